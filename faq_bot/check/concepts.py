"""Rules on concepts, entities and directions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice

from faq_bot.answering.answer import Status
from faq_bot.answering.decision import decide, judge, threshold_of
from faq_bot.answering.readings import Reading
from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.errors import Place
from faq_bot.knowledge.model import Alias, Concept, Entry, Family, Kind
from faq_bot.languages.normalising import normalise
from faq_bot.matching.ranking import find
from faq_bot.text import has_unspaced

MADE_UP = "qwertz"
"""A word that no base says."""

SWALLOWERS = 3
"""Entries that name a concept, up to which it may lead any question to one of them."""

LEAST_ENTRIES = 3
"""Entries from which a question may be meant for another one."""

UNSAID = 3
"""Aliases that stand in no phrasing, from which a concept may be broad. Fewer are synonyms of what is said."""


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
    shared: dict[Place, str] = {}
    counted: Counter[Place] = Counter()
    for concept in audit.knowledge.lexicon:
        for alias in filter(_is_heard, concept.aliases):
            key = (concept.family is Family.DIRECTION, _form(alias.text))
            other, earlier = first.setdefault(key, (concept, alias))
            if other is not concept:
                counted[alias.place] += 1
                shared.setdefault(
                    alias.place,
                    f"the alias {alias.text!r} of {concept.id!r} is also {earlier.text!r} of {other.id!r} "
                    f"({earlier.place})",
                )
    for place, told in shared.items():
        # Brackets stand for very many aliases.
        more = f"; {counted[place] - 1:,} more that stand here are shared too" if counted[place] > 1 else ""
        remedy = "Keep it where it is meant more often, or put it in a longer alias that says which."
        yield Complaint(place, f"{told}{more}.", remedy)


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
    for concept in audit.knowledge.lexicon:
        is_heard = any(map(_is_heard, concept.aliases))
        if concept.family is not Family.ENTITY and is_heard and concept.id not in audit.named_by:
            yield Complaint(
                concept.place,
                f"no phrasing names {concept.id!r} by any of its {len(concept.aliases)} aliases.",
                "Add phrasings that use it, or take it out.",
            )


@rule(Severity.WARNING)
def broad_concept(audit: Audit) -> Iterator[Complaint]:
    """A concept answers for anything: an alias that no phrasing has and a word that nobody knows get a fact.

    Tried are concepts of which three aliases or more stand in no phrasing: the first of these, followed by a
    made-up word. A warning: a concept says that its words mean the same, so whoever asks for anything else
    with one of them gets that fact.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: fee, sources: flyer, questions: [certificate price, certificate cost], answer: Five euros.}
          - {id: hours, sources: flyer, questions: [opening hours, when do you open], answer: At nine.}
          - {id: address, sources: flyer, questions: [where are you, your address], answer: Main Street.}
        concepts:
          pay: [pay, paid, buy, cost, price]

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: fee, sources: flyer, questions: [certificate price, certificate cost], answer: Five euros.}
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


@rule(Severity.WARNING)
def unguarded_entry(audit: Audit) -> Iterator[Complaint]:
    """The phrasings of a fact name an entity or a direction that it does not say to be about.

    Of a base with several entities or directions. A warning: the entity or direction guard refuses the entry to
    questions on another one only if it has `about` or `direction`; without, wording alone decides. What fewer than
    three in ten phrasings name is not reported, nor any but a fact.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, answer: At nine., questions: [hours at Kagawa, when does Kagawa open]}
        entities: {kagawa: Kagawa, osaka: Osaka}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, about: kagawa,
             answer: At nine., questions: [hours at Kagawa, when does Kagawa open]}
        entities: {kagawa: Kagawa, osaka: Osaka}
    """
    for number, entry in enumerate(audit.entries):
        if entry.kind is not Kind.FACT:
            continue
        for key, family, given in (
            ("about", Family.ENTITY, bool(entry.about)),
            ("direction", Family.DIRECTION, entry.direction is not None),
        ):
            known = audit.families[family]
            named = [name for name in audit.matcher.often(number) if name in known]
            if named and not given and len(known) > 1:
                yield Complaint(
                    entry.place,
                    f"the phrasings of {entry.id!r} often name {', '.join(sorted(named))}, and it has no `{key}`: "
                    f"no guard keeps it from questions on {_another(known, frozenset(named))}.",
                    f"Add `{key}`, if the answer holds for that alone.",
                )


@rule(Severity.ERROR)
def empty_concept(audit: Audit) -> Iterator[Complaint]:
    """A concept, entity or direction has no alias, or none with a letter or a digit.

    An error: no text can name it, so what is written with it has no effect.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, about: kagawa, answer: At nine., questions: [hours, when do you open]}
        entities: {kagawa: []}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, about: kagawa, answer: At nine., questions: [hours, when do you open]}
        entities: {kagawa: [Kagawa]}
    """
    for concept in audit.knowledge.lexicon:
        if not any(map(_is_heard, concept.aliases)):
            lacking = "no alias with a letter or a digit" if concept.aliases else "no alias"
            yield Complaint(
                concept.place, f"{concept.id!r} of {concept.family} has {lacking}.", "Add one, or take it out."
            )


def _another(known: Mapping[str, Concept], named: AbstractSet[str]) -> str:
    """Return an entity or direction that is not named, or words for it."""
    return next((name for name in known if name not in named), "another one")


def _unsaid(audit: Audit, concept: Concept) -> Alias | None:
    """Return the first alias of a concept that stands in no phrasing, if it has many such; else None.

    None also if no phrasing names the concept, or so many entries do that it tells none of them from the others.
    """
    if not 0 < audit.named_by[concept.id] <= SWALLOWERS or len(audit.entries) < LEAST_ENTRIES:
        return None
    lexicon = audit.matcher.lexicon
    unsaid = (
        alias
        for alias in concept.aliases
        if (form := normalise(alias.text)) not in audit.said and lexicon.names(form) == {concept.id}
    )
    first = tuple(islice(unsaid, UNSAID))
    return first[0] if len(first) == UNSAID else None


def _answer_to(audit: Audit, question: str) -> Entry | None:
    """Return the fact that a question is answered with, or None."""
    matcher = audit.matcher
    found = find(question, matcher)
    judgement = judge(Reading(question, found.question), found, matcher)
    decision = decide(judgement, matcher, threshold_of(matcher))
    if decision.status is not Status.ANSWERED or decision.number is None:
        return None
    return matcher.entries[decision.number]


def _is_heard(alias: Alias) -> bool:
    """Tell whether any text can name an alias: nothing is left of one without a letter or a digit."""
    return bool(normalise(alias.text))


def _form(alias: str) -> str:
    """Return an alias as a text is searched for it: without blanks in Japanese."""
    form = normalise(alias)
    return form.replace(" ", "") if has_unspaced(form) else form
