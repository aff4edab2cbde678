"""Spanish: every word and sentence of it."""

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
    a ahi al algo alguien algun alguna alguno aqui asi ayuda bien buenas buenos como con cual cuales cuando cuanta
    cuantas cuanto cuantos d de debe debo decir del desde donde e el ella ellos en entre era eres es esa ese eso
    esta estan este esto estoy etc fue gracias ha haber hace hacen hacer hago han hasta hay he hola hoy ir la las
    le les lo los mas me mi mis muy nada necesito ni no nos nosotros nuestra nuestro o os otra otro para pero
    podemos podria por porfa porque pq pueda puede pueden puedes puedo pues q que quien quienes quiero quisiera
    saber se sea ser si sin sino sobre solo somos son soy su sus tambien te tendria tenemos tengo ti tiene tienen
    tienes todo todos tu tus u un una unas unos usted ustedes va vale van vosotros voy x xq y ya yo
""")

_CONVERSATIONAL = words("""
    mía mío míos mías tuyo tuya tuyos tuyas suyo suya suyos suyas vuestro vuestra vuestros vuestras nuestros
    nuestras nosotras vosotras ellas conmigo contigo consigo vos estas estos esos esas aquel aquella aquellos
    aquellas aquello ello otros otras demás mismo misma mismos propio propia ambos ambas cada cualquier cualquiera
    algunas algunos ninguna ninguno ningún nadie tal tales tanto tanta tantos tantas toda todas varios varias poco
    poca pocos pocas mucho mucha muchos muchas bastante demasiado cuyo fui fueron fuera eran seré será serán sería
    serían sean sido siendo estaba estaban estará estaría estuvo estamos estar estén había habían habrá habrán
    habría haya hayan has hemos habéis habido tener tenía tenían tendré tendrá tendrán tendríamos tuvo tenga
    tengan tenido hacemos haces hacía hará haré haría hizo hice hecho poder podía podían podré podrá podrán podrás
    podrían puedan podamos deben debes debemos debería deberían deberíamos vamos vas vais iban iré vaya venir
    viene vienen vengo venga querer quieres quiere quieren queremos quería queríamos quisieran gustaría gusta
    desea deseo desearía sabes sabe saben sabemos sabía sabría sabrías conozco conoces creo cree crees pienso
    piensa pensar piensas parece parecen entiendo entiende entender entiendes entendí comprendo digo dice dicen
    dices dígame dime diga dijo decirme diría cuéntame cuénteme explicar explica explique explíqueme explícame
    explicación hablar hablo habla hablan hablamos pregunto pregunta preguntas preguntar responder responde
    responda respuesta respuestas aclarar aclara aclaración indicar indica indique indicarme informar informa
    información info menciona significa refiero refiere ver veo ve ven ves visto vi verdad mirar mira oído oye
    leer leído leí olvidé buscar busco busca buscando encontrar encuentro encuentra dar da dan das doy dame deme
    denme darme existe ocurre ocurrir pasa pasaría pasó resulta suele sirve servir usar usa uso usan utilizar
    queda necesita necesitan necesitamos necesario necesaria hacerlo falta importa permite permiten intento espero
    esperar imagino interesa interesado interesada interesaría ayudar ayudarme ayúdame ayúdeme duda dudas
    confirmar confirma agradezco perdón perdona perdone disculpa disculpe disculpen siento lamento además ahora
    allá allí antes apenas aproximadamente aproximado aún aunque básicamente casi claro claramente conforme
    concretamente concreto concreta contra correctamente correcto correcta incorrecto cosa cosas después
    directamente durante efectivamente ejemplo entonces especialmente especial específico específica
    específicamente exactamente exacto exacta excepto excelente fácilmente finalmente generalmente general igual
    igualmente incluso inmediatamente jamás junto justo justamente luego mal mayoría mediante mejor menos mientras
    momento normalmente nunca obviamente particular peor perfectamente perfecto perfecta posible posiblemente
    posibles imposible posibilidad precisamente precisar previamente primero principalmente probablemente probable
    prácticamente pronto quizá quizás rápidamente rápido realmente real recientemente respecto según seguramente
    siempre simplemente simple sinceramente solamente tampoco tan todavía totalmente tras únicamente vez veces acá
    acerca detalle detalles detallado detalladamente manera maneras forma modo tipo tipos caso casos parte partes
    tema temas motivo razón razones idea ideas sentido situación ejemplos cierto cierta falso falsa equivocado
    equivocada gente señor señora señores estimado estimados favor porfavor porfi pls please días día cordialmente
    saludo saludos atentamente atento atte abrazo adiós chao chau bye hey ey holi holaa buenass bnas bns okay ok
    oki okey genial súper bueno buena buen jaja jajaja jeje jiji lol xd ja ah eh oh hmm eeh k ke kien kiero
    kisiera kual komo kuando kuanto dnd dnde cm cmo cnd cto pa pal xfa xfavor xfis porq xk pk tb tbn tmb tmbn bn
    msj grax salu2 ntp vd uds ud vds aki ak asta dsp aora ntnc ahy aber tds tdos bot chatbot robot asistente ayer
