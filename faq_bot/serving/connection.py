"""A connection to a server, of which no piece holds the others up."""

from __future__ import annotations

import asyncio
import contextlib
import re
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from faq_bot.serving.in_flight import SEND_SECONDS

MOST_PIECES = 500
"""Pieces of a body that may arrive at a time. Each takes 60 microseconds: a read of nothing but pieces of one byte
would take two seconds."""

_PIECE = re.compile(rb"\r\n[\da-fA-F]{1,20}(?:[ \t;][^\r\n]*+)?(?=\r\n)")
"""How a piece begins, behind the end of what stands before (RFC 9112, 7.1)."""

_END_OF_HEADERS = re.compile(rb"\n\r?\n")

_SLOW_HEADER = re.compile(rb"(?:^|\n)[-!#$%&'*+.^_`|~0-9a-zA-Z]++:[ \t\r\n]{100}")
_PIECE_WITH_SIGNS = re.compile(rb"(?:^|\n)[\da-fA-F]{1,20};")
"""Blanks before the value of a header, also of one behind a body; the length of a piece, with signs behind.
Of them h11 takes the square for a line that no rule fits, 64 KB of it eighteen seconds."""

MOST_SIGNS = 200
"""Signs behind the length of a piece."""

MOST_HEADERS = 200
"""Lines of the headers of a request, or behind its body: 12,000 of a letter each take a tenth of a second."""

HEADER_SECONDS = 20
"""For the headers of a request: connections that wait for them use up the files that a process may open."""

LAST_SECONDS = 5
"""How long a server that ends waits for the rest of a request, and for whoever does not read an answer."""

_HEADERS = re.compile(rb"^(?:[-!#$%&'*+.^_`|~0-9a-zA-Z]++:[^\n]*+\n(?:[ \t][^\n]*+\n)*+)++", re.MULTILINE)


class Connection(H11Protocol):
    """HTTP/1.1, as uvicorn reads it."""

    _is_new = False
    _has_ended = False
    _silence: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for a request, but not without end."""
        super().connection_made(transport)
        self._wait_for_headers()

    def on_response_complete(self) -> None:
        """Go on with the next request; of one that has begun the headers are not waited for without end."""
        super().on_response_complete()
        if self._has_ended and not self._is_answering():
            self.transport.close()
        self._wait_for_headers()

    def eof_received(self) -> bool:  # type: ignore[override]
        """Answer whoever sends nothing more and may still read, as `nc -N` does; tell whether one is to come."""
        self._has_ended = True
        return self._is_answering() and not self.cycle.more_body

    def _is_answering(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is not None and not cycle.response_complete

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        super().connection_lost(exc)
        if self._silence is not None:
            self._silence.cancel()

    def _wait_for_headers(self) -> None:
        if self._silence is not None:
            self._silence.cancel()
        self._silence = self.loop.call_later(HEADER_SECONDS, self._end_silence)

    def _end_silence(self) -> None:
        # No request is here as a whole, or what was answered announced a body of which the rest does not come.
        if (self.conn.their_state, self.conn.our_state) in {(h11.IDLE, h11.IDLE), (h11.SEND_BODY, h11.DONE)}:
            self.transport.close()
        if self.transport.is_closing():
            # Its last answer is not read.
            self.loop.call_later(LAST_SECONDS, self._let_go)

    def data_received(self, data: Any) -> None:
        """Take up what has arrived, or end the connection with 400 if that would take seconds."""
        self._is_new = True
        if len(_PIECE.findall(data)) <= MOST_PIECES:
            super().data_received(data)
        else:
            self.send_400_response(f"more than {MOST_PIECES} pieces of a body at once")

    def handle_events(self) -> None:
        """Answer what has arrived, or end the connection with 400 if reading it would take seconds."""
        # Of many requests that have come at once each would else look through those behind it.
        if self._is_new and self._is_slow():
            self.send_400_response(f"over {MOST_HEADERS} headers, or one that takes too long to be read")
        else:
            super().handle_events()

    def _is_slow(self) -> bool:
        arrived, _ = self.conn.trailing_data
        # Headers are read once all are there: what arrives in small pieces is not looked through each time.
        is_whole = _END_OF_HEADERS.search(arrived) is not None
        self._is_new = not is_whole
        in_body = self.conn.their_state is h11.SEND_BODY
        if is_whole and _SLOW_HEADER.search(arrived):
            return True
        return (is_whole or in_body) and (_has_many_headers(arrived) or has_slow_piece(arrived))

    def shutdown(self) -> None:
        """End the connection when what has come is answered, and give a client that does nothing a short time."""
        super().shutdown()
        self.loop.call_later(LAST_SECONDS, self._let_go)

    def pause_writing(self) -> None:
        """Write no more to a client that does not read, and let it go if it does not for as long as one waits."""
        super().pause_writing()
        # Closed, it would stay open for what is still to be read.
        self._unread = self.loop.call_later(SEND_SECONDS + LAST_SECONDS, self._let_go)

    def resume_writing(self) -> None:
        """Write on to a client that reads again."""
        super().resume_writing()
        self._unread.cancel()

    def _let_go(self) -> None:
        # What is closing and still there waits for somebody to read.
        if self.conn.their_state is h11.SEND_BODY or self.flow.write_paused or self.transport.is_closing():
            self.transport.abort()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no request, unless an answer has begun; who makes one learns that nobody reads it."""
        if self.cycle is not None:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        # To HEAD goes no body.
        with contextlib.suppress(h11.LocalProtocolError):
            if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
                super().send_400_response(msg)
        self.transport.close()


def _has_many_headers(arrived: bytes) -> bool:
    return any(found[0].count(b"\n") > MOST_HEADERS for found in _HEADERS.finditer(arrived))


def has_slow_piece(arrived: bytes) -> bool:
    """Tell whether more than `MOST_SIGNS` stand behind the length of a piece, before the end of its line."""
    return any(
        _PIECE_WITH_SIGNS.search(line, 0, len(line) - MOST_SIGNS)
        for line in arrived.split(b"\r\n")
        if len(line) > MOST_SIGNS
    )
