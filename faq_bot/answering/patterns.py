"""What is looked for in a message, made of the words of the languages that a base speaks.

All is matched against normalised text. Words of scripts without blanks stand in the midst of others, those of
scripts with blanks alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from faq_bot.frozen import remembered
from faq_bot.languages.beginnings import Beginnings, Endings
from faq_bot.languages.language import Language
from faq_bot.languages.phrases import Words
from faq_bot.languages.question_words import alternatives
from faq_bot.languages.registry import LANGUAGES_KEPT, distinct, language
from faq_bot.text import has_unspaced

NEVER = re.compile(r"(?!)")
"""Matches nothing: a language without such words has none to look for."""


class Patterns:
    """What is looked for; the attributes are named as the fields of a language's words.

    Each is made when it is first looked for: a plain question needs few of them.
    """

    def __init__(self, spoken: Sequence[Language]) -> None:
        self._spoken = spoken

    @remembered
    def opener(self) -> Beginnings:
        """Openings of a follow-up."""
        return self._beginnings(lambda one: one.follow_ups.openers)

    @remembered
    def correction(self) -> Beginnings:
        """Beginnings of a correction."""
        return self._beginnings(lambda one: one.turns.corrections)

    @remembered
    def rejected_next(self) -> re.Pattern[str]:
        """What is taken back behind "not"; its group 1 is that."""
        return self._any(r"(?:^|\s){}\s*(.+)$", lambda one: one.turns.rejects_next)

    @remembered
    def contrast(self) -> re.Pattern[str]:
        """What stands between what is taken back and what is meant."""
        return self._any(r"\s*{}\s*", lambda one: one.turns.contrasts)

    @remembered
    def rejected_before(self) -> re.Pattern[str]:
        """What is taken back before じゃなくて, up to there; its group 1 is that, maybe empty."""
        return self._any(r"^(.*?)\s*{}\s*", lambda one: one.turns.rejects_before)

    @remembered
    def backward(self) -> re.Pattern[str]:
        """What points back at a person, a thing or a place."""
        return self._any("{}", lambda one: one.follow_ups.backward)

    @remembered
    def person(self) -> re.Pattern[str]:
        """What points back at a person."""
        return self._any("{}", lambda one: one.follow_ups.persons)

    @remembered
    def speaker(self) -> re.Pattern[str]:
        """Who asks, and for whom."""
        return self._any("{}", lambda one: one.follow_ups.speakers)

    @remembered
    def doubling(self) -> re.Pattern[str]:
        """A pronoun that may repeat a subject before its verb, as typed: its group 1 is the verb."""
        known = "|".join(re.escape(word) for one in self._spoken for word in one.follow_ups.doubling)
        return re.compile(rf"\b(\w+)-(?:t-)?(?:{known})\b", re.IGNORECASE) if known else NEVER

    @remembered
    def filler(self) -> re.Pattern[str]:
        """What adds nothing beside a name."""
        return self._any("{}", lambda one: one.follow_ups.fillers)

    @remembered
    def asking(self) -> re.Pattern[str]:
        """Question words."""
        return self._any("{}", lambda one: one.asking.all)

    @remembered
    def question(self) -> re.Pattern[str]:
        """Question words that ask for more than yes or no."""
        return self._any("{}", lambda one: one.asking.open)

    @remembered
    def whether(self) -> re.Pattern[str]:
        """Question words that ask for yes or no."""
        return self._any("{}", lambda one: one.asking.whether)

    @remembered
    def that(self) -> re.Pattern[str]:
        """What begins a clause whose truth is asked."""
        return self._any("{}", lambda one: one.asking.that)

    @remembered
    def greeting(self) -> Beginnings:
        """Greetings."""
        return self._beginnings(lambda one: one.messages.greetings)

    @remembered
    def thanks(self) -> re.Pattern[str]:
        """Thanks, anywhere."""
        return self._any("{}", lambda one: one.messages.thanks)

    @remembered
    def courtesy(self) -> Beginnings:
        """Greetings, thanks and goodbyes."""
        return self._beginnings(
            lambda one: (*one.messages.greetings, *one.messages.thanks, *one.messages.goodbyes)
        )

    @remembered
    def title(self) -> re.Pattern[str]:
        """A title as it is typed, before a name: its dot ends no sentence."""
        before = "|".join(rf"(?<=\b{re.escape(title)})" for one in self._spoken for title in one.messages.titles)
        return re.compile(rf"(?:{before})\.\s+(?=\w)") if before else NEVER

    @remembered
    def correction_after(self) -> Endings:
        """Words of correction behind what is meant."""
        return Endings(word for one in self._spoken for word in one.turns.corrections)

    @remembered
    def tag(self) -> re.Pattern[str]:
        """What makes a question of what was said, at its end as typed: ", no?"."""
        known = "|".join(re.escape(word) for one in self._spoken for word in one.turns.tags)
        return re.compile(rf"(?<![\s,、])[\s,、]+(?:{known})(?=\s*[?？]+$)", re.IGNORECASE) if known else NEVER

    @remembered
    def request(self) -> re.Pattern[str]:
        """What makes a question of a sentence without question mark."""
        return self._any("{}", lambda one: one.messages.requests)

    @remembered
    def introduction(self) -> re.Pattern[str]:
        """The beginning of a sentence on the asker."""
        return self._any("^{}", lambda one: one.messages.introductions)

    @remembered
    def alternative(self) -> re.Pattern[str]:
        """What stands between two answers that a question offers, as it is typed: *ou* is not *où*."""
        return _as_typed(phrase for one in self._spoken for phrase in one.messages.alternatives)

    @remembered
    def name_joiner(self) -> re.Pattern[str]:
        """What joins two names, as it is typed: "and"."""
        return _as_typed(phrase for one in self._spoken for phrase in one.messages.name_joiners)

    @remembered
    def comparison(self) -> re.Pattern[str]:
        """What sets two things side by side."""
        return self._any("{}", lambda one: one.messages.comparisons)

    @remembered
    def other_way(self) -> re.Pattern[str]:
        """What turns a direction round."""
        return self._any("{}", lambda one: one.follow_ups.other_way)

    @remembered
    def joint(self) -> re.Pattern[str]:
        """What joins a further question to one."""
        return _joint(self._spoken)

    def _beginnings(self, words_of: Callable[[Language], Words]) -> Beginnings:
        return Beginnings(word for one in self._spoken for word in words_of(one))

    def _any(self, frame: str, words_of: Callable[[Language], Words]) -> re.Pattern[str]:
        source = alternatives(word for one in self._spoken for word in words_of(one))
        return re.compile(frame.replace("{}", source)) if source else NEVER


@lru_cache(LANGUAGES_KEPT)
def patterns(codes: tuple[str, ...]) -> Patterns:
    """Return what is looked for in messages to a base that speaks these languages."""
    return Patterns([language(code) for code in distinct(codes)])


def _as_typed(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of some phrases, in text that is not normalised."""
    longest = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    either = [re.escape(one) if has_unspaced(one) else rf"\b{re.escape(one)}\b" for one in longest]
    return re.compile("|".join(either), re.IGNORECASE) if either else NEVER


