"""The chat page and its files: filled in for a base and a language, and guarded by its headers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict
from importlib.resources import files
from string import Template
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response

from faq_bot.answering.answer import Suggestion
from faq_bot.answering.reply import examples
from faq_bot.answering.turn import MAX_MESSAGE
from faq_bot.bot import FAQBot
from faq_bot.frozen import remembered
from faq_bot.knowledge.model import KnowledgeBase
from faq_bot.languages.registry import USUAL
from faq_bot.languages.registry import language as language_of
from faq_bot.output.html_text import as_html

_MEDIA: Mapping[str, str] = MappingProxyType(
    {
        "page.css": "text/css",
        "page.js": "text/javascript",
        "widget.js": "text/javascript",
        "icon.svg": "image/svg+xml",
    }
)

ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"
"""What stands between is ordered by its own first letter: FSI and PDI of UAX #9."""

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors "
)


class Page:
    """The page, alone at `/` and inside another site's frame at `/embed`.

    Args:
        origins: the sites that may frame it.
        notes: whether the server notes which answers are called wrong.
    """

    def __init__(self, origins: tuple[str, ...], *, notes: bool) -> None:
        self._origins = origins
        self._notes = notes
        # Read at once: when all connections are taken no file can be opened.
        self._template = Template(_read("page.html").decode("utf-8"))

    @remembered
    def assets(self) -> Mapping[str, bytes]:
        """The files beside the page, by name."""
        return {name: _read(name) for name in _MEDIA}

    def show(self, request: Request, bot: FAQBot, language: str, *, embedded: bool) -> Response:
        """Return the page in a language of the base, alone or for the frame of another site."""
        own = _own_words(language)
        content = self._template.substitute(
            _texts(own, language, bot.knowledge),
            own=as_html(own),
            language=as_html(language),
            direction=_direction(language),
            look="embedded" if embedded else "alone",
            notes="yes" if self._notes else "no",
            longest=MAX_MESSAGE,
            choices="".join(_choice(code, language) for code in bot.languages),
            choice_hidden="hidden" if len(bot.languages) == 1 else "",
            examples="".join(_example(offer, language) for offer in examples(bot.knowledge, language)),
        )
        framing = " ".join(["'self'", *self._origins]) if embedded else "'none'"
        response = _cached(request, content.encode("utf-8"), "text/html")
        response.headers["Content-Security-Policy"] = _POLICY + framing
        response.headers["Content-Language"] = language
        response.headers["Vary"] = "Accept-Language"
        return response

    def asset(self, request: Request, name: str) -> Response:
        """Return one of the files beside the page."""
        return _cached(request, self.assets[name], _MEDIA[name])


def _cached(request: Request, content: bytes, media: str) -> Response:
    """Return a file, or that the browser's copy of it still holds."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {
        "Cache-Control": "no-cache",
        "ETag": tag,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    # A server between that compresses makes a tag a weak one, which is as good here (RFC 9110, 13.1.2).
    known = request.headers.get("if-none-match", "")
    if known.strip() == "*" or tag in re.findall('"[^"]*"', known):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=media, headers=headers)


def _own_words(language: str) -> str:
    """Return the language of the page's own words: English where that of the base has none."""
    return USUAL if language_of(language).page is language_of(USUAL).page else language


def _direction(language: str) -> str:
    return "rtl" if language_of(language).script.right_to_left else "ltr"


def _texts(own: str, language: str, knowledge: KnowledgeBase) -> Mapping[str, str]:
    """Return the words of the page and the base for HTML; among another direction they keep their order."""
    spoken = language_of(own)
    texts = asdict(spoken.page) | {
        "wrong_noted": spoken.chat.wrong_logged,
        "wrong_not_kept": spoken.chat.wrong_not_kept,
        "too_long": knowledge.sentences(language).too_long.format(most=MAX_MESSAGE),
    }
    if _direction(own) == _direction(language):
        return {name: as_html(text) for name, text in texts.items()}
    return {name: f"{ISOLATE}{as_html(text)}{END_OF_ISOLATE}" for name, text in texts.items()}


def _choice(code: str, chosen: str) -> str:
    selected = " selected" if code == chosen else ""
    name = language_of(code).name
    return f'<option value="{as_html(code)}" lang="{as_html(code)}"{selected}>{as_html(name)}</option>'


def _example(offer: Suggestion, language: str) -> str:
    entry, question = as_html(offer.entry_id), as_html(offer.question)
    button = (
        f'<button type="button" data-entry="{entry}" lang="{as_html(language)}" dir="auto">{question}</button>'
    )
    return f"<li>{button}</li>"


def _read(name: str) -> bytes:
    return files("faq_bot.serving").joinpath("assets", name).read_bytes()
