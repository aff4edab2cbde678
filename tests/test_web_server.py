"""`faq-bot serve` as a process: how it starts, follows edits, and ends."""

import asyncio
import contextlib
import errno
import http.client
import json
import logging
import multiprocessing
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="needs the extra web")
pytest.importorskip("uvicorn", reason="needs the extra web")

import uvicorn
from exchange_base import write_base
from hypothesis import given
from hypothesis import strategies as st
from uvicorn.server import ServerState
from warm_start import SERVES
from warm_start import run as run_forked
from web_server import (
    PATIENCE,
    Server,
    children,
    command,
    serving,
    serving_forked,
    start_forked,
    workers_of,
)

from faq_bot.cli.main import main
from faq_bot.processes import stay_somewhere
from faq_bot.serving import address, connection, log_lines
from faq_bot.serving.connection import MOST_PIECES, Connection
from faq_bot.serving.handed import handed
from faq_bot.serving.log_lines import MOST_ALIKE, PERIOD, Seldom

QUESTION = "How many places are there at Kagawa?"


def run(*arguments, program="-m"):
    command = [sys.executable, program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False)


@pytest.fixture
def not_serving(capsys):
    """Run the command in this process, where it is to end before it serves: its exit code, output and errors."""

    def tried(*arguments):
        try:
            code = main(["serve", *map(str, arguments)])
        except SystemExit as ended:
            code = ended.code
        return code, *capsys.readouterr()

    return tried


class Shared(Server):
    """A server for several tests, each of which looks at what is logged meanwhile."""

    def __init__(self, process, log_pipe):
        super().__init__(process)
        self._log_pipe = log_pipe

    def logged(self):
        """Return what it has logged since this was last called; of a request it logs all before it answers."""
        self._log_pipe.write(b"So far.\n")
        self.wait_for("So far.")
        *logged, _ = self.log
        self.log.clear()
        return "".join(logged)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """Run a server whose log goes into a pipe that the tests write into too."""
    base = write_base(tmp_path_factory.mktemp("shared"))
    read, written = os.pipe()
    with (
        start_forked("--knowledge", base, stderr=written) as process,
        os.fdopen(written, "wb", buffering=0) as log_pipe,
    ):
        process.stderr = os.fdopen(read, encoding="utf-8")
        try:
            server = Shared(process, log_pipe)
            server.wait_until_it_serves()
            server.wait_for("startup complete")
            yield server
            log_pipe.close()
            assert "Traceback" not in server.end()
        finally:
            process.kill()


@pytest.fixture
def served(shared):
    """Return a server for what needs no options of its own, the log of which begins with the test."""
    shared.logged()
    return shared


@pytest.fixture(scope="module")
def served_by_two(tmp_path_factory):
    """Run a server of two processes, which note what is not answered."""
    folder = tmp_path_factory.mktemp("two")
    log = folder / "log.jsonl"
    with serving("--knowledge", write_base(folder), "--workers", 2, "--log-unanswered", log) as server:
        server.unanswered = log
        yield server


@pytest.fixture(params=["served", "served_by_two"])
def served_by_any(request):
    return request.getfixturevalue(request.param)


def test_it_answers_with_any_number_of_workers(served_by_any):
    assert {served_by_any.ask(QUESTION)["entry_id"] for _ in range(20)} == {"kagawa-places"}
    assert served_by_any.ask("and Osaka?", after=[QUESTION])["entry_id"] == "osaka-places"


def test_what_is_in_flight_is_answered_after_the_signal_to_end(tmp_path):
    body = json.dumps({"question": QUESTION}).encode()
    with serving_forked("--knowledge", write_base(tmp_path)) as server:
        connection = http.client.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        connection.putrequest("POST", "/api/ask")
        connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body[:10])
        server.get("healthz")
        server.process.send_signal(signal.SIGTERM)
        server.wait_for("Waiting for connections to close")
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((server.host, server.port), timeout=PATIENCE)
        connection.send(body[10:])
        answer = connection.getresponse()
        assert (answer.status, json.load(answer)["entry_id"]) == (200, "kagawa-places")
        connection.close()
        assert server.process.wait(timeout=PATIENCE) == 0


ENDS = [(signal.SIGTERM, 0), (signal.SIGINT, 130)]
if hasattr(signal, "SIGQUIT"):
    # Another key of terminals.
    ENDS.append((signal.SIGQUIT, -signal.SIGQUIT))


@pytest.mark.parametrize(("end", "code"), ENDS)
def test_the_exit_code_tells_an_end_that_was_asked_for_from_ctrl_c(tmp_path, end, code):
    with serving_forked("--knowledge", write_base(tmp_path)) as server:
        assert server.ask(QUESTION)["entry_id"] == "kagawa-places"
        server.process.send_signal(end)
        assert server.process.wait(timeout=PATIENCE) == code
    assert "Traceback" not in "".join(server.log)


