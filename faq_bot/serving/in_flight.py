"""How many requests are answered at a time, and how long one waits for somebody who does not read."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from faq_bot.serving.requests import Refused
from faq_bot.serving.responses import refuse

IN_FLIGHT = 64
"""Requests at a time; at some hundred answers to short questions a second the last waits well under a second."""

LATER = {"Retry-After": "1"}

SEND_SECONDS = 20
"""An answer that nobody reads for longer holds a place that others need."""


ARRIVED = "faq_bot.arrived"
"""Key of a scope for the bytes of the body that has arrived."""


class InFlight:
    """Lets so many requests in at a time; the next is told when to come again. Health is told to all.

    Args:
        app: answers.
        limit: requests at a time.
        longer: counts those alone whose bodies have more bytes; None: all.
    """

    def __init__(self, app: ASGIApp, limit: int, longer: int | None = None) -> None:
        self._app = app
        self._free = limit
        self._longer = longer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        is_short = self._longer is not None and scope.get(ARRIVED, 0) <= self._longer
        if is_short or scope["type"] != "http" or scope["path"].endswith("/healthz"):
            await self._app(scope, receive, send)
            return
        if self._free <= 0:
            await (await refuse(Request(scope), busy()))(scope, receive, send)
            return
        self._free -= 1
        try:
            await self._app(scope, receive, _hurried(send))
        except NotReadError:
            # The server closes what is left without an end.
            return
        finally:
            self._free += 1


def busy() -> Refused:
    """Return what one is told who comes when there is no place."""
    return Refused(503, "too many requests at once; try again in a second", headers=LATER)


class NotReadError(Exception):
    """Nobody reads an answer."""


def _hurried(send: Send) -> Send:
    is_gone = False

    async def send_in_time(event: Message) -> None:
        nonlocal is_gone
        if is_gone:
            # What has taken the error for one of its own would tell it, and wait once more.
            raise NotReadError
        try:
            async with asyncio.timeout(SEND_SECONDS):
                if event.get("body") and not event.get("more_body"):
                    # What ends an answer waits for nobody who reads the part before.
                    await send({**event, "more_body": True})
                    event = {"type": "http.response.body"}
                await send(event)
        except TimeoutError:
            is_gone = True
            raise NotReadError from None

    return send_in_time
