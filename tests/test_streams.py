"""Standard streams that are closed, full or left, and exit codes that say the same all the while."""

import asyncio
import contextlib
import gc
import io
import json
import logging
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest
import warm_start
from exchange_base import write_base

from faq_bot import FAQBot
from faq_bot.cli.main import main
from faq_bot.cli.room import check_room_for_files
from faq_bot.output.terminal import complain, say
from faq_bot.processes import end_with_parent, has_threads

ASK = ("ask", "-k", "base.yaml")
CHAT = ("-k", "base.yaml")
PLACES = "How many places are there at Kagawa?"
FIVE = "Five students at most can go to Kagawa."
ASCII_ONLY = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
FULL = Path("/dev/full")
LONG = "a" * 60_000

UNWRITABLE = "faq-bot: the output cannot be written (Bad file descriptor)\n"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="streams are closed in another way there")
is_there_a_full_disk = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("streams")
    write_base(folder)
    (folder / "wrong.faqtest.yaml").write_text(
        "knowledge: base.yaml\ntests: [{ask: Who signed the agreement?, expect: signing-date}]\n", encoding="utf-8"
    )
    (folder / "found.yaml").write_text(
        "language: en\nentries:\n  - {id: a, questions: [opening hours], answer: At nine., see_also: [b]}\n",
        encoding="utf-8",
    )
    (folder / "faq.csv").write_text("question,answer\nWhen are you open?,At nine.\n", encoding="utf-8")
    return folder


@pytest.fixture
def run(folder):
    def run(*arguments, variables=None, program=("-m", "faq_bot"), **options):
        """Run the command, with streams as `warm_start.run` takes them; return the code, and both outputs."""
        env = os.environ | {"PYTHONPATH": str(warm_start.ROOT), "COLUMNS": "80", "LANG": "C.UTF-8"}
        done = warm_start.run(
            [sys.executable, *program, *arguments], env=env | (variables or {}), folder=folder, **options
        )
        assert "Traceback" not in done.stdout + done.stderr
        assert "Exception" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.fixture
def stream():
    """What opens a device for a stream; each is closed at the end."""
    with contextlib.ExitStack() as opened:

        def stream(path, flags):
            file = os.open(path, flags)
            opened.callback(os.close, file)
            return file

        yield stream


@pytest.fixture
def left():
    """A pipe that has lost its reader."""
    read, write = os.pipe()
    os.close(read)
    yield write
    os.close(write)


def test_a_device_that_is_missing_is_not_told_as_too_few_files(monkeypatch):
    monkeypatch.setattr(os, "devnull", f"{os.devnull}/missing")
    with pytest.raises(OSError, match="missing"):
        check_room_for_files()


@pytest.fixture
def threadless(monkeypatch):
    """As under a limit of processes that is reached."""

    def fail(_thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", fail)


@pytest.mark.parametrize(
    ("command", "needed", "threads"),
    [
        (["serve"], "faq_bot.serving.server", 8),
        (["serve", "--workers", "3"], "faq_bot.serving.server", 24),
        (["mcp"], "faq_bot.serving.mcp", 8),
    ],
)
def test_what_serves_says_that_it_cannot_start_threads(threadless, command, needed, threads, capsys):
    pytest.importorskip(needed, reason="the extra is missing")
    assert main(command) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"faq-bot: no more threads can be started: {threads} at least are needed")


@pytest.mark.parametrize("command", ["serve", "mcp"])
def test_what_ends_by_signals_is_told_to_be_called_in_the_main_thread(command, capsys):
    pytest.importorskip({"serve": "faq_bot.serving.server", "mcp": "faq_bot.serving.mcp"}[command])
    codes = []
    thread = threading.Thread(target=lambda: codes.append(main([command])))
    thread.start()
    thread.join()
    told = f"faq-bot: {command}: it ends by signals, which come to the main thread alone; call it there\n"
    assert (codes, capsys.readouterr()) == ([3], ("", told))


@pytest.mark.parametrize("command", ["serve", "mcp", "chat"])
def test_what_runs_an_event_loop_is_told_to_be_called_outside_of_one(command, capsys, monkeypatch):
    needs = {"serve": "faq_bot.serving.server", "mcp": "faq_bot.serving.mcp", "chat": "faq_bot.chat.run"}
    pytest.importorskip(needs[command])
    monkeypatch.setattr("faq_bot.chat.run._has_cursor", lambda: True)

    async def called():
        return main([] if command == "chat" else [command])

    assert asyncio.run(called()) == 3
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert f"{command}: an event loop runs here already; call it outside, or " in err


