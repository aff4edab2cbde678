"""From retrieved phrasings to ranked entries, by local kernel ridge regression.

Local learning (Bottou & Vapnik, 1992) with the posterior mean of a Gaussian process (Rasmussen &
Williams, 2006, eq. 2.25): over the retrieved phrasings, solve `(K + λI) β = k`. β tells how much
each phrasing has to do with the question once what it shares with its neighbours is discounted,
so that ten near-copies count as one. An entry's support is the sum of β over its phrasings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from faq_bot.index import Index, Neighbours, Vector

FUZZY_WEIGHT = 0.3
RIDGE = 0.3

Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry with its support.

    Attributes:
        entry: number of the entry in the base.
        support: sum of its phrasings' weights plus the bonus for shared concepts; unbounded.
        nearest: row of its phrasing most similar to the question.
        similarity: kernel similarity of that phrasing, 0..1.
        rows: its retrieved phrasings, the weightiest first.
        weights: their weights β.
    """

    entry: int
    support: float
    nearest: int
    similarity: float
    rows: tuple[int, ...]
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates, best first, and `explained` = k·β, how much of the question the base explains."""

    candidates: tuple[Candidate, ...]
    explained: float


def solve(gram: Weights, similarities: Weights, ridge: float = RIDGE) -> Weights:
    """Return β of `(K + λI) β = k`: shapes (n, n) and (n,) give (n,)."""
    return np.linalg.solve(gram + ridge * np.eye(len(similarities)), similarities)


def kernel(
    index: Index, sorted_texts: Sequence[str], sorted_question: str, neighbours: Neighbours
) -> tuple[Weights, Weights]:
    """Return K between the retrieved phrasings, and k between them and the question; 0..1 each.

    Both are the weighted cosines of the index plus `(token_sort_ratio / 100)²`.
    """
    texts = [sorted_texts[row] for row in neighbours.rows]
    # Words are sorted once when the base is read: ratio on them is token_sort_ratio.
    ratios = process.cdist([*texts, sorted_question], texts, scorer=fuzz.ratio, dtype=np.float32)
    fuzzy = FUZZY_WEIGHT * (ratios / np.float32(100)) ** 2
    gram = index.gram(neighbours.rows) + fuzzy[:-1]
    similarities = neighbours.similarities + fuzzy[-1]
    return gram.astype(np.float64), similarities.astype(np.float64)


def rank(
    entry_of: NDArray[np.int32],
    neighbours: Neighbours,
    gram: Weights,
    similarities: Weights,
    bonus: Weights,
) -> Ranking:
    """Rank the entries of the retrieved phrasings.

    Args:
        entry_of: entry number of every phrasing of the base.
        neighbours: the retrieved phrasings.
        gram: K.
        similarities: k.
        bonus: added to the support of each neighbour's entry, shape (n,); equal within an entry.
    """
    if not len(neighbours.rows):
        return Ranking((), 0.0)
    beta = solve(gram, similarities)
    entries = entry_of[neighbours.rows]
    candidates = []
    for entry in np.unique(entries):
        mine = np.flatnonzero(entries == entry)
        order = mine[np.argsort(-beta[mine], kind="stable")]
        nearest = mine[np.argmax(similarities[mine])]
        candidates.append(
            Candidate(
                entry=int(entry),
                support=float(beta[mine].sum() + bonus[mine[0]]),
                nearest=int(neighbours.rows[nearest]),
                similarity=float(similarities[nearest]),
                rows=tuple(int(row) for row in neighbours.rows[order]),
                weights=tuple(float(weight) for weight in beta[order]),
            )
        )
    # Entries are numbered by id, which settles ties.
    candidates.sort(key=lambda candidate: (-candidate.support, candidate.entry))
    return Ranking(tuple(candidates), float(similarities @ beta))
