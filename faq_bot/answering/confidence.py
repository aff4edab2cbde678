"""How likely the leading entry is right: a logistic combination of the evidence.

Fitted by `benchmarks/fit.py`; see there on what. The constants are shipped: nothing is fitted
on a user's base.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from faq_bot.answering.completion import How
from faq_bot.answering.new_words import Novelty
from faq_bot.answering.readings import Reading
from faq_bot.knowledge.model import Kind
from faq_bot.languages.question_words import asked_for
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question
from faq_bot.matching.ranking import Found, concept_share
from faq_bot.matching.ridge import DECIMALS, NO_RANKING, Ranking


class Evidence(NamedTuple):
    """What speaks for and against a candidate.

    Attributes:
        lead: its support less that of the best other candidate.
        silence: its support less that of the best `not_covered` candidate; 0 in a base without such entries.
        nearer: kernel similarity of its nearest phrasing, 0..1, less that of the nearest phrasing of a
            `not_covered` candidate: a fact in the question does not outweigh the detail that is asked; 0 likewise.
        similarity: kernel similarity of its nearest phrasing, 0..1.
        named: idf-weighted share, 0..1, of the question's concepts that the entry names; of a question without
            concepts the share of its content words.
        asked: the same of the concepts of what was typed, before it was completed.
        lean: how few phrasings the entries of the base have: 1 for one each, 0 from 20.
        known: content words that the entry says, 0..1, from none to `MANY`.
        new: 1 if the entry never says some content word of what was typed, else 0.
        unheard: 1 if no entry says some content word, else 0.
        rare: how few entries say the rarest new word that is well spelt, 0..1: 1 if none does; 0 without one.
        governed: 1 if a new word goes with a question word, as in "how many planes", else 0.
        swapped: share, 0..1, of the nearest phrasing that a question with new words has kept; 0 without new words.
        exchanged: kernel similarity, beyond `ALIKE`, of the nearest phrasing where there is such a word; else 0.
        carried: 1 if the question was completed from the turns before, else 0.
        completed: 1 if names were added to the question, else 0.
        unasked: 1 if none of its phrasings asks for what the question asks for, as "when" for a time, 0 from a
            share of `USUAL` of them on, and if the question has no such question word.
        typed: its support, 0..1, for what was typed without the names that were added; else 0.
        support: its support.
        guarded: 1 for a base with `not_covered` entries, else 0.
    """

    lead: float
    silence: float
    nearer: float
    similarity: float
    named: float
    asked: float
    lean: float
    known: float
    new: float
    unheard: float
    rare: float
    governed: float
    swapped: float
    exchanged: float
    carried: float
    completed: float
    unasked: float
    typed: float
    support: float
    guarded: float


ALIKE = 0.5
"""Kernel similarity from which a question with a new word has the frame of a phrasing."""

MANY = 5
"""Known content words from which more say nothing more."""


def evidence_of(
    reading: Reading,
    found: Found,
    position: int,
    rivals: Sequence[int],
    what: Novelty,
    matcher: Matcher,
    typed: Ranking = NO_RANKING,
) -> Evidence:
    """Collect the evidence on a candidate among its rivals, all given by their positions in the ranking.

    `what` is what is new in what was asked; `typed` is the ranking of what was typed alone, where the reading
    completes it.
    """
    ranking = found.ranking
    support, number = ranking.support[position], ranking.entries[position]
    silent = [rival for rival in rivals if matcher.kind_of(ranking.entries[rival]) is Kind.NOT_COVERED]
    similarity = ranking.similarity(position)
    asked = reading.asked(found.question)
    guarded, completed = matcher.knows_unknowns, reading.how in {How.NAMED, How.TOLD}
    return Evidence(
        lead=_ahead(support, (ranking.support[rival] for rival in rivals)),
        silence=guarded * _ahead(support, (ranking.support[rival] for rival in silent)),
        nearer=guarded * _ahead(similarity, map(ranking.similarity, silent)),
        similarity=similarity,
        named=_share(found.question, number, matcher, what),
        asked=_share(asked, number, matcher, what),
        lean=matcher.leanness,
        known=min(MANY, what.content - len(what.words)) / MANY,
        new=float(bool(what.words)),
        unheard=float(what.unheard),
        rare=what.rarity,
        governed=float(what.governed),
        swapped=what.kept,
        exchanged=max(0.0, similarity - ALIKE) if what.rarity else 0.0,
        carried=float(bool(reading.how)),
        completed=float(completed),
        unasked=1 - _asks_alike(reading.typed, number, matcher),
        typed=completed * min(1.0, max(0.0, typed.support_of(number))),
        support=support,
        guarded=float(guarded),
    )


def _ahead(own: float, others: Iterable[float]) -> float:
    return own - max(others, default=0.0)


def _share(question: Question, number: int, matcher: Matcher, what: Novelty) -> float:
    """Return the share of what a question names that the entry names: its concepts, or else its content words."""
    return concept_share(question, number, matcher) if question.mentions.all else 1 - what.share


USUAL = 0.06
"""Share of an entry's phrasings with a question word from which it is usual."""


