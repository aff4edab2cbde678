"""Words of several languages together, normalised: what a text is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain

from faq_bot.languages.language import Language
from faq_bot.languages.normalising import normalise, normalised_words
from faq_bot.languages.phrases import Words
from faq_bot.languages.registry import LANGUAGES_KEPT, distinct, language, languages
from faq_bot.text import has_unspaced


@lru_cache(LANGUAGES_KEPT)
def common_words(codes: tuple[str, ...]) -> frozenset[str]:
    """Return the common words of languages."""
    return frozenset(word for code in distinct(codes) for word in language(code).common_words)


@cache
def every_common_word() -> frozenset[str]:
    """Return the common words of every language that has a file."""
    return common_words(tuple(languages()))


@lru_cache(LANGUAGES_KEPT)
def languages_of_word(codes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return for each common word of the languages those that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code in codes:
        for word in language(code).common_words:
            found[word] = (*found.get(word, ()), code)
    return found


@lru_cache(LANGUAGES_KEPT)
def conversational_words(codes: tuple[str, ...]) -> frozenset[str]:
    """Return the words of languages that say nothing of what a question is about, common words included."""
    return frozenset(word for code in distinct(codes) for word in _conversational(code))


@lru_cache(LANGUAGES_KEPT)
def common_cuts(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the common words of languages without blanks, as they are typed, to cut a text at."""
    return _cuts((word for spoken in _unspaced(codes) for word in spoken.common_words), codes)


@lru_cache(LANGUAGES_KEPT)
def conversational_cuts(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the same of all that says nothing of what a question is about.

    >>> conversational_cuts(("zh",)).sub(" ", "请问图书馆在哪里啊").split()
    ['图书馆']
    """
    said = (
        (*spoken.common_words, *spoken.conversational_words, *_pointing(spoken)) for spoken in _unspaced(codes)
    )
    return _cuts(chain.from_iterable(said), codes)


def _cuts(words: Iterable[str], codes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the words, the longest first, and of particles.

    Any other character alone may be a part of a word.
    """
    found = {word for word in words if len(word) > 1 and has_unspaced(word)}
    found.update(word for spoken in _unspaced(codes) for word in spoken.particles)
    known = sorted(found, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, known)) or "(?!)")


def _unspaced(codes: tuple[str, ...]) -> list[Language]:
    return [spoken for spoken in map(language, distinct(codes)) if not spoken.script.spaced]


def _pointing(spoken: Language) -> Words:
    return (*spoken.asking.all, *spoken.follow_ups.backward, *spoken.turns.yes, *spoken.turns.no)


def _conversational(code: str) -> Iterable[str]:
    spoken = language(code)
    yield from spoken.common_words
    yield from normalised_words(spoken.conversational_words)
    for written in _pointing(spoken):
        # Of several words one may be a word of what is asked: "in which city".
        known = "" if " " in written else normalise(written)
        if known and " " not in known:
            yield known
