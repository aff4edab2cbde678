import errno
import json
import os
import re
import shutil
import sys
from importlib.metadata import entry_points
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np  # noqa: F401 - loads once a process; pytester forgets what is first loaded inside it
import pytest
import xdist.dsession  # noqa: F401 - the same
import yaml  # noqa: F401 - the same
from exchange_base import BASE

import faq_bot.knowledge.loader
import faq_bot.testing.case_files
import faq_bot.testing.report  # noqa: F401 - the same, and with it the bot
from faq_bot.errors import KnowledgeError, Place
from faq_bot.languages.wording import Typo
from faq_bot.testing.items import BrokenFile
from faq_bot.testing.perturb import perturb

INSTALLED = any(point.name == "faq_bot" for point in entry_points(group="pytest11"))
ITEM = re.compile(r"^(?:PASSED|FAILED|XFAIL) [^ ]+::.*?\?(?: #2| \[[^]]+\])?", re.MULTILINE)
SUMMARISED = " - t.faqtest.yaml:4:5: *" if pytest.version_tuple >= (9,) else ""
"""What pytest's last lines say of a failure: older ones say nothing of what has no stack."""
OTHER = (
    "language: en\nentries:\n  - {id: hours, questions: [when are you open, opening hours], answer: At nine.}\n"
)

LEAN = BASE[: BASE.index("  - id: osaka-places")]
"""Its first two entries: where every phrasing is perturbed, seven take longer and show no more."""
PLUGINS = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_PLUGINS": "faq_bot.testing.pytest_plugin,xdist.plugin"}
"""The only ones that are loaded: what else is installed takes each process of pytest a second and more."""


@pytest.fixture
def curator(pytester, monkeypatch):
    """A folder with two bases, and pytest as the curator has it.

    It runs in this process, and starts others for `-n`, unless it needs an interpreter of its own.
    """
    for name, value in PLUGINS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    (pytester.path / "base.yaml").write_text(BASE, encoding="utf-8")
    (pytester.path / "lean.yaml").write_text(LEAN, encoding="utf-8")
    return pytester


def write(curator, tests, name="t.faqtest.yaml", knowledge="base.yaml"):
    path = curator.path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text((f"knowledge: {knowledge}\n" if knowledge else "") + "tests:\n" + tests, encoding="utf-8")


RIGHT = "  - {ask: How many places are there at Kagawa?, expect: kagawa-places}\n"
WRONG = "  - {ask: Who signed the agreement?, expect: signing-date}\n"


def test_each_case_is_an_item_named_by_its_question(curator):
    write(curator, RIGHT + "  - {ask: 香川大学の定員は何人ですか？, expect: kagawa-places, language: ja}\n")
    result = curator.runpytest("-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        [
            "t.faqtest.yaml::How many places are there at Kagawa? PASSED*",
            "t.faqtest.yaml::香川大学の定員は何人ですか？ PASSED*",
        ]
    )


def test_one_case_can_be_run_by_its_name(curator):
    write(curator, RIGHT + WRONG)
    curator.runpytest("t.faqtest.yaml::How many places are there at Kagawa?").assert_outcomes(passed=1)
    curator.runpytest("-k", "signed").assert_outcomes(failed=1, deselected=1)


def test_a_failure_says_what_was_expected_what_came_and_why_without_a_stack(curator):
    write(curator, RIGHT + WRONG)
    result = curator.runpytest()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "t.faqtest.yaml:4:5: expected signing-date, came signers",
            "  question Who signed the agreement?",
            "  expected signing-date",
            "  came     signers (answered, confidence ?.??, in en)",
            "  said     The two directors signed the agreement.",
            "  nearest  *",
            "  lost     *behind signers",
            f"FAILED t.faqtest.yaml::Who signed the agreement?{SUMMARISED}",
        ]
    )
    result.stdout.no_fnmatch_line("*Error*")
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_a_broken_file_is_one_error_with_its_place_and_the_rest_runs(curator):
    write(curator, RIGHT)
    write(curator, "  - ask: a\n    expct: b\n", "broken.faqtest.yaml")
    result = curator.runpytest()
    result.assert_outcomes(passed=1, errors=1)
    assert result.ret == 1
    result.stdout.fnmatch_lines(["broken.faqtest.yaml:4:5: a case has no key 'expct'; did you mean 'expect'?"])
    result.stdout.no_fnmatch_line("*Traceback*")


