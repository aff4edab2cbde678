"""Italian: every word and sentence of it."""

from __future__ import annotations

from faq_bot.languages.language import Language
from faq_bot.languages.phrases import phrases, words
from faq_bot.languages.sentences import ChatTexts, ExplanationTexts, PageTexts, Refusals, Sentences, SmallTalk
from faq_bot.languages.wording import (
    FollowUpWords,
    MessageWords,
    NumberWords,
    Numerals,
    PickWords,
    QuestionWords,
    TurnWords,
)

_COMMON = words("""
    a ad agli ai al alla alle allo anche avere avete c ce che chi ci ciao cioe cmq col come con cosa cosi cui d da
    dagli dai dal dalla dalle dei del della delle dello deve devo di dire dopo dove dovrei e ed era essere fa
    faccio fanno fare fate favore fra gia gli grazie ha hai hanno ho i il in invece io l la le lei li lo loro lui
    ma mai me meno mi mia mie miei mio molto n ne negli nei nel nella nelle nello nn no noi non nostra nostro o
    oggi ogni ok oppure ora per perche perfavore piu po poi posso possono potete potrei puo puoi pure qual qualche
    qualcosa qualcuno quale quali quando quanta quante quanti quanto quel quella quelle quelli quello questa
    queste questi questo qui s sa salve sapere se senza serve si sia siamo siete solo sono sta stato su sua sul
    sulla suo tra tu tua tuo tutte tutti tutto un una uno va vi voglio voi vorrei x xche
""")

_CONVERSATIONAL = words("""
    tuoi tue suoi sue nostri nostre vostro vostra vostri vostre stesso stessa stessi stesse altro altra altri
    altre ciascuno ciascuna ognuno ognuna alcuno alcuna alcuni alcune nessuno nessun niente qualunque qualsiasi
    chiunque tale tali tanto tanta tanti tante troppo poco poca pochi poche molti molta molte vari entrambi
    entrambe certo certa certi certe ciò esso essa te ti chissà cos dov quand com quant c'è c'era quell all dall
    nell sull dell sugli sui sulle sullo coi sei fu erano sarà sarebbe sarei stata stati state stare sto stai
    stiamo stanno abbiamo avevo avrà avrei avuto fai farò farà farei farebbe faccia fatto farlo farmi poter
    potere potrò potrà potrebbe potrebbero potreste potresti possiamo dovere devi devono dobbiamo dovete dovrà
    dovrebbe dovrebbero dovresti bisogna bisogno occorre servono servirebbe andare vado vai vanno venire vengo
    vieni viene vengono venga volere vuoi vuole vogliono vogliamo volete volevo vorrebbe piacerebbe desidero so
    sai sanno sapete sapresti conoscere conosco conosci credo credi crede credere penso pensi pensa sembra pare
    capire capisco capisci capisce capito comprendo dico dici dice dite dica dicano dimmi dirmi dirci detto
    spiegare spiega spiegami spiegarmi spiegazione parlare parlo parli parla chiedere chiedo chiedi chiede
    chiesto domanda domande rispondere rispondi risponde risposta risposte chiarire chiarimento chiarimenti
    indicare indica informare informazione informazioni info informarmi significa intendo intendi intende
    riferisco riguardo riguarda riguardano riguardante vedere vedo vedi vede visto sento sentito letto ricordo
    dimenticato cercare cerco cerca cercando trovare trovo trova dare do danno dammi dia darmi esiste esistono
    succede succedere capita accade risulta usare uso usa utilizzare utilizzo utilizza importa interessa
    interessato interessata permette spero sperare suppongo immagino aiuto aiutare aiutami aiutarmi aiutate aiuta
    dubbio dubbi conferma confermarmi ringrazio scusa scusi scusate scusami dispiace abbastanza addirittura
    adesso affatto allora almeno altrimenti ancora anzi appena appunto assolutamente attualmente basta bene beh
    ben benissimo brevemente breve caso casi certamente chiaramente chiaro chiara circa comunque concretamente
    concreto concreta contro correttamente corretto corretta davvero dettaglio dettagli dettagliato direttamente
    dunque durante eccetera ecc ecco effettivamente entro eppure esattamente esatto esatta esempio esempi
    eventualmente facilmente facile finalmente fino finora forse genere generale generalmente giusto giusta
    infatti infine inoltre insieme insomma intorno magari male meglio mentre modo modi momento naturalmente
    neanche normalmente nonostante oltre ormai ovviamente ovvero ossia particolare particolarmente peggio perciò
    perfettamente perfetto perfetta però piuttosto poiché possibile possibili impossibile possibilità
    praticamente precisamente preciso precisa presso prima principalmente probabilmente probabile proprio propria
    propri purtroppo qua quasi quindi realmente recentemente rispetto semplicemente semplice sempre sicuramente
    sicuro sicura sicuri solamente soltanto soprattutto sopra sotto specialmente specifico specificamente spesso
    subito tipo tipi totalmente tranne tuttavia unicamente veramente vero vera verso volta volte volentieri
    motivo motivi maniera cose idea idee senso situazione argomento tema proposito gente falso falsa sbagliato
    sbagliata signore signora signori gentile gentilmente piacere prego buongiorno buonasera buon buona buono
    buone buoni buondì buonanotte giornata arrivederci saluti saluto cordiali cordialmente anticipo grz graziee
    thx okay okey oki ottimo ottima fantastico super ahah ahahah hahaha haha eheh lol xd ah eh oh uh boh mah mmm
    hmm ops ehi hey hei ehm raga xò xk xké perke pk ke ki cs qnd qnt qlc qlcn qst qsta tt sn dl pls please plz pf
    pfv msg bot chatbot robot assistente ieri domani potevo poteva potessi potesse dovevo volevamo vorremmo
    vorreste avremmo avevamo avesse avessi fossi fosse sarete saremo saranno starà faremo direi direbbe dirgli
    dirmelo sapevo sapeva saprei saprebbe sapessi conosce conoscete pensate pensavo credete senti senta ascolta
    ascolti guarda guardi chiedevo chiedervi chiederle domandare informarsi spiegarci spieghi precisare
    specificare ringraziare ringraziamo ringraziando anticipatamente cortesemente cortesia ulteriori ulteriore
    eventuale eventuali attuale solito solitamente ultimamente tramite mediante affinché benché sebbene siccome
    finché mica vabbè dai nessuna glielo gliela egregio egregi spettabile spett gentili gentilissimi saperlo
    saperne farci fateci facciate vogliate possiate confermate confermarci comunicarmi comunicare chiarirmi
    chiedendo chiedendomi cercavo sennò neppure nemmeno difatti pertanto altresì quantomeno perlomeno perlopiù
    apposta avremo avrete avrai sarai starei farebbero ehilà buongiornoo ciaoo grazieee dott
""")

