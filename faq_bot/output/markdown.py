"""Text that stays text inside a Markdown table, also in a review comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from faq_bot.output.terminal import printable

_MARKUP = re.compile(r"[\\`*_<>\[\]|~&$]")
_LINKED = re.compile(r"(?<=@)(?=[\w\\-])|(?<=#)(?=\d)|(?<=\bGH-)(?=\d)|(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where an address, a person or an issue would become a link, and the person be told."""

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
    return _LINKED.sub(_GAP, _MARKUP.sub(r"\\\g<0>", flat))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of texts, all rows as long as the header."""
    lines = [header, ["---"] * len(header), *([cell(text) for text in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
