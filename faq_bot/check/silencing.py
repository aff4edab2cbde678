"""Findings that a curator has looked at and lets stand: a comment in the YAML says so.

`# check: ignore long-answer` silences that finding in its line; in the first line of an entry, in all that is
about the entry, such as phrasings in a block, where a `#` is a letter. Several codes stand with commas between; a
reason may follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from faq_bot.errors import KnowledgeError, Place
from faq_bot.frozen import frozen
from faq_bot.knowledge.composer import comments_with
from faq_bot.knowledge.model import Entry, KnowledgeBase

_COMMENT = re.compile(r"#\s*check:\s*ignore\b(?:\s+([\w-]+(?:\s*,\s*\w+[-_][\w-]+)*)(\s+\w)?)?")

MOST_SILENCED = 100_000
"""Findings that comments in all files of a base silence: one for each phrasing of a very large one."""

Line = tuple[str, int]
"""A file and a line in it, from 1."""


@frozen
class Comment:
    """A comment that silences findings in its line.

    Attributes:
        codes: of these findings.
        goes_on: whether words follow: the last of several codes may then begin a reason, as well-known.
    """

    place: Place
    codes: tuple[str, ...]
    goes_on: bool = False


def comments_in(contents: Mapping[str, bytes]) -> Iterator[Comment]:
    """Yield the comments that silence something, of the files of a base by path; it can be loaded.

    Raises:
        KnowledgeError: they are very many.
    """
    told = 0
    for file, content in contents.items():
        if b"check:" in content:
            for number, found in comments_with(_COMMENT, content):
                codes = [code.strip() for code in (found[1] or "").split(",")]
                told += len(codes)
                if told > MOST_SILENCED:
                    problem = f"comments that silence over {MOST_SILENCED:,} findings; mend what they silence"
                    raise KnowledgeError(Place(file, number, found.start() + 1), problem)
                place = Place(file, number, found.start() + 1)
                yield Comment(place, tuple(filter(None, codes)), goes_on=found[2] is not None)


class Silence:
    """Which findings are silenced where.

    Args:
        comments: those of the files of a base.
        knowledge: what was read from them.
    """

    def __init__(self, comments: Sequence[Comment], knowledge: KnowledgeBase) -> None:
        self._codes = {_line(comment.place): frozenset(comment.codes) for comment in comments}
        self._entries = (
            {place: _line(e.place) for e in knowledge.entries for place in _places(e)} if self._codes else {}
        )

    def covers(self, place: Place, code: str) -> bool:
        """Tell whether a comment silences a finding with this code at this place."""
        lines = (_line(place), self._entries.get(place))
        return any(code in self._codes.get(line, ()) for line in lines if line)


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
