"""`faq-bot mcp` without the second and more that the program takes to import the SDK: here, or forked."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import anyio
import pytest
import uvicorn
import warm_start
from mcp.server.mcpserver import MCPServer

from faq_bot.serving import mcp_http, mcp_server
from faq_bot.serving.address import listen
from faq_bot.serving.wire import Wire


def process(*arguments: object) -> list[str]:
    """Return what starts the program."""
    return [sys.executable, "-m", "faq_bot", "mcp", *map(str, arguments)]


def run_forked(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the program, forked, to its end: see `warm_start`."""
    return warm_start.run(process(*arguments), env=os.environ, imported=warm_start.SPEAKS_MCP, **options)


def start_forked(*arguments: object) -> subprocess.Popen[bytes] | warm_start.Program:
    """Start the program, forked, with pipes as its streams."""
    if not hasattr(os, "fork"):
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        return subprocess.Popen(process(*arguments), **pipes)
    return warm_start.start(
        process(*arguments), (subprocess.PIPE,) * 3, env=os.environ, imported=warm_start.SPEAKS_MCP
    )


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
