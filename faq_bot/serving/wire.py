"""What an assistant that speaks MCP reads and writes: a message a line, or JSON over HTTP; it steers nothing."""

from __future__ import annotations

import json
import os
import re
from codecs import getincrementaldecoder
from collections.abc import AsyncIterator, Mapping
from itertools import count
from typing import Any, NamedTuple, TextIO

import anyio
from mcp.types import (
    INVALID_REQUEST,
    PARSE_ERROR,
    ErrorData,
    JSONRPCError,
    JSONRPCMessage,
    JSONRPCNotification,
    JSONRPCRequest,
    jsonrpc_message_adapter,
)
from pydantic import ValidationError
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from faq_bot.errors import FAQBotError
from faq_bot.output.json_text import as_json_line, harmless
from faq_bot.output.terminal import printable
from faq_bot.serving.arriving import before
from faq_bot.serving.requests import MAX_BODY, MAX_VALUES, has_many_values
from faq_bot.serving.sending import Sender

GRACE = 30
"""Seconds that requests in flight have to be answered after the end of the input."""

MOST_ASKED = 1_000
"""Requests that wait for an answer, before more are read."""

MOST_HELD = 16 * 2**20
"""Characters of them."""

_NO_JSON = ErrorData(code=PARSE_ERROR, message="this is not JSON, or is nested too deeply")
_NO_MESSAGE = ErrorData(
    code=INVALID_REQUEST,
    message="expected one message of JSON-RPC 2.0, whose id is a text or a whole number; batches are not taken",
)

_TOO_LONG = ErrorData(code=INVALID_REQUEST, message=f"a message has at most {MAX_BODY:,} characters")

_TOO_MANY = ErrorData(code=INVALID_REQUEST, message=f"a message has at most {MAX_VALUES:,} lists and objects")

LONGEST = MAX_BODY
"""Characters of a line that are read."""

READ_AT_ONCE = 64 * 1024
"""Bytes of the input that are read at most before what is wrong in them is told."""

MOST_PIECES = 500
"""Times of that, up to which the end of a line is waited for: a device has none."""

LONGEST_END = 300
"""Characters of the end of a longer line that are kept: there, or at its beginning, stands the id of a request."""

_ID = r'"id"\s{0,9}:\s{0,9}(?P<id>-?\d{1,18}|"[^"\\\x00-\x1f]{0,200}")\s{0,9}'
_BEGINS_WITH_ID = re.compile(
    rf'\s{{0,9}}\{{\s{{0,9}}(?:"jsonrpc"\s{{0,9}}:\s{{0,9}}"2\.0"\s{{0,9}},\s{{0,9}})?{_ID},'
)
_ENDS_WITH_ID = re.compile(rf"{_ID}\}}\s*\Z")

_TRACED = frozenset({"traceparent", "tracestate", "baggage"})
"""What OpenTelemetry is given of the `_meta` of a message: at some it raises or works for minutes."""

_HALF = r"\ud"
"""How half a pair of surrogates begins in JSON."""


class _Asked(NamedTuple):
    """A request that waits: its id, as the client names it, and its length in characters."""

    id: str | int
    length: int