_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("e anche | e per | e | ed | nonché | e inoltre | inoltre | così come"),
    openers=phrases("""
        e che ne è di | che ne è di | e per quanto riguarda | per quanto riguarda | e riguardo a | e per | e se |
        e | ed | o | oppure | ma | però | allora | quindi | poi | anche | inoltre | invece | e invece |
        altrimenti | e (riguardo alla/riguardo al/rispetto a/con/nel caso di) | riguardo a | quanto a |
        e quanto a | e com'è per | e che mi dici di | che mi dici di | e che mi dice di | ah | oh | ok | okay |
        va bene | bene | capisco | capito | grazie | perfetto | ottimo | tornando a | e tornando a |
        un'altra domanda | ancora una domanda
    """),
    persons=phrases("""
        lui | lei | loro | quella persona | questa persona | costui | colui | la stessa persona | egli | ella |
        essi
    """),
    things=phrases("""
        questo | questa | questi | queste | quello | quella | quelli | quelle | ciò | esso | essa | lo stesso |
        la stessa | la stessa cosa
    """),
    places=phrases("""
        lì | laggiù | lassù | qui | qua | quel posto | in quella città | in quel posto | sul posto |
        in quel luogo | in quella sede | lì dentro
    """),
    speakers=phrases("io | mi | me | mio | mia | miei | noi | ci | nostro | nostra | sono | siamo | vorrei"),
    other_way=phrases("""
        viceversa | al contrario | il contrario | all'inverso | l'inverso | inversamente | nell'altro senso |
        nella direzione opposta | nell'altra direzione | in senso inverso | in senso contrario | e viceversa |
        reciprocamente | in cambio
    """),
    fillers=phrases("""
        a | ad | agli | ai | al | all | alla | alle | allo | allora | anche | c | c'è | ci sono | che | con | d |
        da | dal | dalla | dei | del | dell | della | delle | dello | di | e | ed | fino a | fra | gli | i | il |
        in | invece | l | la | le | lo | ma | nei | nel | nell | nella | nelle | o | per | per favore | però |
        poi | quindi | si | sono | su | sul | sulla | tra | un | una | uno | università | univ | caso | com'è |
        come va | uguale | pure | era | erano | è uguale | vale lo stesso | nel caso di | grazie | sempre
    """),
)

_ASKING = QuestionWords(
    who=phrases("""
        chi | a chi | con chi | da chi | di chi | per chi | ki | chi è | chi sono | quale persona |
        quali persone | verso chi
    """),
    when=phrases("""
        quando | da quando | fino a quando | per quando | a partire da quando | in che data | in quale data |
        in che anno | in quale anno | che giorno | a che ora | che ora | da che ora | fino a che ora |
        entro quando | qnd | in che giorno | in quale giorno | quali giorni | che giorni | in che mese |
        in quale mese | a quale ora | a che orario | in che orari | in quali orari | che orario | quando è
    """),
    where=phrases("""
        dove | da dove | per dove | dov'è | dove sono | in che posto | in quale città | in che paese |
        verso dove | fin dove | in che luogo | in quale luogo | in quale via | in che via | a che indirizzo |
        a quale indirizzo | in che città | in quale paese | da che parte
    """),
    how_many=phrases("""
        quanto | quanta | quanti | quante | che quantità | che numero | quant'è | qnt | quanto costa |
        quanto fa | quanto viene | quante volte | quanto grande
    """),
    how_long=phrases("""
        quanto tempo | per quanto tempo | da quanto tempo | in quanto tempo | quanto dura | quanto durano |
        quanto ci vuole | quanto ci mette | che durata | quale durata | quante settimane | quanti giorni |
        quanti mesi | quanti anni | quante ore | quanto a lungo | entro quanto tempo | entro quanto
    """),
    why=phrases("""
        perché | come mai | per quale motivo | per quale ragione | a che scopo | per che motivo | xche | xké |
        per quali motivi | per quali ragioni | com'è che | come mai non
    """),
    what=phrases("""
        che cosa | cosa | che | cos'è | cosa sono | di che cosa | a cosa | con cosa | cs | di cosa | in cosa |
        a che cosa | con che cosa | che cos'è | che cosa sono
    """),
    which=phrases("quale | quali | qual | qual è | quale dei | quale delle | quale di | quali di | che tipo di"),
    how=phrases("come | in che modo | in quale modo | in che maniera | com'è | in quale maniera | come si"),
    whether=phrases("""
        sono | c'è | ci sono | ha | hanno | avete | posso | può | possono | potete | si può | si possono | devo |
        esiste | è possibile | è vero che | bisogna | esistono | potrei | potremmo | dobbiamo | deve | serve |
        è obbligatorio | è necessario | siete | hai | è permesso
    """),
    that=phrases("che"),
)

