"""Whatever a base holds: a bot, or one error that tells where."""

import tempfile
from pathlib import Path

import yaml
from hypothesis import given, note
from hypothesis import strategies as st
from outputs import assert_tells_its_places, steering
from strategies import as_yaml, bases, damaged, sound_bases

from faq_bot import FAQBot, KnowledgeError
from faq_bot.answering.answer import Status
from faq_bot.check.linter import check
from faq_bot.check.rendering import as_text, to_list
from faq_bot.matching.cache import load_matcher
from faq_bot.output.json_text import as_json

FOLLOW_UPS = ("and at osaka?", "when?", "the other way round?")


def loaded(content):
    """Return the bot of a file of these bytes and None, or None and the error."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "base.yaml"
        path.write_bytes(content)
        try:
            return FAQBot(load_matcher(path, Path(folder))), None
        except KnowledgeError as error:
            assert_tells_its_places(error, str(path))
            return None, error


def of_data(data):
    try:
        return FAQBot.from_dict(data)
    except KnowledgeError as error:
        assert_tells_its_places(error)
        return None


def assert_answers(asked, question, languages=None):
    answer = asked.ask(question)
    assert answer.status in set(Status)
    assert answer.text
    assert answer.language in (languages or asked.languages)


@given(bases())
def test_any_data_is_a_bot_or_an_error_with_its_places(data):
    bot = of_data(data)
    if bot is not None:
        talk = bot.conversation()
        for phrasing in bot.knowledge.phrasings[:3]:
            assert_answers(bot, phrasing.text)
            for message in (
                f"{phrasing.text}. {phrasing.text}?",
                "and at osaka?",
                "when?",
                "the other way round?",
            ):
                assert_answers(talk, message, bot.languages)


@given(bases())
def test_any_file_is_a_bot_or_an_error_with_its_places(data):
    bot, _ = loaded(as_yaml(data))
    if bot is not None:
        assert_answers(bot, "opening hours")


@given(sound_bases().map(as_yaml).flatmap(damaged))
def test_a_damaged_file_is_a_bot_or_an_error_with_its_places(content):
    bot, _ = loaded(content)
    if bot is not None:
        assert_answers(bot, "opening hours")


@given(st.binary(max_size=200))
def test_any_bytes_are_a_bot_or_an_error_with_its_places(content):
    loaded(content)


@given(sound_bases())
def test_a_sound_base_is_loaded_from_its_file_as_from_its_data(data):
    data = yaml.safe_load(as_yaml(data))
    filed, error = loaded(as_yaml(data))
    assert error is None
    given_as_data = FAQBot.from_dict(data)
    for phrasing in filed.knowledge.phrasings:
        assert filed.ask(phrasing.text).to_dict() == given_as_data.ask(phrasing.text).to_dict()


@given(bases())
def test_what_check_says_of_any_file_steers_nothing(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "base.yaml"
        path.write_bytes(as_yaml(data))
        try:
            findings = check(path)
        except KnowledgeError:
            return
    note(as_text(findings))
    assert not steering(as_text(findings))
    assert not steering(as_json(to_list(findings)))
    assert all(finding.place.file == str(path) for finding in findings)
