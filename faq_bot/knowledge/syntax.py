"""What a curator has to do about a file that is no YAML.

libyaml says what it could not parse; the character at the place says what was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.nodes import TOO_DEEP

_FOUND_MISSING = ("end of stream", "expected ',' or", "could not find expected ':'")
_TAB = "a tab; indent with blanks"
_QUOTE_IT = "put the whole text in quotes, or on lines of its own below a `|`"
_BACKSLASH = "a backslash in double quotes; write two of them, or single quotes"
_HALVES = (
    r"no character has this number; for one that JSON writes as two, as \ud83d\ude00, write the character itself"
)
LONGEST_KEY = 1024
"""Characters, after the YAML specification."""

_KEY = f"a key needs a `:` and a blank behind it, within {LONGEST_KEY:,} characters"


def explain(error: Any, file: str, lines: Sequence[str]) -> KnowledgeError:
    """Return what to tell of an error of the parser.

    Args:
        error: a `yaml.MarkedYAMLError`.
        file: the file, for the place.
        lines: its lines.
    """
    problem, context = str(error.problem or ""), str(error.context or "")
    mark = error.problem_mark or error.context_mark
    # What is left open is found missing at the end of the file; the curator looks for its beginning.
    if error.context_mark and any(words in problem for words in _FOUND_MISSING):
        mark = error.context_mark
    if mark is None:
        return KnowledgeError(Place(file), f"not valid YAML: {problem}")
    line = lines[mark.line] if mark.line < len(lines) else ""
    said = ", ".join(filter(None, (context, problem)))
    advice = _advice(said, line[: mark.column], line[mark.column : mark.column + 1]) or said
    place = Place(file, mark.line + 1, mark.column + 1)
    # A tab is what is wrong itself.
    if not any(line.strip(" \r") for line in lines[mark.line :]):
        # What is missing at the end of a file is looked for behind the last that stands there.
        last = next((number for number in range(len(lines), 0, -1) if lines[number - 1].strip()), 1)
        place = Place(file, last, len(lines[last - 1].rstrip()) + 1 if lines else 1)
    return KnowledgeError(place, advice if advice == TOO_DEEP else f"not valid YAML: {advice}")


def _advice(said: str, before: str, char: str) -> str:
    return next((advise(before, char) for words, advise in _ADVICE if words in said), "")


def _begins_with(_before: str, char: str) -> str:
    if not char:
        return "a `[`, `{` or quote that opens is not closed"
    return f"a text cannot begin with `{char}` in YAML: {_QUOTE_IT}"


def _dash(_before: str, _char: str) -> str:
    return f"an item of a list stands on a line of its own; a text that begins with `- `: {_QUOTE_IT}"


def _colon(before: str, _char: str) -> str:
    if ": " in before or before.lstrip().startswith("- "):
        return f"a text with `: ` in it: {_QUOTE_IT}"
    if len(before.strip()) > LONGEST_KEY:
        return _KEY
    return "a key where none can be: is it indented too far, or does the line above lack its `:`?"


def _unexpected(before: str, _char: str) -> str:
    if before.rstrip().endswith(("'", '"', "]", "}")):
        # A quote inside single quotes ends them: 'L'accord'.
        return f"text after a closing quote or bracket: {_QUOTE_IT}"
    value = before.rpartition(": ")[2].lstrip(" -")
    if value.startswith("*"):
        return _begins_with(before, "*")
    return "a line that does not begin where those above do; is its indentation right?"


def _always(advice: str) -> Callable[[str, str], str]:
    return lambda _before, _char: advice


_ADVICE: tuple[tuple[str, Callable[[str, str], str]], ...] = (
    ("nesting depth", _always(TOO_DEEP)),
    ("tab character", _always(_TAB)),
    ("found character '\\t'", _always(_TAB)),
    ("scanning a simple key", _always(_KEY)),
    ("scanning an alias", _always(f"a text cannot begin with `*` in YAML: {_QUOTE_IT}")),
    ("scanning an anchor", _always(f"a text cannot begin with `&` in YAML: {_QUOTE_IT}")),
    ("block scalar", _always(f"a text cannot begin with `>` or `|` in YAML: {_QUOTE_IT}")),
    ("invalid Unicode character escape", _always(_HALVES)),
    ("escape", _always(_BACKSLASH)),
    ("hexdecimal", _always(_BACKSLASH)),
    ("end of stream", _always("the quote that opens here is not closed")),
    ("cannot start any token", lambda before, char: _TAB if char == "\t" else _begins_with(before, char)),
    ("expected node content", _begins_with),
    ("sequence entries are not allowed", _dash),
    ("mapping values are not allowed", _colon),
    (
        "expected ',' or",
        lambda _, char: f"the `{char}` that opens is not closed, or a text in it needs quotes",
    ),
    ("expected key", _unexpected),
    ("expected '-'", _unexpected),
)
"""A part of what the parser says, and the advice by the text before the place and the character at it."""
