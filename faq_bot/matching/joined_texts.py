"""Many texts kept as one array of bytes, and each made when it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from faq_bot.frozen import remembered

GAP = "\0"
"""Stands between the texts; YAML has no such character."""

NOT_UNICODE = "surrogatepass"
"""YAML may hold halves of surrogates, which UTF-8 does not have."""

Bytes = NDArray[np.uint8]


def joined(texts: Sequence[str]) -> Bytes:
    """Return texts, none of which has a `GAP`, as one."""
    return np.frombuffer(GAP.join(texts).encode(errors=NOT_UNICODE), dtype=np.uint8)


class Texts(Sequence[str]):
    """Texts kept as one, each made when it is looked at, as few are for a question; equal to a tuple of them.

    Args:
        joined: of `joined`; shape (B,).
    """

    def __init__(self, joined: Bytes) -> None:
        self._joined = joined

    @remembered
    def _ends(self) -> NDArray[np.intp]:
        return np.append(np.flatnonzero(self._joined == ord(GAP)), len(self._joined))

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        numbers = range(len(self))[index]
        if isinstance(numbers, int):
            return self._between(numbers, numbers + 1)
        if numbers.step != 1:
            return tuple(self[number] for number in numbers)
        return tuple(self._between(numbers.start, numbers.stop).split(GAP)) if numbers else ()

    def _between(self, first: int, last: int) -> str:
        """Return the texts from one before another on, with gaps."""
        start = self._ends[first - 1] + len(GAP) if first else 0
        return _decoded(self._joined[start : self._ends[last - 1]])

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[str]:
        return iter(_decoded(self._joined).split(GAP))

    def __eq__(self, other: object) -> bool:
        return tuple(other) == tuple(self) if isinstance(other, tuple | Texts) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))


def taken(texts: Sequence[str], numbers: Sequence[int]) -> Iterator[str]:
    """Return the texts of some numbers; those next to one another, as they mostly are, are made at once."""
    wanted = set(numbers)
    first, last = min(wanted, default=0), max(wanted, default=-1) + 1
    if last - first < 2 * len(wanted):
        found = dict(zip(range(first, last), texts[first:last], strict=True))
    else:
        found = {number: texts[number] for number in wanted}
    return map(found.__getitem__, numbers)


def _decoded(joined: Bytes) -> str:
    return joined.tobytes().decode(errors=NOT_UNICODE)
