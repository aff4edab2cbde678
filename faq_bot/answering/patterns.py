"""What is looked for in a message, made of the words of the languages that a base speaks.

All is matched against normalised text. Words of scripts without blanks stand in the midst of others, those of
scripts with blanks alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from faq_bot.languages.language import Language
from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import language
from faq_bot.text import has_unspaced

NEVER = re.compile(r"(?!)")
"""Matches nothing: a language without such words has none to look for."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What is looked for; the attributes are named as the fields of a language's words.

    Attributes:
        opener: one or more openings of a follow-up, at the beginning.
        correction: one or more beginnings of a correction, at the beginning.
        rejected_next: what is taken back behind "not"; its group 1 is that.
        rejected_before: what is taken back before じゃなくて, up to there.
        backward: what points back at a person, a thing or a place.
        person: what points back at a person.
        filler: what adds nothing beside a name.
        asking: question words.
        greeting: one or more greetings, at the beginning.
        courtesy: a greeting, thanks or a goodbye, from its beginning.
        request: what makes a question of a sentence without question mark.
        introduction: the beginning of a sentence on the asker.
        comparison: what sets two things side by side.
        other_way: what turns a direction round.
        joint: what joins a further question to one, before its question word.
    """

    opener: re.Pattern[str]
    correction: re.Pattern[str]
    rejected_next: re.Pattern[str]
    rejected_before: re.Pattern[str]
    backward: re.Pattern[str]
    person: re.Pattern[str]
    filler: re.Pattern[str]
    asking: re.Pattern[str]
    greeting: re.Pattern[str]
    courtesy: re.Pattern[str]
    request: re.Pattern[str]
    introduction: re.Pattern[str]
    comparison: re.Pattern[str]
    other_way: re.Pattern[str]
    joint: re.Pattern[str]


@cache
def patterns(codes: tuple[str, ...]) -> Patterns:
    """Return what is looked for in messages to a base that speaks these languages."""
    spoken = [language(code) for code in codes]

    def every(*groups: Iterable[tuple[str, ...]]) -> str:
        return alternatives(phrase for group in groups for phrases in group for phrase in phrases)

    courtesies = (
        [one.messages.greetings for one in spoken],
        [one.messages.thanks for one in spoken],
        [one.messages.goodbyes for one in spoken],
    )
    rejects_next = every([one.turns.rejects_next for one in spoken])
    rejects_before = every([one.turns.rejects_before for one in spoken])
    return Patterns(
        opener=_compiled(r"^(?:{}\s*)+", every([one.follow_ups.openers for one in spoken])),
        correction=_compiled(r"^(?:{}\s*)+", every([one.turns.corrections for one in spoken])),
        rejected_next=_compiled(r"(?:^|\s){}\s*(.+)$", rejects_next),
        rejected_before=_compiled(r"^.*?{}", rejects_before),
        backward=_compiled("{}", every([one.follow_ups.backward for one in spoken])),
        person=_compiled("{}", every([one.follow_ups.persons for one in spoken])),
        filler=_compiled("{}", every([one.follow_ups.fillers for one in spoken])),
        asking=_compiled("{}", every([one.asking.all for one in spoken])),
        greeting=_compiled(r"^(?:{}\s*)+", every(courtesies[0])),
        courtesy=_compiled(r"^(?:{}\s*)+", every(*courtesies)),
        request=_compiled("{}", every([one.messages.requests for one in spoken])),
        introduction=_compiled("^{}", every([one.messages.introductions for one in spoken])),
        comparison=_compiled("{}", every([one.messages.comparisons for one in spoken])),
        other_way=_compiled("{}", every([one.follow_ups.other_way for one in spoken])),
        joint=_joint(spoken),
    )


def alternatives(phrases: Iterable[str]) -> str:
    r"""Return the source of a regular expression for any of some phrases; empty if there are none.

    >>> alternatives(["it", "それ"])
    '(?:(?<!\\w)(?:it)(?!\\w)|ソレ)'
    """
    known = sorted({normalise(phrase) for phrase in phrases} - {""}, key=lambda phrase: (-len(phrase), phrase))
    spaced = "|".join(re.escape(phrase) for phrase in known if not has_unspaced(phrase))
    others = "|".join(re.escape(phrase) for phrase in known if has_unspaced(phrase))
    either = [rf"(?<!\w)(?:{spaced})(?!\w)"] if spaced else []
    return f"(?:{'|'.join([*either, *([others] if others else [])])})" if known else ""


def _joint(spoken: Iterable[Language]) -> re.Pattern[str]:
    """Return what stands between two questions of one sentence, as it is typed: ", and" before "what"."""
    openers = {phrase for one in spoken for phrase in one.follow_ups.openers}
    openers -= {phrase for one in spoken for phrase in one.messages.alternatives}
    asking = {phrase for one in spoken for phrase in one.asking.all}
    if not (openers and asking):
        return NEVER
    between = "|".join(re.escape(phrase) for phrase in sorted(openers, key=lambda phrase: (-len(phrase), phrase)))
    before = "|".join(re.escape(phrase) for phrase in sorted(asking, key=lambda phrase: (-len(phrase), phrase)))
    return re.compile(rf"(?:[,;、，]\s*|\s+|(?<=か))(?:{between})[\s,、]*(?=(?:{before}))", re.IGNORECASE)


def _compiled(frame: str, source: str) -> re.Pattern[str]:
    return re.compile(frame.replace("{}", source)) if source else NEVER
