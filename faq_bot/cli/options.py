"""Options that several commands share, and the parser that explains wrong ones."""

from __future__ import annotations

import argparse
import contextlib
import os
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from faq_bot.cli.exits import Exit
from faq_bot.errors import FAQBotError, KnowledgeError, shortened
from faq_bot.files import is_there
from faq_bot.knowledge.locating import local_path
from faq_bot.languages.codes import canonical, nearest, of_locale
from faq_bot.output.terminal import as_argument, complain, one_line, say
from faq_bot.spelling import closest

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

    from faq_bot.answering.unanswered import UnansweredLog

LANGUAGE_HELP = "answer in this language; default: the question's"
KNOWLEDGE_HELP = "a knowledge base: a YAML file or a folder of them; default: the bundled one"

Run = Callable[[argparse.Namespace], int]


_BEFORE_COMMANDS = ("language", "log_unanswered")
"""Options of the chat that may stand before a command which has them too; a base may be named before any."""

COMMAND = "COMMAND"
"""What the help calls the first word."""


class Parser(argparse.ArgumentParser):
    """Reads arguments; what it says of wrong ones holds nothing that a terminal obeys."""

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """Read arguments; an option before a command that has none of that name is refused."""
        options, unknown = self.parse_known_args(args, namespace)
        command: Parser | None = getattr(options, "command", None)
        if unknown:
            # argparse itself would tell how to use the program, where it is a command that has no such option.
            (command or self).error(f"unrecognized arguments: {' '.join(unknown)}")
        for name in _BEFORE_COMMANDS if command else ():
            given = getattr(options, name, None) is not None
            if command and given and not command.has_option(name):
                command.error(f"--{name.replace('_', '-')} is no option of this command")
        return options

    def has_option(self, name: str) -> bool:
        """Tell whether it has an option of that name."""
        return any(action.dest == name for action in self._actions)

    def error(self, message: str) -> NoReturn:
        """Explain wrong usage and end with 2."""
        super().error(one_line(shortened(message)))

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Say what to do with a word that is no command, in one line."""
        if action.metavar == COMMAND and isinstance(value, str) and value not in (action.choices or ()):
            complain(_no_command(value, list(action.choices or ())))
            self.exit(Exit.USAGE)
        super()._check_value(action, value)

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        """Print help or the version; argparse itself would not say that it cannot."""
        if file is sys.stdout:
            say(message, end="")
        else:
            super()._print_message(message, file)


_ASK = "for an answer: faq-bot ask, and the question; for a chat: faq-bot alone."


def _no_command(word: str, commands: Sequence[str]) -> str:
    """Return what to do with a word that stands where a command is expected."""
    from faq_bot.knowledge.locating import CASES_SUFFIXES, IMPORTED, SUFFIXES

    path, shown, is_found = Path(word), as_argument(word), False
    # What cannot be looked at, as a link that leads to itself, is no base either; no word is the current folder.
    with contextlib.suppress(FAQBotError):
        is_found = bool(word) and is_there(path)
    if is_found and path.name.lower().endswith(CASES_SUFFIXES):
        return f"{word!r} is no command; the cases in that file: faq-bot evaluate {shown}"
    if is_found and (path.is_dir() or path.suffix.lower() in SUFFIXES):
        return f"{word!r} is no command; a chat with that base: faq-bot -k {shown}"
    if is_found and path.suffix.lower() in (*IMPORTED, ".json"):
        return f"{word!r} is no command; a knowledge base of that file: faq-bot import {shown} -o my-base.yaml"
    close = closest(word, commands, 0.65)
    meant = f"did you mean {close!r}?" if close else _ASK
    return f"{word!r} is no command; {meant} There are {', '.join(commands)}"


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - the type has no public name


def add_command(commands: Commands, name: str, run: Run, summary: str) -> Parser:
    """Add a command; the docstring of what it runs is its description."""
    parser = commands.add_parser(name, help=summary, description=run.__doc__ or summary)
    parser.set_defaults(run=run, command=parser)
    return parser


def add_question(parser: Parser, summary: str) -> None:
    """Add a question, which needs no quotes."""
    parser.add_argument("question", nargs="+", type=given_text, metavar="QUESTION", help=summary)


def given_text(text: str) -> str:
    r"""Return an argument that people read, taken as UTF-8 where it is that, whatever the locale says.

    A path is none: it keeps the bytes of the file that it names. What is no character becomes a mark, as in input.

    >>> given_text("a \udcff") == "a \ufffd"
    True
    """
    try:
        return os.fsencode(text).decode("utf-8")
    except UnicodeError:
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


# Suppressed defaults let options stand before the command as well as behind it.


def add_language(
    parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS, summary: str = LANGUAGE_HELP
) -> None:
    """Add --language."""
    parser.add_argument("--language", "-l", type=_language, metavar="CODE", default=default, help=summary)


def add_knowledge(
    parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS, summary: str = KNOWLEDGE_HELP
) -> None:
    """Add --knowledge."""
    parser.add_argument("--knowledge", "-k", type=given_path, metavar="PATH", default=default, help=summary)


def given_path(text: str) -> Path:
    """Return a path; an empty one, as of a variable of the shell that is not set, is none.

    Raises:
        FAQBotError: it is the address of a page.
    """
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    try:
        return local_path(text)
    except KnowledgeError as error:
        # Of any ValueError argparse has words of its own.
        raise FAQBotError(str(error)) from None


def _language(text: str) -> str:
    """Return the code of a language in its usual case."""
    try:
        return canonical(text)
    except ValueError as error:
        meant = of_locale(text)
        raise argparse.ArgumentTypeError(f"{error}; did you mean {meant!r}?" if meant else str(error)) from None


def add_log_unanswered(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """Add --log-unanswered."""
    parser.add_argument(
        "--log-unanswered",
        type=given_path,
        metavar="FILE",
        default=default,
        help="append what is not answered, or called wrong, to FILE in JSON lines, addresses and numbers masked; "
        "default: keep nothing",
    )


def open_log(options: argparse.Namespace, *, speaks: bool = False) -> UnansweredLog | None:
    """Return the log that --log-unanswered names, if it does.

    Args:
        options: what was given.
        speaks: whether a program reads standard output line by line, so that the log may go to no pipe there.

    Raises:
        FAQBotError: it cannot be written.
    """
    if options.log_unanswered is None:
        return None
    import logging

    from faq_bot.answering.unanswered import UnansweredLog

    for stream, use, takes_pipes in (
        (sys.stdin, "read as questions", False),
        (sys.stdout, "the output", not speaks),
        (sys.stderr, "the output", True),
    ):
        with contextlib.suppress(OSError, ValueError):
            found = os.fstat(stream.fileno())
            is_taken = stat.S_ISREG(found.st_mode) or (stat.S_ISFIFO(found.st_mode) and not takes_pipes)
            if is_taken and os.path.samestat(found, Path(options.log_unanswered).stat()):
                raise FAQBotError(f"{options.log_unanswered}: it is {use}; name another file as the log")
    # What the log tells of itself where nobody has said how: a line of this program, as any other.
    if logging.lastResort is not None:
        logging.lastResort.setFormatter(logging.Formatter("faq-bot: %(message)s"))
    return UnansweredLog(options.log_unanswered)


HOST, PORT = "127.0.0.1", 8000
"""The address that is listened at where none is named."""


def add_address(parser: argparse.ArgumentParser) -> None:
    """Add --host and --port."""
    parser.add_argument("--host", type=_host, default=HOST, help=f"the address to listen at; default: {HOST}")
    parser.add_argument("--port", type=whole(0, 65535), default=PORT, help=f"default: {PORT}; 0: any that is free")


def _host(text: str) -> str:
    # An empty one, as of a variable that is not set, would be every address of the machine.
    if not text.strip():
        raise argparse.ArgumentTypeError("the address is empty; 0.0.0.0 listens at all of this machine")
    return text


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number within limits."""

    def number(text: str) -> int:
        try:
            # Python refuses to read thousands of digits.
            read = int(text) if text.isascii() and text.isdecimal() else -1
        except ValueError:
            read = -1
        if not least <= read <= most:
            raise argparse.ArgumentTypeError(f"expected a whole number from {least} to {most}, not {text!r}")
        return read

    return number


def percent(text: str) -> float:
    """Return a number from 0 to 100, with or without a per cent sign."""
    try:
        number = float(text.removesuffix("%"))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 100:  # noqa: PLR2004 - per cent
        raise argparse.ArgumentTypeError(f"expected per cent from 0 to 100, not {text!r}")
    return number


def spoken_language(wanted: str | None, known: Sequence[str]) -> str | None:
    """Return the language of a base that was asked for.

    One that the base has not is said; unless the base has a single language, that ends with 2.
    """
    found = wanted and nearest(wanted, known)
    if not wanted or found:
        return found
    complain(f"the knowledge base has no answers in {wanted!r}, only in: {', '.join(known)}")
    if len(known) > 1:
        raise SystemExit(Exit.USAGE)
    return known[0]
