"""Answers as HTML: whatever a curator writes, nothing in it runs."""

from html.parser import HTMLParser

import pytest

pytest.importorskip("starlette", reason="needs the extra web")
pytest.importorskip("markdown_it", reason="needs the extra web")

from hypothesis import example, given
from hypothesis import strategies as st

from faq_bot import FAQBot
from faq_bot.answering.answer import Answer, Status, Suggestion
from faq_bot.answering.reply import entries_of, listed
from faq_bot.serving.rendering import as_html, render

TAGS = {"p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "a"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td", "div"}
ATTRIBUTES = {"href", "title", "target", "rel", "class", "start", "tabindex"}


class Reader(HTMLParser):
    """Collects the tags of a text, and their attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.links = set(), set(), []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name == "href"]


PLAIN = {
    "id": "forward",
    "questions": ["How do I forward calls?", "forwarding calls"],
    "answer": "Dial *21*0043#; see a_b and __init__.py.\n- What is the length of a rope?\n    1986. a year",
    "see_also": ["length"],
}
WRITTEN = {
    "id": "length",
    "format": "markdown",
    "questions": ["What is the length of a rope?"],
    "answer": "**Two** metres.",
}


def test_of_several_answers_each_is_shown_as_it_is_written():
    bot = FAQBot.from_dict({"language": "en", "entries": [PLAIN, WRITTEN]})
    answer = bot.ask("How do I forward calls? What is the length of a rope?")
    assert [part.format for part in answer.parts] == ["plain", "markdown"]
    shown = render(answer)["html"]
    assert "Dial *21*0043#; see a_b and __init__.py." in shown
    assert "1986. a year" in shown
    assert "<strong>Two</strong>" in shown
    assert "<li>" not in shown


def test_a_line_of_an_answer_stays_though_it_is_offered_too():
    bot = FAQBot.from_dict({"language": "en", "entries": [PLAIN, WRITTEN]})
    assert "- What is the length of a rope?" in render(bot.ask("How do I forward calls?"))["html"]


LISTING = {**PLAIN, "answer": "Before:\n1. What is the length of a rope?\nThen dial."}


@pytest.mark.parametrize("kind", [{}, {"kind": "not_covered"}, {"kind": "small_talk"}], ids=str)
@pytest.mark.parametrize("asked", ["How do I forward calls?", "How do I forward calls? Who is the cook?"])
def test_a_list_of_an_answer_stays_though_all_of_it_is_offered_too(kind, asked):
    bot = FAQBot.from_dict({"language": "en", "entries": [LISTING | kind, WRITTEN]})
    answer = bot.ask(asked)
    assert "forward" in entries_of(answer)
    assert "1. What is the length of a rope?" in render(answer)["html"]


def test_of_two_lists_that_are_alike_an_answer_keeps_its_own():
    rope = Suggestion("length", "What is the length of a rope?", 0.1)
    own = "Nothing is known.\n1. What is the length of a rope?"
    answer = Answer(
        "", Status.NOT_COVERED, listed(f"{own}\nThere is:", [rope]), "en", entry_id="forward", suggestions=(rope,)
    )
    assert render(answer)["html"] == "<p>Nothing is known.<br>1. What is the length of a rope?<br>There is:</p>"


MARKUP = st.text(st.sampled_from("ab <>&\"'`*_[]()!#-+.:|/\\\n\tjavscript:onerror=x0"), max_size=60)


@pytest.mark.parametrize("written_in", ["plain", "markdown"])
@given(text=st.text(max_size=80) | MARKUP)
@example(text="<script>alert(1)</script>")
@example(text="<img src=x onerror=alert(1)>")
@example(text="[a](javascript:alert(1)) [b]( JaVaScRiPt:x ) [c](data:text/html,x) [d](vbscript:x) [e](//x.org)")
@example(text='[a](https://x.org "\\" onclick=\\"x")\n\n![b](https://x.org/b.png)\n\n<https://x.org/?a&b>')
@example(text="| a | b |\n|:-:|--:|\n| <b> | c |")
def test_nothing_in_an_answer_runs(written_in, text):
    read = Reader(as_html(text, written_in))
    assert read.tags <= TAGS
    assert read.attributes <= ATTRIBUTES
    assert all(link.startswith(("http:", "https:", "mailto:", "tel:")) for link in map(str.casefold, read.links))


@pytest.mark.parametrize(
    "text",
    [
        "a&#x202e;b",
        "a&lrm;b&#x9b;",
        "`a`&#8238;",
        '[a](https://x.org "&#x202e;b")',
        "| a&rlm; |\n|---|\n| &#x2067; |",
    ],
)
def test_nothing_in_an_answer_changes_its_direction_also_written_as_an_entity(text):
    html = as_html(text, "markdown").replace("\n", "")
    assert html.isprintable()


@pytest.mark.parametrize(
    "text", [f"{'*' * 900}a{'*' * 900}", "**a " * 1500 + "a** " * 1500], ids=["signs", "words"]
)
def test_markdown_nested_without_end_is_shown_as_it_is(text):
    assert as_html(text, "markdown") == f"<p>{text.strip()}</p>"


@pytest.mark.parametrize(
    "line",
    [
        lambda level: f"{'  ' * level}- level {level} of a list",
        lambda level: f"{'   ' * level}1. level {level} of a list of numbers",
        lambda level: f"{'>' * (level + 1)} level {level} of a quotation",
    ],
    ids=["a list", "a list of numbers", "a quotation"],
)
@pytest.mark.parametrize("levels", [12, 24, 60])
def test_the_page_shows_each_level_of_what_is_nested(line, levels):
    text = "\n".join(map(line, range(levels)))
    html = render(Answer("q", Status.ANSWERED, text, "en", format="markdown"))["html"]
    assert [level for level in range(levels) if f"level {level} " not in html] == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\ntwo\n\nthree & <four>", "<p>one<br>two</p><p>three &amp; &lt;four&gt;</p>"),
        ("*not* [a](https://x.org)", "<p>*not* [a](https://x.org)</p>"),
    ],
)
def test_plain_text_is_shown_as_it_is(text, html):
    assert as_html(text, "plain") == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**five** places", "<p><strong>five</strong> places</p>"),
        ("# When", '<p class="heading">When</p>'),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        (
            "[site](https://x.org)",
            '<p><a href="https://x.org" target="_blank" rel="noopener noreferrer nofollow">site</a></p>',
        ),
        (
            "a | b\n:-- | --:",
            '<div class="wide" tabindex="0"><table>\n<thead>\n<tr>\n<th class="left">a</th>\n'
            '<th class="right">b</th>\n</tr>\n</thead>\n</table></div>',
        ),
        ("`<table>`", "<p><code>&lt;table&gt;</code></p>"),
        ("[me](javascript:x)", "<p>[me](javascript:x)</p>"),
        ("[here]()", "<p><a>here</a></p>"),
    ],
)
def test_markdown_becomes_html(text, html):
    assert as_html(text, "markdown") == html
