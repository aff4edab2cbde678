"""The command `faq-bot`: one function per command, one table of exit codes."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

from faq_bot import __version__
from faq_bot.errors import FAQBotError

LANGUAGES = ("fr", "en", "ja")

_EXAMPLES = """\
examples:
  faq-bot                                    chat
  faq-bot ask combien de places pour Kagawa  one answer
  faq-bot ask --json "Who is Laurent Aprin?" the whole answer as JSON
  faq-bot explain "places at Osaka"          why that answer
  faq-bot topics --language ja               what can be asked
  faq-bot check my-base.yaml                 what is wrong in a knowledge base
  printf 'when was it signed?\\n' | faq-bot   a question a line
"""


class Exit(IntEnum):
    """What the process tells its caller."""

    DONE = 0
    NOT_ANSWERED = 1
    USAGE = 2
    KNOWLEDGE = 3
    INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: see `Exit`."""
    _use_utf8()
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; nothing more can be said, also not by the interpreter at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except FAQBotError as error:
        _complain(str(error))
        return Exit.KNOWLEDGE


def run_chat(options: argparse.Namespace) -> int:
    """Open the chat on a terminal; else answer one question a line."""
    from faq_bot.chat.session import run

    run(
        options.knowledge,
        language=options.language,
        history=not options.no_history,
        colour=not options.no_color,
    )
    return Exit.DONE


def run_ask(options: argparse.Namespace) -> int:
    """Answer one question on standard output."""
    from faq_bot.answer import Status
    from faq_bot.bot import FAQBot
    from faq_bot.text import printable

    answer = FAQBot.load(options.knowledge).ask(" ".join(options.question), options.language)
    if options.json:
        print(json.dumps(answer.to_dict(), ensure_ascii=False, indent=2))
    else:
        print(printable(answer.text))
    return Exit.DONE if answer.status in {Status.ANSWERED, Status.SMALL_TALK} else Exit.NOT_ANSWERED


def run_explain(options: argparse.Namespace) -> int:
    """Print why a question gets its answer."""
    from faq_bot.bot import FAQBot
    from faq_bot.explain import explain
    from faq_bot.text import printable

    answer = FAQBot.load(options.knowledge).ask(" ".join(options.question), options.language)
    print(printable(explain(answer)))
    return Exit.DONE


def run_topics(options: argparse.Namespace) -> int:
    """List what can be asked, by topic."""
    from faq_bot.bot import FAQBot
    from faq_bot.text import printable
    from faq_bot.topics import list_topics

    print(printable(list_topics(FAQBot.load(options.knowledge).base.knowledge, options.language)))
    return Exit.DONE


def run_schema(_options: argparse.Namespace) -> int:
    """Print the JSON Schema of the format."""
    from faq_bot.schema import SCHEMA

    print(json.dumps(SCHEMA, ensure_ascii=False, indent=2))
    return Exit.DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="faq-bot",
        description="Answers questions from a curated knowledge base, in French, English or Japanese.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"faq-bot {__version__}")
    _add_common(parser)
    parser.add_argument("--no-history", action="store_true", help="keep no history of questions")
    parser.add_argument("--no-color", action="store_true", help="print without colour")
    parser.set_defaults(run=run_chat)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    asking = _command(commands, "ask", run_ask, "answer one question")
    asking.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    asking.add_argument("question", nargs="+", metavar="QUESTION", help="the question; quotes are not needed")
    explaining = _command(commands, "explain", run_explain, "show why a question gets its answer")
    explaining.add_argument("question", nargs="+", metavar="QUESTION", help="the question")
    _command(commands, "topics", run_topics, "list what can be asked")
    schema = commands.add_parser("schema", help="print the JSON Schema of the format", description=run_schema.__doc__)
    schema.set_defaults(run=run_schema)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: object = None) -> None:
    parser.add_argument(
        "--language", "-l", choices=LANGUAGES, default=default, help="answer in this language; default: the question's"
    )
    parser.add_argument(
        "--knowledge",
        "-k",
        type=Path,
        metavar="PATH",
        default=default,
        help="a knowledge base: a YAML file or a folder of them; default: the bundled one",
    )


def _command(commands: argparse._SubParsersAction, name: str, run: object, summary: str) -> argparse.ArgumentParser:
    # Suppressed defaults let options stand before the command as well as behind it.
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=run.__doc__)
    _add_common(parser, argparse.SUPPRESS)
    parser.set_defaults(run=run)
    return parser


def _use_utf8() -> None:
    """Print every script whatever the locale says."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _complain(message: str) -> None:
    print(f"faq-bot: {message}", file=sys.stderr)
