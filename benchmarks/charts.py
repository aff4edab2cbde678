"""Bar charts as SVG, and the sections of RESULTS.md."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
_BAR, _GAP, _LEFT, _WIDTH = 18, 8, 210, 720


def bars(title: str, values: Sequence[tuple[str, float]], unit: str, ours: str) -> str:
    """Return a horizontal bar chart as SVG; the bar named `ours` is set off.

    Args:
        title: what is shown.
        values: names and lengths, drawn in this order.
        unit: what stands behind each number.
        ours: the name of the bar to set off.
    """
    longest = max(value for _, value in values) or 1.0
    height = 40 + len(values) * (_BAR + _GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" '
        f'font-size="13"><title>{html.escape(title)}</title>',
        "<style>text{fill:#222}.b{fill:#9db4c8}.o{fill:#c2410c}"
        "@media(prefers-color-scheme:dark){text{fill:#ddd}.b{fill:#5b7083}.o{fill:#fb923c}}</style>",
        f'<text x="0" y="16" font-weight="bold">{html.escape(title)}</text>',
    ]
    for row, (name, value) in enumerate(values):
        y = 30 + row * (_BAR + _GAP)
        length = (_WIDTH - _LEFT - 90) * value / longest
        kind = "o" if name == ours else "b"
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 14}" text-anchor="end">{html.escape(name)}</text>')
        parts.append(f'<rect class="{kind}" x="{_LEFT}" y="{y}" width="{length:.1f}" height="{_BAR}" rx="2"/>')
        parts.append(f'<text x="{_LEFT + length + 6:.1f}" y="{y + 14}">{value:g}{html.escape(unit)}</text>')
    return "\n".join([*parts, "</svg>\n"])


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Return a Markdown table; all columns but the first are aligned to the right."""
    lines = ["| " + " | ".join(header) + " |", "|---|" + "--:|" * (len(header) - 1)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])


def write_section(name: str, text: str) -> None:
    """Replace one section of RESULTS.md, between its two marks, or add it."""
    begin, end = f"<!-- {name} begins -->", f"<!-- {name} ends -->"
    section = f"{begin}\n{text.strip()}\n{end}"
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else "# Results\n"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    new = pattern.sub(lambda _: section, old) if pattern.search(old) else f"{old.rstrip()}\n\n{section}\n"
    RESULTS.write_text(new, encoding="utf-8")
