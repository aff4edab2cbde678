"""How likely the leading entry is right: a logistic combination of the evidence.

Fitted by `benchmarks/fit.py`; see there on what. The constants are shipped: nothing is fitted
on a user's base.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from faq_bot.compiled import Compiled
from faq_bot.features import CONCEPT
from faq_bot.index import TEXT_WEIGHT, Vector
from faq_bot.ranker import Candidate
from faq_bot.search import Found, concept_share


class Evidence(NamedTuple):
    """What speaks for and against a candidate; all 0..1 but for `lead`.

    Attributes:
        concepts: idf-weighted share of the question's concepts that the entry names anywhere.
        coverage: share of the question's text features that the entry has anywhere.
        share: the entry's support in all absolute support.
        lead: its support less that of the best other candidate.
        similarity: kernel similarity of its nearest phrasing.
        explained: k·β, how much of the question the base explains at all.
        support: its support.
    """

    concepts: float
    coverage: float
    share: float
    lead: float
    similarity: float
    explained: float
    support: float


def feature_share(vector: Vector, entry: int, base: Compiled) -> float:
    """Return the share, 0..1, of the question's squared text weight on features the entry has."""
    text = base.index.kinds[vector.ids] != CONCEPT
    ids, weights = vector.ids[text], vector.weights[text]
    if not len(ids):
        return 0.0
    owned = base.features_of_entry(entry)
    at = np.minimum(np.searchsorted(owned, ids), len(owned) - 1)
    return float((weights[owned[at] == ids] ** 2).sum()) / TEXT_WEIGHT


def gather(found: Found, candidate: Candidate, rivals: Sequence[float], base: Compiled) -> Evidence:
    """Collect the evidence on a candidate; `rivals` are the supports of the others."""
    total = sum(abs(support) for support in rivals) + abs(candidate.support)
    return Evidence(
        concepts=concept_share(found.question, candidate.entry, base),
        coverage=feature_share(found.vector, candidate.entry, base),
        share=candidate.support / total if total else 0.0,
        lead=candidate.support - max(rivals, default=0.0),
        similarity=candidate.similarity,
        explained=found.ranking.explained,
        support=candidate.support,
    )


_BIAS = -6.0
_WEIGHTS = (2.0, 3.0, 2.0, 1.0, 1.5, 1.0, 0.5)


def confidence(evidence: Evidence) -> float:
    """Return the chance, 0..1, that the candidate is right."""
    z = _BIAS + sum(w * x for w, x in zip(_WEIGHTS, evidence, strict=True))
    return 1 / (1 + math.exp(-z))
