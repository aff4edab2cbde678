"""Questions picked from those offered, by number and by word."""

import pytest

from faq_bot.answering.picking import LAST, picked_number

ALL = ("fr", "en", "ja")


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
    ],
)
def test_a_number_or_an_ordinal_picks(said, number):
    assert picked_number(said, ALL) == number


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
        "la question",
    ],
)
def test_what_asks_something_picks_nothing(said):
    assert picked_number(said, ALL) is None


def test_a_language_that_the_base_has_not_picks_nothing():
    assert picked_number("the second one", ("ja",)) is None
