"""The numbers of an answer, for comparing translations: in digits, in words, as Roman numerals, as months."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from faq_bot.frozen import frozen
from faq_bot.languages.registry import language as language_of
from faq_bot.languages.wording import Numerals
from faq_bot.matching.numbers import written_one_way
from faq_bot.text import composed

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_FULL_HOUR = re.compile(r"(?<=\d):00\b")
# Ier, Ve, XIXe, XIV: but not the I and the V that begin a sentence.
_ROMAN = re.compile(r"\b(?:(?=[IVXL]{2})((?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?<=[IVXL])[a-zè]{0,3}|([IVX])er?)\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_NOTHING = r"(?!)"
TENS = 20
"""From here on a number may be made of tens and a unit."""


@frozen
class Marks:
    """Numbers or names of a text: the firm ones, and all that may count as one."""

    firm: frozenset[str]
    loose: frozenset[str]


def numbers(text: str, language: str) -> tuple[Marks, frozenset[str]]:
    """Return the numbers of an answer, and those that are spelled out or months.

    >>> marks, spelled = numbers("Cinq élèves, en avril 2021, à 17 h", "fr")
    >>> sorted(marks.firm), sorted(spelled)
    (['17', '2021'], ['4', '5'])
    """
    numerals = language_of(language).numerals
    plain = composed(text)
    written = _multiplied(_FULL_HOUR.sub(" ", written_one_way(text)), numerals)
    digits = frozenset(_without_zeros(number) for number in _NUMBER.findall(written))
    spelled = frozenset(
        (*_before_counters(plain, numerals), *_in_words(plain, numerals), *_months(plain, numerals))
    )
    return Marks(digits, digits | spelled | frozenset(_roman(plain)) | _ones(plain, language)), spelled


def _without_zeros(number: str) -> str:
    return number.replace(",", ".").lstrip("0") or "0"


def _multiplied(written: str, numerals: Numerals) -> str:
    """Return a text with its large numbers in digits: 3万 is 30000, 1.5 million 1500000."""
    for word, times in numerals.large:
        # Korean writes the currency right behind: 5만원.
        pieces = re.split(rf"(?<!\d)(\d{{1,15}}(?:\.\d{{1,15}})?)\s?{word}(?![A-Za-zÀ-ÿ])", written)
        pieces[1::2] = (str(round(float(number) * times)) for number in pieces[1::2])
        written = "".join(pieces)
    return written


def _before_counters(plain: str, numerals: Numerals) -> Iterator[str]:
    """Yield the signs for digits that are numbers and not parts of words."""
    if numerals.digits:
        signs, counters = numerals.digits, "|".join(numerals.counters)
        for sign in re.findall(rf"(?<![{signs}百千])([{signs}])(?={counters})", plain):
            yield str(signs.index(sign) + 1)


def _in_words(plain: str, numerals: Numerals) -> Iterator[str]:
    units = _values(numerals)
    for found in _spelling(numerals).finditer(plain.casefold()):
        if found["ten"]:
            value = 10 * (numerals.tens.index(found["ten"]) + 2) + units.get(found["unit"] or "", 0)
        else:
            value = units[found["single"]]
        yield str(value * dict(numerals.large).get(found["large"] or "", 1))


@cache
def _values(numerals: Numerals) -> dict[str, int]:
    """Return what the words for a number below tens stand for."""
    ones = dict.fromkeys(numerals.ones, 1)
    named = (enumerate(numerals.words, 2), enumerate(numerals.ordinals, 2))
    return ones | {word: value for pairs in named for value, word in pairs}


@cache
def _spelling(numerals: Numerals) -> re.Pattern[str]:
    """Return the pattern of a number in words; a one counts behind tens alone, as it is an article too."""
    units = _any(word for word, value in _values(numerals).items() if value < TENS)
    joint = rf"(?:-|[ -]{numerals.and_unit}[ -])" if numerals.and_unit else "-"
    tens = rf"(?P<ten>{_any(numerals.tens)})s?(?:{joint}(?P<unit>{units}))?"
    single = rf"(?P<single>{_any((*numerals.words, *numerals.ordinals))})"
    large = rf"(?:\s(?P<large>{_any(word for word, _ in numerals.large)}))?"
    return re.compile(rf"(?<![\w-])(?:{tens}|{single}){large}(?!\w)")


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True)) or _NOTHING


def _months(plain: str, numerals: Numerals) -> Iterator[str]:
    for value, name in enumerate(numerals.months, start=1):
        # "may" is a verb, "May" a month; French writes months small.
        if re.search(rf"\b{name}\b", plain):
            yield str(value)


def _roman(plain: str) -> Iterator[str]:
    for several, single in _ROMAN.findall(plain):
        values = [_ROMAN_VALUES[letter] for letter in several or single]
        following = (*values[1:], 0)
        yield str(sum(-value if value < after else value for value, after in zip(values, following, strict=True)))


def _ones(plain: str, language: str) -> frozenset[str]:
    spoken = language_of(language)
    ones = spoken.numerals.ones
    spaced = spoken.script.spaced
    found = bool(set(ones) & set(plain.casefold().split())) if spaced else any(one in plain for one in ones)
    return frozenset({"1"}) if found else frozenset()
