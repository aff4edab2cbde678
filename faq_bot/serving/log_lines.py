"""What goes wrong in the MCP server, logged in lines."""

from __future__ import annotations

import logging

from starlette.requests import ClientDisconnect

from faq_bot.output.terminal import one_line


class _Line(logging.Formatter):
    """Says in one line what happened, also of what was raised: what a client sends is no fault."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        raised = record.exc_info[1] if record.exc_info else None
        what = f" ({type(raised).__name__}: {raised})" if raised else ""
        return one_line(f"{record.levelname}: {record.getMessage()}{what}")


def _is_worth_a_line(record: logging.LogRecord) -> bool:
    """Tell whether a record is logged: that somebody went away is not."""
    return not (record.exc_info and isinstance(record.exc_info[1], ClientDisconnect))


def log_in_lines() -> None:
    """Log warnings and errors of the whole process to standard error, each in a line.

    The MCP SDK logs to the root, with pages of the code around each thing that is raised.
    """
    handler = logging.StreamHandler()
    handler.addFilter(_is_worth_a_line)
    handler.setFormatter(_Line())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
