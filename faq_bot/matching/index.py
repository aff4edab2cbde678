"""The phrasings as sparse vectors, and the nearest of them to a question.

A vector has two blocks: TF-IDF of the text's features and of its concepts, each of unit length
before it is weighted, so that a dot product is the weighted sum of two cosines.

Weights are multiples of 1/`STEPS`, and vectors no longer than 1, so that every product and every sum of
products is exact in single precision. Processors, versions of numpy and numbers of threads add up in
different orders; here they get the same figures, and equal phrasings are equal.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from faq_bot.frozen import frozen, kept, remembered
from faq_bot.matching.features import (
    GRAM,
    WORD,
    Codes,
    Floats,
    Ints,
    Reals,
    codes_of,
    concept_code,
    distinct,
    feature_types,
)
from faq_bot.matching.products import products
from faq_bot.text import has_unspaced

TEXT_WEIGHT = 0.6
CONCEPT_WEIGHT = 0.2
WORD_WEIGHT = 0.7
NEIGHBOURS = 32
POSTINGS = 10_000
ALL_POSTINGS = 30_000
"""Postings of a question up to which all are read: for so few, choosing costs more than it saves."""

RESCORED = 96

TABLE_CELLS = 2**23
"""Features times phrasings up to which the weights are also kept as a table, at most 34 MB: a base of
1,000 phrasings is retrieved from in a third of the time."""

DECIMALS = 6
"""Of a share of n-grams, which is compared with a limit."""

STEPS = 2**12
"""To the 1 of a weight. Products have 24 binary digits, as many as single precision."""

RARITIES_KEPT = 4096
"""Words whose rarity is remembered: those of a question are new to several candidates."""

SPARSE = 20
"""Features or phrasings of the base, for one that is looked at, from which an array of them all costs more than
sorting those looked at: a base of 1,000,000 phrasings needs it."""

Steps = NDArray[np.uint16]
"""Weights, 0..1, as multiples of 1/`STEPS`."""

Rows = NDArray[np.unsignedinteger[Any]]
"""Numbers of phrasings, two bytes each where that is enough: half of what is read of a base that was kept."""

_Values = TypeVar("_Values", Floats, Reals)


@frozen
class Vector:
    """A question as the index sees it: feature numbers, ascending, and weights."""

    ids: Ints
    weights: Floats


@frozen
class Neighbours:
    """Retrieved phrasings: row numbers, best first, and their dot products with the question."""

    rows: Ints
    similarities: Floats


@frozen
class Index:
    """Sparse rows by phrasing and their inverse by feature; built once, then never changed.

    Attributes:
        vocabulary: feature codes, ascending, shape (V,).
        idf: inverse entry frequency of each feature, shape (V,).
        feature_types: what each feature is (`features.GRAM`, `WORD`, `PAIR`, `CONCEPT`), shape (V,).
        starts: where each phrasing's features begin in `ids` and `weights`, shape (N + 1,).
        ids: feature numbers by phrasing, ascending inside each.
        weights: their weights, in steps: half of the memory of single precision.
        posting_starts: where each feature's phrasings begin in `postings`, shape (V + 1,).
        postings: phrasings by feature.
        posting_weights: their weights, in steps.
    """

    vocabulary: Codes
    idf: Floats
    feature_types: NDArray[np.int8]
    starts: Ints
    ids: NDArray[np.int32]
    weights: Steps
    posting_starts: Ints
    postings: Rows
    posting_weights: Steps

    @property
    def size(self) -> int:
        """Number of phrasings."""
        return len(self.starts) - 1

    @remembered
    def sizes(self) -> Ints:
        """How many features each phrasing has."""
        return np.diff(self.starts)

    @remembered
    def rarest(self) -> float:
        """The idf of the rarest features, which counts for features that no phrasing has."""
        return float(self.idf.max())

    @remembered
    def table(self) -> Floats | None:
        """All weights, shape (V, N); None for a base that is too large for it."""
        if len(self.vocabulary) * self.size > TABLE_CELLS:
            return None
        table = np.zeros((len(self.vocabulary), self.size), dtype=np.float32)
        features = np.arange(len(table)).repeat(np.diff(self.posting_starts))
        table[features, self.postings] = _of_steps(self.posting_weights)
        return table

    def numbers_of(self, concepts: Sequence[str]) -> Ints:
        """Return the feature numbers of concepts that the phrasings name."""
        codes = np.array([concept_code(name) for name in concepts], dtype=np.uint64)
        return self.vocabulary.searchsorted(codes).astype(np.int64)

    def vector(self, text: str, concepts: Sequence[str]) -> Vector:
        """Turn a normalised question and the ids of its concepts into a vector."""
        found, counts = distinct(codes_of(text))
        ids, known = self.lookup(found)
        raw = (1 + np.log(counts)) * np.where(known, self.idf[ids], self.rarest)
        raw[feature_types(found) != GRAM] *= WORD_WEIGHT
        raw *= math.sqrt(TEXT_WEIGHT / (float(raw @ raw) or 1.0))
        text_ids, text_weights = ids[known], raw[known]
        if concepts:
            wanted = np.array(sorted(concept_code(name) for name in concepts), dtype=np.uint64)
            ids, known = self.lookup(wanted)
            values = np.where(known, self.idf[ids], self.rarest)
            values *= math.sqrt(CONCEPT_WEIGHT / float(values @ values))
            text_ids = np.concatenate([text_ids, ids[known]])
            text_weights = np.concatenate([text_weights, values[known]])
            order = np.argsort(text_ids)
            text_ids, text_weights = text_ids[order], text_weights[order]
        return Vector(text_ids, in_steps(text_weights))

    def vector_of(self, row: int) -> Vector:
        """Return the vector of a phrasing."""
        own = slice(self.starts[row], self.starts[row + 1])
        return Vector(self.ids[own].astype(np.int64), _of_steps(self.weights[own]))

    def length_of(self, row: int) -> float:
        """Return the dot product of a phrasing with itself."""
        weights = _of_steps(self.weights[self.starts[row] : self.starts[row + 1]])
        return float(weights @ weights)

    def lookup(self, codes: Codes) -> tuple[Ints, NDArray[np.bool_]]:
        """Return the feature number of each code, and which codes are features of the index at all."""
        ids = np.minimum(np.searchsorted(self.vocabulary, codes), len(self.vocabulary) - 1)
        return ids, self.vocabulary[ids] == codes

    def rarity(self, word: str, entries: int) -> float:
        """Return how few of so many entries have a normalised word in their phrasings, 0..1: 1 if none does."""
        return self._kept_rarity(word, entries)

    @remembered
    def _kept_rarity(self) -> Callable[[str, int], float]:
        return kept(RARITIES_KEPT, self._rarity)

    def _rarity(self, word: str, entries: int) -> float:
        codes = codes_of(word)
        # A stretch of a script without blanks is hardly met again as a whole.
        wanted = GRAM if has_unspaced(word) and len(word) > 1 else WORD
        numbers, known = self.lookup(codes[feature_types(codes) == wanted])
        apart = np.where(known, (self.idf[numbers] - 1) / np.log1p(entries), 1.0)
        return float(apart.mean()) if len(apart) else 1.0

    def retrieve(self, vector: Vector, limit: int = NEIGHBOURS) -> Neighbours:
        """Return the phrasings with the largest dot products; ties go to the earlier phrasing.

        In a large base the most telling features are looked up first, until `POSTINGS` are read, and
        the best rows by these alone are then scored in full. So the cost hardly grows with the base.
        """
        if not len(vector.ids):
            return NO_NEIGHBOURS
        sizes = self.posting_starts[vector.ids + 1] - self.posting_starts[vector.ids]
        if self.table is not None or int(sizes.sum()) <= ALL_POSTINGS:
            rows, exact = self._scored(vector.ids, vector.weights, sizes)
            some = _largest(exact, limit)
            rows, exact = rows[some], exact[some]
        else:
            order = np.argsort(-vector.weights * self.idf[vector.ids], kind="stable")
            used = order[: int(np.searchsorted(np.cumsum(sizes[order]), POSTINGS)) + 1]
            rows, scores = self._scored(vector.ids[used], vector.weights[used], sizes[used])
            rows = rows[_largest(scores, max(RESCORED, limit))]
            exact = self.similarities(vector, rows)
        best = np.lexsort((rows, -exact))[:limit]
        return Neighbours(rows[best], exact[best])

    def _scored(self, ids: Ints, weights: Floats, sizes: Ints) -> tuple[Ints, Floats]:
        """Return the phrasings that have any of some features, ascending, and their dot products with these."""
        if self.table is not None:
            scores = np.einsum("i,ij->j", weights, self.table[ids])
        else:
            where, _ = spread(self.posting_starts[ids], sizes)
            products = self.posting_weights.take(where) * (weights / STEPS).repeat(sizes)
            rows = self.postings.take(where)
            if self.size > SPARSE * len(rows):
                order = np.argsort(rows, kind="stable")
                found, begins = np.unique(rows[order], return_index=True)
                return found.astype(np.int64), np.add.reduceat(products[order], begins)
            scores = np.bincount(rows, weights=products, minlength=self.size).astype(np.float32)
        some = np.flatnonzero(scores > 0)
        return some, scores[some]

    def similarities(self, vector: Vector, rows: Ints) -> Floats:
        """Return the dot products of some phrasings with a question."""
        return self.similarities_of(vector, [rows])[0]

    def similarities_of(self, vector: Vector, groups: Sequence[Ints]) -> list[Floats]:
        """Return the dot products of the phrasings of several groups with a question."""
        if not len(vector.ids):
            return [np.zeros(len(rows), dtype=np.float32) for rows in groups]
        places = [self._where(rows) for rows in groups]
        asked = self._asked(vector, sum(int(sizes.sum()) for _, _, sizes in places))
        return [
            sums(np.multiply(self.weights[where], asked(self.ids[where]), dtype=np.float32), begins, sizes)
            for where, begins, sizes in places
        ]

    def _asked(self, vector: Vector, count: int) -> Callable[[NDArray[np.int32]], Floats]:
        """Return what gives the weights that features have in a question, for so many in all."""
        weights = vector.weights / STEPS
        if len(self.vocabulary) <= SPARSE * count:
            dense = np.zeros(len(self.vocabulary), dtype=np.float32)
            dense[vector.ids] = weights
            return dense.take

        def look_up(ids: NDArray[np.int32]) -> Floats:
            at = np.minimum(vector.ids.searchsorted(ids), len(vector.ids) - 1)
            return np.where(vector.ids[at] == ids, weights[at], np.float32(0))

        return look_up

    def _where(self, rows: Ints) -> tuple[Ints | slice, Ints, Ints]:
        """Return where the features of phrasings are, where those of each begin, and how many there are."""
        starts = self.starts[rows]
        sizes = self.starts[rows + 1] - starts
        if len(rows) and rows[-1] - rows[0] == len(rows) - 1 and (np.diff(rows) == 1).all():
            # Phrasings that stand together need not be gathered, which costs more than the products do.
            return slice(int(starts[0]), int(starts[-1] + sizes[-1])), starts - starts[0], sizes
        return *spread(starts, sizes), sizes

    def gram(self, rows: Ints) -> Floats:
        """Return the dot products of phrasings with one another, shape (rows, rows)."""
        where, begins, sizes = self._where(rows)
        weights = _of_steps(self.weights[where])
        gram = products(self.ids[where], np.arange(len(rows)).repeat(sizes), weights, len(rows))
        gram.flat[:: len(rows) + 1] = sums(weights * weights, begins, sizes)
        return gram


NO_NEIGHBOURS = Neighbours(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32))


def spread(starts: Ints, sizes: Ints) -> tuple[Ints, Ints]:
    """Return the positions of several stretches one after another, and where each stretch begins among them."""
    ends = sizes.cumsum()
    begins = ends - sizes
    positions = np.arange(ends[-1])
    positions += (starts - begins).repeat(sizes)
    return positions, begins


def in_steps(weights: NDArray[np.floating[Any]]) -> Floats:
    """Return the nearest multiples of 1/`STEPS`."""
    return np.asarray(np.rint(weights * STEPS) / STEPS, dtype=np.float32)


def steps_of(weights: NDArray[np.floating[Any]]) -> Steps:
    """Return how many steps each weight has."""
    return np.asarray(np.rint(weights * STEPS), dtype=np.uint16)


def _of_steps(steps: Steps) -> Floats:
    return np.asarray(steps / np.float32(STEPS), dtype=np.float32)


def sums(values: _Values, begins: Ints, sizes: Ints) -> _Values:
    """Return the sum of each of several stretches that stand one after another; 0 for one that is empty."""
    filled = sizes > 0
    totals = np.zeros(len(sizes), dtype=values.dtype)
    if filled.any():
        totals[filled] = np.add.reduceat(values, begins[filled])
    return totals


def _largest(scores: Floats, limit: int) -> Ints:
    """Return where the largest scores are, ascending; of equal ones the first count."""
    if len(scores) <= limit:
        return np.arange(len(scores))
    least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    larger, equal = np.flatnonzero(scores > least), np.flatnonzero(scores == least)
    return np.sort(np.concatenate([larger, equal[: limit - len(larger)]]))
