"""The command: what it prints where, and how it ends."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import warm_start
from exchange_base import BASE, write_base
from full_pipe import full_pipe

import faq_bot
from faq_bot.cli.main import main

ROOT = Path(faq_bot.__file__).parent.parent
PLACES = "How many places are there at Kagawa?"
FIVE = "Five students at most can go to Kagawa.\n"
COMMANDS = ("ask", "explain", "topics", "check", "schema")


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return str(write_base(tmp_path_factory.mktemp("base")))


@pytest.fixture(scope="module")
def env(tmp_path_factory):
    kept = {
        name: os.environ[name]
        for name in ("PATH", "SYSTEMROOT", "XDG_CACHE_HOME", "OPENBLAS_NUM_THREADS")
        if name in os.environ
    }
    return kept | {
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path_factory.mktemp("home")),
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
    }


@pytest.fixture
def run(env, monkeypatch, tmp_path_factory, capsys):
    """Run the command in this process; what is left of a start takes `start`."""
    for name in ("HOME", "COLUMNS"):
        monkeypatch.setenv(name, env[name])
    piped = tmp_path_factory.mktemp("stdin") / "typed"

    def run(*arguments, typed=""):
        piped.write_bytes(typed.encode() if isinstance(typed, str) else typed)
        with piped.open(encoding="utf-8") as stdin, monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", stdin)
            try:
                code = main(arguments)
            except SystemExit as end:
                code = end.code or 0
        return subprocess.CompletedProcess(arguments, code, *capsys.readouterr())

    return run


@pytest.fixture
def start(env):
    """Run the command as a process of its own."""

    def start(*arguments, typed="", anew=False, **variables):
        command = [sys.executable, "-m", "faq_bot", *arguments]
        return warm_start.run(command, typed=typed, env=env | variables, anew=anew)

    return start


def outcome(done):
    return done.returncode, done.stdout, done.stderr


# ask


def test_standard_output_holds_the_answer_alone(start, base):
    assert outcome(start("ask", "-k", base, PLACES)) == (0, FIVE, "")


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (PLACES, 0),
        ("thank you", 0),  # small talk
        ("How long does the exchange at Osaka last?", 1),  # not covered
        ("zzz qqq", 1),  # no match
        ("", 1),
        ("x" * 1001, 1),
    ],
)
def test_the_exit_code_tells_whether_the_question_was_answered(run, base, question, code):
    done = run("ask", "-k", base, question)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.strip()


def test_a_question_needs_no_quotes(run, base):
    assert outcome(run("ask", "-k", base, *PLACES.split())) == (0, FIVE, "")


def test_a_question_may_begin_with_a_dash(run, base):
    assert run("ask", "-k", base, "--", "-", *PLACES.split()).stdout == FIVE


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Combien de places y a-t-il à Kagawa ?", "Cinq élèves au plus peuvent partir à Kagawa.\n"),
        ("香川大学の定員は何人ですか？", "香川大学には最大で五人の学生が行けます。\n"),
    ],
)
def test_questions_and_answers_in_any_script_pass_through(start, base, question, answer):
    assert outcome(start("ask", "-k", base, question)) == (0, answer, "")


@pytest.mark.parametrize("placed", [("--language", "ja", "ask"), ("ask", "--language", "ja"), ("ask", "-l", "ja")])
def test_the_language_can_be_asked_for_before_or_after_the_command(run, base, placed):
    assert run(*placed, "-k", base, PLACES).stdout == "香川大学には最大で五人の学生が行けます。\n"


def test_a_folder_is_a_knowledge_base_too(run, base):
    assert run("ask", "--knowledge", str(Path(base).parent), PLACES).stdout == FIVE


def test_json_is_the_answer_as_to_dict_gives_it(run, base):
    done = run("ask", "--json", "-k", base, PLACES)
    expected = faq_bot.FAQBot.load(base).ask(PLACES).to_dict()
    assert json.loads(done.stdout) == json.loads(json.dumps(expected))
    assert (done.returncode, done.stderr) == (0, "")


def test_json_comes_with_the_same_exit_codes(run, base):
    done = run("ask", "--json", "-k", base, "zzz qqq")
    assert done.returncode == 1
    assert json.loads(done.stdout)["status"] == "no_match"


def test_json_keeps_every_character_of_the_question(start, base):
    question = "places \x9b \u202e 香川 é"
    assert json.loads(start("ask", "--json", "-k", base, question).stdout)["question"] == question


def test_json_is_readable_by_people(run, base):
    assert "香川大学" in run("ask", "--json", "-l", "ja", "-k", base, PLACES).stdout


# Several questions from a pipe


def test_a_pipe_gives_a_question_a_line(start, base):
    done = start("-k", base, typed=f"{PLACES}\n\nthanks\n大阪大学の定員は何人ですか？\n")
    shown = [paragraph for paragraph in done.stdout.split("\n\n") if paragraph]
    assert shown == [FIVE.strip(), "You are welcome!", "大阪大学には二人の学生が行けます。"]
    assert (done.returncode, done.stderr) == (0, "")


def test_the_last_line_of_a_pipe_needs_no_line_feed(run, base):
    assert run("-k", base, typed=PLACES).stdout.startswith(FIVE)


def test_a_pipe_that_ends_at_once_ends_well(run, base):
    assert outcome(run("-k", base)) == (0, "", "")


def test_lines_after_quit_are_not_answered(run, base):
    assert FIVE not in run("-k", base, typed=f"/quit\n{PLACES}\n").stdout


def test_a_pipe_remembers_the_question_before(run, base):
    done = run("-k", base, typed=f"{PLACES}\nand at Osaka?\n")
    assert "Two students can go to Osaka." in done.stdout


@pytest.mark.parametrize(
    "typed", [b"\xff\xfe\x00 places\n", b"\x1b[2J\x1b]0;x\x07\n", b"a" * 100_000 + b"\n", b"\r\n\x00\n"]
)
def test_odd_bytes_in_a_pipe_are_answered_or_refused(run, base, typed):
    done = run("-k", base, typed=typed + PLACES.encode() + b"\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert FIVE in done.stdout
    assert "\x1b" not in done.stdout


def test_a_number_picks_nothing_where_nothing_was_shown(run, base):
    shown = run("-k", base, typed="2\n").stdout
    assert shown == run("-k", base, typed="7\n").stdout  # no example has this number


# Terminals and locales


def test_control_characters_of_a_base_do_not_reach_the_terminal(run, tmp_path):
    text = (
        r'{language: en, entries: [{id: x, questions: [opening hours], answer: "At\u001b[31m nine\u0007\u202e."}]}'
    )
    (tmp_path / "base.yaml").write_text(text, encoding="utf-8")
    done = run("ask", "-k", str(tmp_path), "opening hours")
    assert "nine" in done.stdout
    assert not set(done.stdout) & {"\x1b", "\x07", "\u202e"}


def test_control_characters_of_a_question_do_not_reach_the_terminal(run, base):
    question = "plcaes\x1b[2J\x07 \u202eKagawa\x9b"
    for command in (["ask"], ["ask", "--json"], ["explain"]):
        done = run(*command, "-k", base, question)
        assert not set(done.stdout + done.stderr) & {"\x1b", "\x07", "\x9b", "\u202e"}


@pytest.mark.parametrize(
    "variables", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_japanese_is_printed_whatever_the_locale_says(start, base, variables):
    done = start("ask", "-k", base, "-l", "ja", PLACES, anew=True, **variables)
    assert outcome(done) == (0, "香川大学には最大で五人の学生が行けます。\n", "")
    piped = start("-k", base, typed="大阪大学の定員は何人ですか？\n", anew=True, **variables)
    assert "大阪大学には二人" in piped.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way there")
@pytest.mark.parametrize(
    "arguments", [["ask", PLACES], ["ask", "--json", PLACES], ["topics"], ["schema"], ["--help"], []]
)
def test_a_reader_that_goes_away_is_no_error(env, base, arguments):
    command = [sys.executable, "-m", "faq_bot", *([] if arguments == ["schema"] else ["-k", base]), *arguments]
    read, write = os.pipe()
    os.close(read)
    done = warm_start.run(command, typed=f"{PLACES}\n" * 3, stdout=write, env=env)
    os.close(write)
    assert done.stderr == ""
    assert done.returncode in {0, 1}


INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from faq_bot.cli.main import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
def test_ctrl_c_ends_with_130_and_no_word(env, base, tmp_path):
    # Set as a terminal would: a job of a script may have been started with the signal ignored.
    (read, write), (printed, output) = os.pipe(), os.pipe()
    with (
        (tmp_path / "complaints").open("w+b") as complaints,
        os.fdopen(printed, encoding="utf-8") as answers,
        os.fdopen(write, "w", encoding="utf-8") as questions,
        warm_start.start(
            [sys.executable, "-c", INTERRUPTIBLE, "-k", base], (read, output, complaints.fileno()), env=env
        ) as chat,
    ):
        os.close(read)
        os.close(output)
        print(PLACES, file=questions, flush=True)
        assert answers.readline() == FIVE  # it is now waiting for the next line
        chat.send_signal(signal.SIGINT)
        assert (chat.wait(), answers.read().strip()) == (130, "")
    assert (tmp_path / "complaints").read_bytes() == b""


UNREAD = """
import io, os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)

