"""Aliases with alternatives in brackets: `(go|going) to (Kagawa|Japan)` stands for four."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

MAX_ALIASES = 1_000_000
"""Characters of all aliases of one base; the bundled one has some 110,000."""

MAX_ALIAS = 200
"""Characters of one alias, a word or a name; the longest of the bundled base has 55."""

MAX_EXPANDED = 1000
"""Aliases that one with alternatives may stand for; the largest of the bundled base stands for some 500."""

LEAST_COUNTED = 20
"""Characters that an alias counts for at least: of one that is short the work is as much."""

_BLANKS = re.compile(r"\s+")
_GROUP = re.compile(r"\(([^()]*)\)")


def expand(alias: str) -> tuple[str, ...]:
    """Return the aliases that one stands for, in the order of its alternatives.

    An alias without a bar stands for itself, brackets and all: punctuation is not compared.

    >>> expand("(go|going) to (the |)lab")
    ('go to the lab', 'go to lab', 'going to the lab', 'going to lab')

    Raises:
        ValueError: the brackets do not match, or stand for too many or too long; the message is for the curator.
    """
    expanded = _expanded(alias) if "|" in alias else (alias,)
    _check_length(max(map(len, expanded), default=0))
    return expanded


def counted(aliases: Iterable[str]) -> int:
    """Return the characters of aliases, of those that `MAX_ALIASES` limits."""
    return sum(max(len(alias), LEAST_COUNTED) for alias in aliases)


def _check_length(longest: int) -> None:
    if longest > MAX_ALIAS:
        raise ValueError(f"stand over {MAX_ALIAS} characters; an alias is a word or a name")


def _expanded(alias: str) -> tuple[str, ...]:
    # Split at one group: the odd parts are what stands in brackets.
    parts = _GROUP.split(alias)
    if re.search(r"[()|]", "".join(parts[::2])):
        raise ValueError(_MISTAKE)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    count = 1
    for choice in choices:
        count *= len(choice)
        if count > MAX_EXPANDED:
            raise ValueError(f"its brackets stand for over {MAX_EXPANDED:,} aliases; write several")
    choices = _joined(choices)
    _check_length(sum(max(len("".join(text.split())) for text in choice) for choice in choices))
    expanded = dict.fromkeys(" ".join("".join(chosen).split()) for chosen in itertools.product(*choices))
    expanded.pop("", None)
    return tuple(expanded)


def _joined(choices: list[list[str]]) -> list[list[str]]:
    """Return the same alternatives, what stands between two that are several as one, without blanks in a row."""
    joined = []
    for is_one, row in itertools.groupby(choices, lambda choice: len(choice) == 1):
        found = list(row)
        joined += [["".join(text for (text,) in found)]] if is_one else found
    return [[_BLANKS.sub(" ", text) for text in choice] for choice in joined]


_MISTAKE = (
    "alternatives stand in one pair of brackets each, `(go|going) to (Kagawa|Japan)`: a bracket is open, "
    "stands in another, or a bar stands outside"
)
