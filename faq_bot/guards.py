"""Rules that may refuse a candidate, whatever its support.

Each returns what it found in the question and what it compared that with, or None.

They stop what wording alone cannot: a question on Osaka reads almost like one on Kagawa.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from faq_bot import messages
from faq_bot.answer import Refusal
from faq_bot.compiled import Compiled
from faq_bot.knowledge import Kind
from faq_bot.question import Question

LEAST_COVERAGE = 0.15
"""Measured on labelled questions to the bundled base: of 315 that the source does not answer, 12 get an
answer without this guard and 10 with it; of 431 that it answers, 8 and 7 get a wrong one and none a
right one less. At 0.2 two right answers fewer are given."""

MARGIN = 0.03
"""Support by which an entry must lead. On the same questions, without this guard 11 of 315 get an answer
and with it 10, for two right answers less of 431; sister entries, whose answers overlap, are often as
near to each other."""

Clash = tuple[str, str]
"""What stands in the question, and what in the entry."""

Guard = Callable[[Question, int, Compiled], Clash | None]


def names_other_entity(question: Question, entry: int, base: Compiled) -> Clash | None:
    """Refuse an entry about some entities when the question names others only.

    An entry without `about` holds for any entity. A question that names an entity of the entry
    and another besides ("is Keio in Kyoto?") is left to ranking, which prefers entries that hold
    for all it names.
    """
    about = base.about[entry]
    named = question.findings.entities
    if not about or not named or about & named:
        return None
    return _listed(named), _listed(about)


def goes_the_other_way(question: Question, entry: int, base: Compiled) -> Clash | None:
    """Refuse an entry that holds for one direction when the question goes only in another."""
    direction = base.knowledge.entries[entry].direction
    asked = question.findings.directions
    if direction is None or not asked or direction.id in asked:
        return None
    return _listed(asked), direction.id


def has_another_number(question: Question, entry: int, base: Compiled) -> Clash | None:
    """Refuse an entry that a number tells from its sisters when the question has other numbers."""
    defining = base.defining_numbers[entry]
    if not defining or not question.numbers or defining & question.numbers:
        return None
    return _listed(question.numbers), _listed(defining)


def leaves_unexplained(coverage: float, kind: Kind) -> Clash | None:
    """Tell why a fact is offered and not asserted: the question says things its phrasings never do.

    Args:
        coverage: share of the question's text features that the entry has, 0..1.
        kind: the kind of the entry; only facts are refused.
    """
    if kind is not Kind.FACT or coverage >= LEAST_COVERAGE:
        return None
    return f"{coverage:.0%}", f"{LEAST_COVERAGE:.0%}"


def too_close(lead: float, kinds: Sequence[Kind]) -> Clash | None:
    """Tell why the best candidate is offered and not asserted: the second is as good.

    Args:
        lead: support of the best less that of the second.
        kinds: the kinds of the candidates, best first.
    """
    if len(kinds) <= 1 or Kind.SMALL_TALK in kinds[:2] or lead >= MARGIN:
        return None
    return f"{lead:.3f}", f"{MARGIN:g}"


GUARDS: dict[str, Guard] = {
    "entity": names_other_entity,
    "direction": goes_the_other_way,
    "number": has_another_number,
}


def refuse(question: Question, entry: int, base: Compiled) -> Refusal | None:
    """Return the first refusal of an entry for a question, or None."""
    for name, guard in GUARDS.items():
        clash = guard(question, entry, base)
        if clash:
            return refusal(base.knowledge.entries[entry].id, name, clash)
    return None


def refusal(entry_id: str, guard: str, clash: Clash) -> Refusal:
    """Return the refusal of an entry with its reason in words."""
    return Refusal(entry_id, guard, *clash, reason=messages.why_refused(guard, "en", *clash))


def _listed(names: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(names))
