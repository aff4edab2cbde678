"""The knowledge base as data: what a curator wrote, read and checked, nothing derived."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from enum import StrEnum
from itertools import accumulate, chain
from operator import attrgetter
from typing import NamedTuple, overload

from faq_bot.errors import Place
from faq_bot.frozen import frozen, remembered
from faq_bot.languages.registry import USUAL, language
from faq_bot.languages.sentences import Sentences
from faq_bot.text import composed


class Kind(StrEnum):
    """What an entry is for."""

    FACT = "fact"
    NOT_COVERED = "not_covered"
    SMALL_TALK = "small_talk"


class Format(StrEnum):
    """What answers are written in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


class Comment(NamedTuple):
    """What follows a text in its line: a comment, or what a `#` has cut off unnoticed."""

    place: Place
    text: str
    comment: str


@frozen
class Source:
    """A document that an answer comes from, in the language of the answer. `str(source)` is the line to show.

    Attributes:
        locator: the place in it.
        citation: the line as the curator words it, with the place; empty: what else is known stands for it.
    """

    id: str
    title: str = ""
    publisher: str = ""
    date: str = ""
    locator: str = ""
    url: str = ""
    citation: str = ""

    def __str__(self) -> str:
        known = (self.publisher, self.title or self.id, self.date, self.locator)
        return self.citation or ", ".join(part for part in known if part)


@frozen
class Document:
    """A source as the base lists it: what is the same in every language, and what is not.

    Attributes:
        source: what is the same.
        citations: the line under an answer, by language; `{locator}` is the place.
        locators: how a place is named, by its first word (in NFC) and by language; `{place}` is the rest.
    """

    source: Source
    citations: Mapping[str, str] = field(default_factory=dict)
    locators: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of the source."""
        return self.source.id

    def cited(self, locator: str, language: str) -> Source:
        """Return the source with a place in it, worded in a language, or in the first that the base has."""
        word, _, place = locator.partition(" ")
        if named := self.locators.get(composed(word, "NFC")):
            locator = _in(named, language).format(place=place).rstrip()
        citation = _in(self.citations, language).format(locator=locator) if self.citations else ""
        # Without a place the comma before it goes too.
        return replace(self.source, locator=locator, citation=citation.rstrip(" ,;、，"))


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()))


class Phrasing(NamedTuple):
    """One curated way to ask for an entry."""

    text: str
    language: str
    entry_id: str
    place: Place


@frozen
class Reference:
    """A name that an entry uses for something else: an id, and where it was written."""

    id: str
    place: Place
    locator: str = ""


@frozen
class Entry:
    """One curated answer and the ways to ask for it.

    Attributes:
        about: the entities the answer holds for.
        direction: the one direction of an exchange that it holds for, if it holds for one only.
        format: what the answers are written in.
        offered: whether it may be among the questions to pick from where none is answered.
        language: the one its file is written in, if the file names one: it needs no other; else empty.
        comments: what stands in the lines of its answers and questions behind them.
    """

    id: str
    kind: Kind
    answers: Mapping[str, str]
    phrasings: Sequence[Phrasing]
    place: Place
    topic: Reference | None = None
    sources: tuple[Reference, ...] = ()
    about: tuple[Reference, ...] = ()
    see_also: tuple[Reference, ...] = ()
    direction: Reference | None = None
    format: Format = Format.PLAIN
    offered: bool = True
    language: str = ""
    comments: tuple[Comment, ...] = ()

    def answer_language(self, wanted: str) -> str:
        """Return the language to answer in: the wanted one if the entry has it, else its first."""
        return wanted if wanted in self.answers else next(iter(self.answers))

    def first_phrasing(self, language: str) -> Phrasing:
        """Return the phrasing that stands for the entry in a list: the first of the language."""
        return next((p for p in self.phrasings if p.language == language), self.phrasings[0])


@frozen
class Topic:
    """A heading under which entries are listed; titles by language. `language` is as that of an entry."""

    id: str
    titles: Mapping[str, str]
    place: Place
    language: str = ""


class Family(StrEnum):
    """How the members of a part of the lexicon relate to one another."""

    CONCEPT = "concepts"
    ENTITY = "entities"
    DIRECTION = "directions"


@frozen
class Concept:
    """Words that mean the same. Entities and directions are concepts that exclude their sisters."""

    id: str
    family: Family
    aliases: Sequence[Alias]
    place: Place


class Alias(NamedTuple):
    """A word or a few words that stand for a concept; the language is empty where it is any."""

    text: str
    language: str
    place: Place


class PhrasingsByRow(Sequence[Phrasing]):
    """The phrasings of entries, one entry after the other, inside each by language and text.

    Put in order when first looked at, entry by entry: a question needs those of a few.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._ends = list(accumulate(len(entry.phrasings) for entry in entries))
        self._in_order: dict[int, list[Phrasing]] = {}

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, row: int) -> Phrasing: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[Phrasing]: ...
    def __getitem__(self, row: int | slice) -> Phrasing | Sequence[Phrasing]:
        if isinstance(row, slice):
            return [self[each] for each in range(*row.indices(len(self)))]
        row = range(len(self))[row]
        entry = bisect_right(self._ends, row)
        return self._of(entry)[row - self._ends[entry]]

    def __iter__(self) -> Iterator[Phrasing]:
        return chain.from_iterable(map(self._of, range(len(self._entries))))

    def _of(self, entry: int) -> list[Phrasing]:
        """Return the phrasings of an entry; the last of them stands at -1 from its end."""
        if entry not in self._in_order:
            key = attrgetter("language", "text")
            self._in_order[entry] = sorted(self._entries[entry].phrasings, key=key)
        return self._in_order[entry]


@frozen
class KnowledgeBase:
    """All that was read; entries, sources and topics in the curator's order: of files by name, then in a file.

    `threshold` is the least confidence, 0..1, to assert an answer with; None: the engine's own. `messages` are
    the base's own sentences by language and name, `message_places` where the first of a language stands;
    `small_talk` tells whether the built-in small talk is used.
    """

    entries: tuple[Entry, ...]
    sources: tuple[Document, ...] = ()
    topics: tuple[Topic, ...] = ()
    lexicon: tuple[Concept, ...] = ()
    languages: tuple[str, ...] = (USUAL,)
    threshold: float | None = None
    messages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    small_talk: bool = True
    path: str = field(default="", compare=False)
    message_places: Mapping[str, Place] = field(default_factory=dict, compare=False)

    def sentences(self, code: str) -> Sentences:
        """Return what the assistant says of its own accord in a language."""
        return replace(language(code).sentences, **self.messages.get(code, {}))

    @remembered
    def by_id(self) -> Mapping[str, Entry]:
        """Entries by id."""
        return {entry.id: entry for entry in self.entries}

    @remembered
    def numbered(self) -> tuple[Entry, ...]:
        """The entries by number, as matching counts them: by id, so that no order of files moves an answer."""
        return tuple(sorted(self.entries, key=lambda entry: entry.id))

    @remembered
    def phrasings(self) -> Sequence[Phrasing]:
        """All phrasings, by number of their entry, in an order that does not depend on the files.

        Sums of floats depend on the order of their terms, and so would scores in their last digit.
        """
        return PhrasingsByRow(self.numbered)

    def cited(self, entry: Entry, language: str) -> tuple[Source, ...]:
        """Return the sources of an entry, each with the place in it, as an answer in a language names them."""
        return tuple(
            self._documents[reference.id].cited(reference.locator, language)
            for reference in entry.sources
            if reference.id in self._documents
        )

    @remembered
    def _documents(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.sources}
