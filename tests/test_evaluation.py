import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest
from exchange_base import write_base

from faq_bot import FAQBot
from faq_bot.cli.main import main
from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.locating import knowledge_files
from faq_bot.knowledge.model import Reference
from faq_bot.output.progress import Progress, bar
from faq_bot.testing import suite
from faq_bot.testing.case_files import read_case_file
from faq_bot.testing.cases import Case
from faq_bot.testing.evaluation import Evaluation, Record, Tally, evaluate, tally
from faq_bot.testing.limits import hold_to_limits
from faq_bot.testing.suite import files_read, phrasing_suites, read_suites


def record(
    outcome="right", *, target="places", entry="places", confidence=0.9, language="en", kind="", offered=False
):
    return Record(
        name="q",
        place="t:1:1",
        question="q",
        kind=kind,
        language=language,
        expected=target,
        targets=(target,) if target else (),
        outcome=outcome,
        failures=() if outcome == "right" else (target,),
        offered=offered,
        status="answered" if entry else "ambiguous",
        answer_language=language,
        entry_id=entry,
        leader=entry,
        confidence=confidence,
        text="Five.",
    )


def lines(*pairs):
    return "".join(json.dumps({"question": question, "expect": expect}) + "\n" for question, expect in pairs)


def examine(bot, tmp_path, question, expect):
    path = tmp_path / "q.jsonl"
    path.write_text(lines((question, expect)), encoding="utf-8")
    (found,) = evaluate(read_case_file(path).cases, bot)
    return found


def test_a_right_answer_needs_no_explanation(exchange_bot, tmp_path):
    found = examine(exchange_bot, tmp_path, "how many places at Kagawa?", "kagawa-places")
    assert (found.right, found.came, found.nearest, found.lost) == (True, "kagawa-places", "", "")


def test_a_miss_names_the_phrasing_that_was_nearest_and_the_guard_that_refused_it(exchange_bot, tmp_path):
    found = examine(exchange_bot, tmp_path, "how many places at Kagawa?", "osaka-places")
    assert found.outcome == "wrong"
    assert "Osaka" in found.nearest
    assert found.lost.startswith("refused by the entity guard")


def test_a_miss_names_the_entry_that_was_nearer(exchange_bot, tmp_path):
    found = examine(exchange_bot, tmp_path, "who signed the agreement with Kagawa?", "signing-date")
    assert found.came == "signers"
    assert "behind signers" in found.lost


def test_a_miss_that_shares_nothing_says_so(exchange_bot, tmp_path):
    found = examine(exchange_bot, tmp_path, "xyzzy", "signers")
    assert not found.right
    assert "not among" in found.lost


def test_a_miss_of_a_message_of_several_questions_points_to_parts(exchange_bot, tmp_path):
    asked = "How many places are there at Kagawa? When was the agreement with Kagawa signed?"
    found = examine(exchange_bot, tmp_path, asked, "kagawa-places|signing-date")
    told = "it was answered as 2 questions (kagawa-places, signing-date); `parts` holds each of them to its own"
    assert found.lost == told


@pytest.mark.parametrize(
    ("after", "asked", "told"),
    [
        ([], "thank you so much, bye", "but it was taken otherwise: small talk that every base has"),
        (["How many places are there at Osaka?"], "in French please", "but it was taken otherwise: picked from"),
        (["How many places are there at Osaka?"], "in Spanish please", "but it was not taken for a question"),
    ],
)
def test_a_miss_of_the_nearest_entry_says_what_was_in_its_way(exchange_bot, after, asked, told):
    (nearest, *_) = exchange_bot.search(asked)
    place = Place("a.faqtest.yaml")
    case = Case(asked, place, expect=(Reference(nearest.entry_id, place),), after=tuple(after))
    (found,) = evaluate([case], exchange_bot)
    assert told in found.lost


def test_a_record_keeps_the_beginning_of_a_long_answer():
    base = {"language": "en", "entries": [{"id": "a", "questions": "open?", "answer": "x" * 100_000}]}
    (record,) = evaluate([Case("open?", Place("t.yaml"))], FAQBot.from_dict(base))
    assert (len(record.text), record.text[-1]) == (2_000, "…")


