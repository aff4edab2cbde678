"""A question as it is understood: the type that travels from typing to ranking."""

from __future__ import annotations

import re
from dataclasses import dataclass

from faq_bot.lexicon import Findings, Lexicon
from faq_bot.text import normalise

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, its normalised words, and what it names.

    `numbers` are runs of digits as written, without leading zeros.
    """

    text: str
    normalised: str
    findings: Findings
    numbers: frozenset[str]

    @property
    def sorted_words(self) -> str:
        """The words in alphabetical order, for comparisons that ignore word order."""
        return sort_words(self.normalised)


def understand(text: str, lexicon: Lexicon) -> Question:
    """Read a question: normalise it, find concepts, entities, directions and numbers."""
    normalised = normalise(text)
    return Question(text, normalised, lexicon.find(normalised), numbers_in(normalised))


def sort_words(normalised: str) -> str:
    """Return the words of a normalised text in alphabetical order."""
    return " ".join(sorted(normalised.split()))


def numbers_in(normalised: str) -> frozenset[str]:
    """Return the numbers of a normalised text, without leading zeros.

    >>> sorted(numbers_in("b2 en 2021"))
    ['2', '2021']
    """
    return frozenset(number.lstrip("0") or "0" for number in _NUMBER.findall(normalised))
