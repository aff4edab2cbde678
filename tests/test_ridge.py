import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from faq_bot.matching.building import build_index
from faq_bot.matching.ridge import (
    BLOCK,
    COMPARED,
    DECIMALS,
    NO_RANKING,
    RIDGE,
    _ratios,
    kernel,
    put_back,
    rank,
    solve,
)


def ranking(similarities, owners, gram=None, bonus=None):
    """Rank phrasings 0, 1, ... with these similarities to the question, by their entries."""
    k = np.array(similarities, dtype=float)
    rows = np.arange(len(k))
    gram = np.eye(len(k)) if gram is None else np.array(gram, dtype=float)
    bonuses = np.zeros(max(owners) + 1) if bonus is None else np.array(bonus, dtype=float)
    entries, places = np.unique(np.array(owners, dtype=np.int32), return_inverse=True)
    return rank(rows, entries, places, gram, k, bonuses[entries])


def test_the_ridge_solves_its_equation():
    gram = np.array([[1.0, 0.4], [0.4, 1.0]])
    similarities = np.array([0.8, 0.1])
    beta = solve(gram, similarities, ridge=0.3)
    assert (gram + 0.3 * np.eye(2)) @ beta == pytest.approx(similarities)


def test_the_ridge_by_hand():
    # One phrasing equal to the question: beta = 1 / (1 + lambda).
    assert solve(np.array([[1.0]]), np.array([1.0]), ridge=0.25) == pytest.approx([0.8])


def test_a_phrasing_put_back_has_the_weights_of_a_solve_with_it():
    gram = np.array([[1.1, 0.4, 0.3], [0.4, 0.9, 0.2], [0.3, 0.2, 1.0]])
    whole = solve(gram, gram[:, 0])
    own, factor = put_back(ranking(gram[0, 1:], [0, 1], gram[1:, 1:]), itself=gram[0, 0])
    assert own == pytest.approx(whole[0])
    assert factor * solve(gram[1:, 1:], gram[1:, 0]) == pytest.approx(whole[1:])


def test_solving_changes_neither_argument():
    gram, similarities = np.eye(2), np.array([0.5, 0.2])
    solve(gram, similarities)
    assert gram.tolist() == np.eye(2).tolist()
    assert similarities.tolist() == [0.5, 0.2]


def test_the_entry_of_the_most_similar_phrasing_comes_first():
    assert ranking([0.2, 0.9, 0.1], [0, 1, 2]).entries == (1, 0, 2)


def test_support_adds_up_over_the_phrasings_of_an_entry():
    result = ranking([0.5, 0.5, 0.6], [0, 0, 1])
    assert result.entries[0] == 0
    assert result.support[0] == pytest.approx(2 * 0.5 / (1 + RIDGE), abs=10**-DECIMALS)


def test_copies_of_one_phrasing_count_as_hardly_more_than_one():
    copies = [[1, 1, 1, 0], [1, 1, 1, 0], [1, 1, 1, 0], [0, 0, 0, 1]]
    crowd = ranking([0.5, 0.5, 0.5, 0.6], [0, 0, 0, 1], copies)
    assert crowd.entries[0] == 1


def test_a_bonus_counts_once_for_an_entry_however_many_phrasings_it_has():
    plain = ranking([0.5, 0.5, 0.6], [0, 0, 1])
    raised = ranking([0.5, 0.5, 0.6], [0, 0, 1], bonus=[0.2, 0])
    assert raised.support[0] == pytest.approx(plain.support[0] + 0.2)


def test_ties_go_to_the_entry_with_the_smaller_number():
    assert ranking([0.5, 0.5, 0.5], [2, 0, 1]).entries == (0, 1, 2)


def test_a_question_equal_to_a_phrasing_is_explained_and_a_strange_one_is_not():
    assert ranking([1.0], [0]).explained > 0.7
    assert ranking([0.05], [0]).explained < 0.01


def test_a_candidate_names_its_most_similar_phrasing():
    candidate = ranking([0.2, 0.7, 0.4], [0, 0, 1]).candidate(0)
    assert (candidate.entry, candidate.nearest, candidate.similarity) == (0, 1, 0.7)


def test_the_lead_is_over_the_second_entry_and_has_no_bound_without_one():
    both = ranking([0.2, 0.7, 0.4], [0, 0, 1])
    assert both.lead == pytest.approx(both.support[0] - both.support[1])
    assert ranking([0.2, 0.7], [0, 0]).lead == math.inf


def test_nothing_retrieved_ranks_nothing():
    assert NO_RANKING.entries == ()
    assert NO_RANKING.explained == 0.0


def test_the_kernel_of_equal_texts_is_one_for_question_and_phrasing_alike():
    texts = ["how many places", "who signed", "places how many"]
    index = build_index(texts, [[]] * 3, np.arange(3, dtype=np.int32))
    neighbours = index.retrieve(index.vector(texts[0], []))
    ordered = [" ".join(sorted(text.split())) for text in texts]
    sorted_texts = [ordered[row] for row in neighbours.rows]
    gram, similarities = kernel(ordered[0], neighbours, sorted_texts, index)
    rows = neighbours.rows.tolist()
    assert similarities[rows.index(0)] == pytest.approx(gram[rows.index(0), rows.index(0)], abs=1e-5)
    assert similarities.max() <= 1 + 1e-5
    assert gram == pytest.approx(gram.T, abs=1e-5)


def test_what_is_compared_letter_by_letter_is_bounded():
    texts = ["how many places", "who signed"]
    index = build_index(texts, [[]] * 2, np.arange(2, dtype=np.int32))
    neighbours = index.retrieve(index.vector("how many places signed", []))
    head = "abcdefgh" * (COMPARED // 8 + 1)
    long = [head + letter * 10_000 for letter in "xy"][: len(neighbours.rows)]
    gram, similarities = kernel(head + "z" * 10_000, neighbours, long, index)
    cut_gram, cut = kernel(head[:COMPARED], neighbours, [head[:COMPARED]] * len(long), index)
    assert gram == pytest.approx(cut_gram)
    assert similarities == pytest.approx(cut)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8), st.integers(0, 7))
def test_a_more_similar_phrasing_never_loses_support(similarities, which):
    which %= len(similarities)
    owners = list(range(len(similarities)))
    raised = [*similarities]
    raised[which] = min(1.0, raised[which] + 0.1)
    before, after = ranking(similarities, owners), ranking(raised, owners)
    assert after.support[after.entries.index(which)] >= before.support[before.entries.index(which)] - 1e-9


def test_each_two_of_many_texts_are_compared_as_two_alone_are():
    chance = random.Random(5)
    texts = ["".join(chance.choices("abcde ", k=chance.randrange(40))) for _ in range(2 * BLOCK + 3)]
    assert _ratios(texts) == pytest.approx(np.array([[fuzz.ratio(a, b) for b in texts] for a in texts]))