class Wire:
    """Gives the lines of standard input, ends when what they ask is answered, and writes to standard output.

    The SDK ends at the end of the input, and drops what it has not answered by then. It also drops lines that
    are no message: who waits for an answer to one is told here. It takes "5" for 5, and of two requests with one
    id it can take back the last alone: what it is given has numbers of our own.

    Attributes:
        unanswered: how many requests were given up at the end of the input.
    """

    def __init__(self) -> None:
        # The numbers stay open: another thread may wait for a piece when all is over.
        self._input = open(0, "rb", buffering=0, closefd=False)  # noqa: SIM115
        # Of its own: who is waited for in vain holds it up to the end.
        self._output: TextIO = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        self._sender = Sender(self._send)
        # Of its own: answers may hold all threads of the SDK.
        self._reader = anyio.CapacityLimiter(1)
        self.unanswered = 0
        # By our own numbers the ids of the client: some begin anew with numbers that still wait.
        self._asked: dict[int, _Asked] = {}
        self._numbers = count()
        self._answered = anyio.Event()
        self._sending = anyio.Lock()
        self._unsent: list[str] = []
        self._answers_unsent: list[int] = []

    async def __aiter__(self) -> AsyncIterator[str]:
        """Yield the lines that are messages, each with characters alone that can be written again."""
        async for line in self._read_lines():
            is_too_long = len(line) > LONGEST
            mended, read = (line, _request_of(line)) if is_too_long else _mended(line)
            message = _TOO_LONG if is_too_long else _message(mended, read)
            if isinstance(message, ErrorData):
                self._refuse(read, message)
            elif known := self._in_our_numbers(message, len(mended)):
                yield mended if known is message else known.model_dump_json(exclude_unset=True)
                await self._wait_until_asked_are(MOST_ASKED, MOST_HELD)
        with anyio.move_on_after(GRACE):
            await self.flush()
            await self._wait_until_asked_are(0, 0)
        self.unanswered = len(self._asked)

    async def _wait_until_asked_are(self, most: int, held: int) -> None:
        """Wait until no more requests than so many, and of so many characters, wait, or the time is over."""
        with anyio.move_on_after(GRACE):
            while len(self._asked) > most or sum(asked.length for asked in self._asked.values()) > held:
                self._answered = anyio.Event()
                await self._answered.wait()

    async def _read_lines(self) -> AsyncIterator[str]:
        """Yield the lines of the input that are not blank; of one that is too long its beginning alone."""
        decoder = getincrementaldecoder("utf-8-sig")(errors="replace")
        begun, length = "", 0
        while piece := await self._read_on():
            *ended, rest = decoder.decode(piece).split("\n")
            for line in ended:
                whole, begun, length = _joined(begun, line), "", 0
                if whole.strip():
                    yield whole
            begun, length = _joined(begun, rest), length + len(rest)
            if length > MOST_PIECES * LONGEST:
                raise FAQBotError("standard input has a line that does not end; is it text?")
            # What is refused is told at once, but not each of many lines alone; who does not read it may end.
            with anyio.move_on_after(GRACE):
                await self.flush()
        if begun.strip():
            yield begun

    async def _read_on(self) -> bytes:
        try:
            return await anyio.to_thread.run_sync(self._read_piece, limiter=self._reader)
        except OSError as error:
            raise FAQBotError(f"standard input cannot be read ({error.strerror or error})") from None

    def _read_piece(self) -> bytes:
        # Another program that shares it may have left it such that nothing to read yet is told as nothing.
        try:
            while (piece := self._input.read(READ_AT_ONCE)) is None:
                os.set_blocking(self._input.fileno(), True)
        except ConnectionResetError:
            # Who sent it is gone.
            return b""
        return piece

    def _in_our_numbers(self, message: JSONRPCMessage, length: int) -> JSONRPCMessage | None:
        """Take down what will be answered: a request, until it is taken back; None: there is none to take back."""
        if isinstance(message, JSONRPCRequest):
            number = next(self._numbers)
            self._asked[number] = _Asked(message.id, length)
            return message.model_copy(update={"id": number})
        if not isinstance(message, JSONRPCNotification) or message.method != "notifications/cancelled":
            return message
        taken_back = (message.params or {}).get("requestId")
        # Of several the last. To Python, True is 1 too.
        for number, asked in reversed(self._asked.items()):
            if asked.id == taken_back and type(asked.id) is type(taken_back):
                del self._asked[number]
                return message.model_copy(update={"params": {"requestId": number}})
        return None

    def _refuse(self, read: Mapping[str, Any], problem: ErrorData) -> None:
        """Tell what is wrong with a line; not of an answer, which nobody waits to hear of."""
        is_answer = "method" not in read and not read.keys().isdisjoint(("result", "error"))
        if not is_answer:
            self._unsent.append(harmless_message(_told(read, problem) + "\n"))

    async def write(self, line: str) -> None:
        """Write a message; not an answer that came when the request was taken back."""
        message = _read(line)
        if "method" in message:
            self._unsent.append(harmless_message(line))
        elif (number := message.get("id")) in self._asked and number not in self._answers_unsent:
            self._unsent.append(harmless_message(as_json_line(message | {"id": self._asked[number].id}) + "\n"))
            self._answers_unsent.append(number)

    async def flush(self) -> None:
        """Send what was written."""
        async with self._sending:
            sent, self._unsent = self._unsent, []
            answers, self._answers_unsent = self._answers_unsent, []
            if sent:
                await self._sender.send("".join(sent))
            for number in answers:
                # Only now: once nobody waits, the program ends.
                self._asked.pop(number, None)
        self._answered.set()

    def _send(self, text: str) -> None:
        self._output.write(text)
        self._output.flush()


