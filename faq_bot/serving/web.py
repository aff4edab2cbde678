"""`create_app`: an ASGI application that answers over HTTP and shows a chat page.

>>> from faq_bot.serving.web import create_app
>>> app = create_app()          # the bundled base; or FAQBot, or the paths of a base
>>> # outer.mount("/faq", app)  # in a FastAPI or Starlette application
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from faq_bot import __version__
from faq_bot.answering.answer import OnAnswer
from faq_bot.answering.arguments import hook, whole_number
from faq_bot.bot import FAQBot
from faq_bot.errors import FAQBotError, in_short
from faq_bot.knowledge.topics import facts_by_topic
from faq_bot.languages.codes import nearest
from faq_bot.output.json_text import harmless
from faq_bot.serving.arriving import Arriving
from faq_bot.serving.in_flight import IN_FLIGHT, LATER, InFlight
from faq_bot.serving.in_thread import telling
from faq_bot.serving.live import LiveBot, Served
from faq_bot.serving.origins import origin
from faq_bot.serving.page import Page
from faq_bot.serving.rendering import as_html, render
from faq_bot.serving.requests import (
    Asked,
    CalledWrong,
    Refused,
    known_entry,
    known_language,
    preferred_language,
    read_asked,
    read_called_wrong,
)
from faq_bot.serving.responses import as_body, fail, json_response, refuse

_Found = TypeVar("_Found")

QUICK = 100
"""Characters of a message that is answered in some hundredths of a second. Of twice as many it may be a list of
questions, which takes two tenths, and as many of these as are let in at a time would hold up all for long."""

SLOWEST = 500
"""Characters of a message that takes half a second, as longer ones and a replay of a conversation do."""

MOST_SLOW = 8 * SLOWEST
"""Characters of the messages that wait at a time which are no quick ones."""

THREADS = 1
"""Threads that answer, in each process: a second one finds no more answers, and takes turns with the first.
What is slow has as many of its own, so that who sends much is waited for by nobody else."""


def create_app(
    *knowledge: FAQBot | str | Path,
    allow_origins: Sequence[str] = (),
    in_flight: int = IN_FLIGHT,
    reload: bool = False,
    on_answer: OnAnswer | None = None,
    on_wrong: OnAnswer | None = None,
) -> Starlette:
    """Return an ASGI application that serves a knowledge base.

    Args:
        knowledge: a bot, or the paths of one base; nothing: the bundled base.
        allow_origins: other sites that may call it and show its page, as `https://example.org`; `*`: all.
        in_flight: requests at a time; more are told to try again.
        reload: whether to load the base anew when its files change.
        on_answer: called with each answer given, in the thread that found it, and not with those to
            earlier messages; None: what the bot itself has.
        on_wrong: called with each answer that somebody calls wrong; raises FAQBotError if it is not kept,
            which is then told. None: nobody can.

    Raises:
        KnowledgeError: the base cannot be loaded.
        TypeError: an argument is of another type.
        ValueError: one of the other sites is no origin, or no request is let in.
    """
    if isinstance(allow_origins, str) or not isinstance(allow_origins, Iterable):
        raise TypeError(f"allow_origins are several, as ['https://example.org'], not {in_short(allow_origins)}")
    origins = tuple(map(origin, allow_origins))
    if whole_number(in_flight, "in_flight") < 1:
        raise ValueError(f"in_flight is 1 or more, not {in_short(in_flight)}")
    web = Web(LiveBot(knowledge), origins, hook(on_answer), hook(on_wrong, "on_wrong"))
    return web.application(in_flight, reload)


class Web:
    """The routes of one application: each reads a request and writes what a bot says to it."""

    def __init__(
        self, live: LiveBot, origins: tuple[str, ...], on_answer: OnAnswer | None, on_wrong: OnAnswer | None
    ) -> None:
        self._live = live
        self._origins = origins
        self._on_answer = live.now.bot.on_answer if on_answer is None else on_answer
        self._on_wrong = on_wrong
        self._page = Page(origins, notes=on_wrong is not None)
        self._warm_up()
        self._start_threads()
        self._reloads = False

    def application(self, in_flight: int, reload: bool) -> Starlette:
        """Return the application."""
        routes = [
            Route("/", self.page),
            Route("/embed", partial(self.page, embedded=True)),
            Route("/api/ask", self.ask, methods=["POST"]),
            Route("/api/wrong", self.wrong, methods=["POST"]),
            Route("/api/topics", self.topics),
            Route("/api/entries/{entry_id}", self.entry),
            Route("/healthz", self.health),
            Route("/openapi.json", self.openapi),
            *(Route(f"/{name}", partial(self.asset, name=name)) for name in self._page.assets),
        ]
        cors = Middleware(
            CORSMiddleware,
            allow_origins=self._origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Content-Type"],
        )
        application = Starlette(
            routes=routes,
            middleware=[
                *([cors] if self._origins else []),
                Middleware(Arriving),
                Middleware(InFlight, limit=in_flight),
            ],
            exception_handlers={HTTPException: refuse, Exception: fail},
            lifespan=self._lifespan,
        )
        application.router.redirect_slashes = False
        self._reloads = reload
        if reload:
            # Not in the lifespan, which an application that mounts this one does not pass on.
            self._live.watch()
        return application

    def _warm_up(self) -> None:
        """Load what a request would: when all connections are taken no file can be opened."""
        served = self._live.now
        served.bot.warm_up()
        render(served.bot.answer(served.bot.entries[0].id))
        # The entry may be in plain text, and one that comes with a reload in Markdown.
        as_html("", "markdown")
        _ = served.description

    async def ask(self, request: Request) -> Response:
        """Answer a question."""
        self._refuse_others(request)
        served = self._live.now
        asked = await read_asked(request, served.bot)
        return json_response(await self._in_turn(asked, served, self._answer, served, asked))

    async def wrong(self, request: Request) -> Response:
        """Note that an answer is called wrong."""
        if self._on_wrong is None:
            raise Refused(404, "nothing is noted here; it is where faq-bot is started with --log-unanswered FILE")
        self._refuse_others(request)
        served = self._live.now
        called = await read_called_wrong(request, served.bot)
        await self._in_turn(called.asked, served, self._note, self._on_wrong, served, called)
        return Response(status_code=204)

    async def topics(self, request: Request) -> Response:
        """List what can be asked."""
        served = self._live.now
        language = _language(request, served.bot)
        if language not in served.topics:
            # Of thousands of entries it takes long enough to be made once only.
            served.topics[language] = as_body(_topics(served.bot, language))
        return json_response(served.topics[language], language)

    async def entry(self, request: Request) -> Response:
        """Return the answer of an entry."""
        bot = self._live.now.bot
        entry_id = known_entry(request.path_params["entry_id"], bot, "entry_id", status=404)
        answer = bot.answer(entry_id, _language(request, bot))
        return json_response(answer.to_dict(), answer.language)

    async def health(self, _request: Request) -> Response:
        """Tell whether it answers, and from which base."""
        bot, problem = self._live.now.bot, self._live.problem
        return json_response(
            {
                "status": "stale" if problem else "ok",
                "problem": problem or None,
                "version": __version__,
                "entries": len(bot.entries),
                "languages": bot.languages,
            }
        )

    async def openapi(self, _request: Request) -> Response:
        """Describe the interface."""
        return json_response(self._live.now.description)

    async def page(self, request: Request, *, embedded: bool = False) -> Response:
        """Show the chat page, which people open: for a language that the base does not have, in another."""
        bot = self._live.now.bot
        asked = nearest(request.query_params.get("language", ""), bot.languages)
        language = asked or preferred_language(request, bot) or bot.languages[0]
        return self._page.show(request, bot, language, embedded=embedded)

    async def asset(self, request: Request, name: str) -> Response:
        """Return a file of the page."""
        return self._page.asset(request, name)

    def _refuse_others(self, request: Request) -> None:
        """Refuse what the page of another site has a browser send: it would be noted as if it was asked here."""
        origin = request.headers.get("origin")
        if _is_from_elsewhere(request, origin) and not {"*", origin} & set(self._origins):
            raise Refused(403, "this site is not among those that may ask; faq-bot serve --allow-origin adds it")

    def _answer(self, served: Served, asked: Asked) -> dict[str, Any]:
        answer = served.replays.turn(asked)
        if self._on_answer is not None:
            self._on_answer(answer)
        told = answer.to_dict()
        # A page puts these into itself as they are.
        return (
            told | harmless({"rendered": render(answer), "sources": told["sources"]}) if asked.rendered else told
        )

    def _note(self, on_wrong: OnAnswer, served: Served, called: CalledWrong) -> None:
        # Sought anew, so that nothing can be noted that was never answered.
        answer = served.replays.turn(called.asked)
        if answer.entry_id != called.entry_id:
            raise Refused(409, "by now the answer to this is another one; ask again", "/entry_id")
        try:
            on_wrong(answer)
        except FAQBotError:
            # Which file it is, and why, is for those who run the server: the log has told it.
            raise Refused(507, "this is not noted: the server cannot write its log") from None

    async def _in_turn(self, asked: Asked, served: Served, work: Callable[..., _Found], *arguments: Any) -> _Found:
        """Do some work in a thread, and what is slow behind all else of the kind.

        Raises:
            Refused: 503 where too many wait for that.
        """
        self._start_in_fork()
        loop = asyncio.get_running_loop()
        length = len(asked.message) if isinstance(asked.message, str) else 0
        if not served.replays.is_known(asked):
            length = SLOWEST
        if length <= QUICK:
            return await loop.run_in_executor(self._quick, telling, work, *arguments)
        length = min(length, SLOWEST)
        if self._waiting + length > MOST_SLOW:
            raise Refused(503, "too many long messages at once; try again in a second", headers=LATER)
        self._waiting += length
        try:
            return await loop.run_in_executor(self._slow, telling, work, *arguments)
        finally:
            self._waiting -= length

    def _start_in_fork(self) -> None:
        """Have in a process that was forked the threads that it does not get from the one before."""
        if os.getpid() != self._process:
            self._start_threads()
            if self._reloads:
                self._live.watch()

    def _start_threads(self) -> None:
        """Have threads to answer in."""
        self._quick = ThreadPoolExecutor(THREADS, thread_name_prefix="faq-bot")
        self._slow = ThreadPoolExecutor(THREADS, thread_name_prefix="faq-bot-slow")
        for pool in (self._quick, self._slow):
            # At once: a question for which no thread can be started any more would be answered into the void.
            pool.submit(int).result()
        self._waiting = 0
        self._process = os.getpid()

    @contextlib.asynccontextmanager
    async def _lifespan(self, _application: Starlette) -> AsyncIterator[None]:
        self._start_in_fork()
        if self._reloads and self._live.is_closed:
            self._live.watch()
        yield
        self._live.close()


def _is_from_elsewhere(request: Request, origin: str | None) -> bool:
    """Tell whether a page of another site has a browser send a request.

    Browsers say so themselves, but not to a server without TLS under a name: there its own name is compared.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None or origin is None:
        return site in {"cross-site", "same-site"}
    return origin.partition("://")[2] != request.headers.get("host", "").lower()


def _topics(bot: FAQBot, language: str) -> dict[str, Any]:
    listed = [
        {
            "title": title,
            "entries": [{"entry_id": e.id, "question": e.first_phrasing(language).text} for e in entries],
        }
        for title, entries in facts_by_topic(bot.knowledge, language)
    ]
    return {"language": language, "languages": bot.languages, "topics": harmless(listed)}


def _language(request: Request, bot: FAQBot) -> str:
    asked = known_language(request.query_params.get("language"), bot, "language")
    return asked or preferred_language(request, bot) or bot.languages[0]
