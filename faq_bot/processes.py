"""How processes end, those that work for this one with it, and whether threads are to be had."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import NoReturn

ENDS = (
    *("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"),
    *("SIGXCPU", "SIGVTALRM", "SIGPROF", "SIGPOLL", "SIGPWR", "SIGSTKFLT"),
)
"""Signals that end a process, but for its own faults: a closed window hangs up. Not every system has all."""

_SAFE_PATH = "PYTHONSAFEPATH"


def end_with_parent() -> None:
    """End this process, as SIGTERM does, when the one that has started it is gone, however that ended.

    Where no thread is to be had it ends with its work.
    """
    # Imported late, here and below: a chat and a question need no other process.
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        watch = threading.Thread(target=_end_after, args=(parent.sentinel,), name="faq-bot parent", daemon=True)
        with contextlib.suppress(RuntimeError):
            watch.start()


def _end_after(sentinel: int) -> None:
    from multiprocessing import connection

    connection.wait([sentinel])
    os.kill(os.getpid(), signal.SIGTERM)


def end_as_first() -> None:
    """Have SIGTERM end this process if it is the first, as in a container: the system spares that otherwise."""
    if os.getpid() == 1 and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda number, _frame: os._exit(128 + number))


def in_event_loop() -> bool:
    """Tell whether this thread is amid an event loop of asyncio: no other one can run there."""
    asyncio = sys.modules.get("asyncio")
    try:
        return asyncio is not None and asyncio.get_running_loop() is not None
    except RuntimeError:
        return False


def has_threads(number: int) -> bool:
    """Tell whether so many threads are to be had at once."""
    held = threading.Event()
    started = []
    try:
        for _ in range(number):
            thread = threading.Thread(target=held.wait, daemon=True)
            thread.start()
            started.append(thread)
    except RuntimeError:
        return False
    finally:
        held.set()
        for thread in started:
            thread.join()
    return True


def stay_somewhere() -> None:
    """Leave a current folder that is gone or may not be entered: a process is started in that of its starter."""
    try:
        os.chdir(Path.cwd())
    except OSError:
        os.chdir(os.sep)


@contextlib.contextmanager
def tidied_up() -> Iterator[None]:
    """Let what tells the process to end do so as Ctrl-C does: what was made within for a moment is removed.

    Once it has come, nothing else of the kind is heeded until that is done.

    Raises:
        SystemExit: it has come, with the exit code that a shell gives it.
    """
    is_ours = threading.current_thread() is threading.main_thread()
    names = [name for name in ENDS if is_ours and hasattr(signal, name)]
    usual = {number: signal.getsignal(number) for number in (getattr(signal, name) for name in names)}
    # What is ignored, or in other hands, stays so.
    heeded = {
        number: handle if callable(handle) else _exit
        for number, handle in usual.items()
        if (number == signal.SIGINT and callable(handle)) or handle is signal.SIG_DFL
    }

    def once(number: int, frame: FrameType | None) -> None:
        # Not ignored by the system: Python complains of one that it has noticed already.
        for each in heeded:
            signal.signal(each, _unheeded)
        heeded[number](number, frame)

    for number in heeded:
        signal.signal(number, once)
    try:
        yield
    finally:
        for number in heeded:
            signal.signal(number, usual[number])


def _unheeded(_number: int, _frame: FrameType | None) -> None:
    pass


def _exit(number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)


@contextlib.contextmanager
def held_back(*names: str) -> Iterator[None]:
    """Let signals come when this is done, where the system can hold them back: what is half made would stay."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    known = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = signal.pthread_sigmask(signal.SIG_BLOCK, known)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Keep Ctrl-C from processes that are started within, and them from what stands in the current folder.

    Ctrl-C comes to this one afterwards. Without more ado Python looks there for modules of its own.
    """
    with _safe_path():
        if hasattr(signal, "pthread_sigmask"):
            from multiprocessing import resource_tracker

            # It starts with the first process, and lets Ctrl-C through again; of a killed one Python warns. What
            # ends all others at once, as a closed terminal, is kept from it: it tidies up behind them.
            with warnings.catch_warnings(), held_back(*ENDS):
                warnings.simplefilter("ignore")
                resource_tracker.ensure_running()
        with held_back("SIGINT"):
            yield


@contextlib.contextmanager
def _safe_path() -> Iterator[None]:
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        os.environ.pop(_SAFE_PATH, None)
        if before is not None:
            os.environ[_SAFE_PATH] = before