class Unread(io.FileIO):
    is_new = True

    def write(self, content):
        if self.is_new:
            self.is_new = False
            os.kill(os.getpid(), signal.SIGINT)
        return super().write(content)

sys.stdout = io.TextIOWrapper(io.BufferedWriter(Unread(1, "w", closefd=False)))
from faq_bot.cli.main import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
def test_ctrl_c_waits_for_nobody_who_reads_what_was_said(env, base):
    command = [sys.executable, "-c", UNREAD, "topics", "-k", base]
    with full_pipe() as unread:
        done = subprocess.run(command, stdout=unread, stderr=subprocess.PIPE, env=env, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (130, b"")


IN_A_DAEMON = """
import threading
from faq_bot.cli import commands, main
begun = threading.Event()
commands.run = lambda _arguments: (begun.set(), threading.Event().wait())
threading.Thread(target=main.main, daemon=True).start()
begun.wait()
"""


def test_a_program_may_end_while_a_command_runs_in_a_daemon_thread(env):
    done = subprocess.run([sys.executable, "-c", IN_A_DAEMON], capture_output=True, env=env, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


TIDYING = """
import os, signal, sys
from faq_bot.cli import commands, main

class Held:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)

commands.run = lambda _arguments: Held() and 0
signal.signal(signal.SIGINT, signal.default_int_handler)
print(main.main(["schema"]), "and goes on")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
def test_a_program_goes_on_that_has_called_a_command_which_ctrl_c_ends_amid_tidying_up(env):
    done = subprocess.run([sys.executable, "-c", TIDYING], capture_output=True, env=env, check=False, timeout=60)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [b"130", b"and", b"goes", b"on"], b"")


INTERRUPTED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)

class Finder:
    def find_spec(self, name, *_):
        if name == WHERE:
            os.kill(os.getpid(), signal.SIGINT)

WHERE = sys.argv.pop(1)
sys.meta_path.insert(0, Finder())
sys.modules.pop(WHERE, None)
from faq_bot.cli.main import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
@pytest.mark.parametrize(
    "where", ["signal", "faq_bot.cli.commands", "argparse", "faq_bot.bot", "numpy", "datetime"]
)
def test_ctrl_c_ends_with_130_and_no_word_while_modules_are_imported(env, base, where):
    # Modules in C that find "datetime" interrupted tell of something else.
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, where, "ask", "-k", base, PLACES],
        capture_output=True,
        env=env,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


WORKING_ON = """
import sys, threading
from rapidfuzz import process
from faq_bot.cli import commands, main

begun = threading.Event()

def work():
    while True:
        process.cdist(["how many places are there"] * 100, ["how many students can go"] * 100)
        begun.set()

def run(_):
    threading.Thread(target=work, daemon=True).start()
    begun.wait()
    END

commands.run = run
sys.exit(main.main())
"""


@pytest.mark.parametrize("end", ["return 5", "raise SystemExit(5)"])
def test_who_leaves_while_a_base_is_loaded_ends_nothing_by_a_signal(env, end):
    done = subprocess.run([sys.executable, "-c", WORKING_ON.replace("END", end)], env=env, check=False)
    assert done.returncode == 5


SIGNAL = "os.kill(os.getpid(), signal.SIGINT)"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
@pytest.mark.parametrize(
    "interrupt",
    [
        f"exec({SIGNAL!r})",
        f"""
            try: {SIGNAL}
            except KeyboardInterrupt: raise ValueError from None""",
        f"""
            import weakref
            class Gone: pass
            gone = Gone()
            seen = weakref.ref(gone, lambda _: {SIGNAL})
            del gone""",
    ],
)
def test_ctrl_c_that_another_module_hides_ends_with_130_too(env, base, interrupt):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED.replace(SIGNAL, interrupt), "faq_bot.bot", "ask", "-k", base, PLACES],
        capture_output=True,
        env=env,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


ENDING = """
import atexit, os, signal, sys, threading
signal.signal(signal.SIGINT, signal.default_int_handler)
def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
MOMENT
from faq_bot.cli.main import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
@pytest.mark.parametrize(
    ("moment", "code"),
    [("threading._register_atexit(interrupt)", 130), ("atexit.register(interrupt)", 0), ("sys.end = End()", 0)],
    ids=["while threads are waited for", "at the end of the program", "when Python gives up its modules"],
)
def test_ctrl_c_behind_the_answer_takes_nothing_back_and_says_no_word(env, base, moment, code):
    program = ENDING.replace("MOMENT", f"class End: __del__ = lambda _: interrupt()\n{moment}")
    done = warm_start.run([sys.executable, "-c", program, "ask", "-k", base, PLACES], env=env)
    assert outcome(done) == (code, FIVE, "")


AT_EACH_STEP = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from faq_bot.cli import commands, main

def interrupt():
    os.kill(os.getpid(), signal.SIGINT)

def run(_):
    frame = sys._getframe(1)
    while frame.f_code.co_filename == main.__file__:
        frame.f_trace = trace
        frame = frame.f_back
    sys.settrace(trace)
    END

def trace(frame, *_):
    global left
    left -= frame.f_code.co_filename == main.__file__
    if not left:
        interrupt()
    return trace

def ended_at(step):
    global left
    left = step
    if not os.fork():
        sys.exit(main.main())
    return os.waitstatus_to_exitcode(os.wait()[1])

commands.run = run
print(*(ended_at(step) for step in range(1, 30)))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize(
    ("end", "code"), [("return 0", "0"), ("raise SystemExit(0)", "0"), ("interrupt()", "130")]
)
def test_ctrl_c_at_any_step_behind_a_command_is_no_traceback(env, end, code):
    done = warm_start.run([sys.executable, "-c", AT_EACH_STEP.replace("END", end)], env=env)
    codes = done.stdout.split()
    assert codes[0] == "130"
    assert (set(codes), codes[-1], done.stderr) == ({"130", code}, code, "")


UNLOADED = "cannot be loaded ({}); is the installation whole, and is there enough memory?"
UNEXPECTED = "has to stop ({}); PYTHONDEVMODE=1 shows where: please report it, unless a setting is wrong"


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        ("MemoryError", "out of memory; a smaller knowledge base, or more memory, is needed"),
        (
            'RuntimeError("can\'t start new thread")',
            "no more threads can be started; let it have more (ulimit -u)",
        ),
        ("SystemError('no memory')", UNLOADED.format("no memory")),
        ("ImportError('much advice\\n\\nblas.so: not mapped\\n')", UNLOADED.format("blas.so: not mapped")),
        ("ValueError('much advice\\nodd \\x1b[31m value')", UNEXPECTED.format("ValueError: odd \ufffd[31m value")),
    ],
)
def test_what_goes_wrong_in_a_library_is_one_line(env, base, failure, told):
    program = INTERRUPTED.replace("os.kill(os.getpid(), signal.SIGINT)", f"raise {failure}")
    done = subprocess.run(
        [sys.executable, "-c", program, "faq_bot.matching.ranking", "ask", "-k", base, PLACES],
        capture_output=True,
        env=env,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout, done.stderr) == (3, "", f"faq-bot: {told}\n")


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
def test_what_goes_wrong_is_told_by_the_code_where_no_line_can_be_written(env, base):
    program = INTERRUPTED.replace("os.kill(os.getpid(), signal.SIGINT)", "raise ValueError")
    command = [sys.executable, "-c", program, "faq_bot.matching.ranking", "ask", "-k", base, PLACES]
    with FULL.open("wb") as full:
        assert subprocess.run(command, stdout=subprocess.PIPE, stderr=full, env=env, check=False).returncode == 3