_TURNS = TurnWords(
    yes=phrases("""
        sì | sì grazie | sì per favore | sì certo | sì quello | sì quella | sì esatto | certo | certamente | ok |
        okay | d'accordo | va bene | esatto | esattamente | proprio così | proprio quello | giusto | quello |
        quella | perfetto | volentieri | senz'altro | naturalmente | appunto | vai | prego | assolutamente sì |
        sisi | sì sì | sì (sì grazie/questo/questa/esattamente/va bene/giusto/proprio quello/proprio quella/
        perfetto/ok/d'accordo/volentieri/è quella/è quello) | (è/era) (quella/quello/questa/questo) | questa |
        questo | certo che sì | ma certo | ma sì | come no | intendo (quella/quello/questo/questa) |
        faccia pure | fai pure | mi va bene | confermo | vero | d'accordo sì
    """),
    no=phrases("""
        no | no grazie | nope | non quello | non quella | quello no | quella no | altro | qualcos'altro |
        un'altra cosa | non è quello | non è questo | non è quello che ho chiesto | non è la mia domanda |
        non proprio | per niente | affatto | assolutamente no | non esattamente | no un'altra cosa |
        non è quello che volevo dire | non è quello che chiedo | no (non quello/non quella/non è quello/non è
        quella/non proprio/per niente/non direi/altro/qualcos'altro) | non è (quella/questa/ciò che ho chiesto/
        ciò che cerco/quello che cercavo/quello che intendevo) | non (intendevo/intendo) (quello/questo/quella/
        questa) | intendevo (altro/un'altra cosa) | un'altra | un altro | un'altra domanda | meglio di no |
        niente affatto | direi di no | non esattamente quello
    """),
    none=phrases("""
        nessuno | nessuna | nessuna delle due | nessuno dei due | nessuna delle tre | nessuno dei tre |
        nessuna di queste | nessuno di questi | nessuna di quelle | nessuna di loro | né l'uno né l'altro |
        né l'una né l'altra | niente di tutto questo | no nessuna | no nessuno | nessuna va bene |
        nessuna di esse | non è nella lista | non c'è nella lista | non c'è | nessuna (delle opzioni/delle
        domande/di tutte/di quelle domande/di queste due) | nessuno (di quelli/di loro) | no (nessuna di queste/
        nessuno di questi/nessuna delle due/nessuno dei due/nessuna di quelle/nessuna di esse) | nessuna
        (corrisponde/mi serve/mi interessa) | nessuno (va bene/corrisponde) | né una né l'altra |
        né uno né l'altro | niente di (questo/quello) | la mia domanda non c'è | non c'è la mia domanda | non è
        (tra queste/tra quelle/in elenco/nell'elenco) | non c'è (nell'elenco/tra queste)
    """),
    corrections=phrases("""
        no volevo dire | no intendevo | no intendo | no voglio dire | volevo dire | voglio dire | intendevo |
        intendo | parlo di | parlavo di | mi riferisco a | mi riferivo a | scusa volevo dire |
        scusi volevo dire | no scusa | no scusi | scusa | scusi | scusate | ops | mi sono sbagliato |
        mi sono sbagliata | errore mio | aspetta | aspetti | in realtà | anzi | piuttosto | meglio |
        mi correggo | no quello di | no quella di | no non quello | no | no aspetta | no aspetti | no anzi |
        stavo chiedendo di | chiedevo di | stavo parlando di | sto parlando di | sto chiedendo di |
        mi riferisco al | mi riferisco alla | intendevo dire | volevo chiedere di | scusa intendevo |
        scusi intendevo | scusami | mi scusi | perdona | perdoni | pardon | oops | errore di battitura |
        ho sbagliato | o meglio | cioè no | mi sono espresso male | mi sono spiegato male | correggo
    """),
    rejects_next=phrases("""
        non | e non | ma non | invece di | anziché | piuttosto che | non più | e non la | e non il |
        al posto di | piuttosto di
    """),
    contrasts=phrases("ma | bensì"),
    tags=phrases("no | vero | giusto | o sbaglio"),
    sure=phrases("""
        sicuro | sicura | sei sicuro | sei sicura | è sicuro | è sicura | ne sei sicuro | ne è sicuro | davvero |
        veramente | sul serio | è vero | è proprio vero | è giusto | è corretto | seriamente | ma davvero |
        dici sul serio | siete sicuri | ne siete sicuri | sicuri | ah sì | per davvero | sei proprio sicuro |
        è proprio sicuro | sei sicuro di questo | sei sicuro sicuro | sicuro sicuro | è davvero così |
        è così davvero | è vero questo | è giusto così | non ti sbagli | non si sbaglia | lo confermi |
        lo conferma | puoi confermare | può confermare | scherzi | sta scherzando | stai scherzando |
        non scherzi | sul serio dici | (sei/è/siete) (proprio/davvero/veramente/assolutamente/completamente)
        (sicuro/sicura/sicuri) | (sei/è) (certo/certa) (/di questo/di ciò) | ne sei (certo/sicura/proprio sicuro)
        | ne è (certo/sicura/proprio sicuro) | è sicuro di questo | sicuro di questo | è (davvero vero/proprio
        così/esatto/sicuro che sia così/confermato) | (questo/ciò) è (vero/giusto/corretto) | è così |
        ma è vero | ma sei sicuro | ma è sicuro | ma sul serio | ma dai | non è (un errore/che ti sbagli/che si
        sbaglia) | (puoi/può/potresti/potrebbe) (confermarlo/confermarmelo) | me lo (confermi/conferma) | (mi
        prendi/mi sta prendendo) in giro | stai scherzando davvero | al cento per cento |
        sicuro al cento per cento | sicurissimo | è uno scherzo | onestamente | senza dubbio
    """),
    again=phrases("""
        ripeti | ripeta | ripeti per favore | ripeta per favore | può ripetere per favore |
        puoi ripetere per favore | ripetete | puoi ripetere | può ripetere | potresti ripetere |
        potrebbe ripetere | me lo ripeti | me lo ripete | ancora una volta | di nuovo | un'altra volta | come |
        come scusa | come scusi | prego | cosa | che | cosa hai detto | cosa ha detto | puoi ridirlo |
        può ridirlo | ripetimelo | ripetilo | ripeti pure | ripeti quello | lo puoi ripetere | lo può ripetere |
        puoi ripeterlo | può ripeterlo | me lo puoi ripetere | dillo ancora | dillo di nuovo | lo dica di nuovo |
        dimmelo di nuovo | com'era | cos'era | cosa dicevi | non ho sentito | ripetere (/per favore) | (ripeti/
        ripeta) (questo/ancora/di nuovo/la risposta/la tua risposta/la sua risposta/tutto) | ripetimi |
        ripetimi la risposta | (puoi/può/potresti/potrebbe) (ripetere la risposta/ripetermelo/ridirmelo/dirlo di
        nuovo/dirmelo di nuovo) | me lo (può/potresti/potrebbe) ripetere | me lo (ridici/ridice) | ridimmelo |
        ridillo | lo ridica | me lo ridica | dimmelo ancora | me lo dica (ancora/di nuovo) |
        dillo un'altra volta | dimmi di nuovo | ancora una volta per favore | (qual/quale) era la risposta |
        com'era la risposta | cos'hai detto | cos'ha detto | che hai detto | che ha detto | che dicevi | non (ho
        capito bene/avevo sentito/ti ho sentito) | mi è sfuggito | me lo sono perso | eh | una volta ancora |
        di nuovo per favore |
        solo questo | solo loro | solo questi | nessun altro | solo quelli
    """),
    more=phrases("""
        di più | più dettagli | più informazioni | più info | altri dettagli | altre informazioni |
        maggiori dettagli | maggiori informazioni | dammi più dettagli | mi dia più dettagli | dimmi di più |
        mi dica di più | raccontami di più | puoi essere più preciso | può essere più preciso |
        puoi approfondire | può approfondire | nel dettaglio | in dettaglio | dettagli | cos'altro | che altro |
        ancora | continua | continui | vorrei saperne di più | voglio saperne di più | saperne di più |
        puoi precisare | può precisare | precisa | più dettagli (per favore/su questo) | (ulteriori/altri/altre)
        (informazioni/dettagli/info) | (qualche/un) dettaglio in più | qualcosa in più | che altro c'è |
        c'è altro | c'è dell'altro | altro da sapere | (puoi/può/potresti/potrebbe) (dirmi di più/dirmi altro/
        darmi più dettagli/darmi più informazioni/aggiungere altro/entrare nel dettaglio/ dettagliare) | mi
        (puoi/può) dire (di più/altro) | (dammi/mi dia) (più/altre) informazioni | (dimmi/mi dica) (qualcosa in
        più/altro) | e poi | e inoltre | approfondisci | approfondisca | più (precisamente/ nello specifico/in
        dettaglio/nel dettaglio) | nello specifico | con più dettagli | (vorrei/voglio) (altri dettagli/più
        informazioni/più dettagli/sapere di più) | hai altre informazioni | ha altre informazioni
    """),
    meaning=phrases("""
        cosa vuoi dire | cosa vuol dire | che vuol dire | che vuoi dire | cosa intendi | cosa intende |
        cosa significa | che significa | che cosa significa | in che senso | cioè | vale a dire | non capisco |
        non ho capito | spiega | spiegami | mi spieghi | spiegati meglio | si spieghi meglio | puoi spiegare |
        può spiegare | puoi spiegarmi | può spiegarmi | in altre parole | per esempio | ad esempio |
        come sarebbe a dire | (cosa/che cosa/che) (vuoi/vuole) dire (/con questo) | cosa vorrebbe dire | (cosa/
        che) (intendi/intende) (dire/con questo/di preciso) | e (che/cosa) significa | e quindi |
        questo cosa significa | cosa significa (questo/ciò/tutto questo) | non (lo/la) capisco | non capisco
        (questo/la risposta/niente) | non ho (ben capito/capito niente/capito la risposta/compreso) | non (mi è/
        è) chiaro | non comprendo | (puoi/può/potresti/potrebbe) (spiegare/spiegarmelo/spiegarti meglio/spiegarlo
        meglio/spiegarlo) | (spiegamelo/spiegalo/lo spieghi/me lo spieghi/me lo spiega) (/meglio/per favore) |
        spiega meglio | più (semplice/semplicemente/chiaro/chiaramente) (/per favore) | in parole povere |
        detto altrimenti | in altri termini | come va inteso
    """),
    wrong=phrases("""
        è falso | falso | è sbagliato | sbagliato | ti sbagli | si sbaglia | vi sbagliate | è un errore |
        errore | non è vero | non è così | non è giusto | non è corretto | non è esatto | è scorretto |
        hai sbagliato | ha sbagliato | risposta sbagliata | sciocchezze | (questo/ciò) (è falso/è sbagliato/non è
        vero/non è giusto/non è corretto/non è esatto) | (ti stai/si sta) sbagliando | ti sei sbagliato |
        si è sbagliato | sei in errore | è in errore | la risposta è (sbagliata/errata/falsa) | risposta (errata/
        non corretta) | (la tua/la sua) risposta è (sbagliata/errata) | è errato | errato | non è corretta |
        bugia | è una bugia | sono sciocchezze | non hai ragione | c'è un errore | scorretto |
        completamente sbagliato
    """),
    around=phrases("""
        per favore | per piacere | oh | ah | eh | mm | hm | ma | no ma | sì ma | senti | senta | dai | beh |
        scusa | scusi | aspetta | grazie | allora | ah ma | ok ma | va bene ma | guarda | guardi | ascolta |
        ascolti | ehi | uh | oddio | cavolo | caspita | lol | ahah | amico | fra | raga | bro | ciao | bene |
        capito | cioè | mah | dunque | e dai | un attimo | scusami | mi scusi | pls
    """),
    saying=phrases("""
        puoi | può | potresti | potrebbe | mi puoi | me lo puoi | lo puoi | di' | dillo | dimmelo | dimmi |
        dica | lo dica | me lo dica | dire | dirlo | dirmelo | parla | parli | parlami | parlare | rispondi |
        risponda | rispondimi | rispondere | traduci | traducilo | traduca | tradurre | tradurlo | ripeti |
        ripetilo | ripetere | ripeterlo | questo | quello | lo stesso | la stessa cosa | la risposta | adesso |
        ora | piuttosto | se possibile | voglio | vorrei | preferisco | spiega | spiegalo | spiegare | scrivi |
        scrivilo | (me lo/lo) (dici/dice/può dire/puoi dire/ripeti/traduci/spieghi) | (si può/possiamo/potremmo)
        | dammi | mi dia | (dammi/mi dia) la risposta | (la tua/la sua) risposta | la stessa risposta |
        la stessa | quella | rispondere a | parliamo | parliamone | possiamo parlare | (passa/passi/passiamo/
        cambia) a | mi risponda | mi parli | mi scriva | scriva | scrivere | scrivimi | traducimelo |
        me lo traduca | traduzione | traducimi | tradurmelo | lo ripeta | ripetimelo | lo voglio | la voglio |
        mi serve | ne ho bisogno | mi piacerebbe | preferirei | preferibilmente | se (puoi/può/si può) | invece |
        anche | d'ora in poi | spiegami | me lo spieghi | con me | di nuovo | ancora | grazie | ma |
        e la stessa cosa
    """),
)

