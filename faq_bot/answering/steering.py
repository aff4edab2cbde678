"""What people say to the answer before: yes, say it again, are you sure, more, in English please."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from functools import cache

from faq_bot.answering.patterns import patterns
from faq_bot.answering.picking import LONGEST
from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise, spellings
from faq_bot.languages.question_words import alternatives
from faq_bot.languages.registry import language, languages
from faq_bot.text import has_unspaced


class Wish(StrEnum):
    """What is wished of the answer before."""

    YES = "yes"
    NO = "no"
    NONE = "none"
    SURE = "sure"
    AGAIN = "again"
    MORE = "more"
    MEANING = "meaning"
    WRONG = "wrong"
    LANGUAGE = "language"


@frozen
class Steer:
    """What is wished.

    Attributes:
        wish: what of.
        language: that is wished for.
        agrees: said to an offer, it means yes ("sure").
        goes_on: said of languages, it may ask of them ("and in French?").
    """

    wish: Wish
    language: str = ""
    agrees: bool = False
    goes_on: bool = False


def steer(text: str, codes: tuple[str, ...]) -> Steer | None:
    """Return what a whole message wishes of the answer before; None: it is something else.

    >>> steer("sure!", ("en",))
    Steer(wish=<Wish.SURE: 'sure'>, language='', agrees=True, goes_on=False)
    >>> steer("en anglais svp", ("fr", "en"))
    Steer(wish=<Wish.LANGUAGE: 'language'>, language='en', agrees=False, goes_on=False)
    """
    said = _solid(normalise(text))
    if not said or len(said) > LONGEST:
        return None
    found = _wishes(codes).get(said)
    if found:
        return found
    for pattern, steers in ((_in_a_language(codes), _languages()), (_wished(codes), _wishes(codes))):
        amidst = pattern.fullmatch(said)
        if amidst:
            return steers[amidst["core"]]
    goes_on = _in_a_language(codes).fullmatch(_solid(patterns(codes).opener.sub("", normalise(text))))
    return replace(_languages()[goes_on["core"]], goes_on=True) if goes_on else None


def tells_of_languages(text: str) -> bool:
    """Tell whether a text, normalised, names a language to speak in, as "in English"."""
    return _language_named().search(text) is not None


def _solid(said: str) -> str:
    """Return what is said without the blanks that part nothing, as where a comma stood: はい、お願いします."""
    return said.replace(" ", "") if has_unspaced(said) else said


@cache
def _wishes(codes: tuple[str, ...]) -> dict[str, Steer]:
    """Return the wishes by what is said in the languages of a base; of two, that with the most certain words."""
    order = (Wish.SURE, Wish.AGAIN, Wish.MORE, Wish.MEANING, Wish.WRONG, Wish.NONE, Wish.YES, Wish.NO)
    said = {wish: dict.fromkeys(map(_solid, _words(codes, wish))) for wish in order}
    steers: dict[str, Steer] = {}
    for wish in order:
        for phrase in said[wish]:
            steers.setdefault(phrase, Steer(wish, agrees=phrase in said[Wish.YES]))
    return steers


@cache
def _languages() -> dict[str, Steer]:
    """Return the languages that have a file by how people ask to be answered in them."""
    steers: dict[str, Steer] = {}
    for code in languages():
        for phrase in language(code).messages.in_this_language:
            for said in spellings(phrase):
                steers.setdefault(_solid(said), Steer(Wish.LANGUAGE, code))
    return steers


@cache
def _language_named() -> re.Pattern[str]:
    return re.compile(alternatives(_languages()))


@cache
def _wished(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a wish among words that add nothing: "no but really", "say it again mate"."""
    return _amidst(_wishes(codes), _words(codes, "around"))


@cache
def _in_a_language(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a language that is wished for: "can you say that in French please"."""
    around = (*_words(codes, "around"), *_words(codes, "saying"), *_words(codes, Wish.AGAIN))
    return _amidst(_languages(), around)


def _words(codes: tuple[str, ...], name: str) -> tuple[str, ...]:
    said = (phrase for code in codes for phrase in getattr(language(code).turns, name))
    return tuple(spelt for phrase in said for spelt in spellings(phrase))


def _amidst(cores: Iterable[str], around: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of any of some things with words around it."""
    beside, core = alternatives(around) or "(?!)", alternatives(cores)
    return re.compile(rf"(?:{beside}\s*){{0,5}}(?P<core>{core or '(?!)'})(?:\s*{beside}){{0,5}}")
