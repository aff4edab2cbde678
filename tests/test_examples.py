"""The examples run, and what the guides tell to type is what the commands take."""

import asyncio
import contextlib
import errno
import io
import json
import multiprocessing
import os
import re
import runpy
import shlex
import signal
import subprocess
import sys
import threading
from functools import cache
from importlib import import_module
from pathlib import Path
from unittest import mock

import pytest
from web_server import children

from faq_bot import FAQBot, bot
from faq_bot.cli.commands import make_parser
from faq_bot.cli.main import main

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
DEPLOY = EXAMPLES / "deploy"
KAGAWA = "How many students can go to Kagawa?"


@pytest.fixture(autouse=True)
def _examples_on_path(monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLES))


def started(name, *arguments, **options):
    """Start an example as a person would."""
    told = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8", "timeout": 120} | options
    return subprocess.run([sys.executable, EXAMPLES / name, *arguments], check=False, **told)


@pytest.fixture
def ended(monkeypatch):
    """Run an example in this process, with streams that take the letters of English alone."""

    def ended(name, *arguments):
        command = [str(EXAMPLES / name), *map(str, arguments)]
        streams = {each: io.TextIOWrapper(io.BytesIO(), encoding="ascii") for each in ("stdout", "stderr")}
        code, interrupt = 0, signal.getsignal(signal.SIGINT)
        with monkeypatch.context() as patch:
            for each, stream in streams.items():
                patch.setattr(sys, each, stream)
            patch.setattr(sys, "argv", command)
            patch.setattr(bot, "_bundled", cache(bot.FAQBot.load))
            try:
                runpy.run_path(command[0], run_name="__main__")
            except SystemExit as end:
                code = end.code
                if isinstance(code, str):
                    # As Python does at its end.
                    print(code, file=sys.stderr)
                    code = 1
            finally:
                signal.signal(signal.SIGINT, interrupt)
        for stream in streams.values():
            stream.flush()
        printed = {each: stream.buffer.getvalue().decode() for each, stream in streams.items()}
        return subprocess.CompletedProcess(command, code, **printed)

    return ended


def below(process):
    """Yield the processes that one has started, and those that these have."""
    for child in children(process):
        yield child
        with contextlib.suppress(OSError):
            yield from below(child)


def imports(process, *names):
    """Tell whether a process has loaded a library whose path has one of the names."""
    with contextlib.suppress(OSError):
        loaded = Path(f"/proc/{process}/maps").read_bytes()
        return any(name in loaded for name in names)
    return False


def imports_numpy(process):
    return imports(process, b"numpy")


def killed(group):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


@pytest.fixture
def pool():
    """Start the example of a pool, and return it when its workers import what they work with."""
    with contextlib.ExitStack() as ended:

        def pool(method):
            streams = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
            command = [sys.executable, EXAMPLES / "worker_pool.py", method]
            running = ended.enter_context(subprocess.Popen(command, **streams, start_new_session=True))
            ended.callback(killed, running.pid)
            while not any(map(imports_numpy, below(running.pid))):
                assert running.poll() is None
            return running

        yield pool


@pytest.fixture
def run(ended):
    """Run an example in this process, and return what it prints."""

    def run(name, *arguments):
        done = ended(name, *arguments)
        assert done.stderr == ""
        return done.returncode, done.stdout

    return run


def needs_web():
    for needed in ("starlette", "uvicorn", "markdown_it", "watchfiles"):
        pytest.importorskip(needed, reason="needs faq-bot[web]")


def test_every_example_is_listed_and_run_here():
    files = {path.name for path in EXAMPLES.glob("*.py")}
    listed = set(re.findall(r"\]\((\w+\.py)\)", (EXAMPLES / "README.md").read_text(encoding="utf-8")))
    here = Path(__file__).read_text(encoding="utf-8")
    assert files == listed
    assert all(name in here or f'"{name.removesuffix(".py")}"' in here for name in files)


FAILED = {"asyncio_service.py": 1, "chat_command.py": 1, "hook.py": 1, "script.py": 3, "worker_pool.py": 1}
"""With which code each example ends that cannot do its work."""