def test_who_presses_ctrl_c_twice_reads_no_traceback(tmp_path):
    with serving_forked("--knowledge", write_base(tmp_path)) as server:
        assert server.ask(QUESTION)["entry_id"] == "kagawa-places"
        server.process.send_signal(signal.SIGINT)
        server.wait_for("Shutting down")
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(timeout=PATIENCE) == 130
    assert "Traceback" not in "".join(server.log)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signal")
@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_ignored_when_it_begins_does_not_end_it(tmp_path, workers):
    # As `nohup` starts what is to outlive its terminal, and a shell what runs behind a script.
    before = {ignored: signal.signal(ignored, signal.SIG_IGN) for ignored in (signal.SIGHUP, signal.SIGINT)}
    try:
        # What it inherits is seen in a real start alone.
        with serving("--knowledge", write_base(tmp_path), "--workers", workers) as server:
            for ignored in before:
                server.process.send_signal(ignored)
            if workers > 1:
                # A worker is started anew by a server that looks after them still.
                kill_one_worker(server)
                server.wait_for("died")
            assert server.ask(QUESTION)["entry_id"] == "kagawa-places"
            server.process.terminate()
            assert server.process.wait(timeout=PATIENCE) == 0
    finally:
        for ignored, handler in before.items():
            signal.signal(ignored, handler)


def kill_one_worker(server):
    while not (started := re.findall(r"Started server process \[(\d+)\]", "".join(server.log))):
        server.wait_for("Started server process")
    os.kill(int(started[-1]), signal.SIGKILL)


def test_edits_are_followed_without_dropping_a_request(tmp_path):
    pytest.importorskip("watchfiles", reason="needs the extra web")
    base = write_base(tmp_path)
    text = base.read_text(encoding="utf-8")
    answers, ended = [], threading.Event()

    def keep_asking(server):
        while not ended.is_set():
            answers.append(server.ask(QUESTION)["text"])

    with serving_forked("--knowledge", base, "--reload") as server:
        server.wait_for("startup complete")
        asking = threading.Thread(target=keep_asking, args=(server,))
        asking.start()
        try:
            base.write_text(text.replace("Five students", "Six students"), encoding="utf-8")
            server.wait_for("the edited base is loaded: 7 entries")
            assert server.ask(QUESTION)["text"].startswith("Six")
            base.write_text("entries: [{id: a, question: [b]}]", encoding="utf-8")
            server.wait_for("the edited base is broken, the one before it goes on answering: ")
            health = server.get("healthz")
            assert health["status"] == "stale"
            assert health["problem"].startswith("base.yaml:1:")
            assert server.ask(QUESTION)["text"].startswith("Six")
            base.write_text(text, encoding="utf-8")
            server.wait_for("the edited base is loaded")
            assert server.get("healthz")["problem"] is None
        finally:
            ended.set()
            asking.join(PATIENCE)
    assert {text.split()[0] for text in answers} <= {"Five", "Six"}
    assert len(answers) > 1


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_worker_that_is_started_anew_has_the_base_of_the_others_whatever_has_become_of_its_file(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    base = write_base(gone)
    with serving("--knowledge", base, "--workers", 2, "--reload", cwd=gone) as server:
        base.write_text("entries: [{id: a, question: [b]}]", encoding="utf-8")
        answers_with_a_worker_started_anew(server)
        if sys.platform == "linux":
            # Elsewhere a folder that is used cannot be removed.
            shutil.rmtree(gone)
            answers_with_a_worker_started_anew(server)
        log = server.end()
    assert "Traceback" not in log


def answers_with_a_worker_started_anew(server):
    kill_one_worker(server)
    server.wait_for("died")
    server.wait_for("startup complete")
    for _ in range(20):
        assert server.ask(QUESTION)["entry_id"] == "kagawa-places"


def tell_size(bot, answers):
    answers.put(len(bot.entries))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells the processes of a process")
def test_a_worker_that_dies_while_it_starts_is_started_anew_and_keeps_nobody_from_ending(tmp_path):
    # More than a pipe holds.
    many = [{"id": f"e{n}", "questions": [f"what is thing {n}"], "answer": "A thing. " * 500} for n in range(100)]
    base = tmp_path / "base.json"
    base.write_text(json.dumps({"language": "en", "entries": many}), encoding="utf-8")
    with serving("--knowledge", base, "--workers", 2) as server:
        before = workers_of(server)
        os.kill(before[0], signal.SIGKILL)
        server.wait_for(f"Child process [{before[0]}] died")
        while not (begun := [worker for worker in workers_of(server) if worker not in before]):
            pass
        os.kill(begun[0], signal.SIGKILL)
        server.wait_for(f"Child process [{begun[0]}] died")
        server.wait_for("startup complete")
        server.end()
    assert server.process.returncode == 0


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="files have folders there")
def test_workers_get_their_base_where_no_folder_can_be_written_to(exchange_bot, monkeypatch):
    def refuse(*_given, **_options):
        raise FileNotFoundError

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    context = multiprocessing.get_context("spawn")
    answers = context.SimpleQueue()
    with handed(exchange_bot) as given:
        worker = context.Process(target=tell_size, args=(given, answers))
        worker.start()
        assert answers.get() == len(exchange_bot.entries)
        worker.join(PATIENCE)


