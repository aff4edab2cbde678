"""The assistant as tools of another: through the SDK's own client, in memory, over stdio and over HTTP."""

import asyncio
import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from exchange_base import write_base

pytest.importorskip("mcp", reason="needs faq-bot[mcp]", exc_type=ImportError)

import anyio
import jsonschema
from full_pipe import full_pipe
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.server.mcpserver import MCPServer
from mcp.types import INVALID_PARAMS
from mcp_here import answering_over_http, process, run_forked, start_forked, written_by

from faq_bot import FAQBot
from faq_bot.answering.answer import Answer, Status, Suggestion
from faq_bot.cli.main import main
from faq_bot.errors import FAQBotError
from faq_bot.knowledge.topics import facts_by_topic
from faq_bot.serving import mcp, wire
from faq_bot.serving.mcp import QUICK, Tools, _result, create_server
from faq_bot.serving.mcp_server import PAGE

KAGAWA = "How many places are there at Kagawa?"


@pytest.mark.parametrize("wrong", ["base.yaml", "", [], 0])
def test_what_answers_is_a_bot(wrong):
    with pytest.raises(TypeError, match="what answers is a FAQBot, not"):
        create_server(wrong)


@pytest.fixture(scope="module")
def server(exchange_bot):
    return create_server(exchange_bot)


def within(server, use):
    """Return what comes of using a client of a server."""

    async def connect():
        async with Client(server, raise_exceptions=True) as client:
            return await use(client)

    return anyio.run(connect)


def bot_of(entries):
    """Return a bot of so many entries."""
    made = [{"id": f"e{n}", "questions": f"q{n}?", "answer": f"A{n}."} for n in range(entries)]
    return FAQBot.from_dict({"language": "en", "entries": made})


def call(server, tool, **arguments):
    return within(server, lambda client: client.call_tool(tool, arguments))


def text_of(result):
    return "\n".join(block.text for block in result.content)


@pytest.fixture(scope="module")
def tools(server):
    listed = within(server, lambda client: client.list_tools())
    return {tool.name: tool for tool in listed.tools}


class TestDescriptions:
    def test_there_are_three_tools(self, tools):
        assert set(tools) == {"ask_faq", "list_topics", "get_entry"}

    @pytest.mark.parametrize("name", ["ask_faq", "list_topics", "get_entry"])
    def test_a_tool_is_read_only_and_knows_nothing_of_the_world(self, tools, name):
        assert (tools[name].annotations.read_only_hint, tools[name].annotations.open_world_hint) == (True, False)

    @pytest.mark.parametrize("name", ["ask_faq", "list_topics", "get_entry"])
    def test_a_description_says_when_to_use_the_tool_and_when_not(self, tools, name):
        assert re.search(r"\bUse it\b", tools[name].description)
        assert re.search(r"\bDo not\b", tools[name].description)
        assert "\n  " not in tools[name].description

    def test_what_a_tool_is_for_is_told_without_docstrings_too(self):
        told = "import sys; from faq_bot.serving.mcp import Tools, _TOOLS; assert Tools.ask_faq.__doc__ is None; "
        shown = "print(all('Do not' in text and hasattr(Tools, name) for name, (_, text) in _TOOLS.items()))"
        done = subprocess.run([sys.executable, "-OO", "-c", told + shown], capture_output=True, check=True)
        assert done.stdout.split() == [b"True"]

    @pytest.mark.parametrize("name", ["ask_faq", "list_topics", "get_entry"])
    def test_every_argument_is_described(self, tools, name):
        assert all(argument["description"] for argument in tools[name].input_schema["properties"].values())

    def test_only_what_is_needed_is_required(self, tools):
        required = {name: tool.input_schema.get("required", []) for name, tool in tools.items()}
        assert required == {"ask_faq": ["question"], "list_topics": [], "get_entry": ["id"]}

    @pytest.mark.parametrize("name", ["ask_faq", "list_topics", "get_entry"])
    def test_a_result_has_a_schema_of_an_object(self, tools, name):
        schema = tools[name].output_schema
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["type"] == "object"

    def test_the_server_tells_what_it_is_for(self, server):
        async def instructions(client):
            return client.instructions

        assert "never fill the gap" in within(server, instructions)


ODD = "\u202e\u2066\x9b\u200f"


def test_nothing_that_is_sent_steers_a_terminal():
    base = {
        "language": "en",
        "sources": [{"id": "s", "title": f"A{ODD}leaflet"}],
        "topics": [{"id": "t", "title": f"A{ODD}topic"}],
        "entries": [
            {
                "id": "e",
                "topic": "t",
                "questions": [f"When{ODD} open?"],
                "answer": f"At{ODD} nine.",
                "sources": "s",
            }
        ],
    }

    async def use(client):
        answer = await client.call_tool("ask_faq", {"question": f"when{ODD} open", "after": [ODD]})
        assert answer.structured_content["entry_id"] == "e"
        return [
            answer,
            await client.call_tool("list_topics", {}),
            await client.call_tool("get_entry", {"id": "e"}),
            await client.call_tool("get_entry", {"id": ODD}),
            await client.call_tool("ask_faq", {ODD: ODD}),
            await client.list_resources(),
            await client.read_resource("faq://entries/e"),
        ]

    for result in within(create_server(FAQBot.from_dict(base)), use):
        assert not set(ODD) & set(result.model_dump_json())


