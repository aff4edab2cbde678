"""Whether a text is Markdown or only could be; what plain text is in Markdown, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from faq_bot.knowledge.model import Format
from faq_bot.output.markdown_reading import tokens_of
from faq_bot.text import clean

if TYPE_CHECKING:
    from markdown_it.token import Token

_SIGNS = re.compile(r"[\\`*\[\]<>]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|(?<=!)(?=\[)")
_ANCHOR_OR_CODE = re.compile(r"```.*?```|`[^`\n]*`|(?<!!)\[([^\[\]]*)\]\(#[^()\s]*\)", re.DOTALL)
_AT_START = re.compile(r"^([^\S\n]*)([#>+=~|-]|\d+(?=[.)]))", re.MULTILINE)
_TEXT = frozenset({"text", "softbreak", "hardbreak"})
_CJK = r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff65]"
_HARD_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)\n")
_SOFT_BREAK = re.compile(r"(?<!\n) ?\n(?!\n)")
_SOFT_BREAK_CJK = re.compile(rf"(?<={_CJK})\n(?={_CJK})")
_JOIN = re.compile(rf"(?<={_CJK})\v(?={_CJK})")


def settle(source: str) -> tuple[str, Format]:
    r"""Return an answer and what it is written in: Markdown as it stands, or plain text if it holds no markup.

    Lines that are one paragraph in Markdown become one line of plain text.

    >>> settle("We open\nat *nine*.")
    ('We open\nat *nine*.', <Format.MARKDOWN: 'markdown'>)
    >>> settle("We open\nat 9\\*.")
    ('We open at 9*.', <Format.PLAIN: 'plain'>)
    """
    paragraphs = []
    for token in tokens_of(source):
        if token.type == "inline":
            if any(child.type not in _TEXT for child in token.children or ()):
                return clean(source), Format.MARKDOWN
            paragraphs.append(plain(token.children or ()))
        elif token.type not in {"paragraph_open", "paragraph_close"}:
            return clean(source), Format.MARKDOWN
    return clean("\n\n".join(paragraphs)), Format.PLAIN


def without_anchors(source: str) -> str:
    """Return Markdown in which links inside the page are the words that they stand on, but for code.

    >>> without_anchors("See [prices](#prices), `[a](#b)`.")
    'See prices, `[a](#b)`.'
    """
    return _ANCHOR_OR_CODE.sub(lambda found: found[0] if found[1] is None else found[1], source)


def plain(tokens: Iterable[Token]) -> str:
    """Return the words of inline tokens; a new line stands where one must."""
    parts = []
    for token in tokens:
        if token.type == "softbreak":
            parts.append("\v")
        elif token.type == "hardbreak":
            parts.append("\n")
        elif token.type == "image":
            # Its words are no part of the word that it stands at.
            parts.append(f" {plain(token.children or ())} ")
        elif token.type != "html_inline":
            parts.append(token.content)
    text = "".join(parts)
    return _JOIN.sub("", text).replace("\v", " ")


def unwrapped(source: str) -> str:
    r"""Return the Markdown of a paragraph with new lines only where the page breaks them: `\\` stands before.

    >>> unwrapped("one\ntwo  \nthree\\\nfour")
    'one two\\\nthree\\\nfour'
    """
    broken = _HARD_BREAK.sub("\\\v", source)
    return _SOFT_BREAK.sub(" ", _SOFT_BREAK_CJK.sub("", broken)).replace("\v", "\n")


def escape(text: str) -> str:
    r"""Return plain text as Markdown in which nothing is markup.

    >>> escape("2 * 3 <b> snake_case")
    '2 \\* 3 \\<b\\> snake_case'
    """
    return _SIGNS.sub(r"\\\g<0>", text)


def escape_starts(text: str) -> str:
    r"""Return lines of Markdown in which none begins like a heading, a list or a quotation.

    >>> escape_starts("1. one"), escape_starts("- one")
    ('1\\. one', '\\- one')
    """
    return _AT_START.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    blanks, sign = found.groups()
    return f"{blanks}{sign}\\" if sign.isdecimal() else f"{blanks}\\{sign}"
