"""A server under load, beside `bot.ask` alone and a bare echo on the same cores, in one run.

    python benchmarks/load.py [--seconds 60] [--workers 2] [--requests 100000] [--write]

The three take turns of a few seconds, so that what else the machine does is shared among them. The
questions are phrasings of the bundled base in a random order with a fixed seed. The client is one
process on the same cores, so that what it takes is missing to the servers, and is counted as theirs;
its connections ask the next question as soon as the last one is answered. Where the machine does
other work too, the core time of an answer tells more than the answers a second. With --requests the
server then goes on until it has answered so many, and its memory is compared with that after the
first five thousand.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import uvicorn
from charts import HERE, table, write_section
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uvicorn.supervisors import Multiprocess

from faq_bot import FAQBot
from faq_bot.serving.address import hold, shown

TURN = 5.0
CONNECTIONS = 8
WARM_UP = 5000
QUESTIONS = 2000


async def _echo(request: Request) -> Response:
    return Response(await request.body(), media_type="application/json")


echo = Starlette(routes=[Route("/api/ask", _echo, methods=["POST"])])
"""Answers a request with its own body: the least that a route does."""


def serve_echo(workers: int) -> None:
    """Serve the echo as `faq-bot serve` serves answers."""
    held = hold("127.0.0.1", 0)
    print(f"http://{shown(held)}/", flush=True)
    config = uvicorn.Config("load:echo", workers=workers, access_log=False, log_level="error")
    Multiprocess(config, sockets=[held]).run()


@dataclass
class Run:
    """What came of the requests of one subject: seconds each took, and how many were no answer.

    `seconds` passed meanwhile, and `cores` are the seconds of core time that it took.
    """

    seconds: float = 0.0
    cores: float = 0.0
    latencies: list[float] = field(default_factory=list)
    errors: int = 0

    def add(self, other: Run) -> None:
        """Add what came of another turn."""
        self.seconds += other.seconds
        self.cores += other.cores
        self.latencies += other.latencies
        self.errors += other.errors

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds

    @property
    def core_milliseconds(self) -> float:
        """Core time of an answer."""
        return self.cores / len(self.latencies) * 1000

    def percentile(self, share: float) -> float:
        """Return the milliseconds within which a share of the answers came."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)] * 1000


def questions() -> list[str]:
    """Return phrasings of the bundled base, in the same random order in each run."""
    phrasings = [phrasing.text for phrasing in FAQBot.load().knowledge.phrasings]
    return random.Random(1).sample(phrasings, min(QUESTIONS, len(phrasings)))


def ask_alone(asked: Sequence[str], seconds: float, first: int) -> Run:
    """Ask a bot in this process for some seconds."""
    bot, run = _bot(), Run()
    ends, cores = time.perf_counter() + seconds, time.process_time()
    while (now := time.perf_counter()) < ends:
        bot.ask(asked[(first + len(run.latencies)) % len(asked)])
        run.latencies.append(time.perf_counter() - now)
    run.cores = time.process_time() - cores
    return run


def _ask_in_each(pool: ProcessPoolExecutor, jobs: Sequence[tuple[Sequence[str], float, int]]) -> list[Run]:
    return [job.result() for job in [pool.submit(ask_alone, *job) for job in jobs]]


def _bot(kept: list[FAQBot] = []) -> FAQBot:  # noqa: B006 - one bot a process
    if not kept:
        kept.append(FAQBot.load())
    return kept[0]


class Server:
    """A server in processes of its own, until the block ends."""

    def __init__(self, *arguments: str) -> None:
        command = [sys.executable, *arguments]
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", cwd=HERE
        )
        assert self._process.stdout is not None
        self.port = int(self._process.stdout.readline().partition("127.0.0.1:")[2].partition("/")[0])

    async def wait(self, request: bytes) -> None:
        """Wait until it answers."""
        while True:
            try:
                await _exchange(*await asyncio.open_connection("127.0.0.1", self.port), request)
            except OSError:
                await asyncio.sleep(0.1)
            else:
                return

    def __enter__(self) -> Self:
        return self

    def memory(self) -> float:
        """Return the megabytes that its processes share with nobody."""
        return sum(_private_kilobytes(process) for process in _with_children(self._process.pid)) / 1024

    def cores(self) -> float:
        """Return the seconds of core time that its processes have taken."""
        return sum(map(_cores, _with_children(self._process.pid)))

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()