class TestAskFaq:
    def test_an_answer_is_data_as_everywhere_and_text_with_its_source(self, server, exchange_bot):
        result = call(server, "ask_faq", question=KAGAWA)
        expected = json.loads(json.dumps(exchange_bot.ask(KAGAWA).to_dict()))
        assert json.loads(json.dumps(result.structured_content)) == expected
        assert "Five students at most" in text_of(result)
        assert "Source: A School, The exchange leaflet, 2021-05, page 2, https://example.org/leaflet" in text_of(
            result
        )
        assert not result.is_error

    @pytest.mark.parametrize(
        "question",
        [
            KAGAWA,
            "thanks",
            "",
            "qwertz uiop",
            "How long does the exchange at Osaka last?",
            "x" * 5000,
            "香川 定員",
        ],
    )
    def test_every_result_is_of_the_schema(self, server, tools, question):
        result = call(server, "ask_faq", question=question)
        jsonschema.validate(result.structured_content, tools["ask_faq"].output_schema)

    @pytest.mark.parametrize("question", ["qwertz uiop", "How long does the exchange at Osaka last?"])
    def test_no_answer_is_a_normal_result_that_forbids_to_invent_one(self, server, question):
        result = call(server, "ask_faq", question=question)
        assert not result.is_error
        assert "do not invent" in text_of(result)

    def test_a_question_with_several_meanings_is_to_be_asked_back(self):
        offered = (Suggestion("signers", "Who signed?", 0.4), Suggestion("osaka-places", "How many?", 0.3))
        answer = Answer("who", Status.AMBIGUOUS, "Which?", "en", 0.4, suggestions=offered)
        text = text_of(_result(answer))
        assert "- Who signed? (id: signers)" in text
        assert "Ask the user which" in text

    def test_of_several_questions_each_has_its_own_advice(self, exchange_bot):
        known, unknown = exchange_bot.ask(KAGAWA), exchange_bot.ask("qwertz uiop")
        text = text_of(_result(replace(unknown, parts=(known, unknown))))
        assert re.search(rf"On '{re.escape(KAGAWA)}': This is the curated answer", text)
        assert re.search(r"On 'qwertz uiop': There is no curated answer", text)

    def test_parts_are_of_the_schema_too(self, exchange_bot, tools):
        known, unknown = exchange_bot.ask(KAGAWA), exchange_bot.ask("qwertz uiop")
        whole = json.loads(json.dumps(replace(unknown, parts=(known, unknown)).to_dict()))
        jsonschema.validate(whole, tools["ask_faq"].output_schema)

    def test_it_answers_in_the_language_asked_for(self, server):
        assert call(server, "ask_faq", question=KAGAWA, language="ja").structured_content["language"] == "ja"

    def test_a_follow_up_is_understood_after_the_earlier_messages(self, server):
        result = call(server, "ask_faq", question="and at Osaka?", after=[KAGAWA])
        assert result.structured_content["entry_id"] == "osaka-places"

    def test_the_id_of_an_entry_stands_for_a_question_that_was_picked(self, server):
        result = call(server, "ask_faq", question="and at Osaka?", after=["signers"])
        assert result.structured_content["entry_id"] != "osaka-places"
        result = call(server, "ask_faq", question="and at Osaka?", after=["kagawa-places"])
        assert result.structured_content["entry_id"] == "osaka-places"

    def test_calls_before_change_nothing(self, server, exchange_bot):
        call(server, "ask_faq", question="Who signed the agreement with Kagawa?")
        result = call(server, "ask_faq", question="and at Osaka?")
        assert result.structured_content["text"] == exchange_bot.ask("and at Osaka?").text

    def test_a_language_may_be_that_of_a_country(self, server):
        result = call(server, "ask_faq", question=KAGAWA, language="fr-FR")
        assert result.structured_content["language"] == "fr"

    def test_only_the_last_message_is_told_to_a_hook(self, exchange_bot):
        heard = []
        server = create_server(FAQBot(exchange_bot.matcher, heard.append))
        call(server, "ask_faq", question="and at Osaka?", after=["signers", KAGAWA])
        call(server, "get_entry", id="signers")
        assert [answer.entry_id for answer in heard] == ["osaka-places"]

    @pytest.mark.parametrize("raised", [StopIteration, GeneratorExit, SystemExit, asyncio.CancelledError])
    def test_a_hook_that_raises_what_no_thread_can_tell_fails_the_call_alone(self, exchange_bot, raised):
        def fail(_answer):
            raise raised

        result = call(create_server(FAQBot(exchange_bot.matcher, fail)), "ask_faq", question=KAGAWA)
        assert result.is_error

    @pytest.mark.parametrize(
        ("arguments", "advice"),
        [
            ({"question": KAGAWA, "language": "xx"}, "unknown language 'xx'; expected one of: "),
            ({"question": KAGAWA, "after": ["a"] * 11}, "'after': expected at most 10, not 11; leave out"),
            ({"question": 1.5}, "'question': expected a text"),
            ({"question": KAGAWA, "after": KAGAWA}, "'after': expected a list of texts"),
            ({"question": KAGAWA, "after": [1]}, "'after.0': expected a text"),
            ({}, "'question': is missing"),
            ({"question": KAGAWA, "lang": "en"}, "unknown argument 'lang'; expected one of: question, language,"),
        ],
    )
    def test_wrong_arguments_are_explained(self, server, arguments, advice):
        result = call(server, "ask_faq", **arguments)
        assert result.is_error
        assert advice in text_of(result)
        assert "Traceback" not in text_of(result)
        assert "pydantic" not in text_of(result)
        assert "\n" not in text_of(result)


