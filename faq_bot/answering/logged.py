"""The lines of a log of unanswered questions: what they hold, how they are written, and which are none."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from faq_bot.answering.answer import Answer, Status
from faq_bot.answering.masking import mask
from faq_bot.errors import KnowledgeError, Place
from faq_bot.files import read_file
from faq_bot.frozen import frozen
from faq_bot.languages.codes import canonical
from faq_bot.output.json_text import as_json_line

MAX_TEXT = 500
"""Characters kept of a text, so that a line stays small and is written at once."""

_READ = 10 * MAX_TEXT
"""Characters of a text that are masked: masking half a million takes two seconds."""

MAX_LOG_BYTES = 256 * 1024 * 1024
"""Bytes of a log that is read: some million questions."""


LONGEST_LINE = 1_000_000
"""Bytes of a line that is read, far more than we write: what is made of JSON takes thirty times its size."""


class Cause(StrEnum):
    """Why a question is in the log."""

    UNANSWERED = "unanswered"
    WRONG = "wrong"


_BEGINNINGS = tuple(f'{{"kind":"{cause}"'.encode() for cause in Cause)
"""Of each line, as we write it: one of them."""


@frozen
class Logged:
    """One question of a log; texts are masked.

    Attributes:
        kind: whether it had no answer, or somebody said that its answer is wrong.
        question: as typed; of an answer that was picked, its own.
        language: of the answer.
        status: of the answer.
        entry_id: the entry that answered; None: none did.
        after: the fact answered before that the question goes on from; None: none.
        offered: ids of the entries that were offered.
        answer: what was answered, if that is said to be wrong; else empty.
        day: in UTC, as 2021-05-03.
    """

    kind: Cause
    question: str
    language: str
    status: Status
    day: str
    entry_id: str | None = None
    after: str | None = None
    offered: tuple[str, ...] = ()
    answer: str = ""


@frozen
class Line:
    """A line of a file that may be a log.

    Attributes:
        number: of the line, from 1.
        record: the question that it holds; None: it holds none.
        is_cut: whether a full disk or the end of a process has cut it while it was written.
        is_blank: whether it is of a log, but its question is blank.
    """

    number: int
    record: Logged | None
    is_cut: bool = False
    is_blank: bool = False


def logged(answer: Answer, kind: Cause) -> Logged:
    """Return what a log keeps of an answer."""
    return Logged(
        kind=kind,
        question=_kept(answer.question),
        language=answer.language,
        status=answer.status,
        entry_id=answer.entry_id,
        after=answer.explanation.after,
        offered=tuple(suggestion.entry_id for suggestion in answer.suggestions),
        answer=_kept(answer.text) if kind is Cause.WRONG else "",
        day=datetime.now(UTC).date().isoformat(),
    )


def as_line(record: Logged) -> bytes:
    """Return a record as a line of JSON, without what is empty; each has a question, or it would be no log."""
    values = {key: value for key, value in asdict(record).items() if value or key == "question"}
    return f"{as_json_line(values)}\n".encode()


def lines_of(content: bytes) -> tuple[Line, ...]:
    """Return the lines of a file, however they end, without blank ones, and without the mark of an editor."""
    lines = enumerate(content.removeprefix(BOM_UTF8).splitlines(), 1)
    return tuple(_line(number, line) for number, line in lines if line.strip())


def is_log(lines: Sequence[Line]) -> bool:
    """Tell whether lines are those of a log: one of them is a question, or each was one."""
    return any(line.record for line in lines) or all(line.is_cut or line.is_blank for line in lines)


def read_log(path: Path) -> tuple[tuple[Logged, ...], tuple[int, ...]]:
    """Return the questions of a log, and the numbers of the lines that are none: a full disk cuts lines.

    Raises:
        KnowledgeError: the file is missing, no file, no log, too large, or may not be read.
    """
    lines = lines_of(read_file(path, limit=MAX_LOG_BYTES))
    if not is_log(lines):
        problem = "no log of unanswered questions: no line is a question as --log-unanswered writes it"
        raise KnowledgeError(Place(str(path)), problem)
    records = tuple(line.record for line in lines if line.record)
    return records, tuple(line.number for line in lines if not line.record)


def _line(number: int, line: bytes) -> Line:
    if len(line) > LONGEST_LINE:
        return Line(number, None)
    record = _read(line)
    if record is not None:
        return Line(number, record if record.question else None, is_blank=not record.question)
    written = line.replace(b": ", b":", 1)
    begins = any(written.startswith(ours[: len(written)]) for ours in _BEGINNINGS)
    return Line(number, None, is_cut=begins and not _is_json(line))


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line.decode())
    except (ValueError, RecursionError):
        return False
    return True


def _read(line: bytes) -> Logged | None:
    try:
        return _record(json.loads(line.decode()))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _record(values: dict[str, Any]) -> Logged:
    return Logged(
        kind=Cause(values["kind"]),
        question=_one_line(values["question"]),
        language=canonical(_one_line(values["language"])),
        status=Status(values["status"]),
        entry_id=_id(values.get("entry_id")),
        after=_id(values.get("after")),
        offered=tuple(map(_one_line, values.get("offered", ()))),
        answer=_one_line(values.get("answer", "")),
        day=_day(values.get("day", "")),
    )


def _id(value: Any) -> str | None:
    return None if value is None else _one_line(value)


def _day(value: Any) -> str:
    """Return the day of a line, or nothing where it is none."""
    day = _one_line(value)
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return ""


def _one_line(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError("no text")
    # Nothing longer is written: a longer text is of another program.
    return " ".join(text[: 2 * MAX_TEXT].split())[:MAX_TEXT]


def _kept(text: str) -> str:
    """Return what is kept of a text: masked first, so that no address is cut into half of one."""
    # Half a character, of bytes that were no text, is none that other programs read.
    text = text.encode(errors="replace").decode().strip()
    if len(text) > _READ:
        # Without its last word, which may be half of an address.
        text = (text[:_READ].rsplit(maxsplit=1) or [""])[0]
    # Blanks are joined before too: where they part a number, few do.
    masked = " ".join(mask(" ".join(text.split())).split())
    return masked if len(masked) <= MAX_TEXT else masked[: MAX_TEXT - 1] + "…"
