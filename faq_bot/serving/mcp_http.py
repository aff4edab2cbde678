"""The assistant for other assistants over HTTP: who may reach it, and what of a request reaches the SDK."""

from __future__ import annotations

import re
from collections.abc import Sequence

import uvicorn
from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import RequestBodyLimitMiddleware, TransportSecuritySettings
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from faq_bot.output.terminal import say
from faq_bot.serving.address import end_on_sigterm, is_local, listen, serve_at, shown
from faq_bot.serving.arriving import Arriving
from faq_bot.serving.connection import Connection
from faq_bot.serving.in_flight import InFlight
from faq_bot.serving.requests import MAX_BODY
from faq_bot.serving.wire import GRACE, HarmlessJSON, OneMessage

MOST = 16
"""Requests at a time: the SDK takes some hundred times of the memory of a message that is made for it."""

LONG = 500
"""Bytes above which a request is one of those that may take half a second, and some of them seconds."""

MOST_LONG = 8
"""Such requests at a time: the rest of the places is for others."""

LOCAL_NAMES = ("127.0.0.1", "localhost", "[::1]")
"""How this machine calls itself."""


def create_app(server: MCPServer, *hosts: str) -> Starlette:
    """Return an ASGI application that speaks streamable HTTP at `/mcp`, without state between requests.

    Args:
        server: from `create_server`.
        hosts: the address it will listen at, by name and number; none: one of this machine. Where it is reached
            from this machine alone, requests under other names are refused, so that no page in a browser can reach
            it by a name of its own.
    """
    app = server.streamable_http_app(
        transport_security=_names_answered_to(hosts), stateless_http=True, json_response=True
    )
    # It would send to whatever host a request names.
    app.router.redirect_slashes = False
    app.add_middleware(OneMessage)
    app.add_middleware(RequestBodyLimitMiddleware, max_body_size=MAX_BODY)
    app.add_middleware(InFlight, limit=MOST_LONG, longer=LONG)
    app.add_middleware(InFlight, limit=MOST)
    app.add_middleware(Arriving)
    app.add_middleware(HarmlessJSON)
    app.add_middleware(AskedAlone)
    app.add_middleware(PlainlyNamed)
    return app


class AskedAlone:
    """An ASGI application that opens no stream of what nobody asked for, which would end with the server only.

    A client that asks for one (GET) goes on without it, as the transport says (MCP 2025-06-18, "Listening").
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        # As a part of another application it stands below a path of that.
        asks = scope["type"] != "http" or scope["method"] == "POST" or not scope["path"].endswith("/mcp")
        refused = PlainTextResponse("only POST is answered here\n", 405, {"Allow": "POST"})
        await (self._app if asks else refused)(scope, receive, send)


_PORT = re.compile(r":\d{1,5}\Z")


class PlainlyNamed:
    """An ASGI application that is told of a request the host and the origin, as they are compared: by name alone.

    Names of hosts have no case. The SDK takes for a port whatever stands behind a colon.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http":
            headers = MutableHeaders(scope=scope)
            headers["host"] = _PORT.sub("", headers.get("host", "").lower())
            if "origin" in headers:
                headers["origin"] = _PORT.sub("", headers["origin"])
        await self._app(scope, receive, send)


def _names_answered_to(hosts: Sequence[str]) -> TransportSecuritySettings:
    """Return the names under which requests are answered: of this machine, or all."""
    if not all(map(is_local, hosts)):
        return TransportSecuritySettings(enable_dns_rebinding_protection=False)
    names = [*LOCAL_NAMES, *(f"[{host}]" if ":" in host else host.lower() for host in hosts)]
    origins = [f"{scheme}://{name}" for scheme in ("http", "https") for name in names]
    return TransportSecuritySettings(allowed_hosts=names, allowed_origins=origins)


def serve_http(server: MCPServer, host: str, port: int) -> None:
    """Serve `create_app` until SIGINT or SIGTERM.

    Raises:
        FAQBotError: the address cannot be listened at.
    """
    listening = listen(host, port)
    end_on_sigterm()
    say(f"faq-bot: http://{shown(listening)}/mcp (Ctrl-C ends it)")
    config = uvicorn.Config(
        create_app(server, host, listening.getsockname()[0]),
        access_log=False,
        log_config=None,  # as all of the process logs
        log_level="warning",
        server_header=False,
        workers=1,  # not what WEB_CONCURRENCY says
        http=Connection,
        ws="none",
        timeout_graceful_shutdown=GRACE,
    )
    serve_at(config, listening)
