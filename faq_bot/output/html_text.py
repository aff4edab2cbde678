"""Text that stays text inside an HTML page."""

from __future__ import annotations

from html import escape

from faq_bot.output.terminal import printable


def as_html(text: str) -> str:
    """Return text in which nothing is markup, also inside an attribute in quotes.

    >>> as_html("<b>")
    '&lt;b&gt;'
    """
    return escape(printable(text))
