"""Pages in XHTML, written such that a reader of HTML takes them as they are meant."""

from __future__ import annotations

import re

from faq_bot.knowledge.importing.html_tags import EMPTY

_END = "]]>"
_TEXT = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
"""A comment, in which nothing else is, or text."""

_CLOSED_AT_ONCE = re.compile(r"<([A-Za-z][\w.-]*)(\s[^<>]*)?/>")
_NEVER_CLOSED = re.compile(EMPTY)


def html_of_xml(text: str) -> str:
    """Return a page in XHTML as one in HTML, in which elements are not closed by `/>` and text needs no CDATA.

    Its lines stay where they are.

    >>> html_of_xml("<p><![CDATA[a < b]]><script src='x'/><br/></p>")
    "<p>a &lt; b<script src='x'></script><br/></p>"
    """
    # Behind the last end there is no whole one, and each that begins would be looked for to the end of the page.
    whole, end, rest = text.rpartition(_END)
    return _CLOSED_AT_ONCE.sub(_closed, _TEXT.sub(_escaped, whole + end) + rest)


def _escaped(text: re.Match[str]) -> str:
    return text[0] if text[1] is None else text[1].replace("&", "&amp;").replace("<", "&lt;")


def _closed(tag: re.Match[str]) -> str:
    name = tag[1]
    return tag[0] if _NEVER_CLOSED.fullmatch(name) else f"<{name}{tag[2] or ''}></{name}>"
