"""Markdown as people read it where there is no markup: the words stay, the signs become layout."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from faq_bot.output.markdown import indented, quoted
from faq_bot.output.markdown_reading import LONGEST_ANSWER, TooMuchError, tokens_of_answer
from faq_bot.output.raised import raise_in_markdown, raised_in_html

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_TAG = re.compile(r"<!--(?:(?!<!--).)*?-->|</?(?P<name>[a-z][a-z\d]*+)[^<>]*+>", re.DOTALL | re.IGNORECASE)
_CLOSING = re.compile(r"</([a-z][a-z\d]*)\s*>", re.IGNORECASE)
_STRUCK_OUT = frozenset({"s", "del", "strike"})
_NEVER_CLOSED = frozenset({"br", "hr", "img", "wbr"})
_UNDER = {"h1": "=", "h2": "-"}
_WIDE = frozenset("WF")
_CODE_INDENT = " " * 4

LARGEST_TABLE = 200_000
"""Cells of a terminal that a table may take with its columns below each other: one long cell widens all rows."""


def lay_out(text: str, written_in: str) -> str:
    r"""Return a text without signs of markup: links with their address, headings underlined, code indented.

    Args:
        text: the text.
        written_in: `plain` or `markdown`; plain text stays as it is, and so does what is nested without end
            or longer than people read.

    >>> lay_out("See *the* [map](https://a.example).", "markdown")
    'See the map (https://a.example).'
    >>> lay_out("2 * 3 * 4", "plain")
    '2 * 3 * 4'
    """
    if written_in != "markdown" or len(text) > LONGEST_ANSWER:
        return text
    # Imported late: plain answers need not wait for it.
    from markdown_it.tree import SyntaxTreeNode

    try:
        return _stacked(SyntaxTreeNode(_without_tags(tokens_of_answer(text))).children) or text
    except TooMuchError:
        return text


def _without_tags(tokens: list[Token]) -> list[Token]:
    """Take tags of HTML out of tokens; what only looks like one, as nothing closes it, is text: <your name>."""
    for token in tokens:
        raise_in_markdown(token.children or ())
    of_html = [token for token in _all(tokens) if token.type in {"html_inline", "html_block"}]
    addresses: list[str] = []
    known = _NEVER_CLOSED.union(name.lower() for token in of_html for name in _CLOSING.findall(token.content))

    def shown(tag: re.Match[str]) -> str:
        name = (tag["name"] or "").lower()
        if name in _STRUCK_OUT and name in known:
            return "~~"
        if name == "img":
            return " ".join(filter(None, [_attribute(tag[0], "alt"), _bracketed(_attribute(tag[0], "src"))]))
        if name == "a" and name in known:
            if not tag[0].startswith("</"):
                addresses.append(_attribute(tag[0], "href"))
                return ""
            address = _bracketed(addresses.pop() if addresses else "")
            return f" {address}" if address else ""
        return "\n" if name == "br" else "" if not name or name in known else tag[0]

    for token in of_html:
        token.content = _TAG.sub(shown, raised_in_html(token.content))
    return tokens


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\s{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""", tag, re.IGNORECASE)
    return html.unescape("".join(filter(None, found.groups()))).strip() if found else ""


def _bracketed(address: str) -> str:
    """Return an address as it stands behind its words; of a place on its page nothing is left in an answer."""
    return f"({address.removeprefix('mailto:')})" if address and not address.startswith("#") else ""


def _all(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


def _stacked(nodes: Iterable[SyntaxTreeNode], gap: str = "\n\n") -> str:
    return gap.join(filter(None, map(_block, nodes)))


def _block(node: SyntaxTreeNode) -> str:
    return _BLOCKS.get(node.type, _paragraph)(node)


def _paragraph(node: SyntaxTreeNode) -> str:
    return "".join(map(_inline, node.children)) if node.children else node.content


def _heading(node: SyntaxTreeNode) -> str:
    text = _paragraph(node)
    sign = _UNDER.get(node.tag)
    return f"{text}\n{sign * _width(text)}" if sign and "\n" not in text else text


def _list(node: SyntaxTreeNode) -> str:
    first = int(node.attrs.get("start", 1))
    marks = (f"{first + at}." if node.type == "ordered_list" else "-" for at in range(len(node.children)))
    return "\n".join(_item(item, mark) for item, mark in zip(node.children, marks, strict=True))


def _item(node: SyntaxTreeNode, mark: str) -> str:
    text = _stacked(node.children, "\n")
    return f"{mark} {indented(text, ' ' * (len(mark) + 1)).lstrip()}".rstrip()


def _code(node: SyntaxTreeNode) -> str:
    return indented(node.content.rstrip("\n"), _CODE_INDENT)


def _quotation(node: SyntaxTreeNode) -> str:
    return quoted(_stacked(node.children))


def _html(node: SyntaxTreeNode) -> str:
    return node.content.strip()


def _table(node: SyntaxTreeNode) -> str:
    """Return rows, with their columns below each other unless that takes more room than `LARGEST_TABLE`.

    Then they are as wide as in the first row, but no wider than the room suffices for.
    """
    rows = [
        [_paragraph(cell).replace("\n", " ") for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    if sum(widths) * len(rows) > LARGEST_TABLE:
        most = LARGEST_TABLE // (len(rows) * len(widths))
        widths = [min(_width(cell), most) for cell in rows[0]]
    lines = [
        [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)] for row in rows
    ]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join("  ".join(line).rstrip() for line in lines)


def _width(text: str) -> int:
    """Return the cells that a text takes: a Japanese character takes two."""
    return sum(1 + (unicodedata.east_asian_width(char) in _WIDE) for char in text)


def _inline(node: SyntaxTreeNode) -> str:
    match node.type:
        case "softbreak" | "hardbreak":
            return "\n"
        case "code_inline":
            return f"`{node.content}`"
        case "html_inline":
            return node.content
        case "link" | "image":
            return _with_address(node)
        case _:
            return _paragraph(node)


def _with_address(node: SyntaxTreeNode) -> str:
    address = str(node.attrs.get("href" if node.type == "link" else "src", ""))
    text = _paragraph(node)
    if not text or address.removeprefix("mailto:") == text:
        return address.removeprefix("mailto:")
    return f"{text} {_bracketed(address)}".rstrip(" ")


_BLOCKS: Mapping[str, Callable[[SyntaxTreeNode], str]] = {
    "heading": _heading,
    "bullet_list": _list,
    "ordered_list": _list,
    "fence": _code,
    "code_block": _code,
    "blockquote": _quotation,
    "html_block": _html,
    "table": _table,
    "hr": lambda _node: "---",
}
