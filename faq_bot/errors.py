"""The exceptions of the package, and where in a file one happened.

FAQBotError
└── KnowledgeError      a knowledge base that cannot be loaded
"""

from __future__ import annotations

import reprlib
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from faq_bot.spelling import closest
from faq_bot.text import replace_steering, visible


class Place(NamedTuple):
    """Where something stands: file, line and column, both from 1; what is in no file has a name and line 0.

    >>> str(Place("base.yaml", 3, 5)), str(Place("entries[2].answer", 0, 0))
    ('base.yaml:3:5', 'entries[2].answer')
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


MOST_SAID = 1000
"""Characters of one message: what is wrong may be a text as long as its file, and is told by its ends."""

MOST_ALIKE = 5
"""Mistakes of one kind that are told one by one."""

MOST_GATHERED = 100
"""Mistakes of one base that are told at once: whoever has more mends these first, or has named the wrong file."""

_MOST_LISTED = 200
"""Words that are told where one is wrong and none is like it; ids may be very many."""


class FAQBotError(Exception):
    """Parent of every error the package raises for its users; nothing in what it says steers a terminal."""

    def __init__(self, message: str = "") -> None:
        super().__init__(replace_steering(message, visible))

    @property
    def lines(self) -> tuple[str, ...]:
        """The message, a line for each mistake."""
        return (str(self),)


class KnowledgeError(FAQBotError, ValueError):
    """A knowledge base, or a file of cases, that cannot be loaded; the message has a line for each mistake.

    Args:
        place: of what is wrong.
        problem: what is wrong and what was expected, without a full stop.
        found: the word that is not valid, if the problem is a wrong word.
        valid: the words that would be valid there; the nearest is named.
        more: other mistakes of the same base.
    """

    def __init__(
        self,
        place: Place,
        problem: str,
        *,
        found: str = "",
        valid: Iterable[str] = (),
        more: Iterable[KnowledgeError] = (),
    ) -> None:
        self.place = place
        self.problem = shortened(problem + _advice(found, tuple(valid)))
        self.more = tuple(more)
        super().__init__("\n".join(self.lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """The message, a line for each mistake; of many of one kind, the first few."""
        counts = Counter(error.problem for error in (self, *self.more))
        told: Counter[str] = Counter()
        lines = []
        for error in (self, *self.more):
            told[error.problem] += 1
            left = counts[error.problem] - told[error.problem]
            also = f" (and {left} more of this kind)" if left and told[error.problem] == MOST_ALIKE else ""
            if told[error.problem] <= MOST_ALIKE:
                lines.append(f"{error.place}: {error.problem}{also}")
        return tuple(lines)

    def __reduce__(self) -> tuple[type[KnowledgeError], tuple[Place, str], dict[str, object]]:
        # An exception is made anew from its one text unless it says from what: process pools do so.
        return type(self), (self.place, self.problem), self.__dict__ | {"args": self.args}


def shortened(message: str) -> str:
    """Return a message of at most `MOST_SAID` characters, the middle of a longer one left out.

    >>> shortened("unknown kind " + "x" * 5000 + "; did you mean 'fact'?")[-30:]
    "xxxxxxxx; did you mean 'fact'?"
    """
    if len(message) <= MOST_SAID:
        return message
    half = MOST_SAID // 2
    return f"{message[: half - 1]}…{message[-half:]}"


class Mistakes:
    """What is wrong, gathered to be told at once; where it is over `MOST_GATHERED`, nothing more is read."""

    def __init__(self) -> None:
        self._errors: list[KnowledgeError] = []

    def add(self, error: KnowledgeError) -> None:
        """Add a mistake, or several that are one error.

        Raises:
            KnowledgeError: they are too many to go on.
        """
        for each in (error, *error.more):
            # Its frames would keep what was read of each file that is wrong.
            each.__traceback__ = each.__context__ = None
            self._errors.append(each)
        if len(self._errors) > MOST_GATHERED:
            self.tell()

    def tell(self) -> None:
        """End the reading if anything is wrong.

        Raises:
            KnowledgeError: what was added, in the order of the places; the last says so if there is more.
        """
        if not self._errors:
            return
        first, *more = sorted(self._errors, key=lambda error: error.place)
        if len(more) >= MOST_GATHERED:
            end = more[MOST_GATHERED - 1].place
            problem = f"from here on nothing is told: there are over {MOST_GATHERED} mistakes"
            more[MOST_GATHERED - 1 :] = [KnowledgeError(end, problem)]
        raise KnowledgeError(first.place, first.problem, more=more)


def _advice(found: str, valid: tuple[str, ...]) -> str:
    if not valid:
        return ""
    meant = closest(found, valid)
    if meant:
        return f"; did you mean {meant!r}?"
    return "" if len(valid) > _MOST_LISTED else f"; expected one of: {', '.join(sorted(valid))}"


_SHORT = reprlib.Repr()
_SHORT.maxlevel = 2
_SHORT.maxstring = _SHORT.maxother = 60


def in_short(value: object) -> str:
    """Return a value of any type as a message shows it, in one line that steers no terminal.

    What is nested or long without end is not gone through.

    >>> in_short([1, [2, [3]]]), in_short({10**5000})
    ('[1, [2, [...]]]', 'a set')
    """
    try:
        shown = _SHORT.repr(value)
    except Exception:  # noqa: BLE001 - a value of somebody else's type may do anything
        shown = f"a {type(value).__name__}"
    return replace_steering(" ".join(shown.splitlines()), visible)
