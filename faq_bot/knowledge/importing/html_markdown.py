"""What stands in an element of a page, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from selectolax.lexbor import LexborNode

from faq_bot.knowledge.importing.html_inline import (
    BLANKS,
    BROKEN,
    address_of,
    begins_line,
    inline,
    inline_inside,
    is_box,
    text_of_code,
    words,
)
from faq_bot.knowledge.importing.html_tags import DROPPED, LINE
from faq_bot.knowledge.importing.markdown_text import fenced, heading, joined, link, trimmed
from faq_bot.knowledge.importing.sections import is_only_a_question
from faq_bot.output.markdown import escape, escape_starts, indented, quoted

_NUMBER = re.compile("[0-9]{1,6}")
_LISTED = "#>-*0123456789. "
"""What Markdown puts before a heading, a quotation or an item."""
_NUMBERED = re.compile(r"(?P<number>[0-9]{1,9})(?P<sign>[.)]) ")
_OTHER = {".": ")", ")": "."}
"""Signs behind the numbers of a list: another one begins another list."""

_LAST_WORDS = re.compile(r"(?:(?<=\n\n)|\A)(?:#{1,6} )?(?P<words>(?![-#>+=~|:`\s]|\d+[.)] )[^\n]+)\Z")
"""A paragraph of one line, or a heading, that nothing follows."""

_SHOWN = {"thead": -1, "tfoot": 1}
"""Parts of a table that are shown before or behind all others, wherever they are written."""

_MOST_SPANNED = 30
"""Rows or columns that a cell may span: a page of a megabyte is to become no gigabyte."""

_MOST_CELLS = 100_000
"""Cells of a table, those that others span among them, up to which cells may span any."""

_MOST_PADDED = 20_000
"""Cells of a table up to which each row has as many as the longest; Markdown asks it of the first alone."""

_MOST_INDENTED = 12
"""Lists and quotations in one another whose lines are indented: each adds signs to all lines in it."""

_SHORT = 200
"""Characters up to which a cell is repeated in the rows that it spans."""


def line_of(node: LexborNode) -> int:
    """Return the line that an element begins in, or 0; a page may say anything under our name."""
    number = node.attributes.get(LINE) or ""
    return int(number) if _NUMBER.fullmatch(number) else 0


def as_markdown(nodes: Iterable[LexborNode]) -> str:
    """Return nodes as Markdown: paragraphs, lists, links, code, tables; what is no text is left out."""
    blocks: list[str] = []
    line: list[str] = []
    for node in nodes:
        if node.tag in DROPPED and not is_box(node):
            continue
        if begins_line(node):
            text = _block(node)
            text = "" if _asks_the_reader(node, text) else text
            blocks += filter(None, [_paragraph(line)])
            blocks += filter(None, [_apart(blocks[-1], text) if blocks else text])
            line = []
        else:
            line.append(inline(node))
    return "\n\n".join(filter(None, [*blocks, _paragraph(line)]))


def _apart(before: str, text: str) -> str:
    """Return a block, as Markdown, whose list does not go on with the one that the block before it ends in."""
    first = _NUMBERED.match(text)
    if first is None:
        return text
    starts = (line for line in reversed(before.split("\n")) if line[:1].strip())
    last = _NUMBERED.match(next(starts, ""))
    if last is None or last["sign"] != first["sign"]:
        return text
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if (item := _NUMBERED.match(line)) is not None:
            lines[at] = f"{item['number']}{_OTHER[item['sign']]} {line[item.end() :]}"
        elif line[:1].strip():
            break
    return "\n".join(lines)


def _asks_the_reader(node: LexborNode, text: str) -> bool:
    """Tell whether a block, as Markdown, is a question with buttons to answer it, such as "Was this helpful?"."""
    return is_only_a_question(text.lstrip(_LISTED)) and node.css_first("button, input") is not None


def _inside(node: LexborNode) -> str:
    return as_markdown(node.iter(include_text=True))


def _paragraph(parts: list[str]) -> str:
    # A new line is one that the page breaks: blanks around it say nothing.
    return escape_starts(trimmed(BLANKS.sub(" ", joined(parts))).replace("\v", "\\\n"))


def _block(node: LexborNode) -> str:
    return _WRITERS.get(node.tag or "", _inside)(node)


def _heading(node: LexborNode) -> str:
    return heading(words(node), int((node.tag or "h1")[1]))


def _linked(node: LexborNode) -> str:
    """Return what a link holds that goes over blocks: the last of them leads on, or its address behind all."""
    address, text = address_of(node), _inside(node)
    if not text or link(text, address) == text:
        return text
    last = _LAST_WORDS.search(text)
    if last is None:
        return f"{text}\n\n{link(escape(address), address)}"
    return text[: last.start("words")] + link(last["words"], address)


def _is_deep(node: LexborNode) -> bool:
    """Tell whether an element stands in so many lists and quotations that further signs would say nothing."""
    depth, around = 0, node.parent
    while around is not None and depth <= _MOST_INDENTED:
        depth += around.tag in {"blockquote", "ol", "ul"}
        around = around.parent
    return depth > _MOST_INDENTED


def _quotation(node: LexborNode) -> str:
    if _is_deep(node):
        return _inside(node)
    return quoted(_inside(node))


def _list(node: LexborNode) -> str:
    if _is_deep(node):
        return _inside(node)
    items: list[str] = []
    marks = {item.mem_id: mark for item, mark in _numbered(node)} if node.tag == "ol" else {}
    loose: list[LexborNode] = []
    for item in (*node.iter(include_text=True), None):
        if item is not None and item.tag != "li":
            # What a page puts into a list without an item of its own belongs to the item before.
            loose.append(item)
            continue
        if said := as_markdown(loose):
            items.append(indented(said, "  ") if items else said + "\n")
        loose = []
        if item is not None and (text := _inside(item)):
            mark = marks.get(item.mem_id, "-")
            items.append(f"{mark} {indented(text, ' ' * (len(mark) + 1)).lstrip(' ')}")
    return "\n".join(items)


def _numbered(node: LexborNode) -> Iterator[tuple[LexborNode, str]]:
    """Yield the items of a list, each with the number that a page shows before it, as Markdown has it."""
    items = [item for item in node.iter() if item.tag == "li"]
    step = -1 if "reversed" in node.attributes else 1
    number = _number(node, "start", 1 if step > 0 else len(items)) - step
    sign = "."
    for at, item in enumerate(items):
        before, number = number, _number(item, "value", number + step)
        # Markdown counts on by itself, unless another sign begins another list.
        if at and number != before + 1:
            sign = _OTHER[sign]
        yield item, f"{max(number, 0)}{sign}"


def _number(node: LexborNode, what: str, otherwise: int) -> int:
    number = node.attributes.get(what) or ""
    return int(number) if _NUMBER.fullmatch(number) else otherwise


def _preformatted(node: LexborNode) -> str:
    return fenced(text_of_code(node).replace(BROKEN, "\n"))


def _table(node: LexborNode) -> str:
    caption = "\n\n".join(_inside(child) for child in node.iter() if child.tag == "caption")
    rows = [row for row in _grid(node) if any(row)]
    if not rows:
        return caption
    width = max(map(len, rows))
    padded = rows if len(rows) * width <= _MOST_PADDED else rows[:1]
    lines = [row + [""] * (width - len(row)) for row in padded] + rows[len(padded) :]
    lines.insert(1, ["---"] * width)
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{caption}\n\n{table}" if caption else table


def _grid(table: LexborNode) -> Iterator[list[str]]:
    """Yield the cells of each row; Markdown has no wider ones.

    One that spans several rows is in each of them; one that spans several columns has empty ones behind it.
    """
    lasting: dict[int, tuple[int, str]] = {}
    left = _MOST_CELLS
    for row in _rows(table):
        cells: list[str] = []
        for cell in (*(child for child in row.iter() if child.tag in {"td", "th"}), None):
            while len(cells) in lasting:
                rows, text = lasting.pop(len(cells))
                _put(text, rows, cells, lasting)
            if cell is not None:
                rows, columns = (_spanned(cell, "rowspan"), _spanned(cell, "colspan")) if left > 0 else (1, 1)
                left -= rows * columns
                for text in (_cell(cell), *[""] * (columns - 1)):
                    _put(text, rows, cells, lasting)
        yield cells


def _put(text: str, rows: int, cells: list[str], lasting: dict[int, tuple[int, str]]) -> None:
    if rows > 1:
        lasting[len(cells)] = rows - 1, text if len(text) <= _SHORT else ""
    cells.append(text)


def _spanned(cell: LexborNode, what: str) -> int:
    number = cell.attributes.get(what) or ""
    return min(max(int(number), 1), _MOST_SPANNED) if _NUMBER.fullmatch(number) else 1


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    """Yield the rows of a table as it shows them, without those of tables in it."""
    for child in sorted(table.iter(), key=lambda part: _SHOWN.get(part.tag or "", 0)):
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child.iter() if row.tag == "tr")


def _cell(node: LexborNode) -> str:
    return BLANKS.sub(" ", inline_inside(node)).replace("\v", " ").replace("|", r"\|").strip()


_WRITERS: Mapping[str, Callable[[LexborNode], str]] = {
    **dict.fromkeys(("ul", "ol"), _list),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "a": _linked,
    "pre": _preformatted,
    "blockquote": _quotation,
    "table": _table,
    "hr": lambda _node: "---",
}
