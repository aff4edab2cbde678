"""Which words are correctly spelt: so that another word is not taken for a typo."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.languages import words
from faq_bot.languages.words import FOLDER, SUFFIX, has_words, is_word

CODES = sorted(file.stem for file in FOLDER.glob(f"*{SUFFIX}"))

SPELT = {
    "en": "planes places dogs film police guitar bus cancelled canceled organise organize colour Japanese",
    "fr": "saigne saigné signe signé films police guitare bus résilié resilie rompu RÉSILIÉE bourse combien œuvre",
    "es": "ciudades tengo hablan viajar estudiante dámelo español",
}
MISSPELT = {
    "en": "kagwa perdigier studnets combein bourze tomorow univresity",
    "fr": "kagwa perdigier studnets combein bourze étuidants partenariiat",
    "es": "kagwa perdigier studnets univresidad intercanvio estudinate",
}


def pairs(table):
    return [(word, language) for language, line in table.items() for word in line.split()]


@pytest.mark.parametrize(("word", "language"), pairs(SPELT))
def test_a_correctly_spelt_word_is_one(word, language):
    assert is_word(word, language)


@pytest.mark.parametrize(("word", "language"), pairs(MISSPELT))
def test_a_typo_is_no_word(word, language):
    assert not is_word(word, language)


@pytest.mark.parametrize("word", ["saignerait", "saignèrent", "saignât"])
def test_french_as_people_type_it_has_no_past_historic_and_no_imperfect_subjunctive(word):
    assert is_word(word, "fr") == (word == "saignerait")


def test_a_word_of_one_language_is_not_one_of_another():
    assert is_word("guitare", "fr")
    assert not is_word("guitare", "en")


@pytest.mark.parametrize("code", ["en-GB", "EN", "en-US"])
def test_a_regional_code_has_the_words_of_its_language(code):
    assert is_word("planes", code)


@pytest.mark.parametrize("language", ["ja", "zh", "de", "it", "pt-BR", "ko", "", "../en", "no such language", "é"])
def test_a_language_without_a_list_has_no_words(language):
    assert not has_words(language)
    assert not is_word("police", language)


def test_every_list_is_of_a_language_with_words():
    assert CODES == ["en", "es", "fr"]
    assert all(has_words(code) for code in CODES)


@pytest.mark.parametrize(
    "text", ["", "a", "plan es", "planes places", "香川", "plane5", "don't", "-", "{{{", "z" * 5000]
)
def test_what_is_no_single_word_of_letters_is_in_no_list(text):
    assert not any(is_word(text, code) for code in CODES)


@given(st.text(), st.sampled_from(CODES))
def test_any_text_has_an_answer(text, code):
    assert is_word(text, code) in {True, False}


def test_the_words_of_a_list_are_those_that_are_accepted():
    listed = all_words("en")
    assert 50_000 < len(listed) < 150_000
    assert all(is_word(word, "en") for word in sorted(listed)[::50])


def test_threads_may_ask_at_once():
    words._edges.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: is_word(word, "fr"), ["guitare", "bourze"] * 50))
    assert found == [True, False] * 50


def test_a_list_reads_the_same_on_a_big_endian_machine(monkeypatch, tmp_path):
    swapped = words.array("I", (FOLDER / f"en{SUFFIX}").read_bytes())
    swapped.byteswap()
    monkeypatch.setattr(words, "array", lambda kind, _content: swapped[:] if kind == "I" else None)
    monkeypatch.setattr(sys, "byteorder", "big")
    edges = words._edges.__wrapped__("en")
    assert words._accepts(edges, "planes")
    assert not words._accepts(edges, "studnets")


def test_the_notice_names_every_list():
    notice = Path(FOLDER / "NOTICE.md").read_text(encoding="utf-8")
    assert [code for code in CODES if f"| `{code}{SUFFIX}` |" not in notice] == []


def all_words(code):
    """Every word of a list, read from its automaton by other means than `is_word`."""
    edges = words._edges(code)
    found, waiting = set(), [(0, "")]
    while waiting:
        place, start = waiting.pop()
        while True:
            edge = edges[place]
            word = start + chr(ord("a") + (edge & words.LETTER))
            if edge & words.FINAL:
                found.add(word)
            if edge >> words.TARGET:
                waiting.append((edge >> words.TARGET, word))
            if edge & words.LAST:
                break
            place += 1
    return found
