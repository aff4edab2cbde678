"""Texts that are kept as one are what they were, each, several and all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.matching.joined_texts import Texts, joined, taken

TEXTS = st.lists(st.text(st.characters(exclude_characters="\0")), min_size=1).map(tuple)


@given(TEXTS, st.data())
def test_texts_are_what_they_were(texts, data):
    kept = Texts(joined(texts))
    assert (len(kept), tuple(kept), kept) == (len(texts), texts, texts)
    number = data.draw(st.integers(-len(texts), len(texts) - 1))
    assert kept[number] == texts[number]
    some = data.draw(st.slices(len(texts)))
    assert kept[some] == texts[some]


@given(TEXTS, st.data())
def test_texts_of_numbers_come_in_their_order_as_often_as_they_are_named(texts, data):
    numbers = data.draw(st.lists(st.integers(0, len(texts) - 1)))
    assert list(taken(Texts(joined(texts)), numbers)) == [texts[number] for number in numbers]


@pytest.mark.parametrize("number", [3, -4])
def test_there_is_no_text_beyond_the_last(number):
    with pytest.raises(IndexError):
        Texts(joined(["a", "", "ç"]))[number]
