"""Programs that are forked from a process which has imported faq_bot already: half a second less for each.

A program has what the interpreter would give it: arguments, environment, current folder, standard streams, session
and terminal, what signals do, and the whole end of the interpreter. It differs in its modules, which are there
already, in its hashes, which all of them have in common, and in its locale, which is one of UTF-8 whatever the
environment says. What is about these is started `anew`.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import io
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import faq_bot

ROOT = Path(faq_bot.__file__).parent.parent
PATIENCE = 120
"""Seconds to wait for the end of a program; far more than a busy machine needs."""

Streams = tuple[int | None, int | None, int | None]
"""Files for standard input, output and error; None: closed."""

_OURS = -1
_NUMBER = 4
"""Bytes of a number that is sent."""


class Program:
    """A program that was started; it is killed where it is left before its end."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self.pid = _receive(line)
        self.returncode: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.returncode is None:
            self.send_signal(signal.SIGKILL)
            self.wait()

    def send_signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def wait(self) -> int:
        """Wait for its end; return the exit code, or, negative, the number of the signal that has ended it."""
        if self.returncode is None:
            self.returncode = _receive(self._line)
        return self.returncode


def start(
    command: Sequence[str],
    streams: Streams,
    *,
    env: Mapping[str, str],
    folder: Path | None = None,
    terminal: bool = False,
    ignored: Sequence[int] = (),
    anew: bool = False,
) -> Program:
    """Start a program; it has to end before the next one is started.

    Args:
        command: Python with `-m NAME` or `-c CODE` and arguments; any program, where it is started `anew`.
        streams: its three streams.
        env: its whole environment.
        folder: where it runs; None: where this process does.
        terminal: whether standard input is the terminal that controls it, in a session of its own.
        ignored: signals that it ignores from its start.
        anew: whether the system executes it.
    """
    line, started = _starter()
    assert not started or started.pop().returncode is not None, "another program is still running"
    given = {number: file for number, file in enumerate(streams) if file is not None}
    asked = _Asked(
        [*command], dict(env), str(folder or Path.cwd()), [*given], terminal, [*map(int, ignored)], anew
    )
    text = json.dumps(asdict(asked)).encode()
    socket.send_fds(line, [len(text).to_bytes(_NUMBER, "big")], [*given.values()])
    line.sendall(text)
    started.append(Program(line))
    return started[0]