NUMBERED = r"(?:(?<!\S)(?:\(?(?:\d{1,2}|[a-h])\)|q\d{1,2}\s?[:.)])|[①-⑳])(?=\s|(?<=[①-⑳]))"
"""What numbers the items of a list: 1), (b), Q2:, ③."""

DASH = r"(?<!\S)[-–—](?!\S)"
"""What is between two questions, or between a heading and what stands under it."""

SIGN = rf"(?<!\S)(?:[/|•·+&→]|[-=]>|{DASH})(?!\S)"
"""What stands between two items of a list in a line."""


def _joint(spoken: Sequence[Language]) -> re.Pattern[str]:
    """Return what stands between two questions of one sentence, as it is typed: ", and"."""
    joiners = {phrase for one in spoken for phrase in one.follow_ups.joiners}
    longest = sorted(joiners, key=lambda phrase: (-len(phrase), phrase))
    between = "|".join(re.escape(phrase) + ("" if has_unspaced(phrase) else r"(?=[\s,])") for phrase in longest)
    joined = rf"|(?:(?<!\s)\s+|(?<=か))(?:{between})[\s,、]*" if between else ""
    joined += "".join(f"|{_infix(phrase, spoken)}" for phrase in sorted(_infixes(spoken), key=len, reverse=True))
    return re.compile(rf"(?:[,;、，…]|{SIGN}|{NUMBERED})\s*(?:(?:{between})[\s,、]*)?{joined}", re.IGNORECASE)


def _infixes(spoken: Sequence[Language]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for one in spoken for phrase in one.follow_ups.infixes))


def _infix(infix: str, spoken: Sequence[Language]) -> str:
    """Return the pattern of a joiner between two things without a blank, and not in the midst of a word."""
    pattern = rf"(?<=\w\w){re.escape(infix)}(?=\w\w)"
    for word in dict.fromkeys(word for one in spoken for word in one.follow_ups.holding_infixes):
        before, found, after = word.partition(infix)
        if found and word != infix:
            pattern = (f"(?<!{before})" if before else "") + pattern + (f"(?!{after})" if after else "")
    return pattern
