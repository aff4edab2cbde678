"""From the nodes of one file to entries, phrasings, topics, sources and concepts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, NamedTuple

from faq_bot.errors import KnowledgeError, Place, in_short
from faq_bot.frozen import frozen
from faq_bot.knowledge import format as schema
from faq_bot.knowledge.alternatives import LEAST_COUNTED, MAX_ALIASES, counted, expand
from faq_bot.knowledge.model import (
    Alias,
    Comment,
    Concept,
    Document,
    Entry,
    Family,
    Format,
    Kind,
    Phrasing,
    Reference,
    Source,
    Topic,
)
from faq_bot.knowledge.nodes import Node
from faq_bot.knowledge.readers import (
    check_language,
    read_all,
    read_by_language,
    read_choice,
    read_id,
    read_items,
    read_line_of_source,
    read_lines,
    read_named,
    read_record,
    read_text,
)
from faq_bot.languages.registry import USUAL, language
from faq_bot.languages.sentences import fields_of

ReadText = Callable[[Node, str], str]
"""A reader of the text under a key."""

MOST_TIMES = 3
"""Times that a field may stand in a sentence: what is filled in may be long, and hold fields itself."""


@frozen
class FileSettings:
    """What the top of a file says for all in it.

    Attributes:
        language: of plain texts; empty: they have none.
        own_language: the language if this file sets it, else empty.
        format: of answers.
        why_none: why there is no language, if other files of the base disagree on it.
    """

    language: str = ""
    own_language: str = ""
    format: Format = Format.PLAIN
    why_none: str = ""


class Message(NamedTuple):
    """A sentence of a base's own."""

    language: str
    name: str
    text: str
    place: Place


def read_document(node: Node, settings: FileSettings) -> Document:
    """Read a source as the base lists it."""
    pairs = _record(node, schema.SOURCE, "a source")
    texts = {key: partial(read_line_of_source, key=key) for key in ("title", "publisher", "date", "url")}
    read = _fields(
        pairs,
        {
            "id": read_id,
            **texts,
            "citation": lambda value: _sentences(value, "citation", {"locator"}, settings, read_line_of_source),
            "locators": lambda _: _read_locators(pairs, settings),
        },
    )
    citations, locators = read.pop("citation", {}), read.pop("locators", {})
    return Document(Source(**read), citations, locators)


def _read_locators(pairs: Mapping[str, Node], settings: FileSettings) -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {}
    for word, place, named in read_named(pairs, "locators"):
        if word in found:
            raise KnowledgeError(place, f"{word!r} stands twice in `locators`, with its accents in another way")
        found[word] = _sentences(named, word, {"place"}, settings, read_line_of_source)
    return found


def read_topic(node: Node, settings: FileSettings) -> Topic:
    """Read a topic."""
    pairs = _record(node, schema.TOPIC, "a topic")
    read = _fields(pairs, {"id": read_id, "title": lambda value: _one_text_each(value, "title", settings)})
    return Topic(read["id"], read["title"], node.place, settings.own_language)


def read_entry(node: Node, settings: FileSettings) -> Entry:
    """Read an entry; its phrasings may stand elsewhere."""
    pairs = _record(node, schema.ENTRY, "an entry")
    read = _fields(
        pairs,
        {
            "id": read_id,
            "kind": lambda value: Kind(read_choice(value, tuple(map(str, Kind)), "kind")),
            "topic": _reference,
            # Of which entry is known only when its id is read.
            "questions": lambda value: read_phrasings("", value, settings),
            "answer": lambda value: _one_text_each(value, "answer", settings),
            "format": read_format,
            "sources": _citations,
            "about": _references,
            "direction": _reference,
            "see_also": _references,
            "offered": lambda value: read_choice(value, schema.OFFERED, "offered") == schema.OFFERED[0],
        },
    )
    entry_id = read.pop("id")
    return Entry(
        id=entry_id,
        kind=read.pop("kind", Kind.FACT),
        answers=read.pop("answer"),
        phrasings=tuple(p._replace(entry_id=entry_id) for p in read.pop("questions", ())),
        place=pairs["id"].place,
        format=read.pop("format", settings.format),
        language=settings.own_language,
        comments=tuple(read_comments(pairs[key] for key in ("answer", "questions") if key in pairs)),
        **read,
    )


def read_phrasings(entry_id: str, node: Node, settings: FileSettings) -> list[Phrasing]:
    """Read the phrasings of an entry, plain or by language."""
    plain = "" if node.pairs is not None else _need_language(node, settings)
    return [
        Phrasing(line.text or "", language, entry_id, line.place)
        for language, lines in _by_language(node, plain, partial(read_lines, key="a phrasing"))
        for line in lines
    ]


def read_concept(name: str, place: Place, node: Node, family: Family, room: int) -> Concept:
    """Read a concept, an entity or a direction, whose aliases count for at most so many characters."""

    def expanded(line: Node) -> tuple[Node, tuple[str, ...]]:
        nonlocal room
        texts = _expanded(line) if room >= 0 else ()
        room -= counted(texts)
        if room < 0:
            counts = f"those of brackets each, and a short one counts as {LEAST_COUNTED}"
            problem = f"the aliases of a base have at most {MAX_ALIASES:,} characters, {counts}"
            raise KnowledgeError(line.place, problem)
        return line, texts

    aliases = _by_language(node, "", lambda value: read_all(expanded, read_lines(value, "an alias")))
    return Concept(
        name,
        family,
        tuple(
            Alias(text, language, line.place)
            for language, lines in aliases
            for line, texts in lines
            for text in texts
        ),
        place,
    )


