"""Blocks of HTML in a page in Markdown: their words and links, as Markdown in which no other sign is markup."""

from __future__ import annotations

import html
import re

from faq_bot.knowledge.importing.markdown_text import joined, link, trimmed, unbroken
from faq_bot.output.markdown import escape, escape_starts
from faq_bot.output.raised import raised_in_html
from faq_bot.text import mended

_NO_TEXT = re.compile(
    r"<(?P<tag>script|style|template)\b[^<>]*>.*?(?:</(?P=tag)\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_CELL = re.compile(r"</t[dh]\s*>\s*(?=<t[dh]\b)", re.IGNORECASE)
_PICTURE = re.compile(r"<img\b[^<>]*+>", re.IGNORECASE)
_DESCRIPTION = re.compile(r"""\balt=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_PREFORMATTED = re.compile(r"<pre\b[^<>]*>.*?(?:</pre\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_LINE_TAG = re.compile(r"<(?:br|/li|/div|/dd|/tr|(?P<paragraph>/p|/?h[1-6]))\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"<a\s(?P<attributes>[^<>]*)>(?P<said>(?:(?!</?a\b).)*+)</a\s*>", re.DOTALL | re.IGNORECASE)
_ADDRESS = re.compile(r"""(?<![^\s"'])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", re.IGNORECASE)
_TAG = re.compile(
    r"""<!--(?:(?!<!--).)*?-->|</?[a-z](?:[^>=]|=\s*(?:"[^"<]*+"|'[^'<]*+')|=)*+>?""", re.DOTALL | re.IGNORECASE
)


def as_markdown(source: str) -> str:
    r"""Return the text of some HTML as Markdown.

    >>> as_markdown("<p>At 2*3,<br>as <a href='/a'>they</a> say.</p> <p>Not <b>now</b>.</p>")
    'At 2\\*3,\\\nas [they](/a) say.\n\nNot now.'
    """
    source = _PICTURE.sub(_description, _CELL.sub(" | ", _NO_TEXT.sub("", source)))
    source = _PREFORMATTED.sub(lambda found: found[0].replace("\n", "\v"), source)
    source = _LINE_TAG.sub(lambda found: "\v\v" if found["paragraph"] else "\v", source)
    parts, done = [], 0
    for found in _LINK.finditer(source):
        parts += [_text(source[done : found.start()]), _link(found)]
        done = found.end()
    text = trimmed(joined([*parts, _text(source[done:])]))
    paragraphs = (paragraph.replace("\v", "\\\n") for paragraph in re.split("\v{2,}", text))
    return "\n\n".join(map(escape_starts, paragraphs))


def words_of(source: str) -> str:
    """Return the words of some HTML on one line.

    >>> words_of("<b>When</b> &amp;  where?")
    'When & where?'
    """
    return " ".join(_untagged(source).split())


def _text(source: str) -> str:
    return escape(unbroken(_untagged(source)))


def _untagged(source: str) -> str:
    # Before any sign is escaped: behind what an answer never keeps one would begin a line.
    return mended(html.unescape(_TAG.sub("", raised_in_html(source))))


def _link(found: re.Match[str]) -> str:
    # A link goes over no paragraph.
    said = re.sub("[ \v]*\v[ \v]*", "\v", _text(found["said"]))
    address = _ADDRESS.search(found["attributes"])
    return link(said, html.unescape("".join(filter(None, address.groups()))).strip()) if address else said


def _description(picture: re.Match[str]) -> str:
    described = _DESCRIPTION.search(picture[0])
    return f" {described[1] or described[2] or ''} " if described else " "