NO_LETTER = b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n"
UNANSWERED = b'POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 23\r\n\r\n{"question": "zyx qwv"}'


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize(
    ("asked", "code", "workers"),
    [(NO_LETTER, 400, 1), (NO_LETTER, 400, 2), (UNANSWERED, 200, 1)],
    ids=["of clients", "of clients of two workers", "of questions that cannot be kept"],
)
def test_a_log_that_nobody_reads_holds_up_nobody_and_no_end(tmp_path, asked, code, workers):
    log = tmp_path / "folder" / "unanswered.jsonl"
    log.parent.mkdir()
    options = ["--knowledge", write_base(tmp_path), "--log-unanswered", log]
    pipes = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
    with (
        start_forked(*options)
        if workers == 1
        else subprocess.Popen(command("--workers", workers, *options), **pipes, encoding="utf-8")
    ) as server:
        held = less_held(server.stderr)
        try:
            port = int(re.search(r":(\d+)/ ", server.stdout.readline())[1])
            shutil.rmtree(log.parent)
            # Each of them is told in a line of 40 bytes or more, and 100 lines wait.
            for _ in range(held // 40 + 150):
                with socket.create_connection(("127.0.0.1", port), PATIENCE) as client:
                    client.sendall(asked)
                    assert client.recv(12) == b"HTTP/1.1 %d" % code
            server.terminate()
            assert server.wait(PATIENCE) == 0
        finally:
            server.kill()


def less_held(pipe):
    """Have a pipe hold as little as it can be told to; return how many bytes it holds."""
    if sys.platform != "linux":
        return 65_536
    import fcntl

    return fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 4_096)


@pytest.mark.parametrize("served", ["base.yaml", "."])
def test_a_base_that_is_replaced_time_and_again_is_served_as_it_then_is(tmp_path, served):
    base = write_base(tmp_path)
    text = base.read_text(encoding="utf-8")
    with serving_forked("--knowledge", tmp_path / served, "--reload") as server:
        server.wait_for("startup complete")
        for number in ("Six", "Seven", "Eight"):
            (tmp_path / "edited").write_text(text.replace("Five students", f"{number} students"), encoding="utf-8")
            (tmp_path / "edited").replace(base)
            server.wait_for("the edited base is loaded")
            assert server.ask(QUESTION)["text"].startswith(number)
        base.unlink()
        server.wait_for("the edited base is broken")
        base.write_text(text.replace("Five students", "Eight students"), encoding="utf-8")
        server.wait_for("the edited base is again the one that answers")
        assert server.get("healthz")["status"] == "ok"


def test_a_question_is_not_logged(served):
    served.ask("a very secret question")
    assert "secret" not in served.logged()


@pytest.mark.parametrize(
    "rest",
    [b"Content-Length: 50\r\n\r\n{", b"Transfer-Encoding: chunked\r\n\r\n5\r\n{"],
    ids=["length", "chunked"],
)
def test_who_goes_away_within_a_request_leaves_nothing_in_the_log(served, rest):
    with socket.create_connection((served.host, served.port), PATIENCE) as connection:
        connection.sendall(b"POST /api/ask HTTP/1.1\r\nHost: x\r\n" + rest)
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(1) == b""
    assert served.ask(QUESTION)["entry_id"] == "kagawa-places"
    assert served.logged() == ""


@pytest.mark.parametrize("asked", ["GET /", "GET /healthz", "GET /api/topics", "POST /nope", "POST /api/ask"])
def test_what_is_no_body_is_refused_once_and_is_one_line_of_the_log_at_most(served, asked):
    with socket.create_connection((served.host, served.port), PATIENCE) as connection:
        connection.sendall(f"{asked} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n".encode())
        answered = b"".join(iter(lambda: connection.recv(1000), b""))
    assert served.ask(QUESTION)["entry_id"] == "kagawa-places"
    assert answered.count(b"HTTP/1.1 ") == answered.count(b"HTTP/1.1 400 ") == 1
    # Of several within a minute one is told.
    assert served.logged() in {"", "WARNING: Invalid HTTP request received.\n"}


def test_what_arrives_at_once_is_read_whatever_its_lines_are(served):
    lines = json.dumps({"question": QUESTION}).replace(" ", "\n" * 1_500, 1).encode()
    asked = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
    post = b"POST /api/ask HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(lines)
    with socket.create_connection((served.host, served.port), PATIENCE) as connection:
        connection.sendall(asked * 20 + post + lines)
        answered = b"".join(iter(lambda: connection.recv(10_000), b""))
    assert answered.count(b"HTTP/1.1 200 ") == 21
    assert b"kagawa-places" in answered


