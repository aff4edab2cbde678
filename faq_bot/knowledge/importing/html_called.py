"""Questions of a page that are called so, `Q: Where?`: they are made bold, and read like all in bold."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from faq_bot.knowledge.importing.html_inline import begins_line, words
from faq_bot.knowledge.importing.html_marks import asks, ends_line
from faq_bot.knowledge.importing.html_tags import LINE, TEXT
from faq_bot.knowledge.importing.sections import has_label, is_labelled, without_label

_WITHOUT_LINES = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "b", "strong", "pre", "code", "script", "style"]
)
"""Elements that ask themselves, or hold no line of the page."""


LOOKED_AT = 64
"""Elements and texts of the beginning of a line that are looked at for what calls it a question."""

LONGEST_LABEL = 100
"""Characters within which that stands."""


def mark_called(tree: LexborHTMLParser, root: LexborNode) -> None:
    """Put each line of a page that is called a question in an element of bold text."""
    left = [root]
    while left:
        node = left.pop()
        if begins_line(node):
            for number, line in list(_lines(node)):
                if _is_called(line):
                    _make_bold(tree, number, line)
        left += [child for child in node.iter() if child.tag not in _WITHOUT_LINES]


def _lines(block: LexborNode) -> Iterator[tuple[str, list[LexborNode]]]:
    """Yield what stands between blocks and broken lines, with the number of its line in the file."""
    number = block.attributes.get(LINE) or "1"
    line: list[LexborNode] = []
    for child in block.iter(include_text=True):
        if ends_line(child):
            yield number, line
            number, line = child.attributes.get(LINE) or number, []
        else:
            line.append(child)
    yield number, line


def _is_called(line: list[LexborNode]) -> bool:
    # Told at once of nearly all: each element is looked at again inside all those around it.
    if not has_label(_beginning(line)):
        return False
    said = [node for node in line if words(node).strip()]
    if not said or (said[0].tag != TEXT and asks(said[0]) and without_label(words(said[0]))):
        return False
    asked = "".join(map(words, said)).strip()
    return is_labelled(asked) and bool(without_label(asked))


def _beginning(line: list[LexborNode]) -> str:
    """Return what a line begins with, as far as a label goes."""
    left, said = line[::-1], ""
    for _ in range(LOOKED_AT):
        if not left or len(said) > LONGEST_LABEL:
            break
        node = left.pop()
        if node.tag == TEXT:
            said += node.text_content or ""
        else:
            left += list(node.iter(include_text=True))[::-1]
    return said


def _make_bold(tree: LexborHTMLParser, number: str, line: list[LexborNode]) -> None:
    line[0].insert_before(tree.create_node("b"))
    bold = line[0].prev
    if bold is not None:
        bold.attrs[LINE] = number
        for node in line:
            bold.insert_child(node)
            node.decompose()
