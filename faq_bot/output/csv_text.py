"""Rows for a spreadsheet, which takes none of them for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from faq_bot.output.terminal import printable

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with, in half and in full width."""

_SEPARATORS = frozenset(";\t\r\n")
"""What may end a cell within a text, where a spreadsheet takes no comma to do so: its quotes are then letters."""

# From the beginning of each run alone: it is gone through once.
_BEFORE_FORMULA = re.compile(rf'(?<![;\s"])[;\s"]+(?=[{re.escape("".join(_FORMULA))}])')


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a header and rows as CSV; texts are made harmless, numbers stay."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(header)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return stream.getvalue()


def _harmless(value: object) -> object:
    if not isinstance(value, str):
        return value
    # Blanks and line feeds before a formula are skipped by some programs.
    text = _BEFORE_FORMULA.sub(_kept_text, printable(value))
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith("\n") else text


def _kept_text(before: re.Match[str]) -> str:
    return before[0] if _SEPARATORS.isdisjoint(before[0]) else f"{before[0]}'"