class TestEntries:
    def test_topics_list_the_questions_with_their_ids(self, server, tools):
        result = call(server, "list_topics", language="en")
        jsonschema.validate(result.structured_content, tools["list_topics"].output_schema)
        exchange, agreement = result.structured_content["topics"]
        assert (exchange["title"], agreement["title"]) == ("The exchange", "The agreement")
        assert exchange["entries"][0] == {"entry_id": "kagawa-places", "question": KAGAWA}

    def test_every_entry_that_is_listed_can_be_got(self, server):
        for topic in call(server, "list_topics").structured_content["topics"]:
            for entry in topic["entries"]:
                got = call(server, "get_entry", id=entry["entry_id"])
                assert got.structured_content["entry_id"] == entry["entry_id"]

    def test_an_unknown_entry_is_told_with_the_nearest(self, server):
        result = call(server, "get_entry", id="signer")
        assert result.is_error
        assert "expected one of: kagawa-places" in text_of(result)

    def test_entries_are_resources_and_small_talk_is_none(self, server, exchange_bot):
        listed = within(server, lambda client: client.list_resources()).resources
        assert [resource.name for resource in listed] == [e.id for e in exchange_bot.entries if e.id != "thanks"]

    def test_a_resource_holds_its_entry_in_all_languages_with_the_source(self, server):
        read = within(server, lambda client: client.read_resource("faq://entries/kagawa-places"))
        text = read.contents[0].text
        assert "# How many places are there at Kagawa?\n\nFive students at most" in text
        assert "香川大学には最大で五人" in text
        assert "- A School, The exchange leaflet" in text

    def test_a_resource_is_markdown_whatever_its_answer_is_written_in(self):
        dial = {"id": "dial", "questions": ["Dial *21* #"], "answer": "Dial *21*.\n- <b>5\n \n\n1. Then."}
        bold = {"id": "bold", "questions": ["bold"], "answer": "So **bold**.", "format": "markdown"}
        source = {"id": "s", "title": "[A](javascript:b)"}
        data = {"language": "en", "sources": [source], "entries": [dial | {"sources": ["s"]}, bold]}
        server = create_server(FAQBot.from_dict(data))
        read = [
            within(server, lambda client, name=name: client.read_resource(f"faq://entries/{name}"))
            .contents[0]
            .text
            for name in ("dial", "bold")
        ]
        assert read == [
            "# Dial \\*21\\* \\#\n\nDial \\*21\\*.\\\n\\- \\<b\\>5\n\n1\\. Then.\n\n- \\[A\\](javascript:b)\n",
            "# bold\n\nSo **bold**.\n",
        ]

    def test_an_id_of_any_letters_makes_a_resource(self, tmp_path):
        base = tmp_path / "base.yaml"
        base.write_text(
            "language: ja\nentries: [{id: 開館時間, questions: [いつ], answer: 九時}]", encoding="utf-8"
        )
        server = create_server(FAQBot.load(base))
        (resource,) = within(server, lambda client: client.list_resources()).resources
        assert "九時" in within(server, lambda client: client.read_resource(resource.uri)).contents[0].text

    def test_resources_are_listed_a_page_at_a_time_and_made_once(self, monkeypatch):
        made, list_all = [], MCPServer.list_resources
        monkeypatch.setattr(MCPServer, "list_resources", lambda self: made.append(self) or list_all(self))
        server = create_server(bot_of(2 * PAGE + 1))
        listed, cursors = [], [None]
        while (cursor := cursors[-1]) or not listed:
            page = within(server, lambda client, cursor=cursor: client.list_resources(cursor=cursor))
            assert len(page.resources) <= PAGE
            listed += [resource.name for resource in page.resources]
            cursors.append(page.next_cursor)
        assert listed == [f"e{number}" for number in range(2 * PAGE + 1)]
        assert len(made) == 1

    def test_a_resource_that_is_added_later_is_listed_too(self):
        server = create_server(bot_of(1))
        assert len(within(server, lambda client: client.list_resources()).resources) == 1
        server.resource("faq://more", name="more")(lambda: "More.")
        assert len(within(server, lambda client: client.list_resources()).resources) == 2

    @pytest.mark.parametrize("cursor", ["", "0", "1", "-1000", "1000", "x", "9" * 5_000])
    def test_where_no_page_begins_none_is_listed(self, server, cursor):
        asked = {"jsonrpc": "2.0", "id": 2, "method": "resources/list", "params": {"cursor": cursor}}
        _, told = written_by(server, as_lines([BEGIN, READY, asked]))
        assert told["error"]["code"] == INVALID_PARAMS
        assert told["error"]["message"].endswith("ask without a cursor first")

    def test_topics_are_made_once(self, monkeypatch):
        made = []
        monkeypatch.setattr(mcp, "facts_by_topic", lambda *given: made.append(given) or facts_by_topic(*given))
        tools = Tools(bot_of(3))
        assert [tools.list_topics() == tools.list_topics("en"), len(made)] == [True, 1]


