"""All commands in one parser, and how each of them ends."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence

from faq_bot import __version__
from faq_bot.cli import asking, curating, importing, mcp, serving, testing, unanswered
from faq_bot.cli.exits import Exit
from faq_bot.cli.options import COMMAND, Parser
from faq_bot.cli.streams import open_streams
from faq_bot.errors import FAQBotError
from faq_bot.output.terminal import complain, finish, hush

_EXAMPLES = """\
examples:
  faq-bot                                    chat
  faq-bot ask combien de places pour Kagawa  one answer
  faq-bot ask --json "Who is Laurent Aprin?" the whole answer as JSON
  faq-bot explain "places at Osaka"          why that answer
  faq-bot topics --language ja               what can be asked
  faq-bot import faq.csv -o my-base.yaml     a knowledge base of what you have
  faq-bot check my-base.yaml                 what is wrong in a knowledge base
  faq-bot evaluate my.faqtest.yaml           how tested questions are answered
  faq-bot diff old/ new/ my.faqtest.yaml     which answers change
  faq-bot serve --port 8000                  a chat page, and answers over HTTP
  printf 'when was it signed?\\n' | faq-bot   a question a line
"""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return the exit code: see `Exit`."""
    try:
        open_streams()
        try:
            options = make_parser().parse_args(arguments)
            options.is_program = arguments is None
            return int(options.run(options))
        finally:
            # What help has printed meets a full disk here, and not in the interpreter at its end. What Ctrl-C has
            # stopped waits no more for somebody who does not read.
            if not isinstance(sys.exception(), KeyboardInterrupt):
                finish()
    except BrokenPipeError:
        hush()
        return Exit.DONE
    except FAQBotError as error:
        for line in error.lines:
            complain(line)
        return Exit.FAILED
    except MemoryError:
        complain("out of memory; a smaller knowledge base, or more memory, is needed")
        return Exit.FAILED
    except OSError as error:
        # Of what else is not found, such as a folder for temporary files, the reason says so.
        gone = "the current folder" if error.strerror == os.strerror(errno.ENOENT) else ""
        place = error.filename or gone
        complain(f"{place}: {error.strerror}" if place else str(error.strerror or error))
        return Exit.FAILED


def make_parser() -> Parser:
    """Return the parser of all commands, in the order of the help."""
    parser = Parser(
        prog="faq-bot",
        description="Answers questions from a curated knowledge base, in the language of the question.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"faq-bot {__version__}")
    asking.add_chat(parser)
    commands = parser.add_subparsers(title="commands", metavar=COMMAND, prog=parser.prog)
    for add in (
        asking.add_ask,
        asking.add_explain,
        asking.add_topics,
        importing.add_init,
        importing.add_import,
        curating.add_check,
        testing.add_evaluate,
        testing.add_diff,
        serving.add_serve,
        mcp.add_mcp,
        unanswered.add_unanswered,
        curating.add_schema,
    ):
        add(commands)
    return parser
