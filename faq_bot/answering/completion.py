"""A question completed from a turn before: with what that was about, or put in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from heapq import nsmallest

from faq_bot.answering.focus import Turn, alias_of, answered_about
from faq_bot.answering.leaning import BARE_CONTENT_OPENED, Leaning, stands_in, without
from faq_bot.answering.patterns import patterns
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Family
from faq_bot.languages.normalising import normalise
from faq_bot.languages.question_words import asked_for
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import understand
from faq_bot.text import has_unspaced

OFTEN_ASKED = 0.2
"""Share of the phrasings of an entry that ask for a person, a time and so on, from which it tells that too."""

MOST_DIRECTIONS = 12
"""Directions that are tried in the place of the one that was spoken of: each takes as long as a question."""

MOST_TAKEN_BACK = 4
"""Things taken back at once, in whose places what is meant is tried."""

COMPLETED_UP_TO = 6
"""Content words up to which a question that names no entity is completed."""


class How(StrEnum):
    """What was done to a question to read it."""

    AS_TYPED = ""
    COUNTED = "asked how many, as it guesses a number"
    NAMED = "completed with what the conversation is about"
    TOLD = "completed with what the last answer named"
    CARRIED = "the question before, asked of something else"
    JOINED = "the question before, asked further"


@frozen
class Completion:
    """A question as completed from a turn.

    Attributes:
        text: the completed question.
        how: what was done to it.
        turn: what it is about.
        certain: whether its words say that it goes on, as in "and in Osaka?".
        anew: whether the answer of the turn, once more, would say nothing to it.
    """

    text: str
    how: How
    turn: Turn
    certain: bool
    anew: bool = False


def completions(leans: Leaning, turn: Turn, matcher: Matcher, language: str) -> Iterator[Completion]:
    """Yield the ways to complete a question from a turn.

    Args:
        leans: how much the question leans on what was said.
        turn: what was said.
        matcher: the engine of the base.
        language: what is put in is named in it.
    """
    if leans.rejected:
        yield from _put_right(leans, turn)
    if leans.turns_round:
        yield from _turned_round(turn, matcher, language)
    elif leans.entities or (leans.directions and not _asks_beside(leans, matcher)):
        yield from _about_another(leans, turn, matcher, language)
        yield from _about_both(leans, turn, matcher, language)
    elif leans.content <= COMPLETED_UP_TO:
        yield from _asked_further(leans, turn, matcher, language)


def _turned_round(turn: Turn, matcher: Matcher, language: str) -> Iterator[Completion]:
    """Put another direction in the place of the one that the turn was about."""
    families = matcher.lexicon.families.items()
    theme = _without_names(turn.text, turn.directions, matcher)
    others = (name for name, family in families if family == Family.DIRECTION and name not in turn.directions)
    for name in nsmallest(MOST_DIRECTIONS, others):
        yield Completion(_join(theme, _names_in("", [name], matcher, language)), How.CARRIED, turn, True, True)


def _put_right(leans: Leaning, turn: Turn) -> Iterator[Completion]:
    """Put what is meant in the place of what is taken back, where the turn has that."""
    for taken_back in leans.rejected[:MOST_TAKEN_BACK]:
        found = _occurs(taken_back, turn.text)
        if found:
            text = f"{turn.text[: found.start]}{leans.rest}{turn.text[found.stop :]}"
            yield Completion(text, How.CARRIED, turn, True, True)


def _about_another(leans: Leaning, turn: Turn, matcher: Matcher, language: str) -> Iterator[Completion]:
    """Put what is named in the place of what the turn was about, if nothing is asked beside it."""
    beside = _without_names(leans.rest, leans.own, matcher)
    look = patterns(matcher.knowledge.languages)
    theme = _without_names(turn.text, turn.directions | turn.entities, matcher)
    asks = look.asking.search(beside) is not None
    if without(theme, look.filler) and ((leans.corrects and not asks) or not _asks_beside(leans, matcher)):
        certain = leans.opened or leans.corrects or leans.points or (bool(beside) and not asks)
        names = _names_in(leans.rest, sorted(leans.own), matcher, language)
        yield Completion(_join(theme, names), How.CARRIED, turn, certain)


def _about_both(leans: Leaning, turn: Turn, matcher: Matcher, language: str) -> Iterator[Completion]:
    """Add what the turn was about to a question that points at it and names another: "is it near Tokyo?"."""
    others = turn.entities - leans.own
    asks = patterns(matcher.knowledge.languages).question.search(leans.rest) is not None
    beside = leans.rest if asks else _without_names(leans.rest, leans.own, matcher)
    few = sum(stands_in(word, beside) for word in leans.telling) <= BARE_CONTENT_OPENED
    # "Who is the dean over there in Kagawa?" points at what it names.
    if (
        leans.points
        and not leans.corrects
        and few
        and others
        and turn.entry is not None
        and (leans.person or not asks)
    ):
        names = _names_in(turn.text, sorted(others), matcher, language)
        yield Completion(_join(leans.rest, names), How.NAMED, turn, certain=True)


def _asks_beside(leans: Leaning, matcher: Matcher) -> bool:
    """Tell whether a question asks or says anything beside what it names; a correction explains itself."""
    look = patterns(matcher.knowledge.languages)
    beside = _without_names(leans.rest, leans.own, matcher)
    if leans.corrects and not look.asking.search(beside):
        return any(stands_in(word, beside) for word in leans.telling)
    return bool(without(beside, look.filler))


def _asked_further(leans: Leaning, turn: Turn, matcher: Matcher, language: str) -> Iterator[Completion]:
    """Add what the turn was about; a bare "when?" or "the Japanese one?" is asked of the question before."""
    codes, rest = matcher.knowledge.languages, leans.rest
    look = patterns(codes)
    named = turn.entities | (leans.directions or turn.directions)
    entities = _names_in(turn.text, sorted(named - leans.directions), matcher, language)
    things = _names_in(turn.text, [t for t in turn.things if t not in turn.entities], matcher, language)
    asks = look.asking.search(rest) is not None
    asks_only = asks and not without(rest, look.asking, look.filler)
    # For a person, a time and so on, which was not asked for yet.
    kinds = asked_for(rest, codes) - asked_for(turn.text, codes)
    told_in = _asked_in(kinds, turn, matcher)
    untold = asks_only and bool(kinds) and not told_in
    if entities:
        yield Completion(_join(rest, entities), How.NAMED, turn, leans.bare, untold)
    if things:
        of_things = _join(rest, f"{things} {entities}".strip())
        yield Completion(of_things, How.NAMED, turn, leans.bare, untold)
    if leans.person:
        for about in answered_about(turn, matcher):
            yield Completion(
                _join(rest, _names_in("", about.things, matcher, language)), How.TOLD, about, leans.bare
            )
    if leans.bare and not asks and not leans.corrects:
        yield from _in_its_place(leans, turn, matcher)
    if leans.corrects and not asks:
        turn = replace(turn, entities=frozenset(), things=())
    theme = without(turn.text, look.asking) if asks_only else turn.text
    if not asks and _only_names(turn, matcher):
        # "The director?" after "the dean?" asks nothing of both.
        theme = ""
    leads = asks_only or not asks or turn.entry is None or not (entities or things)
    told = turn.entry is None and not look.question.search(turn.text)
    if theme and leads and (leans.bare or told):
        anew = not leans.telling or (asks and told_in < OFTEN_ASKED)
        yield Completion(_join(theme, rest), How.JOINED, turn, leans.bare, anew)


def _asked_in(kinds: Iterable[str], turn: Turn, matcher: Matcher) -> float:
    """Return the share, 0..1, of the phrasings of an answer that ask for one of these: it then tells that too."""
    shares = matcher.texts.asked_of(turn.entry) if turn.entry is not None else {}
    return max((shares.get(kind, 0.0) for kind in kinds), default=0.0)


def _only_names(turn: Turn, matcher: Matcher) -> bool:
    """Tell whether a turn only named a thing, and asked nothing of it."""
    named = understand(turn.text, matcher.lexicon).mentions.concepts - matcher.asking
    filler = patterns(matcher.knowledge.languages).filler
    return bool(named) and not without(_without_names(turn.text, named, matcher), filler)


def _in_its_place(leans: Leaning, turn: Turn, matcher: Matcher) -> Iterator[Completion]:
    """Put a thing that is named in the place of the one asked about: "who is the dean?", "the director?"."""
    asking = patterns(matcher.knowledge.languages).asking
    named, then = (understand(text, matcher.lexicon).mentions for text in (leans.rest, turn.text))
    new, old = named.concepts - then.concepts - matcher.asking, then.concepts - matcher.asking
    theme = _without_names(turn.text, old, matcher)
    if new and old and asking.search(theme):
        yield Completion(_join(theme, leans.rest), How.CARRIED, turn, leans.bare)


def _occurs(alias: str, text: str) -> slice | None:
    """Return where a text, normalised, has an alias, as whole words where its script has blanks."""
    start = text.find(alias) if has_unspaced(alias) else f" {text} ".find(f" {alias} ")
    return slice(start, start + len(alias)) if start >= 0 else None


def _without_names(text: str, names: Iterable[str], matcher: Matcher) -> str:
    for name in sorted(names):
        for alias in matcher.aliases_of(name):
            while alias and (found := _occurs(alias, text)):
                text = f"{text[: found.start]} {text[found.stop :]}"
    return " ".join(text.split())


def _names_in(text: str, names: Iterable[str], matcher: Matcher, language: str) -> str:
    """Return an alias for each name: as the text has it, else the first one of the language."""
    return " ".join(filter(None, (_name_in(text, name, matcher, language) for name in names)))


def _name_in(text: str, name: str, matcher: Matcher, language: str) -> str:
    found = next((alias for alias in matcher.aliases_of(name) if _occurs(alias, text)), "")
    if found:
        return found
    return normalise(alias_of(name, matcher, language))


def _join(theme: str, names: str) -> str:
    # Japanese has its topic first.
    return (f"{names} {theme}" if has_unspaced(theme) else f"{theme} {names}").strip()
