"""German: every word and sentence of it."""

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
    Script,
    TurnWords,
)

_COMMON = words("""
    ab aber alle als am an auch auf aus bei beim bin bis bitte brauche brauchen da danke dann darf darfst das dass
    dein deine dem den denn der des dich die dies diese diesen dieser dieses dir doch du durfen ein eine einem
    einen einer eines er es etwas euch euer eure fuer fur gehe gehen geht gerne gib gibt gibts guten hab habe
    haben habt hallo hast hat hatte hi ich ihn ihnen ihr ihre ihrem ihren im in ins ist ja jede jeder jemand kann
    kannst kein keine keinen koennen konnen konnt konnte lange mach mache machen macht man mehr mein meine meinem
    meinen meiner mich mir mit mochte moechte muss mussen musst nach nein nicht noch nur ob oder ohne schon sein
    sich sie sind so soll sollte uber ueber um und uns unser unsere unter viel viele vom von vor wann war warum
    was welche welchem welchen welcher welches wenn wer werden wie wieso wieviel will wir wird wo woher wohin
    wollen wurde zu zum zur
""")

_CONVERSATIONAL = words("""
    deiner deinem deinen seine seiner seinen ihrer unseren unseres unserer euren ihm diesem jener derselbe
    dieselbe dasselbe solche solchen solch manche manches manchen einige einiger einiges einigen mehrere mehreren
    jedes jedem jeden jeweils alles allen allerdings anderer andere anderes anderen anders beide beiden beides
    niemand niemanden jemanden nichts irgendwas irgendwer irgendwie irgendwo irgendwann irgendein selbst selber
    einander wem wen wessen wodurch wofür womit woran worauf worin worüber worum wovon wozu weshalb weswegen
    inwiefern wohl dafür dagegen dabei dadurch damit danach daran darauf daraus darin darüber darum darunter
    davon davor dazu deren dessen denen dort dorthin drin drauf dran drüber hier her hin bist seid waren wäre
    waere sei seien hätten hättest gehabt wirst werdet würden würdest wuerde worden geworden könnten koennte
    kannste müsste müssten muessen dürfte sollst sollt sollen sollten solltest willst wollt wollte wollten
    wolltest möchtest möchten moechten mag magst mögen braucht bräuchte gehts machst machste gemacht tun tue tut
    tust tat getan lass lässt lassen laesst bekomme bekommst bekommt bekommen kriege kriegst kriegt kriegen geben
    gegeben kommt komme kommen kommst kam gekommen weiß weißt wissen wisst wüsste gewusst kenne kennen kennt sag
    sage sagen sagt sagst gesagt frag frage fragen fragt nachfragen antwort antworten beantworten heißt heißen
    bedeutet bedeuten bedeutung meinst meint meinte glaube glauben glaubt denke denken denkt dachte gedacht finde
    finden findet findest gefunden suche suchen sucht zeig zeige zeigen erkläre erklären erklärt erklär erklärung
    verstehe verstehen versteht verstanden sehe sehen seht sieht gesehen gehört gelesen hoffe erfahren
    informieren info infos information informationen auskunft nennen erwähnt steht stehen scheint passiert
    passieren hilf helfen helft hilft hilfe interessiert interesse wünsche vorstellen vorstelle bescheid stimmt
    stimmen versuche versucht brauch nutzen benutzen verwenden betrifft betreffend bezüglich gemäß wegen trotz
    trotzdem während waehrend seit bevor nachdem solange sobald sofern falls weil sodass sowie sowohl weder
    entweder sondern zwar jedoch dennoch deshalb deswegen also außer außerdem zudem übrigens uebrigens gegen
    durch innerhalb zwischen neben hinter ans aufs fürs statt anstatt eben halt mal einmal nochmal wieder
    ziemlich etwa ungefähr ungefaehr circa ca rund kaum gar ganz ganze ganzen ganzes genau genaue genauen genauer
    exakt konkret konkrete bestimmt bestimmte sicher sicherlich wirklich tatsächlich echt wahr wahrscheinlich
    vermutlich vielleicht eventuell evtl möglich moeglich unmöglich eigentlich überhaupt ueberhaupt grundsätzlich
    generell allgemein allgemeine normalerweise meist meistens meisten oft häufig manchmal selten immer nie stets
    jederzeit je gerade jetzt nun aktuell aktuelle aktuellen derzeit inzwischen mittlerweile bereits bald gleich
    sofort später spaeter zuerst zunächst schließlich endlich bisher weiterhin weiter weitere zusätzlich sonst
    ansonsten ebenfalls ebenso genauso nämlich naemlich besonders insbesondere hauptsächlich lediglich bloß
    mindestens wenigstens höchstens maximal minimal zumindest insgesamt gesamt weniger wenig wenigen meiste genug
    vieler sowas sehr leider hoffentlich gern lieber beste einfach schnell kurz kurze ausführlich deutlich klar
    klare direkt sozusagen quasi natürlich natuerlich selbstverständlich gut gute guter gutes besser toll super
    prima perfekt cool schoen schöne schönen richtig richtige richtigen falsch falsche nett herzlich blöd sache
    sachen ding dinge zeug fall fälle beispiel beispiele beispielsweise art weise hinweis detail details
    einzelheiten unterschied grund zweck idee ahnung bezug sinn leute frau herr herrn geehrte liebe liebes team
    hey huhu moin servus grüß grüße grüßen morgen tag tschüss tschau ciao wiedersehen dankeschön thx thanks merci
    dank danken entschuldigung entschuldige sorry pardon ups oh ah ähm hm hmm hmmm na naja tja ach achso aso aha
    oha wow ey eh okay ok oki okey jo jap jup yep yes jawohl jep joa nö nee nope ne nen nem ner n nix net nit
    isses ists habs hats is i bissl bisschen haste biste willste weißte wiso zb z.b. bzw usw etc u.a. d.h. dh
    vllt vll vlt viell iwie iwas iwann kp ka mfg lg vg vlg bg plz pls dankee lol rofl haha hahaha hihi hehe xd
    omg wtf btw asap fyi imho digga diggi bro bot chatbot roboter assistent heute gestern gefälligst keiner
    keines keinem keinerlei seinem seines ihres unserem jene jenen jenes irgendeine irgendeinen irgendwelche
    irgendwohin hierzu hierbei hierfür hiermit daher demnach folglich somit obwohl indem sowieso ohnehin allem
    sogar zuletzt vorher vorab nachher hinterher anschließend momentan zurzeit neulich kürzlich letztens zufällig
    gell gäbe interessieren verraten erzähl erzähle erzählen erzählt beschreiben bestätigen klappt handelt
    gemeint meine weiterhelfen erkundigen herausfinden rausfinden anliegen vorhin ggf bzgl übers unters vors
    unterm aufm ausm sonstige sonstiges jegliche rückmeldung haette haetten haettest muesste muessten duerfen
    duerfte dürften koennt gehoert erklaer erklaeren gruesse schoene schoenen grundsaetzlich selbstverstaendlich
    zusaetzlich zunaechst hauptsaechlich hoechstens tatsaechlich vorraus voraus zumal gibt's geht's bräuchten
    wärst wärt hätt könnt müsst ihrerseits wobei wohingegen zwecks mitteilen mitgeteilt nachzufragen
""")

