"""What a page in Markdown hides from its readers with HTML, in a line or over any number of paragraphs."""

from __future__ import annotations

import re

from faq_bot.errors import Place
from faq_bot.knowledge.importing.html_tags import EMPTY
from faq_bot.knowledge.importing.imported import LeftOut
from faq_bot.knowledge.importing.markdown_notes import CODE, before_gap, lines_of_code
from faq_bot.knowledge.importing.sections import beginning

MOST_ENDLESS = 100
"""Hidden elements without an end, each looked for to the end of the page."""

_CODE_OR_HIDING = re.compile(
    rf"{CODE}|<(?P<tag>(?!(?:{EMPTY})\b)[a-z][a-z0-9-]*+)"
    r"(?=[^<>]*?(?:\shidden(?!\s*=\s*[\"']?until-found)(?=[\s=>/])"
    r"|display\s*:\s*none|visibility\s*:\s*hidden))[^<>]*+>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*+>")


def without_hidden(file: str, page: str) -> tuple[str, list[LeftOut]]:
    """Return a page without the elements that are hidden, and what is to be told of them; lines stay lines."""
    code: frozenset[int] | None = None
    kept: list[str] = []
    told: list[LeftOut] = []
    done = line = counted = endless = 0
    for hiding in _CODE_OR_HIDING.finditer(page):
        if hiding["ticks"]:
            continue
        code = frozenset(lines_of_code(page)) if code is None else code
        line += page.count("\n", counted, hiding.start())
        counted = hiding.start()
        if hiding.start() < done or line in code or endless > MOST_ENDLESS:
            continue
        end = _end_of(hiding, page)
        if end is None:
            endless += 1
            continue
        hidden = " ".join(_TAG.sub(" ", page[hiding.end() : end]).split())
        kept += [before_gap(page, done, hiding.start(), end), "\n" * page.count("\n", hiding.start(), end)]
        told += [LeftOut(Place(file, line + 1), f"hidden text: {beginning(hidden)}")] if hidden else []
        done = end
    return "".join([*kept, page[done:]]), told


def _end_of(hiding: re.Match[str], page: str) -> int | None:
    """Return where an element ends; None: it has no end."""
    depth, of_its_kind = 1, re.compile(rf"<(/?){re.escape(hiding['tag'])}\b[^<>]*+>", re.IGNORECASE)
    for tag in of_its_kind.finditer(page, hiding.end()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return None
