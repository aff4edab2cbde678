"""Pages in HTML: headings, questions in bold, `<details>`, definition lists."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.importing.html_called import mark_called
from faq_bot.knowledge.importing.html_inline import address_of, mark_holders, words
from faq_bot.knowledge.importing.html_markdown import as_markdown, line_of
from faq_bot.knowledge.importing.html_marks import Marked, asks
from faq_bot.knowledge.importing.html_slow import FORMATTING, MOST_ALIKE, refuse_slow
from faq_bot.knowledge.importing.html_tags import LINE, TEXT
from faq_bot.knowledge.importing.html_unseen import CHROME, PARTS, beside, is_read, take_out
from faq_bot.knowledge.importing.html_xml import html_of_xml
from faq_bot.knowledge.importing.imported import Imported, LeftOut, Page
from faq_bot.knowledge.importing.sections import BOLD, OPENED, TOO_DEEP, Block, Sort, beginning, from_blocks
from faq_bot.knowledge.readers import LONGEST_LINE

_TAG = re.compile(r"<(\\?/)?([a-zA-Z][a-zA-Z0-9._:-]*)(?=[ \t\r\n\f/>])")
_ABSOLUTE = re.compile(r"https?://")


def read_html(file: str, text: str) -> Imported:
    """Read a page in HTML; what stands around its text, as menus do, is no part of it.

    Args:
        file: the name to give in places.
        text: the page.

    Raises:
        KnowledgeError: its elements are nested some hundred deep, or it has very many options or attributes.
    """
    if file.lower().endswith(".xhtml"):
        text = html_of_xml(text)
    refuse_slow(file, text)
    try:
        tree = LexborHTMLParser(_numbered(text))
    except SelectolaxError:
        raise MemoryError("the page cannot be taken apart") from None
    mains = tree.css("main")
    root = mains[0] if len(mains) == 1 else tree.body
    page = _of_itself(tree)
    if not root:
        return from_blocks(file, (), page)
    _complete_links(root, _linked_from(tree, page.url))
    try:
        mark_holders(root)
        mark_called(tree, root)
        unseen = [*take_out(root, file), *beside(root, file)]
        # What held a block that nobody sees holds none any more.
        mark_holders(root)
        blocks = _Blocks(root, file)
        found = from_blocks(file, blocks.blocks(root), page)
    except RecursionError:
        raise KnowledgeError(Place(file), TOO_DEEP) from None
    left_out = sorted((*found.left_out, *unseen, *blocks.left_out), key=lambda left: left.place)
    return replace(found, left_out=tuple(dict.fromkeys(left_out)))


def _of_itself(tree: LexborHTMLParser) -> Page:
    title, address = tree.css_first("head > title"), tree.css_first("link[rel=canonical]")
    url = address_of(address) if address else ""
    return Page(
        language=(tree.root.attributes.get("lang") or "") if tree.root else "",
        title=words(title).strip() if title else "",
        url=url if _ABSOLUTE.match(url) else "",
    )


def _linked_from(tree: LexborHTMLParser, url: str) -> str:
    """Return where the links of a page lead on from, if it says so: the page, or what it names in its place."""
    base = tree.css_first("base[href]")
    with contextlib.suppress(ValueError):
        url = urljoin(url, address_of(base)) if base else url
    # A longer one would stand before each link of the page.
    return url if _ABSOLUTE.match(url) and len(url) <= LONGEST_LINE else ""


def _complete_links(root: LexborNode, url: str) -> None:
    """Make links lead on from anywhere that lead on from the page alone."""
    if not url:
        return
    for link in root.css("a[href]"):
        address = address_of(link)
        # What is no address, such as http://[x, stays as it stands.
        with contextlib.suppress(ValueError):
            if not address.startswith("#") and not urlsplit(address).scheme:
                link.attrs["href"] = urljoin(url, address)


def _numbered(text: str) -> str:
    """Return a page whose elements know their line: the parser does not tell it."""
    opened = Counter[str]()
    return "\n".join(
        _TAG.sub(partial(_with_line, number, opened), line) for number, line in enumerate(text.split("\n"), 1)
    )


def _with_line(number: int, opened: Counter[str], tag: re.Match[str]) -> str:
    # In the JSON of a script it may be written <\/b>.
    closes, name = bool(tag[1]), tag[2].lower()
    if name in FORMATTING:
        opened[name] = max(0, opened[name] + (-1 if closes else 1))
    # A number would make those that nobody closes differ, so that the parser opened all of them again.
    if closes or opened[name] > MOST_ALIKE:
        return tag[0]
    # The blank behind it parts it from the slash of <br/>; quotes would end those that it may stand in.
    return f"{tag[0]} {LINE}={number} "


class _Blocks:
    def __init__(self, root: LexborNode, file: str) -> None:
        self._marked, self._file = Marked(root), file
        self.left_out: list[LeftOut] = []
        self._depth = self._defined = self._parts = 0
        self._line = 1

    def blocks(self, node: LexborNode) -> Iterator[Block]:
        """Yield the blocks in an element; what has no element of its own between them is a paragraph."""
        self._parts += node.tag in PARTS
        waiting: list[LexborNode] = []
        for child in node.iter(include_text=True):
            if child.tag == TEXT or child not in self._marked:
                waiting.append(child)
                continue
            yield from self._content(waiting)
            waiting = []
            yield from self._mark(child)
        yield from self._content(waiting)
        self._parts -= node.tag in PARTS

    def _mark(self, node: LexborNode) -> Iterator[Block]:
        self._line = line_of(node) or self._line
        tag = node.tag or ""
        below = BOLD + OPENED * max(self._depth - 1, 0)
        if tag == "nav" or self._is_around(node):
            return
        if re.fullmatch("h[1-6]", tag):
            yield Block(
                Sort.HEADING, self._line, words(node).strip(), OPENED * (self._depth + self._defined) + int(tag[1])
            )
        elif tag in {"summary", "dt"}:
            sort = Sort.TERM if tag == "dt" else Sort.QUESTION
            yield Block(sort, self._line, words(node).strip(), below)
        elif asks(node):
            yield Block(Sort.QUESTION, self._line, words(node).strip(), BOLD)
        elif tag == "dd":
            self._defined += 1
            yield from self.blocks(node)
            self._defined -= 1
        elif tag in {"details", "dl"}:
            self._depth += tag == "details"
            yield from self.blocks(node)
            self._depth -= tag == "details"
            yield Block(Sort.END, self._line, level=BOLD + OPENED * max(self._depth - (tag == "dl"), 0))
        else:
            yield from self.blocks(node)

    def _content(self, nodes: list[LexborNode]) -> Iterator[Block]:
        text = as_markdown(node for node in nodes if not self._is_around(node))
        lines = (line_of(node) for node in nodes if node.tag != TEXT)
        line = next(filter(None, lines), 0)
        if text:
            yield Block(Sort.CONTENT, line or self._line, text)

    def _is_around(self, node: LexborNode) -> bool:
        """Tell whether an element stands around the text; that around a part of the page is told."""
        if node.tag not in CHROME or is_read(node, self._marked, in_part=self._parts > 0):
            return False
        if self._parts and (said := words(node).strip()):
            place = Place(self._file, line_of(node) or self._line)
            self.left_out.append(LeftOut(place, f"text in <{node.tag}>, beside the page: {beginning(said)}"))
        return True