# "sie", "ihr" and "das" are left out of what points back: they are "you" and an article far more often.
_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("""
        und auch | und für | und | sowie | und was ist mit | und außerdem | außerdem | wie auch | plus
    """),
    openers=phrases("""
        und wie ist es mit | und wie sieht es aus mit | wie sieht es aus mit | wie ist es mit |
        wie steht es mit | und was ist mit | was ist mit | und für | und bei | und wenn | und | oder | aber |
        also | dann | sonst | ansonsten | auch | außerdem | und wie sieht's aus mit | wie sieht's aus mit |
        und wie ist's mit | wie wär's mit | und wie steht es um | wie steht es um | und falls | ach | ah | oh |
        aha | ok | okay | danke | gut | super | alles klar | verstehe | na | ach so | achso | mhm | zurück zu |
        zurück zum | zurück zur | und zurück zu | nochmal zu | noch eine frage | und was gilt für | was gilt für
    """),
    persons=phrases("er | ihn | ihm | dessen | diese person | dieser mensch | die person"),
    things=phrases("""
        dies | dieses | dieser | diese | diesen | diesem | davon | dafür | damit | dazu | daran | darüber |
        dabei | dagegen | dasselbe | dieselbe | derselbe | das gleiche | die gleiche | der gleiche
    """),
    places=phrases("""
        dort | da | dorthin | dahin | dort drüben | an diesem ort | in dieser stadt | hier | vor ort |
        in der stadt | dort vor ort | drinnen
    """),
    speakers=phrases("ich | mich | mir | mein | meine | meinen | meiner | wir | uns | unser | unsere | unseren"),
    other_way=phrases("""
        umgekehrt | andersherum | andersrum | anders herum | in die andere richtung | die andere richtung |
        das gegenteil | im gegenteil | der umgekehrte fall | in der gegenrichtung | vice versa | im gegenzug
    """),
    fillers=phrases("""
        ab | am | an | auch | auf | aus | bei | beim | bitte | da | dann | das | dem | den | denn | der | des |
        die | ein | eine | einem | einen | einer | eigentlich | es | für | ganz | geht | geht das | genau |
        gibt | gilt | im | in | ins | ist | ist das | ist es | jetzt | mit | nach | noch | nun | nur | oder |
        ohne | sieht | so | uni | universität | um | und | vom | von | wie | zu | zum | zur | fall | mal | eben |
        halt | so aus | genauso | über | gelten | war | waren | sind | wird | wäre | bitte schön | pls | sonst
    """),
)

_ASKING = QuestionWords(
    who=phrases("""
        wer | wen | wem | wessen | mit wem | von wem | an wen | durch wen | für wen | bei wem | welche person |
        welche personen | mit wem genau | wer alles | an wem | gegen wen
    """),
    when=phrases("""
        wann | seit wann | bis wann | ab wann | von wann bis wann | um wie viel uhr | um wieviel uhr | wie spät |
        an welchem tag | in welchem jahr | welches datum | zu welcher zeit | um welche uhrzeit | wann genau |
        zu welcher uhrzeit | an welchen tagen | welcher tag | in welchem monat | zu welchem zeitpunkt |
        wie früh | welche uhrzeit
    """),
    where=phrases("""
        wo | woher | wohin | von wo | in welcher stadt | in welchem land | an welchem ort | wo genau |
        wo überall | an welcher stelle | welcher ort | bei welcher adresse | unter welcher adresse
    """),
    how_many=phrases("""
        wie viel | wie viele | wieviel | wieviele | wie groß | wie hoch | welche anzahl | welche menge |
        wie teuer | wieviel kostet | wie viele davon | welche zahl
    """),
    how_long=phrases("""
        wie lange | wie lang | wielange | welche dauer | seit wie lange | wie viel zeit | wieviel zeit |
        wie viele tage | wie viele wochen | wie viele monate | wie viele stunden | für wie lange
    """),
    why=phrases("""
        warum | wieso | weshalb | weswegen | wozu | aus welchem grund | wie kommt es | zu welchem zweck |
        wie kommt's | warum denn | aus welchen gründen
    """),
    what=phrases("""
        was | was für | was für ein | was für eine | woran | worauf | womit | wofür | wovon | worum | worüber |
        was genau | was denn | was alles | worin | woraus | wonach
    """),
    which=phrases("""
        welche | welcher | welches | welchen | welchem | welch | welche davon | welches davon | was für welche
    """),
    how=phrases("""
        wie | inwiefern | inwieweit | wodurch | auf welche weise | auf welche art | wie genau |
        auf welchem wege | auf welchem weg
    """),
    whether=phrases("""
        ist | sind | hat | haben | habt | kann | können | darf | dürfen | muss | müssen | soll | gibt es |
        gibts | wird | werden | wurde | war | ob | bist | seid | darfst | dürft | muss man | kann man | könnte |
        könnten | sollte | sollten | hatten | waren | wurden | gäbe es | sollen | geht das
    """),
    that=phrases("dass | daß"),
)

