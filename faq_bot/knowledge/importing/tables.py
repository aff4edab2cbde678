"""Tables as text: CSV, TSV, and what spreadsheets write under these names."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from faq_bot.errors import KnowledgeError, Place
from faq_bot.frozen import frozen
from faq_bot.knowledge.importing.fields import Field, field_of
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry, LeftOut, sorted_out
from faq_bot.knowledge.importing.sections import is_question
from faq_bot.text import clean

_DELIMITERS = (",", ";", "\t", "|")
_BY_ORDER = (Field.QUESTION, Field.ANSWER, Field.TOPIC)
"""What the columns hold where no first row names them."""

_FIELD_LIMIT = 2**31 - 1
"""Characters of a cell: the module's own limit of 131,072 is that of no spreadsheet."""


_LOOKED_AT = 1000
"""Characters of a cell that are looked at for a mark of a question."""

_NAMED_DELIMITER = re.compile(r'sep=(\t|[^\w\s"])(?=\n)', re.IGNORECASE)
"""How a spreadsheet is told in the first line what parts the columns."""

_QUOTED = re.compile(r'"(?:[^"]|"")*"(?!")')

_OF_LANGUAGE = re.compile(r"(?<=\w)[\s_.:(\[-]{1,3}[a-z]{2}(?:-[a-z]{2})?[)\]]?$", re.IGNORECASE)
"""How a column is said to be of a language."""

_OF_NUMBER = re.compile(r"(?<=\w)[\s_.-]{1,3}(?:id|no|nr)$", re.IGNORECASE)
"""How one beside the column itself is said to number it; alone it may be in Indonesian or Norwegian."""

_OPEN_QUOTE = "the quote that opens here is not closed where its cell ends; a quote within one is written twice"


@frozen
class _Row:
    place: Place
    cells: Sequence[str]


def read_table(file: str, text: str) -> Imported:
    """Read rows of questions and answers.

    The first row may name the columns; without names the first is the question, the second the answer, the third
    the topic. Each line of a question is a way to ask it; so is each further column named so.

    Args:
        file: the name to give in places; `.tsv` tells the delimiter, else it is told from the rows.
        text: the table.

    Raises:
        KnowledgeError: there are not two columns, or a quote is left open.
    """
    delimiter, rows = _rows(file, text)
    if not rows:
        return Imported(())
    _check_quotes(file, text, delimiter)
    named = tuple(field_of(cell) for cell in rows[0].cells)
    has_header = Field.QUESTION in named and Field.ANSWER in named
    columns = _each_once(named) if has_header else _BY_ORDER
    if len(rows[0].cells) < 2:  # noqa: PLR2004 - a question and an answer
        problem = "one column; a table needs a question and an answer, with ',', ';', '|' or a tab between them"
        raise KnowledgeError(rows[0].place, problem)
    if not has_header and (Field.QUESTION in named or Field.ANSWER in named):
        missing = Field.ANSWER if Field.QUESTION in named else Field.QUESTION
        problem = f"no column is named {str(missing)!r}; the first row names {', '.join(rows[0].cells)}"
        raise KnowledgeError(rows[0].place, problem)
    _check_one_language(rows[0], named)
    width = len(rows[0].cells)
    texts = (_read(row, columns, width, delimiter) for row in rows[has_header:])
    return sorted_out([*_unused(rows, columns, has_header), *texts])


def _check_one_language(header: _Row, named: Sequence[Field | None]) -> None:
    """Refuse columns of several languages, whose answers would become one.

    Raises:
        KnowledgeError: with the place of the first row.
    """
    unknown = [cell.strip() for cell in header.cells if field_of(cell) is None]
    numbers = {cell for cell in unknown if _OF_NUMBER.search(cell) and field_of(_OF_NUMBER.sub("", cell)) in named}
    marked = [
        cell for cell in unknown if cell not in numbers and field_of(_OF_LANGUAGE.sub("", cell)) in _BY_ORDER[:2]
    ]
    if marked:
        problem = f"columns that name a language ({', '.join(marked)})"
    elif min(named.count(Field.QUESTION), named.count(Field.ANSWER)) > 1:
        problem = "several columns of questions and several of answers"
    else:
        return
    remedy = (
        "keep one of each in a table, and give each language a table or rows of its own, with a column 'language'"
    )
    raise KnowledgeError(header.place, f"{problem}; {remedy}")


def _each_once(named: Sequence[Field | None]) -> tuple[Field | None, ...]:
    """Return the columns without a second topic, id or language."""
    several = (Field.QUESTION, Field.ANSWER)
    first = {field: at for at, field in reversed([*enumerate(named)])}
    return tuple(field if field in several or first[field] == at else None for at, field in enumerate(named))


