import multiprocessing
import os
import signal
import sys
import time

import pytest

from faq_bot import sharing
from faq_bot.errors import KnowledgeError, Place
from faq_bot.sharing import TooMuchWorkError, bounded, shared_out

pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="there is no process that has what is given"
)

MEGABYTES = 200_000_000


def doubled(item, given):
    return os.getpid(), given[item] * 2


def refused(item, _given):
    raise KnowledgeError(Place("a.md", item), "not to be read")


def endless(_item, _given):
    while time.process_time() < 20:
        pass


def large(_item, _given):
    return len(bytes(2**34))


def gone(_item, _given):
    os.kill(os.getpid(), signal.SIGSEGV)


def test_another_process_does_the_work_in_order():
    done = list(bounded(doubled, [1, 0], [2, 3], 60, MEGABYTES))
    assert [result for _, result in done] == [6, 4]
    assert os.getpid() not in {process for process, _ in done}


def test_what_the_work_raises_is_raised():
    with pytest.raises(KnowledgeError, match=r"^a\.md:7:1: not to be read$"):
        list(bounded(refused, [7], None, 60, MEGABYTES))


@pytest.mark.parametrize(
    "work",
    [
        endless,
        pytest.param(large, marks=pytest.mark.skipif(sys.platform != "linux", reason="memory is not limited")),
        gone,
    ],
)
def test_work_that_takes_too_much_is_ended(work):
    with pytest.raises(TooMuchWorkError):
        list(bounded(work, [1], None, 1, MEGABYTES))


@pytest.mark.parametrize("work", [endless, gone])
def test_work_that_is_ended_leaves_no_file_of_its_memory(work, monkeypatch, tmp_path):
    import resource

    monkeypatch.chdir(tmp_path)
    before, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    try:
        with pytest.raises(TooMuchWorkError):
            list(bounded(work, [1], None, 1, MEGABYTES))
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (before, most))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("held", ["ignored", "blocked"])
def test_work_is_ended_whatever_this_process_does_with_the_signal_for_it(held):
    before = signal.getsignal(signal.SIGXCPU)
    try:
        if held == "ignored":
            signal.signal(signal.SIGXCPU, signal.SIG_IGN)
        else:
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGXCPU])
        with pytest.raises(TooMuchWorkError):
            list(bounded(endless, [1], None, 1, MEGABYTES))
    finally:
        signal.signal(signal.SIGXCPU, before)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGXCPU])


@pytest.mark.skipif(sys.platform != "linux", reason="memory is not limited")
def test_memory_is_limited_where_the_system_tells_nothing_of_it(monkeypatch, tmp_path):
    monkeypatch.setattr(sharing, "Path", lambda _path: tmp_path / "no such file")
    with pytest.raises(TooMuchWorkError):
        list(bounded(large, [1], None, 60, MEGABYTES))


def test_where_no_process_is_to_be_had_this_one_works(monkeypatch):
    def full(*_given):
        raise OSError

    monkeypatch.setattr(sharing, "_start", full)
    assert list(bounded(doubled, [0], [4], 60, MEGABYTES)) == [(os.getpid(), 8)]


def _of_a_daemon(answers):
    answers.put(list(bounded(doubled, [0], [4], 60, MEGABYTES)) + list(shared_out(doubled, [0, 1], [4, 5], 2)))


def test_a_process_that_may_start_no_other_works_itself(capfd):
    # As one of `multiprocessing.Pool`.
    answers = multiprocessing.Queue()
    process = multiprocessing.Process(target=_of_a_daemon, args=(answers,), daemon=True)
    process.start()
    number = process.pid
    assert answers.get(timeout=60) == [(number, 8), (number, 8), (number, 10)]
    process.join()
    assert "(a daemonic process may start none): one does the rest" in capfd.readouterr().err
