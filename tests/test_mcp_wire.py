"""The lines of an assistant that speaks MCP: each that waits for an answer gets one, at once."""

import io
import json
import os
import sys
import threading

import pytest
from exchange_base import write_base

pytest.importorskip("mcp", reason="needs faq-bot[mcp]", exc_type=ImportError)

import anyio
import anyio.lowlevel
from mcp.types import METHOD_NOT_FOUND, JSONRPCError, jsonrpc_message_adapter
from mcp_here import run_forked, written_by

from faq_bot.serving import mcp_server, wire
from faq_bot.serving.log_lines import MOST_ALIKE, logged_in_lines
from faq_bot.serving.mcp import create_server
from faq_bot.serving.mcp_server import Server
from faq_bot.serving.sending import Sender
from faq_bot.serving.wire import Wire

GREET = {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}
BEGIN = json.dumps({"jsonrpc": "2.0", "id": "first", "method": "initialize", "params": GREET})
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}
PING = '{"jsonrpc": "2.0", "id": 1, "method": "ping"}'
NO_JSON, NO_MESSAGE = -32700, -32600


@pytest.fixture(scope="module")
def server(exchange_bot):
    return create_server(exchange_bot)


@pytest.fixture
def written_for(server, caplog, capfd):
    """Return a function that gives what is written when lines are read; nothing is said beside it."""

    def written_for(*lines):
        written = written_by(server, *lines)
        assert (caplog.messages, capfd.readouterr().err) == ([], "")
        return written

    return written_for


@pytest.fixture
def answers_to(written_for):
    """Return a function that gives the messages in it, as a client reads them."""
    return lambda *lines: as_messages(written_for(*lines))


def as_messages(written):
    return [jsonrpc_message_adapter.validate_python(message) for message in written]


LONG = {"name": "ask_faq", "arguments": {"question": "x " * 1000, "after": ["y " * 1000] * 10}}


def with_id(written):
    return PING.replace('"id": 1', f'"id": {written}')


def nested(depth):
    call = {"name": "ask_faq", "arguments": {"question": 0}}
    line = json.dumps({"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": call})
    return line.replace("0}}", "[" * depth + "]" * depth + "}}")


WRONG = [
    (with_id("1.5"), None, NO_MESSAGE),
    (with_id("null"), None, NO_MESSAGE),
    (with_id("[1]"), None, NO_MESSAGE),
    (with_id("true"), None, NO_MESSAGE),
    (f"[{PING}]", None, NO_MESSAGE),
    ("5", None, NO_MESSAGE),
    ('{"jsonrpc": "2.0", "id": 8, "method": "ping", "params": ["no names"]}', 8, NO_MESSAGE),
    ('{"jsonrpc": "1.0", "id": "old", "method": "ping"}', "old", NO_MESSAGE),
    ('{"jsonrpc": "2.0", "method": 1}', None, NO_MESSAGE),
    (r'{"id": "\u001b\u202e"}', "\u001b\u202e", NO_MESSAGE),
    ("hello", None, NO_JSON),
    (nested(200), 7, NO_JSON),
    (nested(300), 7, NO_JSON),
    ("[" * 100_000, None, NO_JSON),
]


def test_the_program_tells_what_is_no_message_and_answers_the_next_line(tmp_path):
    ended = run_forked("-k", write_base(tmp_path), typed="\n".join([*(line for line, _, _ in WRONG), PING]))
    # Also where something was not answered by the end.
    assert (ended.returncode, ended.stderr) == (0, "")
    *told, last = as_messages(map(json.loads, ended.stdout.splitlines()))
    assert [(error.id, error.error.code) for error in told] == [(asked, code) for _, asked, code in WRONG]
    assert (last.id, last.result) == (1, {})


@pytest.mark.parametrize("half", [r"\ud800", r"\uDFFF", r"a\udc00b"])
@pytest.mark.parametrize("line", ['{"id": "%s"}', with_id('"%s"')], ids=["no message", "a request"])
def test_half_a_character_in_an_id_is_refused_goes_back_and_ends_nothing(written_for, half, line):
    told, last = written_for(line % half, PING)
    assert (told["id"], told["error"]["code"]) == (json.loads(f'"{half}"'), NO_MESSAGE)
    assert (last["id"], last["result"]) == (1, {})


