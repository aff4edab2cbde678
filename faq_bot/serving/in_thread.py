"""What a thread of a server ends with, if what it calls may raise anything."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import Any, TypeVar

_Found = TypeVar("_Found")


def telling(work: Callable[..., _Found], *arguments: Any) -> _Found:
    """Do some work such that a thread can tell of what it ends with; a hook may raise anything.

    Raises:
        RuntimeError: it ended with what a future cannot be given, or takes for its own end or that of the server.
    """
    try:
        return work(*arguments)
    except BaseException as error:
        if isinstance(error, Exception) and not isinstance(error, StopIteration | CancelledError):
            raise
        raise RuntimeError(f"raised {type(error).__name__}") from error
