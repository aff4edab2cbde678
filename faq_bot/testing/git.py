"""What git tells of a repository: so much at most, in so much time, and without fetching what is missing."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import IO, cast

from faq_bot.errors import FAQBotError
from faq_bot.files import MAX_BYTES

MAX_TOLD = MAX_BYTES
"""Bytes that are told at once: a small tree that holds the same one again and again names files without end."""

SECONDS = 30
"""Seconds that git has, which waits without end where a pipe stands in place of one of its files."""

_TOLD_TO_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"})
_DESCRIBED = re.compile(rb"[0-9a-f]+ blob ([0-9]+)\n")
"""What git tells of a file before what it holds."""


class RefusedByGitError(FAQBotError):
    """Git has ended with a reason why not."""


def told(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git tells.

    Args:
        folder: where it is asked.
        arguments: its command, and what it takes.
        given: what it reads.

    Raises:
        FAQBotError: it cannot be asked, or tells too much, or takes too long.
        RefusedByGitError: it refuses.
    """
    with _asked(folder, *arguments, given=given) as told:
        text = told.read(MAX_TOLD + 1)
        if len(text) > MAX_TOLD:
            raise FAQBotError(f"git {arguments[0]}: it tells over {MAX_TOLD:,} bytes; name a smaller folder")
    return text


def contents(folder: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """Yield what files of a repository hold, by the names that git has for that.

    Raises:
        FAQBotError: it cannot be asked, or takes too long.
        RefusedByGitError: it refuses.
    """
    with _asked(folder, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode()) as told:
        for _ in blobs:
            described = _DESCRIBED.fullmatch(told.readline())
            if described is None:
                break
            yield told.read(int(described[1]))
            told.readline()
        else:
            return
    raise FAQBotError("git cat-file: it does not tell all that was asked for; give two folders instead")


@contextmanager
def _asked(folder: Path, *arguments: str, given: bytes) -> Iterator[IO[bytes]]:
    command = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", *arguments]
    late = Event()
    try:
        with TemporaryFile() as asked, TemporaryFile() as reasons:
            asked.write(given)
            asked.seek(0)
            running = _started(command, asked, reasons)
            timer = Timer(SECONDS, _give_up, (running, late))
            timer.daemon = True
            try:
                timer.start()
                yield cast("IO[bytes]", running.stdout)
                running.wait()
            finally:
                # First of all: what is told to end does not wait for git, which may never.
                _kill(running)
                timer.cancel()
                cast("IO[bytes]", running.stdout).close()
                running.wait()
            reasons.seek(0)
            said = reasons.read(MAX_TOLD).decode(errors="replace")
    except OSError as error:
        raise FAQBotError(f"git cannot be asked ({error.strerror or error})") from None
    if late.is_set():
        raise FAQBotError(f"git {arguments[0]}: no end within {SECONDS} seconds; give two folders instead")
    if running.returncode:
        lines = said.strip().splitlines() or ["no reason given"]
        # Behind its reason git may give advice.
        reason = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[-1])
        raise RefusedByGitError(f"git {arguments[0]}: {reason}")


def _give_up(running: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    _kill(running)


def _kill(running: subprocess.Popen[bytes]) -> None:
    """End git, and what it has started: a script that stands for it leaves the true one behind."""
    if not hasattr(os, "killpg"):
        running.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(running.pid, signal.SIGKILL)


def _started(command: Sequence[str], asked: IO[bytes], reasons: IO[bytes]) -> subprocess.Popen[bytes]:
    # A hook is told its repository, which then would be that of any folder; other ways to read paths exclude ours.
    own = {
        name: value
        for name, value in os.environ.items()
        if name not in _TOLD_TO_HOOKS and not name.endswith("_PATHSPECS")
    }
    # Of a clone that has not all, git would fetch what is missing, with the commands of its configuration: newer
    # ones obey the first, and all the second, whatever a repository allows.
    own |= {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": ""}
    # A path is one, whatever signs it begins with or holds.
    own["GIT_LITERAL_PATHSPECS"] = "1"
    try:
        return subprocess.Popen(  # noqa: S603 - no shell, options refused
            command, stdin=asked, stdout=subprocess.PIPE, stderr=reasons, env=own, start_new_session=True
        )
    except FileNotFoundError:
        raise FAQBotError("git is not installed; give two folders instead of revisions") from None
    except (OSError, ValueError) as error:
        raise FAQBotError(f"git cannot be run ({error})") from None
