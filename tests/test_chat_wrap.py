from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.utils import get_cwidth

from faq_bot.chat.wrap import MAX_PARSED, MAX_WIDTH, _parser, wrap

JAPANESE = "香川大学には最大で五人の学生が一学期または一年間留学することができます。"


def test_latin_text_breaks_at_blanks():
    assert wrap("the agreement was signed in April 2021", 16) == ["the agreement", "was signed in", "April 2021"]


def test_japanese_breaks_between_phrases():
    assert wrap(JAPANESE, 26) == [
        "香川大学には最大で五人の",
        "学生が一学期または",
        "一年間留学する",
        "ことができます。",
    ]


def test_a_latin_name_in_japanese_is_not_broken():
    text = (
        "校長代行のPierre Perdiguier（ピエール・ペルディギエ）氏とSuenaga Yoshihiro（スエナガ ヨシヒロ）氏です。"
    )
    for width in range(10, 60):
        shown = "\n".join(wrap(text, width))
        assert all(name in shown for name in ("Pierre", "Perdiguier", "Suenaga", "Yoshihiro"))


def test_width_is_counted_in_cells():
    assert all(get_cwidth(line) <= 20 for line in wrap(JAPANESE, 20))


def test_no_line_begins_with_a_closing_mark():
    for width in range(18, 60):
        assert not [line for line in wrap(JAPANESE + "はい、そうです。", width) if line[0] in "、。"]


def test_french_punctuation_stays_with_its_word():
    for width in range(10, 40):
        lines = wrap("Combien de places ? Voici : « deux » ou trois !", width)
        assert not [line for line in lines if line[0] in "?:!»" or line.endswith("«")]


def test_a_list_goes_on_under_its_first_word():
    assert wrap("  1. How many places are there?", 18) == ["  1. How many", "     places are", "     there?"]


COMMANDS = "  /help                this help\n  /lang fr|en|ja|auto  change the language"


def test_what_a_command_does_stands_beside_it_or_where_there_is_no_room_below():
    assert wrap(COMMANDS, 40) == [
        "  /help                this help",
        "  /lang fr|en|ja|auto  change the",
        "                       language",
    ]
    assert wrap(COMMANDS, 30) == [
        "  /help",
        "    this help",
        "  /lang fr|en|ja|auto",
        "    change the language",
    ]


def test_line_feeds_stay_and_the_margin_is_before_each_line():
    assert wrap("one\n\ntwo", 20, "> ") == ["> one", "> ", "> two"]


def test_a_word_wider_than_the_line_is_broken_between_characters():
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert wrap("看護看護看護", 5) == ["看護", "看護", "看護"]


def test_a_wide_window_gets_lines_that_can_be_read():
    assert max(map(get_cwidth, wrap("word " * 100, 300))) <= MAX_WIDTH


def test_a_long_run_of_japanese_is_parted_into_phrases_bit_by_bit(monkeypatch):
    parse, given_at_once = _parser().parse, []
    told = SimpleNamespace(parse=lambda text: given_at_once.append(len(text)) or parse(text))
    monkeypatch.setattr("faq_bot.chat.wrap._parser", lambda: told)
    text = "日" * (3 * MAX_PARSED) + JAPANESE
    assert "".join(wrap(text, 80)) == text
    assert max(given_at_once) == MAX_PARSED
    assert sum(given_at_once) == len(text)


@given(st.text(alphabet="ab é,.?:-1　香川大学にのをー。、「」ｶﾞ\n🙂e\u0301", max_size=60), st.integers(2, 30))
def test_no_text_gets_wider_than_the_line_nor_loses_a_character(text, width):
    lines = wrap(text, width)
    assert all(get_cwidth(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
