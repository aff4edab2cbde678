"""Processes that work for another one end with it, and Ctrl-C is for that one alone."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import urllib.request
from multiprocessing import resource_tracker
from pathlib import Path

import pytest
from exchange_base import write_base
from web_server import PATIENCE, serving, workers_of

import faq_bot
from faq_bot.processes import uninterrupted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are other things there")

PARENT = """
import multiprocessing, os, sys, time
from faq_bot.processes import end_with_parent

def work():
    end_with_parent()
    os.write(1, b"works\\n")  # In one piece: two processes write.
    time.sleep(3600)

if __name__ == "__main__":
    for _ in range(2):
        multiprocessing.get_context(sys.argv[1]).Process(target=work).start()
    time.sleep(3600)
"""


@contextlib.contextmanager
def running(command, **pipes):
    """Start a process that does not outlive a test that fails, which would wait for it."""
    with subprocess.Popen(command, **pipes) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_they_end_however_their_parent_ends(tmp_path, method, end):
    program = tmp_path / "parent.py"
    program.write_text(PARENT, encoding="utf-8")
    with running([sys.executable, program, method], stdout=subprocess.PIPE) as parent:
        for _ in range(2):
            assert parent.stdout.readline() == b"works\n"
        parent.send_signal(end)
        # They hold the other end of the pipe.
        assert parent.communicate(timeout=PATIENCE) == (b"", None)


CHECK = """
import os, sys, time
from faq_bot import sharing
from faq_bot.check import runs
from faq_bot.cli.main import main

def tried(number, matcher):
    os.write(1, b"tries\\n")
    time.sleep(3600)

runs.MANY, sharing.processors, runs.try_entry = 1, lambda: 2, tried
main(["check", sys.argv[1]])
"""


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="needs fork")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_what_checks_for_another_one_ends_with_it(tmp_path, end):
    command = [sys.executable, "-c", CHECK, write_base(tmp_path)]
    with running(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as check:
        for _ in range(2):
            assert check.stdout.readline() == b"tries\n"
        check.send_signal(end)
        assert check.communicate(timeout=PATIENCE) == (b"", b"")


AT_ONCE = """
import os, signal
from faq_bot.sharing import shared_out

os.register_at_fork(after_in_child=lambda: os.kill(os.getpid(), signal.SIGINT))
assert list(shared_out(divmod, [7, 8, 9], 4, 2)) == [(1, 3), (2, 0), (2, 1)]
"""


AS_FIRST = """
import os, signal
own, os.getpid = os.getpid(), lambda: 1
from faq_bot.cli.room import check_caller
check_caller("serve")
os.kill(own, signal.SIGTERM)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such process")
def test_the_first_process_of_a_container_is_ended_by_sigterm_while_it_starts():
    # By itself, and not by the system, which spares the first process.
    assert subprocess.run([sys.executable, "-c", AS_FIRST], check=False, timeout=60).returncode == 128 + 15


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="needs fork")
def test_ctrl_c_does_not_reach_what_works_for_another_one_however_early_it_comes():
    done = subprocess.run([sys.executable, "-c", AT_ONCE], capture_output=True, timeout=PATIENCE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def blocked(answers):
    answers.put(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))


@pytest.mark.parametrize("method", sorted({"fork", "spawn"}.intersection(multiprocessing.get_all_start_methods())))
def test_ctrl_c_does_not_reach_what_is_started_without_it(method):
    context = multiprocessing.get_context(method)
    answers = context.SimpleQueue()
    with uninterrupted():
        started = context.Process(target=blocked, args=(answers,))
        started.start()
    assert answers.get()
    started.join(PATIENCE)
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


SPAWNING = """
import multiprocessing, sys
from faq_bot.processes import uninterrupted

def work():
    pass

if __name__ == "__main__":
    started = multiprocessing.get_context("spawn").Process(target=work)
    with uninterrupted():
        started.start()
    started.join()
    sys.exit(started.exitcode)
"""


