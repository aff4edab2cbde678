import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.languages.normalising import normalise
from faq_bot.text import COPIED, MAX_NORMALISED, clean, composed, has_unspaced, scripts_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alès", "ales"),
        ("ALÈS", "alès"),
        ("Ale\u0300s", "Al\u00e8s"),  # accent apart, accent in one
        ("Keiō", "keio"),
        ("cœur", "coeur"),
        ("Straße", "strasse"),
        ("ＩＭＴ　２０２１", "imt 2021"),  # full width
        ("ｶｶﾞﾜ", "カガワ"),  # half width
        ("かがわ", "カガワ"),
        ("サーバー", "サーバ"),  # the long mark comes and goes
        ("l'accord", "l’accord"),
        ("double-diplôme", "double diplôme"),
        ("how  many\tplaces ???", "how many places"),
        ("a_b", "a b"),
    ],
)
def test_spellings_of_the_same_words_become_the_same(one, other):
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2021", "2027"), ("B2", "C1"), ("カガワ", "カカワ"), ("香川", "香港")],
)
def test_different_words_stay_different(one, other):
    assert normalise(one) != normalise(other)


def test_japanese_is_parted_from_latin_letters_and_digits():
    assert normalise("IMTの定員は5名") == "imt ノ定員ハ 5 名"


def test_voiced_marks_of_kana_are_kept():
    assert normalise("が") != normalise("か")


@pytest.mark.parametrize("text", ["", "   ", "?!…", "🎌🎓", "\x00\x1b", "\u0301\u0301"])
def test_text_without_letters_or_digits_becomes_empty(text):
    assert normalise(text) == ""


def test_characters_that_expand_do_not_grow_without_limit():
    # U+FDFA becomes eighteen characters under NFKC.
    assert len(normalise("\ufdfa" * 1000)) <= MAX_NORMALISED


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    once = normalise(text)
    assert normalise(once) == once


@given(st.text())
def test_words_stand_one_blank_apart(text):
    words = normalise(text)
    assert words == " ".join(words.split())


@pytest.mark.parametrize(
    ("text", "unspaced"),
    [
        ("香川", True),
        ("かがわ", True),
        ("Kagawa", False),
        ("々", True),
        ("ｶﾅ", False),
        ("ห้อง", True),
        ("도서관", False),
    ],
)
def test_scripts_without_blanks_are_told_from_others(text, unspaced):
    assert has_unspaced(text) == unspaced


def test_half_width_kana_count_as_japanese_once_normalised():
    assert has_unspaced(normalise("ｶﾅ"))


@pytest.mark.parametrize("word", ["c#", "c++", "a+", ".net", "f#", "24/7", "10:30", "1.5", "b2"])
def test_signs_that_are_part_of_a_word_stay(word):
    assert normalise(f"Is it {word.upper()}?") == f"is it {word}"


def test_signs_between_words_go():
    assert normalise("etc. students+teachers, 3.11.2 #4 1+1") == "etc students teachers 3 11 2 4 1 1"


@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202a"])
def test_what_cannot_be_seen_does_not_break_a_word(sign):
    assert normalise(f"ac{sign}cueil") == "accueil"


def test_line_ends_and_tabs_are_blanks():
    assert normalise("a\r\nb\tc") == "a b c"


@given(
    st.text(st.sampled_from("aé館👩 \t\r\n\u00a0می\u2028" + "".join(sorted(COPIED))), max_size=12)
    | st.text(max_size=40)
)
def test_text_is_clean_once_cleaned_and_is_matched_as_before(text):
    assert clean(clean(text)) == clean(text)
    assert normalise(clean(text)) == normalise(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ห้องสมุดเปิดกี่โมง", 1),
        ("पुस्तकालय कब खुलता है?", 4),
        ("ကျေးဇူးတင်ပါတယ်။", 1),
        ("ស្រីស្អាត", 1),
        ("도서관 언제 여나요?", 3),
    ],
)
def test_a_word_is_not_parted_at_its_vowels(text, words):
    assert len(normalise(text).split()) == words


@pytest.mark.parametrize(
    ("written", "likewise"),
    [
        ("مَتَى", "متى"),
        ("المكتبـــة", "المكتبه"),
        ("أين", "اين"),
        ("שָׁלוֹם", "שלום"),
        ("Straße", "STRASSE"),
        ("São", "sao"),
    ],
)
def test_what_is_written_in_two_ways_is_the_same(written, likewise):
    assert normalise(written) == normalise(likewise)


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("Où ça ?", set()),
        ("IMTの定員", {"CJK", "HIRAGANA"}),
        ("定員", {"CJK"}),
        ("佐々木", {"CJK"}),
        ("도서관", {"HANGUL"}),
        ("متى", {"ARABIC"}),
        ("5 + 5", set()),
    ],
)
def test_the_scripts_of_a_text_are_those_of_its_letters(text, scripts):
    assert scripts_of(text) == scripts


def test_joiners_without_end_take_their_length_and_not_its_square():
    between = "\u200d" * 200_000
    assert clean(f"\u0e01{between}\u0e01") == f"\u0e01{between}\u0e01"
    assert clean(f"a{between}b") == "ab"


@pytest.mark.parametrize("mark", ["\u0323", "\uff9e", "\uff9f", "\u3099", "~"])
def test_accents_upon_accents_are_thirty_whatever_the_form_of_the_marks_between(mark):
    assert len(composed("a" + f"\u0301{mark}" * 1000)) <= len("a") + 30


def test_half_width_voiced_marks_join_their_letters():
    assert composed("ﾊﾞｽとﾊﾟｽ") == "バスとパス"
