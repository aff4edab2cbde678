"""How the body of a request is waited for: so long, and in nobody's way."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from faq_bot.serving.in_flight import ARRIVED, busy
from faq_bot.serving.requests import MAX_BODY, Refused
from faq_bot.serving.responses import refuse

BODY_SECONDS = 20
"""A body that takes longer to arrive is not waited for."""

MOST_ARRIVING = 64 * MAX_BODY
"""Bytes that have come of all bodies that are not whole."""


class Arriving:
    """Passes a request on when its body is there: one on its way takes no place among those in flight.

    One that is too long is passed on as soon as too much of it has come, for whoever reads it tells so.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or tell that its body came too slowly or among too many."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(BODY_SECONDS):
                arrived = await self._arrived(receive)
        except TimeoutError:
            late = Refused(408, f"the request did not arrive within {BODY_SECONDS} seconds")
            await (await refuse(Request(scope), late))(scope, receive, send)
        except Refused as refused:
            await (await refuse(Request(scope), refused))(scope, receive, send)
        else:
            size = sum(len(event.get("body", b"")) for event in arrived)
            await self._app({**scope, ARRIVED: size}, before(arrived, receive), send)

    async def _arrived(self, receive: Receive) -> list[Message]:
        events: list[Message] = []
        size, is_more = 0, True
        try:
            while is_more and size <= MAX_BODY:
                events.append(event := await receive())
                arrived = len(event.get("body", b""))
                size, is_more = size + arrived, event.get("more_body", False)
                self._held += arrived
                if is_more and self._held > MOST_ARRIVING:
                    raise busy()
        finally:
            self._held -= size
        return events


def before(events: list[Message], receive: Receive) -> Receive:
    """Return what gives events, and then what comes."""
    left = events[::-1]

    async def again() -> Message:
        return left.pop() if left else await receive()

    return again
