"""Whether a text is Markdown or only could be; what plain text is in Markdown, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from faq_bot.knowledge.model import Format
from faq_bot.output.markdown import escape
from faq_bot.output.markdown_reading import spans_of_code, tokens_of
from faq_bot.output.raised import raise_in_markdown
from faq_bot.text import clean

if TYPE_CHECKING:
    from markdown_it.token import Token

TAB = 4
"""Columns of a tab (CommonMark 0.31, "Tabs"); a base has none."""

_LEADS_ON = re.compile(r"(?!#|javascript:|data:|\Z)", re.IGNORECASE)
_SIGNS_OF_ADDRESS = re.compile(r"[\\<>]|&(?=#?\w+;)")
_CLOSING_SIGNS = re.compile(r"(?<=\s)(?=#+\Z)")
# Longer marks of code than anybody writes would each be sought to the end of a line.
CODE = r"(?<!`)(?P<ticks>`{1,20})(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
_ANCHOR = r"(?<!!)\[(?P<said>(?:[^\[\]\\]|\\.)*)\]\(#[^()\s]*\)"
_ANCHOR_OR_CODE = re.compile(rf"{CODE}|\\.|{_ANCHOR}", re.DOTALL)
_TEXT = frozenset({"text", "softbreak", "hardbreak"})
_CJK = r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff65]"
_HARD_BREAK = re.compile(r"(?:(?<! ) {2,}|\\)\n")
_SOFT_BREAK = re.compile(r"(?<!\n) ?\n(?!\n)")
_TICKS = re.compile("`+")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
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
    if "](#" not in source:
        return source
    texts = parted(source, frozenset(lines_of_code(source)))
    return "\n".join(text if is_code else _ANCHOR_OR_CODE.sub(_words_alone, text) for is_code, text in texts)


def _words_alone(found: re.Match[str]) -> str:
    return found[0] if found["said"] is None else found["said"]


def lines_of_code(source: str) -> Iterator[int]:
    """Yield the numbers, from 0, of the lines of some Markdown that are code."""
    for token in tokens_of(source):
        if token.type in {"fence", "code_block"}:
            yield from range(*(token.map or (0, 0)))


def parted(source: str, code: Container[int]) -> Iterator[tuple[bool, str]]:
    """Yield the lines that stand together because they are code, as the numbers tell, or because they are not."""
    numbered = enumerate(source.split("\n"))
    for is_code, lines in groupby(numbered, lambda line: line[0] in code):
        yield is_code, "\n".join(line for _, line in lines)


def plain(tokens: Sequence[Token]) -> str:
    """Return the words of inline tokens; a new line stands where one must."""
    parts = []
    raise_in_markdown(tokens)
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
    >>> unwrapped("one `two  \nthree`")
    'one `two   three`'
    """
    pieces, read = [], 0
    for begin, end in spans_of_code(source):
        # No line is broken there: its end is a blank.
        pieces += [_HARD_BREAK.sub("\\\v", source[read:begin]), source[begin:end].replace("\n", " ")]
        read = end
    broken = "".join([*pieces, _HARD_BREAK.sub("\\\v", source[read:])])
    return _SOFT_BREAK.sub(" ", _SOFT_BREAK_CJK.sub("", broken)).replace("\v", "\n")


def unbroken(text: str) -> str:
    """Return text of HTML, in which ends of lines are blanks, or nothing between Japanese characters."""
    return _BLANKS.sub(" ", _SOFT_BREAK_CJK.sub("", text))


def trimmed(text: str) -> str:
    r"""Return text in which `\v` breaks lines, without blanks around these, or breaks at the ends."""
    return "\v".join(map(str.strip, text.split("\v"))).strip("\v")


def joined(parts: Iterable[str]) -> str:
    r"""Return pieces of Markdown one behind another, where no `!` makes a picture of the link behind it.

    Code stands apart from code, as keys do on a page: their signs would be those of one.

    >>> joined(["Look!", "[here](a)"]), joined(["`Ctrl`", "`C`"])
    ('Look\\![here](a)', '`Ctrl` `C`')
    """
    pieces = [part for part in parts if part]
    for at, behind in enumerate(pieces[1:]):
        before = pieces[at]
        if behind.startswith("[") and before.endswith("!"):
            pieces[at] = f"{before[:-1]}\\!"
        elif behind.startswith("`") and before.endswith("`") and (before[0] == "`" or not before.endswith("\\`")):
            pieces[at] = f"{before} "
    return "".join(pieces)


def fenced(code: str) -> str:
    r"""Return lines of code as a block.

    >>> fenced("```\n1\n```\n")
    '````\n```\n1\n```\n````'
    """
    fence = fence_around(code, 3)
    return f"{fence}\n{code.strip(chr(10))}\n{fence}"


def fence_around(code: str, fewest: int) -> str:
    """Return the signs around some code: more of them than stand together anywhere in it."""
    return "`" * max([fewest, *(len(ticks) + 1 for ticks in _TICKS.findall(code))])


def heading(words: str, level: int) -> str:
    r"""Return plain words as a heading.

    >>> heading("Which language, C or F #", 2)
    '## Which language, C or F \\#'
    """
    text = _CLOSING_SIGNS.sub(r"\\", escape(words.strip()))
    return f"{'#' * level} {text}"


def around(text: str, before: str, behind: str) -> str:
    """Return a piece of Markdown with marks around it, blanks at its ends outside of them."""
    inside = text.strip()
    if not inside:
        return text
    first, _, last = text.partition(inside)
    return f"{first}{before}{inside}{behind}{last}"


def link(text: str, address: str) -> str:
    r"""Return a piece of Markdown as a link; one inside its page, or that runs a program, is its words.

    >>> link("*here*", "/a (b)"), link("here", "#a")
    ('[*here*](</a%20(b)>)', 'here')
    """
    if not _LEADS_ON.match(address):
        return text
    written = _SIGNS_OF_ADDRESS.sub(r"\\\g<0>", _BLANKS.sub("%20", address))
    return around(text, "[", f"](<{written}>)" if re.search("[()<>]", written) else f"]({written})")