def test_a_body_in_pieces_of_a_byte_is_refused_at_once(served):
    head = b"POST /api/ask HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    with socket.create_connection((served.host, served.port), PATIENCE) as connection:
        connection.sendall(head + b"1\r\n \r\n" * 2 * MOST_PIECES)
        with contextlib.suppress(ConnectionResetError):
            assert connection.recv(1000).startswith(b"HTTP/1.1 400 ")
    assert served.ask(QUESTION)["entry_id"] == "kagawa-places"
    assert "Traceback" not in served.logged()


ODD = b"GET / HTTP/1.1\r\na:%b\0\r\n\r\n"
PIECE = b"POST /api/ask HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;%b\n\r\n"
LAST_PIECE = b"POST /api/ask HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n0\r\n"
SLOW = {
    "blanks before the value of a header": ODD % (b" " * 60_000),
    "such over lines": ODD % (b"\r\n " * 20_000),
    "such in a third request": b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 2 + ODD % (b" " * 60_000),
    "signs behind the length of a piece": PIECE % (b" " * 200_000),
    "such behind line feeds": PIECE.replace(b"\r\n\r\n", b"\n\n", 1) % (b" " * 200_000),
    "such behind a carriage return": PIECE % (b"\r" + b" " * 200_000),
    "blanks in a header behind a body": LAST_PIECE + b"a:" + b" " * 60_000 + b"\0\r\n\r\n",
}


@pytest.mark.parametrize("slow", SLOW)
def test_a_line_that_its_parser_takes_the_square_of_is_refused_unread(served, slow):
    # What is refused before all of it is read ends with a reset.
    with (
        socket.create_connection((served.host, served.port), PATIENCE) as connection,
        contextlib.suppress(ConnectionResetError, BrokenPipeError),
    ):
        connection.sendall(SLOW[slow])
        while connection.recv(10_000):
            pass
    assert served.ask(QUESTION)["entry_id"] == "kagawa-places"
    # So says the parser of what it has read.
    assert "Invalid HTTP request" not in served.logged()


def test_blanks_in_a_body_are_no_such_line(served):
    post = b"POST /api/ask HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%b"
    asked = json.dumps({"question": QUESTION}).replace(":", ":" + " " * 1_000, 1).encode()
    with socket.create_connection((served.host, served.port), PATIENCE) as connection:
        connection.sendall(post % (len(asked), asked))
        assert b"kagawa-places" in b"".join(iter(lambda: connection.recv(10_000), b""))
    assert "Invalid HTTP request" not in served.logged()


MANY = b"a:\r\n" * 1_000
MANY_HEADERS = {
    "of a request": (b"GET / HTTP/1.0\r\n" + MANY + b"\r\n", b"400"),
    "of the second": (b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n" + MANY + b"\r\n", b"400"),
    "over lines": (b"GET / HTTP/1.0\r\n" + b"a:\r\n b\r\n" * 500 + b"\r\n", b"400"),
    "behind a body": (LAST_PIECE.replace(b"1\r\n{", b"2\r\n{}") + MANY + b"\r\n", b"400"),
    "of several requests": (b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 999 + b"HEAD /gone\r\n\r\n", b"200"),
    "of one that has many": (b"GET /healthz HTTP/1.0\r\n" + MANY[: 4 * 190] + b"Host: a\r\n\r\n", b"200"),
}


@pytest.mark.parametrize("sent", MANY_HEADERS)
def test_a_request_has_so_many_headers_at_most(served, sent):
    request, status = MANY_HEADERS[sent]
    with socket.create_connection((served.host, served.port), PATIENCE) as connection:
        connection.sendall(request)
        assert connection.recv(12) == b"HTTP/1.1 " + status


class Sent(asyncio.Transport):
    """Tells when so many answers are written."""

    def __init__(self, answers):
        super().__init__()
        self._left = answers
        self.all = asyncio.Event()

    def write(self, data):
        self._left -= data.count(b"HTTP/1.1 204")
        if not self._left:
            self.all.set()

    def is_closing(self):
        return False

    def pause_reading(self):
        """There is nothing to read."""

    resume_reading = close = pause_reading


def test_requests_that_come_at_once_are_looked_through_once(monkeypatch):
    looked_through = []
    has_slow_piece = connection.has_slow_piece
    monkeypatch.setattr(connection, "has_slow_piece", lambda arrived: looked_through.append(arrived) or False)

    async def application(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    async def answers():
        config = uvicorn.Config(application, http=Connection, log_config=None)
        config.load()
        server, sent = Connection(config, ServerState(), {}), Sent(50)
        server.connection_made(sent)
        server.data_received(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * 50)
        await sent.all.wait()
        server.connection_lost(None)

    asyncio.run(asyncio.wait_for(answers(), PATIENCE))
    assert len(looked_through) == 1
    assert not has_slow_piece(looked_through[0])


async def reads_the_request(_scope, receive, _send, begun):
    begun.set()
    while (event := await receive())["type"] == "http.request" and event["more_body"]:
        pass


async def answers_at_length(_scope, _receive, send, begun):
    begun.set()
    await send({"type": "http.response.start", "status": 200, "headers": []})
    for _ in range(500):
        await send({"type": "http.response.body", "body": b"x" * 100_000, "more_body": True})
    await send({"type": "http.response.body"})


@contextlib.asynccontextmanager
async def answering(application, state):
    """Answer on connections of ours; yield the address."""
    waits = 10 * PATIENCE
    config = uvicorn.Config(
        application, interface="asgi3", http=Connection, log_config=None, timeout_keep_alive=waits
    )
    config.load()
    loop = asyncio.get_running_loop()
    async with await loop.create_server(lambda: Connection(config, state, {}), "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()


@pytest.mark.parametrize(
    ("application", "ends"), [(reads_the_request, True), (answers_at_length, True), (answers_at_length, False)]
)
def test_a_server_waits_for_no_client_that_does_not_read_nor_at_its_end_for_one_that_does_not_send(
    monkeypatch, application, ends
):
    monkeypatch.setattr(connection, "LAST_SECONDS", 0.1)
    monkeypatch.setattr(connection, "SEND_SECONDS", 1000 if ends else 0)

    async def ended():
        begun, state = asyncio.Event(), ServerState()
        async with answering(partial(application, begun=begun), state) as address:
            with socket.create_connection(address, PATIENCE) as client:
                client.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")
                await begun.wait()
                for each in state.connections if ends else ():
                    each.shutdown()
                await asyncio.wait(state.tasks)

    asyncio.run(asyncio.wait_for(ended(), PATIENCE))


async def says_well(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"4")]})
    await send({"type": "http.response.body", "body": b"well"})


