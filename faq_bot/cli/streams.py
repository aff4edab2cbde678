"""The three standard streams, whatever the process was started with."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import weakref
from typing import TextIO

from faq_bot.files import make_wait


def open_streams() -> None:
    """Have all three streams, in UTF-8 whatever the locale says.

    A stream that the caller has closed, by its number or in Python, is opened on nothing: else the next file that
    is opened would get its number, and what is printed would end in there. Input is then at its end, complaints
    go nowhere, and output that is lost so is told.
    """
    # What is opened for reading refuses what is printed, as the closed stream would.
    for name, mode, opened_for in (
        ("stdin", "r", os.O_RDONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_WRONLY),
    ):
        stream = getattr(sys, name)
        if _is_closed(stream):
            nothing = os.open(os.devnull, opened_for)
            # It stays open to the end, as the interpreter's own, or until a caller has its own stream back.
            stream = open(nothing, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            weakref.finalize(stream, os.close, nothing).atexit = False
            setattr(sys, name, stream)
        elif isinstance(stream, io.TextIOWrapper):
            make_wait(stream)
            if name == "stdin":
                # Editors end lines as they like, and some begin a file with a mark of byte order, which is no sign
                # of the first line. Of what a program has begun to read the rest is read as it began.
                with contextlib.suppress(io.UnsupportedOperation):
                    stream.reconfigure(encoding="utf-8-sig", errors="replace", newline=None)
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def _is_closed(stream: TextIO | None) -> bool:
    try:
        return stream is None or getattr(stream, "closed", False)
    except ValueError:
        # Python takes a stream without what it wrote to or read from for no closed one.
        return True
