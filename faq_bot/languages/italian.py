"""Italian: every word and sentence of it."""

from __future__ import annotations

from faq_bot.languages.language import Language
from faq_bot.languages.sentences import ChatTexts, ExplanationTexts, PageTexts, Refusals, Sentences, SmallTalk
from faq_bot.languages.wording import (
    FollowUpWords,
    MessageWords,
    NumberWords,
    Numerals,
    PickWords,
    QuestionWords,
    TurnWords,
    phrases,
    words,
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
    stiamo stanno abbiamo avevo avrà avrei avuto fai farò farà farei farebbe faccia fatto farlo farmi poter potere
    potrò potrà potrebbe potrebbero potreste potresti possiamo dovere devi devono dobbiamo dovete dovrà dovrebbe
    dovrebbero dovresti bisogna bisogno occorre servono servirebbe andare vado vai vanno venire vengo vieni viene
    vengono venga volere vuoi vuole vogliono vogliamo volete volevo vorrebbe piacerebbe desidero so sai sanno
    sapete sapresti conoscere conosco conosci credo credi crede credere penso pensi pensa sembra pare capire
    capisco capisci capisce capito comprendo dico dici dice dite dica dicano dimmi dirmi dirci detto spiegare
    spiega spiegami spiegarmi spiegazione parlare parlo parli parla chiedere chiedo chiedi chiede chiesto domanda
    domande rispondere rispondi risponde risposta risposte chiarire chiarimento chiarimenti indicare indica
    informare informazione informazioni info informarmi significa intendo intendi intende riferisco riguardo
    riguarda riguardano riguardante vedere vedo vedi vede visto sento sentito letto ricordo dimenticato cercare
    cerco cerca cercando trovare trovo trova dare do danno dammi dia darmi esiste esistono succede succedere
    capita accade risulta usare uso usa utilizzare utilizzo utilizza importa interessa interessato interessata
    permette spero sperare suppongo immagino aiuto aiutare aiutami aiutarmi aiutate aiuta dubbio dubbi conferma
    confermarmi ringrazio scusa scusi scusate scusami dispiace abbastanza addirittura adesso affatto allora almeno
    altrimenti ancora anzi appena appunto assolutamente attualmente basta bene beh ben benissimo brevemente breve
    caso casi certamente chiaramente chiaro chiara circa comunque concretamente concreto concreta contro
    correttamente corretto corretta davvero dettaglio dettagli dettagliato direttamente dunque durante eccetera
    ecc ecco effettivamente entro eppure esattamente esatto esatta esempio esempi eventualmente facilmente facile
    finalmente fino finora forse genere generale generalmente giusto giusta infatti infine inoltre insieme insomma
    intorno magari male meglio mentre minimo massimo modo modi momento naturalmente neanche normalmente nonostante
    oltre ormai ovviamente ovvero ossia particolare particolarmente parte peggio perciò perfettamente perfetto
    perfetta però piuttosto poiché possibile possibili impossibile possibilità praticamente precisamente preciso
    precisa presso prima principalmente probabilmente probabile proprio propria propri purtroppo qua quasi quindi
    realmente recentemente rispetto semplicemente semplice sempre sicuramente sicuro sicura sicuri solamente
    soltanto soprattutto sopra sotto specialmente specifico specificamente spesso subito tipo tipi totalmente
    tranne tuttavia unicamente veramente vero vera verso volta volte volentieri motivo motivi maniera cose idea
    idee senso situazione argomento tema proposito gente falso falsa sbagliato sbagliata signore signora signori
    gentile gentilmente piacere prego buongiorno buonasera buon buona buono buone buoni buondì buonanotte giornata
    arrivederci saluti saluto cordiali cordialmente anticipo grz graziee thx okay okey oki ottimo ottima
    fantastico super ahah ahahah hahaha haha eheh lol xd ah eh oh uh boh mah mmm hmm ops ehi hey hei ehm raga xò
    xk xké perke pk ke ki cs qnd qnt qlc qlcn qst qsta tt sn dl pls please plz pf pfv msg bot chatbot robot
    assistente ieri domani
""")

_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("e anche | e per | e | ed | nonché"),
    openers=phrases("""
        e che ne è di | che ne è di | e per quanto riguarda | per quanto riguarda | e riguardo a | e per | e se |
        e | ed | o | oppure | ma | però | allora | quindi | poi | anche | inoltre | invece | e invece | altrimenti
    """),
    persons=phrases("lui | lei | loro | quella persona | questa persona | costui | colui"),
    things=phrases("""
        questo | questa | questi | queste | quello | quella | quelli | quelle | ciò | esso | essa | lo stesso |
        la stessa | la stessa cosa
    """),
    places=phrases("lì | laggiù | lassù | qui | qua | quel posto | in quella città | in quel posto | sul posto"),
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
        come va | uguale | pure
    """),
)