_PICKS = PickWords(
    before_number=phrases("""
        numero | n° | nr | no | num | opzione | domanda | scelta | la | il | risposta | riga | scelgo |
        domanda numero | opzione numero | punto | prendo | scelgo la | vorrei | voglio | dammi
    """),
    after_number=phrases("""
        per favore | grazie | ª | º | allora | per piacere | grazie mille | pls | va bene | direi
    """),
    ordinals=(
        phrases("""
            prima | primo | 1ª | 1º | in alto | quella in alto | quello in alto | più in alto | in cima |
            quella in cima
        """),
        phrases("seconda | secondo | 2ª | 2º | due"),
        phrases("terza | terzo | 3ª | 3º | tre"),
        phrases("quarta | quarto | 4ª | 4º | quattro"),
        phrases("quinta | quinto | 5ª | 5º | cinque"),
        words("sesta sesto 6ª 6º"),
        words("settima settimo 7ª 7º"),
        words("ottava ottavo 8ª 8º"),
        words("nona nono 9ª 9º"),
    ),
    last=phrases("""
        ultima | ultimo | l'ultima | l'ultimo | in basso | quella in basso | quella in fondo | in fondo |
        quello in basso | più in basso | quella alla fine | quello in fondo | ultima opzione | ultimissima
    """),
    around=phrases("""
        la | il | lo | domanda | opzione | scelta | risposta | per favore | grazie | sì | voglio | vorrei |
        volevo dire | intendo | intendevo | scelgo | preferisco | direi | quella | no | ok | va bene | allora |
        quello | dammi | mi dia | mostrami | dimmi | delle due | dei due | della lista | beh | eh | è | scusa |
        prendo | piuttosto | anzi | d'accordo | prenderei | sceglierei | preferirei | mi interessa |
        mi riferisco a | parlo di | parlavo di | vorrei sapere | voglio sapere | dicevo | ho detto | sarebbe |
        credo | penso | forse | probabilmente | mostra | mi mostri | mi dica | apri | seleziona | seleziono |
        okay | certo | esatto | nope | ah | oh | mmm | ehm | scusi | scusami | per piacere | pls | di queste |
        di quelle | di questi | delle tre | dei tre | nell'elenco | nella lista | dell'elenco | grazie mille |
        volentieri | facciamo | vada per | andiamo con | opterei per | numero | sulla | riguardo a | magari
    """),
    middle=phrases("""
        in mezzo | di mezzo | quella in mezzo | quella di mezzo | quello di mezzo | centrale | al centro |
        nel mezzo | a metà | quella al centro | quello al centro | mediana
    """),
    other=phrases("""
        altra | l'altra | l'altro | quella che resta | quello che resta | altro | quell'altra | quell'altro |
        quella rimasta | restante | rimanente | l'altra opzione | l'altra domanda
    """),
    back=phrases("""
        di nuovo | ancora | ancora una volta | un'altra volta | ripeti | ripeta | ripetimi | puoi ripetere |
        può ripetere | e | e che mi dici di | qual era | com'era | torna a | tornando a | e qual era | qual è |
        com'è | potresti ripetere | potrebbe ripetere | mi ripeti | mi ripete | dimmi di nuovo |
        mi dica di nuovo | ridimmi | ridammi | ricordami | mi ricordi | torniamo a | torni a | nuovamente |
        e che mi dice di
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        ciao | salve | buongiorno | buonasera | buon giorno | buona sera | buon pomeriggio | buondì | ehi | hey |
        ciao a tutti | buongiorno a tutti | salve a tutti | gentile signore | gentile signora | gentili signori |
        egregio signore | spettabile | alla cortese attenzione | come va | come stai | come sta | come state |
        spero che stiate bene | spero che stia bene | gentile staff | ciao a te | ciao ciao | ciao buongiorno |
        ciao buonasera | salve buongiorno | salve buonasera | buongiorno e buon lavoro | buon dì | gentile |
        gentilissimi | gentilissimo | gentile signora o signore | gentili signore e signori | egregi signori |
        egregio dottore | spett le | cari tutti | caro team | ciao ragazzi | ehilà | pronto | come va oggi |
        come stai oggi | spero che tu stia bene | spero stiate bene | spero stia bene | tutto bene
    """),
    thanks=phrases("""
        grazie | grazie mille | mille grazie | molte grazie | tante grazie | grazie in anticipo | grazie tante |
        grazie infinite | grazie dell'aiuto | grazie per l'aiuto | la ringrazio | vi ringrazio | ti ringrazio |
        ringrazio in anticipo | ringraziando anticipatamente | grazie per la risposta | grazie della risposta |
        grazie per la disponibilità | grazie della disponibilità | vi ringrazio in anticipo | grazie (di tutto/
        ancora/di cuore/mille per l'aiuto/mille per la disponibilità/mille per la risposta/per l'attenzione/
        dell'attenzione/per il suo aiuto/per il tuo aiuto/per il vostro aiuto/per le informazioni/per il tempo) |
        grazie mille in anticipo | (la/vi/ti) ringrazio (molto/in anticipo/anticipatamente/per l'attenzione/per
        la disponibilità/sin d'ora/fin d'ora) | ringraziando (in anticipo/per l'attenzione/per la disponibilità)
        | ringrazio anticipatamente | ringraziamo in anticipo | resto a disposizione e ringrazio |
        grazie a tutti | grazie a lei | grazie a te
    """),
    goodbyes=phrases("""
        arrivederci | arrivederla | ciao | a presto | a dopo | a domani | ci vediamo | buona giornata |
        buona serata | buonanotte | buon fine settimana | buon weekend | cordiali saluti | distinti saluti |
        un saluto | saluti | un cordiale saluto | cordialmente | in attesa di una risposta |
        in attesa di un vostro riscontro | resto in attesa | attendo risposta | attendo un vostro riscontro |
        buonanotte a tutti | buona notte | alla prossima | ci sentiamo | ci si vede | a più tardi |
        buon proseguimento | buon lavoro | buone cose | buona domenica | buona settimana | un abbraccio |
        un caro saluto | cari saluti | i migliori saluti | i più cordiali saluti | con i migliori saluti | porgo
        (cordiali saluti/distinti saluti) | e porgo distinti saluti | porgiamo distinti saluti |
        saluti cordiali | in attesa di un suo riscontro | in attesa di riscontro |
        in attesa di un gentile riscontro | in attesa di vostra risposta | resto in attesa di un riscontro |
        attendo un suo riscontro | attendo riscontro | cordialità
    """),
    introductions=phrases("""
        sono un | sono una | sono | mi chiamo | il mio nome è | studio | sto studiando | lavoro | abito | vivo |
        vengo da | siamo | mio figlio | mia figlia | un mio amico | una mia amica | mio marito | mia moglie |
        ho letto | ho visto | ho sentito | come studente | come studentessa | attualmente sono | frequento |
        vi scrivo | le scrivo | io sono | sono di | abitiamo | viviamo | veniamo da | lavoriamo | abbiamo |
        mi sono trasferito | mi sono trasferita | mi sono appena | ho appena | mio padre | mia madre |
        i miei figli | i miei genitori | mio nonno | mia nonna | il mio ragazzo | la mia ragazza |
        il mio compagno | la mia compagna | un amico | un'amica | mi hanno detto | ho trovato | ho scoperto |
        come madre | come padre | sto frequentando | faccio | scrivo per | mi rivolgo a | ieri
    """),
    requests=phrases("""
        mi può dire | mi puoi dire | mi potrebbe dire | mi potresti dire | può dirmi | puoi dirmi |
        potrebbe dirmi | potresti dirmi | potete dirmi | potreste dirmi | mi sapete dire | mi sa dire |
        mi sai dire | saprebbe dirmi | dimmi | mi dica | ditemi | vorrei sapere | volevo sapere | voglio sapere |
        mi piacerebbe sapere | desidero sapere | desidererei sapere | avrei bisogno di sapere |
        ho bisogno di sapere | devo sapere | mi chiedo | mi chiedevo | volevo chiedere | vorrei chiedere |
        sa se | sai se | sapete se | sapete dirmi | ho una domanda | avrei una domanda | una domanda |
        domanda veloce | un'informazione | spiegami | mi spieghi | può spiegarmi | puoi spiegarmi |
        sto cercando | cerco informazioni | fatemi sapere | mi faccia sapere | sarebbe possibile sapere |
        è possibile sapere | qualcuno sa | mi (sapreste/saprebbe/sapresti/potete/potreste/dite/dice/dici) dire |
        mi saprebbe (dire/indicare) | mi (può/puoi/potete/potrebbe/potreste) (spiegare/indicare/confermare/
        informare/chiarire/aiutare a capire) | (può/puoi/potete/potrebbe/potreste) (indicarmi/confermarmi/
        informarmi/chiarirmi/spiegarmi) | (vorrei/volevo/vorremmo/volevamo/mi piacerebbe) (sapere/chiedere/
        capire/domandare/informarmi/informazioni) | vorremmo sapere | volevamo sapere | mi interessa sapere |
        mi interesserebbe sapere | avrei piacere di sapere | mi servirebbe sapere | avremmo bisogno di sapere |
        ho un dubbio | avrei un dubbio | ho un'altra domanda | avrei un'altra domanda |
        avrei bisogno di un'informazione | ho bisogno di un'informazione | cercavo informazioni |
        desidererei informazioni | informazioni su | una curiosità | domandina | piccola domanda | qualcuno (mi
        sa dire/può dirmi) | non so se | mi fate sapere | mi fai sapere | fammi sapere | mi spiega |
        mi spiegate | spiegatemi | può spiegare | puoi spiegare | le sarei grato se | vi sarei grato se |
        sarebbe così gentile da | sareste così gentili da
    """),
    alternatives=phrases("o | oppure | o piuttosto"),
    name_joiners=phrases("e | ed | con"),
    comparisons=phrases("""
        differenza | differenze | la differenza tra | la differenza fra | in cosa differisce |
        in cosa differiscono | che differenza c'è | confrontare | confronta | confronto | rispetto a |
        in confronto a | versus | vs | meglio di | tanto quanto | uguale a | lo stesso di | tra | fra |
        quale dei due | quale delle due | rispettivamente | diverso | diversa | diversi | diverse | differente |
        differenti | paragonare | paragone | paragonato a | a differenza di | invece di | peggio di | più di |
        meno di | entrambi | entrambe | tutti e due | tutte e due | qual è meglio | cos'è meglio |
        in cosa si differenzia | in cosa si differenziano
    """),
    in_this_language=phrases("""
        in italiano | in italiano per favore | italiano per favore | italiano | parla italiano | parli italiano |
        parlate italiano | puoi parlare italiano | può parlare italiano | rispondi in italiano |
        risponda in italiano | in italian | in italian please | italian please | italian | speak italian |
        can you speak italian | en italien | en italien svp | en italien s'il vous plaît | italien |
        auf italienisch | en italiano | em italiano | イタリア語で | イタリア語でお願いします |
        イタリア語で答えて | イタリア語 | 用意大利语 | 이탈리아어로 | (rispondi/rispondimi/mi risponda/scrivi/
        scriva/parlami/mi parli) in italiano | answer in italian | reply in italian | do you speak italian |
        italiano pls | parliamo italiano
    """),
    at_signs=words("chiocciola"),
    dots=words("punto"),
    titles=words("Sig Dott Prof Ing Avv"),
)

