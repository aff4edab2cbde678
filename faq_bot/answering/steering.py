"""What people say to the answer before: yes, say it again, are you sure, more, in English please."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from faq_bot.languages.normalising import normalise
from faq_bot.languages.question_words import alternatives
from faq_bot.languages.registry import language, languages
from faq_bot.text import has_unspaced


class Wish(StrEnum):
    """What is wished of the answer before."""

    YES = "yes"
    NO = "no"
    SURE = "sure"
    AGAIN = "again"
    MORE = "more"
    MEANING = "meaning"
    WRONG = "wrong"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Steer:
    """A wish, and the code of the language that is wished for."""

    wish: Wish
    language: str = ""


def steer(text: str, codes: tuple[str, ...]) -> Steer | None:
    """Return what a whole message wishes of the answer before; None: it is something else.

    >>> steer("Could you repeat that?", ("en",)), steer("en anglais svp", ("fr", "en"))
    (Steer(wish=<Wish.AGAIN: 'again'>, language=''), Steer(wish=<Wish.LANGUAGE: 'language'>, language='en'))
    """
    said = normalise(text)
    if has_unspaced(said):
        # A comma inside parts nothing that blanks do not: はい、お願いします.
        said = said.replace(" ", "")
    if not said:
        return None
    for wish, pattern in _wishes(codes):
        if pattern.fullmatch(said):
            return Steer(wish)
    for code, pattern in _spoken():
        if pattern.fullmatch(said):
            return Steer(Wish.LANGUAGE, code)
    return None


@cache
def _wishes(codes: tuple[str, ...]) -> tuple[tuple[Wish, re.Pattern[str]], ...]:
    """Return the pattern of each wish in the languages of a base, the one with the most certain words first."""
    order = (Wish.SURE, Wish.AGAIN, Wish.MORE, Wish.MEANING, Wish.WRONG, Wish.YES, Wish.NO)
    found = []
    for wish in order:
        source = alternatives(phrase for code in codes for phrase in getattr(language(code).turns, wish))
        if source:
            found.append((wish, re.compile(source)))
    return tuple(found)


@cache
def _spoken() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return for each language that has a file how people ask to be answered in it."""
    sources = ((code, alternatives(language(code).messages.in_this_language)) for code in languages())
    return tuple((code, re.compile(source)) for code, source in sources if source)
