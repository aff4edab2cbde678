"""Portuguese, of Brazil and of Portugal: every word and sentence of it.

The sentences avoid what the two countries say differently: they address people with neither "tu" nor "você".
"""

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
    a ai ajuda algo alguem algum alguma ao aos aqui as ate bem boa bom c com como d da das de depois desde deve
    devo do dos e ela elas ele eles em entre era essa esse esta estao estar estou eu faco faz fazem fazer foi
    gostaria ha hoje isso isto ja la lhe mais mas me meu meus mim minha minhas muito n na nada nao nas nem no nos
    nossa nosso num numa o obrigada obrigado oi ola onde os ou outra outro p para pela pelo pf pode podem podemos
    poderia por porque posso pq pra preciso pro q quais qual qualquer quando quanta quantas quanto quantos que
    quem quer queria quero saber sao se sem ser seu seus sim so sobre sou sua suas tambem tbm td te tem temos
    tenho ter teria toda todas todo todos tu tudo um uma vai vc vcs voce voces vou
""")

_CONVERSATIONAL = words("""
    si comigo contigo consigo teu tua teus tuas dele dela deles delas nele nela neles nelas nesse nessa nisso
    neste nesta nisto naquele naquela naquilo desse dessa disso deste desta disto daquele daquela daquilo aquele
    aquela aqueles aquelas aquilo esses essas estes estas este outros outras mesmo mesma mesmos mesmas próprio
    própria próprios próprias ambos ambas cada alguns algumas nenhum nenhuma ninguém tal tais tanto tanta tantos
    tantas vários várias pouco pouca poucos poucas muita muitos muitas bastante demais demasiado cujo cuja nossos
    nossas uns umas pelos pelas lhes foram eram será serão seria seja sejam sido estava esteja tá tô tou tão tava
    haja hão tens tinha teve tenha fez fará faria faça feito poderá possa deves devemos deveria precisa precisam
    vais vamos vão ir ia iam vir vem queres querem querer desejo gosta gostar sei sabe sabes sabem sabemos
    conhecer conheço conhece acho acha penso pensa pensar acredito parece entendo entende entendi entendeu
    compreendo compreendi percebo digo diz dizes dizem diga dizer disse diz-me diga-me dizer-me explica explique
    explica-me explique-me explicação fala falar pergunta perguntas perguntar pergunto questão questões dúvida
    dúvidas responder responde responda resposta respostas indicar indica indique indicar-me informar informa
    informe informação informações info infos significa refiro referente relação ver vejo vê visto vi veja ouvir
    ler li esqueci procurar procuro procura encontrar encontro encontra dar dou dão deem existe existem acontece
    acontecer serve usar uso usa usam usado utilizar utilizo utiliza fica ficam ficar tentei espero interessado
    interesse permite ajudar ajude ajuda-me ajude-me necessário necessária importa confirmar confirma agradeço
    desculpa desculpe perdão além aliás afinal agora ainda ali cá antes apenas apesar após aproximadamente assim
    atualmente através atrás breve certamente cerca certo certa certos claro claramente clara concretamente
    concreto concreta conforme contra contudo corretamente correto correta correcto incorreto detrás diretamente
    durante efetivamente enfim enquanto entanto então especialmente especial específico específica especificamente
    eventualmente exatamente exactamente exato exata exceto excepto exemplo exemplos facilmente fácil finalmente
    geral geralmente igual igualmente infelizmente junto justamente justo logo mal maioria maneira maneiras melhor
    menos modo momento máximo mínimo naturalmente normalmente nunca originalmente particular particularmente
    perfeitamente perfeito perfeita pior pois porém portanto possível possíveis possibilidade impossível
    praticamente principalmente provavelmente provável quase rapidamente rápido rápida realmente real recentemente
    sempre senão simplesmente simples sobretudo somente talvez tipo tipos totalmente verdade vez vezes coisa
    coisas caso casos forma parte partes tema temas assunto motivo motivos razão ideia ideias sentido situação
    detalhe detalhes detalhado detalhadamente pormenor facto fato falso falsa errado errada enganei gente senhor
    senhora sr sra srs prezado prezados favor gentileza bons boas dia dias cordialmente atenciosamente atentamente
    cumprimentos bjs att adeus tchau hey hi hello oii obg obgd brigado brigada valeu vlw grato ok okay oki okey
    beleza blz ótimo ótima óptimo excelente super kkk rs rsrs haha hahaha hehe hihi ahah lol xd ah oh hmm mmm hein
    né ce oq oque pk pke kd cade qdo qd qnd qnt qto qm qq qlqr qlq cm tbem tb tmb nd nda alg mt msm dps dpois agr
    hj amanhã ontem pfv plz pls please aki aq fzer dz praquê daí bot chatbot robô robot assistente
