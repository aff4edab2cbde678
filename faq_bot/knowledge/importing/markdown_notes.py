"""Notes of a page in Markdown: footnotes stand in brackets where they are called, comments nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from faq_bot.errors import Place
from faq_bot.knowledge.importing.imported import LeftOut
from faq_bot.knowledge.importing.markdown_text import CODE, lines_of_code, parted
from faq_bot.knowledge.importing.sections import beginning

_NOTE = re.compile(
    r"^\[\^(?P<name>[^\]\s]+)\]:(?P<text>[^\n]*(?:\n[ \t]+\S[^\n]*|\n(?:[ \t]*\n)+(?: {4}|\t)[ \t]*\S[^\n]*)*)",
    re.MULTILINE,
)
_CALLED = re.compile(rf"{CODE}|\\.|\s?\[\^(?P<name>[^\[\]\s]+)\](?!:)")
"""A footnote where it is called; or code, or a sign that is no markup, which have no name."""
_CODE_OR_COMMENT = re.compile(rf"{CODE}|<!--")
_END = "-->"

_DEEPEST = 10
"""Footnotes that call one another."""

_LONGEST = 2000
"""Characters of a footnote and those that it calls, each of which may call many."""


_ROOM = 200_000
"""Characters that the footnotes of a page may take in it: one may be called from many places."""


def without_comments(page: str) -> str:
    """Return a page without its comments, but for those in code; lines keep their numbers.

    >>> without_comments("Nine. <!-- or ten? --> Really, `<!-- x -->`.")
    'Nine. Really, `<!-- x -->`.'
    """
    if _END not in page:
        return page
    code = set(lines_of_code(page))
    kept: list[str] = []
    done = line = seen = 0
    end = page.find(_END)
    while end >= 0 and (found := _CODE_OR_COMMENT.search(page, seen)):
        line += page.count("\n", seen, found.end())
        seen = found.end()
        if found["ticks"] or line in code:
            continue
        # The shortest of all is `<!-->`.
        end = end if end >= seen - 2 else page.find(_END, seen - 2)
        if end >= 0:
            behind = end + len(_END)
            new_lines = page.count("\n", seen, behind)
            kept += [before_gap(page, done, found.start(), behind), "\n" * new_lines]
            done = seen = behind
            line += new_lines
    return "".join([*kept, page[done:]])


def before_gap(page: str, start: int, gap: int, end: int) -> str:
    """Return what stands before a gap in a page, without the blanks before it unless a word stands behind it."""
    before = page[start:gap]
    return before if end < len(page) and not page[end].isspace() else before.rstrip(" \t")


def with_notes(file: str, page: str) -> tuple[str, list[LeftOut]]:
    """Return a page with its footnotes in brackets where they are called, and those that stand nowhere."""
    if not _NOTE.search(page):
        return page, []
    code = frozenset(lines_of_code(page))
    notes: dict[str, str] = {}
    lost: list[LeftOut] = []
    told: dict[str, LeftOut] = {}
    kept: list[str] = []
    line = seen = 0
    for found in _NOTE.finditer(page):
        line += page.count("\n", seen, found.start())
        new_lines = found[0].count("\n")
        kept += [page[seen : found.start()], found[0] if line in code else "\n" * new_lines]
        if line not in code:
            name, text = found["name"], " ".join(found["text"].split())
            left_out = LeftOut(Place(file, line + 1), f"a footnote that no text calls: {beginning(text)}")
            if name in notes:
                lost.append(left_out)
            else:
                notes[name], told[name] = text.rstrip("."), left_out
        line += new_lines
        seen = found.end()
    body = list(parted("".join([*kept, page[seen:]]), code))
    whole: dict[str, str] = {}
    for name in notes:
        _whole(name, notes, whole)
    text, crowded = _put(body, {name: whole[name] for name in notes})
    placed = _placed(body, notes, whole)
    lost += [left_out for name, left_out in told.items() if name not in placed]
    lost += [
        LeftOut(told[name].place, f"a footnote in {times:,} of the places that call it: they are too many")
        for name, times in crowded.items()
    ]
    return text, lost


def _called(text: str) -> Iterator[str]:
    return (found["name"] for found in _CALLED.finditer(text) if found["name"])


def _put(body: Iterable[tuple[bool, str]], notes: Mapping[str, str]) -> tuple[str, Counter[str]]:
    """Return a text with its footnotes where they are called, and how often each has found no room."""
    room, crowded = _ROOM, Counter[str]()

    def put(called: re.Match[str]) -> str:
        nonlocal room
        name = called["name"]
        if name not in notes:
            return called[0]
        if len(notes[name]) > room:
            crowded[name] += 1
            return called[0]
        room -= len(notes[name])
        return f" ({notes[name]})"

    return "\n".join(text if is_code else _CALLED.sub(put, text) for is_code, text in body), crowded


def _whole(name: str, notes: Mapping[str, str], whole: dict[str, str], path: tuple[str, ...] = ()) -> str:
    """Return a footnote with those that it calls, and keep it; one that calls itself again says so once."""
    if name in whole or len(path) == _DEEPEST:
        return whole.get(name, notes[name])

    def put(called: re.Match[str]) -> str:
        inner = called["name"]
        if inner not in notes:
            return called[0]
        return "" if inner in (*path, name) else f" ({_whole(inner, notes, whole, (*path, name))})"

    text = notes[name] if len(notes[name]) > _LONGEST else _CALLED.sub(put, notes[name])
    whole[name] = text if len(text) <= _LONGEST else notes[name]
    return whole[name]


def _placed(body: Iterable[tuple[bool, str]], notes: Mapping[str, str], whole: Mapping[str, str]) -> set[str]:
    """Return the footnotes that a page calls, and those that stand in these."""
    placed: set[str] = set()
    left = [name for is_code, text in body if not is_code for name in _called(text)]
    while left:
        name = left.pop()
        if name in notes and name not in placed:
            placed.add(name)
            still_called = frozenset(_called(whole[name]))
            left += [each for each in _called(notes[name]) if each not in still_called]
    return placed
