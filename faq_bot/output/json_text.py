"""JSON that people read too: scripts as they are, and nothing in it that a terminal obeys.

What we write is escaped, so that every character can be read back; what others write is made printable before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from faq_bot.output.terminal import printable, spelt


def as_json(value: object) -> str:
    r"""Return a value as indented JSON; every character can be read back.

    >>> print(as_json("é\u202e"))
    "é\u202e"
    """
    return "\n".join(map(_harmless, json.dumps(value, ensure_ascii=False, indent=2).split("\n")))


def as_json_line(value: object) -> str:
    r"""Return a value as JSON on one line, for programs.

    >>> print(as_json_line({"a": ["é", "\n"]}))
    {"a":["é","\n"]}
    """
    return _harmless(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def harmless(value: Any) -> Any:
    r"""Return data with all its texts made printable, for what others write as JSON.

    >>> harmless({"a": ["é", "b\u202e", 3]})
    {'a': ['é', 'b�', 3]}
    """
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: harmless(each) for key, each in value.items()}
    return [harmless(each) for each in value] if isinstance(value, list | tuple) else value


def _harmless(line: str) -> str:
    return spelt(line, lambda char: json.dumps(char)[1:-1])