_ASKING = QuestionWords(
    who=phrases("chi | a chi | con chi | da chi | di chi | per chi | ki"),
    when=phrases("""
        quando | da quando | fino a quando | per quando | a partire da quando | in che data | in quale data |
        in che anno | in quale anno | che giorno | a che ora | che ora | da che ora | fino a che ora |
        entro quando | qnd
    """),
    where=phrases("dove | da dove | per dove | dov'è | dove sono | in che posto | in quale città | in che paese"),
    how_many=phrases("quanto | quanta | quanti | quante | che quantità | che numero | quant'è | qnt"),
    how_long=phrases("""
        quanto tempo | per quanto tempo | da quanto tempo | in quanto tempo | quanto dura | quanto durano |
        quanto ci vuole | quanto ci mette | che durata | quale durata
    """),
    why=phrases("""
        perché | come mai | per quale motivo | per quale ragione | a che scopo | per che motivo | xche | xké
    """),
    what=phrases("che cosa | cosa | che | cos'è | cosa sono | di che cosa | a cosa | con cosa | cs"),
    which=phrases("quale | quali | qual | qual è | quale dei | quale delle"),
    how=phrases("come | in che modo | in quale modo | in che maniera | com'è"),
    whether=phrases("""
        sono | c'è | ci sono | ha | hanno | avete | posso | può | possono | potete | si può | si possono |
        devo | esiste | è possibile | è vero che
    """),
)

_TURNS = TurnWords(
    yes=phrases("""
        sì | sì grazie | sì per favore | sì certo | sì quello | sì quella | sì esatto | certo | certamente | ok |
        okay | d'accordo | va bene | esatto | esattamente | proprio così | proprio quello | giusto | quello |
        quella | perfetto | volentieri | senz'altro | naturalmente | appunto | vai | prego | assolutamente sì |
        sisi | sì sì
    """),
    no=phrases("""
        no | no grazie | nope | non quello | non quella | quello no | quella no | altro | qualcos'altro |
        un'altra cosa | non è quello | non è questo | non è quello che ho chiesto | non è la mia domanda |
        non proprio | per niente | affatto | assolutamente no | non esattamente | no un'altra cosa |
        non è quello che volevo dire | non è quello che chiedo
    """),
    none=phrases("""
        nessuno | nessuna | nessuna delle due | nessuno dei due | nessuna delle tre | nessuno dei tre |
        nessuna di queste | nessuno di questi | nessuna di quelle | nessuna di loro | né l'uno né l'altro |
        né l'una né l'altra | niente di tutto questo | no nessuna | no nessuno | nessuna va bene |
        nessuna di esse | non è nella lista | non c'è nella lista | non c'è
    """),
    corrections=phrases("""
        no volevo dire | no intendevo | no intendo | no voglio dire | volevo dire | voglio dire | intendevo |
        intendo | parlo di | parlavo di | mi riferisco a | mi riferivo a | scusa volevo dire | scusi volevo dire |
        no scusa | no scusi | scusa | scusi | scusate | ops | mi sono sbagliato | mi sono sbagliata | errore mio |
        aspetta | aspetti | in realtà | anzi | piuttosto | meglio | mi correggo | no quello di | no quella di |
        no non quello | no
    """),
    rejects_next=phrases("non | e non | ma non | invece di | anziché | piuttosto che | non più"),
    sure=phrases("""
        sicuro | sicura | sei sicuro | sei sicura | è sicuro | è sicura | ne sei sicuro | ne è sicuro | davvero |
        veramente | sul serio | è vero | è proprio vero | è giusto | è corretto | seriamente | ma davvero |
        dici sul serio | siete sicuri | ne siete sicuri | sicuri | ah sì | per davvero | sei proprio sicuro |
        è proprio sicuro | sei sicuro di questo | sei sicuro sicuro | sicuro sicuro | è davvero così |
        è così davvero | è vero questo | è giusto così | non ti sbagli | non si sbaglia | lo confermi |
        lo conferma | puoi confermare | può confermare | scherzi | sta scherzando | stai scherzando |
        non scherzi | sul serio dici
    """),
    again=phrases("""
        ripeti | ripeta | ripeti per favore | ripeta per favore | può ripetere per favore |
        puoi ripetere per favore | ripetete | puoi ripetere | può ripetere | potresti ripetere |
        potrebbe ripetere | me lo ripeti | me lo ripete | ancora una volta | di nuovo | un'altra volta | come |
        come scusa | come scusi | prego | cosa | che | cosa hai detto | cosa ha detto | puoi ridirlo |
        può ridirlo | ripetimelo | ripetilo | ripeti pure | ripeti quello | lo puoi ripetere | lo può ripetere |
        puoi ripeterlo | può ripeterlo | me lo puoi ripetere | dillo ancora | dillo di nuovo | lo dica di nuovo |
        dimmelo di nuovo | com'era | cos'era | cosa dicevi | non ho sentito
    """),
    more=phrases("""
        di più | più dettagli | più informazioni | più info | altri dettagli | altre informazioni |
        maggiori dettagli | maggiori informazioni | dammi più dettagli | mi dia più dettagli | dimmi di più |
        mi dica di più | raccontami di più | puoi essere più preciso | può essere più preciso |
        puoi approfondire | può approfondire | nel dettaglio | in dettaglio | dettagli | cos'altro | che altro |
        altro | ancora | continua | continui | vorrei saperne di più | voglio saperne di più | saperne di più |
        puoi precisare | può precisare | precisa
    """),
    meaning=phrases("""
        cosa vuoi dire | cosa vuol dire | che vuol dire | che vuoi dire | cosa intendi | cosa intende |
        cosa significa | che significa | che cosa significa | in che senso | cioè | vale a dire | non capisco |
        non ho capito | spiega | spiegami | mi spieghi | spiegati meglio | si spieghi meglio | puoi spiegare |
        può spiegare | puoi spiegarmi | può spiegarmi | in altre parole | per esempio | ad esempio |
        come sarebbe a dire
    """),
    wrong=phrases("""
        è falso | falso | è sbagliato | sbagliato | ti sbagli | si sbaglia | vi sbagliate | è un errore | errore |
        non è vero | non è così | non è giusto | non è corretto | non è esatto | è scorretto | hai sbagliato |
        ha sbagliato | risposta sbagliata | sciocchezze
    """),
    around=phrases("""
        per favore | per piacere | oh | ah | eh | mm | hm | ma | no ma | sì ma | senti | senta | dai | beh |
        scusa | scusi | aspetta | grazie | allora
    """),
    saying=phrases("""
        puoi | può | potresti | potrebbe | mi puoi | me lo puoi | lo puoi | di' | dillo | dimmelo | dimmi | dica |
        lo dica | me lo dica | dire | dirlo | dirmelo | parla | parli | parlami | parlare | rispondi | risponda |
        rispondimi | rispondere | traduci | traducilo | traduca | tradurre | tradurlo | ripeti | ripetilo |
        ripetere | ripeterlo | questo | quello | lo stesso | la stessa cosa | la risposta | adesso | ora |
        piuttosto | se possibile | voglio | vorrei | preferisco | spiega | spiegalo | spiegare | scrivi | scrivilo
    """),
)