def read_language(node: Node) -> str:
    """Read the code of a language."""
    return check_language(read_text(node, "language"), node.place)


def read_messages(node: Node, settings: FileSettings) -> list[Message]:
    """Read the sentences that a base has of its own."""
    if node.is_nothing:
        return []
    pairs = read_record(node, schema.keys(schema.SCHEMA["properties"]["messages"]), (), "`messages`")
    found = read_all(lambda pair: _read_message(*pair, settings), pairs.items())
    return [message for messages in found for message in messages]


def _read_message(name: str, node: Node, settings: FileSettings) -> list[Message]:
    usual = fields_of(getattr(language(USUAL).sentences, name)).keys()
    texts = _sentences(node, name, usual, settings)
    return [Message(code, name, text, node.place) for code, text in texts.items()]


def _sentences(
    node: Node, name: str, usual: AbstractSet[str], settings: FileSettings, read: ReadText = read_text
) -> dict[str, str]:
    """Return a sentence in each language; what stands in braces in it must be known."""
    texts = _one_text_each(node, name, settings, read)
    allowed = f"it may have {', '.join(f'{{{field}}}' for field in sorted(usual))}" if usual else "it has none"
    for text in texts.values():
        try:
            fields = fields_of(text)
        except ValueError as error:
            problem = f"{name!r} has a brace that names no field ({error}); a brace to be seen is written twice"
            raise KnowledgeError(node.place, problem) from None
        if unknown := fields.keys() - usual:
            raise KnowledgeError(node.place, f"{name!r} has no field {{{min(unknown)}}}; {allowed}")
        if fields and max(fields.values()) > MOST_TIMES:
            raise KnowledgeError(node.place, f"{name!r} has a field over {MOST_TIMES} times")
    # One that may have fields is filled in when it is said.
    return texts if usual else {language: text.format() for language, text in texts.items()}


def read_small_talk(node: Node) -> bool:
    """Read whether small talk is answered where no entry does it."""
    return read_choice(node, schema.SMALL_TALK, "small_talk") == schema.SMALL_TALK[0]


def read_format(node: Node) -> Format:
    """Read what answers are written in."""
    return Format(read_choice(node, tuple(map(str, Format)), "format"))


def _record(node: Node, record: dict[str, Any], what: str) -> dict[str, Node]:
    return read_record(node, schema.keys(record), schema.required(record), what)


def _fields(pairs: Mapping[str, Node], readers: Mapping[str, Callable[[Node], Any]]) -> dict[str, Any]:
    """Return what is read of each key; the mistakes of all keys are told at once."""
    return dict(read_all(lambda pair: (pair[0], readers[pair[0]](pair[1])), pairs.items()))


def _by_language(node: Node, plain: str, read: Callable[[Node], list[Any]]) -> list[tuple[str, list[Any]]]:
    """Return what is read of each language; what stands without one is under `plain`."""
    if node.pairs is None:
        return [(plain, read(node))]
    return read_by_language(node.pairs, read)


def _one_text_each(node: Node, key: str, settings: FileSettings, read: ReadText = read_text) -> dict[str, str]:
    if node.items is not None:
        return {"": read(node, key)}
    plain = "" if node.pairs is not None else _need_language(node, settings)
    texts = {language: text for language, (text,) in _by_language(node, plain, lambda value: [read(value, key)])}
    if not texts:
        raise KnowledgeError(node.place, f"{key!r} is empty")
    return texts


def _need_language(node: Node, settings: FileSettings) -> str:
    if not settings.language:
        remedy = "put `language: en` at the top of the file, or write `{en: ...}`"
        raise KnowledgeError(node.place, f"plain text needs a language: {remedy}{settings.why_none}")
    return settings.language


def _expanded(node: Node) -> tuple[str, ...]:
    try:
        return expand(node.text or "")
    except ValueError as error:
        raise KnowledgeError(node.place, f"in the alias {in_short(node.text)} {error}") from None


def _reference(node: Node) -> Reference:
    return Reference(read_id(node), node.place)


def _references(node: Node) -> tuple[Reference, ...]:
    return tuple(read_all(_reference, read_items(node)))


def _citations(node: Node) -> tuple[Reference, ...]:
    items = read_items(node)
    if len(items) > schema.MOST_SOURCES:
        problem = f"{len(items):,} sources under one answer; there may be at most {schema.MOST_SOURCES}"
        raise KnowledgeError(items[schema.MOST_SOURCES].place, problem)
    return tuple(read_all(_citation, items))


def _citation(node: Node) -> Reference:
    if node.pairs is None:
        return _reference(node)
    pairs = _record(node, schema.CITATION, "a citation")
    read = _fields(pairs, {"id": read_id, "locator": partial(read_line_of_source, key="locator")})
    return Reference(read["id"], node.place, read.get("locator", ""))


def read_comments(nodes: Iterable[Node]) -> Iterable[Comment]:
    """Yield what stands behind the texts of answers and questions in their lines."""
    for node in (scalar for each in nodes for scalar in _scalars(each)):
        if node.comment:
            yield Comment(node.place, node.text or "", node.comment)


def _scalars(node: Node) -> Iterable[Node]:
    if node.text is not None:
        yield node
    for inside in (*(node.items or ()), *(value for _, value in (node.pairs or {}).values())):
        yield from _scalars(inside)
