"""Work on many things: shared out among processes, and a bar drawn by who counts what comes back."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Any, TypeVar

from faq_bot.output.terminal import complain
from faq_bot.processes import end_with_parent

_Item = TypeVar("_Item")
_Given = TypeVar("_Given")
_Result = TypeVar("_Result")


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


def _by_others(
    work: Callable[[_Item, _Given], _Result], items: Sequence[_Item], given: _Given, processes: int
) -> Iterator[_Result]:
    """Yield what comes of the items; up to the first one that no process is there for, which is said."""
    # A forked process has what is given already; where there is no fork, it is sent over once.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    before = multiprocessing.active_children()
    pool = ProcessPoolExecutor(processes, context, initializer=_start, initargs=(given,))
    try:
        yield from pool.map(partial(_do, work), items)
    except (OSError, RuntimeError) as error:
        # Of several that are started, those before the one that could not be would be waited for without end.
        for process in multiprocessing.active_children():
            if process not in before:
                process.kill()
        reason = (
            "one was ended" if isinstance(error, BrokenProcessPool) else getattr(error, "strerror", None) or error
        )
        complain(f"the work cannot be shared out among processes ({reason}): one does the rest")
    finally:
        pool.shutdown(cancel_futures=True)


_given: list[Any] = []
"""That of a process that works for another: what it is started with has no other place to stay."""


def _start(given: object) -> None:
    _given.append(given)
    # Nothing that is here will go: looking through it for garbage would copy it into each process.
    gc.freeze()
    # Who presses Ctrl-C interrupts the program, which ends its processes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


def _do(work: Callable[[_Item, Any], _Result], item: _Item) -> _Result:
    return work(item, _given[-1])
