"""Ctrl-C while the chat answers, keys that are typed meanwhile, and a chat that is told to end from outside."""

import errno
import io
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from prompt_toolkit.application import Application
from prompt_toolkit.input import DummyInput
from prompt_toolkit.output import DummyOutput
from pty_screen import Screen
from warm_start import start

from faq_bot.chat import plain
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.interrupts import Interrupts
from faq_bot.chat.loading import Loading

QUESTION = "what are the rules?"
CTRL_C, CTRL_D, CTRL_BACKSLASH = "\x03", "\x04", "\x1c"


@pytest.fixture
def chat(tmp_path):
    """A chat in which the answer has a number of lines, more than a terminal takes in at once."""

    @contextmanager
    def start(lines, terminal="xterm-256color", ignored=()):
        answer = "\n".join(f"    Rule {number} of {lines}" for number in range(1, lines + 1))
        base = tmp_path / "base.yaml"
        base.write_text(
            "language: en\nentries:\n- id: rules\n  questions: [What are the rules?, rules of the house]\n"
            f"  answer: |\n{answer}\n",
            encoding="utf-8",
        )
        env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path.cwd()), "HOME": str(tmp_path), "TERM": terminal}
        command = [sys.executable, "-m", "faq_bot", "-k", str(base), "--no-history"]
        with (
            (tmp_path / "complaints").open("wb") as complaints,
            Screen(command, env, complaints=complaints.fileno(), ignored=ignored) as screen,
        ):
            yield screen

    return start


def test_ctrl_c_while_an_answer_is_printed_leaves_the_end_to_a_paste_behind_the_question(chat):
    with chat(20_000) as screen:
        screen.wait_for_prompt()
        # What the line editor reads at once ends within the paste.
        screen.type(f"{QUESTION}\r\x1b[200~{'x' * 3000} and so on\x1b[201~")
        screen.wait_for(" of 20000")
        screen.type(CTRL_C)
        screen.wait_for("and so on")
        screen.type(f"{CTRL_C}quit\r")
        screen.wait_for("Goodbye!")
        assert screen.wait_for_end() == 0


@pytest.mark.parametrize("terminal", ["xterm-256color", "dumb"])
def test_ctrl_c_stops_an_answer_that_is_printed_and_the_prompt_comes_back(chat, terminal):
    with chat(20_000, terminal) as screen:
        screen.wait_for_prompt()
        screen.type(f"{QUESTION}\r")
        screen.wait_for(" of 20000")
        screen.type(CTRL_C)
        screen.wait_for_prompt()
        assert "Rule 20000" not in screen.raw
        screen.type("quit\r")
        screen.wait_for("Goodbye!")
        assert screen.wait_for_end() == 0


class Typed:
    """A terminal without a cursor: what is typed, and Ctrl-C each time that a piece of output is written.

    Args:
        lines: what is typed.
        interrupted: the pieces, by number, at which Ctrl-C comes.
    """

    def __init__(self, monkeypatch, lines, interrupted):
        self.lines, self.interrupted = iter(lines), interrupted
        self.pieces, self.written = 0, []
        monkeypatch.setattr(plain, "is_terminal", lambda _stream: True)
        monkeypatch.setattr(plain, "_read_on", lambda: next(self.lines, ""))
        monkeypatch.setattr(plain, "say", self.say)

    def say(self, text, end="\n"):
        self.pieces += 1
        if self.pieces in self.interrupted:
            raise KeyboardInterrupt
        self.written.append(text + end)
        return True


# The first piece is the greeting, and the second the prompt.
@pytest.mark.parametrize("first", range(2, 7))
@pytest.mark.parametrize("often", [1, 2, 3])
def test_however_often_ctrl_c_comes_a_chat_without_a_cursor_takes_its_leave(
    exchange_bot, monkeypatch, first, often
):
    asked = ["How many places are there at Kagawa?\n"] * 3
    typed = Typed(monkeypatch, asked, range(first, first + often))
    plain.run_plain(Dialogue(Loading(lambda: exchange_bot), None, "en"))
    assert typed.written[-1] == "Goodbye!\n"


def test_ctrl_c_again_while_a_stopped_answer_ends_brings_the_prompt_back(exchange_bot, monkeypatch):
    # The answer is the third piece, and the end of its line the fourth.
    typed = Typed(monkeypatch, ["How many places are there at Kagawa?\n"] * 2, (3, 4, 5))
    plain.run_plain(Dialogue(Loading(lambda: exchange_bot), None, "en"))
    assert sum("Five students" in piece for piece in typed.written) == 1


