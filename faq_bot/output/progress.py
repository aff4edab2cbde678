"""A bar on standard error while a long run goes on; silent where nobody watches."""

from __future__ import annotations

import os
import sys
import time
from typing import Self, TextIO

from faq_bot.output.terminal import is_terminal

WIDTH = 30
"""Characters of the bar, where the window is wide enough."""

COLUMNS = 80
"""Those of a window that does not tell how wide it is."""

PATIENCE = 1.0
"""Seconds after which a run counts as long."""

PAUSE = 0.1
"""Seconds between two drawings."""


class Progress:
    """Counts steps and draws them on a terminal; leaves nothing behind.

    Args:
        total: the number of steps to come.
        stream: where to draw; default: standard error.
        patience: seconds before the bar appears.
    """

    def __init__(self, total: int, stream: TextIO | None = None, patience: float = PATIENCE) -> None:
        self._total = total
        self._done = 0
        self._stream = stream or sys.stderr
        # A terminal without a cursor cannot draw over what is drawn.
        self._watched = is_terminal(self._stream) and os.environ.get("TERM", "").lower() not in {"dumb", "unknown"}
        self._next = time.monotonic() + patience
        self._drawn = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._drawn:
            self._draw("\r\x1b[K")

    def advance(self) -> None:
        """Count one step, and draw if it is time to."""
        self._done += 1
        if not self._watched or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + PAUSE
        self._drawn = True
        self._draw(f"\r{bar(self._done, self._total, self._columns())}\x1b[K")

    def _columns(self) -> int:
        try:
            # Some terminals tell none.
            return os.get_terminal_size(self._stream.fileno()).columns or COLUMNS
        except (OSError, ValueError):
            return COLUMNS

    def _draw(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:
            # Nobody watches any more; the work goes on.
            self._watched = self._drawn = False


def bar(done: int, total: int, columns: int = COLUMNS) -> str:
    """Return a bar with figures that stays within a line, for what is wrapped could not be drawn over; or nothing.

    >>> bar(15, 60)
    '███████░░░░░░░░░░░░░░░░░░░░░░░  15/60'
    >>> bar(15, 60, columns=16)
    '██░░░░░░  15/60'
    """
    figures = f"  {done}/{total}"
    # In the last column some terminals wrap already.
    width = min(WIDTH, columns - 1 - len(figures))
    if width < 0:
        return ""
    filled = width * done // max(total, 1)
    return f"{'█' * filled}{'░' * (width - filled)}{figures}"
