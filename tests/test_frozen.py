"""`frozen` against the standard decorator it stands for: each claim holds of both."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from typing import Any

import numpy as np
import pytest

from faq_bot.frozen import frozen, remembered


@frozen
class Visit:
    """Made by `frozen`."""

    city: str
    days: int = 5
    seen: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class StandardVisit:
    """The same, made by the standard decorator."""

    city: str
    days: int = 5
    seen: list[str] = field(default_factory=list, compare=False, repr=False)


@frozen
class Route:
    """Remembers what it has worked out, and is looked at when it is made."""

    cities: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.cities:
            raise ValueError("a route has a city")

    @remembered
    def length(self) -> int:
        """How many cities."""
        return len(self.cities)


Make = Callable[..., Any]
both = pytest.mark.parametrize("visit", [Visit, StandardVisit])


@both
def test_fields_are_given_by_place_or_by_name_or_left_to_their_defaults(visit: Make) -> None:
    assert (visit("Alès").city, visit("Alès").days) == ("Alès", 5)
    assert (
        visit("Alès", 3) == visit("Alès", days=3) == visit(days=3, city="Alès") == visit("Alès", 3, ["a museum"])
    )


@both
@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        ((), {"days": 3}),
        (("Alès",), {"city": "Kagawa"}),
        (("Alès", 3, [], 4), {}),
        (("Alès",), {"day": 3}),
    ],
)
def test_a_missing_a_repeated_and_an_unknown_field_are_errors(
    visit: Make, values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    with pytest.raises(TypeError, match="Visit"):
        visit(*values, **named)


@both
def test_each_has_a_default_of_its_own_where_it_is_made_by_a_function(visit: Make) -> None:
    first, second = visit("Alès"), visit("Alès")
    first.seen.append("a museum")
    assert second.seen == []


@both
def test_it_is_equal_and_hashed_by_the_fields_that_compare(visit: Make) -> None:
    assert {visit("Alès", 3): "seen"}[visit("Alès", 3, ["a museum"])] == "seen"
    assert visit("Alès") != visit("Kagawa")
    assert visit("Alès") != ("Alès", 5, [])


def test_arrays_are_equal_by_what_they_hold_and_are_hashed_by_their_number() -> None:
    one, alike, longer = ([Route(("Alès", np.arange(n)))] for n in (3, 3, 4))  # type: ignore[arg-type]
    other = [Route(("Alès", np.array([0, 1, 3])))]  # type: ignore[arg-type]
    assert one == alike
    assert hash(one[0]) == hash(alike[0]) == hash(other[0])
    assert other != one != longer
    assert len({one[0], alike[0], longer[0], other[0]}) == 3


def test_it_is_not_equal_to_another_class_with_the_same_fields() -> None:
    other: object = StandardVisit("Alès")
    assert Visit("Alès") != other


@both
def test_it_never_changes(visit: Make) -> None:
    one = visit("Alès")
    with pytest.raises(FrozenInstanceError):
        one.city = "Kagawa"
    with pytest.raises(FrozenInstanceError):
        del one.city
    assert one.city == "Alès"


def test_an_attribute_that_is_no_field_is_refused() -> None:
    with pytest.raises(FrozenInstanceError):
        Visit("Alès").country = "France"  # type: ignore[attr-defined]
    assert not hasattr(Visit("Alès"), "__dict__")


@both
def test_it_is_a_dataclass_for_the_standard_functions(visit: Make) -> None:
    one = visit("Alès", 3, ["a museum"])
    assert [known.name for known in fields(one)] == ["city", "days", "seen"]
    assert replace(one, city="Kagawa") == visit("Kagawa", 3)
    assert asdict(one) == {"city": "Alès", "days": 3, "seen": ["a museum"]}
    assert astuple(one) == ("Alès", 3, ["a museum"])
    match one:
        case Visit(city, days) | StandardVisit(city, days):
            assert (city, days) == ("Alès", 3)


@both
def test_it_is_shown_by_its_fields(visit: Make) -> None:
    assert repr(visit("Alès")).removeprefix("Standard") == "Visit(city='Alès', days=5)"


@both
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_are_equal(visit: Make, copied: Callable[[Any], Any]) -> None:
    one = visit("Alès", 3, ["a museum"])
    assert copied(one) == one
    assert copied(one).seen == ["a museum"]


def test_what_is_worked_out_is_remembered_and_copies_work_it_out_anew() -> None:
    route = Route(("Alès", "Kagawa"))
    assert route.length is route.length
    assert vars(copy.copy(route)) == {"cities": ("Alès", "Kagawa")}


def test_it_is_looked_at_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="a route has a city"):
        Route(())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
def test_a_process_that_is_forked_while_a_thread_works_something_out_works_it_out_too() -> None:
    program = """
import os, threading
from faq_bot.frozen import remembered
begun, may_end = threading.Event(), threading.Event()

class Slow:
    @remembered
    def value(self):
        begun.set()
        may_end.wait()
        return 7

slow = Slow()
threading.Thread(target=lambda: slow.value, daemon=True).start()
begun.wait()
child = os.fork()
if not child:
    may_end = threading.Event()
    may_end.set()
    os._exit(slow.value)
raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 7