@pytest.mark.skipif("spawn" not in multiprocessing.get_all_start_methods(), reason="needs spawn")
def test_what_is_started_runs_nothing_that_stands_in_the_current_folder(tmp_path):
    program, here = tmp_path / "program.py", tmp_path / "here"
    program.write_text(SPAWNING, encoding="utf-8")
    here.mkdir()
    for name in ("signal", "socket", "struct", "types"):
        (here / f"{name}.py").write_text("open('run', 'w')", encoding="utf-8")
    env = os.environ | {"PYTHONPATH": str(Path(faq_bot.__file__).parent.parent)}
    done = subprocess.run(
        [sys.executable, program], cwd=here, env=env, capture_output=True, check=False, timeout=PATIENCE
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert not (here / "run").exists()


# By their names: Windows reads this too, and has not all of them.
ENDS = {"SIGINT": 130, "SIGTERM": 0, "SIGQUIT": -3, "SIGKILL": -9}


@pytest.mark.parametrize("end", ENDS)
def test_workers_of_a_server_end_with_it_and_its_exit_code_tells_how(tmp_path, end):
    pytest.importorskip("uvicorn", reason="needs faq-bot[web]")
    command = [sys.executable, "-W", "always::ResourceWarning", "-m", "faq_bot", "serve", "--port", "0"]
    command += ["--workers", "2", "--knowledge", write_base(tmp_path)]
    with running(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as server:
        address = server.stdout.readline().decode().removeprefix("faq-bot: ").split()[0]
        asked = json.dumps({"question": "How many places are there at Kagawa?"}).encode()
        with urllib.request.urlopen(f"{address}api/ask", asked, timeout=PATIENCE) as answer:
            assert json.load(answer)["entry_id"] == "kagawa-places"
        server.send_signal(getattr(signal, end))
        _, log = server.communicate(timeout=PATIENCE)
    assert server.returncode == ENDS[end]
    assert b"Traceback" not in log
    assert b"Warning" not in log


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells the processes of a process")
def test_workers_that_somebody_has_stopped_keep_no_server_from_ending(tmp_path):
    pytest.importorskip("uvicorn", reason="needs faq-bot[web]")
    with serving("--knowledge", write_base(tmp_path), "--workers", 2) as server:
        for worker in workers_of(server):
            os.kill(worker, signal.SIGSTOP)
        server.end()
    assert server.process.returncode == 0


class Hung:
    """A worker of a server that does not hear what it is told."""

    exitcode = None

    def __init__(self):
        self.process = self
        self.waits = []

    def join(self, timeout=None):
        self.waits.append(timeout)

    def kill(self):
        self.exitcode = -signal.SIGKILL


def test_a_worker_that_hangs_is_waited_for_as_long_as_a_request_may_take(monkeypatch):
    pytest.importorskip("uvicorn", reason="needs faq-bot[web]")
    from faq_bot.serving import server

    monkeypatch.setattr(server._Workers, "__init__", lambda _self: None)
    workers = server._Workers()
    workers.processes = [Hung(), Hung()]
    workers.join_all()
    for worker in workers.processes:
        assert worker.exitcode == -signal.SIGKILL
        first, last = worker.waits
        assert 0 < first <= server.GRACE + server.LAST_SECONDS
        assert last is None


def test_who_interrupts_workers_that_could_not_start_is_told_nothing(monkeypatch):
    pytest.importorskip("uvicorn", reason="needs faq-bot[web]")
    from faq_bot.serving import server

    def run(workers):
        # A worker has died by now, and Ctrl-C comes before it is told.
        workers.should_exit.set()
        workers.signal_queue.append(signal.SIGINT)

    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(server._Workers, "__init__", lambda _self: None)
    monkeypatch.setattr(server._Workers, "run", run)
    workers = server._Workers()
    workers.processes, workers.signal_queue, workers.should_exit, workers._end = [], [], threading.Event(), None
    try:
        with pytest.raises(KeyboardInterrupt):
            workers.run_until_told()
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_helper_of_python_that_somebody_has_killed_is_started_anew_without_a_warning():
    with uninterrupted():
        helper = resource_tracker._resource_tracker._pid
    os.kill(helper, signal.SIGKILL)
    os.waitid(os.P_PID, helper, os.WEXITED | os.WNOWAIT)
    with uninterrupted():
        assert resource_tracker._resource_tracker._pid != helper