def test_other_keys_that_are_pressed_while_an_answer_is_printed_wait_for_the_prompt(chat):
    with chat(2_000) as screen:
        screen.wait_for_prompt()
        screen.type(f"{QUESTION}\r")
        screen.wait_for(" of 2000")
        screen.type(f"{CTRL_BACKSLASH}{CTRL_D}")
        screen.wait_for("Rule 2000 of 2000", "Goodbye!")
        assert screen.wait_for_end() == 0
        assert screen.is_left_as_found


def signals(*names):
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


@pytest.mark.parametrize("number", signals("SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGVTALRM"))
@pytest.mark.parametrize("lines", [0, 20_000], ids=["at the prompt", "while an answer is printed"])
def test_a_chat_that_is_told_to_end_leaves_the_terminal_as_it_was(chat, number, lines):
    with chat(lines or 1) as screen:
        screen.wait_for_prompt()
        if lines:
            screen.type(f"{QUESTION}\r")
            screen.wait_for(" of 20000")
        screen.signal(number)
        assert screen.wait_for_end() == 128 + number
        assert screen.is_left_as_found
        assert "Exception" not in screen.raw


def test_an_alarm_of_somebody_else_ends_a_chat_with_its_own_code(chat):
    with chat(1) as screen:
        screen.wait_for_prompt()
        screen.signal(signal.SIGALRM)
        assert screen.wait_for_end() == 128 + signal.SIGALRM


GONE = """
import asyncio, errno
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from faq_bot import FAQBot
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.loading import Loading
from faq_bot.chat.terminal import Terminal

bot = FAQBot.from_dict({"language": "en", "entries": [{"id": "a", "questions": ["When?"], "answer": "At nine."}]})
with create_pipe_input() as read:
    read.close()
    Terminal(Dialogue(Loading(lambda: bot), None, "en"), read=read, write=DummyOutput()).run()
# As where the prompt is drawn once more while nobody waits for it any longer.
asyncio.new_event_loop().create_future().set_exception(OSError(errno.EIO, "the terminal is gone"))
"""


def test_what_fails_while_nobody_waits_for_the_prompt_is_not_printed():
    ended = subprocess.run([sys.executable, "-c", GONE], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


CLOSED = """
import errno
from faq_bot.chat import run, terminal
from faq_bot.cli.main import main

def fail(*_, **__):
    raise OSError(errno.EIO, "Input/output error")

run._has_cursor = lambda: True
terminal.PromptSession = fail
raise SystemExit(main(["--no-history"]))
"""


def test_a_terminal_that_is_gone_before_it_is_used_is_hung_up():
    ended = subprocess.run([sys.executable, "-c", CLOSED], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (128 + signal.SIGHUP, "", "")


TOO_LATE = """
from faq_bot.chat import run
from faq_bot.cli.main import main

run._has_cursor = lambda: True
raise SystemExit(main(["--no-history"]))
"""


def test_a_terminal_that_is_gone_once_it_was_looked_at_is_not_warned_of():
    command = [sys.executable, "-c", TOO_LATE]
    ended = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("ignored", [[], [signal.SIGHUP]], ids=["signal", "signal ignored"])
def test_a_chat_whose_window_is_closed_ends_as_one_that_is_hung_up(chat, ignored, tmp_path):
    with chat(1, ignored=ignored) as screen:
        screen.wait_for_prompt()
        code = screen.close_window()
    assert (code, (tmp_path / "complaints").read_text(encoding="utf-8")) == (128 + signal.SIGHUP, "")


def test_an_interrupt_from_outside_is_ctrl_c(chat):
    with chat(1) as screen:
        screen.wait_for_prompt()
        screen.type("half a quest")
        screen.wait_for("> half a quest")
        screen.signal(signal.SIGINT)
        screen.wait_for_prompt()
        screen.signal(signal.SIGINT)
        screen.wait_for("Ctrl-C once more to leave")
        screen.signal(signal.SIGINT)
        assert screen.wait_for_end() == 0


@pytest.fixture
def interrupts():
    """What heeds Ctrl-C as in a process of its own, whatever the tests are run by."""
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield Interrupts(Application(input=DummyInput(), output=DummyOutput()))
    signal.signal(signal.SIGINT, usual)


def test_ctrl_c_stops_what_is_made_and_nothing_beside_it(interrupts):
    done = []
    with interrupts.heeded():
        signal.raise_signal(signal.SIGINT)
        assert not interrupts.finish(lambda: (signal.raise_signal(signal.SIGINT), done.append("after it")))
        signal.raise_signal(signal.SIGINT)
        assert interrupts.finish(lambda: done.append("the next"))
    assert done == ["the next"]


def test_ctrl_c_that_a_module_in_c_tells_of_as_of_something_else_stops_too(interrupts):
    def fail():
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            raise ImportError from None

    with interrupts.heeded():
        assert not interrupts.finish(fail)


def test_what_fails_by_itself_is_told(interrupts):
    with interrupts.heeded(), pytest.raises(ZeroDivisionError):
        interrupts.finish(lambda: 1 / 0)


class _Interrupted:
    """Is interrupted where Python tidies up, and nothing can be raised."""

    def __del__(self):
        signal.raise_signal(signal.SIGINT)


def test_ctrl_c_that_python_keeps_to_itself_is_no_end_and_the_next_one_stops(interrupts):
    with interrupts.heeded():
        assert interrupts.finish(_Interrupted)
        assert not interrupts.finish(lambda: (_Interrupted(), signal.raise_signal(signal.SIGINT)))


def test_signals_are_in_the_hands_of_before_once_the_chat_is_over():
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)]
    with Interrupts(Application(input=DummyInput(), output=DummyOutput())).heeded():
        pass
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)] == before