def test_a_record_keeps_the_beginning_of_a_long_phrasing():
    long = f"where is the library {'and the desk ' * 1_000}"
    entries = [{"id": name, "questions": asked, "answer": "x"} for name, asked in (("a", "open?"), ("b", long))]
    place = Place("t.yaml")
    case = Case("is the desk open?", place, expect=(Reference("b", place),))
    (record,) = evaluate([case], FAQBot.from_dict({"language": "en", "entries": entries}))
    assert (len(record.nearest), record.nearest[-1]) == (2_000, "…")


def test_a_record_survives_the_way_between_processes(exchange_bot, tmp_path):
    found = examine(exchange_bot, tmp_path, "how many places at Kagawa?", "osaka-places")
    assert Record.from_dict(json.loads(json.dumps(found.to_dict()))) == found


def test_outcomes_are_counted_by_language_and_kind():
    evaluation = Evaluation(
        (
            record(language="fr", kind="a"),
            record("wrong", language="fr", kind="b"),
            record("asked back", entry=None, kind="b", offered=True),
            record("refused", entry=None, kind="b"),
        )
    )
    assert evaluation.tally == tally(evaluation.records)
    assert (evaluation.tally.right, evaluation.tally.wrong, evaluation.tally.offered) == (1, 1, 1)
    assert {name: (found.right, found.total) for name, found in evaluation.by_language.items()} == {
        "en": (0, 2),
        "fr": (1, 2),
    }
    assert {name: found.refused for name, found in evaluation.by_kind.items()} == {"a": 0, "b": 1}


def test_coverage_and_wrong_answers_grow_as_the_threshold_falls():
    evaluation = Evaluation(
        (
            record(confidence=0.9),
            record(confidence=0.8),
            record("wrong", confidence=0.6),
            record("asked back", entry=None, confidence=0.3),
        )
    )
    points = [(point.confidence, point.answered, point.wrong) for point in evaluation.coverage]
    assert points == [(1.0, 0, 0), (0.9, 0.25, 0), (0.8, 0.5, 0), (0.6, 0.75, 0.25)]
    assert evaluation.covered_at(0.7).answered == 0.5
    assert evaluation.covered_at(0.5).wrong == 0.25


def test_a_calibrated_bot_has_no_calibration_error():
    answers = [record(confidence=0.75)] * 3 + [record("wrong", confidence=0.75)]
    assert Evaluation(tuple(answers)).calibration_error == 0


def test_an_overconfident_bot_has_a_calibration_error():
    answers = (record(confidence=0.95), record("wrong", confidence=0.95))
    assert Evaluation(answers).calibration_error == pytest.approx(0.45)


def test_the_surest_wrong_answer_is_the_first_miss():
    evaluation = Evaluation(
        (
            record(),
            record("refused", confidence=0.9),
            record("wrong", confidence=0.6),
            record("wrong", confidence=0.8),
        )
    )
    assert [(miss.outcome, miss.confidence) for miss in evaluation.misses] == [
        ("wrong", 0.8),
        ("wrong", 0.6),
        ("refused", 0.9),
    ]


def test_confusions_and_weak_entries_come_most_frequent_first():
    wrong = [record("wrong", entry="duration")] * 2 + [record("wrong", target="signers", entry="places")]
    other_words = record("wrong", target="where", entry="where")
    evaluation = Evaluation((*wrong, record(target="signers"), record(target="date"), other_words))
    assert [(c.expected, c.came, c.count) for c in evaluation.confusions] == [
        ("places", "duration", 2),
        ("signers", "places", 1),
    ]
    assert [(weak.entry_id, weak.right, weak.total) for weak in evaluation.weakest] == [
        ("places", 0, 2),
        ("where", 0, 1),
        ("signers", 1, 2),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "min_right", "max_wrong", "passed"),
    [
        (90, 3, 90, 3, True),
        (89, 3, 90, 3, False),
        (90, 4, 90, 3, False),
        (7, 93, 7, None, True),
        (0, 0, 1e-320, None, False),
        (0, 0, None, None, True),
        (0, 0, 1, None, False),
    ],
)
def test_line_and_verdict_agree(right, wrong, min_right, max_wrong, passed):
    records = [record()] * right + [record("wrong")] * wrong + [record("refused")] * (100 - right - wrong)
    verdict = hold_to_limits(tally(records), min_right, max_wrong)
    assert verdict.passed is passed
    if min_right is not None or max_wrong is not None:
        assert verdict.line.startswith("PASS" if passed else "FAIL")