class TestProcess:
    def test_over_standard_input_and_output(self, tmp_path):
        log = tmp_path / "log.jsonl"
        command, *arguments = process("-k", write_base(tmp_path), "--log-unanswered", log)
        environment = {"XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"]}
        started = stdio_client(StdioServerParameters(command=command, args=arguments, env=environment))

        async def talk(client):
            await client.call_tool("ask_faq", {"question": "is there a swimming pool"})
            return await client.call_tool("ask_faq", {"question": "et à Osaka ?", "after": ["places Kagawa"]})

        async def connect():
            async with Client(started) as client:
                return await talk(client)

        result = anyio.run(connect)
        assert result.structured_content["entry_id"] == "osaka-places"
        assert [json.loads(line)["question"] for line in log.read_text().splitlines()] == [
            "is there a swimming pool"
        ]

    def test_a_base_that_cannot_be_loaded_is_one_line(self, tmp_path, capsys):
        code = main(["mcp", "-k", str(tmp_path / "none.yaml")])
        told = capsys.readouterr()
        assert (code, told.out, told.err.count("\n")) == (3, "", 1)
        assert "none.yaml" in told.err
        assert "Traceback" not in told.err

    @pytest.mark.skipif(sys.platform == "win32", reason="no signals")
    def test_ctrl_c_ends_it_while_it_waits_for_a_line(self, tmp_path):
        with spoken_to(tmp_path) as running:
            running.send_signal(signal.SIGINT)
            assert running.wait(30) == 130
            assert running.stderr.read() == b""

    @pytest.mark.skipif(sys.platform == "win32", reason="no signals")
    def test_ctrl_c_ends_it_while_it_starts_also_where_a_module_hides_it(self, tmp_path):
        started = subprocess.run(
            [sys.executable, "-c", HIDING, "mcp", "-k", write_base(tmp_path)],
            input=LINE,
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (started.returncode, started.stdout, started.stderr) == (130, b"", b"")

    @pytest.mark.skipif(sys.platform == "win32", reason="no signals")
    def test_ctrl_c_that_is_ignored_when_it_begins_does_not_end_it(self, tmp_path):
        ignoring = ["sh", "-c", 'trap "" INT; exec "$@"', "-", *process("-k", write_base(tmp_path))]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        with subprocess.Popen(ignoring, **pipes) as running:
            for _ in range(2):
                running.stdin.write(LINE)
                running.stdin.flush()
                assert json.loads(running.stdout.readline())["id"] == 1
                running.send_signal(signal.SIGINT)
            running.stdin.close()
            assert (running.wait(60), running.stderr.read()) == (0, b"")

    def test_a_client_that_is_gone_is_no_fault(self, tmp_path):
        with spoken_to(tmp_path) as running:
            running.stdout.close()
            running.stdin.write(LINE)
            running.stdin.close()
            assert running.wait(30) == 0
            assert running.stderr.read() == b""

    def test_what_is_asked_before_the_end_of_the_input_is_answered(self, conversation):
        ended, answers = conversation
        asked = {message["id"] for message in CONVERSATION if message != READY}
        assert (ended.returncode, set(answers)) == (0, asked)
        understood = answers["half"]["result"]["structuredContent"]["question"]
        assert understood == "half ? a duck, then a whole one: \U0001f986, and \\ud83d in letters"

    def test_it_is_traced_by_nobody_whatever_the_machine_names_for_that(self, conversation):
        ended, answers = conversation
        assert (ended.returncode, ended.stderr) == (0, b"")
        assert "result" in answers["first"]

    def test_what_a_client_says_of_its_trace_is_not_logged(self, conversation):
        ended, answers = conversation
        assert ended.stderr == b""
        assert "traced" in answers

    def test_what_a_client_does_wrong_is_not_logged(self, conversation):
        ended, answers = conversation
        assert ended.stderr == b""
        assert all(answers[method]["error"]["code"] < 0 for method, _ in WRONG_CALLS)

    def test_what_is_told_of_a_wrong_request_steers_nothing(self, conversation):
        ended, answers = conversation
        assert not [line for line in ended.stdout.decode().splitlines() if not line.isprintable()]
        told = [answers[f"{at}{ODD}"] | {"id": at} for at in range(len(WRONG_REQUESTS))]
        assert not set(ODD) & set(json.dumps(told, ensure_ascii=False))

    @pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="no such device")  # noqa: PTH110
    def test_the_log_is_not_where_an_assistant_listens(self, tmp_path):
        said = b"faq-bot: /dev/stdout: it is the output; name another file as the log\n"
        with start_forked("-k", write_base(tmp_path), "--log-unanswered", "/dev/stdout") as refused:
            assert (refused.wait(60), refused.stdout.read(), refused.stderr.read()) == (3, b"", said)

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")  # noqa: PTH110
    def test_an_input_that_cannot_be_read_is_told_as_that(self, tmp_path):
        with (tmp_path / "out.txt").open("w") as written:
            ended = run_forked("-k", write_base(tmp_path), stdin=written.fileno())
        said = "faq-bot: standard input cannot be read (Bad file descriptor)\n"
        assert (ended.returncode, ended.stderr) == (3, said)

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")  # noqa: PTH110
    def test_an_output_that_cannot_be_written_is_one_line(self, tmp_path):
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            ended = run_forked("-k", write_base(tmp_path), stdout=full.fileno(), typed=LINE)
        said = "faq-bot: the output cannot be written (No space left on device)\n"
        assert (ended.returncode, ended.stderr) == (3, said)

    @pytest.mark.skipif(sys.platform == "win32", reason="no pipe there is full")
    def test_an_output_that_nobody_reads_is_not_waited_for_when_the_input_has_ended(self, tmp_path):
        command = [sys.executable, "-c", HURRIED, "mcp", "-k", write_base(tmp_path)]
        with full_pipe() as unread:
            ended = subprocess.run(
                command, input=LINE, stdout=unread, stderr=subprocess.PIPE, check=False, timeout=60
            )
        said = b"faq-bot: 1 requests had no answer 0.1 seconds after the input ended\n"
        assert (ended.returncode, ended.stderr) == (3, said)

    @pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process")
    def test_more_connections_than_files_are_one_line_of_the_log(self, tmp_path):
        limited = ["bash", "-c", 'ulimit -n 64; exec "$@"', "-"]
        command = [*limited, *process("--http", "--port", 0, "-k", write_base(tmp_path))]
        with subprocess.Popen(command, **dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)) as running:
            try:
                port = int(re.search(rb":(\d+)/mcp", running.stdout.readline())[1])
                with contextlib.ExitStack() as kept:
                    for _ in range(80):
                        kept.enter_context(socket.create_connection(("127.0.0.1", port), 30))
                    assert b"(ulimit -n)" in running.stderr.readline()
                assert within_address(f"http://127.0.0.1:{port}/mcp", "list_topics", {}).structured_content
            finally:
                running.terminate()
            assert (running.wait(60), running.stderr.read()) == (0, b"")

    @pytest.mark.parametrize("address", [("--port", "9"), ("--host", "0.0.0.0")])
    def test_an_address_is_listened_at_over_http_alone(self, address, capsys):
        code = main(["mcp", *address])
        told = capsys.readouterr()
        assert (code, told.out) == (2, "")
        assert "go with --http" in told.err

    def test_a_client_that_breaks_off_over_http_leaves_nothing_in_the_log(self, tmp_path):
        address = ("--http", "--host", "127.0.0.1", "--port", 0)
        with start_forked(*address, "-k", write_base(tmp_path)) as running:
            try:
                port = int(re.search(rb":(\d+)/mcp", running.stdout.readline())[1])
                head = f"POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 9\r\n"
                accept = "Content-Type: application/json\r\nAccept: application/json, text/event-stream\r\n\r\n{"
                with socket.create_connection(("127.0.0.1", port), 30) as client:
                    client.sendall((head + accept).encode())
                assert within_address(f"http://127.0.0.1:{port}/mcp", "list_topics", {}).structured_content
            finally:
                running.terminate()
            assert (running.wait(60), running.stderr.read()) == (0, b"")