def _asks_alike(question: Question, number: int, matcher: Matcher) -> float:
    """Return how usual, 0..1, the question words of a question are among the phrasings of an entry."""
    kinds = asked_for(question.normalised, matcher.knowledge.languages)
    shares = matcher.texts.asked_of(number) if kinds else {}
    return min(1.0, max((shares.get(kind, 0.0) for kind in kinds), default=USUAL) / USUAL)


_BIASES = -4.45, -2.21, -0.56
_GUARDED = Evidence(
    lead=1.19,
    silence=1.38,
    nearer=0.30,
    similarity=1.12,
    named=0.40,
    asked=1.68,
    lean=0.0,
    known=5.24,
    new=-0.81,
    unheard=-0.78,
    rare=-1.43,
    governed=-1.91,
    swapped=-0.14,
    exchanged=-7.67,
    carried=2.23,
    completed=-2.87,
    unasked=-0.74,
    typed=1.70,
    support=0.83,
    guarded=0.0,
)
_OPEN = Evidence(
    lead=2.62,
    silence=0.80,
    nearer=0.30,
    similarity=0.20,
    named=0.40,
    asked=0.0,
    lean=0.0,
    known=1.96,
    new=0.0,
    unheard=-0.41,
    rare=-0.10,
    governed=-0.45,
    swapped=0.0,
    exchanged=-2.42,
    carried=0.48,
    completed=0.0,
    unasked=0.0,
    typed=0.0,
    support=2.91,
    guarded=0.0,
)
_LEAN = Evidence(
    lead=0.60,
    silence=0.80,
    nearer=0.30,
    similarity=0.20,
    named=0.40,
    asked=0.0,
    lean=0.0,
    known=4.15,
    new=-0.07,
    unheard=-0.54,
    rare=-0.12,
    governed=-0.21,
    swapped=-2.60,
    exchanged=-7.28,
    carried=0.02,
    completed=0.0,
    unasked=0.0,
    typed=0.0,
    support=0.20,
    guarded=0.0,
)


_LARGE = 700.0
"""What the exponential function takes, and what leaves no chance to as many decimals."""


def confidence(evidence: Evidence) -> float:
    """Return the chance, 0..1, that the candidate is right, to as many decimals as a support has.

    A rich base with `not_covered` entries and one without have weights of their own; a lean base takes of either
    and of those of the leanest.
    """
    guarded, open_, leanest = _BIASES
    rich = guarded + _dot(_GUARDED, evidence) if evidence.guarded else open_ + _dot(_OPEN, evidence)
    z = (1 - evidence.lean) * rich + evidence.lean * (leanest + _dot(_LEAN, evidence))
    # Supports have no bound: of texts of a few signs some are of hundreds.
    return round(1 / (1 + math.exp(min(-z, _LARGE))), DECIMALS)


def _dot(weights: Evidence, evidence: Evidence) -> float:
    return sum(weight * value for weight, value in zip(weights, evidence, strict=True))