_TURNS = TurnWords(
    yes=phrases("""
        ja | ja bitte | ja gerne | ja gern | jo | jep | jap | jup | jawohl | ok | okay | gerne | gern | genau |
        genau das | richtig | stimmt | klar | na klar | natürlich | sicher | einverstanden | das ist es |
        das meine ich | ja genau | genau die | ja die | bitte | in ordnung | passt | auf jeden fall |
        alles klar | selbstverständlich | jawoll | ja klar | ja natürlich | ja sicher | ja stimmt | ja richtig |
        ja das ist es | ja das meine ich | ja das | das ist richtig | das stimmt | stimmt genau | die meine ich |
        das wollte ich wissen | mach das | sehr gerne | ja sehr gerne | ok ja | na gut | ja passt | joa | yes |
        ja die erste | so ist es | absolut
    """),
    no=phrases("""
        nein | nein danke | nee | nö | ne | nope | nicht das | nicht die | das nicht | was anderes |
        etwas anderes | das ist es nicht | das meine ich nicht | das war nicht meine frage |
        das habe ich nicht gefragt | nicht wirklich | überhaupt nicht | eher nicht | auf keinen fall |
        nicht ganz | nein etwas anderes | das war nicht gemeint | nein nicht das | nein das nicht |
        nein nicht ganz | das meinte ich nicht | das war nicht die frage | nein was anderes |
        das ist nicht was ich meine | das ist nicht was ich wissen wollte | nicht das was ich meine |
        nicht das richtige | nö danke | nee danke | ne danke | lieber nicht | anders | eine andere |
        eine andere frage | ganz und gar nicht | nein das (meinte/meine) ich nicht | nein das (ist/war) es nicht
        | nein (nicht die/nicht der/das war nicht die frage)
    """),
    none=phrases("""
        keine | keins | keines | keiner | keine davon | keins davon | keines davon | keine von beiden |
        keins von beiden | keiner von beiden | nichts davon | weder noch | keine der fragen | keine von denen |
        keine passt | keins passt | beides nicht | beide nicht | nein keine davon | nein keins davon |
        steht nicht dabei | nicht dabei | ist nicht dabei | nein keine | nein keins | nein nichts davon |
        nee keine davon | nee keins davon | nee nichts davon | keine der beiden | keins der beiden |
        keines von beiden | keine der drei | keine von den dreien | keines der beiden | keine dieser fragen |
        keines von denen | keins von denen | das ist nicht dabei | meine frage ist nicht dabei | steht da nicht |
        steht nicht da | steht nicht auf der liste | nicht auf der liste | weder das eine noch das andere |
        keine trifft zu | nichts passt | gar keine | gar keins | alle nicht
    """),
    corrections=phrases("""
        nein ich meine | nein ich meinte | nee ich meine | nee ich meinte | ich meine | ich meinte |
        entschuldigung ich meinte | sorry ich meinte | ich wollte sagen | ich rede von | ich spreche von |
        nein entschuldigung | entschuldigung | verzeihung | sorry | ups | mein fehler | ich habe mich vertan |
        ich habe mich verschrieben | moment | warte | eigentlich | vielmehr | besser gesagt | korrektur |
        nein nicht das | nein die | nein den | nein der | nein das | nein | nee | nein warte | nein moment |
        warte mal | äh nein | ich habe gemeint | ich hab gemeint | nein ich wollte sagen | ich frage nach |
        ich fragte nach | ich hab mich vertan | ich hab mich verschrieben | tippfehler | falsch geschrieben |
        nö | ach nein | quatsch | sorry nein
    """),
    rejects_next=phrases("""
        nicht | anstatt | statt | anstelle von | und nicht | aber nicht | nicht mehr | kein | und kein |
        und keine | anstelle des | anstelle der
    """),
    contrasts=phrases("sondern | aber"),
    tags=phrases("oder | nicht | nein | gell | richtig | stimmt das | nicht wahr"),
    sure=phrases("""
        sicher | bist du sicher | sind sie sicher | bist du dir sicher | sind sie sich sicher | ganz sicher |
        wirklich | echt | ehrlich | im ernst | ernsthaft | stimmt das | stimmt das wirklich | ist das wahr |
        ist das richtig | ist das sicher | ist das so | tatsächlich | ach wirklich | echt jetzt | kann das sein |
        ist das wirklich so | bist du dir da sicher | sind sie da sicher | bist du ganz sicher |
        sind sie ganz sicher | ganz sicher wirklich | meinst du das ernst | meinen sie das ernst | echt wahr |
        wirklich wahr | ist das korrekt | stimmt das auch | stimmt das so | kannst du das bestätigen |
        können sie das bestätigen | irrst du dich nicht | irren sie sich nicht | kein scherz |
        das ist doch ein witz | ohne witz | bist du sicher dass das stimmt | bist du dir ganz sicher |
        sind sie sich ganz sicher | bist du wirklich sicher | sind sie wirklich sicher | echt jetzt mal |
        ehrlich jetzt | wirklich jetzt | bist du dir da ganz sicher | bist sicher | sicher dass das stimmt |
        das stimmt doch nicht oder | ist das wirklich wahr | ist das auch sicher | ist das echt so |
        ist das echt wahr | ist das dein ernst | ist das ihr ernst | dein ernst | im ernst jetzt |
        ernst gemeint | willst du mich veräppeln | hundertprozentig | 100 prozent sicher | wirklich sicher |
        ist das gewiss | haben sie sich nicht vertan | hast du dich nicht vertan | ist das kein fehler |
        ist das kein irrtum | oder nicht | ja wirklich | ungelogen
    """),
    again=phrases("""
        noch einmal | nochmal | nochmals | noch mal bitte | nochmal bitte | bitte noch einmal |
        noch einmal bitte | bitte wiederholen | wiederhole | wiederhole das | wiederholen sie |
        wiederholen sie das bitte | kannst du das wiederholen | können sie das wiederholen | sag das nochmal |
        sagen sie das noch einmal | wie bitte | was | hä | was hast du gesagt | was haben sie gesagt |
        wiederhol das | wiederhol das bitte | wiederhole das bitte | sag das noch mal | sag das bitte nochmal |
        sag nochmal | noch mal | können sie das bitte wiederholen | kannst du das bitte wiederholen |
        könnten sie das wiederholen | könntest du das wiederholen | wie war das | wie war das nochmal |
        was war das | was sagtest du | sagen sie das bitte noch einmal | sag es noch einmal | sag es nochmal |
        sagen sie es noch einmal | sagen sie es nochmal | sag mir das nochmal | sag mir das noch mal |
        sagen sie mir das noch einmal | kannst du das nochmal sagen | kannst du das noch einmal sagen |
        können sie das noch einmal sagen | können sie das nochmal sagen | könntest du das nochmal sagen |
        könnten sie das noch einmal sagen | kannst du wiederholen | können sie wiederholen | bitte nochmal |
        bitte noch mal | nochmal die antwort | die antwort nochmal | die antwort noch einmal |
        wiederhole die antwort | wiederholen sie die antwort | wiederhole deine antwort | wiederhole bitte |
        wiederhol bitte | wiederhol es | was hast du gerade gesagt | was haben sie gerade gesagt |
        was meintest du gerade | habe ich nicht mitbekommen | hab ich nicht mitbekommen | hab ich verpasst |
        wie war die antwort | wie war die antwort nochmal | wie war das noch | wie war das noch mal |
        was war das nochmal | was nochmal | häh | noch ein mal | ein weiteres mal |
        das habe ich akustisch nicht verstanden | (kannst du/können sie/könntest du/könnten sie) das (noch mal/
        noch einmal/nochmal/bitte wiederholen) (/sagen) |
        nur das | nur die | nur diese | nur sie | ist das alles | war das alles | sonst niemand | sonst keiner
    """),
    more=phrases("""
        mehr | mehr dazu | mehr details | mehr infos | mehr informationen | weitere informationen | details |
        erzähl mehr | erzähl mir mehr | erzählen sie mehr | erzählen sie mir mehr | genauer | genauer bitte |
        etwas genauer | geht es genauer | geht das genauer | kannst du das genauer sagen | ausführlicher |
        können sie das genauer sagen | können sie mir mehr dazu sagen | kannst du mir mehr dazu sagen |
        was noch | sonst noch was | noch etwas | noch mehr | weiter | im detail | näheres |
        ich möchte mehr wissen | ich möchte mehr darüber wissen | ich will mehr wissen | noch mehr infos |
        noch mehr details | mehr bitte | bitte mehr | mehr darüber | erzähl weiter | sag mehr | sag mir mehr |
        sagen sie mir mehr | sag mir mehr dazu | was noch dazu | was weißt du noch | was wissen sie noch |
        gibt es noch mehr | gibt es mehr dazu | gibt es weitere informationen | gibt es mehr infos |
        hast du mehr infos | haben sie mehr infos | geht es ausführlicher | geht das ausführlicher |
        bitte genauer | bitte ausführlicher | kannst du das ausführen | können sie das ausführen |
        kannst du mehr dazu sagen | können sie mehr dazu sagen | weitere details | mehr einzelheiten |
        einzelheiten | ausführlich bitte | und sonst | und weiter | was sonst noch | ich will mehr dazu wissen |
        ich möchte mehr dazu wissen
    """),
    meaning=phrases("""
        was meinst du | was meinst du damit | was meinen sie | was meinen sie damit | was heißt das |
        was bedeutet das | was soll das heißen | wie meinst du das | wie meinen sie das | das heißt | bedeutet |
        ich verstehe nicht | ich verstehe das nicht | versteh ich nicht | verstehe ich nicht | erklär mir das |
        erkläre das | erklären sie das | kannst du das erklären | können sie das erklären | inwiefern |
        mit anderen worten | anders gesagt | zum beispiel | was soll das bedeuten | und das heißt |
        das bedeutet | was willst du damit sagen | was wollen sie damit sagen | das verstehe ich nicht |
        versteh ich nicht ganz | ich versteh das nicht | ich versteh nicht | das versteh ich nicht |
        kapier ich nicht | check ich nicht | das habe ich nicht verstanden | nicht verstanden |
        hab ich nicht verstanden | erklär das | erklär das mal | erklär's mir | kannst du das erklären bitte |
        kannst du mir das erklären | können sie mir das erklären | erklären sie mir das | einfacher bitte |
        geht das einfacher | wie ist das gemeint | wie ist das zu verstehen | was ist damit gemeint |
        soll heißen | wie das | zum beispiel was
    """),
    wrong=phrases("""
        das ist falsch | falsch | das stimmt nicht | stimmt nicht | das ist nicht richtig | nicht richtig |
        das ist nicht wahr | du irrst dich | sie irren sich | da irrst du dich | da irren sie sich | unsinn |
        das ist ein fehler | fehler | quatsch | falsche antwort | das kann nicht sein | das ist aber falsch |
        das stimmt aber nicht | das stimmt so nicht | stimmt gar nicht | das stimmt ja gar nicht |
        das ist nicht korrekt | nicht korrekt | nicht wahr | du liegst falsch | sie liegen falsch |
        da liegst du falsch | da liegen sie falsch | da hast du dich vertan | das ist unsinn | das ist quatsch |
        so ein quatsch | das ist eine falsche antwort | die antwort ist falsch | deine antwort ist falsch |
        ihre antwort ist falsch | das ist gelogen | blödsinn | völlig falsch | das ist völlig falsch |
        das ist inkorrekt
    """),
    around=phrases("""
        bitte | oh | ah | ach | hm | hmm | aber | nein aber | ja aber | na | hey | mal | mir | warte | moment |
        entschuldigung | sorry | alter | ähm | ey | also | doch | denn | bitte mal | na gut | mensch | digga |
        bro | leute | du | ach so | achso | ach ja | ok aber | okay aber | ja ja | tja | lol | haha |
        einen moment | verzeihung | jetzt | gerne | krass | oh je
    """),
    saying=phrases("""
        kannst du | können sie | könntest du | könnten sie | kannst du mir | können sie mir | sag | sag das |
        sag es | sag mir das | sagen | das sagen | sagen sie das | sagen sie es | das | es | antworte |
        antworten | antworten sie | mir antworten | sprich | sprechen | sprechen sie | rede | reden | übersetze |
        übersetz das | übersetzen sie das | übersetzen | wiederhole | wiederholen | wiederhole das |
        das wiederholen | jetzt | lieber | wenn möglich | ich möchte | ich hätte gern | dasselbe | das gleiche |
        die antwort | erkläre das | erklären | danke | können wir | kann ich | kann ich das | geht das | auch |
        auch noch | sagst du | sagen sie mir | sag mir | sag's | sagen sie mir das | gib mir die antwort |
        geben sie mir die antwort | gib mir das | die gleiche antwort | dieselbe antwort | diese antwort |
        deine antwort | ihre antwort | schreib | schreibe | schreib das | schreiben | schreiben sie |
        schreiben sie das | übersetze das | übersetzen wir | wechsle zu | wechseln sie zu | wechsel zu | weiter |
        reden wir | sprechen wir | lass uns | haben | bekommen | erklär das | erklären sie das | antworte mir |
        antworten sie mir | noch einmal | nochmal | ich will | ich brauche das | ich bevorzuge |
        wäre mir lieber | falls möglich | wenn es geht | stattdessen | gleiches | mit mir | das gleiche nochmal
    """),
)

