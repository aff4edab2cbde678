"""The numbers of an answer, for comparing translations: in digits, in words, as Roman numerals, as months."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from faq_bot.frozen import frozen
from faq_bot.languages.registry import language as language_of
from faq_bot.languages.wording import NumberWords, Numerals
from faq_bot.matching.numbers import written_one_way
from faq_bot.text import composed

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_ARABIC_SIGNS = str.maketrans("٫٬", ".,")
_SEVERAL_POINTS = re.compile(r"(?<!\d)\d++(?:\.\d++){2,}")
_TWO_PARTS = re.compile(r"(?<![\d.,])(\d{1,2})\.(\d{1,2})(?!\d|[.,]\d)")
_FULL_HOUR = re.compile(r"(?<=\d):00\b")
# Ier, Ve, XIXe, XIV: but not the I and the V that begin a sentence.
_ROMAN = re.compile(r"\b(?:(?=[IVXL]{2})((?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?<=[IVXL])[a-zè]{0,3}|([IVX])er?)\b")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_NOTHING = r"(?!)"
TENS = 20
"""From here on a number may be made of tens and a unit."""
MOST_DAYS, MOST_MONTHS, MOST_HOURS, MOST_MINUTES = 31, 12, 24, 59
"""What the parts of a date and of a time of day go up to."""


@frozen
class Marks:
    """Numbers or names of a text: the firm ones, and all that may count as one."""

    firm: frozenset[str]
    loose: frozenset[str]


class Numbers(NamedTuple):
    """The numbers of an answer.

    Attributes:
        marks: all of them.
        spelled: those that are spelled out or months.
        parts: what those are that may be a date or a time of day: 3.5, the third of May.
    """

    marks: Marks
    spelled: frozenset[str]
    parts: Mapping[str, frozenset[tuple[str, str]]]

    def without(self, other: Numbers) -> frozenset[str]:
        """Return the firm numbers that another answer does not have, as a whole or in its parts."""
        there = other.marks.loose
        return frozenset(
            number
            for number in self.marks.firm - there
            if not any(there.issuperset(parts) for parts in self.parts.get(number, ()))
        )


def numbers(text: str, language: str) -> Numbers:
    """Return the numbers of an answer.

    >>> marks, spelled, _ = numbers("Cinq élèves, en avril 2021, à 17 h", "fr")
    >>> sorted(marks.firm), sorted(spelled)
    (['17', '2021'], ['4', '5'])
    """
    spoken = language_of(language)
    numerals = spoken.numerals
    plain = _FOREIGN_DIGIT.sub(lambda digit: str(int(digit[0])), composed(text).translate(_ARABIC_SIGNS))
    plain = _dotted_time(spoken.number_words).sub(r"\1:\2", plain)
    # Of a date, of groups of a telephone number: none of two is a decimal.
    written = _SEVERAL_POINTS.sub(lambda found: found[0].replace(".", " "), written_one_way(plain))
    written = _multiplied(_FULL_HOUR.sub(" ", written), numerals)
    digits = frozenset(_without_zeros(number) for number in _NUMBER.findall(written))
    spelled = frozenset(
        (*_before_counters(plain, numerals), *_in_words(plain, numerals), *_months(plain, numerals))
    )
    parts = _parts(plain)
    in_parts = frozenset(part for each in parts.values() for pair in each for part in pair)
    others = frozenset((*_roman(plain), *_compounds(plain.casefold(), numerals)))
    loose = digits | spelled | in_parts | others | _ones(plain, language)
    return Numbers(Marks(digits, loose), spelled, parts)


def _without_zeros(number: str) -> str:
    whole, point, rest = number.replace(",", ".").partition(".")
    rest = rest.rstrip("0")
    return (whole.lstrip("0") or "0") + (point + rest if rest else "")


@cache
def _dotted_time(words: NumberWords) -> re.Pattern[str]:
    """Return the pattern of a time of day with a point, where nothing else stands before what follows: 9.30 pm."""
    behind = _any((*words.before_noon, *words.after_noon))
    return re.compile(rf"(?<![\d.,])(\d{{1,2}})\.([0-5]\d)(?=\s?(?:{behind}))", re.IGNORECASE)


def _parts(plain: str) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the day and the month, or the hour and the minutes, of what may be a decimal as well."""
    found: dict[str, set[tuple[str, str]]] = {}
    for first, second in _TWO_PARTS.findall(plain):
        is_date = 1 <= int(first) <= MOST_DAYS and 1 <= int(second) <= MOST_MONTHS
        is_time = int(first) <= MOST_HOURS and len(second) > 1 and int(second) <= MOST_MINUTES
        if is_date or is_time:
            pair = (_without_zeros(first), _without_zeros(second))
            found.setdefault(_without_zeros(f"{first}.{second}"), set()).add(pair)
    return {number: frozenset(pairs) for number, pairs in found.items()}


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
    if numerals.counters:
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


