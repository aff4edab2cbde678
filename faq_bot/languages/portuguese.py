"""Portuguese, of Brazil and of Portugal: every word and sentence of it.

The sentences avoid what the two countries say differently: they address people with neither "tu" nor "você".
"""

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
    durante efetivamente enfim enquanto entanto então especialmente especial específico específica
    especificamente eventualmente exatamente exactamente exato exata exceto excepto exemplo exemplos facilmente
    fácil finalmente geral geralmente igual igualmente infelizmente junto justamente justo logo mal maioria
    maneira maneiras melhor menos modo momento naturalmente normalmente nunca originalmente particular
    particularmente perfeitamente perfeito perfeita pior pois porém portanto possível possíveis possibilidade
    impossível praticamente principalmente provavelmente provável quase rapidamente rápido rápida realmente real
    recentemente sempre senão simplesmente simples sobretudo somente talvez tipo tipos totalmente verdade vez
    vezes coisa coisas caso casos forma tema temas assunto motivo motivos razão ideia ideias sentido situação
    detalhe detalhes detalhado detalhadamente pormenor facto fato falso falsa errado errada enganei gente senhor
    senhora sr sra srs prezado prezados favor gentileza bons boas dia dias cordialmente atenciosamente
    atentamente cumprimentos bjs att adeus tchau hey hi hello oii obg obgd brigado brigada valeu vlw grato ok
    okay oki okey beleza blz ótimo ótima óptimo excelente super kkk rs rsrs haha hahaha hehe hihi ahah lol xd ah
    oh hmm mmm hein né ce oq oque pk pke kd cade qdo qd qnd qnt qto qm qq qlqr qlq cm tbem tb tmb nd nda alg mt
    msm dps dpois agr hj amanhã ontem pfv plz pls please aki aq fzer dz praquê daí bot chatbot robô robot
    assistente consegue conseguem conseguir consegues conseguimos podia podiam poderiam poderias podias pudesse
    pudessem devia devem deveriam gostava gostavam gostariam queriam queremos quis quiser quisesse houver houve
    for fosse tiver tivesse teriam teremos terei terá terão tinham estiver estamos estavam sendo fui dito dirá
    diria falo falam falamos sabia sabias soube souber saberia saberias achar achei percebe percebes perceber
    percebeu entender entendes lembro lembrar precisamos precisar precisaria olha olhe viu agradecia agradeceria
    esclarecer esclarecimento esclareça conosco connosco vos vosso vossa vossos vossas dali daqui aonde
    basicamente habitualmente frequentemente novamente imediatamente jamais embora tampouco bjos beijos abraço
    abraços nós contar conte ouvi ouvido ajudar-me ajudem informar-me informem gostei interessada interessaria
    gentil grata gratos atenção aguardo confirme confirmar-me confirmem indique-me diga-nos explicar explicar-me
    explicarem suponho imagino pergunto-me averiguar descobrir aproveito venho entretanto consoante mediante
    perante porventura sequer todavia nomeadamente inclusive inclusivamente designadamente galera mano bah uai ué
    oxe mds sla slk tlgd vdd msg mto mta mtos pvf ctz eh ehh aff tmj
