"""French: every word and sentence of it."""

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
    a ai as au aux avec avez avoir bonjour bonsoir c ca cb ce ces cest cette chez cmb cmt combien comment d dans ds
    de des dit dois donc du elle en es est et etait ete etes etre faire fait faut fo font il ils j jai jaimerais je
    jour juste kan ke ki koi l la le les leur leurs lui m ma mais mal me meme merci moi mon n ne nos notre nous
    on ont ou oui par partir pas peu peut peuvent peux pk plus pour pourquoi pourrais pourriez pouvez pr puis qd
    qu quand que quel quelle quelles quels qui quoi s sa salut sans se ses si slt son sont st stp suis sur svp t
    tout toute tu un une va vas vers veut veux vos votre vous y ya
""")

_CONVERSATIONAL = words("""
    toi te soi eux elles mien mienne tien tienne sien sienne nôtre vôtre ceux celui celle celles ceci cela cet là
    ça celui-ci celle-ci celui-là celle-là lequel laquelle lesquels lesquelles auquel duquel desquels dont où tes
    ton ta autre autres autrui aucun aucune certains certaines chaque chacun chacune tous toutes plusieurs
    quelque quelques quelqu'un quelqu'une quelconque rien personne nul tel telle tels telles même mêmes n'importe
    étais étaient étions serai sera serait seraient seront serais sois soit soient fus fut furent été avons avais
    avait avaient aurai aura auront aurait auraient aurais eu eue ait aient ayant étant vais allez allons vont
    aller ira iront irait allait allaient allé fais faites faisait ferait fera feront faisant peuvent pouvait
    pouvaient pourra pourrait pourraient pourront pu puisse puissent puis-je peut-on pouvoir doit devons devez
    doivent devrait devrais devraient devra devait devoir faudra faudrait fallait vouloir voulais voulait voulons
    voulez veulent voudrais voudrait voudrions voudriez aimerais aimerait aimerions souhaite souhaiterais
    souhaiterait souhaitais savoir sais sait savez savons savent saurais saurait sauriez su sache sachant connais
    connaître connaissez connaît connait connu actuellement afin ainsi alors ailleurs apparemment
    approximativement après assez au-delà aujourd'hui auparavant auprès aussi aussitôt autant autour autrement
    avant beaucoup bien bientôt bref car carrément cependant certainement certes clairement comme complètement
    concernant concrètement contre correctement couramment d'abord d'ailleurs davantage dedans dehors
    déjà dejà depuis derrière dès désormais dessus dessous devant directement donc dorénavant durant
    effectivement également encore enfin ensemble ensuite entièrement entre environ essentiellement
    éventuellement évidemment exactement exact exacte excepté facilement finalement forcément franchement
    généralement genre grosso habituellement hein heureusement hors hui ici immédiatement initialement jamais
    jusque jusqu'à justement là-bas là-dedans là-dessus largement légèrement lentement lors lorsque logiquement
    maintenant malheureusement malgré manifestement mieux modo moins moment naturellement néanmoins non
    normalement notamment or parce parfois parfaitement parmi particulièrement pareil pareille partiellement
    partout pendant plutôt plupart plusieurs pourtant pratiquement précis précise précisément presque
    principalement probablement proprement puisque purement quasi quasiment quant réellement récemment rapidement
    sauf sérieusement selon seulement simplement sinon sitôt soudain souvent spécialement strictement surtout
    tandis tant tantôt tard tellement tôt totalement toujours toutefois très trop truc uniquement vachement
    véritablement visiblement vite voici voilà voire vraiment vrai vraie faux fausse juste possible impossible
    envers hormis outre quoique afin via vis-à-vis aide aider aidez aidé appelle appeler apprendre arrive arrivé
    arriver attend attendez attends besoin bonne bon bons bonnes beau belle chose choses clair claire compris
    comprend comprends comprenez comprendre concerne consiste confirmer confirmez confirmes corriger crois croit
    croyez croire curieux curieuse dire dis disait disent dites dirait dirais diriez demande demander demandais
    demandé demandes désolé désolée détail détails détaillé détailler donner donne donnez donnes donné doute
    éclairer éclaircir écoute entendre entendu envie espère espérer exemple existe existent existant exister
    expliquer explique expliquez expliques explication fou façon fil gens grave hâte idée idées imagine importe
    impression indiquer indiquez info infos information informations informer intéresse intéressé intéressée
    intéresserait laisse laisser lire lis lu main manière mention mentionne mentionné merde mettre mis met mot
    mots moyen niveau nom oublié oublier parle parler parlez parlé parles part partie passe passé passer pense
    penser penses pensez pensais peine permet plaît plait pige point pose poser posé posais prend prendre pris
    préciser précisez précision précisions préfère présent propos prévu question questions raison rappeler
    rappelle rappelez regarde rend rendre renseigner renseignement renseignements renseignez répondre répond
    réponds répondez réponse réponses répète répéter reste rester sens semble semblerait sert servir signifie
    situation sorte souci suppose supposer sympa tenir tient tente tenter trouve trouver trouvé trompe trompé
    trompée utile utiliser venir vient viens venez voir vois voit voyez vu vue veuillez cas côté fois sujet type
    coucou hello bjr bsr madame monsieur mesdames messieurs cher chère chers équipe cordialement salutations
    sincèrement bises bisous ciao tchao adieu revoir plus-tard bonne-journée journée soirée remercie
    remerciements merciii mci avance volontiers stpp svpp please plz pls ok okay dac d'acc ouais ouai ouep ui nan
    nn non mdr mdrr lol ptdr haha hahaha hihi xd oula olala wsh wesh yo frérot frère bro gars mec meuf jsp jsais
    chais chui jvoudrais jveux jcrois jpense jpeux j'arrive tkt osef askip asap bcp bcq tjs tjr tjrs tt tte ts ds
    dc dcp pcq pq pkoi prq pourkoi koman koment cmnt cbn kombien kel kels kelle keske qq qqn qqch qqc qlq qlqn
    qch kelk kelkun quelqun keskon kesk c'koi cki cé sé g gt jms jamé mtn mnt ms vs vrmt vrm ptet ptetre ptèt
    peut-être peut etre ajd auj auj'hui tmtc svp' bah ben bein beh euh heu hum hmm ah aha oh eh hé hein bof pff
    zut purée putain punaise nickel super génial top cool parfait parfaite excellent formidable chouette bravo
    robot bot chatbot assistant agit agissait intéresse
    correspond correspondent correspondant présente présentez présenter décris décrivez décrire raconte
    racontez raconter entend entendez compte comptent cherche cherchez cherchons grâce sous lie lié liée liés
    liées concernée concernées concernés figurant figure figurent suit suivie précède gros fils fille enfant
    amie ami mère père maman papa rassure rassurez cadre dimension regroupe fiche mémoire article exposé
    rédige rédiger égard rapport aspect angle document texte époque étape auriez aurait-on auriez-vous
    manque manquent manquait transmettre fournir communiquer
    dsl mrc davance jvoulais jaimerais déranger
    importuner amabilité obligeance gré permets permettez agréer prie navré navrée
