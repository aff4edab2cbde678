"""Rules that may refuse a candidate, whatever its support. Each returns its reason, or None.

They stop what wording alone cannot: a question on Osaka reads almost like one on Kagawa.
"""

from __future__ import annotations

from collections.abc import Callable

from faq_bot.answer import Refusal
from faq_bot.compiled import Compiled
from faq_bot.question import Question

Guard = Callable[[Question, int, Compiled], str | None]


def names_other_entity(question: Question, entry: int, base: Compiled) -> str | None:
    """Refuse an entry about some entities when the question names others only.

    An entry without `about` holds for any entity. A question that names an entity of the entry
    and another besides ("is Keio in Kyoto?") is left to ranking, which prefers entries that hold
    for all it names.
    """
    about = base.about[entry]
    named = question.findings.entities
    if not about or not named or about & named:
        return None
    return f"the question names {_listed(named)}; the entry is about {_listed(about)}"


def goes_the_other_way(question: Question, entry: int, base: Compiled) -> str | None:
    """Refuse an entry that holds for one direction when the question goes only in another."""
    direction = base.knowledge.entries[entry].direction
    asked = question.findings.directions
    if direction is None or not asked or direction.id in asked:
        return None
    return f"the question is about {_listed(asked)}; the entry is about {direction.id}"


def has_another_number(question: Question, entry: int, base: Compiled) -> str | None:
    """Refuse an entry that a number tells from its sisters when the question has other numbers."""
    defining = base.defining_numbers[entry]
    if not defining or not question.numbers or defining & question.numbers:
        return None
    return f"the question has {_listed(question.numbers)}; the entry is about {_listed(defining)}"


GUARDS: dict[str, Guard] = {
    "entity": names_other_entity,
    "direction": goes_the_other_way,
    "number": has_another_number,
}


def refuse(question: Question, entry: int, base: Compiled) -> Refusal | None:
    """Return the first refusal of an entry for a question, or None."""
    for name, guard in GUARDS.items():
        reason = guard(question, entry, base)
        if reason:
            return Refusal(base.knowledge.entries[entry].id, name, reason)
    return None


def _listed(names: frozenset[str] | set[str]) -> str:
    return ", ".join(sorted(names))