class Gone(io.StringIO):
    """What a terminal that is gone has left: text that cannot be written."""

    def flush(self):
        raise OSError(errno.EIO, "gone")

    def fileno(self):
        return self.nowhere


def told(number):
    if number:
        signal.raise_signal(number)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143), (0, 129)])
def test_what_a_terminal_that_is_gone_did_not_take_changes_no_exit_code(interrupts, monkeypatch, number, code):
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - nothing is written
        left = Gone()
        left.nowhere = nowhere.fileno()
        monkeypatch.setattr(sys, "stdout", left)
        with pytest.raises(SystemExit, match=f"^{code}$"), interrupts.heeded():
            told(number)


AT_A_STEP = """
import asyncio, os, signal, sys
from prompt_toolkit.application import Application

def told_before(owner, name):
    act = getattr(owner, name)

    def tell_and_act(*arguments, **options):
        os.kill(os.getpid(), signal.SIGTERM)
        return act(*arguments, **options)

    setattr(owner, name, tell_and_act)

run = Application.run_async

async def run_and_tell(*arguments, **options):
    found = await run(*arguments, **options)
    asyncio.get_running_loop().call_soon(os.kill, os.getpid(), signal.SIGTERM)
    return found

def tell_behind():
    Application.run_async = run_and_tell

WHERE = {
    "the loop is made": (asyncio.BaseEventLoop, "__init__"),
    "the prompt begins": (Application, "_pre_run"),
    "the prompt is over": (asyncio.BaseEventLoop, "shutdown_asyncgens"),
    "the loop is closed": (asyncio.BaseEventLoop, "close"),
}
step = sys.argv.pop(1)
told_before(*WHERE[step]) if step in WHERE else tell_behind()
from faq_bot.cli.main import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.parametrize(
    "step",
    [
        "the loop is made",
        "the prompt begins",
        "it is behind the prompt",
        "the prompt is over",
        "the loop is closed",
    ],
)
def test_a_chat_that_is_told_to_end_around_its_prompt_does_so_in_order(tmp_path, step):
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path.cwd()), "HOME": str(tmp_path), "TERM": "xterm"}
    with Screen([sys.executable, "-c", AT_A_STEP, step, "--no-history"], env) as screen:
        screen.type("hello\r")
        assert screen.wait_for_end() == 128 + signal.SIGTERM
        assert screen.is_left_as_found
        assert not any(word in screen.raw for word in ("has to stop", "Exception", "Warning", "Error"))


STUCK = """
import asyncio, os
from types import SimpleNamespace
from prompt_toolkit.input import DummyInput
from faq_bot.chat.interrupts import Interrupts

async def stick():
    _, unread = os.pipe()
    print("begins", flush=True)
    while True:
        os.write(unread, bytes(4096))

interrupts = Interrupts(SimpleNamespace(input=DummyInput(), future=None))
with interrupts.heeded(), interrupts.prompting():
    asyncio.run(stick())
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_told_to_end_does_so_though_nobody_reads_what_it_writes(number):
    printed, output = os.pipe()
    with (
        os.fdopen(printed, "rb") as read,
        start([sys.executable, "-c", STUCK], (None, output, None), env=os.environ) as running,
    ):
        os.close(output)
        assert read.readline() == b"begins\n"
        running.send_signal(number)
        assert running.wait() == 128 + number