_PICKS = PickWords(
    before_number=phrases("""
        nummer | nr | no | frage | option | punkt | antwort | die | das | der | variante | zeile | nimm |
        auswahl | möglichkeit | vorschlag | wähle | ich nehme | ich wähle | numero | frage nummer | frage nr |
        option nummer | bitte
    """),
    after_number=phrases("bitte | te | ste | danke | dann | ter | tes | ten | nochmal | vielen dank"),
    ordinals=(
        phrases("""
            erste | erster | erstes | ersten | 1te | 1ste | 1ter | oberste | oberster | oberes | obere |
            ganz oben | erstere | allererste
        """),
        phrases("zweite | zweiter | zweites | zweiten | 2te | 2ter | zwei"),
        phrases("dritte | dritter | drittes | dritten | 3te | 3ter | drei"),
        phrases("vierte | vierter | viertes | vierten | 4te | 4ter | vier"),
        phrases("fünfte | fünfter | fünftes | fünften | 5te | 5ter | fünf"),
        words("sechste sechster sechstes sechsten 6te 6ter"),
        words("siebte siebter siebtes siebten siebente 7te 7ter"),
        words("achte achter achtes achten 8te 8ter"),
        words("neunte neunter neuntes neunten 9te 9ter"),
    ),
    last=phrases("""
        letzte | letzter | letztes | letzten | unterste | unterster | unteres | untere | ganz unten |
        allerletzte | letztere | allerletzter | allerletztes | letztgenannte
    """),
    around=phrases("""
        die | der | das | den | frage | option | antwort | punkt | bitte | ja | ich meine | ich meinte |
        ich nehme | ich will | ich möchte | ich hätte gern | ich wähle | variante | nein | nee | ok | okay |
        danke | ich nehm | nimm | dann | doch | lieber | gib mir | zeig mir | von den beiden | aus der liste |
        davon | äh | oh | also | sorry | entschuldigung | die frage | möglichkeit | vorschlag | zeile |
        ich hätte gerne | ich will wissen | ich würde | nehmen | wählen | würde ich nehmen | geben sie mir |
        zeigen sie mir | sag mir | nö | jo | klar | gern | gerne | vielen dank | ähm | ach | hm | von denen |
        von den dreien | in der liste | auf der liste | wäre es | wäre gut | ist es | es ist | es wäre |
        das ist | meine ich | meinte ich | sagte ich | eher | vielleicht | wahrscheinlich | glaube ich | wohl |
        eigentlich | mal | einfach | halt
    """),
    middle=phrases("""
        mittlere | mittlerer | mittleres | mittleren | in der mitte | mitte | die in der mitte |
        das in der mitte | zentrale
    """),
    other=phrases("""
        andere | anderen | anderes | übrige | anderer | die andere | übrig gebliebene | verbleibende | restliche
    """),
    back=phrases("""
        nochmal | noch einmal | noch mal | wiederhole | wiederholen | und | und was ist mit | was ist mit |
        was war | sag | sag nochmal | kannst du | können sie | zurück zu | zurück zur | wie war | und was war |
        wiederhol | wiederhol mir | könnten sie | könntest du | sagen sie | sag mir | was ist mit der |
        und wie war | wie lautet | wie lautete | noch mal zu | zurück zum | gehen wir zurück zu | geh zurück zu |
        erneut | wieder
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        hallo | hi | hey | guten tag | guten morgen | guten abend | moin | moin moin | servus | grüß gott |
        grüezi | grüß dich | tag | hallo zusammen | liebes team | hallo liebes team |
        sehr geehrte damen und herren | sehr geehrte frau | sehr geehrter herr | guten tag zusammen | mahlzeit |
        wie geht es ihnen | wie geht es dir | wie geht's | ich hoffe es geht ihnen gut | hallöchen |
        halli hallo | hallo ihr lieben | sehr geehrtes team | sehr geehrter herr doktor | guten tag liebes team |
        liebe frau | lieber herr | hey leute | wie geht's dir | schönen guten tag | einen schönen guten tag |
        schönen guten morgen | schönen guten abend | grüß euch | tach | moinsen | ich hoffe ihnen geht es gut |
        ich hoffe es geht euch gut
    """),
    thanks=phrases("""
        danke | danke schön | dankeschön | danke sehr | vielen dank | herzlichen dank | besten dank |
        tausend dank | danke im voraus | vielen dank im voraus | danke für ihre hilfe |
        vielen dank für ihre hilfe | ich danke ihnen | danke für deine hilfe | danke für die hilfe |
        danke für die auskunft | danke schon mal | danke schonmal | vielen dank für ihre antwort |
        ich bedanke mich | ich danke dir | danke dir | thx | lieben dank | danke vielmals | vielen lieben dank |
        ganz herzlichen dank | vielen dank schon mal | vielen dank schon einmal | vielen dank vorab |
        danke vorab | schon mal danke | besten dank im voraus | herzlichen dank im voraus | danke im vorraus |
        für ihre hilfe danke ich ihnen | vielen dank für die hilfe | vielen dank für deine hilfe |
        vielen dank für die auskunft | vielen dank für ihre mühe | danke für ihre mühe |
        vielen dank für ihre rückmeldung | danke für die antwort | danke euch | ich danke euch | merci |
        danke für alles | danke für die info
    """),
    goodbyes=phrases("""
        tschüss | tschau | ciao | auf wiedersehen | auf wiederhören | bis bald | bis dann | bis später | servus |
        mit freundlichen grüßen | mit freundlichem gruß | mit besten grüßen | freundliche grüße | beste grüße |
        viele grüße | liebe grüße | schöne grüße | herzliche grüße | mfg | lg | vg | schönen tag noch |
        schönen abend noch | einen schönen tag | schönes wochenende | gute nacht | hochachtungsvoll |
        ich freue mich auf ihre antwort | ich freue mich auf ihre rückmeldung | gruß | tschüs | tschüssi |
        machs gut | mach's gut | bis morgen | bis nachher | schöne woche | schönen feierabend | schönen tag |
        einen schönen tag noch | einen schönen abend | freundlichst | mit vielen grüßen | mit lieben grüßen |
        mit herzlichen grüßen | sonnige grüße | bg | mit bestem gruß | ich freue mich über eine antwort |
        über eine antwort würde ich mich freuen | über eine rückmeldung würde ich mich freuen |
        ich freue mich auf eine antwort | ich freue mich auf deine antwort | in erwartung ihrer antwort
    """),
    introductions=phrases("""
        ich bin | ich heiße | mein name ist | ich studiere | ich arbeite | ich wohne | ich lebe | ich komme aus |
        wir sind | mein sohn | meine tochter | mein freund | meine freundin | mein mann | meine frau |
        unser sohn | unsere tochter | ich habe gelesen | ich habe gehört | ich habe gesehen | ich habe gerade |
        als student | als studentin | ich interessiere mich für | ich mache gerade | derzeit bin ich |
        wir wohnen | wir leben | wir kommen aus | wir haben | wir planen | ich plane | ich habe vor |
        ich bin gerade | ich bin neu | ich habe mich | ich hab gelesen | ich hab gehört | ich hab gesehen |
        ich habe eben | ich schreibe ihnen | mein partner | meine partnerin | mein vater | meine mutter |
        mein kind | unser kind | meine kinder | unsere kinder | meine eltern | als mutter | als vater |
        zurzeit bin ich | momentan bin ich | aktuell bin ich | kürzlich habe ich | gestern habe ich
    """),
    requests=phrases("""
        können sie mir sagen | könnten sie mir sagen | kannst du mir sagen | könntest du mir sagen | sag mir |
        sagen sie mir | bitte sagen sie mir | sag mal | ich möchte wissen | ich möchte gerne wissen |
        ich will wissen | ich würde gerne wissen | ich würde gern wissen | ich wüsste gerne | ich wüsste gern |
        ich wollte wissen | ich wollte fragen | ich wollte mal fragen | ich möchte fragen | ich frage mich |
        mich würde interessieren | mich interessiert | wissen sie | weißt du | wissen sie vielleicht |
        weißt du vielleicht | ich habe eine frage | ich hätte eine frage | kurze frage | eine frage |
        erklären sie mir | erklär mir | können sie mir erklären | kannst du mir erklären | ich suche |
        ich brauche die information | geben sie mir | gib mir | keine ahnung | können sie bitte |
        könnten sie bitte | bitte erklären sie | ist es möglich zu erfahren | können sie mir bitte sagen |
        könnten sie mir bitte sagen | kannst du mir bitte sagen | würden sie mir sagen |
        würden sie mir bitte sagen | sag mir bitte | sag bitte | möchte ich wissen | möchte ich gerne wissen |
        möchte ich gern wissen | möchte gerne wissen | möchte gern wissen | möchte wissen | wollte ich wissen |
        wollte ich fragen | wollte fragen | wollte wissen | würde ich gerne wissen | würde ich gern wissen |
        würde gerne wissen | würde gern wissen | wüsste ich gerne | wüsste ich gern | würde mich interessieren |
        interessiert mich | würde mich noch interessieren | hätte ich gern gewusst | hätte gern gewusst |
        hätte gerne gewusst | ich hätte gern gewusst | ich hätte gerne gewusst | ich muss wissen |
        muss ich wissen | frage ich mich | habe ich eine frage | hätte ich eine frage |
        hätte ich noch eine frage | ich hätte noch eine frage | ich hätte mal eine frage | ich hab eine frage |
        ich hab mal ne frage | hab eine frage | hab ne frage | noch eine frage | wisst ihr |
        wissen sie zufällig | weißt du zufällig | könnt ihr mir sagen | könntet ihr mir sagen |
        kann mir jemand sagen | weiß jemand | verraten sie mir | verrate mir | können sie mir mitteilen |
        könnten sie mir mitteilen | teilen sie mir bitte mit | bitte teilen sie mir mit |
        können sie mir erläutern | erläutern sie | lassen sie mich wissen | lass mich wissen |
        geben sie mir bitte bescheid | ich wollte nachfragen | ich möchte nachfragen | wäre es möglich |
        kannst du bitte | könntest du bitte | könntest du mir erklären | könnten sie mir erklären
    """),
    alternatives=phrases("oder | oder eher"),
    name_joiners=phrases("und | mit"),
    comparisons=phrases("""
        unterschied | unterschiede | der unterschied zwischen | unterscheiden | unterscheidet | vergleich |
        vergleichen | im vergleich zu | verglichen mit | gegenüber | versus | vs | anstatt | besser als |
        genauso wie | genauso viel wie | zwischen | welche von beiden | welcher von beiden | welches von beiden |
        sowohl als auch | jeweils | verschieden | im unterschied zu | im gegensatz zu | anders als | lieber als |
        mehr als | weniger als | so viel wie | so gut wie | der gleiche wie | das gleiche wie | die gleiche wie |
        dasselbe wie | beide | beides | welche der beiden | welcher der beiden | welches der beiden |
        was ist besser | unterscheiden sich | unterscheidet sich
    """),
    in_this_language=phrases("""
        auf deutsch | auf deutsch bitte | bitte auf deutsch | deutsch bitte | deutsch | in deutsch |
        sprich deutsch | sprechen sie deutsch | sprichst du deutsch | kannst du deutsch | können sie deutsch |
        antworte auf deutsch | antworten sie auf deutsch | in german | in german please | german please |
        german | speak german | can you speak german | en allemand | en allemand svp |
        en allemand s'il vous plaît | allemand | en alemán | in tedesco | em alemão | ドイツ語で |
        ドイツ語でお願いします | ドイツ語で答えて | ドイツ語 | 用德语 | 독일어로 | auf deutsch antworten |
        bitte deutsch | schreib auf deutsch | schreiben sie auf deutsch | sprechen sie bitte deutsch |
        redest du deutsch | auf hochdeutsch | answer in german | reply in german | do you speak german |
        allemand svp | auf deutsch antworten bitte | deutsch antworten
    """),
    at_signs=words("ät klammeraffe"),
    dots=words("punkt"),
    titles=words("Hr Fr Dr Prof St"),
)

