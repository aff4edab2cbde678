"""Whatever a file of cases holds: cases, or one error that tells where; and no report steers what shows it."""

import csv
import io
import json
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from outputs import assert_tells_its_places, steering
from strategies import as_yaml, case_files, damaged, texts, written

from faq_bot import FAQBot, KnowledgeError
from faq_bot.testing.case_files import check_expectations, check_names, read_case_file
from faq_bot.testing.diff import compare
from faq_bot.testing.diff import render_json as diff_json
from faq_bot.testing.diff import render_markdown as diff_markdown
from faq_bot.testing.diff import render_text as diff_text
from faq_bot.testing.evaluation import Evaluation, evaluate
from faq_bot.testing.limits import hold_to_limits
from faq_bot.testing.report import FORMATS

BOT = FAQBot.from_dict(
    {
        "language": "en",
        "entries": [
            {"id": "hours", "questions": ["opening hours", "when are you open"], "answer": "=At nine. <b>\x1b[2J"},
            {"id": "places", "questions": ["How many places are there?"], "answer": "Five | @you \u202e#1"},
        ],
    }
)
OTHER = FAQBot.from_dict(
    {"language": "en", "entries": [{"id": "hours", "questions": ["opening hours"], "answer": "\x9b[31mAt ten."}]}
)


def cases_in(content, name="x.faqtest.yaml"):
    """Return the cases of a file of these bytes; none for an error, which tells its places."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            cases = read_case_file(path, name).cases
            check_expectations(cases)
            check_names(cases, BOT.knowledge.by_id)
        except KnowledgeError as error:
            assert_tells_its_places(error, name)
            return ()
    return cases


def tags(page):
    """Return the tags of a page with the names of their attributes."""
    found = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.add((tag, *sorted(name for name, _ in attributes)))
    parser.feed(page)
    return found


def plain_report():
    cases = cases_in(b"tests: [{ask: opening hours, expect: hours}, {ask: zzz, expect: places}]")
    evaluation = Evaluation(tuple(evaluate(cases, BOT)))
    return FORMATS[".html"](evaluation, hold_to_limits(evaluation.tally, 100, 0))


ITS_TAGS = tags(plain_report())


@given(case_files().map(as_yaml))
def test_any_file_of_cases_can_be_put_or_tells_what_is_wrong(content):
    cases = cases_in(content)
    evaluation = Evaluation(tuple(evaluate(cases, BOT)))
    assert len(evaluation.records) == len(cases)


@given(case_files().map(as_yaml).flatmap(damaged))
def test_a_damaged_file_of_cases_tells_what_is_wrong(content):
    cases_in(content)


@given(st.lists(st.tuples(texts(), texts()), max_size=4), st.binary(max_size=40))
def test_any_labelled_lines_are_cases_or_tell_what_is_wrong(pairs, rest):
    lines = "\n".join(json.dumps({"text": text, "label": label}) for text, label in pairs)
    cases_in(lines.encode(), "x.jsonl")
    cases_in(lines.encode() + b"\n" + rest, "x.jsonl")
    stream = io.StringIO()
    csv.writer(stream).writerows([("question", "expect"), *pairs])
    cases_in(stream.getvalue().encode("utf-8", "surrogatepass"), "x.csv")
    cases_in(rest, "x.csv")


@given(st.lists(written().filter(str.strip), min_size=1, max_size=3))
def test_no_report_steers_what_shows_it(asked):
    content = as_yaml({"tests": [{"ask": text, "expect": "hours", "kind": text} for text in asked]})
    cases = cases_in(content)
    evaluation = Evaluation(tuple(evaluate(cases, BOT)))
    verdict = hold_to_limits(evaluation.tally, 100, 0)
    difference = compare(cases, BOT, OTHER)
    rendered = [render(evaluation, verdict) for render in FORMATS.values()]
    rendered += [render(difference) for render in (diff_text, diff_markdown, diff_json)]
    for report in rendered:
        assert not steering(report, allowed="\n\r\u200d")
    assert tags(FORMATS[".html"](evaluation, verdict)) <= ITS_TAGS
