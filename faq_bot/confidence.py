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
from faq_bot.knowledge import Kind
from faq_bot.ranker import Candidate
from faq_bot.search import Found, concept_share, foreign_share


class Evidence(NamedTuple):
    """What speaks for and against a candidate.

    Attributes:
        support: its support; unbounded, seldom over 1.5.
        lead: its support less that of the best other candidate.
        share: its support in all absolute support, 0..1.
        silence: its support less that of the best `not_covered` candidate; its support if there is none.
        similarity: kernel similarity of its nearest phrasing, 0..1.
        explained: k·β, how much of the question the base explains at all, 0..1.
        coverage: share of the question's text features that the entry has anywhere, 0..1.
        concepts: idf-weighted share of the question's concepts that the entry names anywhere, 0..1.
        foreign: share of the entities the question names that the entry does not hold for, 0..1.
        usual: log likelihood of the question's least usual concept in the entry, 0 or below.
    """

    support: float
    lead: float
    share: float
    silence: float
    similarity: float
    explained: float
    coverage: float
    concepts: float
    foreign: float
    usual: float


def feature_share(vector: Vector, entry: int, base: Compiled) -> float:
    """Return the share, 0..1, of the question's squared text weight on features the entry has."""
    text = base.index.kinds[vector.ids] != CONCEPT
    ids, weights = vector.ids[text], vector.weights[text]
    if not len(ids):
        return 0.0
    owned = base.features_of_entry(entry)
    at = np.minimum(np.searchsorted(owned, ids), len(owned) - 1)
    return float((weights[owned[at] == ids] ** 2).sum()) / TEXT_WEIGHT


def least_usual(vector: Vector, entry: int, base: Compiled) -> float:
    """Return the log likelihood in an entry of the question's concept that is least usual there; 0 without any."""
    named = vector.ids[base.index.kinds[vector.ids] == CONCEPT]
    if not len(named):
        return 0.0
    return float(base.concepts.each(named, entry).min())


def gather(found: Found, candidate: Candidate, rivals: Sequence[tuple[int, float]], base: Compiled) -> Evidence:
    """Collect the evidence on a candidate among its rivals, which are entry numbers with their support."""
    supports = [support for _, support in rivals]
    silent = [support for entry, support in rivals if base.kind_of(entry) is Kind.NOT_COVERED]
    total = sum(abs(support) for support in supports) + abs(candidate.support)
    return Evidence(
        support=candidate.support,
        lead=candidate.support - max(supports, default=0.0),
        share=candidate.support / total if total else 0.0,
        silence=candidate.support - max(silent, default=0.0),
        similarity=candidate.similarity,
        explained=found.ranking.explained,
        coverage=feature_share(found.vector, candidate.entry, base),
        concepts=concept_share(found.question, candidate.entry, base),
        foreign=foreign_share(found.question, candidate.entry, base),
        usual=least_usual(found.vector, candidate.entry, base),
    )


_BIAS = -4.02
_WEIGHTS = (2.44, 2.09, 0.0, 2.44, 1.75, 1.96, 0.04, 0.01, 0.0, 0.0)


def confidence(evidence: Evidence) -> float:
    """Return the chance, 0..1, that the candidate is right."""
    z = _BIAS + sum(w * x for w, x in zip(_WEIGHTS, evidence, strict=True))
    return 1 / (1 + math.exp(-z))
