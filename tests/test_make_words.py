"""Making a list of words: inflection as an affix file says, and packing."""

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.languages import words

SCRIPT = Path(__file__).parent.parent / "tools" / "make_words.py"
SPECIFICATION = importlib.util.spec_from_file_location("make_words", SCRIPT)
make_words = importlib.util.module_from_spec(SPECIFICATION)
sys.modules["make_words"] = make_words
SPECIFICATION.loader.exec_module(make_words)

AFFIXES = """
SET UTF-8
FLAG long
NEEDAFFIX ()
FORBIDDENWORD {}
PFX re Y 1
PFX re 0 re [^r]
SFX S. Y 2
SFX S. 0 s [^sxz]
SFX S. al aux al
SFX a0 Y 3
SFX a0 er é/S. er po:ppas
SFX a0 er ons [^g]er po:ipre
SFX a0 er assions er po:simp
SFX no N 1
SFX no 0 ment .
"""


@pytest.fixture
def inflect(tmp_path):
    def forms(*lines, without=()):
        (tmp_path / "x.aff").write_text(AFFIXES, encoding="utf-8")
        dictionary = tmp_path / "x.dic"
        dictionary.write_text("\n".join([str(len(lines)), *lines]), encoding="utf-8")
        return set(make_words.inflected(dictionary, frozenset(without)))

    return forms


def test_a_word_without_flags_stands_as_it_is(inflect):
    assert inflect("bus po:nom") == {"bus"}


def test_a_suffix_replaces_the_end_where_its_condition_holds(inflect):
    assert inflect("place/S.", "prix/S.") == {"place", "places", "prix"}
    assert inflect("cheval/S.") == {"cheval", "chevals", "chevaux"}


def test_a_suffix_may_be_followed_by_another(inflect):
    assert {"signé", "signés"} <= inflect("signer/a0")


def test_a_prefix_crosses_with_suffixes_that_allow_it(inflect):
    assert {"signer", "resigner", "signons", "resignons"} <= inflect("signer/a0re")
    assert inflect("nette/reno") == {"nette", "renette", "nettement"}


def test_a_stem_that_needs_an_affix_is_no_word(inflect):
    assert "signer" not in inflect("signer/a0()")
    assert "signons" in inflect("signer/a0()")


def test_forbidden_words_and_those_of_unwanted_tags_are_left_out(inflect):
    assert inflect("erreur/{}", "Dupont po:patr", "bus po:nom", without=["po:patr"]) == {"bus"}
    assert "signassions" not in inflect("signer/a0", without=["po:simp"])


def test_words_are_normalised_and_what_is_no_single_word_goes(tmp_path):
    source = tmp_path / "words.txt"
    source.write_text("Éléphant\nélephant\nl'eau\nvis-à-vis\nau\n2CV\nœuvre\nбус\n", encoding="utf-8")
    assert make_words.kept_words([source], frozenset()) == ["elephant", "oeuvre"]


def test_a_list_in_latin_1_is_read(tmp_path):
    source = tmp_path / "words.10"
    source.write_bytes("café\n".encode("latin-1"))
    assert make_words.kept_words([source], frozenset()) == ["cafe"]


@given(st.sets(st.text("abcz", min_size=1, max_size=6), min_size=1, max_size=60), st.text("abcz", max_size=6))
def test_what_is_packed_and_nothing_else_is_accepted(listed, other):
    edges = make_words.packed(sorted(listed))
    assert all(words._accepts(edges, word) for word in listed)
    assert words._accepts(edges, other) == (other in listed)


def test_equal_endings_are_kept_once():
    one = make_words.packed(["nations"])
    three = make_words.packed(["nations", "potions", "rations"])
    assert len(three) == len(one) + len("r") + len("po")