async def says_much(_scope, _receive, send):
    much = b"x" * 2**15
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(much))]})
    await send({"type": "http.response.body", "body": much})


def test_a_server_that_ends_waits_for_nobody_who_does_not_read_the_last_of_an_answer(monkeypatch):
    monkeypatch.setattr(connection, "LAST_SECONDS", 0.1)

    async def ended():
        state = ServerState()
        async with answering(says_much, state) as address:
            with socket.socket() as client:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
                client.connect(address)
                while not any(each.transport.get_write_buffer_size() for each in state.connections):
                    client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                    await asyncio.sleep(0.01)
                assert not any(each.flow.write_paused for each in state.connections)
                for each in list(state.connections):
                    each.shutdown()
                while state.connections:  # noqa: ASYNC110 - nothing tells that one has gone
                    await asyncio.sleep(0.01)

    asyncio.run(asyncio.wait_for(ended(), PATIENCE))


@pytest.mark.parametrize("whole", [0, 1, 2])
def test_headers_that_never_end_are_not_waited_for_whatever_was_asked_before(monkeypatch, whole):
    monkeypatch.setattr(connection, "HEADER_SECONDS", 0.2)
    begun = b"GET / HTTP/1.1\r\nHost: x\r\n"

    async def answered():
        async with answering(says_well, ServerState()) as address:
            reader, writer = await asyncio.open_connection(*address)
            writer.write((begun + b"\r\n") * whole + begun)
            read = await reader.read()
            writer.close()
        return read

    assert asyncio.run(asyncio.wait_for(answered(), PATIENCE)).count(b"\r\n\r\nwell") == whole


def test_the_rest_of_a_body_is_not_waited_for_when_its_request_is_answered(monkeypatch):
    monkeypatch.setattr(connection, "HEADER_SECONDS", 0.2)

    async def answered():
        async with answering(says_well, ServerState()) as address:
            reader, writer = await asyncio.open_connection(*address)
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
            head = await reader.readuntil(b"well")
            # It keeps uvicorn from ending what is idle.
            writer.write(b"x")
            rest = await reader.read()
            writer.close()
        return head + rest

    assert asyncio.run(asyncio.wait_for(answered(), PATIENCE)).count(b"\r\n\r\nwell") == 1


@pytest.mark.parametrize("asked", [1, 3])
def test_who_sends_nothing_more_is_answered_what_they_asked_and_not_waited_for(monkeypatch, asked):
    monkeypatch.setattr(connection, "HEADER_SECONDS", 10 * PATIENCE)

    async def says_well_later(scope, receive, send):
        for _ in range(10):
            # The loop sees meanwhile that nothing more will come.
            await asyncio.sleep(0)
        await says_well(scope, receive, send)

    async def answered():
        async with answering(says_well_later, ServerState()) as address:
            reader, writer = await asyncio.open_connection(*address)
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * asked)
            writer.write_eof()
            read = await reader.read()
            writer.close()
        return read

    assert asyncio.run(asyncio.wait_for(answered(), PATIENCE)).count(b"\r\n\r\nwell") == asked


SLOW_PIECE = re.compile(rb"(?:^|\n)[\da-fA-F]{1,20};(?:[^\r]|\r(?!\n)){200}")


