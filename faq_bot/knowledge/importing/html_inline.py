"""What stands in a line of a page: its words, and these as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from operator import attrgetter
from unicodedata import category

from selectolax.lexbor import LexborNode

from faq_bot.knowledge.importing.html_tags import BLOCKS, DROPPED, HOLDS, LINE, TEXT, UNSPOKEN
from faq_bot.knowledge.importing.markdown_text import TAB, around, fence_around, joined, link
from faq_bot.output.markdown import escape
from faq_bot.output.raised import in_line
from faq_bot.text import mended

BLANKS = re.compile(r"[ \t\n\r\f]+")

_ICON_FONT = re.compile(r"(?<!\S)material-(?:icons|symbols)", re.IGNORECASE)
_ICON = re.compile(r"(?<!\S)icons?(?!\S)", re.IGNORECASE)
_AT_ICON = re.compile("(?<![a-z])icon", re.IGNORECASE)
"""What draws a picture, and what may have words beside it."""

_PICTURED = frozenset({"abbr", "i", "span"})
"""What a page draws without words, and names for those who do not see it."""

_ENDS = re.compile(r".?[\n\v]|[\n\v]?.", re.DOTALL)
"""A sign at the end of a text and the one behind it, between which a line ends, or before which none stands."""

BROKEN = "\v"
"""Stands where the page breaks a line."""

_MOST_UNSHOWN = 20
"""Elements without text that are passed over on the way to what is shown beside another."""

_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*"}

_QUOTED = "“{}”"
_READINGS = {"rt": "({})", "rp": ""}
"""How the reading beside a word is set off from it, and what pages write for programs that cannot set it so."""

_WRITTEN_INTO = re.compile(rf"(?: |%20){LINE}=\d+(?: |%20)")


def as_meant(text: str) -> str:
    """Return a text or an address as the page means it, before any of its signs is escaped.

    That is without what was written into it where it looks like an element, and without what an answer never
    keeps: behind it a sign would begin the line.
    """
    return mended(_WRITTEN_INTO.sub("", text) if LINE in text else text).replace(BROKEN, " ")


def is_block(node: LexborNode) -> bool:
    """Tell whether an element begins on a line of its own."""
    return node.tag in BLOCKS


def mark_holders(root: LexborNode) -> None:
    """Let each element that is no block know whether it holds some, so that none is looked through again."""
    for node in root.css(f"[{HOLDS}]"):
        del node.attrs[HOLDS]
    for block in root.css(", ".join(BLOCKS)):
        around = block.parent if block.mem_id != root.mem_id else None
        while around is not None and not begins_line(around):
            around.attrs[HOLDS] = ""
            around = around.parent


def begins_line(node: LexborNode) -> bool:
    """Tell whether an element is a block, or holds some, as one of a name of its own may."""
    return is_block(node) or HOLDS in node.attributes


def words(node: LexborNode) -> str:
    """Return the text of an element on one line, without the sign that links a heading to itself.

    What stands on a button is part of it only if nothing else is.
    """
    said = _words(node, DROPPED)
    return said if said.strip() else _words(node, UNSPOKEN)


def _words(node: LexborNode, dropped: Container[str]) -> str:
    if node.tag == TEXT:
        return as_meant(node.text_content or "")
    if node.tag == "br":
        return " "
    children = (child for child in node.iter(include_text=True) if child.tag not in dropped)
    said = [_words(child, dropped) for child in children if not is_sign(child)]
    inside = in_line(node.tag or "", said) or "".join(said)
    if node.tag == "q":
        return _QUOTED.format(inside)
    if node.tag in _READINGS:
        return _READINGS[node.tag].format(inside)
    if node.tag == "a" and not any(map(str.isalnum, inside)):
        return ""
    return BLANKS.sub(" ", f" {inside} " if is_block(node) else inside)


def is_sign(node: LexborNode) -> bool:
    """Tell whether an element is no word of a title, but an ornament or the name of a picture."""
    sort = node.attributes.get("class") or ""
    if node.attributes.get("aria-hidden") == "true" or _ICON_FONT.search(sort) or _ICON.search(sort):
        return len(node.text().split()) <= 1
    return _AT_ICON.search(sort) is not None and not may_be_word(node)


def may_be_word(sign: LexborNode) -> bool:
    """Tell whether what is taken for no word of a title could be one: no letter alone, no name in a font."""
    said = sign.text()
    is_name = "_" in said or _ICON_FONT.search(sign.attributes.get("class") or "") is not None
    return not is_name and sum(map(str.isalnum, said)) > 1


def inline(node: LexborNode) -> str:
    r"""Return a text or an element as a piece of Markdown, in which `\v` is a line that the page breaks."""
    if node.tag == TEXT:
        return escape(BLANKS.sub(" ", as_meant(node.text_content or "")))
    text = _SPANS.get(node.tag or "", inline_inside)(node)
    if node.tag in _PICTURED and not text.strip():
        return _beside(node.attributes.get("aria-label") or node.attributes.get("title") or "") or text
    return f" {text} " if is_block(node) else text


def _emphasis(node: LexborNode) -> str:
    text, mark = inline_inside(node), _EMPHASIS[node.tag or ""]
    # Of one that shows nothing its neighbours are not looked for: they may be as many.
    return around(text, mark, mark) if text.strip() and _may_be_marked(node, text) else text


def _may_be_marked(node: LexborNode, text: str) -> bool:
    """Tell whether marks around a text would be read as some: not between a sign in it and a letter beside it.

    Nor beside other marks, but for those around the same text, nor within the same ones. CommonMark 0.31,
    "Left-flanking delimiter run".
    """
    (before, said_before), (behind, said_behind) = (_beside_it(node, attrgetter(way)) for way in ("prev", "next"))
    outer_mark = _EMPHASIS.get(_around(node).tag or "")
    is_alone = (before is None) == (behind is None)
    if outer_mark == _EMPHASIS[node.tag or ""] or (outer_mark is not None and not is_alone):
        return False
    if _ends_in_marks(before):
        return False
    return all(
        inner.isspace() or category(inner)[0] not in "PS" or outer.isspace() or category(outer)[0] == "P"
        for inner, outer in ((text[0], said_before[-1]), (text[-1], said_behind[0]))
    )


def _around(node: LexborNode) -> LexborNode:
    """Return the innermost element around another that is more than its text."""
    parent = node.parent or node
    for _ in range(_MOST_UNSHOWN):
        if parent.parent is None or parent.tag in _SPANS or is_block(parent):
            break
        parent = parent.parent
    return parent


def _beside_it(node: LexborNode, step: Callable[[LexborNode], LexborNode | None]) -> tuple[LexborNode | None, str]:
    """Return what is shown next to an element within that around it, and its text.

    For what is not looked at it is a letter: what stands outside, or behind very many that show nothing.
    """
    beside, parent = step(node), node.parent
    for _ in range(_MOST_UNSHOWN):
        if beside is not None:
            if said := BROKEN if beside.tag == "br" else _said(beside):
                return beside, said
            beside = step(beside)
        elif parent is None or is_block(parent):
            return None, BROKEN
        elif parent.tag in _SPANS:
            return None, "a"
        else:
            beside, parent = step(parent), parent.parent
    return beside, "a"


def _ends_in_marks(node: LexborNode | None) -> bool:
    """Tell whether the last that an element shows is emphasised."""
    for _ in range(_MOST_UNSHOWN):
        if node is None or node.tag in _SPANS:
            break
        node = node.prev if not _said(node) else node.last_child
    return node is not None and node.tag in _EMPHASIS


def _said(node: LexborNode) -> str:
    if node.tag in DROPPED:
        return ""
    return as_meant((node.text_content if node.tag == TEXT else node.text()) or "")


def _link(node: LexborNode) -> str:
    return link(inline_inside(node), address_of(node))


def address_of(node: LexborNode) -> str:
    """Return where a link leads, or nothing."""
    return as_meant(node.attributes.get("href") or "").strip()


def _image(node: LexborNode) -> str:
    return _beside(node.attributes.get("alt") or "")


def _beside(name: str) -> str:
    """Return the name of a picture, which is no part of the word that it stands at."""
    words = escape(as_meant(name).strip())
    return f" {words} " if words else ""


def is_box(node: LexborNode) -> bool:
    """Tell whether an element is a box that says yes or no, and nobody can change."""
    return node.tag == "input" and node.attributes.get("type") == "checkbox" and "disabled" in node.attributes


def _box(node: LexborNode) -> str:
    return ("☑" if "checked" in node.attributes else "☐") if is_box(node) else ""


def text_of_code(node: LexborNode) -> str:
    r"""Return the text of an element as it stands, in which `\v` is a line that the page breaks."""
    if node.tag == TEXT:
        return as_meant((node.text_content or "").expandtabs(TAB))
    if node.tag == "img":
        return as_meant(node.attributes.get("alt") or "")
    if node.tag == "br":
        return BROKEN
    parts = [""]
    is_behind_block = False
    for child in node.iter(include_text=True):
        text = "" if child.tag in DROPPED else text_of_code(child)
        if text and (is_behind_block or is_block(child)) and not _ENDS.fullmatch(parts[-1][-1:] + text[0]):
            parts.append(BROKEN)
        if text:
            parts.append(text)
            is_behind_block = is_block(child)
    return in_line(node.tag or "", parts) or "".join(parts)


def inline_inside(node: LexborNode) -> str:
    """Return what stands in an element as a piece of Markdown."""
    said = [inline(child) for child in node.iter(include_text=True)]
    return in_line(node.tag or "", said) or joined(said)


def _code(node: LexborNode) -> str:
    return BROKEN.join(map(_line_of_code, text_of_code(node).split(BROKEN)))


def _line_of_code(line: str) -> str:
    text = BLANKS.sub(" ", line)
    if not text.strip():
        return text
    fence = fence_around(text, 1)
    return f"{fence} {text} {fence}" if "`" in (text[0], text[-1]) else f"{fence}{text}{fence}"


_SPANS: Mapping[str, Callable[[LexborNode], str]] = {
    **dict.fromkeys(DROPPED, lambda _node: ""),
    **dict.fromkeys(_EMPHASIS, _emphasis),
    "rt": lambda node: _READINGS["rt"].format(inline_inside(node)),
    "rp": lambda _node: "",
    **dict.fromkeys(("code", "kbd", "samp", "tt"), _code),
    "a": _link,
    "q": lambda node: _QUOTED.format(inline_inside(node)),
    "br": lambda _node: BROKEN,
    "img": _image,
    "input": _box,
}
