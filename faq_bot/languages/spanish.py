"""Spanish: every word and sentence of it."""

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
    aquellas aquello ello otros otras demás mismo misma mismos propio propia ambos ambas cada cualquier
    cualquiera algunas algunos ninguna ninguno ningún nadie tal tales tanto tanta tantos tantas toda todas varios
    varias poco poca pocos pocas mucho mucha muchos muchas bastante demasiado cuyo fui fueron fuera eran seré
    será serán sería serían sean sido siendo estaba estaban estará estaría estuvo estamos estar estén había
    habían habrá habrán habría haya hayan has hemos habéis habido tener tenía tenían tendré tendrá tendrán
    tendríamos tuvo tenga tengan tenido hacemos haces hacía hará haré haría hizo hice hecho poder podía podían
    podré podrá podrán podrás podrían puedan podamos deben debes debemos debería deberían deberíamos vamos vas
    vais iban iré vaya venir viene vienen vengo venga querer quieres quiere quieren queremos quería queríamos
    quisieran gustaría gusta desea deseo desearía sabes sabe saben sabemos sabía sabría sabrías conozco conoces
    creo cree crees pienso piensa pensar piensas parece parecen entiendo entiende entender entiendes entendí
    comprendo digo dice dicen dices dígame dime diga dijo decirme diría cuéntame cuénteme explicar explica
    explique explíqueme explícame explicación hablar hablo habla hablan hablamos pregunto pregunta preguntas
    preguntar responder responde responda respuesta respuestas aclarar aclara aclaración indicar indica indique
    indicarme informar informa información info menciona significa refiero refiere ver veo ve ven ves visto vi
    verdad mirar mira oído oye leer leído leí olvidé buscar busco busca buscando encontrar encuentro encuentra
    dar da dan das doy dame deme denme darme existe ocurre ocurrir pasa pasaría pasó resulta suele sirve servir
    usar usa uso usan utilizar queda necesita necesitan necesitamos necesario necesaria hacerlo falta importa
    permite permiten intento espero esperar imagino interesa interesado interesada interesaría ayudar ayudarme
    ayúdame ayúdeme duda dudas confirmar confirma agradezco perdón perdona perdone disculpa disculpe disculpen
    siento lamento además ahora allá allí antes apenas aproximadamente aproximado aún aunque básicamente casi
    claro claramente conforme concretamente concreto concreta contra correctamente correcto correcta incorrecto
    cosa cosas después directamente durante efectivamente ejemplo entonces especialmente especial específico
    específica específicamente exactamente exacto exacta excepto excelente fácilmente finalmente generalmente
    general igual igualmente incluso inmediatamente jamás junto justo justamente luego mal mayoría mediante mejor
    menos mientras momento normalmente nunca obviamente particular peor perfectamente perfecto perfecta posible
    posiblemente posibles imposible posibilidad precisamente precisar previamente primero principalmente
    probablemente probable prácticamente pronto quizá quizás rápidamente rápido realmente real recientemente
    respecto según seguramente siempre simplemente simple sinceramente solamente tampoco tan todavía totalmente
    tras únicamente vez veces acá acerca detalle detalles detallado detalladamente manera maneras forma modo tipo
    tipos caso casos tema temas motivo razón razones idea ideas sentido situación ejemplos cierto cierta falso
    falsa equivocado equivocada gente señor señora señores estimado estimados favor porfavor porfi pls please
    días día cordialmente saludo saludos atentamente atento atte abrazo adiós chao chau bye hey ey holi holaa
    buenass bnas bns okay ok oki okey genial súper bueno buena buen jaja jajaja jeje jiji lol xd ja ah eh oh hmm
    eeh k ke kien kiero kisiera kual komo kuando kuanto dnd dnde cm cmo cnd cto pa pal xfa xfavor xfis porq xk pk
    tb tbn tmb tmbn bn msj grax salu2 ntp vd uds ud vds aki ak asta dsp aora ntnc ahy aber tds tdos bot chatbot
    robot asistente ayer tenéis podéis sabéis queréis sois estáis hacéis decís dais podríais tendríais sabríais
    podréis tendréis fuisteis decidme sos tenés podés querés decime contame hubo hubiera hubiese fuese supongo
    suponer considero gustan encantaría quisiéramos agradecería agradeceríamos agradecido agradecida ayude ayuden
    ayudarnos comenta comentar comentarme aclararme oiga mire decidle debido asimismo actualmente actual
    próximamente anteriormente posteriormente alrededor ahorita acaso nomás adelante porfis porfaa holis buenasss
    cordial estimada estimadas sr sra sres srta serás estuve estuvimos pudiera pudiese pudieran pudo pudimos
    quisieras sepa sepan supe supiera conocer conocen explicarme explicarnos explicas saludar rato través
    saludarles escribo escribirles comunico supuesto obstante embargo sabrán digamos imaginaba contar cuenten
    informarme infórmeme infórmenme indíqueme indíquenme averiguar saberlo decirlo hacerme