""")

# "esta" and "el" are left out of what points back: without accents they are "está" and the article.
_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("y también | y para | y | e | además de"),
    openers=phrases("""
        y qué tal | y qué pasa con | qué pasa con | y qué hay de | qué hay de | y para | y en el caso de | y si |
        y | e | pero | o | entonces | pues | también | además | si no | luego
    """),
    persons=phrases("ella | ellos | ellas | esa persona | esta persona | aquella persona | dicha persona"),
    things=phrases("""
        eso | esto | ese | este | estos | esos | esas | estas | aquello | ello | lo mismo | el mismo | la misma |
        ésta | ésa
    """),
    places=phrases("allí | allá | ahí | aquí | acá | ese lugar | ese sitio | en esa ciudad | en ese lugar"),
    other_way=phrases("""
        al revés | a la inversa | inversamente | lo contrario | al contrario | en sentido contrario |
        en sentido inverso | en el otro sentido | en la otra dirección | en dirección contraria | viceversa |
        recíprocamente | y al revés | a cambio
    """),
    fillers=phrases("""
        a | al | con | de | del | desde | durante | e | el | en | entonces | es | está | están | fue | hacia |
        hasta | hay | la | las | le | lo | los | o | para | pero | por | por favor | porfa | pues | que |
        qué tal | se | si | sin | sobre | son | su | también | tampoco | u | un | una | unos | unas | y | ya |
        universidad | univ | caso | en cuanto a | respecto a | igual
    """),
)

_ASKING = QuestionWords(
    who=phrases("quién | quiénes | a quién | con quién | de quién | por quién | para quién | kien"),
    when=phrases("""
        cuándo | desde cuándo | hasta cuándo | para cuándo | a partir de cuándo | en qué fecha | qué fecha |
        en qué año | qué año | qué día | a qué hora | qué hora | desde qué hora | hasta qué hora | cdo
    """),
    where=phrases("""
        dónde | adónde | a dónde | de dónde | por dónde | en dónde | en qué lugar | en qué sitio | en qué ciudad |
        en qué país | dnd
    """),
    how_many=phrases("cuánto | cuánta | cuántos | cuántas | qué cantidad | qué número | cuanto es"),
    how_long=phrases("""
        cuánto tiempo | durante cuánto tiempo | por cuánto tiempo | cuánto dura | cuánto duran | cuánto tarda |
        cuánto tardan | qué duración | cuántos días | cuántas horas
    """),
    why=phrases("por qué | porqué | para qué | por qué motivo | por qué razón | a qué se debe | xq | pq"),
    what=phrases("qué | qué es | qué son | de qué | a qué | con qué | en qué | sobre qué | q"),
    which=phrases("cuál | cuáles | qué | cuál de los | cuál de las"),
    how=phrases("cómo | de qué manera | de qué modo | de qué forma"),
    whether=phrases("""
        es | son | hay | está | están | tiene | tienen | puedo | puede | pueden | se puede | podemos | debo |
        existe | es posible | es cierto que | es verdad que
    """),
)

_TURNS = TurnWords(
    yes=phrases("""
        sí | sí por favor | sí claro | sí gracias | sí eso | sí exacto | claro | claro que sí | por supuesto |
        vale | ok | okay | okey | de acuerdo | exacto | exactamente | eso es | eso | ese | esa | correcto |
        perfecto | dale | bueno | está bien | así es | efectivamente | desde luego | adelante | cómo no | sip |
        simón
    """),
    no=phrases("""
        no | no gracias | nop | nope | no ese | no esa | ese no | esa no | eso no | otra cosa | no es eso |
        no era eso | eso no es lo que pregunté | no es lo que pregunté | para nada | en absoluto |
        no exactamente | qué va | no exactamente eso | no otra cosa | no es lo que quiero |
        no es lo que quería decir
    """),
    none=phrases("""
        ninguno | ninguna | ninguna de las dos | ninguno de los dos | ninguna de las tres | ninguno de los tres |
        ninguna de esas | ninguno de esos | ninguna de ellas | ninguno de ellos | ninguna de estas |
        ninguno de estos | ni uno ni otro | ni una ni otra | nada de eso | no ninguna | no ninguno |
        ninguna de las anteriores | ninguna me sirve | no está en la lista | no está ahí
    """),
    corrections=phrases("""
        no quiero decir | no quería decir | no quise decir | no me refiero a | no me refería a | quiero decir |
        quería decir | quise decir | me refiero a | me refería a | hablo de | hablaba de | perdón quería decir |
        perdón quise decir | no perdón | perdón | perdona | perdone | disculpa | disculpe | lo siento | ups |
        me equivoqué | me he equivocado | error mío | espera | espere | en realidad | mejor dicho | más bien |
        corrijo | digo | no digo | no el de | no la de | no eso no | no
    """),
    rejects_next=phrases("no | y no | pero no | en vez de | en lugar de | más que | ya no"),
    sure=phrases("""
        seguro | segura | estás seguro | estás segura | está seguro | está segura | está usted seguro |
        de verdad | en serio | es verdad | es cierto | es eso cierto | eso es cierto | eso es verdad |
        es correcto | seguro que sí | lo dices en serio | ah sí | de veras | estás seguro de eso |
        está seguro de eso | cierto | verdad | no me digas | realmente | estás seguro de ello | seguro seguro |
        estás completamente seguro | está completamente seguro | hablas en serio | habla en serio |
        es verdad eso | es cierto eso | es correcto eso | no te equivocas | no se equivoca | puedes confirmarlo |
        puede confirmarlo | me lo confirmas | sin bromas | es broma | me estás tomando el pelo |
        de verdad de verdad
    """),
    again=phrases("""
        otra vez | otra vez por favor | repite | repite por favor | repita por favor | puede repetir por favor |
        puedes repetir por favor | repita | repítelo | repítalo | repítamelo | puedes repetir | puede repetir |
        puedes repetirlo | puede repetirlo | me lo repite | me lo repites | me lo puede repetir | podría repetir |
        una vez más | de nuevo | cómo | cómo dice | cómo dices | perdón | qué | qué has dicho | qué dijiste |
        qué dijo | mande | repítemelo | repite eso | repita eso | me puedes repetir | puedes repetir eso |
        puede repetir eso | podrías repetir | podrías repetirlo | podría repetirlo | dilo otra vez |
        dígalo otra vez | dilo de nuevo | dígalo de nuevo | vuelve a decirlo | vuelva a decirlo | cómo era |
        qué era | una vez más por favor | no te oí | no lo oí
    """),
    more=phrases("""
        más | más detalles | más información | más info | dame más detalles | deme más detalles | dime más |
        dígame más | cuéntame más | cuénteme más | más por favor | puedes dar más detalles | qué más | algo más |
        puede dar más detalles | puede explicar más | puedes explicar más | con más detalle | en detalle |
        detalles | amplía | sigue | siga | continúa | quiero saber más | me gustaría saber más |
        quisiera saber más | puedes ser más específico | puede ser más específico | puede precisar |
        puedes precisar
    """),
    meaning=phrases("""
        qué quieres decir | qué quiere decir | qué quiere decir eso | qué significa | qué significa eso |
        a qué te refieres | a qué se refiere | cómo así | cómo que | es decir | o sea | no entiendo |
        no lo entiendo | no entendí | no he entendido | no comprendo | explica | explícame | explíqueme |
        explícate | explíquese | puedes explicarlo | puede explicarlo | puedes explicar | puede explicar |
        en otras palabras | por ejemplo
    """),
    wrong=phrases("""
        eso es falso | falso | es falso | está mal | eso está mal | mal | te equivocas | se equivoca |
        estás equivocado | está equivocado | es un error | eso es un error | no es verdad | no es cierto |
        eso no es cierto | eso no es verdad | es incorrecto | incorrecto | no es correcto | mentira |
        respuesta equivocada | error
    """),
    around=phrases("""
        por favor | porfa | porfi | oh | ah | ay | eh | pero | no pero | sí pero | mm | hm | oye | oiga | tío |
        hombre | espera | perdona | perdón | disculpa | entonces
    """),
    saying=phrases("""
        puedes | puede | podrías | podría | me puedes | me puede | di | dilo | dímelo | dime | dime eso | diga |
        dígalo | dígame | dígamelo | decir | decirlo | decírmelo | decir eso | habla | hable | háblame | hablar |
        responde | responda | respóndeme | responder | contesta | contéstame | contestar | traduce | tradúcelo |
        traduzca | traducir | traducirlo | repite | repítelo | repetir | repetirlo | eso | lo mismo |
        la respuesta | ahora | mejor | si es posible | quiero | prefiero | quisiera | explica | explícalo |
        escribe | escríbelo | gracias
    """),
)

_PICKS = PickWords(
    before_number=phrases("número | n° | nº | núm | opción | pregunta | la | el | respuesta | línea | elijo"),
    after_number=phrases("por favor | porfa | ª | º | gracias | entonces"),
    ordinals=(
        phrases("""
            primera | primero | primer | 1ª | 1º | 1er | 1ra | 1ro | de arriba | arriba | más arriba | de encima
        """),
        phrases("segunda | segundo | 2ª | 2º | 2da | 2do | dos"),
        phrases("tercera | tercero | tercer | 3ª | 3º | 3er | 3ra | 3ro | tres"),
        phrases("cuarta | cuarto | 4ª | 4º | 4ta | 4to | cuatro"),
        phrases("quinta | quinto | 5ª | 5º | 5ta | 5to | cinco"),
        words("sexta sexto 6ª 6º 6ta 6to"),
        words("séptima séptimo 7ª 7º"),
        words("octava octavo 8ª 8º"),
        words("novena noveno 9ª 9º"),
    ),
    last=phrases("última | último | última de todas | de abajo | abajo | más abajo | última opción"),
    around=phrases("""
        la | el | lo | pregunta | opción | respuesta | por favor | porfa | sí | quiero | quisiera | me refiero a |
        quiero decir | quería decir | prefiero | elijo | mejor | no | ok | vale | bueno | entonces | gracias |
        dame | deme | muéstrame | dime | de las dos | de los dos | de la lista | pues | eh | es | esa | ese |
        digo | perdón | elegiría | me quedo con
    """),
    middle=phrases("del medio | de en medio | medio | en el medio | de enmedio | central"),
    other=phrases("otra | otro | que queda"),
    back=phrases("""
        otra vez | de nuevo | una vez más | repite | repita | repíteme | puedes repetir | puede repetir | y |
        y qué hay de | qué hay de | cuál era | di | vuelve a | volviendo a
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        hola | buenos días | buenas tardes | buenas noches | buenas | buen día | muy buenas | hola a todos |
        hola buenas | hola buenos días | hola buenas tardes | hola qué tal | qué tal | hey | saludos |
        estimado señor | estimada señora | estimados señores | estimados | estimado equipo | muy señor mío |
        muy señores míos | a quien corresponda | cómo está | cómo están | cómo estás | espero que esté bien |
        espero que estén bien
    """),
    thanks=phrases("""
        gracias | muchas gracias | mil gracias | muchísimas gracias | gracias de antemano | gracias por su ayuda |
        muchas gracias de antemano | gracias por adelantado | gracias por tu ayuda | le agradezco |
        les agradezco | te agradezco | se lo agradezco | gracias por su respuesta | muy agradecido |
        muy agradecida | gracias por la ayuda | gracias por la información | gracias por su atención |
        de antemano gracias
    """),
    goodbyes=phrases("""
        adiós | hasta luego | hasta pronto | hasta mañana | nos vemos | chao | chau | un saludo | saludos |
        saludos cordiales | un cordial saludo | cordialmente | atentamente | un abrazo | que tenga un buen día |
        que tengan un buen día | buen fin de semana | quedo a la espera de su respuesta |
        reciba un cordial saludo | quedo a la espera | espero su respuesta | quedo atento | quedo atenta |
        sin otro particular
    """),
    introductions=phrases("""
        soy | me llamo | mi nombre es | estudio | estoy estudiando | trabajo | vivo | vengo de | somos | mi hijo |
        mi hija | mi amigo | mi amiga | mi marido | mi mujer | mi esposo | mi esposa | mi pareja | he leído |
        he visto | he oído | leí | vi | como estudiante | actualmente estoy | estoy en | acabo de | le escribo |
        les escribo
    """),
    requests=phrases("""
        me puede decir | me puedes decir | me podría decir | me podrías decir | puede decirme | puedes decirme |
        podría decirme | podrías decirme | me pueden decir | podrían decirme | dime | dígame | díganme |
        quiero saber | quería saber | quisiera saber | querría saber | me gustaría saber | necesito saber |
        necesitaría saber | deseo saber | desearía saber | sabe | sabes | saben | sabría decirme |
        sabrías decirme | me pregunto | me preguntaba | quería preguntar | quisiera preguntar | quería consultar |
        tengo una pregunta | tengo una duda | una pregunta | una duda | una consulta | pregunta rápida |
        explícame | explíqueme | puede explicarme | puedes explicarme | estoy buscando | busco información |
        me informan | me podrían informar | sería posible saber | es posible saber | alguien sabe
    """),
    comparisons=phrases("""
        diferencia | diferencias | la diferencia entre | en qué se diferencia | en qué se diferencian | comparar |
        compara | comparación | comparado con | en comparación con | frente a | versus | vs | mejor que |
        tanto como | igual que | lo mismo que | entre | cuál de los dos | cuál de las dos | respectivamente
    """),
    in_this_language=phrases("""
        en español | en español por favor | español por favor | español | en castellano | castellano |
        en castellano por favor | habla español | hablas español | habla usted español | puedes hablar español |
        responde en español | responda en español | contesta en español | in spanish | in spanish please |
        spanish please | spanish | speak spanish | can you speak spanish | en espagnol | en espagnol svp |
        en espagnol s'il vous plaît | espagnol | auf spanisch | in spagnolo | em espanhol | スペイン語で |
        スペイン語でお願いします | スペイン語で答えて | スペイン語 | 用西班牙语 | 스페인어로
    """),
    at_signs=words("arroba"),
    dots=words("punto"),
)

_SENTENCES = Sentences(
    greeting="¡Hola! Escriba su pregunta en pocas palabras.",
    empty="Escriba su pregunta: basta una frase o unas palabras clave.",
    too_long="Su mensaje tiene más de {most} caracteres. ¿Puede hacer su pregunta en una o dos frases?",
    no_match="No tengo respuesta para esa pregunta.",
    can_ask="Puede preguntar, por ejemplo:",
    related="Puede preguntar:",
    ambiguous="¿Quería preguntar alguna de estas cosas?",
    rephrase="¿Puede formular su pregunta en una frase completa?",
    no_such_number="Ese número no está en la lista:",
    nothing_to_pick="Todavía no hay ninguna lista de la que elegir. Haga su pregunta con palabras.",
    not_said_about="No he encontrado nada sobre eso respecto a «{thing}».",
    can_say_about="Lo que puedo decirle sobre «{thing}»:",
    left_out="He respondido a tres preguntas. Envíe la siguiente por separado: {question}",
    sure="Es lo que dice la fuente: {text}",
    say_again="Lo repito: {text}",
    more_details="La fuente no dice nada más al respecto. Vea también:",
    no_more_details="La fuente no dice nada más al respecto.",
    speaks_languages="Puedo responder en: {languages}.",
    wrong_noted="Gracias por avisar. Solo repito lo que dice la fuente: puede comprobarlo en ella.",
    all_questions="Preguntas",
    other_questions="Otras preguntas",
    no_facts="No hay ningún dato en esta base.",
)

_REFUSALS = Refusals(
    entity="la pregunta nombra {asked}; la entrada trata de {found}",
    direction="la pregunta va en el sentido {asked}; la entrada, en el sentido {found}",
    number="la pregunta contiene {asked}; la entrada trata de {found}",
    unexplained="la pregunta no nombra nada del tema ({found}) y en la entrada no aparece {asked}",
    margin="la ventaja sobre la segunda es de {asked}, menos de {found}",
    focus="la conversación trata de {asked}; la entrada, de {found}",
    new_words="la pregunta contiene una palabra que no aparece en la entrada ({found}): {asked}",
)

_EXPLANATION = ExplanationTexts(
    status="respuesta",
    confidence="confianza",
    high="alta",
    medium="media",
    low="baja",
    matched="pregunta más cercana",
    concepts="conceptos reconocidos",
    read_as="leído como",
    contributions="formulaciones que han pesado",
    evidence="indicios",
    runner_up="segunda",
    ahead="ventaja",
    refusals="descartadas",
    decision="regla aplicada",
    none="ninguna",
    answered="respondida",
    ambiguous="se pidió precisar",
    not_covered="no lo dice la fuente",
    small_talk="conversación",
    no_match="sin respuesta",
    lead="ventaja",
    silence="ventaja sobre lo que la fuente calla",
    nearer="más cerca que lo que la fuente calla",
    named="conceptos compartidos",
    reached="la confianza alcanza el umbral",
    under="la confianza está por debajo del umbral",
    doubt="una regla solo permite proponerla",
    nothing_near="nada en la base se parece a la pregunta",
    nothing_to_offer="ninguna respuesta es lo bastante probable para proponerla",
    picked="elegida entre las preguntas propuestas",
    no_such_number="el número no corresponde a ninguna de las preguntas propuestas",
    reading="cómo se ha leído",
)

_CHAT = ChatTexts(
    for_example="Por ejemplo:",
    loading="cargando…",
    source="Fuente: ",
    related="También puede preguntar:",
    pick="Escriba un número para elegir.",
    keys="/help ayuda · Tab completa · Ctrl-R historial · Ctrl-D sale",
    keys_short="/help · Ctrl-D sale",
    leave_again="Ctrl-C otra vez para salir",
    farewell="¡Hasta pronto!",
    no_answer_yet="Todavía no hay ninguna respuesta: haga primero una pregunta.",
    no_sources="Esta respuesta no cita ninguna fuente.",
    wrong_logged="Anotado: esta respuesta es incorrecta. Gracias.",
    wrong_not_logged="Aquí no se anota nada; es posible si faq-bot se inicia con --log-unanswered ARCHIVO.",
    language_is="Respondo en español. ",
    unknown_language="No tengo respuestas en este idioma: {language}. ",
    language_is_open="Respondo a cada pregunta en su idioma. ",
    language_usage="Idiomas: {usage}.",
    unknown_command="Comando desconocido: {command}. ",
    not_kept="Sus preguntas no se guardarán para la próxima vez ({reason}).",
    nearest_command="¿Quería decir {command}?",
    see_help="/help los muestra todos.",
    cleared="La conversación empieza de nuevo.",
    help_hint="/help muestra los comandos.",
    help_title="Haga una pregunta o escriba:",
    help_keys="Tab completa, ↑ y Ctrl-R recuperan sus preguntas, → acepta lo propuesto, "
    "Ctrl-C borra la línea y, dos veces en una línea vacía, sale.",
    help="esta ayuda",
    topics="qué se puede preguntar",
    lang="cambiar de idioma",
    why="por qué esa respuesta",
    sources="de dónde viene la respuesta",
    wrong="avisar de que la respuesta es incorrecta",
    clear="borrar la pantalla y empezar de nuevo",
    quit="salir (también: exit, quit, Ctrl-D)",
)

_PAGE = PageTexts(
    title="Preguntas y respuestas",
    welcome="¡Hola! Haga su pregunta con sus propias palabras o empiece por una de estas.",
    everything="Todo lo que puede preguntar",
    question="Su pregunta",
    placeholder="Haga una pregunta…",
    send="Enviar",
    restart="Nueva conversación",
    close="Cerrar",
    languages="Idioma",
    conversation="Conversación",
    you="Usted:",
    bot="Respuesta:",
    thinking="Buscando la respuesta…",
    why="¿Por qué esta respuesta?",
    sources="Fuente",
    wrong="Esta respuesta es incorrecta",
    wrong_not_noted="No se ha podido anotar. Vuelva a preguntar: la respuesta puede haber cambiado.",
    offered="También puede preguntar",
    gone="No se puede conectar con el servidor. Su pregunta se conserva.",
    busy="En este momento llegan muchas preguntas. Inténtelo de nuevo en un momento.",
    retry="Intentar de nuevo",
    scripts="Esta página necesita JavaScript para responder a las preguntas.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            hola | buenos días | buenas tardes | buenas noches | buenas | hey | qué tal | hola qué tal |
            cómo estás | cómo está usted
        """),
        "¡Hola! ¿Qué le gustaría saber?",
    ),
    SmallTalk(
        "thanks",
        (
            *_MESSAGES.thanks,
            *phrases("""
                genial gracias | perfecto gracias | vale gracias | mil gracias | gracias por todo |
                gracias por la ayuda | gracias por tu ayuda | gracias por su ayuda | gracias por la información |
                gracias por la info | gracias igualmente | ok gracias | muy amable | se lo agradezco |
                te lo agradezco | gracias otra vez | muchísimas gracias | grax
            """),
        ),
        "¡De nada! ¿Le gustaría saber algo más?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            adiós | hasta luego | hasta pronto | nos vemos | chao | chau | hasta mañana | que tenga un buen día |
            adiós gracias | hasta la próxima | hasta otra | hasta la vista | nos vemos luego | nos vemos pronto |
            que tengas un buen día | buen día | buen fin de semana | que le vaya bien | que te vaya bien |
            cuídate | cuídese | me voy | me tengo que ir | tengo que irme | ya me voy | bye | chaíto | saludos |
            un saludo | un abrazo
        """),
        "Adiós. Vuelva cuando tenga una pregunta.",
    ),
    SmallTalk(
        "who",
        phrases("""
            quién eres | quién es usted | qué eres | eres un robot | eres humano | eres una persona |
            eres un bot | cómo te llamas | cuál es tu nombre | eres una IA | hablo con una persona |
            es usted un robot
        """),
        "Soy un asistente automático: doy respuestas escritas por personas y no les añado nada.",
    ),
    SmallTalk(
        "what",
        phrases("""
            qué puedes hacer | qué puede hacer | qué puedo preguntar | qué te puedo preguntar |
            qué puedo preguntar aquí | qué se puede preguntar | en qué puede ayudarme | ayuda | cómo funcionas |
            qué sabes | qué sabes hacer | cómo me puedes ayudar | para qué sirves | me puedes ayudar |
            puede ayudarme
        """),
        "Respondo a preguntas sobre el tema de este asistente. Haga una en una frase o con unas palabras clave.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            perdón | perdona | perdone | lo siento | disculpa | disculpe | me equivoqué | me he equivocado | ups |
            error mío
        """),
        "No pasa nada. ¿Qué le gustaría saber?",
    ),
    SmallTalk(
        "laughter",
        phrases("jaja | jajaja | jajajaja | jeje | lol | qué risa | qué gracioso | muy gracioso"),
        "¡Me alegro de que se divierta! ¿Qué le gustaría saber?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            sí | ok | vale | okay | claro | de acuerdo | está bien | muy bien | perfecto | sip | okey |
            muy bien entonces | perfecto entonces | bueno | correcto | exacto | por supuesto | desde luego
        """),
        "Bien. ¿Qué le gustaría saber?",
    ),
    SmallTalk(
        "no",
        phrases("""
            no | no gracias | nop | nada | déjalo | da igual | no importa | para nada | eso es todo | es todo |
            nada más | nada más gracias | ya está | eso era todo | no hace falta | no tengo más preguntas |
            no más preguntas | ahora no | otro día | olvídalo | olvídelo
        """),
        "De acuerdo. Aquí estoy si tiene una pregunta.",
    ),
    SmallTalk(
        "remark",
        phrases("""
            ah | oh | ah vale | ah ok | ah ya | ya veo | ah ya veo | ya | entiendo | lo entiendo | entendido |
            comprendo | anotado | tomo nota | bueno saberlo | es bueno saberlo | qué bien | qué bueno | genial |
            estupendo | fantástico | excelente | buenísimo | guay | qué guay | chévere | qué chévere | bien |
            interesante | muy interesante | qué interesante | tiene sentido | con razón | claro claro | ajá |
            vaya | anda | guau | wow | no es mucho | no es mucha | es poco | qué poco | qué pocos | es mucho |
            qué pena | qué lástima | una lástima | no está mal | nada mal | menos mal | ni idea tenía |
            no lo sabía | no sabía | lo imaginaba | me lo imaginaba | no te preocupes | no se preocupe |
            sin problema | no hay problema | tranquilo | tío | hombre | bravo | bien hecho | me sirve |
            eso ayuda | mm | hmm
        """),
        "¿Le gustaría saber algo más?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            espera | espere | espera un momento | espere un momento | espera un poco | un momento |
            un momento por favor | un momentito | un segundo | un segundito | un minuto | dame un segundo |
            deme un segundo | dame un minuto | déjame pensar | déjeme pensar | estoy pensando | ahora vuelvo |
            ya vuelvo | enseguida vuelvo
        """),
        "Tómese su tiempo.",
    ),
)

SPANISH = Language(
    code="es",
    name="español",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    numerals=Numerals(
        words=words("""
            dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
            dieciocho diecinueve veinte
        """),
        ordinals=words("segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"),
        ones=words("un una uno primer primero primera primeros primeras solo sola único única"),
        months=words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    ),
    number_words=NumberWords(
        hours=("h", "horas"), money=("euros?", "pesos?"), age=("a(?:ñ|n)os de edad",), own_age=("tengo",)
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
