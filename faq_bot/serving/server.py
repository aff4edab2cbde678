"""`serve`: an application on an address of this machine, until it is told to stop."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from faq_bot.answering.unanswered import UnansweredLog
from faq_bot.bot import FAQBot
from faq_bot.errors import FAQBotError
from faq_bot.output.terminal import complain, say
from faq_bot.processes import end_with_parent, stay_somewhere, uninterrupted
from faq_bot.serving.address import end_on_sigterm, hold, listen, serve_at, shown
from faq_bot.serving.connection import LAST_SECONDS, Connection
from faq_bot.serving.handed import handed
from faq_bot.serving.web import create_app

GRACE = 30
"""Seconds that requests in flight have to be answered after SIGTERM."""

_LOG: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "seldom": {"()": "faq_bot.serving.log_lines.Seldom"},
        "gone_away": {"()": "faq_bot.serving.log_lines.GoneAway"},
    },
    "formatters": {
        "plain": {"format": "%(levelname)s: %(message)s"},
        "line": {"()": "faq_bot.serving.log_lines.Line"},
    },
    "handlers": {
        "stderr": {
            "class": "faq_bot.serving.log_lines.Written",
            "formatter": "plain",
            "filters": ["gone_away", "seldom"],
        },
        # What others tell may quote what clients send.
        "lines": {
            "class": "faq_bot.serving.log_lines.Written",
            "formatter": "line",
            "filters": ["gone_away", "seldom"],
        },
    },
    "loggers": {
        **{
            name: {"handlers": ["stderr"], "level": "INFO", "propagate": False}
            for name in ("uvicorn", "faq_bot.serving")
        },
    },
    # Not as Python does where nobody has said how: that waits for whoever reads standard error.
    "root": {"handlers": ["lines"], "level": "WARNING"},
}


def serve(
    knowledge: Sequence[Path],
    *,
    host: str,
    port: int,
    workers: int,
    reload: bool,
    allow_origins: Sequence[str],
    in_flight: int,
    log: UnansweredLog | None = None,
) -> None:
    """Serve a base until SIGINT or SIGTERM; what is in flight then is answered first.

    Args:
        knowledge: the paths of the base; none: the bundled one.
        host: the address to listen at.
        port: its port; 0: any that is free.
        workers: processes that answer.
        reload: whether to load the base anew when its files change.
        allow_origins: other sites that may call it and show its page.
        in_flight: requests at a time, in each process.
        log: takes down what is not answered, and which answers are called wrong; None: nothing does.

    Raises:
        KnowledgeError: the base cannot be loaded.
        FAQBotError: the address cannot be listened at, or no worker starts.
        KeyboardInterrupt: SIGINT has ended it.
        SystemExit: SIGTERM has, which is no failure.
    """
    # Loaded once here: a broken base ends the command, and workers have the same, also one that is started anew.
    bot = FAQBot.load(*knowledge)
    app = partial(create_app, allow_origins=allow_origins, in_flight=in_flight, reload=reload)
    app = partial(app, on_answer=log, on_wrong=log.report_wrong if log else None)
    if workers > 1:
        with handed(bot) as given, hold(host, port) as held:
            _Workers(_config(partial(_in_worker, app, given), workers), held).run_until_told()
    else:
        listening = listen(host, port)
        end_on_sigterm()
        _tell(listening)
        serve_at(_config(partial(app, bot), workers), listening)


_HANG_UP = [signal.SIGHUP] if hasattr(signal, "SIGHUP") else []
_OF_TERMINALS = [signal.SIGTTIN, signal.SIGTTOU] if hasattr(signal, "SIGTTOU") else []


class _Workers(Multiprocess):
    """Processes that answer at one address, which is told when all of them listen there."""

    def __init__(self, config: uvicorn.Config, held: socket.socket) -> None:
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, *_HANG_UP, *_OF_TERMINALS)}
        super().__init__(config, sockets=[held])
        for number, handler in before.items():
            # With nohup it outlives its terminal, in the background of a script Ctrl-C; a terminal that lets
            # nobody write stops it.
            if number in _OF_TERMINALS or handler is signal.SIG_IGN:
                signal.signal(number, handler)
        self._told = False
        self._end: signal.Signals | None = None

    def run_until_told(self) -> None:
        """Start the processes, and keep them running until SIGINT, SIGTERM or SIGHUP."""
        try:
            self.run()
            # What came while it was ending for another reason tells how it ends.
            self.handle_signals()
        except (OSError, FAQBotError) as error:
            # Those that run would be waited for without end.
            self.terminate_all()
            self.join_all()
            if isinstance(error, FAQBotError):
                raise
            raise FAQBotError(f"a worker could not start ({error.strerror}); name fewer --workers") from None
        if self._end == signal.SIGINT:
            raise KeyboardInterrupt
        if self._end not in {None, signal.SIGTERM}:
            # As one process ends, whoever started it is told of the signal.
            signal.signal(self._end, signal.SIG_DFL)
            signal.raise_signal(self._end)
            # The first process, as in a container, has no usual end.
            sys.exit(128 + self._end)
        if self._end is None:
            raise FAQBotError("a worker could not start; what it says stands above, and --workers 1 says more")

    def handle_int(self) -> None:
        """End with SIGINT."""
        self._end = signal.SIGINT
        super().handle_int()
        # What is in flight is waited for; a second Ctrl-C is in a hurry.
        signal.signal(signal.SIGINT, self._kill_all)

    def _kill_all(self, *_: object) -> None:
        for worker in self.processes:
            worker.kill()

    def handle_term(self) -> None:
        """End with SIGTERM."""
        self._end = signal.SIGTERM
        super().handle_term()

    def handle_hup(self) -> None:
        """End with SIGHUP: the terminal is gone."""
        self._end = signal.SIGHUP
        self.should_exit.set()

    def handle_quit(self) -> None:
        """End with SIGQUIT, which a key of terminals sends too."""
        self._end = signal.SIGQUIT
        self.should_exit.set()

    def terminate_all(self) -> None:
        """Tell the processes to end, also those that somebody has stopped: they hear it when they go on."""
        super().terminate_all()
        for worker in self.processes:
            if worker.exitcode is None and worker.pid is not None and hasattr(signal, "SIGCONT"):
                os.kill(worker.pid, signal.SIGCONT)

    def join_all(self) -> None:
        """Wait for the processes as long as requests in flight may take; those that do not end then are killed."""
        until = time.monotonic() + GRACE + LAST_SECONDS
        for worker in self.processes:
            worker.process.join(max(0.0, until - time.monotonic()))
        if any(worker.exitcode is None for worker in self.processes):
            self._kill_all()
        super().join_all()

    def init_processes(self) -> None:
        """Start the processes."""
        stay_somewhere()
        with uninterrupted():
            super().init_processes()

    def keep_subprocess_alive(self) -> None:
        """Start those anew that have died, but none before all have once started; called twice a second."""
        if self._told:
            stay_somewhere()
            with uninterrupted():
                super().keep_subprocess_alive()
        elif any(worker.exitcode is not None for worker in self.processes):
            # Another one would end as soon.
            self.should_exit.set()
        elif all(worker.is_ready() for worker in self.processes):
            self._told = True
            _tell(self.sockets[0])


def _in_worker(application: Callable[[FAQBot], Starlette], bot: FAQBot) -> Starlette:
    end_with_parent()
    try:
        return application(bot)
    except RuntimeError as error:
        if "new thread" not in str(error):
            raise
        complain("a worker cannot start the threads it needs; let it have more (ulimit -u)")
        raise SystemExit(1) from None


def _tell(listening: socket.socket) -> None:
    say(f"faq-bot: http://{shown(listening)}/ (Ctrl-C ends it)")


def _config(application: Callable[[], Starlette], workers: int) -> uvicorn.Config:
    return uvicorn.Config(
        application,
        factory=True,
        workers=workers,
        access_log=False,
        log_config=_LOG,
        server_header=False,
        http=Connection,
        ws="none",
        timeout_graceful_shutdown=GRACE,
    )
