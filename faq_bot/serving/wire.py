"""What an assistant that speaks MCP reads and writes: a message a line, or JSON over HTTP; it steers nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import anyio
from mcp.types import CancelledNotification, JSONRPCRequest
from pydantic import ValidationError
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from faq_bot.output.json_text import as_json_line, harmless

GRACE = 30
"""Seconds that requests in flight have to be answered after the end of the input."""

_HALF = r"\ud"
"""How half a pair of surrogates begins in JSON."""


class Wire:
    """Gives the lines of standard input, ends when what they ask is answered, and writes to standard output.

    The SDK ends at the end of the input, and drops what it has not answered by then.
    """

    def __init__(self) -> None:
        # The numbers stay open: another thread may wait for a line when all is over.
        self._lines = anyio.wrap_file(open(0, encoding="utf-8", errors="replace", closefd=False))  # noqa: SIM115
        self._output = sys.stdout
        self._asked: set[str | int | None] = set()
        self._answered = anyio.Event()

    async def __aiter__(self) -> AsyncIterator[str]:
        """Yield the lines in which every character can be written again."""
        async for line in self._lines:
            mended, message = _mended(line)
            self._take_note(message)
            yield mended
        with anyio.move_on_after(GRACE):
            while self._asked:
                self._answered = anyio.Event()
                await self._answered.wait()

    def _take_note(self, message: dict[str, Any]) -> None:
        """Take down what will be answered: a request that is one, until it is taken back."""
        try:
            if "id" in message:
                self._asked.add(JSONRPCRequest.model_validate(message, by_name=False).id)
            elif message.get("method") == "notifications/cancelled":
                self._asked.discard(CancelledNotification.model_validate(message, by_name=False).params.request_id)
        except ValidationError:
            return

    async def write(self, line: str) -> None:
        """Write a message."""
        await anyio.to_thread.run_sync(self._output.write, harmless_message(line))
        message = _read(line)
        if "method" not in message:
            self._asked.discard(message.get("id"))

    async def flush(self) -> None:
        """Send what was written."""
        await anyio.to_thread.run_sync(self._output.flush)
        self._answered.set()


class HarmlessJSON:
    """An ASGI application whose JSON holds nothing that steers; what is no JSON, as a stream, goes by."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; JSON is held back until it is whole."""
        held: list[Message] = []

        async def send_harmless(event: Message) -> None:
            begins = event["type"] == "http.response.start"
            if not held and not (begins and _is_json(event)):
                await send(event)
                return
            held.append(event)
            if begins or event.get("more_body"):
                return
            start, *parts = held
            held.clear()
            text = b"".join(part.get("body", b"") for part in parts).decode(errors="replace")
            body = harmless_message(text).encode()
            MutableHeaders(scope=start)["content-length"] = str(len(body))
            await send(start)
            await send({"type": "http.response.body", "body": body})

        await self._app(scope, receive, send_harmless)


def _is_json(start: Message) -> bool:
    return bool(Headers(scope=start).get("content-type", "").startswith("application/json"))


def harmless_message(line: str) -> str:
    """Return a message in which texts are printable; its id, which must go back as it came, is escaped."""
    text = line.rstrip("\n")
    message = {} if text.isprintable() else _read(text)
    if not message:
        return line
    made = {key: value if key == "id" else harmless(value) for key, value in message.items()}
    return as_json_line(made) + line[len(text) :]


def _mended(line: str) -> tuple[str, dict[str, Any]]:
    """Return a line, and the message in it; half a pair of surrogates, which is no character, becomes a mark."""
    message = _read(line)
    if _HALF not in line.lower() or not message:
        return line, message
    return json.dumps(message, ensure_ascii=False).encode(errors="replace").decode() + "\n", message


def _read(line: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return message if isinstance(message, dict) else {}
