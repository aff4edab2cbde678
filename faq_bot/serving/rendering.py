"""What a page shows of an answer: its text as HTML, why it was given, what to ask next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from faq_bot.answering.answer import Answer, Suggestion
from faq_bot.answering.explanation import explain
from faq_bot.answering.reply import entries_of, listed
from faq_bot.output import html_text
from faq_bot.output.markdown import as_markdown
from faq_bot.output.markdown_reading import LONGEST_ANSWER, TooMuchError, new_parser, tokens_of_answer
from faq_bot.output.terminal import printable

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

RENDERED = 128
"""Texts whose HTML is kept: a long one takes as long as many questions, and is asked for by many."""


def render(answer: Answer) -> dict[str, Any]:
    """Return what a page shows, ready for JSON: `html`, `why` in lines, and `offered` questions."""
    offered = answer.suggestions or answer.related
    # What an entry tells to read next is not listed in its answer, which may have a list of its own.
    text = _without_list(answer.text, answer.suggestions if entries_of(answer) else offered)
    return {
        "html": as_html(text, answer.format),
        "why": printable(explain(answer)).split("\n"),
        "offered": [{"entry_id": offer.entry_id, "question": offer.question} for offer in offered],
    }


def as_html(text: str, written_in: str) -> str:
    """Return the text of an answer as HTML in which nothing can run.

    Args:
        text: the text.
        written_in: `plain` or `markdown`; what is nested without end, or longer than people
            read, is shown as it is.
    """
    if written_in == "markdown" and len(text) <= LONGEST_ANSWER and (html := _from_markdown(text)):
        return html
    blocks = [html_text.as_html(block).replace("\n", "<br>") for block in text.strip().split("\n\n")]
    return "".join(f"<p>{block}</p>" for block in blocks)


def _without_list(text: str, offered: Sequence[Suggestion]) -> str:
    """Return a text without the list, the last if there are several, of what the page offers as buttons."""
    lines = listed("", offered)
    for shown in filter(None, (lines, as_markdown(lines))):
        before, found, after = text.rpartition(shown)
        if found:
            return before + after
    return text


@lru_cache(RENDERED)
def _from_markdown(text: str) -> str:
    """Return a text in Markdown as HTML, empty if it is nested without end."""
    parser = _markdown()
    try:
        tokens = tokens_of_answer(printable(text), parser)
    except TooMuchError:
        return ""
    for token in tokens:
        _fit_into_page(token)
    # Once more: what steers may have been written as an entity.
    html = printable(str(parser.renderer.render(tokens, parser.options, {}))).strip()
    # A wide table scrolls by itself, also by keyboard. No text can hold these tags: there they are escaped.
    return html.replace("<table>", '<div class="wide" tabindex="0"><table>').replace("</table>", "</table></div>")


def _fit_into_page(token: Token) -> None:
    if token.type in {"heading_open", "heading_close"}:
        # Headings of an answer are not headings of the page.
        token.tag = "p"
        token.attrs = {"class": "heading"} if token.nesting > 0 else {}
    elif token.type in {"th_open", "td_open"}:
        # The page's policy allows no style in an attribute.
        style = token.attrs.get("style")
        token.attrs = {"class": str(style).removeprefix("text-align:")} if style else {}
    for child in token.children or ():
        if child.type == "link_open":
            elsewhere = {"target": "_blank", "rel": "noopener noreferrer nofollow"}
            # Whether a link without an address is one, markdown-it asks nobody; it would open the page itself.
            child.attrs = {**child.attrs, **elsewhere} if child.attrs["href"] else {}


@cache
def _markdown() -> MarkdownIt:
    parser = new_parser({"html": False, "breaks": True}).disable("image")
    parser.validateLink = _is_safe  # type: ignore[method-assign]
    return parser


def _is_safe(url: str) -> bool:
    try:
        return urlsplit(url.strip()).scheme.casefold() in _SCHEMES
    except ValueError:
        return False
