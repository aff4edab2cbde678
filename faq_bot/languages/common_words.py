"""Words of any question, whatever it is about, by language; normalised, abbreviations as students write them.

They tell the language of a question, and stand for what a small base cannot know of how common a word is.
"""

from __future__ import annotations

COMMON_WORDS = {
    "fr": (
        "a ai as au aux avec avez avoir bonjour bonsoir c ca cb ce ces cest cette chez cmb cmt combien "
        "comment d dans de des dit dois donc du elle en es est et etait ete etes etre faire fait faut "
        "font il ils j jai jaimerais je jour juste kan ke ki koi l la le les leur leurs lui m ma mais mal "
        "me meme merci moi mon n ne nos notre nous on ont ou oui par partir pas peu peut peuvent peux pk "
        "plus pour pourquoi pourrais pourriez pouvez pr puis qd qu quand que quel quelle quelles quels "
        "qui quoi s sa salut sans se ses si slt son sont stp suis sur svp t tout toute tu un une va vas "
        "vers veut veux vos votre vous y ya"
    ),
    "en": (
        "a about all also am an and any anyone anything are as at be been best bye can cool could did do "
        "does for from get getting give go goes going gonna good got gotta guy had has have he hello help her hey "
        "heyyy hi him his how i if im in info into is it its just know let like long lot make many me "
        "meaning mornin morning much my need no of off ok on one or our part please pls really right run "
        "see she should so someone tell than thank thanks that the their them then there they thing this "
        "thx to today tonight u until up ur us use want was wat watch we well were what whats when where "
        "which who whos whose why wich will with would wtf ya yes you your"
    ),
    "ja": (
        "arigatou arimasu arimasuka da dake dare desu desuka doko donna dou douyatte ga hito ikemasu "
        "ikemasuka ikura itsu ka kara konnichiwa kore kudasai made masu masuka mo nan nani nannen nannin "
        "naze ni no oshiete san shimasu shimasuka shitai suru to tte wa wo yo"
    ),
}