_SENTENCES = Sentences(
    greeting="Buongiorno! Scriva la Sua domanda in poche parole.",
    empty="Scriva la Sua domanda: basta una frase o qualche parola chiave.",
    too_long="Il messaggio supera i {most} caratteri. Può porre la domanda in una o due frasi?",
    no_match="Non ho una risposta a questa domanda.",
    can_ask="Può chiedere, per esempio:",
    related="Può chiedere:",
    ambiguous="Intendeva una di queste domande?",
    rephrase="Può porre la domanda con una frase completa?",
    no_such_number="Questo numero non è nell’elenco:",
    nothing_to_pick="Non c’è ancora un elenco da cui scegliere. Faccia la Sua domanda a parole.",
    not_said_about="Su questo non ho trovato nulla a proposito di «{thing}».",
    can_say_about="Su «{thing}» può chiedere:",
    unanswered="A «{question}» non ho risposta.",
    left_out="Non posso rispondere a tutto in una volta. Invii la prossima domanda separatamente: {question}",
    sure="Sì, la mia risposta è questa: {text}",
    say_again="Ripeto: {text}",
    more_details="Non ho altri dettagli da dare in proposito. Può anche chiedere:",
    no_more_details="Non ho altri dettagli da dare in proposito.",
    speaks_languages="Posso rispondere in queste lingue: {languages}.",
    wrong_noted="Grazie della segnalazione. Ecco di nuovo la mia risposta, così può confrontarla con la fonte:",
    all_questions="Domande",
    other_questions="Altre domande",
    no_facts="In questa base non c’è alcun dato.",
)

