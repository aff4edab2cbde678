"""From YAML to a `KnowledgeBase`, with the place of everything in the file.

All scalars are read as text. What cannot be loaded raises `KnowledgeError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from faq_bot import schema
from faq_bot.errors import KnowledgeError
from faq_bot.knowledge import (
    LANGUAGES,
    Alias,
    Concept,
    Entry,
    Family,
    Kind,
    KnowledgeBase,
    Phrasing,
    Place,
    Reference,
    Source,
    Topic,
)

MAX_BYTES = 32 * 1024 * 1024
"""Bytes of one file: three times a base of 100,000 phrasings; more is surely a mistake."""

SUFFIXES = (".yaml", ".yml")
CASES_SUFFIX = ".faqtest.yaml"
_ID = re.compile(schema.ENTRY["properties"]["id"]["pattern"])


def bundled_path() -> Path:
    """Return the folder of the knowledge base that comes with the package.

    A wheel carries it inside the package, a checkout beside it.
    """
    inside = Path(__file__).parent / "data"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "knowledge"


def knowledge_files(path: Path) -> list[Path]:
    """Return the files of a knowledge base, in name order.

    Raises:
        KnowledgeError: the path is missing, or a folder without YAML files.
    """
    if path.is_dir():
        files = sorted(
            (file for file in path.rglob("*") if file.suffix in SUFFIXES and not file.name.endswith(CASES_SUFFIX)),
            key=lambda file: file.relative_to(path).as_posix(),
        )
        if not files:
            raise KnowledgeError(f"{path}:1:1", "the folder holds no .yaml file; a knowledge base needs one")
        return files
    if not path.exists():
        raise KnowledgeError(f"{path}:1:1", "no such file or folder; give the path of a knowledge base")
    return [path]


def read_files(path: Path) -> dict[str, bytes]:
    """Return the contents of the files of a knowledge base by their path.

    Raises:
        KnowledgeError: a file is missing, unreadable or over `MAX_BYTES`.
    """
    contents = {}
    for file in knowledge_files(path):
        try:
            size = file.stat().st_size
            if size > MAX_BYTES:
                raise KnowledgeError(
                    f"{file}:1:1",
                    f"the file has {size // 1_000_000} MB, over the limit of {MAX_BYTES // 1_000_000} MB; "
                    "a knowledge base is split over several files of a folder",
                )
            contents[str(file)] = file.read_bytes()
        except OSError as error:
            raise KnowledgeError(f"{file}:1:1", f"the file cannot be read ({error.strerror})") from None
    return contents


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
        _read_document(_compose(file, content), draft)
    if not draft.entries:
        raise KnowledgeError(f"{next(iter(contents))}:1:1", "no entries; expected `entries:` with at least one")
    written = {p.language for entry in draft.entries.values() for p in entry.phrasings}
    written |= {language for entry in draft.entries.values() for language in entry.answers}
    return KnowledgeBase(
        # By id, so that the order of files and of entries in them changes nothing.
        entries=tuple(sorted(draft.entries.values(), key=lambda entry: entry.id)),
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


@dataclass(frozen=True, slots=True)
class _Node:
    """A YAML value with its place: text, a list, or a mapping of key to value (with the key's place)."""

    place: Place
    text: str | None = None
    items: tuple[_Node, ...] | None = None
    pairs: Mapping[str, tuple[Place, _Node]] | None = None

    @property
    def shape(self) -> str:
        if self.pairs is not None:
            return "a mapping"
        return "a list" if self.items is not None else "text"


def _compose(file: str, content: bytes) -> _Node:
    # Imported late: a base that comes from its compiled index needs no YAML.
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        raise KnowledgeError(f"{file}:{line}:{column}", "not UTF-8 text; save the file as UTF-8") from None
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{file}:{mark.line + 1}:{mark.column + 1}" if mark else f"{file}:1:1"
        raise KnowledgeError(where, f"not valid YAML: {error.problem or error.context}") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise KnowledgeError(f"{file}:{line}:1", f"not valid YAML: {error.reason}") from None
    except (yaml.YAMLError, RecursionError):
        raise KnowledgeError(f"{file}:1:1", "not valid YAML: nested too deeply") from None
    if root is None:
        raise KnowledgeError(f"{file}:1:1", "the file is empty; expected `entries:` with at least one")
    return _convert(root, file, set())


def _convert(node: Any, file: str, seen: set[int]) -> _Node:
    place = Place(file, node.start_mark.line + 1, node.start_mark.column + 1)
    if id(node) in seen:
        raise KnowledgeError(str(place), "YAML anchors and aliases (&name, *name) are not part of the format")
    seen.add(id(node))
    if isinstance(node.value, str):
        return _Node(place, text=node.value)
    if node.id == "sequence":
        return _Node(place, items=tuple(_convert(item, file, seen) for item in node.value))
    pairs: dict[str, tuple[Place, _Node]] = {}
    for key_node, value_node in node.value:
        key = _convert(key_node, file, seen)
        if key.text is None:
            raise KnowledgeError(str(key.place), f"a key must be text, not {key.shape}")
        if key.text in pairs:
            first = pairs[key.text][0]
            raise KnowledgeError(str(key.place), f"the key {key.text!r} stands twice (first in line {first.line})")
        pairs[key.text] = (key.place, _convert(value_node, file, seen))
    return _Node(place, pairs=pairs)


def _read_document(root: _Node, draft: _Draft) -> None:
    pairs = _record(root, schema.SCHEMA, "a knowledge base")
    language = _choice(pairs["language"], LANGUAGES, "language") if "language" in pairs else None
    for node in _listed(pairs, "sources"):
        _add(draft.sources, node, _read_source(node), "source")
    for node in _listed(pairs, "topics"):
        _add(draft.topics, node, _read_topic(node, language), "topic")
    for node in _listed(pairs, "entries"):
        _add(draft.entries, node, _read_entry(node, language), "entry")
    for family in Family:
        for name, place, node in _named(pairs, str(family)):
            if name in draft.lexicon:
                raise KnowledgeError(str(place), f"the id {name!r} stands twice in the lexicon")
            aliases = tuple(
                Alias(value.text or "", code, value.place)
                for code, values in _by_language(node, "").items()
                for value in values
            )
            draft.lexicon[name] = Concept(name, family, aliases, place)


def _add(known: dict[str, Any], node: _Node, made: Any, what: str) -> None:
    if made.id in known:
        place = node.pairs["id"][1].place if node.pairs else node.place
        raise KnowledgeError(str(place), f"the {what} id {made.id!r} stands twice; ids are unique in a base")
    known[made.id] = made


def _read_source(node: _Node) -> Source:
    pairs = _record(node, schema.SOURCE, "a source")
    texts = {key: _text(value, key) for key, value in pairs.items() if key != "id"}
    return Source(id=_id(pairs["id"]), **texts)


def _read_topic(node: _Node, language: str | None) -> Topic:
    pairs = _record(node, schema.TOPIC, "a topic")
    return Topic(_id(pairs["id"]), _one_text_each(pairs["title"], language, "title"), node.place)


def _read_entry(node: _Node, language: str | None) -> Entry:
    pairs = _record(node, schema.ENTRY, "an entry")
    entry_id = _id(pairs["id"])
    questions = pairs["questions"]
    plain = "" if questions.pairs is not None else _need_language(language, questions)
    phrasings = tuple(
        Phrasing(value.text or "", code, entry_id, value.place)
        for code, values in _by_language(questions, plain).items()
        for value in values
    )
    if not phrasings:
        raise KnowledgeError(str(pairs["questions"].place), "no questions; an entry needs at least one")
    kind = Kind(_choice(pairs["kind"], tuple(Kind), "kind")) if "kind" in pairs else Kind.FACT
    return Entry(
        id=entry_id,
        kind=kind,
        answers=_one_text_each(pairs["answer"], language, "answer"),
        phrasings=phrasings,
        place=pairs["id"].place,
        topic=_reference(pairs["topic"]) if "topic" in pairs else None,
        sources=tuple(_citation(item) for item in _items(pairs.get("sources"))),
        about=tuple(_reference(item) for item in _items(pairs.get("about"))),
        see_also=tuple(_reference(item) for item in _items(pairs.get("see_also"))),
        direction=_reference(pairs["direction"]) if "direction" in pairs else None,
    )


def _record(node: _Node, record: dict[str, Any], what: str) -> dict[str, _Node]:
    if node.pairs is None:
        raise KnowledgeError(str(node.place), f"{what} must be a mapping (`key: value`), not {node.shape}")
    valid = schema.keys(record)
    for key, (place, _) in node.pairs.items():
        if key not in valid:
            raise KnowledgeError(str(place), f"{what} has no key {key!r}", found=key, valid=valid)
    for key in schema.required(record):
        if key not in node.pairs:
            raise KnowledgeError(str(node.place), f"{what} needs the key {key!r}")
    return {key: value for key, (_, value) in node.pairs.items()}


def _listed(pairs: Mapping[str, _Node], key: str) -> tuple[_Node, ...]:
    node = pairs.get(key)
    if node is None or node.text == "":
        return ()
    if node.items is None:
        raise KnowledgeError(str(node.place), f"{key!r} must be a list (`- ...`), not {node.shape}")
    return node.items


def _named(pairs: Mapping[str, _Node], key: str) -> Iterator[tuple[str, Place, _Node]]:
    node = pairs.get(key)
    if node is None or node.text == "":
        return
    if node.pairs is None:
        raise KnowledgeError(str(node.place), f"{key!r} must be a mapping (`name: aliases`), not {node.shape}")
    for name, (place, value) in node.pairs.items():
        if not _ID.match(name):
            raise KnowledgeError(str(place), f"{name!r} is no id; an id has letters, digits, '-', '_' and '.'")
        yield name, place, value


def _by_language(node: _Node, plain: str) -> dict[str, tuple[_Node, ...]]:
    """Return texts by language; texts without one stand under `plain`."""
    if node.pairs is None:
        return {plain: _texts(node)}
    found = {}
    for code, (place, value) in node.pairs.items():
        if code not in LANGUAGES:
            raise KnowledgeError(str(place), f"unknown language {code!r}", found=code, valid=LANGUAGES)
        found[code] = _texts(value)
    return found


def _texts(node: _Node) -> tuple[_Node, ...]:
    values = _items(node)
    for value in values:
        _text(value, "this")
    return values


def _items(node: _Node | None) -> tuple[_Node, ...]:
    if node is None:
        return ()
    return (node,) if node.items is None else node.items


def _one_text_each(node: _Node, language: str | None, key: str) -> dict[str, str]:
    if node.pairs is None:
        return {_need_language(language, node): _text(node, key)}
    by_language = {}
    for code, (place, value) in node.pairs.items():
        if code not in LANGUAGES:
            raise KnowledgeError(str(place), f"unknown language {code!r}", found=code, valid=LANGUAGES)
        by_language[code] = _text(value, key)
    if not by_language:
        raise KnowledgeError(str(node.place), f"{key!r} is empty")
    return by_language


def _need_language(language: str | None, node: _Node) -> str:
    if language is None:
        raise KnowledgeError(
            str(node.place), "plain text needs a language: put `language: en` at the top, or write `{en: ...}`"
        )
    return language


def _text(node: _Node, key: str) -> str:
    if node.text is None:
        raise KnowledgeError(str(node.place), f"{key!r} must be text, not {node.shape}")
    if not node.text.strip():
        raise KnowledgeError(str(node.place), f"{key!r} is empty")
    return node.text.strip()


def _choice(node: _Node, valid: tuple[str, ...], key: str) -> str:
    text = _text(node, key)
    if text not in valid:
        raise KnowledgeError(str(node.place), f"unknown {key} {text!r}", found=text, valid=valid)
    return text


def _id(node: _Node) -> str:
    text = _text(node, "id")
    if not _ID.match(text):
        raise KnowledgeError(str(node.place), f"{text!r} is no id; an id has letters, digits, '-', '_' and '.'")
    return text


def _reference(node: _Node) -> Reference:
    return Reference(_id(node), node.place)


def _citation(node: _Node) -> Reference:
    if node.pairs is None:
        return _reference(node)
    pairs = _record(node, schema.CITATION, "a citation")
    locator = _text(pairs["locator"], "locator") if "locator" in pairs else ""
    return Reference(_id(pairs["id"]), node.place, locator)
