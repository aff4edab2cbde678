"""The keys of the knowledge base format, once: for the loader's messages and for editors.

`SCHEMA` is a JSON Schema (draft 2020-12). The loader reads the names of valid keys from it, so
the two cannot disagree on them.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from faq_bot.knowledge.model import Format, Kind
from faq_bot.knowledge.readers import ID_PATTERN, LONGEST_ID, LONGEST_LINE
from faq_bot.languages.codes import PATTERN
from faq_bot.languages.sentences import Sentences

SMALL_TALK = ("built-in", "none")
OFFERED = ("when_likely", "never")
MOST_SOURCES = 100
"""Sources under one answer."""

_SCALAR = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_TEXT = {**_SCALAR, "description": "Text; `no` and `2021` are read as written."}
_LINE = {**_TEXT, "maxLength": LONGEST_LINE}
_ID = {"type": ["string", "number"], "minimum": 0, "pattern": ID_PATTERN, "maxLength": LONGEST_ID}
_NAMES = {"pattern": ID_PATTERN, "maxLength": LONGEST_ID}
_TEXTS = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_QUESTIONS = {
    "oneOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}],
    "description": "One, a list, or a block of text (`|`), one a line.",
}


def _by_language(value: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "patternProperties": {PATTERN: value},
        "additionalProperties": False,
        "minProperties": 1,
    }


def _record(description: str, properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


_REFERENCES = {"oneOf": [_ID, {"type": "array", "items": _ID}]}

SOURCE = _record(
    "A document that facts come from.",
    {
        "id": _ID,
        "title": {**_LINE, "description": "The document's title."},
        "publisher": {**_LINE, "description": "Who published it."},
        "date": {**_LINE, "description": "When, as `2021-05` or `2021-05-17`."},
        "url": {**_LINE, "description": "Where it can be read."},
        "citation": {
            "oneOf": [_LINE, _by_language(_LINE, "The line in each language.")],
            "description": "The line under an answer, in the place of title, publisher and date.",
        },
        "locators": {
            "type": ["object", "null"],
            "description": "How a place is named, by the first word of its `locator`; {place} is the rest.",
            "propertyNames": _NAMES,
            "additionalProperties": {"oneOf": [_LINE, _by_language(_LINE, "The place in each language.")]},
        },
    },
    ["id"],
)

TOPIC = _record(
    "A heading under which `faq-bot topics` lists entries.",
    {"id": _ID, "title": {"oneOf": [_TEXT, _by_language(_TEXT, "The title in each language.")]}},
    ["id", "title"],
)

CITATION = _record(
    "Where an entry's answer comes from.",
    {"id": _ID, "locator": {**_LINE, "description": "The place in the source, such as `paragraph 5`."}},
    ["id"],
)

ENTRY = _record(
    "One answer and the ways to ask for it.",
    {
        "id": {**_ID, "description": "Names the entry; unique in the base."},
        "kind": {
            "enum": [str(kind) for kind in Kind],
            "default": "fact",
            "description": "fact: the source says it; not_covered: the source is silent; small_talk.",
        },
        "topic": {**_ID, "description": "The topic to list it under."},
        "questions": {
            "oneOf": [_QUESTIONS, _by_language(_QUESTIONS, "Phrasings in each language.")],
            "description": "Ways to ask, the clearest first: it is the one shown in suggestions.",
        },
        "answer": {
            "oneOf": [_TEXT, _by_language(_TEXT, "The answer in each language.")],
            "description": "The text to show; the direct answer comes first.",
        },
        "format": {
            "enum": list(map(str, Format)),
            "description": "What the answer is written in; default: the file's.",
        },
        "sources": {
            "oneOf": [
                _ID,
                CITATION,
                {"type": "array", "items": {"oneOf": [_ID, CITATION]}, "maxItems": MOST_SOURCES},
            ],
            "description": "Where the answer comes from.",
        },
        "about": {
            **_REFERENCES,
            "description": "The entities the answer holds for; a question that names another is refused.",
        },
        "direction": {**_ID, "description": "The only direction the answer holds for."},
        "see_also": {**_REFERENCES, "description": "Entries to offer next."},
        "offered": {
            "enum": list(OFFERED),
            "default": OFFERED[0],
            "description": "never: not among the questions to pick from, for what nobody should be led to.",
        },
    },
    ["id", "answer"],
)

_ALIASES = {"oneOf": [_TEXTS, _by_language(_TEXTS, "Aliases in each language.")]}


def _lexicon(description: str) -> dict[str, Any]:
    return {
        "type": ["object", "null"],
        "description": description,
        "propertyNames": _NAMES,
        "additionalProperties": _ALIASES,
    }


def _messages() -> dict[str, Any]:
    text = {"oneOf": [_TEXT, _by_language(_TEXT, "The sentence in each language.")]}
    return {
        "type": ["object", "null"],
        "description": "The base's own sentences, in the place of what the assistant says of its own accord.",
        "properties": dict.fromkeys((field.name for field in fields(Sentences)), text),
        "additionalProperties": False,
    }


def _records(record: dict[str, Any]) -> dict[str, Any]:
    return {"type": ["array", "null"], "items": record}


SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "faq_bot knowledge base",
    **_record(
        "A knowledge base, or one file of a folder of them.",
        {
            "language": {
                "type": "string",
                "pattern": PATTERN,
                "description": "The language of plain questions, answers and titles in this file.",
            },
            "format": {
                "enum": list(map(str, Format)),
                "default": "plain",
                "description": "What answers are written in: in this file, or in the base if no other file says.",
            },
            "threshold": {
                "type": ["number", "string"],
                "minimum": 0,
                "maximum": 1,
                "description": "The least confidence to assert an answer with, for the whole base.",
            },
            "messages": _messages(),
            "small_talk": {
                "enum": list(SMALL_TALK),
                "default": SMALL_TALK[0],
                "description": "Whether greetings, thanks and the like are answered where no entry does it.",
            },
            "sources": _records(SOURCE),
            "topics": _records(TOPIC),
            "entries": _records(ENTRY),
            "phrasings": {
                "type": ["object", "null"],
                "description": "Ways to ask, by id of the entry: apart from the answers, in any file of the base.",
                "propertyNames": _NAMES,
                "additionalProperties": {
                    "oneOf": [_QUESTIONS, _by_language(_QUESTIONS, "Phrasings in each language.")]
                },
            },
            "concepts": _lexicon("Words that mean the same, within and across languages."),
            "entities": _lexicon("Concepts that exclude one another: Kagawa is not Osaka."),
            "directions": _lexicon("The ways round an exchange can go; they exclude one another."),
        },
        [],
    ),
}


def keys(record: dict[str, Any]) -> tuple[str, ...]:
    """Return the valid keys of a record of the schema."""
    return tuple(record["properties"])


def required(record: dict[str, Any]) -> tuple[str, ...]:
    """Return the keys a record of the schema must have."""
    return tuple(record["required"])