_REFUSALS = Refusals(
    entity="la domanda nomina {asked}, la voce riguarda {found}",
    direction="la domanda va nella direzione {asked}, la voce nella direzione {found}",
    number="la domanda contiene {asked}, la voce riguarda {found}",
    unexplained="la domanda non nomina nulla dell’argomento ({found}) e nella voce {asked} non compare",
    margin="il vantaggio sulla seconda è {asked}, meno di {found}",
    fragment="prima di {asked} non è stato detto nulla, e non nomina ciò di cui tratta la voce: {found}",
    focus="la conversazione riguarda {asked}, la voce {found}",
    new_words="la domanda contiene una parola che nella voce ({found}) non compare: {asked}",
)

_EXPLANATION = ExplanationTexts(
    status="risposta",
    confidence="attendibilità",
    high="alta",
    medium="media",
    low="bassa",
    matched="domanda più vicina",
    concepts="concetti riconosciuti",
    read_as="letto come",
    contributions="formulazioni che hanno pesato",
    evidence="indizi",
    runner_up="seconda",
    ahead="distacco",
    refusals="scartate",
    decision="regola applicata",
    none="nessuna",
    answered="risposta della base",
    ambiguous="chiesta una precisazione",
    not_covered="non detto dalla fonte",
    small_talk="conversazione",
    no_match="senza risposta",
    lead="vantaggio",
    silence="vantaggio su ciò che la fonte tace",
    nearer="più vicina di ciò che la fonte tace",
    named="concetti in comune",
    reached="l’attendibilità basta per rispondere",
    under="l’attendibilità non basta per rispondere",
    doubt="una regola permette solo di proporla",
    nothing_near="niente nella base somiglia alla domanda",
    nothing_to_offer="nessuna risposta è abbastanza probabile da essere proposta",
    picked="scelta tra le domande proposte, o ripetuta",
    no_such_number="il numero non corrisponde a nessuna delle domande proposte",
    reading="come è stato letto",
)

_CHAT = ChatTexts(
    for_example="Per esempio:",
    loading="caricamento…",
    source="Fonte: ",
    related="Può anche chiedere:",
    pick="Scriva un numero per scegliere.",
    keys="/help aiuto · Tab completa · Ctrl-R cronologia · Ctrl-D esce",
    keys_short="/help · Ctrl-D esce",
    leave_again="Ancora Ctrl-C per uscire",
    farewell="Arrivederci!",
    no_answer_yet="Non c’è ancora una risposta: faccia prima una domanda.",
    no_sources="Questa risposta non cita alcuna fonte.",
    wrong_logged="La Sua segnalazione è stata annotata. Grazie.",
    wrong_not_kept="Non è stato possibile annotare la Sua segnalazione: il registro non si può scrivere.",
    wrong_not_logged="Qui non si annota nulla, a meno che faq-bot non sia avviato con --log-unanswered FILE.",
    language_is="Rispondo in italiano. ",
    unknown_language="Non ho risposte in questa lingua: {language}. ",
    language_is_open="Rispondo a ogni domanda nella sua lingua. ",
    language_usage="Lingue: {usage}.",
    unknown_command="Comando sconosciuto: {command}. ",
    not_kept="Le Sue domande non saranno conservate per la prossima volta ({reason}).",
    nearest_command="Intendeva {command}?",
    see_help="/help li mostra tutti.",
    cleared="La conversazione ricomincia da capo.",
    help_hint="/help mostra i comandi.",
    help_title="Faccia una domanda, oppure scriva:",
    help_keys="Tab completa, ↑ e Ctrl-R ritrovano le Sue domande, → accetta il suggerimento, "
    "Ctrl-C cancella la riga e, due volte su una riga vuota, esce.",
    help="questo aiuto",
    topics="che cosa si può chiedere",
    lang="cambiare lingua",
    why="perché questa risposta",
    sources="da dove viene la risposta",
    wrong="segnalare che la risposta è sbagliata",
    clear="pulire lo schermo e ricominciare da capo",
    quit="uscire (anche: exit, quit, Ctrl-D)",
)

