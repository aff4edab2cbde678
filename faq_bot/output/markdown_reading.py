"""Markdown as all of us read it: CommonMark with tables, nested no deeper than people write."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, count
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

MAX_DEPTH = 50
"""Paragraphs, emphasis, links and images inside one another; what is made of them takes some calls for each."""

MAX_SIGNS = 10_000
"""Signs of one paragraph that may be markup."""

MAX_OPEN = 20
"""Brackets of one paragraph that are open at once: each makes the parser look for the end of all that are open."""

MAX_FILLED = 65_536
"""Cells that the tables of a page may lack together, and that are filled in: 256 rows of 256."""

MAX_FILLED_IN_ANSWER = 10_000
"""Those of an answer, which is read anew whenever it is shown: 100 rows of 100; they take half a second."""

LONGEST_ANSWER = 30_000
"""Characters of an answer whose markup is read: a table takes 1,300 times its size in memory. Where people
write answers for each other, as on Stack Overflow, none is longer."""

MAX_QUOTED = 15
"""Quotations of an answer in one another: each has every line behind it read once more."""

MAX_SOUGHT = 10_000
"""Lines, and four for each of a text, in which the ends of its quotations are sought together: markdown-it goes
through all up to a blank one, also where it then ends a quotation at the first. They take a tenth of a second."""

MAX_ADDRESSES = 100_000
"""Characters of all addresses and titles of an answer's links: one that is named once may stand at very many."""

_QUOTED = re.compile(rf"^(?:[ \t]*+>){{{MAX_QUOTED + 1}}}", re.MULTILINE)

_READ_ON = {"maxNesting": 2 * MAX_DEPTH}
"""The option of a parser that goes on where it is too deep, so that this is seen: what is deeper it would drop."""

_FILLED, _MOST, _SOUGHT = "filled", "most filled", "sought"
"""Where the environment of a text has how many cells were filled in so far, how many may be, and in how many lines
the ends of quotations were sought."""

_BRACKET = re.compile(r"\\.|`++|<[^<>]*+>|[\[\]]", re.DOTALL)
"""A bracket, or what may hold some that are none for the parser: an escaped sign, code, an address or a tag."""

_TICKS = re.compile("`++")
_ESCAPED_OR_TICKS = re.compile(r"\\.|`++", re.DOTALL)


class TooMuchError(ValueError):
    """A text that is no Markdown of a person: it would become many times what it is, or calls without end."""

    def __init__(self, what: str = f"Markdown nested more than {MAX_DEPTH} deep") -> None:
        super().__init__(f"{what}; is it a text of a person?")


@cache
def parser() -> MarkdownIt:
    """Return the parser of all."""
    return new_parser({})


