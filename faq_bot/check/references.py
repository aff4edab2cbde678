"""Rules on what entries point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.knowledge.model import Entry, Family, Kind, Reference
from faq_bot.languages.codes import nearest
from faq_bot.spelling import closest

MOST_COMPARED = 1_000
"""Names that are none which are compared with those that are: whoever has more wants another remedy."""


@rule(Severity.ERROR)
def dangling_reference(audit: Audit) -> Iterator[Complaint]:
    """A `topic`, source, `about`, `see_also` or `direction` names what the base does not have.

    An error: the reference has no effect. An entry whose `about` is misspelled is refused to the
    questions it was written for, a citation is not shown, a topic is not listed.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, questions: opening hours, answer: We open at nine., see_also: adress}
          - {id: address, sources: flyer, questions: where are you, answer: In Main Street.}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, questions: opening hours, answer: We open at nine., see_also: address}
          - {id: address, sources: flyer, questions: where are you, answer: In Main Street.}
    """
    known = {
        "see_also": audit.knowledge.by_id,
        "topic": {topic.id for topic in audit.knowledge.topics},
        "sources": {source.id for source in audit.knowledge.sources},
        "about": audit.families[Family.ENTITY],
        "direction": audit.families[Family.DIRECTION],
    }
    dangling = (
        (entry, key, reference)
        for entry in audit.entries
        for key, reference in _references(entry)
        if reference.id not in known[key]
    )
    for number, (entry, key, reference) in enumerate(dangling):
        meant = _MEANT[key]
        others = (one for one in known[key] if key != "see_also" or one != entry.id)
        yield Complaint(
            reference.place,
            f"{key} of the entry {entry.id!r} names {reference.id!r}, which is no {meant} of the base.",
            _nearest(reference.id, others if number < MOST_COMPARED else (), meant),
        )


@rule(Severity.WARNING)
def fact_without_source(audit: Audit) -> Iterator[Complaint]:
    """A fact does not say which document it comes from.

    A warning: the answer may be right, but nobody can check it, and no source is shown with it.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, questions: opening hours, answer: We open at nine.}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, questions: opening hours, answer: We open at nine., sources: flyer}
    """
    for entry in audit.entries:
        if entry.kind is Kind.FACT and not entry.sources:
            yield Complaint(
                entry.place,
                f"the fact {entry.id!r} has no source.",
                "Add `sources: [{id: ..., locator: ...}]`, or `kind: not_covered` if no document says it.",
            )


@rule(Severity.ERROR)
def unknown_code(audit: Audit) -> Iterator[Complaint]:
    """A comment `# check: ignore` names no finding, or one that there is not.

    An error: the comment silences nothing.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - id: hours  # check: ignore long-anwser
            sources: flyer
            questions: [opening hours, when do you open, are you open at 10?, what time can I come]
            answer: We open at nine.

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - id: hours  # check: ignore long-answer, as the law wants it
            sources: flyer
            questions: [opening hours, when do you open, are you open at 10?, what time can I come]
            answer: We open at nine.
    """
    for comment in audit.comments:
        if not comment.codes:
            yield Complaint(
                comment.place,
                "the comment names no finding to ignore.",
                "Write which, as `# check: ignore long-answer`.",
            )
        sure = len(comment.codes) - (comment.goes_on and len(comment.codes) > 1)
        for code in comment.codes[:sure]:
            if code not in audit.codes:
                meant = closest(code.casefold(), audit.codes, 0.6)
                remedy = f"Write {meant!r}?" if meant else f"There are {', '.join(audit.codes)}."
                yield Complaint(comment.place, f"{code!r} is no finding.", remedy)


@rule(Severity.ERROR)
def unsaid_message(audit: Audit) -> Iterator[Complaint]:
    """There are `messages` in a language that no entry is in.

    An error: they are never said. A language with a region, such as `en-GB`, is another than the one without.

    Fails:

        language: en-GB
        sources: [{id: flyer}]
        messages:
          about: {en: I know the opening hours.}
        entries:
          - id: hours
            sources: flyer
            questions: [opening hours, when do you open, are you open at 10?, what time can I come]
            answer: We open at nine.

    Passes:

        language: en-GB
        sources: [{id: flyer}]
        messages:
          about: {en-GB: I know the opening hours.}
        entries:
          - id: hours
            sources: flyer
            questions: [opening hours, when do you open, are you open at 10?, what time can I come]
            answer: We open at nine.
    """
    known = audit.knowledge.languages
    for code, place in audit.knowledge.message_places.items():
        if code not in known:
            meant = nearest(code, known)
            remedy = f"Write {meant!r}?" if meant else "Take them out, or write entries in that language."
            yield Complaint(place, f"the messages in {code} are never said: no entry is in it.", remedy)


_MEANT = {"see_also": "entry", "topic": "topic", "sources": "source", "about": "entity", "direction": "direction"}


def _references(entry: Entry) -> Iterator[tuple[str, Reference]]:
    for reference in entry.see_also:
        yield "see_also", reference
    for reference in entry.sources:
        yield "sources", reference
    for reference in entry.about:
        yield "about", reference
    if entry.topic:
        yield "topic", entry.topic
    if entry.direction:
        yield "direction", entry.direction


def _nearest(name: str, known: Iterable[str], meant: str) -> str:
    nearest = closest(name, known)
    return f"Write {nearest!r}?" if nearest else f"Add that {meant} to the base, or take the reference out."
