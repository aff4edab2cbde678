"""Work on many things: shared out among processes, and a bar drawn by who counts what comes back."""

from __future__ import annotations

import contextlib
import errno
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

from faq_bot.output.terminal import complain
from faq_bot.processes import end_with_parent, held_back, uninterrupted

_Item = TypeVar("_Item")
_Given = TypeVar("_Given")
_Result = TypeVar("_Result")

_UNTOLD = {"linux": 2**29}
"""Bytes of memory that are taken for those that a process may touch, by system; elsewhere it may be a terabyte."""


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(
    work: Callable[[_Item, _Given], _Result], items: Sequence[_Item], given: _Given, processes: int = 1
) -> Iterator[_Result]:
    """Yield what comes of each item, in order; where no other process is to be had, this one does it.

    Args:
        work: takes an item and what is given; of the top of a module, so that a process finds it.
        items: what to work on; they are small.
        given: what all of it needs; it may be large.
        processes: how many to use at most.
    """
    done = 0
    for result in _by_others(work, items, given, processes) if processes > 1 else ():
        yield result
        done += 1
    yield from (work(item, given) for item in items[done:])


class TooMuchWorkError(Exception):
    """Work has taken more time or memory than it may."""


def bounded(
    work: Callable[[_Item, _Given], _Result], items: Sequence[_Item], given: _Given, seconds: int, memory: int
) -> Iterator[_Result]:
    """Yield what comes of each item, in order, from a process that may take so much; without fork from this one.

    Args:
        work: takes an item and what is given.
        items: what to work on.
        given: what all of it needs.
        seconds: of the processor, for all items.
        memory: bytes, beside those that this process has.

    Raises:
        TooMuchWorkError: an item has taken more, or has ended the process in another way.
    """
    started: tuple[BaseProcess, Connection] | None = None
    if "fork" in multiprocessing.get_all_start_methods():
        with contextlib.suppress(OSError):
            most = (seconds, _address_space() + memory)
            started = _start(multiprocessing.get_context("fork"), _within, items, (work, given, most))
    if started is None:
        yield from (work(item, given) for item in items)
        return
    process, results = started
    try:
        for _ in items:
            is_done, result = results.recv()
            if not is_done:
                raise result
            yield result
    except (EOFError, MemoryError):
        raise TooMuchWorkError from None
    finally:
        results.close()
        process.kill()
        process.join()


def _within(item: _Item, given: tuple[Callable[[_Item, _Given], _Result], _Given, tuple[int, int]]) -> _Result:
    import resource

    work, rest, most = given
    kinds = (resource.RLIMIT_CPU, resource.RLIMIT_AS, resource.RLIMIT_CORE)
    for kind, limit in zip(kinds, (*most, 0), strict=True):
        before, _ = resource.getrlimit(kind)
        least = limit if before == resource.RLIM_INFINITY else min(before, limit)
        with contextlib.suppress(OSError, ValueError):
            # At a soft limit of time a process may go on, or leave its memory in a file: a hard one ends it.
            resource.setrlimit(kind, (least, least))
    return work(item, rest)


def _address_space() -> int:
    """Return the bytes of memory that this process may touch; untold, as many as it may need."""
    try:
        pages, _, _ = Path("/proc/self/statm").read_text(encoding="ascii").partition(" ")
    except OSError:
        return _UNTOLD.get(sys.platform, 2**40)
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _by_others(
    work: Callable[[_Item, _Given], _Result], items: Sequence[_Item], given: _Given, processes: int
) -> Iterator[_Result]:
    """Yield what comes of the items; up to the first one that no process is there for, which is said.

    Each of two processes has every second item, and a pipe. A pool has threads in this process, and waits without
    end where memory does not suffice for them.
    """
    # A forked process has what is given already; where there is no fork, it is sent over once.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    started: list[tuple[BaseProcess, Connection]] = []
    try:
        for first in range(processes):
            # One by one: those before one that cannot be started are ended.
            started.append(_start(context, work, items[first::processes], given))  # noqa: PERF401
        for number in range(len(items)):
            is_done, result = started[number % processes][1].recv()
            if not is_done:
                raise result
            yield result
    except EOFError:
        _complain("one was ended")
    except OSError as error:
        _complain(error.strerror or str(error))
    finally:
        for process, results in started:
            results.close()
            process.kill()
            process.join()


def _complain(reason: str) -> None:
    complain(f"the work cannot be shared out among processes ({reason}): one does the rest")


def _start(
    context: BaseContext, work: Callable[[Any, Any], Any], items: Sequence[Any], given: object
) -> tuple[BaseProcess, Connection]:
    """Return a process that works on some items, and what its results come from.

    Raises:
        OSError: none can be started.
    """
    if multiprocessing.current_process().daemon:
        # As those of `multiprocessing.Pool` are.
        raise OSError(errno.EPERM, "a daemonic process may start none")
    results, answering = context.Pipe(duplex=False)
    with answering:
        process = context.Process(target=_work_on, args=(work, items, given, answering), daemon=True)  # type: ignore[attr-defined]
        # Who presses Ctrl-C interrupts the program, which ends its processes.
        with held_back("SIGINT") if context.get_start_method() == "fork" else uninterrupted():
            process.start()
    return process, results


def _work_on(work: Callable[[Any, Any], Any], items: Sequence[Any], given: object, answering: Connection) -> None:
    """Send what comes of each item, or what was raised; nothing more where this process cannot go on."""
    # Nothing that is here will go: looking through it for garbage would copy it into each process.
    gc.freeze()
    # Where a system cannot hold it back.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(Exception):
        end_with_parent()
        for item in items:
            answering.send(_done(work, item, given))


def _done(work: Callable[[Any, Any], Any], item: object, given: object) -> tuple[bool, Any]:
    try:
        return True, work(item, given)
    except Exception as error:  # noqa: BLE001 - raised where it was asked for
        return False, error