async def put_under_load(server: Server, bodies: Sequence[bytes], seconds: float, most: float = math.inf) -> Run:
    """Ask over several connections for some seconds, or until so many requests are answered."""
    run, began, cores = Run(), time.perf_counter(), server.cores() + time.process_time()
    numbers = iter(range(10**9))

    async def keep_asking() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        for number in numbers:
            sent = time.perf_counter()
            if sent - began >= seconds or number >= most:
                break
            status = await _exchange(reader, writer, bodies[number % len(bodies)])
            run.latencies.append(time.perf_counter() - sent)
            run.errors += status != 200
        writer.close()

    await asyncio.gather(*(keep_asking() for _ in range(CONNECTIONS)))
    run.seconds = time.perf_counter() - began
    run.cores = server.cores() + time.process_time() - cores
    return run


async def _exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> int:
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    await reader.readexactly(int(head.partition(b"content-length:")[2].partition(b"\r\n")[0]))
    return int(head.split(maxsplit=2)[1])


def _request(question: str) -> bytes:
    body = json.dumps({"question": question}).encode()
    return b"POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)


def _with_children(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return [process, *(one for child in children for one in _with_children(int(child)))]


def _cores(process: int) -> float:
    # In the order of proc(5), after the name in brackets: user and system time are its fields 14 and 15.
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _private_kilobytes(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(status.partition("RssAnon:")[2].split()[0])


async def measure(options: argparse.Namespace) -> tuple[dict[str, Run], str]:
    """Let the three take turns; return what came, and what became of the memory."""
    asked = questions()
    bodies = [_request(question) for question in asked]
    alone, served, echoed = Run(), Run(), Run()
    workers = str(options.workers)
    with (
        Server("-m", "faq_bot", "serve", "--port", "0", "--workers", workers) as server,
        Server("load.py", "--echo", "--workers", workers) as bare,
        ProcessPoolExecutor(options.workers, multiprocessing.get_context("spawn")) as pool,
    ):
        await server.wait(bodies[0])
        await bare.wait(bodies[0])
        _ask_in_each(pool, [(asked, 1.0, 0)] * options.workers)
        await put_under_load(server, bodies, math.inf, WARM_UP)
        before = server.memory()
        for turn in range(math.ceil(options.seconds / TURN)):
            jobs = [(asked, TURN, turn * 997 + worker * 499) for worker in range(options.workers)]
            for run in _ask_in_each(pool, jobs):
                alone.add(run)
            alone.seconds += TURN
            served.add(await put_under_load(server, bodies, TURN))
            echoed.add(await put_under_load(bare, bodies, TURN))
        answered = len(served.latencies)
        if options.requests > answered:
            more = await put_under_load(server, bodies, math.inf, options.requests - answered)
            answered += len(more.latencies)
            served.errors += more.errors
        memory = (
            f"Private memory of the server's processes: {before:.0f} MB after {WARM_UP:,} requests, "
            f"{server.memory():.0f} MB after {answered:,} more; {served.errors} of them were no answer."
        )
    return {"`bot.ask` alone": alone, "`faq-bot serve`": served, "a bare echo": echoed}, memory


def main() -> None:
    """Measure, print and perhaps write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60, help="for each of the three; default: 60")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="default: one a core")
    parser.add_argument("--requests", type=int, default=0, help="go on until so many, and compare the memory")
    parser.add_argument("--write", action="store_true", help="write the figures into RESULTS.md")
    parser.add_argument("--echo", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.echo:
        serve_echo(options.workers)
        return
    # Whoever ends this ends its servers too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    busy = os.getloadavg()[0]
    runs, memory = asyncio.run(measure(options))
    base = runs["`bot.ask` alone"]
    rows = [
        [name, f"{run.rate:,.0f}", f"{100 * run.rate / base.rate:.0f} %"]
        + [f"{run.core_milliseconds:.2f}", f"{100 * base.core_milliseconds / run.core_milliseconds:.0f} %"]
        + [f"{run.percentile(share):.1f}" for share in (0.5, 0.99)]
        + [str(run.errors)]
        for name, run in runs.items()
    ]
    header = ["subject", "answers/s", "of `bot.ask`", "core ms", "the same by it", "median ms", "p99 ms", "errors"]
    how = (
        f"{options.workers} workers, {CONNECTIONS} connections, {options.seconds:.0f} s each in turns of "
        f"{TURN:.0f} s. The load average of the machine was {busy:.1f} before."
    )
    made = (
        f"Made by `python benchmarks/load.py --seconds {options.seconds:.0f} --workers {options.workers} "
        f"--requests {options.requests} --write`."
    )
    text = f"## Under load\n\n{made} {how}\n\n{table(header, rows)}\n\n{memory}\n"
    print(text)
    if options.write:
        write_section("load", text)


if __name__ == "__main__":
    main()