@given(st.text(st.sampled_from("a1;:\r\n "), max_size=40), st.integers(150, 220), st.text("\r\n;a", max_size=9))
def test_what_stands_behind_the_length_of_a_piece_is_found_as_its_rule_says(before, blanks, behind):
    arrived = (before + "x" * blanks + behind).encode()
    assert connection.has_slow_piece(arrived) == (SLOW_PIECE.search(arrived) is not None)


@pytest.mark.parametrize("method", [b"GET", b"HEAD"])
def test_a_piece_that_is_none_is_refused_whatever_asks(served, method):
    with socket.create_connection((served.host, served.port), PATIENCE) as connection:
        connection.sendall(method + b" / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
        assert b"".join(iter(lambda: connection.recv(10_000), b"")).startswith(b"HTTP/1.1 ")
    assert served.ask(QUESTION)["entry_id"] == "kagawa-places"
    assert "Fatal error" not in served.logged()


def test_workers_share_the_log_of_what_is_not_answered_and_of_what_is_wrong(served_by_two):
    for number in range(10):
        served_by_two.ask(f"is there a pool with {number} lanes", after=["is there a gym"])
        served_by_two.post("api/wrong", {"question": QUESTION, "entry_id": "kagawa-places"})
    noted = [json.loads(line) for line in served_by_two.unanswered.read_text(encoding="utf-8").splitlines()]
    assert sorted(line["kind"] for line in noted) == ["unanswered"] * 10 + ["wrong"] * 10
    asked = [line["question"] for line in noted if line["kind"] == "unanswered"]
    assert sorted(asked) == sorted(f"is there a pool with {number} lanes" for number in range(10))
    wrong = next(line for line in noted if line["kind"] == "wrong")
    assert (wrong["question"], wrong["entry_id"]) == (QUESTION, "kagawa-places")
    assert wrong["answer"].startswith("Five students")


def test_a_broken_base_is_told_at_the_start(tmp_path, not_serving):
    base = tmp_path / "base.yaml"
    base.write_text("entries: [{id: a, question: [b]}]", encoding="utf-8")
    code, output, errors = not_serving("--port", "0", "--knowledge", base)
    assert (code, output) == (3, "")
    assert f"{base}:1:" in errors


@pytest.mark.parametrize("host", ["\x1b[1m\u202e", "x" * 300, "a..b", "fe80::1"])
def test_a_host_that_is_none_is_told(tmp_path, not_serving, host):
    code, _, errors = not_serving("--port", "0", "--host", host, "--knowledge", write_base(tmp_path))
    assert code == 3
    assert errors.startswith("faq-bot: cannot listen at ")
    assert errors.endswith("try another --host\n")


OF_TWO_STYLES = """\
language: en
entries:
- {id: hours, questions: [When are you open?], answer: From nine to five.}
- {id: prices, questions: [What does a ticket cost?], answer: "**5 euros**", format: markdown}
"""


@contextlib.contextmanager
def serving_of_few_files(base):
    import resource

    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.ExitStack() as opened:
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, limits[1]))
        try:
            server = opened.enter_context(serving("--knowledge", base))
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, limits)
        yield server


def test_of_what_is_wrong_in_very_many_requests_few_are_logged(tmp_path):
    with serving("--knowledge", write_base(tmp_path)) as server:
        for _ in range(20):
            with socket.create_connection((server.host, server.port), PATIENCE) as client:
                client.sendall(b"no request at all\r\n\r\n")
                assert b"400" in client.recv(1000)
        log = server.end()
    assert log.count("Invalid HTTP request received") == MOST_ALIKE


def test_what_was_left_out_of_the_log_is_told_with_the_next_of_its_kind():
    seldom = Seldom()

    def told(said, *, at):
        record = logging.LogRecord("server", logging.WARNING, "server.py", 1, said, (), None)
        record.created = at
        return record.getMessage() if seldom.filter(record) else None

    spoilt = [told("a spoilt request", at=0) for _ in range(MOST_ALIKE + 2)]
    assert spoilt == ["a spoilt request"] * MOST_ALIKE + [None] * 2
    assert told("no more files", at=1) == "no more files"
    assert told("no more files", at=PERIOD) == "no more files"
    assert told("a spoilt request", at=2 * PERIOD) == "a spoilt request (2 more were left out before)"
    assert told("a spoilt request", at=2 * PERIOD) == "a spoilt request"


def test_a_log_is_written_where_no_thread_is_to_be_had(monkeypatch, capfd):
    def start(_thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(log_lines, "_STANDARD_ERROR", log_lines._StandardError())
    monkeypatch.setattr(threading.Thread, "start", start)
    with log_lines.logged_in_lines():
        logging.getLogger("server").warning("a word")
    assert capfd.readouterr().err == "WARNING: a word\n"


def test_no_process_is_started_in_a_folder_that_may_not_be_entered(tmp_path, monkeypatch):
    entered = []

    def enter(folder):
        if Path(folder) == tmp_path:
            raise PermissionError
        entered.append(folder)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "chdir", enter)
    stay_somewhere()
    assert entered == [os.sep]