HURRIED = """
import sys
from faq_bot.serving import wire
wire.GRACE = 0.1
from faq_bot.cli.main import main
sys.exit(main())
"""

HIDING = """
import contextlib, os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)

class Finder:
    def find_spec(self, name, *_):
        if name == "faq_bot.serving.mcp":
            with contextlib.suppress(BaseException):
                os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Finder())
from faq_bot.cli.main import main
sys.exit(main())
"""
"""A Ctrl-C that comes while a module is sought, and that whoever seeks it takes for its own affair."""


def asking(number, question):
    arguments = {"name": "ask_faq", "arguments": {"question": question}}
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": arguments}


GREET = {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}
BEGIN = {"jsonrpc": "2.0", "id": "first", "method": "initialize", "params": GREET}
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}
WRONG_REQUESTS = [
    {"jsonrpc": "2.0", "method": method, "params": parameters}
    for method, parameters in (
        ("tools/call", {"name": ODD}),
        ("tools/call", {"name": "get_entry", "arguments": {"id": ODD}}),
        ("resources/read", {"uri": f"faq://entries/{ODD}"}),
        ("prompts/get", {"name": ODD}),
        (ODD, {}),
    )
]

WRONG_CALLS = [
    ("prompts/get", {"name": "x\x1b[31m"}),
    ("resources/read", {"uri": "x\x1b[31m"}),
    ("nosuch\x1b[31m", {}),
]