# Usage


def test_the_version_is_that_of_the_package(start):
    assert outcome(start("--version")) == (0, f"faq-bot {faq_bot.__version__}\n", "")


def test_help_shows_every_command_and_examples(run):
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "examples:" in done.stdout
    for command in COMMANDS:
        assert re.search(rf"^    {command} +\w", done.stdout, re.MULTILINE), command


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(run, command):
    done = run(command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: faq-bot {command}")


def test_the_examples_of_the_help_work(run):
    examples = re.findall(r"^  faq-bot (ask|explain|topics) (.*?)  +", run("--help").stdout, re.MULTILINE)
    assert len(examples) >= 3
    for command, rest in examples:
        assert run(command, *rest.replace('"', "").split()).returncode in {0, 1}


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["ask"], "QUESTION"),
        (["ask", "--language", "english", "places"], "BCP 47"),
        (["ask", "--language", "en_US", "places"], "did you mean 'en-US'?"),
        (["--nonsense"], "--nonsense"),
        (["ask", "-k"], "argument"),
        (["ask", "-k", "", "places"], "empty"),
        (["import", ""], "empty"),
        (["check", ""], "empty"),
        (["evaluate", ""], "empty"),
        (["diff", "", "new.yaml", "q.jsonl"], "OLD: it is empty"),
        (["diff", "old.yaml", "", "q.jsonl"], "NEW: it is empty"),
    ],
)
def test_wrong_usage_is_explained_on_standard_error_and_ends_with_2(run, arguments, word):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: faq-bot")
    assert word in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "arguments", [["check", "--nonsense"], ["-l", "en", "ask", "who", "--nonsense"], ["schema", "x"]]
)
def test_how_to_use_a_command_is_told_to_whoever_uses_it_wrongly(run, arguments):
    command = next(word for word in arguments if word in {"check", "ask", "schema"})
    assert run(*arguments).stderr.startswith(f"usage: faq-bot {command} ")


