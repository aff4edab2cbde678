"""What a program gives to the assistant: of another kind than is expected, it is told in words."""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Sequence
from typing import SupportsIndex, TypeVar

from faq_bot.errors import in_short

F = TypeVar("F", bound=Callable[..., object])

_LEFT = (inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isgeneratorfunction)
"""Of these functions a call does nothing yet."""

LONGEST_KEPT = 100_000
"""Characters of a text that are kept in the state of a conversation; no message is longer."""


MAX_KEPT = 100
"""Ids of each list in such a state."""


def text_of(value: object) -> str:
    """Return a text of the state of a conversation.

    Raises:
        TypeError: it is none, or longer than any.
    """
    if not isinstance(value, str) or len(value) > LONGEST_KEPT:
        raise TypeError(f"expected a text of at most {LONGEST_KEPT:,} characters")
    return value


def ids_of(value: object) -> Sequence[str]:
    """Return a list of ids of the state of a conversation, without those beyond what any holds.

    Raises:
        TypeError: it is no list, as a range is none, which may be as long as it likes.
    """
    if not isinstance(value, list | tuple):
        raise TypeError(f"expected a list of ids, not {in_short(value)}")
    return value[:MAX_KEPT]


def check_is(kind: type, value: object, what: str) -> None:
    """Make sure that something is of a type.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(value, kind):
        article = "an" if kind.__name__.startswith(tuple("AEIOU")) else "a"
        raise TypeError(f"{what} is {article} {kind.__name__}, not {type(value).__name__}")


def plain_text(value: str, what: str) -> str:
    """Return a text of whatever type as its signs: one that escapes for a page, say, does so with all it joins.

    Raises:
        TypeError: it is no text.

    >>> class Shout(str):
    ...     def lower(self):
    ...         return self.upper()
    >>> plain_text(Shout("Where?"), "a question").lower()
    'where?'
    """
    check_is(str, value, what)
    return str.__str__(value)


def whole_number(value: SupportsIndex, what: str) -> int:
    """Return a whole number, of whatever type.

    Raises:
        TypeError: it is none.
    """
    try:
        if not isinstance(value, bool):
            return operator.index(value)
    except TypeError:
        pass
    raise TypeError(f"{what} is a whole number, not {in_short(value)}")


def share(value: float | None) -> float | None:
    """Return a threshold that is None or a number from 0 to 1.

    Raises:
        TypeError: it is no number.
        ValueError: it is another number.
    """
    wrong = f"a threshold is a number from 0 to 1, not {in_short(value)}"
    try:
        if value is None or (not isinstance(value, bool) and 0 <= value <= 1):
            return value
    except (TypeError, ValueError, ArithmeticError):
        raise TypeError(wrong) from None
    raise ValueError(wrong)


def hook(value: F | None, what: str = "on_answer") -> F | None:
    """Return what is called with answers, or None.

    Raises:
        TypeError: it cannot be called, or would have to be awaited or gone through.
    """
    if value is not None and not callable(value):
        raise TypeError(f"{what} is called with answers, which {in_short(value)} cannot be")
    called = (value, getattr(value, "__call__", None))  # noqa: B004 - how it is called
    if any(is_left(each) for is_left in _LEFT for each in called):
        raise TypeError(
            f"{what} is called, and not awaited or gone through, as {in_short(value)} would have to be"
        )
    return value
