"""The description of the interface, for machines: OpenAPI 3.1."""

from __future__ import annotations

from dataclasses import fields
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from faq_bot import __version__
from faq_bot.answering.answer import Answer, Level
from faq_bot.bot import FAQBot
from faq_bot.serving.requests import MAX_AFTER, MAX_BODY

_TEXT = {"type": "string"}
_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}


def describe(bot: FAQBot) -> dict[str, Any]:
    """Return the OpenAPI document of a server with this bot."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "faq_bot",
            "version": __version__,
            "description": "Curated answers to questions, and nothing that the source does not say.",
        },
        "servers": [{"url": "."}],
        "paths": {
            "/api/ask": {"post": _ask()},
            "/api/wrong": {"post": _wrong()},
            "/api/topics": {"get": _topics(bot)},
            "/api/entries/{entry_id}": {"get": _entry(bot)},
            "/healthz": {"get": _health()},
            "/openapi.json": {
                "get": _get("document", "This document.", {"200": _json("It.", {"type": "object"})})
            },
        },
        "components": {"schemas": _schemas(bot)},
    }


def _ask() -> dict[str, Any]:
    found = _json("The answer; a question without one is a normal answer too: see status.", _ref("Reply"))
    summary = "Answer a question, after the earlier messages of its conversation if it has any."
    return _post("ask", summary, "Asked", {"200": found})


def _wrong() -> dict[str, Any]:
    answers = {
        "204": {"description": "It is noted."},
        "404": _json("The server notes nothing.", _ref("Error")),
        "409": _json("By now the answer to this is another one; nothing is noted.", _ref("Error")),
        "507": _json("The server cannot write its log; nothing is noted.", _ref("Error")),
    }
    return _post("wrong", "Note that an answer is called wrong.", "CalledWrong", answers)


def _topics(bot: FAQBot) -> dict[str, Any]:
    answers = {
        "200": _json("The topics, in the curator's order.", _ref("Topics")),
        "422": _json("The language is unknown.", _ref("Error")),
        "503": _json(_BUSY, _ref("Error")),
    }
    return _get("topics", "List what can be asked, by topic.", answers, [_language(bot), _ACCEPTED])


def _entry(bot: FAQBot) -> dict[str, Any]:
    entry = {"name": "entry_id", "in": "path", "required": True, "schema": {"type": "string"}}
    answers = {
        "200": _json("Its answer.", _ref("Answer")),
        "404": _json("There is no such entry.", _ref("Error")),
        "422": _json("The language is unknown.", _ref("Error")),
        "503": _json(_BUSY, _ref("Error")),
    }
    return _get("entry", "Return the answer of an entry.", answers, [entry, _language(bot), _ACCEPTED])


def _health() -> dict[str, Any]:
    return _get(
        "health", "Tell whether it answers, and from which base.", {"200": _json("It does.", _ref("Health"))}
    )


def _schemas(bot: FAQBot) -> dict[str, Any]:
    language = {"enum": list(bot.languages)}
    offer = _object({"entry_id": _TEXT, "question": _TEXT})
    topic = _object({"title": _TEXT, "entries": _array(offer)})
    rendered = _object({"html": _TEXT, "why": _array(_TEXT), "offered": _array(offer)})
    answer = _answer_schema()
    return {
        "EntryId": {"enum": [entry.id for entry in bot.entries]},
        **_asked_schemas(language),
        "Answer": answer,
        "Reply": {**answer, "properties": {**answer["properties"], "rendered": rendered}},
        "Topics": _object({"language": language, "languages": _array(language), "topics": _array(topic)}),
        "Health": _object(
            {
                "status": {"enum": ["ok", "stale"], "description": "stale: an edit of the base is broken"},
                "problem": {"type": ["string", "null"]},
                "version": _TEXT,
                "entries": {"type": "integer"},
                "languages": _array(_TEXT),
            }
        ),
        "Error": _object({"error": _object({"status": {"type": "integer"}, "message": _TEXT, "at": _TEXT})}),
    }


_UNSEEN = (
    r"\s\x00-\x20\x7f-\xa0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
"""Characters that `quotable` leaves nothing of, for a regular expression of whatever language."""


def _asked_schemas(language: dict[str, Any]) -> dict[str, Any]:
    """Return the schemas of what is asked, and of the answer to it that is called wrong."""
    picked = _object({"entry_id": _ref("EntryId")})
    message = {"oneOf": [_TEXT, picked]}
    # Nothing is asked with what is not seen, and no answer to it can be wrong.
    said = {"oneOf": [{**_TEXT, "pattern": f"[^{_UNSEEN}]"}, picked]}
    asked = {
        "question": message,
        "language": {"anyOf": [language, {"type": "null"}], "description": "to answer in; default: decided"},
        "after": {**_array(message), "maxItems": MAX_AFTER, "description": "oldest first"},
        "rendered": {"type": "boolean", "default": False, "description": "add what a page shows, as HTML"},
    }
    entry_id = {
        "anyOf": [_ref("EntryId"), {"type": "null"}],
        "description": "the entry that answered, as the answer names it",
    }
    return {
        "Asked": {**_object(asked), "required": ["question"], "examples": [{"question": "When are you open?"}]},
        "CalledWrong": {
            **_object(asked | {"question": said, "entry_id": entry_id}),
            "required": ["question", "entry_id"],
        },
    }


def _answer_schema() -> dict[str, Any]:
    """Return the schema of `Answer.to_dict()`, read from the dataclass so that it cannot fall behind."""
    schema = _schema_of_fields(Answer)
    properties = {**schema["properties"], "level": _schema(Level)}
    return {**schema, "properties": properties, "required": list(properties)}


def _schema_of_fields(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return _object({field.name: _schema(hints[field.name]) for field in fields(kind)})


def _schema(hint: Any) -> dict[str, Any]:
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    members = get_args(hint)
    if members:
        return _schema_of_several(hint, members)
    if hint is Answer:
        return _ref("Answer")
    return {"enum": [str(member) for member in hint]} if issubclass(hint, StrEnum) else _schema_of_fields(hint)


def _schema_of_several(hint: Any, members: tuple[Any, ...]) -> dict[str, Any]:
    if get_origin(hint) in {Union, UnionType}:
        return {"anyOf": [_schema(member) for member in members]}
    if members[1:] == (...,):
        return _array(_schema(members[0]))
    return {"type": "array", "prefixItems": [_schema(member) for member in members], "items": False}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _get(
    name: str, summary: str, answers: dict[str, Any], parameters: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    return {"operationId": name, "summary": summary, "parameters": parameters or [], "responses": answers}


def _post(name: str, summary: str, body: str, answers: dict[str, Any]) -> dict[str, Any]:
    refused = {
        "400": "The body is not JSON.",
        "403": "A browser asks for the page of a site that may not ask.",
        "408": "The body took too long to arrive.",
        "413": f"The body is over {MAX_BODY // 1024} KB.",
        "422": "A key, a language or an entry is unknown, or of the wrong kind; the nearest right one is named.",
        "503": _BUSY,
    }
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [_ACCEPTED],
        "requestBody": {"required": True, "content": {"application/json": {"schema": _ref(body)}}},
        "responses": answers | {status: _json(text, _ref("Error")) for status, text in refused.items()},
    }


def _language(bot: FAQBot) -> dict[str, Any]:
    return {
        "name": "language",
        "in": "query",
        "required": False,
        "schema": {"enum": list(bot.languages)},
        "description": "default: the first that Accept-Language names, else that of the base",
    }


def _json(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


_BUSY = "Too many requests are in flight; try again after the seconds of Retry-After."
_ACCEPTED = {
    "name": "Accept-Language",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "the language for what fits several",
}
