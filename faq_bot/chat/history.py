"""Questions kept between sessions, for the arrow keys, Ctrl-R and suggestions."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from faq_bot.chat.bounds import within_bounds
from faq_bot.files import make_folders
from faq_bot.output.terminal import printable

MAX_READ = 4_000_000
"""Bytes of the file that are read: its end, which has the newest questions."""

LONGEST = 4_000
"""Characters of a question; each line that is suggested is laid out anew at each key."""

MAX_KEPT = 1000
"""Questions kept in the file; older ones are dropped at the start of a session."""


class QuestionHistory(FileHistory):
    """A history in a file; commands and numbers that pick a question are not kept.

    A full disk costs the line, no more.
    """

    def load_history_strings(self) -> Iterable[str]:
        """Return the questions, newest first; of a line longer than any question its beginning."""
        return (within_bounds(line, LONGEST) for line in super().load_history_strings())

    def append_string(self, string: str) -> None:
        """Keep a question."""
        if not string.strip().isdigit() and not string.lstrip().startswith("/"):
            super().append_string(string)

    def store_string(self, string: str) -> None:
        """Write a question to the file, if it can be written, and nothing that a terminal would obey."""
        try:
            # Something else may stand in its place by now.
            _make_private(Path(os.fsdecode(self.filename)))
            super().store_string(printable(string))
        except OSError:
            return


def open_history(folder: Path) -> tuple[History, str]:
    """Return the history in a folder and why it cannot be kept there, empty if it can.

    The file is readable by its owner alone, whatever it was before.
    """
    path = folder / "history"
    try:
        make_folders(folder, 0o700)
        _make_private(path)
        _cut(path)
        history = QuestionHistory(path)
        _shorten(history, path)
    except OSError as error:
        return InMemoryHistory(), f"{error.filename or path}: {error.strerror or error}"
    return history, ""


def _make_private(path: Path) -> None:
    """Make the file if it is not there; what others have put in its place is neither followed nor waited for.

    Raises:
        OSError: it is a link, or no file.
    """
    unfollowed = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, os.O_CREAT | os.O_RDWR | unfollowed, 0o600)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "the history is no file")
        path.chmod(0o600)
    finally:
        os.close(handle)


def _cut(path: Path) -> None:
    """Keep the end of a file that is longer than any history: all of it would be read into memory."""
    if path.stat().st_size <= MAX_READ:
        return
    with path.open("rb") as file:
        file.seek(-MAX_READ, os.SEEK_END)
        end = file.read(MAX_READ)
    with _in_place_of(path) as new:
        # Each question begins behind a line with its time.
        new.write_bytes(end[end.find(b"\n#") + 1 :])


def _shorten(history: FileHistory, path: Path) -> None:
    """Keep the newest questions, once the file has grown to twice of what is kept."""
    kept = list(history.load_history_strings())
    if len(kept) <= MAX_KEPT * 2:
        return
    with _in_place_of(path) as new:
        shortened = FileHistory(new)
        for question in reversed(kept[:MAX_KEPT]):
            shortened.store_string(question)


@contextmanager
def _in_place_of(path: Path) -> Iterator[Path]:
    """Give a new file to be written, which then takes the place of another."""
    # Imported late: few histories are that long.
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    os.close(handle)
    try:
        yield Path(name)
        Path(name).replace(path)
    finally:
        # What cannot be written whole is not left beside it.
        Path(name).unlink(missing_ok=True)
