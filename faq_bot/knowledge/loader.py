"""From files, or from plain data, to a `KnowledgeBase`. What cannot be loaded raises `KnowledgeError`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from faq_bot.errors import KnowledgeError, Place
from faq_bot.frozen import frozen
from faq_bot.knowledge import format as schema
from faq_bot.knowledge.alternatives import MAX_ALIASES, counted
from faq_bot.knowledge.composer import compose
from faq_bot.knowledge.locating import Paths, read_files, several
from faq_bot.knowledge.model import (
    Comment,
    Concept,
    Document,
    Entry,
    Family,
    Format,
    KnowledgeBase,
    Phrasing,
    Topic,
)
from faq_bot.knowledge.nodes import Node, from_data
from faq_bot.knowledge.readers import read_all, read_list, read_named, read_record, read_share
from faq_bot.knowledge.records import (
    FileSettings,
    Message,
    read_comments,
    read_concept,
    read_document,
    read_entry,
    read_format,
    read_language,
    read_messages,
    read_phrasings,
    read_small_talk,
    read_topic,
)
from faq_bot.languages.normalising import normalise

T = TypeVar("T")

_EXPECTED = "`entries:` with at least one"

MOST_LANGUAGES = 100
"""Languages of a base; what is read for each of them is held together with all others."""


def load_knowledge(paths: Paths, contents: Mapping[str, bytes] | None = None) -> KnowledgeBase:
    """Read a knowledge base from files and folders, which together are one base.

    Args:
        paths: a file or folder, or several.
        contents: what `read_files` returned, if it was called already.

    Raises:
        KnowledgeError: every mistake with file, line and column, what was expected, and the nearest valid word.
    """
    files = read_files(paths) if contents is None else contents
    roots = read_all(lambda file: compose(file, files[file], _EXPECTED), files)
    return _base(roots, ", ".join(map(str, several(paths))))


def from_dict(data: Mapping[str, Any]) -> KnowledgeBase:
    """Return the knowledge base that plain data holds, with the same keys as the YAML.

    >>> entry = {"id": "hours", "questions": ["When are you open?"], "answer": "At nine."}
    >>> from_dict({"language": "en", "entries": [entry]}).entries[0].answers
    {'en': 'At nine.'}

    Raises:
        KnowledgeError: every mistake with its path, such as `entries[2].answer`.
    """
    return _base([from_data(data)], "")


def _base(roots: Sequence[Node], path: str) -> KnowledgeBase:
    files = read_all(_read_top, roots)
    threshold, small_talk = _agreed(files, "threshold"), _agreed(files, "small_talk")
    draft = _Draft()
    languages, styles = (_differing(files, key) for key in ("language", "format"))
    read_all(draft.add, [(file, _settings(file, languages, styles)) for file in files])
    draft.attach_phrasings(roots[0].place)
    entries = tuple(draft.entries.values())
    return KnowledgeBase(
        entries=entries,
        sources=tuple(draft.sources.values()),
        topics=tuple(draft.topics.values()),
        lexicon=tuple(sorted(draft.lexicon.values(), key=lambda concept: concept.id)),
        languages=draft.languages,
        threshold=threshold.value if threshold else None,
        messages=draft.by_language,
        small_talk=small_talk.value if small_talk else True,
        path=path,
        message_places={message.language: message.place for message in reversed(draft.messages.values())},
    )


# The tops of files


@frozen
class _Setting:
    value: Any
    place: Place

    def __str__(self) -> str:
        return f"{str(self.value)!r} ({self.place})"


@frozen
class _File:
    place: Place
    pairs: Mapping[str, Node]
    settings: Mapping[str, _Setting]


_SETTINGS: Mapping[str, Callable[[Node], Any]] = {
    "language": read_language,
    "format": read_format,
    "threshold": partial(read_share, key="threshold"),
    "small_talk": read_small_talk,
}


def _read_top(root: Node) -> _File:
    pairs = read_record(root, schema.keys(schema.SCHEMA), (), "a knowledge base")
    named = [key for key in _SETTINGS if key in pairs]
    values = read_all(lambda key: _Setting(_SETTINGS[key](pairs[key]), pairs[key].place), named)
    return _File(root.place, pairs, dict(zip(named, values, strict=True)))


def _differing(files: Iterable[_File], key: str) -> list[_Setting]:
    """Return the first setting of each value that files give to a key."""
    found: dict[Any, _Setting] = {}
    for file in files:
        if key in file.settings:
            found.setdefault(file.settings[key].value, file.settings[key])
    return list(found.values())


def _agreed(files: Iterable[_File], key: str) -> _Setting | None:
    """Return what is set for the whole base; two that differ are a mistake."""
    return _one(_differing(files, key), key)


def _one(found: Sequence[_Setting], key: str) -> _Setting | None:
    if len(found) > 1:
        raise KnowledgeError(found[1].place, f"the base has two values for {key!r}: {found[0]} and {found[1]}")
    return found[0] if found else None


def _settings(file: _File, languages: Sequence[_Setting], styles: Sequence[_Setting]) -> FileSettings:
    """Return what holds for a file: what it says itself, else what all agree on."""
    own = file.settings.get("language")
    languages = [own] if own else languages
    style = file.settings.get("format") or (_one(styles, "format") if "entries" in file.pairs else None)
    return FileSettings(
        language=languages[0].value if len(languages) == 1 else "",
        own_language=own.value if own else "",
        format=style.value if style else Format.PLAIN,
        why_none=f"; other files say {' and '.join(map(str, languages[:2]))}" if len(languages) > 1 else "",
    )


# What all files hold together


@dataclass
class _Draft:
    entries: dict[str, Entry] = field(default_factory=dict)
    sources: dict[str, Document] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    lexicon: dict[str, Concept] = field(default_factory=dict)
    phrasings: dict[str, list[Phrasing]] = field(default_factory=dict)
    comments: dict[str, list[Comment]] = field(default_factory=dict)
    named: dict[str, Place] = field(default_factory=dict)
    messages: dict[tuple[str, str], Message] = field(default_factory=dict)
    aliases: int = 0

    def add(self, read: tuple[_File, FileSettings]) -> None:
        """Add what a file holds; the mistakes in all its parts are told at once."""
        file, settings = read
        parts: list[Callable[[], None]] = [
            lambda: self._add_records(file, "sources", self.sources, lambda node: read_document(node, settings)),
            lambda: self._add_records(file, "topics", self.topics, lambda node: read_topic(node, settings)),
            lambda: self._add_records(file, "entries", self.entries, lambda node: read_entry(node, settings)),
            lambda: self._add_phrasings(file, settings),
            lambda: self._add_messages(file, settings),
            *(partial(self._add_concepts, file, family) for family in Family),
        ]
        read_all(lambda part: part(), parts)

    def _add_records(self, file: _File, key: str, known: dict[str, Any], read: Any) -> None:
        def add(node: Node) -> None:
            made = read(node)
            place = node.pairs["id"][1].place if node.pairs else node.place
            _refuse_twice(made.id, place, known, f"{_SINGULAR[key]} id")
            known[made.id] = made

        read_all(add, read_list(file.pairs, key))

    def _add_phrasings(self, file: _File, settings: FileSettings) -> None:
        def add(named: tuple[str, Place, Node]) -> None:
            name, place, node = named
            self.named.setdefault(name, place)
            self.phrasings.setdefault(name, []).extend(read_phrasings(name, node, settings))
            self.comments.setdefault(name, []).extend(read_comments([node]))

        read_all(add, read_named(file.pairs, "phrasings"))

    def _add_messages(self, file: _File, settings: FileSettings) -> None:
        for message in read_messages(file.pairs["messages"], settings) if "messages" in file.pairs else ():
            first = self.messages.setdefault((message.language, message.name), message)
            if first.text != message.text:
                raise KnowledgeError(message.place, f"{message.name!r} has another text in {first.place}")

    def _add_concepts(self, file: _File, family: Family) -> None:
        def add(named: tuple[str, Place, Node]) -> None:
            _refuse_twice(named[0], named[1], self.lexicon, "id of the lexicon")
            self.lexicon[named[0]] = read_concept(*named, family, MAX_ALIASES - self.aliases)
            self.aliases += counted(alias.text for alias in self.lexicon[named[0]].aliases)

        read_all(add, read_named(file.pairs, str(family)))

    @property
    def by_language(self) -> dict[str, dict[str, str]]:
        """The base's own sentences by language and name."""
        found: dict[str, dict[str, str]] = {}
        for message in self.messages.values():
            found.setdefault(message.language, {})[message.name] = message.text
        return found

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the base in the order in which the curator first writes in each."""
        return tuple(dict.fromkeys(chain.from_iterable(map(_written_in, self.entries.values()))))

    def attach_phrasings(self, whole: Place) -> None:
        """Give each entry the phrasings that stand apart from it, grouped by language."""
        if not self.entries:
            raise KnowledgeError(whole, f"no entries; expected {_EXPECTED}")
        read_all(self._find_entry, self.named)
        read_all(self._attach, tuple(self.entries.values()))
        self._limit_languages()
        order = self.languages.index
        for entry in self.entries.values():
            grouped = sorted(entry.phrasings, key=lambda phrasing: order(phrasing.language))
            self.entries[entry.id] = replace(entry, phrasings=tuple(grouped))
        phrasings = [phrasing for entry in self.entries.values() for phrasing in entry.phrasings]
        if not any(normalise(phrasing.text) for phrasing in phrasings):
            problem = "no question of the base has a letter or a digit to be found by"
            raise KnowledgeError(phrasings[0].place, problem)

    def _limit_languages(self) -> None:
        known = self.languages
        if len(known) > MOST_LANGUAGES:
            code = known[MOST_LANGUAGES]
            first = next(entry for entry in self.entries.values() if code in _written_in(entry))
            problem = f"{code!r} is one too many; a base has at most {MOST_LANGUAGES} languages"
            raise KnowledgeError(first.place, problem)

    def _find_entry(self, name: str) -> None:
        if name not in self.entries:
            problem = f"no entry has the id {name!r}"
            raise KnowledgeError(self.named[name], problem, found=name, valid=self.entries)

    def _attach(self, entry: Entry) -> None:
        phrasings = (*entry.phrasings, *self.phrasings.get(entry.id, ()))
        if not phrasings:
            problem = f"no questions; {entry.id!r} needs one, under `questions` or `phrasings`"
            raise KnowledgeError(entry.place, problem)
        comments = (*entry.comments, *self.comments.get(entry.id, ()))
        self.entries[entry.id] = replace(entry, phrasings=phrasings, comments=comments)


def _written_in(entry: Entry) -> tuple[str, ...]:
    return *entry.answers, *(phrasing.language for phrasing in entry.phrasings)


_SINGULAR = {"sources": "source", "topics": "topic", "entries": "entry"}


def _refuse_twice(name: str, place: Place, known: Mapping[str, Any], what: str) -> None:
    if name in known:
        first = getattr(known[name], "place", None)
        already = f" (first in {first.file}:{first.line})" if first and first.line else ""
        raise KnowledgeError(place, f"the {what} {name!r} stands twice{already}; ids are unique in a base")