LINE = b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n'

TRACED = {
    "name": "ask",
    "arguments": {"question": "How many places?"},
    "_meta": {"baggage": "odd,=,a b=c;;"},
}

CONVERSATION = [
    BEGIN,
    READY,
    *(asking(number, f"{KAGAWA} {number}") for number in range(20)),
    asking("half", "half \ud83d a duck, then a whole one: \U0001f986, and \\ud83d in letters"),
    {"jsonrpc": "2.0", "id": "traced", "method": "tools/call", "params": TRACED},
    *({"jsonrpc": "2.0", "id": method, "method": method, "params": given} for method, given in WRONG_CALLS),
    *({**message, "id": f"{at}{ODD}"} for at, message in enumerate(WRONG_REQUESTS)),
]


def as_lines(messages):
    return "".join(f"{json.dumps(message)}\n" for message in messages)


@pytest.fixture(scope="module")
def conversation(tmp_path_factory):
    """Return how the program ended that read a conversation, all at once, and its answers by their ids.

    The machine names who is to trace the program, none of whom is there.
    """
    named = {"OTEL_PROPAGATORS": "tracecontext,nowhere", "OTEL_PYTHON_TRACER_PROVIDER": "nobody"}
    ended = subprocess.run(
        process("-k", write_base(tmp_path_factory.mktemp("conversation"))),
        input=as_lines(CONVERSATION).encode(),
        capture_output=True,
        check=False,
        timeout=120,
        env=os.environ | named | {"OTEL_PYTHON_CONTEXT": "nothing"},
    )
    return ended, {message["id"]: message for message in map(json.loads, ended.stdout.splitlines())}


@contextlib.contextmanager
def spoken_to(folder):
    """Yield a process that has answered one line, and waits for the next."""
    with start_forked("-k", write_base(folder)) as running:
        try:
            running.stdin.write(LINE)
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == 1
            yield running
        finally:
            running.kill()


def within_address(address, tool, arguments):
    async def connect():
        async with Client(address) as client:
            return await client.call_tool(tool, arguments)

    return anyio.run(connect)


@pytest.mark.parametrize(("method", "given"), WRONG_CALLS)
def test_what_a_client_does_wrong_is_told_to_the_client_alone(server, caplog, capfd, method, given):
    wrong = {"jsonrpc": "2.0", "id": 2, "method": method, "params": given}
    _, told = written_by(server, as_lines([BEGIN, READY, wrong]))
    assert (caplog.messages, capfd.readouterr().err) == ([], "")
    assert told["error"]["code"] < 0
    assert json.dumps(told, ensure_ascii=False).isprintable()


def test_nothing_is_announced_that_there_is_nothing_of(server):
    modern = "io.modelcontextprotocol/"
    about = {f"{modern}protocolVersion": "2026-07-28", f"{modern}clientInfo": {"name": "x", "version": "1"}}
    about[f"{modern}clientCapabilities"] = {}
    discover = {"jsonrpc": "2.0", "id": 1, "method": "server/discover", "params": {"_meta": about}}
    (said,) = written_by(server, as_lines([discover]))
    announced = said["result"]["capabilities"]
    assert {"tools", "resources"} <= set(announced)
    assert "prompts" not in announced
    assert not any(any(of.values()) for of in announced.values())


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device")  # noqa: PTH110
def test_a_line_without_end_is_not_waited_for(monkeypatch):
    async def read(endless):
        lines = wire.Wire()
        lines._input = endless
        with anyio.fail_after(60):
            return [line async for line in lines]

    monkeypatch.setattr(wire, "MOST_PIECES", 2)
    said = "standard input has a line that does not end; is it text?"
    with Path("/dev/zero").open("rb") as endless, pytest.raises(FAQBotError, match=f"^{re.escape(said)}$"):
        anyio.run(read, endless)


