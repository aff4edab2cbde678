"""The trials of all phrasings: shared out among processes, and kept while nothing changes that they hang on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from faq_bot.check import kept
from faq_bot.check.trials import Trial, try_entry
from faq_bot.matching.matcher import Matcher
from faq_bot.output.progress import Progress
from faq_bot.sharing import shared_out

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


def _tried(matcher: Matcher, processes: int) -> Iterator[Trial]:
    count = len(matcher.knowledge.phrasings)
    entries = range(len(matcher.entries))
    with Progress(count) as progress:
        for trials in shared_out(try_entry, entries, matcher, processes if count >= MANY else 1):
            for trial in trials:
                progress.advance()
                yield trial
