"""What goes wrong in a server, logged in lines."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import os
import queue
import sys
import threading
from collections import Counter
from collections.abc import Iterator

from starlette.requests import ClientDisconnect

from faq_bot.output.terminal import one_line
from faq_bot.serving.in_flight import NotReadError

LONGEST = 1000
"""Characters of a line of the log: it may quote what a client has sent."""

MOST_ALIKE = 5
"""Warnings and errors of one kind that are logged in a period; more are left out."""

PERIOD = 60
"""Seconds."""

_ALIKE = 12
"""Characters at its beginning that tell what a message is about: asyncio says all of its own at one place."""

TAKEN_IN = 0.2
"""Seconds in which standard error takes a line that is waited for."""

MOST_WAITING = 100
"""Lines that wait for a standard error that takes none; more are left out."""

TOO_MANY_OPEN = (
    "no more connections can be opened; raise the limit of open files (ulimit -n), or put a proxy before it"
)


_LISTENED_AGAIN = "Exception in callback BaseSelectorEventLoop._start_serving"
"""What asyncio says as often of a server that has ended by the time it would listen again."""

_NONE_OPENED = "socket.accept() out of system resource"

_OF_CLIENTS = ("ASGI callable returned without", "Unsupported upgrade request", "No supported WebSocket library")
"""What uvicorn says of an answer that was given up, and of who asks for another protocol."""

_GONE = (ClientDisconnect, NotReadError, asyncio.CancelledError, KeyboardInterrupt)


class Seldom(logging.Filter):
    """Lets through few of the warnings and errors of one kind, which may come with each of very many requests.

    Those are of a kind that one place of the code says and that begin alike. The next that is let through tells
    how many were left out before it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: Counter[tuple[str, int, str]] = Counter()
        self._left_out: Counter[tuple[str, int, str]] = Counter()
        self._until = -math.inf

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record is logged."""
        said = str(record.msg)
        if said.startswith(_LISTENED_AGAIN):
            return False
        if record.levelno < logging.WARNING:
            return True
        if record.created >= self._until:
            self._until = record.created + PERIOD
            self._left_out += self._said - Counter(dict.fromkeys(self._said, MOST_ALIKE))
            self._said = Counter()
        kind = (record.pathname, record.lineno, said[:_ALIKE])
        self._said[kind] += 1
        if self._said[kind] > MOST_ALIKE:
            return False
        if said.startswith(_NONE_OPENED):
            record.msg, record.args, record.exc_info = TOO_MANY_OPEN, (), None
        if left_out := self._left_out.pop(kind, 0):
            record.msg, record.args = f"{record.getMessage()} ({left_out} more were left out before)", ()
        return True


class GoneAway(logging.Filter):
    """Leaves out that somebody went away or read no answer, and that the end of the server took one from them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record is logged."""
        raised = record.exc_info[1] if record.exc_info else None
        return not (isinstance(raised, _GONE) or str(record.msg).startswith(_OF_CLIENTS))


class Line(logging.Formatter):
    """Says in one line what happened, also of what was raised: what a client sends is no fault."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        raised = record.exc_info[1] if record.exc_info else None
        what = f" ({type(raised).__name__}: {raised})" if raised else ""
        line = one_line(f"{record.levelname}: {record.getMessage()}{what}")
        return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


class _StandardError:
    """Takes lines, and writes them in a thread: a pipe that nobody reads holds up that thread alone."""

    def __init__(self) -> None:
        self._waiting: queue.Queue[str] = queue.Queue(MOST_WAITING)
        self._starting = threading.Lock()
        self._writer: threading.Thread | None = None
        self._is_stuck = False

    def write(self, line: str) -> None:
        """Write a line; while one is stuck, others wait, or are left out."""
        if not self._has_writer():
            _write(line)
            return
        with contextlib.suppress(queue.Full):
            self._waiting.put_nowait(line)
        # Who ends next has then said all.
        waiting = self._waiting
        with waiting.all_tasks_done:
            if not self._is_stuck:
                self._is_stuck = not waiting.all_tasks_done.wait_for(
                    lambda: not waiting.unfinished_tasks, TAKEN_IN
                )

    def _has_writer(self) -> bool:
        """Tell whether there is the thread, which is started if it can be."""
        with self._starting, contextlib.suppress(RuntimeError):
            if self._writer is None:
                writer = threading.Thread(target=self._write_on, name="faq-bot log", daemon=True)
                writer.start()
                self._writer = writer
        return self._writer is not None

    def _write_on(self) -> None:
        while True:
            _write(self._waiting.get())
            self._waiting.task_done()
            self._is_stuck = self._is_stuck and not self._waiting.empty()


def _write(line: str) -> None:
    stream = sys.stderr
    # Not by the stream, whose lock Python wants at its end.
    with contextlib.suppress(Exception):
        content = line.encode(stream.encoding, "backslashreplace")
        while content:
            content = content[os.write(stream.fileno(), content) :]


_STANDARD_ERROR = _StandardError()


class Written(logging.Handler):
    """Writes to standard error, and waits no longer for it than a moment."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        _STANDARD_ERROR.write(f"{self.format(record)}\n")


@contextlib.contextmanager
def logged_in_lines() -> Iterator[None]:
    """Log warnings and errors of the whole process to standard error meanwhile, each in a line.

    The MCP SDK logs to the root, with pages of the code around each thing that is raised.
    """
    root = logging.getLogger()
    usual, level = root.handlers[:], root.level
    handler = Written()
    handler.addFilter(GoneAway())
    handler.addFilter(Seldom())
    handler.setFormatter(Line())
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    # It tells of each odd word of what a client says of its trace, which nobody follows here.
    logging.getLogger("opentelemetry").setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        root.handlers[:] = usual
        root.setLevel(level)