_SENTENCES = Sentences(
    greeting="Guten Tag! Stellen Sie Ihre Frage in wenigen Worten.",
    empty="Bitte geben Sie Ihre Frage ein: Ein Satz oder ein paar Stichwörter genügen.",
    too_long="Ihre Nachricht hat mehr als {most} Zeichen. Können Sie Ihre Frage in ein, zwei Sätzen stellen?",
    no_match="Auf diese Frage habe ich keine Antwort.",
    can_ask="Sie können zum Beispiel fragen:",
    related="Sie können fragen:",
    ambiguous="Meinten Sie:",
    rephrase="Können Sie Ihre Frage in einem ganzen Satz stellen?",
    no_such_number="Diese Nummer steht nicht in der Liste:",
    nothing_to_pick="Es gibt noch keine Liste zum Auswählen. Bitte stellen Sie Ihre Frage in Worten.",
    not_said_about="Dazu habe ich zu „{thing}“ nichts gefunden.",
    can_say_about="Zu „{thing}“ können Sie fragen:",
    unanswered="Auf „{question}“ habe ich keine Antwort.",
    left_out="Alles auf einmal kann ich nicht beantworten. Bitte senden Sie die nächste Frage einzeln: {question}",
    sure="Ja, so lautet meine Antwort: {text}",
    say_again="Noch einmal: {text}",
    more_details="Mehr Einzelheiten kann ich dazu nicht nennen. Sie können auch fragen:",
    no_more_details="Mehr Einzelheiten kann ich dazu nicht nennen.",
    speaks_languages="Ich kann in diesen Sprachen antworten: {languages}.",
    wrong_noted="Danke für den Hinweis. Hier noch einmal meine Antwort, zum Vergleich mit der Quelle:",
    all_questions="Fragen",
    other_questions="Weitere Fragen",
    no_facts="Diese Wissensbasis enthält keine Fakten.",
)

