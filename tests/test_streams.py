"""Standard streams that are closed, full or left, and exit codes that say the same all the while."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from exchange_base import write_base

import faq_bot
from faq_bot.cli.streams import check_room_for_files

ROOT = Path(faq_bot.__file__).parent.parent
BASH = Path("/bin/bash")
PLACES = "How many places are there at Kagawa?"

UNWRITABLE = "faq-bot: the output cannot be written (Bad file descriptor)\n"

pytestmark = pytest.mark.skipif(not BASH.exists(), reason="streams are closed by a shell")


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
    return folder


@pytest.fixture
def shell(folder):
    def shell(line):
        """Run a line in which `faq-bot` is ours; return the code, and both outputs."""
        program = f"{shlex.quote(sys.executable)} -m faq_bot"
        done = subprocess.run(
            [BASH, "-c", f"set -o pipefail; {line.replace('faq-bot', program)}"],
            capture_output=True,
            encoding="utf-8",
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "80"},
            timeout=120,
            check=False,
        )
        assert "Traceback" not in done.stdout + done.stderr
        assert "Exception" not in done.stderr
        return done.returncode, done.stdout, done.stderr

    return shell


def test_a_device_that_is_missing_is_not_told_as_too_few_files(monkeypatch):
    monkeypatch.setattr(os, "devnull", f"{os.devnull}/missing")
    with pytest.raises(OSError, match="missing"):
        check_room_for_files()


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("faq-bot check found.yaml", 1),
        ("faq-bot check --json found.yaml", 1),
        ("faq-bot evaluate --min-right 100 wrong.faqtest.yaml", 1),
        ("faq-bot diff --exit-code base.yaml found.yaml wrong.faqtest.yaml", 1),
        ("faq-bot ask -k base.yaml zzz qqq", 1),
        ("faq-bot ask -k base.yaml " + shlex.quote(PLACES), 0),
        ("faq-bot check nowhere.yaml", 3),
        ("faq-bot --help", 0),
    ],
)
def test_a_reader_that_has_gone_hides_no_result(shell, command, code):
    # The process substitution is gone before anything is written.
    assert shell(f"{command} > >(exec 0<&-; exit) 2> >(exec 0<&-; exit)")[0] == code
    assert shell(f"{command} | true")[0] == code


def test_a_question_is_read_as_utf_8_whatever_the_locale_says(shell):
    ascii_only = "LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0"
    asked = "faq-bot ask --json -k base.yaml 'Où est l’école à Alès ?'"
    code, output, _ = shell(f"{ascii_only} {asked}")
    assert json.loads(output)["question"] == "Où est l’école à Alès ?"
    assert (code, output) == shell(asked)[:2]


@pytest.mark.parametrize("locale", ["", "LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 "])
def test_a_byte_of_a_question_that_is_no_character_is_shown_as_a_mark(shell, locale):
    _, output, _ = shell(f"{locale}faq-bot ask --json -k base.yaml $'places \\xff Kagawa'")
    assert json.loads(output)["question"] == "places \ufffd Kagawa"


CODES = pytest.mark.parametrize(
    ("command", "code"),
    [
        ("faq-bot ask -k base.yaml 'How many places are there at Kagawa?'", 0),
        ("faq-bot ask -k base.yaml zzz", 1),
        ("faq-bot topics -k base.yaml", 0),
        ("faq-bot evaluate wrong.faqtest.yaml", 0),
        ("faq-bot evaluate --min-right 100 wrong.faqtest.yaml", 1),
        ("faq-bot --help", 0),
        ("faq-bot ask", 2),
        ("faq-bot ask -k nowhere.yaml x", 3),
    ],
)


@CODES
@pytest.mark.parametrize("closed", ["2>&-", "<&-", "<&- 2>&-"])
def test_standard_input_or_error_that_is_closed_changes_no_exit_code(shell, command, code, closed):
    found, output, complaints = shell(f"{command} {closed}")
    assert found == code
    assert bool(output) == (code < 2)
    assert bool(complaints) == (code >= 2 and "2>&-" not in closed)


@CODES
@pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-"])
def test_what_cannot_be_printed_as_standard_output_is_closed_is_told(shell, command, code, closed):
    found, output, complaints = shell(f"{command} {closed}")
    assert (found, output) == (code if code >= 2 else 3, "")
    assert bool(complaints) == ("2>&-" not in closed)
    if code < 2 and complaints:
        assert complaints == UNWRITABLE


def test_a_chat_that_cannot_print_its_answers_says_so(shell):
    assert shell("echo hello | faq-bot -k base.yaml >&-") == (3, "", UNWRITABLE)


def test_what_is_written_to_a_file_needs_no_standard_output(shell, folder):
    (folder / "faq.csv").write_text("question,answer\nWhen are you open?,At nine.\n", encoding="utf-8")
    assert shell("faq-bot import faq.csv --force -o imported.yaml >&-")[:2] == (0, "")


@pytest.mark.parametrize("line", ["faq-bot -k base.yaml <&-", "faq-bot -k base.yaml < /dev/null"])
def test_without_standard_input_there_is_nothing_to_answer(shell, line):
    assert shell(line) == (0, "", "")


def test_standard_input_that_cannot_be_read_is_told(shell):
    code, output, complaints = shell("faq-bot -k base.yaml 0> /dev/null")
    assert (code, output) == (3, "")
    assert complaints == "faq-bot: standard input cannot be read (Bad file descriptor)\n"


def test_a_line_without_an_end_is_read_within_bounds(shell):
    code, output, _ = shell("(ulimit -v 1500000; head -c 200000000 /dev/zero | tr '\\0' a | faq-bot -k base.yaml)")
    assert code == 0
    assert len(output.splitlines()) == 2
    code, output, _ = shell(
        f"(head -c 70000 /dev/zero | tr '\\0' a; echo; echo '{PLACES}') | faq-bot -k base.yaml"
    )
    assert output.splitlines()[2:] == ["Five students at most can go to Kagawa.", ""]


@pytest.mark.parametrize("command", ["faq-bot", "faq-bot serve", "faq-bot mcp"])
@pytest.mark.parametrize("files", [6, 8, 11])
def test_where_too_few_files_may_be_open_that_is_told_before_anything_begins(shell, command, files):
    pytest.importorskip({"faq-bot serve": "uvicorn", "faq-bot mcp": "mcp"}.get(command, "numpy"))
    told = "faq-bot: Too many open files: 12 at least are needed; let it have more (ulimit -n)\n"
    assert shell(f"(ulimit -n {files}; {command} -k base.yaml < /dev/null)") == (3, "", told)


@pytest.mark.parametrize("blanks", [4_001, 2**16, 2**17 + 1])
def test_a_question_behind_any_number_of_blanks_is_answered(shell, blanks):
    line = f"(head -c {blanks} /dev/zero | tr '\\0' ' '; echo '{PLACES}') | faq-bot -k base.yaml"
    assert shell(line) == (0, "Five students at most can go to Kagawa.\n\n", "")


@pytest.mark.parametrize("end", ["\\n", "\\r", "\\r\\n"])
def test_a_line_may_end_as_on_any_machine(shell, end):
    code, output, _ = shell(f"printf '{PLACES}{end}/quit{end}{PLACES}{end}' | faq-bot -k base.yaml")
    assert (code, output.count("Five students")) == (0, 1)


@pytest.mark.parametrize("line", ["faq-bot -l $long", "faq-bot ask $long", "echo /$long | faq-bot -k base.yaml"])
def test_what_is_long_is_told_in_short(shell, line):
    _, output, complaints = shell(f"long=$(printf 'a%.0s' {{1..60000}}); {line}")
    assert len(output + complaints) < 3_000


def test_a_line_that_never_ends_is_given_up(shell):
    code, _, complaints = shell("faq-bot -k base.yaml < /dev/zero")
    assert (code, complaints) == (3, "faq-bot: standard input has a line that does not end; is it text?\n")


def test_what_is_printed_ends_in_no_file_that_was_opened_later(shell, folder):
    before = {file: file.read_bytes() for file in folder.iterdir()}
    shell("faq-bot evaluate wrong.faqtest.yaml -o report.json <&- >&- 2>&-")
    assert (folder / "report.json").read_text(encoding="utf-8").startswith("{")
    (folder / "report.json").unlink()
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("buffered", ["", "PYTHONUNBUFFERED=1 "])
@pytest.mark.parametrize(
    "command", ["faq-bot schema", "faq-bot --help", "faq-bot --version", "faq-bot topics -k base.yaml"]
)
def test_a_full_disk_is_said_once(shell, command, buffered):
    code, _, complaints = shell(f"export {buffered or 'PYTHONUNBUFFERED='}; {command} > /dev/full")
    assert code == 3
    assert complaints == "faq-bot: the output cannot be written (No space left on device)\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_file_that_cannot_be_written_is_named(shell, folder):
    (folder / "faq.csv").write_text("question,answer\nWhen are you open?,At nine.\n", encoding="utf-8")
    code, _, complaints = shell("faq-bot import faq.csv --force -o /dev/full")
    assert code == 3
    assert complaints == "faq-bot: /dev/full: the knowledge base cannot be written (No space left on device)\n"


def test_a_complaint_that_cannot_be_written_changes_no_exit_code(shell):
    if Path("/dev/full").exists():
        assert shell("faq-bot ask -k nowhere.yaml x 2> /dev/full")[0] == 3


@pytest.mark.parametrize(
    "line",
    [
        "faq-bot ask -k $'no\\nwhere\\e[31m.yaml' x",
        "faq-bot $'--\\e[31mred\\u061c'",
        "faq-bot evaluate $'\\e]0;x\\a.yaml'",
        "faq-bot evaluate base.yaml -o $'x.\\e[2J'",
        "faq-bot diff $'\\e[2J' new base.yaml",
        "faq-bot check $'\\u202egnp.yaml'",
    ],
)
def test_wrong_arguments_are_echoed_without_what_a_terminal_obeys(shell, line):
    code, output, complaints = shell(line)
    assert code in {2, 3}
    assert output == ""
    last = complaints.splitlines()[-1]
    assert last.startswith("faq-bot")
    assert not set(complaints) & {"\x1b", "\x07", "\u061c", "\u202e"}
