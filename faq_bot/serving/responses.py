"""What a client reads: JSON, also where a request is refused or fails."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from faq_bot.output.json_text import as_json_line
from faq_bot.serving.requests import Refused

_PROBLEMS = {
    404: "there is nothing at this path; /openapi.json lists what there is",
    405: "this path has other methods; the header Allow lists them",
}


async def refuse(request: Request, error: Exception) -> Response:
    """Return what a client reads of a request that was refused."""
    if not isinstance(error, HTTPException):
        return await fail(request, error)
    # What is left of its body would be read without an end.
    closing = {"Connection": "close"} if request.method not in {"GET", "HEAD"} else {}
    problem = _PROBLEMS.get(error.status_code, error.detail) if not isinstance(error, Refused) else error.detail
    return _problem(error.status_code, problem, getattr(error, "at", ""), closing | dict(error.headers or {}))


async def fail(_request: Request, _error: Exception) -> Response:
    """Return what a client reads of a fault: that there was one. The log has the rest."""
    return _problem(500, "the server could not answer; its log says why")


def as_body(content: object) -> bytes:
    """Return JSON in UTF-8; half a surrogate pair, which a question may hold, is escaped."""
    return as_json_line(content).encode()


def json_response(content: object, language: str | None = None) -> Response:
    """Return an answer in JSON; bytes are JSON already."""
    headers = {"Content-Language": language, "Vary": "Accept-Language"} if language else {}
    return Response(
        content if isinstance(content, bytes) else as_body(content),
        media_type="application/json",
        headers=headers | {"X-Content-Type-Options": "nosniff"},
    )


def _problem(status: int, message: str, at: str = "", headers: Any = None) -> Response:
    response = json_response({"error": {"status": status, "message": message, "at": at}})
    response.status_code = status
    response.headers.update(headers or {})
    return response
