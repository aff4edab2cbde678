"""How likely an entry's phrasings are to use the words of a question.

Multinomial naive Bayes (McCallum & Nigam, 1998) over whole words. It sees every phrasing of an
entry, where the ridge sees the nearest only: a word that an entry never uses speaks against it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq_bot.features import WORD, Floats, Ints
from faq_bot.index import Index

SMOOTHING = 0.3
"""Added to every count (Lidstone). 0.1 and 0.3 measured the same on curekart and CLINC150."""


@dataclass(frozen=True)
class WordCounts:
    """In how many phrasings of an entry each word stands.

    Attributes:
        entries: number of entries.
        vocabulary: number of distinct words.
        keys: word number times `entries` plus entry number, ascending, where the count is not 0.
        counts: the counts.
        totals: words of each entry, shape (entries,).
    """

    entries: int
    vocabulary: int
    keys: Ints
    counts: Floats
    totals: Floats

    def log_likelihood(self, words: Ints, entries: Ints, seen: int = 0) -> NDArray[np.float64]:
        """Return the log likelihood of words, as feature numbers, in each of some entries.

        Args:
            words: feature numbers.
            entries: entry numbers.
            seen: added to each count that is not 0; -1 leaves out a phrasing made of these words.
        """
        if not len(words) or not len(self.keys):
            return np.zeros(len(entries))
        wanted = words[:, None] * self.entries + entries[None, :]
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        counts = np.where(self.keys[at] == wanted, self.counts[at] + seen, 0.0)
        spread = self.totals[entries] + SMOOTHING * self.vocabulary
        return np.log((counts + SMOOTHING) / spread).sum(axis=0)


def count_words(index: Index, entry_of: NDArray[np.int32], entries: int) -> WordCounts:
    """Count the words of each entry's phrasings."""
    is_word = index.kinds[index.ids] == WORD
    owners = np.repeat(entry_of, np.diff(index.starts))[is_word]
    keys, counts = np.unique(index.ids[is_word].astype(np.int64) * entries + owners, return_counts=True)
    totals = np.bincount(owners, minlength=entries)
    vocabulary = int((index.kinds == WORD).sum())
    return WordCounts(entries, vocabulary, keys, counts.astype(np.float32), totals.astype(np.float32))