@pytest.fixture
def few_digits():
    """Have Python write numbers of 640 digits at most."""
    usual = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    yield
    sys.set_int_max_str_digits(usual)


@pytest.mark.usefixtures("few_digits")
def test_an_id_of_more_digits_than_python_is_set_to_write_is_refused_and_ends_nothing(written_for):
    long = '{"jsonrpc": "2.0", "id": ' + "1" * 701 + ', "method": "ping"}'
    refused, answered = written_for(long, '{"jsonrpc": "2.0", "id": 2, "method": "ping"}')
    assert (refused["id"], refused["error"]["code"]) == (None, -32600)
    assert (answered["id"], answered["result"]) == (2, {})


def test_who_waits_for_nothing_is_told_nothing(answers_to):
    silent = ["", " ", '{"jsonrpc": "2.0", "id": 7, "result": 5}', '{"jsonrpc": "2.0", "error": {}}']
    answers = answers_to(*silent, json.dumps(READY | {"id": None}), PING)
    assert [answer.id for answer in answers] == [1]


def asked_with(number):
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": LONG})


def taken_back(number):
    params = {"requestId": number, "reason": 7}
    return json.dumps({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": params})


TAKEN_BACK = [
    ("what waits", [5], [5], []),
    ("each of two that are written alike", [5, "5"], [5], ["5"]),
    ("the other of them", [5, "5"], ["5"], [5]),
    ("one that was asked in between", [5, "5", 6], ["5", 6], [5]),
    ("one of two with one id", ["a", "a"], ["a"], ["a"]),
    ("both", [5, 5], [5, 5], []),
    ("nothing: no such id", [5], ["5", "05", 7, 5.0, None, [5]], [5]),
    ("nothing: true is not 1", [1], [True], [1]),
    ("nothing: our own numbers are not known outside", [5, 6], [0, 1, 2, "1"], [5, 6]),
]


@pytest.mark.parametrize(
    ("asked", "cancelled", "left"), [case[1:] for case in TAKEN_BACK], ids=[c[0] for c in TAKEN_BACK]
)
def test_exactly_what_is_taken_back_is_neither_answered_nor_waited_for(answers_to, asked, cancelled, left):
    answers = answers_to(BEGIN, json.dumps(READY), *map(asked_with, asked), *map(taken_back, cancelled))
    assert sorted((answer.id for answer in answers), key=repr) == sorted(["first", *left], key=repr)


def test_an_answer_that_crosses_its_being_taken_back_is_not_sent(monkeypatch):
    from faq_bot.serving import wire

    async def cross():
        lines = wire.Wire()
        lines._input, lines._output = io.BytesIO(f"{with_id(5)}\n{taken_back(5)}\n".encode()), io.StringIO()
        request, _ = [json.loads(line) async for line in lines]
        await lines.write(json.dumps({"jsonrpc": "2.0", "id": request["id"], "result": {}}) + "\n")
        return lines._output.getvalue(), lines.unanswered

    assert anyio.run(cross) == ("", 0)


def test_a_mark_of_byte_order_before_the_first_line_is_none_of_it(answers_to):
    answers = answers_to(f"\ufeff{BEGIN}", json.dumps(READY), PING)
    assert {answer.id for answer in answers} == {"first", 1}
    assert not any(isinstance(answer, JSONRPCError) for answer in answers)


def test_only_a_line_feed_ends_a_message(answers_to):
    (answer,) = answers_to(PING.replace(",", ",\r", 1))
    assert (answer.id, answer.result) == (1, {})


@pytest.mark.parametrize(
    ("before", "behind", "known"),
    [
        ('{"jsonrpc": "2.0", "id": 7, "method": "', '"}', 7),
        ('{"id":"a-7","method":"', '","jsonrpc":"2.0"}', "a-7"),
        ('{"method":"tools/call","params":{"id": 5, "name":"', '"},"jsonrpc":"2.0","id":7}', 7),
        ('{"method":"', '","id":5,"params":{"id":6}}', None),
        ('{"params":{"id": 5, "name":"', '"}}', None),
    ],
    ids=["first", "first of all", "last", "in between", "none"],
)
def test_a_line_without_end_is_told_to_who_waits_and_not_kept(answers_to, before, behind, known):
    from faq_bot.serving.wire import LONGEST

    told, last = answers_to(f"{before}{'p' * (3 * LONGEST)}{behind}", PING)
    assert (told.id, told.error.code, told.error.message) == (
        known,
        NO_MESSAGE,
        f"a message has at most {LONGEST:,} characters",
    )
    assert (last.id, last.result) == (1, {})


def test_what_is_wrong_in_very_many_lines_is_told_of_many_at_a_time():
    from faq_bot.serving import wire

    class Written(io.StringIO):
        times = 0

        def write(self, text):
            self.times += 1
            return super().write(text)

    async def read():
        lines = wire.Wire()
        lines._input, lines._output = io.BytesIO(b"{}\n\n" * 10_000 + PING.encode()), Written()
        async for line in lines:
            ping = json.loads(line)
            await lines.write(json.dumps({"jsonrpc": "2.0", "id": ping["id"], "result": {}}) + "\n")
        return ping["method"], lines._output

    taken, written = anyio.run(read)
    assert taken == "ping"
    *told, last = map(json.loads, written.getvalue().splitlines())
    assert [each["error"]["code"] for each in told] == [NO_MESSAGE] * 10_000
    assert last["result"] == {}
    assert written.times < 10


def test_what_an_error_quotes_is_printable_for_who_reads_the_json(written_for):
    call = {
        "jsonrpc": "2.0",
        "id": 9,
        "method": "tools/call",
        "params": {"name": "ask\u001b[31m", "arguments": {}},
    }
    _, told = written_for(BEGIN, json.dumps(READY), json.dumps(call))
    assert "ask␛[31m" in json.dumps(told, ensure_ascii=False)
    assert r"\u001b" not in json.dumps(told)


@pytest.mark.parametrize("text", ["Five", "定員　五人", "À 9\u202fh, 5\xa0€"])
def test_an_answer_in_which_nothing_steers_is_not_read_again(monkeypatch, text):
    monkeypatch.setattr(wire, "_read", lambda line: pytest.fail(f"read again: {line}"))
    line = json.dumps({"jsonrpc": "2.0", "id": 1, "result": text}, ensure_ascii=False)
    assert wire.harmless_message(line) == line


def test_what_is_not_answered_by_the_end_is_told(monkeypatch):
    from faq_bot.serving import wire

    class Unread(wire.Wire):
        async def write(self, line):
            """Nobody hears of it."""

    async def read():
        lines = Unread()
        lines._input = io.BytesIO(PING.encode() + b"\n")
        return [line async for line in lines], lines.unanswered

    monkeypatch.setattr(wire, "GRACE", 0)
    (line,), unanswered = anyio.run(read)
    assert (json.loads(line)["method"], unanswered) == ("ping", 1)


async def asked(lines, number):
    """Wait until a line was read."""
    with anyio.fail_after(60):
        while number not in lines._asked:
            await anyio.lowlevel.checkpoint()


@pytest.mark.parametrize(("limit", "most"), [("MOST_ASKED", 2), ("MOST_HELD", 2 * len(PING))])
def test_no_more_is_read_while_very_many_wait_for_an_answer(monkeypatch, limit, most):
    from faq_bot.serving import wire

    async def read():
        lines = wire.Wire()
        lines._input = io.BytesIO("".join(with_id(number) + "\n" for number in range(5)).encode())
        taken = set()

        async def take():
            async for line in lines:
                taken.add(line)

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(take)
            await asked(lines, 2)
            for _ in range(100):
                await anyio.lowlevel.checkpoint()
            before = len(taken)
            for number in range(5):
                await asked(lines, number)
                del lines._asked[number]
                await lines.flush()
            tasks.cancel_scope.deadline = anyio.current_time() + 30
        return before, len(taken)

    monkeypatch.setattr(wire, limit, most)
    before, taken = anyio.run(read)
    assert (before <= 3, taken) == (True, 5)


def test_nothing_is_listened_to_without_end(answers_to):
    listen = {"jsonrpc": "2.0", "id": 5, "method": "subscriptions/listen", "params": {}}
    told, last = answers_to(json.dumps(listen), PING)
    assert (told.id, told.error.code) == (5, METHOD_NOT_FOUND)
    assert (last.id, last.result) == (1, {})


TRACED = [
    {"baggage": 5},
    {"baggage": [True]},
    {"traceparent": f"00-{'4b' * 16}-{'f0' * 8}-01", "tracestate": " " * 100_000},
    {"traceparent": 1, "tracestate": None, "baggage": {}, "progressToken": 3},
]


@pytest.mark.parametrize("traced", TRACED)
def test_what_a_message_tells_of_traces_is_heeded_by_nobody(answers_to, traced):
    asked = {"jsonrpc": "2.0", "id": 2, "method": "ping", "params": {"_meta": traced}}
    _, answer = answers_to(BEGIN, json.dumps(asked))
    assert (answer.id, answer.result) == (2, {})


NOTICES = {
    "malformed params": ("notifications/progress", {"progressToken": 1, "progress": "x"}),
    "notification handler": (
        "tools/call",
        {"name": "ask_faq", "arguments": {"question": "x"}, "requestState": 5},
    ),
}


@pytest.mark.parametrize("said", NOTICES)
def test_of_very_many_notices_that_are_none_few_are_logged(server, capfd, said):
    method, params = NOTICES[said]
    notice = json.dumps({"jsonrpc": "2.0", "method": method, "params": params})
    with logged_in_lines():
        written_by(server, BEGIN, json.dumps(READY), *[notice] * 20)
    assert capfd.readouterr().err.count(said) == MOST_ALIKE


def test_requests_of_one_id_are_all_answered_before_the_end(written_for):
    asks = {"jsonrpc": "2.0", "id": 5, "method": "tools/call", "params": LONG}
    assert len(written_for(BEGIN, json.dumps(READY), *[json.dumps(asks)] * 5)) == 6


class _Held:
    """Input of calls that hold all threads of the SDK, and of a ping; it ends when that is answered."""

    def __init__(self, calls):
        self.begun, self.answered, self.held = threading.Semaphore(0), threading.Event(), threading.Event()
        self.told = []
        self._calls = calls
        self._pieces = iter([self._all_calls, self._ping, self._end])

    def note(self, text):
        self.told += [json.loads(line)["id"] for line in text.splitlines()]
        if "ping" in self.told:
            self.answered.set()

    def hold(self) -> str:
        self.begun.release()
        self.held.wait(20)
        return "held"

    def read(self, _most):
        return next(self._pieces)()

    def _all_calls(self):
        call = {"jsonrpc": "2.0", "method": "tools/call", "params": {"name": "hold", "arguments": {}}}
        lines = [BEGIN, json.dumps(READY), *(json.dumps(call | {"id": number}) for number in range(self._calls))]
        return "".join(f"{line}\n" for line in lines).encode()

    def _ping(self):
        for _ in range(self._calls):
            assert self.begun.acquire(timeout=60)
        return with_id('"ping"').encode() + b"\n"

    def _end(self):
        self.answered.wait(60)
        self.held.set()
        return b""


def test_a_ping_is_answered_while_calls_hold_all_threads(monkeypatch):
    async def threads():
        return int(anyio.to_thread.current_default_thread_limiter().total_tokens)

    given, server = _Held(anyio.run(threads)), Server("held")
    server.add_tool(given.hold)
    wire = Wire()
    wire._input = given
    wire._sender = Sender(given.note)
    monkeypatch.setattr(mcp_server, "Wire", lambda: wire)
    anyio.run(server.run_stdio_async)
    assert given.told[:2] == ["first", "ping"]
    assert len(given.told) == given._calls + 2


@pytest.mark.skipif(sys.platform == "win32", reason="nothing else leaves an input so there")
def test_an_input_that_another_program_leaves_without_waiting_has_not_ended(monkeypatch):
    ours, theirs = os.pipe()
    os.set_blocking(ours, False)
    waits, wire = [], Wire()

    def set_blocking(number, waits_for_more):
        waits.append((number, waits_for_more))
        os.write(theirs, b"said")

    monkeypatch.setattr(os, "set_blocking", set_blocking)
    with open(ours, "rb", buffering=0) as wire._input:  # noqa: PTH123
        assert wire._read_piece() == b"said"
    os.close(theirs)
    assert waits == [(ours, True)]


def test_who_is_gone_from_the_other_end_of_a_socket_has_ended_the_input():
    class Reset(io.RawIOBase):
        def read(self, _most=-1):
            raise ConnectionResetError

    wire = Wire()
    wire._input = Reset()
    assert wire._read_piece() == b""