def test_garbage_is_collected_as_before_by_who_calls_a_command(tmp_path):
    assert main(["ask", "-k", str(write_base(tmp_path)), PLACES]) == 0
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)


def test_the_garbage_of_who_calls_a_command_is_collected_meanwhile(tmp_path, monkeypatch):
    collected, load = [], FAQBot.load
    monkeypatch.setattr(
        FAQBot, "load", lambda *given, **more: (collected.append(gc.isenabled()), load(*given, **more))[1]
    )
    assert main(["ask", "-k", str(write_base(tmp_path)), PLACES]) == 0
    assert collected == [True]


def test_a_command_in_another_thread_gives_back_no_hook_that_is_not_its_own(monkeypatch):
    hooks = [lambda _raised: None, lambda _raised: None]
    monkeypatch.setattr(sys, "unraisablehook", hooks[0])
    monkeypatch.setattr("faq_bot.cli.commands.run", lambda _given: setattr(sys, "unraisablehook", hooks[1]) or 0)
    thread = threading.Thread(target=main, args=(["schema"],))
    thread.start()
    thread.join()
    assert sys.unraisablehook is hooks[1]


BEGUN = """
import sys
print(sys.stdin.readline().strip())
from faq_bot.cli.main import main
sys.exit(main(["-k", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open twice is another one there")
@pytest.mark.parametrize("command", [(), ("mcp",)], ids=["chat", "mcp"])
def test_answers_that_would_be_read_as_questions_are_refused(tmp_path, command):
    if command:
        pytest.importorskip("mcp", reason="needs faq-bot[mcp]", exc_type=ImportError)
    asked = tmp_path / "asked.txt"
    asked.write_text("When are you open?\n", encoding="utf-8")
    with asked.open() as read, asked.open("a") as written:
        done = subprocess.run(
            [sys.executable, "-m", "faq_bot", *command, "-k", write_base(tmp_path)],
            stdin=read,
            stdout=written,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 3
    assert done.stderr == (
        b"faq-bot: standard output is what is read as questions; name another file for the answers\n"
    )
    assert asked.read_text(encoding="utf-8") == "When are you open?\n"


def test_what_a_program_has_left_of_its_input_is_put_to_the_chat(tmp_path):
    typed = f"\ufefftwo\r\n{PLACES}\r\n".encode()
    command = [sys.executable, "-c", BEGUN, str(write_base(tmp_path))]
    done = subprocess.run(command, input=typed, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().split("\n")[1:] == [FIVE, "", ""]


def test_what_stands_in_for_a_stream_need_not_know_of_terminals(tmp_path, monkeypatch):
    written = []
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(write=written.append, flush=lambda: None))
    assert main(["ask", "-k", str(write_base(tmp_path)), PLACES]) == 0
    assert "".join(written) == FIVE + "\n"


@pytest.mark.parametrize("ended", ["closed", "detached", None])
@pytest.mark.parametrize(("name", "code"), [("stdin", 0), ("stdout", 3), ("stderr", 0)])
def test_a_stream_that_a_program_has_closed_is_as_one_that_is_none(
    tmp_path, monkeypatch, capsys, name, code, ended
):
    stream = io.TextIOWrapper(io.BytesIO())
    if ended == "detached":
        stream.detach()
    else:
        stream.close()
    stream = stream if ended else None
    monkeypatch.setattr(sys, name, stream)
    open_before = tuple(Path("/dev/fd").iterdir())
    assert main(["ask", "-k", str(write_base(tmp_path)), PLACES]) == code
    assert getattr(sys, name) is stream
    assert len(tuple(Path("/dev/fd").iterdir())) == len(open_before)
    assert capsys.readouterr().err == (UNWRITABLE if code else "")


@pytest.mark.parametrize("fails", [BrokenPipeError(32, "gone"), OSError(5, "broken")], ids=["gone", "broken"])
def test_what_stands_in_for_a_stream_stays_its_programs_own_when_nobody_reads_it(
    tmp_path, monkeypatch, fails, capsys
):
    def write(_text):
        raise fails

    stand_in = SimpleNamespace(write=write, flush=lambda: None)
    monkeypatch.setattr(sys, "stdout", stand_in)
    code = main(["ask", "-k", str(write_base(tmp_path)), PLACES])
    assert sys.stdout is stand_in
    told = "" if isinstance(fails, BrokenPipeError) else "faq-bot: the output cannot be written (broken)\n"
    assert (code, capsys.readouterr().err) == (3 if told else 0, told)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing else leaves an output so there")
@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_an_output_that_another_program_leaves_without_waiting_is_waited_for(name, monkeypatch):
    read, write = os.pipe()
    os.set_blocking(write, False)
    waits = []
    with open(read, "rb") as reader, open(write, "w", encoding="utf-8") as stream:  # noqa: PTH123
        monkeypatch.setattr(sys, name, stream)
        monkeypatch.setattr(stream, "write", lambda text: waits.append(os.get_blocking(write)) or len(text))
        say("said") if name == "stdout" else complain("said")
        assert all(waits)
        assert waits
        assert reader


class _Reset(io.StringIO):
    def readline(self, _size=-1):
        raise ConnectionResetError


def test_who_is_gone_from_the_other_end_of_a_socket_has_ended_the_chat(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", _Reset())
    assert main(["-k", str(write_base(tmp_path))]) == 0
    assert capsys.readouterr() == ("", "")


def test_handlers_of_logs_are_given_back_to_who_calls_mcp(tmp_path, monkeypatch):
    pytest.importorskip("faq_bot.serving.mcp")
    monkeypatch.setattr("faq_bot.serving.mcp_server.Server.run", lambda _server: None)
    ours = logging.NullHandler()
    logging.getLogger().addHandler(ours)
    before = (logging.getLogger().handlers[:], logging.getLogger().level)
    assert main(["mcp", "-k", str(write_base(tmp_path))]) == 0
    assert (logging.getLogger().handlers, logging.getLogger().level) == before
    logging.getLogger().removeHandler(ours)


def test_signals_are_given_back_to_who_calls_a_command(monkeypatch):
    def run(_arguments):
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        return 0

    monkeypatch.setattr("faq_bot.cli.commands.run", run)
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    assert main([]) == 0
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)] == before


def test_what_names_a_tracer_is_given_back_to_who_calls_a_command(monkeypatch):
    pytest.importorskip("faq_bot.serving.mcp")
    monkeypatch.setenv("OTEL_PROPAGATORS", "nowhere")
    assert main(["mcp", "-k", "no such file"]) == 3
    assert os.environ["OTEL_PROPAGATORS"] == "nowhere"


def test_a_worker_that_cannot_start_its_threads_says_so_in_a_line(exchange_bot, threadless, capsys):
    server = pytest.importorskip("faq_bot.serving.server", reason="the extra is missing")
    with pytest.raises(SystemExit, match="1"):
        server._in_worker(server.create_app, exchange_bot)
    told = "faq-bot: a worker cannot start the threads it needs; let it have more (ulimit -u)\n"
    assert capsys.readouterr() == ("", told)


def test_a_process_without_threads_does_its_work_all_the_same(threadless, monkeypatch):
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: SimpleNamespace(sentinel=0))
    end_with_parent()
    assert not has_threads(1)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["check", "found.yaml"], 1),
        (["check", "--json", "found.yaml"], 1),
        (["evaluate", "--min-right", "100", "wrong.faqtest.yaml"], 1),
        (["diff", "--exit-code", "base.yaml", "found.yaml", "wrong.faqtest.yaml"], 1),
        ([*ASK, "zzz qqq"], 1),
        ([*ASK, PLACES], 0),
        (["check", "nowhere.yaml"], 3),
        (["--help"], 0),
    ],
)
def test_a_reader_that_has_gone_hides_no_result(run, left, command, code):
    assert run(*command, stdout=left, stderr=left)[0] == code
    assert run(*command, stdout=left)[0] == code


def test_a_question_is_read_as_utf_8_whatever_the_locale_says(run):
    asked = (*ASK, "--json", "Où est l’école à Alès ?")
    code, output, _ = run(*asked, variables=ASCII_ONLY, anew=True)
    assert json.loads(output)["question"] == "Où est l’école à Alès ?"
    assert (code, output) == run(*asked)[:2]


@pytest.mark.parametrize("locale", [{}, ASCII_ONLY], ids=["UTF-8", "ASCII"])
def test_a_byte_of_a_question_that_is_no_character_is_shown_as_a_mark(run, locale):
    _, output, _ = run(*ASK, "--json", os.fsdecode(b"places \xff Kagawa"), variables=locale, anew=True)
    assert json.loads(output)["question"] == "places \ufffd Kagawa"


CODES = pytest.mark.parametrize(
    ("command", "code"),
    [
        ([*ASK, PLACES], 0),
        ([*ASK, "zzz"], 1),
        (["topics", "-k", "base.yaml"], 0),
        (["evaluate", "wrong.faqtest.yaml"], 0),
        (["evaluate", "--min-right", "100", "wrong.faqtest.yaml"], 1),
        (["--help"], 0),
        (["ask"], 2),
        (["ask", "-k", "nowhere.yaml", "x"], 3),
    ],
)


def closed(*names):
    return dict.fromkeys(names)


@CODES
@pytest.mark.parametrize("streams", [closed("stderr"), closed("stdin"), closed("stdin", "stderr")], ids=", ".join)
def test_standard_input_or_error_that_is_closed_changes_no_exit_code(run, command, code, streams):
    found, output, complaints = run(*command, **streams)
    assert found == code
    assert bool(output) == (code < 2)
    assert bool(complaints) == (code >= 2 and "stderr" not in streams)


@CODES
@pytest.mark.parametrize("streams", [closed("stdout"), closed("stdin", "stdout", "stderr")], ids=", ".join)
def test_what_cannot_be_printed_as_standard_output_is_closed_is_told(run, command, code, streams):
    found, output, complaints = run(*command, **streams)
    assert (found, output) == (code if code >= 2 else 3, "")
    assert bool(complaints) == ("stderr" not in streams)
    if code < 2 and complaints:
        assert complaints == UNWRITABLE


def test_a_chat_that_cannot_print_its_answers_says_so(run):
    assert run(*CHAT, typed="hello\n", stdout=None) == (3, "", UNWRITABLE)


def test_what_is_written_to_a_file_needs_no_standard_output(run):
    assert run("import", "faq.csv", "--force", "-o", "imported.yaml", stdout=None)[:2] == (0, "")


def test_without_standard_input_there_is_nothing_to_answer(run, stream):
    assert run(*CHAT, stdin=None) == (0, "", "")
    assert run(*CHAT, stdin=stream(os.devnull, os.O_RDONLY)) == (0, "", "")


def test_standard_input_that_cannot_be_read_is_told(run, stream):
    code, output, complaints = run(*CHAT, stdin=stream(os.devnull, os.O_WRONLY))
    assert (code, output) == (3, "")
    assert complaints == "faq-bot: standard input cannot be read (Bad file descriptor)\n"


WITHIN = """
import os, resource, sys
from pathlib import Path
pages = int(Path("/proc/self/statm").read_text().split()[0])
most = pages * os.sysconf("SC_PAGE_SIZE") + int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_AS, (most, most))
from faq_bot.cli.main import main
sys.exit(main())
"""


def test_a_line_without_an_end_is_read_within_bounds(run):
    code, output, _ = run("250000000", *CHAT, typed=b"a" * 100_000_000, program=("-c", WITHIN))
    assert (code, len(output.splitlines())) == (0, 2)
    lines = run(*CHAT, typed=f"{'a' * 70_000}\n{PLACES}\n")[1].splitlines()
    assert lines[2:] == [FIVE, ""]


TOO_FEW = """
import resource, sys
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
for files in (6, 8, 11):
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))
    from faq_bot.cli.main import main
    print(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("command", "needed"), [([], "numpy"), (["serve"], "uvicorn"), (["mcp"], "mcp")], ids=["chat", "serve", "mcp"]
)
def test_where_too_few_files_may_be_open_that_is_told_before_anything_begins(run, command, needed):
    # Looked for and not imported here, which would take as long again.
    if find_spec(needed) is None:
        pytest.skip(f"needs {needed}")
    told = "faq-bot: Too many open files: 12 at least are needed; let it have more (ulimit -n)\n"
    done = run(*command, "-k", "base.yaml", program=("-c", TOO_FEW), anew=True)
    assert done == (0, "3\n3\n3\n", told * 3)


