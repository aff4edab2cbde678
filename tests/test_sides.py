"""Whose side those who ask are on: which way they would go, said once and remembered."""

import json

import pytest

from faq_bot import FAQBot

BASE = {
    "language": "en",
    "entities": {"kyoto": ["Kyoto"], "nara": ["Nara"]},
    "directions": {
        "away": ["from here", "go to Kyoto", "student of ours"],
        "here": ["from Kyoto", "come to you", "student in Kyoto"],
    },
    "entries": [
        {
            "id": "away-rooms",
            "about": "kyoto",
            "direction": "away",
            "questions": [
                "Are there rooms at Kyoto?",
                "rooms for those who go to Kyoto",
                "is there a dormitory there",
            ],
            "answer": "There are rooms at Kyoto.",
        },
        {
            "id": "here-rooms",
            "about": "kyoto",
            "direction": "here",
            "questions": [
                "Are there rooms for students from Kyoto?",
                "rooms when I come to you",
                "a dormitory here",
            ],
            "answer": "There are rooms here.",
        },
        {
            "id": "nara-rooms",
            "about": "nara",
            "questions": ["Are there rooms at Nara?", "rooms in Nara", "a dormitory in Nara"],
            "answer": "There are none at Nara.",
        },
        {"id": "hours", "questions": ["When are you open?", "opening hours"], "answer": "At nine."},
    ],
}


@pytest.fixture(scope="module")
def bot():
    return FAQBot.from_dict(BASE)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("I am a student in Kyoto and want to come to you.", "here-rooms"),
        ("My daughter is a student in Kyoto.", "here-rooms"),
        ("I would like to go to Kyoto.", "away-rooms"),
    ],
)
def test_a_question_that_names_no_way_is_of_the_way_that_they_said(bot, said, answer):
    conversation = bot.conversation()
    conversation.ask(said)
    conversation.ask("When are you open?")
    assert conversation.ask("Are there rooms?").entry_id == answer


def test_what_is_told_before_a_question_says_it_too(bot):
    assert bot.ask("Our friends are students from Kyoto. Are there rooms?").entry_id == "here-rooms"


def test_a_question_that_names_a_place_is_of_that(bot):
    conversation = bot.conversation()
    conversation.ask("I am a student in Kyoto and want to come to you.")
    assert conversation.ask("Are there rooms at Nara?").entry_id == "nara-rooms"


def test_it_is_kept_in_the_state_and_changes_when_they_say_otherwise(bot):
    conversation = bot.conversation()
    conversation.ask("I am a student in Kyoto and want to come to you.")
    taken_up = bot.conversation(state=json.loads(json.dumps(conversation.state())))
    assert taken_up.state()["side"] == ["here"]
    taken_up.ask("No, I would go to Kyoto.")
    assert taken_up.state()["side"] == ["away"]


@pytest.mark.parametrize("side", [["nowhere"], []])
def test_a_state_of_a_base_that_knows_no_such_way_is_taken_up_without(bot, side):
    state = bot.conversation().state()
    assert bot.conversation(state={**state, "side": side}).state()["side"] == []