@pytest.mark.parametrize("workers", [None, "", "auto"])
def test_over_http_whatever_the_machine_says_of_workers(server, monkeypatch, workers):
    monkeypatch.delenv("WEB_CONCURRENCY", raising=False)
    if workers is not None:
        monkeypatch.setenv("WEB_CONCURRENCY", workers)
    with answering_over_http(server, "127.0.0.1") as address:
        result = within_address(address, "ask_faq", {"question": KAGAWA})
    assert result.structured_content["entry_id"] == "kagawa-places"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere this machine has one such address")
def test_the_address_that_is_printed_is_answered_at_however_it_was_named(server):
    with answering_over_http(server, "127.2") as address:
        assert address.startswith("http://127.0.0.2:")
        assert within_address(address, "list_topics", {}).structured_content


def posted(bot, host, messages, listening="127.0.0.1", kind="application/json", named=None, origin=None):
    """Return what an application answers to messages, or bytes, that are posted to it under a name."""
    httpx = pytest.importorskip("httpx2")
    from faq_bot.serving.mcp_http import create_app

    app = create_app(create_server(bot), listening)

    async def post():
        async with app.router.lifespan_context(app):
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
                headers = {"Origin": origin} if origin else {}
                headers |= {
                    "Host": named or host,
                    "Accept": "application/json, text/event-stream",
                    "Content-Type": kind,
                }
                bodies = (each if isinstance(each, bytes) else json.dumps(each).encode() for each in messages)
                return [await client.post("/mcp", content=body, headers=headers) for body in bodies]

    return anyio.run(post)


@pytest.mark.parametrize(("busy", "free"), [("_slow", KAGAWA), ("_quick", KAGAWA.ljust(QUICK + 1))])
def test_a_short_question_waits_for_no_long_one(exchange_bot, busy, free):
    tools, held = Tools(exchange_bot), threading.Event()

    async def ask():
        with anyio.fail_after(60):
            for _ in range(3):
                getattr(tools, busy).submit(held.wait, 60)
            return await tools.ask_faq(free)

    result = anyio.run(ask)
    held.set()
    assert result.structured_content["entry_id"] == "kagawa-places"


@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE", "PUT"])
def test_a_stream_of_what_nobody_asked_for_is_not_opened(exchange_bot, method):
    httpx = pytest.importorskip("httpx2")
    from faq_bot.serving.mcp_http import create_app

    async def ask():
        transport = httpx.ASGITransport(app=create_app(create_server(exchange_bot)))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
            return await client.request(method, "/mcp", headers={"Accept": "text/event-stream"})

    answer = anyio.run(ask)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize("path", ["/mcp", "/faq/mcp"])
def test_a_part_of_another_application_opens_no_such_stream_either(exchange_bot, path):
    from faq_bot.serving.mcp_http import create_app

    sent = []

    async def get():
        async def send(event):
            sent.append(event)

        root = path.removesuffix("/mcp")
        headers = [(b"host", b"127.0.0.1:8000"), (b"accept", b"text/event-stream")]
        scope = {"type": "http", "method": "GET", "path": path, "root_path": root, "headers": headers}
        with anyio.fail_after(30):
            await create_app(create_server(exchange_bot))(scope | {"query_string": b""}, anyio.sleep_forever, send)

    anyio.run(get)
    assert sent[0]["status"] == 405