@pytest.mark.parametrize("blanks", [4_001, 2**16, 2**17 + 1])
def test_a_question_behind_any_number_of_blanks_is_answered(run, blanks):
    assert run(*CHAT, typed=f"{' ' * blanks}{PLACES}\n") == (0, f"{FIVE}\n\n", "")


HELD_BACK = """
import os, signal
from faq_bot.cli.main import main
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.pthread_sigmask(signal.SIG_BLOCK, [{number}])
os.kill(os.getpid(), {number})
raise SystemExit(main())
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_to_end_is_heeded_that_was_held_back_when_the_program_was_started(run, number, code):
    program = ("-c", HELD_BACK.format(number=int(number)))
    assert run(*ASK, PLACES, program=program) == (code, "", "")


@pytest.mark.parametrize("closed", [{"stdin": None}, {"stdout": None}], ids=str)
def test_a_stream_that_is_closed_is_nothing_to_warn_of(run, closed):
    code, _, complaints = run(*ASK, PLACES, variables={"PYTHONDEVMODE": "1"}, anew=True, **closed)
    assert (code, complaints) == ((3, UNWRITABLE) if "stdout" in closed else (0, ""))


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_line_may_end_as_on_any_machine(run, end):
    code, output, _ = run(*CHAT, typed=f"{PLACES}{end}/quit{end}{PLACES}{end}")
    assert (code, output.count("Five students")) == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [(["-l", LONG], ""), ([*ASK, LONG], ""), (CHAT, f"/{LONG}\n")],
    ids=["option", "question", "command"],
)
def test_what_is_long_is_told_in_short(run, arguments, typed):
    _, output, complaints = run(*arguments, typed=typed)
    assert 0 < len(output + complaints) < 3_000


def test_a_line_that_never_ends_is_given_up(run, stream):
    code, _, complaints = run(*CHAT, stdin=stream("/dev/zero", os.O_RDONLY))
    assert (code, complaints) == (3, "faq-bot: standard input has a line that does not end; is it text?\n")


def test_what_is_printed_ends_in_no_file_that_was_opened_later(run, folder):
    before = {file: file.read_bytes() for file in folder.iterdir()}
    run("evaluate", "wrong.faqtest.yaml", "-o", "report.json", **closed("stdin", "stdout", "stderr"))
    assert (folder / "report.json").read_text(encoding="utf-8").startswith("{")
    (folder / "report.json").unlink()
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


@is_there_a_full_disk
@pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("command", [["schema"], ["--help"], ["--version"], ["topics", "-k", "base.yaml"]])
def test_a_full_disk_is_said_once(run, stream, command, buffered):
    full = stream(FULL, os.O_WRONLY)
    code, _, complaints = run(*command, stdout=full, variables={"PYTHONUNBUFFERED": buffered})
    assert code == 3
    assert complaints == "faq-bot: the output cannot be written (No space left on device)\n"


@is_there_a_full_disk
def test_a_file_that_cannot_be_written_is_named(run):
    code, _, complaints = run("import", "faq.csv", "--force", "-o", str(FULL))
    assert code == 3
    assert complaints == "faq-bot: /dev/full: the knowledge base cannot be written (No space left on device)\n"


@is_there_a_full_disk
@pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("ask -k nowhere.yaml x", 3),
        ("ask", 2),
        ("--nope", 2),
        ("serve --port 99999", 2),
        ("check --select foo", 2),
    ],
)
def test_a_complaint_that_cannot_be_written_changes_no_exit_code(run, stream, left, command, code, buffered):
    for file in (stream(FULL, os.O_WRONLY), left):
        assert run(*command.split(), stderr=file, variables={"PYTHONUNBUFFERED": buffered})[0] == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "-k", "no\nwhere\x1b[31m.yaml", "x"],
        ["--\x1b[31mred\u061c"],
        ["evaluate", "\x1b]0;x\a.yaml"],
        ["evaluate", "base.yaml", "-o", "x.\x1b[2J"],
        ["diff", "\x1b[2J", "new", "base.yaml"],
        ["check", "\u202egnp.yaml"],
    ],
)
def test_wrong_arguments_are_echoed_without_what_a_terminal_obeys(run, arguments):
    code, output, complaints = run(*arguments)
    assert code in {2, 3}
    assert output == ""
    last = complaints.splitlines()[-1]
    assert last.startswith("faq-bot")
    assert not set(complaints) & {"\x1b", "\x07", "\u061c", "\u202e"}
