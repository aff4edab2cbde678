"""Markdown as all of us read it: CommonMark with tables, nested no deeper than people write."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_DEPTH = 50
"""Paragraphs, emphasis, links and images inside one another; what is made of them takes some calls for each."""

READ_ON = {"maxNesting": 2 * MAX_DEPTH}
"""The option of a parser that goes on where it is too deep, so that this is seen: what is deeper it would drop."""


class TooDeepError(ValueError):
    """A text that is nested deeper than `MAX_DEPTH`: no Markdown of a person."""

    def __init__(self) -> None:
        super().__init__(f"Markdown nested more than {MAX_DEPTH} deep; is it a text of a person?")


@cache
def parser() -> MarkdownIt:
    """Return the parser: CommonMark with tables."""
    # Imported late: only pages and answers in Markdown need it, and it takes a tenth of a second.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", READ_ON).enable("table")


def tokens_of(
    text: str,
    own_parser: MarkdownIt | None = None,
    environment: dict[str, Any] | None = None,
    *,
    inline: bool = False,
) -> list[Token]:
    """Return the tokens of a text in Markdown.

    Args:
        text: the text.
        own_parser: the parser, if not that of all.
        environment: gets the addresses that the text names, as `references`.
        inline: whether the text is what stands in a paragraph or a heading.

    Raises:
        TooDeepError: it is nested too deeply to be worked with.
    """
    try:
        reader = own_parser or parser()
        tokens = (reader.parseInline if inline else reader.parse)(text, environment)
        depth = _depth(tokens)
    except RecursionError:
        raise TooDeepError from None
    if depth > MAX_DEPTH:
        raise TooDeepError
    return tokens


def _depth(tokens: Iterable[Token]) -> int:
    return max((token.level + _depth(token.children or ()) for token in tokens), default=0)
