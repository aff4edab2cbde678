"""An answer in Markdown: laid out for people at a terminal, untouched for everybody else."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.answering.answer import Answer, Status
from faq_bot.bot import FAQBot
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.loading import Loading
from faq_bot.chat.plain import run_plain
from faq_bot.chat.reply import show_answer
from faq_bot.chat.wrap import wrap
from faq_bot.cli.main import main
from faq_bot.output.markdown_reading import MAX_DEPTH
from faq_bot.output.terminal_markdown import LARGEST_TABLE, lay_out

SHOWN = {
    "emphasis": ("so *and* **so** and __so__", "so and so and so"),
    "a link": ("see [the map](https://a.example/b_c)", "see the map (https://a.example/b_c)"),
    "a link by name": ("see [it][x]\n\n[x]: /y", "see it (/y)"),
    "a bare link": ("<https://a.example> or <me@a.example>", "https://a.example or me@a.example"),
    "a link to a place on its page": ("[there](#there)", "there"),
    "an image": ("![a map](m.png)", "a map (m.png)"),
    "headings": ("# One\ntext\n## 二つ\n### Three\n", "One\n===\n\ntext\n\n二つ\n----\n\nThree"),
    "a list": ("- a\n- b\n  more\n\n  - c\n", "- a\n- b\n  more\n  - c"),
    "a list of numbers": ("9. a\n1. b\n", "9. a\n10. b"),
    "code": ("use `a*b`:\n\n```sh\nx  y\n  z\n```", "use `a*b`:\n\n    x  y\n      z"),
    "code by indent": ("a\n\n    b\n", "a\n\n    b"),
    "a quotation": ("> a\n>\n> b", "> a\n> \n> b"),
    "a table": ("| a | bb |\n|---|---|\n| 日本 | c |\n", "a     bb\n----  --\n日本  c"),
    "new lines": ("a\nb\\\nc  \nd", "a\nb\nc\nd"),
    "tags": ("a<br>b <kbd>c</kbd>\n\n<div>\n<!-- x -->d</div>", "a\nb c\n\nd"),
    "raised and lowered digits": (
        "10<sup>6</sup> H<SUB>2</SUB>O 5<sup>1/2</sup> 2<sup>2<sup>3</sup></sup>, the 1<sup>er</sup> a <sup> b\n\n"
        "<p>5<sup>99</sup></p>",
        "10⁶ H₂O 5^1/2 2^(2³), the 1er a  b\n\n5⁹⁹",
    ),
    "words that are struck out by HTML": ("<s>10</s> 9\n\n<p><del>8</del> 7</p>", "~~10~~ 9\n\n~~8~~ 7"),
    "links and pictures of HTML": (
        'Pay <a href="https://a.example">here</a>, <a href=#x>there</a> <img alt="a map" src=\'m.png\'>',
        "Pay here (https://a.example), there a map (m.png)",
    ),
    "new lines in a cell": ("| a | b |\n|---|---|\n| c<br>d | e |\n", "a    b\n---  -\nc d  e"),
    "signs that are no markup": ("2 \\* 3 * 4 snake_case &lt;b>", "2 * 3 * 4 snake_case <b>"),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_markdown_is_laid_out(text, shown):
    assert lay_out(text, "markdown") == shown


def test_a_table_takes_no_more_room_than_its_words_and_some_blanks():
    lines = ["| a | b |", "|---|---|", f"| {'x' * 10_000} | y |", *["| c | d |"] * 1_500]
    shown = lay_out("\n".join(lines), "markdown")
    assert len(shown) < LARGEST_TABLE
    assert shown.startswith(f"a  b\n-  -\n{'x' * 10_000}  y\nc  d\n")


def test_a_table_whose_titles_are_too_wide_is_no_wider_than_there_is_room():
    lines = [f"| {'x' * 10_000} | b |", "|---|---|", *["| c | d |"] * 1_500]
    shown = lay_out("\n".join(lines), "markdown")
    assert len(shown) < LARGEST_TABLE
    assert shown.startswith(f"{'x' * 10_000}  b\n{'-' * 66}  -\nc{' ' * 65}  d\n")


@given(st.text())
def test_plain_text_stays_as_it_is(text):
    assert lay_out(text, "plain") == text


@given(st.text("*_>#+-=\\\n 1.ab"))
def test_no_letter_is_lost(text):
    shown = lay_out(text, "markdown")
    assert [char for char in shown if char in "ab"] == [char for char in text if char in "ab"]


@given(st.text(min_size=1))
def test_any_text_says_something(text):
    assert lay_out(text, "markdown")


@pytest.mark.parametrize(
    "text",
    ["*" * 900 + "a" + "*" * 900, "**a " * 1500 + "a** " * 1500, "*![a " * 300 + "](m.png)*" * 300],
    ids=["signs", "words", "images"],
)
@pytest.mark.parametrize("before", ["", "# ", "- "])
def test_markdown_nested_without_end_is_shown_as_it_is(before, text):
    # Or as the words of a heading, where the paragraph is too much and not the nesting.
    assert lay_out(before + text, "markdown") in {before + text, f"{text}\n{'=' * len(text)}"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Write to <first name>.<name>@a.example", "Write to <first name>.<name>@a.example"),
        ("if i<n and n>j", "if i<n and n>j"),
        ("<div>\n\nAsk for <your form>.\n\n</div>", "Ask for <your form>."),
        ("a <b class='x'>b</b> c<br>d <!-- e --> f", "a b c\nd  f"),
    ],
)
def test_only_tags_of_html_are_no_words(text, shown):
    assert lay_out(text, "markdown") == shown


@pytest.mark.parametrize("sign", ["> ", "- ", "1. "])
@pytest.mark.parametrize("depth", [25, 49, 60, 1000])
def test_a_word_in_lists_and_quotations_however_deep_is_shown(sign, depth):
    assert "word" in lay_out(sign * depth + "word", "markdown")


NESTED = {
    "a list": lambda level: f"{'  ' * level}- level {level} of a list",
    "a list of numbers": lambda level: f"{'   ' * level}1. level {level} of a list",
    "a quotation": lambda level: f"{'>' * (level + 1)} level {level} of a quotation",
}


@pytest.mark.parametrize("line", NESTED.values(), ids=NESTED)
@pytest.mark.parametrize("levels", [12, 24, 60])
def test_the_chat_shows_each_level_of_what_is_nested(line, levels):
    text = "\n".join(map(line, range(levels)))
    (paragraph,) = show_answer(Answer("q", Status.ANSWERED, text, "en", format="markdown")).paragraphs
    words = " ".join(" ".join(wrap(paragraph.laid_out, 60)).split())
    assert [level for level in range(levels) if f"level {level} " not in words] == []


def test_emphasis_within_emphasis_is_laid_out_as_deep_as_people_write_it():
    assert lay_out("**" * (MAX_DEPTH - 1) + "a" + "**" * (MAX_DEPTH - 1), "markdown") == "a"


def test_what_steers_a_terminal_is_made_visible_also_where_markdown_hides_it():
    answer = Answer("q", Status.ANSWERED, "a &#x202e;b", "en", format="markdown")
    (paragraph,) = show_answer(answer).paragraphs
    assert paragraph.laid_out == "a \N{REPLACEMENT CHARACTER}b"


BASE = """
language: en
format: markdown
entries:
  - {id: hours, questions: [When are you open?, opening hours], answer: At **nine**.}
  - {id: place, questions: Where are you?, answer: At 2 * 3 * 4., format: plain}
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    file = tmp_path_factory.mktemp("base") / "base.yaml"
    file.write_text(BASE, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def bot(base):
    return FAQBot.load(base)


def test_an_answer_says_what_it_is_written_in_and_is_handed_on_untouched(bot):
    answer = bot.ask("when are you open")
    assert (answer.format, answer.text) == ("markdown", "At **nine**.")
    assert answer.to_dict()["format"] == "markdown"
    assert answer.to_dict()["text"] == "At **nine**."
    assert bot.ask("where are you").format == "plain"
    assert bot.ask("xyzzy").format == "plain"


@pytest.mark.parametrize(("is_terminal", "shown"), [(True, "At nine.\n"), (False, "At **nine**.\n")])
def test_ask_lays_out_for_a_terminal_alone(base, is_terminal, shown, capsys, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    main(["ask", "-k", str(base), "when are you open"])
    assert capsys.readouterr().out == shown
    main(["ask", "--json", "-k", str(base), "when are you open"])
    assert '"text": "At **nine**."' in capsys.readouterr().out


@pytest.mark.parametrize(("is_terminal", "shown"), [(True, "At nine.\n"), (False, "At **nine**.\n")])
def test_the_plain_chat_lays_out_for_a_terminal_alone(bot, is_terminal, shown, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", _Lines(is_terminal))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    run_plain(Dialogue(Loading(lambda: bot), None, "en"))
    assert shown in capsys.readouterr().out


class _Lines(io.StringIO):
    """Standard input with one line."""

    def __init__(self, is_terminal):
        super().__init__("when are you open\n")
        self._is_terminal = is_terminal

    def isatty(self):
        return self._is_terminal
