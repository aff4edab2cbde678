"""Very many texts, to be found where another text has them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator

from faq_bot.frozen import frozen


@frozen
class Beginnings:
    """Texts to be found at a place of another, in time that hangs little on how many they are.

    >>> list(beginnings(["a", "abaa", "ab", "b"]).at("abz", 0))
    ['ab', 'a']

    Attributes:
        texts: sorted; none is empty.
        shorter: the number of the longest other text that each begins with, -1 if there is none.
        longest: characters of the longest.
    """

    texts: list[str]
    shorter: list[int]
    longest: int

    def at(self, text: str, place: int) -> Iterator[str]:
        """Yield those that another text has at a place, the longest first."""
        there = text[place : place + self.longest]
        # Whatever stands in order between a text and what it begins with begins with that too.
        number = bisect(self.texts, there) - 1
        while number >= 0:
            if there.startswith(self.texts[number]):
                yield self.texts[number]
            number = self.shorter[number]


def beginnings(texts: Iterable[str]) -> Beginnings:
    """Return texts, of which none is empty, such that they are found."""
    in_order = sorted(set(texts))
    shorter: list[int] = []
    begun: list[int] = []
    for number, text in enumerate(in_order):
        while begun and not text.startswith(in_order[begun[-1]]):
            begun.pop()
        shorter.append(begun[-1] if begun else -1)
        begun.append(number)
    return Beginnings(in_order, shorter, max(map(len, in_order), default=0))
