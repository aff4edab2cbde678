"""The trials of all phrasings: shared out among processes, and kept while nothing changes that they hang on."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from faq_bot.check import kept
from faq_bot.check.trials import Trial, try_entry
from faq_bot.matching.matcher import Matcher
from faq_bot.output.progress import Progress
from faq_bot.output.terminal import complain
from faq_bot.processes import end_with_parent

MANY = 2_000
"""Phrasings from which several processes are worth their start."""


def try_all(matcher: Matcher, processes: int = 1) -> Sequence[Trial]:
    """Return what becomes of each phrasing of a base, by row; from the cache if it is there.

    Args:
        matcher: the engine of the base.
        processes: how many to use at most.
    """
    digest = kept.digest_of(matcher.knowledge)
    trials = kept.read(matcher.knowledge, digest)
    if trials is None:
        trials = tuple(_tried(matcher, processes))
        kept.write(trials, matcher.knowledge, digest)
    return trials


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _tried(matcher: Matcher, processes: int) -> Iterator[Trial]:
    count = len(matcher.knowledge.phrasings)
    with Progress(count) as progress:
        for trials in _in_turn(matcher, processes if count >= MANY else 1):
            for trial in trials:
                progress.advance()
                yield trial


def _in_turn(matcher: Matcher, processes: int) -> Iterator[list[Trial]]:
    done = 0
    for trials in _shared_out(matcher, processes) if processes > 1 else ():
        yield trials
        done += 1
    yield from (try_entry(number, matcher) for number in range(done, len(matcher.entries)))


def _shared_out(matcher: Matcher, processes: int) -> Iterator[list[Trial]]:
    """Yield the trials of each entry; up to the first one that no process is there for, which is said."""
    # A forked process has the base already; where there is no fork, it is sent over once.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    before = multiprocessing.active_children()
    pool = ProcessPoolExecutor(processes, context, initializer=_start, initargs=(matcher,))
    try:
        yield from pool.map(_try_entry, range(len(matcher.entries)))
    except (OSError, RuntimeError) as error:
        # Of several that are started, those before the one that could not be would be waited for without end.
        for process in multiprocessing.active_children():
            if process not in before:
                process.kill()
        reason = (
            "one was ended" if isinstance(error, BrokenProcessPool) else getattr(error, "strerror", None) or error
        )
        complain(f"the phrasings cannot be shared out among processes ({reason}): one tries the rest")
    finally:
        pool.shutdown(cancel_futures=True)


_matchers: list[Matcher] = []
"""The one of a process that tries phrasings for another: what it is started with has no other place to stay."""


def _start(matcher: Matcher) -> None:
    _matchers.append(matcher)
    # Nothing that is here will go: looking through it for garbage would copy it into each process.
    gc.freeze()
    # Who presses Ctrl-C interrupts the program, which ends its processes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


def _try_entry(number: int) -> list[Trial]:
    return try_entry(number, _matchers[-1])
