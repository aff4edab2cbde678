"""The bot that answers now, and the next one when its files are edited."""

from __future__ import annotations

import logging
import os
import threading
import weakref
from collections.abc import Iterable, Sequence
from pathlib import Path

from faq_bot.bot import FAQBot
from faq_bot.errors import KnowledgeError
from faq_bot.frozen import frozen, remembered
from faq_bot.knowledge.locating import fingerprint, read_files
from faq_bot.output.terminal import one_line
from faq_bot.serving.openapi import describe
from faq_bot.serving.replay import Replays
from faq_bot.serving.responses import as_body

LOOK = 5
"""Seconds after which the files are looked at also where no edit was told."""

log = logging.getLogger("faq_bot.serving")


@frozen
class Served:
    """A bot with its replayed conversations, both of one version of the base."""

    bot: FAQBot
    replays: Replays

    @remembered
    def topics(self) -> dict[str, bytes]:
        """What can be asked as it is sent, in each language in which somebody has wanted it."""
        return {}

    @remembered
    def description(self) -> bytes:
        """The description of the interface as it is sent: it names all entries."""
        return as_body(describe(self.bot))


class LiveBot:
    """What is served at the moment.

    A request takes `now` once and keeps it, so that an edited base never changes under it. A broken
    edit leaves `now` as it is; `problem` says what is wrong with it, empty if nothing is.
    """

    def __init__(self, knowledge: Sequence[FAQBot | str | Path]) -> None:
        paths = [path for path in knowledge if not isinstance(path, FAQBot)]
        bots = [bot for bot in knowledge if isinstance(bot, FAQBot)]
        if bots and len(knowledge) > 1:
            raise TypeError("expected one FAQBot, or the paths of one base")
        bot = bots[0] if bots else FAQBot.load(*paths)
        self.now = Served(bot, Replays(bot))
        self.problem = ""
        self._watched = bot.paths
        # Asked once, and not of `Path`: where the folder above may not be entered that raises.
        self._folders = {path if os.path.isdir(path) else path.parent for path in bot.paths}  # noqa: PTH112
        self._seen = ""
        self._stop = threading.Event()

    def watch(self) -> None:
        """Begin to load the base anew whenever one of its files changes; one that has none stays."""
        if not self._watched:
            return
        self._stop = threading.Event()
        from watchfiles import watch

        # The folder of a file, not the file: most editors put a new file in its place, which nobody watches.
        changes = watch(
            *self._folders,
            recursive=not self._folders.isdisjoint(self._watched),
            watch_filter=None,
            stop_event=self._stop,
            debounce=400,
            raise_interrupt=False,
            # Nobody tells what is edited before the watch begins, or on another machine.
            rust_timeout=1000 * LOOK,
            yield_on_timeout=True,
        )
        # What nobody serves any more is watched no longer.
        weakref.finalize(self, self._stop.set)
        followed = weakref.ref(self), changes, self._stop
        threading.Thread(target=_follow, args=followed, name="faq-bot reload", daemon=True).start()

    def close(self) -> None:
        """Watch no longer."""
        self._stop.set()

    @property
    def is_closed(self) -> bool:
        """Whether it was watched, and is no longer."""
        return self._stop.is_set()

    def reload(self) -> None:
        """Load the base anew if its files have changed; if it is broken, keep the old one and say so."""
        version = self._version()
        if version == self._seen:
            return
        self._seen = version
        try:
            bot = self.now.bot.reload()
        except KnowledgeError as error:
            # What was read may have been another version, between two that are the same.
            self._seen = version if self._version() == version else ""
            self.problem = one_line(self._without_folders(f"{error.place}: {error.problem}"))
            told = "\n".join(map(one_line, error.lines))
            log.warning("the edited base is broken, the one before it goes on answering: %s", told)
        except Exception as error:
            # It may be over at the next look.
            self._seen, before = "", self.problem
            self.problem = f"the base cannot be read ({type(error).__name__})"
            if self.problem != before:
                where = not isinstance(error, MemoryError)
                log.exception(
                    "the edited base cannot be read, the one before it goes on answering", exc_info=where
                )
        else:
            # What the log says holds when it says so.
            broken, self.problem = bool(self.problem), ""
            entries = "1 entry" if len(bot.entries) == 1 else f"{len(bot.entries)} entries"
            self._seen = bot.version or version
            if bot is not self.now.bot:
                self.now = Served(bot, Replays(bot))
                log.info("the edited base is loaded: %s", entries)
            elif broken:
                log.info("the edited base is again the one that answers: %s", entries)

    def _without_folders(self, problem: str) -> str:
        """Return what is wrong without the folders of the base, which are nobody's business outside."""
        for folder in self._folders:
            if folder == folder.parent:
                # Not every slash is its own.
                problem = problem.removeprefix(str(folder))
            else:
                problem = problem.replace(f"{folder}{os.sep}", "").replace(f"{folder}:", "the folder:")
        return problem

    def _version(self) -> str:
        """Return what the files hold, as a hash, or why they cannot be read."""
        try:
            return fingerprint(read_files(self._watched))
        except KnowledgeError as error:
            return str(error)
        except MemoryError as error:
            return repr(error)


def _follow(live: weakref.ref[LiveBot], changes: Iterable[object], stop: threading.Event) -> None:
    def reload() -> None:
        followed = live()
        if followed is not None:
            followed.reload()

    # A worker in the place of one that has died has the base of the beginning.
    reload()
    try:
        for _ in changes:
            reload()
    except Exception as error:  # noqa: BLE001 - whatever keeps the watcher from watching, edits are found
        log.warning("the system tells no edits (%s); they are looked for every %d seconds", error, LOOK)
        while not stop.wait(LOOK):
            reload()
