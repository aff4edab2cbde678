"""Questions and answers as JSON: an object a line, a list of objects, or questions mapped to answers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.importing.fields import Field, field_of
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry, LeftOut, sorted_out
from faq_bot.text import clean


def read_objects(file: str, text: str) -> Imported:
    """Read objects with questions and an answer, under the names in usual use.

    Args:
        file: the name to give in places.
        text: JSON, or JSON lines.

    Raises:
        KnowledgeError: it is no JSON.
    """
    return sorted_out(_entry(place, each) for place, each in _objects(file, text))


def _objects(file: str, text: str) -> Iterator[tuple[Place, Any]]:
    try:
        whole = json.loads(text)
    except ValueError:
        yield from _by_line(file, text)
        return
    except RecursionError:
        raise KnowledgeError(Place(file), "not valid JSON: nested too deeply") from None
    for number, each in enumerate(_listed(whole), 1):
        yield Place(f"{file}[{number}]", 0, 0), each


def _by_line(file: str, text: str) -> Iterator[tuple[Place, Any]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield Place(file, number), json.loads(line)
            except json.JSONDecodeError as error:
                raise KnowledgeError(Place(file, number, error.colno), f"not valid JSON: {error.msg}") from None
            except (ValueError, RecursionError):
                raise KnowledgeError(
                    Place(file, number), "not valid JSON: too long a number, or too deep"
                ) from None


def _listed(whole: Any) -> Iterable[Any]:
    """Return the objects of a document: its list, the one list in it, or its pairs of question and answer."""
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, dict) or Field.ANSWER in map(field_of, whole):
        return [whole]
    lists = [value for value in whole.values() if isinstance(value, list)]
    if len(lists) == 1 and all(isinstance(each, dict) for each in lists[0]):
        return lists[0]
    return [{"question": key, "answer": value} for key, value in whole.items()]


def _entry(place: Place, found: Any) -> ImportedEntry | LeftOut:
    if not isinstance(found, Mapping):
        return LeftOut(place, "no object with a question and an answer")
    texts: dict[Field, list[str]] = {field: [] for field in Field}
    for key, value in found.items():
        field = field_of(key)
        if field is not None:
            texts[field] += _texts(value)
    one = {field: each[0] if each else "" for field, each in texts.items()}
    questions = tuple(line for text in texts[Field.QUESTION] for line in map(clean, text.split("\n")) if line)
    if not questions:
        return LeftOut(place, "no question in the object")
    return ImportedEntry(
        questions=questions,
        answer=one[Field.ANSWER],
        place=place,
        topic=one[Field.TOPIC],
        id=one[Field.ID],
        language=one[Field.LANGUAGE],
    )


def _texts(value: Any) -> list[str]:
    """Return the texts of a value, however deep they are nested; an object is asked for its text."""
    found: list[str] = []
    left = [value]
    while left:
        each = left.pop()
        if isinstance(each, list):
            left += reversed(each)
        elif isinstance(each, Mapping):
            left += reversed([inner for key, inner in each.items() if field_of(key) is Field.ANSWER])
        elif each is not None and not isinstance(each, bool) and clean(str(each)):
            # Half a pair of surrogates is no character: no file could hold it.
            found.append(clean(str(each).encode("utf-8", "replace").decode()))
    return found