def _compounds(text: str, numerals: Numerals) -> Iterator[str]:
    """Yield what runs of words for numbers are together; they may be no numbers, as the fabric that is 천."""
    known = _pieces(numerals)
    runs = _runs(numerals).findall(text)
    # What an "and" joins may be two numbers.
    for run in (*runs, *" ".join(runs).split(" ")):
        found = [known[piece] for piece in _piece(numerals).findall(run) if piece]
        # Two signs may be parts of words, or mean "two or three".
        if any(piece.multiplies for piece in found) or (len(found) > 1 and not numerals.digits):
            yield str(_total(found))


class _Piece(NamedTuple):
    """What a piece of a number in words stands for, and whether it multiplies the smaller ones before it."""

    value: int
    multiplies: bool = False


def _total(pieces: Iterable[_Piece]) -> int:
    """Return what pieces are together: each that multiplies takes the smaller ones before it, or one."""
    sums: list[int] = []
    for value, multiplies in pieces:
        smaller = 0
        while multiplies and sums and sums[-1] < value:
            smaller += sums.pop()
        sums.append((smaller or 1) * value if multiplies else value)
    return sum(sums)


@cache
def _pieces(numerals: Numerals) -> dict[str, _Piece]:
    tens = [(ten, value) for value, ten in zip(range(20, 100, 10), numerals.tens, strict=False)]
    small = _values(numerals) | {sign: value for value, sign in enumerate(numerals.digits[:9], 1)}
    found = {word: _Piece(value) for word, value in small.items()}
    # Quatre-vingts; trentotto, where a vowel swallows the one before.
    found |= {form: _Piece(value) for ten, value in tens for form in (ten, f"{ten}s", ten[:-1])}
    return found | {word: _Piece(times, multiplies=True) for word, times in _large(numerals)}


def _large(numerals: Numerals) -> list[tuple[str, int]]:
    return [*((ten, 10) for ten in numerals.digits[9:]), *numerals.hundreds, *numerals.large]


@cache
def _piece(numerals: Numerals) -> re.Pattern[str]:
    """Return the pattern of a piece, or of a word between two."""
    return re.compile(rf"{_joints(numerals)}|({_any(_pieces(numerals))})")


def _joints(numerals: Numerals) -> str:
    return _any(filter(None, (numerals.and_unit, numerals.and_hundred)))


@cache
def _runs(numerals: Numerals) -> re.Pattern[str]:
    """Return the pattern of words made of pieces of numbers, one behind the other, or of signs for them."""
    if numerals.digits:
        sign = f"[{numerals.digits}{''.join(sign for sign, _ in _large(numerals))}]"
        large = "".join(sign for sign, _ in numerals.large)
        return re.compile(rf"{sign}++(?:(?<=[{large}]) {sign}++)*+")
    piece, joint = _any(_pieces(numerals)), _joints(numerals)
    word = rf"(?>{piece})(?>(?:{joint})?(?:{piece}))*+(?!\w)"
    return re.compile(rf"(?<!\w){word}(?>[ -](?:(?:{joint})[ -])?{word})*+")


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
