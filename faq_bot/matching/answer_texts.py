"""What the answers say, as weak evidence for entries that have few phrasings.

BM25 (Robertson & Zaragoza, 2009) over the character n-grams of the answers, divided by what a question
could get at most. With one phrasing an entry this takes top-1 of four public FAQs (120 questions) from 52
to 64 % and the first three from 71 to 82 %, with four phrasings 75 to 77 and 88 to 94; on the bundled base
cut down to one phrasing an entry and language, top-1 of 596 questions rises from 40 to 46 %. Words and
pairs of words beside the n-grams add nothing, nor does scoring the sentences of an answer one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from faq_bot.frozen import frozen
from faq_bot.matching.features import GRAM, Ints, Reals, codes_of, distinct, feature_types
from faq_bot.matching.index import NO_NEIGHBOURS, Index, Neighbours, Vector, in_steps

LISTED = 64
"""Answers scored for a question; of any other it is known that it says less than these."""

ENOUGH_PHRASINGS = 20
"""Phrasings of an entry in a language from which its answer adds nothing. 12 measured 2 points of top-1 less
on the four FAQs with four phrasings; 40 let the bundled base lose 2 of 596 questions."""

LONGEST = 1000
"""Characters of an answer that are read. 400 measured the same."""


@frozen
class AnswerTexts:
    """The answers as rows of an index.

    Attributes:
        index: a row for each answer in each language; the weights are BM25's.
        owners: entry number of each row.
    """

    index: Index
    owners: NDArray[np.int32]

    def vector(self, text: str) -> Vector:
        """Return the n-grams of a normalised question, weighted so that the dot products are 0..1."""
        codes, _ = distinct(codes_of(text))
        ids, known = self.index.lookup(codes[feature_types(codes) == GRAM])
        most = float(np.where(known, self.index.idf[ids], self.index.rarest).sum()) or 1.0
        return Vector(ids[known], in_steps(np.full(int(known.sum()), self.index.rarest / most)))

    def nearest(self, text: str) -> Neighbours:
        """Return the answers that say most of a normalised question, best first."""
        if not len(self.owners):
            return NO_NEIGHBOURS
        return self.index.retrieve(self.vector(text), LISTED)

    def scores(self, neighbours: Neighbours, entries: Ints) -> Reals:
        """Return for each of some entries how much of a question its answer says, 0..1, in its best language.

        Args:
            neighbours: the nearest answers; an entry without one among them counts as the last of them.
            entries: entry numbers, ascending.
        """
        least = float(neighbours.similarities[-1]) if len(neighbours.rows) == LISTED else 0.0
        scores = np.full(len(entries), least)
        owners = self.owners[neighbours.rows]
        at = np.minimum(entries.searchsorted(owners), len(entries) - 1)
        asked = entries[at] == owners
        np.maximum.at(scores, at[asked], neighbours.similarities[asked])
        return scores


def answer_weights(phrasings: Sequence[float] | Reals) -> Reals:
    """Return how much the answers of entries count, 0..1, by their mean number of phrasings a language."""
    known = np.maximum(np.asarray(phrasings, dtype=np.float64), 1.0)
    return np.asarray(np.maximum(0.0, 1 - np.log(known) / np.log(ENOUGH_PHRASINGS)))
