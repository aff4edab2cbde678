"""The ways to take one question: each a question of its own, with a note of what was done to it.

A question is taken as it stands; one that leans on what was said before is also completed from the focus, and
a correction put in the place of what it corrects. Several rewrites of one utterance beat the best single one
(Kostric & Balog, 2024): which of them counts is decided when all have been ranked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from faq_bot.answering.focus import Focus, Turn, corrected
from faq_bot.answering.patterns import Patterns, patterns
from faq_bot.knowledge.model import Family
from faq_bot.languages.normalising import normalise
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, telling_words, understand
from faq_bot.text import has_unspaced

BARE_CONTENT, BARE_CONTENT_OPENED = 1, 2
"""Content words up to which a question that names no entity leans on what was said before; the same for one
that begins like a continuation or points back."""

COMPLETED_UP_TO = 6
"""Content words up to which a question that names no entity is completed."""

LOOKED_BACK = 3
"""Turns that a question may lean on."""


_CLAUSE = re.compile(r"[,;.!?—–、。，！？\n]+")


class How(StrEnum):
    """What was done to a question to read it."""

    AS_TYPED = ""
    NAMED = "completed with what the conversation is about"
    CARRIED = "the question before, asked of something else"
    JOINED = "the question before, asked further"


@dataclass(frozen=True, slots=True)
class Reading:
    """A question that somebody may mean.

    Attributes:
        text: the question.
        typed: what was typed, as understood.
        how: what was done to it.
        turn: the turn that it was completed from, or that it leans on; None: it leans on none.
        age: how many turns ago that was, 0 for the last.
        bare: whether it leans on what was said before: it names nothing of its own, or points back.
        certain: whether its words say that it goes on, as in "and in Osaka?".
        idle: whether it asks nothing and names nothing, as thanks do.
        asks: whether it has a question word.
    """

    text: str
    typed: Question
    how: How = How.AS_TYPED
    turn: Turn | None = None
    age: int = 0
    bare: bool = False
    certain: bool = False
    idle: bool = False
    asks: bool = True

    @property
    def guesses(self) -> bool:
        """Whether it only tries an answer to the question before it, as in "How long? A year?"."""
        return self.bare and not self.asks

    @property
    def leans_on(self) -> Turn | None:
        """The turn that the question cannot do without; None: it can stand alone, or asks nothing."""
        return self.turn if (self.bare or self.certain) and not self.idle else None


@dataclass(frozen=True, slots=True)
class Leaning:
    """How much a question leans on what was said before.

    Attributes:
        opened: it begins like a continuation.
        corrects: it says that something else was meant.
        points: it points back, with "it" or それ.
        turns_round: it asks of the other direction.
        rest: its words without the opening and without words that point back.
        content: how many content words it has.
        own: the entities and directions that it names.
    """

    opened: bool
    corrects: bool
    points: bool
    turns_round: bool
    rest: str
    content: int
    own: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether it cannot be understood alone."""
        most = BARE_CONTENT_OPENED if self.opened or self.points or self.corrects else BARE_CONTENT
        return self.turns_round or (not self.own and self.content <= most)


def leaning(question: Question, matcher: Matcher) -> Leaning:
    """Return how much a question leans on what was said before."""
    look = patterns(matcher.knowledge.languages)
    meant, corrects = _meant(question, look)
    continued = look.opener.sub("", meant)
    free = " ".join(look.backward.sub(" ", continued).split())
    mentions = understand(free, matcher.lexicon).mentions if corrects else question.mentions
    return Leaning(
        opened=continued != meant,
        corrects=corrects,
        points=look.backward.search(_left(continued, look.asking)) is not None,
        turns_round=look.other_way.search(meant) is not None,
        rest=free,
        content=len(telling_words(_left(free, look.asking), matcher.knowledge.languages)),
        own=mentions.entities | mentions.directions,
    )


def _meant(question: Question, look: Patterns) -> tuple[str, bool]:
    """Return the words of a question without what they take back, and whether they take back or correct anything.

    "No, the duration, not the number" means the duration.
    """
    spelt = dict(question.mentions.corrections)
    kept, corrects = [], False
    for clause in _CLAUSE.split(question.text):
        words = " ".join(spelt.get(word, word) for word in normalise(clause).split())
        rest = look.rejected_before.sub("", look.correction.sub("", words))
        corrects = corrects or rest != words
        rest = rest.strip()
        found = look.rejected_next.search(rest)
        corrects = corrects or found is not None
        rest = rest[: found.start()].strip() if found else rest
        if rest:
            kept.append(rest)
    return (" ".join(kept), True) if corrects and kept else (corrected(question), False)