@pytest.mark.parametrize("plugin", ["setuponly", "setupplan", "cacheprovider", "junitxml", "skipping"])
def test_cases_run_without_parts_of_pytest_that_can_be_switched_off(curator, plugin):
    write(curator, RIGHT)
    curator.runpytest("-p", f"no:{plugin}").assert_outcomes(passed=1)


def test_an_expected_failure_is_told_at_its_place_where_pytest_knows_none(curator):
    write(curator, "  - {ask: a, expect: signers, xfail: not yet}\n")
    # In a process of its own: pytest remembers marks that it once knew.
    result = curator.runpytest_subprocess("-p", "no:skipping", "--strict-markers")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["t.faqtest.yaml:3:5: 'xfail' not found*"])
    curator.runpytest_subprocess("-p", "no:skipping").stdout.fnmatch_lines(
        ["*t.faqtest.yaml:3: PytestUnknownMarkWarning*"]
    )


@pytest.mark.parametrize(
    ("tests", "knowledge", "message"),
    [
        ("  - {ask: a, not: signer}\n", "base.yaml", "t.faqtest.yaml:3:19: *did you mean 'signers'?"),
        (RIGHT, "missing.yaml", "t.faqtest.yaml:1:12: no such knowledge base: *missing.yaml*"),
        ("  - {ask: a, expect: signers, marks: [slwo]}\n", "base.yaml", "t.faqtest.yaml:3:5: 'slwo' not found*"),
        (
            "  - {ask: a, expect: signers, marks: [_slow]}\n",
            "base.yaml",
            "t.faqtest.yaml:3:39: '_slow' is no name*",
        ),
        (RIGHT, "x" * 300, "t.faqtest.yaml:1:12: no such knowledge base: *xxx; the path is read from*"),
        (RIGHT, "loop/a.yaml", "t.faqtest.yaml:1:12: the knowledge base *loop/a.yaml cannot be read (Too many*"),
    ],
)
def test_what_would_test_nothing_is_an_error(curator, tests, knowledge, message):
    write(curator, tests, knowledge=knowledge)
    (curator.path / "loop").symlink_to("loop")
    result = curator.runpytest("--strict-markers")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([message])


