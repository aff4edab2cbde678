"""Text that stays text in Markdown: in a paragraph, or inside a table, also of a review comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from faq_bot.output.terminal import printable

_LINE_END = re.compile("\r\n|[\r\n]")
_MARKUP = re.compile(r"[\\`*_<>\[\]|~&$]")
_LINKED = re.compile(
    r"(?<=@)(?=[\w\\{-])|(?<=[#!%$&~])(?=\d)|(?<=[%~])(?=[^\W\d]|\")|(?<=\bGH-)(?=\d)|(?=://)|(?<=www)(?=\.)"
    r"|(?<=:)(?=[\w+\\-]++:)|(?<=[\[{])(?=[+-])",
    re.IGNORECASE,
)
"""Where an address, a person, an issue or a label would become a link, and the person be told, where `:tada:`
would become a picture, and `{+ this +}` something that is new."""

_COMMIT = re.compile(r"\b(?=\d*[a-f])[\da-f]{7,40}\b", re.IGNORECASE)
_SHORT_OF_A_COMMIT = re.compile(r".{6}(?=.)")
"""Six digits, that never become a link to a commit."""

_SIGNS = re.compile(r"[\\`*\[\]<>]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w*(?:;|\Z))")
_OF_OTHERS = re.compile(r"~|\|(?=\|)")
"""What is no markup in CommonMark, and strikes out or hides text where other readers show it."""

_AT_START = re.compile(r"^([^\S\n]*)([#>+=~|-]|:(?=-)|\d+(?=[.)]))", re.MULTILINE)

_GAP = "<!-- -->"
"""Shown as nothing, and no link goes across it; a backslash does not keep it from becoming one."""


def cell(text: str) -> str:
    r"""Return text on one line in which nothing is markup or becomes a link.

    >>> cell("a|b")
    'a\\|b'
    >>> cell("@you")
    '@<!-- -->you'
    """
    flat = " ".join(printable(text).split())
    linked = _LINKED.sub(_GAP, _MARKUP.sub(r"\\\g<0>", flat))
    return _COMMIT.sub(lambda found: _SHORT_OF_A_COMMIT.sub(rf"\g<0>{_GAP}", found[0]), linked)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of texts, all rows as long as the header."""
    lines = [header, ["---"] * len(header), *([cell(text) for text in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def escape(text: str) -> str:
    r"""Return plain text as Markdown in which nothing is markup.

    >>> escape("2 * 3 <b> snake_case")
    '2 \\* 3 \\<b\\> snake_case'
    """
    return _SIGNS.sub(r"\\\g<0>", text)


def indented(text: str, by: str) -> str:
    r"""Return lines, and nothing else that may break one, with something before each that is not blank.

    >>> indented("one\n\ntwo\x1cthree", "  ")
    '  one\n\n  two\x1cthree'
    """
    return "\n".join(f"{by}{line}" if line.strip(" \t") else line for line in text.split("\n"))


def quoted(text: str) -> str:
    r"""Return lines as a quotation.

    >>> quoted("one\n\ntwo")
    '> one\n> \n> two'
    """
    return "\n".join(f"> {line}" for line in text.split("\n"))


def as_markdown(text: str) -> str:
    r"""Return plain text as Markdown that is shown as the text is; blanks at the start of a line go.

    >>> as_markdown("Dial *21*0043#\r    1986. a year")
    'Dial \\*21\\*0043#\n1986\\. a year'
    """
    shown = escape("\n".join(map(str.strip, _LINE_END.split(text))))
    return escape_starts(_OF_OTHERS.sub(r"\\\g<0>", shown))


def escape_starts(text: str) -> str:
    r"""Return lines of Markdown in which none begins like a heading, a list or a quotation.

    >>> escape_starts("1. one"), escape_starts("- one")
    ('1\\. one', '\\- one')
    """
    return _AT_START.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    blanks, sign = found.groups()
    return f"{blanks}{sign}\\" if sign.isdecimal() else f"{blanks}\\{sign}"
