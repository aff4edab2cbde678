"""Text that stays text inside a Markdown table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from faq_bot.text import printable


def cell(text: str) -> str:
    r"""Return text on one line in which nothing is markup.

    >>> cell("a|b")
    'a\\|b'
    """
    flat = " ".join(printable(text).split())
    for char in "\\`*_<>[]|":
        flat = flat.replace(char, "\\" + char)
    return flat


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of texts, all rows as long as the header."""
    lines = [header, ["---"] * len(header), *([cell(text) for text in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