def test_a_limit_that_falls_between_two_counts_is_not_rounded_in_favour():
    records = [record()] * 2 + [record("wrong")]
    assert hold_to_limits(Tally(right=161, asked_back=0, offered=0, refused=839, wrong=0), 16.1).passed
    assert hold_to_limits(tally(records), 66.7).line == "FAIL: 2 of 3 right (at least 3 wanted), 1 wrong"
    assert (
        hold_to_limits(tally(records), 66, 33).line
        == "FAIL: 2 of 3 right (at least 2 wanted), 1 wrong (at most 0 wanted)"
    )


def test_each_file_is_put_to_the_base_it_names(tmp_path):
    write_base(tmp_path)
    other = "language: en\nentries:\n  - {id: hours, questions: [when are you open], answer: At nine.}\n"
    (tmp_path / "other.yaml").write_text(other, encoding="utf-8")
    a, b = tmp_path / "a.faqtest.yaml", tmp_path / "b.faqtest.yaml"
    a.write_text("knowledge: base.yaml\ntests:\n  - {ask: who signed, expect: signers}\n", encoding="utf-8")
    b.write_text("knowledge: other.yaml\ntests:\n  - {ask: when are you open, expect: hours}\n", encoding="utf-8")
    parts = read_suites([tmp_path])
    assert [len(part.bot.knowledge.entries) for part in parts] == [7, 1]
    with pytest.raises(KnowledgeError, match="no entry 'signers'"):
        read_suites([a], tmp_path / "other.yaml")


def test_the_files_of_a_base_are_looked_for_once_however_many_files_of_cases_there_are(tmp_path, monkeypatch):
    base = tmp_path / "base"
    base.mkdir()
    for number in range(3):
        entry = f"{{id: e{number}, questions: {{en: thing {number}}}, answer: {{en: Here.}}}}"
        (base / f"{number}.yaml").write_text(f"entries: [{entry}]\n", encoding="utf-8")
        (tmp_path / f"{number}.faqtest.yaml").write_text("tests: [{ask: thing, status: answered}]\n", "utf-8")
    looked = []
    monkeypatch.setattr(suite, "knowledge_files", lambda path: looked.append(path) or knowledge_files(path))
    suites = read_suites([tmp_path], base)
    assert looked == [base]
    assert [file.name for file in files_read(suites)] == [
        *(f"{number}.faqtest.yaml" for number in range(3)),
        *(f"{number}.yaml" for number in range(3)),
    ]


def test_all_phrasings_of_a_base_are_cases_of_their_own(tmp_path):
    (part,) = phrasing_suites(knowledge=write_base(tmp_path))
    written = [case for case in part.cases if case.kind == "as written"]
    assert len(written) == len(part.bot.knowledge.phrasings)
    assert len(part.cases) > 2 * len(written)


def test_the_phrasings_are_those_of_the_bases_that_the_files_name(tmp_path):
    write_base(tmp_path)
    cases = tmp_path / "a.faqtest.yaml"
    cases.write_text("knowledge: base.yaml\ntests:\n  - {ask: who signed, expect: signers}\n", encoding="utf-8")
    suites = read_suites([cases])
    (part,) = phrasing_suites(suites)
    assert part.bot is suites[0].bot


@pytest.mark.parametrize(
    ("named", "asked"), [(None, "the bundled one"), ("base.yaml", "that of FAQ_BOT_KNOWLEDGE")]
)
def test_of_a_file_that_names_no_base_it_is_said_which_is_asked(tmp_path, monkeypatch, named, asked):
    write_base(tmp_path)
    cases = tmp_path / "a.faqtest.yaml"
    cases.write_text("tests:\n  - {ask: when are you open, expect: hours}\n", encoding="utf-8")
    if named:
        monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", str(tmp_path / named))
    with pytest.raises(
        KnowledgeError, match=r"no entry 'hours'.* the file names no base, as `knowledge: base\.yaml`"
    ) as raised:
        read_suites([cases])
    assert f"these are questions to {asked}" in str(raised.value)


