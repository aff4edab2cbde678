"""Markdown is read as people write it; a paragraph that nobody wrote is text as it stands."""

import pytest

from faq_bot.errors import KnowledgeError
from faq_bot.knowledge.importing.markdown_text import settle
from faq_bot.knowledge.importing.reading import read_files
from faq_bot.output.markdown_reading import (
    LONGEST_ANSWER,
    MAX_OPEN,
    MAX_QUOTED,
    MAX_SIGNS,
    TooMuchError,
    tokens_of,
)
from faq_bot.output.terminal_markdown import lay_out

NOBODYS = {
    "brackets that stay open": "![" * (MAX_OPEN + 1),
    "brackets that an escaped one leaves open": r"![\]" * (MAX_OPEN + 1),
    "brackets that one in code leaves open": "![`]`" * (MAX_OPEN + 1),
    "brackets that one in longer code leaves open": "![``]``" * (MAX_OPEN + 1),
    "brackets that one behind an escaped sign leaves open": r"![\``]`" * (MAX_OPEN + 1),
    "brackets that one in an address leaves open": "![<http://a.org/]>" * (MAX_OPEN + 1),
    "brackets of megabytes": "[" * 2**20,
    "signs without end": "*a_b" * MAX_SIGNS,
}


@pytest.mark.parametrize("paragraph", NOBODYS.values(), ids=NOBODYS)
def test_a_paragraph_that_nobody_wrote_is_text_and_those_around_it_are_read(paragraph):
    _, first, _, _, second, _ = tokens_of(f"{paragraph} *x*\n\nAt *nine*.")
    assert [token.type for token in first.children] == ["text"]
    assert "em_open" in [token.type for token in second.children]
    assert settle(paragraph) == (paragraph, "plain")
    begun = paragraph[: LONGEST_ANSWER - 20]
    assert lay_out(f"At *nine*.\n\n{begun}", "markdown") == f"At nine.\n\n{begun}"


@pytest.mark.parametrize(
    "text",
    [
        "[a](b), " * 1000,
        r"`a[0]` `]` ``[` `` ``` [ ``` \[ [b](c) <http://[::1]> " * 99,
        "[" * MAX_OPEN + "*x*",
        "]0, 1[ " * 9 + "*x*",
        "**a** " * 2000,
    ],
)
def test_a_paragraph_of_a_person_is_read_however_long(text):
    (_, paragraph, _) = tokens_of(text)
    assert {"link_open", "em_open", "strong_open"} & {token.type for token in paragraph.children}


def test_the_page_shows_such_a_paragraph_as_text():
    rendering = pytest.importorskip("faq_bot.serving.rendering", reason="the extra `web` is missing")
    assert rendering._from_markdown("<b>![" * (MAX_OPEN + 1)) == f"<p>{'&lt;b&gt;![' * (MAX_OPEN + 1)}</p>"


def test_an_answer_that_goes_on_without_end_is_shown_as_it_is(monkeypatch):
    monkeypatch.setattr("faq_bot.output.terminal_markdown.LONGEST_ANSWER", 4_000)
    longest = "|a\n|-\n" + "*b*\n" * 998 + "c\n"
    assert len(longest) == 4_000
    assert "*" not in lay_out(longest, "markdown")
    assert lay_out(longest + "c", "markdown") == longest + "c"


def test_the_page_shows_an_answer_that_goes_on_without_end_as_it_is():
    rendering = pytest.importorskip("faq_bot.serving.rendering", reason="the extra `web` is missing")
    assert (
        rendering.as_html("*b*\n" * LONGEST_ANSWER, "markdown")
        == f"<p>{'<br>'.join(['*b*'] * LONGEST_ANSWER)}</p>"
    )


def sparse(columns, rows):
    """Return a table of rows with one cell each, which is filled up, and a paragraph behind it."""
    return f"{'|a' * columns}|\n{'|-' * columns}|\n" + "|b|\n" * rows + "\nc\n\n"


FILLED = {
    "in one another": f"> {sparse(51, 18)}".replace("\n|", "\n> |") + sparse(51, 19),
    "behind one another": sparse(17, 17) * 7,
}


@pytest.fixture
def few_filled(monkeypatch):
    for most in ("MAX_FILLED", "MAX_FILLED_IN_ANSWER"):
        monkeypatch.setattr(f"faq_bot.output.markdown_reading.{most}", 1_500)


@pytest.mark.parametrize("tables", FILLED.values(), ids=FILLED)
def test_tables_are_not_filled_up_to_many_times_what_a_text_is(few_filled, tables):
    with pytest.raises(TooMuchError):
        tokens_of(tables)
    assert lay_out(tables, "markdown") == tables
    with pytest.raises(KnowledgeError, match=r"a\.md:1:1: .*tables that lack more than 1,500 cells"):
        read_files({"a.md": f"# Open?\n\n{tables}".encode()})


def test_a_table_that_a_page_may_have_is_shown_as_it_is_written_where_an_answer_may_not_have_it():
    table = sparse(110, 110).removesuffix("\nc\n\n")
    assert tokens_of(table)
    assert lay_out(table, "markdown") == table


@pytest.mark.parametrize("sign", [">", "> ", "  >"])
def test_an_answer_of_quotations_in_one_another_without_end_is_shown_as_it_is_written(sign):
    for depth, tells in ((MAX_QUOTED, True), (MAX_QUOTED + 1, False)):
        text = f"*b*\n\n{sign * depth}a"
        assert tokens_of(text)
        assert (lay_out(text, "markdown") != text) == tells


@pytest.mark.parametrize("again", ["> ```\nx\n", "> ---\n\\\n"])
def test_quotations_whose_ends_are_sought_in_all_lines_behind_are_not_read(again):
    with pytest.raises(TooMuchError):
        tokens_of(again * 500)
    assert lay_out(again * 500, "markdown") == again * 500
    with pytest.raises(KnowledgeError, match=r"a\.md:1:1: .*quotations that begin again and again"):
        read_files({"a.md": f"# Open?\n\n{again * 500}".encode()})


@pytest.mark.parametrize("quoted", ["> > > a\n", "> a\n\n", "> a\nb\n"])
def test_quotations_of_a_person_are_read_however_long(quoted):
    assert any(token.type == "blockquote_open" for token in tokens_of(quoted * 10_000))


@pytest.mark.parametrize("written", ["[a]: http://x/{}", '[a]: http://x "{}"'], ids=["address", "title"])
def test_an_answer_in_which_one_address_stands_at_very_many_links_is_shown_as_it_is_written(written):
    rendering = pytest.importorskip("faq_bot.serving.rendering", reason="the extra `web` is missing")
    for length, is_read in ((10, True), (10_000, False)):
        text = f"{written.format('y' * length)}\n\n" + "[a]\n" * 1_000
        assert (lay_out(text, "markdown") != text) == is_read
        assert ("<a" in rendering.as_html(text, "markdown")) == is_read


@pytest.mark.parametrize("row", ["|a|b|c|", "a|b|c", "a|", "|||", "|a||||||"])
def test_tables_of_a_person_are_read_however_many(few_filled, row):
    tables = ("|a|b|\n|-|-|\n" + f"{row}\n" * 100 + "\n") * 20
    assert sum(token.type == "table_open" for token in tokens_of(tables)) == 20