def test_too_little_memory_is_told_in_one_line(monkeypatch, capsys):
    def run_out(_options):
        raise MemoryError

    monkeypatch.setattr("faq_bot.cli.curating.run_schema", run_out)
    assert main(["schema"]) == 3
    assert capsys.readouterr() == (
        "",
        "faq-bot: out of memory; a smaller knowledge base, or more memory, is needed\n",
    )


# Bases that cannot be loaded


@pytest.mark.parametrize("typed", [["ask", "places"], []], ids=["ask", "pipe"])
def test_a_base_that_cannot_be_loaded_gives_one_line_with_its_place(run, tmp_path, typed):
    # What else may be wrong with a base stands in test_loader.py.
    file = tmp_path / "bad.yaml"
    file.write_text(BASE.replace("    questions:", "    question:", 1), encoding="utf-8")
    done = run("-k", str(file), *typed)
    assert (done.returncode, done.stdout) == (3, "")
    (line,) = done.stderr.splitlines()
    assert re.match(rf"faq-bot: {re.escape(str(file))}:\d+:\d+: .*'questions'", line)


def test_a_missing_base_is_named(run, tmp_path):
    done = run("ask", "-k", str(tmp_path / "nowhere.yaml"), "places")
    assert (done.returncode, done.stdout) == (3, "")
    (line,) = done.stderr.splitlines()
    assert "nowhere.yaml:1:1: no such file" in line


