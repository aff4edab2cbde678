"""A bot for the processes of a server: in a file without a name, of which each has the bytes."""

from __future__ import annotations

import mmap
import os
import pickle
import tempfile
from collections.abc import Callable
from multiprocessing.reduction import DupFd
from typing import Any, Protocol

from faq_bot.bot import FAQBot


class _Inherited(Protocol):
    def detach(self) -> int: ...


class Handed:
    """A bot that processes which are started with this have.

    Written into the pipe of each, as `multiprocessing` does with what is given, many megabytes hold up who starts
    it: for as long as it imports, and without end where it dies meanwhile.

    Args:
        bot: what they answer with.
    """

    def __init__(self, bot: FAQBot) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - for as long as processes are started
        pickle.dump(bot, self._file)
        self._file.flush()

    def __reduce__(self) -> tuple[Callable[[_Inherited], FAQBot], tuple[Any, ...]]:
        """It arrives as the bot."""
        return _bot_in, (DupFd(self._file.fileno()),)


def _bot_in(inherited: _Inherited) -> FAQBot:
    number = inherited.detach()
    try:
        # Processes share the place in it that is read next.
        with mmap.mmap(number, 0, access=mmap.ACCESS_READ) as content:
            bot: FAQBot = pickle.loads(content)  # noqa: S301 - written by the process that has started this one
    finally:
        os.close(number)
    return bot
