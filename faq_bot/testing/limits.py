"""Limits that a run is held to, and whether it keeps them."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from faq_bot.frozen import frozen
from faq_bot.testing.evaluation import Tally


@frozen
class RunVerdict:
    """Whether a run is good enough: the line to print and the exit code both come from here.

    Limits are counts, so that no rounding can make line and exit code disagree.

    Attributes:
        least_right: questions that must be right; None: no limit.
        most_wrong: questions that may be wrong; None: no limit.
        failed: tests of a pytest session that failed, files that could not be read among them; None: no session.
    """

    tally: Tally
    least_right: int | None = None
    most_wrong: int | None = None
    failed: int | None = None

    @property
    def passed(self) -> bool:
        """Whether both limits are kept and no test failed."""
        if self.failed:
            return False
        enough = self.least_right is None or self.tally.right >= self.least_right
        return enough and (self.most_wrong is None or self.tally.wrong <= self.most_wrong)

    @property
    def line(self) -> str:
        """The verdict in one line; without a limit there is nothing to pass."""
        right = f"{self.tally.right} of {self.tally.total} right" + _limit("at least", self.least_right)
        wrong = f"{self.tally.wrong} wrong" + _limit("at most", self.most_wrong)
        failed = "" if self.failed is None else f", {self.failed} failed in the session"
        if self.least_right is None and self.most_wrong is None and self.failed is None:
            return f"{right}, {wrong}"
        return f"{'PASS' if self.passed else 'FAIL'}: {right}, {wrong}{failed}"


def hold_to_limits(tally: Tally, min_right: float | None = None, max_wrong: float | None = None) -> RunVerdict:
    """Hold a run to limits in per cent, 0..100, of its questions; None: no limit."""
    least = None if min_right is None else ceil(_share(min_right, tally))
    most = None if max_wrong is None else floor(_share(max_wrong, tally))
    return RunVerdict(tally, least, most)


def _share(limit: float, tally: Tally) -> Fraction:
    # As it was written: 16.1 % of 1,000 is 161.00000000000003 in floating point.
    return Fraction(repr(float(limit))) * tally.total / 100


def _limit(word: str, count: int | None) -> str:
    return "" if count is None else f" ({word} {count} wanted)"