def run(
    command: Sequence[str],
    *,
    typed: str | bytes = b"",
    stdin: int | None = _OURS,
    stdout: int | None = _OURS,
    stderr: int | None = _OURS,
    **options: Any,
) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, and return what it prints.

    Args:
        command: as for `start`.
        typed: what comes through a pipe to its standard input.
        stdin: a file in place of that pipe; None: it is closed.
        stdout: a file in place of what is returned; None: it is closed.
        stderr: the same for standard error.
        options: as for `start`.
    """
    typed = typed.encode() if isinstance(typed, str) else typed
    if not hasattr(os, "fork"):
        done = subprocess.run(
            command, input=typed, env=options["env"], capture_output=True, check=False, timeout=PATIENCE
        )
        return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        _pipe(typed) if stdin == _OURS else contextlib.nullcontext(stdin) as read,
    ):
        printed = (
            out.fileno() if stdout == _OURS else stdout,
            err.fileno() if stderr == _OURS else stderr,
        )
        with start(command, (read, *printed), **options) as program:
            program.wait()
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(command, program.wait(), out.read().decode(), err.read().decode())


@contextlib.contextmanager
def _pipe(typed: bytes) -> Iterator[int]:
    """Yield the end of a pipe that text comes from."""
    read, write = os.pipe()

    def fill() -> None:
        with contextlib.suppress(BrokenPipeError), os.fdopen(write, "wb") as filled:
            filled.write(typed)

    filling = threading.Thread(target=fill)
    filling.start()
    try:
        yield read
    finally:
        # What is not read, nobody waits for.
        os.close(read)
        filling.join()


@cache
def _starter() -> tuple[socket.socket, list[Program]]:
    """Return the line to the process that starts programs for this one until it ends, and what it has started."""
    ours, theirs = socket.socketpair()
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_"))}
    with theirs:
        process = subprocess.Popen(
            [sys.executable, __file__, str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            env=env | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
            start_new_session=True,
        )
    ours.settimeout(PATIENCE)

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours, []


def _receive(line: socket.socket) -> int:
    try:
        received = line.recv(_NUMBER, socket.MSG_WAITALL)
        assert len(received) == _NUMBER, "what starts programs has ended"
    except (OSError, AssertionError):
        # Another one takes its place, or no program would be started any more.
        _starter.cache_clear()
        raise
    return int.from_bytes(received, "big", signed=True)


# What is below runs in the process that starts programs, and in those.


@dataclass(frozen=True)
class _Asked:
    """A program that is to be started."""

    command: Sequence[str]
    env: Mapping[str, str]
    folder: str
    streams: Sequence[int]
    terminal: bool
    ignored: Sequence[int]
    anew: bool

    def take_over(self, files: Sequence[int]) -> None:
        """Make this process one that has just been started, with files as its streams; execute what is `anew`."""
        if self.terminal:
            import fcntl
            import termios

            os.setsid()
            fcntl.ioctl(files[0], termios.TIOCSCTTY, 0)
        os.closerange(0, 3)
        for number, file in zip(self.streams, files, strict=True):
            os.dup2(file, number)
            os.close(file)
        os.chdir(self.folder)
        # The tests may have been started by `nohup`.
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        for number in self.ignored:
            signal.signal(number, signal.SIG_IGN)
        if self.anew:
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            os.execve(self.command[0], self.command, self.env)
        os.environ.clear()
        os.environ.update(self.env)
        for number, name in enumerate(("stdin", "stdout", "stderr")):
            stream = _stream(number, name) if number in self.streams else None
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)

    def run(self) -> None:
        """Run what Python is to run."""
        _, option, program, *arguments = self.command
        sys.argv[:] = [option, *arguments]
        if option == "-m":
            sys.path[0] = self.folder
            runpy.run_module(program, run_name="__main__", alter_sys=True)
        else:
            sys.path[0] = ""
            exec(compile(program, "<string>", "exec"), {"__name__": "__main__"})


def _stream(number: int, name: str) -> io.TextIOWrapper:
    """Return a standard stream as the interpreter makes it."""
    unbuffered = bool(os.environ.get("PYTHONUNBUFFERED"))
    holds_back = number == 0 or not unbuffered
    binary: Any = open(number, "wb" if number else "rb", -1 if holds_back else 0, closefd=False)  # noqa: SIM115
    (binary.raw if holds_back else binary).name = f"<{name}>"
    before = getattr(sys, name)
    stream = io.TextIOWrapper(
        binary,
        before.encoding,
        before.errors,
        newline="\n",
        line_buffering=not unbuffered and (number == 2 or binary.isatty()),
        write_through=unbuffered,
    )
    stream.mode = "w" if number else "r"  # type: ignore[misc]
    return stream


def _serve(line: socket.socket) -> _Asked:
    """Start what is asked for until nobody is there who asks; return in a process that was started."""
    while True:
        length, files, _, _ = socket.recv_fds(line, _NUMBER, 3)
        if not length:
            sys.exit()
        text = line.recv(int.from_bytes(length, "big"), socket.MSG_WAITALL)
        process = os.fork()
        if not process:
            asked = _Asked(**json.loads(text))
            line.close()
            asked.take_over(files)
            return asked
        for file in files:
            os.close(file)
        line.sendall(process.to_bytes(_NUMBER, "big"))
        _, status = os.waitpid(process, 0)
        line.sendall(os.waitstatus_to_exitcode(status).to_bytes(_NUMBER, "big", signed=True))


def _import_all() -> None:
    """Import what the program does, and have patterns compiled that the first question needs."""
    import yaml
    from exchange_base import BASE

    for module in (
        "answering.explanation",
        "chat.plain",
        "chat.terminal",
        "cli.commands",
        "knowledge.topics",
    ):
        import_module(f"faq_bot.{module}")
    bot = faq_bot.FAQBot.from_dict(yaml.safe_load(BASE))
    for language in bot.languages:
        bot.conversation().ask(bot.entries[0].first_phrasing(language).text)
    gc.freeze()


if __name__ == "__main__":
    _import_all()
    _serve(socket.socket(fileno=int(sys.argv[1]))).run()
