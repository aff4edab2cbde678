"""What a request says, read and checked; what is wrong in it is said with the nearest right word."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen
from faq_bot.languages.codes import nearest
from faq_bot.output.json_text import as_json_line
from faq_bot.spelling import closest
from faq_bot.text import clean, quotable

MAX_AFTER = 10
"""Earlier messages of a conversation: each is a question to answer again."""

MAX_BODY = 640 * 1024
"""Bytes of a request: a message and those before it fit in, each as long as is read, even if all is escaped."""

MAX_VALUES = 50_000
"""Lists and objects of a request, brackets in its texts included."""

MAX_DEPTH = 10
"""Levels of nesting of a request; those there are have three."""

LISTED = 10
"""Words up to which all that are valid are listed."""

SHOWN = 80
"""Characters of what is wrong that are repeated; for longer words no near one is sought."""

_WEIGHED = re.compile(r"\s*([a-z\d*-]+)\s*(?:;\s*q=([01](?:\.\d*)?)\s*)?", re.ASCII | re.IGNORECASE)
"""A language that is accepted, and how much (RFC 9110, 12.4.2 and 12.5.4)."""

_KEYS = ("question", "language", "after", "rendered")


class Refused(HTTPException):
    """A request that cannot be answered.

    Args:
        status: the HTTP status.
        problem: what is wrong, what was expected and what to do.
        at: JSON pointer to what is wrong in the body, or the name of a parameter; empty: the whole.
    """

    def __init__(self, status: int, problem: str, at: str = "", headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, problem, headers)
        self.at = at


@frozen
class Pick:
    """A message that is no text but an entry, picked from what was offered."""

    entry_id: str


Message = str | Pick


@frozen
class Asked:
    """One turn of a conversation.

    Attributes:
        message: what is asked now.
        after: the messages before it, oldest first.
        language: to answer in; None: decided from the messages.
        preferred: the language for messages that fit several, before one has been decided.
        rendered: whether what a page shows comes with the answer.
    """

    message: Message
    after: tuple[Message, ...] = ()
    language: str | None = None
    preferred: str | None = None
    rendered: bool = False


@frozen
class CalledWrong:
    """An answer that somebody calls wrong.

    Attributes:
        asked: what it was the answer to.
        entry_id: the entry that answered; None: none did, or several.
    """

    asked: Asked
    entry_id: str | None


async def read_asked(request: Request, bot: FAQBot) -> Asked:
    """Return what is asked of a bot.

    Raises:
        Refused: 400 for what is no JSON, 413 for what is too long, 422 for the rest.
    """
    return _asked(await _read_object(request, _KEYS, required=("question",)), request, bot)


async def read_called_wrong(request: Request, bot: FAQBot) -> CalledWrong:
    """Return which answer is called wrong.

    Raises:
        Refused: as by `read_asked`.
    """
    body = await _read_object(request, (*_KEYS, "entry_id"), required=("question", "entry_id"))
    entry_id, question = body["entry_id"], body["question"]
    if isinstance(question, str) and not quotable(clean(question)):
        raise Refused(422, "nothing was asked, so that no answer can be called wrong", "/question")
    known = None if entry_id is None else known_entry(entry_id, bot, "/entry_id")
    return CalledWrong(_asked(body, request, bot), known)


def _asked(body: Mapping[str, Any], request: Request, bot: FAQBot) -> Asked:
    after = body.get("after", [])
    if not isinstance(after, list) or len(after) > MAX_AFTER:
        raise Refused(422, f"'after' holds the earlier messages, at most {MAX_AFTER}, oldest first", "/after")
    rendered = body.get("rendered", False)
    if not isinstance(rendered, bool):
        raise Refused(422, "'rendered' is true or false", "/rendered")
    return Asked(
        message=_message(body["question"], bot, "/question"),
        after=tuple(_message(message, bot, f"/after/{number}") for number, message in enumerate(after)),
        language=known_language(body.get("language"), bot, "/language"),
        preferred=preferred_language(request, bot),
        rendered=rendered,
    )


async def read_json(request: Request) -> Any:
    """Return the body of a request.

    Raises:
        Refused: it is too long, or no JSON.
    """
    content = bytearray()
    try:
        async for part in request.stream():
            content += part
            if len(content) > MAX_BODY:
                raise Refused(413, f"a request has at most {MAX_BODY} bytes")
    except ClientDisconnect:
        # Nobody reads this; raised on, it would fill the log.
        raise Refused(400, "the request ended before its body did") from None
    if has_many_values(content):
        raise Refused(400, f"the body has more than {MAX_VALUES:,} lists and objects")
    try:
        read = json.loads(content.decode().removeprefix("\ufeff"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(400, f'the body is not JSON{where}; expected {{"question": "..."}}') from None
    if _is_deep(read):
        raise Refused(400, f'the body is nested more than {MAX_DEPTH} deep; expected {{"question": "..."}}')
    return read


def has_many_values(content: bytes | bytearray) -> bool:
    """Tell whether JSON may hold more lists and objects than any request; each takes a hundred times its bytes."""
    return content.count(b"[") + content.count(b"{") > MAX_VALUES


def _is_deep(read: object) -> bool:
    """Tell whether data is nested deeper than any request; what is, cannot always be quoted."""
    level: list[object] = [read]
    for _ in range(MAX_DEPTH):
        inside = (one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list))
        level = [value for values in inside for value in values]
    return any(isinstance(one, dict | list) for one in level)


def known_language(language: object, bot: FAQBot, at: str) -> str | None:
    """Return a language that the base has, for whatever country it is asked for, or None for none.

    Raises:
        Refused: it is no language of the base.
    """
    if language is None:
        return None
    found = nearest(language, bot.languages) if isinstance(language, str) else None
    if found is not None:
        return found
    # No other one: "de" is as near to "en" as any.
    raise Refused(422, _unknown("language", language, bot.languages), at)


def known_entry(entry_id: object, bot: FAQBot, at: str, status: int = 422) -> str:
    """Return the id of an entry of the base.

    Raises:
        Refused: there is none.
    """
    if isinstance(entry_id, str) and entry_id in bot.knowledge.by_id:
        return entry_id
    raise Refused(status, _wrong("entry", entry_id, bot.knowledge.by_id), at)


def preferred_language(request: Request, bot: FAQBot) -> str | None:
    """Return the language of the base that the header Accept-Language wants most, and does not refuse."""
    by_code = {code.casefold(): code for code in reversed(bot.languages)}
    by_code = {code.partition("-")[0]: by_code[code] for code in by_code} | by_code
    accepted = _accepted(",".join(request.headers.getlist("accept-language")))
    refused = {by_code.get(code) for code, weight in accepted if not weight}
    wanted = (by_code.get(code) or by_code.get(code.partition("-")[0]) for code, weight in accepted if weight)
    others = bot.languages if refused - {None} else ()
    return next((code for code in (*wanted, *others) if code not in refused | {None}), None)


def _accepted(header: str) -> list[tuple[str, float]]:
    """Return the languages of a header with their weights, the most wanted first; 0 refuses one."""
    read = map(_WEIGHED.fullmatch, header.split(","))
    weighed = [(found[1].casefold(), float(found[2] or 1)) for found in read if found]
    return sorted(weighed, key=lambda pair: -pair[1])


def _message(value: object, bot: FAQBot, at: str) -> Message:
    if isinstance(value, str):
        return value
    if not isinstance(value, dict):
        raise Refused(422, 'a message is a text, or {"entry_id": "..."} for a question that was picked', at)
    _known_keys(value, ("entry_id",), at)
    return Pick(known_entry(value.get("entry_id"), bot, f"{at}/entry_id"))


async def _read_object(request: Request, known: Collection[str], required: Collection[str]) -> Mapping[str, Any]:
    body = await read_json(request)
    if not isinstance(body, dict):
        raise Refused(422, 'the body is no JSON object; expected {"question": "..."}')
    _known_keys(body, known, "")
    for key in required:
        if key not in body:
            raise Refused(422, f"the key {key!r} is missing", f"/{key}")
    return body


def _known_keys(given: Mapping[str, Any], known: Collection[str], at: str) -> None:
    for key in given:
        if key not in known:
            raise Refused(422, _wrong("key", key, known), f"{at}/{_escaped(key[:SHOWN])}")


def _escaped(key: str) -> str:
    """Return a key as it stands in a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


def _wrong(what: str, value: object, valid: Collection[str]) -> str:
    word = value if isinstance(value, str) and len(value) <= SHOWN else ""
    nearest = closest(word, valid) if word else None
    if nearest:
        return f"unknown {what} {_shown(value)}; did you mean {nearest!r}?"
    return _unknown(what, value, valid)


def _unknown(what: str, value: object, valid: Collection[str]) -> str:
    few = ", ".join(list(valid)[:LISTED])
    return f"unknown {what} {_shown(value)}; expected one of: {few}{', ...' if len(valid) > LISTED else ''}"


def _shown(value: object) -> str:
    return as_json_line(value)[:SHOWN]


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