_PICKS = PickWords(
    before_number=phrases("""
        numero | n° | nr | no | num | opzione | domanda | scelta | la | il | risposta | riga | scelgo
    """),
    after_number=phrases("per favore | grazie | ª | º | allora | per piacere"),
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
        quello in basso | più in basso
    """),
    around=phrases("""
        la | il | lo | domanda | opzione | scelta | risposta | per favore | grazie | sì | voglio | vorrei |
        volevo dire | intendo | intendevo | scelgo | preferisco | direi | quella | no | ok | va bene | allora |
        quello | dammi | mi dia | mostrami | dimmi | delle due | dei due | della lista | beh | eh | è | scusa |
        prendo | piuttosto | anzi | d'accordo
    """),
    middle=phrases("""
        in mezzo | di mezzo | quella in mezzo | quella di mezzo | quello di mezzo | centrale | al centro
    """),
    other=phrases("altra | l'altra | l'altro | quella che resta | quello che resta"),
    back=phrases("""
        di nuovo | ancora | ancora una volta | un'altra volta | ripeti | ripeta | ripetimi | puoi ripetere |
        può ripetere | e | e che mi dici di | qual era | com'era | torna a | tornando a
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        ciao | salve | buongiorno | buonasera | buon giorno | buona sera | buon pomeriggio | buondì | ehi | hey |
        ciao a tutti | buongiorno a tutti | salve a tutti | gentile signore | gentile signora | gentili signori |
        egregio signore | spettabile | alla cortese attenzione | come va | come stai | come sta | come state |
        spero che stiate bene | spero che stia bene | gentile staff
    """),
    thanks=phrases("""
        grazie | grazie mille | mille grazie | molte grazie | tante grazie | grazie in anticipo | grazie tante |
        grazie infinite | grazie dell'aiuto | grazie per l'aiuto | la ringrazio | vi ringrazio | ti ringrazio |
        ringrazio in anticipo | ringraziando anticipatamente | grazie per la risposta | grazie della risposta |
        grazie per la disponibilità | grazie della disponibilità | vi ringrazio in anticipo
    """),
    goodbyes=phrases("""
        arrivederci | arrivederla | ciao | a presto | a dopo | a domani | ci vediamo | buona giornata |
        buona serata | buonanotte | buon fine settimana | buon weekend | cordiali saluti | distinti saluti |
        un saluto | saluti | un cordiale saluto | cordialmente | in attesa di una risposta |
        in attesa di un vostro riscontro | resto in attesa | attendo risposta | attendo un vostro riscontro
    """),
    introductions=phrases("""
        sono un | sono una | sono | mi chiamo | il mio nome è | studio | sto studiando | lavoro | abito | vivo |
        vengo da | siamo | mio figlio | mia figlia | un mio amico | una mia amica | mio marito | mia moglie |
        ho letto | ho visto | ho sentito | come studente | come studentessa | attualmente sono | frequento |
        vi scrivo | le scrivo
    """),
    requests=phrases("""
        mi può dire | mi puoi dire | mi potrebbe dire | mi potresti dire | può dirmi | puoi dirmi |
        potrebbe dirmi | potresti dirmi | potete dirmi | potreste dirmi | mi sapete dire | mi sa dire |
        mi sai dire | saprebbe dirmi | dimmi | mi dica | ditemi | vorrei sapere | volevo sapere | voglio sapere |
        mi piacerebbe sapere | desidero sapere | desidererei sapere | avrei bisogno di sapere |
        ho bisogno di sapere | devo sapere | mi chiedo | mi chiedevo | volevo chiedere | vorrei chiedere | sa se |
        sai se | sapete se | sapete dirmi | ho una domanda | avrei una domanda | una domanda | domanda veloce |
        un'informazione | spiegami | mi spieghi | può spiegarmi | puoi spiegarmi | sto cercando |
        cerco informazioni | fatemi sapere | mi faccia sapere | sarebbe possibile sapere | è possibile sapere |
        qualcuno sa
    """),
    comparisons=phrases("""
        differenza | differenze | la differenza tra | la differenza fra | in cosa differisce |
        in cosa differiscono | che differenza c'è | confrontare | confronta | confronto | rispetto a |
        in confronto a | versus | vs | meglio di | tanto quanto | uguale a | lo stesso di | tra | fra |
        quale dei due | quale delle due | rispettivamente
    """),
    in_this_language=phrases("""
        in italiano | in italiano per favore | italiano per favore | italiano | parla italiano | parli italiano |
        parlate italiano | puoi parlare italiano | può parlare italiano | rispondi in italiano |
        risponda in italiano | in italian | in italian please | italian please | italian | speak italian |
        can you speak italian | en italien | en italien svp | en italien s'il vous plaît | italien |
        auf italienisch | en italiano | em italiano | イタリア語で | イタリア語でお願いします |
        イタリア語で答えて | イタリア語 | 用意大利语 | 이탈리아어로
    """),
    at_signs=words("chiocciola"),
    dots=words("punto"),
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
    no_such_number="Questo numero non è nell'elenco:",
    nothing_to_pick="Non c'è ancora un elenco da cui scegliere. Faccia la Sua domanda a parole.",
    not_said_about="Su questo non ho trovato nulla a proposito di «{thing}».",
    can_say_about="Ecco che cosa posso dirLe su «{thing}»:",
    left_out="Ho risposto a tre domande. Invii la prossima separatamente: {question}",
    sure="È quello che dice la fonte: {text}",
    say_again="Ripeto: {text}",
    more_details="La fonte non dice altro in proposito. Veda anche:",
    no_more_details="La fonte non dice altro in proposito.",
    speaks_languages="Posso rispondere in queste lingue: {languages}.",
    wrong_noted="Grazie della segnalazione. Ripeto soltanto quello che dice la fonte: lo verifichi lì.",
    all_questions="Domande",
    other_questions="Altre domande",
    no_facts="In questa base non c'è alcun dato.",
)

_REFUSALS = Refusals(
    entity="la domanda nomina {asked}, la voce riguarda {found}",
    direction="la domanda va nella direzione {asked}, la voce nella direzione {found}",
    number="la domanda contiene {asked}, la voce riguarda {found}",
    unexplained="la domanda non nomina nulla dell'argomento ({found}) e nella voce {asked} non compare",
    margin="il vantaggio sulla seconda è {asked}, meno di {found}",
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
    reached="l'attendibilità raggiunge la soglia",
    under="l'attendibilità è sotto la soglia",
    doubt="una regola permette solo di proporla",
    nothing_near="niente nella base somiglia alla domanda",
    nothing_to_offer="nessuna risposta è abbastanza probabile da essere proposta",
    picked="scelta tra le domande proposte",
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
    no_answer_yet="Non c'è ancora una risposta: faccia prima una domanda.",
    no_sources="Questa risposta non cita alcuna fonte.",
    wrong_logged="Annotato: questa risposta è sbagliata. Grazie.",
    wrong_not_logged="Qui non si annota nulla; è possibile se faq-bot è avviato con --log-unanswered FILE.",
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
    busy="In questo momento arrivano molte domande. Riprovi tra poco.",
    retry="Riprova",
    scripts="Questa pagina ha bisogno di JavaScript per rispondere alle domande.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            ciao | salve | buongiorno | buonasera | buon giorno | buona sera | ehi | hey | come va | come stai |
            come sta
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
                gentilissimo | ti ringrazio | grazie comunque | grazie ancora
            """),
        ),
        "Prego! Vuole sapere altro?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            arrivederci | arrivederla | a presto | a dopo | ci vediamo | buona giornata | buona serata |
            buonanotte | addio | ciao ciao | alla prossima | a domani | ci sentiamo | ci si vede |
            buon pomeriggio | buona notte | buon fine settimana | buon weekend | stammi bene | stia bene |
            devo andare | me ne vado | vado | ti saluto | la saluto | saluti | cordiali saluti | distinti saluti |
            bye
        """),
        "Arrivederci! Torni pure quando ha una domanda.",
    ),
    SmallTalk(
        "who",
        phrases("""
            chi sei | chi è Lei | che cosa sei | cosa sei | sei un robot | sei umano | sei una persona |
            sei un bot | come ti chiami | qual è il tuo nome | sei un'IA | parlo con una persona | è un robot
        """),
        "Sono un assistente automatico: do risposte scritte da persone, senza aggiungere nulla.",
    ),
    SmallTalk(
        "what",
        phrases("""
            cosa puoi fare | cosa può fare | cosa sai fare | cosa posso chiedere | che cosa posso chiedere |
            cosa posso chiederti | cosa posso chiederLe | cosa si può chiedere | cosa ti posso chiedere | aiuto |
            come funzioni | cosa sai | come puoi aiutarmi | a cosa servi | puoi aiutarmi | può aiutarmi | mi aiuti
        """),
        "Rispondo a domande sull'argomento di questo assistente. Basta una frase o qualche parola chiave.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            scusa | scusi | scusate | scusami | mi dispiace | mi scusi | mi sono sbagliato | mi sono sbagliata |
            ops | errore mio
        """),
        "Nessun problema. Che cosa vuole sapere?",
    ),
    SmallTalk(
        "laughter",
        phrases("ahah | ahahah | haha | hahaha | lol | che ridere | divertente | molto divertente | eheh"),
        "Mi fa piacere che si diverta! Che cosa vuole sapere?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            sì | ok | okay | va bene | d'accordo | certo | benissimo | perfetto | va bene così | ok ok |
            certamente | esatto | giusto | naturalmente | sì sì | okei
        """),
        "Bene. Che cosa vuole sapere?",
    ),
    SmallTalk(
        "no",
        phrases("""
            no | no grazie | niente | lascia stare | lasci stare | non importa | fa niente | per niente |
            è tutto | è tutto grazie | basta così | nient'altro | niente altro | non ho altre domande |
            nessun'altra domanda | non serve | non ora | un'altra volta magari | lasciamo stare | no niente
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
            bravo | ben fatto | mi aiuta | beh | vabbè | mah | hmm
        """),
        "Vuole sapere altro?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            aspetta | aspetti | aspetta un attimo | aspetti un attimo | aspetta un momento | un attimo |
            un attimo per favore | un attimino | un momento | un secondo | un minuto | dammi un secondo |
            dammi un attimo | mi dia un attimo | fammi pensare | mi faccia pensare | ci penso | sto pensando |
            torno subito | arrivo
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
            diciassette diciotto diciannove venti
        """),
        ordinals=words("secondo terzo quarto quinto sesto settimo ottavo nono decimo"),
        ones=words("un uno una primo prima primi prime solo sola unico unica"),
        months=words(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
    ),
    number_words=NumberWords(hours=("h",), money=("euro",), age=(r"anni\b",), own_age=("ho",)),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
