"""From ranked entries to a decision: which may answer, how likely each is, and what that allows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from faq_bot.answering.answer import Refusal, Rule, Status
from faq_bot.answering.confidence import Evidence, confidence, evidence_of
from faq_bot.answering.guards import leaves_unexplained, refusal, refuse, too_close
from faq_bot.knowledge.model import Kind
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import Found
from faq_bot.matching.ridge import Candidate

THRESHOLD = 0.44
"""Least confidence to assert an answer: above 0.45 fewer than 88 % of CLINC150's questions in scope are
answered right, and accuracy is best from 0.45 to 0.47 on curekart."""

CONSIDERED = 12
"""Leading entries of a ranking that may answer, be offered or be refused."""

JUDGED = 4
"""Of those that no guard refuses, the leading ones whose confidence is worked out."""

STATUS = {Kind.FACT: Status.ANSWERED, Kind.NOT_COVERED: Status.NOT_COVERED, Kind.SMALL_TALK: Status.SMALL_TALK}
"""What an answer is called that an entry of a kind gives."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate that no guard refused, with its evidence and confidence."""

    candidate: Candidate
    evidence: Evidence
    confidence: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found for a question, the candidates that may answer it by support, and those refused."""

    found: Found
    judged: tuple[Judged, ...]
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be said, by which rule. `judgement.judged[0]` is what it is about, if there is any."""

    status: Status
    rule: Rule
    judgement: Judgement


def judge(found: Found, matcher: Matcher) -> Judgement:
    """Put the leading candidates before the guards, and work out the confidence of those that remain."""
    ranking = found.ranking
    refusals: list[Refusal] = []
    allowed: list[int] = []
    for position, number in enumerate(ranking.entries[:CONSIDERED]):
        refused = refuse(found.question, number, matcher)
        if refused:
            refusals.append(refused)
        else:
            allowed.append(position)
    judged = []
    for position in allowed[:JUDGED]:
        evidence = evidence_of(found, position, [other for other in allowed if other != position], matcher)
        judged.append(Judged(ranking.candidate(position), evidence, confidence(evidence)))
    return Judgement(found, tuple(judged), tuple(refusals))


def decide(judgement: Judgement, matcher: Matcher, threshold: float = THRESHOLD) -> Decision:
    """Decide what the leading candidate may do: answer, be offered, or nothing.

    Args:
        judgement: of the question.
        matcher: the engine of its base.
        threshold: least confidence, 0..1, to assert.
    """
    if not judgement.judged:
        return Decision(Status.NO_MATCH, Rule.NOTHING_NEAR, judgement)
    best = judgement.judged[0]
    doubt = _doubt(judgement, matcher)
    if doubt:
        judgement = replace(judgement, refusals=(*judgement.refusals, doubt))
        return Decision(Status.AMBIGUOUS, Rule.DOUBT, judgement)
    if best.confidence >= threshold:
        return Decision(STATUS[matcher.kind_of(best.candidate.entry)], Rule.REACHED, judgement)
    return Decision(Status.AMBIGUOUS, Rule.UNDER, judgement)


def _doubt(judgement: Judgement, matcher: Matcher) -> Refusal | None:
    """Return why the best candidate is only offered and not asserted, whatever its confidence."""
    best = judgement.judged[0]
    kinds = [matcher.kind_of(other.candidate.entry) for other in judgement.judged]
    number = best.candidate.entry
    entry_id = matcher.entries[number].id
    if kinds[0] is Kind.FACT:
        unexplained = leaves_unexplained(judgement.found.question, number, matcher)
        if unexplained:
            return refusal(entry_id, "unexplained", unexplained)
    close = too_close(best.evidence.lead, kinds)
    return refusal(entry_id, "margin", close) if close else None