class HarmlessJSON:
    """An ASGI application whose JSON holds nothing that steers; what is no JSON, as a stream, goes by."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; JSON is held back until it is whole."""
        held: list[Message] = []

        async def send_harmless(event: Message) -> None:
            begins = event["type"] == "http.response.start"
            if not held and not (begins and _is_json(Headers(scope=event))):
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


class OneMessage:
    """An ASGI application that gets a message as a line of standard input is read; who sends none is told so.

    The SDK takes a request with an id of another kind for a notification, and answers with the report of pydantic.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; its body is one event, as `RequestBodyLimitMiddleware` makes it."""
        posted = scope["type"] == "http" and scope["method"] == "POST"
        event = await receive() if posted and _is_json(Headers(scope=scope)) else None
        if event is None or event["type"] != "http.request" or event.get("more_body"):
            await self._app(scope, before([event] if event else [], receive), send)
            return
        if has_many_values(event["body"]):
            refused = Response(_told({}, _TOO_MANY), 400, media_type="application/json")
            await refused(scope, receive, send)
            return
        line, read = _mended(event["body"].decode(errors="replace").removeprefix("\ufeff"))
        message = _message(line, read)
        if isinstance(message, ErrorData):
            refused = Response(_told(read, message), 400, media_type="application/json")
            await refused(scope, receive, send)
            return
        await self._app(scope, before([{**event, "body": line.encode()}], receive), send)


def _joined(begun: str, more: str) -> str:
    """Return a line that goes on; of one that is too long its beginning and its end."""
    whole = begun + more
    return whole if len(whole) <= LONGEST + LONGEST_END else whole[:LONGEST] + whole[-LONGEST_END:]


def _request_of(line: str) -> dict[str, Any]:
    """Return the id of what is too long to be read, for which a client waits, if it stands first or last."""
    found = _BEGINS_WITH_ID.match(line) or _ENDS_WITH_ID.search(line, max(0, len(line) - LONGEST_END))
    return {"id": json.loads(found["id"])} if found else {}


def _is_json(headers: Headers) -> bool:
    return headers.get("content-type", "").lower().startswith("application/json")


def harmless_message(line: str) -> str:
    """Return a message in which texts are printable; its id, which must go back as it came, is escaped."""
    text = line.rstrip("\n")
    # What is escaped is whole again for who reads it. To read a list of thousands takes a while.
    message = {} if r"\u" not in text and printable(text) == text else _read(text)
    if not message:
        return line
    made = {key: value if key == "id" else harmless(value) for key, value in message.items()}
    return as_json_line(made) + line[len(text) :]


def _message(line: str, read: Mapping[str, Any]) -> JSONRPCMessage | ErrorData:
    """Return the message of a line as the SDK reads it, or what is wrong."""
    try:
        message = jsonrpc_message_adapter.validate_json(line, by_name=False)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        return _NO_JSON if found[0]["type"] == "json_invalid" else _NO_MESSAGE
    # An id of more digits than Python is set to write could not go back.
    if not read:
        return _NO_MESSAGE
    # To the SDK a request with an id of another kind is a notification, which nobody answers.
    asks = isinstance(message, JSONRPCNotification) and not message.method.startswith("notifications/")
    # An id with half a character in it could not go back as it came.
    changed = "id" in read and read["id"] != _read(line).get("id")
    return _NO_MESSAGE if (asks and "id" in read) or changed else message


def _told(read: Mapping[str, Any], problem: ErrorData) -> str:
    """Return the error of JSON-RPC that tells what is wrong with what was read."""
    asked = read.get("id")
    known = asked if isinstance(asked, str | int) and not isinstance(asked, bool) else None
    told = JSONRPCError(jsonrpc="2.0", id=None, error=problem).model_dump(exclude_unset=True)
    # Not as pydantic writes it: an id may hold half a pair of surrogates, which goes back escaped.
    return as_json_line(told | {"id": known})


def _mended(line: str) -> tuple[str, dict[str, Any]]:
    """Return a line, and the message in it; half a pair of surrogates, which is no character, becomes a mark."""
    message = _read(line)
    params = message.get("params")
    meta = params.get("_meta") if isinstance(params, dict) else None
    traced = _TRACED.intersection(meta) if isinstance(meta, dict) else None
    if params and meta and traced:
        message["params"] = params | {"_meta": {key: meta[key] for key in meta if key not in traced}}
    if (_HALF not in line.lower() and not traced) or not message:
        return line, message
    return json.dumps(message, ensure_ascii=False).encode(errors="replace").decode() + "\n", message


def _read(line: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return message if isinstance(message, dict) else {}
