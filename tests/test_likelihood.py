import math

import numpy as np
import pytest

from faq_bot.matching.building import build_index
from faq_bot.matching.features import CONCEPT, WORD
from faq_bot.matching.likelihood import CONCEPT_SMOOTHING, WORD_SMOOTHING, count_concepts, count_words

TEXTS = ["places kagawa", "many places", "signed kagawa"]
CONCEPTS = [["kagawa", "places"], ["places"], ["kagawa"]]
ENTRIES = np.array([0, 0, 1], dtype=np.int32)
BOTH = np.array([0, 1])
WORDS_OF_AN_ENTRY, PHRASINGS_OF_AN_ENTRY = 3, 1.5  # on average


@pytest.fixture(scope="module")
def index():
    return build_index(TEXTS, CONCEPTS, ENTRIES)


@pytest.fixture(scope="module")
def words(index):
    return count_words(index, ENTRIES, 2)


@pytest.fixture(scope="module")
def concepts(index):
    return count_concepts(index, ENTRIES, 2)


def word_ids(index, text):
    vector = index.vector(text, [])
    return vector.ids[index.feature_types[vector.ids] == WORD]


def concept_ids(index, *names):
    vector = index.vector("", names)
    return vector.ids[index.feature_types[vector.ids] == CONCEPT]


def test_words_follow_the_multinomial_model(index, words):
    # "places" stands twice among the four words of entry 0 and never among the two of entry 1.
    found = words.log_likelihood(word_ids(index, "places"), BOTH)
    share = WORD_SMOOTHING / WORDS_OF_AN_ENTRY
    assert found == pytest.approx([math.log(2 / 4 + share), math.log(share)], abs=1e-5)


def test_each_known_word_shares_one_out_among_the_entries(index, words):
    # "kagawa" stands once among four words and once among two.
    share = WORD_SMOOTHING / WORDS_OF_AN_ENTRY
    first, second = 1 / 4 + share, 1 / 2 + share
    assert words.shares(word_ids(index, "kagawa")) == pytest.approx(
        [first / (first + second), second / (first + second)], abs=1e-5
    )
    assert words.shares(word_ids(index, "kagawa places")).sum() == pytest.approx(2)
    assert words.shares(word_ids(index, "unheard")).tolist() == [0, 0]


def test_concepts_follow_the_bernoulli_model(index, concepts):
    # Both of two phrasings of entry 0 name places, none of the one of entry 1.
    found = concepts.log_likelihood(concept_ids(index, "places"), BOTH)
    share = CONCEPT_SMOOTHING / PHRASINGS_OF_AN_ENTRY
    assert found == pytest.approx([math.log(2 / 2 + share), math.log(share)], abs=1e-5)


def test_an_entry_with_more_phrasings_is_no_likelier_for_them():
    once, thrice = ["open today"], ["closed today"] * 3
    index = build_index([*once, *thrice], [[]] * 4, np.array([0, 1, 1, 1], dtype=np.int32))
    words = count_words(index, np.array([0, 1, 1, 1], dtype=np.int32), 2)
    for text in ("today", "open closed"):
        first, second = words.log_likelihood(word_ids(index, text), BOTH)
        assert first == pytest.approx(second)


def test_likelihoods_of_several_words_multiply(index, words):
    one, other, both = (word_ids(index, text) for text in ("places", "kagawa", "places kagawa"))
    assert words.log_likelihood(both, BOTH) == pytest.approx(
        words.log_likelihood(one, BOTH) + words.log_likelihood(other, BOTH)
    )


def test_an_entry_that_uses_a_word_is_likelier_than_one_that_does_not(index, words):
    places, signed = (words.log_likelihood(word_ids(index, text), BOTH) for text in ("places", "signed"))
    assert places[0] > places[1]
    assert signed[1] > signed[0]


def test_leaving_a_phrasing_out_counts_its_words_once_less(index, words):
    # "signed" stands once among the two words of entry 1.
    features, share = word_ids(index, "signed"), WORD_SMOOTHING / WORDS_OF_AN_ENTRY
    assert words.log_likelihood(features, BOTH)[1] == pytest.approx(math.log(1 / 2 + share), abs=1e-5)
    assert words.log_likelihood(features, BOTH, seen=-1)[1] == pytest.approx(math.log(share), abs=1e-5)


def test_without_words_every_entry_is_as_likely(index, words):
    assert words.log_likelihood(word_ids(index, "zzz"), BOTH).tolist() == [0.0, 0.0]


def test_without_concepts_in_the_base_every_entry_is_as_likely():
    bare = build_index(TEXTS, [[]] * 3, ENTRIES)
    counts = count_concepts(bare, ENTRIES, 2)
    assert counts.log_likelihood(np.array([0]), BOTH).tolist() == [0.0, 0.0]
