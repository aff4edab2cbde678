"""Markdown is read as people write it; a paragraph that nobody wrote is text as it stands."""

import pytest

from faq_bot.knowledge.importing.markdown_text import settle
from faq_bot.output.markdown_reading import MAX_OPEN, MAX_SIGNS, tokens_of
from faq_bot.output.terminal_markdown import lay_out

NOBODYS = {
    "brackets that stay open": "![" * (MAX_OPEN + 1),
    "brackets of megabytes": "[" * 2**20,
    "signs without end": "*a_b" * MAX_SIGNS,
}


@pytest.mark.parametrize("paragraph", NOBODYS.values(), ids=NOBODYS)
def test_a_paragraph_that_nobody_wrote_is_text_and_those_around_it_are_read(paragraph):
    _, first, _, _, second, _ = tokens_of(f"{paragraph} *x*\n\nAt *nine*.")
    assert [token.type for token in first.children] == ["text"]
    assert "em_open" in [token.type for token in second.children]
    assert settle(paragraph) == (paragraph, "plain")
    assert lay_out(f"At *nine*.\n\n{paragraph}", "markdown") == f"At nine.\n\n{paragraph}"


@pytest.mark.parametrize(
    "text", ["[a](b), " * 1000, "[" * MAX_OPEN + "*x*", "]0, 1[ " * 9 + "*x*", "**a** " * 2000]
)
def test_a_paragraph_of_a_person_is_read_however_long(text):
    (_, paragraph, _) = tokens_of(text)
    assert {"link_open", "em_open", "strong_open"} & {token.type for token in paragraph.children}


def test_the_page_shows_such_a_paragraph_as_text():
    rendering = pytest.importorskip("faq_bot.serving.rendering", reason="the extra `web` is missing")
    assert rendering._from_markdown("<b>![" * (MAX_OPEN + 1)) == f"<p>{'&lt;b&gt;![' * (MAX_OPEN + 1)}</p>"
