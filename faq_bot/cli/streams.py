"""The three standard streams, whatever the process was started with."""

from __future__ import annotations

import io
import os
import sys


def open_streams() -> None:
    """Have all three streams, in UTF-8 whatever the locale says.

    A stream that the caller has closed is read from and written to nowhere: else the next file that is opened
    would get its number, and what is printed would end in there.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - stays open
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
