"""From the blocks of a page to entries: which headings ask, what answers them, what they stand under."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import takewhile

from faq_bot.errors import KnowledgeError, Place
from faq_bot.frozen import frozen
from faq_bot.knowledge.importing.fields import ANSWERS, ASKS
from faq_bot.knowledge.importing.imported import (
    UNNAMED,
    Imported,
    ImportedEntry,
    LeftOut,
    Page,
    sorted_out,
)
from faq_bot.knowledge.importing.markdown_text import heading, settle, without_anchors
from faq_bot.text import clean

BOLD = 7
"""The level of a question that is no heading: under any heading."""

OPENED = 10
"""The levels that lie between something that opens and what is in it, its own headings too."""


MAX_NESTED = 100
"""Headings and questions one within another; pages have six levels of headings, and lists in them."""

TOO_DEEP = "elements nested too deeply; is it a page of a person?"


class Sort(StrEnum):
    """What a block is.

    Attributes:
        HEADING: a heading, which may ask or only stand above.
        QUESTION: what surely asks: in bold with a question mark, or what opens to its answer.
        TERM: what a definition list defines; several may stand above one answer.
        CONTENT: text, in Markdown.
        END: what began at this level, or below, is over.
    """

    HEADING = "heading"
    QUESTION = "question"
    TERM = "term"
    CONTENT = "content"
    END = "end"


@frozen
class Block:
    """A part of a page; `level` is 1 to 6 of headings, more of what stands below any of them or opens."""

    sort: Sort
    line: int
    text: str = ""
    level: int = 0
    links: tuple[str, ...] = ()
    """Of content: the definitions of links that it uses, `[name]: address`."""


@dataclass
class _Section:
    sort: Sort
    titles: list[str]
    line: int
    level: int
    contents: list[Block] = field(default_factory=list)
    below: list[_Section | Block] = field(default_factory=list)
    """Sections inside, and text that stands behind such, in the order of the page."""
    is_numbered: bool = False
    """Whether a number before its title only counts those of the page."""

    @property
    def inside(self) -> list[_Section]:
        return [each for each in self.below if isinstance(each, _Section)]

    @property
    def behind(self) -> list[Block]:
        return [each for each in self.below if isinstance(each, Block)]

    @property
    def asks(self) -> bool:
        return self.sort in {Sort.QUESTION, Sort.TERM} or is_question(self.titles[0])

    @property
    def holds_questions(self) -> bool:
        return any(each.asks or each.holds_questions for each in self.inside)

    @property
    def is_whole(self) -> bool:
        """Whether all in it is its answer."""
        # What opens is a question, with headings in its answer, unless it only stands above them.
        answered = self.contents or is_question(self.titles[0])
        return not self.inside or bool(self.asks and answered and not self.holds_questions)


_MARK = r"(?:[?？⸮՞፧]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)"
"""A sign that ends a question; behind Greek letters that is a semicolon."""
_ASKS = re.compile(rf"{_MARK}\s*$")
_ONE_QUESTION = re.compile(rf"[^.!?。！？…:\n]+{_MARK}")
_MARK_BEHIND = r"[\s+▸▾▶▼►▲△▽⌄˅∨✚➕➖⊕×]"
"""Signs behind a question that open and close its answer."""
_CALLED_QUESTION = rf"(?:{'|'.join(ASKS)})\s*(?:\d+\s*)?[.:)．：]"
_LABEL = re.compile(rf"^(?:{_CALLED_QUESTION}|\d+\))\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?P<parts>(?:\d{1,3}\.)+\d{0,3})\s+(?P<rest>.*)", re.DOTALL)
"""A number that a list may give to a question, and that may be a date or an amount as well."""
_ORNAMENT = re.compile(rf"^(?:[\s>»›→➤▶►▸▾▼•●▪❓❔❗✅⭐✚➕➖\ufe0f]+|[-+–—×]\s+)+|(?<=[?？]){_MARK_BEHIND}+$")
_LABELLED = re.compile(_CALLED_QUESTION, re.IGNORECASE)
_ASKED = re.compile(rf"^{_CALLED_QUESTION}", re.IGNORECASE)
_ANSWER = rf"(?:{'|'.join(ANSWERS)})\s*(?:\d+\s*)?[.:．：]"
_ANSWERED = re.compile(rf"^(?:(\*\*|__){_ANSWER}\1|{_ANSWER})\s*", re.IGNORECASE)
_LINK_HERE = re.compile(r"\[[^\[\]]*\]\(#[^()]*\)|^[^\S\n]*(?:[-*+]|\d+[.)])\s", re.MULTILINE)


def is_question(text: str) -> bool:
    """Tell whether a text ends like a question, or is called one.

    >>> is_question("Where?"), is_question("Q: opening hours"), is_question("いつ？"), is_question("Where")
    (True, True, True, False)
    >>> is_question("Πού;"), is_question("At nine;")
    (True, False)
    """
    return _ASKS.search(_ORNAMENT.sub("", text)) is not None or is_labelled(text)


def has_label(text: str) -> bool:
    """Tell whether a text has anywhere what calls a question so."""
    return _LABELLED.search(text) is not None


def is_only_a_question(text: str) -> bool:
    """Tell whether a text is one sentence that asks.

    >>> is_only_a_question("Was this helpful?"), is_only_a_question("Half. See also: prices?")
    (True, False)
    """
    return _ONE_QUESTION.fullmatch(text.strip()) is not None


def is_labelled(text: str) -> bool:
    """Tell whether a text is called a question: `Q:`, `Question 3.`."""
    return _ASKED.match(text) is not None


def without_label(text: str, *, is_numbered: bool = False) -> str:
    """Return a question on one line, without what calls it one, and without its number if it has one.

    >>> without_label("Q3: Where?"), without_label("> 2) Where?"), without_label("+ Where? ▼")
    ('Where?', 'Where?', 'Where?')
    >>> without_label("24.12. open?"), without_label("2. Where?", is_numbered=True)
    ('24.12. open?', 'Where?')
    """
    bare = _ORNAMENT.sub("", text)
    number = _NUMBER.match(bare) if is_numbered else None
    lines = clean(number["rest"] if number else _LABEL.sub("", bare)).split("\n")
    return " ".join(filter(None, map(str.strip, lines)))


def from_blocks(file: str, blocks: Iterable[Block], page: Page = UNNAMED) -> Imported:
    """Return the entries of a page.

    A heading with text below is a question, whether it has a question mark or not. A heading above
    others is their topic, unless it asks itself: then they are parts of its answer, or others that ask.

    Raises:
        KnowledgeError: the page is nested too deeply.
    """
    top = _nested(file, blocks)
    _tell_numbers(top)
    return sorted_out([*_loose(file, top.contents), *_children(file, top, "")], page)


def _nested(file: str, blocks: Iterable[Block]) -> _Section:
    path = [_Section(Sort.HEADING, [""], 1, 0)]
    before: Sort | None = None
    for block in blocks:
        if block.sort is Sort.CONTENT:
            above = path[-1]
            # What stands behind all that was inside answers none of it.
            above.below.append(block) if above.below else above.contents.append(block)
        elif block.sort is Sort.TERM and before is Sort.TERM:
            path[-1].titles.append(block.text)
        else:
            while path[-1].level >= block.level > 0:
                path.pop()
            if block.sort is not Sort.END:
                if len(path) > MAX_NESTED:
                    raise KnowledgeError(Place(file, block.line), TOO_DEEP)
                section = _Section(block.sort, [block.text], block.line, block.level)
                path[-1].below.append(section)
                path.append(section)
        before = block.sort
    return path[0]


def _tell_numbers(top: _Section) -> None:
    """Tell which sections are numbered: most of those beside one another count on from 1 over their level.

    One that was left out of the count has a number of as many parts: `24.12.` is none beside `1.` and `2.`.
    """
    every = list(_within(top))
    levels = defaultdict[int, list[_Section]](list)
    for section in every:
        levels[section.level].append(section)
    counting: set[int] = set()
    for sections in levels.values():
        counting.update(map(id, _counting(sections)))
    for section in every:
        counted = [each for each in section.inside if id(each) in counting]
        if 2 * len(counted) > len(section.inside):
            parts = {len(_number(each)) for each in counted}
            for each in section.inside:
                each.is_numbered = len(_number(each)) in parts


def _within(section: _Section) -> Iterator[_Section]:
    """Yield a section and all in it, in the order of the page."""
    left = [section]
    while left:
        one = left.pop()
        yield one
        left += reversed(one.inside)


def _counting(sections: Iterable[_Section]) -> Iterator[_Section]:
    """Yield those whose numbers count on; where all that differs is the number, it does not count."""
    last: tuple[_Section, list[int], str] | None = None
    for section in sections:
        number, rest = _number(section), without_label(section.titles[0], is_numbered=True)
        if not number or (last is None and not _begins(number)):
            continue
        if last and _follows(number, last[1]) and rest != last[2]:
            if _begins(last[1]):
                yield last[0]
            yield section
        last = section, number, rest


def _number(section: _Section) -> list[int]:
    """Return the parts of the number before a title: 1 and 2 of `1.2. Where?`."""
    found = _NUMBER.match(_ORNAMENT.sub("", section.titles[0]))
    return [int(part) for part in found["parts"].split(".") if part] if found else []


def _begins(number: Sequence[int]) -> bool:
    return all(part == 1 for part in number)


def _follows(number: Sequence[int], last: Sequence[int]) -> bool:
    """Tell whether a number is the next: 2, 1.1 and 2.1 behind 1."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(number, last, strict=False)))
    before = last[same] if same < len(last) else 0
    return same < len(number) and number[same] == before + 1 and _begins(number[same + 1 :])


