"""From a YAML file to nodes. The one module that needs PyYAML, so it is imported when a base is read anew."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import yaml

from faq_bot.errors import KnowledgeError, Mistakes, Place
from faq_bot.files import SPLIT_IT
from faq_bot.knowledge.nodes import BREAK, MAX_DEPTH, MAX_VALUES, TOO_DEEP, Node, decode, place_behind
from faq_bot.knowledge.syntax import explain

_COMMENT = re.compile(r"\s+(#.*)")
_LOADER: Any = getattr(yaml, "CSafeLoader", None)

_PREFIX, MOST_PREFIXES = "%TAG", 100
"""How a prefix of tags is declared. The parser compares each with all before, and heeds no Ctrl-C meanwhile."""

_Spot = tuple[int, int]
"""A line and a column, from 0."""

_END: _Spot = (sys.maxsize, 0)


def compose(file: str, content: bytes, expected: str) -> Node:
    """Parse a YAML file.

    Args:
        file: the name to give in messages and places.
        content: the bytes of the file, UTF-8 with or without a byte order mark.
        expected: what an empty file lacks, for the message.

    Raises:
        KnowledgeError: not UTF-8, not YAML, empty, with anchors or tags, or with a key that stands twice; or
            PyYAML was built without libyaml, and ends a text in brackets at each question mark.
    """
    if _LOADER is None:
        install = "pip install --force-reinstall --only-binary pyyaml pyyaml"
        raise KnowledgeError(Place(file, 0), f"cannot be read by a PyYAML without libyaml; install one: {install}")
    text = decode(file, content)
    lines = BREAK.split(text)
    prefixes = [number for number, line in enumerate(lines, 1) if line.startswith(_PREFIX)]
    if len(prefixes) > MOST_PREFIXES:
        problem = "very many lines that begin with %TAG; remove them, as tags are not read"
        raise KnowledgeError(Place(file, prefixes[0]), problem)
    try:
        root = _Composer(file, lines, yaml.parse(text, Loader=_LOADER)).compose()
    except yaml.MarkedYAMLError as error:
        raise explain(error, file, lines) from None
    except yaml.reader.ReaderError as error:
        # Its own place is in bytes or in characters, as the loader counts.
        wrong = yaml.reader.Reader.NON_PRINTABLE.search(text)
        place = place_behind(file, text[: wrong.start() if wrong else error.position])
        raise KnowledgeError(place, f"not valid YAML: {error.reason}") from None
    # A lone `---` begins what is empty.
    if root is None or (root.text == "" and not root.style):
        raise KnowledgeError(Place(file), f"the file is empty; expected {expected}")
    return root


def comments_with(pattern: re.Pattern[str], content: bytes) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where a comment begins with a pattern, with the line, from 1; a `#` within one begins no other.

    Args:
        pattern: of a comment, from its `#` on.
        content: of a file that can be composed.
    """
    text = decode("", content)
    found = [
        (number, match)
        for number, line in enumerate(BREAK.split(text))
        for match in pattern.finditer(line.rstrip())
    ]
    texts = list(_texts(text)) if found else []
    for number, match in found:
        spot = (number, match.start())
        before = bisect_right(texts, (spot, _END))
        line, column = texts[before - 1][1] if before else (0, 0)
        # Behind a text the first `#` begins a comment, whatever stands before it.
        if (line, column) <= spot and match.string.find("#", column * (line == number)) == match.start():
            yield number + 1, match


def _texts(text: str) -> Iterator[tuple[_Spot, _Spot]]:
    """Yield where each text of a file begins and ends."""
    return (_span(event) for event in yaml.parse(text, Loader=_LOADER) if isinstance(event, yaml.ScalarEvent))


def _span(event: Any) -> tuple[_Spot, _Spot]:
    begin, end = event.start_mark, event.end_mark
    # Behind the sign that opens a block there may be a comment.
    first = (begin.line + 1, 0) if event.style in {"|", ">"} else (begin.line, begin.column)
    return first, (end.line, end.column)


def _blanks_before(lines: Iterable[str]) -> int:
    first = next((line for line in lines if line.strip()), "")
    return len(first) - len(first.lstrip(" "))


class _Composer:
    """Makes nodes of the parser's events; PyYAML's own composer recurses until the process dies."""

    def __init__(self, file: str, lines: Sequence[str], events: Iterator[Any]) -> None:
        self._file = file
        self._lines = lines
        self._events = events
        self._mistakes = Mistakes()
        self._values = 0

    def compose(self) -> Node | None:
        """Return the one document, or None if there is none."""
        root = None
        for event in self._events:
            if not isinstance(event, yaml.NodeEvent):
                continue
            if root is not None:
                problem = "another document in the file; remove the `---`, or make it a file of its own"
                raise KnowledgeError(self._place(event), problem)
            root = self._node(event, 1)
        self._mistakes.tell()
        return root

    def _place(self, event: Any) -> Place:
        return Place(self._file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _node(self, event: Any, depth: int) -> Node:
        place = self._place(event)
        self._refuse_marks(event, place)
        if depth > MAX_DEPTH:
            raise KnowledgeError(place, TOO_DEEP)
        # Each line of a text may be a phrasing, whichever sign ends it.
        self._values += (len(event.value.splitlines()) if isinstance(event, yaml.ScalarEvent) else 0) or 1
        if self._values > MAX_VALUES:
            raise KnowledgeError(place, f"over {MAX_VALUES:,} values and lines in one file; {SPLIT_IT}")
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(place, items=tuple(self._items(depth)))
        if isinstance(event, yaml.MappingStartEvent):
            return Node(place, pairs=self._pairs(depth))
        return self._scalar(event, place)

    def _refuse_marks(self, event: Any, place: Place) -> None:
        tag = getattr(event, "tag", None)
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            problem = "YAML anchors and aliases (&name, *name) are not part of the format"
            self._mistakes.add(KnowledgeError(place, f"{problem}; a text that begins with `{sign}` needs quotes"))
        if tag is not None:
            word = tag.replace("tag:yaml.org,2002:", "!!")
            problem = f"{word!r} is read as a YAML tag, which the format has not; put quotes around the whole text"
            self._mistakes.add(KnowledgeError(place, problem))

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int) -> Mapping[str, tuple[Place, Node]]:
        pairs: dict[str, tuple[Place, Node]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, value = self._node(event, depth + 1), self._node(next(self._events), depth + 1)
            if key.text is None:
                self._mistakes.add(KnowledgeError(key.place, f"a key must be text, not {key.shape}"))
            elif key.text in pairs:
                problem = f"the key {key.text!r} stands twice (first in line {pairs[key.text][0].line})"
                self._mistakes.add(KnowledgeError(key.place, problem))
            else:
                pairs[key.text] = (key.place, value)
        return pairs

    def _scalar(self, event: Any, place: Place) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return Node(place, text="")
        style = event.style or ""
        if style in {"|", ">"}:
            return Node(place, event.value, style=style, indent=self._indent(event))
        return Node(place, event.value, style=style, comment="" if style else self._comment(event))

    def _indent(self, event: Any) -> int:
        """Return the blanks before a block that are none of its text, by its first line that has letters."""
        lines = (self._lines[at] for at in range(event.start_mark.line + 1, len(self._lines)))
        return _blanks_before(lines) - _blanks_before(BREAK.split(event.value))

    def _comment(self, event: Any) -> str:
        line = self._lines[event.end_mark.line] if event.end_mark.line < len(self._lines) else ""
        # No look at the whole line: it may be as long as the file, and hold all its values.
        found = _COMMENT.match(line, event.end_mark.column) if event.value else None
        return found[1] if found else ""