@pytest.mark.skipif(os.name != "posix", reason="no folder can be put in the place of an open file there")
def test_of_very_many_questions_that_cannot_be_logged_few_are_told(tmp_path):
    log = tmp_path / "unanswered.jsonl"
    with serving("--knowledge", write_base(tmp_path), "--log-unanswered", log) as server:
        log.unlink()
        log.mkdir()
        for _ in range(20):
            assert server.ask("Who paints the moon?")["status"] == "no_match"
        told = server.end()
    assert told.count("a question is not logged") == MOST_ALIKE


@contextlib.contextmanager
def taking_all_files_of(server):
    with contextlib.ExitStack() as kept:
        for _ in range(80):
            kept.enter_context(socket.create_connection((server.host, server.port), PATIENCE))
        yield server.wait_for("no more connections can be opened")


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process")
def test_where_no_file_can_be_opened_that_is_a_line_and_who_is_connected_is_answered_as_before(tmp_path):
    base = tmp_path / "base.yaml"
    base.write_text(OF_TWO_STYLES, encoding="utf-8")
    asked = json.dumps({"question": "What does a ticket cost?", "rendered": True})
    with serving_of_few_files(base) as server:
        connection = http.client.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        connection.connect()
        with taking_all_files_of(server) as told:
            assert "(ulimit -n)" in told
            connection.request("POST", "/api/ask", asked)
            response = connection.getresponse()
            assert response.status == 200
            assert json.load(response)["rendered"]["html"] == "<p><strong>5 euros</strong></p>"
        connection.close()
        assert server.ask("When are you open?")["entry_id"] == "hours"
        log = server.end()
    assert log.count("no more connections") == 1
    assert "Traceback" not in log


def test_where_no_connection_can_be_opened_none_is_tried_for_a_moment(monkeypatch):
    """Asyncio would go on: with 2,048 tries a second for each of as many timers it kept a processor busy."""
    tries = []

    def full(_listening):
        tries.append(1)
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(socket.socket, "accept", full)
    now = 100.0
    monkeypatch.setattr(address.time, "monotonic", lambda: now)
    with address.listen("127.0.0.1", 0) as listening:
        with pytest.raises(OSError, match="Too many open files"):
            listening.accept()
        for _ in range(3):
            with pytest.raises(BlockingIOError):
                listening.accept()
        assert len(tries) == 1
        now += 1
        with pytest.raises(OSError, match="Too many open files"):
            listening.accept()


def test_an_address_that_is_taken_is_told(tmp_path, not_serving):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, errors = not_serving("--port", port, "--knowledge", write_base(tmp_path))
    assert code == 3
    assert errors.startswith(f"faq-bot: cannot listen at 127.0.0.1, port {port}: ")
    assert errors.count("\n") == 1


def accepted(process, port):
    """Return how many connections to a port a process holds."""
    held = {str(link.readlink()) for link in Path(f"/proc/{process}/fd").iterdir()}
    rows = [row.split() for row in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
    # Columns: local address, state (01: established), inode.
    own = [row for row in rows if row[1].endswith(f":{port:04X}") and row[3] == "01"]
    return sum(f"socket:[{row[9]}]" in held for row in own)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux shares connections out")
def test_workers_share_connections_that_come_together_and_stay(served_by_two):
    with contextlib.ExitStack() as kept:
        opened = [
            http.client.HTTPConnection(served_by_two.host, served_by_two.port, timeout=PATIENCE) for _ in range(40)
        ]
        for connection in opened:
            connection.connect()
            kept.callback(connection.close)
        for connection in opened:
            connection.request("GET", "/healthz")
            connection.getresponse().read()
        shares = [accepted(worker, served_by_two.port) for worker in children(served_by_two.process.pid)]
    assert sum(shares) == 40
    assert sorted(shares)[-2] >= 5


@pytest.mark.parametrize("workers", [1, 2])
def test_a_second_server_does_not_join_the_workers_of_the_first(tmp_path, served_by_two, not_serving, workers):
    arguments = ("--port", served_by_two.port, "--knowledge", write_base(tmp_path), "--workers", workers)
    code, _, errors = not_serving(*arguments)
    assert code == 3
    assert "try another --port" in errors


class Accepted(asyncio.Protocol):
    """Notes whether small answers are delayed on a connection, and ends it."""

    delayed = None

    def connection_made(self, transport):
        accepted = transport.get_extra_info("socket")
        Accepted.delayed = accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 0
        transport.close()


def test_answers_leave_at_once():
    from faq_bot.serving.address import listen

    async def connect():
        listening = listen("127.0.0.1", 0)
        async with await asyncio.get_running_loop().create_server(Accepted, sock=listening):
            reader, writer = await asyncio.open_connection(*listening.getsockname())
            await reader.read()
            writer.close()
            await writer.wait_closed()

    asyncio.run(connect())
    assert Accepted.delayed is False


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--port", "٣"], "expected a whole number from 0 to 65535, not '٣'"),
        (["--port", "65536"], "expected a whole number from 0 to 65535, not '65536'"),
        (["--host", ""], "the address is empty; 0.0.0.0 listens at all"),
        pytest.param(["--port", "0" * 5_000], "expected a whole number from 0 to 65535", id="5,000 digits"),
        (["--workers", "0"], "expected a whole number from 1 to 256, not '0'"),
        (["--allow-origin", "example.org"], "expected an origin, as https://example.org"),
        (["--allow-origin", "https://example.org/path"], "expected an origin"),
        (["--allow-origin", "https://example.org; script-src *"], "expected an origin"),
        (["--allow-origin", "https://日本.example:8443"], "write https://xn--wgv71a.example:8443"),
        (["--allow-origin", "https://example.org:99999"], "a port is from 1 to 65535"),
    ],
)
def test_options_that_make_no_sense_are_explained(not_serving, arguments, says):
    code, _, errors = not_serving(*arguments)
    assert code == 2
    assert says in errors


