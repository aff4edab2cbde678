"""From ranked entries to a decision: which may answer, how likely each is, and what that allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from faq_bot.answering.answer import Ground, Refusal, Status
from faq_bot.answering.completion import How
from faq_bot.answering.confidence import Evidence, confidence, evidence_of
from faq_bot.answering.guards import (
    asks_otherwise,
    has_another_year,
    is_fragment,
    is_of_other_side,
    leaves_focus,
    leaves_unexplained,
    names_stranger,
    points_elsewhere,
    refusal,
    refuse,
    says_small_talk,
    shares_nothing,
    too_close,
)
from faq_bot.answering.new_words import novelty
from faq_bot.answering.readings import Reading
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Family, Kind
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import Found
from faq_bot.matching.ridge import NO_RANKING, Candidate, Ranking

THRESHOLD = 0.5
"""Least confidence to assert an answer, for every base. At 0.44 one more of 84 questions in conversations and two
more of 120 to four FAQs with four phrasings an entry are answered right, but four of these wrongly instead of
three, and 12 of 60 lures are asserted instead of 7."""

SMALL_TALK_FROM = 0.8
"""Least confidence to say small talk in a conversation in other than its words: a follow-up that is not understood
is none."""

CONSIDERED = 12
"""Leading entries of a ranking that may answer, be offered or be refused."""

JUDGED = 4
"""Of those that no guard refuses, the leading ones whose confidence is worked out."""

JOINED_AHEAD = 0.15
"""Confidence by which a bare question word asked of the question before may be behind the same asked of what that
was about: "who signed it?", "where?" asks where it was signed, not where the partner is."""

TOLD_AHEAD = -0.1
"""The same of what the answer before named: what the question before was about is likelier meant."""

PERSON_AHEAD = 0.2
"""The same where the answer before named an entity, or the message names one before the question: "he" is rather a
person that was named than a laboratory."""

NAMED_PERSON_AHEAD = 0.25
"""The same of a person whom the question before named: "he" is that one, and nobody whom only its answer names."""

IN_PLACE_AHEAD = 0.02
"""The same of a question asked of another thing than before: "who is the dean?", "and the director?" is rather
about the director than about what is near to both."""

NAMED_AHEAD = -0.05
"""The same of a question that can stand alone with what was told before it."""

REPEATED_AHEAD = 0.3
"""Confidence by which the answer before must be ahead of any other to be said again to a correction."""

STATUS = {Kind.FACT: Status.ANSWERED, Kind.NOT_COVERED: Status.NOT_COVERED, Kind.SMALL_TALK: Status.SMALL_TALK}
"""What an answer is called that an entry of a kind gives."""


@frozen
class Judged:
    """A candidate that no guard refused, with its evidence and confidence."""

    candidate: Candidate
    evidence: Evidence
    confidence: float


@frozen
class Judgement:
    """What was found for a reading, the candidates that may answer it by support, and those refused.

    `unlike` are numbers of entries by support, refused as they share no word with the question: never said, but
    offered beside others.
    """

    reading: Reading
    found: Found
    judged: tuple[Judged, ...]
    refusals: tuple[Refusal, ...]
    unlike: tuple[int, ...] = ()

    @property
    def confidence(self) -> float:
        """Of the leading candidate, 0..1; 0 without one."""
        return self.judged[0].confidence if self.judged else 0.0


@frozen
class Decision:
    """What is to be said, and on what ground. `judgement.judged[0]` is what it is about, if there is any."""

    status: Status
    ground: Ground
    judgement: Judgement

    @property
    def asserts(self) -> bool:
        """Whether it tells something of the subject: a fact, or that the source is silent."""
        return self.status in {Status.ANSWERED, Status.NOT_COVERED}

    @property
    def settled(self) -> bool:
        """Whether something curated is said."""
        return self.asserts or self.status is Status.SMALL_TALK

    @property
    def number(self) -> int | None:
        """Number of the entry that is said; None: nothing curated is."""
        return self.judgement.judged[0].candidate.entry if self.settled else None


def judge(
    reading: Reading, found: Found, matcher: Matcher, most: int = JUDGED, typed: Ranking = NO_RANKING
) -> Judgement:
    """Put the leading candidates before the guards, and work out the confidence of those that remain.

    Args:
        reading: what was ranked.
        found: its ranking.
        matcher: the engine of the base.
        most: of how many candidates the confidence is worked out.
        typed: the ranking of what was typed, where the reading completes it.
    """
    ranking = found.ranking
    refusals: list[Refusal] = []
    allowed: list[int] = []
    for position, number in enumerate(ranking.entries[:CONSIDERED]):
        refused = (
            refuse(found.question, number, matcher)
            or is_of_other_side(reading, found.question, number, matcher)
            or leaves_focus(reading, found, position, matcher)
        )
        if refused:
            refusals.append(refused)
        else:
            allowed.append(position)
    judged: list[Judged] = []
    unlike: list[int] = []
    for position in allowed:
        if len(judged) == most:
            break
        candidate = ranking.candidate(position)
        asked = reading.asked(found.question)
        what = novelty(asked, candidate, matcher)
        apart = shares_nothing(asked, candidate, what, matcher)
        if apart:
            refusals.append(apart)
            unlike.append(candidate.entry)
            continue
        rivals = [other for other in allowed if other != position]
        evidence = evidence_of(reading, found, position, rivals, what, matcher, typed)
        judged.append(Judged(candidate, evidence, confidence(evidence)))
    return Judgement(reading, found, tuple(judged), tuple(refusals), tuple(unlike))


def decide(judgement: Judgement, matcher: Matcher, threshold: float = THRESHOLD) -> Decision:
    """Decide what the leading candidate of a reading may do: answer, be offered, or nothing.

    Args:
        judgement: of the reading.
        matcher: the engine of its base.
        threshold: least confidence, 0..1, to assert.
    """
    if not judgement.judged:
        return Decision(Status.NO_MATCH, Ground.NOTHING_NEAR, judgement)
    best = judgement.judged[0]
    doubt = _doubt(judgement, matcher)
    if doubt:
        judgement = replace(judgement, refusals=(*judgement.refusals, doubt))
        return Decision(Status.AMBIGUOUS, Ground.DOUBT, judgement)
    least = threshold
    talks = matcher.kind_of(best.candidate.entry) is Kind.SMALL_TALK and not says_small_talk(best.candidate)
    if talks and judgement.reading.turn is not None:
        least = max(threshold, SMALL_TALK_FROM)
    if best.confidence >= least:
        return Decision(STATUS[matcher.kind_of(best.candidate.entry)], Ground.REACHED, judgement)
    return Decision(Status.AMBIGUOUS, Ground.UNDER, judgement)


def threshold_of(matcher: Matcher) -> float:
    """Return the least confidence, 0..1, to assert in a base: its own, or else the usual one."""
    return THRESHOLD if matcher.knowledge.threshold is None else matcher.knowledge.threshold


def choose(decisions: Sequence[Decision], matcher: Matcher) -> Decision:
    """Return the decision on the reading that is meant, of those on all readings of one question.

    Small talk in the words of small talk comes first, then the readings whose words say that they go on, of the
    last turn before those of earlier ones; a bare question as typed is one of them, as only what is in the focus
    may answer it. Then come the question as typed and the same of what was told before it, then what was completed
    though it could stand alone. Among readings of one rank the most confident that settles something new counts,
    else something said before, and if none settles anything, the most confident.
    """
    fresh = [decision for decision in decisions if not (_is_anew(decision) and _repeats(decision))] or decisions
    settled = [decision for decision in fresh if decision.settled]
    told = [decision for decision in settled if not _repeats(decision)]
    if all(decision.status is Status.NOT_COVERED for decision in told):
        told += [decision for decision in settled if _repeats(decision) and _holds_for_named(decision, matcher)]
    surest = max((decision.judgement.confidence for decision in told), default=0.0)
    told += [decision for decision in settled if _tells_both(decision, surest, matcher)]
    return max(told or settled or fresh, key=lambda decision: _preference(decision, matcher))


def _repeats(decision: Decision) -> bool:
    """Tell whether asking the question before of something else, or further, would only get its answer again."""
    reading = decision.judgement.reading
    corrects = reading.how is How.JOINED and reading.corrects
    goes_on = reading.how is How.CARRIED or corrects or _is_anew(decision)
    return goes_on and reading.turn is not None and decision.number == reading.turn.entry


def _holds_for_named(decision: Decision, matcher: Matcher) -> bool:
    """Tell whether what was said before says of what is named now too, as a list of countries does."""
    number = decision.number
    return number is not None and bool(decision.judgement.reading.typed.mentions.entities & matcher.about[number])


def _tells_both(decision: Decision, surest: float, matcher: Matcher) -> bool:
    """Tell whether the answer before also answers its correction, as where it tells who signed on either side."""
    reading, number = decision.judgement.reading, decision.number
    if number is None or reading.how is not How.JOINED or not _repeats(decision):
        return False
    named = reading.typed.mentions.concepts - matcher.asking
    return named <= matcher.named_by(number) and decision.judgement.confidence >= surest + REPEATED_AHEAD


def _is_anew(decision: Decision) -> bool:
    """Tell whether the question before is asked of another thing than it named."""
    reading = decision.judgement.reading
    return reading.anew or (reading.how in {How.JOINED, How.NAMED} and reading.names_new)


def _preference(decision: Decision, matcher: Matcher) -> tuple[int, int, float]:
    reading = decision.judgement.reading
    leans = reading.certain or (reading.bare and reading.continues and reading.turn is not None)
    told = reading.how is How.NAMED and reading.turn is not None and reading.turn.entry is None
    pointed = reading.how is How.NAMED and reading.points and not reading.typed.mentions.entities
    sided = reading.how is How.NAMED and reading.turn is not None and reading.turn.directions == reading.side
    # A fact puts a number right; where the source has none, that is said of it.
    plain = reading.how is How.AS_TYPED or (reading.how is How.COUNTED and decision.asserts)
    rank = 2 if leans else 1 if plain or told or pointed or (sided and reading.side) else 0
    if decision.status is Status.SMALL_TALK and says_small_talk(decision.judgement.judged[0].candidate):
        rank = 3
    unanswered = reading.turn is not None and reading.turn.entry is None
    ahead = TOLD_AHEAD if reading.how is How.TOLD or (reading.how is How.JOINED and unanswered) else 0.0
    told_of = reading.how is How.NAMED and unanswered and reading.bare and reading.points
    if told_of or (reading.how is How.TOLD and _is_entity(reading, matcher)):
        ahead = PERSON_AHEAD
    if pointed and _is_of_person(reading, matcher):
        ahead = NAMED_PERSON_AHEAD
    if told and not reading.bare:
        ahead = NAMED_AHEAD
    if reading.how is How.CARRIED and not (reading.typed.mentions.entities or reading.typed.mentions.directions):
        ahead = IN_PLACE_AHEAD
    if reading.how is How.JOINED and reading.asks and not unanswered:
        ahead = JOINED_AHEAD
    return rank, -reading.age, decision.judgement.confidence + ahead


def _is_entity(reading: Reading, matcher: Matcher) -> bool:
    """Tell whether what the answer before named, and a reading is completed with, is an entity."""
    families = matcher.lexicon.families
    return reading.turn is not None and any(families[name] == Family.ENTITY for name in reading.turn.things)


def _is_of_person(reading: Reading, matcher: Matcher) -> bool:
    """Tell whether the question before named a person: "did Perdiguier sign?", "what did he say?"."""
    turn = reading.turn
    return turn is not None and turn.entry is not None and bool(turn.entities & matcher.persons)


def _doubt(judgement: Judgement, matcher: Matcher) -> Refusal | None:
    """Return why the best candidate is only offered and not asserted, whatever its confidence."""
    best = judgement.judged[0]
    kinds = [matcher.kind_of(other.candidate.entry) for other in judgement.judged]
    number = best.candidate.entry
    entry_id = matcher.entries[number].id
    if kinds[0] is Kind.FACT:
        elsewhere = points_elsewhere(judgement.reading, number, matcher)
        if elsewhere:
            return refusal(entry_id, "focus", elsewhere)
        reading = judgement.reading
        asked = judgement.found.question
        unknown = (
            names_stranger(asked, number, matcher, reading.written)
            or has_another_year(asked, number, matcher)
            or asks_otherwise(reading.typed, number, matcher)
        )
        if unknown:
            return refusal(entry_id, "new_words", unknown)
        fragment = is_fragment(reading, best.candidate, matcher)
        if fragment:
            return refusal(entry_id, "fragment", fragment)
        further = reading.how is How.JOINED and not reading.bare
        whole = reading.typed if further else judgement.found.question
        unexplained = leaves_unexplained(whole, best.candidate, matcher)
        if unexplained:
            return refusal(entry_id, "unexplained", unexplained)
    close = too_close(best.evidence.lead, kinds, [one.confidence for one in judgement.judged])
    return refusal(entry_id, "margin", close) if close else None
