"""The command of people who give the assistant to another one: `mcp`."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeVar

from faq_bot.cli.exits import Exit
from faq_bot.cli.extras import complain_of_extra
from faq_bot.cli.options import (
    HOST,
    PORT,
    Commands,
    add_address,
    add_command,
    add_knowledge,
    add_log_unanswered,
    open_log,
)
from faq_bot.cli.room import check_caller, check_room_for_files, check_room_for_threads, check_streams
from faq_bot.errors import FAQBotError
from faq_bot.output.terminal import complain, hush, is_terminal

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

_Raised = TypeVar("_Raised", bound=Exception)


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
    if not options.http and (options.host, options.port) != (HOST, PORT):
        complain("mcp: --host and --port go with --http; standard input and output have no address")
        return Exit.USAGE
    check_caller("mcp")
    if not options.http and callable(signal.getsignal(signal.SIGINT)):
        # What waits for a line of standard input cannot be told to stop; nothing is held back that would be lost.
        signal.signal(signal.SIGINT, lambda *_: os._exit(Exit.INTERRUPTED))
    with _untraced():
        return _serve(options)


@contextlib.contextmanager
def _untraced() -> Iterator[None]:
    """Send nothing to who traces the programs of a machine; the SDK ends where a part that is named is missing."""
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("OTEL_")}
    try:
        yield
    finally:
        os.environ.update(kept)


def _serve(options: argparse.Namespace) -> int:
    try:
        from faq_bot.serving.mcp import create_server
        from faq_bot.serving.mcp_http import serve_http
    except ModuleNotFoundError as missing:
        return complain_of_extra("`faq-bot mcp`", missing, "mcp")
    check_room_for_files()
    check_room_for_threads()
    if not options.http:
        check_streams()
    from faq_bot.bot import FAQBot
    from faq_bot.serving.log_lines import logged_in_lines

    server = create_server(FAQBot.load(options.knowledge, on_answer=open_log(options, speaks=not options.http)))
    with logged_in_lines():
        if options.http:
            serve_http(server, options.host, options.port)
        else:
            _speak(server)
    return Exit.DONE


def _speak(server: MCPServer) -> None:
    """Answer over standard input and output.

    Raises:
        FAQBotError: one of them is broken.
    """
    if is_terminal(sys.stdin):
        complain("waiting for an assistant that speaks MCP on standard input; Ctrl-D ends")
    try:
        server.run()
    except* BrokenPipeError:
        hush()
    except* FAQBotError as told:
        raise _first(told) from None
    except* OSError as broken:
        first = _first(broken)
        raise FAQBotError(f"the output cannot be written ({first.strerror or first})") from None


def _first(group: BaseExceptionGroup[_Raised]) -> _Raised:
    """Return the first of what was raised by tasks, however deep it stands."""
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
