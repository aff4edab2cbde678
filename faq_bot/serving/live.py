"""The bot that answers now, and the next one when its files are edited."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

from faq_bot.bot import FAQBot
from faq_bot.errors import KnowledgeError
from faq_bot.frozen import frozen
from faq_bot.serving.replay import Replays

log = logging.getLogger("faq_bot.serving")


@frozen
class Served:
    """A bot with its replayed conversations, both of one version of the base."""

    bot: FAQBot
    replays: Replays


class LiveBot:
    """What is served at the moment.

    A request takes `now` once and keeps it, so that an edited base never changes under it. A broken
    edit leaves `now` as it is; `problem` says what is wrong with it, empty if nothing is.
    """

    def __init__(self, knowledge: Sequence[FAQBot | str | Path]) -> None:
        self._paths = tuple(Path(path) for path in knowledge if not isinstance(path, FAQBot))
        bots = [bot for bot in knowledge if isinstance(bot, FAQBot)]
        if bots and len(knowledge) > 1:
            raise TypeError("expected one FAQBot, or the paths of one base")
        bot = bots[0] if bots else FAQBot.load(*self._paths)
        self.now = Served(bot, Replays(bot))
        self.problem = ""
        self._watched = self._paths or (Path(bot.knowledge.path),)
        self._stop = threading.Event()

    def watch(self) -> None:
        """Begin to load the base anew whenever one of its files changes."""
        from watchfiles import watch

        changes = watch(*self._watched, stop_event=self._stop, debounce=400, raise_interrupt=False)
        threading.Thread(target=self._follow, args=(changes,), name="faq-bot reload", daemon=True).start()

    def close(self) -> None:
        """Watch no longer."""
        self._stop.set()

    def reload(self) -> None:
        """Load the base anew; if it is broken, keep the old one and say so."""
        try:
            bot = FAQBot.load(*self._watched)
        except KnowledgeError as error:
            # The folder of the base is nobody's business outside.
            self.problem = f"{error.place._replace(file=Path(error.place.file).name)}: {error.problem}"
            log.warning("the edited base is broken, the one before it goes on answering: %s", error)
        except Exception as error:
            self.problem = f"the base cannot be read ({type(error).__name__})"
            log.exception("the edited base cannot be read, the one before it goes on answering")
        else:
            self.now, self.problem = Served(bot, Replays(bot)), ""
            log.info("the edited base is loaded: %d entries", len(bot.entries))

    def _follow(self, changes: Iterable[object]) -> None:
        for _ in changes:
            self.reload()
