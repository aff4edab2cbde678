"""What a page holds that its readers do not see, or that has no words: it is taken out, and told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from selectolax.lexbor import LexborNode

from faq_bot.errors import Place
from faq_bot.knowledge.importing.html_markdown import DROPPED, LINE, words
from faq_bot.knowledge.importing.html_marks import ends_asking, has_marks
from faq_bot.knowledge.importing.imported import LeftOut
from faq_bot.knowledge.importing.sections import beginning

CHROME = frozenset({"header", "footer", "aside"})
"""What stands around the text of a page."""

_WORDLESS = frozenset({"audio", "canvas", "embed", "iframe", "object", "video"})
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_CONTROLS = ("aria-controls", "data-bs-target", "data-target", "href")
"""The attributes by which what is clicked names what it opens."""


def take_out(root: LexborNode, file: str) -> list[LeftOut]:
    """Remove from a page what is hidden and nothing opens, and what is no text; return what is to be told of it.

    An answer that is hidden until its question is clicked is part of the page, as is what a tab opens.
    """
    found = list(_unseen(root, _opened(root)))
    for node, _ in found:
        node.decompose()
    return [LeftOut(Place(file, line), why) for line, why in (told for _, told in found)]


def _unseen(root: LexborNode, opened: AbstractSet[str]) -> Iterator[tuple[LexborNode, tuple[int, str]]]:
    left = [(child, 1) for child in reversed([*root.iter()])]
    while left:
        node, above = left.pop()
        line = int(node.attributes.get(LINE) or above)
        if node.tag in _WORDLESS:
            yield node, (line, f"an element <{node.tag}>, which is no text")
        elif node.tag in DROPPED | CHROME or (_is_hidden(node) and not node.text().strip()):
            continue
        elif _is_hidden(node) and not _is_opened(node, opened):
            yield node, (line, f"hidden text: {beginning(words(node))}")
        else:
            left += [(child, line) for child in reversed([*node.iter()])]


def _opened(root: LexborNode) -> set[str]:
    """Return the ids that anything on the page opens."""
    named = (node.attributes.get(key) or "" for key in _CONTROLS for node in root.css(f"[{key}]"))
    return {name.removeprefix("#") for names in named for name in names.split()}


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    # What is hidden until it is found, a search within the page opens.
    hides = "hidden" in attributes and attributes["hidden"] != "until-found"
    return hides or _HIDING.search(attributes.get("style") or "") is not None


def _is_opened(node: LexborNode, opened: AbstractSet[str]) -> bool:
    """Tell whether something on the page opens what is hidden: by its id, or as the question before it."""
    if node.attributes.get("id") in opened:
        return True
    before = node.prev
    while before is not None and not before.text().strip():
        before = before.prev
    return before is not None and not _is_hidden(before) and ends_asking(before) and not has_marks(node)
