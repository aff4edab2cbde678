"""What a conversation is about: the entities, direction and things of the last turns, newest first.

The field calls what is done with it query resolution: which terms of the history belong to the question
(Voskarides et al., SIGIR 2020). The things of an entry are the concepts that its phrasings often name; an
entry of another entity, direction or thing is foreign to the focus.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from faq_bot.answering.arguments import ids_of, text_of
from faq_bot.answering.patterns import patterns
from faq_bot.frozen import frozen, remembered
from faq_bot.knowledge.model import Family, Kind
from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import language as spoken
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, telling_words, understand
from faq_bot.text import MAX_NORMALISED, has_unspaced

REMEMBERED = 3
"""Turns that are remembered, and that a question may lean on."""

MOST_TOLD_OF = 12
"""Things that an answer names, of each of which a question is tried: it takes as long as a question."""

THINGS = 2
"""The most telling things of an entry that stand for it."""


@frozen
class Turn:
    """A question that was answered, as it was understood.

    Attributes:
        text: its words, normalised and completed.
        entities: ids of the entities it was about, by its words or else by its answer.
        directions: ids of the directions.
        things: ids of the concepts that its entry is about.
        entry: number of the entry that answered; None: nothing was answered.
    """

    text: str
    entities: frozenset[str]
    directions: frozenset[str]
    things: tuple[str, ...]
    entry: int | None

    def to_dict(self, matcher: Matcher) -> dict[str, Any]:
        """Return the turn as plain data: the entry by its id."""
        return {
            "text": self.text,
            "entities": sorted(self.entities),
            "directions": sorted(self.directions),
            "things": list(self.things),
            "entry": None if self.entry is None else matcher.entries[self.entry].id,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], matcher: Matcher) -> Turn:
        """Return the turn from its plain data, without what the base does not know."""
        known = matcher.concepts_by_id
        return cls(
            text_of(data["text"])[:MAX_NORMALISED],
            frozenset(name for name in ids_of(data["entities"]) if name in known),
            frozenset(name for name in ids_of(data["directions"]) if name in known),
            tuple(dict.fromkeys(name for name in ids_of(data["things"]) if name in known)),
            matcher.number_of.get(data["entry"]),
        )

    @property
    def terms(self) -> frozenset[str]:
        """All ids of what the turn was about."""
        return self.entities | self.directions | self.of_things

    @remembered
    def of_things(self) -> frozenset[str]:
        """The things, as a set: they are looked up for each entry."""
        return frozenset(self.things)


@frozen
class Focus:
    """The last turns, newest first.

    Attributes:
        turns: the turns.
        side: the directions in which those who ask would go, by what they last said of themselves.
    """

    turns: tuple[Turn, ...] = ()
    side: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.turns)

    def after(self, turn: Turn | None) -> Focus:
        """Return the focus after a further turn; what was not answered leaves it as it is."""
        return replace(self, turns=(turn, *self.turns)[:REMEMBERED]) if turn else self

    def taking_side(self, text: str, matcher: Matcher, *, told: bool = False) -> Focus:
        """Return the focus after words that may say which way those who ask would go.

        Args:
            text: the words.
            matcher: the engine of the base.
            told: whether they are told and ask nothing: then they are of those who ask, whomever they name.
        """
        question = understand(text, matcher.lexicon)
        said = question.mentions.directions
        own = told or patterns(matcher.knowledge.languages).speaker.search(question.normalised)
        return replace(self, side=said) if said and own else self


def turn_of(text: str, number: int | None, matcher: Matcher) -> Turn | None:
    """Return what to remember of a question, as it was read, and of its entry; None: nothing, as of small talk.

    What was not answered is remembered by its own words, if they say anything: a correction may follow.
    """
    if number is not None and matcher.kind_of(number) is Kind.SMALL_TALK:
        return None
    question = understand(text, matcher.lexicon)
    mentions = question.mentions
    if number is None:
        says = mentions.all - matcher.asking or telling_words(text, matcher.knowledge.languages)
        return Turn(corrected(question), mentions.entities, mentions.directions, (), None) if says else None
    own, about = matcher.things(number), matcher.about[number]
    families = matcher.lexicon.families
    # What no word of the lexicon stands for cannot be named to complete a question.
    about = about.intersection(families)
    often = frozenset(name for name in matcher.often(number) if families[name] == Family.ENTITY)
    entities = (
        (mentions.entities & about) or mentions.entities or often or (about if len(about) == 1 else frozenset())
    )
    direction = matcher.entries[number].direction
    directions = mentions.directions or (frozenset({direction.id} if direction else ()).intersection(families))
    things = tuple(name for name in own if families[name] == Family.CONCEPT)[:THINGS]
    if things:
        said = mentions.concepts & matcher.all_things
        things = (*things, *sorted(said.difference(things)))
    if mentions.entities & about and _names_only(text, matcher):
        things = ()
    return Turn(corrected(question), entities, directions, things, number)


def _names_only(text: str, matcher: Matcher) -> bool:
    """Tell whether a question says nothing beside an entity, as "What is Kagawa?": then all of that may follow."""
    telling = telling_words(text, matcher.knowledge.languages)
    return all(matcher.lexicon.mentions_in(word).entities for word in telling)


def inside(turn: Turn, matcher: Matcher) -> Iterator[int]:
    """Return the facts that are about what a turn was about, in the curator's order, its own entry aside."""
    if turn.entities or turn.things:
        for entry in matcher.knowledge.entries:
            number = matcher.number_of[entry.id]
            about = matcher.about[number]
            if (
                entry.kind is Kind.FACT
                and number != turn.entry
                and about
                and not is_foreign(number, turn, matcher)
            ):
                yield number


def name_of(turn: Turn, matcher: Matcher, language: str) -> str:
    """Return what a turn was about by name, as a person would write it in a language; "" where it has no name."""
    return next((alias_of(name, matcher, language) for name in sorted(turn.entities)), "")


def alias_of(name: str, matcher: Matcher, language: str) -> str:
    """Return what a concept is called in a language: its first alias there, or else in the script of that."""
    aliases, spaced = matcher.concepts_by_id[name].aliases, spoken(language).script.spaced
    own = [alias for alias in aliases if alias.language in {language, ""}] or aliases
    # The first that will do is near the beginning: all of them take a millisecond to normalise.
    return next((alias for alias in own if has_unspaced(normalise(alias.text)) != spaced), own[0]).text


def is_foreign(number: int, turn: Turn, matcher: Matcher) -> bool:
    """Tell whether an entry is of another entity or direction than a turn, or never names its things."""
    about = matcher.about[number]
    if about and turn.entities and not about & turn.entities:
        return True
    direction = matcher.entries[number].direction
    if direction and turn.directions and direction.id not in turn.directions:
        return True
    return bool(turn.things) and not matcher.named_by(number) & turn.of_things


def answered_about(turn: Turn, matcher: Matcher) -> Iterator[Turn]:
    """Yield the turn as one about each other thing that its answer names: people are asked about in their turn."""
    if turn.entry is not None:
        for name in sorted(matcher.told_of(turn.entry) - turn.terms)[:MOST_TOLD_OF]:
            yield replace(turn, entities=frozenset(), things=(name,))


def corrected(question: Question) -> str:
    """Return the normalised words of a question, misspelt ones as they were read."""
    meant = dict(question.mentions.corrections)
    return " ".join(meant.get(word, word) for word in question.normalised.split())
