"""What is said on standard output and standard error: nothing in it steers the terminal."""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from faq_bot.errors import FAQBotError, shortened
from faq_bot.files import make_wait
from faq_bot.text import STRAY_JOINERS, replace_steering, visible, without_invisible

_LINE_END = re.compile(r"\r\n?")
_TAB = " " * 4


def printable(text: str) -> str:
    r"""Return the text with control and direction-changing characters made visible.

    Ends of lines become line feeds, tabs become blanks, invisible marks go; nothing of the rest steers.

    >>> printable("a\x1b[31mb")
    'a␛[31mb'
    """
    if text.isprintable() or not any(map(_is_more_than_a_blank, set(text))):
        return text
    plain = without_invisible(_LINE_END.sub("\n", text).replace("\t", _TAB))
    return replace_steering(plain, visible)


def _is_more_than_a_blank(char: str) -> bool:
    """Tell whether a character may have to be replaced; a wide blank of Japanese or a fixed one has not."""
    return not char.isprintable() and unicodedata.category(char) != "Zs"


def spelt(text: str, spell: Callable[[str], str]) -> str:
    r"""Return what is written in a format that can spell characters so that `printable` leaves it as it is.

    >>> spelt('"a\u202eb"', lambda char: f"\\u{ord(char):04x}")
    '"a\\u202eb"'
    """
    if text.isprintable():
        return text
    return STRAY_JOINERS.sub(lambda found: "".join(map(spell, found[0])), replace_steering(text, spell))


def one_line(text: str) -> str:
    r"""Return printable text in which line feeds are visible too.

    >>> one_line("a\nb")
    'a␊b'
    """
    return printable(text).replace("\n", "␊")


def as_argument(path: str | Path) -> str:
    r"""Return a path as it stands in a command to be copied: one argument, no option, nothing that a shell obeys.

    >>> as_argument("base.yaml"), as_argument("my $(faq)"), as_argument("-k")
    ('base.yaml', "'my $(faq)'", './-k')
    >>> print(as_argument("it's\n.yaml"))
    $'it\x27s\x0a.yaml'
    """
    # Imported late: few commands are told.
    import shlex

    shown = f"./{path}" if str(path).startswith("-") else str(path)
    if one_line(shown) == shown:
        return shlex.quote(shown)
    try:
        content = os.fsencode(shown)
    except UnicodeEncodeError:
        # Of a program that calls the command: no shell gives half a character.
        content = shown.encode(errors="replace")
    return f"$'{''.join(map(_spell, content))}'"


def _spell(byte: int) -> str:
    """Return a byte as shells read it between $' and a quotation mark."""
    char = chr(byte)
    return char if char.isascii() and char.isprintable() and char not in "\\'" else f"\\x{byte:02x}"


def is_terminal(stream: object) -> bool:
    """Tell whether a stream leads to a terminal; what a program has put in the place of one need not know."""
    told = getattr(stream, "isatty", None)
    return bool(told and told())


def say(text: str, end: str = "\n") -> bool:
    """Print on standard output; False: whoever read it has gone, and nothing more is heard.

    Raises:
        FAQBotError: the output cannot be written.
    """
    make_wait(sys.stdout)
    try:
        print(printable(text), end=end, flush=True)
    except BrokenPipeError:
        hush()
        return False
    except OSError as error:
        raise _unwritable(error) from None
    return True


def complain(message: str) -> None:
    """Print one line on standard error, if it can be written there; the middle of a very long one is left out."""
    make_wait(sys.stderr)
    try:
        print(f"faq-bot: {one_line(shortened(message))}", file=sys.stderr, flush=True)
    except OSError:
        hush("stderr")


def finish() -> None:
    """Write what the standard streams hold back: at its end the interpreter would fail with a code of its own.

    Raises:
        FAQBotError: the output cannot be written; of standard error nobody can be told.
    """
    try:
        sys.stderr.flush()
    except OSError:
        hush("stderr")
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        hush()
    except OSError as error:
        raise _unwritable(error) from None


def hush(name: Literal["stdout", "stderr"] = "stdout") -> None:
    """Send what a standard stream gets from now on nowhere, what it holds back included.

    What a program has put in its place stays as it is, and is written to no more.
    """
    number = {"stdout": 1, "stderr": 2}[name]
    if _number_of(getattr(sys, name)) == number:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
    else:
        setattr(sys, name, io.StringIO())


def _number_of(stream: object) -> int | None:
    try:
        return stream.fileno()  # type: ignore[attr-defined, no-any-return]
    except (AttributeError, OSError, ValueError):
        return None


def _unwritable(error: OSError) -> FAQBotError:
    hush()
    return FAQBotError(f"the output cannot be written ({error.strerror or error})")
