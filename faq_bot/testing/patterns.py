"""Regular expressions of curators: refused where they are none, given up where they never end."""

from __future__ import annotations

import re
import signal
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType

from faq_bot.errors import KnowledgeError, Place

LONGEST = 5_000
"""Characters of a pattern: one takes some time to be read before it is looked for."""

PATIENCE = 2.0
"""Seconds given to one pattern on one answer; a sound one takes some microseconds."""


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
    except ValueError:
        raise KnowledgeError(place, "not a regular expression: a number has too many digits") from None
    except RecursionError:
        raise KnowledgeError(place, "not a regular expression: nested too deeply") from None
    return pattern


def is_found(pattern: str, text: str, place: Place) -> bool:
    """Tell whether a pattern is found in a text.

    Raises:
        KnowledgeError: it takes longer than anybody would wait; told in the main thread of Unix alone.
    """
    with _patience(pattern, place):
        return _compiled(pattern).search(text) is not None


@contextmanager
def _patience(pattern: str, place: Place) -> Iterator[None]:
    """Give what is done with a pattern its time, where that can be taken."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def give_up(_number: int, _frame: FrameType | None) -> None:
        problem = (
            f"the pattern {pattern!r:.200} takes over {PATIENCE:g} s; repeat nothing that repeats, as in '(a+)+'"
        )
        raise KnowledgeError(place, problem)

    before = signal.signal(signal.SIGALRM, give_up)
    left, _ = signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        # Others, such as a limit on each test, may wait for the same alarm.
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)


@lru_cache(1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    with warnings.catch_warnings():
        # What a later Python may read in another way is a pattern all the same.
        warnings.simplefilter("ignore")
        return re.compile(pattern)