""")

# "esta" and "está" are one word without accents, so that neither points back.
_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("e também | e para | e | bem como | e ainda | além disso | assim como"),
    openers=phrases("""
        e quanto a | e quanto ao | e no caso de | e em relação a | quanto a | quanto ao | e para | e se | e |
        mas | ou | então | e então | também | e também | além disso | senão | aí | e (quanto à/quanto às/quanto
        aos/para o/para a/sobre/com) | quanto aos | quanto às | em relação a | em relação ao | e em relação ao |
        e como é (com/para) | e como fica | e o que me diz de | e que tal | ah | oh | ok | okay | tá | tá bom |
        está bem | bem | legal | certo | entendi | percebi | obrigado | obrigada | ótimo | beleza | voltando a |
        e voltando a | voltando ao | outra pergunta | mais uma pergunta | só mais uma pergunta
    """),
    persons=phrases("""
        ele | ela | eles | elas | dele | dela | deles | delas | essa pessoa | aquela pessoa | a mesma pessoa |
        esta pessoa
    """),
    things=phrases("""
        isso | isto | esse | essa | este | esses | essas | aquilo | aquele | aquela | disso | disto | nisso |
        nisto | o mesmo | a mesma | a mesma coisa
    """),
    places=phrases("""
        lá | ali | aí | aqui | cá | nesse lugar | nesse sítio | nesse local | nessa cidade | no local | acolá |
        no mesmo lugar | lá dentro
    """),
    speakers=phrases("eu | me | meu | minha | meus | minhas | nós | nos | nosso | nossa | sou | somos | quero"),
    other_way=phrases("""
        ao contrário | o contrário | vice-versa | inversamente | o inverso | no sentido inverso |
        no sentido contrário | no outro sentido | na outra direção | na direção contrária | na direção oposta |
        reciprocamente | em troca
    """),
    fillers=phrases("""
        a | ao | aos | as | até | com | como é | da | das | de | do | dos | e | em | então | está | fica | foi |
        há | já | lá | mas | na | nas | no | nos | num | numa | o | os | ou | para | pela | pelo | por |
        por favor | pra | pro | que | quanto a | se | sem | sobre | são | também | tem | um | uma |
        universidade | univ | caso | igual | mesmo | era | eram | é igual | vale o mesmo | no caso de | pfv |
        obrigado | obrigada | sempre
    """),
)

_ASKING = QuestionWords(
    who=phrases("""
        quem | a quem | com quem | de quem | por quem | para quem | qm | quem é | quem são | que pessoa |
        que pessoas | quais pessoas | com quem é que | quem é que
    """),
    when=phrases("""
        quando | desde quando | até quando | para quando | a partir de quando | em que data | que data |
        em que ano | que ano | que dia | em que dia | a que horas | que horas | até que horas |
        a partir de que horas | qdo | qnd | que dias | em que dias | quais dias | em que mês | que mês |
        em que momento | que horário | em que horário | qual o horário | qual a data | a que hora | que hora |
        até que hora | quando é que | de quando
    """),
    where=phrases("""
        onde | aonde | de onde | donde | por onde | para onde | onde fica | em que lugar | em que sítio |
        em que local | em que cidade | em que país | cadê | até onde | em que rua | qual o endereço |
        em que parte | onde é | onde é que | onde é que fica | em qual cidade | em qual lugar | em que morada
    """),
    how_many=phrases("""
        quanto | quanta | quantos | quantas | que quantidade | que número | qual o número | qto | quanto custa |
        quanto é | quantas vezes | quão grande | qual a quantidade | quantos são | qto custa
    """),
    how_long=phrases("""
        quanto tempo | por quanto tempo | durante quanto tempo | há quanto tempo | em quanto tempo |
        quanto dura | quanto demora | quanto tempo leva | que duração | qual a duração | quantos dias |
        quantas semanas | quantos meses | quantos anos | quantas horas | quanto tempo demora |
        quanto tempo dura | há quantos anos | até quanto tempo | durante quantos dias
    """),
    why=phrases("""
        por que | porque | por que motivo | por que razão | para quê | pra quê | pq | por qual motivo |
        por qual razão | por quais motivos | como é que pode | com que finalidade
    """),
    what=phrases("""
        o que | o que é | que | do que | de que | em que | com que | a que | oq | oque | o que são |
        o que é que | que coisa | sobre o que | do que é que
    """),
    which=phrases("""
        qual | quais | que | qual dos | qual das | quais são | qual deles | qual delas | qual é | que tipo de |
        qual tipo de
    """),
    how=phrases("como | de que maneira | de que modo | de que forma | como é que | de que jeito | como que"),
    whether=phrases("""
        são | há | tem | estão | posso | pode | podem | podemos | dá para | dá pra | devo | existe | existem |
        será que | é possível | é verdade que | é necessário | é preciso | é obrigatório | é permitido |
        precisa | tens | consigo | consegue | podia | poderia | se pode | pode-se | vocês têm
    """),
    that=phrases("que"),
)

_TURNS = TurnWords(
    yes=phrases("""
        sim | sim por favor | sim obrigado | sim obrigada | sim claro | sim isso | sim exato | claro |
        claro que sim | com certeza | certeza | ok | okay | certo | exato | exatamente | exactamente |
        isso | isso mesmo |
        é isso | essa | esse | essa mesma | pode ser | está bem | tá bom | tudo bem | beleza | correto |
        perfeito | de acordo | pois é | quero | quero sim | faça favor | sim (sim/essa/esse/esse mesmo/essa
        mesma/quero/quero sim/pode ser/certo/é isso/isso mesmo/está bem/tá bom/com certeza/ok) | (é/era) (essa/
        esse/esta/este/isso mesmo) | essa (aí/sim) | esse (aí/sim) | esse mesmo | isso aí | isso sim |
        é isso aí | é essa mesma | é esse mesmo | uhum | aham | claro sim | bora | fechado | combinado |
        vamos lá | por favor sim | manda | faz favor | se faz favor | tá
    """),
    no=phrases("""
        não | não obrigado | não obrigada | essa não | esse não | isso não | não essa | não esse | outra coisa |
        não é isso | não era isso | não foi isso que perguntei | não é a minha pergunta | de jeito nenhum |
        de modo nenhum | nem por isso | não exatamente | não é bem isso | não outra coisa |
        não é o que eu quis dizer | não é o que perguntei | não (é esse/é essa/era esse/era essa/exatamente isso/
        bem assim/isso não/nada disso/quero isso/é bem esse) | não é (o que eu perguntei/o que eu quero/o que
        quero/o que procuro/o que eu quero dizer/minha pergunta/exatamente isso) | não foi (isso/o que eu
        perguntei/o que perguntei/essa a minha pergunta) | não era (o que eu queria/o que eu queria dizer) |
        (queria/quis) dizer outra coisa | outra | outro | outra pergunta | é outra coisa | melhor não |
        acho que não | que nada | de forma nenhuma | de forma alguma | não não (é essa/é esse/era essa/era isso)
    """),
    none=phrases("""
        nenhum | nenhuma | nenhuma das duas | nenhum dos dois | nenhuma das três | nenhum dos três |
        nenhuma delas | nenhum deles | nenhuma dessas | nenhum desses | nenhuma destas | nem um nem outro |
        nem uma nem outra | nada disso | não nenhuma | não nenhum | nenhuma serve | nenhuma das anteriores |
        nenhuma das opções | não está na lista | não está aí | não (nenhuma/nenhum) (dessas/desses/das duas/dos
        dois/delas/deles/destas/destes) | nenhuma (das três/das perguntas/de todas/me serve/corresponde/é) |
        nenhum (dos anteriores/serve/me serve/destes/de todos/é) | não é nenhuma (/dessas/delas/das duas) | não é
        nenhum (/desses/deles/dos dois) | nem um nem o outro | nem uma nem a outra | nem esta nem aquela |
        nada destas | nenhuma opção | não está (entre elas/aqui/em nenhuma) | a minha pergunta não está |
        minha pergunta não está
    """),
    corrections=phrases("""
        não quero dizer | não queria dizer | não quis dizer | não estou falando de | não estou a falar de |
        quero dizer | queria dizer | quis dizer | refiro-me a | me refiro a | falo de | falava de |
        estou falando de | estou a falar de | desculpa queria dizer | desculpe queria dizer |
        desculpe quis dizer | não desculpe | não desculpa | desculpe | desculpa | perdão | ops | enganei-me |
        me enganei | erro meu | espera | espere | na verdade | aliás | ou melhor | melhor dizendo | digo |
        não digo | corrigindo | não o do | não a da | não isso não | não | não espera | não espere | eu (quis/
        queria/quero) dizer | não eu (quis/queria) dizer | desculpa quis dizer | desculpe eu quis dizer |
        desculpa eu quis dizer | eu estava (falando de/perguntando sobre) | estava (a falar de/a perguntar por/
        perguntando sobre) | eu perguntei sobre | perguntei por | pergunto por | estou a perguntar por |
        estou perguntando sobre | não perdão | me expressei mal | expressei-me mal | errei | digitei errado |
        escrevi mal | foi mal | quer dizer | ou seja não | não é isso | corrijo | correção | oops
    """),
    rejects_next=phrases("""
        não | e não | mas não | em vez de | em lugar de | ao invés de | já não | e não o | e não a |
        no lugar de | em lugar do
    """),
    contrasts=phrases("mas | e sim"),
    tags=phrases("não | né | certo | correto | pois não"),
    sure=phrases("""
        tem certeza | você tem certeza | tens a certeza | tem a certeza | tens certeza | certeza |
        tem certeza disso | tem a certeza disso | tens a certeza disso | a sério | sério | é sério | de verdade |
        é verdade | mesmo | é mesmo | isso é verdade | isso é mesmo verdade | está certo isso | isso está certo |
        isso está correto | jura | é mesmo assim | tem mesmo certeza | tens mesmo a certeza | certeza absoluta |
        tem certeza absoluta | isso é verdade mesmo | é verdade isso | é certo isso | fala sério |
        falas a sério | está falando sério | estás a falar a sério | não está enganado | não estás enganado |
        pode confirmar | podes confirmar | você confirma | confirma | é brincadeira | está brincando |
        estás a brincar | certeza (mesmo/disso) | (tem/tens) (mesmo certeza/certeza absoluta/ toda a certeza/
        certeza que é isso) | (você tem/vocês têm) certeza (/disso/absoluta) | está (certo/certa/ seguro/segura)
        (disso/mesmo) | estás (certo/certa/seguro) disso | isso (é certo/é sério/procede/está mesmo certo/
        confirma-se) | é a sério | sério mesmo | sério isso | jura mesmo | você jura | de certeza |
        com certeza mesmo | confirma isso | confirmas | (você/pode/podes/poderia) (confirmar isso/me confirmar/
        confirmar-me) | não (é engano/será engano/há engano/é um erro) | (estás/está) (a brincar/a gozar/de
        brincadeira/zoando) | tá (brincando/falando sério/zoando) | cê tá falando sério | tem crtz | ctz |
        sem brincadeira | não brinca | a sério mesmo | honestamente | de verdade mesmo | é vdd | é (certo/mesmo
        assim/sério isso/verdade mesmo/mesmo verdade) | (tem/tens) mesmo a certeza
    """),
    again=phrases("""
        repete | repita | repete por favor | pode repetir por favor | pode repetir | podes repetir |
        poderia repetir | você pode repetir | repita por favor | pode dizer de novo | de novo | outra vez |
        mais uma vez | novamente | como | como disse | desculpe como | o quê | hein | o que disse |
        o que você disse | o que disseste | repete isso | repita isso | repete lá | pode repetir isso |
        podes repetir isso | podia repetir | você poderia repetir | diz de novo | diga de novo | diz outra vez |
        diga outra vez | fala de novo | fale de novo | como era | o que era | qual era a resposta | não ouvi |
        (pode/podes/poderia/podia/consegue) (repetir isso/repetir a resposta/dizer outra vez/dizer novamente/
        dizer isso de novo/falar de novo/me repetir/repetir-me) | (repete/repita) (a resposta/a sua resposta/a
        tua resposta/de novo/outra vez/pra mim/para mim) | me (repete/repita) (/isso) | repete-me isso |
        repita-me | (diz/diga/fala/fale) (isso de novo/isso outra vez/novamente/mais uma vez) | (diz-me/diga-me/
        me diz/me diga/me fala) (de novo/outra vez) | qual foi a resposta | o que (foi que disse/foi que você
        disse/você falou/falou/estavas a dizer) | como é que (é/era/foi) | como é | como foi | quê |
        perdi a resposta | de novo por favor | outra vez por favor | mais uma vez por favor | não (ouvi bem/
        apanhei/peguei) |
        só eles | só elas | só esses | só esses mesmo | apenas eles | mais ninguém
    """),
    more=phrases("""
        mais | mais detalhes | mais pormenores | mais informações | mais informação | mais info |
        dê mais detalhes | me dê mais detalhes | dê-me mais detalhes | diga mais | me diga mais | diga-me mais |
        conte mais | me conta mais | conta mais | fale mais | pode detalhar | podes detalhar |
        pode explicar mais | pode precisar | pode ser mais específico | em detalhe | detalhadamente | detalhes |
        o que mais | que mais | algo mais | mais alguma coisa | continue | continua | quero saber mais |
        gostaria de saber mais | queria saber mais | mais (sobre isso/sobre isto/dados) | me (fala/fale/conta/
        conte/diz) mais (/sobre isso/um pouco) | (fala/fale/conta/diz-me/conta-me/diz) mais (/sobre isso/um
        pouco) | (dá-me/me dá/dê) mais (detalhes/informações) | (pode/podes/poderia/podia) (dar mais detalhes/
        dizer mais/me dizer mais/dizer-me mais/me dar mais detalhes/dar-me mais detalhes/falar mais/explicar
        melhor isso/aprofundar/desenvolver/ser mais específico) | (tem/tens/há/existe) (mais informações/mais
        detalhes/mais alguma coisa/algo mais) | (quero/queria/gostaria de) (mais detalhes/mais informações/ter
        mais informações) | e (o que mais/mais/que mais) | com mais (detalhe/detalhes) | em (detalhes/pormenor) |
        detalha | detalhe | desenvolve | desenvolva | mais a fundo | mais específico | algo a acrescentar
    """),
    meaning=phrases("""
        o que quer dizer | o que você quer dizer | o que queres dizer | o que isso quer dizer | o que significa |
        o que significa isso | o que isso significa | que quer dizer isso | como assim | ou seja | isto é |
        quer dizer | em que sentido | não entendi | não entendo | não percebi | não percebo | não compreendi |
        explica | explique | me explica | me explique | explique melhor | pode explicar | podes explicar |
        pode explicar melhor | por outras palavras | em outras palavras | por exemplo | o que (é que isso quer
        dizer/isto quer dizer/quer dizer isso/quer dizer com isso/você quer dizer com isso/queres dizer com isso/
        isto significa) | que (significa isso/significa/quer dizer) | e (isso significa/isso quer dizer) |
        como é isso | e então | não (compreendo/entendi nada/entendi isso/entendi a resposta/entendi direito/
        percebi nada/percebi a resposta/ficou claro/está claro/tô entendendo) | me (explica/explique) (isso/
        melhor) | (pode/podes/poderia/podia) (me explicar/explicar-me/explicar isso/me explicar melhor/
        esclarecer) | mais (simples/claro/fácil) (/por favor) | trocando em miúdos | dito de outra forma |
        dito de outro modo | noutras palavras | em que sentido isso | e daí | (explica/explique) (isso/melhor/por
        favor/direito) | explica-me isso | explique-me isso
    """),
    wrong=phrases("""
        isso é falso | falso | é falso | está errado | isso está errado | errado | tá errado | você está errado |
        está enganado | estás enganado | engana-se | é um erro | isso é um erro | não é verdade |
        isso não é verdade | é mentira | mentira | não está certo | não está correto | incorreto |
        resposta errada | erro | (isso/isto) (não está certo/não está correto/não é verdade/não é assim/está
        incorreto/está mal/tá errado/não tá certo/é mentira/não procede) | não é assim | está incorreto |
        está mal | enganou-se | enganaste-te | errou | a resposta está (errada/incorreta) | resposta (incorreta/
        equivocada) | (a sua/a tua/sua/tua) resposta está errada | não tem razão | não tens razão | que mentira |
        bobagem | disparate | há um erro | tem um erro | totalmente errado | você (se enganou/está enganado/está
        enganada/errou) | estás enganada
    """),
    around=phrases("""
        por favor | pf | pfv | oh | ah | eh | hm | mas | não mas | sim mas | olha | olhe | cara | meu | pá |
        espera | desculpa | desculpe | então | tá mas | ok mas | mas então | ah mas | bem | bom | escuta |
        escute | ouve | ei | hein | viu | né | gente | mano | velho | véi | amigo | moço | moça | galera |
        por gentileza | se faz favor | faz favor | se puder | ué | uai | nossa | uau | poxa | opa | rsrs | kkk |
        lol | ó | olá | oi | peraí | um momento | cara mas
    """),
    saying=phrases("""
        pode | podes | poderia | podia | você pode | me diga | diga | diz | dizer | dizer isso | dizê-lo |
        diz isso | diga isso | fala | fale | falar | fala comigo | responde | responda | responder | traduz |
        traduza | traduzir | repete | repita | repetir | isso | o mesmo | a mesma coisa | a resposta | agora |
        melhor | se possível | se for possível | quero | queria | prefiro | gostaria | explica | explique |
        explicar | escreve | escreva | obrigado | obrigada | (me diz/me diga/me fala/me fale/me responde/me
        responda/me explica/me explique/me traduz/me traduza) | diz-me | diga-me | responde-me | responda-me |
        explica-me | explique-me | traduz-me | traduz isso | traduza isso | tradução | me dizer | dizer-me |
        me responder | responder-me | dá-me | me dá | dê-me | dá-me a resposta | me dá a resposta | (a sua/a tua/
        sua/tua) resposta | a mesma resposta | esta resposta | esse | essa | (podemos/vamos) (falar/conversar) |
        fale comigo | conversar | (muda/mude/passa/passe/troca/troque) para | mudar para | escrever |
        me escreve | escreve-me | em vez disso | também | de preferência | preferia | preferiria | quero isso |
        queria isso | preciso | preciso disso | se puder | se puderes | se der | se der para |
        a partir de agora | de novo | outra vez | mas | é possível | dá pra | dá para | pode me | poderia me |
        podia me
    """),
)

# "quarta", "quinta" and "sexta" alone are days of the week, and so is "segunda", which is picked far more often.
_PICKS = PickWords(
    before_number=phrases("""
        número | n° | nº | num | opção | pergunta | questão | a | o | resposta | linha | escolho |
        pergunta número | opção número | nr | item | quero | fico com | fico com a | prefiro a | me dá
    """),
    after_number=phrases("""
        por favor | pf | pfv | ª | º | obrigado | obrigada | então | muito obrigado | muito obrigada | tá |
        está bem | mesmo | se faz favor
    """),
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
    last=phrases("""
        última | último | de baixo | debaixo | em baixo | mais abaixo | última de todas | a de baixo |
        o de baixo | lá de baixo | do fim | do final | última opção
    """),
    around=phrases("""
        a | o | pergunta | questão | opção | resposta | por favor | sim | quero | queria | quero dizer |
        queria dizer | prefiro | escolho | pode ser | não | ok | está bem | tá | então | obrigado | obrigada |
        me dá | dá-me | mostra | mostre | diga | das duas | dos dois | da lista | bem | é | essa | desculpe |
        desculpa | fico com | item | preferia | preferiria | escolheria | ficaria | me interessa | interessa-me |
        refiro-me a | me refiro a | falo de | falava de | estava falando de | pergunto por | perguntei | eu |
        seria | vai ser | acho que | acho | talvez | diria | digo | disse | quero saber | gostaria de |
        gostaria de saber | mostra-me | me mostra | diz | abre | abra | seleciona | tá bom | beleza | certo |
        claro | exato | ah | oh | hum | hmm | é que | pf | pfv | por gentileza | se faz favor | dessas | desses |
        delas | deles | das três | dos três | na lista | muito obrigado | muito obrigada | pego | tomo | vou de |
        vou com | número | aliás | perdão | sobre | mesmo
    """),
    middle=phrases("do meio | meio | no meio | central | a do meio | o do meio | do centro"),
    other=phrases("""
        outra | outro | que sobra | a outra | o outro | que resta | restante | outra opção | outra pergunta |
        que ficou
    """),
    back=phrases("""
        de novo | outra vez | mais uma vez | novamente | repete | repita | pode repetir | podes repetir | e |
        e quanto a | qual era | como era | volta a | voltando a | e qual era | qual é | como é |
        poderia repetir | podia repetir | me repete | repete-me | repita-me | diz de novo | diga de novo |
        fala de novo | me diz de novo | lembra-me | me lembra | relembra | volte a | volte para | voltemos a |
        vamos voltar a | e que tal
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        olá | oi | bom dia | boa tarde | boa noite | oi tudo bem | olá tudo bem | tudo bem | boas | viva | alô |
        hey | bom dia a todos | olá a todos | oi gente | prezado senhor | prezada senhora | prezados |
        prezados senhores | caro senhor | cara senhora | caros senhores | exmos senhores | exmo senhor |
        exma senhora | a quem possa interessar | como vai | como está | como estão | espero que esteja bem |
        espero que estejam bem | oi (bom dia/boa tarde/boa noite/a todos/pessoal/galera/tudo bom/tudo certo) |
        olá (bom dia/boa tarde/boa noite/pessoal/como está/tudo bom) | bom dia tudo bem | boa tarde tudo bem |
        boa noite tudo bem | tudo bom | tudo certo | boa tarde a todos | boa noite a todos | muito bom dia |
        muito boa tarde | prezado | prezada | prezadas | prezada equipe | prezada equipa |
        prezados senhores e senhoras | caros | caras senhoras | cara equipe | cara equipa | estimado senhor |
        estimada senhora | estimados senhores | estimados | ilustríssimo senhor | ex mo senhor |
        ex mos senhores | e aí | opa | como vão | como estás | como vai você | como você está |
        espero que estejas bem | espero que esteja tudo bem | espero que vocês estejam bem
    """),
    thanks=phrases("""
        obrigado | obrigada | muito obrigado | muito obrigada | obrigado desde já | obrigada desde já |
        desde já obrigado | desde já obrigada | desde já agradeço | agradeço desde já | obg | valeu | vlw |
        obrigado pela ajuda | obrigada pela ajuda | obrigado pela atenção | obrigada pela atenção | agradeço |
        agradeço a atenção | agradeço a ajuda | fico grato | fico grata | muito grato | muito grata |
        obrigado pela resposta | obrigada pela resposta | (muito obrigado/muito obrigada) (pela ajuda/pela
        atenção/pela resposta/desde já/por tudo/pelo apoio/pela informação) | (obrigado/obrigada) (por tudo/pela
        informação/pelas informações/pelo tempo/pelo apoio/pela disponibilidade/antecipadamente/mais uma vez/a
        todos/novamente) | (agradeço/agradecemos/agradecia) (desde já a atenção/desde já a ajuda/antecipadamente/
        a disponibilidade/a resposta/a colaboração/a sua resposta) | desde já agradeço a (atenção/ajuda/resposta/
        disponibilidade) | agradecemos | agradecida | agradecido | agradecia | grato pela atenção |
        grata pela atenção | grato desde já | grata desde já | fico agradecido | fico agradecida | valeu mesmo |
        obrigadão | obrigadinha | obrigadinho | bem haja
    """),
    goodbyes=phrases("""
        adeus | tchau | até logo | até breve | até mais | até já | até amanhã | até a próxima | abraço |
        abraços | um abraço | cumprimentos | com os melhores cumprimentos | melhores cumprimentos |
        atenciosamente | att | atentamente | cordialmente | saudações | tenha um bom dia | bom fim de semana |
        fico no aguardo | fico a aguardar | aguardo resposta | aguardo retorno | aguardo a sua resposta |
        até à vista | até depois | até amanhã então | tchauzinho | xau | falou | fui | bjs | beijos | beijinhos |
        bjinhos | um beijo | abç | abs | grande abraço | um forte abraço | cordiais saudações |
        cordiais cumprimentos | com os meus cumprimentos | com cumprimentos | saudações cordiais |
        tenha uma boa tarde | tenha uma boa noite | tenha um ótimo dia | tenha um excelente dia | boa semana |
        bom domingo | bom feriado | bom trabalho | continuação de bom dia | fico à espera |
        fico a aguardar a sua resposta | fico a aguardar resposta | aguardo o seu contacto |
        aguardo seu retorno | aguardo um retorno | aguardo uma resposta | aguardo sua resposta |
        aguardando retorno | no aguardo | à espera de resposta | na expectativa de uma resposta | subscrevo-me |
        sem mais | sem mais de momento | respeitosamente
    """),
    introductions=phrases("""
        sou | eu sou | me chamo | chamo-me | meu nome é | o meu nome é | estudo | estou estudando |
        estou a estudar | trabalho | moro | vivo | venho de | somos | meu filho | minha filha | o meu filho |
        a minha filha | meu amigo | minha amiga | meu marido | minha mulher | minha esposa | li que | vi que |
        ouvi dizer | como estudante | atualmente sou | acabei de | escrevo | eu me chamo | eu moro | eu estudo |
        eu trabalho | sou de | moramos | vivemos | viemos de | somos de | temos | estou em | acabo de |
        acabamos de | mudei-me | me mudei | meu pai | minha mãe | o meu pai | a minha mãe | meus filhos |
        os meus filhos | meus pais | os meus pais | meu namorado | minha namorada | meu esposo | o meu marido |
        a minha mulher | o meu amigo | a minha amiga | um amigo | uma amiga | disseram-me | me disseram |
        ouvi que | vi no | li no | encontrei | como mãe | como pai | como aluno | como aluna |
        venho por este meio | venho por meio desta | escrevo-lhe | escrevo-lhes | dirijo-me | no momento estou |
        neste momento estou | ontem
    """),
    requests=phrases("""
        pode me dizer | pode dizer-me | podes dizer-me | poderia me dizer | poderia dizer-me |
        você pode me dizer | vocês podem me dizer | podem me dizer | podem dizer-me | sabe me dizer |
        sabe dizer-me | saberia me dizer | me diz | me diga | diz-me | diga-me | gostaria de saber |
        queria saber | quero saber | preciso saber | preciso de saber | gostava de saber | desejo saber |
        sabe se | sabes se | você sabe | vocês sabem | eu me pergunto | queria perguntar |
        gostaria de perguntar | tenho uma pergunta | tenho uma dúvida | uma pergunta | uma dúvida |
        uma dúvida rápida | me explica | me explique | explique-me | explica-me | pode me explicar |
        pode explicar-me | estou procurando | estou à procura de | procuro informações | me informe |
        pode me informar | pode informar-me | seria possível saber | é possível saber | alguém sabe | (pode/
        podem/podes/poderia/poderiam/podia/podiam/consegue/conseguem/consegues) (me dizer/dizer-me/me informar/
        informar-me/me explicar/explicar-me/me confirmar/confirmar-me/me indicar/indicar-me/me esclarecer/
        esclarecer-me) | (você/vocês) (poderia/poderiam/podem/consegue/conseguem) me (dizer/informar/explicar) |
        (sabe/sabem/sabes/saberia/saberiam) (me dizer/dizer-me/me informar) | (diga/digam/informe/informem) por
        favor | me (diz/digam/informem/fala/expliquem/confirmem/confirma) | (queria/gostaria de/gostava de/quero/
        preciso/precisava de/desejava) (perguntar/saber/entender/consultar/tirar uma dúvida/esclarecer uma
        dúvida/obter informações) | precisava saber | também (queria/gostaria de/gostava de) saber |
        queríamos saber | gostaríamos de saber | gostávamos de saber | queremos saber | precisamos de saber |
        desejava saber | desejaria saber | estava me perguntando | estava a pensar se |
        gostaria de tirar uma dúvida | queria tirar uma dúvida | tenho (outra pergunta/outra dúvida/uma questão/
        umas dúvidas/algumas dúvidas) | estou com uma dúvida | fiquei com uma dúvida | surgiu uma dúvida |
        outra pergunta | outra dúvida | uma questão | pergunta rápida | dúvida rápida | uma perguntinha |
        uma informação | informações sobre | procuro informação | gostaria de informações | queria informações |
        preciso de informações | preciso de uma informação | será que me podem | será que me pode |
        será que podia | alguém (sabe dizer/pode me dizer/me pode dizer/me sabe dizer) | não sei se |
        interessa-me saber | me interessa saber | agradeceria que me | agradecia que me | por gentileza me
    """),
    alternatives=phrases("ou | ou antes"),
    name_joiners=phrases("e | com"),
    comparisons=phrases("""
        diferença | diferenças | a diferença entre | qual a diferença | em que difere | em que diferem |
        comparar | compara | compare | comparação | comparado com | em comparação com | em relação a | versus |
        vs | melhor do que | melhor que | tanto quanto | tanto como | igual a | o mesmo que | entre |
        qual dos dois | qual das duas | respectivamente | respetivamente | diferente | diferentes |
        se diferencia | se diferenciam | difere de | comparação entre | comparados | comparar com |
        à diferença de | ao invés de | pior que | pior do que | mais que | mais do que | menos que |
        menos do que | ambos | ambas | os dois | qual é melhor | o que é melhor
    """),
    in_this_language=phrases("""
        em português | em português por favor | português por favor | português | fala português |
        você fala português | falas português | pode falar português | fale português | responda em português |
        responde em português | in portuguese | in portuguese please | portuguese please | portuguese |
        speak portuguese | can you speak portuguese | en portugais | en portugais svp |
        en portugais s'il vous plaît | portugais | auf portugiesisch | en portugués | in portoghese |
        ポルトガル語で | ポルトガル語でお願いします | ポルトガル語で答えて | ポルトガル語 | 用葡萄牙语 |
        포르투갈어로 | (responda/responde/me responda/escreva/escreve/fale/fala/fala comigo) em (português/pt) |
        em pt | em pt-br | em brasileiro | português do brasil | em português do brasil |
        em português de portugal | answer in portuguese | reply in portuguese | do you speak portuguese |
        você fala português por favor
    """),
    at_signs=words("arroba"),
    dots=words("ponto"),
    titles=words("Sr Sra Dr Dra Prof Profa"),
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
    can_say_about="Sobre “{thing}” pode perguntar:",
    unanswered="Para “{question}” não tenho resposta.",
    left_out="Não posso responder a tudo de uma vez. Envie a pergunta seguinte em separado: {question}",
    sure="Sim, é essa a minha resposta: {text}",
    say_again="Repito: {text}",
    more_details="Não tenho mais detalhes a dar a esse respeito. Também pode perguntar:",
    no_more_details="Não tenho mais detalhes a dar a esse respeito.",
    speaks_languages="Posso responder nestas línguas: {languages}.",
    wrong_noted="Obrigado pelo aviso. Repito a minha resposta, para que possa conferi-la com a fonte:",
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
    fragment="antes de {asked} nada foi dito, e não se menciona o assunto da entrada: {found}",
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
    reached="a confiança basta para responder",
    under="a confiança não basta para responder",
    doubt="uma regra só permite sugerir",
    nothing_near="nada na base se parece com a pergunta",
    nothing_to_offer="nenhuma resposta é provável o bastante para ser sugerida",
    picked="escolhida entre as perguntas sugeridas, ou repetida",
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
    wrong_logged="O seu aviso ficou anotado. Obrigado.",
    wrong_not_kept="Não foi possível anotar o seu aviso: não se consegue escrever no registo.",
    wrong_not_logged="Aqui nada é anotado, a não ser que faq-bot seja iniciado com --log-unanswered CAMINHO.",
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
    failed="O servidor não conseguiu responder. A sua pergunta não se perdeu.",
    busy="Há muitas perguntas neste momento. Tente de novo daqui a pouco.",
    retry="Tentar de novo",
    scripts="Esta página precisa de JavaScript para responder às perguntas.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            olá | oi | bom dia | boa tarde | boa noite | oi tudo bem | olá tudo bem | tudo bem | boas | hey |
            como vai | como está | (oi/olá) (bom dia/boa tarde/boa noite/a todos/pessoal/tudo bom/de novo/como
            vai/como está) | oii | oie | opa | e aí | e aí tudo bem | tudo bom | tudo certo | como (vai você/vão/
            estás/você está/tens passado/tem passado) | tudo bem (contigo/com você/com vocês) | viva | alô |
            salve | hello | hola | bom dia tudo bem | boa tarde tudo bem
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
                agradeço | obrigado na mesma | obrigadão | (ótimo/perfeito/ok/certo/tá bom/excelente/legal/
                beleza/entendi/maravilha/está bem) (obrigado/obrigada/muito obrigado/muito obrigada) | (obrigado/
                obrigada/muito obrigado/muito obrigada) (mesmo/viu/de novo/de coração/mais uma vez/de qualquer
                forma/de qualquer maneira/na mesma/a você/a ti/amigo/pela paciência/pelo seu tempo/pelo tempo/por
                responder/pela resposta) | (você/foi/és/é) (muito gentil/muito simpático/muito útil) | foi (de
                grande ajuda/útil) | (ajudou/ajudaste) muito | me ajudou muito | (muito/quanta) gentileza |
                que gentil | vlw | valeu (cara/mano/pela ajuda/obrigado) | agradecido | agradecida | grato |
                grata | obrigadinho | obrigadinha | tmj | thanks | thank you | thx
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
            tenho de ir | vou indo | já vou | abraço | abraços | beijos | cumprimentos | bye | (obrigado/
            obrigada/muito obrigado/muito obrigada) (e/) (boa noite/boa tarde/bom dia/até logo/até mais/tchau/
            adeus) | bom (domingo/feriado/trabalho/dia para você/dia para ti) | boa (tarde e obrigado/noite e
            obrigado) | tenha (um ótimo dia/um bom fim de semana/uma boa semana/uma ótima noite) |
            tem um bom dia | uma boa (tarde/noite/semana) para você | um bom dia para você | (falou/flw/fui/
            partiu) | até (à próxima/segunda/outro dia/à vista/mais ver/então) | vemo-nos (por aí/depois) | a
            gente se (fala/vê por aí) | nos (vemos/falamos) | vou (embora/nessa/sair) | beijinhos | bjs |
            um abraço | tchauzinho | tchau (obrigado/obrigada) | passar bem | com os melhores cumprimentos |
            é tudo adeus | é só tchau | tenho (que ir/de ir) (/embora) | preciso ir (/embora)
        """),
        "Até logo! Volte quando tiver uma pergunta.",
    ),
    SmallTalk(
        "who",
        phrases("""
            (quem/o que) (é você/és tu/és/é o senhor/você é) | (como/qual) é (o seu/seu/o teu) nome | qual (seu/o
            seu/o teu) nome | como (se chama/te chamas/você se chama/é que te chamas) | (tem/tens/você tem) nome
            | (você é/és/é/cê é/o senhor é) (um robô/humano/humana/uma pessoa/uma pessoa real/uma pessoa de
            verdade/um bot/um chatbot/uma máquina/um programa/uma IA/IA/real/de verdade/um ser humano/chatgpt/uma
            inteligência artificial) | (estou falando/estou a falar/falo/tô falando/estou conversando) com (uma
            pessoa/uma pessoa real/um humano/um robô/um bot/uma máquina/uma IA) | com quem (falo/estou falando/
            estou a falar) | (humano/pessoa) ou (robô/máquina/bot/IA) | quem te (criou/fez/programou) |
            quem criou você
        """),
        "Sou um assistente automático: dou respostas escritas por pessoas, sem acrescentar nada.",
    ),
    SmallTalk(
        "what",
        phrases("""
            ajuda | me ajuda | ajude-me | ajuda-me | preciso de ajuda | o que (você pode/pode/podes/sabe/você
            sabe/sabes/é que podes/é que você pode) (fazer/responder) (/por mim) | o que (você sabe/sabes) | o
            que (posso/eu posso/se pode/dá pra/dá para) perguntar (/aqui/a você) | o que (posso/eu posso) te
            perguntar | o que te posso perguntar | que perguntas (posso fazer/pode responder/podes responder) |
            quais perguntas (posso fazer/você responde) | (em que/como/com o que) (pode/você pode/podes) (me
            ajudar/ajudar-me/ajudar) | em que me podes ajudar | como me podes ajudar | (pode/podes/você pode/
            poderia/podia) (me ajudar/ajudar-me) | como você funciona | como é que funcionas | como funcionas |
            (para que/pra que) (você serve/serves)
        """),
        "Respondo a perguntas sobre o assunto deste assistente. Basta uma frase ou algumas palavras-chave.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            desculpe | desculpa | desculpem | perdão | me desculpe | peço desculpa | enganei-me | me enganei |
            ops | foi mal | erro meu | desculpa (lá/aí/o incômodo/o incómodo/pelo incômodo/pelo incómodo/me
            enganei/foi engano) | desculpe (o incômodo/o incómodo/pelo incômodo/me enganei/enganei-me) |
            mil desculpas | peço (perdão/imensa desculpa) | me perdoe | perdoe-me | foi engano | engano meu |
            culpa minha | errei | escrevi errado | digitei errado | me confundi | confundi-me | sinto muito |
            lamento | sorry | ops desculpa
        """),
        "Não faz mal. O que gostaria de saber?",
    ),
    SmallTalk(
        "laughter",
        phrases("""
            kkk | kkkk | rsrs | haha | hahaha | lol | que engraçado | muito engraçado | ahah | hehe | kkkkk |
            kkkkkk | kkkkkkk | rs | rsrsrs | ha | haha haha | hahahaha | hehehe | hihi | ahahah | ahaha |
            huahua | huehue | xd | lmao | que graça | que giro ahah | muito bom kkk | tô rindo | estou a rir |
            morri | é engraçado | engraçado | muita graça | essa foi boa
        """),
        "Que bom que achou graça! O que gostaria de saber?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            sim | ok | okay | claro | está bem | tá bom | certo | beleza | muito bem | tá | tá certo | okey |
            com certeza | exato | exatamente | perfeito | combinado | pode ser | sim sim | sim claro | sim ok |
            claro que sim | tá certo então | tá ok | ok ok | okk | oki | okay então | tudo bem então |
            tudo certo então | está certo | está ótimo | fechado | bora | show de bola | jóia | de acordo |
            concordo | isso | isso mesmo | isso aí | é isso | é isso aí | uhum | aham | com certeza sim |
            entendido sim | pois claro | ya | boa | firmeza | suave | correto
        """),
        "Muito bem. O que gostaria de saber?",
    ),
    SmallTalk(
        "no",
        phrases("""
            não | não obrigado | não obrigada | nada | deixa | deixe estar | deixa pra lá | não importa |
            é tudo | é só isso | só isso | era só isso | mais nada | nada mais | não preciso | não é preciso |
            não tenho mais perguntas | sem mais perguntas | agora não | outro dia | esquece | esqueça | não (é
            nada/é só isso/era só isso/só isso/por enquanto não/por agora não/por enquanto é só/tudo bem/está bom
            assim/mais nada/deixa/precisa) | (por enquanto/por agora/de momento) (não/é só/nada/é tudo/é só isso)
            | é (só/só isso obrigado/só isso obrigada/tudo obrigado/tudo obrigada/tudo por hoje) | era (só/isso/
            tudo) | só isso (mesmo/obrigado/obrigada) | (mais nada/nada mais) (obrigado/obrigada) | nada
            (obrigado/obrigada/não) | está bom assim | (estou/tô) bem (/assim) | não (quero/preciso de) mais
            (nada/ajuda) | não há mais (perguntas/nada) | não tenho (outra pergunta/outras perguntas/mais
            dúvidas/mais questões/dúvidas) | sem mais (dúvidas/nada) | deixe (pra lá/para lá) | (deixa/deixe)
            (estar/lá/quieto) | deixa para lá | tanto faz | tanto me faz | não faz mal | não interessa |
            mais tarde | talvez (depois/mais tarde) | depois (vejo/eu vejo) | fica para a próxima | nope
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
            isso ajuda | hmm | hum | ah (bom/claro/certo/ótimo/legal/que bom/então tá/percebi/está bem/pois/pois
            é/verdade) | oh (que bom/não/legal/ok/uau) | ok (entendi/percebi/entendido/legal/certo) | (agora/já)
            (entendi/percebi/sei/está claro) | tá (entendi/claro/bom saber) | está claro | ficou claro | saquei |
            captei | peguei | que (bacana/massa/giro/máximo/fofo/surpresa/ estranho/doideira/loucura/chato/caro/
            barato/rápido/demora/boa notícia/maravilha/seca/curioso) | (muito/bem/super) (útil/legal/fixe/giro/
            bacana/curioso) | útil | curioso | incrível | impressionante | espetacular | espectacular |
            sensacional | fenomenal | perfeito assim | lindo | maneiro | demais | porreiro | brutal | altamente |
            me (agrada/parece bem/parece justo) | gostei | adorei | amei | (soa/parece) bem | boa resposta |
            bem visto | (tem/tens) razão | tudo isto | isso tudo | tanto | tanta | tantos | tantas |
            assim tanto | tão (caro/barato/longo/curto/pouca/poucas/rápido) | só (isto/ esse pouco) |
            não são muitos | poxa | puxa | puxa vida | eita | vixe | oxe | uai | ué | bah | meu deus | mds |
            minha nossa | nossa senhora | caraca | credo | eia | epá | chiça | ena | ui | ufa | não (fazia ideia/
            tinha ideia/esperava/acredito) | quem diria | imaginei | foi o que pensei | como eu pensava |
            por mim tudo bem | por mim ok | de nada | não há problema | não tem problema | relaxa |
            fica tranquilo | oba | eba | mano | velho | véi | amigo | moço | ajuda muito | tudo isso
        """),
        "Gostaria de saber mais alguma coisa?",
    ),
    SmallTalk(
        "complaint",
        phrases("""
            você é (burro/inútil/péssimo/um idiota) | és (burro/inútil/um idiota) | não serves para nada | não
            serve para nada | você não serve para nada | inútil | que (lixo/porcaria) | idiota | cala a boca |
            não respondeu à minha pergunta | isso não responde à minha pergunta | não me ajudou | não me entende
            | não ajuda nada | estou desiludido | estou decepcionado
        """),
        "Lamento. Pode fazer a pergunta de outra forma?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            espera | espere | espera aí | espera um pouco | espere um pouco | espera um momento |
            espere um momento | um momento | um momento por favor | um momentinho | um segundo | um minuto |
            só um momento | só um minuto | só um segundo | calma aí | peraí | deixa eu pensar | deixa-me pensar |
            deixe-me pensar | estou pensando | já volto | volto já | (espera/espere) (um pouquinho/um segundo/um
            minuto/um bocadinho/um instante/por favor/lá) | pera | pera aí | pera lá | espera lá | (um momento/um
            segundo/um minuto/um instante/um momentinho/só um instante/só um momentinho/só um segundinho) (/por
            favor/pf) | (aguarda/aguarde) (/um momento/um instante/por favor) | (me dá/dá-me/dê-me/me dê) um
            (segundo/minuto/momento) | dois (minutos/segundos) | um segundinho | um minutinho | (deixa eu/deixe
            eu/deixa-me/deixe-me) (ver/checar/verificar) | estou (a pensar/vendo/a ver) | tô pensando | vou (ver/
            pensar/verificar) | já (venho/já) | volto (em breve/num instante/daqui a pouco)
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
        tens=words("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
        and_unit="e",
        hundreds=(
            ("cem", 100),
            ("cento", 100),
            ("centos", 100),
            ("centas", 100),
            ("duzentos", 200),
            ("trezentos", 300),
            ("quinhentos", 500),
        ),
        large=(("mil", 10**3), ("milhão", 10**6), ("milhões", 10**6)),
        ones=words("um uma primeiro primeira primeiros primeiras só único única"),
        months=words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    ),
    number_words=NumberWords(
        hours=("h", "horas"),
        before_noon=("da manhã",),
        after_noon=("da tarde",),
        money=("euros?", "reais", "real", "dólares"),
        age=("anos de idade", r"(?:(?<=tenho \d )|(?<=tenho \d\d )|(?<=tem \d )|(?<=tem \d\d ))anos\b"),
        own_age=("tenho",),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