def _resolve(file: str, section: _Section, topic: str) -> Iterator[ImportedEntry | LeftOut]:
    if section.is_whole:
        yield _entry(file, section, topic)
    elif section.asks and section.contents:
        yield _entry(file, replace(section, below=[]), topic)
        yield from _children(file, section, topic)
    else:
        title = section.titles[0]
        if is_question(title) and not any(
            each.is_whole or (each.asks and each.contents) for each in section.inside
        ):
            # Of those below no entry has it for a topic.
            why = f"a question without an answer, above other headings: {beginning(title)}"
            yield LeftOut(Place(file, section.line), why)
        yield from _loose(file, section.contents)
        yield from _children(file, section, title)


def _children(file: str, section: _Section, topic: str) -> Iterator[ImportedEntry | LeftOut]:
    for each in section.inside:
        yield from _resolve(file, each, topic)
    yield from _loose(file, section.behind)


def _loose(file: str, blocks: Sequence[Block]) -> Iterator[LeftOut]:
    if blocks:
        place = Place(file, blocks[0].line)
        yield LeftOut(place, f"text that answers no question: {beginning(blocks[0].text)}")


def _entry(file: str, section: _Section, topic: str) -> ImportedEntry | LeftOut:
    place = Place(file, section.line)
    labelled = (without_label(title, is_numbered=section.is_numbered) for title in section.titles)
    questions = tuple(filter(None, labelled))
    source = "\n\n".join(_texts(section)).strip("\n")
    links = "\n".join(dict.fromkeys(_links(section)))
    if any(map(is_labelled, section.titles)):
        source = _ANSWERED.sub("", source, count=1)
    if not questions:
        return LeftOut(place, "a heading without words")
    if source and not _LINK_HERE.sub("", source).strip():
        return LeftOut(place, f"a table of contents: {beginning(questions[0])}")
    answer, written_in = settle(without_anchors(f"{source}\n\n{links}" if links else source))
    if is_only_a_question(answer):
        return LeftOut(place, f"no answer to {questions[0]!r}, only {beginning(answer)}")
    return ImportedEntry(questions, answer, place, topic, written_in)


def _texts(section: _Section) -> Iterator[str]:
    """Yield the Markdown of a section, with the headings in it."""
    for each in (*section.contents, *section.below):
        if isinstance(each, Block):
            yield each.text
        else:
            yield heading(each.titles[0], min(each.level % OPENED, 6))
            yield from _texts(each)


def _links(section: _Section) -> Iterator[str]:
    for each in (*section.contents, *section.below):
        yield from each.links if isinstance(each, Block) else _links(each)


def beginning(text: str) -> str:
    """Return the first words of a text, in quotes."""
    line = " ".join(text.split())
    return repr(line if len(line) <= 40 else line[:39] + "…")  # noqa: PLR2004 - characters