LOCAL = ["127.0.0.1", "127.1", "127.0.0.2", "LOCALHOST", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"]


@pytest.mark.parametrize("host", LOCAL)
def test_a_page_with_a_name_of_its_own_is_refused(exchange_bot, host):
    (answer,) = posted(exchange_bot, "evil.example:8000", [json.loads(LINE)], host)
    assert answer.status_code == 421


@pytest.mark.parametrize("name", ["127.0.0.1:8000.evil.example", "localhost:x@evil.example", "localhost:"])
def test_what_only_begins_as_this_machine_is_refused(exchange_bot, name):
    (answer,) = posted(exchange_bot, "localhost", [json.loads(LINE)], named=name)
    assert answer.status_code == 421
    (answer,) = posted(exchange_bot, "localhost", [json.loads(LINE)], origin=f"http://{name}")
    assert answer.status_code == 403


@pytest.mark.parametrize("origin", ["http://localhost", "https://localhost:3000", "http://[::1]:1"])
def test_a_page_of_this_machine_may_ask(exchange_bot, origin):
    (answer,) = posted(exchange_bot, "localhost", [json.loads(LINE)], origin=origin)
    assert answer.status_code == 200


@pytest.mark.parametrize("name", ["127.0.0.1", "127.0.0.1:8000", "localhost:80", "LOCALHOST:1", "[::1]:8000"])
def test_this_machine_is_answered_with_a_port_in_its_name_or_without(exchange_bot, name):
    (answer,) = posted(exchange_bot, name, [json.loads(LINE)])
    assert answer.status_code == 200


def test_an_address_that_others_reach_has_any_name(exchange_bot):
    (answer,) = posted(exchange_bot, "faq.example", [json.loads(LINE)], "0.0.0.0")
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("body", "known", "code"),
    [
        (LINE.replace(b"1,", b"1.5,"), None, -32600),
        (LINE.replace(b"1,", b"null,"), None, -32600),
        (b"[" + LINE + b"]", None, -32600),
        (b"null", None, -32600),
        (b'{"id": 7, "jsonrpc": "2.0", "method": 3}', 7, -32600),
        (b'{"id": 7', None, -32700),
    ],
)
def test_over_http_too_what_is_no_message_is_told_in_a_line(exchange_bot, body, known, code):
    (answer,) = posted(exchange_bot, "127.0.0.1:8000", [body])
    assert answer.status_code == 400
    told = answer.json()
    assert (told["id"], told["error"]["code"]) == (known, code)
    assert "\n" not in told["error"]["message"]


def test_over_http_too_half_a_character_and_a_mark_of_byte_order_end_nothing(exchange_bot):
    asks = json.dumps(asking(2, f"{KAGAWA} \ud800")).encode()
    for answer in posted(exchange_bot, "127.0.0.1:8000", [asks, b"\xef\xbb\xbf" + asks]):
        assert (answer.status_code, answer.json()["id"]) == (200, 2)
        assert answer.json()["result"]["structuredContent"]["entry_id"] == "kagawa-places"


def test_over_http_too_what_a_message_tells_of_traces_is_heeded_by_nobody(exchange_bot):
    asked = asking(2, KAGAWA)
    asked["params"]["_meta"] = {"baggage": 5}
    (answer,) = posted(exchange_bot, "127.0.0.1:8000", [json.dumps(asked).encode()])
    assert answer.json()["result"]["structuredContent"]["entry_id"] == "kagawa-places"


def test_over_http_half_a_body_is_not_waited_for_without_end(exchange_bot, monkeypatch):
    from faq_bot.serving import arriving
    from faq_bot.serving.mcp_http import create_app

    monkeypatch.setattr(arriving, "BODY_SECONDS", 0)
    sent = []

    async def post():
        async def receive():
            if not sent:
                sent.append(None)
                return {"type": "http.request", "body": b"{", "more_body": True}
            return await anyio.sleep_forever()

        async def send(event):
            sent.append(event)

        headers = [(b"host", b"127.0.0.1:8000"), (b"content-type", b"application/json")]
        scope = {"type": "http", "method": "POST", "path": "/mcp", "headers": headers, "query_string": b""}
        await create_app(create_server(exchange_bot))(scope, receive, send)

    anyio.run(post)
    assert sent[1]["status"] == 408


@pytest.mark.parametrize("kind", ["application/json", "Application/JSON; charset=utf-8"])
def test_over_http_nothing_is_listened_to_without_end_however_json_is_spelt(exchange_bot, kind):
    listen = {"jsonrpc": "2.0", "id": 5, "method": "subscriptions/listen", "params": {}}
    (answer,) = posted(exchange_bot, "127.0.0.1:8000", [listen], kind=kind)
    assert answer.json()["error"]["code"] < 0


def test_over_http_a_message_of_more_lists_than_any_has_is_refused(exchange_bot):
    ping = {"jsonrpc": "2.0", "id": 1, "method": "ping", "params": {"_meta": {"a": [[]] * 60_000}}}
    (answer,) = posted(exchange_bot, "127.0.0.1:8000", [ping])
    assert (answer.status_code, "50,000 lists" in answer.text) == (400, True)


def test_over_http_a_body_beyond_all_messages_is_refused(exchange_bot):
    (answer,) = posted(exchange_bot, "127.0.0.1:8000", [b" " * 5_000_000 + LINE])
    assert answer.status_code == 413


def test_what_is_told_of_a_wrong_request_steers_nothing_over_http(exchange_bot):
    answers = posted(exchange_bot, "127.0.0.1:8000", [{**message, "id": ODD} for message in WRONG_REQUESTS])
    for answer in answers:
        assert (answer.status_code, answer.text.isprintable()) == (200, True)
        assert int(answer.headers["content-length"]) == len(answer.content)
        message = answer.json()
        assert message.pop("id") == ODD
        assert not set(ODD) & set(json.dumps(message, ensure_ascii=False))