def _unused(rows: Sequence[_Row], columns: Sequence[Field | None], has_header: bool) -> Iterator[LeftOut]:
    """Yield the columns that are not taken; one without a name only where something stands in it."""
    used = {at for row in rows for at, cell in enumerate(row.cells) if cell.strip()}
    for at, cell in enumerate(rows[0].cells):
        name = cell.strip() if has_header else ""
        if at < len(columns) and columns[at] is not None:
            continue
        if name or at in used:
            called = repr(name) if name else f"{at + 1}, which has no name"
            yield LeftOut(rows[0].place, f"the column {called}, of no use for a knowledge base")


def _read(row: _Row, columns: Sequence[Field | None], width: int, delimiter: str) -> ImportedEntry | LeftOut:
    if any(map(str.strip, row.cells[width:])):
        # Half an answer would say something else than the whole.
        parts = f"a row of {len(row.cells)} cells, where the first row has {width}"
        return LeftOut(row.place, f"{parts}; a cell with {_called(delimiter)} in it needs quotes")
    cells = {field: [] for field in Field}  # type: dict[Field, list[str]]
    for column, cell in zip(columns, row.cells, strict=False):
        if column is not None and clean(cell):
            cells[column].append(clean(cell))
    questions = [clean(line) for cell in cells[Field.QUESTION] for line in cell.split("\n") if clean(line)]
    one = {field: texts[0] if texts else "" for field, texts in cells.items()}
    if not questions:
        return LeftOut(row.place, "a row without a question")
    return ImportedEntry(
        questions=tuple(questions),
        answer="\n\n".join(cells[Field.ANSWER]),
        place=row.place,
        topic=one[Field.TOPIC],
        id=one[Field.ID],
        language=one[Field.LANGUAGE],
    )


def _called(delimiter: str) -> str:
    return "a tab" if delimiter == "\t" else repr(delimiter)


def _rows(file: str, text: str) -> tuple[str, list[_Row]]:
    """Return the delimiter that fits best, and the rows that it tells."""
    named = _NAMED_DELIMITER.match(text)
    delimiters = (named[1],) if named else ("\t",) if file.lower().endswith(".tsv") else _DELIMITERS
    # Its line becomes a blank one: places stay what they are.
    table = text[named.end() :] if named else text
    tried = ((delimiter, _parsed(file, table, delimiter)) for delimiter in delimiters)
    return max(tried, key=lambda parsed: _looks_right(parsed[1]))


def _check_quotes(file: str, text: str, delimiter: str) -> None:
    """Refuse a table in which a quoted cell goes on in the rows after it, and has no end there.

    Within one line, text after a closing quote is taken as it stands.

    Raises:
        KnowledgeError: with the place of the quote that opens.
    """
    # A last line of nothing, which only an open quote takes in.
    lines = [*io.StringIO(text, newline=""), ""]
    usual = csv.field_size_limit(_FIELD_LIMIT)
    reader, begun = csv.reader(iter(lines), delimiter=delimiter, skipinitialspace=True, strict=True), 1
    try:
        while begun <= len(lines):
            try:
                next(reader, None)
            except csv.Error:
                if reader.line_num > begun:
                    raise KnowledgeError(_opening(file, begun, lines[begun - 1]), _OPEN_QUOTE) from None
            begun = reader.line_num + 1
    finally:
        csv.field_size_limit(usual)


def _opening(file: str, line: int, text: str) -> Place:
    closed = _QUOTED.sub(lambda cell: " " * len(cell[0]), text)
    return Place(file, line, closed.find('"') + 1 or 1)


def _parsed(file: str, text: str, delimiter: str) -> list[_Row]:
    # The limit holds for the whole process, which may read other tables.
    usual = csv.field_size_limit(_FIELD_LIMIT)
    try:
        return list(_rows_between(delimiter, file, text))
    finally:
        csv.field_size_limit(usual)


def _rows_between(delimiter: str, file: str, text: str) -> Iterator[_Row]:
    reader, begun = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True), 1
    for cells in reader:
        if any(map(str.strip, cells)):
            yield _Row(Place(file, begun), cells)
        begun = reader.line_num + 1


def _looks_right(rows: Sequence[_Row]) -> tuple[bool, float, int, int]:
    """Return how well a delimiter fits: names in the first row, rows of one length, questions, more columns."""
    if not rows:
        return False, 0.0, 0, 0
    named = [field_of(cell) for cell in rows[0].cells]
    lengths = Counter(len(row.cells) for row in rows)
    usual, count = lengths.most_common(1)[0]
    asking = sum(is_question(row.cells[0].strip()[-_LOOKED_AT:]) for row in rows)
    return Field.QUESTION in named and Field.ANSWER in named, (usual > 1) * count / len(rows), asking, usual