@pytest.fixture
def questions(tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_text(
        lines(
            ("how many places at Kagawa?", "kagawa-places"),
            ("qui a signé l'accord", "signers"),
            ("大阪大学の定員は何人ですか？", "osaka-places"),
            ("who signed the agreement", "signing-date"),
        ),
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize(("limit", "code"), [("75", 0), ("75.1", 1), ("80%", 1)])
def test_evaluate_ends_with_1_below_the_least_that_is_right(tmp_path, questions, capsys, limit, code):
    base = str(write_base(tmp_path))
    assert main(["evaluate", str(questions), "-k", base, "--min-right", limit]) == code
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"{'FAIL' if code else 'PASS'}: 3 of 4 right")


def test_evaluate_ends_with_1_above_the_most_that_is_wrong(tmp_path, questions):
    base = str(write_base(tmp_path))
    assert main(["evaluate", str(questions), "-k", base, "--max-wrong", "25"]) == 0
    assert main(["evaluate", str(questions), "-k", base, "--max-wrong", "24"]) == 1


def test_evaluate_writes_all_reports_that_are_asked_for(tmp_path, questions):
    outputs = [tmp_path / "out" / f"r{suffix}" for suffix in (".html", ".json", ".md", ".csv", ".txt")]
    asked = [word for path in outputs for word in ("--output", str(path))]
    main(["evaluate", str(questions), "--knowledge", str(write_base(tmp_path)), *asked])
    assert all(path.stat().st_size for path in outputs)
    assert json.loads(outputs[1].read_text(encoding="utf-8"))["total"]["right"] == 3


@pytest.mark.skipif(sys.platform == "win32", reason="links are other things there")
@pytest.mark.parametrize(
    "name", ["questions.csv", "link.csv", "hard.html", "base.json", "inside/../questions.csv"]
)
def test_evaluate_writes_no_report_over_what_it_reads(tmp_path, monkeypatch, capsys, name):
    monkeypatch.chdir(tmp_path)
    inputs = {
        "questions.csv": "question,expect\nopening hours,hours\n",
        "base.json": '{"language": "en", "entries": [{"id": "hours", "questions": "opening hours",'
        '"answer": "9"}]}',
    }
    for file, content in inputs.items():
        Path(file).write_text(content, encoding="utf-8")
    Path("inside").mkdir()
    Path("link.csv").symlink_to("questions.csv")
    Path("hard.html").hardlink_to("questions.csv")
    assert main(["evaluate", "questions.csv", "-k", "base.json", "-o", "r.html", "-o", name]) == 3
    assert f"{name}: would be written over, and is read" in capsys.readouterr().err
    assert {file: Path(file).read_text(encoding="utf-8") for file in inputs} == inputs
    assert not Path("r.html").exists()


def test_evaluate_writes_over_a_report(tmp_path, questions):
    base, report = str(write_base(tmp_path)), tmp_path / "r.csv"
    report.write_text("old", encoding="utf-8")
    main(["evaluate", str(questions), "-k", base, "-o", str(report)])
    assert report.read_text(encoding="utf-8") != "old"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output", "r.pdf", "x"], "no report is written as '.pdf'; choose one of .html, .json"),
        (["--min-right", "many", "x"], "expected per cent from 0 to 100, not 'many'"),
        (["--max-wrong", "101", "x"], "expected per cent from 0 to 100, not '101'"),
    ],
)
def test_evaluate_refuses_what_it_cannot_do_before_it_starts(capsys, arguments, message):
    with pytest.raises(SystemExit) as ended:
        main(["evaluate", *arguments])
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("question,expect\nopen the door, where,a\n", "w.csv:2:1: more cells than the first line has columns"),
        ("question,question,expect\na,b,c\n", "w.csv:1:1: the column 'question' stands twice"),
    ],
)
def test_a_table_of_questions_is_read_whole_or_not_at_all(tmp_path, capsys, table, message):
    (tmp_path / "w.csv").write_text(table, encoding="utf-8")
    assert main(["evaluate", str(tmp_path / "w.csv"), "-k", str(write_base(tmp_path))]) == 3
    assert message in capsys.readouterr().err