def readings(text: str, focus: Focus, matcher: Matcher) -> tuple[Reading, ...]:
    """Return the ways to take one question, as it stands first."""
    question = understand(text, matcher.lexicon)
    if not focus:
        return (Reading(text, question),)
    leans = leaning(question, matcher)
    asks = patterns(matcher.knowledge.languages).asking.search(question.normalised) is not None
    last = focus.turns[0]
    if _is_idle(question, leans, asks=asks):
        return (Reading(text, question, turn=last, bare=True, idle=True, asks=False),)
    found = [Reading(text, question, turn=last, bare=leans.bare, asks=asks)]
    for age, turn in enumerate(focus.turns[:LOOKED_BACK]):
        for how, completed, certain in _completed(leans, turn, matcher):
            found.append(Reading(completed, question, how, turn, age, leans.bare, certain, asks=asks))
        if turn.entry is not None and not leans.own:
            break
    if leans.turns_round and len(found) > 1:
        # "The other way round?" says nothing by itself.
        del found[0]
    distinct: dict[str, Reading] = {}
    for reading in found:
        distinct.setdefault(reading.text, reading)
    return tuple(distinct.values())


def _is_idle(question: Question, leans: Leaning, *, asks: bool) -> bool:
    asks = asks or question.text.rstrip().endswith(("?", "？"))
    return not (asks or leans.content or leans.own or leans.turns_round or question.numbers)


def _completed(leans: Leaning, turn: Turn, matcher: Matcher) -> Iterator[tuple[How, str, bool]]:
    if leans.turns_round:
        yield from _turned_round(turn, matcher)
    elif leans.own:
        yield from _about_another(leans, turn, matcher)
    elif leans.content <= COMPLETED_UP_TO:
        yield from _asked_further(leans, turn, matcher)


def _turned_round(turn: Turn, matcher: Matcher) -> Iterator[tuple[How, str, bool]]:
    """Put another direction in the place of the one that the turn was about."""
    families = matcher.lexicon.families
    theme = _without_names(turn.text, turn.directions, matcher)
    for name in sorted(name for name, family in families.items() if family == Family.DIRECTION):
        if name not in turn.directions:
            yield How.CARRIED, _join(theme, _names_in("", [name], matcher, like=theme)), True


def _about_another(leans: Leaning, turn: Turn, matcher: Matcher) -> Iterator[tuple[How, str, bool]]:
    """Put what is named in the place of what the turn was about, if nothing is asked beside it."""
    look = patterns(matcher.knowledge.languages)
    beside = _without_names(leans.rest, leans.own, matcher)
    if _left(beside, look.filler):
        return
    theme = _without_names(turn.text, turn.directions | turn.entities, matcher)
    if theme:
        asks = look.asking.search(beside) is not None
        certain = leans.opened or leans.corrects or leans.points or (bool(beside) and not asks)
        yield How.CARRIED, _join(theme, _names_in(leans.rest, leans.own, matcher)), certain


def _asked_further(leans: Leaning, turn: Turn, matcher: Matcher) -> Iterator[tuple[How, str, bool]]:
    """Add what the turn was about; a bare "when?" may also be asked of the question before."""
    look, rest = patterns(matcher.knowledge.languages), leans.rest
    entities = _names_in(turn.text, sorted(turn.entities | turn.directions), matcher, like=rest)
    things = _names_in(turn.text, [t for t in turn.things if t not in turn.entities], matcher, like=rest)
    if entities:
        yield How.NAMED, _join(rest, entities), leans.bare
    if things:
        yield How.NAMED, _join(rest, f"{things} {entities}".strip()), leans.bare
    asks_only = not _left(rest, look.asking, look.filler)
    theme = _left(turn.text, look.asking) if asks_only else turn.text
    if theme and (asks_only or turn.entry is None or not (entities or things)):
        yield How.JOINED, _join(theme, rest), leans.bare


def _left(text: str, *unwanted: re.Pattern[str]) -> str:
    """Return what is left of a text without the words of some patterns."""
    for pattern in unwanted:
        text = " ".join(pattern.sub(" ", text).split())
    return text


def _aliases(name: str, matcher: Matcher) -> list[str]:
    """Return the aliases of a concept, normalised, the longest first."""
    return sorted((normalise(alias.text) for alias in matcher.concepts_by_id[name].aliases), key=len, reverse=True)


def _occurs(alias: str, text: str) -> re.Match[str] | None:
    edges = ("", "") if has_unspaced(alias) else (r"(?<!\w)", r"(?!\w)")
    return re.search(edges[0] + re.escape(alias) + edges[1], text)


def _without_names(text: str, names: Iterable[str], matcher: Matcher) -> str:
    for name in sorted(names):
        for alias in _aliases(name, matcher):
            while alias and (found := _occurs(alias, text)):
                text = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(text.split())


def _names_in(text: str, names: Iterable[str], matcher: Matcher, like: str = "") -> str:
    """Return an alias for each name: as the text has it, else the first one in the script of `like`."""
    return " ".join(filter(None, (_name_in(text, name, matcher, like) for name in names)))


def _name_in(text: str, name: str, matcher: Matcher, like: str) -> str:
    found = next((alias for alias in _aliases(name, matcher) if _occurs(alias, text)), "")
    if found:
        return found
    written = [normalise(alias.text) for alias in matcher.concepts_by_id[name].aliases]
    return next((alias for alias in written if has_unspaced(alias) == has_unspaced(like)), written[0])


def _join(theme: str, names: str) -> str:
    # Japanese has its topic first.
    return (f"{names} {theme}" if has_unspaced(theme) else f"{theme} {names}").strip()
