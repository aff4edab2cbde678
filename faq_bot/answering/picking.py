"""A question picked from those offered: "2", "n° 2", "the second one", 二つ目."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from faq_bot.languages.language import Language
from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import language
from faq_bot.text import has_unspaced

LAST = -1
"""The last of the questions offered, however many they are."""


def picked_number(text: str, languages: tuple[str, ...]) -> int | None:
    """Return the number, from 1, that a message picks; `LAST` for the last; None: it picks nothing.

    >>> picked_number("the second one, please", ("en",)), picked_number("2番目でお願いします", ("ja",))
    (2, 2)
    """
    said = normalise(text)
    digit = _digit(languages).fullmatch(said)
    if digit:
        return int(digit[1])
    for code in languages:
        core = _without(said, _around(code))
        number = _ordinals(code).get(core)
        if number is not None:
            return number
    return None


@cache
def _digit(languages: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a digit alone, or with what people put around it."""
    picks = [language(code).picks for code in languages]
    before = _any(word for words in picks for word in words.before_number)
    after = _any(word for words in picks for word in words.after_number)
    return re.compile(rf"(?:(?:{before})\s*)?([1-9])(?:\s*(?:{after}))?")


@cache
def _around(code: str) -> re.Pattern[str]:
    spoken = language(code)
    around = _any(spoken.picks.around)
    return re.compile(rf"(?<!\w)(?:{around})(?!\w)" if spoken.script.spaced else rf"(?:{around})+$|^(?:{around})+")


@cache
def _ordinals(code: str) -> dict[str, int]:
    return dict(_spelled(language(code)))


def _spelled(spoken: Language) -> Iterable[tuple[str, int]]:
    for number, spellings in enumerate(spoken.picks.ordinals, 1):
        yield from ((normalise(word), number) for word in spellings)
    yield from ((normalise(word), LAST) for word in spoken.picks.last)


def _without(said: str, around: re.Pattern[str]) -> str:
    core = " ".join(around.sub(" ", said).split())
    return core.replace(" ", "") if has_unspaced(core) else core


def _any(written: Iterable[str]) -> str:
    """Return alternatives for the words, the longest first; what matches nothing where there are none."""
    known = sorted({normalise(word) for word in written} - {""}, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, known)) or "(?!)"
