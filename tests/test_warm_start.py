"""What a program finds that is forked, and how it ends: the same as one that the system starts."""

import contextlib
import http.client
import os
import re
import signal
import subprocess
import sys
from importlib.util import find_spec

import pytest
from exchange_base import write_base
from pty_screen import Screen
from warm_start import PATIENCE, PIPE, ROOT, SERVES, SPEAKS_MCP, run, start

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")

FOUND = """
import os, signal, sys
from pathlib import Path

def of(name):
    stream = getattr(sys, name)
    assert stream is getattr(sys, f"__{name}__")
    if stream is None:
        return [name]
    told = "name", "mode", "encoding", "errors", "newlines", "line_buffering", "write_through"
    return [stream.fileno(), stream.isatty(), type(stream.buffer), *(getattr(stream, each) for each in told)]

with open(sys.argv.pop(), "w") as told:
    for found in (
        *map(of, ("stdin", "stdout", "stderr")),
        [sys.argv, sys.path[0], __name__, sys.flags],
        [Path.cwd(), os.umask(0), sorted(os.listdir("/dev/fd"))],
        sorted(os.environ.items()),
        [signal.getsignal(number) for number in sorted(signal.valid_signals())],
        [signal.pthread_sigmask(signal.SIG_BLOCK, [])],
        [(os.tcgetpgrp(file), os.getsid(0)) == (os.getpid(),) * 2 for file in (0, 1) if os.isatty(file)],
    ):
        print(*found, file=told)
"""
UNREADABLE, FULL, LEFT = os.devnull, "/dev/full", "a pipe that has lost its reader"


@pytest.fixture
def opened():
    """What opens what is to be written to as streams; None: closed."""
    with contextlib.ExitStack() as ends:

        def opened(streams):
            files = {}
            for name, place in streams.items():
                if place == LEFT:
                    read, files[name] = os.pipe()
                    os.close(read)
                else:
                    files[name] = place and os.open(place, os.O_WRONLY)
                if place:
                    ends.callback(os.close, files[name])
            return files

        yield opened


@pytest.fixture
def env():
    kept = {name: os.environ[name] for name in ("PATH", "XDG_CACHE_HOME")}
    return kept | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "TERM": "xterm"}


STREAMS = pytest.mark.parametrize(
    "streams",
    [
        {"stdin": None},
        {"stdout": None},
        {"stderr": None},
        {"stdin": None, "stdout": None, "stderr": None},
        {"stdin": UNREADABLE},
        {"stdout": FULL, "stderr": FULL},
        {"stdout": LEFT, "stderr": LEFT},
    ],
    ids=str,
)


def both(command, **options):
    """Run Python both ways; return what came of the two."""
    forked, started = (run([sys.executable, *command], anew=anew, **options) for anew in (False, True))
    return tuple((done.returncode, done.stdout, done.stderr) for done in (forked, started))


def found(file, start):
    """Return what a program finds that is started both ways, and tells in a file."""
    told = []
    for anew in (False, True):
        start([sys.executable, "-c", FOUND, "-x", "é\udcff", str(file)], anew)
        told.append(file.read_text(encoding="utf-8", errors="surrogateescape"))
    return told


@STREAMS
def test_streams_are_the_same(opened, env, tmp_path, streams):
    files = opened(streams)
    forked, started = found(
        tmp_path / "told", lambda command, anew: run(command, env=env, folder=tmp_path, anew=anew, **files)
    )
    assert forked == started


def test_streams_that_hold_nothing_back_and_signals_that_are_ignored_are_the_same(env, tmp_path):
    env["PYTHONUNBUFFERED"] = "1"
    forked, started = found(
        tmp_path / "told", lambda command, anew: run(command, env=env, ignored=[signal.SIGHUP], anew=anew)
    )
    assert forked == started


def test_a_terminal_is_the_same(env, tmp_path):
    def start(command, anew):
        with Screen(command, env, anew=anew) as screen:
            assert screen.wait_for_end() == 0

    forked, started = found(tmp_path / "told", start)
    assert forked == started
    assert forked.endswith("True True\n")


