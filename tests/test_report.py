import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from test_evaluation import record

from faq_bot.errors import MOST_SAID, FAQBotError
from faq_bot.testing.evaluation import Evaluation
from faq_bot.testing.limits import hold_to_limits
from faq_bot.testing.report import FORMATS, describe_miss, format_of, write_report

EVALUATION = Evaluation(
    (
        record(language="fr", kind="typo"),
        record("wrong", entry="duration", confidence=0.71, language="ja", kind="<b>bold|kind</b>"),
        record("asked back", entry=None, confidence=0.3),
    )
)
PASSED = hold_to_limits(EVALUATION.tally, 30)
FAILED = hold_to_limits(EVALUATION.tally, 90)
NOTHING = Evaluation(())


def rendered(suffix, evaluation=EVALUATION, verdict=FAILED):
    return FORMATS[suffix](evaluation, verdict)


@pytest.mark.parametrize("suffix", [".html", ".json", ".md", ".txt"])
@pytest.mark.parametrize("verdict", [PASSED, FAILED], ids=["passed", "failed"])
def test_every_report_gives_the_verdict(suffix, verdict):
    assert verdict.line in rendered(suffix, verdict=verdict).replace("\\", "")


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_run_without_questions_has_a_report(suffix):
    assert rendered(suffix, NOTHING, hold_to_limits(NOTHING.tally))


@pytest.mark.parametrize("suffix", FORMATS)
def test_control_characters_reach_no_reader(suffix):
    evil = replace(record("wrong"), question="a\x1b[31mb\u202ec", text="\x07")
    assert "\x1b" not in rendered(suffix, Evaluation((evil,)))
    assert suffix == ".json" or "\u202e" not in rendered(suffix, Evaluation((evil,)))


def test_a_miss_reads_in_a_few_lines():
    miss = replace(record("wrong", entry="duration"), question="combien ?", nearest="places", lost="number 2")
    assert describe_miss(miss) == (
        "t:1:1: expected places, came duration\n"
        "  question combien ?\n"
        "  expected places\n"
        "  came     duration (answered, confidence 0.90, in en)\n"
        "  said     Five.\n"
        "  nearest  places\n"
        "  lost     number 2"
    )


def test_a_miss_is_as_short_however_long_its_question_is():
    miss = replace(record("wrong", entry="duration"), question="combien " * 200_000, nearest="places")
    assert max(map(len, describe_miss(miss).split("\n"))) <= MOST_SAID


def test_text_shows_each_outcome_by_language_and_kind():
    text = rendered(".txt")
    assert re.search(r"ja +1 +- +- +- +- +1 \(100\.0 %\)", text)
    assert re.search(r"typo +1 +1 \(100\.0 %\)", text)
    assert text.rstrip().splitlines()[-1] == FAILED.line


def test_columns_line_up_under_wide_characters():
    evaluation = Evaluation((record(kind="留学"), record(kind="abcd")))
    by_kind = rendered(".txt", evaluation).split("By kind")[1].splitlines()
    assert by_kind[2].index("1") == by_kind[3].index("1") + 2


def test_json_holds_figures_and_every_record():
    report = json.loads(rendered(".json"))
    assert report["verdict"] == {"passed": False, "line": FAILED.line}
    assert report["total"]["wrong"] == 1
    assert [entry["outcome"] for entry in report["records"]] == ["right", "wrong", "asked back"]


def test_csv_has_a_line_a_question():
    rows = list(csv.DictReader(io.StringIO(rendered(".csv"))))
    assert [row["outcome"] for row in rows] == ["right", "wrong", "asked back"]


def test_csv_holds_no_formula():
    evil = Evaluation((replace(record(), question='=HYPERLINK("x")'),))
    (row,) = csv.DictReader(io.StringIO(rendered(".csv", evil)))
    assert row["question"] == '\'=HYPERLINK("x")'


def test_markdown_keeps_its_tables_whatever_a_kind_is_called():
    rows = [line for line in rendered(".md").splitlines() if "kind" in line and line.startswith("|")]
    assert rows[0].startswith(r"| \<b\>bold\|kind\</b\> | 1 |")


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.addresses = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.addresses += [value for name, value in attrs if name in {"src", "href"}]
        if tag not in {"meta", "rect", "line", "path", "polyline"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()


def test_the_page_stands_alone():
    text = rendered(".html")
    page = Page(text)
    assert page.addresses == []
    assert "script" not in page.seen
    assert "url(" not in text
    assert "http" not in text


def test_the_page_is_whole_and_what_people_write_is_no_markup():
    page = Page(rendered(".html"))
    assert page.open == []
    assert "b" not in page.seen
    assert page.seen.count("svg") == 4


def test_the_page_follows_the_readers_light_or_dark():
    assert "@media (prefers-color-scheme: dark)" in rendered(".html")


def test_an_unknown_format_lists_those_there_are():
    with pytest.raises(FAQBotError, match=r"r\.pdf: .*choose one of \.html, \.json, \.md, \.csv, \.txt"):
        format_of(Path("r.pdf"))


def test_a_report_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FAQBotError, match="the report cannot be written"):
        write_report(tmp_path / "file" / "r.html", EVALUATION, PASSED)
