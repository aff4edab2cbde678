"""Numbers of things in a question, and what asks for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import LANGUAGES_KEPT, language
from faq_bot.text import HAN

_DIGITS = re.compile(r"\d+")
_HAN_FIRST = re.compile(f"[{HAN}].")

YEAR = 4
"""Digits of a number that is rather a year."""


def asked_for_number(text: str, code: str, is_name: Callable[[str], bool]) -> str:
    """Return a question that guesses a number as one that asks for it; "" where it names none of things.

    Args:
        text: the question, normalised.
        code: its language.
        is_name: tells of a word whether it is a name, of which there is one: "can i go 2 berlin".

    >>> asked_for_number("do ten students go", "en", str.isupper)
    'do how many students go'
    >>> asked_for_number("did they sign in 2020", "en", str.isupper)
    ''
    >>> asked_for_number("定員ハ 10 人デスカ", "ja", str.isupper)
    '定員ハ 何人デスカ'
    """
    spoken = language(code)
    asking = [normalise(phrase) for phrase in (*spoken.asking.how_many, *spoken.asking.how_long)]
    if spoken.script.spaced:
        words = text.split()
        # What stands last counts nothing.
        numbers = (at for at, word in enumerate(words[:-1]) if is_number(word, code))
        at = next((at for at in numbers if not is_name(words[at + 1])), None)
        return "" if at is None or not asking else " ".join([*words[:at], asking[0], *words[at + 1 :]])
    for found in _DIGITS.finditer(text):
        before, behind = text[: found.start()], text[found.end() :].lstrip()
        # 何人 asks for the number in 10人.
        fitting = next((word for word in asking if _HAN_FIRST.match(word) and behind.startswith(word[1:])), None)
        if fitting and len(found[0]) != YEAR:
            return f"{before}{fitting[0]}{behind}"
    return ""


def is_number(word: str, code: str) -> bool:
    """Tell whether a normalised word is a number of things, in digits or in words of a language.

    >>> is_number("10", "en"), is_number("ten", "en"), is_number("2020", "en")
    (True, True, False)
    """
    return word in _in_words(code) if not word.isdigit() else len(word) != YEAR


@lru_cache(LANGUAGES_KEPT)
def _in_words(code: str) -> frozenset[str]:
    numerals = language(code).numerals
    return frozenset(map(normalise, (*numerals.words, *numerals.tens)))
