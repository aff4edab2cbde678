"""Rules on concepts, entities and directions."""

from __future__ import annotations

from collections.abc import Iterator

from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.knowledge.model import Alias, Concept, Family
from faq_bot.text import has_unspaced, normalise


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


def _form(alias: str) -> str:
    """Return an alias as a text is searched for it: without blanks in Japanese."""
    form = normalise(alias)
    return form.replace(" ", "") if has_unspaced(form) else form
