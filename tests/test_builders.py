"""What builders call: several paths, data, entries by id, thresholds, changed files; and what each call says."""

from __future__ import annotations

import enum
import http
import inspect
import itertools
import pickle
import re
from collections import deque
from fractions import Fraction
from functools import partial, reduce
from pathlib import Path

import pytest

from faq_bot.answering.answer import Status
from faq_bot.bot import FAQBot
from faq_bot.cli.main import main
from faq_bot.errors import KnowledgeError
from faq_bot.knowledge import nodes

HOURS = """\
language: en
entries:
  - id: z-hours
    questions: [When are you open?, opening hours, what time do you open]
    answer: {en: We open at nine., fr: Nous ouvrons à neuf heures.}
  - id: m-address
    questions: [Where are you?, your address, how do I get there]
    answer: In Main Street.
  - id: a-dog
    questions: [Can I bring my dog?, are dogs allowed, a dog inside]
    answer: Yes, on a lead.
"""
MORE = """\
language: en
entries:
  - {id: toilet, questions: [Is there a toilet?, restroom, where are the toilets], answer: In the yard.}
"""
UNSURE = "may I come with a small dog tomorrow"
"""A question that is answered with some confidence, but not with all."""


@pytest.fixture
def files(tmp_path) -> tuple[Path, Path]:
    for name, text in (("hours", HOURS), ("more", MORE)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "hours.yaml", tmp_path / "more.yaml"


@pytest.fixture
def bot(files) -> FAQBot:
    return FAQBot.load(*files)


def test_several_paths_are_one_base(bot):
    assert bot.ask("opening hours").entry_id == "z-hours"
    assert bot.ask("is there a toilet?").entry_id == "toilet"


def test_entries_stand_in_the_order_of_the_curator(bot):
    assert [entry.id for entry in bot.entries] == ["z-hours", "m-address", "a-dog", "toilet"]


def test_topics_stand_in_the_order_of_the_curator(files, capsys):
    assert main(["topics", "-k", str(files[0])]) == 0
    assert re.findall(r"- (.*)", capsys.readouterr().out) == [
        "When are you open?",
        "Where are you?",
        "Can I bring my dog?",
    ]


def test_an_entry_is_looked_up_by_its_id(bot):
    assert bot.entry("a-dog").first_phrasing("en").text == "Can I bring my dog?"
    with pytest.raises(KeyError, match="nothing"):
        bot.entry("nothing")


@pytest.mark.parametrize(
    ("language", "text"),
    [(None, "We open at nine."), ("fr", "Nous ouvrons à neuf heures."), ("en-GB", "We open at nine.")],
)
def test_a_button_is_answered_by_the_id_of_its_entry(bot, language, text):
    answer = bot.answer("z-hours", language)
    assert (answer.status, answer.entry_id, answer.text) == (Status.ANSWERED, "z-hours", text)
    with pytest.raises(KeyError, match="nothing"):
        bot.answer("nothing")


def test_a_button_answers_in_a_language_of_the_base_that_its_entry_lacks_in_the_entrys_own(bot):
    assert (bot.languages, bot.answer("a-dog", "fr").text) == (("en", "fr"), "Yes, on a lead.")


def test_the_threshold_of_a_call_goes_before_that_of_the_bot_and_that_before_the_key_of_the_base(files):
    confidence = FAQBot.load(*files, threshold=0.0).ask(UNSURE).confidence
    assert 0.0 < confidence < 1.0
    more = files[1].read_text(encoding="utf-8")
    files[1].write_text(f"{more}threshold: 1.0\n", encoding="utf-8")
    assert FAQBot.load(*files).ask(UNSURE).status is not Status.ANSWERED
    eager = FAQBot.load(*files, threshold=0.0)
    assert eager.ask(UNSURE).status is Status.ANSWERED
    assert eager.ask(UNSURE, threshold=1.0).status is not Status.ANSWERED
    assert eager.conversation().ask(UNSURE).status is Status.ANSWERED
    assert eager.conversation(threshold=1.0).ask(UNSURE).status is not Status.ANSWERED


def test_a_bot_whose_files_have_not_changed_reloads_as_itself(bot):
    assert bot.reload() is bot


def test_a_bot_whose_files_have_changed_reloads_as_another(files):
    bot = FAQBot.load(*files, threshold=0.25)
    files[1].write_text(MORE.replace("In the yard.", "Upstairs."), encoding="utf-8")
    new = bot.reload()
    assert new.ask("is there a toilet?").text == "Upstairs."
    assert bot.ask("is there a toilet?").text == "In the yard."
    assert new.reload() is new


def test_a_bot_that_is_loaded_anew_keeps_what_it_was_loaded_with(files):
    told = []
    bot = FAQBot.load(*files, threshold=0.0, on_answer=told.append)
    files[1].write_text(MORE.replace("In the yard.", "Upstairs."), encoding="utf-8")
    answer = bot.reload().ask(UNSURE)
    assert (answer.status, told) == (Status.ANSWERED, [answer])


def test_a_mistake_in_a_changed_file_leaves_the_bot_as_it_is(bot, files):
    files[1].write_text("entrys: []", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"more\.yaml:1:1: .*entries"):
        bot.reload()
    assert bot.ask("is there a toilet?").text == "In the yard."


def test_a_bot_of_data_has_no_files_to_change():
    bot = FAQBot.from_dict({"language": "en", "entries": [{"id": "a", "questions": "visa", "answer": "No."}]})
    assert bot.reload() is bot


def test_the_environment_names_the_base_of_commands_and_of_bots(files, monkeypatch, capsys):
    monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", str(files[1]))
    assert main(["ask", "restroom"]) == 0
    assert capsys.readouterr().out == "In the yard.\n"
    assert [entry.id for entry in FAQBot.load().entries] == ["toilet"]
    assert FAQBot.load(files[0]).entries[0].id == "z-hours"


def test_a_question_copied_with_signs_that_cannot_be_seen_is_understood(bot):
    assert bot.ask("ope\u00adning\u200b hou\u2060rs").entry_id == "z-hours"


_CALLS = [member for name, member in inspect.getmembers(FAQBot, callable) if not name.startswith("_")]


@pytest.mark.parametrize("call", _CALLS, ids=lambda call: call.__qualname__)
def test_each_call_says_what_its_arguments_are(call):
    told = inspect.getdoc(call) or ""
    given = set(inspect.signature(call).parameters) - {"self"}
    assert given <= set(re.findall(r"^    (\w+): ", told, re.MULTILINE)), told
    assert "threshold" not in given or "threshold: least confidence, 0..1" in told
    assert ">>> " in told or call is FAQBot.reload


@pytest.mark.parametrize("threshold", [1.5, -0.1, float("nan"), True])
def test_a_threshold_is_a_share(bot, files, threshold):
    for call in (partial(bot.ask, "x"), partial(FAQBot.load, files[0]), bot.conversation):
        with pytest.raises(ValueError, match="a threshold is a number from 0 to 1, not"):
            call(threshold=threshold)
        with pytest.raises(TypeError, match=r"a threshold is a number from 0 to 1, not '0\.5'"):
            call(threshold="0.5")


class Kind(str, enum.Enum):  # noqa: UP042 - as people wrote it before there was `StrEnum`
    """A text with a name."""

    ANSWER = "At noon."


ENDLESS = {
    "a number of 5,000 digits": 10**5000,
    "a fraction of such": Fraction(10**5000),
    "a set of such": {10**5000},
    "lists in lists": reduce(lambda inner, _: [inner], range(5_000), []),
    "a list that holds itself many times": reduce(lambda inner, _: [inner, inner], range(40), []),
    "a queue of such": deque([reduce(lambda inner, _: [inner, inner], range(40), [])]),
}


def test_an_argument_of_a_type_that_shows_itself_in_colours_is_told_in_a_plain_line(bot):
    class Colourful:
        def __repr__(self):
            return "\x1b[31mred\n\u202eback"

    shown = "␛\\[31mred \ufffdback$"
    with pytest.raises(TypeError, match=f"^a threshold is a number from 0 to 1, not {shown}"):
        bot.ask("who signed?", threshold=Colourful())
    with pytest.raises(TypeError, match=f"^a limit is a whole number, not {shown}"):
        bot.search("who signed?", limit=Colourful())


@pytest.mark.parametrize("value", ENDLESS.values(), ids=ENDLESS)
def test_an_argument_without_end_is_told_in_a_line(bot, value, monkeypatch):
    monkeypatch.setattr(nodes, "MAX_VALUES", 10_000)
    with pytest.raises((TypeError, ValueError), match=r"^a threshold is a number from 0 to 1, not .{1,200}$"):
        bot.ask("who signed?", threshold=value)
    if not isinstance(value, int):
        with pytest.raises(TypeError, match=r"^a limit is a whole number, not .{1,200}$"):
            bot.search("who signed?", limit=value)
    hours = {"id": "hours", "questions": "opening hours", "answer": value}
    with pytest.raises(KnowledgeError) as refused:
        FAQBot.from_dict({"language": "en", "entries": [hours]})
    assert all(len(line) < 300 for line in str(refused.value).splitlines())


def test_the_place_of_a_value_is_told_in_short_however_deep_it_stands():
    node = nodes.from_data(reduce(lambda inner, _: {"key" * 20: inner}, range(45), "deep"))
    while node.pairs:
        ((_, node),) = node.pairs.values()
    assert node.text == "deep"
    assert len(str(node.place)) <= 400


@pytest.mark.parametrize(("given", "read"), [(Kind.ANSWER, "At noon."), (http.HTTPStatus.OK, "200")])
def test_of_a_type_of_ones_own_the_value_is_the_answer(given, read):
    hours = {"id": "hours", "questions": "opening hours", "answer": given}
    assert str(FAQBot.from_dict({"language": "en", "entries": [hours]}).ask("opening hours?")) == read


def test_a_message_of_several_questions_is_written_as_its_parts_are():
    hours = {"id": "hours", "questions": "when are you open", "answer": "At *noon*."}
    cost = {"id": "cost", "questions": "what does a ticket cost", "answer": "**Five** euros."}
    bot = FAQBot.from_dict({"language": "en", "format": "markdown", "entries": [hours, cost]})
    answer = bot.ask("When are you open? What does a ticket cost?")
    assert (len(answer.parts), answer.format) == (2, "markdown")


def test_a_state_takes_the_place_of_all_that_a_conversation_held(bot):
    talk = bot.conversation()
    talk.ask("How many students can go to Kagawa?")
    talk.restore(bot.conversation().state())
    fresh = bot.conversation()
    assert talk.last is None
    for message in ("say it again", "the first one"):
        assert talk.ask(message) == fresh.ask(message)


@pytest.mark.parametrize(
    ("key", "value"), [("offered", 3), ("choice", None), ("choice", [[]]), ("taken", 3), ("turns", [{}])]
)
def test_what_is_no_state_changes_nothing(bot, key, value):
    talk = bot.conversation("fr")
    talk.ask("Combien de places pour Kagawa ?")
    before, last = talk.state(), talk.last
    with pytest.raises(ValueError, match="no state of a conversation"):
        talk.restore(bot.conversation("en").state() | {key: value})
    assert (talk.state(), talk.last) == (before, last)


LISTS = [
    "offered",
    "choice",
    "taken",
    "side",
    "entities",
    "directions",
    "things",
    "suggestions",
    "related",
    "entries",
]


@pytest.mark.parametrize("key", LISTS)
def test_what_has_no_end_is_no_state(bot, key):
    talk = bot.conversation("en")
    talk.ask("How many students can go to Kagawa?")
    state = talk.state()
    for part in (state, state["turns"][0], state["told"]):
        if key in part:
            part[key] = itertools.count()
    with pytest.raises(ValueError, match="no state of a conversation"):
        talk.restore(state)


def test_a_state_says_no_more_than_a_message_can_ask_for():
    entries = [
        {"id": f"e{n}", "questions": [f"where is room {n}"], "answer": "At the end. " * 99} for n in range(99)
    ]
    talk = FAQBot.from_dict({"language": "en", "entries": entries}).conversation()
    talk.ask("where is room 7")
    state, told = talk.state(), talk.state()["told"]
    told["entries"] = [entry["id"] for entry in entries]
    talk.restore(state | {"told": told | {"parts": [told] * 99}})
    assert len(talk.ask("say it again").parts) == 18


@pytest.mark.parametrize("state", [{}, {"x": 1}, [], {"language": None, "settled": True, "offered": 3}])
def test_what_is_no_state_of_a_conversation_is_said_to_be_none(bot, state):
    with pytest.raises(ValueError, match="no state of a conversation"):
        bot.conversation(state=state)


def test_entries_are_hashed_and_copied_alike_whether_they_were_built_or_kept(files, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    built, kept = FAQBot.load(*files).entries, FAQBot.load(*files).entries
    assert set(built) == set(kept)
    copies = [pickle.loads(pickle.dumps(entry)) for entry in kept]
    assert [type(entry.phrasings) for entry in copies] == [tuple] * len(kept)
    assert all(len(pickle.dumps(entry)) < 1_000 for entry in kept)
