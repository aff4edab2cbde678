"""The command of people who give the assistant to another one: `mcp`."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys

from faq_bot.cli.exits import Exit
from faq_bot.cli.extras import complain_of_extra
from faq_bot.cli.options import Commands, add_address, add_command, add_knowledge, add_log_unanswered, open_log
from faq_bot.errors import FAQBotError
from faq_bot.output.terminal import complain, hush, one_line


def add_mcp(commands: Commands) -> None:
    """Add `mcp`."""
    parser = add_command(commands, "mcp", run_mcp, "answer for other assistants, by the Model Context Protocol")
    add_knowledge(parser)
    add_log_unanswered(parser)
    parser.add_argument(
        "--http", action="store_true", help="listen at an address, under /mcp; default: standard input and output"
    )
    add_address(parser)


def run_mcp(options: argparse.Namespace) -> int:
    """Answer for other assistants, by the Model Context Protocol, until told to stop."""
    if not options.http:
        # What waits for a line of standard input cannot be told to stop; nothing is held back that would be lost.
        signal.signal(signal.SIGINT, lambda *_: os._exit(Exit.INTERRUPTED))
    try:
        from faq_bot.serving.mcp import create_server, serve_http
    except ModuleNotFoundError as missing:
        return complain_of_extra("`faq-bot mcp`", missing, "mcp")
    from faq_bot.bot import FAQBot

    server = create_server(FAQBot.load(options.knowledge, on_answer=open_log(options)))
    _log_in_lines()
    if options.http:
        serve_http(server, options.host, options.port)
        return Exit.DONE
    if sys.stdin.isatty():
        complain("waiting for an assistant that speaks MCP on standard input; Ctrl-D ends")
    try:
        server.run()
    except* BrokenPipeError:
        hush()
    except* OSError as broken:
        raise FAQBotError(f"the output cannot be written ({broken.exceptions[0]})") from None
    return Exit.DONE


class _Line(logging.Formatter):
    """Says in one line what happened, also of what was raised: what a client sends or breaks off is no fault."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        raised = record.exc_info[1] if record.exc_info else None
        what = f" ({type(raised).__name__}: {raised})" if raised else ""
        return one_line(f"{record.levelname}: {record.getMessage()}{what}")


def _log_in_lines() -> None:
    # The SDK logs to the root, with pages of the code around each thing that is raised.
    handler = logging.StreamHandler()
    handler.setFormatter(_Line())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
