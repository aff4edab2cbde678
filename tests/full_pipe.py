"""A pipe that nobody reads and that takes nothing more."""

import contextlib
import os
from collections.abc import Iterator


@contextlib.contextmanager
def full_pipe() -> Iterator[int]:
    """Yield the end that is written to; whoever writes there waits."""
    read, write = os.pipe()
    try:
        os.set_blocking(write, False)
        with contextlib.suppress(BlockingIOError):
            while True:
                os.write(write, b"x" * 512)
        os.set_blocking(write, True)
        yield write
    finally:
        os.close(read)
        os.close(write)