@pytest.mark.parametrize(
    ("end", "streams"),
    [
        ("", {}),
        ("", {"stdout": FULL}),
        ("", {"stdout": LEFT}),
        ("print(ascii(sys.stdin.read()))", {}),
        ("sys.exit(7)", {}),
        ("sys.exit('a word')", {}),
        ("os._exit(8)", {}),
        ("os.kill(os.getpid(), signal.SIGTERM)", {}),
        ("signal.signal(signal.SIGINT, signal.default_int_handler); os.kill(os.getpid(), signal.SIGINT)", {}),
        ("threading.Thread(target=lambda: (time.sleep(0.01), print('a thread'))).start()", {}),
        ("atexit.register(print, 'the end')", {}),
        ("sys.kept = type('', (), {'__del__': lambda _: print('given up')})()", {}),
    ],
)
def test_what_is_read_and_the_end_are_the_same(opened, env, end, streams):
    program = f"import atexit, os, signal, sys, threading, time; print('said'); {end}"
    forked, started = both(["-c", program], env=env, typed="a\rb\r\n\xe9", **opened(streams))
    assert forked[:2] == started[:2]
    # The lines above tell where.
    assert forked[2].splitlines()[-1:] == started[2].splitlines()[-1:]


@STREAMS
def test_the_command_is_the_same(opened, env, streams):
    forked, started = both(["-m", "faq_bot", "--version"], env=env, **opened(streams))
    assert forked == started


@pytest.fixture(params=["serve", "mcp"])
def serving(request):
    """A command that serves, and the modules that have been imported for it."""
    needs, imported = {"serve": ("uvicorn", SERVES), "mcp": ("mcp", SPEAKS_MCP)}[request.param]
    # Not imported here: that takes as long as a start.
    if find_spec(needs) is None:
        pytest.skip(f"needs the extra of {needs}")
    return request.param, imported


def test_where_what_serves_has_been_imported_all_that_is_found_is_the_same(env, tmp_path, serving):
    _, imported = serving
    forked, started = found(
        tmp_path / "told", lambda command, anew: run(command, env=env, imported=imported, anew=anew)
    )
    assert forked == started


def test_what_serves_says_the_same_and_ends_the_same(env, tmp_path, serving):
    command, imported = serving
    given = ["--http"] if command == "mcp" else []
    serves = [sys.executable, "-m", "faq_bot", command, "--port", "0", "-k", str(write_base(tmp_path)), *given]
    told = []
    for anew in (False, True):
        with start(serves, (0, PIPE, PIPE), env=env, imported=imported, encoding="utf-8", anew=anew) as program:
            first = program.stdout.readline()
            host, port = re.search(r"http://(.*):(\d+)/", first).groups()
            asked = http.client.HTTPConnection(host, int(port), timeout=PATIENCE)
            asked.request("GET", "/healthz")
            answer = asked.getresponse()
            answered = answer.status, answer.read()
            asked.close()
            program.terminate()
            code = program.wait()
            said = first + program.stdout.read() + program.stderr.read()
        # The port and the number of the process differ.
        told.append((code, answered, re.sub(r":\d+/|\[\d+\]", "", said)))
    forked, started = told
    assert forked == started
    assert forked[0] == 0


ECHO = "import sys; sys.stdout.writelines(sys.stdin)"


@pytest.mark.parametrize("anew", [False, True])
def test_several_run_at_a_time_and_each_ends_by_itself(env, anew):
    def echo():
        return start([sys.executable, "-c", ECHO], (PIPE, PIPE, PIPE), env=env, encoding="utf-8", anew=anew)

    with echo() as first, echo() as second, echo() as third, echo() as fourth:
        # None holds open what another one reads.
        second.stdin.write("é\n")
        second.stdin.close()
        assert (second.stdout.read(), second.stderr.read(), second.wait()) == ("é\n", "", 0)
        third.terminate()
        fourth.kill()
        assert (fourth.wait(), third.wait()) == (-signal.SIGKILL, -signal.SIGTERM)
        with pytest.raises(subprocess.TimeoutExpired):
            first.wait(0)
        first.stdin.close()
        assert (first.wait(PATIENCE), first.wait()) == (0, 0)


def test_what_is_left_is_ended(env):
    with start([sys.executable, "-c", ECHO], (PIPE, PIPE, PIPE), env=env) as left:
        left.stdin.write(b"for nobody")
    assert left.returncode == -signal.SIGKILL
    assert left.stdout.closed
