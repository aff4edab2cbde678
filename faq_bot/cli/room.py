"""What the process must be given by whoever starts it: streams of their own, files to hold open, and threads."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import threading

from faq_bot.errors import FAQBotError
from faq_bot.processes import end_as_first, has_threads, in_event_loop

_FILES = 12
"""Files that what runs until it is told to stop holds open at the least, its streams among them."""

_THREADS = 8
"""Threads that what serves runs in at the least, those of its libraries among them."""

_MOST_THREADS = 64
"""Threads that are started to see whether they can be: those of many processes have no room in that of one."""


def check_room_for_files() -> None:
    """Make sure that what runs until it is told to stop may open the files it needs: its libraries fail in halves.

    Raises:
        FAQBotError: the process may hold fewer open.
        OSError: the device that is opened is missing.
    """
    held: list[int] = []
    try:
        while len(held) + 3 < _FILES:
            held.append(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        if error.errno not in {errno.EMFILE, errno.ENFILE}:
            raise
        raise FAQBotError(
            f"{error.strerror}: {_FILES} at least are needed; let it have more (ulimit -n)"
        ) from None
    finally:
        for file in held:
            os.close(file)


def check_streams() -> None:
    """Make sure that what is answered does not come back as a question.

    Raises:
        FAQBotError: standard output is the file, or the pipe, that is read.
    """
    # What stands in for a stream in another program may be no file at all, and `None` is one that was closed.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        read, written = (os.fstat(stream.fileno()) for stream in (sys.stdin, sys.stdout))
        if os.path.samestat(read, written) and (stat.S_ISREG(read.st_mode) or stat.S_ISFIFO(read.st_mode)):
            raise FAQBotError("standard output is what is read as questions; name another file for the answers")


def check_caller(command: str) -> None:
    """Make sure that a command hears the signals that end it, and that nothing else runs where it would.

    Raises:
        FAQBotError: it is not called in the main thread, or in an event loop.
    """
    if threading.current_thread() is not threading.main_thread():
        raise FAQBotError(f"{command}: it ends by signals, which come to the main thread alone; call it there")
    if in_event_loop():
        raise FAQBotError(
            f"{command}: an event loop runs here already; call it outside, or in a process of its own"
        )
    end_as_first()


def check_room_for_threads(processes: int = 1) -> None:
    """Make sure that what serves may start the threads it needs: its libraries fail at each request, or abort.

    Args:
        processes: how many serve; the system counts them together.

    Raises:
        FAQBotError: the process may start fewer.
    """
    needed = min(_THREADS * processes, _MOST_THREADS)
    if not has_threads(needed):
        raise FAQBotError(
            f"no more threads can be started: {needed} at least are needed; let it have more (ulimit -u)"
        )
