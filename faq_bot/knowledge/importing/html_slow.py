"""Pages in HTML that the parser would take hours for: no person writes them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.importing.html_tags import EMPTY
from faq_bot.knowledge.importing.sections import TOO_DEEP

MAX_OPEN = 5_000
"""Elements that may be open at once; pages have some dozens, and what is read of them some hundreds."""

MAX_OPTIONS, MAX_ATTRIBUTES = 10_000, 4_000
"""Options in the lists of a page to choose from, and names and values of one element: they take about a second."""

FORMATTING = frozenset(
    ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)
"""Elements that the parser opens again in each paragraph as long as nobody closes them; an `a` ends another."""

MOST_ALIKE = 3
"""Of those that are alike the parser opens no more again (HTML Standard, 13.2.4.3)."""

MAX_FORMATTING = 50
"""Elements of that kind that may be open at once: each paragraph behind them has them all."""

_VALUE = r"""=[ \t\r\n\f]*+(?:"[^"]*+"|'[^']*+')"""
_NESTING = re.compile(rf"<(/?)([a-zA-Z][a-zA-Z0-9-]*+)(?:[^<>=]|{_VALUE}|=)*+>?|<!--")
_END_OF_COMMENT = re.compile("--!?>")
_UNREAD = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
}
"""Elements in which the parser reads no others, and where they end."""

_UNNESTED = re.compile(
    rf"{EMPTY}|dd|dt|li|p|tbody|td|tfoot|th|thead|tr",
    re.IGNORECASE,
)
"""Elements that hold nothing, or that the next of their kind closes."""

_ATTRIBUTE = re.compile(r"[^\s=/]++")
_QUOTED = re.compile(r""""[^"]*+"|'[^']*+'""")


def refuse_slow(file: str, text: str) -> None:
    """Refuse what the parser would take hours for: its time grows with the square of what is counted.

    Args:
        file: the name to give in places.
        text: the page.

    Raises:
        KnowledgeError: it has very many open elements, options or attributes.
    """
    opened, formatting = Counter[str](), _Formatting()
    depth = options = 0
    for found in _tags_of(text):
        tag, closes, name = found[0], bool(found[1]), found[2].lower()
        if tag.endswith(">") and not tag.endswith("/>") and not _UNNESTED.fullmatch(name):
            # What closes nothing that is open is not there for the parser.
            step = (-1 if opened[name] else 0) if closes else 1
            opened[name] += step
            depth += step
        if name in FORMATTING:
            formatting.meet(name, tag.lower(), closes=closes)
        options += name == "option" and not closes
        problem = ""
        if depth > MAX_OPEN:
            problem = TOO_DEEP
        elif formatting.opened_again > MAX_FORMATTING:
            problem = (
                f"over {MAX_FORMATTING} elements like <{name}> that nothing closes; is it a page of a person?"
            )
        elif options > MAX_OPTIONS:
            problem = f"over {MAX_OPTIONS:,} options to choose from; take these lists out of the page"
        elif len(tag) > MAX_ATTRIBUTES and len(_ATTRIBUTE.findall(_QUOTED.sub("", tag))) > MAX_ATTRIBUTES:
            problem = "an element with thousands of attributes; take it out of the page"
        if problem:
            raise KnowledgeError(Place(file, text.count("\n", 0, found.start()) + 1), problem)


def _tags_of(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags of a page but for those within comments, values, scripts and the like."""
    begin = 0
    while found := _NESTING.search(text, begin):
        begin, ends = found.end(), None
        if found[2] is None:
            # What begins as <!--> has ended.
            begin, ends = found.start() + 2, _END_OF_COMMENT
        else:
            yield found
            ends = None if found[1] else _UNREAD.get(found[2].lower())
        if ends is not None:
            end = ends.search(text, begin)
            # What never ends goes to the end of the page.
            begin = len(text) if end is None else end.start() if found[2] else end.end()


class _Formatting:
    """Counts the open elements that the parser opens again in each paragraph."""

    def __init__(self) -> None:
        self._open = defaultdict[str, list[str]](list)
        self._alike = Counter[str]()
        self.opened_again = 0

    def meet(self, name: str, tag: str, *, closes: bool) -> None:
        """Take what begins or ends such an element; what closes nothing counts for nothing."""
        if not closes:
            self.opened_again += self._alike[tag] < MOST_ALIKE
            self._alike[tag] += 1
            self._open[name].append(tag)
        elif self._open[name]:
            tag = self._open[name].pop()
            self._alike[tag] -= 1
            self.opened_again -= self._alike[tag] < MOST_ALIKE
