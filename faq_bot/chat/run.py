"""`run`: the chat, as fits what it is attached to."""

from __future__ import annotations

import os
import re
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.loading import Loading
from faq_bot.errors import FAQBotError
from faq_bot.files import users_folder
from faq_bot.languages.codes import canonical, nearest
from faq_bot.languages.registry import USUAL
from faq_bot.output.terminal import is_terminal
from faq_bot.processes import in_event_loop

if TYPE_CHECKING:
    from faq_bot.answering.unanswered import UnansweredLog
    from faq_bot.bot import FAQBot

READABLE, WRITABLE = frozenset({os.O_RDONLY, os.O_RDWR}), frozenset({os.O_WRONLY, os.O_RDWR})

_POORLY_EQUIPPED = frozenset({"dumb", "unknown"})


def run(
    knowledge: Path | None,
    *,
    language: str | None,
    history: bool,
    colour: bool,
    log: UnansweredLog | None = None,
) -> None:
    """Chat until the student leaves: with line editing on a terminal, else line by line.

    Args:
        knowledge: a file or folder; None: the bundled base.
        language: the code of the one to speak whatever is typed; None: that of the environment, then of
            the questions.
        history: whether questions are kept for the next session, in the user's state folder.
        colour: whether colours may be used; NO_COLOR in the environment forbids them too.
        log: takes down what is not answered, and what `/wrong` says of an answer; None: nothing is.

    Raises:
        KnowledgeError: the base cannot be loaded.
        UnspokenError: it has several languages, and not the one that was asked for.
        FAQBotError: it was called on a terminal, amid an event loop.
    """
    loading = Loading(partial(_load, knowledge, language, log))
    dialogue = Dialogue(loading, language, preferred=language_of_environment(), log=log)
    if not _has_cursor():
        from faq_bot.chat.plain import run_plain

        run_plain(dialogue)
        return
    if in_event_loop():
        raise FAQBotError("the chat: an event loop runs here already; call it outside, or by asyncio.to_thread")
    from faq_bot.chat.interrupts import hung_up
    from faq_bot.chat.terminal import Terminal

    folder = users_folder("state") if history else None
    with hung_up():
        terminal = Terminal(dialogue, history=folder, colour=colour and not os.environ.get("NO_COLOR"))
    terminal.run()


def language_of_environment() -> str:
    """Return the language of the locale, with its region if it names one; else the usual one.

    Of a base that lacks it, another is spoken.
    """
    named = filter(None, (os.environ.get(variable) for variable in ("LC_ALL", "LC_MESSAGES", "LANG")))
    spoken = re.split(r"[.@]", next(named, ""))[0].replace("_", "-")
    try:
        return canonical(spoken)
    except ValueError:
        return USUAL


class UnspokenError(FAQBotError):
    """A base of several languages that has not the one that was asked for."""


def _load(knowledge: Path | None, language: str | None, log: UnansweredLog | None) -> FAQBot:
    # Imported by the thread that loads: numpy would hold up the prompt.
    from faq_bot.bot import FAQBot

    bot = FAQBot.load(knowledge, on_answer=log)
    if language and not nearest(language, bot.languages) and len(bot.languages) > 1:
        known = ", ".join(bot.languages)
        raise UnspokenError(f"the knowledge base has no answers in {language!r}, only in: {known}")
    return bot


def _has_cursor() -> bool:
    attached = is_open_terminal(sys.stdin, READABLE) and is_open_terminal(sys.stdout, WRITABLE)
    return attached and os.environ.get("TERM", "").lower() not in _POORLY_EQUIPPED


def is_open_terminal(stream: TextIO, modes: frozenset[int]) -> bool:
    """Tell whether a stream is a terminal that is open for what it is needed for, as by `0>/dev/tty` it is not."""
    attached = is_terminal(stream)
    if not attached or os.name != "posix":
        return attached
    import fcntl

    try:
        return fcntl.fcntl(stream.fileno(), fcntl.F_GETFL) & os.O_ACCMODE in modes
    except (AttributeError, OSError):
        # What stands in for a stream, as in IDLE, has no file behind it: there is no cursor to move.
        return False
