import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.languages.vocabulary import every_common_word
from faq_bot.matching.building import FEW_ENTRIES, build_index
from faq_bot.matching.features import CONCEPT, GRAM, occurrences
from faq_bot.matching.index import CONCEPT_WEIGHT, NEIGHBOURS, STEPS, TABLE_CELLS, TEXT_WEIGHT

TEXTS = [
    "how many places at kagawa",
    "number of places for kagawa",
    "how long is the stay in kagawa",
    "how many places at osaka",
    "who signed the agreement",
    "定員ハ何人デスカ",
]
CONCEPTS = [["kagawa", "places"], ["kagawa", "places"], ["kagawa"], ["osaka", "places"], ["signing"], ["places"]]
ENTRIES = np.array([0, 0, 1, 2, 3, 0], dtype=np.int32)
ROUNDED = 1e-3
"""What rounding the weights to multiples of 1/4096 makes of the length of a vector."""


@pytest.fixture(params=[TABLE_CELLS, 0], ids=["table", "postings"])
def index(request, monkeypatch):
    monkeypatch.setattr("faq_bot.matching.index.TABLE_CELLS", request.param)
    return build_index(TEXTS, CONCEPTS, ENTRIES, every_common_word())


def retrieved(index, text, concepts=(), **options):
    return index.retrieve(index.vector(text, concepts), **options)


@pytest.mark.parametrize("row", range(len(TEXTS)))
def test_a_phrasing_is_its_own_nearest_neighbour(index, row):
    found = retrieved(index, TEXTS[row], CONCEPTS[row])
    assert found.rows[0] == row
    assert found.similarities[0] == pytest.approx(TEXT_WEIGHT + CONCEPT_WEIGHT, abs=ROUNDED)


def test_a_similarity_is_the_weighted_sum_of_two_cosines(index):
    assert retrieved(index, TEXTS[0]).similarities[0] == pytest.approx(TEXT_WEIGHT, abs=ROUNDED)
    assert retrieved(index, "", ["signing"]).similarities[0] == pytest.approx(CONCEPT_WEIGHT, abs=ROUNDED)


def test_similarities_are_exact(index):
    exact = retrieved(index, "how long is it at kagawa", ["kagawa"]).similarities.astype(float) * STEPS**2
    assert (exact == exact.round()).all()
    gram = index.gram(np.arange(index.size)).astype(float) * STEPS**2
    assert (gram == gram.round()).all()


def test_neighbours_come_best_first(index):
    similarities = retrieved(index, "places at kagawa", ["kagawa", "places"]).similarities
    assert (np.diff(similarities) <= 0).all()


def test_phrasings_with_all_words_of_the_question_come_first(index):
    assert set(retrieved(index, "places kagawa").rows[:2].tolist()) == {0, 1}


def test_a_typo_still_finds_the_phrasing(index):
    assert retrieved(index, "who singed teh agrement").rows[0] == 4


def test_a_concept_finds_phrasings_in_another_language(index):
    assert 5 in retrieved(index, "seats", ["places"]).rows


def test_what_shares_nothing_is_not_retrieved(index):
    assert len(retrieved(index, "zzz").rows) == 0
    assert len(retrieved(index, "").rows) == 0


def test_the_limit_is_kept(index):
    assert len(retrieved(index, "kagawa", limit=2).rows) == 2


def test_ties_go_to_the_earlier_phrasing():
    twins = build_index(["kagawa"] * 5, [[]] * 5, np.arange(5, dtype=np.int32))
    assert retrieved(twins, "kagawa").rows.tolist() == [0, 1, 2, 3, 4]


def test_a_rare_word_weighs_more_than_a_common_one(index):
    assert index.idf[index.feature_types == GRAM].min() < index.idf[index.feature_types == GRAM].max()
    by_concept = dict(
        zip(
            index.vocabulary[index.feature_types == CONCEPT].tolist(),
            index.idf[index.feature_types == CONCEPT],
            strict=True,
        )
    )
    assert len(set(by_concept.values())) > 1