_REFUSALS = Refusals(
    entity="die Frage nennt {asked}, im Eintrag geht es um {found}",
    direction="in der Frage geht es um {asked}, im Eintrag um {found}",
    number="die Frage enthält {asked}, im Eintrag geht es um {found}",
    unexplained="die Frage nennt nichts vom Gegenstand ({found}), und im Eintrag kommt {asked} nirgends vor",
    margin="der Vorsprung vor dem zweiten beträgt {asked}, nötig sind {found}",
    fragment="vor {asked} wurde nichts gesagt, und es nennt nicht, wovon der Eintrag handelt: {found}",
    focus="im Gespräch geht es um {asked}, im Eintrag um {found}",
    new_words="die Frage enthält ein Wort, das im Eintrag ({found}) nirgends vorkommt: {asked}",
)

_EXPLANATION = ExplanationTexts(
    status="Antwort",
    confidence="Sicherheit",
    high="hoch",
    medium="mittel",
    low="niedrig",
    matched="nächste Frage",
    concepts="erkannte Begriffe",
    read_as="verstanden als",
    contributions="Formulierungen, die den Ausschlag gaben",
    evidence="Anhaltspunkte",
    runner_up="zweitbester Eintrag",
    ahead="Abstand",
    refusals="abgelehnt",
    decision="entschieden durch",
    none="keine",
    answered="beantwortet",
    ambiguous="zurückgefragt",
    not_covered="steht nicht in der Quelle",
    small_talk="Plauderei",
    no_match="ohne Treffer",
    lead="Vorsprung",
    silence="Vorsprung vor dem, was die Quelle offenlässt",
    nearer="näher als das, was die Quelle offenlässt",
    named="gemeinsame Begriffe",
    reached="die Sicherheit reicht für eine Antwort",
    under="die Sicherheit reicht nicht für eine Antwort",
    doubt="eine Regel lässt nur zu, sie anzubieten",
    nothing_near="nichts in der Wissensbasis ähnelt der Frage",
    nothing_to_offer="kein Eintrag ist wahrscheinlich genug, um angeboten zu werden",
    picked="aus den angebotenen Fragen ausgewählt oder noch einmal gesagt",
    no_such_number="die Nummer steht vor keiner der angebotenen Fragen",
    reading="wie die Nachricht verstanden wurde",
)

_CHAT = ChatTexts(
    for_example="Zum Beispiel:",
    loading="lädt …",
    source="Quelle: ",
    related="Das könnten Sie auch fragen:",
    pick="Geben Sie eine Nummer ein, um zu wählen.",
    keys="/help Hilfe · Tab ergänzt · Strg-R Verlauf · Strg-D beendet",
    keys_short="/help · Strg-D beendet",
    leave_again="Noch einmal Strg-C zum Beenden",
    farewell="Auf Wiedersehen!",
    no_answer_yet="Es gibt noch keine Antwort: Stellen Sie zuerst eine Frage.",
    no_sources="Diese Antwort nennt keine Quelle.",
    wrong_logged="Ihre Meldung ist notiert. Danke.",
    wrong_not_kept="Ihre Meldung konnte nicht notiert werden: Das Protokoll lässt sich nicht schreiben.",
    wrong_not_logged="Hier wird nichts notiert, es sei denn, faq-bot wird mit --log-unanswered DATEI gestartet.",
    language_is="Ich antworte auf Deutsch. ",
    unknown_language="In dieser Sprache habe ich keine Antworten: {language}. ",
    language_is_open="Ich antworte auf jede Frage in ihrer Sprache. ",
    language_usage="Sprachen: {usage}.",
    unknown_command="Unbekannter Befehl: {command}. ",
    not_kept="Ihre Fragen werden nicht für das nächste Mal aufbewahrt ({reason}).",
    nearest_command="Meinten Sie {command}?",
    see_help="/help zeigt alle.",
    cleared="Das Gespräch beginnt von vorn.",
    help_hint="/help zeigt die Befehle.",
    help_title="Stellen Sie eine Frage, oder geben Sie ein:",
    help_keys="Tab ergänzt, ↑ und Strg-R finden Ihre Fragen wieder, → übernimmt den Vorschlag, "
    "Strg-C leert die Zeile, zweimal in einer leeren Zeile beendet das Gespräch.",
    help="diese Hilfe",
    topics="was man fragen kann",
    lang="die Sprache wechseln",
    why="warum diese Antwort",
    sources="woher die Antwort stammt",
    wrong="melden, dass die Antwort falsch ist",
    clear="den Bildschirm leeren und von vorn beginnen",
    quit="beenden (auch: exit, quit, Strg-D)",
)

