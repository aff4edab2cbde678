"""JSON as values that know their place, keys that stand twice included."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from faq_bot.errors import KnowledgeError, Place
from faq_bot.frozen import frozen
from faq_bot.text import clean

_TOKEN = re.compile(r'[][{},:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^][{},:"\s]+')
_NOTHING = ("null", "true", "false")


@frozen
class Value:
    """A text, a list or an object of a document; of the three, one is given.

    Attributes:
        text: cleaned; a number as it is written, and empty for what is no text.
        items: of a list.
        pairs: of an object, in the order of the file.
    """

    place: Place
    text: str | None = None
    items: tuple[Value, ...] | None = None
    pairs: tuple[tuple[Value, Value], ...] | None = None


def read_documents(file: str, text: str) -> Iterator[Value]:
    """Yield the one document of a file, or that of each line.

    Args:
        file: the name to give in places.
        text: JSON, or JSON lines.

    Raises:
        KnowledgeError: it is no JSON.
    """
    whole = _problem(file, text, 1)
    if whole is None:
        yield _built(file, text, 1)
        return
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines or _problem(file, lines[0][1], lines[0][0]):
        raise whole
    for number, line in lines:
        problem = _problem(file, line, number)
        if problem:
            raise problem
        yield _built(file, line, number)


def _problem(file: str, text: str, line: int) -> KnowledgeError | None:
    try:
        # Numbers stay text: a long one takes no time, and keeps its digits.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        return KnowledgeError(Place(file, line + error.lineno - 1, error.colno), f"not valid JSON: {error.msg}")
    except RecursionError:
        return KnowledgeError(Place(file, line), "not valid JSON: nested too deeply")
    return None


def _built(file: str, text: str, line: int) -> Value:
    """Return the value of a text that is valid JSON; it may be nested as deep as that can be."""
    found: list[Value] = []
    unclosed = [(Place(file), found)]
    begun = seen = 0
    for token in _TOKEN.finditer(text):
        sign, at = token[0], token.start()
        # Only what is new is looked through: a line may be as long as the file.
        line += text.count("\n", seen, at)
        begun = max(begun, text.rfind("\n", seen, at) + 1)
        seen = at
        place = Place(file, line, at - begun + 1)
        if sign in "[{":
            unclosed.append((place, []))
        elif sign in "]}":
            value = _closed(sign, *unclosed.pop())
            unclosed[-1][1].append(value)
        elif sign not in ",:":
            unclosed[-1][1].append(Value(place, text=_text(sign)))
    return found[0]


_HALF = re.compile("[\ud800-\udfff]")
"""Half a pair of surrogates, which is no character: no file could hold it, and a question mark would ask."""


def _closed(sign: str, place: Place, inside: list[Value]) -> Value:
    if sign == "]":
        return Value(place, items=tuple(inside))
    return Value(place, pairs=tuple(zip(inside[::2], inside[1::2], strict=True)))


def _text(sign: str) -> str:
    if not sign.startswith('"'):
        return "" if sign in _NOTHING else sign
    return clean(_HALF.sub("\ufffd", json.loads(sign)))
