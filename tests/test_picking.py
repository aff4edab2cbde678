"""Questions picked from those offered, by number and by word."""

import json

import pytest

from faq_bot import FAQBot
from faq_bot.answering.answer import Answer, Status
from faq_bot.answering.picking import LAST, MIDDLE, OTHER, Choice, Pick, pick_of

ALL = ("fr", "en", "ja")


@pytest.mark.parametrize(
    ("said", "code"),
    [("e la prima?", "it"), ("e a primeira?", "pt"), ("et la première ?", "fr"), ("y la primera", "es")],
)
def test_and_the_first_one_looks_back(said, code):
    assert pick_of(said, (code,)) == Pick(1, back=True)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("2", 2),
        ("２", 2),
        ("no 3", 3),
        ("n° 2", 2),
        ("option 1 please", 1),
        ("the second one", 2),
        ("The first one, please.", 1),
        ("the last one", LAST),
        ("la deuxième", 2),
        ("La première, s'il vous plaît", 1),
        ("le dernier", LAST),
        ("2番", 2),
        ("２番でお願いします", 2),
        ("2番目", 2),
        ("二つ目", 2),
        ("二つ目でお願いします", 2),
        ("最後", LAST),
        ("the last one please", LAST),
        ("the bottom one", LAST),
        ("the top one", 1),
        ("I'll take the second one", 2),
        ("no, the second one", 2),
        ("number two", 2),
        ("celle du haut", 1),
        ("non, la deuxième stp", 2),
        ("je prends la première", 1),
        ("tout en bas", LAST),
        ("1番でお願い", 1),
        ("2番がいいです", 2),
        ("一番上の", 1),
        ("一番下のやつ", LAST),
        ("いや、二つ目で", 2),
        ("the middle one", MIDDLE),
        ("celle du milieu", MIDDLE),
        ("真ん中の", MIDDLE),
        ("no the other one", OTHER),
        ("the other question please", OTHER),
        ("non, l'autre", OTHER),
        ("もう一つの方", OTHER),
    ],
)
def test_a_number_or_an_ordinal_picks(said, number):
    assert pick_of(said, ALL) == Pick(number)


@pytest.mark.parametrize(
    "said",
    [
        "how many",
        "the second university",
        "2 places",
        "二つ目の大学は何ですか",
        "10",
        "",
        "the one",
        "one last question",
        "l'autre université",
        "la deuxième université",
        "真ん中の大学",
        "what is the other university",
        "la question",
    ],
)
def test_what_asks_something_picks_nothing(said):
    assert pick_of(said, ALL) is None


def test_a_language_that_the_base_has_not_picks_nothing():
    assert pick_of("the second one", ("ja",)) is None


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("the second one again?", 2),
        ("can you repeat the first one", 1),
        ("and the last one?", LAST),
        ("what about the other one?", OTHER),
        ("et la dernière ?", LAST),
        ("répète la première stp", 1),
        ("一つ目もう一度お願いします", 1),
        ("最後のもう一回言って", LAST),
    ],
)
def test_what_was_said_before_is_picked_again(said, place):
    assert pick_of(said, ALL) == Pick(place, back=True)


@pytest.mark.parametrize(
    ("said", "place"),
    [("not the first one", 1), ("no, not the last one", LAST), ("pas la première", 1), ("二つ目じゃなくて", 2)],
)
def test_all_but_one_are_picked(said, place):
    assert pick_of(said, ALL) == Pick(place, refused=True)


@pytest.mark.parametrize(
    ("code", "said", "place"),
    [
        ("de", "die mittlere bitte", MIDDLE),
        ("de", "nein, die andere", OTHER),
        ("de", "die oberste", 1),
        ("de", "die zweite nochmal", 2),
        ("es", "la de arriba", 1),
        ("es", "no, la otra", OTHER),
        ("es", "la del medio", MIDDLE),
        ("it", "quella in mezzo", MIDDLE),
        ("it", "no, l'altra", OTHER),
        ("it", "la seconda di nuovo", 2),
        ("pt", "a do meio", MIDDLE),
        ("pt", "não, a outra", OTHER),
        ("pt", "a de cima", 1),
        ("zh", "中间那个", MIDDLE),
        ("zh", "另一个", OTHER),
        ("zh", "最上面的", 1),
        ("zh", "第二个再说一遍", 2),
        ("ko", "가운데 거요", MIDDLE),
        ("ko", "나머지 하나", OTHER),
        ("ko", "맨 위에 거요", 1),
    ],
)
def test_places_have_names_in_every_language(code, said, place):
    found = pick_of(said, (code,))
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    ("entries", "taken", "place", "entry"),
    [
        ("ab", "", 2, "b"),
        ("ab", "", 3, None),
        ("abc", "", LAST, "c"),
        ("abc", "", MIDDLE, "b"),
        ("ab", "", MIDDLE, None),
        ("ab", "", OTHER, None),
        ("ab", "a", OTHER, "b"),
        ("ab", "ab", OTHER, "a"),
        ("abc", "a", OTHER, None),
        ("abc", "ac", OTHER, "b"),
        ("", "", LAST, None),
    ],
)
def test_a_place_is_that_of_what_was_offered_and_taken(entries, taken, place, entry):
    assert Choice(tuple(entries), tuple(taken)).at(place) == entry


def test_a_part_without_an_answer_keeps_its_place_among_those_that_are_said_again():
    entries = [
        {"id": "open", "questions": "When are you open?", "answer": "At nine."},
        {"id": "card", "questions": "How much is a card?", "answer": "Five euros."},
    ]
    bot = FAQBot.from_dict({"language": "en", "entries": entries})
    conversation = bot.conversation()
    conversation.ask("When are you open? Which bicycle does the mayor ride? How much is a card?")
    for turns in (conversation, bot.conversation(state=json.loads(json.dumps(conversation.state())))):
        said = [turns.ask(f"the {which} one again") for which in ("second", "first", "last")]
        assert "bicycle" in said[0].text
        assert [answer.entry_id for answer in said] == [None, "open", "card"]


@pytest.mark.parametrize("place", [0, 3, MIDDLE])
def test_no_part_stands_where_there_is_none(place):
    parts = tuple(Answer("", Status.ANSWERED, "x", "en", entry_id=entry) for entry in ("open", "card"))
    told = Answer("", Status.ANSWERED, "x", "en", parts=parts)
    assert Choice.of(parts).part_at(place, told) is None
    assert Choice().part_at(place, None) is None
