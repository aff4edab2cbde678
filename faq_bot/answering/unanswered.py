"""A log of questions without an answer: a line of JSON each, written only where somebody asked for it."""

from __future__ import annotations

import errno
import json
import logging
import os
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from faq_bot.answering.answer import Answer, Ground, Status
from faq_bot.answering.masking import mask
from faq_bot.errors import FAQBotError
from faq_bot.files import read_file
from faq_bot.frozen import frozen
from faq_bot.knowledge.locating import SUFFIXES
from faq_bot.languages.codes import canonical
from faq_bot.output.json_text import as_json_line
from faq_bot.output.terminal import one_line

MAX_TEXT = 500
"""Characters kept of a text, so that a line stays small and is written at once."""

MAX_LOG_BYTES = 256 * 1024 * 1024
"""Bytes of a log that is read: some million questions."""

OWNER_ALONE = 0o600

_LONGEST_LINE = 2**16
_BEGINNING = b'{"kind":'
"""Of each line, as we write it."""

log = logging.getLogger("faq_bot.unanswered")


class Cause(StrEnum):
    """Why a question is in the log."""

    UNANSWERED = "unanswered"
    WRONG = "wrong"


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


class UnansweredLog:
    """Appends what was not answered to a file: call it with each answer, or give it as `on_answer`.

    Each line is one write to the end of the file, which is opened for it, so that threads and processes may
    share a file and another program may move it away. A question that cannot be written down is still answered,
    and the log of the program says so; a report that cannot be is an error.

    Args:
        path: the file; made, readable by its owner alone, if it is not there.

    Raises:
        FAQBotError: the file cannot be written, or is for something else.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._is_cut = False
        if _is_something_else(self.path):
            raise FAQBotError(f"{path!s}: no log of unanswered questions; name another file, as unanswered.jsonl")
        try:
            self._append(b"")
            self._is_cut = _ends_within_a_line(self.path)
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise FAQBotError(f"{path!s}: the log of unanswered questions cannot be written ({why})") from None

    def __call__(self, answer: Answer) -> None:
        """Write down the question of an answer, or of each part of it, that was not answered."""
        for part in answer.parts or (answer,):
            if part.status in _UNANSWERED and part.explanation.decision not in _NOT_SOUGHT:
                self._write(part, Cause.UNANSWERED)

    def report_wrong(self, answer: Answer) -> None:
        """Write down that somebody called an answer wrong, with what was answered; of several, each part.

        Raises:
            FAQBotError: it is not kept, so that nobody is thanked for it.
        """
        kept = [self._write(part, Cause.WRONG) for part in answer.parts or (answer,)]
        if not all(kept):
            raise FAQBotError(f"{self.path!s}: a report of a wrong answer is not kept: it cannot be written")

    def _write(self, answer: Answer, kind: Cause) -> bool:
        """Write down an answer; tell whether it is kept."""
        try:
            self._append(as_line(logged(answer, kind)))
        except OSError as error:
            log.warning("%s: a question is not logged (%s)", one_line(str(self.path)), error.strerror)
            return False
        return True

    def _append(self, line: bytes) -> None:
        # A pipe that nobody reads is not waited for.
        unwaited = getattr(os, "O_NONBLOCK", 0)
        file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | unwaited, OWNER_ALONE)
        try:
            # What a full disk has cut is closed first, so that it takes no other question with it.
            content = b"\n" + line if self._is_cut else line
            self._is_cut = os.write(file, content) < len(content)
        finally:
            os.close(file)
        if self._is_cut:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _is_something_else(path: Path) -> bool:
    """Tell whether a file holds no log, or is read as a knowledge base once it is there."""
    if path.suffix.lower() in SUFFIXES:
        return True
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            first = file.readline(_LONGEST_LINE).strip()
    except (OSError, ValueError):
        return False
    # A full disk may have cut the line.
    return bool(first) and not (_begins_as_of_a_log(first) or _read(first))


def _ends_within_a_line(path: Path) -> bool:
    """Tell whether another process was cut off while it wrote to a file; False if that cannot be seen."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            file.seek(0, os.SEEK_END)
            if not file.tell():
                return False
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"
    except OSError:
        return False


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
    """Return a record as a line of JSON, without what is empty."""
    values = {key: value for key, value in asdict(record).items() if value}
    return f"{as_json_line(values)}\n".encode()


def read_log(path: Path) -> tuple[tuple[Logged, ...], tuple[int, ...]]:
    """Return the questions of a log, and the numbers of the lines that are none: a full disk cuts lines.

    Raises:
        KnowledgeError: the file is missing, no file, too large, or may not be read.
    """
    lines = enumerate(read_file(path, limit=MAX_LOG_BYTES).splitlines(), 1)
    read = [(number, _read(line)) for number, line in lines if line.strip()]
    records = tuple(record for _, record in read if record)
    return records, tuple(number for number, record in read if not record)


def without_cut_lines(content: bytes) -> tuple[bytes, tuple[int, ...]]:
    """Return lines of JSON, and the numbers of those of a log that were cut while they were written: now blank."""
    lines = content.split(b"\n")
    cut = tuple(at for at, line in enumerate(lines) if _begins_as_of_a_log(line) and not _is_json(line))
    for at in cut:
        lines[at] = b""
    return b"\n".join(lines), tuple(at + 1 for at in cut)


def _begins_as_of_a_log(line: bytes) -> bool:
    return bool(line) and _BEGINNING.startswith(line[: len(_BEGINNING)])


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _read(line: bytes) -> Logged | None:
    try:
        return _record(json.loads(line))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _record(values: dict[str, Any]) -> Logged:
    question = _one_line(values["question"])
    if not question:
        raise ValueError("no question")
    return Logged(
        kind=Cause(values["kind"]),
        question=question,
        language=canonical(_one_line(values["language"])),
        status=Status(values["status"]),
        entry_id=_id(values.get("entry_id")),
        after=_id(values.get("after")),
        offered=tuple(map(_one_line, values.get("offered", ()))),
        answer=_one_line(values.get("answer", "")),
        day=_one_line(values.get("day", "")),
    )


def _id(value: Any) -> str | None:
    return None if value is None else _one_line(value)


def _one_line(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError("no text")
    return " ".join(text.split())


def _kept(text: str) -> str:
    """Return what is kept of a text: masked first, so that no address is cut into half of one."""
    masked = " ".join(mask(text).split())
    return masked if len(masked) <= MAX_TEXT else masked[: MAX_TEXT - 1] + "…"


_UNANSWERED = frozenset({Status.NO_MATCH, Status.AMBIGUOUS, Status.NOT_COVERED})

_NOT_SOUGHT = frozenset({Ground.NONE, Ground.PICKED, Ground.NO_SUCH_NUMBER})
"""Grounds of answers to what is no question of somebody's own: a pick, a wish about the answer before."""
