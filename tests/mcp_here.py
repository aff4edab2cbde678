"""`faq-bot mcp` in the process of the tests: the program itself takes more than a second to import the SDK."""

from __future__ import annotations

import contextlib
import io
import json
import threading
from collections.abc import Iterator
from typing import Any

import anyio
import pytest
import uvicorn
from mcp.server.mcpserver import MCPServer

from faq_bot.serving import mcp_http, mcp_server
from faq_bot.serving.address import listen
from faq_bot.serving.wire import Wire


def written_by(server: MCPServer, *lines: str) -> list[Any]:
    """Return what a server writes when lines are read, all at once, up to their end; it raises if any waits on."""
    wire = Wire()
    wire._input = io.BytesIO("\n".join(lines).encode())
    # As the program opens it.
    wire._output = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="replace")

    async def serve() -> None:
        with anyio.fail_after(60):
            await server.run_stdio_async()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mcp_server, "Wire", lambda: wire)
        anyio.run(serve)
    return [json.loads(line) for line in wire._output.buffer.getvalue().splitlines()]


@contextlib.contextmanager
def answering_over_http(server: MCPServer, host: str) -> Iterator[str]:
    """Yield the address that is printed, while a thread answers there, which no signal ends."""
    ready = []
    with contextlib.ExitStack() as kept:
        with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()) as printed:
            patch.setattr(mcp_http, "listen", lambda *address: kept.enter_context(listen(*address)))
            patch.setattr(mcp_http, "end_on_sigterm", lambda: None)
            patch.setattr(mcp_http, "serve_at", lambda config, listening: ready.append((config, listening)))
            mcp_http.serve_http(server, host, 0)
        [(config, listening)] = ready
        answering = uvicorn.Server(config)
        thread = threading.Thread(target=answering.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield printed.getvalue().split()[1]
        finally:
            answering.should_exit = True
            thread.join()
