"""From retrieved phrasings to ranked entries, by local kernel ridge regression.

Local learning (Bottou & Vapnik, 1992) with the posterior mean of a Gaussian process (Rasmussen &
Williams, 2006, eq. 2.25): over the retrieved phrasings, solve `(K + λI) β = k`. β tells how much
each phrasing has to do with the question once what it shares with its neighbours is discounted,
so that ten near-copies count as one. An entry's support is the sum of β over its phrasings.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from faq_bot.frozen import frozen
from faq_bot.matching.features import Ints
from faq_bot.matching.index import Index, Neighbours

FUZZY_WEIGHT = 0.3
COMPARED = 128
"""Characters of the sorted words that are compared: a longer phrasing is told by its n-grams.
The 99th percentile is 119 characters in curekart, 85 in CLINC150."""

BLOCK = 64
"""Texts that are compared at once with those behind them: of 250 a quarter of the time is saved."""

RIDGE = 0.2
"""λ. 0.3 measured 0.7 points of accuracy less on curekart and 0.3 points of top-1 less on bases with a few
phrasings an entry; 0.15 measured 0.4 points of top-1 less on curekart."""

DECIMALS = 4
"""Of a support: processors differ from the seventh on, and must not differ in what they answer."""

Weights = NDArray[np.float64]


@frozen
class Candidate:
    """An entry with its support.

    Attributes:
        entry: number of the entry in the base.
        support: sum of its phrasings' weights plus the bonus of the entry; unbounded.
        nearest: row of its phrasing most similar to the question.
        similarity: kernel similarity of that phrasing, 0..1.
    """

    entry: int
    support: float
    nearest: int
    similarity: float


@frozen
class Ranking:
    """The entries of the retrieved phrasings, best first, and what ranked them.

    Attributes:
        entries: entry numbers.
        support: their support.
        nearest: of each entry, the position in `rows` of its phrasing most similar to the question.
        explained: k·β, how much of the question the base explains.
        rows: the retrieved phrasings.
        owners: their entry numbers.
        beta: their weights β.
        similarities: their kernel similarities with the question, 0..1.
    """

    entries: tuple[int, ...]
    support: tuple[float, ...]
    nearest: tuple[int, ...]
    explained: float
    rows: Ints
    owners: Ints
    beta: Weights
    similarities: Weights

    @property
    def lead(self) -> float:
        """Support of the best entry less that of the second; infinite without a second."""
        return self.support[0] - self.support[1] if len(self.support) > 1 else math.inf

    def similarity(self, position: int) -> float:
        """Return the kernel similarity, 0..1, of the phrasing nearest to the entry at a position."""
        return float(self.similarities[self.nearest[position]])

    def support_of(self, number: int) -> float:
        """Return the support of an entry, by number; 0 if it was not retrieved."""
        return self.support[self.entries.index(number)] if number in self.entries else 0.0

    def candidate(self, position: int) -> Candidate:
        """Return the candidate at a position of the ranking, 0 for the best."""
        row = int(self.rows[self.nearest[position]])
        return Candidate(self.entries[position], self.support[position], row, self.similarity(position))


_NONE = np.empty(0)
NO_RANKING = Ranking((), (), (), 0.0, _NONE.astype(np.int64), _NONE.astype(np.int64), _NONE, _NONE)


def solve(gram: Weights, similarities: Weights, ridge: float = RIDGE) -> Weights:
    """Return β of `(K + λI) β = k`: shapes (n, n) and (n,) give (n,)."""
    regularised = gram.copy()
    regularised.flat[:: len(similarities) + 1] += ridge
    return np.asarray(np.linalg.solve(regularised, similarities), dtype=np.float64)


def put_back(ranking: Ranking, itself: float, ridge: float = RIDGE) -> tuple[float, float]:
    """Return what the weights become if a phrasing that was left out is asked with itself back in the base.

    The question then is a phrasing, and the inverse of the bordered matrix gives β without another solve, as
    for leave-one-out residuals (Rasmussen & Williams, 2006, eq. 5.12): with s = λ / (K(x, x) + λ - k·β), its
    own weight is 1 - s, and those of all other phrasings are s times what they were.

    Args:
        ranking: for the phrasing, without it.
        itself: K(x, x), its kernel similarity with itself.
        ridge: λ.

    Returns:
        Its own weight, and the factor of the other weights.
    """
    factor = ridge / (itself + ridge - ranking.explained)
    return 1 - factor, factor


def kernel(question: str, neighbours: Neighbours, texts: Sequence[str], index: Index) -> tuple[Weights, Weights]:
    """Return K between the retrieved phrasings, and k between them and the question; 0..1 each.

    Both are the weighted cosines of the index plus `(token_sort_ratio / 100)²`. The texts are those
    of the retrieved phrasings, with sorted words as the question: ratio on these is token_sort_ratio.
    """
    compared = [text[:COMPARED] for text in (*texts, question)]
    alike = _ratios(compared).astype(np.float64)
    # In place: of a few hundred phrasings each copy is a megabyte.
    alike /= 100
    alike *= alike
    alike *= FUZZY_WEIGHT
    alike = alike[:, :-1]
    alike[:-1] += index.gram(neighbours.rows)
    return alike[:-1], neighbours.similarities + alike[-1]


def _ratios(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return the ratios, 0..100, of texts with one another; of many, each two are compared once but for blocks."""
    ratios = np.empty((len(texts), len(texts)), dtype=np.float32)
    for begin in range(0, len(texts), BLOCK):
        block = slice(begin, begin + BLOCK)
        rest = slice(begin, len(texts))
        ratios[block, rest] = process.cdist(texts[block], texts[rest], scorer=fuzz.ratio, dtype=np.float32)
        ratios[rest, block] = ratios[block, rest].T
    return ratios


def rank(
    rows: Ints,
    entries: Ints,
    positions: Ints,
    gram: Weights,
    similarities: Weights,
    bonus: Weights,
) -> Ranking:
    """Rank the entries of the retrieved phrasings.

    Args:
        rows: the retrieved phrasings, shape (n,).
        entries: the numbers of their entries, ascending, shape (m,).
        positions: where in `entries` the entry of each phrasing is, shape (n,).
        gram: K.
        similarities: k.
        bonus: added to the support of each entry, shape (m,).
    """
    beta = solve(gram, similarities)
    support = np.round(np.bincount(positions, weights=beta) + bonus, DECIMALS)
    # Written from the least similar to the most: the last to be written stays.
    rising = np.argsort(-similarities, kind="stable")[::-1]
    nearest = np.empty_like(entries)
    nearest[positions[rising]] = rising
    # Entries are numbered by id, which settles ties.
    order = np.lexsort((entries, -support))
    return Ranking(
        entries=tuple(entries[order].tolist()),
        support=tuple(support[order].tolist()),
        nearest=tuple(nearest[order].tolist()),
        explained=float(similarities @ beta),
        rows=rows,
        owners=entries[positions],
        beta=beta,
        similarities=similarities,
    )