def test_a_language_the_base_has_not_is_told(run, tmp_path):
    file = tmp_path / "base.yaml"
    file.write_text(
        "{language: en, entries: [{id: a, questions: [opening hours], answer: At nine.}]}", encoding="utf-8"
    )
    done = run("ask", "-k", str(file), "-l", "ja", "opening hours")
    assert (done.returncode, done.stdout) == (0, "At nine.\n")
    assert "no answers in 'ja', only in: en" in done.stderr


def test_a_language_that_a_base_of_several_has_not_ends_with_2(run):
    done = run("ask", "-l", "de", "places")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "faq-bot: the knowledge base has no answers in 'de', only in: fr, en, ja\n"


def test_hidden_folders_are_no_part_of_a_base(run, tmp_path):
    write_base(tmp_path)
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "workflow.yaml").write_text("on: push", encoding="utf-8")
    assert run("ask", "-k", str(tmp_path), "places Kagawa").returncode == 0


# Start-up


def imported(env, program, *arguments):
    show = "; import json, sys; print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program + show, *arguments], capture_output=True, env=env, timeout=120, check=True
    )
    return {name.partition(".")[0] for name in json.loads(done.stderr)}


HEAVY = {"prompt_toolkit", "pytest", "hypothesis", "starlette", "uvicorn", "mcp", "sklearn", "bm25s"}


def test_importing_the_package_loads_nothing_heavy(env):
    modules = imported(env, "import faq_bot; faq_bot.__version__")
    assert not modules & (HEAVY | {"numpy", "rapidfuzz", "yaml", "budoux"})


def test_asking_loads_neither_the_chat_nor_any_extra(env, base):
    modules = imported(env, "from faq_bot.cli.main import main; main()", "ask", "-k", base, PLACES)
    assert "numpy" in modules
    assert not modules & HEAVY


def test_asking_a_compiled_base_does_not_load_yaml(env, base):
    arguments = ("from faq_bot.cli.main import main; main()", "ask", "-k", base, PLACES)
    imported(env, *arguments)
    assert "yaml" not in imported(env, *arguments)


def test_a_pipe_loads_no_line_editor(env, base):
    program = "import io, sys; sys.stdin = io.StringIO('places'); from faq_bot.cli.main import main; main()"
    assert "prompt_toolkit" not in imported(env, program, "-k", base)


def test_nothing_is_written_into_the_current_folder(env, base, tmp_path):
    done = warm_start.run(
        [sys.executable, "-m", "faq_bot", "ask", "-k", base, PLACES],
        env=env,
        folder=tmp_path,
    )
    assert done.returncode == 0
    assert list(tmp_path.iterdir()) == []
