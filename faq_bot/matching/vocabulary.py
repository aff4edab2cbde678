"""The words that some texts say, and whether they say a word in another form or with a typo.

Scripts with blanks are compared by words. In the others stretches of text are compared by their pairs of
neighbouring characters.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from faq_bot.frozen import frozen, kept, remembered
from faq_bot.matching.near_words import FEW, NearWords
from faq_bot.text import has_unspaced

INFLECTED_FROM, INFLECTED_SHARE = 4, 0.65
"""Letters that two words must begin with alike, at least and as a share of the longer, to be forms of one word."""

ONE_TYPO_FROM, TWO_TYPOS_FROM = 4, 8
"""Letters from which a word that is in no dictionary may have one and two typos."""

PAIRS_SAID = 0.5
"""Share of the pairs of characters of a stretch that must occur for it to be said."""

KEPT = 1024
"""Words of which is remembered whether they are typos: a message has fewer, and asks of each again and again."""

_LAST = "\U0010ffff"
"""Comes behind each letter that a word goes on with."""

SEVERAL_WORDS = 6
"""Characters from which a stretch holds several words: Chinese has few words to cut it at."""


@frozen
class Vocabulary:
    """The words of some texts.

    Attributes:
        words: of scripts with blanks, in alphabetical order.
        pairs: characters and pairs of neighbours of the stretches of the others.
    """

    words: tuple[str, ...]
    pairs: frozenset[str]

    def says(self, word: str, *, is_word: bool) -> bool:
        """Tell whether a normalised word is said.

        Args:
            word: one word, or a stretch of a script without blanks.
            is_word: whether a dictionary has it: then it is no typo of another.
        """
        if has_unspaced(word):
            pairs = _pairs(word)
            return sum(pair in self.pairs for pair in pairs) >= PAIRS_SAID * len(pairs)
        said = self._has(word) or self._has_form_of(word) or self._has_transposed(word)
        return said or (not is_word and self._has_typo_of(word))

    def touches(self, word: str) -> bool:
        """Tell whether some word is said of a long stretch of a script without blanks, as any pair of it is."""
        long = has_unspaced(word) and len(word) >= SEVERAL_WORDS
        return long and any(pair in self.pairs for pair in _pairs(word))

    def _has(self, word: str) -> bool:
        at = bisect_left(self.words, word)
        return at < len(self.words) and self.words[at] == word

    def _has_form_of(self, word: str) -> bool:
        """Tell whether a word begins like this one, but for an ending."""
        # Of the words that begin alike the shortest is enough: they can be very many, as article numbers are.
        for alike in range(max(INFLECTED_FROM, math.ceil(INFLECTED_SHARE * len(word))), len(word) + 1):
            begin, end = (bisect_left(self.words, word[:alike] + after) for after in ("", _LAST))
            if begin == end:
                return False
            if alike >= INFLECTED_SHARE * self._lengths[begin:end].min():
                return True
        return False

    @remembered
    def _lengths(self) -> NDArray[np.int32]:
        return np.fromiter(map(len, self.words), np.int32, len(self.words))

    def _has_transposed(self, word: str) -> bool:
        """Tell whether a word has two neighbouring letters in the other order: a slip, even where it is a word."""
        if not ONE_TYPO_FROM <= len(word) <= self._longest:
            return False
        swaps = (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(len(word) - 1))
        return any(self._has(swapped) for swapped in swaps)

    @remembered
    def _has_typo_of(self) -> Callable[[str], bool]:
        """Tells whether a word is a typo of one of these."""
        return kept(KEPT, self._is_typo) if len(self.words) > FEW else self._is_typo

    def _is_typo(self, word: str) -> bool:
        if len(word) < ONE_TYPO_FROM:
            return False
        allowed = 2 if len(word) >= TWO_TYPOS_FROM else 1
        near = self._of_length(len(word), allowed).of(word, allowed)
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=allowed)
        return found is not None and len(found[0]) >= ONE_TYPO_FROM

    def _of_length(self, length: int, within: int) -> NearWords:
        """Return the words of about a length, in alphabetical order: no other is within so many typos."""
        if length - within > self._longest:
            return NearWords(())
        key = length, within
        if key not in self._by_length:
            self._by_length[key] = NearWords([word for word in self.words if abs(len(word) - length) <= within])
        return self._by_length[key]

    @remembered
    def _longest(self) -> int:
        return max(map(len, self.words), default=0)

    @remembered
    def _by_length(self) -> dict[tuple[int, int], NearWords]:
        return {}


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Return the vocabulary of normalised texts."""
    units: set[str] = set()
    for text in texts:
        units.update(text.split())
    runs = {unit for unit in units if has_unspaced(unit)}
    return Vocabulary(
        tuple(sorted(units - runs)), frozenset(pair for run in runs for pair in (*_pairs(run), *run))
    )


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]
