"""Rows for a spreadsheet, which takes none of them for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from faq_bot.output.terminal import printable

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with, in half and in full width."""


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
    text = printable(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith("\n") else text