def test_a_mark_that_is_a_warning_and_so_an_error_keeps_nothing_else_from_running(curator):
    write(
        curator, "  - {ask: places Kagawa, expect: kagawa-places, marks: [glacial]}\n", name="marked.faqtest.yaml"
    )
    write(curator, RIGHT)
    result = curator.runpytest("-W", "error::pytest.PytestUnknownMarkWarning")
    assert result.parseoutcomes()["errors"] == 1
    assert result.parseoutcomes()["passed"] >= 1
    result.stdout.fnmatch_lines(["*marked.faqtest.yaml:3:*glacial*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_mark_that_pytest_does_not_know_is_warned_of_where_it_stands(curator):
    write(curator, RIGHT.replace("}", ", marks: [glacial]}"))
    result = curator.runpytest("-W", "default::pytest.PytestUnknownMarkWarning")
    result.stdout.fnmatch_lines(["*t.faqtest.yaml:3: PytestUnknownMarkWarning: *glacial*"])


def test_such_a_warning_shows_nothing_of_its_line_nor_what_steers_a_terminal(curator):
    """The line may be the whole file."""
    write(curator, RIGHT.replace("}", ", marks: [glacial]}  # once more"), name="t\u202et.faqtest.yaml")
    # Else pytest itself prints the name of the file.
    result = curator.runpytest("-q", "-W", "default::pytest.PytestUnknownMarkWarning")
    result.stdout.fnmatch_lines(["*t.faqtest.yaml:3: PytestUnknownMarkWarning: *glacial*"])
    for unseen in ("once more", "\u202e"):
        result.stdout.no_fnmatch_line(f"*{unseen}*")


def test_a_broken_file_is_seen_when_only_collecting(curator):
    write(curator, "  - ask: a\n    expct: b\n")
    result = curator.runpytest("--collect-only")
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["t.faqtest.yaml:4:5: a case has no key 'expct'*"])


def test_a_report_is_of_this_run_also_where_no_question_counts(curator):
    write(curator, WRONG.replace("}", ", xfail: next release}"))
    (curator.path / "r.txt").write_text("of another run", encoding="utf-8")
    curator.runpytest("--faq-report", "r.txt").assert_outcomes(xfailed=1)
    assert "of another run" not in (curator.path / "r.txt").read_text(encoding="utf-8")


AGAIN = """
from _pytest.runner import runtestprotocol

def pytest_runtest_protocol(item, nextitem):
    for attempt in 1, 2:
        for report in runtestprotocol(item, nextitem=nextitem, log=False):
            item.ihook.pytest_runtest_logreport(report=report)
    return True
"""
"""What plugins do that run again what fails."""


def test_a_case_that_is_put_again_is_reported_once(curator):
    write(curator, RIGHT + WRONG)
    curator.makeconftest(AGAIN)
    curator.runpytest("--faq-report", "r.csv").stdout.fnmatch_lines(["report of 2 questions: *r.csv"])
    assert len((curator.path / "r.csv").read_text(encoding="utf-8").splitlines()) == len(["keys", "one", "other"])


def test_cases_that_pytest_knows_by_one_name_are_reported_each(curator):
    for folder in ("one", "other"):
        write(curator, WRONG, f"{folder}/t.faqtest.yaml", "../base.yaml")
    (curator.path / "elsewhere").mkdir()
    (curator.path / "elsewhere" / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    result = curator.runpytest("-c", "elsewhere/pytest.ini", "one", "other", "--faq-report", "r.csv")
    result.stdout.fnmatch_lines(["report of 2 questions: *r.csv"])


def test_a_variant_of_a_case_and_another_one_of_its_name_are_reported_each(curator):
    same = "  - {ask: 'Who signed the agreement? [capitals]', expect: signing-date}\n"
    write(curator, same + "  - {ask: Who signed the agreement?, expect: signers, perturb: true}\n")
    result = curator.runpytest("--faq-report", "r.json")
    came = result.parseoutcomes()
    result.stdout.fnmatch_lines([f"report of {came['passed'] + came['failed']} questions: *r.json"])


def test_a_case_counts_also_where_what_is_done_after_it_fails(curator):
    write(curator, RIGHT)
    curator.makeconftest("def pytest_runtest_teardown(): 1 / 0")
    curator.runpytest("--faq-report", "r.csv").stdout.fnmatch_lines(["report of 1 questions: *r.csv"])


@pytest.mark.parametrize(
    "option",
    [("--collect-only",), ("--setup-only",), ("--fixtures",), ("-k", "nothing"), ("test_other.py",)],
    ids=" ".join,
)
def test_where_no_question_is_put_the_last_report_stays(curator, option):
    write(curator, RIGHT)
    write(curator, RIGHT if "--collect-only" in option else "  - {ask: x", "broken.faqtest.yaml")
    (curator.path / "test_other.py").write_text(
        "def test_right(): ...\ndef test_wrong(): 1 / 0\n", encoding="utf-8"
    )
    (curator.path / "r.txt").write_text("of another run", encoding="utf-8")
    result = curator.runpytest("--faq-report", "r.txt", *option)
    result.stdout.no_fnmatch_line("*report of*questions*")
    assert (curator.path / "r.txt").read_text(encoding="utf-8") == "of another run"


def test_a_page_that_pytest_reads_is_no_place_for_a_report(curator):
    write(curator, RIGHT)
    (curator.path / "doc.md").write_text(">>> 1+1\n2\n", encoding="utf-8")
    told = ("--doctest-glob=*.md", "--faq-report", "doc.md", "doc.md", "t.faqtest.yaml")
    curator.runpytest(*told).stdout.fnmatch_lines(["ERROR: *doc.md: would be written over, and is read*"])
    assert (curator.path / "doc.md").read_text(encoding="utf-8") == ">>> 1+1\n2\n"


@pytest.mark.parametrize("code", ["", ", returncode=7"])
def test_a_session_that_is_broken_off_writes_no_report(curator, code):
    curator.makeconftest(f"import pytest\ndef pytest_runtest_teardown(item): pytest.exit('enough'{code})")
    write(curator, RIGHT)
    result = curator.runpytest("--faq-report", "r.txt")
    assert not (curator.path / "r.txt").exists()
    # With a number of its own, pytest gives plugins nothing to say at its end.
    if not code:
        result.stdout.fnmatch_lines(["*the session was broken off: no report is written*"])


@pytest.mark.parametrize("processes", [(), ("-n", "1")], ids=["one", "another"])
def test_a_session_that_ends_at_a_failure_writes_no_report_of_a_part(curator, processes):
    write(curator, WRONG + RIGHT)
    result = curator.runpytest("-x", "--faq-report", "r.txt", *processes)
    result.stdout.fnmatch_lines(["*the session was broken off: no report is written*"])
    assert not (curator.path / "r.txt").exists()


def test_marks_and_xfail_are_pytests_own(curator):
    curator.makeini("[pytest]\nmarkers = slow\nxfail_strict = true")
    slow = RIGHT.replace("}", ", marks: [slow]}")
    known, fixed = WRONG.replace("}", ", xfail: next release}"), RIGHT.replace("}", ", xfail: next release}")
    write(curator, slow + known + fixed)
    curator.runpytest().assert_outcomes(passed=1, xfailed=1, failed=1)
    curator.runpytest("-m", "not slow").assert_outcomes(xfailed=1, failed=1, deselected=1)
    curator.runpytest("--faq-report", "r.json")
    (reported,) = json.loads((curator.path / "r.json").read_text(encoding="utf-8"))["records"]
    assert reported["outcome"] == "right"


def test_a_file_that_cannot_be_read_keeps_what_is_wrong_and_not_what_was_read(curator):
    session = pytest.Session.from_config(curator.parseconfigure())
    broken = BrokenFile.from_parent(session, name="cannot be read", error=KnowledgeError(Place("t.yaml"), "empty"))
    assert not [value for value in vars(broken).values() if isinstance(value, BaseException)]
    with pytest.raises(pytest.fail.Exception, match=r"t\.yaml:1:1: empty"):
        broken.setup()


def test_a_report_is_not_written_over_what_a_base_leads_to(curator):
    page = curator.path / "base.html"
    page.write_text("<h2>Open?</h2>", encoding="utf-8")
    (curator.path / "base.yaml").unlink()
    (curator.path / "base.yaml").symlink_to(page.name)
    write(curator, RIGHT)
    result = curator.runpytest("--faq-report", "base.html")
    assert result.ret != 0
    assert page.read_text(encoding="utf-8") == "<h2>Open?</h2>"


def test_a_follow_up_is_asked_after_the_questions_before_it(curator):
    follow_up = "  - {ask: and at Osaka?, after: [How many places are there at Kagawa?], expect: osaka-places}\n"
    write(curator, follow_up)
    curator.runpytest().assert_outcomes(passed=1)


def test_perturb_makes_an_item_of_each_variant(curator):
    write(curator, RIGHT.replace("}", ", perturb: true}"))
    result = curator.runpytest("-v")
    assert result.parseoutcomes()["passed"] >= 5
    result.stdout.fnmatch_lines(["*::How many places are there at Kagawa? [[]capitals] PASSED*"])


def test_perturbing_a_base_needs_nothing_written(curator):
    result = curator.runpytest("--faq-perturb", "--faq-knowledge", "lean.yaml", "-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["lean.yaml::kagawa-places [[]perturbed] PASSED*"])


@pytest.mark.skipif(sys.platform == "win32", reason="there the environment holds every sign")
def test_a_case_whose_signs_the_locale_has_not_is_put(curator, monkeypatch):
    for name, value in (("LC_ALL", "C"), ("PYTHONUTF8", "0"), ("PYTHONCOERCECLOCALE", "0")):
        monkeypatch.setenv(name, value)
    case = "  - {ask: 香川大学の定員は何人ですか？, expect: kagawa-places, language: ja}\n"
    write(curator, case, knowledge="lean.yaml")
    # An interpreter takes the locale when it starts.
    result = curator.runpytest_subprocess("--faq-perturb")
    result.assert_outcomes(passed=3)


def test_no_other_base_is_perturbed_in_the_place_of_one_that_is_not_there(curator):
    write(curator, RIGHT, knowledge="none.yaml")
    curator.makeini("[pytest]\nfaq_knowledge = base.yaml")
    result = curator.runpytest("--faq-perturb", "-v")
    result.assert_outcomes(errors=1)
    result.stdout.no_fnmatch_line("*[[]perturbed]*")


def test_a_base_is_perturbed_the_same_from_the_cache_and_in_several_processes(curator, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(curator.path / "cache"))
    arguments = ("--faq-perturb", "--faq-knowledge", "lean.yaml", "-v")
    for processes in (("-n", "2"), ()):
        result = curator.runpytest(*arguments, *processes)
        result.assert_outcomes(passed=2)
        result.stdout.fnmatch_lines(["*lean.yaml::kagawa-places [[]perturbed]*"])


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
@pytest.mark.parametrize("processes", [(), ("-n", "1")], ids=["one process", "several"])
def test_the_files_of_a_base_may_have_names_that_are_no_text(curator, processes):
    write(curator, RIGHT)
    (curator.path / "kb").mkdir()
    shutil.copy(curator.path / "lean.yaml", curator.path / "kb" / os.fsdecode(b"a\xff.yaml"))
    told = ("--faq-perturb", "--faq-knowledge", "kb", "--faq-report", "r.json", *processes)
    result = curator.runpytest(*told)
    result.assert_outcomes(passed=3)
    result.stdout.no_fnmatch_line("*Error*")
    assert result.ret == 0
    assert b"a\\udcff.yaml" in (curator.path / "r.json").read_bytes()


@pytest.mark.parametrize(
    ("base", "cases"), [("broken.yaml", RIGHT), ("missing", "")], ids=["broken, beside cases", "missing, alone"]
)
def test_a_base_to_perturb_that_is_broken_is_told_by_several_processes_too(curator, base, cases):
    if cases:
        write(curator, cases)
    (curator.path / "broken.yaml").write_text("language: en\nentries: [{id: a, answr: x}]\n", encoding="utf-8")
    result = curator.runpytest("--faq-perturb", "--faq-knowledge", base, "-n", "1")
    result.stdout.no_fnmatch_line("*INTERNALERROR*")
    result.stdout.fnmatch_lines([f"*{base}:*"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_a_path_that_can_be_none_is_told_in_a_line(curator):
    write(curator, RIGHT, knowledge="")
    (curator.path / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\nfaq_knowledge = "a\\u0000b"\n', "utf-8"
    )
    for more in ((), ("--faq-perturb", "--faq-report", "r.html")):
        result = curator.runpytest(*more)
        result.stdout.no_fnmatch_line("*Traceback*")
        result.stdout.no_fnmatch_line("*ValueError*")
        assert result.ret != pytest.ExitCode.OK


def test_a_question_with_colons_can_be_selected(curator):
    write(curator, "  - {ask: 'Kagawa ::: places?', expect: kagawa-places}\n", "t.faqtest.yml")
    listed = curator.runpytest("--collect-only", "-q").stdout.str().splitlines()[0]
    curator.runpytest(listed).assert_outcomes(passed=1)


def test_an_entry_that_typos_break_is_named(curator):
    # The typo of one phrasing is the other.
    words = ("maker", perturb("maker", Typo.TYPO))
    rooms = "".join(f"  - {{id: room-{word}, questions: [{word}], answer: {word}}}\n" for word in words)
    (curator.path / "rooms.yaml").write_text(f"language: en\nentries:\n{rooms}", encoding="utf-8")
    curator.makeini("[pytest]\nfaq_knowledge = rooms.yaml\nfaq_perturb_min = 100")
    result = curator.runpytest("--faq-perturb")
    assert result.ret == 1
    result.stdout.fnmatch_lines(
        ["FAIL: * right (at least * wanted)*", "*= weakest entries =*", "room-maker: * of * questions*"]
    )


@pytest.mark.parametrize("share", ["most", "101"])
def test_a_share_that_is_none_is_refused(curator, share):
    curator.makeini(f"[pytest]\nfaq_perturb_min = {share}")
    result = curator.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*faq_perturb_min: expected a number from 0 to 100, not '{share}'"])


@pytest.mark.skipif(int(pytest.__version__.partition(".")[0]) < 9, reason="its settings in TOML are texts")
@pytest.mark.parametrize("setting", ["faq_knowledge", "faq_perturb_min"])
def test_a_setting_of_another_type_is_refused_before_a_test_is_run(curator, setting):
    write(curator, RIGHT)
    curator.makepyprojecttoml(f"[tool.pytest]\n{setting} = 5\n")
    result = curator.runpytest()
    assert (result.ret, result.stdout.lines) == (pytest.ExitCode.USAGE_ERROR, [])
    result.stderr.fnmatch_lines([f"ERROR: *'{setting}' expects a string, got int: 5"])


def test_option_beats_file_beats_ini(curator):
    (curator.path / "other.yaml").write_text(OTHER, encoding="utf-8")
    curator.makeini("[pytest]\nfaq_knowledge = other.yaml")
    write(curator, "  - {ask: opening hours, expect: hours}\n", "sub/ini.faqtest.yaml", knowledge=None)
    write(curator, RIGHT, "sub/file.faqtest.yaml", knowledge="../base.yaml")
    curator.runpytest().assert_outcomes(passed=2)
    result = curator.runpytest("--faq-knowledge", "base.yaml")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*ini.faqtest.yaml:2:34: the base has no entry 'hours'*"])


def test_fixtures_ask_the_same_base(curator):
    curator.makeini("[pytest]\nfaq_knowledge = base.yaml")
    curator.makepyfile(
        """
        def test_places(faq_ask, faq_bot):
            assert faq_ask("How many places are there at Kagawa?").entry_id == "kagawa-places"
            assert faq_ask("places Kagawa", language="fr").language == "fr"
            assert faq_bot.languages == ("fr", "en", "ja")
        """
    )
    curator.runpytest().assert_outcomes(passed=1)


def test_a_fixture_of_a_broken_base_fails_in_one_line(curator):
    curator.makepyfile("def test_it(faq_bot): pass")
    result = curator.runpytest("--faq-knowledge", "missing.yaml")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*missing.yaml:1:1: no such file or folder*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_junit_knows_entry_confidence_and_language(curator):
    write(curator, RIGHT)
    curator.runpytest("--junitxml=junit.xml")
    (case,) = ET.parse(curator.path / "junit.xml").iter("testcase")
    properties = {found.get("name"): found.get("value") for found in case.iter("property")}
    assert properties["faq_entry_id"] == "kagawa-places"
    assert 0.5 < float(properties["faq_confidence"]) <= 1
    assert properties["faq_language"] == "en"


def test_several_processes_run_and_report_the_same_as_one(curator):
    write(curator, RIGHT + WRONG + RIGHT)
    perturbed = "  - {ask: how many students can go to Kagawa, expect: kagawa-places, perturb: true}\n"
    write(curator, perturbed, "u.faqtest.yaml")
    write(curator, WRONG.replace("}", ", xfail: known}"), "v.faqtest.yaml")
    runs = {}
    for name, processes in (("one", []), ("two", ["-n", "2"])):
        result = curator.runpytest("-rA", "--faq-report", f"out/{name}.json", *processes)
        result.stdout.fnmatch_lines([f"report of * questions: *{name}.json"])
        report = json.loads((curator.path / "out" / f"{name}.json").read_text(encoding="utf-8"))
        assert report["total"]["wrong"] == result.parseoutcomes()["failed"] == 1
        assert report["total"]["right"] == result.parseoutcomes()["passed"]
        runs[name] = (sorted(ITEM.findall(str(result.stdout))), report["by_kind"])
    assert runs["one"] == runs["two"]


def test_an_unknown_report_format_is_refused_before_anything_runs(curator):
    write(curator, RIGHT)
    result = curator.runpytest("--faq-report", "r.pdf")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*r.pdf: no report is written as '.pdf'*"])


@pytest.mark.parametrize("option", ["--faq-knowledge", "--faq-report"])
def test_an_empty_path_is_refused(curator, option):
    write(curator, RIGHT)
    result = curator.runpytest(f"{option}=")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*{option}: the path is empty*"])


@pytest.mark.parametrize("named", ["option", "ini file", "case file"])
def test_a_link_that_may_not_be_followed_is_read_as_it_stands(curator, monkeypatch, named):
    (curator.path / "link.yaml").symlink_to("base.yaml")
    readlink = os.readlink

    def refused(path, **options):
        if str(path).endswith("link.yaml"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return readlink(path, **options)

    monkeypatch.setattr(os, "readlink", refused)
    write(curator, RIGHT, knowledge="link.yaml" if named == "case file" else None)
    if named == "ini file":
        curator.makeini("[pytest]\nfaq_knowledge = link.yaml\n")
    curator.runpytest(*(("--faq-knowledge", "link.yaml") if named == "option" else ())).assert_outcomes(passed=1)


@pytest.mark.parametrize("option", ["--faq-knowledge", "--faq-report"])
def test_the_address_of_a_page_is_no_path(curator, option):
    write(curator, RIGHT)
    result = curator.runpytest(option, "https://example.org/report.html")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*https://example.org/report.html: nothing is fetched; *"])


@pytest.mark.parametrize("option", ["--faq-knowledge", "--faq-report"])
def test_a_name_that_is_no_text_is_refused_where_processes_of_xdist_would_be_told_of_it(curator, option):
    pytest.importorskip("xdist", reason="needs pytest-xdist")
    write(curator, RIGHT)
    result = curator.runpytest("-n", "1", f"{option}=b\udcff.html")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"*{option}: a name that is no text cannot be handed to the processes of -n*"])


@pytest.mark.skipif(not INSTALLED, reason="the plugin is loaded by its entry point only when installed")
def test_where_it_is_installed_the_plugin_is_loaded_and_can_be_switched_off(curator, monkeypatch):
    for name in PLUGINS:
        monkeypatch.delenv(name)
    write(curator, WRONG)
    curator.runpytest().assert_outcomes(failed=1)
    result = curator.runpytest("-p", "no:faq_bot")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_the_plugin_is_announced_to_pytest():
    text = (Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert '[project.entry-points.pytest11]\nfaq_bot = "faq_bot.testing.pytest_plugin"' in text


def test_nothing_heavy_is_loaded_for_a_suite_without_our_files(curator):
    curator.makepyfile(
        """
        import sys
        def test_it():
            heavy = {"numpy", "rapidfuzz", "yaml", "faq_bot.bot", "faq_bot.testing.cases"}
            assert "faq_bot.testing.pytest_plugin" in sys.modules
            assert not heavy & set(sys.modules)
        """
    )
    # Here much is loaded already.
    curator.runpytest_subprocess().assert_outcomes(passed=1)


def test_a_report_that_cannot_be_written_hides_no_failure(curator):
    write(curator, RIGHT + WRONG)
    result = curator.runpytest("--faq-report", "base.yaml/r.json")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*expected signing-date*", "ERROR: *r.json: the report cannot be written*"])
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_a_report_is_not_written_over_the_base_that_is_named_though_nothing_asks_it(curator):
    page = curator.path / "page.html"
    page.write_text("<h1>Desk</h1>", encoding="utf-8")
    curator.makepyfile("def test_all(): pass")
    result = curator.runpytest("--faq-knowledge", "page.html", "--faq-report", "page.html")
    assert page.read_text(encoding="utf-8") == "<h1>Desk</h1>"
    result.stdout.fnmatch_lines(["ERROR: *page.html: would be written over, and is read*"])


@pytest.mark.parametrize(
    ("read", "processes"),
    [("base.yaml", ()), ("t.faqtest.yaml", ()), ("t.faqtest.yaml", ("-n", "1"))],
    ids=["base", "cases", "cases in several processes"],
)
def test_a_report_is_not_written_over_what_is_read(curator, read, processes):
    write(curator, RIGHT)
    link = curator.path / "report.html"
    link.symlink_to(read)
    held = link.read_bytes()
    result = curator.runpytest("--faq-report", "report.html", *processes)
    assert link.read_bytes() == held
    assert result.ret != pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["ERROR: *report.html: would be written over, and is read*"])


READ = {
    "fixture": (RIGHT, "base.yaml", ("--faq-knowledge", "base.yaml", "test_it.py")),
    "none selected": (RIGHT, "base.yaml", ("-k", "nothing", "t.faqtest.yaml")),
    "none selected by another process": (RIGHT, "base.yaml", ("-k", "nothing", "-n", "1", "t.faqtest.yaml")),
    "collected only": (RIGHT, "base.yaml", ("--co", "t.faqtest.yaml")),
    "skipped": (RIGHT.replace("}", ", marks: [skip]}"), "base.yaml", ("t.faqtest.yaml",)),
    "known to fail": (RIGHT.replace("}", ", xfail: known}"), "base.yaml", ("t.faqtest.yaml",)),
    "misspelt id": (RIGHT.replace("-places", "-place"), "base.yaml", ("t.faqtest.yaml",)),
    "no cases": ("  - {ask: [}\n", "t.faqtest.yaml", ("t.faqtest.yaml",)),
    "no base": (RIGHT, "base.yaml", ("t.faqtest.yaml",)),
}
"""Cases, the file that a session reads and what it is told, where none of the cases is reported."""


@pytest.mark.parametrize("why", READ)
def test_what_a_session_reads_is_kept_also_where_no_case_of_it_is_reported(curator, why):
    cases, read, arguments = READ[why]
    write(curator, cases)
    curator.makepyfile(test_it="def test_it(faq_ask): assert faq_ask('places Kagawa')")
    if why == "no base":
        (curator.path / read).write_text("language: en\nentrys: []\n", encoding="utf-8")
    link = curator.path / "report.csv"
    link.symlink_to(read)
    held = link.read_bytes()
    result = curator.runpytest("--faq-report", "report.csv", *arguments)
    assert link.read_bytes() == held
    assert result.ret != pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["ERROR: *report.csv: would be written over, and is read*"])


def test_a_pattern_that_later_pythons_may_read_in_another_way_is_one(curator):
    curator.makeini("[pytest]\nfaq_knowledge = base.yaml\nfilterwarnings = error")
    write(curator, RIGHT.replace("}", ", matches: '[[F]'}"))
    # A pattern is read once in a process, and only then warned of.
    curator.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_the_verdict_of_a_report_is_that_of_the_session(curator):
    write(curator, RIGHT)
    write(curator, "  - {ask: a, expct: b}\n", name="broken.faqtest.yaml")
    curator.runpytest("--faq-report", "r.json")
    verdict = json.loads((curator.path / "r.json").read_text(encoding="utf-8"))["verdict"]
    assert verdict == {"passed": False, "line": "FAIL: 1 of 1 right, 0 wrong, 1 failed in the session"}


def test_nothing_that_is_written_in_files_steers_the_terminal(curator):
    curator.makeini("[pytest]\nfaq_knowledge = no\x1b[2Jwhere")
    write(curator, RIGHT)
    curator.makepyfile("def test_it(faq_bot): pass")
    printed = curator.runpytest("--color=no").stdout.str()
    assert "\x1b" not in printed
    assert "no␛[2Jwhere:1:1: no such file or folder" in printed


def test_why_a_case_is_expected_to_fail_does_not_steer_the_terminal(curator):
    write(curator, WRONG.replace("}", r', xfail: "\e[2J"}'))
    printed = curator.runpytest("--color=no", "-rx").stdout.str()
    assert "\x1b" not in printed
    assert "␛[2J" in printed
