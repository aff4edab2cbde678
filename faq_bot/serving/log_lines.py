"""What goes wrong in a server, logged in lines."""

from __future__ import annotations

import asyncio
import logging
import math

from starlette.requests import ClientDisconnect

from faq_bot.output.terminal import one_line
from faq_bot.serving.in_flight import NotReadError

LONGEST = 1000
"""Characters of a line of the log: it may quote what a client has sent."""

PAUSE = 60
"""Seconds between two lines that say that no more connections can be opened."""

TOO_MANY_OPEN = (
    "no more connections can be opened; raise the limit of open files (ulimit -n), or put a proxy before it"
)


_LISTENED_AGAIN = "Exception in callback BaseSelectorEventLoop._start_serving"
"""What asyncio says as often of a server that has ended by the time it would listen again."""

_OF_CLIENTS = ("ASGI callable returned without", "Unsupported upgrade request", "No supported WebSocket library")
"""What uvicorn says of an answer that was given up, and of who asks for another protocol."""

_GONE = (ClientDisconnect, NotReadError, asyncio.CancelledError, KeyboardInterrupt)


class Seldom(logging.Filter):
    """Lets through once in a while what asyncio says 2,000 times a second: no connection can be opened."""

    def __init__(self) -> None:
        super().__init__()
        self._last = -math.inf

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record is logged."""
        said = str(record.msg)
        if said.startswith(_LISTENED_AGAIN):
            return False
        if not said.startswith("socket.accept() out of system resource"):
            return True
        wait = record.created - self._last
        if wait < PAUSE:
            return False
        self._last = record.created
        record.msg, record.args, record.exc_info = TOO_MANY_OPEN, (), None
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


def log_in_lines() -> None:
    """Log warnings and errors of the whole process to standard error, each in a line.

    The MCP SDK logs to the root, with pages of the code around each thing that is raised.
    """
    handler = logging.StreamHandler()
    handler.addFilter(GoneAway())
    handler.addFilter(Seldom())
    handler.setFormatter(Line())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
