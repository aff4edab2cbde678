"""Values that know their place, from YAML or from plain data. All scalars are text."""

from __future__ import annotations

import codecs
import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from faq_bot.errors import KnowledgeError, Place, in_short

MAX_DEPTH = 50
"""Levels of nesting that are read; the format has eight."""

MAX_VALUES = 500_000
"""Texts, lists and mappings of one file, and further lines of texts: as many as one of the greatest size has where
phrasings are sentences."""

LONGEST_NAME = 60
"""Characters of a key that a place repeats."""

LONGEST_PATH = 300
"""Characters of a path within data: each value has its own, and there may be half a million of them."""

TOO_DEEP = f"nested more than {MAX_DEPTH} deep; is a bracket or a quote left open?"


BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""Where YAML counts a new line."""


_NULLS = frozenset({"null", "Null", "NULL", "~"})


class Node(NamedTuple):
    """A value with its place: text, a list, or a mapping of key to value (with the key's place).

    Attributes:
        style: how text is written: `|`, `>` or a quote; empty where it is plain.
        indent: columns before the lines of a block.
        comment: what follows plain text in its line: a comment, or what a `#` has cut off.
    """

    place: Place
    text: str | None = None
    items: tuple[Node, ...] | None = None
    pairs: Mapping[str, tuple[Place, Node]] | None = None
    style: str = ""
    indent: int = 0
    comment: str = ""

    @property
    def is_null(self) -> bool:
        """Whether it is a plain `null`, as other programs write what is not there."""
        return not self.style and self.text in _NULLS

    @property
    def is_nothing(self) -> bool:
        """Whether nothing stands there, or a plain `null`."""
        return self.text == "" or self.is_null

    @property
    def shape(self) -> str:
        """What the node is, for messages."""
        if self.pairs is not None:
            return "a mapping"
        return "a list" if self.items is not None else "text"


_TEXT_OF: Mapping[type, Callable[[Any], str]] = {
    # Of a type of one's own, such as an `Enum` of texts, the value counts and not what it calls itself.
    str: str.__str__,
    int: int.__repr__,
    float: float.__repr__,
    dt.date: str,
}
"""The types of what is one value in YAML, and how it is written there."""


def decode(file: str, content: bytes) -> str:
    """Return the text of a UTF-8 file, without its byte order mark.

    Raises:
        KnowledgeError: not UTF-8, with the place of the first wrong byte.
    """
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        place = place_behind(file, error.object[: error.start].decode())
        raise KnowledgeError(place, "not UTF-8 text; save the file as UTF-8") from None


def place_behind(file: str, before: str) -> Place:
    r"""Return the place behind the beginning of a file, as YAML counts.

    >>> str(place_behind("base.yaml", "a\r\nb\ré"))
    'base.yaml:3:2'
    """
    lines = BREAK.split(before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def from_data(data: object) -> Node:
    """Return plain data as a node, with paths such as `entries[2].answer` for places.

    Numbers and dates are read as they would stand in YAML.

    Raises:
        KnowledgeError: it holds something that no YAML file could, or more than one may.
    """
    return _node(data, "", 1, itertools.count(1))


def _node(data: object, path: str, depth: int, counter: Iterator[int]) -> Node:
    if len(path) > LONGEST_PATH:
        path = f"{path[: LONGEST_PATH // 2]}...{path[-LONGEST_PATH // 2 :]}"
    place = Place(path or "the base", 0, 0)
    # What is small in memory may be without end to go through: lists that hold another several times.
    if next(counter) > MAX_VALUES:
        raise KnowledgeError(place, f"over {MAX_VALUES:,} values in one base")
    if depth > MAX_DEPTH:
        raise KnowledgeError(place, TOO_DEEP)
    if isinstance(data, Mapping):
        keys: dict[str, Any] = {}
        for key, value in data.items():
            name = _scalar(key, place)
            if name in keys:
                raise KnowledgeError(place, f"the key {name!r} stands twice, as text and as something else")
            keys[name] = value
        return Node(place, pairs={key: _pair(key, value, path, depth, counter) for key, value in keys.items()})
    if isinstance(data, list | tuple):
        items = (_node(item, f"{path}[{number}]", depth + 1, counter) for number, item in enumerate(data))
        return Node(place, items=tuple(items))
    # Quoted: None alone is nothing, not the text "null".
    return Node(place, text=_scalar(data, place), style='"')


def _pair(key: str, value: Any, path: str, depth: int, counter: Iterator[int]) -> tuple[Place, Node]:
    name = "".join(char if char.isprintable() else "\ufffd" for char in key[:LONGEST_NAME])
    name = name if name.strip() else repr(name)
    inside = f"{path}.{name}" if path else name
    return Place(inside, 0, 0), _node(value, inside, depth + 1, counter)


def _scalar(data: object, place: Place) -> str:
    if data is None:
        return ""
    if isinstance(data, bool) or not isinstance(data, tuple(_TEXT_OF)):
        raise KnowledgeError(place, f"must be text, a number, a list or a mapping, not {in_short(data)}")
    try:
        text = _TEXT_OF[next(kind for kind in _TEXT_OF if isinstance(data, kind))](data)
    except ValueError:
        raise KnowledgeError(place, "a number has too many digits; write it as text") from None
    try:
        text.encode()
    except UnicodeEncodeError as error:
        half = f"U+{ord(text[error.start]):X}"
        raise KnowledgeError(place, f"{half} is half a character, which no text has; was it cut in two?") from None
    return text
