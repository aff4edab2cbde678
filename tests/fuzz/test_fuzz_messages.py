"""Whatever is said to whatever base: an answer, the same each time, that steers nothing on its way out."""

import csv
import io
import json
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from outputs import steering
from strategies import LANGUAGES, PLAIN, as_yaml, messages, sound_bases, texts

from faq_bot import FAQBot
from faq_bot.answering.answer import Answer, Status
from faq_bot.chat.commands import respond
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.loading import Loading
from faq_bot.chat.wrap import wrap
from faq_bot.matching.cache import load_matcher
from faq_bot.output.csv_text import as_csv
from faq_bot.output.html_text import as_html
from faq_bot.output.json_text import as_json
from faq_bot.output.markdown import cell
from faq_bot.output.terminal import printable


@pytest.fixture(scope="module")
def bot(exchange_bot):
    return exchange_bot


def assert_sound(bot, answer):
    assert isinstance(answer, Answer)
    assert answer.status in set(Status)
    assert answer.text.strip()
    assert answer.language in bot.languages
    assert 0 <= answer.confidence <= 1
    assert (answer.entry_id is None) or answer.entry_id in bot.knowledge.by_id
    assert len(answer.suggestions) <= 3
    assert len(answer.parts) != 1
    for part in answer.parts:
        assert_sound(bot, part)


@given(messages())
def test_any_message_has_an_answer_that_steers_nothing(bot, message):
    answer = bot.ask(message)
    assert_sound(bot, answer)
    assert answer.question == message
    data = answer.to_dict()
    assert not steering(printable(answer.text))
    assert not steering(as_json(data))
    assert json.loads(as_json(data)) == json.loads(json.dumps(data))
    assert bot.ask(message) == answer


@given(sound_bases(), st.lists(messages(), min_size=1, max_size=3))
def test_any_base_answers_any_message_alike_anew_and_from_the_cache(data, asked):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "base.yaml"
        path.write_bytes(as_yaml(data))
        anew, kept = (FAQBot(load_matcher(path, Path(folder) / "cache")) for _ in range(2))
        assert list((Path(folder) / "cache").glob("*.index"))
        for message in asked:
            answer = anew.ask(message)
            assert_sound(anew, answer)
            assert kept.ask(message) == answer
            assert kept.search(message) == anew.search(message)


_TURNS = st.one_of(
    st.sampled_from([*PLAIN, "1", "3", "yes", "no", "et à Osaka ?", "when?", "say it again", "答えて", "いつ？"]),
    messages(),
)


@given(st.lists(_TURNS, min_size=1, max_size=6), st.sampled_from([None, "fr", "en", "ja"]))
def test_any_conversation_is_taken_up_where_it_was_left(bot, turns, language):
    talk = bot.conversation(language)
    for message in turns:
        assert_sound(bot, talk.ask(message))
        state = json.loads(json.dumps(talk.state()))
        again = bot.conversation(language, state=state)
        assert again.state() == talk.state()
        assert [offer.entry_id for offer in again.offered] == [offer.entry_id for offer in talk.offered]
    follow_up = "and at Osaka?"
    assert again.ask(follow_up) == talk.ask(follow_up)


@given(sound_bases(), st.lists(_TURNS, min_size=1, max_size=6))
def test_any_base_can_be_talked_with(data, turns):
    bot = FAQBot.from_dict(yaml.safe_load(as_yaml(data)))
    talk = bot.conversation()
    for message in ("opening hours", *turns):
        assert_sound(bot, talk.ask(message))


@given(st.lists(messages(), min_size=1, max_size=4))
def test_any_conversation_in_the_chat_steers_no_terminal(bot, lines):
    dialogue = Dialogue(Loading(lambda: bot), None, "en")
    for line in ["/why", *lines, "/why", "/sources", "/topics", *(f"/{line}" for line in lines)]:
        reply = respond(line, dialogue)
        shown = "\n".join(paragraph.laid_out for paragraph in reply.paragraphs) if reply else ""
        assert not steering("\n".join(wrap(shown, 40)))


@given(texts())
def test_any_text_stays_text_in_every_output(text):
    _, (shown,) = csv.reader(io.StringIO(as_csv(["text"], [[text]]), newline=""))
    assert not shown.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert not steering(shown)
    page = as_html(text)
    assert not steering(page)
    assert not set(page) & set("<>\"'")
    assert not steering(cell(text), allowed="\u200d")


@given(st.one_of(st.text(max_size=12), st.sampled_from([*LANGUAGES, "x", "en-GB", "zh-Hant-TW"])))
def test_any_language_is_spoken_or_refused(bot, wanted):
    try:
        answer = bot.ask("opening hours", language=wanted)
    except ValueError:
        return
    assert answer.language in bot.languages