FAILING = """
import errno, os, sys
from multiprocessing import popen_spawn_posix, resource_tracker
from faq_bot.cli.main import main

resource_tracker.ensure_running()
spawn, left = popen_spawn_posix.util.spawnv_passfds, [int(sys.argv[1])]

def failing(*arguments):
    if not left[0]:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    left[0] -= 1
    return spawn(*arguments)

popen_spawn_posix.util.spawnv_passfds = failing
sys.exit(main(["serve", "--workers", "2", "--port", "0", "--knowledge", sys.argv[2]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="starts processes in another way")
@pytest.mark.parametrize("started", [0, 1])
def test_a_worker_that_cannot_be_started_ends_the_others(tmp_path, started):
    ended = run(FAILING, started, write_base(tmp_path), program="-c")
    assert ended.returncode == 3
    told = f"faq-bot: a worker could not start ({os.strerror(errno.EAGAIN)}); name fewer --workers"
    assert ended.stderr.splitlines()[-1] == told


@pytest.mark.skipif(sys.platform != "linux", reason="tells in /proc what is heeded")
def test_a_terminal_may_stop_it_in_the_background(served_by_any):
    assert served_by_any.ask(QUESTION)["entry_id"] == "kagawa-places"
    status = Path(f"/proc/{served_by_any.process.pid}/status").read_text(encoding="utf-8")
    caught = int(re.search(r"SigCgt:\s*(\w+)", status)[1], 16)
    assert not caught & (1 << signal.SIGTTIN - 1 | 1 << signal.SIGTTOU - 1)


UNREADABLE_MAIN = """
from faq_bot.cli.main import main
raise SystemExit(main(["serve", "--port", "0", "--workers", "2", "-k", {base!r}]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="starts processes in another way")
def test_workers_that_can_never_start_are_not_started_again_and_again(tmp_path):
    # Each of them would read the program once more, which came by standard input.
    base = tmp_path / "base.yaml"
    base.write_text("language: en\nentries: [{id: a, questions: [When?], answer: At nine.}]\n", encoding="utf-8")
    program = UNREADABLE_MAIN.format(base=str(base)).encode()
    ended = subprocess.run(
        [sys.executable, "-"], input=program, capture_output=True, timeout=PATIENCE, check=False
    )
    assert ended.returncode == 3
    assert b"a worker could not start" in ended.stderr


STARTING = """
import contextlib, signal, sys, uvicorn
from faq_bot.serving.address import listen, serve_at

class Config(uvicorn.Config):
    def get_loop_factory(self):
        with contextlib.suppress(sys.argv[2:] and SystemExit or ()):
            signal.raise_signal(int(sys.argv[1]))
        return super().get_loop_factory()

async def application(scope, receive, send): ...

try:
    serve_at(Config(application, lifespan="off"), listen("127.0.0.1", 0))
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
@pytest.mark.parametrize("passed_over", [(), ("passed over",)])
def test_a_signal_to_end_is_heeded_whatever_it_meets_amid_the_start(number, code, passed_over):
    starting = [sys.executable, "-c", STARTING, str(int(number)), *passed_over]
    ended = run_forked(starting, env=os.environ, imported=SERVES)
    assert (ended.returncode, "Warning" in ended.stderr) == (code, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
@pytest.mark.parametrize("workers", [1, 2])
def test_where_nothing_can_be_said_no_worker_serves_on(tmp_path, workers):
    serves = command("--workers", workers, "--knowledge", write_base(tmp_path))
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        ended = run_forked(serves, stdout=full.fileno(), env=os.environ, imported=SERVES, anew=workers > 1)
    assert ended.returncode == 3
    assert "the output cannot be written" in ended.stderr
    assert "Traceback" not in ended.stderr
