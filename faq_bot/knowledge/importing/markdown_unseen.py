"""What a page in Markdown hides from its readers or strikes out; with HTML over any number of paragraphs."""

from __future__ import annotations

import re

from faq_bot.errors import Place
from faq_bot.knowledge.importing.html_tags import EMPTY
from faq_bot.knowledge.importing.imported import LeftOut
from faq_bot.knowledge.importing.markdown_html import words_of
from faq_bot.knowledge.importing.markdown_notes import before_gap
from faq_bot.knowledge.importing.markdown_text import CODE, lines_of_code
from faq_bot.knowledge.importing.sections import beginning

MOST_ENDLESS = 100
"""Such elements without an end, each looked for to the end of the page."""

_STRUCK_OUT = (
    r"(?<![~\\/=#?&%a-z0-9])(?P<around>[*_]{0,3})~~(?![\s~])(?P<words>(?:[^~\n|`]|~(?!~))++)(?<!\s)"
    r"~~(?P=around)(?![~/a-z0-9])"
)
"""Words within a line, with their emphasis (GitHub Flavored Markdown, section 6.5); tildes in an address strike
nothing out. Between letters they stay as they are written."""

_ATTRIBUTES = r"(?:[^<>=]|(?>=\s*+(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]*)))*?"
"""What stands before an attribute: names alone, or with their values as a whole."""

_HIDING = (
    r"(?<=[\s\"'])(?:hidden(?!\s*=\s*[\"']?until-found)(?=[\s=>/])"
    r"|style\s*=\s*(?:\"[^\"<>]*?|'[^'<>]*?|[^\s\"'<>]*?)(?:display\s*:\s*none|visibility\s*:\s*hidden))"
)

_CODE_OR_UNSEEN = re.compile(
    rf"{CODE}|{_STRUCK_OUT}|<(?:(?P<struck_out>del|s|strike)(?=[\s>])"
    rf"|(?P<hidden>(?!(?:{EMPTY})\b)[a-z][a-z0-9-]*+)(?={_ATTRIBUTES}{_HIDING}))[^<>]*+>",
    re.IGNORECASE,
)


def without_unseen(file: str, page: str) -> tuple[str, list[LeftOut]]:
    """Return a page without what is hidden or struck out, and what is to be told of it; lines stay lines."""
    code: frozenset[int] | None = None
    kept: list[str] = []
    told: list[LeftOut] = []
    done = line = counted = endless = 0
    for found in _CODE_OR_UNSEEN.finditer(page):
        if found["ticks"]:
            continue
        code = frozenset(lines_of_code(page)) if code is None else code
        line += page.count("\n", counted, found.start())
        counted = found.start()
        if found.start() < done or line in code or endless > MOST_ENDLESS:
            continue
        end = _end_of(found, page)
        if end is None:
            endless += 1
            continue
        words = words_of(found["words"] or page[found.end() : end])
        why = "hidden text" if found["hidden"] else "text that is struck out"
        kept += [before_gap(page, done, found.start(), end), "\n" * page.count("\n", found.start(), end)]
        told += [LeftOut(Place(file, line + 1), f"{why}: {beginning(words)}")] if words else []
        done = end
    return "".join([*kept, page[done:]]), told


def _end_of(found: re.Match[str], page: str) -> int | None:
    """Return where what was found ends; None: it has no end."""
    if found["words"]:
        return found.end()
    tag = found["hidden"] or found["struck_out"]
    depth, of_its_kind = 1, re.compile(rf"<(/?){re.escape(tag)}\b[^<>]*+>", re.IGNORECASE)
    for mark in of_its_kind.finditer(page, found.end()):
        depth += -1 if mark[1] else 1
        if not depth:
            return mark.end()
    return None
