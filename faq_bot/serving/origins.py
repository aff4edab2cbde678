"""The sites that may ask and show the page, as their browsers name them."""

from __future__ import annotations

import re

ALL = "*"

_ORIGIN = re.compile(r"(https?)://([^/?#@\s;,'\"\\]+?)(?::(\d{1,5}))?", re.IGNORECASE)
_HOST = re.compile(r"[a-z\d](?:[a-z\d._-]*[a-z\d])?|\[[\da-f:.]+\]", re.ASCII)
_USUAL_PORTS = {"http": 80, "https": 443}


def origin(text: str) -> str:
    """Return an origin as a browser sends it: in small letters, without the usual port; `*` stays.

    Raises:
        ValueError: it is none.
    """
    if text == ALL:
        return text
    found = _ORIGIN.fullmatch(text)
    if not found:
        raise ValueError(f"expected an origin, as https://example.org, and no path: {text!r:.200}")
    scheme, host, port = found[1].lower(), found[2].lower(), int(found[3] or 0)
    if found[3] and not (found[3].isascii() and 0 < port < 2**16):
        raise ValueError(f"{text!r:.200}: a port is from 1 to 65535")
    shown_port = f":{port}" if port not in {0, _USUAL_PORTS[scheme]} else ""
    if _HOST.fullmatch(host):
        return f"{scheme}://{host}{shown_port}"
    if host.isascii():
        raise ValueError(f"{text!r:.200}: no name of a host; name each site, as https://www.example.org")
    sent = _in_ascii(host)
    named = f"{scheme}://{sent}{shown_port}" if sent else "it in Punycode, as https://xn--caf-dma.example"
    raise ValueError(f"{text!r:.200}: browsers send a host in letters of ASCII; write {named}")


def _in_ascii(host: str) -> str:
    """Return a host as browsers send it; empty if this is not known: they spell ß otherwise than Python does."""
    try:
        sent = host.encode("idna")
        return sent.decode("ascii") if sent.decode("idna") == host else ""
    except UnicodeError:
        return ""