_PAGE = PageTexts(
    title="Domande e risposte",
    welcome="Buongiorno! Faccia la Sua domanda con parole Sue, oppure cominci da una di queste.",
    everything="Tutto quello che si può chiedere",
    question="La Sua domanda",
    placeholder="Scriva una domanda…",
    send="Invia",
    restart="Nuova conversazione",
    close="Chiudi",
    languages="Lingua",
    conversation="Conversazione",
    you="Lei:",
    bot="Risposta:",
    thinking="Sto cercando la risposta…",
    why="Perché questa risposta?",
    sources="Fonte",
    wrong="Questa risposta è sbagliata",
    wrong_not_noted="Non è stato possibile annotarlo. Ripeta la domanda: la risposta potrebbe essere cambiata.",
    offered="Può anche chiedere",
    gone="Il server non è raggiungibile. La Sua domanda è conservata.",
    failed="Il server non ha potuto rispondere. La Sua domanda è conservata.",
    busy="In questo momento arrivano molte domande. Riprovi tra poco.",
    retry="Riprova",
    scripts="Questa pagina ha bisogno di JavaScript per rispondere alle domande.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            ciao | salve | buongiorno | buonasera | buon giorno | buona sera | ehi | hey | come va | come stai |
            come sta | buon pomeriggio | buondì | buon dì | (ciao/salve) (buongiorno/buonasera/a tutti/di nuovo/
            come stai/come va) | ciao a te | ehilà | hello | hola | tutto bene | come (stai/sta/va/andiamo) oggi
            | come state | come butta | che si dice | pronto
        """),
        "Buongiorno! Che cosa vuole sapere?",
    ),
    SmallTalk(
        "thanks",
        (
            *_MESSAGES.thanks,
            *phrases("""
                ottimo grazie | perfetto grazie | ok grazie | grazie infinite | grazie di tutto |
                grazie dell'aiuto | grazie per l'aiuto | grazie per l'informazione | grazie per le informazioni |
                grazie dell'informazione | grazie di cuore | grazie tante | va bene grazie | molto gentile |
                gentilissimo | ti ringrazio | grazie comunque | grazie ancora | (ottimo/perfetto/ok/okay/va bene/
                bene/benissimo/fantastico/capito/magnifico) (grazie/grazie mille) | (grazie/grazie mille) (per
                tutto/per l'aiuto/dell'aiuto/per le info/per le informazioni/della risposta/del tempo/a te/a Lei/
                lo stesso/gentilissimo/gentilissima) | (molto/davvero) gentile | gentilissima | sei (gentile/
                gentilissimo/stato molto utile/stato utile/il migliore/un mito) | è stato (molto utile/di grande
                aiuto/gentilissimo) | mi (hai/ha) aiutato molto | grazie grazie | graziee | grz | thanks |
                thank you | thx
            """),
        ),
        "Prego! Vuole sapere altro?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            arrivederci | arrivederla | a presto | a dopo | ci vediamo | buona giornata | buona serata |
            buonanotte | addio | ciao ciao | alla prossima | a domani | ci sentiamo | ci si vede | buona notte |
            buon fine settimana | buon weekend | stammi bene | stia bene | devo andare | me ne vado | vado |
            ti saluto | la saluto | saluti | cordiali saluti | distinti saluti | bye | grazie (e/) (arrivederci/
            buona giornata/buona serata/buonanotte/a presto/ ciao) | buona (domenica/settimana/continuazione/
            vita) | buon (proseguimento/lavoro) | (ti auguro/le auguro) una buona (giornata/serata) | ciao (per
            ora/a presto/alla prossima/e grazie/ragazzi) | a (risentirci/più tardi/lunedì/prestissimo) | ci
            (risentiamo/rivediamo/becchiamo) | (devo/ora devo) (scappare/andare/lasciarti) | scappo | vado via |
            buonanotte a tutti | un abbraccio | baci | stammi bene ciao | è tutto ciao
        """),
        "Arrivederci! Torni pure quando ha una domanda.",
    ),
    SmallTalk(
        "who",
        phrases("""
            (chi/cosa/che cosa) (sei/è Lei/siete) (/tu/veramente) | come (ti chiami/si chiama) (/Lei) | (qual è/
            quale è) il (tuo/Suo) nome | hai un nome | (sei/è/Lei è) (un robot/umano/umana/una persona/una
            persona vera/un bot/un chatbot/una macchina/un programma/un'IA/un'intelligenza artificiale/vero/
            reale/un essere umano/chatgpt) | (parlo/sto parlando/sto chattando) con (una persona/una persona
            vera/un umano/un robot/un bot/una macchina/un'IA) | con chi (parlo/sto parlando/ho il piacere) |
            (umano/persona) o (robot/macchina/bot/IA) | chi ti ha (creato/fatto/programmato)
        """),
        "Sono un assistente automatico: do risposte scritte da persone, senza aggiungere nulla.",
    ),
    SmallTalk(
        "what",
        phrases("""
            aiuto | aiutami | mi aiuti | ho bisogno di aiuto | (cosa/che cosa/che) (puoi/può/sai) fare (/per me)
            | (cosa/che cosa) (sai/conosci) | (cosa/che cosa/cosa ti/che cosa ti) (posso/si può) (chiedere/
            chiederti/chiederLe/domandare/domandarti) (/qui) | quali domande (posso fare/posso farti/posso porre)
            | a quali domande (sai rispondere/puoi rispondere/può rispondere) | (come/in cosa/in che modo) (puoi/
            può/mi puoi/mi può) (aiutarmi/aiutare) | (puoi/può/potresti/potrebbe) aiutarmi | mi (puoi/può)
            aiutare | come funzioni | a (cosa/che cosa) servi
        """),
        "Rispondo a domande sull’argomento di questo assistente. Basta una frase o qualche parola chiave.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            scusa | scusi | scusate | scusami | mi dispiace | mi scusi | mi sono sbagliato | mi sono sbagliata |
            ops | errore mio | scusa tanto | (scusa/scusi/scusate/scusami) (il disturbo/per il disturbo/ho
            sbagliato/mi sono sbagliato/l'errore) | mi dispiace molto | chiedo scusa | le chiedo scusa |
            ti chiedo scusa | perdonami | mi perdoni | pardon | colpa mia | ho sbagliato | ho scritto male |
            mi sono confuso | mi sono confusa | oops | sorry
        """),
        "Nessun problema. Che cosa vuole sapere?",
    ),
    SmallTalk(
        "laughter",
        phrases("""
            ahah | ahahah | haha | hahaha | lol | che ridere | divertente | molto divertente | eheh | ah ah |
            ahahahah | ahahahahah | ha ha | hahahaha | hihi | hehe | eheheh | xd | lmao | che divertente |
            che forte ahah | fa ridere | mi fa ridere | muoio | sto morendo | simpatico
        """),
        "Mi fa piacere che si diverta! Che cosa vuole sapere?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            sì | ok | okay | va bene | d'accordo | certo | benissimo | perfetto | va bene così | ok ok |
            certamente | esatto | giusto | naturalmente | sì sì | okei | sì certo | sì ok | sì va bene |
            ok va bene | va benissimo | va bene va bene | bene così | perfetto così | ottimo così | tutto ok |
            ok d'accordo | d'accordissimo | certo che sì | ma certo | come no | senz'altro | assolutamente sì |
            esattamente | proprio così | okk | oki | okey | capito sì | ci sta | affare fatto
        """),
        "Bene. Che cosa vuole sapere?",
    ),
    SmallTalk(
        "no",
        phrases("""
            no | no grazie | niente | lascia stare | lasci stare | non importa | fa niente | per niente |
            è tutto | è tutto grazie | basta così | nient'altro | niente altro | non ho altre domande |
            nessun'altra domanda | non serve | non ora | un'altra volta magari | lasciamo stare | no niente | no
            (va bene così/è tutto/basta così/nient'altro/per ora/per ora no/per ora basta/non serve/tranquillo/a
            posto così) | per ora (no/basta/è tutto/niente) | (lascia/lasci) perdere | lasciamo perdere | niente
            lascia (stare/perdere) | (sono/siamo) a posto (/così/grazie) | a posto così | tutto qui | tutto qua |
            nulla | nulla grazie | niente grazie | niente di che | non mi serve altro | non ho bisogno d'altro |
            nessuna altra domanda | non ho (più/altre) domande | nient'altro grazie | basta | basta grazie |
            basta così grazie | un'altra volta | più tardi | magari dopo | magari più tardi | forse dopo |
            (dimentica/dimentichi) | fa lo stesso | non fa niente | nope
        """),
        "Va bene. Sono qui se ha una domanda.",
    ),
    SmallTalk(
        "remark",
        phrases("""
            ah | oh | ah ok | ah ecco | ah capisco | capisco | ho capito | capito | ricevuto | segnato |
            prendo nota | buono a sapersi | bene | bene bene | molto bene | bello | che bello | bellissimo |
            ottimo | fantastico | eccellente | magnifico | figo | che figo | forte | interessante |
            molto interessante | che interessante | ha senso | logico | mi sembra giusto | giustamente |
            accidenti | caspita | wow | però | mica male | non male | niente male | non è molto | non è tanto |
            è poco | così poco | così pochi | è tanto | peccato | che peccato | meno male | non lo sapevo |
            immaginavo | lo immaginavo | non ti preoccupare | non si preoccupi | nessun problema | tranquillo |
            bravo | ben fatto | mi aiuta | beh | vabbè | mah | hmm | ah (bene/bello/sì/certo/va bene/però/ho
            capito/giusto/davvero bello) | oh (bene/bello/ok/no/cavolo/mamma/capisco) | ok (capito/capisco/ho
            capito/bene) | (adesso/ora) (capisco/ho capito/è chiaro) | è chiaro | tutto chiaro | chiarissimo |
            afferrato | che (forte/figata/ridere no/peccato davvero/sorpresa/strano/roba/bella notizia/caro/
            utile/interessante davvero) | (molto/davvero/proprio) (utile/bello/forte/bravo/strano/buono) |
            utile | curioso | incredibile | pazzesco | stupendo | meraviglioso | splendido | grande | grandioso |
            top | mitico | mi (piace/sembra giusto/sembra logico/torna) | suona bene | bella risposta |
            buona risposta | ottima risposta | (hai/ha) ragione | è vero anche questo | così (tanto/tanti/tanta/
            tante/caro/poca/poche/lungo/breve) | solo (questo/così poco) | tutto (questo/qua) | ammazza |
            mamma mia | madonna | oddio | accipicchia | cavolo | uffa | urca | uau | boh | vabbò | e vabbè |
            amen | non l'avrei detto | non ne avevo idea | chi l'avrebbe detto | come pensavo | come immaginavo |
            buon per me | per me va bene | tutto a posto | di niente | non c'è problema | figurati | si figuri |
            evviva | urrà | amico | fra | raga | non sono molti | non sono tanti
        """),
        "Vuole sapere altro?",
    ),
    SmallTalk(
        "complaint",
        phrases("""
            sei (stupido/inutile/scemo/un idiota/pessimo) | fai schifo | che schifo | non servi a niente | non
            serve a niente | inutile | idiota | stai zitto | non rispondi alla mia domanda | non risponde alla
            mia domanda | non mi aiuta | non mi capisci | non hai capito niente | sono deluso | sono delusa
        """),
        "Mi dispiace. Può porre la domanda in un altro modo?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            aspetta | aspetti | aspetta un attimo | aspetti un attimo | aspetta un momento | un attimo |
            un attimo per favore | un attimino | un momento | un secondo | un minuto | dammi un secondo |
            dammi un attimo | mi dia un attimo | fammi pensare | mi faccia pensare | ci penso | sto pensando |
            torno subito | arrivo | (aspetta/aspetti) (un secondo/un minuto/un po'/un attimino/per favore/che
            penso) | aspettami | un (attimo/secondo/minuto/momento) (solo/per piacere/per favore) | (dammi/mi
            dia) (un secondo/un minuto/un momento) | solo un (attimo/secondo/minuto/momento) | due (secondi/
            minuti) | un momentino | un secondino | attendi | attenda | attenda un momento | (fammi/mi faccia)
            (vedere/controllare) | ci sto pensando | devo pensarci | vediamo | controllo | torno (tra poco/fra
            poco) | arrivo subito | eccomi
        """),
        "Faccia pure con calma.",
    ),
)

ITALIAN = Language(
    code="it",
    name="italiano",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    numerals=Numerals(
        words=words("""
            due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
            diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei
            ventisette ventotto ventinove
        """),
        ordinals=words("secondo terzo quarto quinto sesto settimo ottavo nono decimo"),
        tens=words("venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
        hundreds=(("cento", 100),),
        large=(
            ("mille", 10**3),
            ("mila", 10**3),
            ("milione", 10**6),
            ("milioni", 10**6),
            ("miliardo", 10**9),
            ("miliardi", 10**9),
        ),
        ones=words("un uno una primo prima primi prime solo sola unico unica"),
        months=words(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
    ),
    number_words=NumberWords(
        hours=("h",),
        before_noon=("di mattina", "del mattino"),
        after_noon=("di sera", "del pomeriggio", "di pomeriggio"),
        money=("euro", "franchi", "dollari"),
        age=(r"anni\b",),
        own_age=("ho",),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
