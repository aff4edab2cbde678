"""Words of several languages together, normalised: what a text is compared with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from faq_bot.languages.registry import language, languages
from faq_bot.text import normalise


@cache
def common_words(codes: tuple[str, ...]) -> frozenset[str]:
    """Return the common words of languages."""
    return frozenset(word for code in codes for word in language(code).common_words)


@cache
def every_common_word() -> frozenset[str]:
    """Return the common words of every language that has a file."""
    return common_words(tuple(languages()))


@cache
def languages_of_word(codes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return for each common word of the languages those that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code in codes:
        for word in language(code).common_words:
            found[word] = (*found.get(word, ()), code)
    return found


@cache
def conversational_words(codes: tuple[str, ...]) -> frozenset[str]:
    """Return the words of languages that say nothing of what a question is about, common words included."""
    return frozenset(word for code in codes for word in _conversational(code))


def _conversational(code: str) -> Iterable[str]:
    spoken = language(code)
    yield from spoken.common_words
    for written in spoken.conversational_words:
        yield from normalise(written).split()
    pointing = (*spoken.asking.all, *spoken.follow_ups.backward, *spoken.turns.yes, *spoken.turns.no)
    for written in pointing:
        # Of several words one may be a word of what is asked: "in which city".
        known = normalise(written)
        if known and " " not in known:
            yield known
