"""YAML as nodes that know their place, and readers that complain with it.

All scalars are read as text. Every complaint is a `KnowledgeError` with `file:line:column`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from faq_bot.errors import KnowledgeError, Place

MAX_DEPTH = 50
"""Levels of nesting that are read; the format has eight."""


_TOO_DEEP = f"nested more than {MAX_DEPTH} deep; is a bracket or a quote left open?"


class Node(NamedTuple):
    """A YAML value with its place: text, a list, or a mapping of key to value (with the key's place)."""

    place: Place
    text: str | None = None
    items: tuple[Node, ...] | None = None
    pairs: Mapping[str, tuple[Place, Node]] | None = None
    style: str | None = None

    @property
    def shape(self) -> str:
        """What the node is, for messages."""
        if self.pairs is not None:
            return "a mapping"
        return "a list" if self.items is not None else "text"


def compose(file: str, content: bytes, expected: str) -> Node:
    """Parse a YAML file.

    Args:
        file: the name to give in messages and places.
        content: the bytes of the file, UTF-8 with or without a byte order mark.
        expected: what an empty file lacks, for the message.

    Raises:
        KnowledgeError: not UTF-8, not YAML, empty, with anchors, or with a key that stands twice.
    """
    # Imported late: a base that comes from its compiled index needs no YAML.
    import yaml

    text = decode(file, content)
    try:
        root = yaml.compose(text, Loader=_shallow_loader(file))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        if "nesting depth" in str(error.problem):
            raise KnowledgeError(where, _TOO_DEEP) from None
        reason = ", ".join(part for part in (error.context, error.problem) if part)
        raise KnowledgeError(where, f"not valid YAML: {reason}") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise KnowledgeError(Place(file, line), f"not valid YAML: {error.reason}") from None
    if root is None:
        raise KnowledgeError(Place(file), f"the file is empty; expected {expected}")
    return _convert(root, file, set())


def _shallow_loader(file: str) -> Any:
    """Return a YAML loader that refuses to go deep: PyYAML recurses until the process dies."""
    import yaml

    # Called at every level, and nothing else happens there: path resolvers, which no loader here has.
    class ShallowLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # one of the two
        depth = 0

        def descend_resolver(self, current_node: Any, _index: Any) -> None:
            self.depth += 1
            if self.depth > MAX_DEPTH:
                mark = current_node.start_mark
                raise KnowledgeError(
                    Place(file, mark.line + 1, mark.column + 1),
                    _TOO_DEEP,
                )

        def ascend_resolver(self) -> None:
            self.depth -= 1

    return ShallowLoader


def decode(file: str, content: bytes) -> str:
    """Return the text of a UTF-8 file, without its byte order mark.

    Raises:
        KnowledgeError: not UTF-8, with the place of the first wrong byte.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        raise KnowledgeError(Place(file, line, column), "not UTF-8 text; save the file as UTF-8") from None


def _convert(node: Any, file: str, seen: set[int]) -> Node:
    place = Place(file, node.start_mark.line + 1, node.start_mark.column + 1)
    if id(node) in seen:
        raise KnowledgeError(place, "YAML anchors and aliases (&name, *name) are not part of the format")
    seen.add(id(node))
    if isinstance(node.value, str):
        return Node(place, text=node.value, style=node.style)
    if node.id == "sequence":
        return Node(place, items=tuple(_convert(item, file, seen) for item in node.value))
    pairs: dict[str, tuple[Place, Node]] = {}
    for key_node, value_node in node.value:
        key = _convert(key_node, file, seen)
        if key.text is None:
            raise KnowledgeError(key.place, f"a key must be text, not {key.shape}")
        if key.text in pairs:
            first = pairs[key.text][0]
            raise KnowledgeError(key.place, f"the key {key.text!r} stands twice (first in line {first.line})")
        pairs[key.text] = (key.place, _convert(value_node, file, seen))
    return Node(place, pairs=pairs)


def read_record(node: Node, valid: tuple[str, ...], required: tuple[str, ...], what: str) -> dict[str, Node]:
    """Return the values of a mapping by key, all keys valid and none missing."""
    if node.pairs is None:
        raise KnowledgeError(node.place, f"{what} must be a mapping (`key: value`), not {node.shape}")
    for key, (place, _) in node.pairs.items():
        if key not in valid:
            raise KnowledgeError(place, f"{what} has no key {key!r}", found=key, valid=valid)
    for key in required:
        if key not in node.pairs:
            raise KnowledgeError(node.place, f"{what} needs the key {key!r}")
    return {key: value for key, (_, value) in node.pairs.items()}


def read_list(pairs: Mapping[str, Node], key: str) -> tuple[Node, ...]:
    """Return the items under a key that holds a list; a missing or empty one has none."""
    node = pairs.get(key)
    if node is None or node.text == "":
        return ()
    if node.items is None:
        raise KnowledgeError(node.place, f"{key!r} must be a list (`- ...`), not {node.shape}")
    return node.items


def read_items(node: Node | None) -> tuple[Node, ...]:
    """Return the items of a list, or the one thing that stands in its stead."""
    if node is None:
        return ()
    return (node,) if node.items is None else node.items


def read_lines(node: Node, key: str) -> Iterator[Node]:
    """Yield one text or several: the items of a list, or the lines of a block (`|`), blank ones skipped."""
    if node.items is not None:
        for item in node.items:
            yield from read_lines(item, "a text in the list")
        return
    text = read_text(node, key)
    if "\n" not in text and node.style not in {"|", ">"}:
        yield node
        return
    if node.style == ">":
        raise KnowledgeError(node.place, f"{key!r} is a block that joins its lines; write `|` in place of `>`")
    for number, line in enumerate((node.text or "").split("\n"), 1):
        if line.strip():
            place = Place(node.place.file, node.place.line + number, 1) if node.style else node.place
            if line.lstrip().startswith("- "):
                raise KnowledgeError(place, "a dash in a block of text; a line is a phrasing as it stands")
            yield Node(place, text=line.strip())


def read_text(node: Node, key: str) -> str:
    """Return text without outer blanks; it must not be empty."""
    if node.text is None:
        raise KnowledgeError(node.place, f"{key!r} must be text, not {node.shape}")
    if not node.text.strip():
        raise KnowledgeError(node.place, f"{key!r} is empty")
    return node.text.strip()


def read_choice(node: Node, valid: tuple[str, ...], key: str) -> str:
    """Return text that is one of the valid ones."""
    text = read_text(node, key)
    if text not in valid:
        raise KnowledgeError(node.place, f"unknown {key} {text!r}", found=text, valid=valid)
    return text
