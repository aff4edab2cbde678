"""What `on_answer` is told: each answer that somebody is given, once."""

import pytest

from faq_bot import FAQBot


@pytest.fixture
def heard():
    return []


@pytest.fixture
def bot(exchange_bot, heard):
    return FAQBot(exchange_bot.matcher, on_answer=heard.append)


def test_a_bot_is_loaded_with_its_hook(tmp_path, heard):
    base = tmp_path / "base.yaml"
    base.write_text("language: en\nentries: [{id: a, questions: [open?], answer: At nine.}]", encoding="utf-8")
    answer = FAQBot.load(base, on_answer=heard.append).ask("open?")
    assert heard == [answer]


def test_a_hook_is_something_to_call():
    base = {"language": "en", "entries": [{"id": "a", "questions": "open?", "answer": "At nine."}]}
    with pytest.raises(TypeError, match="on_answer is called with answers, which 5 cannot be"):
        FAQBot.from_dict(base, on_answer=5)


class Awaited:
    async def __call__(self, answer):
        """Nobody would wait for it."""


def gone_through(answer):
    yield answer


async def gone_through_and_awaited(answer):
    yield answer


@pytest.mark.parametrize("hook", [Awaited.__call__, Awaited(), gone_through, gone_through_and_awaited])
def test_a_hook_is_not_to_be_awaited(exchange_bot, hook):
    with pytest.raises(
        TypeError, match=r"on_answer is called, and not awaited or gone through, as .* would have to be"
    ):
        FAQBot(exchange_bot.matcher, on_answer=hook)


@pytest.mark.parametrize("question", ["How many places are there at Kagawa?", "", "x" * 5000, "qwertz uiop"])
def test_every_answer_is_told_once_whatever_was_asked(bot, heard, question):
    assert heard == []
    assert [bot.ask(question)] == heard


def test_a_turn_is_told_once_however_many_ways_it_was_read(bot, heard):
    talk = bot.conversation()
    given = [talk.ask(q) for q in ("How many places are there at Kagawa?", "and at Osaka?", "7", "", "thanks")]
    assert heard == given


def test_what_is_picked_is_told(bot, heard):
    assert [bot.conversation().pick("signers")] == heard


def test_looking_things_up_is_not_told(bot, heard):
    bot.search("places at Kagawa")
    bot.answer("signers")
    assert heard == []


def test_a_quiet_bot_answers_the_same_and_tells_nobody(bot, heard):
    question = "Who signed the agreement with Kagawa?"
    quiet = bot.quiet
    assert (quiet.ask(question), quiet.conversation().ask(question).entry_id) == (quiet.ask(question), "signers")
    assert heard == []
    assert bot.ask(question) == heard[0]


def test_a_bot_without_a_hook_is_quiet_itself(exchange_bot):
    assert exchange_bot.quiet is exchange_bot


def test_what_a_hook_raises_reaches_who_asked(exchange_bot):
    def broken(_answer):
        raise LookupError("no such table")

    with pytest.raises(LookupError, match="no such table"):
        FAQBot(exchange_bot.matcher, broken).ask("places at Kagawa")
