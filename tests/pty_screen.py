"""A program in a real pseudo-terminal, and the screen it draws there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

import pexpect
import pyte

PATIENCE = 30
"""Seconds to wait for something that must come; far more than a busy machine needs."""


class Screen:
    """Runs a program in a terminal of a given size, types into it and looks at it.

    Args:
        command: program and arguments.
        env: its whole environment.
        columns: cells of a line.
        rows: lines; enough of them that nothing scrolls away.
    """

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], *, columns: int = 80, rows: int = 60
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self.raw = ""
        self.is_left_as_found = False
        self._child = pexpect.spawn(
            command[0],
            list(command[1:]),
            env=dict(env),
            dimensions=(rows, columns),
            encoding="utf-8",
            codec_errors="replace",  # a terminal repeats what is typed, whatever it is
            timeout=PATIENCE,
        )
        # What is to come is awaited: nothing needs time before it or behind it.
        self._child.delaybeforesend = None
        self._child.delayafterclose = self._child.ptyproc.delayafterclose = 0.01

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close(force=True)

    @property
    def text(self) -> str:
        """What is to be seen, without blanks at the ends of lines."""
        return "\n".join(map(self._line, range(self.screen.lines))).rstrip()

    def type(self, keys: str) -> None:
        """Press keys; control characters are keys too."""
        self._child.send(keys)

    def type_bytes(self, keys: bytes) -> None:
        """Send bytes as they are: a terminal in another encoding does so."""
        os.write(self._child.child_fd, keys)

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

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
            lambda seen: (
                self._line(self.screen.cursor.y).strip() == ">"
                and "loading" not in seen
                and "chargement" not in seen
            )
        )

    def wait_for_end(self) -> int:
        """Wait until the program ends; return its exit code, and keep how it has left the terminal."""
        while self._read():
            pass
        marks_pastes = self.raw.rfind("\x1b[?2004h") > self.raw.rfind("\x1b[?2004l")
        self.is_left_as_found = self._child.getecho() and not marks_pastes
        self._child.close()
        return int(self._child.exitstatus)

    def close_window(self) -> int:
        """Take the terminal away, as one whose window is closed; return the program's exit code."""
        self._child.ptyproc.fileobj.close()
        return int(self._child.wait())

    def _line(self, number: int) -> str:
        # Not `screen.display`, which measures every cell of a screen again: a third of what these tests took.
        cells = self.screen.buffer.get(number)
        # The second cell of a wide letter holds no text.
        return "".join(cells[place].data for place in range(self.screen.columns)).rstrip() if cells else ""

    def _read(self) -> bool:
        """Take in what the program writes next; False: it has ended."""
        try:
            written = self._child.read_nonblocking(65536, PATIENCE)
        except pexpect.EOF:
            return False
        except pexpect.TIMEOUT:
            raise AssertionError(f"nothing more is written; the screen:\n{self.text}") from None
        self.raw += written
        self._stream.feed(written)
        if "\x1b[6n" in written:
            # The program asks where the cursor is, as terminals can tell.
            self._child.send(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")
        return True
