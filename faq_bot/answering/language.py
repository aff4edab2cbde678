"""In which language to answer a question.

Decided from the script, common words, and which phrasings match; a detector trained on long
texts fails on "bonjour kagawa".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from faq_bot.answering.arguments import plain_text
from faq_bot.errors import in_short
from faq_bot.languages.codes import nearest
from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import language
from faq_bot.languages.vocabulary import languages_of_word
from faq_bot.matching.features import WORD, Ints, codes_of, distinct, feature_types
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import Found
from faq_bot.text import has_unspaced, scripts_of

FOLLOWS_FROM_WORDS = 3
"""Words from which a question in another language takes the conversation along to it: "hello" does not."""

_OWN_WEIGHT = 1.0
"""What a word that phrasings of one language alone use weighs beside a common word."""

_MATCH_WEIGHT = 2.0
"""What matching phrasings weigh beside one common word: keywords without any follow the matches."""


def language_of(found: Found, matcher: Matcher, preferred: str | None = None) -> str:
    """Return the language to answer a question in, one of the base's."""
    languages = matcher.knowledge.languages
    if len(languages) == 1:
        return languages[0]
    codes = matcher.language_of[found.neighbours.rows]
    best = {
        code: float(found.neighbours.similarities[codes == number].max(initial=0.0))
        for number, code in enumerate(languages)
    }
    shares = dict(zip(languages, matcher.words_by_language.shares(_words(found, matcher)).tolist(), strict=True))
    return answer_language(found.question.normalised, languages, best, shares, preferred)


def _words(found: Found, matcher: Matcher) -> Ints:
    """Return the numbers of the words of a question that phrasings use; digits are of no language."""
    said = " ".join(word for word in found.question.normalised.split() if not word.isdecimal())
    codes, _ = distinct(codes_of(said))
    numbers, known = matcher.index.lookup(codes[feature_types(codes) == WORD])
    return numbers[known]


def answer_language(
    normalised: str,
    languages: Sequence[str],
    similarities: Mapping[str, float],
    shares: Mapping[str, float],
    preferred: str | None = None,
) -> str:
    """Return the language to answer in, one of `languages`.

    A script that one language of the base has decides alone. Else each common word votes for its
    language, each word of the base for the languages that use it, and the phrasings that match best
    vote by their similarity; what fits several languages goes to `preferred`.

    Args:
        normalised: the question.
        languages: what the base can answer in, its default first.
        similarities: the greatest similarity, 0..1, of a phrasing of each language.
        shares: how many of the question's words are each language's own, by how often phrasings use
            them; each known word shares 1 out.
        preferred: the language of the conversation or of the environment.
    """
    languages = _written_alike(normalised, languages)
    if len(languages) == 1:
        return languages[0]
    votes = dict.fromkeys(languages, 0.0)
    known = languages_of_word(tuple(languages))
    for word in normalised.split():
        meant = known.get(word, ())
        for code in meant:
            votes[code] += 1.0 / len(meant)
    for code, similarity in similarities.items():
        # Digits alone match phrasings by chance.
        if code in votes and any(char.isalpha() for char in normalised):
            votes[code] += _MATCH_WEIGHT * similarity + _OWN_WEIGHT * shares.get(code, 0.0)
    best = max(votes.values(), default=0.0)
    if best <= _LEAST:
        return fallback_language(languages, preferred)
    if preferred in votes and best - votes[preferred] <= _CLOSE:
        return preferred
    return next(code for code in languages if votes[code] == best)


def _written_alike(normalised: str, languages: Sequence[str]) -> Sequence[str]:
    """Return the languages that have the letters of a text beside Latin ones; all, if none has or there are none.

    Han characters alone are Japanese, Chinese, or either: by what the base speaks.
    """
    scripts = scripts_of(normalised)
    if not scripts:
        return languages
    letters = {code: language(code).script.letters for code in languages}
    return [code for code in languages if not letters[code] or scripts.issubset(letters[code])] or languages


_LEAST = 0.4
"""Votes below which a question is in no language: a fifth of a likeness may be chance."""

_CLOSE = 0.35
"""Votes by which a question must speak for another language to leave the preferred one."""


def wanted_language(code: str, languages: Sequence[str]) -> str:
    """Return the language of the base that somebody asks for by its code, whatever the region.

    A base of one language answers in that, whatever is asked for.

    Raises:
        TypeError: the code is not a string.
        ValueError: the base has several languages, and not this one.
    """
    code = plain_text(code, "a language")
    found = languages[0] if len(languages) == 1 else nearest(code, languages)
    if found is None:
        raise ValueError(f"unknown language {in_short(code)}; expected one of {', '.join(languages)}")
    return found


def preferred_language(code: str | None, languages: Sequence[str]) -> str | None:
    """Return the language of the base that is preferred by its code, whatever the region; None: it has none such.

    Raises:
        TypeError: the code is not a string.
    """
    return None if code is None else nearest(plain_text(code, "a preferred language"), languages)


def fallback_language(languages: Sequence[str], preferred: str | None) -> str:
    """Return the preferred language if it is one of the languages, else the first of them."""
    return (preferred and nearest(preferred, languages)) or languages[0]


def keeps_language(question: str) -> bool:
    """Tell whether a question is too short to take a conversation along to another language."""
    words = (word for word in normalise(question).split() if not word.isdigit())
    return not has_unspaced(question) and len(tuple(words)) < FOLLOWS_FROM_WORDS
