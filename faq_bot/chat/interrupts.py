"""What reaches the chat beside keys: Ctrl-C while an answer is made or printed, and being told to end."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn

from prompt_toolkit.application import Application
from prompt_toolkit.input import Input

from faq_bot.errors import FAQBotError
from faq_bot.output.terminal import hush
from faq_bot.processes import ENDS

try:
    import termios
except ImportError:
    _FAILURES: tuple[type[Exception], ...] = ()
else:
    _FAILURES = (termios.error,)
_Handler = Callable[[int, FrameType | None], None]

_HANG_UP = 1
"""SIGHUP, which not every system has."""

LEAVE_SECONDS = 2
"""Seconds in which what is told to end does so in order: a terminal that nobody reads takes nothing more."""

_ENDS = tuple(getattr(signal, name) for name in ENDS if name != "SIGINT" and hasattr(signal, name))


class Interrupts:
    """What Ctrl-C does beside the prompt: it stops what is done by `finish`, and nothing else.

    Args:
        prompt: has Ctrl-C among its keys; it ends first where the process is told to.
    """

    def __init__(self, prompt: Application[str]) -> None:
        self._prompt = prompt
        self._stops = False
        self._prompts = False
        self._told = 0
        self._modes: list[Any] | None = None

    def finish(self, act: Callable[[], None]) -> bool:
        """Do something until Ctrl-C comes; tell whether it was finished."""
        try:
            self._stops = True
            act()
            self._stops = False
        except KeyboardInterrupt:
            return False
        except Exception:
            if self._stops:
                raise
            # Modules in C tell of an interrupt as of something else.
            return False
        finally:
            self._stops = False
        return True

    def end_if_told(self) -> None:
        """End where the process was told to while the prompt was there.

        Raises:
            SystemExit: it was, with the exit code that a shell gives it.
        """
        if self._told:
            raise SystemExit(128 + self._told)

    @contextmanager
    def prompting(self) -> Iterator[None]:
        """Let the process that is told to end leave the prompt first; `end_if_told` ends it afterwards.

        The prompt calls `leave_prompt_if_told` when it has begun: before, there is nothing to leave.
        """
        self._prompts = True
        try:
            yield
        finally:
            self._prompts = False

    def leave_prompt_if_told(self) -> None:
        """End the prompt where the process was told to end."""
        if self._told and self._prompt.future is not None and not self._prompt.is_done:
            self._prompt.exit(exception=EOFError)

    @contextmanager
    def heeded(self) -> Iterator[None]:
        """Let Ctrl-C stop what is done by `finish`, and let a process that is told to end tidy up its terminal.

        Signals that are ignored stay so, and all of them elsewhere than in the main thread.

        Raises:
            SystemExit: a signal to end has come, or the terminal is gone; the exit code is that of a shell.
        """
        handlers: dict[int, _Handler] = {
            number: self._end for number in _ENDS if signal.getsignal(number) is signal.SIG_DFL
        }
        if callable(signal.getsignal(signal.SIGINT)):
            handlers[signal.SIGINT] = self._stop
        if hasattr(signal, "SIGALRM"):
            handlers[signal.SIGALRM] = self._leave_at_once
            self._modes = _modes(self._prompt.input)
        try:
            before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        except ValueError:
            yield
            return
        untold, sys.unraisablehook = sys.unraisablehook, self._go_on
        try:
            with hung_up(lambda: self._told):
                try:
                    yield
                finally:
                    # What the line editor could not write, and passed over, is left for the end of the program.
                    sys.stdout.flush()
        finally:
            if self._told and hasattr(signal, "setitimer"):
                signal.setitimer(signal.ITIMER_REAL, 0)
            sys.unraisablehook = untold
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        if self._stops:
            self._stops = False
            raise KeyboardInterrupt

    def _go_on(self, ignored: sys.UnraisableHookArgs) -> None:
        """Wait for another Ctrl-C where one stopped nothing, as it came while Python tidied up after an import."""
        if issubclass(ignored.exc_type, KeyboardInterrupt):
            self._stops = True
        else:
            sys.__unraisablehook__(ignored)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        if not self._told and hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, LEAVE_SECONDS)
        self._told = number
        if not self._prompts:
            self.end_if_told()
            return
        # Of what is raised there, also as its loop is made or closed, something else would be told.
        with suppress(RuntimeError):
            asyncio.get_running_loop().call_soon_threadsafe(self.leave_prompt_if_told)

    def _leave_at_once(self, number: int, _frame: FrameType | None) -> NoReturn:
        if self._modes is not None:
            with suppress(*_FAILURES):
                termios.tcsetattr(self._prompt.input.fileno(), termios.TCSANOW, self._modes)
        # An alarm that others have set before ends the program as it would have without us.
        os._exit(128 + (self._told or number))


@contextmanager
def hung_up(told: Callable[[], int] = lambda: _HANG_UP) -> Iterator[None]:
    """End as one that is hung up does where the terminal is gone.

    It may be seen as gone before the signal comes, or where that is ignored.

    Args:
        told: the number of a signal that has come meanwhile; 0: none.

    Raises:
        SystemExit: it is gone.
    """
    try:
        yield
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        hush()
        raise SystemExit(128 + (told() or _HANG_UP)) from None


def _modes(read: Input) -> list[Any] | None:
    """Return how a terminal is set; None: there is none."""
    with suppress(OSError, NotImplementedError, *_FAILURES):
        return termios.tcgetattr(read.fileno())
    return None


@contextmanager
def keys_kept(read: Input) -> Iterator[None]:
    """Keep unseen what is typed outside the prompt, for the next one; only Ctrl-C is heeded at once.

    Raises:
        FAQBotError: the terminal takes no orders, as from a process in the background that nobody looks after.
    """
    try:
        with read.raw_mode():
            _let_ctrl_c_interrupt(read)
            yield
    except _FAILURES as error:
        why = error.args[-1] if error.args else "it is gone"
        raise FAQBotError(f"the terminal cannot be used: {why}; start the chat in the foreground") from None


def _let_ctrl_c_interrupt(read: Input) -> None:
    if not _FAILURES or not os.isatty(read.fileno()):
        return
    terminal = read.fileno()
    modes = termios.tcgetattr(terminal)
    nothing = bytes([os.fpathconf(terminal, "PC_VDISABLE")])
    # What was typed before it is kept too: the end of a paste that has begun, the rest of a key.
    modes[3] |= termios.ISIG | termios.NOFLSH
    modes[6][termios.VQUIT] = modes[6][termios.VSUSP] = nothing
    termios.tcsetattr(terminal, termios.TCSANOW, modes)
