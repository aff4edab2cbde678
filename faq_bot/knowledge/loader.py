"""From YAML to a `KnowledgeBase`, with the place of everything in the file.

All scalars are read as text. What cannot be loaded raises `KnowledgeError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from faq_bot.errors import KnowledgeError, Place
from faq_bot.files import files_in, is_folder, read_file
from faq_bot.knowledge import format as schema
from faq_bot.knowledge.alternatives import expand
from faq_bot.knowledge.model import (
    LANGUAGES,
    Alias,
    Concept,
    Entry,
    Family,
    Kind,
    KnowledgeBase,
    Phrasing,
    Reference,
    Source,
    Topic,
)
from faq_bot.knowledge.nodes import (
    Node,
    compose,
    read_choice,
    read_items,
    read_lines,
    read_list,
    read_record,
    read_text,
)
from faq_bot.text import normalise

SUFFIXES = (".yaml", ".yml")
CASES_SUFFIXES = (".faqtest.yaml", ".faqtest.yml")
_ID = re.compile(schema.ENTRY["properties"]["id"]["pattern"])


def bundled_path() -> Path:
    """Return the folder of the knowledge base that comes with the package.

    A wheel carries it inside the package, a checkout beside it.
    """
    inside = Path(__file__).parent.parent / "data"
    return inside if inside.is_dir() else Path(__file__).parent.parent.parent / "knowledge"


def knowledge_files(path: Path) -> list[Path]:
    """Return the files of a knowledge base, in name order.

    Raises:
        KnowledgeError: the path is missing, or a folder without YAML files.
    """
    if not is_folder(path):
        return [path]
    files = files_in(path, _is_knowledge)
    if not files:
        raise KnowledgeError(Place(str(path)), "the folder holds no .yaml file; a knowledge base needs one")
    return files


def _is_knowledge(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.lower().endswith(CASES_SUFFIXES)


def read_files(path: Path) -> dict[str, bytes]:
    """Return the contents of the files of a knowledge base by their path.

    Raises:
        KnowledgeError: a file is missing, unreadable or too large.
    """
    return {str(file): read_file(file) for file in knowledge_files(path)}


def load_knowledge(path: Path, contents: Mapping[str, bytes] | None = None) -> KnowledgeBase:
    """Read a knowledge base from a file or a folder.

    Args:
        path: the file or folder.
        contents: what `read_files` returned, if it was called already.

    Raises:
        KnowledgeError: naming file, line and column, what was expected, and the nearest valid word.
    """
    if contents is None:
        contents = read_files(path)
    draft = _Draft()
    for file, content in contents.items():
        _read_document(compose(file, content, "`entries:` with at least one"), draft)
    if not draft.entries:
        raise KnowledgeError(Place(next(iter(contents))), "no entries; expected `entries:` with at least one")
    _attach_phrasings(draft)
    if not any(normalise(p.text) for entry in draft.entries.values() for p in entry.phrasings):
        first = next(iter(draft.entries.values())).phrasings[0]
        raise KnowledgeError(first.place, "no question of the base has a letter or a digit to be found by")
    written = {p.language for entry in draft.entries.values() for p in entry.phrasings}
    written |= {language for entry in draft.entries.values() for language in entry.answers}
    return KnowledgeBase(
        entries=tuple(draft.entries.values()),
        sources=tuple(draft.sources.values()),
        topics=tuple(draft.topics.values()),
        lexicon=tuple(sorted(draft.lexicon.values(), key=lambda concept: concept.id)),
        languages=tuple(language for language in LANGUAGES if language in written),
        path=str(path),
    )


@dataclass
class _Draft:
    entries: dict[str, Entry] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    lexicon: dict[str, Concept] = field(default_factory=dict)
    phrasings: dict[str, list[Phrasing]] = field(default_factory=dict)
    named: dict[str, Place] = field(default_factory=dict)


def _read_document(root: Node, draft: _Draft) -> None:
    pairs = _record(root, schema.SCHEMA, "a knowledge base")
    language = read_choice(pairs["language"], LANGUAGES, "language") if "language" in pairs else None
    for node in read_list(pairs, "sources"):
        _add(draft.sources, node, _read_source(node), "source")
    for node in read_list(pairs, "topics"):
        _add(draft.topics, node, _read_topic(node, language), "topic")
    for node in read_list(pairs, "entries"):
        _add(draft.entries, node, _read_entry(node, language), "entry")
    for name, place, node in _named(pairs, "phrasings"):
        draft.named.setdefault(name, place)
        draft.phrasings.setdefault(name, []).extend(_read_phrasings(name, node, language))
    for family in Family:
        for name, place, node in _named(pairs, str(family)):
            if name in draft.lexicon:
                raise KnowledgeError(place, f"the id {name!r} stands twice in the lexicon")
            aliases = tuple(
                Alias(text, code, value.place)
                for code, values in _by_language(node, "").items()
                for value in values
                for text in _expanded(value)
            )
            draft.lexicon[name] = Concept(name, family, aliases, place)


def _read_phrasings(entry_id: str, node: Node, language: str | None) -> Iterator[Phrasing]:
    plain = "" if node.pairs is not None else _need_language(language, node)
    for code, values in _by_language(node, plain).items():
        for value in values:
            yield Phrasing(value.text or "", code, entry_id, value.place)


def _attach_phrasings(draft: _Draft) -> None:
    """Give each entry the phrasings that stand apart from it, grouped by language."""
    for name, place in draft.named.items():
        if name not in draft.entries:
            raise KnowledgeError(place, f"no entry has the id {name!r}", found=name, valid=draft.entries)
    for entry in draft.entries.values():
        phrasings = (*entry.phrasings, *draft.phrasings.get(entry.id, ()))
        if not phrasings:
            raise KnowledgeError(
                entry.place,
                f"no questions; the entry {entry.id!r} needs one, under `questions` or `phrasings`",
            )
        in_order = sorted(phrasings, key=lambda phrasing: LANGUAGES.index(phrasing.language))
        draft.entries[entry.id] = replace(entry, phrasings=tuple(in_order))


def _expanded(node: Node) -> tuple[str, ...]:
    try:
        return expand(node.text or "")
    except ValueError as error:
        raise KnowledgeError(node.place, f"in the alias {node.text!r} {error}") from None


def _add(known: dict[str, Any], node: Node, made: Any, what: str) -> None:
    if made.id in known:
        place = node.pairs["id"][1].place if node.pairs else node.place
        first = getattr(known[made.id], "place", None)
        already = f" (first in {first.file}:{first.line})" if first else ""
        problem = f"the {what} id {made.id!r} stands twice{already}; ids are unique in a base"
        raise KnowledgeError(place, problem)
    known[made.id] = made


def _read_source(node: Node) -> Source:
    pairs = _record(node, schema.SOURCE, "a source")
    texts = {key: read_text(value, key) for key, value in pairs.items() if key != "id"}
    return Source(id=_id(pairs["id"]), **texts)


def _read_topic(node: Node, language: str | None) -> Topic:
    pairs = _record(node, schema.TOPIC, "a topic")
    return Topic(_id(pairs["id"]), _one_text_each(pairs["title"], language, "title"), node.place)


def _read_entry(node: Node, language: str | None) -> Entry:
    pairs = _record(node, schema.ENTRY, "an entry")
    entry_id = _id(pairs["id"])
    phrasings = tuple(_read_phrasings(entry_id, pairs["questions"], language)) if "questions" in pairs else ()
    kind = (
        Kind(read_choice(pairs["kind"], tuple(str(kind) for kind in Kind), "kind"))
        if "kind" in pairs
        else Kind.FACT
    )
    return Entry(
        id=entry_id,
        kind=kind,
        answers=_one_text_each(pairs["answer"], language, "answer"),
        phrasings=phrasings,
        place=pairs["id"].place,
        topic=_reference(pairs["topic"]) if "topic" in pairs else None,
        sources=tuple(_citation(item) for item in read_items(pairs.get("sources"))),
        about=tuple(_reference(item) for item in read_items(pairs.get("about"))),
        see_also=tuple(_reference(item) for item in read_items(pairs.get("see_also"))),
        direction=_reference(pairs["direction"]) if "direction" in pairs else None,
    )


def _record(node: Node, record: dict[str, Any], what: str) -> dict[str, Node]:
    return read_record(node, schema.keys(record), schema.required(record), what)


def _named(pairs: Mapping[str, Node], key: str) -> Iterator[tuple[str, Place, Node]]:
    node = pairs.get(key)
    if node is None or node.text == "":
        return
    if node.pairs is None:
        raise KnowledgeError(node.place, f"{key!r} must be a mapping (`name: aliases`), not {node.shape}")
    for name, (place, value) in node.pairs.items():
        if not _ID.match(name):
            raise KnowledgeError(place, f"{name!r} is no id; an id has letters, digits, '-', '_' and '.'")
        yield name, place, value


def _by_language(node: Node, plain: str) -> dict[str, tuple[Node, ...]]:
    """Return texts by language; texts without one stand under `plain`."""
    if node.pairs is None:
        return {plain: _texts(node)}
    found = {}
    for code, (place, value) in node.pairs.items():
        if code not in LANGUAGES:
            raise KnowledgeError(place, f"unknown language {code!r}", valid=LANGUAGES)
        found[code] = _texts(value)
    return found


def _texts(node: Node) -> tuple[Node, ...]:
    return tuple(read_lines(node, "a text"))


def _one_text_each(node: Node, language: str | None, key: str) -> dict[str, str]:
    if node.pairs is None:
        return {_need_language(language, node): read_text(node, key)}
    by_language = {}
    for code, (place, value) in node.pairs.items():
        if code not in LANGUAGES:
            raise KnowledgeError(place, f"unknown language {code!r}", valid=LANGUAGES)
        by_language[code] = read_text(value, key)
    if not by_language:
        raise KnowledgeError(node.place, f"{key!r} is empty")
    return by_language


def _need_language(language: str | None, node: Node) -> str:
    if language is None:
        raise KnowledgeError(
            node.place, "plain text needs a language: put `language: en` at the top, or write `{en: ...}`"
        )
    return language


def _id(node: Node) -> str:
    text = read_text(node, "id")
    if not _ID.match(text):
        raise KnowledgeError(node.place, f"{text!r} is no id; an id has letters, digits, '-', '_' and '.'")
    return text


def _reference(node: Node) -> Reference:
    return Reference(_id(node), node.place)


def _citation(node: Node) -> Reference:
    if node.pairs is None:
        return _reference(node)
    pairs = _record(node, schema.CITATION, "a citation")
    locator = read_text(pairs["locator"], "locator") if "locator" in pairs else ""
    return Reference(_id(pairs["id"]), node.place, locator)
