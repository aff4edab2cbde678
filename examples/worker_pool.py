"""Answers many questions in several processes, whichever way they are started.

python examples/worker_pool.py spawn
"""

import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl-C ends it without a word, also amid an import or at its end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import contextlib
import multiprocessing
import sys
import threading
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from faq_bot import FAQBot, FAQBotError
from faq_bot.cli.streams import open_streams
from faq_bot.output.terminal import complain, say
from faq_bot.processes import ENDS, end_with_parent, has_threads, held_back, stay_somewhere, uninterrupted

_bot: FAQBot | None = None


def prepare(bot: FAQBot | None = None) -> None:
    """Give a process its bot: the one it was forked with, or one that it loads from the compiled base."""
    global _bot  # noqa: PLW0603 - a process has one
    # Where a process does not begin with Ctrl-C held back, as on Windows.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        # What was held back ends it now.
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
    # However that ends: it would wait for questions without end.
    end_with_parent()
    _bot = bot or FAQBot.load()


def entry_of(question: str) -> str | None:
    """Return the id of the entry that answers, which is less to send between processes than the answer."""
    if _bot is None:
        raise RuntimeError("prepare() first")
    return _bot.ask(question).entry_id


@contextlib.contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let what ends a program, as Ctrl-C does, end its processes, which breaks the pool as a whole, not amid work.

    Raises:
        SystemExit: one has come, with the exit code that a shell gives it. From then on the others are not heeded.
    """
    came = []

    def end(number: int, _frame: object) -> None:
        came.append(number)
        for process in multiprocessing.active_children():
            process.kill()

    known = [getattr(signal, name) for name in ENDS if hasattr(signal, name)]
    usual = {number: signal.getsignal(number) for number in known}
    # What is ignored stays so.
    heeded = [number for number, handler in usual.items() if handler is not signal.SIG_IGN]
    for number in heeded:
        signal.signal(number, end)
    try:
        yield
    finally:
        # Held back, as Python complains of one that it has noticed already and that is ignored now.
        with held_back(*ENDS):
            for number in heeded:
                signal.signal(number, signal.SIG_IGN if came else usual[number])
        if came:
            sys.exit(128 + came[0])


def answer_all(questions: Sequence[str], method: str, processes: int = 2) -> list[str | None]:
    """Return the entries that answer the questions, in order.

    Args:
        questions: any texts.
        method: `fork` shares the memory of a bot that is loaded once, and must come before any thread is started;
            `spawn` works everywhere.
        processes: how many.

    Raises:
        KnowledgeError: the base cannot be loaded.
        FAQBotError: the system lets nobody start so many processes.
        SystemExit: it was told to end.
    """
    # Python and its pools fail in halves where they can start some of them.
    if not has_threads(4 * (processes + 1)):
        raise FAQBotError("no more processes can be started; let it have more (ulimit -u)")
    # Also where each loads its own: what is wrong with the base is told here, and it is compiled for all.
    bot = FAQBot.load()
    context = multiprocessing.get_context(method)
    shared = (bot,) if method == "fork" else ()
    with ended_by_signals(), contextlib.ExitStack() as ended:
        # Who presses Ctrl-C interrupts the program, which ends its processes; of one that ends before all are
        # started the pool would wait for the others without end.
        with uninterrupted(), held_back(*ENDS):
            # A `multiprocessing.Pool` starts a process whose base cannot be loaded again and again, without end.
            pool = ProcessPoolExecutor(processes, context, initializer=prepare, initargs=shared)
            found = ended.enter_context(pool).map(entry_of, questions)
        return list(found)


def end_workers(before: Collection[threading.Thread]) -> None:
    """End the processes: where the pool was broken off it leaves some to be waited for without end.

    Args:
        before: the threads that there were before the pool.
    """
    for process in multiprocessing.active_children():
        process.kill()
    for thread in threading.enumerate():
        # The one that leads them sees that they are gone. At its end Python would call it amid that.
        if thread not in before:
            thread.join()


if __name__ == "__main__":
    asked = ("how many students can go to Kagawa?", "when was it signed?", "誰が署名しましたか")
    open_streams()
    threads = threading.enumerate()
    known = multiprocessing.get_all_start_methods()
    method = sys.argv[1] if sys.argv[1:] else "spawn"
    if method not in known:
        complain(f"expected one of {', '.join(known)}, not {method}")
        sys.exit(1)
    stay_somewhere()
    try:
        say(str(answer_all(asked, method)))
    except (EOFError, FAQBotError, MemoryError, OSError, RuntimeError) as error:
        # Of the last kind are a pool that is broken, and a thread that it cannot start.
        end_workers(threads)
        complain(str(error) or "out of memory")
        sys.exit(1)
