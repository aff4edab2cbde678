"""Programs that are forked from a process which has imported faq_bot already: half a second less for each.

One that serves takes a second and more to import: a process of its own has done that.

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
import select
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
from subprocess import PIPE
from types import TracebackType
from typing import IO, Any, Self

import faq_bot

ROOT = Path(faq_bot.__file__).parent.parent
PATIENCE = 120
"""Seconds to wait for the end of a program; far more than a busy machine needs."""

Streams = tuple[int | None, int | None, int | None]
"""Files for standard input, output and error; None: closed; `PIPE`: the other end is the program's."""

SERVES = ("faq_bot.serving.server",)
"""What is to have been imported for `faq-bot serve`."""

SPEAKS_MCP = ("faq_bot.serving.mcp", "faq_bot.serving.mcp_http", "anyio._backends._asyncio", "rich.logging")
"""The same for `faq-bot mcp`: the last two the SDK imports when it begins to serve."""

_NUMBER = 4
"""Bytes of a number that is sent."""


class Program:
    """A program that was started, as `subprocess.Popen` has it; it is killed where it is left before its end."""

    def __init__(self, starter: _Starter, pipes: Mapping[int, int], encoding: str | None) -> None:
        self._starter = starter
        self._is_waited_for = False
        self.stdin, self.stdout, self.stderr = (_opened(number, pipes, encoding) for number in range(3))
        self.pid = starter.receive()
        self.returncode: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.returncode is None:
            self.kill()
            self.wait()
        for stream in (self.stdin, self.stdout, self.stderr):
            if stream is not None:
                # What nobody reads any more cannot be written.
                with contextlib.suppress(BrokenPipeError):
                    stream.close()

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it is known to have ended: until then no other process has its number."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def wait(self, timeout: float = PATIENCE) -> int:
        """Wait for its end; return the exit code, or, negative, the number of the signal that has ended it.

        Args:
            timeout: seconds after which `subprocess.TimeoutExpired` is raised; it may be waited for again.
        """
        if self.returncode is None:
            if not self._is_waited_for:
                self._starter.ask(-self.pid)
                self._is_waited_for = True
            if not select.select([self._starter.line], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(f"process {self.pid}", timeout)
            self.returncode = self._starter.receive()
        return self.returncode


def _opened(number: int, pipes: Mapping[int, int], encoding: str | None) -> IO[Any] | None:
    """Return our end of a pipe to one of the streams, if it has one."""
    if number not in pipes:
        return None
    mode = ("r" if number else "w") + ("" if encoding else "b")
    return open(pipes[number], mode, encoding=encoding)  # noqa: PTH123


def start(
    command: Sequence[str],
    streams: Streams,
    *,
    env: Mapping[str, str],
    imported: tuple[str, ...] = (),
    encoding: str | None = None,
    folder: Path | None = None,
    terminal: bool = False,
    ignored: Sequence[int] = (),
    anew: bool = False,
) -> Program:
    """Start a program; others may still run, but none of which the end is being waited for.

    Args:
        command: Python with `-m NAME` or `-c CODE` and arguments; any program, where it is started `anew`.
        streams: its three streams.
        env: its whole environment.
        imported: the modules that have been imported; none: what answers in a terminal.
        encoding: of what goes through pipes; None: that is bytes.
        folder: where it runs; None: where this process does.
        terminal: whether standard input is the terminal that controls it, in a session of its own.
        ignored: signals that it ignores from its start.
        anew: whether the system executes it.
    """
    starter = _starter(imported)
    pipes = {number: os.pipe() for number, file in enumerate(streams) if file == PIPE}
    # The program reads of the first, and writes to the others.
    theirs = {number: ends[number > 0] for number, ends in pipes.items()}
    ours = {number: ends[number == 0] for number, ends in pipes.items()}
    given = {number: theirs.get(number, file) for number, file in enumerate(streams) if file is not None}
    asked = _Asked(
        [*command], dict(env), str(folder or Path.cwd()), [*given], terminal, [*map(int, ignored)], anew
    )
    text = json.dumps(asdict(asked)).encode()
    starter.ask(len(text), [*given.values()])
    for end in theirs.values():
        os.close(end)
    starter.line.sendall(text)
    return Program(starter, ours, encoding)


def run(
    command: Sequence[str],
    *,
    typed: str | bytes = b"",
    stdin: int | None = PIPE,
    stdout: int | None = PIPE,
    stderr: int | None = PIPE,
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
        read = {"input": typed} if stdin == PIPE else {"stdin": stdin}
        done: subprocess.CompletedProcess[bytes] = subprocess.run(
            command, **read, stdout=stdout, stderr=stderr, env=options["env"], check=False, timeout=PATIENCE
        )
        printed = ((text or b"").decode() for text in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(command, done.returncode, *printed)
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        _pipe(typed) if stdin == PIPE else contextlib.nullcontext(stdin) as given,
    ):
        files = (
            out.fileno() if stdout == PIPE else stdout,
            err.fileno() if stderr == PIPE else stderr,
        )
        with start(command, (given, *files), **options) as program:
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


class _Starter:
    """The line to a process that starts programs for this one until it ends."""

    def __init__(self, imported: tuple[str, ...]) -> None:
        self.line, theirs = socket.socketpair()
        self.line.settimeout(PATIENCE)
        self._is_asked = False
        env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_"))}
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno()), *imported],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env=env | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
                start_new_session=True,
            )
        atexit.register(self._end)

    def _end(self) -> None:
        self.line.close()
        self._process.wait()

    def ask(self, number: int, files: Sequence[int] = ()) -> None:
        """Ask for a program, of which so many bytes and files tell, or, negative, for the end of one."""
        assert not self._is_asked, "the end of another program is being waited for"
        self._is_asked = True
        socket.send_fds(self.line, [number.to_bytes(_NUMBER, "big", signed=True)], files)

    def receive(self) -> int:
        """Return the number that is answered."""
        try:
            received = self.line.recv(_NUMBER, socket.MSG_WAITALL)
            assert len(received) == _NUMBER, "what starts programs has ended"
        except (OSError, AssertionError):
            # Another one takes its place, or no program would be started any more.
            _starter.cache_clear()
            raise
        self._is_asked = False
        return int.from_bytes(received, "big", signed=True)


