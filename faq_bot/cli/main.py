"""What starts the command `faq-bot`: nothing is imported before Ctrl-C ends the process without a word."""

from __future__ import annotations

import atexit
import os
import sys

try:
    import signal
except KeyboardInterrupt:
    # All but a moment of the time in which nothing else heeds Ctrl-C.
    raise SystemExit(130) from None

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import CodeType, FrameType

_FAILED, _INTERRUPTED = 3, 130
"""As in `Exit`, which takes an import."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: see `Exit`.

    Without arguments it is the program: Ctrl-C is in its hands until the process has ended.

    Raises:
        SystemExit: the arguments are wrong, with 2, or ask for help alone.
    """
    interrupts = _Interrupts(is_program=arguments is None)
    # All are given back to a caller; of a program none is.
    given_back = {signal.SIGINT} if arguments is None else signal.valid_signals()
    usual = {number: signal.getsignal(number) for number in given_back}
    streams = {name: getattr(sys, name) for name in ("stdin", "stdout", "stderr")}
    # What is ignored or in other hands stays so, as in a job of a script or a thread of another program.
    is_ours = usual[signal.SIGINT] is signal.default_int_handler and _set_handler(interrupts)
    ended: list[int | None] = []
    if arguments is None:
        atexit.register(_leave_threads, ended)
    untold = sys.unraisablehook
    if is_ours:
        sys.unraisablehook = interrupts.ignored
    if is_ours and arguments is None:
        # The last thing done: behind it Python gives all signals back, and one would end the process otherwise.
        atexit.register(_set_handler, signal.SIG_IGN)
    if arguments is None:
        _heed_signals()
    code = None
    try:
        code = _run(arguments, interrupts)
        if code == _INTERRUPTED and arguments is None:
            _drop_what_is_held_back()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else None
        raise
    finally:
        ended.append(code)
        if arguments is not None:
            _give_back(usual)
            vars(sys).update(streams)
            if is_ours:
                sys.unraisablehook = untold
    return code


def _heed_signals() -> None:
    """Heed what whoever has started the program may have ignored or held back."""
    if hasattr(signal, "SIGCHLD") and signal.getsignal(signal.SIGCHLD) is signal.SIG_IGN:
        # How a child has ended would be told to nobody.
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        # They would never end it.
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT, signal.SIGTERM))


def _run(arguments: Sequence[str] | None, interrupts: _Interrupts) -> int:
    try:
        from faq_bot.cli.commands import run

        interrupts.command = run.__code__
        code = run(arguments)
        return _interrupted() if interrupts.lost else code
    except KeyboardInterrupt:
        return _interrupted()
    except Exception as error:
        # Modules in C tell of an interrupt as of something else: a module that is missing, a type that is wrong.
        if interrupts.seen:
            return _interrupted()
        if sys.flags.dev_mode:
            raise
        return _unable(error)


def _leave_threads(ended: list[int | None]) -> None:
    """End with a code without a thread that still works: Python would stop it amid C++, which aborts."""
    threading = sys.modules.get("threading")
    # A command in a daemon thread has not ended: what stops that is the end of another program.
    code = ended[0] if ended else None
    if code is not None and threading and any(thread.daemon for thread in threading.enumerate()):
        os._exit(code)


def _interrupted() -> int:
    # Where it came within an `exec` of text, Python ends itself by the signal, unless another one is executed.
    exec("")  # noqa: S102
    return _INTERRUPTED


def _drop_what_is_held_back() -> None:
    """Send what is still to be printed nowhere: Python would wait at its end until somebody reads it.

    As `hush` does, which takes an import.
    """
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
    except OSError:
        return
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _unable(error: Exception) -> int:
    """Say in one line what kept the command from going on; what can load no more does little to say so."""
    reason = str(error).split("\n")
    told = next((line for line in reversed(reason) if line.strip()), type(error).__name__)
    if isinstance(error, ImportError | MemoryError | SystemError):
        line = f"cannot be loaded ({told}); is the installation whole, and is there enough memory?"
    elif isinstance(error, RuntimeError) and "new thread" in told:
        line = "no more threads can be started; let it have more (ulimit -u)"
    else:
        told = f"{type(error).__name__}: {told}"
        line = f"has to stop ({told}); PYTHONDEVMODE=1 shows where: please report it, unless a setting is wrong"
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
    try:
        os.write(2, f"faq-bot: {shown}\n".encode(errors="replace"))
    except OSError:
        # Nobody reads it: the code alone tells.
        return _FAILED
    return _FAILED


class _Interrupts:
    """What Ctrl-C does: it raises `KeyboardInterrupt` in a command.

    A program it ends where no command runs yet, or none any more: nothing is to be tidied up there, and what was
    raised between two steps, as by a second Ctrl-C right behind the first, nobody would catch.
    """

    command: CodeType | None = None
    seen = False
    lost = False

    def __init__(self, *, is_program: bool) -> None:
        self._is_program = is_program
        self._untold = sys.unraisablehook

    def __call__(self, _number: int, frame: FrameType | None) -> None:
        while frame is not None and frame.f_code is not self.command:
            frame = frame.f_back
        if frame is None and self._is_program:
            os._exit(_INTERRUPTED)
        self.seen = True
        raise KeyboardInterrupt

    def ignored(self, raised: sys.UnraisableHookArgs) -> None:
        """Leave where Ctrl-C came while Python tidied up, as after imports: there it would be told and ignored.

        A program that has called a command is not ended: the command has its end, and tells of it by its code.
        """
        if not issubclass(raised.exc_type, KeyboardInterrupt):
            self._untold(raised)
        elif self._is_program:
            os._exit(_INTERRUPTED)
        else:
            self.lost = True


def _give_back(handlers: Mapping[signal.Signals, object]) -> None:
    """Leave signals to whoever has called a command as they were."""
    for number, handler in handlers.items():
        if signal.getsignal(number) != handler:
            _set_handler(handler, number)


def _set_handler(handler: object, number: int = signal.SIGINT) -> bool:
    try:
        signal.signal(number, handler)  # type: ignore[arg-type]
    except ValueError:
        return False
    return True
