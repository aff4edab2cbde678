"""A log of questions without an answer: a line of JSON each, written only where somebody asked for it."""

from __future__ import annotations

import errno
import logging
import os
import time
from pathlib import Path

from faq_bot.answering.answer import Answer, Ground, Status
from faq_bot.answering.arguments import check_is
from faq_bot.answering.logged import Cause, as_line, is_log, lines_of, logged
from faq_bot.errors import FAQBotError
from faq_bot.knowledge.locating import SUFFIXES
from faq_bot.output.terminal import one_line

OWNER_ALONE = 0o600

_TRIES, _BETWEEN_TRIES = 100, 0.001
"""How often the lock of a log is asked for, and seconds between: whoever writes a line is done in less."""

_LOOKED_AT = 2**16
"""Bytes at the beginning of a file that tell whether it is a log."""

log = logging.getLogger("faq_bot.unanswered")


class UnansweredLog:
    """Appends what was not answered to a file: call it with each answer, or give it as `on_answer`.

    Each line is one write to the end of the file, which is opened for it, so that threads and processes may
    share a file and another program may move it away. A question that cannot be written down is still answered,
    and the log of the program says so; a report that cannot be is an error.

    Args:
        path: the file; made, readable by its owner alone, if it is not there. One that is there keeps its mode.

    Raises:
        FAQBotError: the file cannot be written, or is for something else.
        TypeError: the path is none.
    """

    def __init__(self, path: str | Path) -> None:
        if path == "":
            raise FAQBotError("the path of the log of unanswered questions is empty")
        try:
            # The current folder may be another one when something is written.
            self.path = Path(path).absolute()
        except OSError as error:
            raise FAQBotError(f"{path!s}: the current folder is gone ({error.strerror})") from None
        self._tries = _TRIES
        if _is_something_else(self.path):
            raise FAQBotError(f"{path!s}: no log of unanswered questions; name another file, as unanswered.jsonl")
        try:
            self._append(b"")
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            raise FAQBotError(f"{path!s}: the log of unanswered questions cannot be written ({why})") from None

    def __call__(self, answer: Answer) -> None:
        """Write down the question of an answer, or of each part of it, that was not answered.

        Raises:
            TypeError: it is no answer.
        """
        check_is(Answer, answer, "what is logged")
        for part in answer.parts or (answer,):
            if part.status in _UNANSWERED and part.explanation.decision not in _NOT_SOUGHT:
                self._write(part, Cause.UNANSWERED)

    def report_wrong(self, answer: Answer) -> None:
        """Write down that somebody called an answer wrong, with what was answered; of several, each part.

        Raises:
            FAQBotError: it is not kept, so that nobody is thanked for it.
            TypeError: it is no answer.
        """
        check_is(Answer, answer, "what is logged")
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
            # What a full disk has cut, here or in another process, is closed first, so that it takes no other
            # question with it; and so is what somebody has put there meanwhile.
            is_cut = line and self._writes_alone(file) and _ends_within_a_line(self.path)
            content = b"\n" + line if is_cut else line
            written = os.write(file, content)
        finally:
            os.close(file)
        if written < len(content):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _writes_alone(self, file: int) -> bool:
        """Lock a file until it is closed; False where others write all the while, whose line may be half there."""
        alone = any(_locks(file, wait=bool(tried)) for tried in range(self._tries))
        # A program that holds the lock all the while is waited for once, and not by each who asks.
        self._tries = _TRIES if alone else 1
        return alone


def _is_something_else(path: Path) -> bool:
    """Tell whether a file holds no log, or is read as a knowledge base once it is there."""
    try:
        # By its own name or that of what it leads to: as a link it would be made there.
        if any(name.lower().endswith(SUFFIXES) for name in (path.name, os.path.realpath(path))):
            return True
        if not path.is_file():
            return False
        # What only tells more when there is more, as some files of the system, is not waited for.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 - what is open already
            return not is_log(lines_of(file.read(_LOOKED_AT) or b""))
    except (OSError, ValueError):
        return False


def _locks(file: int, *, wait: bool) -> bool:
    """Try to lock a file, after a moment if it is to wait."""
    try:
        import fcntl
    except ImportError:
        return True
    if wait:
        time.sleep(_BETWEEN_TRIES)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


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


_UNANSWERED = frozenset({Status.NO_MATCH, Status.AMBIGUOUS, Status.NOT_COVERED})

_NOT_SOUGHT = frozenset({Ground.NONE, Ground.PICKED, Ground.NO_SUCH_NUMBER})
"""Grounds of answers to what is no question of somebody's own: a pick, a wish about the answer before."""
