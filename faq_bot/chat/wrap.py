"""Lines broken to the width of a terminal, which counts cells: a Japanese character takes two.

Latin text breaks at blanks, Japanese between phrases (BudouX); a word or phrase that is wider than
the line breaks between characters, never inside one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from prompt_toolkit.utils import get_cwidth

from faq_bot.text import UNSPACED, has_unspaced

if TYPE_CHECKING:
    from budoux import Parser

MAX_WIDTH = 88
"""Cells of the longest line: longer ones are hard to read, however wide the window."""

_COMMAND = re.compile(r"\s*/\S+(?: \S+)? {2,}")
_LEAD = re.compile(rf"\s*(?:[-•]|\d+\.)\s+|{_COMMAND.pattern}|\s*")
# French puts a blank before these; none of them may begin a line.
_CLINGING = re.compile(r" (?=[?!:;»%])|(?<=«) ")
_NO_LINE_START = "、。，．・：；？！?!,.)]}）］｝」』】〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョー々"
_HELD = "\x00"
_LATIN = re.compile(rf"[^\W{UNSPACED}]+")
_ATOM = re.compile(rf"{_LATIN.pattern}|.", re.DOTALL)

MAX_PARSED = 1_000
"""Characters of Japanese that are parted into phrases at once."""

ROOM = 12
"""Cells that a text needs beside a command: with fewer it stands below."""

_WIDEST = 2
"""Cells of the widest character."""


def wrap(text: str, width: int, margin: str = "") -> list[str]:
    """Return the text in lines of at most `width` cells.

    Line feeds of the text stay. A line that begins with blanks, a dash, a number or a command goes on
    under its first word; where the line is too narrow for that, what a command does stands below it.

    Args:
        text: what is shown.
        width: cells of the terminal; at least one character stands in a line, whatever it takes.
        margin: put before each line.
    """
    most = max(1, min(width, MAX_WIDTH) - get_cwidth(margin))
    return [margin + line for paragraph in text.split("\n") for line in _wrap_line(paragraph, most)]


def _wrap_line(text: str, width: int) -> list[str]:
    found = _LEAD.match(text)
    lead = found[0] if found else ""
    if not lead.strip() and get_cwidth(lead) + _WIDEST > width:
        # Beside the blanks there is no room for a wide character.
        text, lead = text[len(lead) :], ""
    text, above, lead, indent = text[len(lead) :], *_hung(lead, width)
    lines, line = above, lead
    for piece in _pieces(text):
        if line.strip() and get_cwidth((line + piece).rstrip()) > width:
            if line != lead:
                lines.append(line.rstrip())
                line = indent
            elif not indent:
                lines.append(line.rstrip())
                line = ""
        for part in _fitting(piece, line, indent, width):
            if part is None:
                lines.append(line.rstrip())
                line = indent
            else:
                line += part
    return [*lines, line.rstrip()]


def _hung(lead: str, width: int) -> tuple[list[str], str, str]:
    """Return the lines above what a lead leads to, what that begins with, and what its further lines do."""
    indent = " " * get_cwidth(lead)
    if len(indent) * 2 <= width or width - len(indent) >= ROOM:
        return [], lead, indent
    below = " " * (len(lead) - len(lead.lstrip()) + 2)
    if not _COMMAND.match(lead) or len(below) * 2 > width:
        return [], lead, ""
    return [lead.rstrip()], below, below


def _fitting(piece: str, line: str, indent: str, width: int) -> Iterator[str | None]:
    """Yield a piece whole, or where it is wider than a line its Latin words and characters; None: a new line."""
    if get_cwidth((line + piece).rstrip()) <= width:
        yield piece
        return
    used = get_cwidth(line)
    for atom in _ATOM.findall(piece):
        for part in [atom] if get_cwidth(atom) + len(indent) <= width else atom:
            size = get_cwidth(part)
            if used + size > width and used > len(indent) and part != " ":
                yield None
                used = len(indent)
            used += size
            yield part


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a line that stay whole, each with the blanks behind it."""
    held = _CLINGING.sub(_HELD, text)
    for word in re.findall(r"[^ ]+ *| +", held):
        whole = word.replace(_HELD, " ")
        if has_unspaced(whole):
            yield from _phrases(whole)
        else:
            yield whole


def _phrases(text: str) -> Iterator[str]:
    """Yield the phrases of Japanese text.

    A single character or a closing mark is no phrase of its own, and no number is broken or parted from
    what it counts, nor a name in Latin letters broken.
    """
    held: list[str] = []
    for found in _parsed(text):
        phrase = found
        rest = _LATIN.match(found)
        if held and rest and _LATIN.match(held[-1][-1]):
            held.append(rest[0])
            phrase = found[rest.end() :]
        if not phrase:
            continue
        is_single = len(held) == 1 and len(held[0]) == 1
        if held and not (is_single or phrase[0] in _NO_LINE_START or held[-1][-1].isdigit()):
            yield "".join(held)
            held = []
        held.append(phrase)
    if held:
        yield "".join(held)


def _parsed(text: str) -> Iterator[str]:
    """Yield the phrases that BudouX sees in a text; of a long one it is given a part at a time.

    It puts a phrase together character by character, which takes the square of its length.
    """
    for start in range(0, len(text), MAX_PARSED):
        yield from _parser().parse(text[start : start + MAX_PARSED])


@cache
def _parser() -> Parser:
    # Loaded with the first Japanese line: the others do without its 20 ms.
    from budoux import load_default_japanese_parser

    return load_default_japanese_parser()
