"""The command of people who put the assistant on a site: `serve`."""

from __future__ import annotations

import argparse

from faq_bot.cli.exits import Exit
from faq_bot.cli.extras import complain_of_extra
from faq_bot.cli.options import (
    Commands,
    add_address,
    add_command,
    add_knowledge,
    add_log_unanswered,
    open_log,
    whole,
)
from faq_bot.cli.room import check_caller, check_room_for_files, check_room_for_threads


def add_serve(commands: Commands) -> None:
    """Add `serve`."""
    parser = add_command(commands, "serve", run_serve, "answer over HTTP, with a chat page")
    add_knowledge(parser)
    add_log_unanswered(parser)
    add_address(parser)
    parser.add_argument("--workers", type=whole(1, 256), default=1, metavar="N", help="processes; default: 1")
    parser.add_argument("--reload", action="store_true", help="load the base anew when its files change")
    parser.add_argument(
        "--allow-origin",
        action="append",
        default=[],
        type=_origin,
        metavar="ORIGIN",
        help="a site that may ask and show the page, as https://example.org; may be given again; *: all",
    )
    parser.add_argument(
        "--in-flight",
        type=whole(1, 10_000),
        default=64,
        metavar="N",
        help="requests at a time in each process; more are told to come again; default: 64",
    )


def run_serve(options: argparse.Namespace) -> int:
    """Answer over HTTP, with a chat page, until told to stop."""
    try:
        from faq_bot.serving.server import serve
    except ModuleNotFoundError as missing:
        return complain_of_extra("`faq-bot serve`", missing, "web")
    check_caller("serve")
    check_room_for_files()
    check_room_for_threads(options.workers)
    serve(
        [options.knowledge] if options.knowledge else [],
        host=options.host,
        port=options.port,
        workers=options.workers,
        reload=options.reload,
        allow_origins=options.allow_origin,
        in_flight=options.in_flight,
        log=open_log(options),
    )
    return Exit.DONE


def _origin(text: str) -> str:
    # Other commands load nothing that serves.
    from faq_bot.serving.origins import origin

    try:
        return origin(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
