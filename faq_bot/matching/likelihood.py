"""How likely an entry's phrasings are to use the words and concepts of a question.

Naive Bayes sees every phrasing of an entry, where the ridge sees the nearest only: a word, a pair of
words or a concept that an entry seldom uses speaks against it. Words and pairs follow the multinomial
model, concepts the Bernoulli one (McCallum & Nigam, 1998), of which only what the question has is counted.
All are smoothed by adding a share that is the same for every entry (Jelinek-Mercer; Zhai & Lafferty, 2004).
Adding a count instead (Lidstone) favours entries with many phrasings: it measured 0.9 points of top-1 worse on
bases with a few phrasings an entry, not equally many, and of what the bundled base leaves open it asserted up
to 3 points more when a phrasing was left out, for 1 point more of the facts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from faq_bot.frozen import frozen
from faq_bot.matching.features import CONCEPT, PAIR, WORD, Codes, Floats, Ints, distinct
from faq_bot.matching.index import Index

WORD_SMOOTHING = 0.3
"""Occurrences added to every word in an entry of average length. 0.1 measured 0.3 points of top-1 worse on
curekart, 1 measured 0.7 worse; on CLINC150 all three are the same."""

PAIR_SMOOTHING = 0.1
"""The same for pairs of words."""

CONCEPT_SMOOTHING = 0.5
"""The same for concepts, in phrasings. 0.25 measured 0.3 points of top-1 worse on the bundled base, 2 the same."""

_CHUNK = 10_000
"""Phrasings that are counted at a time."""


@frozen
class Counts:
    """In how many phrasings of an entry each feature of a kind stands.

    Attributes:
        feature_type: of the features, `WORD`, `PAIR` or `CONCEPT`.
        smoothing: what is added to the share that a count has in its entry.
        keys: feature number times the number of entries plus entry number, ascending, where the
            count is not 0.
        counts: the counts.
        sizes: what a count is a part of, by entry: shape (entries,).
    """

    feature_type: int
    smoothing: float
    keys: Ints
    counts: Floats
    sizes: Floats

    def _log(self, features: Ints, entries: Ints, seen: Ints | int) -> NDArray[np.float64]:
        wanted = features[:, None] * len(self.sizes) + entries
        at = self.keys.searchsorted(wanted)
        counts = (self.counts.take(at, mode="clip") + seen) * (self.keys.take(at, mode="clip") == wanted)
        # Logarithms in double precision: in single, processors differ in the last digit.
        shares = counts.astype(np.float64) / self.sizes[entries]
        return np.asarray(np.log(shares + self.smoothing), dtype=np.float64)

    def log_likelihood(self, features: Ints, entries: Ints, seen: Ints | int = 0) -> NDArray[np.float64]:
        """Return the log likelihood of features in each of some entries, shape (entries,).

        Args:
            features: feature numbers.
            entries: entry numbers.
            seen: added to each count that is not 0, for all entries or for each; -1 leaves out a phrasing made of
                the features.
        """
        if not len(features) or not len(self.keys):
            return np.zeros(len(entries))
        return np.asarray(self._log(features, entries, seen).sum(axis=0))

    def shares(self, features: Ints) -> NDArray[np.float64]:
        """Return for each entry the chance that a feature is its own, summed over features; shape (entries,).

        Each feature shares 1 out among all entries.
        """
        entries = np.arange(len(self.sizes))
        if not len(features) or not len(self.keys):
            return np.zeros(len(entries))
        chances = np.exp(self._log(features, entries, 0))
        return np.asarray((chances / chances.sum(axis=1, keepdims=True)).sum(axis=0))


def count_words(index: Index, entry_of: NDArray[np.int32], entries: int) -> Counts:
    """Count the words of each entry; a count is a part of all its words."""
    return _multinomial(index, entry_of, entries, WORD, WORD_SMOOTHING)


def count_pairs(index: Index, entry_of: NDArray[np.int32], entries: int) -> Counts:
    """Count the word pairs of each entry; a count is a part of all its pairs."""
    return _multinomial(index, entry_of, entries, PAIR, PAIR_SMOOTHING)


def count_concepts(index: Index, entry_of: NDArray[np.int32], entries: int) -> Counts:
    """Count the phrasings of each entry that name a concept; a count is a part of its phrasings."""
    keys, counts = _count(index, entry_of, entries, CONCEPT)
    return _smoothed(CONCEPT, CONCEPT_SMOOTHING, keys, counts, np.bincount(entry_of, minlength=entries))


def _multinomial(
    index: Index, entry_of: NDArray[np.int32], entries: int, feature_type: int, smoothing: float
) -> Counts:
    keys, counts = _count(index, entry_of, entries, feature_type)
    sizes = np.bincount(keys % max(1, entries), weights=counts, minlength=entries).astype(np.int64)
    return _smoothed(feature_type, smoothing, keys, counts, sizes)


def _smoothed(feature_type: int, smoothing: float, keys: Ints, counts: Floats, sizes: Ints) -> Counts:
    usual = float(sizes[sizes > 0].mean()) if sizes.any() else 1.0
    return Counts(feature_type, smoothing / usual, keys, counts, np.maximum(sizes, 1).astype(np.float32))


def _count(index: Index, entry_of: NDArray[np.int32], entries: int, feature_type: int) -> tuple[Ints, Floats]:
    # Stretch by stretch: the owners of all features of a million phrasings take half of the memory of the index.
    parts = [
        _keys(index, entry_of, entries, feature_type, first) for first in range(0, max(1, index.size), _CHUNK)
    ]
    keys, counts = distinct(np.concatenate(parts))
    return keys.astype(np.int64), counts.astype(np.float32)


def _keys(index: Index, entry_of: NDArray[np.int32], entries: int, feature_type: int, first: int) -> Codes:
    """Return feature number times the number of entries plus entry number of the features of some phrasings."""
    starts = index.starts[first : first + _CHUNK + 1]
    ids = index.ids[starts[0] : starts[-1]]
    wanted = np.flatnonzero(index.feature_types[ids] == feature_type)
    keys = ids[wanted].astype(np.uint64)
    keys *= np.uint64(entries)
    keys += entry_of[first : first + _CHUNK].repeat(np.diff(starts))[wanted].astype(np.uint64)
    return keys


def concept_idf(concepts: Sequence[AbstractSet[str]]) -> dict[str, float]:
    """Return how telling each concept is, from 0 on: its inverse document frequency (Spärck Jones, 1972).

    Args:
        concepts: those of each entry.
    """
    counts = Counter(name for names in concepts for name in names)
    return {name: float(np.log((1 + len(concepts)) / count)) for name, count in sorted(counts.items())}
