"""The page of an evaluation: one file, no scripts, light or dark as the reader has it."""

from __future__ import annotations

from faq_bot.frozen import frozen
from faq_bot.output.html_text import as_html
from faq_bot.testing.evaluation import CalibrationBin, CoveragePoint, Evaluation, Tally
from faq_bot.testing.limits import RunVerdict


@frozen
class Table:
    """A title, a header and rows of text, all of one length."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


# The colours are told apart by people who see no red or green (Okabe and Ito, 2008).
_STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1e; --soft: #6b6b70; --paper: #fff; --line: #d9d9de;
  --card: #f6f6f8; --right: #0072b2; --asked: #e69f00; --refused: #a0a0a6; --wrong: #d55e00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f0f2; --soft: #a3a3aa; --paper: #17171a; --line: #3a3a40;
    --card: #202024; --right: #56b4e9; --asked: #f0b429; --refused: #77777f; --wrong: #ff5d55; } }
body { font: 15px/1.5 system-ui, "Noto Sans CJK JP", "Hiragino Sans", sans-serif;
  color: var(--ink); background: var(--paper); max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.verdict { padding: .7rem 1rem; border-left: .4rem solid var(--right); background: var(--card); font-weight: 600; }
.verdict.failed { border-color: var(--wrong); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
figure { margin: 0; padding: 1rem; background: var(--card); border-radius: .5rem; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
svg { width: 100%; height: auto; display: block; }
svg text { fill: var(--soft); font-size: 11px; }
svg .axis { stroke: var(--line); fill: none; }
svg .curve { stroke: var(--right); stroke-width: 2; fill: none; }
svg .ideal { stroke: var(--soft); stroke-dasharray: 4 4; }
.legend { margin: 0 0 .5rem; }
.legend span { margin-right: 1rem; white-space: nowrap; }
.legend i { display: inline-block; width: .8em; height: .8em; margin-right: .35em; border-radius: 2px; }
.right { fill: var(--right); background: var(--right); }
.asked { fill: var(--asked); background: var(--asked); }
.refused { fill: var(--refused); background: var(--refused); }
.wrong { fill: var(--wrong); background: var(--wrong); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; }
th, td { border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 500; }
"""

_WIDTH, _HEIGHT, _EDGE = 360, 220, 36
_BAR, _LABEL = 26, 120


def render_html(evaluation: Evaluation, verdict: RunVerdict, tables: tuple[Table, ...]) -> str:
    """Return the page: verdict, charts, then the tables."""
    shown = "verdict" if verdict.passed else "verdict failed"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation: {as_html(verdict.line)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Evaluation</h1>
<p class="{shown}">{as_html(verdict.line)}</p>
<div class="charts">
{_figure("By language", _LEGEND + _bars(evaluation.by_language))}
{_figure("By kind", _LEGEND + _bars(evaluation.by_kind))}
{_figure("Coverage against wrong answers over the threshold", _coverage_chart(evaluation.coverage))}
{_figure("Confidence against share right", _calibration_chart(evaluation.calibration))}
</div>
{"".join(map(_table, tables))}
</body>
</html>
"""


_LEGEND = (
    '<p class="legend"><span><i class="right"></i>right</span><span><i class="asked"></i>asked back</span>'
    '<span><i class="refused"></i>refused</span><span><i class="wrong"></i>wrong</span></p>'
)


def _figure(caption: str, content: str) -> str:
    return f"<figure><figcaption>{as_html(caption)}</figcaption>{content}</figure>"


def _bars(groups: dict[str, Tally]) -> str:
    height = _BAR * len(groups)
    rows = "".join(_bar(name, tally, _BAR * number) for number, (name, tally) in enumerate(groups.items()))
    return f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="Outcomes">{rows}</svg>'


def _bar(name: str, tally: Tally, top: int) -> str:
    label = f'<text x="{_LABEL - 8}" y="{top + 16}" text-anchor="end">{as_html(name or "-")}</text>'
    parts, left = [label], float(_LABEL)
    counts = {"right": tally.right, "asked": tally.asked_back, "refused": tally.refused, "wrong": tally.wrong}
    for outcome, count in counts.items():
        width = tally.share(count) * (_WIDTH - _LABEL)
        if count:
            title = f"<title>{outcome}: {count} of {tally.total}</title>"
            place = f'x="{left:.1f}" y="{top + 4}" width="{width:.1f}" height="{_BAR - 8}"'
            parts.append(f'<rect class="{outcome}" {place}>{title}</rect>')
        left += width
    return "".join(parts)


def _coverage_chart(points: tuple[CoveragePoint, ...]) -> str:
    most = max(_round_up(max(point.wrong for point in points)), 0.01)
    places = [(point.answered, point.wrong / most) for point in points]
    line = " ".join(f"{_x(x):.1f},{_y(y):.1f}" for x, y in places)
    axes = _axes("answered", "wrong", most)
    return _chart("Coverage against wrong answers", f'{axes}<polyline class="curve" points="{line}"/>')


def _calibration_chart(bins: tuple[CalibrationBin, ...]) -> str:
    ideal = f'<line class="ideal" x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}"/>'
    most = max((found.count for found in bins), default=1)
    dots = "".join(
        f'<circle class="right" cx="{_x(found.confidence):.1f}" cy="{_y(found.right):.1f}" '
        f'r="{3 + 7 * (found.count / most) ** 0.5:.1f}"><title>{found.count} answers at {found.confidence:.2f}: '
        f"{found.right:.2f} right</title></circle>"
        for found in bins
    )
    return _chart("Confidence against share right", _axes("confidence", "right", 1.0) + ideal + dots)


def _axes(x_label: str, y_label: str, y_most: float) -> str:
    frame = f'<path class="axis" d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}"/>'
    marks = "".join(
        f'<text x="{_x(share)}" y="{_y(0) + 14}" text-anchor="middle">{100 * share:g} %</text>'
        f'<text x="{_x(0) - 5}" y="{_y(share) + 4}" text-anchor="end">{100 * share * y_most:.3g} %</text>'
        for share in (0.0, 0.5, 1.0)
    )
    names = (
        f'<text x="{_x(0.75)}" y="{_y(0) + 14}" text-anchor="middle">{x_label}</text>'
        f'<text x="{_x(0) - 5}" y="{_y(0.75)}" text-anchor="end">{y_label}</text>'
    )
    return frame + marks + names


def _chart(name: str, content: str) -> str:
    return f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{as_html(name)}">{content}</svg>'


def _x(share: float) -> float:
    return _EDGE + 12 + share * (_WIDTH - 2 * _EDGE - 12)


def _y(share: float) -> float:
    return _HEIGHT - 24 - share * (_HEIGHT - 40)


def _round_up(share: float) -> float:
    return next(limit for limit in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0) if share <= limit)


def _table(table: Table) -> str:
    head = "".join(f"<th>{as_html(cell)}</th>" for cell in table.header)
    rows = "".join(f"<tr>{''.join(f'<td>{as_html(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    title = f"<h2>{as_html(table.title)}</h2>"
    return f'{title}<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
