"""What people say to the answer before: yes, say it again, are you sure, more, in English please."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from functools import cache, lru_cache
from itertools import product

from faq_bot.answering.patterns import patterns
from faq_bot.answering.picking import LONGEST
from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise, spellings
from faq_bot.languages.question_words import alternatives
from faq_bot.languages.registry import LANGUAGES_KEPT, distinct, language, languages
from faq_bot.text import has_unspaced

AROUND = 5
"""Phrases that may stand on either side of a wish."""


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
    around = _around_languages(codes)
    wished = _core(said, _languages(), around) or _core(said, _wishes(codes), _around(codes))
    if wished:
        return wished
    named = _core(_solid(patterns(codes).opener.without(normalise(text))), _languages(), around)
    return replace(named, goes_on=True) if named else None


def is_bare_question(message: str) -> bool:
    """Tell whether a message is one word with a question mark, as "English?"; 英語で is a wish."""
    words = normalise(message).split()
    return message.rstrip().endswith(("?", "？")) and len(words) == 1 and not words[0].endswith("デ")


def asks_of_language(wished: Steer, spoken: str | None, said: str | None) -> bool:
    """Tell whether what names a language goes on to ask of it.

    Args:
        wished: what names it.
        spoken: the language of the conversation, if there is one.
        said: what was told last, if anything; it may name a language to speak in, as "in English".
    """
    spoken_of = said is not None and _language_named().search(normalise(said)) is not None
    return wished.goes_on and (wished.language == spoken or spoken_of)


def _solid(said: str) -> str:
    """Return what is said without the blanks that part nothing, as where a comma stood: はい、お願いします."""
    return said.replace(" ", "") if has_unspaced(said) else said


@lru_cache(LANGUAGES_KEPT)
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


@lru_cache(LANGUAGES_KEPT)
def _around(codes: tuple[str, ...]) -> frozenset[str]:
    """Return what may stand around a wish and adds nothing: "no but", "mate"."""
    return frozenset(map(_solid, _words(codes, "around")))


@lru_cache(LANGUAGES_KEPT)
def _around_languages(codes: tuple[str, ...]) -> frozenset[str]:
    """Return the same around a language that is wished for: "can you say that ... please"."""
    return _around(codes).union(map(_solid, (*_words(codes, "saying"), *_words(codes, Wish.AGAIN))))


def _words(codes: tuple[str, ...], name: str) -> tuple[str, ...]:
    said = (phrase for code in distinct(codes) for phrase in getattr(language(code).turns, name))
    return tuple(spelt for phrase in said for spelt in spellings(phrase))


def _core(said: str, cores: Mapping[str, Steer], around: frozenset[str]) -> Steer | None:
    """Return what the words within others that add nothing wish: "really" in "no but really"."""
    starts = _reached(said, around)
    ends = {len(said) - end for end in _reached(said[::-1], _backwards(around))}
    for start, end in product(sorted(starts, reverse=True), sorted(ends, reverse=True)):
        found = cores.get(said[start:end].strip()) if start < end and _is_whole(said, start, end) else None
        if found:
            return found
    return None


@lru_cache(LANGUAGES_KEPT)
def _backwards(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase[::-1] for phrase in phrases)


def _reached(said: str, around: frozenset[str]) -> set[int]:
    """Return how far the beginning of a text is made of words that add nothing, a few of them at most."""
    reached, newest = {0}, {0}
    for _ in range(AROUND):
        newest = {
            end
            for start in newest
            for end in range(start + 1, len(said) + 1)
            if said[start:end].strip() in around and _is_whole(said, start, end)
        } - reached
        reached |= newest
    return reached


def _is_whole(said: str, start: int, end: int) -> bool:
    """Tell whether a stretch cuts no word: in scripts with blanks it has blanks around it."""
    piece = said[start:end]
    if has_unspaced(piece):
        return True
    before, behind = said[:start][-1:], said[end:][:1]
    return not (before.isalnum() and piece[:1].isalnum()) and not (behind.isalnum() and piece[-1:].isalnum())
