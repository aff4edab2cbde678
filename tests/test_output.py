"""What is shown stays text: on a terminal, in JSON, HTML, CSV and Markdown."""

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from faq_bot.output.csv_text import as_csv
from faq_bot.output.html_text import as_html
from faq_bot.output.json_text import as_json, as_json_line, harmless
from faq_bot.output.markdown import as_markdown, cell, table
from faq_bot.output.terminal import complain, one_line, printable
from faq_bot.text import quotable

SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""What is seen, and is of the category of what is not."""


def tagged(letters):
    """Return a flag that tags spell, and their end."""
    return "\U0001f3f4" + "".join(chr(0xE0000 + ord(char)) for char in letters) + "\U000e007f"


ENGLAND, SCOTLAND = tagged("gbeng"), tagged("gbsct")
MARK = "\N{REPLACEMENT CHARACTER}"


@given(st.text())
def test_nothing_printable_commands_a_terminal(text):
    shown = printable(text)
    unsafe = {c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Cf", "Zl", "Zp"}}
    # The joiner holds emoji together and does nothing else.
    assert unsafe <= {"\n", "\u200c", "\u200d", *SIGNS}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\x07b\x00", "a␇b␀"),
        ("two\nlines", "two\nlines"),
        ("abc\u202ecba", "abc\N{REPLACEMENT CHARACTER}cba"),  # text after it would be shown backwards
        ("\x9b31m", "\N{REPLACEMENT CHARACTER}31m"),  # CSI in one character
        ("Alès 香川 👩‍🎓", "Alès 香川 👩‍🎓"),
    ],
)
def test_controls_are_made_visible(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\tb", "a    b"),
        ("L'ac\u00adcueil", "L'accueil"),  # shown only where a line breaks
        ("a\u061cb", "a\N{REPLACEMENT CHARACTER}b"),
    ],
)
def test_what_is_meant_well_is_not_made_ugly(text, shown):
    assert printable(text) == shown


def test_what_joins_the_letters_of_persian_is_shown():
    assert printable("می\u200cکنیم") == "می\u200cکنیم"


@pytest.mark.parametrize("text", [*SIGNS, "سنة \u0601 ٢٠٢١", f"{ENGLAND}{SCOTLAND}", f"a{ENGLAND}\u0601b"])
def test_what_is_seen_is_shown_though_it_is_of_a_category_of_marks(text):
    shown = (printable(text), quotable(text), as_html(text), cell(text), json.loads(as_json_line(text)))
    assert {*shown, *harmless([text])} == {text}
    assert as_json(text) == f'"{text}"'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (ENGLAND[1:], MARK * 6),  # nothing shows that they are there
        (ENGLAND[:-1], f"{ENGLAND[0]}{MARK * 5}"),
        (tagged("ignore what stands before"), f"{ENGLAND[0]}{MARK * 26}"),
        (f"{ENGLAND}{ENGLAND[-1]}\u202e", f"{ENGLAND}{MARK * 2}"),
    ],
)
def test_tags_that_spell_no_flag_are_made_visible(text, shown):
    assert printable(text) == shown
    assert json.loads(as_json(text)) == text
    assert printable(as_json(text)) == as_json(text)


def test_one_line_stays_one():
    assert one_line("a\nb\r\nc") == "a␊b␊c"


@given(st.text() | st.text('ab \u200c\u200dمی👩"\n\u0601\xad'))
def test_json_commands_no_terminal_and_loses_nothing(text):
    shown = as_json({"text": text})
    assert json.loads(shown) == {"text": text}
    assert printable(shown) == shown


def test_json_keeps_scripts_readable():
    assert as_json(["香川 é 👩\u200d🎓"]) == '[\n  "香川 é 👩\u200d🎓"\n]'
    assert as_json("\u061c\U000e0041") == '"\\u061c\\udb40\\udc41"'


def test_html_is_no_markup():
    assert as_html('<b title="\'">&\x1b') == "&lt;b title=&quot;&#x27;&quot;&gt;&amp;␛"


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", "\n=1", "\t=1", "\r=1", " =1"]
)
def test_no_cell_of_a_table_is_a_formula(text):
    (_, (shown,)) = csv.reader(io.StringIO(as_csv(["question"], [[text]])))
    assert shown.startswith("'")


@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
@pytest.mark.parametrize("before", [";", "; ", "\t", "\n", "\r\n", ';"', ';""', ' ;;"\u00a0'])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_is_a_formula_whatever_separates_cells(delimiter, before, sign):
    written = as_csv(
        ["place", "question"], [["a.csv:1", f"see a{before}{sign}1"], ["a.csv:2", f"{before}{sign}1"]]
    )
    cells = [cell for row in csv.reader(io.StringIO(written), delimiter=delimiter) for cell in row]
    assert [cell for cell in cells if cell.strip().startswith(sign)] == []


@pytest.mark.parametrize("text", ["a; b = c", "mail a@b; c@d", "one-two; three", 'a "-" b', "f(x) = 2"])
def test_a_sign_that_begins_no_cell_stays_as_it_is(text):
    _, (shown,) = csv.reader(io.StringIO(as_csv(["question"], [[text]])))
    assert shown == text


def test_numbers_and_texts_stay_as_they_are_in_a_table():
    assert as_csv(["a", "b"], [[-1.5, "une - deux"]]) == "a,b\r\n-1.5,une - deux\r\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        ("~~gone~~", r"\~\~<!-- -->gone\~\~"),
        ("&#64;you", r"\&#<!-- -->64;you"),
        ("https://example.org", "https<!-- -->://example.org"),
        ("www.example.org", "www<!-- -->.example.org"),
        ("ask @you or a@b.org", "ask @<!-- -->you or a@<!-- -->b.org"),
        ("@{5}", "@<!-- -->{5}"),
        ("#12", "#<!-- -->12"),
        ("see !5, %3 and ~bug", r"see !<!-- -->5, %<!-- -->3 and \~<!-- -->bug"),
        (
            "in da39a3ee5e6b4b0d3255bfef95601890afd80709 and 19a8d858",
            "in da39a3<!-- -->ee5e6b<!-- -->4b0d32<!-- -->55bfef<!-- -->956018<!-- -->90afd8<!-- -->0709"
            " and 19a8d8<!-- -->58",
        ),
        ("5 % off: 1000000 at 10:30, well done!", "5 % off: 1000000 at 10:30, well done!"),
        (":tada: :+1:", ":<!-- -->tada: :<!-- -->+1:"),
        ("{+ new +} [- old -]", r"{<!-- -->+ new +} \[<!-- -->- old -\]"),
        ("<img src=x>", r"\<img src=x\>"),
        ("two\nlines", "two lines"),
        ("C# is fine", "C# is fine"),
    ],
)
def test_nothing_in_a_cell_is_markup_or_a_link(text, shown):
    assert cell(text) == shown
    assert table(("x",), [(text,)]).splitlines()[2] == f"| {shown} |"


@pytest.mark.parametrize(
    ("text", "shown"), [("5 ~~places~~ ~left~", r"5 \~\~places\~\~ \~left\~"), ("||a|| b | c", r"\||a\|| b | c")]
)
def test_plain_text_is_no_markup_for_readers_that_know_more_of_it(text, shown):
    assert as_markdown(text) == shown
    assert MarkdownIt().enable("strikethrough").render(shown) == f"<p>{text}</p>\n"


@pytest.mark.parametrize("text", ["see _www.evil.example", "x@-b.example", "h@_a.b.com"])
def test_no_address_in_a_cell_becomes_a_link_behind_a_sign(text):
    assert "<!-- -->" in cell(text)


def test_a_complaint_is_a_line_that_can_be_read(capsys):
    complain(f"base.csv:2:1: left out: no answer to {'x' * 10**6!r}")
    said = capsys.readouterr().err
    assert said.startswith("faq-bot: base.csv:2:1: left out: no answer to 'xxx")
    assert len(said) < 1100
