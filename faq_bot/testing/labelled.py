"""Questions with the id that is expected of each: JSON lines, or a table as CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from faq_bot.answering.answer import Status
from faq_bot.answering.logged import Cause, Logged, is_log, lines_of
from faq_bot.errors import MOST_ALIKE, KnowledgeError, Place
from faq_bot.knowledge.model import Reference
from faq_bot.output.terminal import complain
from faq_bot.spelling import closest
from faq_bot.testing.cases import KEYS, Case

SUFFIXES = (".jsonl", ".csv")
_KEYS = ("question", "expect", "language", "kind")
_LOGGED = tuple(field.name for field in fields(Logged))
"""What a line of a log has."""

_EXPECTS = re.compile(rb'"expect"\s*:')
"""What a line has that says what is expected of its question, rightly or not, also where it is no JSON."""

MISSPELT = 0.8
"""Likeness of a key to one of ours, 0..1, from which it is that, misspelt."""


def read_labelled(file: str, text: str) -> list[Case]:
    """Read the lines of a file; keys and columns of other tools are left alone, but none that was meant for us.

    Args:
        file: the name to give in places; it tells the format.
        text: `{"question": ..., "expect": id}` a line, or a table with these as columns. Of several ids, in a list
            or with bars between, any will do; `language` and `kind` may stand beside them. A line of a log of
            unanswered questions needs no `expect`: it is to be answered now, or not as was wrong.

    Raises:
        KnowledgeError: a line is no such thing, or has a key of cases in YAML, or one of ours misspelt, with its
            place; there is none at all.
    """
    read = _rows if file.lower().endswith(".csv") else _objects
    cases = [_case(record, place) for place, record in read(file, text)]
    if not cases:
        raise KnowledgeError(Place(file), "the file holds no questions; a line has 'question' and 'expect'")
    return cases


def without_odd_lines(file: str, content: bytes) -> bytes:
    """Return a log of unanswered questions without the lines that are none; any other file as it is.

    They are those that `faq-bot unanswered` leaves out, unless a curator has written what to expect, and are told.

    Args:
        file: the name to give in places; only JSON lines may be a log.
        content: of the file.
    """
    if file.lower().endswith(".csv"):
        return content
    # However they end: what is read next knows one end.
    texts = content.splitlines()
    lines = lines_of(content)
    odd = [line for line in lines if not line.record and not _EXPECTS.search(texts[line.number - 1])]
    if is_log(lines):
        for line in odd[:MOST_ALIKE]:
            what = "a line that was cut while it was logged" if line.is_cut else "no question of a log"
            complain(f"{Place(file, line.number)}: left out: {what}")
        if len(odd) > MOST_ALIKE:
            complain(f"{file}: {len(odd) - MOST_ALIKE} more lines are left out")
        for line in odd:
            texts[line.number - 1] = b""
    return b"\n".join(texts)


def _objects(file: str, text: str) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield Place(file, number), _object(line, Place(file, number))


class _TwiceError(Exception):
    """A key that stands twice in an object: all but the last value would be lost."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _object(line: str, place: Place) -> Mapping[str, Any]:
    try:
        record = json.loads(line, object_pairs_hook=_each_once)
    except _TwiceError as error:
        raise KnowledgeError(place, f"the key {error.args[0]!r:.80} stands twice in the line") from None
    except json.JSONDecodeError as error:
        raise KnowledgeError(place._replace(column=error.colno), f"not valid JSON: {error.msg}") from None
    except RecursionError:
        raise KnowledgeError(place, "not valid JSON: nested too deeply") from None
    except ValueError:
        raise KnowledgeError(place, "not valid JSON: a number has too many digits") from None
    if not isinstance(record, dict):
        raise KnowledgeError(place, 'a line must be an object: {"question": ..., "expect": ...}')
    return record


def _rows(file: str, text: str) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begun = 1
    try:
        names = next(reader, [])
        columns = _columns(names, file)
        begun = reader.line_num + 1
        for row in reader:
            if len(row) > len(names):
                problem = "more cells than the first line has columns; put quotes around a text with commas"
                raise KnowledgeError(Place(file, begun), problem)
            if row:
                yield Place(file, begun), {key: "".join(row[at : at + 1]) for key, at in columns.items()}
            begun = reader.line_num + 1
    except csv.Error as error:
        raise KnowledgeError(Place(file, begun), f"not valid CSV: {error}") from None


def _columns(names: Sequence[str], file: str) -> Mapping[str, int]:
    """Return where the columns that are read stand; a table may have very many others."""
    if "question" not in names:
        raise KnowledgeError(Place(file), "the first line must name the columns: question, expect")
    _refuse_unread(dict.fromkeys(names), Place(file))
    twice = [key for key in _KEYS if names.count(key) > 1]
    if twice:
        raise KnowledgeError(Place(file), f"the column {twice[0]!r} stands twice")
    return {key: names.index(key) for key in _KEYS if key in names}


def _refuse_unread(keys: Mapping[str, object], place: Place, known: Sequence[str] = ()) -> None:
    """Refuse a key that somebody takes for one that is read: what it expects would be held without a word."""
    for key in keys:
        if key in known:
            continue
        meant = closest(key, _KEYS, MISSPELT)
        if key not in _KEYS and meant and meant not in keys:
            raise KnowledgeError(place, f"unknown key {key!r}; did you mean {meant!r}?")
        if key in KEYS and key not in _KEYS:
            raise KnowledgeError(place, f"{key!r} is read in *.faqtest.yaml alone; here {', '.join(_KEYS)} are")


def _case(record: Mapping[str, Any], place: Place) -> Case:
    question = record.get("question")
    if not isinstance(question, str) or not question.strip():
        raise KnowledgeError(place, "a line needs 'question' with some text")
    ids = (name.strip() for text in _texts(record, "expect", place) for name in text.split("|"))
    case = Case(
        question=question,
        place=place,
        expect=tuple(Reference(name, place) for name in ids if name),
        language="".join(_texts(record, "language", place)[:1]),
        kind="".join(_texts(record, "kind", place)[:1]),
    )
    is_logged = case.kind in set(Cause)
    _refuse_unread(record, place, _LOGGED if is_logged else ())
    return _logged(case, record) if is_logged else case


def _logged(case: Case, record: Mapping[str, Any]) -> Case:
    """Return the case of a line that a log of unanswered questions holds."""
    case = replace(case, picked="".join(_texts(record, "after", case.place)[:1]))
    if case.expect:
        return case
    wrong = _texts(record, "entry_id", case.place) if case.kind == Cause.WRONG else ()
    if wrong:
        never = tuple(Reference(name, case.place) for name in wrong)
        # A log outlives what it calls wrong: an entry that is gone does not answer any more.
        return replace(case, never=never, outlived=never)
    settled = tuple(Reference(str(status), case.place) for status in (Status.ANSWERED, Status.NOT_COVERED))
    return replace(case, expect=settled)


def _texts(record: Mapping[str, Any], key: str, place: Place) -> tuple[str, ...]:
    value = record.get(key) or ()
    texts = (value,) if isinstance(value, str) else value
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise KnowledgeError(place, f"{key!r} must be text or a list of texts")
    return tuple(texts)