def test_similarities_between_phrasings_agree_with_those_of_retrieval(index):
    rows = np.arange(len(TEXTS))
    gram = index.gram(rows)
    for row in rows:
        found = retrieved(index, TEXTS[row], CONCEPTS[row])
        assert found.similarities == pytest.approx(gram[row][found.rows], abs=1e-5)


@pytest.mark.parametrize("count", [2, 30, 200])
def test_similarities_between_phrasings_are_those_of_a_full_comparison(count):
    # Words of one, of two and of many phrasings.
    texts = [f"every one{row} pair{row // 2} some{row // 7}" for row in range(count)]
    index = build_index(texts, [[]] * count, np.arange(count, dtype=np.int32))
    dense = np.zeros((count, len(index.vocabulary)))
    dense[np.repeat(np.arange(count), np.diff(index.starts)), index.ids] = index.weights / STEPS
    rows = np.arange(count)[::-1]
    assert (index.gram(rows) == dense[rows] @ dense[rows].T).all()


def test_similarities_between_phrasings_are_symmetric_and_at_most_one(index):
    gram = index.gram(np.arange(len(TEXTS)))
    assert gram == pytest.approx(gram.T)
    assert gram.max() <= 1 + 1e-5


@given(
    st.lists(
        st.text("abcd ", min_size=1, max_size=12).map(lambda text: " ".join(text.split()) or "a"),
        min_size=1,
        max_size=30,
    )
)
def test_retrieval_finds_what_a_full_comparison_finds(texts):
    index = build_index(texts, [[]] * len(texts), np.arange(len(texts), dtype=np.int32))
    vector = index.vector(texts[0], [])
    dense = np.zeros((len(texts), len(index.vocabulary)))
    dense[np.repeat(np.arange(len(texts)), np.diff(index.starts)), index.ids] = index.weights / STEPS
    question = np.zeros(len(index.vocabulary))
    question[vector.ids] = vector.weights
    products = dense @ question
    found = index.retrieve(vector)
    assert found.similarities == pytest.approx(np.sort(products[products > 0])[::-1][:NEIGHBOURS], abs=1e-5)


def test_in_a_base_of_few_entries_common_words_weigh_little():
    entries = np.array([0, 1], dtype=np.int32)
    index = build_index(["where do you park", "when do you open"], [[], []], entries, every_common_word())
    weight = dict(zip(index.vocabulary.tolist(), index.idf.tolist(), strict=True))
    known = {word: weight[int(occurrences([word])[1][-1])] for word in ("where", "park", "when", "open")}
    assert known["where"] < known["park"] / 2
    assert known["when"] < known["open"] / 2


def test_a_base_of_many_entries_tells_itself_which_words_are_common():
    texts = [f"where is number {number}" for number in range(FEW_ENTRIES - 1)] + ["which"]
    index = build_index(texts, [[] for _ in texts], np.arange(FEW_ENTRIES, dtype=np.int32))
    weight = dict(zip(index.vocabulary.tolist(), index.idf.tolist(), strict=True))
    assert weight[int(occurrences(["where"])[1][-1])] < weight[int(occurrences(["which"])[1][-1])]


def test_an_index_does_not_depend_on_how_its_texts_are_taken_in_turns(monkeypatch):
    def built():
        return build_index(TEXTS, CONCEPTS, np.sort(ENTRIES), every_common_word())

    at_once = built()
    monkeypatch.setattr("faq_bot.matching.building._CHUNK", 2)
    in_turns = built()
    for field in dataclasses.fields(at_once):
        assert np.array_equal(getattr(at_once, field.name), getattr(in_turns, field.name)), field.name


def test_postings_are_the_rows_by_feature(index):
    by_row = np.zeros((index.size, len(index.vocabulary)))
    by_row[np.repeat(np.arange(index.size), index.sizes), index.ids] = index.weights
    by_feature = np.zeros_like(by_row)
    features = np.repeat(np.arange(len(index.vocabulary)), np.diff(index.posting_starts))
    by_feature[index.postings, features] = index.posting_weights
    assert np.array_equal(by_row, by_feature)


def test_the_fewer_entries_have_a_word_the_rarer_it_is(index):
    common, seldom, nowhere = (index.rarity(word, FEW_ENTRIES) for word in ("kagawa", "signed", "planes"))
    assert common < seldom < nowhere == 1
