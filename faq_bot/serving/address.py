"""An address of this machine to be served at, by one process or by several."""

from __future__ import annotations

import errno
import ipaddress
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

import uvicorn

from faq_bot.errors import FAQBotError

QUEUE = 2048
"""Connections that may wait to be accepted."""


UNREAD_SECONDS = 60
"""How long an answer is kept for somebody who reads nothing of it, where the system can tell."""


PAUSE = 0.9
"""Seconds in which no connection is tried where the process may open no more; asyncio comes back after one."""

_FULL = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})


class Listening(socket.socket):
    """Tells once that no connection can be opened, and then for a moment that none is there.

    Else asyncio tries as often as connections may wait, each time sets a timer of its own to begin again, and
    keeps a processor busy with that.
    """

    _full_until = 0.0

    def accept(self) -> tuple[socket.socket, Any]:
        """Return the next connection and its address.

        Raises:
            BlockingIOError: there is none, or for the moment none can be opened.
            OSError: none can be opened, told for the first time.
        """
        if time.monotonic() < self._full_until:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        try:
            return super().accept()
        except OSError as error:
            if error.errno in _FULL:
                self._full_until = time.monotonic() + PAUSE
            raise


class Held(socket.socket):
    """An address kept for processes of this program: handed to one, it arrives as a socket of that process's own.

    Linux shares new connections out among the sockets that listen at one address. Of connections that
    come together and stay, as those of a proxy do, a single socket gives all to the process that wakes first.
    """

    def __reduce__(self) -> tuple[Callable[..., socket.socket], tuple[Any, ...]]:
        return _join, (self.family, self.getsockname())


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens at an address; port 0: any that is free.

    Raises:
        FAQBotError: it cannot.
    """
    listening = _bind(Listening, host, port)
    listening.set_inheritable(True)
    return listening


def hold(host: str, port: int) -> socket.socket:
    """Return a socket to hand to several processes, which then listen at an address together.

    Raises:
        FAQBotError: they cannot.
    """
    if sys.platform != "linux":
        # Of a kind that can be handed over.
        return _bind(socket.socket, host, port)
    held = _bind(Held, host, port)
    # After binding: else a server that is there already would be joined, and another one could join.
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 0)
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    return held


def shown(listening: socket.socket) -> str:
    """Return the address of a socket as it stands in a URL."""
    host, port = listening.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def is_local(host: str) -> bool:
    """Tell whether what listens at an address can be reached from this machine alone."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, ValueError):
        return False
    addresses = [ipaddress.ip_address(str(address[0]).partition("%")[0]) for *_, address in found]
    return bool(addresses) and all(_is_loopback(address) for address in addresses)


def _is_loopback(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def _bind(kind: type[socket.socket], host: str, port: int) -> socket.socket:
    bound = _new(kind, socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        bound.bind((host, port))
        if kind is not Held:
            bound.listen(QUEUE)
    except (UnicodeError, TypeError):
        bound.close()
        raise FAQBotError(f"cannot listen at {host!r:.80}: no name of a host; try another --host") from None
    except OSError as error:
        bound.close()
        why = error.strerror or str(error)
        is_of_host = isinstance(error, socket.gaierror) or error.errno in {errno.EADDRNOTAVAIL, errno.EINVAL}
        other = "--host" if is_of_host else "--port"
        raise FAQBotError(f"cannot listen at {host}, port {port}: {why}; try another {other}") from None
    return bound


def _join(family: int, address: tuple[Any, ...]) -> socket.socket:
    joined = _new(Listening, family)
    joined.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    joined.bind(address)
    return joined


def _new(kind: type[socket.socket], family: int) -> socket.socket:
    # asyncio switches Nagle's algorithm off for sockets that name their protocol; answers else wait 40 ms.
    new = kind(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        # Connections inherit it: what is left of an answer that nobody reads goes with its connection.
        new.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD_SECONDS * 1000)
    if os.name == "posix":
        new.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return new


class _Server(uvicorn.Server):
    """Ends its application in order also where a second Ctrl-C is in a hurry, and nothing is told of that."""

    heeds_ctrl_c = True

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Take note that it is to end; what was ignored when it began stays so."""
        if self.heeds_ctrl_c or sig != signal.SIGINT:
            super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close all, and end the application."""
        await super().shutdown(sockets)
        if self.force_exit:
            await self.lifespan.shutdown()


def end_on_sigterm() -> None:
    """Have SIGTERM end the process with 0, also before it answers: whoever is told an address may send it.

    The server sends itself the signal again when it has done what the first one asked for.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())


def serve_at(config: uvicorn.Config, listening: socket.socket) -> None:
    """Answer at an address until SIGINT or SIGTERM; what is in flight then is answered first.

    Raises:
        KeyboardInterrupt: SIGINT has ended it.
        SystemExit: SIGTERM has, which is no failure.
    """
    server, told = _Server(config), set()

    def end(number: int, _frame: object) -> None:
        # What is raised amid the start may meet code that passes over it, or leaves things in halves.
        told.add(number)
        server.should_exit = True

    signal.signal(signal.SIGTERM, end)
    server.heeds_ctrl_c = callable(signal.getsignal(signal.SIGINT))
    if server.heeds_ctrl_c:
        signal.signal(signal.SIGINT, end)
    server.run(sockets=[listening])
    if signal.SIGINT in told:
        raise KeyboardInterrupt
    if told:
        sys.exit()
