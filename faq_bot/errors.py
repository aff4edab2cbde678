"""The exceptions of the package.

FAQBotError
└── KnowledgeError      a knowledge base that cannot be loaded
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class FAQBotError(Exception):
    """Parent of every error the package raises for its users."""


class KnowledgeError(FAQBotError, ValueError):
    """A knowledge base that cannot be loaded; the message is one line.

    Args:
        where: `file:line:column` (both from 1) of what is wrong.
        problem: what is wrong and what was expected, without a full stop.
        found: the word that is not valid, if the problem is a wrong word.
        valid: the words that would be valid there; the nearest is named.
    """

    def __init__(self, where: str, problem: str, *, found: str = "", valid: Iterable[str] = ()) -> None:
        self.where = where
        self.problem = problem + _advice(found, tuple(valid))
        super().__init__(f"{where}: {self.problem}")

    def __reduce__(self) -> tuple[type[KnowledgeError], tuple[str, str]]:
        # An exception is made anew from its one text unless it says from what: process pools do so.
        return type(self), (self.where, self.problem)


def _advice(found: str, valid: tuple[str, ...]) -> str:
    if not valid:
        return ""
    nearest = difflib.get_close_matches(found, valid, n=1, cutoff=0.5)
    if nearest:
        return f"; did you mean {nearest[0]!r}?"
    return f"; expected one of: {', '.join(sorted(valid))}"
