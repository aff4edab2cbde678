import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.matching.features import (
    CONCEPT,
    GRAM,
    MAX_GRAM,
    MIN_GRAM,
    PAIR,
    WORD,
    codes_of,
    concept_code,
    feature_types,
    occurrences,
)


def features(text, kind=None, row=0, texts=None):
    rows, codes = occurrences(texts or [text])
    wanted = rows == row
    if kind is not None:
        wanted &= feature_types(codes) == kind
    return sorted(codes[wanted].tolist())


def test_the_same_text_has_the_same_features():
    assert features("places at kagawa") == features("places at kagawa")


def test_a_text_has_the_same_features_alone_and_among_others():
    texts = ["how many", "places at kagawa", "香川 5"]
    for row, text in enumerate(texts):
        assert features(text, row=row, texts=texts) == features(text)


@pytest.mark.parametrize(
    ("text", "words", "pairs"),
    [("kagawa", 1, 0), ("how many places", 3, 2), ("香川大学", 1, 0), ("香川ニイク", 2, 1), ("", 0, 0)],
)
def test_words_and_neighbouring_pairs_are_counted(text, words, pairs):
    assert (len(features(text, WORD)), len(features(text, PAIR))) == (words, pairs)


def test_character_n_grams_have_two_to_four_letters_and_see_the_ends_of_a_word():
    # Of "_ab_": _a ab b_, _ab ab_, _ab_.
    assert len(features("ab", GRAM)) == 3 + 2 + 1
    assert (MIN_GRAM, MAX_GRAM) == (2, 4)


def test_character_n_grams_do_not_cross_a_blank():
    apart = set(features("ab", GRAM)) | set(features("cd", GRAM))
    assert set(features("ab cd", GRAM)) == apart


def test_pairs_know_their_order():
    assert features("keio osaka", PAIR) != features("osaka keio", PAIR)


def test_a_word_a_pair_an_n_gram_and_a_concept_never_look_alike():
    grams, words, pairs = (set(features("a b", kind)) for kind in (GRAM, WORD, PAIR))
    assert len(grams | words | pairs) == len(grams) + len(words) + len(pairs)
    assert concept_code("a") not in grams | words | pairs


def test_concepts_have_codes_of_their_own():
    names = ["place", "places", "secalp", "kagawa", "osaka"]
    assert len({concept_code(name) for name in names}) == len(names)
    assert {code & 3 for code in map(concept_code, names)} == {CONCEPT}


@given(
    st.lists(st.text("abc 香川カ1", max_size=40).map(lambda text: " ".join(text.split())), min_size=1, max_size=4)
)
def test_every_text_keeps_its_own_rows(texts):
    rows, codes = occurrences(texts)
    assert len(rows) == len(codes)
    assert set(np.unique(rows).tolist()) == {row for row, text in enumerate(texts) if text}


@given(st.text("abé 香川カ1", max_size=80).map(lambda text: " ".join(text.split())))
def test_a_question_has_the_features_it_would_have_as_a_phrasing(text):
    assert sorted(codes_of(text).tolist()) == sorted(occurrences([text])[1].tolist())


def test_texts_longer_than_the_prepared_powers_have_features_too():
    long = "ab " * 1500
    assert set(features(long.strip(), WORD)) == set(features("ab", WORD))
