"""Frozen data as one line of JSON and raw arrays, and back, by the annotations of its classes.

Knows dataclasses, named tuples and sequences of them, enumerations, arrays, and tuples, sets and mappings of these
and of plain values: a field that is added to any of them is kept without a word here. Named tuples, of which there
are many, are rows of a table of numbers; their texts stand once in a list.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from faq_bot.frozen import remembered
from faq_bot.matching.joined_texts import GAP, NOT_UNICODE, Texts, joined, taken

T = TypeVar("T")
Array = NDArray[Any]
Reader = Callable[[Any], Any]

WIDTH = 1024
"""Numbers of a row, where the order of an array is summed up."""

ALIGNED = 16
"""Bytes of which each array begins at a multiple: numbers across such bounds are slower to read."""

MANY_TEXTS = 1000
"""Texts from which a list of them is kept as one."""


def pack(value: object) -> tuple[bytes, list[Array]]:
    """Return a value as a line of JSON, and the arrays it speaks of, whose sums stand in it."""
    packer = _Packer()
    packed = packer.pack(value)
    tables = {name: packer.add(np.array(rows, dtype=np.int32)) for name, rows in packer.rows.items()}
    texts = packer.joined(list(packer.texts))
    header = {
        "arrays": [[array.dtype.str, list(array.shape), _sum_of(array)] for array in packer.arrays],
        "texts": texts,
        "tables": tables,
        "value": packed,
    }
    return padded(json.dumps(header, ensure_ascii=False).encode(errors=NOT_UNICODE)), packer.arrays


def padded(line: bytes) -> bytes:
    """Return JSON as a line after which arrays are aligned if it begins where they would be."""
    return line + b" " * (-(len(line) + 1) % ALIGNED) + b"\n"


def body(arrays: Iterable[Array]) -> Iterator[bytes | memoryview]:
    """Yield the bytes of arrays as `unpack` expects them."""
    for array in arrays:
        yield array.data
        yield b"\0" * (-array.nbytes % ALIGNED)


def unpack(kind: type[T], header: bytes, content: memoryview) -> T:
    """Return what `pack` was given.

    Args:
        kind: its class.
        header: the line of JSON.
        content: what `body` makes of the arrays; the result looks into it.

    Raises:
        ValueError, KeyError, IndexError, TypeError, RecursionError: these are not the bytes of such a value.
    """
    found = json.loads(header.decode(errors=NOT_UNICODE))
    unpacker = _Unpacker(found, list(_arrays(found["arrays"], content)))
    value: T = unpacker.reader(kind)(found["value"])
    return value


def _sum_of(array: Array) -> int:
    """Return a sum of the bytes of an array that tells their order: in less than half the time of a CRC."""
    padded_bytes = b"".join(body([array]))
    return _sum(np.frombuffer(padded_bytes, dtype=np.uint64))


def _sum(numbers: NDArray[np.uint64]) -> int:
    """Return the sum of eight bytes as one number each, by rows and by columns, each of another weight."""
    whole = len(numbers) - len(numbers) % WIDTH
    rows = numbers[:whole].reshape(-1, WIDTH)
    sums = (rows.sum(axis=1, dtype=np.uint64), rows.sum(axis=0, dtype=np.uint64), numbers[whole:])
    weighted = ((part * _weights(len(part))).sum(dtype=np.uint64) for part in sums)
    return sum(map(int, weighted)) % 2**64


def _weights(count: int) -> NDArray[np.uint64]:
    # Odd, so that none makes a bit of a number vanish.
    return np.arange(1, 2 * count, 2, dtype=np.uint64)


def _arrays(shapes: list[tuple[str, list[int], int]], content: memoryview) -> Iterator[Array]:
    offset = 0
    for dtype, shape, total in shapes:
        array: Array = np.frombuffer(content, dtype=dtype, count=int(np.prod(shape)), offset=offset).reshape(shape)
        size = array.nbytes + -array.nbytes % ALIGNED
        if _sum(np.frombuffer(content, dtype=np.uint64, count=size // 8, offset=offset)) != total:
            raise ValueError("damaged")
        offset += size
        yield array
    if offset != len(content):
        raise ValueError("more than was kept")


class _Packer:
    def __init__(self) -> None:
        self.arrays: list[Array] = []
        self.texts: dict[str, int] = {}
        self.rows: dict[str, list[list[int]]] = {}

    def add(self, array: Array) -> int:
        self.arrays.append(np.ascontiguousarray(array))
        return len(self.arrays) - 1

    def pack(self, value: Any) -> Any:
        if isinstance(value, Enum):
            return value.value
        if value is None or isinstance(value, str | int | float):
            return value
        if isinstance(value, np.ndarray):
            return self.add(value)
        if is_dataclass(value):
            return {field.name: self.pack(getattr(value, field.name)) for field in fields(value)}
        if _is_named(type(value)):
            return self._add_row(value)
        return self._pack_many(value)

    def _pack_many(self, values: Any) -> Any:
        if isinstance(values, Mapping):
            if len(values) >= MANY_TEXTS and all(isinstance(text, str) for text in values.values()):
                return [self.joined(list(values)), self.joined(list(values.values()))]
            return {key: self.pack(item) for key, item in values.items()}
        if isinstance(values, frozenset):
            return self.joined(sorted(values))
        if not isinstance(values, tuple | list):
            raise TypeError(f"{type(values).__name__} cannot be kept")
        if values and _is_named(type(values[0])):
            first, *_ = [self._add_row(item) for item in values]
            return [first, len(values)]
        if values and isinstance(values[0], str):
            return self.joined(values)
        return [self.pack(item) for item in values]

    def joined(self, texts: Sequence[str]) -> int | list[str]:
        """Return many texts as an array of their bytes, read in half the time of JSON; few as they are."""
        if len(texts) < MANY_TEXTS or any(GAP in text for text in texts):
            return list(texts)
        return self.add(joined(texts))

    def _add_row(self, value: Any) -> int:
        table = self.rows.setdefault(type(value).__name__, [])
        table.append(self._numbers(value))
        return len(table) - 1

    def _numbers(self, value: Any) -> list[int]:
        numbers: list[int] = []
        for item in value:
            if isinstance(item, tuple):
                numbers += self._numbers(item)
            else:
                numbers.append(self.texts.setdefault(item, len(self.texts)) if isinstance(item, str) else item)
        return numbers


class _Unpacker:
    """Makes a reader of each annotation: a function from what `_Packer.pack` returned to the value."""

    def __init__(self, header: Mapping[str, Any], arrays: list[Array]) -> None:
        self._arrays = arrays
        self._texts = self._joined(header["texts"])
        self._tables: dict[str, int] = header["tables"]
        self._rows: dict[type, list[Any]] = {}

    def reader(self, hint: Any) -> Reader:
        # From Python 3.12 on an alias, as that of numpy's arrays, is an object that only stands for its type.
        hint = getattr(hint, "__value__", hint)
        origin = typing.get_origin(hint)
        if origin is not None:
            return self._generic_reader(origin, typing.get_args(hint))
        if is_dataclass(hint):
            return self._dataclass_reader(hint)
        if _is_named(hint):
            return lambda packed: self._table(hint)[packed]
        if issubclass(hint, dict):
            return lambda packed: hint(self._mapping(packed))
        return hint if issubclass(hint, Enum) else _as_it_is

    def _generic_reader(self, origin: Any, arguments: tuple[Any, ...]) -> Reader:
        if origin is np.ndarray:
            return self._arrays.__getitem__
        if origin in {types.UnionType, typing.Union}:
            (kind,) = (kind for kind in arguments if kind is not types.NoneType)
            read = self.reader(kind)
            return lambda packed: None if packed is None else read(packed)
        if origin is tuple:
            return self._tuple_reader(arguments[0] if arguments[1:] == (...,) else None, arguments)
        if issubclass(origin, Mapping):
            read = self.reader(arguments[1])
            return lambda packed: {key: read(item) for key, item in self._mapping(packed).items()}
        return self._plain_reader(origin, arguments)

    def _plain_reader(self, origin: Any, arguments: tuple[Any, ...]) -> Reader:
        if origin is Sequence and arguments == (str,):
            return self._joined
        if origin is Sequence:
            return lambda packed: Rows(self, arguments[0], *packed) if packed else ()
        if origin is list and arguments == (str,):
            return self._split
        if origin is frozenset:
            return lambda packed: frozenset(self._split(packed))
        return _as_it_is

    def _tuple_reader(self, every: Any, each: tuple[Any, ...]) -> Reader:
        if every is None:
            readers = [self.reader(kind) for kind in each]
            return lambda packed: tuple(read(item) for read, item in zip(readers, packed, strict=True))
        if _is_named(every):
            return lambda packed: tuple(self._table(every)[packed[0] : packed[0] + packed[1]]) if packed else ()
        if every is str:
            return lambda packed: tuple(self._split(packed))
        read = self.reader(every)
        return tuple if read is _as_it_is else lambda packed: tuple(map(read, packed))

    def _split(self, packed: int | list[str]) -> list[str]:
        return packed if isinstance(packed, list) else list(Texts(self._arrays[packed]))

    def _mapping(self, packed: list[Any] | dict[str, Any]) -> dict[str, Any]:
        return packed if isinstance(packed, dict) else dict(zip(*map(self._split, packed), strict=True))

    def _joined(self, packed: int | list[str]) -> Sequence[str]:
        return tuple(packed) if isinstance(packed, list) else Texts(self._arrays[packed])

    def _dataclass_reader(self, kind: Any) -> Reader:
        readers = {name: self.reader(hint) for name, hint in _hints(kind).items()}
        return lambda packed: kind(**{name: read(packed[name]) for name, read in readers.items()})

    def _table(self, kind: type) -> list[Any]:
        """Return all named tuples of a class, made at once: twice as fast as one by one."""
        if kind not in self._rows:
            self._rows[kind] = list(self.rows(kind, 0, None))
        return self._rows[kind]

    def rows(self, kind: type, first: int, count: int | None) -> Iterator[Any]:
        """Yield named tuples of a class: so many of its table, or all, from the first on."""
        table = self._arrays[self._tables[kind.__name__]]
        return self._made(kind, iter(table[first : None if count is None else first + count].T.tolist()))

    def _made(self, kind: Any, columns: Iterator[list[int]]) -> Iterator[Any]:
        values: list[Any] = []
        for hint in _hints(kind).values():
            if _is_named(hint):
                values.append(self._made(hint, columns))
            else:
                column = next(columns)
                values.append(taken(self._texts, column) if hint is str else column)
        # As `_make` of the class does, without a call in Python for each.
        return map(partial(tuple.__new__, kind), zip(*values, strict=True))


class Rows(Sequence[Any]):
    """Named tuples that are made when they are first looked at; equal to a tuple of them."""

    def __init__(self, unpacker: _Unpacker, kind: type, first: int, count: int) -> None:
        self._unpacker, self._kind, self._first, self._count = unpacker, kind, first, count

    @remembered
    def _made(self) -> tuple[Any, ...]:
        return tuple(self._unpacker.rows(self._kind, self._first, self._count))

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: Any) -> Any:
        return self._made[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._made)

    def __eq__(self, other: object) -> bool:
        return tuple(other) == self._made if isinstance(other, tuple | Rows) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._made)

    def __repr__(self) -> str:
        return repr(self._made)

    def __reduce__(self) -> tuple[Any, ...]:
        """Be copied as what it is equal to: the rest of what was unpacked stays here."""
        return tuple, (self._made,)


@cache
def _hints(kind: type) -> dict[str, Any]:
    known = typing.get_type_hints(kind)
    if not is_dataclass(kind):
        return known
    return {field.name: known[field.name] for field in fields(kind) if field.init}


def _is_named(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")


def _as_it_is(packed: Any) -> Any:
    return packed
