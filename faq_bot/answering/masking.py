"""`mask`: a text without what tells who wrote it - e-mail addresses, telephone and student numbers.

The marks are signs without letters, so that a masked question is matched as if nothing stood there.
"""

from __future__ import annotations

import re
from functools import cache

from faq_bot.languages.registry import languages
from faq_bot.text import INVISIBLE, composed

EMAIL = "•••@•••"
PHONE = "+•••"
NUMBER = "#•••"
MARKS = (EMAIL, PHONE, NUMBER)

PHONE_DIGITS = 7
"""Digits from which numbers in a row, parted by blanks, dots, dashes or brackets, are a telephone number."""

BESIDE_DATES = 4
"""Digits beside what may be dates from which all of a row is a telephone number: 2012 3456 is one of Hong Kong."""

NUMBER_DIGITS = 5
"""Digits from which one number, or a word of letters and digits, is taken for that of a student."""

_LETTER = r"\dA-Za-zÀ-ԯḀ-῾Ａ-Ｚａ-ｚ"
"""With accents that no letter is composed with, as Vietnamese and Greek have many that are."""

_OPEN, _CLOSE = r"\s{0,3}[(\[{<（［]\s{0,3}", r"\s{0,3}[)\]}>）］]\s{0,3}"
# Lengths have bounds, so that no text takes long. Latin letters alone come first: Japanese is written up to an
# address without a blank.
_EMAILS = (
    re.compile(
        rf"[{_LETTER}._%+-]{{1,64}}\s{{0,3}}[@＠﹫]\s{{0,3}}[{_LETTER}-]{{1,63}}(?:(?:[.．]|\s[.．]\s)(?!\d)[{_LETTER}-]{{1,63}}){{1,9}}"
    ),
    re.compile(
        rf"[{_LETTER}._%+'．＿＋－-]{{0,64}}[{_LETTER}][@＠﹫][{_LETTER}](?:[{_LETTER}.．－-]{{0,253}}[{_LETTER}])?"
    ),
    re.compile(r"[^\s@＠﹫<>•]{0,64}[@＠﹫]{1,9}[^\s@＠﹫<>•]+"),
)
_PLUS = "+＋"
_DASH = "\\-‐‑‒–—−－ー"
_BETWEEN = rf"[\s.．·‧・･/()（）\[\]［］{_DASH}]{{0,5}}"
_NUMBERS = re.compile(rf"[+＋(（\[［]?(?<!\d)\d(?:{_BETWEEN}\d){{{PHONE_DIGITS - 1},}}")
_WORD = re.compile(rf"(?<![{_LETTER}])[{_LETTER}]*\d[{_LETTER}]*(?![{_LETTER}])")

_SIGN = rf"[{_LETTER}@＠﹫]"
_UNSEEN = re.compile(rf"(?<={_SIGN})[{INVISIBLE}]+|(?<![{INVISIBLE}])[{INVISIBLE}]++(?={_SIGN})")

_YEAR = r"(?:19|20)\d\d"
_WHOLE_DATE = rf"\d{{1,2}}([./\s{_DASH}])\d{{1,2}}\1{_YEAR}|{_YEAR}([./{_DASH}])\d{{1,2}}\2\d{{1,2}}"
_DATE = re.compile(rf"(?<!\d)(?:{_WHOLE_DATE}|\d{{1,2}}[./]{_YEAR}|{_YEAR}[./]\d{{1,2}}|{_YEAR})(?!\d)")
_TIME = re.compile(r"\s(?:[01]?\d|2[0-3])\.[0-5]\d")
# Three digits before a dash or in brackets are of no date, whatever the four behind them look like.
_LOCAL = re.compile(rf"[(（\[［]?\d{{3}}(?:[)）\]］]\s?|[.．{_DASH}])\d{{4}}")
_AMOUNT = re.compile(r"\d{2,4}000|\d{1,3}(?:[\s.]000)+")


def mask(text: str) -> str:
    """Return the text with a mark in the place of each address or number of a person.

    Years, spans of years, dates, times and round amounts stay.

    >>> mask("call 06 12 34 56 78 or write to me@example.org about 2020-2021")
    'call +••• or write to •••@••• about 2020-2021'
    """
    # What copied text has between its signs parts no number and no address, nor is an accent a sign of its own.
    text = composed(_UNSEEN.sub("", text), "NFC")
    for pattern in (*_EMAILS, _spelt_out()):
        text = pattern.sub(EMAIL, text)
    # Words that hold letters too come before what may be dialled, which letters may touch.
    text = _WORD.sub(lambda match: match[0] if match[0].isdecimal() else _masked_word(match), text)
    return _WORD.sub(_masked_word, _NUMBERS.sub(_masked_numbers, text))


@cache
def _spelt_out() -> re.Pattern[str]:
    """Return the pattern of addresses whose signs are words of any language: me (at) example (dot) org."""
    spoken = [language.messages for language in languages().values()]
    at = "|".join(re.escape(word) for one in spoken for word in one.at_signs)
    dot = "|".join(re.escape(word) for one in spoken for word in one.dots)
    return re.compile(
        rf"[{_LETTER}._%+-]{{1,64}}{_OPEN}(?:{at}){_CLOSE}[{_LETTER}.-]{{1,253}}"
        rf"(?:{_OPEN}(?:{dot}){_CLOSE}[{_LETTER}]+)*",
        re.IGNORECASE,
    )


def _masked_numbers(match: re.Match[str]) -> str:
    """Return numbers in a row as they are if they are dates or an amount, and few digits beside these."""
    row = match[0]
    if _AMOUNT.fullmatch(row):
        return row
    if _LOCAL.fullmatch(row):
        return PHONE
    rest = _DATE.sub("", row)
    first = row.lstrip("(（[［")[0]
    # "090-2021-2034" holds no years: what is dialled is dates as a whole, or not at all.
    beside = row if first in "0０" and _digits(rest) else rest
    if first not in _PLUS and (_TIME.fullmatch(rest) or _digits(beside) < BESIDE_DATES):
        return row
    return PHONE if first in f"{_PLUS}0０" or not row.isalnum() else NUMBER


def _masked_word(match: re.Match[str]) -> str:
    word = match[0]
    return NUMBER if _digits(word) >= NUMBER_DIGITS and not _AMOUNT.fullmatch(word) else word


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))
