"""Rules on concepts, entities and directions."""

from __future__ import annotations

from collections.abc import Iterator

from faq_bot.answering.answer import Status
from faq_bot.answering.decision import THRESHOLD, decide, judge
from faq_bot.answering.readings import Reading
from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.knowledge.model import Alias, Concept, Entry, Family
from faq_bot.matching.ranking import find
from faq_bot.text import has_unspaced, normalise


MADE_UP = "qwertz"
"""A word that no base says."""

SWALLOWERS = 3
"""Entries that name a concept, up to which it may lead any question to one of them."""


@rule(Severity.ERROR)
def shared_alias(audit: Audit) -> Iterator[Complaint]:
    """Two concepts claim the same alias, accents, capitals and language apart.

    An error: a text names one of the two only, so the other's alias has no effect. Directions are
    looked for apart from concepts and entities, and may share words with them.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: dorm, sources: flyer, questions: [is there a room, dormitory seats], answer: Yes.}
        concepts:
          housing: [room, dormitory]
          places: [seats, rooms, room]

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: dorm, sources: flyer, questions: [is there a room, dormitory seats], answer: Yes.}
        concepts:
          housing: [room, dormitory]
          places: [seats]
    """
    first: dict[tuple[bool, str], tuple[Concept, Alias]] = {}
    for concept in audit.knowledge.lexicon:
        for alias in concept.aliases:
            key = (concept.family is Family.DIRECTION, _form(alias.text))
            other, earlier = first.setdefault(key, (concept, alias))
            if other is not concept:
                yield Complaint(
                    alias.place,
                    f"the alias {alias.text!r} of {concept.id!r} is also {earlier.text!r} of {other.id!r} "
                    f"({earlier.place}).",
                    "Keep it where it is meant more often, or put it in a longer alias that says which.",
                )


@rule(Severity.WARNING)
def unused_concept(audit: Audit) -> Iterator[Complaint]:
    """No phrasing names a concept or a direction.

    A warning: it tells no entry from another, and only speaks against all of them. Entities may
    stand unused: they are there to be recognised and declined.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: dorm, sources: flyer, questions: is there a dormitory, answer: Yes.}
        concepts:
          housing: [room, dormitory]
          money: [cost, price]

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: dorm, sources: flyer, questions: is there a dormitory, answer: Yes.}
        concepts:
          housing: [room, dormitory]
    """
    named = frozenset[str]().union(*audit.matcher.entry_concepts)
    for concept in audit.knowledge.lexicon:
        if concept.family is not Family.ENTITY and concept.id not in named:
            yield Complaint(
                concept.place,
                f"no phrasing names {concept.id!r} by any of its {len(concept.aliases)} aliases.",
                "Add phrasings that use it, or take it out.",
            )


@rule(Severity.WARNING)
def broad_concept(audit: Audit) -> Iterator[Complaint]:
    """A concept answers for anything: an alias that no phrasing has and a word that nobody knows get a fact.

    Tried is the first alias of each concept that stands in no phrasing, followed by a made-up word. A warning: a
    concept says that its words mean the same, so whoever asks for anything else with one of them gets that fact.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: fee, sources: flyer, questions: [price of a certificate, cost of a certificate], answer: Five euros.}
          - {id: hours, sources: flyer, questions: [opening hours, when do you open], answer: At nine.}
          - {id: address, sources: flyer, questions: [where are you, your address], answer: Main Street.}
        concepts:
          pay: [pay, paid, buy, cost, price]

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: fee, sources: flyer, questions: [price of a certificate, cost of a certificate], answer: Five euros.}
          - {id: hours, sources: flyer, questions: [opening hours, when do you open], answer: At nine.}
          - {id: address, sources: flyer, questions: [where are you, your address], answer: Main Street.}
        concepts:
          price: [cost, price]
    """
    for concept in audit.knowledge.lexicon:
        alias = _unsaid(audit, concept) if concept.family is Family.CONCEPT else None
        answer = alias and _answer_to(audit, f"{alias.text} {MADE_UP}")
        if alias and answer:
            yield Complaint(
                alias.place,
                f"{alias.text!r} makes any question one for {answer.id!r}, as it stands for {concept.id!r}: "
                f"{alias.text + ' ' + MADE_UP!r} is answered by it.",
                "Keep aliases that mean the same in every question, or write an entry for what else it asks.",
            )


def _unsaid(audit: Audit, concept: Concept) -> Alias | None:
    """Return the first alias of a concept that stands in no phrasing and names nothing else, or None.

    None also if no phrasing names the concept, or so many entries do that it tells none of them from the others.
    """
    if not 0 < sum(concept.id in names for names in audit.matcher.entry_concepts) <= SWALLOWERS:
        return None
    lexicon = audit.matcher.lexicon
    return next(
        (
            alias
            for alias in concept.aliases
            if (form := normalise(alias.text)) not in audit.all_words and lexicon.names(form) == {concept.id}
        ),
        None,
    )


def _answer_to(audit: Audit, question: str) -> Entry | None:
    """Return the fact that a question is answered with, or None."""
    matcher = audit.matcher
    found = find(matcher, question)
    judgement = judge(Reading(question, found.question), found, matcher)
    threshold = THRESHOLD if audit.knowledge.threshold is None else audit.knowledge.threshold
    decision = decide(judgement, matcher, threshold)
    if decision.status is not Status.ANSWERED or decision.number is None:
        return None
    return matcher.entries[decision.number]


def _form(alias: str) -> str:
    """Return an alias as a text is searched for it: without blanks in Japanese."""
    form = normalise(alias)
    return form.replace(" ", "") if has_unspaced(form) else form
