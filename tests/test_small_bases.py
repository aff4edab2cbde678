"""Bases of a few entries: what is asked in other words is found, and what is another thing is not asserted."""

from __future__ import annotations

from pathlib import Path

import pytest

import faq_bot.cli
from faq_bot import FAQBot
from faq_bot.check.linter import check

STARTER = Path(faq_bot.cli.__file__).parent / "starter" / "base.yaml"


def base(language, **questions):
    entries = [{"id": name, "questions": asked, "answer": f"{name}."} for name, asked in questions.items()]
    return FAQBot.from_dict({"language": language, "entries": entries})


JAPANESE = {"give": "寄付はできますか", "hours": "開館時間は", "place": "場所はどこですか"}
ENGLISH = {"age": "How old do you have to be?", "hours": "When are you open?", "place": "Where are you?"}


@pytest.mark.parametrize(
    ("language", "questions", "asked", "entry"),
    [("ja", JAPANESE, "寄付したい", "give"), ("en", ENGLISH, "how old must i be?", "age")],
)
def test_the_same_in_other_words_is_found(language, questions, asked, entry):
    assert base(language, **questions).ask(asked).entry_id == entry


def test_a_phrasing_that_names_nothing_is_answered_word_for_word():
    small = base("en", hours="When is it?", place="Where is it?", end=["until when?", "closing time"])
    for asked, entry in (("where is it", "place"), ("When is it?", "hours"), ("until when", "end")):
        assert small.ask(asked).entry_id == entry


def test_a_day_that_the_hours_do_not_name_is_asked_back():
    answer = FAQBot.load(STARTER).ask("are you open on Sunday")
    assert (answer.status, answer.suggestions[0].entry_id) == ("ambiguous", "opening-hours")


def test_a_language_of_another_sign_is_not_asserted():
    assert base("en", cpp="Do you teach C++?").ask("Do you teach C#?").status != "answered"


@pytest.mark.parametrize("nothing", ["👍", "?!", "…"])
def test_a_phrasing_without_letters_may_stand_anywhere(tmp_path, nothing):
    for questions in ([nothing, "thumbs up"], ["thumbs up", nothing]):
        for names in (("ok", "hours"), ("hours", "ok")):
            bot = base("en", **{name: questions if name == "ok" else ["When are you open?"] for name in names})
            assert bot.ask("when are you open?").entry_id == "hours"
            assert bot.search("thumbs up")[0].entry_id == "ok"
            assert bot.ask(nothing).status == "no_match"
    file = tmp_path / "base.yaml"
    text = "language: en\nentries:\n  - {id: a, answer: b, questions: [thumbs up, '%s']}\n"
    file.write_text(text % nothing, encoding="utf-8")
    assert check(file)


def test_entries_stay_in_the_order_of_the_curator():
    bot = base("en", z="How much is it?", m="When are you open?", a="Where are you?")
    assert [entry.id for entry in bot.entries] == ["z", "m", "a"]
