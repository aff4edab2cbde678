import tracemalloc

import pytest

from faq_bot import FAQBot
from faq_bot.errors import Place
from faq_bot.knowledge.model import Alias, Concept, Family
from faq_bot.languages.normalising import normalise
from faq_bot.matching.mentions import KEPT, Lexicon, make_tables

HERE = Place("lexicon.yaml", 1, 1)


def concept(name, *aliases, family=Family.CONCEPT):
    return Concept(name, family, tuple(Alias(alias, "", HERE) for alias in aliases), HERE)


CONCEPTS = [
    concept("places", "place", "places", "seat", "定員", "人数"),
    concept("signing", "sign", "signed", "signature", "調印"),
    concept("grant", "scholarship", "bourse", "奨学金"),
    concept("level-b2", "B2"),
    concept("double-degree", "double degree", "ダブルディグリー"),
    concept("degree", "degree", "学位"),
    concept("kagawa", "Kagawa", "Kagawa University", "香川", "香川大学", family=Family.ENTITY),
    concept("osaka", "Osaka", "大阪", family=Family.ENTITY),
    concept("tokyo", "Tokyo", "東京", family=Family.ENTITY),
    concept("tokyo-university", "University of Tokyo", "東京大学", family=Family.ENTITY),
    concept("incoming", "from Kagawa", "香川から", family=Family.DIRECTION),
]


def lexicon(concepts, vocabulary=()):
    return Lexicon(make_tables(concepts, vocabulary))


def find(text, vocabulary=()):
    return lexicon(CONCEPTS, vocabulary).mentions_in(normalise(text))


def names(text):
    return find(text).all


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("how many places", {"places"}),
        ("SIGNATURE de l'accord", {"signing"}),
        ("定員は何人", {"places"}),
        ("香川大学の定員", {"kagawa", "places"}),
        ("ダブルディグリー", {"double-degree"}),
        ("だぶるでぃぐりー", {"double-degree"}),
        ("kagawa osaka", {"kagawa", "osaka"}),
        ("nothing of the kind", set()),
        ("", set()),
    ],
)
def test_concepts_are_found_in_any_spelling_and_language(text, found):
    assert names(text) == found


def test_each_family_is_reported_apart():
    found = find("places for students from Kagawa")
    assert (found.concepts, found.entities, found.directions) == ({"places"}, {"kagawa"}, {"incoming"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("double degree", {"double-degree"}),
        ("University of Tokyo", {"tokyo-university"}),
        ("東京大学", {"tokyo-university"}),
    ],
)
def test_the_longest_alias_wins_and_its_words_are_not_used_again(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    ("typed", "found", "reason"),
    [
        ("plcae", {"places"}, "two letters swapped are one typo"),
        ("signde", {"signing"}, "one typo in six letters"),
        ("scolarshp", {"grant"}, "two typos in an alias of eleven"),
        ("kagava", {"kagawa"}, "one typo in a name"),
        ("saet", {"places"}, "two letters of four may be swapped"),
        ("sigm", set(), "four letters must be there"),
        ("csholarship", set(), "the first letter must be right"),
        ("schlrshp", set(), "three typos are too many"),
        ("kzgzwa", set(), "two typos in six letters are too many"),
    ],
)
def test_typos_are_forgiven_by_length(typed, found, reason):
    assert names(typed) == found, reason


@pytest.mark.parametrize("typed", ["b1", "c2", "b22"])
def test_words_with_digits_must_be_exact(typed):
    assert names(typed) == set()


def test_a_word_that_the_base_uses_is_not_taken_for_a_typo():
    assert find("placer").all == {"places"}
    assert find("placer", vocabulary={"placer"}).all == set()


def test_the_words_of_a_base_are_not_taken_for_typos_whatever_their_letters():
    entry = {"id": "a", "questions": "когда открыт вокзал", "answer": "В девять."}
    concepts = {"stations": ["вокзалы"]}
    bot = FAQBot.from_dict({"language": "ru", "entries": [entry], "concepts": concepts})
    mentioned = bot.matcher.lexicon.mentions_in
    assert (mentioned("вокзал").all, mentioned("вокзаль").all) == (set(), {"stations"})


def test_typos_do_not_chain():
    # cattla is one letter from cattle, and cattle one from castle.
    castle, cattle = concept("building", "castle"), concept("animal", "cattle")
    assert lexicon([castle, cattle]).mentions_in("cattla").all == {"animal"}
    assert lexicon([castle]).mentions_in("cattla").all == set()


def test_corrections_say_what_was_read_as_what():
    assert find("kagava plcaes").corrections == (("kagava", "kagawa"), ("plcaes", "places"))
    assert find("Kagawa places").corrections == ()


def test_order_of_concepts_changes_nothing():
    for text in ("double degree signde at kagava", "東京大学 定員", "place from kagawa"):
        assert lexicon(reversed(CONCEPTS)).mentions_in(normalise(text)) == find(text)


def test_without_concepts_nothing_is_found():
    assert lexicon([]).mentions_in("kagawa").all == frozenset()
    assert len(lexicon([])) == 0


def test_no_more_is_kept_of_words_that_are_none_however_many_are_asked():
    known = lexicon(CONCEPTS)
    letters = [chr(code) for code in range(0x250, 0x2000) if chr(code).isalpha()]

    def kept(letters):
        for letter in letters:
            known.mentions_in(f"{letter}xxxxxxx")
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        few, many = kept(letters[:KEPT]), kept(letters[KEPT:])
    finally:
        tracemalloc.stop()
    assert len(letters) > 5 * KEPT
    assert many < 1.2 * few
