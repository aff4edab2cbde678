"""What starts the command `faq-bot`: nothing is imported before Ctrl-C ends the process without a word."""

from __future__ import annotations

import os
import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: see `Exit`."""
    interrupts = _Interrupts()
    usual = signal.getsignal(signal.SIGINT)
    # What is ignored or in other hands stays so, as in a job of a script or a thread of another program.
    is_ours = usual is signal.default_int_handler and _set_handler(interrupts)
    try:
        from faq_bot.cli.commands import run

        interrupts.leave_at_once = False
        return run(arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except ImportError:
        # Modules in C that import others take an interrupt for a module that is missing.
        if interrupts.seen:
            return _INTERRUPTED
        raise
    finally:
        if is_ours:
            _set_handler(usual)


class _Interrupts:
    """What Ctrl-C does: it raises `KeyboardInterrupt`, or leaves while there is nothing yet to be tidied up."""

    leave_at_once = True
    seen = False

    def __call__(self, *_: object) -> None:
        if self.leave_at_once:
            os._exit(_INTERRUPTED)
        self.seen = True
        raise KeyboardInterrupt


def _set_handler(handler: object) -> bool:
    try:
        signal.signal(signal.SIGINT, handler)  # type: ignore[arg-type]
    except ValueError:
        return False
    return True
