"""A bot for the processes of a server: in a file without a name, of which each has the bytes."""

from __future__ import annotations

import contextlib
import mmap
import os
import pickle
import tempfile
from collections.abc import Callable, Iterator
from typing import IO, Any, Protocol

from faq_bot.bot import FAQBot
from faq_bot.errors import FAQBotError


@contextlib.contextmanager
def handed(bot: FAQBot) -> Iterator[Any]:
    """Yield what arrives as a bot in each process that is started with it.

    Written into the pipe of each, as `multiprocessing` does with what is given, many megabytes hold up who starts
    it: for as long as it imports, and without end where it dies meanwhile.
    """
    if not hasattr(os, "fork"):
        # Such a system hands over no files.
        yield bot
        return
    with _without_name() as file:
        try:
            pickle.dump(bot, file)
            file.flush()
        except OSError as error:
            why = f"the base cannot be handed to workers ({error.strerror or error}); --workers 1 needs none"
            raise FAQBotError(why) from None
        yield _Handed(file)


def _without_name() -> IO[bytes]:
    # A container may have no folder that can be written to.
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("faq_bot"), "w+b")
    return tempfile.TemporaryFile()


class _Inherited(Protocol):
    def detach(self) -> int: ...


class _Handed:
    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def __reduce__(self) -> tuple[Callable[[_Inherited], FAQBot], tuple[Any, ...]]:
        from multiprocessing.reduction import DupFd  # not on every system

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
