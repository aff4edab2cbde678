"""How likely the leading entry is right: a logistic combination of the evidence.

Fitted by `benchmarks/fit.py`; see there on what. The constants are shipped: nothing is fitted
on a user's base.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from faq_bot.compiled import Compiled
from faq_bot.knowledge import Kind
from faq_bot.ranker import DECIMALS, Candidate
from faq_bot.search import Found, concept_share


class Evidence(NamedTuple):
    """What speaks for and against a candidate.

    Attributes:
        lead: its support less that of the best other candidate.
        silence: its support less that of the best `not_covered` candidate; its support if there is none.
        similarity: kernel similarity of its nearest phrasing, 0..1.
        explained: k·β, how much of the question the base explains at all, 0..1.
        named: idf-weighted share of the question's concepts that the entry names, 0..1; 0 if it has none.
    """

    lead: float
    silence: float
    similarity: float
    explained: float
    named: float


def gather(found: Found, candidate: Candidate, rivals: Sequence[tuple[int, float]], base: Compiled) -> Evidence:
    """Collect the evidence on a candidate among its rivals, which are entry numbers with their support."""
    supports = [support for _, support in rivals]
    silent = [support for entry, support in rivals if base.kind_of(entry) is Kind.NOT_COVERED]
    return Evidence(
        lead=candidate.support - max(supports, default=0.0),
        silence=candidate.support - max(silent, default=0.0),
        similarity=candidate.similarity,
        explained=found.ranking.explained,
        named=concept_share(found.question, candidate.entry, base) if found.question.findings.all else 0.0,
    )


_BIAS = -3.58
_WEIGHTS = Evidence(lead=3.70, silence=3.46, similarity=2.48, explained=1.26, named=1.30)


def confidence(evidence: Evidence) -> float:
    """Return the chance, 0..1, that the candidate is right, to as many decimals as a support has."""
    z = _BIAS + sum(w * x for w, x in zip(_WEIGHTS, evidence, strict=True))
    return round(1 / (1 + math.exp(-z)), DECIMALS)
