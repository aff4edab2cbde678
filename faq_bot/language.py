"""In which language to answer a question.

Decided from the script, common words, and which phrasings match; a detector trained on long
texts fails on "bonjour kagawa".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from faq_bot.text import has_japanese

_COMMON = {
    "fr": "a ai as au aux avec bonjour c ca ce cb cest ces cette cmb combien comment cmt d dans de des dit du elle en "
    "est et etre faut fait il ils j je jai jaimerais juste kan ki koi l la le les leur liste lui ma mais me merci mon n "
    "ne nous on ont ou oui par pas peut peuvent peux plus pk pour pourquoi pr pourrais pourriez pouvez puis qd qu quand que quel quelle "
    "quelles quels qui quoi s sa salut sans se sert ses si son sont stp sur sympa svp t tu un une va veut veux vers "
    "vous y ya etudiants eleves accord partenariat ecole signe partir aller universite",
    "en": "a about am an and any anyone are as at be bye can could did do does for from get go goes has have hello hey hi "
    "how i if in info into is it its like list long many me my of on or our please pls school should tell than thanks that the "
    "their them then there they this to until us use was we were what whats when where which who whose why will wich with would "
    "you your students university agreement signed",
    "ja": "arigatou arimasu arimasuka da dake daigaku desu desuka doko donna dou douyatte dare wa ga wo ni no mo ka kara made "
    "ikemasu ikemasuka ikura itsu konnichiwa masu masuka nan nani nannin nannen naze nihon ryuugaku ryugaku shitai "
    "sensei shimasu shimasuka suru kudasai oshiete hito tte",
}
_LANGUAGES_OF_WORD: dict[str, tuple[str, ...]] = {}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES_OF_WORD[_word] = (*_LANGUAGES_OF_WORD.get(_word, ()), _language)

_MATCH_WEIGHT = 2.0
"""What matching phrasings weigh beside one common word: keywords without any follow the matches."""


def answer_language(
    normalised: str,
    languages: Sequence[str],
    similarities: Mapping[str, float],
    preferred: str | None = None,
) -> str:
    """Return the language to answer in, one of `languages`.

    Japanese script decides alone. Else each common word votes for its language, and the phrasings
    that match best vote by their similarity; what fits several languages goes to `preferred`.

    Args:
        normalised: the question.
        languages: what the base can answer in, its default first.
        similarities: the greatest similarity, 0..1, of a phrasing of each language.
        preferred: the language of the conversation or of the environment.
    """
    if has_japanese(normalised):
        return "ja" if "ja" in languages else _fallback(languages, preferred)
    votes = dict.fromkeys(languages, 0.0)
    for word in normalised.split():
        meant = _LANGUAGES_OF_WORD.get(word, ())
        for language in meant:
            if language in votes:
                votes[language] += 1.0 / len(meant)
    for language, similarity in similarities.items():
        if language in votes:
            votes[language] += _MATCH_WEIGHT * similarity
    best = max(votes.values(), default=0.0)
    if best <= 0:
        return _fallback(languages, preferred)
    if preferred in votes and best - votes[preferred] <= _CLOSE:
        return preferred
    return next(language for language in languages if votes[language] == best)


_CLOSE = 0.35
"""Votes by which a question must speak for another language to leave the preferred one."""


def _fallback(languages: Sequence[str], preferred: str | None) -> str:
    return preferred if preferred in languages else languages[0]
