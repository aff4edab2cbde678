"""Of very many words those that another may be a typo of are found, and hardly any others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from faq_bot.matching.near_words import FEW, MANY, NearWords

LETTERS = "abc"
OTHERS = tuple(f"zzzz{number}zzzz" for number in range(FEW))
"""Words that make all of them many."""

words = st.text(LETTERS, min_size=1, max_size=14)


@st.composite
def typos_of(draw, word, count):
    """A word with so many typos at most, of which none touches what another has changed."""
    for _ in range(count):
        at = draw(st.integers(0, len(word)))
        letter = draw(st.sampled_from(LETTERS))
        rest = word[at + 1 :]
        swapped = word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
        word = word[:at] + draw(st.sampled_from([letter + word[at:], letter + rest, rest, swapped]))
    return word


@given(words.flatmap(lambda word: st.tuples(st.just(word), st.just(1) | st.just(2))), st.data())
def test_every_word_within_the_typos_is_found(asked, data):
    word, typos = asked
    other = data.draw(typos_of(word, typos))
    near = NearWords([other, *OTHERS]).of(word, typos)
    assert other in near or OSA.distance(word, other) > typos


@given(words, st.lists(words, max_size=30), st.sampled_from([1, 2]))
def test_they_are_found_in_the_order_that_they_have(word, others, typos):
    known = sorted({*others, *OTHERS})
    near = NearWords(known).of(word, typos)
    assert list(near) == sorted(near)
    assert {other for other in known if OSA.distance(word, other) <= typos} <= set(near)


def test_of_too_many_words_that_are_alike_none_is_near():
    names = [f"warehouse{number:05}" for number in range(MANY)]
    assert NearWords(names[: MANY // 4]).of("warehouze00001", 2) != ()
    assert NearWords(names).of("warehouze00001", 2) == ()


@pytest.mark.parametrize(
    ("word", "typos", "near"),
    [
        ("kagawa", 1, ["kagama", "kagawakan", "kasawa"]),
        ("kagawaken", 2, ["gagaqaken", "kagama", "kagawakan", "kasawa", "tagawaten"]),
        ("qqqqqqqqq", 2, []),
    ],
)
def test_words_that_share_no_piece_are_not_compared(word, typos, near):
    known = sorted({"gagaqaken", "kagama", "kagawakan", "kasawa", "osaka", "tagawaten", *OTHERS})
    assert NearWords(known).of(word, typos) == near
