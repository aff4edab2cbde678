"""Which elements of a page ask: headings, questions in bold, what opens to an answer."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborNode

from faq_bot.knowledge.importing.html_inline import begins_line, words
from faq_bot.knowledge.importing.html_tags import DROPPED, TEXT
from faq_bot.knowledge.importing.sections import is_question

_MARKS = "h1, h2, h3, h4, h5, h6, summary, dt, details"
_BOLD = ("b", "strong", "button")
_ASKING = ", ".join(_BOLD)
_TITLE = re.compile("h[1-6]|summary|dt")

_MOST_WITHIN = 10
"""Others in bold that a question in bold may hold. What nobody has closed holds all that stand behind it, and
these one another: to read each of them whole would take a time that grows with their square."""


def has_marks(node: LexborNode) -> bool:
    """Tell whether an element is, or holds, what asks or what answers stand below."""
    if node.tag in DROPPED - {"button"}:
        return False
    return node.css_first(_MARKS) is not None or any(map(asks, node.css(_ASKING)))


class Marked:
    """Tells what `has_marks` does of the elements of a page that stays as it is, each looked at once."""

    def __init__(self, root: LexborNode) -> None:
        self._around: set[int] = set()
        for mark in (*root.css(_MARKS), *filter(asks, root.css(_ASKING))):
            node: LexborNode | None = mark
            while node is not None and node.mem_id not in self._around:
                self._around.add(node.mem_id)
                node = node.parent

    def __contains__(self, node: LexborNode) -> bool:
        return node.tag not in DROPPED - {"button"} and node.mem_id in self._around


def is_mark(node: LexborNode) -> bool:
    """Tell whether an element is itself the title of what stands below it, or a question."""
    return _TITLE.fullmatch(node.tag or "") is not None or asks(node)


def asks(node: LexborNode) -> bool:
    """Tell whether an element is a question in bold at the beginning of its line, or on a button."""
    if node.tag not in _BOLD or _is_part_of_page(node) or not is_question(words(node).strip()):
        return False
    before = node.prev
    while node.tag != "button" and before is not None and not ends_line(before):
        if (before.tag not in DROPPED or asks(before)) and words(before).strip():
            return False
        before = before.prev
    return True


def ends_line(node: LexborNode) -> bool:
    """Tell whether what stands behind an element begins a line; what says nothing stands within one."""
    return node.tag == "br" or (node.tag not in DROPPED and begins_line(node))


def _is_part_of_page(bold: LexborNode) -> bool:
    """Tell whether an element in bold holds more of its kind than a question does."""
    within = (node for node in bold.traverse() if node.tag in _BOLD)
    return next(islice(within, _MOST_WITHIN + 1, None), None) is not None


def ends_asking(node: LexborNode) -> bool:
    """Tell whether the last words in an element ask, so that what stands behind it answers."""
    left = [(node, False)]
    while left:
        last, is_in_mark = left.pop()
        if last.tag == TEXT and any(map(str.isalnum, last.text_content or "")):
            return is_in_mark
        in_mark = is_in_mark or is_mark(last)
        left += [(child, in_mark) for child in last.iter(include_text=True)]
    return False
