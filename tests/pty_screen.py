"""A program in a real pseudo-terminal, and the screen it draws there."""

from __future__ import annotations

import codecs
import errno
import os
import re
import select
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

import pyte
import warm_start

PATIENCE = 60
"""Seconds to wait for something that must come; far more than a busy machine needs."""

_LOADED = re.compile(r"^ ?[a-z]{2} · ", re.MULTILINE)
"""What the chat shows below the prompt, not before the base is there: the language."""


class Screen:
    """Runs a program in a terminal of a given size, types into it and looks at it.

    Args:
        command: program and arguments.
        env: its whole environment.
        columns: cells of a line.
        rows: lines; enough of them that nothing scrolls away.
        complaints: a file for standard error; None: it is the terminal too.
        options: how the program is started.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        columns: int = 80,
        rows: int = 60,
        complaints: int | None = None,
        tells_cursor: bool = True,
        **options: Any,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        # A terminal repeats what is typed, whatever it is.
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self.raw = ""
        self._tells_cursor = tells_cursor
        self.is_left_as_found = False
        self._is_poor, self._is_loaded = env.get("TERM") == "dumb", False
        self._terminal, inside = os.openpty()
        try:
            _set_size(inside, columns, rows)
            streams = (inside, inside, inside if complaints is None else complaints)
            self._program = warm_start.start(command, streams, env=env, terminal=True, **options)
        finally:
            os.close(inside)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Who waits for the program gets no answer before it has lost its terminal.
        self._close()
        self._program.__exit__(kind, error, trace)

    @property
    def text(self) -> str:
        """What is to be seen, without blanks at the ends of lines."""
        return "\n".join(map(self._line, range(self.screen.lines))).rstrip()

    def type(self, keys: str) -> None:
        """Press keys; control characters are keys too."""
        self.type_bytes(keys.encode())

    def type_bytes(self, keys: bytes) -> None:
        """Send bytes as they are: a terminal in another encoding does so."""
        while keys:
            keys = keys[os.write(self._terminal, keys) :]

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self._program.send_signal(number)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)
        _set_size(self._terminal, columns, rows)

    def wait_until(self, holds: Callable[[str], bool]) -> str:
        """Wait until something is true of the screen's text; return it."""
        deadline = time.monotonic() + PATIENCE
        while not holds(self.text):
            if time.monotonic() > deadline or not self._read():
                raise AssertionError(f"not seen; the screen:\n{self.text}")
        return self.text

    def wait_for(self, *texts: str) -> str:
        """Wait until all of the texts are to be seen; return the screen's text."""
        return self.wait_until(lambda seen: all(text in seen for text in texts))

    def wait_for_prompt(self) -> str:
        """Wait for an empty prompt in the line of the cursor, with the base loaded."""
        return self.wait_until(
            lambda seen: self._line(self.screen.cursor.y).strip() == ">" and self._has_loaded(seen)
        )

    def wait_for_end(self) -> int:
        """Wait until the program ends; return its exit code, and keep how it has left the terminal."""
        while self._read():
            pass
        marks_pastes = self.raw.rfind("\x1b[?2004h") > self.raw.rfind("\x1b[?2004l")
        # Imported late: where there are no terminals, tests are skipped that import this.
        import termios

        echoes = bool(termios.tcgetattr(self._terminal)[3] & termios.ECHO)
        self.is_left_as_found = echoes and not marks_pastes
        return self._program.wait()

    def close_window(self) -> int:
        """Take the terminal away, as one whose window is closed; return the program's exit code."""
        self._close()
        return self._program.wait()

    def _has_loaded(self, seen: str) -> bool:
        # Without a cursor there is no prompt before.
        self._is_loaded = self._is_loaded or self._is_poor or _LOADED.search(seen) is not None
        return self._is_loaded

    def _line(self, number: int) -> str:
        # Not `screen.display`, which measures every cell of a screen again: a third of what these tests took.
        cells = self.screen.buffer.get(number)
        # The second cell of a wide letter holds no text.
        return "".join(cells[place].data for place in range(self.screen.columns)).rstrip() if cells else ""

    def _read(self) -> bool:
        """Take in what the program writes next; False: it has ended."""
        if not select.select([self._terminal], [], [], PATIENCE)[0]:
            raise AssertionError(f"nothing more is written; the screen:\n{self.text}")
        try:
            read = os.read(self._terminal, 65536)
        except OSError as error:
            # So it is told where nobody has the terminal open any more.
            if error.errno != errno.EIO:
                raise
            read = b""
        if not read:
            return False
        written = self._decoder.decode(read)
        self.raw += written
        self._stream.feed(written)
        if self._tells_cursor and "\x1b[6n" in written:
            # The program asks where the cursor is, as terminals can tell.
            self.type(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")
        return True

    def _close(self) -> None:
        if self._terminal is not None:
            os.close(self._terminal)
            self._terminal = None


def _set_size(terminal: int, columns: int, rows: int) -> None:
    import termios

    termios.tcsetwinsize(terminal, (rows, columns))
