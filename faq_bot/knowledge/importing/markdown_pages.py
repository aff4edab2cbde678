"""Pages in Markdown: headings, questions in bold, `<details>`, definition lists."""

from __future__ import annotations

import itertools
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from markdown_it.common.utils import normalizeReference
from markdown_it.tree import SyntaxTreeNode

from faq_bot.knowledge.importing.imported import Imported, Page
from faq_bot.knowledge.importing.markdown_html import as_markdown, words_of
from faq_bot.knowledge.importing.markdown_notes import with_notes, without_comments
from faq_bot.knowledge.importing.markdown_text import TAB, fenced, plain, unwrapped
from faq_bot.knowledge.importing.markdown_unseen import without_unseen
from faq_bot.knowledge.importing.sections import (
    BOLD,
    OPENED,
    Block,
    Sort,
    from_blocks,
    is_labelled,
    is_question,
    without_label,
)
from faq_bot.output.markdown_reading import tokens_of
from faq_bot.text import clean, without_invisible

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?:#[^\n]*\n)*+(?P<first>[\"']?[\w.-]+[\"']?[ \t]*:(?!\S))[^\n]*\n(?:.*?\n)??"
    r"(?:---|\.\.\.)[ \t]*(?=\n|\Z)",
    re.DOTALL,
)
"""What a page says of itself: names with values, unlike what stands between two rules."""
_TITLE = re.compile(
    r"^title:[ \t]*(?:[|>][-+1-9]*[ \t]*\n[ \t]+)?(?P<title>[^\s|>][^\n]*(?:\n[ \t]+\S[^\n]*)*)$", re.MULTILINE
)
"""On its line, or on those below it, behind `>` or `|`."""
_BOLD = re.compile(
    r"\s*(?P<around>[*_]?)(?:(?P<signs>\*\*|__)|<(?P<tag>b|strong)\b[^<>]*>)(?P<asked>.+?)"
    r"(?(tag)</(?P=tag)\s*>|(?P=signs))(?P=around)(?P<rest>.*)\Z",
    re.DOTALL | re.IGNORECASE,
)
_DEFINITION = re.compile(r"(?P<terms>[^\n]+(?:\n(?!:\s)[^\n]+)*)\n:\s+(?P<text>.*)\Z", re.DOTALL)
_NEXT_DEFINITION = re.compile(r"\n:\s+")
_NAMED = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)+)\]", re.DOTALL)
_BREAKS = re.compile("[\x85\u2028\u2029]")
"""What Markdown, unlike a knowledge base, does not take for the end of a line."""
_QUOTED_LINE = re.compile(r"\n[\s>]*")
"""The end of a line, and what begins the next one in a quotation."""
_HEADING_ID = re.compile(r"(?<!\s)\s*\{[#.:][^{}]*\}\s*$")
_MARKS = re.compile(
    r"<(?P<tag>summary|dt|h(?P<rank>[1-6]))\b[^<>]*>(?P<asked>(?:(?!<(?P=tag)\b).)*?)</(?P=tag)\s*>"
    r"|(?P<end></(?:details|dl)\s*>)|(?P<begin><details\b)",
    re.DOTALL | re.IGNORECASE,
)


def read_markdown(file: str, text: str) -> Imported:
    """Read a page in Markdown.

    Args:
        file: the name to give in places.
        text: the page; what stands before it between lines of dashes is no part of it.
    """
    # Read as it is kept: what goes from an answer in the end must not have kept a sign from being markup.
    text = without_invisible(_BREAKS.sub(" ", text)).expandtabs(TAB)
    front = _front_matter(text)
    # Lines keep their numbers.
    page = without_comments("\n" * front.count("\n") + text[len(front) :])
    named = _TITLE.search(front)
    page, unseen = without_unseen(file, page)
    source, lost = with_notes(file, page)
    blocks = list(_Blocks(source).blocks())
    title = _words_of(_unquoted(named["title"])) if named else _title(blocks)
    found = from_blocks(file, blocks, Page(title=clean(title)))
    return replace(found, left_out=(*found.left_out, *lost, *unseen))


def _front_matter(text: str) -> str:
    found = _FRONT_MATTER.match(text)
    return found[0] if found and not is_labelled(found["first"]) else ""


def _title(blocks: Sequence[Block]) -> str:
    """Return the heading that a page begins with, if it is above all others and asks nothing."""
    first = blocks[0] if blocks else None
    is_title = first and first.sort is Sort.HEADING and first.level == 1 and "?" not in first.text
    return first.text if first and is_title else ""


def _unquoted(title: str) -> str:
    bare = title.rstrip(" \t")
    return bare[1:-1] if bare[0] in "\"'" and bare[0] == bare[-1] else bare