def test_evaluate_without_files_says_what_to_give(capsys):
    assert main(["evaluate"]) == 2
    assert "give files of cases, or --perturb" in capsys.readouterr().err


def test_evaluate_of_a_missing_file_is_one_line(capsys):
    assert main(["evaluate", "missing.faqtest.yaml"]) == 3
    assert capsys.readouterr().err == (
        "faq-bot: missing.faqtest.yaml:1:1: no such file or folder; is the path right?\n"
    )


def test_evaluate_perturb_needs_nothing_written(tmp_path, capsys):
    base = tmp_path / "hours.yaml"
    entry = "{id: hours, questions: [Are your opening hours déjà known?, opening hours], answer: At nine.}"
    base.write_text(f"language: en\nentries: [{entry}]", encoding="utf-8")
    assert main(["evaluate", "--perturb", "-k", str(base)]) == 0
    assert "missing accents" in capsys.readouterr().out


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_is_drawn_for_those_who_watch_and_wiped_at_the_end(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    with Progress(2, terminal, patience=0) as progress:
        progress.advance()
        drawn = terminal.getvalue()
    assert "1/2" in drawn
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_terminal_that_goes_away_ends_no_work(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(terminal, "write", Mock(side_effect=OSError(errno.EIO, "gone")))
    with Progress(3, terminal, patience=0) as progress:
        for _ in range(3):
            progress.advance()


def test_a_terminal_without_a_cursor_shows_no_bar(monkeypatch):
    monkeypatch.setenv("TERM", "DUMB")
    terminal = Terminal()
    with Progress(1, terminal, patience=0) as progress:
        progress.advance()
    assert terminal.getvalue() == ""


def test_short_runs_and_files_show_no_bar():
    terminal, file = Terminal(), io.StringIO()
    for stream, patience in ((terminal, 60), (file, 0)):
        with Progress(1, stream, patience) as progress:
            progress.advance()
        assert stream.getvalue() == ""


def test_a_bar_is_full_when_all_is_done():
    assert bar(0, 4) == "░" * 30 + "  0/4"
    assert bar(4, 4) == "█" * 30 + "  4/4"


@pytest.mark.parametrize(("columns", "drawn"), [(36, 30), (12, 6), (6, 0)])
def test_a_bar_and_its_figures_stay_within_a_line_of_their_window(monkeypatch, columns, drawn):
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    terminal.fileno = lambda: 7
    monkeypatch.setattr(os, "get_terminal_size", {7: os.terminal_size((columns, 24))}.get)
    with Progress(1, terminal, patience=0) as progress:
        progress.advance()
    assert f"\r{'█' * drawn}  1/1\x1b[K" in terminal.getvalue()


def test_where_the_figures_have_no_room_there_is_no_bar():
    assert bar(1, 1, columns=5) == ""


def test_results_do_not_depend_on_the_process(tmp_path, questions):
    command = [sys.executable, "-m", "faq_bot", "evaluate", str(questions), "-k", str(write_base(tmp_path))]
    runs = {subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout for _ in range(2)}
    assert len(runs) == 1


def test_a_question_of_which_nothing_is_expected_is_an_error(tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_text('{"question": "places Kagawa", "label": "x"}\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"q\.jsonl:1:1: nothing is expected of this question"):
        read_suites([path])


def test_a_base_that_is_a_loop_of_links_is_named(tmp_path, capsys):
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    (tmp_path / "c.faqtest.yaml").write_text("tests:\n  - {ask: a, expect: no_match}\n", encoding="utf-8")
    assert main(["evaluate", "-k", str(tmp_path / "loop.yaml"), str(tmp_path / "c.faqtest.yaml")]) == 3
    assert "loop.yaml" in capsys.readouterr().err
