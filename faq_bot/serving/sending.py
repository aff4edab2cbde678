"""Text that is written in a thread of its own: who does not read it keeps the program from nothing."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from queue import SimpleQueue


class Sender:
    """Writes texts one behind another.

    Args:
        write: writes one; it may take any time.
    """

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._waiting: SimpleQueue[tuple[str, Future[None]]] = SimpleQueue()
        self._thread: threading.Thread | None = None

    async def send(self, text: str) -> None:
        """Write a text; who is cancelled waits no longer, and it is written all the same if somebody reads it.

        Raises:
            OSError: it cannot be written.
        """
        if self._thread is None:
            # Not one of a pool, whose end Python waits for.
            self._thread = threading.Thread(target=self._write_on, name="faq-bot sender", daemon=True)
            self._thread.start()
        written: Future[None] = Future()
        self._waiting.put((text, written))
        await asyncio.wrap_future(written)

    def _write_on(self) -> None:
        while True:
            text, written = self._waiting.get()
            # Who waited may have been cancelled.
            with contextlib.suppress(InvalidStateError):
                try:
                    self._write(text)
                except Exception as error:  # noqa: BLE001 - who waits gets it
                    written.set_exception(error)
                else:
                    written.set_result(None)