_PAGE = PageTexts(
    title="Fragen und Antworten",
    welcome="Guten Tag! Stellen Sie Ihre Frage mit Ihren eigenen Worten, oder beginnen Sie mit einer von diesen.",
    everything="Alles, was Sie fragen können",
    question="Ihre Frage",
    placeholder="Frage eingeben …",
    send="Senden",
    restart="Neues Gespräch",
    close="Schließen",
    languages="Sprache",
    conversation="Gespräch",
    you="Sie:",
    bot="Antwort:",
    thinking="Die Antwort wird gesucht …",
    why="Warum diese Antwort?",
    sources="Quelle",
    wrong="Diese Antwort ist falsch",
    wrong_not_noted="Das wurde nicht notiert. Bitte fragen Sie noch einmal: Die Antwort kann sich geändert haben.",
    offered="Sie können auch fragen",
    gone="Der Server ist nicht erreichbar. Ihre Frage bleibt erhalten.",
    failed="Der Server konnte nicht antworten. Ihre Frage bleibt erhalten.",
    busy="Im Moment kommen viele Fragen. Bitte versuchen Sie es gleich noch einmal.",
    retry="Noch einmal versuchen",
    scripts="Diese Seite braucht JavaScript, um Fragen zu beantworten.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            hallo | hi | hey | guten tag | guten morgen | guten abend | moin | servus | grüß gott | wie geht's |
            wie geht es dir | wie geht es Ihnen | hallöchen | halli hallo | hallo zusammen | hallo du |
            guten tag zusammen | schönen guten tag | tag | tach | mahlzeit | moin moin | moinsen | grüezi |
            grüß dich | grüß euch | grüß Sie | na | na du | hi du | wie geht es Ihnen heute | alles gut bei dir |
            was geht | gut und dir
        """),
        "Guten Tag! Was möchten Sie wissen?",
    ),
    SmallTalk(
        "thanks",
        (
            *_MESSAGES.thanks,
            *phrases("""
                super danke | perfekt danke | danke dir | danke Ihnen | vielen lieben dank | lieben dank |
                danke für die hilfe | danke für die info | danke für die auskunft | dankeschön | tausend dank |
                ok danke | danke trotzdem | danke nochmals | herzlichen dank | sehr nett | besten dank |
                danke sehr nett | sehr freundlich | sehr freundlich danke | das war sehr hilfreich |
                du hast mir geholfen | sie haben mir sehr geholfen | du hast mir sehr geholfen |
                vielen dank nochmal | danke nochmal | danke schön für die hilfe | klasse danke | toll danke |
                prima danke | alles klar danke | gut danke | danke bestens | merci vielmals |
                tausend dank für die hilfe | danke für die schnelle antwort | danke für deine zeit |
                danke für Ihre zeit | danke trotzdem für die hilfe
            """),
        ),
        "Gern geschehen! Möchten Sie noch etwas wissen?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            tschüss | auf wiedersehen | bis bald | bis dann | bis später | ciao | schönen tag noch | gute nacht |
            schönen abend | tschüs | tschüssi | tschau | ciao ciao | bye | machs gut | mach's gut |
            machen Sie's gut | bis bald dann | bis morgen | bis zum nächsten mal | schönes wochenende |
            schönen tag | einen schönen tag noch | schönen abend noch | ich muss los | ich muss gehen |
            ich bin dann weg | auf wiederhören | man sieht sich | mit freundlichen grüßen | viele grüße |
            liebe grüße | pfiat di | adieu | ade | bis die tage | bis nachher | bis gleich | bis nächste woche |
            wir sehen uns | bin weg | bin raus | ich bin raus | ich geh dann mal | ich gehe jetzt | muss los |
            muss weg | schönen feierabend | schöne woche | schöne woche noch | einen schönen tag |
            einen schönen abend | ihnen auch | dir auch | bye bye | tschö | baba | pfüat di | gehab dich wohl |
            leb wohl | danke und tschüss
        """),
        "Auf Wiedersehen! Kommen Sie gern wieder, wenn Sie eine Frage haben.",
    ),
    SmallTalk(
        "who",
        phrases("""
            (wer/was) (bist du/sind Sie) (/denn/eigentlich) | wie (heißt du/heißen Sie) (/denn) | wie ist (dein/
            Ihr) Name | hast du einen Namen | (bist du/sind Sie) (ein Roboter/ein Mensch/ein Bot/ein Chatbot/ein
            Computer/ein Programm/eine Maschine/eine KI/KI/echt/real/menschlich/ ein echter Mensch/eine echte
            Person/ChatGPT/nur ein Bot) | (mit wem/mit was) (spreche/rede/schreibe/chatte) ich (/hier) |
            (spreche/rede/schreibe/chatte) ich (/hier) mit (einem Menschen/einer KI/einem Bot/einem Roboter/einer
            Maschine) | ist das ein (Bot/Roboter/Mensch) | ist das eine KI | (Mensch/ein Mensch) oder (Maschine/
            Bot/KI/Roboter) | wer hat dich (gemacht/gebaut/programmiert)
        """),
        "Ich bin ein automatischer Assistent und gebe nur Antworten, die Menschen geschrieben haben.",
    ),
    SmallTalk(
        "what",
        phrases("""
            hilfe | ich brauche hilfe | hilf mir | helfen Sie mir |
            was (kannst du/können Sie) (/alles/denn/so/denn alles/hier/für mich tun) |
            was (machst du/weißt du/wissen Sie) (/hier/alles/so/denn) |
            was kann (ich/man) (/dich/Sie/hier/dich alles/Sie alles/alles/hier alles) fragen |
            (wofür/wozu) (bist du/sind Sie) da | (kannst du/können Sie) mir helfen |
            (wie/wobei/womit) (kannst du/können Sie) (/mir) helfen | wie funktionierst du |
            welche fragen (kann ich stellen/kannst du beantworten/können Sie beantworten) |
            zu welchen themen kann ich (/dich/Sie) fragen
        """),
        "Ich beantworte Fragen zum Thema dieses Assistenten. Ein Satz oder ein paar Stichwörter genügen.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            entschuldigung | entschuldige | entschuldigen Sie | verzeihung | sorry | tut mir leid | ups |
            mein fehler | ich habe mich vertan | entschuldigung sorry | oh sorry | es tut mir leid |
            tut mir sehr leid | entschuldigen Sie bitte | entschuldige bitte | ich bitte um entschuldigung |
            pardon | hoppla | huch | da habe ich mich vertan | ich hab mich vertan | ich habe mich verschrieben |
            falsch getippt
        """),
        "Kein Problem. Was möchten Sie wissen?",
    ),
    SmallTalk(
        "laughter",
        phrases("""
            haha | lol | hahaha | hihi | hehe | rofl | das ist lustig | sehr witzig | wie lustig | ha | ha ha |
            ha ha ha | hahahaha | hihihi | hehehe | xd | lmao | lach | lustig | echt lustig | sehr lustig |
            zu lustig | witzig | wie witzig | zum totlachen | der war gut
        """),
        "Schön, dass Sie lachen! Was möchten Sie wissen?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            ja | ok | okay | jo | klar | alles klar | in ordnung | einverstanden | gut | okay gut | ja gut |
            jo gut | ja ok | verstanden ja | jawohl | sicher | natürlich | passt | ja ja | jaja | jep | jap |
            jup | yes | ok ok | oki | okidoki | geht klar | ist gut | ja klar | na klar | abgemacht | gerne |
            gern | genau | richtig | stimmt | ja genau | ja stimmt | ja richtig | auf jeden fall |
            selbstverständlich | ja natürlich | na gut dann | schon klar | ok gut | mach ich
        """),
        "Gut. Was möchten Sie wissen?",
    ),
    SmallTalk(
        "no",
        phrases("""
            nein | nein danke | nee | nö | nichts | schon gut | egal | vergiss es | passt schon | das war's |
            das war alles | das ist alles | sonst nichts | nichts weiter | keine weiteren fragen |
            keine fragen mehr | nicht nötig | macht nichts | nicht jetzt | ein andermal | nein das war's |
            nö danke | nee danke | ne | ne danke | nope | nein alles gut | nein alles klar | nein passt schon |
            nein sonst nichts | nein das ist alles | nein das war alles | das wars | das wäre alles |
            das war es | das war's schon | das genügt | das reicht | reicht | mehr nicht |
            mehr brauche ich nicht | mehr wollte ich nicht wissen | keine fragen | ich habe keine fragen mehr |
            ich habe keine weiteren fragen | erst mal nicht | im moment nicht | gerade nicht |
            später vielleicht | vielleicht später | lass gut sein | lass mal | lassen wir das |
            vergessen Sie es | schon okay | nichts mehr | gar nichts | ist egal | ist schon gut
        """),
        "In Ordnung. Ich bin da, wenn Sie eine Frage haben.",
    ),
    SmallTalk(
        "remark",
        phrases("""
            ach so | achso | ah | oh | ah ok | ach ja | aha | soso | verstehe | ich verstehe | verstanden |
            alles klar verstanden | notiert | ist notiert | gut zu wissen | interessant | sehr interessant |
            das ist interessant | spannend | cool | super | toll | prima | klasse | großartig | wunderbar |
            perfekt | ausgezeichnet | schön | sehr schön | sehr gut | nett | nice | krass | wow | nicht viel |
            das ist nicht viel | das ist wenig | das ist viel | so wenig | so viele | schade | wie schade |
            das ist schade | macht sinn | das macht sinn | ergibt sinn | leuchtet ein | na gut | na ja | naja |
            hm | hmm | kein problem | keine sorge | kein ding | nicht schlecht | gut gemacht | bravo |
            das hilft | das hilft mir | das wusste ich nicht | wusste ich nicht | dachte ich mir | von mir aus |
            alter | mann | ach | ach was | achja | ah so | ah okay | ah verstehe | ah ja | aha ok | oh ok |
            oh okay | ok verstehe | ok verstanden | okay verstanden | das verstehe ich | jetzt verstehe ich |
            kapiert | gecheckt | hab verstanden | hab's verstanden | gut gut | sehr cool | voll cool |
            echt cool | mega | geil | top | genial | fein | wow krass | oha | uff | puh | meine güte |
            du meine güte | ach du meine güte | ach herrje | oje | oh je | oh nein | oh mann | echt krass |
            das ist ja interessant | das ist cool | das ist super | das ist toll | das ist gut | das ist schön |
            das ist nett | nett von dir | so viel | so lange | so kurz | so teuer | so billig | nur so wenig |
            nicht viele | das sind nicht viele | das sind wenige | das sind viele | ganz schön viel |
            ganz schön wenig | das ist lang | das ist kurz | das ist teuer | gute antwort | guter punkt |
            da hast du recht | da haben Sie recht | stimmt auch | auch wieder wahr | kein Stress | alles gut |
            hab ich mir gedacht | das dachte ich mir | hätte ich nicht gedacht | dann ist ja gut | na dann |
            na toll | hurra | juhu | klingt gut | hört sich gut an | passt für mich | sehr hilfreich |
            das war hilfreich | das ist hilfreich | gefällt mir | bro | digga | mensch | hey super
        """),
        "Möchten Sie noch etwas wissen?",
    ),
    SmallTalk(
        "complaint",
        phrases("""
            du bist (dumm/doof/nutzlos/blöd/unfähig) | das ist (nutzlos/Mist/Müll/Schrott) | nutzlos | so ein
            Mist | (Idiot/Depp/Trottel) | halt die Klappe | das hilft mir nicht | das hilft nicht | das
            beantwortet meine Frage nicht | du verstehst mich nicht | Sie verstehen mich nicht | ich bin
            enttäuscht | unbrauchbar
        """),
        "Das tut mir leid. Können Sie Ihre Frage anders stellen?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            warte | warte mal | warten Sie | moment | moment mal | moment bitte | einen moment |
            einen moment bitte | sekunde | eine sekunde | kleinen moment | einen augenblick | augenblick |
            sofort | gleich | ich überlege | lass mich überlegen | lass mich nachdenken | bin gleich zurück |
            bin gleich wieder da | eine minute | warte kurz | warte bitte | warten Sie bitte | warten Sie kurz |
            warten Sie mal | wart mal | wart kurz | kurz warten | bitte warten | moment noch | moment mal bitte |
            momentchen | kurzen moment | einen kurzen moment | einen kleinen moment | sekunde bitte |
            sekündchen | kurz | eine sekunde bitte | zwei sekunden | zwei minuten | nur einen moment |
            nur eine minute | ich muss überlegen | ich muss kurz überlegen | ich denke nach | ich schaue mal |
            ich schau mal | ich schau mal nach | lass mich kurz überlegen | lassen Sie mich überlegen |
            lassen Sie mich nachdenken | gib mir eine minute | gib mir einen moment |
            geben Sie mir einen moment | bin gleich da | ich komme gleich wieder
        """),
        "Lassen Sie sich Zeit.",
    ),
)

GERMAN = Language(
    code="de",
    name="Deutsch",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    script=Script(capitals_are_names=False),
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    numerals=Numerals(
        words=words("""
            zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
            achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig
            sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig
        """),
        ordinals=words("zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte"),
        # Compared in small letters, in which ß is ss.
        tens=words("zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig"),
        hundreds=(("hundert", 100),),
        and_hundred="und",
        large=(
            ("tausend", 10**3),
            ("million", 10**6),
            ("millionen", 10**6),
            ("milliarde", 10**9),
            ("milliarden", 10**9),
        ),
        ones=words("ein eine einem einen einer eines eins erste ersten erster erstes einzige einziger einmal"),
        months=words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    ),
    number_words=NumberWords(
        hours=("uhr",),
        money=("euros?", "franken", "rappen", "dollars?"),
        age=("jahre? alt", r"-?jährig\w*"),
        own_age=("ich bin",),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
