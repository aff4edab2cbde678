"""What a page holds that its readers do not see, or that has no words: it is taken out, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from faq_bot.errors import Place
from faq_bot.knowledge.importing.html_inline import as_meant, is_sign, may_be_word, words
from faq_bot.knowledge.importing.html_markdown import line_of
from faq_bot.knowledge.importing.html_marks import Marked, asks, ends_asking, has_marks, is_mark
from faq_bot.knowledge.importing.html_tags import DROPPED, TEXT
from faq_bot.knowledge.importing.imported import LeftOut
from faq_bot.knowledge.importing.sections import beginning

CHROME = frozenset({"header", "footer", "aside"})
"""What stands around the text of a page, and in it at the edges of a part."""

PARTS = frozenset(
    ["article", "blockquote", "dd", "details", "dialog", "fieldset", "figure", "li", "main", "section", "td"]
)
"""What has a header and a footer of its own, which are none of the page."""

_BESIDE = frozenset({"aside", "form", "noscript"})
"""What has words that are not of the text of a page; a form may hold all of it."""

_NO_TEXT = DROPPED | CHROME | {"label", "legend"}
"""What says nothing in a form that holds the text of a page."""

_TOLD = frozenset({"select", "textarea", "svg"})
"""What is left out of a text, and may have words all the same."""

_WORDLESS = frozenset({"audio", "canvas", "embed", "iframe", "object", "video"})
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_STRUCK_OUT = frozenset({"del", "s", "strike"})
_STRIKING = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
_CONTROLS = ("aria-controls", "commandfor", "data-bs-target", "data-target", "href", "popovertarget")
"""The attributes by which what is clicked names what it opens."""


def take_out(root: LexborNode, file: str) -> list[LeftOut]:
    """Remove from a page what is hidden and nothing opens, and what is no text; return what is to be told of it.

    An answer that is hidden until its question is clicked is part of the page, as is what a tab opens.
    """
    found = list(_unseen(root, _opened(root)))
    for node, _ in found:
        said = node.text()
        if said[:1].isspace() or said[-1:].isspace():
            # What stands around it is no one word.
            node.insert_before(" ")
        node.decompose()
    return [LeftOut(Place(file, line), why) for line, why in (told for _, told in found)]


def beside(root: LexborNode, file: str) -> list[LeftOut]:
    """Tell of the text that stands outside of the element that has that of the page, menus and the like aside."""
    found = []
    node: LexborNode | None = root
    while node is not None and node.tag not in {"body", "html"}:
        around = node.parent
        others = [] if around is None else [child for child in around.iter() if child.mem_id != node.mem_id]
        for other in others:
            said = "" if other.tag in DROPPED | CHROME or _is_hidden(other) else words(other).strip()
            if said:
                line = line_of(other) or 1
                found.append(LeftOut(Place(file, line), f"text outside of <{root.tag}>: {beginning(said)}"))
        node = around
    return found


class _Around(NamedTuple):
    """What an element stands in, and the line of what that says of it."""

    line: int
    in_form: bool = False
    in_title: bool = False
    in_part: bool = False


def is_read(node: LexborNode, marked: Marked, *, in_part: bool) -> bool:
    """Tell whether an element is part of the text, of those that mostly are none."""
    return asks(node) or (node.tag == "header" and in_part and node in marked)


def _unseen(root: LexborNode, opened: AbstractSet[str]) -> Iterator[tuple[LexborNode, tuple[int, str]]]:
    marked = Marked(root)
    left = [(child, _Around(1, in_part=root.tag in PARTS)) for child in reversed([*root.iter()])]
    while left:
        node, above = left.pop()
        around = _Around(
            line := line_of(node) or above.line,
            in_form=above.in_form or node.tag == "form",
            in_title=above.in_title or is_mark(node),
            in_part=above.in_part or node.tag in PARTS,
        )
        if node.tag in _WORDLESS:
            yield node, (line, f"an element <{node.tag}>, which is no text")
        elif _is_beside(node) or (around.in_form and node.tag == "label"):
            if said := words(node).strip():
                yield node, (line, f"text in <{node.tag}>, beside the page: {beginning(said)}")
            else:
                left += [(child, around) for child in reversed([*node.iter()])]
        elif above.in_title and (why := _no_word(node)):
            yield node, (line, why)
        elif node.tag in _TOLD and (said := _told(node)):
            yield node, (line, f"text in <{node.tag}>, which is no text of the page: {beginning(said)}")
        elif _is_struck_out(node) and (said := words(node).strip()):
            yield node, (line, f"text that is struck out: {beginning(said)}")
        elif (node.tag in DROPPED | CHROME and not is_read(node, marked, in_part=around.in_part)) or (
            _is_hidden(node) and not node.text().strip()
        ):
            continue
        elif _is_hidden(node) and not _is_opened(node, opened):
            yield node, (line, f"hidden text: {beginning(words(node))}")
        else:
            left += [(child, around) for child in reversed([*node.iter()])]


def _no_word(node: LexborNode) -> str:
    """Return what is to be told of an element in a title that is as often an ornament as a word."""
    if node.tag == "img" and (said := as_meant(node.attributes.get("alt") or "").strip()):
        return f"a picture in a question or a heading: {beginning(said)}"
    if node.tag not in DROPPED and is_sign(node) and may_be_word(node):
        return f"a sign in a question or a heading: {beginning(words(node).strip())}"
    return ""


def _told(node: LexborNode) -> str:
    """Return what readers see in a field or a drawing."""
    parts = node.css("text") if node.tag == "svg" else [node]
    return " ".join(" ".join(as_meant(part.text()) for part in parts).split())


def _is_beside(node: LexborNode) -> bool:
    return node.tag in _BESIDE and not (node.tag == "form" and has_marks(node) and _says_something(node))


def _says_something(form: LexborNode) -> bool:
    """Tell whether a form has text that could answer: pages stand in one, others only ask their readers."""
    left = [form]
    while left:
        node = left.pop()
        if node.tag == TEXT and any(map(str.isalnum, node.text_content or "")):
            return True
        left += [each for each in node.iter(include_text=True) if each.tag not in _NO_TEXT and not is_mark(each)]
    return False


def _opened(root: LexborNode) -> set[str]:
    """Return the ids that anything on the page opens."""
    named = (node.attributes.get(key) or "" for key in _CONTROLS for node in root.css(f"[{key}]"))
    return {name.removeprefix("#") for names in named for name in names.split()}


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    # What is hidden until it is found, a search within the page opens.
    hides = "hidden" in attributes and attributes["hidden"] != "until-found"
    is_closed = "popover" in attributes or (node.tag == "dialog" and "open" not in attributes)
    return hides or is_closed or _HIDING.search(attributes.get("style") or "") is not None


def _is_struck_out(node: LexborNode) -> bool:
    return node.tag in _STRUCK_OUT or _STRIKING.search(node.attributes.get("style") or "") is not None


def _is_opened(node: LexborNode, opened: AbstractSet[str]) -> bool:
    """Tell whether something on the page opens what is hidden: by its id, or as the question before it."""
    if node.attributes.get("id") in opened:
        return True
    before = node.prev
    while before is not None and not before.text().strip():
        before = before.prev
    if before is None or _is_hidden(before) or not ends_asking(before) or has_marks(node):
        return False
    return before.css_first("button") is not None or not _is_answered_behind(node)


def _is_answered_behind(node: LexborNode) -> bool:
    """Tell whether what stands next to what is hidden, and is seen, answers in its place."""
    behind = node.next
    while behind is not None and (
        behind.tag in DROPPED | CHROME | _BESIDE or _is_hidden(behind) or not words(behind).strip()
    ):
        behind = behind.next
    return behind is not None and not has_marks(behind)
