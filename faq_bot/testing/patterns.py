"""Regular expressions of curators: refused where they are none, given up where they never end."""

from __future__ import annotations

import re
import signal
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType

from faq_bot.errors import KnowledgeError, Place

LONGEST = 5_000
"""Characters of a pattern: one takes some time to be read before it is looked for."""

LONGEST_READ = 100_000
"""Characters of a text that one is looked for in: it is not to be stopped within a repetition, however long. Each
sign beyond U+FFFF, which takes time of its own, makes them fewer."""

PATIENCE = 2.0
"""Seconds given to one pattern on one answer; a sound one takes some microseconds."""

MEMORY = 256_000_000
"""Bytes given to it beyond the most that the program has had; a sound one takes some kilobytes."""

_LOOK = 0.05
"""Seconds between two looks at what it takes; a pattern can take two gigabytes in one."""


def check_pattern(pattern: str, place: Place) -> str:
    """Return a pattern that is one.

    Raises:
        KnowledgeError: it is not, or larger than any machine.
    """
    if len(pattern) > LONGEST:
        problem = f"a regular expression has at most {LONGEST:,} characters, not {len(pattern):,}"
        raise KnowledgeError(place, problem)
    try:
        with _patience(pattern, place):
            _compiled(pattern)
    except KnowledgeError:
        raise
    except (re.error, OverflowError) as error:
        raise KnowledgeError(place, f"not a regular expression: {error}") from None
    except ValueError as error:
        told = "a number has too many digits" if "digits" in str(error) else error
        raise KnowledgeError(place, f"not a regular expression: {told}") from None
    except RecursionError:
        raise KnowledgeError(place, "not a regular expression: nested too deeply") from None
    return pattern


def is_found(pattern: str, text: str, place: Place) -> bool:
    """Tell whether a pattern is found in a text.

    Raises:
        KnowledgeError: the text is too long; or it takes longer than anybody would wait, or too much memory, told
            in the main thread of Unix alone; or Python itself fails at it.
    """
    most = LONGEST_READ // (1 + _compared_one_by_one(pattern))
    if len(text) > most:
        problem = f"this regular expression is looked for in {most:,} characters at most, not {len(text):,}"
        raise KnowledgeError(place, f"{problem}; write 'contains' in its place")
    try:
        with _patience(pattern, place):
            return _compiled(pattern).search(text) is not None
    except (SystemError, RuntimeError) as error:
        # Mistakes of `re` itself, as of some versions at a possessive repetition of groups.
        problem = f"Python fails at the pattern {pattern!r:.200} ({error}); write it in another way"
        raise KnowledgeError(place, problem) from None


def _compared_one_by_one(pattern: str) -> int:
    """Return how many signs of a pattern a class of them may have that `re` goes through for each character."""
    return sum(sign > "\uffff" for sign in pattern) + pattern.count("\\U") + pattern.count("\\N")


@contextmanager
def _patience(pattern: str, place: Place) -> Iterator[None]:
    """Give what is done with a pattern its time and its memory, where that can be taken."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    began, had = time.monotonic(), _most_memory()

    def look(_number: int, _frame: FrameType | None) -> None:
        if time.monotonic() - began >= PATIENCE:
            raise _takes(f"{PATIENCE:g} s", pattern, place)
        if _most_memory() - had > MEMORY:
            raise _takes(f"{MEMORY // 1_000_000} MB", pattern, place)
        signal.setitimer(signal.ITIMER_REAL, _LOOK)

    before = signal.signal(signal.SIGALRM, look)
    # Whoever started the program may have blocked it.
    blocked = signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGALRM,))
    waited_for = signal.setitimer(signal.ITIMER_REAL, min(_LOOK, PATIENCE))
    try:
        yield
    except MemoryError:
        raise _takes("the memory that there is", pattern, place) from None
    finally:
        # Others, such as a limit on each test, may wait for the same alarm.
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, *waited_for)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _takes(what: str, pattern: str, place: Place) -> KnowledgeError:
    problem = f"the pattern {pattern!r:.200} takes over {what}; repeat nothing that repeats, as in '(a+)+'"
    return KnowledgeError(place, problem)


def _most_memory() -> int:
    """Return the bytes that this program has had at most; on Unix alone."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


@lru_cache(1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    with warnings.catch_warnings():
        # What a later Python may read in another way is a pattern all the same.
        warnings.simplefilter("ignore")
        return re.compile(pattern)