class _Blocks:
    def __init__(self, text: str) -> None:
        environment: dict[str, dict[str, dict[str, str]]] = {}
        self._lines = text.split("\n")
        self._root = SyntaxTreeNode(tokens_of(text, environment=environment))
        self._links = {label: link["href"] for label, link in environment.get("references", {}).items()}
        self._depth = 0
        self._defines = False

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the page."""
        return self._all(self._root.children)

    def _all(self, nodes: Iterable[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            if self._defines and node.type not in {"code_block", "paragraph"}:
                yield from self._end_of_definitions(node)
            match node.type:
                case "heading":
                    asked = _HEADING_ID.sub("", _words(node))
                    yield Block(Sort.HEADING, _line(node), asked, OPENED * self._depth + int(node.tag[1:]))
                case "paragraph":
                    yield from self._paragraph(node)
                case "html_block":
                    yield from self._html(node)
                case "bullet_list" | "ordered_list" if any(map(_item_asks, node.children)):
                    yield from self._items(node)
                case "hr":
                    pass
                case _:
                    yield self._content(node, self._source(node))

    def _items(self, node: SyntaxTreeNode) -> Iterator[Block]:
        for item in node.children:
            yield from self._all(item.children)
        yield Block(Sort.END, _line(node), level=BOLD)

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        source = node.children[0].content
        defined = _DEFINITION.match(source)
        if defined:
            for line, term in enumerate(defined["terms"].split("\n")):
                yield Block(Sort.TERM, _line(node) + line, _words_of(term), BOLD)
            yield self._content(node, _NEXT_DEFINITION.sub("\n\n", defined["text"]))
            self._defines = True
            return
        if self._defines:
            yield from self._end_of_definitions(node)
        for line, part in _asked_one_after_another(source):
            asked = _asked(part)
            if asked is not None:
                yield Block(Sort.QUESTION, _line(node) + line, asked[0], BOLD)
            if answer := (asked[1] if asked else part).strip():
                yield self._content(node, answer)

    def _end_of_definitions(self, node: SyntaxTreeNode) -> Iterator[Block]:
        self._defines = False
        yield Block(Sort.END, _line(node), level=BOLD)

    def _html(self, node: SyntaxTreeNode) -> Iterator[Block]:
        source, at, done, counted = node.content, _line(node), 0, 0
        defines = False
        for mark in _MARKS.finditer(source):
            asked = words_of(mark["asked"] or "")
            # A heading may be part of a definition, or be there for its picture alone.
            if mark["rank"] and (defines or not asked):
                continue
            defines = mark["tag"] is not None and mark["tag"].lower() == "dt"
            yield from self._text_of_html(source[done : mark.start()], node)
            done = mark.end()
            at += source.count("\n", counted, mark.start())
            counted = mark.start()
            if mark["begin"]:
                self._depth += 1
                done = source.find(">", done) + 1 or done
            elif mark["end"]:
                yield Block(Sort.END, at, level=BOLD + OPENED * max(self._depth - 1, 0))
                self._depth = max(self._depth - 1, 0)
            elif mark["rank"]:
                yield Block(Sort.HEADING, at, asked, OPENED * self._depth + int(mark["rank"]))
            else:
                sort = Sort.TERM if defines else Sort.QUESTION
                yield Block(sort, at, asked, BOLD + OPENED * max(self._depth - 1, 0))
        yield from self._text_of_html(source[done:], node)

    def _text_of_html(self, source: str, node: SyntaxTreeNode) -> Iterator[Block]:
        if text := as_markdown(source):
            yield self._content(node, text)

    def _source(self, node: SyntaxTreeNode) -> str:
        first, end = node.map or (0, 0)
        if node.type == "code_block" and not self._defines:
            # In a fence it stays code wherever it stands.
            return fenced(node.content)
        return textwrap.dedent("\n".join(self._lines[first:end])).strip("\n")

    def _content(self, node: SyntaxTreeNode, source: str) -> Block:
        """Return a block of text, with the addresses that the page names elsewhere."""
        names = (_QUOTED_LINE.sub(" ", name) for name in _NAMED.findall(source))
        named = dict.fromkeys(map(normalizeReference, names))
        used = [f"[{name.lower()}]: {self._links[name]}" for name in named if name in self._links]
        text = unwrapped(source) if node.type == "paragraph" else source
        return Block(Sort.CONTENT, _line(node), text, links=tuple(used))


def _asked_one_after_another(source: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a paragraph that begins with a question, each with a question and its answer in lines.

    In one that begins with something else a question is part of the text.
    """
    lines = source.split("\n")
    asks = [0]
    if _asked(source) is not None:
        asks += [number for number, line in enumerate(lines) if number and _is_question_alone(line)]
    for first, end in itertools.pairwise([*asks, len(lines)]):
        yield first, "\n".join(lines[first:end])


def _is_question_alone(line: str) -> bool:
    asked = _asked(line)
    return asked is not None and not asked[1].strip("\\ ")


def _asked(source: str) -> tuple[str, str] | None:
    """Return the question that a paragraph begins with, and the Markdown behind it."""
    bold = _BOLD.match(source)
    # Not only where CommonMark sees bold: `**Why? **` is common and is none.
    if bold:
        question = _words_of(bold["asked"])
        # In `**Q:** When?` the question is behind the bold.
        if is_question(question) and without_label(question):
            return question, bold["rest"]
    first, _, rest = source.partition("\n")
    words = _words_of(first)
    return (words, rest) if is_labelled(words) else None


def _item_asks(item: SyntaxTreeNode) -> bool:
    return (
        bool(item.children)
        and item.children[0].type == "paragraph"
        and _asked(item.children[0].children[0].content) is not None
    )


def _line(node: SyntaxTreeNode) -> int:
    return (node.map or (0, 0))[0] + 1


def _words(node: SyntaxTreeNode) -> str:
    return _words_of(node.children[0].content) if node.children else ""


def _words_of(source: str) -> str:
    """Return the words of a line of Markdown."""
    tokens = tokens_of(source, inline=True)
    return " ".join(plain(tokens[0].children or ()).split()) if tokens else ""
