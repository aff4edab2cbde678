"""An evaluation as text, Markdown, JSON or CSV; `page` makes the page."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from faq_bot.errors import FAQBotError, shortened
from faq_bot.files import write_file
from faq_bot.frozen import frozen
from faq_bot.output import markdown
from faq_bot.output.csv_text import as_csv
from faq_bot.output.json_text import as_json
from faq_bot.output.terminal import one_line, printable
from faq_bot.testing.evaluation import Evaluation, Record, Tally
from faq_bot.testing.limits import RunVerdict
from faq_bot.testing.page import Table, render_html
from faq_bot.text import shorten

MISSES_SHOWN = 20
ROWS_SHOWN = 15
SAID_SHOWN = 100
EXPECTED_SHOWN = 60
"""Characters shown of an answer that was not the right one."""

CELL_SHOWN = 120
"""Characters of a cell on a terminal: each row is as wide as the widest."""

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def format_of(path: Path) -> Format:
    """Return the format that a file's name asks for.

    Raises:
        FAQBotError: there is no such format; the message lists them.
    """
    render = FORMATS.get(path.suffix.lower())
    if render is None:
        raise FAQBotError(f"{path}: no report is written as {path.suffix!r}; choose one of {', '.join(FORMATS)}")
    return render


def write_report(path: Path, evaluation: Evaluation, verdict: RunVerdict) -> None:
    """Write a report in the format that the file's name asks for.

    Raises:
        FAQBotError: the format is unknown or the file cannot be written.
    """
    write_file(path, format_of(path)(evaluation, verdict), "the report")


def render_text(evaluation: Evaluation, verdict: RunVerdict) -> str:
    """Return the report for a terminal; the verdict stands last, where it is seen."""
    parts = [_text_table(table) for table in tables(evaluation)]
    if evaluation.misses:
        shown = evaluation.misses[:MISSES_SHOWN]
        parts += [_misses_title(evaluation, len(shown)), *map(describe_miss, shown)]
    return "\n\n".join([*parts, verdict.line]) + "\n"


def describe_miss(record: Record) -> str:
    """Return what was asked, what was expected and did not come, what came, and why, in a few lines."""
    facts = (
        ("question", record.question),
        ("expected", "; ".join(record.failures)),
        ("came", _came(record)),
        ("said", shorten(" ".join(record.text.split()), SAID_SHOWN)),
        ("nearest", record.nearest),
        ("lost", record.lost),
    )
    lines = [f"  {name:<9}{text}" for name, text in facts if text]
    heading = f"{record.place}: expected {'; '.join(record.failures)}, came {record.came}"
    return "\n".join(shortened(one_line(line)) for line in (heading, *lines))


def render_markdown(evaluation: Evaluation, verdict: RunVerdict) -> str:
    """Return the report as Markdown, the verdict first."""
    parts = ["# Evaluation", f"**{markdown.cell(verdict.line)}**", *map(_markdown_table, tables(evaluation))]
    if evaluation.misses:
        parts.append(_markdown_table(_miss_table(evaluation)))
    return "\n\n".join(parts) + "\n"


def render_json(evaluation: Evaluation, verdict: RunVerdict) -> str:
    """Return figures and records as JSON."""
    report = {
        "verdict": {"passed": verdict.passed, "line": verdict.line},
        "total": asdict(evaluation.tally),
        "by_language": {name: asdict(tally) for name, tally in evaluation.by_language.items()},
        "by_kind": {name: asdict(tally) for name, tally in evaluation.by_kind.items()},
        "coverage": [asdict(point) for point in evaluation.coverage],
        "calibration": [asdict(found) for found in evaluation.calibration],
        "calibration_error": evaluation.calibration_error,
        "confusions": [asdict(confusion) for confusion in evaluation.confusions],
        "weakest": [asdict(strength) for strength in evaluation.weakest],
        "records": [record.to_dict() for record in evaluation.records],
    }
    return as_json(report) + "\n"


def render_csv(evaluation: Evaluation, _verdict: RunVerdict) -> str:
    """Return one line a question, for a spreadsheet."""
    keys = ("place", "question", "kind", "language", "expected", "outcome", "status", "entry_id", "confidence")
    more = ("offered", "nearest", "lost", "text")
    rows = ([getattr(record, key) for key in keys + more] for record in evaluation.records)
    return as_csv(keys + more, rows)


def render_page(evaluation: Evaluation, verdict: RunVerdict) -> str:
    """Return the report as one self-contained HTML page."""
    misses = (_miss_table(evaluation, limit=len(evaluation.misses)),) if evaluation.misses else ()
    return render_html(evaluation, verdict, (*tables(evaluation), *misses))


Format = Callable[[Evaluation, RunVerdict], str]
FORMATS: dict[str, Format] = {
    ".html": render_page,
    ".json": render_json,
    ".md": render_markdown,
    ".csv": render_csv,
    ".txt": render_text,
}


def tables(evaluation: Evaluation) -> tuple[Table, ...]:
    """Return the figures of an evaluation as tables; those without rows are left out."""
    found = (
        _outcomes("By language", evaluation.by_language, evaluation.tally),
        _outcomes("By kind", evaluation.by_kind, evaluation.tally),
        _coverage(evaluation),
        _calibration(evaluation),
        _confusions(evaluation),
        _weakest(evaluation),
    )
    return tuple(table for table in found if table.rows)


@frozen
class _Row:
    label: str
    tally: Tally

    def cells(self) -> tuple[str, ...]:
        tally = self.tally
        return (
            self.label,
            str(tally.total),
            _with_share(tally.right, tally),
            _with_share(tally.asked_back, tally),
            _with_share(tally.offered, tally),
            _with_share(tally.refused, tally),
            _with_share(tally.wrong, tally),
        )


def _outcomes(title: str, groups: dict[str, Tally], total: Tally) -> Table:
    rows = [_Row(name or "-", tally).cells() for name, tally in groups.items()]
    rows.append(_Row("all", total).cells())
    header = ("", "questions", "right", "asked back", "... rightly offered", "refused", "wrong")
    return Table(title, header, tuple(rows))


def _coverage(evaluation: Evaluation) -> Table:
    points = map(evaluation.covered_at, THRESHOLDS)
    rows = tuple((f"{point.confidence:g}", _percent(point.answered), _percent(point.wrong)) for point in points)
    answered = any(record.entry_id for record in evaluation.records)
    title = "Coverage against wrong answers over the threshold"
    return Table(title, ("confidence from", "answered", "wrong"), rows if answered else ())


def _calibration(evaluation: Evaluation) -> Table:
    rows = tuple(
        (f"{found.confidence:.2f}", f"{found.right:.2f}", str(found.count)) for found in evaluation.calibration
    )
    title = f"Calibration (error {evaluation.calibration_error:.3f})"
    return Table(title, ("mean confidence", "share right", "answers"), rows)


def _confusions(evaluation: Evaluation) -> Table:
    rows = tuple(
        (shorten(c.expected, EXPECTED_SHOWN), c.came, str(c.count)) for c in evaluation.confusions[:ROWS_SHOWN]
    )
    return Table("What came in place of what", ("expected", "came", "times"), rows)


def _weakest(evaluation: Evaluation) -> Table:
    weakest = evaluation.weakest[:ROWS_SHOWN]
    rows = tuple((w.entry_id, f"{w.right} of {w.total}", _percent(w.share)) for w in weakest)
    return Table("Weakest entries", ("entry", "right", "share"), rows)


def _miss_table(evaluation: Evaluation, limit: int = MISSES_SHOWN) -> Table:
    shown = evaluation.misses[:limit]
    header = ("question", "expected", "came", "nearest phrasing of the expected entry", "why it lost")
    rows = tuple((r.question, r.expected, _came(r), r.nearest, r.lost) for r in shown)
    return Table(_misses_title(evaluation, len(shown)), header, rows)


def _misses_title(evaluation: Evaluation, shown: int) -> str:
    total = len(evaluation.misses)
    return f"Nearest misses ({shown} of {total})" if shown < total else f"Nearest misses ({total})"


def _came(record: Record) -> str:
    how = f"confidence {record.confidence:.2f}, in {record.answer_language}"
    if record.entry_id:
        return f"{record.entry_id} ({record.status}, {how})"
    return f"{record.status} ({how})" + (f", nearest {record.leader}" if record.leader else "")


def _with_share(count: int, tally: Tally) -> str:
    return f"{count} ({_percent(tally.share(count))})" if count else "-"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _text_table(table: Table) -> str:
    rows = [[shorten(one_line(cell), CELL_SHOWN) for cell in row] for row in (table.header, *table.rows)]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(table.header))]
    lines = ["  ".join(_pad(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return printable("\n".join([table.title, *("  " + line.rstrip() for line in lines)]))


def _pad(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    """Return the columns a text takes on a terminal: two for each wide character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _markdown_table(table: Table) -> str:
    return f"## {table.title}\n\n{markdown.table(table.header, table.rows)}"