_starter = cache(_Starter)


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
        received, files, _, _ = socket.recv_fds(line, _NUMBER, 3)
        if not received:
            sys.exit()
        number = int.from_bytes(received, "big", signed=True)
        if number < 0:
            _, status = os.waitpid(-number, 0)
            line.sendall(os.waitstatus_to_exitcode(status).to_bytes(_NUMBER, "big", signed=True))
            continue
        text = line.recv(number, socket.MSG_WAITALL)
        process = os.fork()
        if not process:
            asked = _Asked(**json.loads(text))
            line.close()
            asked.take_over(files)
            return asked
        for file in files:
            os.close(file)
        line.sendall(process.to_bytes(_NUMBER, "big"))


_IN_A_TERMINAL = (
    "faq_bot.answering.explanation",
    "faq_bot.chat.plain",
    "faq_bot.chat.terminal",
    "faq_bot.knowledge.topics",
)


def _import_all(imported: Sequence[str]) -> None:
    """Import what the program does, and have patterns compiled that the first question needs."""
    import yaml
    from exchange_base import BASE

    for module in ("faq_bot.cli.commands", *(imported or _IN_A_TERMINAL)):
        import_module(module)
    bot = faq_bot.FAQBot.from_dict(yaml.safe_load(BASE))
    for language in bot.languages:
        bot.conversation().ask(bot.entries[0].first_phrasing(language).text)
    gc.freeze()


if __name__ == "__main__":
    _, _file, *_imported = sys.argv
    _import_all(_imported)
    _serve(socket.socket(fileno=int(_file))).run()