def new_parser(options: Mapping[str, bool]) -> MarkdownIt:
    """Return a parser of CommonMark with tables, in which a paragraph that nobody wrote is text as it stands.

    Args:
        options: those of markdown-it that are not the usual ones.
    """
    # Imported late: only pages and answers in Markdown need it, and it takes a tenth of a second.
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {**_READ_ON, **options}).enable("table")
    made.core.ruler.at("inline", _read_paragraphs)
    made.block.ruler.at("table", _read_table, {"alt": ["paragraph", "reference"]})
    made.block.ruler.at("blockquote", _read_quotation, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    return made


def _read_quotation(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Read a quotation as markdown-it does, but for those whose ends are sought without end."""
    from markdown_it.rules_block import blockquote

    begins = state.bMarks[line] + state.tShift[line]
    if not silent and state.src.startswith(">", begins):
        sought = state.env.setdefault(_SOUGHT, [0])
        sought[0] += next((number for number in range(line, end) if state.isEmpty(number)), end) - line
        if sought[0] > MAX_SOUGHT + 4 * len(state.bMarks):
            raise TooMuchError("Markdown with quotations that begin again and again")
    return blockquote(state, line, end, silent)


def _read_table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Read a table as markdown-it does, but for one whose rows are filled up without end."""
    from markdown_it.rules_block import table

    if silent:
        return table(state, line, end, silent)
    filled, push, rows = state.env.setdefault(_FILLED, [0]), state.push, chain([line], count(line + 2))
    most = state.env.get(_MOST, MAX_FILLED)

    def counted(ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        if ttype == "tr_open":
            row = next(rows)
            # Without bars around it a row has a cell more.
            filled[0] -= state.src.count("|", state.bMarks[row], state.eMarks[row]) + 1
        elif ttype == "inline":
            filled[0] += 1
            if filled[0] > most:
                raise TooMuchError(f"Markdown with tables that lack more than {most:,} cells")
        return push(ttype, tag, nesting)

    state.push = counted  # type: ignore[method-assign]
    try:
        return table(state, line, end, silent)
    finally:
        state.push = push  # type: ignore[method-assign]


def _read_paragraphs(state: StateCore) -> None:
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if not token.content:
                continue
            if _may_be_markup(token.content):
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            else:
                token.children.append(Token("text", "", 0, content=token.content))


def _may_be_markup(paragraph: str) -> bool:
    """Tell whether a paragraph has no more signs than people write."""
    if sum(map(paragraph.count, "[*_")) > MAX_SIGNS:
        return False
    open_now, read = 0, 0
    ends = _ends_of_code(paragraph)
    while found := _BRACKET.search(paragraph, read):
        piece, read = found[0], found.end()
        if piece == "]":
            open_now = max(0, open_now - 1)
        elif piece[0] == "`":
            # What never ends is no code.
            later = bisect_left(ends[len(piece)], read)
            read = ends[len(piece)][later] + len(piece) if later < len(ends[len(piece)]) else read
        elif piece[0] != "\\":
            # Of more than one sign it closes at most what it opens, also where it is none for the parser.
            open_now += max(0, piece.count("[") - piece.count("]"))
        if open_now > MAX_OPEN:
            return False
    return True


def spans_of_code(paragraph: str) -> Iterator[tuple[int, int]]:
    r"""Yield where code begins and ends in a paragraph, its signs included.

    >>> list(spans_of_code(r"\`a `b` ``c` d``"))
    [(4, 7), (8, 16)]
    """
    ends = _ends_of_code(paragraph)
    read = 0
    while found := _ESCAPED_OR_TICKS.search(paragraph, read):
        ticks, read = found[0], found.end()
        later = bisect_left(ends[len(ticks)], read)
        if ticks[0] == "`" and later < len(ends[len(ticks)]):
            read = ends[len(ticks)][later] + len(ticks)
            yield found.start(), read


def _ends_of_code(paragraph: str) -> defaultdict[int, list[int]]:
    """Return where signs of code stand, by how many stand there together: as many end it as begin it."""
    ends = defaultdict[int, list[int]](list)
    for ticks in _TICKS.finditer(paragraph):
        ends[len(ticks[0])].append(ticks.start())
    return ends


def tokens_of(
    text: str,
    own_parser: MarkdownIt | None = None,
    environment: dict[str, Any] | None = None,
    *,
    inline: bool = False,
) -> list[Token]:
    """Return the tokens of a text in Markdown.

    Args:
        text: the text.
        own_parser: the parser, if not that of all.
        environment: gets the addresses that the text names, as `references`.
        inline: whether the text is what stands in a paragraph or a heading.

    Raises:
        TooMuchError: it is nested too deeply, or its tables lack too many cells, to be worked with.
    """
    try:
        reader = own_parser or parser()
        tokens = (reader.parseInline if inline else reader.parse)(text, environment)
        depth = _depth(tokens)
    except RecursionError:
        raise TooMuchError from None
    if depth > MAX_DEPTH:
        raise TooMuchError
    return tokens


def tokens_of_answer(text: str, own_parser: MarkdownIt | None = None) -> list[Token]:
    """Return the tokens of an answer that is shown; arguments and errors are those of `tokens_of`."""
    if _QUOTED.search(text):
        raise TooMuchError(f"Markdown quoted more than {MAX_QUOTED} deep")
    tokens = tokens_of(text, own_parser, {_MOST: MAX_FILLED_IN_ANSWER})
    if _addresses(tokens) > MAX_ADDRESSES:
        raise TooMuchError(f"Markdown with addresses of more than {MAX_ADDRESSES:,} characters")
    return tokens


def _addresses(tokens: Iterable[Token]) -> int:
    return sum(
        sum(len(value) for value in token.attrs.values() if isinstance(value, str))
        + _addresses(token.children or ())
        for token in tokens
    )


def _depth(tokens: Iterable[Token]) -> int:
    return max((token.level + _depth(token.children or ()) for token in tokens), default=0)
