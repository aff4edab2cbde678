"""How likely the leading entry is right: a logistic combination of the evidence.

Fitted by `benchmarks/fit.py`; see there on what. The constants are shipped: nothing is fitted
on a user's base.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from faq_bot.knowledge.model import Kind
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import Found, concept_share
from faq_bot.matching.ridge import DECIMALS


class Evidence(NamedTuple):
    """What speaks for and against a candidate.

    Attributes:
        lead: its support less that of the best other candidate.
        silence: its support less that of the best `not_covered` candidate; its support if there is none.
        nearer: kernel similarity of its nearest phrasing, 0..1, less that of the nearest phrasing of a
            `not_covered` candidate: a fact in the question does not outweigh the detail that is asked.
        explained: k·β, how much of the question the base explains at all, 0..1.
        named: idf-weighted share of the question's concepts that the entry names, 0..1; 0 if it has none.
    """

    lead: float
    silence: float
    nearer: float
    explained: float
    named: float


def evidence_of(found: Found, place: int, rivals: Sequence[int], matcher: Matcher) -> Evidence:
    """Collect the evidence on a candidate among its rivals, all given by their places in the ranking."""
    ranking = found.ranking
    support = ranking.support[place]
    silent = [rival for rival in rivals if matcher.kind_of(ranking.entries[rival]) is Kind.NOT_COVERED]
    return Evidence(
        lead=support - max((ranking.support[rival] for rival in rivals), default=0.0),
        silence=support - max((ranking.support[rival] for rival in silent), default=0.0),
        nearer=ranking.similarity(place) - max((ranking.similarity(rival) for rival in silent), default=0.0),
        explained=ranking.explained,
        named=concept_share(found.question, ranking.entries[place], matcher)
        if found.question.mentions.all
        else 0.0,
    )


_BIAS = -3.58
_WEIGHTS = Evidence(lead=3.02, silence=3.24, nearer=2.62, explained=1.78, named=2.21)


def confidence(evidence: Evidence) -> float:
    """Return the chance, 0..1, that the candidate is right, to as many decimals as a support has."""
    z = _BIAS + sum(w * x for w, x in zip(_WEIGHTS, evidence, strict=True))
    return round(1 / (1 + math.exp(-z)), DECIMALS)
