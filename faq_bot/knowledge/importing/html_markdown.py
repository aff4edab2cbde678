"""What stands in an element of a page, as Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping

from selectolax.lexbor import LexborNode

from faq_bot.knowledge.importing.html_tags import BLOCKS, DROPPED, LINE, TEXT, UNSPOKEN
from faq_bot.knowledge.importing.markdown_text import around, heading, joined, link, trimmed
from faq_bot.knowledge.importing.sections import is_only_a_question
from faq_bot.output.markdown import escape, escape_starts
from faq_bot.output.raised import in_line

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NUMBER = re.compile("[0-9]{1,6}")
_LISTED = "#>-*0123456789. "
"""What Markdown puts before a heading, a quotation or an item."""
_ICON = re.compile(r"(?<![a-z])icon", re.IGNORECASE)
_TICKS = re.compile(r"`+")

_NUMBERED = re.compile(r"(?P<number>[0-9]{1,9})(?P<sign>[.)]) ")
_OTHER = {".": ")", ")": "."}
"""Signs behind the numbers of a list: another one begins another list."""

_PICTURED = frozenset({"abbr", "i", "span"})
"""What a page draws without words, and names for those who do not see it."""

_READINGS = {"rt": "({})", "rp": ""}
"""How the reading beside a word is set off from it, and what pages write for programs that cannot set it so."""

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

_WRITTEN_INTO = re.compile(rf"(?: |%20){LINE}=\d+(?: |%20)")


def without_lines(text: str) -> str:
    """Return a text or an address without what was written into it where it looks like an element."""
    return _WRITTEN_INTO.sub("", text) if LINE in text else text


def line_of(node: LexborNode) -> int:
    """Return the line that an element begins in, or 0; a page may say anything under our name."""
    number = node.attributes.get(LINE) or ""
    return int(number) if _NUMBER.fullmatch(number) else 0


def is_block(node: LexborNode) -> bool:
    """Tell whether an element begins on a line of its own."""
    return node.tag in BLOCKS


def words(node: LexborNode) -> str:
    """Return the text of an element on one line, without the sign that links a heading to itself."""
    if node.tag == TEXT:
        return without_lines(node.text_content or "")
    if node.tag == "br":
        return " "
    said = [words(child) for child in node.iter(include_text=True) if not _is_sign(child)]
    inside = in_line(node.tag or "", said) or "".join(said)
    if node.tag in _READINGS:
        return _READINGS[node.tag].format(inside)
    if node.tag == "a" and not any(map(str.isalnum, inside)):
        return ""
    return _BLANKS.sub(" ", f" {inside} " if is_block(node) else inside)


def _is_sign(node: LexborNode) -> bool:
    """Tell whether an element is no word of a title: a picture, or the name of one in a font of pictures."""
    if node.tag in UNSPOKEN:
        return True
    is_icon = node.attributes.get("aria-hidden") == "true" or bool(
        _ICON.search(node.attributes.get("class") or "")
    )
    return is_icon and len(node.text().split()) <= 1


def as_markdown(nodes: Iterable[LexborNode]) -> str:
    """Return nodes as Markdown: paragraphs, lists, links, code, tables; what is no text is left out."""
    blocks: list[str] = []
    line: list[str] = []
    for node in nodes:
        if node.tag in DROPPED and not _is_box(node):
            continue
        if is_block(node) or _holds_blocks(node):
            text = _block(node)
            text = "" if _asks_the_reader(node, text) else text
            blocks += filter(None, [_paragraph(line)])
            blocks += filter(None, [_apart(blocks[-1], text) if blocks else text])
            line = []
        else:
            line.append(_inline(node))
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


def _holds_blocks(node: LexborNode) -> bool:
    return any(is_block(child) or _holds_blocks(child) for child in node.iter())


def _inside(node: LexborNode) -> str:
    return as_markdown(node.iter(include_text=True))


def _paragraph(parts: list[str]) -> str:
    # A new line is one that the page breaks: blanks around it say nothing.
    return escape_starts(trimmed(_BLANKS.sub(" ", joined(parts))).replace("\v", "\\\n"))


def _block(node: LexborNode) -> str:
    return _WRITERS.get(node.tag or "", _inside)(node)


def _heading(node: LexborNode) -> str:
    return heading(words(node), int((node.tag or "h1")[1]))


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
    return textwrap.indent(_inside(node), "> ", lambda _line: True)


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
            items.append(textwrap.indent(said, "  ") if items else said + "\n")
        loose = []
        if item is not None and (text := _inside(item)):
            mark = marks.get(item.mem_id, "-")
            items.append(f"{mark} {textwrap.indent(text, ' ' * (len(mark) + 1)).lstrip(' ')}")
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


def _text_of_code(node: LexborNode) -> str:
    """Return the text of an element as it stands, with the lines that the page breaks."""
    if node.tag == TEXT:
        return without_lines(node.text_content or "")
    return "\n" if node.tag == "br" else "".join(map(_text_of_code, node.iter(include_text=True)))


def _preformatted(node: LexborNode) -> str:
    code = _text_of_code(node)
    fence = "`" * max([3, *(len(ticks) + 1 for ticks in _TICKS.findall(code))])
    return f"{fence}\n{code.strip(chr(10))}\n{fence}"


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
    """Yield the rows of a table, without those of tables in it."""
    for child in table.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child.iter() if row.tag == "tr")


def _cell(node: LexborNode) -> str:
    return _BLANKS.sub(" ", _inline_inside(node)).replace("\v", " ").replace("|", r"\|").strip()


def _inline(node: LexborNode) -> str:
    if node.tag == TEXT:
        return escape(_BLANKS.sub(" ", without_lines(node.text_content or "")))
    text = _SPANS.get(node.tag or "", _inline_inside)(node)
    if node.tag in _PICTURED and not text.strip():
        return _beside(node.attributes.get("aria-label") or node.attributes.get("title") or "")
    return f" {text} " if is_block(node) else text


def _emphasis(node: LexborNode) -> str:
    mark = "**" if node.tag in {"b", "strong"} else "*"
    return around(_inline_inside(node), mark, mark)


def _link(node: LexborNode) -> str:
    address = without_lines(node.attributes.get("href") or "").strip()
    return link(_inline_inside(node), address)


def _image(node: LexborNode) -> str:
    return _beside(node.attributes.get("alt") or "")


def _beside(name: str) -> str:
    """Return the name of a picture, which is no part of the word that it stands at."""
    words = escape(without_lines(name).strip())
    return f" {words} " if words else ""


def _is_box(node: LexborNode) -> bool:
    """Tell whether an element is a box that says yes or no, and nobody can change."""
    return node.tag == "input" and node.attributes.get("type") == "checkbox" and "disabled" in node.attributes


def _box(node: LexborNode) -> str:
    return ("☑" if "checked" in node.attributes else "☐") if _is_box(node) else ""


def _inline_inside(node: LexborNode) -> str:
    said = [_inline(child) for child in node.iter(include_text=True)]
    return in_line(node.tag or "", said) or joined(said)


def _code(node: LexborNode) -> str:
    text = _BLANKS.sub(" ", _text_of_code(node))
    if not text.strip():
        return text
    fence = "`" * (max((len(ticks) for ticks in _TICKS.findall(text)), default=0) + 1)
    return f"{fence} {text} {fence}" if "`" in (text[0], text[-1]) else f"{fence}{text}{fence}"


_WRITERS: Mapping[str, Callable[[LexborNode], str]] = {
    **dict.fromkeys(("ul", "ol"), _list),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "pre": _preformatted,
    "blockquote": _quotation,
    "table": _table,
    "hr": lambda _node: "---",
}
_SPANS: Mapping[str, Callable[[LexborNode], str]] = {
    **dict.fromkeys(DROPPED, lambda _node: ""),
    **dict.fromkeys(("b", "strong", "i", "em"), _emphasis),
    "rt": lambda node: _READINGS["rt"].format(_inline_inside(node)),
    "rp": lambda _node: "",
    **dict.fromkeys(("code", "kbd", "samp", "tt"), _code),
    "a": _link,
    "br": lambda _node: "\v",
    "img": _image,
    "input": _box,
}
