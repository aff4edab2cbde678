"""The exit codes of all commands, in one table."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the process tells its caller.

    Attributes:
        DONE: done; the question was answered, the base is sound, the limits are kept.
        NEGATIVE: done, and the result is a no: not answered, findings, beyond a limit, changed.
        USAGE: the arguments make no sense.
        FAILED: something could not be read or written, or the program had to stop; standard error says what.
        INTERRUPTED: Ctrl-C.
    """

    DONE = 0
    NEGATIVE = 1
    USAGE = 2
    FAILED = 3
    INTERRUPTED = 130
