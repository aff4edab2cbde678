"""Findings that a curator has looked at and lets stand: a comment in the YAML says so.

`# check: ignore long-answer` silences that finding in its line; in the first line of an entry, in all that is
about the entry, such as phrasings in a block, where a `#` is a letter. Several codes stand with commas between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from faq_bot.errors import Place
from faq_bot.knowledge.model import Entry, KnowledgeBase

_COMMENT = re.compile(rb"#\s*check:\s*ignore\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)")

Line = tuple[str, int]
"""A file and a line in it, from 1."""


class Silence:
    """Which findings are silenced where.

    Args:
        contents: the files of a base by path.
        knowledge: what was read from them.
    """

    def __init__(self, contents: Mapping[str, bytes], knowledge: KnowledgeBase) -> None:
        self._codes = dict(_comments(contents))
        self._entries = (
            {place: _line(e.place) for e in knowledge.entries for place in _places(e)} if self._codes else {}
        )

    def covers(self, place: Place, code: str) -> bool:
        """Tell whether a comment silences a finding with this code at this place."""
        lines = (_line(place), self._entries.get(place))
        return any(code in self._codes.get(line, ()) for line in lines if line)


def _comments(contents: Mapping[str, bytes]) -> Iterator[tuple[Line, frozenset[str]]]:
    for file, content in contents.items():
        if b"check:" in content:
            for number, line in enumerate(content.splitlines(), 1):
                found = _COMMENT.search(line)
                if found:
                    yield (file, number), frozenset(code.strip() for code in found[1].decode().split(","))


def _line(place: Place) -> Line:
    return place.file, place.line


def _places(entry: Entry) -> Iterator[Place]:
    """Yield all places of an entry that a finding may name."""
    yield entry.place
    yield from (phrasing.place for phrasing in entry.phrasings)
    yield from (comment.place for comment in entry.comments)
    for reference in (*entry.sources, *entry.about, *entry.see_also, entry.topic, entry.direction):
        if reference:
            yield reference.place