""")

_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("et pour | et aussi | et | ainsi que"),
    openers=phrases("""
        et pour | et | puis | ou bien | ou | mais | alors | sinon | qu'en est-il de | qu'en est-il | quid de |
        quid | ok | d'accord | ah | oh | donc | du coup | bon | super | merci | cool | en fait | au fait |
        pour revenir à | pour en revenir à | et pour revenir à | revenons à | revenons aux | revenons au |
        revenons sur | on revient à | on revient aux | on revient au | bon revenons à | bon revenons aux |
        et (sinon/puis/alors/du coup/donc/concernant/au niveau de/côté/quant à/à propos de/par rapport à/
         dans ce cas/justement) |
        concernant | au sujet de | à propos de | quant à | par rapport à | et là | ah ok | ah d'accord |
        ok (et/donc/mais/merci/super/cool) | d'accord (et/mais/merci) | je vois | je comprends | intéressant |
        parfait | très bien | entendu | compris | noté | oui | oui et | ouais | hmm | hum | euh | bah | ben |
        tiens | dis | dites | dac | oki | dans ce cas | et dans ce cas | autre question | autre chose |
        encore une question | dernière question | une dernière question | petite question | question suivante |
        revenons-en à | en revenant à | retour à | au passage | en passant | par curiosité | sinon au fait |
        à part ça | et sinon
    """),
    persons=phrases("""
        il | ils | elle | elles | lui | eux | celui-là | celle-là | cette personne | ce monsieur | cette dame |
        ce gars | ce type | ce mec | cet homme | cette femme | ces gens | ces personnes | ces deux-là
    """),
    things=phrases("""
        son | sa | ses | leur | leurs | celui | celle | ceux | ça | cela | ceci | celui-ci | celle-ci | ceux-ci |
        celles-ci | le même | la même | pareil | celles | celles-là | ceux-là | celui-là | celle-là | dedans |
        là-dedans | là-dessus | y participer | en question | ce dernier | cette dernière | ces derniers
    """),
    places=phrases("""
        là-bas | par là | jusque là | c'est là | est là | sont là | étaient là | sera là | seront là | va là |
        vont là | aller là | sur place | dans cette ville | cet endroit | ici
    """),
    doubling=words("il elle ils elles"),
    speakers=phrases("""
        je | j | moi | mon | ma | mes | nous | on | notre | jsuis | jveux | jvoudrais | jaimerais | jpeux | chui
    """),
    other_way=phrases("""
        l'inverse | à l'inverse | inversement | dans l'autre sens | l'autre sens | le contraire | au contraire |
        vice versa | réciproquement | dans le sens inverse | le sens inverse | le sens contraire | en retour |
        et dans l'autre sens
    """),
    fillers=phrases("""
        a | à | au | aux | avec | chez | d | de | des | du | dans | en | est | et | il | elle | l | la | le |
        les | leur | par | pour | que | qu | ce | c | ça | stp | svp | s | y | vers | aussi | alors | sinon |
        université | univ | cas | était | étaient | accord | convention | celui | celle | ceux | ça donne quoi |
        c'est pareil | se passe | passe quoi | qu'en est-il | c'est comment | comment ça se passe | ce serait |
        ça serait | ça marche | c'est bon | même question | même chose | la même question | là | là-bas | eux |
        elles | ils | on | nous | moi | cas de | le cas de | le cas échéant | partenariat | côté | niveau |
        concernant | rapport | propos | sujet | question | merci | exemple | fac | hein
    """),
)

_ASKING = QuestionWords(
    who=phrases("qui | à qui | avec qui | par qui | de qui | ki"),
    when=phrases("""
        depuis quand | jusqu'à quand | quand | à quelle date | quelle date | en quelle année | qd | kan
    """),
    where=phrases("où | d'où | par où | dans quelle ville | dans quel pays | à quel endroit"),
    how_many=phrases("combien | quel nombre | cb | cmb | combien de"),
    how_long=phrases("combien de temps | pendant combien de temps | pour combien de temps | quelle durée | dure"),
    why=phrases("pourquoi | pour quelle raison | pk | pq | pkoi | dans quel but"),
    what=phrases("""
        quoi | qu'est-ce que | qu'est-ce qui | qu'a | qu'ont | c'est quoi | koi |
        qu'(a/ont) (/t) (il/elle/on/ils/elles) |
        que (dit/disent/pense/pensent/fait/font/propose/prévoit/devient) (il/elle/on/ils/elles) |
        que (dit/disent/pense/fait/font/propose/prévoit)
    """),
    which=phrases("quelle | quel | quelles | quels | lequel | laquelle | lesquels | lesquelles"),
    how=phrases("comment | de quelle manière | cmt"),
    whether=phrases(
        "est-ce que | est-ce qu | est-ce | s'il y a | s'il existe | si une | si un | si des | si la | si le"
    ),
    that=phrases("que | qu"),
)

_TURNS = TurnWords(
    yes=phrases("""
        oui | oui merci | ouais | ui | ok | okay | d'accord | bien sûr | exactement | c'est ça | voilà |
        celle-là | celui-là | tout à fait | oui c'est ça | oui s'il te plaît | oui s'il vous plaît | volontiers |
        oui stp | oui svp | exact | parfaitement | vas-y | allez-y | absolument
    """),
    no=phrases("""
        non | non merci | nan | nope | pas ça | pas celle-là | pas celui-là | autre chose | ce n'est pas ça |
        c'est pas ça | pas du tout | ce n'est pas ma question | pas vraiment | ce n'est pas ce que je demande |
        c'est pas ce que je demande | pas exactement | pas tout à fait | une autre | non autre chose |
        non pas ça | ce n'est pas ce que je voulais dire |
        (ce n'est pas/c'est pas/c pas/ce n'était pas) (ma question/la question/ce que j'ai demandé/ce que je vous
        ai demandé/ce que je cherche/ce que je voulais/ce que je veux savoir/ce que je voulais savoir/la question
        que j'ai posée) |
        (ce n'est/c'est/c) pas (/du tout) ça | (je n'ai/j'ai) pas demandé (ça/cela) |
        ma question (était/est) autre
    """),
    none=phrases("""
        aucun | aucune | aucun des deux | aucune des deux | aucun des trois | aucune des trois |
        aucun de ceux-là | aucune de celles-là | aucune de ces questions | aucun de ces choix |
        aucune de ces propositions | aucune de ces réponses | ni l'un ni l'autre | ni l'une ni l'autre |
        rien de tout ça | rien de tout cela | rien de ça | pas une seule | pas un seul | aucune d'elles |
        aucun d'eux | aucune d'entre elles | aucune ne convient | aucun ne convient | aucune ne correspond |
        pas celles-là | pas ceux-là | non aucun | non aucune | non aucune des deux | non aucun des deux |
        pas dans la liste | ce n'est pas dans la liste | c'est pas dans la liste | ma question n'y est pas |
        aucune des propositions | aucune des questions
    """),
    corrections=phrases("""
        non je voulais dire | non je parle de | non je parlais de | je voulais dire | je veux dire |
        je parle de | je parlais de | désolé je voulais dire | pardon je voulais dire | non pardon | pardon |
        désolé | désolée | oups | mince | nan | nn | je me corrige | je demandais | je demande | erreur |
        je me suis trompé | je me suis trompée | enfin | plutôt | non plutôt | non celui de | non celle de |
        non ceux de | celui de | celle de | attends | en fait | non pas ça | non | non je (voulais/veux) dire |
        je (voulais/veux) dire | non je (parle/parlais) (de/d/du/des) | je (parle/parlais) (de/d/du/des) |
        je (pensais/pense) (à/au/aux) |
        (désolé/désolée/pardon/excusez-moi/excuse-moi/oups) (je voulais dire/je parlais de/je parle de/
        je pensais à/non/j'ai mal formulé/) |
        j'ai mal (formulé/dit/écrit/posé ma question) |
        je me suis (mal exprimé/mal exprimée/mal exprimé je voulais dire/trompé/trompée/trompé de mot) |
        je reformule | ma question (porte/portait) sur | ma question c'est |
        c'est (pas ça/pas ce que je demande) | pas ça | non mais | nan mais | mais non | ah non | oh non |
        euh non | heu non | c'était | correction | rectification | au temps pour moi | autant pour moi | my bad |
        lapsus | faute de frappe | erreur de frappe | jvoulais dire | jveux dire | j'voulais dire |
        je ne demandais | je demandais pas | je ne demande | je ne parlais | je ne parle | je voulais
    """),
    rejects_next=phrases("""
        pas | et pas | et non | au lieu de | plutôt que | mais pas | non pas | et non pas | pas celui de |
        pas celle de | pas ceux de | et surtout pas | pas pour | pas de | sans parler de
    """),
    contrasts=phrases("mais"),
    tags=phrases("""
        non | nn | nan | hein | n'est-ce pas | n’est-ce pas | c'est ça | c'est bien ça | c ça | pas vrai | si
    """),
    sure=phrases("""
        sûr | certain | vraiment | sérieux | sérieusement | réellement | ah bon | vrmt | juré | pour de vrai |
        pour de bon | sûr et certain | sûr de sûr | vraiment vraiment | vraiment sûr | sûr à 100% | c sur sur |
        (tu es/t'es/t/vous êtes/es-tu/êtes-vous/tu en es/t'en es/vous en êtes/en êtes-vous) (/bien/vraiment/
        absolument/tout à fait/réellement) (sûr/sûre/certain/certaine) |
        (tu es/t'en es/vous êtes/êtes-vous) (/bien) (sûrs/certains/sûr et certain) |
        est-ce que (tu es/vous êtes) (/bien/vraiment) (sûr/sûre/certain/certaine) |
        (t'es/tu es/vous êtes) (sérieux/sûr à 100%) | (tu es/t'es/vous êtes) sûr (que/de) (c'est ça/c'est vrai/
        c'est exact/tu dis pas n'importe quoi/tu te trompes pas/ne pas vous tromper/ne pas te tromper) |
        (en êtes-vous/vous en êtes/tu en es/vous êtes/êtes-vous) (convaincu/formel/persuadé) |
        (c'est/c/est-ce/est-ce que c'est) (/bien/vraiment) (vrai/exact/correct/juste/sûr/certain/fiable/vérifié/
        confirmé/garanti/à jour/la vérité/le bon chiffre/le bon nombre/le bon nom/la bonne date/la bonne réponse) |
        (c/cé/sé/c'est) (vré/vrè/vrai ou faux/vrai ou pas) | vrai ou faux |
        c'est bien (sûr ça/ça/cela) | (c'est/c) (sûr/vrai) ça | c'est sûr à 100% | c vrai ce mensonge | tu dis
        vrai |
        (cette/la/votre) (citation/information/réponse/date) est-elle (/bien) (fiable/exacte/vérifiée/à jour/juste/
        correcte/sûre/authentique) |
        (ce/le/votre) (chiffre/nombre/nom) est-il (/bien) (fiable/exact/vérifié/juste/correct/sûr/le bon) |
        (tu/vous) (confirmes/confirmez) (/que c'est ça/que c'est vrai/que c'est exact) |
        (/le/me le/nous le/me/nous) (confirmer/garantir/jurer/certifier) | m'en assurer |
        (vous me le/vous le/tu me le/tu le/tu me/vous me) (confirmez/garantissez/confirmes/jures/promets) |
        m'assurer que c'est (vrai/exact) |
        (tu te/tu ne te/vous vous/vous ne vous) (trompes/trompez) pas | (c'est/ce n'est) pas une erreur |
        il n'y a pas d'erreur | tu rigoles | vous rigolez | tu plaisantes | vous plaisantez | c'est une blague |
        sans (blague/déconner/rire) | (tu te fous/tu te moques/vous vous moquez) de moi |
        (tu crois/vous croyez/tu penses/vous pensez/croyez-vous) |
        (vous/te) (faire confiance/croire) (/à) | (peut-on/puis-je/je peux/on peut) (te croire/vous
        croire/te faire confiance/vous faire confiance/s'y fier/m'y fier/se fier à/me fier à) | (m'y fier/s'y
        fier/se fier/me fier) (/à)
    """),
    again=phrases("""
        répète | répétez | tu peux répéter | vous pouvez répéter | pouvez-vous répéter | peux-tu répéter |
        encore une fois | redis | redites | redis-le | tu peux redire | comment | pardon | quoi | hein |
        tu as dit quoi | vous avez dit quoi | redis-moi | redis-moi ça | redis-le-moi | redites-moi |
        redites-moi ça | redites-le | redis ça | répète-moi | répète-moi ça | répète-le | répétez-le | répète ça |
        répétez ça | tu peux me redire | tu peux me redire ça | peux-tu redire | peux-tu me redire |
        pouvez-vous redire | pourriez-vous répéter | pourrais-tu répéter | pourriez-vous redire |
        tu pourrais répéter | vous pourriez répéter | une fois de plus | à nouveau | de nouveau |
        qu'est-ce que tu as dit | qu'est-ce que vous avez dit | t'as dit quoi | tu disais | vous disiez | tu dis |
        tu disais quoi | quoi déjà | c'était quoi | c'était quoi déjà | c'est quoi déjà | j'ai pas entendu |
        j'ai raté | plaît-il | redonne-moi la réponse | redonne la réponse | répète la réponse |
        répétez la réponse | répète ta réponse | répétez votre réponse | est-ce que tu peux répéter |
        est-ce que vous pouvez répéter | tu peux le redire | vous pouvez redire | vous pouvez le redire |
        une nouvelle fois | que ça | rien que ça | qu'eux | que eux | seulement eux | juste eux | seulement ça |
        juste ça | que ceux-là | seulement ceux-là | (répéter/redire/redonner/rappeler) |
        (me/le/me le/la) (répéter/redire/redonner) | (comment/qu') (avez-vous/as-tu/t'as) dit |
        (rappelle-moi/rappelez-moi/redonnez-moi/redonne-moi) (/ça/cela) |
        (j'ai/je n'ai) (pas/pas bien/mal) (entendu/lu/suivi/retenu) | j'ai (oublié/loupé/zappé) | tu dis quoi |
        t'as dit | tu disais quoi déjà | kwa | keske ta dit | ta dit koi | tu px (redire/répéter) |
        vous disiez quoi
    """),
    more=phrases("""
        plus de détails | plus de précisions | donne-moi plus de détails | donnez-moi plus de détails |
        des détails | dis-m'en plus | dites-m'en plus | plus d'informations | plus d'infos | encore |
        autre chose | quoi d'autre | tu peux préciser | pouvez-vous préciser | peux-tu préciser |
        tu peux développer | développe | en détail | j'aimerais en savoir plus | je voudrais en savoir plus |
        en savoir plus | précise | précisez | plus en détail |
        (m'en/en/nous en) (dire/apprendre) (plus/davantage/un peu plus) |
        (en savoir/m'en dites/m'en dis) (davantage/un peu plus) | être plus précis | détailler | approfondir |
        développer | (dites-m'en/dis-m'en) (davantage/un peu plus) |
        (davantage de/davantage d'/d'autres/avez-vous davantage d'/avez-vous d'autres) (détails/précisions/
        informations/infos) |
        (avez-vous/y a-t-il/il y a/t'as/tu as/vous avez) (plus d'infos/plus de précisions/plus de détails/plus
        d'informations/autre chose/autre chose à savoir/autre chose à ajouter) |
        un peu plus (/de détails/de précisions/d'informations) | plus de renseignements | plus d'éléments |
        et c'est tout | (c'est/et c'est) tout ce que (tu sais/vous savez/tu as/vous avez) |
        rien d'autre à (ajouter/dire/savoir) | autre chose à (savoir/ajouter) | développez | détaille |
        détaillez | (vas-y/allez-y) développe | sois plus précis | soyez plus précis | mais encore | continue |
        continuez | la suite |
        (t'en/tu en/vous en) (sais/savez) pas plus | développer (votre propos/ton propos)
    """),
    meaning=phrases("""
        c'est-à-dire | c'est à dire | que veux-tu dire | que voulez-vous dire | ça veut dire quoi | comment ça |
        qu'est-ce que ça veut dire | je ne comprends pas | je comprends pas | j'ai pas compris |
        je n'ai pas compris | explique | expliquez | tu peux expliquer | pouvez-vous expliquer | autrement dit |
        par exemple | (je n'ai/j'ai/g) (pas/pas bien/rien/pas tout/pas trop) (compris/capté/pigé/saisi) |
        g (pa/rien) compri | jai pa compri |
        (j'y/je n'y/je ne/je/je ne vous) (comprends/saisis/pige) (rien/pas/pas bien/pas trop) |
        jcomprends (rien/pas) | jpige (rien/pas) | je ne vous suis (pas/plus) | je te suis pas |
        j'ai du mal à (comprendre/suivre/vous suivre) | je peine à comprendre |
        (c'est/c/ce n'est/c'est toujours/) (pas/pas très/pas bien/pas trop/peu/pas vraiment) clair |
        (est/n'est) (pas claire/peu claire/confuse/floue/pas très claire) |
        (c'est/c/ça reste/cela reste/cela me semble/cela me paraît/ça me semble) (flou/confus/ambigu/vague/obscur/
        peu clair/incompréhensible/du chinois) |
        manque de clarté | (ça/cela) manque de clarté | être plus (clair/explicite) | reformuler | clarifier |
        (m'/nous/l'/me l') expliquer | m'éclairer | la refaire | (le/me le) dire (autrement/plus simplement) |
        dire ça (autrement/plus simplement) | simplifier | faire plus simple | reformule | reformulez |
        clarifiez | (soyez/sois) plus clair | en clair | plus (simplement/clairement/simple) |
        en (plus simple/d'autres termes/d'autres mots/français facile/gros/bref/résumé) | autrement |
        (qu'entendez-vous/que voulez-vous dire/vous voulez dire quoi/tu veux dire quoi/vous entendez quoi) (/par
        là) |
        (que signifie/que veut dire) (/ça/cela) |
        (kess/keske/qu'est-ce que) (tu veux dire/vous voulez dire/ça veut dire) | ça veut dire |
        ça signifie quoi | cad | càd | explik | (explique/expliquez) (-moi/mieux/plus simplement) |
        (jcapte/je capte) (rien/pas) | c quoi ce charabia | (c'est/c) (du charabia/de l'hébreu) | vous exprimer |
        t'exprimer | faire plus court | plus court | en plus court
    """),
    wrong=phrases("""
        c'est faux | faux | tu te trompes | vous vous trompez | c'est une erreur | c'est pas vrai |
        ce n'est pas vrai | n'importe quoi | c'est incorrect | mauvaise réponse | erreur | ce n'est pas exact |
        (je ne suis/je suis/chui/j'suis) pas (d'accord/daccord/de cet avis/de votre avis/convaincu/convaincue) |
        pas d'accord | (vous faites/tu fais/c'est) (erreur/une erreur/fausse route) |
        (vous avez/t'as/tu as) tort | (vous vous êtes/tu t'es) (trompé/planté/gouré) |
        (tu te/vous vous) (plantes/plantez/goures) |
        (c'est/est/semble/me semble/me paraît) (/totalement/complètement) (inexact/inexacte/erroné/erronée/
        incorrect/incorrecte/fausse) |
        (votre/ta/la/cette) (information/citation/date/phrase) est (fausse/erronée/inexacte/incorrecte) |
        (votre/ta/la/cette) (réponse/information/citation/date) n'est pas (bonne/la bonne/juste/exacte/correcte) |
        (le/ce/votre) (chiffre/nombre/nom/titre) est (faux/erroné/inexact/incorrect) |
        (le/ce/votre) (chiffre/nombre/nom/titre) n'est pas (bon/le bon/juste/exact) |
        (/c'est faux) (il/elle/le doyen/le directeur/le gouverneur/l'école/l'association/le labo/la faculté)
        (ne s'appelle/s'appelle) pas (comme ça/ainsi) |
        (/c'est faux) (ce n'est pas/c'est pas/c pas) (son nom/son titre/son poste/le bon nom/le bon chiffre/la
        bonne date/la bonne année/la bonne personne) |
        (vous avez/tu as/t'as) (dit/donné/répondu) (une bêtise/une mauvaise réponse/faux/une erreur) |
        (ce n'est/c'est/c/n'est) pas (correct/correcte/exact/exacte/juste/la vérité/la bonne réponse/le cas/vrai)
        |
        c (fo/fau/faux) | (archi/totalement/complètement) faux | c'est (totalement/complètement/archi) faux |
        (tu/vous) (dis/dites/racontes/racontez) (n'importe quoi/des conneries/des bêtises) |
        c'est n'importe quoi | c nimporte (koi/quoi) | nimp | c nimp | (ça/cela) m'étonnerait |
        permettez-moi (d'en douter/de vous contredire/de vous corriger) |
        je me permets (de vous contredire/d'en douter/de vous corriger) | j'en doute |
        j'ai (un doute/des doutes) | (ce n'est pas/c'est pas) ce (qu'on m'a dit/que j'ai lu/que j'ai entendu) |
        on m'a dit (le contraire/autre chose) | j'ai lu le contraire | il y a (une/) erreur (/dans) |
        à côté de la plaque | (tu es/t'es/vous êtes) à côté de la plaque | tu mens | vous mentez | mensonge |
        je suis en désaccord | d'être en désaccord | (il y a/il doit y avoir) (sûrement/certainement/sans doute/
        probablement) une erreur | (que/) vous (ne/) fassiez erreur | ce (soit/ne soit) (faux/inexact)
    """),
    around=phrases("""
        stp | svp | s'il te plaît | s'il vous plaît | please | plz | nan mais | non mais | mais | oui mais |
        ouais mais | ok mais | euh | heu | oh | ah | ben | bah | eh | moi | mec | frère | attends | attendez |
        désolé | désolée | pardon | franchement | mdr | ah bon | ah oui | n'est-ce pas | là | hein | quand même |
        monsieur | madame | bonjour | je vous prie | je te prie | excusez-moi | excuse-moi | ou quoi | ou pas |
        ou koi | bon | non | nan | dis | dites | écoute | écoutez | du tout |
        de (toi/vous/ça/cela/ce que tu dis/ce que vous dites/ce que vous avancez/ce que vous affirmez/ta réponse/
        votre réponse/cette information/ton coup) |
        ce que (tu dis/vous dites/tu veux dire/vous voulez dire) | à ce (sujet/propos) | là-dessus | (/par) (ta/
        votre/cette/la) réponse | cette info | l'information | cela | ça | pour moi |
        (permettez-moi/je me permets) d'insister | j'insiste | si je puis me permettre | sauf votre respect | avec
        (vous/toi/ça) |
        (je crois/je pense/il me semble/j'ai l'impression) que | arrête | arrêtez | wesh | gros | bro | frérot |
        sérieusement | honnêtement | d'ailleurs | au juste | dsl | navré | pouvez-vous | pourriez-vous | peux-tu |
        pourrais-tu | tu peux | vous pouvez | tu pourrais | vous pourriez | est-ce que (tu peux/vous pouvez) |
        auriez-vous (/l'amabilité de/la gentillesse de) | cette information | plus simplement | veuillez |
        merci de | j'aimerais (/avoir) | je (voudrais/souhaiterais/souhaite) (/avoir) |
        pardonnez-moi | mille excuses | je crains que | j'ai peur que | de (ces chiffres/ce chiffre/cette date/
        tout ça) | à me communiquer | plus clairement | je me permets |
        (du/de ce/des/de ces) (chiffre/chiffres/nombre/nom/noms/dates) | de (la/cette) (date/citation/phrase) |
        que (c'est/ce soit/c'est bien) (exact/vrai/juste/ça/correct/le cas) |
        que (cette/la/votre) (citation/information/réponse/date) est (/bien) (exacte/juste/correcte/fiable) |
        que (ce/le) (chiffre/nombre/nom) est (/bien) (exact/juste/correct/bon) |
        (votre/ta/la/à votre/à ta) (dernière/précédente) réponse | (la/à la) réponse (précédente/d'avant/du dessus)
    """),
    saying=phrases("""
        merci | dis-le | dis-le-moi | dis-moi | dis-moi ça | dis ça | dites-le | dites-moi | dites-moi ça |
        dites-le-moi | dire | le dire | me le dire | dire ça | redire | redire ça | tu peux | vous pouvez |
        peux-tu | pouvez-vous | pourrais-tu | pourriez-vous | est-ce que tu peux | est-ce que vous pouvez |
        parle | parlez | parle-moi | parlez-moi | parler | réponds | répondez | réponds-moi | répondez-moi |
        répondre | me répondre | répéter | répète | répétez | le répéter | me répéter | répéter ça | traduis |
        traduisez | traduire | traduis-le | traduis ça | traduire ça | le traduire | ça | cela | la réponse |
        ta réponse | votre réponse | la même chose | pareil | plutôt | maintenant | si possible | je veux |
        je voudrais | j'aimerais | je préfère | je préférerais | je la veux | passe | passons | passez |
        continue | continuons | explique | expliquez | expliquer | écris | écrivez | écrire | même chose |
        on peut parler | peut-on parler | donne-moi la réponse | donnez-moi la réponse | et la même chose |
        la même | et pareil | je peux avoir ça | tu peux me le dire | vous pouvez me le dire | repasse |
        repassez | repassons | revenons | reviens | revenez | remets | à la langue | votre dernière réponse |
        ta dernière réponse | la dernière réponse | la réponse précédente | cela donnerait quoi |
        ça donne quoi | ça donnerait quoi | comment on dit | bon | ok | okay | d'accord | je vous prie |
        je te prie | au | en | peux | pourrais | on (repasse/passe/reprend/continue/bascule) | repasser | passer |
        basculer | bascule | basculez | reprends | reprenez | reprenons | remets-toi | mets-toi | remettez-vous |
        mettez-vous | retour | change de langue | changez de langue | tu peux repasser | vous pouvez repasser |
        finalement | désormais | à partir de maintenant | (je veux/je voudrais/j'aimerais) que (tu/vous)
        (parles/parliez/répondes/répondiez/passes/passiez)
    """),
)

_PICKS = PickWords(
    before_number=phrases("""
        numéro | n° | no | num | option | question | choix | le | la | réponse | ligne | proposition | point
    """),
    after_number=phrases("stp | svp | s'il te plaît | s'il vous plaît | merci | please"),
    ordinals=(
        phrases("""
            premier | première | 1er | 1ère | celle d'en haut | celui d'en haut | celle du haut | celui du haut |
            tout en haut | en haut | du haut | plus haute | toute première | tout premier | numéro un | la une
        """),
        phrases("deuxième | second | seconde | 2e | 2ème | 2nd | 2nde | deux"),
        phrases("troisième | 3e | 3ème | trois"),
        phrases("quatrième | 4e | 4ème | quatre"),
        phrases("cinquième | 5e | 5ème | cinq"),
        phrases("sixième | 6e | 6ème | six"),
        phrases("septième | 7e | 7ème | sept"),
        phrases("huitième | 8e | 8ème | huit"),
        words("neuvième 9e 9ème 9eme"),
    ),
    last=phrases("""
        dernier | dernière | toute dernière | tout dernier | celle du bas | celui du bas | celle d'en bas |
        celui d'en bas | tout en bas | en bas | du bas | plus basse
    """),
    around=phrases("""
        le | la | l | question | option | stp | svp | s'il te plaît | s'il vous plaît | je veux | je voudrais |
        je voulais dire | plutôt | choix | oui | réponse | celle | celui | non | nan | ok | okay | d'accord |
        ouais | merci | please | je prends | je choisis | je veux dire | je dirais | donne-moi | donnez-moi |
        montre-moi | montrez-moi | alors | du coup | c'est | ce sera | ça sera | va pour | pour | en fait | moi |
        proposition | possibilité | ligne | de la liste | des deux | des trois | pardon | désolé | désolée | euh |
        ben | bah | je parle de | je parlais de | de | je préfère | dis-moi | dites-moi | prends
    """),
    middle=phrases("""
        milieu | du milieu | celle du milieu | celui du milieu | au milieu | celle au milieu | centrale |
        central | celle du centre | du centre
    """),
    other=phrases("l'autre | celle qui reste | celui qui reste | l'autre question | l'autre option"),
    back=phrases("""
        encore | encore une fois | répète | répétez | répète-moi | répétez-moi | redis | redis-moi | redites |
        redites-moi | tu peux répéter | vous pouvez répéter | pouvez-vous répéter | peux-tu répéter |
        pourriez-vous répéter | peux-tu redire | tu peux redire | pouvez-vous redire | à nouveau | de nouveau |
        et | et pour | c'était quoi | quelle était | quel était | quid de | rappelle-moi | rappelez-moi |
        une nouvelle fois | une fois de plus | reviens à | revenons à | déjà
    """),
)

_CLOSINGS = """
    (je vous prie/nous vous prions/je vous prie de bien vouloir) (d'agréer/agréer/d'accepter/de recevoir/de
    croire/croire) | veuillez (agréer/accepter/recevoir/croire) |
    (agréez/recevez/croyez) (/madame/monsieur/madame monsieur) (mes salutations/l'expression/en l'assurance) |
    recevez madame | recevez monsieur | agréez madame | agréez monsieur |
    (l'expression/en l'assurance/l'assurance/à l'assurance) (de ma considération/de mes sentiments/de mes
    salutations/de ma haute considération/de ma parfaite considération/de mes respectueuses salutations/de mes
    sincères salutations/de mes meilleurs sentiments/de mes sentiments respectueux/de mon profond respect) |
    distinguée | distingués | distinguées | respectueuses |
    (de ma/ma) (/haute/parfaite/profonde) considération (/distinguée/respectueuse) |
    (/mes/de mes/nos/avec mes) (respectueuses/sincères/cordiales/meilleures/chaleureuses/plus cordiales/plus
    sincères/plus
    respectueuses) salutations |
    (/mes/de mes/nos) salutations (/distinguées/les meilleures/cordiales/respectueuses/empressées/les plus
    cordiales/les plus distinguées/les plus respectueuses) |
    (/mes/de mes/nos) (respectueux/sincères/meilleurs) sentiments | (/mes/de mes/nos) sentiments (distingués/
    respectueux/dévoués/les meilleurs/les plus distingués/les plus respectueux) | mes respectueux hommages |
    dans (l'attente/l'espoir) (de votre/d'une/d'un) (réponse/retour/réponse favorable/réponse rapide/retour
    rapide/prompte réponse) | de votre part | dans cette attente | (dans l'/en) attente de (vous lire/te lire/vos
    nouvelles) | en attente de votre (réponse/retour) |
    (/en) espérant (une réponse/une réponse favorable/une réponse rapide/vous lire bientôt/avoir de vos nouvelles)
    |
    (restant/je reste/nous restons/en restant) à votre (/entière) disposition (/pour tout renseignement
    complémentaire/pour toute question) | je (vous/te) (souhaite/adresse/transmets) (/une/un/de passer une/
    également une) |
    (bonne/excellente/belle/agréable/très bonne) (journée/soirée/semaine/continuation/fin de journée/fin de
    semaine) (/à vous/à toi) | bonne réception | au plaisir de vous (lire/revoir/rencontrer) |
    sincèrement (vôtre/à vous) | bien sincèrement | respectueusement | (très/bien) (respectueusement/amicalement/
    cordialement) | amicalement | bien à (vous/toi) | cdlt | cdt | bien cdlt | crdlt | amitiés | portez-vous bien
    | (/en) (vous/te) souhaitant (/une/un)
"""

_MESSAGES = MessageWords(
    greetings=phrases("""
        bonjour | bonsoir | salut | coucou | hello | bjr | slt | bonjour madame | bonjour monsieur |
        bonjour à tous | madame monsieur | madame | monsieur | cher monsieur | chère madame | bonjour à vous |
        j'espère que vous allez bien | comment allez-vous | comment ça va | ça va |
        (bien le bonjour/rebonjour/re bonjour/bsr/cc/hello/salutations à tous) |
        (bonjour/bonsoir) (à toutes et à tous/à toute l'équipe/l'équipe/docteur/professeur/mesdames/messieurs/
        mesdames et messieurs) |
        mesdames | messieurs | mesdames et messieurs | mes hommages |
        (monsieur/madame) (le directeur/la directrice/le responsable/la responsable/le président/la présidente/le
        professeur) |
        à qui de droit | à l'attention (du service/de monsieur/de madame) |
        (cher/chère/chers/chères) (madame/monsieur/messieurs/mesdames/collègue/collègues/tous/toutes/équipe) |
        j'espère que (vous vous portez bien/tout va bien/tout va bien pour vous/mon message vous trouvera en bonne
        santé/ce message vous trouvera en bonne santé/ce message vous trouve en bonne santé/tu vas bien/ce mail
        vous trouvera bien) |
        en espérant que vous allez bien |
        (désolé/désolée/dsl/navré/navrée/pardon/excusez-moi/excuse-moi/pardonnez-moi/veuillez m'excuser) de (vous/
        te/) (déranger/importuner/solliciter) |
        (excusez-moi/désolé/désolée/navré) de (vous/te) déranger (encore/à nouveau/à cette heure) |
        (désolé/désolée/pardon/excusez-moi) (pour le/du) dérangement | je m'excuse de (vous/te) déranger |
        sans vouloir (vous/te) déranger
    """),
    thanks=phrases("""
        merci quand même | merci tout de même | merci | merci beaucoup | merci d'avance | merci bien |
        un grand merci | mille mercis | je vous remercie | je te remercie | merci pour votre aide |
        merci pour ton aide | merci de votre aide | en vous remerciant | je vous remercie d'avance |
        merci à vous | merci pour votre réponse | avec mes remerciements | vous remercier | te remercier |
        remerciements | merci infiniment | merci mille fois | grand merci | merci beaucoup pour tout |
        vous m'avez bien aidé | tu m'as bien aidé | merci par avance |
        merci (encore/à tous/à vous tous/infiniment) | mrc | mrc davance | merci davance | mci | merci bcp |
        (/de/pour) l'(attention/intérêt) (que vous porterez/portée/porté) (à ma demande/à mon message) |
        (merci/je vous remercie) (de/pour) votre (attention/compréhension/temps/patience/retour/réactivité/
        diligence/aide/réponse) |
        en (vous/te) remerciant (/par avance/d'avance/de votre réponse/pour votre réponse/de votre attention) |
        je vous en remercie | je (vous/te) remercie par avance | (merci/je vous remercie) (par avance/d'avance)
        (de/pour) votre (réponse/attention/aide/retour/compréhension) |
        (avec/tous/avec tous) mes (/vifs/sincères) remerciements (/anticipés) | avec ma gratitude |
        je vous (en suis/en serais) (/très/infiniment) (reconnaissant/reconnaissante)
    """),
    goodbyes=phrases(
        _CLOSINGS
        + """
        |
        au revoir | à bientôt | à plus | bonne journée | bonne soirée | cordialement | bien cordialement |
        bien à vous | sincères salutations | salutations | cdlt | bises | ciao | à plus tard | bon week-end |
        dans l'attente de votre réponse | dans l'attente de votre retour | je vous prie d'agréer
        """
    ),
    introductions=phrases("""
        je suis | je m'appelle | je me présente | moi c'est | j'étudie | je fais | je viens de | j'habite |
        nous sommes | je travaille | mon fils | ma fille | mon ami | mon nom est | j'ai vu | j'ai lu |
        j'ai entendu | en tant que | étant | je suis en | actuellement en | actuellement je suis |
        je me permets de (vous/te) (écrire/contacter/solliciter/adresser/poser) |
        je me permets de revenir vers vous | je reviens vers vous |
        je (vous/t') (écris/contacte/sollicite/adresse) | je vous adresse ce (message/mail/courriel) |
        permettez-moi de (vous/me) (poser/présenter/écrire/solliciter) | suite à | faisant suite à |
        comme suite à | j'ai découvert | nous avons (vu/lu) | mes parents | ma sœur | mon frère | étudiant en |
        étudiante en | élève en | je découvre
    """),
    requests=phrases("""
        pourriez-vous me dire | pouvez-vous me dire | peux-tu me dire | tu peux me dire | vous pouvez me dire |
        pourrais-tu me dire | dis-moi | dites-moi | je voudrais savoir | j'aimerais savoir | je veux savoir |
        je souhaite savoir | je souhaiterais savoir | je voulais savoir | je cherche à savoir | je me demande |
        je me demandais | je me demandais si | savez-vous | sais-tu | tu sais | vous savez | est-ce que tu sais |
        j'ai une question | petite question | expliquez-moi | explique-moi | je cherche | j'ai besoin de savoir |
        jvoudrais savoir | merci de me dire | auriez-vous | serait-il possible | faites-moi savoir |
        (pourriez-vous/pouvez-vous/peux-tu/pourrais-tu/tu peux/vous pouvez/tu pourrais/vous pourriez) (m'indiquer/
        me préciser/m'informer/me renseigner/m'expliquer/me confirmer/me communiquer/nous dire/nous indiquer/me
        rappeler) |
        (de/veuillez/bien vouloir/de bien) (me dire/m'indiquer/me préciser/m'informer/me renseigner/m'expliquer/me
        confirmer/me communiquer/me faire savoir) |
        (je désirerais/je désire/j'aurais voulu/j'aurais aimé/je cherchais à/j'aurais souhaité/je souhaitais/
        jvoulais/jveux/jaimerais/j'voudrais/je voudrai) (savoir/connaître/obtenir/avoir) |
        (je voudrais/j'aimerais/je souhaite/je souhaiterais/je voulais) (connaître/obtenir/être informé/être
        informée) |
        (puis-je/pourrais-je/peut-on) (savoir/vous demander/connaître) |
        (je me permets de/permettez-moi de) (vous demander/demander) | (c'est/c/juste/c'était) (pour/pr) savoir |
        j'aurais une question | j'aimerais vous demander |
        aussi savoir | également savoir | aussi connaître | également connaître | également demander si
    """),
    alternatives=phrases("ou | ou bien | ou plutôt"),
    name_joiners=phrases("et | avec"),
    comparisons=phrases("""
        différence | différences | la différence entre | différent | diffère | comparer | compare | comparaison |
        comparé | versus | vs | par rapport à | plutôt que | entre | lequel des deux | laquelle des deux |
        à la fois | respectivement | les mêmes
    """),
    in_this_language=phrases("""
        en français | en français svp | en français stp | en français s'il vous plaît | français |
        parle français | parlez français | in french | in french please | french please | french pls | french |
        speak french | フランス語で | フランス語でお願いします | フランス語で答えて | フランス語 |
        auf französisch | en francés | in francese | em francês | 用法语 | 프랑스어로 | parlez-vous français |
        en fr | vf | version française | en version française | en langue française | dans la langue de molière |
        tu parles français | réponds en français | répondez en français | can you speak french | au français
    """),
    at_signs=words("arobase arrobase"),
    dots=words("point"),
    titles=words("M MM Mr Dr Pr Prof"),
)

_SENTENCES = Sentences(
    greeting="Bonjour ! Posez votre question en quelques mots.",
    empty="Posez votre question en une phrase ou en quelques mots-clés.",
    too_long="Votre message dépasse {most} caractères. Pouvez-vous poser votre question en une ou deux phrases ?",
    no_match="Je n’ai pas de réponse à cette question.",
    can_ask="Vous pouvez demander, par exemple :",
    related="Vous pouvez demander :",
    ambiguous="Vouliez-vous demander :",
    rephrase="Pouvez-vous poser votre question en une phrase complète ?",
    no_such_number="Ce numéro ne figure pas dans la liste :",
    nothing_to_pick="Il n’y a pas encore de liste où choisir. Écrivez votre question.",
    not_said_about="Je n’ai pas trouvé cette information au sujet de « {thing} ».",
    can_say_about="Sur « {thing} », vous pouvez demander :",
    unanswered="À « {question} », je n’ai pas de réponse.",
    left_out="Je ne peux pas répondre à tout à la fois. Merci d’envoyer la question suivante à part : {question}",
    sure="Oui, c’est ma réponse : {text}",
    say_again="Je répète : {text}",
    more_details="Je n’ai pas plus de détails à donner là-dessus. Vous pouvez aussi demander :",
    no_more_details="Je n’ai pas plus de détails à donner là-dessus.",
    speaks_languages="Je réponds dans ces langues : {languages}.",
    wrong_noted="Merci de me le signaler. Voici de nouveau ma réponse, à vérifier dans la source :",
    all_questions="Questions",
    other_questions="Autres questions",
    no_facts="Cette base ne contient aucun fait.",
)

_REFUSALS = Refusals(
    entity="la question nomme {asked}, l’entrée concerne {found}",
    direction="la question va dans le sens {asked}, l’entrée dans le sens {found}",
    number="la question contient {asked}, l’entrée concerne {found}",
    unexplained="la question ne nomme rien du sujet ({found}), et l’entrée ne dit jamais {asked}",
    margin="l’avance sur la deuxième est de {asked}, il en faut {found}",
    fragment="rien n’a été dit avant {asked}, qui ne nomme pas ce dont parle l’entrée : {found}",
    focus="la conversation porte sur {asked}, l’entrée sur {found}",
    new_words="la question contient un mot que l’entrée ({found}) ne dit jamais : {asked}",
)

_EXPLANATION = ExplanationTexts(
    status="réponse",
    confidence="confiance",
    high="élevée",
    medium="moyenne",
    low="faible",
    matched="question la plus proche",
    concepts="notions reconnues",
    read_as="lu comme",
    contributions="formulations qui ont pesé",
    evidence="indices",
    runner_up="deuxième",
    ahead="écart",
    refusals="écartées",
    decision="règle appliquée",
    none="aucune",
    answered="réponse de la base",
    ambiguous="précision demandée",
    not_covered="non dit par la source",
    small_talk="conversation",
    no_match="sans réponse",
    lead="avance",
    silence="avance sur ce que la source tait",
    nearer="plus proche que ce que la source tait",
    named="notions partagées",
    reached="la confiance suffit pour répondre",
    under="la confiance ne suffit pas pour répondre",
    doubt="une règle ne permet que de la proposer",
    nothing_near="rien dans la base ne ressemble à la question",
    nothing_to_offer="aucune réponse n’est assez probable pour être proposée",
    picked="choisie parmi les questions proposées, ou redite",
    no_such_number="aucune des questions proposées ne porte ce numéro",
    reading="lecture du message",
)

_CHAT = ChatTexts(
    for_example="Par exemple :",
    loading="chargement…",
    source="Source : ",
    related="À voir aussi :",
    pick="Tapez un numéro pour choisir.",
    keys="/help aide · Tab complète · Ctrl-R historique · Ctrl-D quitter",
    keys_short="/help · Ctrl-D quitter",
    leave_again="Ctrl-C encore une fois pour quitter",
    farewell="À bientôt !",
    no_answer_yet="Il n’y a pas encore de réponse : posez d’abord une question.",
    no_sources="Cette réponse ne cite pas de source.",
    wrong_logged="Votre signalement est enregistré. Merci.",
    wrong_not_kept="Votre signalement n’a pas pu être enregistré : impossible d’écrire dans le journal.",
    wrong_not_logged="Rien n’est enregistré ici, sauf si faq-bot est lancé avec --log-unanswered FICHIER.",
    language_is="Je réponds en français. ",
    unknown_language="Je n’ai pas de réponses dans cette langue : {language}. ",
    language_is_open="Je réponds à chaque question dans sa langue. ",
    language_usage="Langues : {usage}.",
    unknown_command="Commande inconnue : {command}. ",
    not_kept="Vos questions ne seront pas gardées d’une session à l’autre ({reason}).",
    nearest_command="Vouliez-vous dire {command} ?",
    see_help="/help les montre toutes.",
    cleared="La conversation repart de zéro.",
    help_hint="/help montre les commandes.",
    help_title="Posez une question, ou tapez :",
    help_keys="Tab complète, ↑ et Ctrl-R retrouvent vos questions, → accepte la suite proposée, "
    "Ctrl-C efface la ligne et, deux fois sur une ligne vide, quitte.",
    help="cette aide",
    topics="ce que l’on peut demander",
    lang="changer de langue",
    why="pourquoi cette réponse",
    sources="d’où vient la réponse",
    wrong="signaler que la réponse est fausse",
    clear="effacer l’écran et repartir de zéro",
    quit="quitter (aussi : exit, quit, Ctrl-D)",
)

_PAGE = PageTexts(
    title="Questions et réponses",
    welcome="Bonjour ! Posez votre question avec vos mots, ou commencez par l’une de celles-ci.",
    everything="Tout ce que vous pouvez demander",
    question="Votre question",
    placeholder="Posez une question…",
    send="Envoyer",
    restart="Nouvelle conversation",
    close="Fermer",
    languages="Langue",
    conversation="Conversation",
    you="Vous :",
    bot="Réponse :",
    thinking="Recherche de la réponse…",
    why="Pourquoi cette réponse ?",
    sources="Source",
    wrong="Cette réponse est fausse",
    wrong_not_noted="Rien n’a pu être enregistré. Reposez la question : la réponse a peut-être changé.",
    offered="Vous pouvez aussi demander",
    gone="Le serveur ne répond pas. Votre question est conservée.",
    failed="Le serveur n’a pas pu répondre. Votre question est conservée.",
    busy="Beaucoup de questions arrivent en ce moment. Réessayez dans un instant.",
    retry="Réessayer",
    scripts="Cette page a besoin de JavaScript pour répondre aux questions.",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            bonjour | bonsoir | salut | coucou | hello | bjr | slt | comment ça va | ça va | comment allez-vous |
            madame | monsieur | mesdames | messieurs | (cher/chère/chers/chères) (monsieur/madame/collègue/
            collègues/tous/toutes) |
            mes hommages | (bonjour/bonsoir) à (tous/toutes/vous/toute l'équipe) | (bonjour/bonsoir/salut)
            (l'équipe/la team) | j'espère que
            (vous allez bien/vous vous portez bien/tout va bien/mon message vous trouvera en bonne santé/ce
            message vous trouvera en bonne santé) |
            je me permets de (vous/te) (écrire/contacter/solliciter) | je (vous/t') (écris/contacte) | cc | bsr |
            (tu es/t'es/t/vous êtes/es-tu/êtes-vous/tes) (là/dispo/disponible/disponibles/toujours là) | il y a
            quelqu'un | y a quelqu'un | y a qqn | allô | wsh | wesh | wech | yo | hey | yop | re | plop |
            (wsh/wesh/yo/hey/slt/salut/cc/coucou) (/la team/les gens/gros/bro/frérot/frère/mec/le bot) |
            (madame/monsieur) (la directrice/le directeur/la présidente/le président/la responsable/le
            responsable/le professeur)
        """),
        "Bonjour ! Que souhaitez-vous savoir ?",
    ),
    SmallTalk(
        "thanks",
        phrases("""
            merci | merci beaucoup | un grand merci | je vous remercie | merci bien | super merci |
            parfait merci | mrc | merci bcp | mrc bcp | merci infiniment | mille mercis | merci mille fois |
            merci à toi | merci à vous | merci d'avance | merci pour tout | merci pour votre aide |
            merci pour ton aide | merci pour l'info | merci pour les infos | merci pour la réponse |
            merci pour ta réponse | merci pour votre réponse | merci pour vos réponses |
            merci pour ces informations | merci pour ces précisions | je te remercie | c'est gentil |
            c'est très gentil | trop gentil | ok merci | d'accord merci | grand merci | cimer | merci quand même |
            merci tout de même | merci encore | encore merci | thx | thanks | merci c'est parfait |
            merci de votre aide | mrc d'avance | merci davance | mrc davance | merci par avance |
            (merci/je vous remercie/en vous remerciant/par avance/d'avance) (de/pour) (votre réponse/votre
            attention/votre compréhension/votre temps/votre retour/votre patience/
            l'attention que vous porterez à ma demande/l'attention que vous porterez à mon message/l'intérêt que
            vous porterez à mon message/l'intérêt que vous porterez à ma demande) |
            (avec tous/tous/avec) mes (/vifs/sincères) remerciements (/anticipés) | je vous en remercie (/par
            avance/d'avance) | je (vous/te) remercie (par avance/d'avance) |
            en vous remerciant (/par avance/d'avance) | (vous m'avez/tu m'as) (/bien/beaucoup/vraiment) aidé |
            (vous m'avez/tu m'as) été (d'un grand secours/d'une grande aide/très utile) |
            tu (gères/déchires/assures/cartonnes) (/grave/trop) | vous (assurez/gérez) | tu
            gère |
            (tu es/t'es/t/vous êtes) (/trop/très) (fort/efficace/doué/utile) | (tu es/t'es/vous êtes) (génial/
            adorable/parfait/intelligent/très sympa/très rapide) | (tu es/t'es/t/vous êtes) (le meilleur/la
            meilleure/au top) |
            (très bonne/bonne/excellente/super/belle) réponse | (je vous félicite/félicitations/toutes mes
            félicitations/mes félicitations) |
            je vous félicite pour (la clarté de vos réponses/vos réponses/votre clarté/votre efficacité) | beau
            travail | bon travail | bon boulot |
            voilà qui est (/parfaitement/très) (clair/parfait) | (voilà/c'est/c) une (réponse claire/bonne
            réponse/très bonne réponse) |
            quel (excellent/bon/super) (assistant/service/robot) | (c'est/c) (trop bien fait/bien fait/très bien
            fait/super bien fait/bien expliqué) (/ton truc) |
            je suis impressionné | je suis impressionnée | (je/j') t'adore | (je suis/j'en suis) (ravi/ravie/
            satisfait/satisfaite) |
            votre aide m'a été (précieuse/utile/très utile/très précieuse) | (c'est/c'était) (très/bien/fort)
            aimable (/à vous/de votre part)
        """),
        "Je vous en prie ! Souhaitez-vous savoir autre chose ?",
    ),
    SmallTalk(
        "goodbye",
        phrases(
            _CLOSINGS
            + """
            | au revoir | à bientôt | bonne journée | bonne soirée | à plus | ciao | à plus tard | bonne nuit |
            bye | bye bye | a+ | à la prochaine | à une prochaine | à demain | à tout à l'heure | à tte |
            bonne fin de journée | bonne après-midi | bon après-midi | bon week-end | bonne continuation | adieu |
            salutations | cordialement | bien cordialement | bien à vous | bises | bisous | tchao | tchuss |
            allez salut | allez bye | allez ciao | je te laisse | je vous laisse | je dois y aller |
            je dois vous laisser | je dois te laisser | je file | j'y vais | à un de ces jours | au plaisir |
            bonne soirée à vous | bonne journée à vous | bonne journée à toi | passez une bonne journée |
            bonne fin de soirée | ok bye | salut salut
            """
        ),
        "Au revoir ! Revenez quand vous aurez une question.",
    ),
    SmallTalk(
        "who",
        phrases("""
            qui es-tu | qui êtes-vous | (tu es/t'es/vous êtes) qui | (c'est quoi/quel est) (ton/votre) nom |
            (es-tu/êtes-vous/tu es/t'es/vous êtes/c'est) (un robot/un bot/un chatbot/une IA/une machine/un humain/
            humain/humaine/une vraie personne/un programme/chatgpt/réel/un vrai) |
            (humain/un humain) ou (robot/un robot/bot/un bot/IA/une IA/machine) | (robot/un robot/IA/une IA) ou
            (humain/un humain) | (je parle/je discute/est-ce que je parle) (à/avec) (un humain/une vraie personne/
            un robot/un bot/une IA/une machine/quelqu'un) | (tu t'appelles/vous vous appelez) comment |
            comment (tu t'appelles/t'appelles-tu/vous appelez-vous) | qui (t'a/vous a) (créé/fait/programmé) |
            (c'est/est-ce) (une IA/un robot/un humain/une vraie personne) qui (répond/me répond) |
            qui (êtes-vous/es-tu/tu es/vous êtes) (/exactement/donc/vraiment) |
            (tu es/t'es/vous êtes/t) qui (exactement/au juste/toi/vous/donc/en fait) | tki | t ki | t ki toi | ki
            es tu |
            (es-tu/êtes-vous/tu es/t'es/vous êtes) (un être humain/un vrai humain/une personne réelle/une
            personne/un automate/un ordinateur/un logiciel/
            une intelligence artificielle/un assistant virtuel/vraiment un robot/bien un robot/vraiment humain) |
            t (un bot/un robot/une IA) |
            (tu fonctionnes/vous fonctionnez/tu marches) (avec/grâce à/sur) (chatgpt/une IA/l'IA/de l'IA) |
            suis-je en train de (parler/discuter) (à/avec) (un robot/une machine/une IA/un humain) |
            (à qui ai-je/avec qui ai-je) (l'honneur/affaire/le plaisir de parler) | quel est votre prénom | (à/
            avec) qui je parle |
            (je peux/puis-je/pourrais-je/je voudrais/je veux/j'aimerais/je souhaite/je souhaiterais/je préfère/
            peut-on/j'ai besoin de) (/plutôt) (parler à/discuter avec) (un humain/un être humain/une vraie
            personne/une personne/quelqu'un/un conseiller) |
            (passez-moi/passe-moi/je veux/je voudrais) (un humain/un être humain/une vraie personne/un
            conseiller) |
            (t/t'es/tes/tu es) (/vraiment/bien/juste/en fait/qu') (un robot/une IA/un bot/une machine) |
            (c'est/c/est-ce) (/bien) (un robot/une machine/un bot/une IA) (/qui répond/qui parle/ici/là)
        """),
        "Je suis un assistant automatique : je donne des réponses écrites par des personnes, sans rien y ajouter.",
    ),
    SmallTalk(
        "what",
        phrases("""
            que (peux-tu/pouvez-vous/sais-tu/savez-vous) (/faire) | que puis-je (/te/vous) demander | aide |
            (tu sers/vous servez) à quoi | qu'est-ce que (tu sais/tu peux/vous savez/vous pouvez) faire |
            (tu sais/tu peux/vous savez) faire quoi | qu'est-ce que je peux (/te/vous) demander |
            je peux (/te/vous) demander quoi | à quoi (sers-tu/tu sers/servez-vous) | comment ça marche |
            (peux-tu/tu peux/pouvez-vous) m'aider
        """),
        "Je réponds aux questions dont la réponse a été préparée. Posez la vôtre en quelques mots.",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            désolé | désolée | pardon | excuse-moi | excusez-moi | je me suis trompé | je me suis trompée |
            oups | dsl | mille excuses (/pour le dérangement) | je m'excuse | mes excuses | toutes mes excuses |
            (désolé/désolée/dsl/pardon/excusez-moi/excuse-moi/navré/navrée/je m'excuse) de (vous/te) déranger |
            (désolé/désolée/excusez-moi) (pour le/du) dérangement
        """),
        "Il n’y a pas de mal. Que souhaitez-vous savoir ?",
    ),
    SmallTalk(
        "laughter",
        phrases("""
            mdr | lol | haha | hahaha | ptdr | hihi | c'est drôle | trop drôle | xd | mdrr | ptdrr | hehe | ahah |
            ahaha | jpp | c'est marrant | trop marrant | marrant | rigolo | c'est rigolo | mort de rire |
            morte de rire
        """),
        "Ravi de vous amuser ! Que souhaitez-vous savoir ?",
    ),
    SmallTalk(
        "yes",
        phrases("""
            oui | ok | d'accord | ouais | très bien | entendu | bien sûr | ça marche | okay | ok ok | dac |
            d'acc | dak | oki | okk | ouep | yep | carrément | exact | exactement | tout à fait | absolument |
            bien vu | je suis d'accord | on est d'accord | nous sommes d'accord | soit | va pour ça |
            (j'ai/j'aurais/j'avais/c'est) (une/une autre/une petite/juste une/une dernière/encore une) question |
            (une/une autre/encore une/petite) question |
            (je peux/puis-je/est-ce que je peux/pourrais-je/j'peux/je pourrais) (/te/vous) poser une (/autre/
            petite) question |
            (je peux/puis-je/est-ce que je peux/pourrais-je) (/te/vous) demander (quelque chose/un truc/qqch/un
            renseignement) |
            (j'ai besoin/j'aurais besoin) (d'un renseignement/d'une information/d'une info/d'aide) |
            dis-moi un truc | (je voulais/je veux/j'aimerais) (/juste) (/te/vous) demander (un truc/quelque chose)
        """),
        "Bien. Que souhaitez-vous savoir ?",
    ),
    SmallTalk(
        "no",
        phrases("""
            non | non merci | nan | rien | laisse tomber | laissez tomber | pas du tout | ce sera tout |
            c'est tout | rien d'autre | plus rien | ça ira | ça ira merci | rien merci | pas besoin |
            peu importe | oublie | oubliez | non ça va | non c'est bon | c'est tout pour moi |
            c'est tout pour aujourd'hui | c'est tout merci | pas maintenant | une autre fois | non rien |
            nan c'est bon | nan rien | pas d'autre question | plus de questions | je n'ai plus de questions |
            j'ai plus de questions | c'est tout bon | rien de plus | c tout | (je/j'/on) laisse (tomber/béton/) |
            jlaisse (tomber/béton) | jlesse tomber | laisse béton | (c'est/c) bon laisse | c
            mort | c'est mort |
            (je m'en/jm'en/j'm'en/on s'en) (fous/fiche/fout) | osef | balek | m'en fous | nvm | jsp |
            jsp trop | jsais pas | chais pas |
            ché pas | (je ne/je) sais pas (/trop/encore) | j'en sais rien | je n'en sais rien | aucune idée | j'ai
            aucune idée | pas sûr |
            (c'est/c/c'était/cété/c juste/c'est juste/juste) (pour/pr) (savoir/info/demander/voir) | pour savoir |
            pr savoir | juste une question |
            (juste/c'était juste/c'est juste/c) (comme ça/par curiosité) | (par/simple/par simple/par pure)
            curiosité | je demandais (juste/comme ça) |
            (je/j') (abandonne/renonce) | (je/c) demande (juste/c'est tout) | je faisais que demander | je me
            renseigne
        """),
        "Entendu. Je suis là si vous avez une question.",
    ),
    SmallTalk(
        "remark",
        phrases("""
            ah | oh | ah d'accord | ah ok | ah oui d'accord | ah oui ok | oh d'accord | ok d'accord | c'est noté |
            c noté | noté | bien noté | c'est bien noté | je note | je vois | ah je vois | c'est clair |
            très clair | c'est très clair | c'est compris | compris | j'ai compris | bien compris |
            j'ai bien compris | bien reçu | pigé | capté | bon à savoir | c'est bon à savoir | intéressant |
            c'est intéressant | très intéressant | génial | c'est génial | super | c'est super | trop bien | top |
            c'est top | (c/c'est) (top/nickel/super/génial/intéressant/trop bien/tro bien/bien ça/stylé/chaud/ouf/
            abusé) | tro (bien/cool/stylé/fort/génial) | trop (stylé/chaud/fort) | stylé | la classe | pas bête |
            bien (/ça) | de ouf | nickel | parfait | c'est parfait | excellent | impeccable | cool | trop cool |
            c'est cool | c cool | chouette | c'est chouette | sympa | c'est sympa | pas mal | c'est pas mal |
            bravo | bien joué | c'est pas beaucoup | c pas beaucoup | c pas bcp | c pa bcp | c pa beaucoup |
            c'est pas bcp | pas beaucoup | ça fait pas beaucoup | ce n'est pas beaucoup | c'est peu | c peu |
            c'est beaucoup | c bcp | c'est énorme | c'est long | c'est court | si peu | tant que ça | dommage |
            c'est dommage | tant pis | tant mieux | tkt | tkt pas | t'inquiète | t'inquiètes | t'inquiète pas |
            ne t'inquiète pas | ne vous inquiétez pas | pas de souci | pas de soucis | pas de problème |
            aucun souci | aucun problème | pas grave | c'est pas grave | c pas grave | ce n'est pas grave |
            je comprends | je comprends mieux | logique | c'est logique | c'est normal | évidemment |
            effectivement | en effet | je m'en doutais | je ne savais pas | je savais pas | waouh | ouah | wow |
            ah oui | ah oui quand même | quand même | dis donc | eh ben | eh bien | ben dis donc | hmm | hum |
            mouais | bof | bah | ben | mec | frère | frérot | mon ami | ah voilà | ça me va | c'est bien |
            c bien | c'est bon | c bon | bref | enfin bref | pas faux | c'est pas faux | j'avoue |
            bonne nouvelle | quelle bonne nouvelle | c'est utile | très utile | c'est déjà ça | tout s'explique |
            ah c'est peu | c'est tout petit | c'est noté merci bien | ah bon d'accord | bon | ben | bon (bah/ben)
            (/voilà) |
            (c/c'est) pas grave | du coup | alors | genre | heu | euh | voilà voilà | enfin bon | enfin | bah
            écoute | bon alors |
            en tout cas | (c/c'est) (la vie/comme ça) | ah bah | eh bah |
            dis | dites | dis-moi | dites-moi | dis voir | tiens | au fait | en fait | écoute | écoutez | sinon |
            bah voilà | ben voilà | voilà
        """),
        "Souhaitez-vous savoir autre chose ?",
    ),
    SmallTalk(
        "complaint",
        phrases("""
            (tu es/t'es/t/vous êtes/c/c'est) (/vraiment/trop) (nul/con/bête) | (tu es/t'es/vous êtes/c'est)
            (nulle/stupide/inutile) |
            (tu es/t'es/t/vous êtes/c'est) (débile/idiot/incompétent/incompétente/pété/honteux/lamentable/
            pitoyable/pourri/naze/chiant/déplorable/décevant) |
            nul | naze | nullos | débile | inutile | (tu sers/tu ne sers/vous ne servez/vous servez) (/vraiment) à
            rien | ça sert à rien | ça ne sert à rien | (tu/vous) (m'énerves/m'énervez/me saoules/me gaves/fais
            chier/faites chier) |
            (espèce d'/gros/sale) (idiot/con/abruti/robot/machine/bot/imbécile) | (idiot/abruti/imbécile/bouffon/
            connard/crétin) | (ta gueule/tg/ftg/ferme-la/ferme ta gueule) |
            (va te faire/allez vous faire) (foutre/voir) | (c'est/c) (de la merde/de la daube/du grand n'importe
            quoi/pourri/une honte/scandaleux/un scandale/la honte/abusé) | quelle (daube/merde/honte/blague) |
            quel (service déplorable/service lamentable/mauvais service/naze) | (votre/ce) service (laisse à
            désirer/est déplorable/est lamentable/est nul) |
            je suis (/très) (déçu/déçue/mécontent/mécontente) (/de vos réponses/de votre service) |
            (t'es/tu es/vous n'êtes) (/vraiment) pas (doué/malin/futé/utile/efficace/très utile/très doué) | pas
            (ouf/terrible/fou/convaincant/convaincu) |
            (tu/tu ne/vous ne) (réponds/répondez) (pas/toujours pas) à (la/ma) question | (ça/ça ne/cela ne/votre
            réponse ne) répond (/toujours) pas à (la/ma) question |
            (ce n'est pas/c'est pas/c pas/ce n'était pas) (la question que j'ai posée/ma question/ce que je vous
            ai demandé/ce que je t'ai demandé/ce que j'ai demandé/ce que je demande/
            ce que je veux savoir/ce que je voulais savoir/ce que je cherche/la question) | (c'est pas/ce n'est
            pas/c pas/pas) (/du tout) ça (/du tout) | (j'ai/je n'ai) (pas/jamais) demandé (ça/cela) |
            (vous êtes/tu es/t'es/c'est/c/) (hors sujet/à côté de la plaque) | rien à voir | (ça n'a/cela n'a/ça
            a) (rien à voir/aucun rapport) | aucun rapport | ma question (est/était) (autre/différente) |
            (tu n'as/t'as/vous n'avez/ta) (pas/rien/toujours pas) compris (/ma question) | vous avez mal compris
            (/ma question) | (vous m'avez/tu m'as) (mal/pas) compris |
            ce (chatbot/bot/site/chat/robot) est (nul/une catastrophe/inutile/à la ramasse) | (c'est/c) (vraiment/
            ) n'importe quoi (/ce site/ce bot/ce chat) | une catastrophe | (tu n'as/vous n'avez/t'as) (pas/
            toujours pas/même pas) répondu à (ma/la) question | ce n'est pas du tout (ma question/la question/ce
            que j'ai demandé) | (tu/vous) (/ne) (réponds/répondez) pas
        """),
        "Je suis désolé. Pouvez-vous poser votre question autrement ?",
    ),
    SmallTalk(
        "wait",
        phrases("""
            attends | attendez | attends une seconde | attends deux secondes | attends 2 secondes |
            attendez une seconde | attendez une minute | attends une minute | attends un peu | attends voir |
            attends stp | attendez svp | une seconde | deux secondes | 2 secondes | 2 sec | une minute |
            deux minutes | 2 min | un instant | un instant svp | un moment | un petit moment | minute papillon |
            laisse-moi réfléchir | laissez-moi réfléchir | je réfléchis | je regarde | je reviens | j'arrive |
            patiente | patientez | bouge pas | une petite seconde | une petite minute | je vérifie |
            deux petites secondes |
            jreflechis | je réfléchis encore | laisse-moi voir | laissez-moi voir
        """),
        "Prenez votre temps.",
    ),
)

FRENCH = Language(
    code="fr",
    name="français",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    script=Script(colon=" : "),
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    numerals=Numerals(
        words=words("""
            deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
            dix-huit dix-neuf vingt
        """),
        ordinals=words("""
            deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième
            treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième
        """),
        tens=words("vingt trente quarante cinquante soixante soixante-dix quatre-vingt quatre-vingt-dix"),
        and_unit="et",
        hundreds=(("cent", 100), ("cents", 100)),
        large=(
            ("mille", 10**3),
            ("million", 10**6),
            ("millions", 10**6),
            ("milliard", 10**9),
            ("milliards", 10**9),
        ),
        ones=words("un une premier première premiers premières seul seule"),
        months=words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    ),
    number_words=NumberWords(
        hours=("h", "heures?"),
        money=("euros?", "francs?", "dollars?", "yens?"),
        age=(r"ans\b(?! d['’])",),
        own_age=("j['’]ai",),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