class TestExamples:
    def test_script_answers_with_its_source(self, run):
        code, shown = run("script.py", KAGAWA)
        assert code == 0
        assert re.search(r"\b(5|five)\b", shown)
        assert "(Press release of IMT Mines Alès, May 2021, paragraph 5)" in shown

    def test_script_ends_with_one_where_nothing_is_answered(self, run):
        assert run("script.py", "how many students can go to Osaka?")[0] == 1
        assert run("script.py", "hello")[0] == 0

    @pytest.mark.parametrize(("name", "code"), [("script.py", 3), ("worker_pool.py", 1)])
    def test_a_base_that_cannot_be_loaded_is_told_once(self, name, code, monkeypatch):
        monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", "no such file")
        done = started(name, "spawn")
        assert (done.returncode, done.stderr.count("no such file or folder")) == (code, 1)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
    @pytest.mark.parametrize("name", ["asyncio_service.py", "chat_command.py", "hook.py", "worker_pool.py"])
    def test_an_example_that_cannot_say_what_is_wrong_ends_with_its_own_code(self, name, tmp_path, monkeypatch):
        monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", "no such file")
        # What is not held back is not written at the end.
        monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
        with Path("/dev/full").open("wb") as full:
            done = started(name, stderr=full, cwd=tmp_path)
        assert done.returncode == 1

    def test_script_prints_nothing_that_steers_a_terminal(self, run, tmp_path, monkeypatch):
        base = tmp_path / "base.yaml"
        entry = r'{id: a, questions: [When are you open?], answer: "\e[31mAt nine"}'
        base.write_text(f"language: en\nentries: [{entry}]\n", encoding="utf-8")
        monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", str(base))
        assert run("script.py", "when are you open?") == (0, "\N{SYMBOL FOR ESCAPE}[31mAt nine\n")

    @pytest.mark.parametrize(("name", "code"), FAILED.items(), ids=FAILED)
    def test_what_is_wrong_is_told_without_what_steers_a_terminal(self, ended, tmp_path, monkeypatch, name, code):
        base = tmp_path / "b\x1b[31m\u202e.yaml"
        base.write_text("entries: {", encoding="utf-8")
        monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", str(base))
        monkeypatch.chdir(tmp_path)
        done = ended(name)
        assert (done.returncode, done.stdout) == (code, "")
        assert "\N{SYMBOL FOR ESCAPE}[31m" in done.stderr
        assert not set(done.stderr) & {"\x1b", "\u202e"}

    @pytest.mark.parametrize(("name", "code"), FAILED.items(), ids=FAILED)
    def test_too_little_memory_is_told_in_a_line(self, ended, tmp_path, monkeypatch, name, code):
        def too_large(*_, **__):
            raise MemoryError

        monkeypatch.setattr(FAQBot, "load", too_large)
        monkeypatch.chdir(tmp_path)
        done = ended(name)
        assert (done.returncode, done.stdout) == (code, "")
        assert done.stderr == "faq-bot: out of memory\n"

    @pytest.mark.skipif(not Path("/proc").is_dir(), reason="the system does not tell what a process has imported")
    @pytest.mark.parametrize("name", FAILED)
    def test_an_interrupt_ends_an_example_without_a_word_also_amid_an_import(self, tmp_path, name):
        streams = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE)
        with subprocess.Popen([sys.executable, EXAMPLES / name], **streams, cwd=tmp_path) as running:
            # The first that is no part of Python itself.
            while not imports(running.pid, b"lib-dynload", b"numpy"):
                assert running.poll() is None
            running.send_signal(signal.SIGINT)
            assert (running.wait(60), *running.communicate()) == (-signal.SIGINT, b"", b"")

    def test_a_pool_begins_no_process_where_it_could_not_start_all_it_needs(self, ended, monkeypatch):
        def fail(_thread):
            raise RuntimeError("can't start new thread")

        monkeypatch.setattr(threading.Thread, "start", fail)
        done = ended("worker_pool.py")
        said = "faq-bot: no more processes can be started; let it have more (ulimit -u)\n"
        assert (done.returncode, done.stdout, done.stderr) == (1, "", said)

    @pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no system that forks")
    def test_a_pool_that_cannot_start_all_its_processes_leaves_none(self, ended, monkeypatch):
        forks, fork = iter(range(9)), os.fork

        def once():
            if next(forks):
                raise OSError(errno.EAGAIN, "Resource temporarily unavailable")
            return fork()

        monkeypatch.setattr(os, "fork", once)
        done = ended("worker_pool.py", "fork")
        assert (done.returncode, done.stdout) == (1, "")
        assert "Resource temporarily unavailable" in done.stderr
        for process in multiprocessing.active_children():
            process.join(60)
        assert multiprocessing.active_children() == []

    def test_fastapi_tells_a_base_that_cannot_be_loaded_in_a_line(self, monkeypatch):
        needs_web()
        pytest.importorskip("fastapi", reason="FastAPI is not installed")
        monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", "no such\x1bfile")
        told = "^no such\N{SYMBOL FOR ESCAPE}file:1:1: no such file or folder; is the path right\\?$"
        with pytest.raises(SystemExit, match=told):
            runpy.run_path(str(EXAMPLES / "fastapi_route.py"))

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
    def test_script_tells_where_its_answer_cannot_be_written(self):
        with Path("/dev/full").open("wb") as full:
            done = started("script.py", KAGAWA, stdout=full)
        told = "faq-bot: the output cannot be written (No space left on device)\n"
        assert (done.returncode, done.stderr) == (3, told)

    @pytest.mark.skipif(not Path("/proc").is_dir(), reason="the system does not tell which processes there are")
    @pytest.mark.parametrize("method", ["spawn", "forkserver"])
    @pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
    def test_what_ends_a_pool_while_workers_begin_ends_all_in_silence(self, pool, method, name):
        running = pool(method)
        for _ in range(2):
            os.killpg(running.pid, getattr(signal, name))
        assert (running.wait(60), running.stderr.read()) == (128 + getattr(signal, name), b"")

    @pytest.mark.skipif(not Path("/proc").is_dir(), reason="the system does not tell which processes there are")
    def test_workers_end_with_the_program_however_that_ended(self, pool):
        running = pool("spawn")
        running.kill()
        # The output ends when nobody holds it any more.
        assert running.communicate(timeout=60) == (b"", mock.ANY)

    @pytest.mark.parametrize("name", ["asyncio_service.py", "chat_command.py", "script.py"])
    def test_every_sign_is_printed_whatever_the_streams_take(self, run, name):
        assert not run(name, KAGAWA)[1].isascii()

    def test_every_sign_is_printed_whatever_the_locale_says(self, run, monkeypatch):
        for variable, value in (("LC_ALL", "C"), ("PYTHONUTF8", "0"), ("PYTHONCOERCECLOCALE", "0")):
            monkeypatch.setenv(variable, value)
        done = started("script.py", KAGAWA)
        assert done.stderr == ""
        assert (done.returncode, done.stdout) == run("script.py", KAGAWA)

    def test_asyncio_answers_in_the_order_of_the_questions(self, exchange_bot):
        example = import_module("asyncio_service")
        questions = ("places Kagawa", "signatories of the agreement", "places at Osaka") * 5
        answers = asyncio.run(example.answer_all(exchange_bot, questions))
        assert [answer.entry_id for answer in answers] == ["kagawa-places", "signers", "osaka-places"] * 5

    def test_asyncio_runs(self, run):
        assert run("asyncio_service.py")[1].count("\n  ") == 3

    def test_fastapi_has_a_route_of_its_own_and_the_page(self):
        needs_web()
        pytest.importorskip("fastapi", reason="FastAPI is not installed")
        pytest.importorskip("httpx2", reason="needs httpx2")
        from starlette.testclient import TestClient

        with TestClient(import_module("fastapi_route").app) as client:
            assert client.get("/answer", params={"question": KAGAWA}).json()["entry_id"] == "exchange-places"
            steering = client.get("/answer", params={"question": "\x9b31m\u202e"})
            assert steering.json()["question"] == "\x9b31m\u202e"
            assert not set(steering.text) & {"\x9b", "\u202e"}
            posted = client.post("/faq/api/ask", json={"question": KAGAWA})
            assert posted.json()["entry_id"] == "exchange-places"
            assert "<!doctype html>" in client.get("/faq/").text.lower()

    def test_a_chat_command_holds_a_conversation_with_each_person(self, exchange_bot):
        commands = import_module("chat_command").FaqCommands(exchange_bot)

        async def talk():
            await commands.on_message(1, 1, "!faq How many places are there at Kagawa?")
            await commands.on_message(1, 2, "!faq Who signed the agreement with Kagawa?")
            return await commands.on_message(1, 1, "!FAQ  and at Osaka?")

        assert asyncio.run(talk()) == "Two students can go to Osaka."

    def test_a_chat_command_that_is_given_up_lets_no_second_thread_into_its_conversation(self, exchange_bot):
        begun, goes_on, inside = threading.Event(), threading.Event(), []
        commands = import_module("chat_command").FaqCommands(exchange_bot)
        conversation, _ = commands._talk(1, 2)
        ask = conversation.ask

        def slowly(question):
            inside.append("in")
            begun.set()
            assert goes_on.wait(60)
            inside.append("out")
            return ask(question)

        async def talk():
            first = asyncio.create_task(commands.on_message(1, 2, f"!faq {KAGAWA}"))
            await asyncio.to_thread(begun.wait, 60)
            first.cancel()
            second = asyncio.create_task(commands.on_message(1, 2, "!faq and to Osaka?"))
            await asyncio.wait([first])
            # What could run runs: the second one would begin.
            for _ in range(10):
                await asyncio.to_thread(bool)
            goes_on.set()
            return await second

        with mock.patch.object(type(conversation), "ask", lambda _self, question: slowly(question)):
            assert asyncio.run(talk())
        assert inside == ["in", "out", "in", "out"]

    def test_a_chat_command_says_nothing_that_its_service_obeys(self):
        data = {
            "language": "en",
            "entries": [
                {"id": "dial", "questions": ["How do I dial?"], "answer": "Dial *21*."},
                {"id": "bold", "questions": ["What is bold?"], "answer": "**This.**", "format": "markdown"},
            ],
        }
        commands = import_module("chat_command").FaqCommands(FAQBot.from_dict(data))
        said = [asyncio.run(commands.on_message(1, 1, f"!faq {q}")) for q in ("How do I dial?", "What is bold?")]
        assert said == ["Dial \\*21\\*.", "**This.**"]

    @pytest.mark.parametrize("blank", [" ", "\n", "\t", "\u3000"])
    def test_a_chat_command_may_have_any_blank_behind_it(self, exchange_bot, blank):
        commands = import_module("chat_command").FaqCommands(exchange_bot)
        assert asyncio.run(commands.on_message(1, 1, f"!faq{blank}{KAGAWA}")).startswith("Five students")

    @pytest.mark.parametrize("content", ["hello", "", "!faqs what", "what is !faq"])
    def test_a_chat_command_leaves_other_messages_alone(self, exchange_bot, content):
        commands = import_module("chat_command").FaqCommands(exchange_bot)
        assert asyncio.run(commands.on_message(1, 1, content)) is None

    def test_a_chat_command_forgets_the_oldest_conversation(self, exchange_bot):
        commands = import_module("chat_command").FaqCommands(exchange_bot, kept=1)

        async def talk():
            await commands.on_message(1, 1, "!faq How many places are there at Kagawa?")
            await commands.on_message(1, 2, "!faq thanks")
            return await commands.on_message(1, 1, "!faq and at Osaka?")

        assert asyncio.run(talk()) == exchange_bot.ask("and at Osaka?").text

    def test_a_chat_command_runs(self, run):
        assert "> !faq and to Osaka?" in run("chat_command.py")[1]

    @pytest.mark.parametrize("method", [("fork",), ()], ids=["fork", "spawn, as without an argument"])
    def test_processes_answer_whichever_way_they_are_started(self, method):
        if not set(method) <= set(multiprocessing.get_all_start_methods()):
            pytest.skip("this system cannot fork")
        done = started("worker_pool.py", *method)
        assert done.stderr == ""
        assert "exchange-places" in done.stdout

    def test_a_way_to_start_processes_that_is_none_is_told(self):
        done = started("worker_pool.py", "--help\x1b[31m")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("faq-bot: expected one of ")
        assert done.stderr.endswith(", not --help\N{SYMBOL FOR ESCAPE}[31m\n")

    def test_a_hook_counts_and_logs(self, run, tmp_path):
        path = tmp_path / "log.jsonl"
        code, shown = run("hook.py", path)
        assert code == 0
        assert "'answered': 1" in shown
        logged = path.read_text(encoding="utf-8")
        assert "qwertz" in logged
        assert "example.org" not in logged

    @pytest.mark.parametrize("name", ["hook.py", "script.py"])
    def test_without_an_argument_an_example_does_something_still(self, run, name, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        assert run(name)[1]


def takes(line):
    """Tell whether the command line `faq-bot ...` is one that the program takes."""
    _, *arguments = shlex.split(line)
    make_parser().parse_args(arguments)
    return True


class TestDeploy:
    def test_the_container_starts_a_command_that_exists(self):
        text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
        (entrypoint,) = re.findall(r"^ENTRYPOINT (.*)$", text, re.MULTILINE)
        command = json.loads(entrypoint) + json.loads(re.findall(r"^CMD (.*)$", text, re.MULTILINE)[-1])
        assert takes(shlex.join(command))
        assert re.search(r"^USER (?!root)", text, re.MULTILINE)

    def test_the_unit_starts_a_command_that_exists(self):
        text = (DEPLOY / "faq-bot.service").read_text(encoding="utf-8")
        (command,) = re.findall(r"^ExecStart=(.*)$", text, re.MULTILINE)
        assert takes(command)

    def test_the_unit_waits_longer_than_the_server_for_what_is_in_flight(self):
        needs_web()
        from faq_bot.serving.server import GRACE

        text = (DEPLOY / "faq-bot.service").read_text(encoding="utf-8")
        assert int(re.search(r"TimeoutStopSec=(\d+)", text)[1]) > GRACE

    def test_the_page_has_relative_addresses_only(self, exchange_bot):
        needs_web()
        pytest.importorskip("httpx2", reason="needs httpx2")
        from starlette.applications import Starlette
        from starlette.routing import Mount
        from starlette.testclient import TestClient

        from faq_bot.serving.web import create_app

        outer = Starlette(routes=[Mount("/faq", create_app(exchange_bot))])
        with TestClient(outer) as client:
            page = client.get("/faq/").text
            addresses = re.findall(r'(?:src|href)="([^"#]+)"', page)
            assert addresses
            assert all(client.get(f"/faq/{address}").status_code == 200 for address in addresses)
            assert not [address for address in addresses if address.startswith(("/", "http"))]


@contextlib.contextmanager
def reading(path):
    """Have a file in the place of standard input, for what reads that by its number."""
    usual = os.dup(0)
    try:
        with path.open("rb") as said:
            os.dup2(said.fileno(), 0)
        yield
    finally:
        os.dup2(usual, 0)
        os.close(usual)


GUIDES = [*sorted((ROOT / "docs").glob("*.md")), EXAMPLES / "README.md"]


class TestGuides:
    @pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
    def test_what_a_guide_links_to_is_there(self, guide):
        links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", guide.read_text(encoding="utf-8"))
        assert [link for link in links if not (guide.parent / link).exists()] == []

    def test_what_the_readme_configures_for_a_client_answers_it(self, tmp_path, capfd):
        pytest.importorskip("mcp", reason="needs faq-bot[mcp]")
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        configured = json.loads(re.search(r"<!-- mcp: stdio -->\n```json\n(.*?)```", readme, re.DOTALL)[1])
        server = configured["mcpServers"]["faq"]
        assert server["command"] == "faq-bot"
        client = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}
        call = {"name": "ask_faq", "arguments": {"question": KAGAWA}}
        said = [
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": client},
            {"jsonrpc": "2.0", "method": "notifications/initialized"},
            {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": call},
        ]
        (tmp_path / "said").write_text("".join(json.dumps(message) + "\n" for message in said), encoding="utf-8")
        with reading(tmp_path / "said"):
            assert main(server["args"]) == 0
        _, answer = map(json.loads, capfd.readouterr().out.splitlines())
        assert answer["result"]["structuredContent"]["entry_id"] == "exchange-places"

    @pytest.mark.parametrize("name", ["embedding.md", "deploy.md", "privacy.md"])
    def test_every_option_that_a_guide_names_is_one_of_a_command(self, name, capsys):
        for command in ((), ("serve",), ("mcp",), ("evaluate",)):
            with pytest.raises(SystemExit):
                main([*command, "--help"])
        known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
        text = re.sub(
            r"\$ podman run.*?\\?\n|pip install.*", "", (ROOT / "docs" / name).read_text(encoding="utf-8")
        )
        named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) - {"--now"}
        assert named
        assert named - known == set()
