"""What is picked of what was shown: a number, "the second one", "the other one", "the first one again", 二つ目."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from faq_bot.answering.answer import Answer, Suggestion
from faq_bot.frozen import frozen
from faq_bot.languages.language import Language
from faq_bot.languages.normalising import normalise, spellings
from faq_bot.languages.question_words import alternatives
from faq_bot.languages.registry import LANGUAGES_KEPT, distinct, language

LAST, MIDDLE, OTHER = -1, -2, -3
"""Places that have no number: the last, the middle one, the one of two that was neither picked nor refused."""

LONGEST = 80
"""Characters of a message that picks or wishes something, normalised: a longer one asks something."""


@frozen
class Pick:
    """What a message picks.

    Attributes:
        place: from 1; `LAST`, `MIDDLE` or `OTHER`.
        back: whether it is one of what was shown before: "the second one again", "and the last one?".
        refused: whether all but that one is meant: "not the first one".
    """

    place: int
    back: bool = False
    refused: bool = False


@frozen
class Choice:
    """The entries that something is picked from, in order; those picked or refused, the latest last.

    A part of an answer that has no entry keeps its place, as "".
    """

    entries: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()

    @classmethod
    def of(cls, shown: Iterable[Suggestion | Answer]) -> Choice:
        """Return the choice among what was shown."""
        return cls(tuple(one.entry_id or "" for one in shown))

    @classmethod
    def kept(cls, entries: Sequence[str], taken: Sequence[str], known: Container[str]) -> Choice:
        """Return the choice of a state that was kept, of entries that the base still knows."""
        left = [entry for entry in entries if entry == "" or entry in known]
        latest_first = dict.fromkeys(reversed(taken))
        return cls(tuple(left), tuple(entry for entry in reversed(latest_first) if entry in left))

    def at(self, place: int) -> str | None:
        """Return the entry at a place; None: there is none."""
        if place == OTHER:
            return self._other
        number = self._number(place)
        return self.entries[number - 1] if number else None

    def part_at(self, place: int, told: Answer | None) -> Answer | None:
        """Return the part of what was told last that stands at a place; None: there is none."""
        parts, number = told.parts if told else (), self._number(place)
        if number and self.entries == Choice.of(parts).entries:
            return parts[number - 1]
        return next((part for part in parts if part.entry_id and part.entry_id == self.at(place)), None)

    def _number(self, place: int) -> int:
        count = len(self.entries)
        number = {LAST: count, MIDDLE: (count + 1) // 2 if count % 2 else 0}.get(place, place)
        return number if 0 < number <= count else 0

    @property
    def left(self) -> tuple[str, ...]:
        """The entries that were neither picked nor refused."""
        return tuple(entry for entry in self.entries if entry and entry not in self.taken)

    @property
    def _other(self) -> str | None:
        """Of two, the one that was not the latest; of more, the only one left."""
        if not self.taken:
            return None
        but_latest = tuple(entry for entry in self.entries if entry and entry != self.taken[-1])
        return next((others[0] for others in (but_latest, self.left) if len(others) == 1), None)

    def taking(self, entry: str) -> Choice:
        """Return the choice after an entry was picked or refused: none any more if it is not one of them."""
        before = tuple(one for one in self.taken if one != entry)
        return replace(self, taken=(*before, entry)) if entry in self.entries else Choice()


def pick_of(text: str, codes: tuple[str, ...]) -> Pick | None:
    """Return what a whole message picks; None: it picks nothing.

    >>> pick_of("the second one, please", ("en",)), pick_of("一つ目もう一度お願いします", ("ja",))
    (Pick(place=2, back=False, refused=False), Pick(place=1, back=True, refused=False))
    """
    said = normalise(text)
    found = _pattern(codes).fullmatch(said) if len(said) <= LONGEST else None
    if found is None:
        return None
    place = int(found["digit"]) if found["digit"] else _places(codes)[found["word"]]
    return Pick(place, bool(found["back"] or found["again"]), bool(found["not"] or found["but"]))


@lru_cache(LANGUAGES_KEPT)
def _pattern(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a place with what people put around it."""
    spoken = [language(code) for code in distinct(codes)]
    picks = [one.picks for one in spoken]
    before = _any(word for words in picks for word in (*words.around, *words.before_number))
    after = _any(word for words in picks for word in (*words.around, *words.after_number))
    back = _any(word for words in picks for word in words.back)
    rejects = _any(word for one in spoken for word in one.turns.rejects_next)
    rejected = _any(word for one in spoken for word in one.turns.rejects_before)
    # What stands behind a digit is written on it as well: 2번이요.
    behind = "|".join(re.escape(normalise(word)) for words in picks for word in words.after_number) or "(?!)"
    digit = rf"(?<!\w)(?P<digit>[1-9])(?!\d)(?:(?:{behind})(?!\w))?"
    # What looks back comes first: without accents "e la prima?" is written as "è la prima".
    return re.compile(
        rf"(?:(?:(?P<back>{back})|{before}|(?P<not>{rejects}))\s*){{0,5}}(?:{digit}|(?P<word>{_any(_places(codes))}))"
        rf"(?:\s*(?:{after}|(?P<again>{back})|(?P<but>{rejected}))){{0,5}}"
    )


@lru_cache(LANGUAGES_KEPT)
def _places(codes: tuple[str, ...]) -> dict[str, int]:
    """Return the places by what they are called, normalised; the first language of two that differ counts."""
    places: dict[str, int] = {}
    for code in distinct(codes):
        for word, place in _spelled(language(code)):
            for spelt in spellings(word):
                places.setdefault(spelt, place)
    return places


def _spelled(spoken: Language) -> Iterable[tuple[str, int]]:
    picks = spoken.picks
    for number, called in enumerate(picks.ordinals, 1):
        yield from ((word, number) for word in called)
    for place, called in ((LAST, picks.last), (MIDDLE, picks.middle), (OTHER, picks.other)):
        yield from ((word, place) for word in called)


def _any(written: Iterable[str]) -> str:
    """Return alternatives for the words; what matches nothing where there are none."""
    return alternatives(spelt for word in written for spelt in spellings(word)) or "(?!)"