""")

# "esta" and "el" are left out of what points back: without accents they are "está" and the article.
_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("y también | y para | y | e | además de | así como | además | y además"),
    openers=phrases("""
        y qué tal | y qué pasa con | qué pasa con | y qué hay de | qué hay de | y para | y en el caso de | y si |
        y | e | pero | o | entonces | pues | también | además | si no | luego | y en cuanto a | en cuanto a |
        y respecto a | y con | y cómo es con | y qué me dices de | qué me dices de | qué tal | qué tal con | ah |
        oh | vale | ok | okay | ya | bueno | bien | genial | perfecto | gracias | entiendo | ya veo |
        volviendo a | y volviendo a | otra pregunta | una pregunta más
    """),
    persons=phrases("""
        ella | ellos | ellas | esa persona | esta persona | aquella persona | dicha persona | la misma persona
    """),
    things=phrases("""
        eso | esto | ese | este | estos | esos | esas | estas | aquello | ello | lo mismo | el mismo | la misma |
        ésta | ésa
    """),
    places=phrases("""
        allí | allá | ahí | aquí | acá | ese lugar | ese sitio | en esa ciudad | en ese lugar | en ese sitio
    """),
    speakers=phrases(
        "yo | me | mi | mis | mí | nosotros | nosotras | nos | nuestro | nuestra | soy | somos | quiero"
    ),
    other_way=phrases("""
        al revés | a la inversa | inversamente | lo contrario | al contrario | en sentido contrario |
        en sentido inverso | en el otro sentido | en la otra dirección | en dirección contraria | viceversa |
        recíprocamente | y al revés | a cambio
    """),
    fillers=phrases("""
        a | al | con | de | del | desde | durante | e | el | en | entonces | es | está | están | fue | hacia |
        hasta | hay | la | las | le | lo | los | o | para | pero | por | por favor | porfa | pues | que |
        qué tal | se | si | sin | sobre | son | su | también | tampoco | u | un | una | unos | unas | y | ya |
        universidad | univ | caso | en cuanto a | respecto a | igual | cómo es | cómo está | era | eran |
        cuesta igual | es igual | en el caso de | gracias | pls
    """),
)

_ASKING = QuestionWords(
    who=phrases("""
        quién | quiénes | a quién | con quién | de quién | por quién | para quién | kien |
        (quiénes/quién) (es/son/fue) | con quiénes | de quiénes | qué persona | qué personas
    """),
    when=phrases("""
        cuándo | desde cuándo | hasta cuándo | para cuándo | a partir de cuándo | en qué fecha | qué fecha |
        en qué año | qué año | qué día | a qué hora | qué hora | desde qué hora | hasta qué hora | cdo |
        qué días | en qué día | en qué mes | en qué momento | qué horario | a qué horas | cuándo es | cada cuándo
    """),
    where=phrases("""
        dónde | adónde | a dónde | de dónde | por dónde | en dónde | en qué lugar | en qué sitio |
        en qué ciudad | en qué país | dnd | hacia dónde | hasta dónde | desde dónde | en qué parte | qué lugar |
        en qué calle | en qué dirección
    """),
    how_many=phrases("""
        cuánto | cuánta | cuántos | cuántas | qué cantidad | qué número | cuanto es | cuánto cuesta |
        cuánto vale | qué tan grande | cómo de grande | qué tantos | qué tanto
    """),
    how_long=phrases("""
        cuánto tiempo | durante cuánto tiempo | por cuánto tiempo | cuánto dura | cuánto duran | cuánto tarda |
        cuánto tardan | qué duración | cuántos días | cuántas horas | cuántas semanas | cuántos meses |
        cuántos años | cuánto rato | hace cuánto | hace cuánto tiempo | cuánto se tarda | qué tan largo
    """),
    why=phrases("""
        por qué | porqué | para qué | por qué motivo | por qué razón | a qué se debe | xq | pq |
        por qué razones | por qué motivos | cómo es que | con qué fin
    """),
    what=phrases("""
        qué | qué es | qué son | de qué | a qué | con qué | en qué | sobre qué | q | qué cosa | qué cosas |
        de qué se trata
    """),
    which=phrases("cuál | cuáles | qué | cuál de los | cuál de las | cuál de ellos | cuál de ellas | qué tipo de"),
    how=phrases("cómo | de qué manera | de qué modo | de qué forma"),
    whether=phrases("""
        es | son | hay | está | están | tiene | tienen | puedo | puede | pueden | se puede | podemos | debo |
        existe | es posible | es cierto que | es verdad que | (me/nos) pueden | se pueden | debemos |
        hace falta | hay que | tenéis | tienes | podría | podrían | existen
    """),
    that=phrases("que"),
)

_TURNS = TurnWords(
    yes=phrases("""
        sí | sí por favor | sí claro | sí gracias | sí eso | sí exacto | claro | claro que sí | por supuesto |
        vale | ok | okay | okey | de acuerdo | exacto | exactamente | eso es | eso | ese | esa | correcto |
        perfecto | dale | bueno | cierto | está bien | así es | efectivamente | desde luego |
        adelante | cómo no | sip |
        simón | sí (por favor/ese/esa/esa misma/ese mismo/correcto/así es/quiero eso/vale/de acuerdo) | sí sí |
        sipi | sí (ok/okay) | claro sí | va | órale | listo | eso mismo | ese mismo | esa misma | exacto eso |
        eso quiero | eso quería saber | me refiero a (eso/esa/ese) | hágalo | hazlo | así mismo |
        por supuesto que sí | de una
    """),
    no=phrases("""
        no | no gracias | nop | nope | no ese | no esa | ese no | esa no | eso no | otra cosa | no es eso |
        no era eso | eso no es lo que pregunté | no es lo que pregunté | para nada | en absoluto |
        no exactamente | qué va | no exactamente eso | no otra cosa | no es lo que quiero |
        no es lo que quería decir | no (eso no/ese no/esa no/nada de eso/para nada/exactamente eso/es esa/es ese/
        era esa/era ese) | no es (eso lo que pregunté/eso lo que pregunto/ lo que pregunto/lo que busco/mi
        pregunta/lo que quería/eso lo que quiero) | otra | otra pregunta | me refería a otra cosa |
        quería decir otra cosa | no me refería a eso | no me refiero a eso | no del todo | la verdad que no |
        mejor no
    """),
    none=phrases("""
        ninguno | ninguna | ninguna de las dos | ninguno de los dos | ninguna de las tres | ninguno de los tres |
        ninguna de esas | ninguno de esos | ninguna de ellas | ninguno de ellos | ninguna de estas |
        ninguno de estos | ni uno ni otro | ni una ni otra | nada de eso | no ninguna | no ninguno |
        ninguna de las anteriores | ninguna me sirve | no está en la lista | no está ahí |
        (no/pues) (ninguna/ninguno) (/de esas/de esos/de las dos/de los dos/de estas/de estos/de ellas/de ellos) |
        ninguna (de las tres/de todas/de las preguntas/de las opciones/es) |
        ninguno (de los anteriores/me sirve/de todos/es) | ninguna (encaja/corresponde) | ni lo uno ni lo otro |
        ni una ni la otra | ni la una ni la otra | no es ninguna (/de esas/de las dos) |
        no es ninguno (/de esos/de los dos) | no está (/entre esas/entre ellas/ahí mi pregunta) | nada de esto |
        mi pregunta no está
    """),
    corrections=phrases("""
        no quiero decir | no quería decir | no quise decir | no me refiero a | no me refería a | quiero decir |
        quería decir | quise decir | me refiero a | me refería a | hablo de | hablaba de | perdón quería decir |
        perdón quise decir | no perdón | perdón | perdona | perdone | disculpa | disculpe | lo siento | ups |
        me equivoqué | me he equivocado | error mío | espera | espere | en realidad | mejor dicho | más bien |
        corrijo | digo | no digo | no el de | no la de | no eso no | no | no quería preguntar |
        quería preguntar por | preguntaba por | pregunto por | estoy preguntando por | estaba preguntando por |
        estoy hablando de | estaba hablando de | no espera | no espere | oops | uy | uy perdón |
        perdón me equivoqué | fe de erratas | corrección | o mejor | o sea no | perdón no | me expliqué mal |
        lo que quiero decir es | lo que quería decir es | no es que | digo perdón
    """),
    rejects_next=phrases("no | y no | pero no | en vez de | en lugar de | más que | ya no | y no el | y no la"),
    contrasts=phrases("sino | pero | mas"),
    tags=phrases("no | verdad | cierto | a que sí"),
    sure=phrases("""
        seguro | segura | estás seguro | estás segura | está seguro | está segura | está usted seguro |
        de verdad | en serio | es verdad | es cierto | es eso cierto | eso es cierto | eso es verdad |
        es correcto | seguro que sí | lo dices en serio | ah sí | de veras | estás seguro de eso |
        está seguro de eso | cierto | verdad | no me digas | realmente | estás seguro de ello | seguro seguro |
        estás completamente seguro | está completamente seguro | hablas en serio | habla en serio |
        es verdad eso | es cierto eso | es correcto eso | no te equivocas | no se equivoca | puedes confirmarlo |
        puede confirmarlo | me lo confirmas | sin bromas | es broma | me estás tomando el pelo |
        de verdad de verdad | estáis seguros | están seguros | (estás/está) (bien seguro/totalmente seguro/muy
        seguro/seguro segura/segura de eso/completamente segura) | (estás/está) seguro de que es así |
        seguro de eso | segura de eso | eso es así | es así | es así de verdad | de verdad es así |
        es realmente así | eso es correcto | (me lo puedes/me lo puede/puedes/puede) confirmar | lo (confirmas/
        confirma) | podrías confirmarlo | podría confirmarlo | no (será/es) un error | no hay (ningún/) error |
        no estarás equivocado | no estará equivocado | (estás/está) (bromeando/de broma) | me tomas el pelo |
        en serio en serio | posta | neta | es neta | 100 seguro | al 100 | de verdad eso | sin duda | me lo
        (confirma/confirmas/confirmáis)
    """),
    again=phrases("""
        otra vez | otra vez por favor | repite | repite por favor | repita por favor | puede repetir por favor |
        puedes repetir por favor | repita | repítelo | repítalo | repítamelo | puedes repetir | puede repetir |
        puedes repetirlo | puede repetirlo | me lo repite | me lo repites | me lo puede repetir |
        podría repetir | una vez más | de nuevo | cómo | cómo dice | cómo dices | perdón | qué | qué has dicho |
        qué dijiste | qué dijo | mande | repítemelo | repite eso | repita eso | me puedes repetir |
        puedes repetir eso | puede repetir eso | podrías repetir | podrías repetirlo | podría repetirlo |
        dilo otra vez | dígalo otra vez | dilo de nuevo | dígalo de nuevo | vuelve a decirlo | vuelva a decirlo |
        cómo era | qué era | una vez más por favor | no te oí | no lo oí | me lo (puedes/podrías/podés/podría)
        repetir | (me lo/lo) repites (/por favor/otra vez) | (me lo/lo) repite por favor | repetime | repetí |
        podés repetir (/lo/eso) | (puedes/puede/podrías/podría) (decirlo/decírmelo) (otra vez/de nuevo) |
        (dímelo/dígamelo) (otra vez/de nuevo) | (repite/repita/repíteme/repítame) (la/tu/su) respuesta | la
        respuesta (otra vez/de nuevo) | cuál (era/fue) la respuesta | qué (has/ha) dicho | qué (decías/decía) |
        qué fue lo que (dijiste/dijo) | cómo (has/ha) dicho | cómo dijiste | cómo dijo | cómo era (eso/la
        respuesta) | perdón qué | perdón cómo | no (te/le) (oí/escuché/he oído) | no lo (vi/pillé) |
        me lo perdí | eh | ein | y eso qué era | otra vez la respuesta | de nuevo por favor | repetime eso |
        (repite/repita/repítelo/repítalo) (otra vez/de nuevo) |
        solo eso | solo ellos | solo esos | solo ellas | nadie más | ninguno más
    """),
    more=phrases("""
        más | más detalles | más información | más info | dame más detalles | deme más detalles | dime más |
        dígame más | cuéntame más | cuénteme más | más por favor | puedes dar más detalles | qué más | algo más |
        puede dar más detalles | puede explicar más | puedes explicar más | con más detalle | en detalle |
        detalles | amplía | sigue | siga | continúa | quiero saber más | me gustaría saber más |
        quisiera saber más | puedes ser más específico | puede ser más específico | puede precisar |
        puedes precisar | más (datos/sobre eso/sobre esto/sobre ello) | (dime/dígame/cuéntame/cuénteme) (algo
        más/más sobre eso/más de eso/más detalles) | (decime/contame) más | (puedes/puede/podrías/podría) (darme/
        dar) más (detalles/información/datos) | (me puedes/me puede) dar más (detalles/información) | (me puedes/
        me puede) decir más | qué más (hay/sabes/sabe/me puedes decir/me puede decir) | hay (algo más/más
        información/más) | y qué más | y más | más en detalle | con detalle | con más detalles | detállalo |
        detállelo | más a fondo | (puedes/puede) (ampliar/ampliarlo/detallar/detallarlo/profundizar) | (quiero/
        quisiera/me gustaría) más (detalles/información) | tienes más información | tiene más información |
        información adicional
    """),
    meaning=phrases("""
        qué quieres decir | qué quiere decir | qué quiere decir eso | qué significa | qué significa eso |
        a qué te refieres | a qué se refiere | cómo así | cómo que | es decir | o sea | no entiendo |
        no lo entiendo | no entendí | no he entendido | no comprendo | explica | explícame | explíqueme |
        explícate | explíquese | puedes explicarlo | puede explicarlo | puedes explicar | puede explicar |
        en otras palabras | por ejemplo | qué (quieres/quiere) decir con eso | qué querés decir |
        eso qué significa | eso qué quiere decir | y eso qué significa | en qué sentido | cómo es eso |
        no (te/le) entiendo | no lo (entendí/he entendido/comprendo/pillo) |
        no entiendo (eso/nada/la respuesta/tu respuesta/su respuesta) | no me (queda/quedó) claro |
        no está claro |
        (explícalo/explíquelo/explícame eso/explíqueme eso/explícamelo/explíquemelo) (/por favor/mejor) |
        me lo (explicas/explica/puedes explicar/puede explicar) | (puedes/puede/podrías/podría) explicármelo |
        más (simple/sencillo/fácil/claro) (/por favor) | dicho de otro modo | en otros términos |
        cómo debo entenderlo | esto qué es
    """),
    wrong=phrases("""
        eso es falso | falso | es falso | está mal | eso está mal | mal | te equivocas | se equivoca |
        estás equivocado | está equivocado | es un error | eso es un error | no es verdad | no es cierto |
        eso no es cierto | eso no es verdad | es incorrecto | incorrecto | no es correcto | mentira |
        respuesta equivocada | error |
        (esto/eso) (no es correcto/no es así/está equivocado/es incorrecto/es mentira/no está bien/es erróneo) |
        no es así | no está bien | (te has/se ha) equivocado | (te equivocaste/se equivocó) |
        (estás/está) (mal/equivocada) | la respuesta (es incorrecta/está mal/no es correcta/es falsa) |
        respuesta (incorrecta/errónea) | (tu/su) respuesta (está mal/es incorrecta) | qué mentira |
        qué tontería | tonterías | es erróneo | hay un error | no tienes razón | no tiene razón
    """),
    around=phrases("""
        por favor | porfa | porfi | oh | ah | ay | eh | pero | no pero | sí pero | mm | hm | oye | oiga | tío |
        hombre | espera | perdona | perdón | disculpa | entonces | pues | vale pero | ok pero | bueno |
        bueno pero | mira | mire | a ver | es que | uf | uy | jaja | lol | amigo | colega | chico | che | wey |
        güey | compañero | gracias | oye pero | ya pero | mmm | un momento | hola | tía | macho
    """),
    saying=phrases("""
        puedes | puede | podrías | podría | me puedes | me puede | di | dilo | dímelo | dime | dime eso | diga |
        dígalo | dígame | dígamelo | decir | decirlo | decírmelo | decir eso | habla | hable | háblame | hablar |
        responde | responda | respóndeme | responder | contesta | contéstame | contestar | traduce | tradúcelo |
        traduzca | traducir | traducirlo | repite | repítelo | repetir | repetirlo | eso | lo mismo |
        la respuesta | ahora | mejor | si es posible | quiero | prefiero | quisiera | explica | explícalo |
        escribe | escríbelo | gracias | (me lo/lo) (dices/puedes decir/puede decir/repites/podrías decir) |
        (se puede/podemos/podrías) | te importa | le importa | podés | decime | decilo | dame | deme | dámelo |
        démelo | dame eso | dame la respuesta | deme la respuesta | (tu/su) respuesta | la misma respuesta |
        lo mismo pero | pero | (cambia/cambie/pasa/pase/pasemos/cambiemos) a | hablemos | hablamos |
        podemos hablar | vamos a hablar | respóndame | contesta eso | conteste | contésteme | contestarme |
        responderme | tradúcemelo | tradúzcalo | traduce eso | tradúceme | traducción | traducirme | repítame |
        repita | lo quiero | la quiero | lo necesito | necesito | me gustaría | preferiría | preferentemente |
        preferiblemente | si (puedes/puede/se puede/es posible por favor) | en vez de eso | también |
        ahora mismo | a partir de ahora | explícame | explíqueme | explícamelo | explicar | escriba | escribir |
        escríbame | conmigo | otra vez | de nuevo
    """),
)

_PICKS = PickWords(
    before_number=phrases("""
        número | n° | nº | núm | opción | pregunta | la | el | respuesta | línea | elijo | pregunta número |
        opción número | nro | nr | punto | quiero | escojo | elige | dame | me quedo con
    """),
    after_number=phrases("""
        por favor | porfa | ª | º | gracias | entonces | porfi | pls | muchas gracias | pues | está bien | vale |
        mejor
    """),
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
    last=phrases("""
        última | último | última de todas | de abajo | abajo | más abajo | última opción | último de todos |
        la de abajo | el de abajo | la del final | el del final | del final
    """),
    around=phrases("""
        la | el | lo | pregunta | opción | respuesta | por favor | porfa | sí | quiero | quisiera |
        me refiero a | quiero decir | quería decir | prefiero | elijo | mejor | no | ok | vale | bueno |
        entonces | gracias | dame | deme | muéstrame | dime | de las dos | de los dos | de la lista | pues | eh |
        es | esa | ese | digo | perdón | elegiría | me quedo con | escojo | me quedo | tomo | cojo | tomaré |
        cogeré | elegiré | quería | quiero saber | me gustaría | preferiría | me interesa | me refería a |
        hablo de | hablaba de | pregunto por | decía | dije | he dicho | sería | será | es que | yo digo |
        creo que | supongo que | quizás | tal vez | diría | mejor dicho | muestra | muéstreme | enséñame |
        dígame | okay | ok vale | claro | exacto | nop | uy | ah | oh | mmm | hmm | por fa | porfi | de ellas |
        de ellos | de esas | de esos | de las tres | de los tres | en la lista | de acuerdo | muchas gracias |
        abre | selecciona | selecciono | sobre | número
    """),
    middle=phrases("""
        del medio | de en medio | medio | en el medio | de enmedio | central | la del medio | el del medio |
        la de en medio | el de en medio | la del centro | el del centro | del centro
    """),
    other=phrases("""
        otra | otro | que queda | la otra | el otro | la que queda | el que queda | restante | otra opción |
        otra pregunta
    """),
    back=phrases("""
        otra vez | de nuevo | una vez más | repite | repita | repíteme | puedes repetir | puede repetir | y |
        y qué hay de | qué hay de | cuál era | di | vuelve a | volviendo a | y qué tal | repetí | repítame |
        podrías repetir | podría repetir | vuelve a decir | vuelva a decir | me repites | me repite |
        me puedes repetir | me puede repetir | cómo era | qué decía | qué era | dime otra vez | dígame otra vez |
        recuérdame | recuérdeme | volvamos a | vuelve con | regresa a
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        hola | buenos días | buenas tardes | buenas noches | buenas | buen día | muy buenas | hola a todos |
        hola buenas | hola buenos días | hola buenas tardes | hola qué tal | qué tal | hey | saludos |
        estimado señor | estimada señora | estimados señores | estimados | estimado equipo | muy señor mío |
        muy señores míos | a quien corresponda | cómo está | cómo están | cómo estás | espero que esté bien |
        espero que estén bien | hola qué hay | hola buenas noches | buen día a todos | buenos días a todos |
        buenas tardes a todos | muy buenos días | muy buenas tardes | muy buenas noches |
        saludos cordiales a todos | estimado | estimada | estimadas señoras | estimados señores y señoras |
        estimado equipo de | querido equipo | hola equipo | hola amigos | hola gente | a quien pueda interesar |
        cómo estáis | cómo les va | cómo te va | cómo le va | espero que estés bien |
        espero que se encuentren bien | espero que se encuentre bien | qué onda | qué hubo | holi | holis
    """),
    thanks=phrases("""
        gracias | muchas gracias | mil gracias | muchísimas gracias | gracias de antemano |
        gracias por su ayuda | muchas gracias de antemano | gracias por adelantado | gracias por tu ayuda |
        le agradezco | les agradezco | te agradezco | se lo agradezco | gracias por su respuesta |
        muy agradecido | muy agradecida | gracias por la ayuda | gracias por la información |
        gracias por su atención | de antemano gracias |
        muchas gracias por (su ayuda/tu ayuda/todo/la ayuda/la información/su respuesta/su atención/su tiempo) |
        gracias por (todo/su tiempo/tu tiempo/tu respuesta/responder/contestar/la respuesta/su pronta respuesta) |
        gracias de nuevo | un millón de gracias | desde ya muchas gracias | desde ya gracias |
        de antemano muchas gracias | muchas gracias por adelantado |
        agradezco (su ayuda/de antemano/su atención/su respuesta) | agradeciendo de antemano |
        agradecería su respuesta | te lo agradezco | os lo agradezco | muy agradecidos | gracias a todos
    """),
    goodbyes=phrases("""
        adiós | hasta luego | hasta pronto | hasta mañana | nos vemos | chao | chau | un saludo | saludos |
        saludos cordiales | un cordial saludo | cordialmente | atentamente | un abrazo | que tenga un buen día |
        que tengan un buen día | buen fin de semana | quedo a la espera de su respuesta |
        reciba un cordial saludo | quedo a la espera | espero su respuesta | quedo atento | quedo atenta |
        sin otro particular | hasta la próxima | hasta la vista | hasta otra | hasta ahora | chaíto | bye |
        cuídate | cuídese | cuídense | que tengas un buen día | que tenga buen día | que tengas buen día |
        buena semana | buen finde | feliz día | feliz tarde | feliz fin de semana | un saludo cordial |
        un saludo afectuoso | con un cordial saludo | saludos atentos | muy atentamente | atte | besos |
        un beso | abrazos | quedo pendiente de su respuesta | quedo pendiente | quedo a su disposición |
        en espera de su respuesta | a la espera de su respuesta | esperando su respuesta |
        le saluda atentamente | les saluda atentamente
    """),
    introductions=phrases("""
        soy | me llamo | mi nombre es | estudio | estoy estudiando | trabajo | vivo | vengo de | somos |
        mi hijo | mi hija | mi amigo | mi amiga | mi marido | mi mujer | mi esposo | mi esposa | mi pareja |
        he leído | he visto | he oído | leí | vi | como estudiante | actualmente estoy | estoy en | acabo de |
        le escribo | les escribo | yo soy | soy de | vivimos | venimos | trabajamos | tenemos | he venido |
        me he mudado | me mudé | acabamos de | mi padre | mi madre | mis hijos | mis padres | mi novio |
        mi novia | mi abuelo | mi abuela | mi compañero | mi compañera | he encontrado | me han dicho |
        me dijeron | he escuchado | escuché que | como madre | como padre | como estudiante de | me dirijo a |
        me pongo en contacto | os escribo | hoy he | ayer
    """),
    requests=phrases("""
        me puede decir | me puedes decir | me podría decir | me podrías decir | puede decirme | puedes decirme |
        podría decirme | podrías decirme | me pueden decir | podrían decirme | dime | dígame | díganme |
        quiero saber | quería saber | quisiera saber | querría saber | me gustaría saber | necesito saber |
        necesitaría saber | deseo saber | desearía saber | sabe | sabes | saben | sabría decirme |
        sabrías decirme | me pregunto | me preguntaba | quería preguntar | quisiera preguntar |
        quería consultar | tengo una pregunta | tengo una duda | una pregunta | una duda | una consulta |
        pregunta rápida | explícame | explíqueme | puede explicarme | puedes explicarme | estoy buscando |
        busco información | me informan | me podrían informar | sería posible saber | es posible saber |
        alguien sabe | me (podéis/podríais/sabe/sabes/saben/sabéis/sabría/podés/dirías/diría) decir |
        (podéis/podríais/podés/pueden/sabéis) decirme | decime | decidme |
        (quería/quisiera/me gustaría/necesito/deseo) (consultar/preguntar/conocer/averiguar) |
        también (quisiera/quería/me gustaría) saber | me interesa saber | me interesaría saber |
        me encantaría saber | querríamos saber | quisiéramos saber | queremos saber | queríamos saber |
        nos gustaría saber | necesitamos saber | sabéis | sabría |
        alguien (sabe/sabría/me puede decir/podría decirme) | no sé si | tenía una duda | tenía una pregunta |
        tengo otra pregunta | tengo otra duda | tengo unas preguntas | otra pregunta | otra duda |
        me surge una duda | (me explica/me explicas/me explicáis) | (puede/puedes/podría/podrías) explicar |
        (me puede/me puedes/me podría) (explicar/informar/indicar/aclarar/confirmar) |
        (puede/puedes/podría/podrían) (indicarme/informarme/aclararme/confirmarme) | les agradecería que me |
        le agradecería que me | me gustaría que me | quisiera información | necesito información |
        quería información | información sobre | hágame saber | hazme saber | déjeme saber | avísenme |
        sería tan amable de | si me puede decir | si me pueden decir
    """),
    alternatives=phrases("o | o bien | o más bien"),
    name_joiners=phrases("y | e | con"),
    comparisons=phrases("""
        diferencia | diferencias | la diferencia entre | en qué se diferencia | en qué se diferencian |
        comparar | compara | comparación | comparado con | en comparación con | frente a | versus | vs |
        mejor que | tanto como | igual que | lo mismo que | entre | cuál de los dos | cuál de las dos |
        respectivamente | diferente | diferentes | se diferencian | se diferencia | en qué varía | comparar con |
        comparado a | a diferencia de | en lugar de | peor que | más que | menos que | lo mismo | los dos |
        ambos | ambas | cuál es mejor | qué es mejor
    """),
    in_this_language=phrases("""
        en español | en español por favor | español por favor | español | en castellano | castellano |
        en castellano por favor | habla español | hablas español | habla usted español | puedes hablar español |
        responde en español | responda en español | contesta en español | in spanish | in spanish please |
        spanish please | spanish | speak spanish | can you speak spanish | en espagnol | en espagnol svp |
        en espagnol s'il vous plaît | espagnol | auf spanisch | in spagnolo | em espanhol | スペイン語で |
        スペイン語でお願いします | スペイン語で答えて | スペイン語 | 用西班牙语 | 스페인어로 | (responde/
        responda/respóndeme/contesta/contesta/conteste/escribe/escriba/háblame/hable) en (español/castellano) |
        answer in spanish | reply in spanish | do you speak spanish | hablas castellano | habla castellano |
        spanish pls | español porfa
    """),
    at_signs=words("arroba"),
    dots=words("punto"),
    titles=words("Sr Sra Srta Dr Dra Prof D Dña"),
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
    can_say_about="Sobre «{thing}» puede preguntar:",
    unanswered="Para «{question}» no tengo respuesta.",
    left_out="No puedo responder a todo a la vez. Envíe la siguiente pregunta por separado: {question}",
    sure="Sí, esa es mi respuesta: {text}",
    say_again="Lo repito: {text}",
    more_details="No tengo más detalles que darle al respecto. También puede preguntar:",
    no_more_details="No tengo más detalles que darle al respecto.",
    speaks_languages="Puedo responder en estos idiomas: {languages}.",
    wrong_noted="Gracias por avisar. Le repito mi respuesta para que pueda cotejarla con la fuente:",
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
    fragment="antes de {asked} no se dijo nada, y no nombra de qué trata la entrada: {found}",
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
    reached="la confianza basta para responder",
    under="la confianza no basta para responder",
    doubt="una regla solo permite proponerla",
    nothing_near="nada en la base se parece a la pregunta",
    nothing_to_offer="ninguna respuesta es lo bastante probable para proponerla",
    picked="elegida entre las preguntas propuestas, o repetida",
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
    wrong_logged="Su aviso ha quedado anotado. Gracias.",
    wrong_not_kept="No se ha podido anotar su aviso: no se puede escribir en el registro.",
    wrong_not_logged="Aquí no se anota nada, salvo si faq-bot se inicia con --log-unanswered ARCHIVO.",
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
    failed="El servidor no ha podido responder. Su pregunta se conserva.",
    busy="En este momento llegan muchas preguntas. Inténtelo de nuevo en un momento.",
    retry="Intentar de nuevo",
    scripts="Esta página necesita JavaScript para responder a las preguntas.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            hola | buenos días | buenas tardes | buenas noches | buenas | hey | qué tal | hola qué tal |
            cómo estás | cómo está usted | hola buenas | hola (buenos días/buenas tardes/buenas noches/a todos/
            hola/amigo/qué hay) | muy buenas | muy buenos días | buen día | holi | holis | qué hay | qué onda |
            cómo (estás/está/están/estáis/va/te va/le va/andas) (/hoy) | qué tal (estás/está/todo/va) | ey |
            hello | aló
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
                te lo agradezco | gracias otra vez | muchísimas gracias | grax | (ok/vale/genial/perfecto/bien/
                bueno/estupendo/excelente) muchas gracias | (ok/okay/estupendo/excelente/buenísimo/bien/bueno/
                listo) gracias | (muchas/muchísimas/mil) gracias (por todo/por la ayuda/por tu ayuda/por su
                ayuda/por la información/por la info) | muy amable (/gracias) | gracias (muy amable/de todos
                modos/de todas formas/de corazón/majo/amigo/tío/che/de nuevo/a ti/a usted/por tu tiempo/por su
                tiempo/por la respuesta/por responder) | qué amable | (me has/me ha) ayudado mucho | (fue/es/ha
                sido) (muy útil/de gran ayuda/de mucha ayuda) | eres (un sol/el mejor/la mejor/muy amable) |
                un millón de gracias | se agradece | thanks | thank you | thx
            """),
        ),
        "¡De nada! ¿Le gustaría saber algo más?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            adiós | hasta luego | hasta pronto | nos vemos | chao | chau | hasta mañana | que tenga un buen día |
            adiós gracias | hasta la próxima | hasta otra | hasta la vista | nos vemos luego | nos vemos pronto |
            que tengas un buen día | buen fin de semana | que le vaya bien | que te vaya bien | cuídate |
            cuídese | me voy | me tengo que ir | tengo que irme | ya me voy | bye | chaíto | saludos |
            un saludo | un abrazo | (gracias/muchas gracias) y (buenas noches/buenas tardes/buen día/hasta luego/
            adiós) | gracias (buenas noches/buenas tardes/adiós/hasta luego) | que (descanses/descanse/pase buen
            día/pases buen día/pase buena tarde/pases buena noche) | (que tenga/que tengas) (buen día/buena
            tarde/buenas noches/un buen fin de semana/una buena tarde) | buena tarde | buena noche | feliz (día/
            tarde/noche/fin de semana) | buena semana | hasta (ahora/el lunes/otro día/después) | adiós adiós |
            bye bye | chao chao | chauu | ciao | nos (hablamos/leemos/vemos mañana) | hablamos (/luego) |
            me despido | besos | abrazos | saludos cordiales | eso es todo adiós | ya está adiós
        """),
        "Adiós. Vuelva cuando tenga una pregunta.",
    ),
    SmallTalk(
        "who",
        phrases("""
            (quién/qué) (eres/es usted/sos) (/tú/vos) | cómo (te llamas/se llama/te llamás/se llama usted) | cuál
            es (tu/su) nombre | tienes nombre | (eres/es usted/es/sos) (un robot/humano/humana/una persona/una
            persona real/un bot/un chatbot/una máquina/un programa/una IA/IA/real/de verdad/un humano/chatgpt/una
            inteligencia artificial) | (hablo/estoy hablando/estoy chateando/chateo) con (una persona/una persona
            real/un humano/un robot/un bot/una máquina/una IA) | con quién (hablo/estoy hablando/tengo el gusto)
            | esto es un (bot/robot) | (humano/persona) o (robot/máquina/bot/IA) | quién te (creó/hizo/programó/
            ha creado/ha programado) | vos quién sos | y (tú/vos/usted) quién (eres/sos/es)
        """),
        "Soy un asistente automático: doy respuestas escritas por personas y no les añado nada.",
    ),
    SmallTalk(
        "what",
        phrases("""
            ayuda | ayúdame | ayúdeme | necesito ayuda | qué (puedes/puede/sabes/podés/sabe) (hacer/responder/
            contestar) (/por mí) | qué sabes | qué cosas sabes | (qué/qué cosas/qué te/qué le/sobre qué/sobre qué
            te) (puedo/se puede) preguntar (/aquí/te/le) | qué preguntas (puedo hacer/puedo hacerte/puedes
            responder/puede responder) | (en qué/cómo/con qué) (puedes ayudarme/puede ayudarme/me puedes ayudar/
            me puede ayudar/podés ayudarme/me podés ayudar) | (me puedes/me puede/me podés/me podrías/me podría)
            ayudar | (puedes/puede/podrías/podría) ayudarme | cómo funcionas | para qué (sirves/sirve este chat/
            sirve este bot/estás)
        """),
        "Respondo a preguntas sobre el tema de este asistente. Haga una en una frase o con unas palabras clave.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            perdón | perdona | perdone | lo siento | disculpa | disculpe | me equivoqué | me he equivocado |
            ups | error mío | lo siento mucho | (perdón/perdona/perdone/disculpa/disculpe) (me equivoqué/me he
            equivocado/por la molestia/por las molestias) | disculpas | mis disculpas | mil disculpas |
            mil perdones | perdóname | perdóneme | discúlpame | discúlpeme | mi error | fue mi error | mala mía |
            culpa mía | uy | uy perdón | oops | sorry | escribí mal | me confundí
        """),
        "No pasa nada. ¿Qué le gustaría saber?",
    ),
    SmallTalk(
        "laughter",
        phrases("""
            jaja | jajaja | jajajaja | jeje | lol | qué risa | qué gracioso | muy gracioso | ja | ja ja |
            ja ja ja | jajajajaja | jajaj | jejeje | jiji | jijiji | jojo | xd | lmao | haha | hahaha |
            me parto | qué chistoso | qué divertido | muy divertido | es gracioso | me muero de risa | me da risa
        """),
        "¡Me alegro de que se divierta! ¿Qué le gustaría saber?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            sí | ok | vale | okay | claro | de acuerdo | está bien | muy bien | perfecto | sip | okey |
            muy bien entonces | perfecto entonces | bueno | correcto | exacto | por supuesto | desde luego |
            sí sí | sí claro | claro que sí | vale vale | ok ok | oki | okis | okey dokey | dale | dale dale |
            listo | hecho | bien vale | ya vale | venga | venga vale | conforme | entendido sí | sí entendido |
            cómo no | así es | eso es | exactamente | efectivamente | cierto | órale | sale | va | genial sí |
            sí gracias
        """),
        "Bien. ¿Qué le gustaría saber?",
    ),
    SmallTalk(
        "no",
        phrases("""
            no | no gracias | nop | nada | déjalo | da igual | no importa | para nada | eso es todo | es todo |
            nada más | nada más gracias | ya está | eso era todo | no hace falta | no tengo más preguntas |
            no más preguntas | ahora no | otro día | olvídalo | olvídelo | no nada (/más) | no (eso es todo/ya
            está/así está bien/por ahora no/por ahora/de momento no) | por ahora (nada/no/eso es todo/nada más) |
            de momento (nada/no/eso es todo) | eso (es/era/sería) todo (/gracias/por ahora) | con eso (me basta/
            basta/es suficiente) | (nada/no) gracias | estoy bien (así/gracias) | así está bien | ya no |
            ya nada | ninguna más | no (necesito/quiero) (nada más/más) | sin más preguntas | (no tengo/ya no
            tengo) (más/otras) (preguntas/dudas) | no hay más preguntas | más tarde | luego | otra vez será |
            no es necesario | dejémoslo | déjelo | déjalo así | qué más da | me da igual | no pasa nada | nope |
            quizás luego | tal vez luego
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
            eso ayuda | mm | hmm | ah (bueno/bien/sí/claro/entiendo/genial/perfecto/entonces bien) | oh (vale/ya/
            ya veo/qué bien/genial/no) | ok (entiendo/entendido/ya veo/genial) | vale (entendido/entiendo/ya veo/
            genial) | ya (entiendo/entendí/lo veo/está claro) | lo he entendido | entendí | ahora (entiendo/lo
            entiendo) | me queda claro | está claro | todo claro | qué (útil/curioso/sorpresa/fuerte/pasada/
            chulo/padre/copado/lindo/buena noticia/caro/barato/mal/raro/rápido/largo/corto) | (muy/bastante)
            (útil/bueno/curioso/bien pensado) | curioso | increíble | impresionante | maravilloso | magnífico |
            espectacular | buenísima | de lujo | de maravilla | está (genial/guay/bueno/muy bien/bien saberlo/
            chévere/padre) | me (gusta/encanta/parece bien/alegro) | suena bien | buena respuesta | buen punto |
            tienes razón | tiene razón | es verdad eso | (tan) (poco/ pocos/pocas/caro/barato/largo/corto) | así
            de (poco/caro/barato/fácil) | solo eso | nada más eso | no (son muchos/son muchas/son pocos/está nada
            mal/me digas eso/me lo esperaba/tenía idea) | hala | ostras | híjole | madre mía | dios mío |
            caramba | caray | ay | uf | vaya vaya | ah mira | mira tú | mira qué bien | quién lo diría |
            ya me parecía | lo suponía | como pensaba | a mí me vale | me vale | por mí bien | no problem |
            todo bien | sin problemas | no hay de qué | bien bien | muy bien gracias | bravo bravo | viva |
            yupi | che | amigo | colega | interesante gracias | es (bastante/demasiado/una pena/una lástima) |
            tanto | tanta | tantos | tantas | es interesante | fue interesante
        """),
        "¿Le gustaría saber algo más?",
    ),
    SmallTalk(
        "complaint",
        phrases("""
            eres (tonto/inútil/un inútil/estúpido/idiota/malísimo) | sos (un inútil/tonto/malísimo) | no sirves
            para nada | no servís para nada | esto no sirve | no sirve para nada | qué (malo/inútil/desastre) |
            inútil | idiota | cállate | no respondes a mi pregunta | eso no responde a mi pregunta | no me ayuda
            | no me entiendes | estoy decepcionado | estoy decepcionada
        """),
        "Lo siento. ¿Puede plantear la pregunta de otra manera?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            espera | espere | espera un momento | espere un momento | espera un poco | un momento |
            un momento por favor | un momentito | un segundo | un segundito | un minuto | dame un segundo |
            deme un segundo | dame un minuto | déjame pensar | déjeme pensar | estoy pensando | ahora vuelvo |
            ya vuelvo | enseguida vuelvo | (espera/espere/esperá) (un segundo/un segundito/un minuto/un minutito/
            un momentito/un ratito/un rato/por favor/tantito/tantico) | (un momento/un segundo/un minuto/un
            momentito/un segundito) (por favor/porfa) | (dame/deme) (un minuto/un momento/un momentito/un
            segundito) | dame chance | espérame | espéreme | espera espera | aguarda | aguarde | aguanta |
            permítame (/un momento) | déjame (ver/mirar/pensarlo/comprobar) | déjeme (ver/mirar/pensarlo/
            comprobar) | (lo pienso/lo estoy pensando) | estoy (mirando/buscando) | un (ratito/instante) | solo
            un (momento/segundo/minuto) | dos (minutos/segundos) | vuelvo (enseguida/ahora/en un momento/luego) |
            ahorita (vuelvo/regreso) | ya regreso | voy a ver | a ver | espérame (un segundo/un segundito/un
            momento/un minuto)
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
            dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis
            veintisiete veintiocho veintinueve
        """),
        ordinals=words("segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"),
        tens=words("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
        and_unit="y",
        hundreds=(
            ("cien", 100),
            ("ciento", 100),
            ("cientos", 100),
            ("cientas", 100),
            ("quinientos", 500),
            ("setecientos", 700),
            ("novecientos", 900),
        ),
        large=(("mil", 10**3), ("millón", 10**6), ("millones", 10**6)),
        ones=words("un una uno primer primero primera primeros primeras solo sola único única"),
        months=words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    ),
    number_words=NumberWords(
        hours=("h", "horas"),
        before_noon=(r"a\.? ?m\b\.?", "de la mañana"),
        after_noon=(r"p\.? ?m\b\.?", "de la tarde"),
        money=("euros?", "pesos?", "dólar(?:es)?"),
        age=("a[ñn]os de edad", r"(?:(?<=t(?:engo|iene) \d )|(?<=t(?:engo|iene) \d\d ))a[ñn]os\b"),
        own_age=("tengo",),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
