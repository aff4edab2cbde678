"""`faq-bot serve` as a process of its own, its log, and a browser to look at it."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import warm_start

PATIENCE = 60
"""Seconds to wait for something that must come; far more than a busy machine needs."""


class Server:
    """A running server: its address, and what it logs."""

    def __init__(self, process: subprocess.Popen[str] | warm_start.Program) -> None:
        self.process = process
        self.log: list[str] = []
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_until_it_serves(self) -> None:
        """Read the address that it tells first."""
        assert self.process.stdout is not None
        first = self.process.stdout.readline()
        assert first.startswith("faq-bot: http://"), first + "".join(self.log)
        self.url = first.split()[1]
        self.host, _, port = self.url.removeprefix("http://").rstrip("/").rpartition(":")
        self.port = int(port)

    def _read(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.log.append(line)
            self._lines.put(line)

    def end(self) -> str:
        """End the server, if it runs still, and return all that it logged."""
        self.process.terminate()
        try:
            self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        # Whoever closes the stream before all is read stops the reader with an error.
        self._reader.join(PATIENCE)
        return "".join(self.log)

    def wait_for(self, text: str) -> str:
        """Return the next line of the log that holds a text."""
        while True:
            line = self._lines.get(timeout=PATIENCE)
            if text in line:
                return line

    def get(self, path: str) -> Any:
        with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:
            return json.load(answer)

    def ask(self, question: str, **more: Any) -> Any:
        return json.loads(self.post("api/ask", {"question": question} | more))

    def post(self, path: str, body: Any) -> bytes:
        with urllib.request.urlopen(self.url + path, json.dumps(body).encode(), timeout=PATIENCE) as answer:
            return bytes(answer.read())


def children(process: int) -> list[int]:
    """Return the processes that one has started, where the system tells them."""
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]


def workers_of(server: Server) -> list[int]:
    """Return the processes of a server that answer: it has a helper of Python's too."""
    started = children(server.process.pid)
    return [child for child in started if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def command(*arguments: object) -> list[str]:
    """Return what starts a server on a free port."""
    return [sys.executable, "-m", "faq_bot", "serve", "--port", "0", *map(str, arguments)]


def serving(*arguments: object, cwd: Path | None = None) -> contextlib.AbstractContextManager[Server]:
    """Run a server on a free port until the block ends."""
    pipes = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
    return _until_the_end(subprocess.Popen(command(*arguments), **pipes, encoding="utf-8", cwd=cwd))


def serving_forked(*arguments: object) -> contextlib.AbstractContextManager[Server]:
    """Run a server of one process, which begins at once, until the block ends."""
    return _until_the_end(start_forked(*arguments))


def start_forked(*arguments: object, stderr: int = subprocess.PIPE) -> subprocess.Popen[str] | warm_start.Program:
    """Start a server of one process, which begins at once: see `warm_start`."""
    if not hasattr(os, "fork"):
        return subprocess.Popen(command(*arguments), stdout=subprocess.PIPE, stderr=stderr, encoding="utf-8")
    streams = (sys.__stdin__.fileno(), subprocess.PIPE, stderr)
    return warm_start.start(
        command(*arguments), streams, env=os.environ, imported=warm_start.SERVES, encoding="utf-8"
    )


@contextlib.contextmanager
def _until_the_end(process: subprocess.Popen[str] | warm_start.Program) -> Iterator[Server]:
    with process:
        server = Server(process)
        try:
            server.wait_until_it_serves()
            yield server
        finally:
            server.end()


def chromium() -> str:
    """Return the path of the system's Chromium, or skip."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium on this system: apt-get install chromium")
    return found


@contextlib.contextmanager
def browser() -> Iterator[Any]:
    """Run the system's Chromium without a window, through Playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs the extra test-web")
    path = chromium()
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=arguments)
        yield opened
        opened.close()


def axe_core() -> str:
    """Return the source of axe-core, or skip."""
    kept = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
    file = Path(os.environ.get("FAQ_BOT_AXE") or kept)
    if not file.is_file():
        pytest.skip("axe-core is not here: npm install --no-save axe-core, or FAQ_BOT_AXE=path/to/axe.min.js")
    return file.read_text(encoding="utf-8")
