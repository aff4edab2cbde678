"""`@frozen`: data that never changes, as `@dataclass(frozen=True, slots=True)` makes it, at a tenth of its start.

The standard decorator writes methods for each class and compiles them, half a millisecond a class, and there are
sixty before the first answer. Here all classes share theirs. They are dataclasses as any other for `replace`,
`fields` and `asdict`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, NoReturn, Self, TypeVar, cast, dataclass_transform, overload
from weakref import WeakMethod

T = TypeVar("T")


class remembered(Generic[T]):  # noqa: N801 - a decorator, as `property` is
    """A property that is worked out once, without a lock.

    `functools.cached_property` has one for all objects of a class until Python 3.12, and a process that is forked
    while a thread holds it waits without end. Threads that ask at once each work it out.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        """Take note of what it is called."""
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | T:
        """Work it out, and put it where it is found from then on."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work(instance)
        return value


def kept(most: int, work: Callable[..., T]) -> Callable[..., T]:
    """Return a method that keeps what it has returned, for the latest arguments, and does not keep its object.

    That would hold itself, and stay until garbage is collected: dozens of bases that are loaded again and again.

    Args:
        most: how many arguments.
        work: a method of an object with a `remembered` property, which is asked while the object is there.
    """
    found = WeakMethod(work)

    def anew(*given: Any) -> T:
        method: Any = found()
        return cast(T, method(*given))

    return lru_cache(most)(anew)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class frozen data: equal and hashed by its fields; in slots, unless it has something `remembered`.

    >>> @frozen
    ... class Place:
    ...     '''A place.'''
    ...     name: str
    ...     seats: int = 5
    >>> Place("Kagawa"), Place("Kagawa") == Place(name="Kagawa", seats=5)
    (Place(name='Kagawa', seats=5), True)
    >>> Place("Kagawa").seats = 6
    Traceback (most recent call last):
    dataclasses.FrozenInstanceError: cannot change 'seats' of a Place
    """
    remembers = any(isinstance(value, remembered) for value in vars(cls).values())
    made: Any = dataclass(init=False, repr=False, eq=False, slots=not remembers)(cls)
    known = fields(made)
    made.__init__ = _initialiser(known, getattr(made, "__post_init__", None))
    made.__eq__, made.__hash__ = _comparison([one.name for one in known if one.compare])
    made.__repr__ = _repr
    made.__setattr__ = made.__delattr__ = _refuse
    made.__getstate__, made.__setstate__ = _getstate, _setstate
    frozen_class: type[T] = made
    return frozen_class


_put = object.__setattr__


def _initialiser(known: tuple[Field[Any], ...], after: Callable[[Any], None] | None) -> Callable[..., None]:
    names = tuple(one.name for one in known)
    usual = {one.name: one.default for one in known if one.default is not MISSING}
    makers = {one.name: one.default_factory for one in known if one.default_factory is not MISSING}

    def __init__(self: Any, /, *values: Any, **named: Any) -> None:  # noqa: N807 - it becomes the method
        for name, value in zip(names, values, strict=False):
            _put(self, name, value)
        for name in names[len(values) :]:
            if name in named:
                _put(self, name, named.pop(name))
            elif name in usual:
                _put(self, name, usual[name])
            elif name in makers:
                _put(self, name, makers[name]())
            else:
                raise TypeError(f"{type(self).__name__} lacks {name!r}")
        if named or len(values) > len(names):
            raise TypeError(f"{type(self).__name__} takes {', '.join(names)}, each once, and nothing else")
        if after is not None:
            after(self)

    return __init__


def _comparison(names: list[str]) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    values = attrgetter(*names)

    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 - it becomes the method
        if type(other) is not type(self):
            return NotImplemented
        try:
            return bool(values(self) == values(other))
        except ValueError:
            # Arrays are compared number by number.
            return _is_same(values(self), values(other))

    def __hash__(self: Any) -> int:  # noqa: N807 - it becomes the method
        try:
            return hash(values(self))
        except TypeError:
            return hash(_hashable(values(self)))

    return __eq__, __hash__


def _is_same(one: Any, other: Any) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_is_same, one, other))
    if hasattr(one, "tobytes") and type(one) is type(other):
        return bool((one.shape, one.dtype) == (other.shape, other.dtype) and one.tobytes() == other.tobytes())
    return bool(one == other)


def _hashable(value: Any) -> Any:
    """Return what is hashed for a value: of a mapping what is in it, in any order, of an array its size."""
    if isinstance(value, Mapping):
        return frozenset((key, _hashable(each)) for key, each in value.items())
    if hasattr(value, "tobytes"):
        return len(value)
    return tuple(map(_hashable, value)) if isinstance(value, list | tuple) else value


def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, value: object = None) -> NoReturn:  # noqa: ARG001 - what an attribute is set with
    raise FrozenInstanceError(f"cannot change {name!r} of a {type(self).__name__}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        _put(self, one.name, value)
