"""The knowledge base, loaded in a thread while the student types."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from faq_bot.bot import FAQBot


class Loading:
    """A bot that is on its way.

    Args:
        load: makes the bot; called once, in a thread of its own.
    """

    def __init__(self, load: Callable[[], FAQBot]) -> None:
        self._load = load
        self._bot: Future[FAQBot] = Future()
        self._lock = threading.Lock()
        self._started = False

    @property
    def is_ready(self) -> bool:
        """Whether the bot is there."""
        return self._bot.done() and self._bot.exception() is None

    @property
    def failure(self) -> BaseException | None:
        """What kept the base from being loaded, if anything has."""
        return self._bot.exception() if self._bot.done() else None

    def start(self) -> None:
        """Begin to load, unless that has begun."""
        with self._lock:
            if not self._started:
                self._started = True
                # A daemon, so that leaving does not wait for a large base.
                try:
                    threading.Thread(target=self._run, name="loading", daemon=True).start()
                except RuntimeError:
                    # No thread is to be had.
                    self._run()

    def when_done(self, call: Callable[[], None]) -> None:
        """Call back, from the loading thread, when the base is loaded or has failed to."""
        self._bot.add_done_callback(lambda _bot: call())

    def bot(self) -> FAQBot:
        """Return the bot; waits for it.

        Raises:
            KnowledgeError: the base cannot be loaded.
        """
        self.start()
        return self._bot.result()

    def _run(self) -> None:
        try:
            self._bot.set_result(self._load())
        except BaseException as error:  # noqa: BLE001 - whoever waits for the bot gets it
            self._bot.set_exception(error)