""")

# "esta" and "está" are one word without accents, so that neither points back.
_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("e também | e para | e | bem como"),
    openers=phrases("""
        e quanto a | e quanto ao | e no caso de | e em relação a | quanto a | quanto ao | e para | e se | e |
        mas | ou | então | e então | também | e também | além disso | senão | aí
    """),
    persons=phrases("ele | ela | eles | elas | dele | dela | deles | delas | essa pessoa | aquela pessoa"),
    things=phrases("""
        isso | isto | esse | essa | este | esses | essas | aquilo | aquele | aquela | disso | disto | nisso |
        nisto | o mesmo | a mesma | a mesma coisa
    """),
    places=phrases("""
        lá | ali | aí | aqui | cá | nesse lugar | nesse sítio | nesse local | nessa cidade | no local
    """),
    other_way=phrases("""
        ao contrário | o contrário | vice-versa | inversamente | o inverso | no sentido inverso |
        no sentido contrário | no outro sentido | na outra direção | na direção contrária | na direção oposta |
        reciprocamente | em troca
    """),
    fillers=phrases("""
        a | ao | aos | as | até | com | como é | da | das | de | do | dos | e | em | então | está | fica | foi |
        há | já | lá | mas | na | nas | no | nos | num | numa | o | os | ou | para | pela | pelo | por |
        por favor | pra | pro | que | quanto a | se | sem | sobre | são | também | tem | um | uma | universidade |
        univ | caso | igual | mesmo
    """),
)

_ASKING = QuestionWords(
    who=phrases("quem | a quem | com quem | de quem | por quem | para quem | qm"),
    when=phrases("""
        quando | desde quando | até quando | para quando | a partir de quando | em que data | que data |
        em que ano | que ano | que dia | em que dia | a que horas | que horas | até que horas |
        a partir de que horas | qdo | qnd
    """),
    where=phrases("""
        onde | aonde | de onde | donde | por onde | para onde | onde fica | em que lugar | em que sítio |
        em que local | em que cidade | em que país | cadê
    """),
    how_many=phrases("quanto | quanta | quantos | quantas | que quantidade | que número | qual o número | qto"),
    how_long=phrases("""
        quanto tempo | por quanto tempo | durante quanto tempo | há quanto tempo | em quanto tempo | quanto dura |
        quanto demora | quanto tempo leva | que duração | qual a duração
    """),
    why=phrases("por que | porque | por que motivo | por que razão | para quê | pra quê | pq"),
    what=phrases("o que | o que é | que | do que | de que | em que | com que | a que | oq | oque"),
    which=phrases("qual | quais | que | qual dos | qual das | quais são"),
    how=phrases("como | de que maneira | de que modo | de que forma | como é que"),
    whether=phrases("""
        são | há | tem | estão | posso | pode | podem | podemos | dá para | dá pra | devo | existe |
        existem | será que | é possível | é verdade que
    """),
)

_TURNS = TurnWords(
    yes=phrases("""
        sim | sim por favor | sim obrigado | sim obrigada | sim claro | sim isso | sim exato | claro |
        claro que sim | com certeza | ok | okay | certo | exato | exatamente | exactamente | isso | isso mesmo |
        é isso | essa | esse | essa mesma | pode ser | está bem | tá bom | tudo bem | beleza | correto |
        perfeito | de acordo | pois é | quero | quero sim | faça favor
    """),
    no=phrases("""
        não | não obrigado | não obrigada | essa não | esse não | isso não | não essa | não esse | outra coisa |
        não é isso | não era isso | não foi isso que perguntei | não é a minha pergunta | de jeito nenhum |
        de modo nenhum | nem por isso | não exatamente | não é bem isso | não outra coisa |
        não é o que eu quis dizer | não é o que perguntei
    """),
    none=phrases("""
        nenhum | nenhuma | nenhuma das duas | nenhum dos dois | nenhuma das três | nenhum dos três |
        nenhuma delas | nenhum deles | nenhuma dessas | nenhum desses | nenhuma destas | nem um nem outro |
        nem uma nem outra | nada disso | não nenhuma | não nenhum | nenhuma serve | nenhuma das anteriores |
        nenhuma das opções | não está na lista | não está aí
    """),
    corrections=phrases("""
        não quero dizer | não queria dizer | não quis dizer | não estou falando de | não estou a falar de |
        quero dizer | queria dizer | quis dizer | refiro-me a | me refiro a | falo de | falava de |
        estou falando de | estou a falar de | desculpa queria dizer | desculpe queria dizer |
        desculpe quis dizer | não desculpe | não desculpa | desculpe | desculpa | perdão | ops | enganei-me |
        me enganei | erro meu | espera | espere | na verdade | aliás | ou melhor | melhor dizendo | digo |
        não digo | corrigindo | não o do | não a da | não isso não | não
    """),
    rejects_next=phrases("não | e não | mas não | em vez de | em lugar de | ao invés de | já não"),
    sure=phrases("""
        tem certeza | você tem certeza | tens a certeza | tem a certeza | tens certeza | certeza |
        tem certeza disso | tem a certeza disso | tens a certeza disso | a sério | sério | é sério | de verdade |
        é verdade | mesmo | é mesmo | isso é verdade | isso é mesmo verdade | está certo isso | isso está certo |
        é isso mesmo | isso está correto | jura | é mesmo assim | tem mesmo certeza | tens mesmo a certeza |
        certeza absoluta | tem certeza absoluta | isso é verdade mesmo | é verdade isso | é certo isso |
        fala sério | falas a sério | está falando sério | estás a falar a sério | não está enganado |
        não estás enganado | pode confirmar | podes confirmar | você confirma | confirma | é brincadeira |
        está brincando | estás a brincar
    """),
    again=phrases("""
        repete | repita | repete por favor | pode repetir por favor | pode repetir | podes repetir |
        poderia repetir | você pode repetir | repita por favor | pode dizer de novo | de novo | outra vez |
        mais uma vez | novamente | como | como assim | como disse | desculpe como | o quê | hein | o que disse |
        o que você disse | o que disseste | repete isso | repita isso | repete lá | pode repetir isso |
        podes repetir isso | podia repetir | você poderia repetir | diz de novo | diga de novo | diz outra vez |
        diga outra vez | fala de novo | fale de novo | como era | o que era | qual era a resposta | não ouvi
    """),
    more=phrases("""
        mais | mais detalhes | mais pormenores | mais informações | mais informação | mais info |
        dê mais detalhes | me dê mais detalhes | dê-me mais detalhes | diga mais | me diga mais | diga-me mais |
        conte mais | me conta mais | conta mais | fale mais | pode detalhar | podes detalhar |
        pode explicar mais | pode precisar | pode ser mais específico | em detalhe | detalhadamente | detalhes |
        o que mais | que mais | algo mais | mais alguma coisa | continue | continua | quero saber mais |
        gostaria de saber mais | queria saber mais
    """),
    meaning=phrases("""
        o que quer dizer | o que você quer dizer | o que queres dizer | o que isso quer dizer | o que significa |
        o que significa isso | o que isso significa | que quer dizer isso | como assim | ou seja | isto é |
        quer dizer | em que sentido | não entendi | não entendo | não percebi | não percebo | não compreendi |
        explica | explique | me explica | me explique | explique melhor | pode explicar | podes explicar |
        pode explicar melhor | por outras palavras | em outras palavras | por exemplo
    """),
    wrong=phrases("""
        isso é falso | falso | é falso | está errado | isso está errado | errado | tá errado | você está errado |
        está enganado | estás enganado | engana-se | é um erro | isso é um erro | não é verdade |
        isso não é verdade | é mentira | mentira | não está certo | não está correto | incorreto |
        resposta errada | erro
    """),
    around=phrases("""
        por favor | pf | pfv | oh | ah | eh | hm | mas | não mas | sim mas | olha | olhe | cara | meu | pá |
        espera | desculpa | desculpe | então
    """),
    saying=phrases("""
        pode | podes | poderia | podia | você pode | me diga | diga | diz | dizer | dizer isso | dizê-lo |
        diz isso | diga isso | fala | fale | falar | fala comigo | responde | responda | responder | traduz |
        traduza | traduzir | repete | repita | repetir | isso | o mesmo | a mesma coisa | a resposta | agora |
        melhor | se possível | se for possível | quero | queria | prefiro | gostaria | explica | explique |
        explicar | escreve | escreva | obrigado | obrigada
    """),
)

# "quarta", "quinta" and "sexta" alone are days of the week, and so is "segunda", which is picked far more often.
_PICKS = PickWords(
    before_number=phrases("""
        número | n° | nº | num | opção | pergunta | questão | a | o | resposta | linha | escolho
    """),
    after_number=phrases("por favor | pf | pfv | ª | º | obrigado | obrigada | então"),
    ordinals=(
        phrases("primeira | primeiro | 1ª | 1º | de cima | em cima | mais acima | do topo"),
        phrases("segunda | segundo | 2ª | 2º | dois | duas"),
        phrases("terceira | terceiro | 3ª | 3º | três"),
        phrases("quarto | 4ª | 4º | quatro"),
        phrases("quinto | 5ª | 5º | cinco"),
        words("sexto 6ª 6º"),
        words("sétima sétimo 7ª 7º"),
        words("oitava oitavo 8ª 8º"),
        words("nona nono 9ª 9º"),
    ),
    last=phrases("última | último | de baixo | debaixo | em baixo | mais abaixo | última de todas"),
    around=phrases("""
        a | o | pergunta | questão | opção | resposta | por favor | sim | quero | queria | quero dizer |
        queria dizer | prefiro | escolho | pode ser | não | ok | está bem | tá | então | obrigado | obrigada |
        me dá | dá-me | mostra | mostre | diga | das duas | dos dois | da lista | bem | é | essa | desculpe |
        desculpa | fico com
    """),
    middle=phrases("do meio | meio | no meio | central"),
    other=phrases("outra | outro | que sobra"),
    back=phrases("""
        de novo | outra vez | mais uma vez | novamente | repete | repita | pode repetir | podes repetir | e |
        e quanto a | qual era | como era | volta a | voltando a
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        olá | oi | bom dia | boa tarde | boa noite | oi tudo bem | olá tudo bem | tudo bem | boas | viva | alô |
        hey | bom dia a todos | olá a todos | oi gente | prezado senhor | prezada senhora | prezados |
        prezados senhores | caro senhor | cara senhora | caros senhores | exmos senhores | exmo senhor |
        exma senhora | a quem possa interessar | como vai | como está | como estão | espero que esteja bem |
        espero que estejam bem
    """),
    thanks=phrases("""
        obrigado | obrigada | muito obrigado | muito obrigada | obrigado desde já | obrigada desde já |
        desde já obrigado | desde já obrigada | desde já agradeço | agradeço desde já | obg | valeu | vlw |
        obrigado pela ajuda | obrigada pela ajuda | obrigado pela atenção | obrigada pela atenção | agradeço |
        agradeço a atenção | agradeço a ajuda | fico grato | fico grata | muito grato | muito grata |
        obrigado pela resposta | obrigada pela resposta
    """),
    goodbyes=phrases("""
        adeus | tchau | até logo | até breve | até mais | até já | até amanhã | até a próxima | abraço | abraços |
        um abraço | cumprimentos | com os melhores cumprimentos | melhores cumprimentos | atenciosamente | att |
        atentamente | cordialmente | saudações | tenha um bom dia | bom fim de semana | fico no aguardo |
        fico a aguardar | aguardo resposta | aguardo retorno | aguardo a sua resposta
    """),
    introductions=phrases("""
        sou | eu sou | me chamo | chamo-me | meu nome é | o meu nome é | estudo | estou estudando |
        estou a estudar | trabalho | moro | vivo | venho de | somos | meu filho | minha filha | o meu filho |
        a minha filha | meu amigo | minha amiga | meu marido | minha mulher | minha esposa | li que | vi que |
        ouvi dizer | como estudante | atualmente sou | acabei de | escrevo
    """),
    requests=phrases("""
        pode me dizer | pode dizer-me | podes dizer-me | poderia me dizer | poderia dizer-me |
        você pode me dizer | vocês podem me dizer | podem me dizer | podem dizer-me | sabe me dizer |
        sabe dizer-me | saberia me dizer | me diz | me diga | diz-me | diga-me | gostaria de saber |
        queria saber | quero saber | preciso saber | preciso de saber | gostava de saber | desejo saber |
        sabe se | sabes se | você sabe | vocês sabem | eu me pergunto | queria perguntar | gostaria de perguntar |
        tenho uma pergunta | tenho uma dúvida | uma pergunta | uma dúvida | uma dúvida rápida | me explica |
        me explique | explique-me | explica-me | pode me explicar | pode explicar-me | estou procurando |
        estou à procura de | procuro informações | me informe | pode me informar | pode informar-me |
        seria possível saber | é possível saber | alguém sabe
    """),
    comparisons=phrases("""
        diferença | diferenças | a diferença entre | qual a diferença | em que difere | em que diferem |
        comparar | compara | compare | comparação | comparado com | em comparação com | em relação a | versus |
        vs | melhor do que | melhor que | tanto quanto | tanto como | igual a | o mesmo que | entre |
        qual dos dois | qual das duas | respectivamente | respetivamente
    """),
    in_this_language=phrases("""
        em português | em português por favor | português por favor | português | fala português |
        você fala português | falas português | pode falar português | fale português | responda em português |
        responde em português | in portuguese | in portuguese please | portuguese please | portuguese |
        speak portuguese | can you speak portuguese | en portugais | en portugais svp |
        en portugais s'il vous plaît | portugais | auf portugiesisch | en portugués | in portoghese |
        ポルトガル語で | ポルトガル語でお願いします | ポルトガル語で答えて | ポルトガル語 | 用葡萄牙语 |
        포르투갈어로
    """),
    at_signs=words("arroba"),
    dots=words("ponto"),
)

_SENTENCES = Sentences(
    greeting="Olá! Escreva a sua pergunta em poucas palavras.",
    empty="Escreva a sua pergunta: basta uma frase ou algumas palavras-chave.",
    too_long="A sua mensagem tem mais de {most} caracteres. Pode fazer a pergunta numa ou duas frases?",
    no_match="Não tenho resposta para essa pergunta.",
    can_ask="Pode perguntar, por exemplo:",
    related="Pode perguntar:",
    ambiguous="Queria fazer uma destas perguntas?",
    rephrase="Pode fazer a sua pergunta numa frase completa?",
    no_such_number="Esse número não está na lista:",
    nothing_to_pick="Ainda não há uma lista de onde escolher. Faça a sua pergunta com palavras.",
    not_said_about="Não encontrei nada sobre isso a respeito de “{thing}”.",
    can_say_about="O que posso dizer sobre “{thing}”:",
    left_out="Respondi a três perguntas. Envie a próxima em separado: {question}",
    sure="É o que diz a fonte: {text}",
    say_again="Repito: {text}",
    more_details="A fonte não diz mais nada a esse respeito. Veja também:",
    no_more_details="A fonte não diz mais nada a esse respeito.",
    speaks_languages="Posso responder em: {languages}.",
    wrong_noted="Obrigado pelo aviso. Apenas repito o que diz a fonte: confira nela, por favor.",
    all_questions="Perguntas",
    other_questions="Outras perguntas",
    no_facts="Não há nenhuma informação nesta base.",
)

_REFUSALS = Refusals(
    entity="a pergunta fala de {asked}; a entrada é sobre {found}",
    direction="a pergunta vai no sentido {asked}; a entrada, no sentido {found}",
    number="a pergunta contém {asked}; a entrada é sobre {found}",
    unexplained="a pergunta não fala de nada do assunto ({found}), e {asked} não aparece na entrada",
    margin="a vantagem sobre a segunda é de {asked}, menos de {found}",
    focus="a conversa é sobre {asked}; a entrada, sobre {found}",
    new_words="a pergunta contém uma palavra que não aparece na entrada ({found}): {asked}",
)

_EXPLANATION = ExplanationTexts(
    status="resposta",
    confidence="confiança",
    high="alta",
    medium="média",
    low="baixa",
    matched="pergunta mais próxima",
    concepts="conceitos reconhecidos",
    read_as="lido como",
    contributions="formulações que pesaram",
    evidence="indícios",
    runner_up="segunda",
    ahead="diferença",
    refusals="descartadas",
    decision="regra aplicada",
    none="nenhuma",
    answered="respondida",
    ambiguous="pedido de esclarecimento",
    not_covered="a fonte não diz",
    small_talk="conversa",
    no_match="sem resposta",
    lead="vantagem",
    silence="vantagem sobre o que a fonte não diz",
    nearer="mais próxima do que aquilo que a fonte não diz",
    named="conceitos em comum",
    reached="a confiança atinge o limiar",
    under="a confiança está abaixo do limiar",
    doubt="uma regra só permite sugerir",
    nothing_near="nada na base se parece com a pergunta",
    nothing_to_offer="nenhuma resposta é provável o bastante para ser sugerida",
    picked="escolhida entre as perguntas sugeridas",
    no_such_number="o número não corresponde a nenhuma das perguntas sugeridas",
    reading="como foi lido",
)

_CHAT = ChatTexts(
    for_example="Por exemplo:",
    loading="um momento…",
    source="Fonte: ",
    related="Também pode perguntar:",
    pick="Escreva um número para escolher.",
    keys="/help ajuda · Tab completa · Ctrl-R histórico · Ctrl-D sai",
    keys_short="/help · Ctrl-D sai",
    leave_again="Ctrl-C mais uma vez para sair",
    farewell="Até logo!",
    no_answer_yet="Ainda não há resposta: faça primeiro uma pergunta.",
    no_sources="Esta resposta não cita nenhuma fonte.",
    wrong_logged="Anotado: esta resposta está errada. Obrigado.",
    wrong_not_logged="Aqui nada é anotado; é possível se faq-bot for iniciado com --log-unanswered CAMINHO.",
    language_is="Respondo em português. ",
    unknown_language="Não tenho respostas nesta língua: {language}. ",
    language_is_open="Respondo a cada pergunta na sua língua. ",
    language_usage="Línguas: {usage}.",
    unknown_command="Comando desconhecido: {command}. ",
    not_kept="As suas perguntas não serão guardadas para a próxima vez ({reason}).",
    nearest_command="Queria dizer {command}?",
    see_help="/help mostra todos.",
    cleared="A conversa recomeça do zero.",
    help_hint="/help mostra os comandos.",
    help_title="Faça uma pergunta ou escreva:",
    help_keys="Tab completa, ↑ e Ctrl-R recuperam as suas perguntas, → aceita a sugestão, "
    "Ctrl-C apaga a linha e, duas vezes numa linha vazia, sai.",
    help="esta ajuda",
    topics="o que se pode perguntar",
    lang="mudar de língua",
    why="o porquê da resposta",
    sources="de onde vem a resposta",
    wrong="indicar que a resposta está errada",
    clear="limpar tudo e recomeçar do zero",
    quit="sair (também: exit, quit, Ctrl-D)",
)

_PAGE = PageTexts(
    title="Perguntas e respostas",
    welcome="Olá! Faça a sua pergunta com as suas palavras ou comece por uma destas.",
    everything="Tudo o que se pode perguntar",
    question="A sua pergunta",
    placeholder="Faça uma pergunta…",
    send="Enviar",
    restart="Nova conversa",
    close="Fechar",
    languages="Língua",
    conversation="Conversa",
    you="Pergunta:",
    bot="Resposta:",
    thinking="Em busca da resposta…",
    why="Por que esta resposta?",
    sources="Fonte",
    wrong="Esta resposta está errada",
    wrong_not_noted="Não foi possível anotar. Pergunte de novo: a resposta pode ter mudado.",
    offered="Também pode perguntar",
    gone="O servidor não responde. A sua pergunta não se perdeu.",
    busy="Há muitas perguntas neste momento. Tente de novo daqui a pouco.",
    retry="Tentar de novo",
    scripts="Esta página precisa de JavaScript para responder às perguntas.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            olá | oi | bom dia | boa tarde | boa noite | oi tudo bem | olá tudo bem | tudo bem | boas | hey |
            como vai | como está
        """),
        "Olá! O que gostaria de saber?",
    ),
    SmallTalk(
        "thanks",
        (
            *_MESSAGES.thanks,
            *phrases("""
                ótimo obrigado | perfeito obrigado | ok obrigado | muito obrigado mesmo | obrigado por tudo |
                obrigada por tudo | obrigado pela ajuda | obrigada pela ajuda | obrigado pela informação |
                obrigada pela informação | valeu | valeu mesmo | brigado | brigada | obg | muito gentil |
                agradeço | obrigado na mesma | obrigadão
            """),
        ),
        "De nada! Gostaria de saber mais alguma coisa?",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            adeus | tchau | até logo | até breve | até mais | até amanhã | tenha um bom dia | até a próxima |
            tchau tchau | xau | até depois | até já | a gente se vê | vemo-nos | tenha uma boa tarde |
            tenha uma boa noite | bom fim de semana | boa semana | fique bem | fica bem | tenho que ir |
            tenho de ir | vou indo | já vou | abraço | abraços | beijos | cumprimentos | bye
        """),
        "Até logo! Volte quando tiver uma pergunta.",
    ),
    SmallTalk(
        "who",
        phrases("""
            quem é você | quem és tu | o que é você | você é um robô | és um robô | você é humano | és humano |
            você é uma pessoa | você é um bot | qual é o seu nome | como se chama | como te chamas |
            você é uma IA | estou falando com uma pessoa | estou a falar com uma pessoa
        """),
        "Sou um assistente automático: dou respostas escritas por pessoas, sem acrescentar nada.",
    ),
    SmallTalk(
        "what",
        phrases("""
            o que você pode fazer | o que sabe fazer | o que podes fazer | o que posso perguntar |
            o que posso perguntar aqui | o que se pode perguntar | em que pode me ajudar |
            em que me podes ajudar | ajuda | o que você sabe | o que sabes | como você funciona | como funciona |
            para que serve | pode me ajudar | pode ajudar-me | você pode me ajudar
        """),
        "Respondo a perguntas sobre o assunto deste assistente. Basta uma frase ou algumas palavras-chave.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            desculpe | desculpa | desculpem | perdão | me desculpe | peço desculpa | enganei-me | me enganei |
            ops | foi mal | erro meu
        """),
        "Não faz mal. O que gostaria de saber?",
    ),
    SmallTalk(
        "laughter",
        phrases("kkk | kkkk | rsrs | haha | hahaha | lol | que engraçado | muito engraçado | ahah | hehe"),
        "Que bom que achou graça! O que gostaria de saber?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            sim | ok | okay | claro | está bem | tá bom | certo | beleza | muito bem | tá | tá certo | okey |
            com certeza | exato | exatamente | perfeito | combinado | pode ser
        """),
        "Muito bem. O que gostaria de saber?",
    ),
    SmallTalk(
        "no",
        phrases("""
            não | não obrigado | não obrigada | nada | deixa | deixe estar | deixa pra lá | não importa | é tudo |
            é só isso | só isso | era só isso | mais nada | nada mais | não preciso | não é preciso |
            não tenho mais perguntas | sem mais perguntas | agora não | outro dia | esquece | esqueça
        """),
        "Tudo bem. Estou aqui se tiver uma pergunta.",
    ),
    SmallTalk(
        "remark",
        phrases("""
            ah | oh | ah tá | ah ok | ah sim | ah entendi | entendi | entendido | percebi | percebido |
            compreendi | compreendo | anotado | bom saber | é bom saber | que bom | ótimo | que ótimo |
            excelente | fantástico | maravilhoso | legal | que legal | bacana | fixe | que fixe | giro | bem |
            interessante | muito interessante | que interessante | faz sentido | justo | pois | pois pois |
            nossa | uau | wow | caramba | não é muito | é pouco | tão pouco | tão poucos | é muito | que pena |
            é pena | uma pena | nada mau | não é mau | ainda bem | não sabia | eu não sabia | já imaginava |
            não se preocupe | não te preocupes | sem problema | tranquilo | cara | meu | bravo | muito bom |
            isso ajuda | hmm | hum
        """),
        "Gostaria de saber mais alguma coisa?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            espera | espere | espera aí | espera um pouco | espere um pouco | espera um momento |
            espere um momento | um momento | um momento por favor | um momentinho | um segundo | um minuto |
            só um momento | só um minuto | só um segundo | calma aí | peraí | deixa eu pensar | deixa-me pensar |
            deixe-me pensar | estou pensando | já volto | volto já
        """),
        "Fique à vontade, sem pressa.",
    ),
)

PORTUGUESE = Language(
    code="pt",
    name="português",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    numerals=Numerals(
        words=words("""
            dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete
            dezoito dezenove vinte
        """),
        ordinals=words("segundo terceiro quarto quinto sexto sétimo oitavo nono décimo"),
        ones=words("um uma primeiro primeira primeiros primeiras só único única"),
        months=words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    ),
    number_words=NumberWords(hours=("h",), money=("euros?", "reais"), age=("anos de idade",), own_age=("tenho",)),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
