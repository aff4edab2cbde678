"""An address of this machine to be served at."""

from __future__ import annotations

import errno
import os
import socket

from faq_bot.errors import FAQBotError


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens at an address; port 0: any that is free.

    Raises:
        FAQBotError: it cannot.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's algorithm off for sockets that name their protocol; answers else wait 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(2048)
    except OSError as error:
        listening.close()
        why = error.strerror or str(error)
        other = "--host" if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL else "--port"
        raise FAQBotError(f"cannot listen at {host}, port {port}: {why}; try another {other}") from None
    listening.set_inheritable(True)
    return listening


def shown(listening: socket.socket) -> str:
    """Return the address of a socket as it stands in a URL."""
    host, port = listening.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
