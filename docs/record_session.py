"""Records the pictures of the README from real runs of `faq-bot` in a pseudo-terminal.

    pip install -e '.[docs]'
    python docs/record_session.py

writes `session.svg` (a session in three languages) and `why.svg` (an answer explained) beside this
file. What is typed is below; everything else is what the program wrote. The pictures need no
fonts of their own: each run of characters is set at its column and stretched to its cells.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent / "tests"))

from pty_screen import Screen  # noqa: E402 - the terminal that the tests use

COLUMNS = 80
ROWS = 120

CELL, LINE, EDGE, BAR, SIZE = 8.4, 19, 16, 34, 14
"""Measures of the picture in pixels: a cell, a line, the space around, the title bar, the type."""

GROUND, BAR_GROUND, INK, DIM = "#1b1f27", "#262b36", "#e6e6e6", "#8b93a7"
COLOURS = {"green": "#7ec87e", "brightblack": DIM, "default": INK}
FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK JP', 'Hiragino Sans', monospace"


@dataclass(frozen=True)
class Recording:
    """A session: the name of its picture, the locale, and what is typed."""

    name: str
    locale: str
    typed: tuple[str, ...]


RECORDINGS = (
    Recording(
        "session",
        "fr_FR.UTF-8",
        (
            "combien d'élèves peuvent partir à kagawa ?",
            "et à Osaka ?",
            "Who signed the agreement with Kagawa?",
            "and when?",
            "香川大学への留学期間はどのくらいですか",
            "いつから始まりますか",
        ),
    ),
    Recording("why", "en_GB.UTF-8", ("how many studnts can go to Kagawa?", "/why")),
)


@dataclass(frozen=True)
class Run:
    """Characters of one style, from a column of a line; `cells` is their width."""

    text: str
    line: int
    column: int
    cells: int
    colour: str
    bold: bool


def main() -> None:
    """Record each session and write its picture."""
    for recording in RECORDINGS:
        path = FOLDER / f"{recording.name}.svg"
        path.write_text(draw(record(recording)), encoding="utf-8")
        print(path)


def record(recording: Recording) -> list[Run]:
    """Run the program, type, and return what is on the screen in the end."""
    with tempfile.TemporaryDirectory() as home:
        env = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(FOLDER.parent),
            "HOME": home,
            "TERM": "xterm-256color",
            "LANG": recording.locale,
        }
        command = [sys.executable, "-m", "faq_bot"]
        with Screen(command, env, columns=COLUMNS, rows=ROWS, anew=True) as screen:
            # The toolbar is there once the examples are: it names the language then.
            screen.wait_for("3. ", f"{recording.locale[:2]} ·")
            for line in recording.typed:
                screen.wait_for_prompt()
                screen.type(line + "\r")
                screen.wait_for("> " + line)
            screen.wait_for_prompt()
            lines = screen.text.splitlines()
            # The toolbar stands at the bottom of a window that is much higher than the picture.
            end = max(number for number, text in enumerate(lines) if text.startswith(">"))
            return [run for line in range(end) for run in runs(screen.screen.buffer[line], line)]


def runs(cells: Any, line: int) -> Iterator[Run]:
    """Yield the runs of a line; wide and narrow characters are apart, so that each keeps its columns."""
    style: tuple[object, ...] = ()
    text, start, width = "", 0, 0
    for column in range(COLUMNS + 1):
        cell = cells[column] if column < COLUMNS else None
        if cell is not None and cell.data == "":
            width += 1
            continue
        wide = column + 1 < COLUMNS and cells[column + 1].data == ""
        now = (cell.fg, cell.bold, wide) if cell else ()
        if now != style:
            bare = text.strip()
            if bare:
                # Blanks at either end would be dropped by the viewer, and the rest stretched to fill their place.
                start += len(text) - len(text.lstrip())
                width -= len(text) - len(bare)
                yield Run(bare, line, start, width, COLOURS.get(str(style[0]), INK), bool(style[1]))
            text, start, width, style = "", column, 0, now
        if cell is not None:
            text += cell.data
            width += 1


def draw(found: list[Run]) -> str:
    """Return the picture of a window with these runs."""
    width = round(COLUMNS * CELL + 2 * EDGE)
    height = (max(run.line for run in found) + 1) * LINE + BAR + 2 * EDGE
    texts = "\n".join(_text(run) for run in found)
    spoken = escape(" ".join(run.text.strip() for run in found))
    dots = "".join(
        f'<circle cx="{EDGE + 4 + 18 * place}" cy="{BAR / 2:g}" r="5.5" fill="{colour}"/>'
        for place, colour in enumerate(("#e0655f", "#e0b341", "#6dbb63"))
    )
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" \
width="{width}" height="{height}" role="img">
<title>faq-bot in a terminal</title>
<desc>{spoken}</desc>
<rect width="{width}" height="{height}" rx="8" fill="{GROUND}"/>
<path d="M0 {BAR}V8a8 8 0 0 1 8-8H{width - 8}a8 8 0 0 1 8 8V{BAR}Z" fill="{BAR_GROUND}"/>
{dots}
<text x="{width / 2:g}" y="{BAR / 2 + 5:g}" fill="{DIM}" font-family="sans-serif" font-size="13" \
text-anchor="middle">faq-bot</text>
<g font-family="{FONTS}" font-size="{SIZE}" style="white-space: pre">
{texts}
</g>
</svg>
"""


def _text(run: Run) -> str:
    x = EDGE + run.column * CELL
    y = BAR + EDGE + run.line * LINE + SIZE
    weight = ' font-weight="bold"' if run.bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" textLength="{run.cells * CELL:g}" lengthAdjust="spacingAndGlyphs" '
        f'fill="{run.colour}"{weight}>{escape(run.text)}</text>'
    )


if __name__ == "__main__":
    main()
