"""The numbers of a text: written one way, and as values of a kind that can be compared.

>>> words_in("１,000 points à 17 h")
'1000 points a 17:00'
>>> sorted(str(number) for number in numbers_in("from 10:30 in 2020-2021, B2, 1.50 €"))
['1.5', '10:30', '2020-2021', 'b2']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import languages
from faq_bot.languages.vocabulary import every_common_word
from faq_bot.languages.wording import Forms, NumberWords
from faq_bot.text import UNSPACED, composed


class NumberKind(StrEnum):
    """What a number counts; numbers of different kinds neither agree nor disagree."""

    TIME = "time"
    YEARS = "years"
    AMOUNT = "amount"
    LABEL = "label"


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number in a text.

    Attributes:
        kind: what it counts.
        text: the number as it is written one way.
        of: what it is a number of, where that is written with it: the stem of a label (`b` in B2), the
            beginning of the word that follows an amount; "" where nothing is.
    """

    kind: NumberKind
    text: str
    of: str = ""

    def __str__(self) -> str:
        return self.text


_Key: TypeAlias = tuple[NumberKind, str | None]


def words_in(text: str) -> str:
    """Return the normalised words of a text, its numbers written one way."""
    return normalise(written_one_way(text))


def numbers_in(text: str) -> frozenset[Number]:
    """Return the numbers that a text claims something with; how old somebody is claims nothing."""
    if not _NUMERAL.search(text):
        return frozenset()
    written = written_one_way(text)
    return frozenset(
        number
        for match in _patterns().number.finditer(written)
        if not _is_age(written, match)
        for number in _read(match)
    )


def written_one_way(text: str) -> str:
    """Return a text with its numbers written one way: 1000, 1.5, 17:00, 2022, as the case may be."""
    if not _NUMERAL.search(text):
        return text
    # Blanks in a row would each be gone through from each of them.
    text = _BLANKS.sub(" ", composed(text).casefold())
    text = _patterns().era.sub(_western_year, text)
    text = _HAN_DIGITS.sub(lambda match: match[0].translate(_DIGIT_OF), text)
    text = _GROUPED.sub(lambda match: re.sub(r"\D", "", match[0]), text)
    text = _DECIMAL.sub(_shortest_decimal, text)
    return _patterns().time.sub(_clock_time, text)


def another_of_them(asked: Iterable[Number], known: Iterable[Number]) -> tuple[Number, ...]:
    """Return the numbers of a question that disagree with those known; of each kind one that agrees is enough."""
    asked, known = tuple(asked), tuple(known)
    # Looked up, not compared pair by pair: a text may hold thousands.
    filed = {key for other in known for key in _filed_under(other)}
    texts = {(key, other.text) for other in known for key in _filed_under(other)}
    years = [other.text for other in known if other.kind is NumberKind.YEARS]
    single, spans = frozenset(year for year in years if "-" not in year), _longest_spans(years)
    agreeing = {
        one.kind
        for one in asked
        if any((key, one.text) in texts for key in _looked_up_under(one))
        or (one.kind is NumberKind.YEARS and _agree(one.text, single, spans))
    }
    return tuple(
        one for one in sorted(asked) if one.kind not in agreeing and not filed.isdisjoint(_looked_up_under(one))
    )


def _filed_under(number: Number) -> tuple[_Key, ...]:
    """Return what a number is found by; None stands for any amount."""
    own = (number.kind, number.of)
    return (own, (number.kind, None)) if number.kind is NumberKind.AMOUNT else (own,)


def _looked_up_under(number: Number) -> tuple[_Key, ...]:
    """Return what finds all that count the same, and so agree or disagree; a bare amount may be a year."""
    own, bare = (number.kind, number.of), (NumberKind.AMOUNT, "")
    if number.kind is NumberKind.AMOUNT:
        return (own, bare) if number.of else ((number.kind, None), (NumberKind.YEARS, ""))
    return (own, bare) if number.kind is NumberKind.YEARS else (own,)


def _longest_spans(years: Iterable[str]) -> dict[str, str]:
    """Return the last year of the longest span from each first one: there are but two hundred years."""
    spans: dict[str, str] = {}
    for span in years:
        first, dash, last = span.partition("-")
        if dash:
            spans[first] = max(last, spans.get(first, last))
    return spans


def _agree(asked: str, single: AbstractSet[str], spans: Mapping[str, str]) -> bool:
    """Tell whether a span of years has one of those known, or a year stands in one of the spans that are."""
    first, dash, last = asked.partition("-")
    if dash:
        return any(first <= year <= last for year in single)
    return any(begun <= first <= ended for begun, ended in spans.items())


_NUMERAL = re.compile(r"\d|[〇零一二三四五六七八九]{2}|元年")
_BLANKS = re.compile(r"\s{2,}")
_HAN_NUMERALS = "〇零一二三四五六七八九"
_DIGIT_OF = str.maketrans(_HAN_NUMERALS, "00123456789")
_HAN_DIGITS = re.compile(
    r"[〇零一二三四五六七八九]{4}(?=年)|(?<![〇零一二三四五六七八九])(?=[一二三四五六七八九]++[〇零])[〇零一二三四五六七八九]{2,}"
)
_GROUPED = re.compile(
    r"(?<![\d.,:/-])\d{1,3}(?:([ ,.'’])\d{3})(?:\1\d{3})*"
    r"(?:(?![.,:/-]{0,3}\d)|(?=(?!\1)[.,]\d{1,2}(?![\d.,:/-])))"
)
_DECIMAL = re.compile(r"(?<![\d.,:/])(\d+)[.,](\d{1,2})(?![\d.:/]|,\d)")
_CURRENCIES = (r"[€$£¥]", "eur", "usd", "gbp", "jpy", "chf", "cny", "krw")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OWN_AGE_WITHIN = 24
"""Characters before a number in which it is looked for."""

_ENDS = re.compile(r"\s*(?:$|[^\w\s])")
_UNIT_LETTERS = 4
NOON = 12


@frozen
class _Patterns:
    """What is looked for with the words of every language: a text may be in any, or in several.

    Attributes:
        era: a year of an era.
        eras: the year before the first of each.
        time: a time of day.
        afternoon: what stands before one after noon.
        number: any number, with what tells its kind.
        age: what follows an age.
        own_age: what stands before one's own.
    """

    era: re.Pattern[str]
    eras: Mapping[str, int]
    time: re.Pattern[str]
    afternoon: re.Pattern[str]
    number: re.Pattern[str]
    age: re.Pattern[str]
    own_age: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    spoken = [one.number_words for one in languages().values()]
    eras = dict(era for one in spoken for era in one.eras)
    afternoon = _any(one.afternoon for one in spoken)
    return _Patterns(
        era=re.compile(rf"({_any([tuple(eras)])})\s*(元|\d{{1,2}})(?=\s*年)"),
        eras=eras,
        time=_time_pattern(spoken, afternoon),
        afternoon=re.compile(afternoon),
        number=_number_pattern(_any([_CURRENCIES, *(one.money for one in spoken)])),
        age=re.compile(rf"\s?{_any(one.age for one in spoken)}"),
        own_age=re.compile(rf"\b{_any(one.own_age for one in spoken)}\s+$"),
    )


def _any(groups: Iterable[Forms]) -> str:
    """Return the source of a pattern for any of some patterns."""
    return f"(?:{'|'.join(dict.fromkeys(word for group in groups for word in group)) or '(?!)'})"


def _time_pattern(spoken: Sequence[NumberWords], afternoon: str) -> re.Pattern[str]:
    hour = _any(one.hours for one in spoken)
    hour_of_half_day = _any(one.hours_of_half_day for one in spoken)
    morning = _any(one.morning for one in spoken)
    before_noon, after_noon = _any(one.before_noon for one in spoken), _any(one.after_noon for one in spoken)
    minute, half = _any(one.minutes for one in spoken), _any(one.half for one in spoken)
    return re.compile(
        rf"(?<![\d.,:/-])(?P<day>{morning}|{afternoon})?\s*(?P<hour>\d{{1,2}})"
        rf"(?:\s*(?::|{hour}|(?(day){hour_of_half_day}|(?!)))\s*(?P<minutes>[0-5]\d)(?!\d)(?:\s*{minute})?"
        rf"\s*(?:(?P<am>{before_noon})|(?P<pm>{after_noon}))?"
        rf"|\s*(?:(?P<am2>{before_noon})|(?P<pm2>{after_noon})"
        rf"|(?:{hour}|(?(day){hour_of_half_day}|(?!)))(?P<half>\s*{half})?(?![a-zà-ÿ])))"
    )


def _number_pattern(money: str) -> re.Pattern[str]:
    return re.compile(
        r"(?P<time>(?<![\d:])\d{1,2}:\d{2}(?![\d:]))"
        r"|(?<!\d)(?P<first>(?:19|20)\d\d)\s?[-/–—~〜]\s?(?P<last>(?:19|20)?\d\d)(?![\d/])"
        r"|(?<![\d/])(?P<parts>\d{1,2}/\d{1,2})(?![\d/])"
        rf"|(?<![^\W\d_{UNSPACED}])(?P<label>[^\W\d_{UNSPACED}]++)-?(?P<count>\d++)(?![.,:]{{0,3}}\d)"
        rf"|(?:(?P<money>{money})\s?)?(?P<amount>(?<!\d)(?<!\d\.)\d+\.\d+(?!\d|\.\d)|(?<!\d)\d+)"
        rf"(?:\s?(?P<paid>{money})(?![a-z])|\s?(?P<unit>[^\W\d_]{{2,}}))?"
    )


def _western_year(match: re.Match[str]) -> str:
    return str(_patterns().eras[match[1]] + (1 if match[2] == "元" else int(match[2])))


def _shortest_decimal(match: re.Match[str]) -> str:
    rest = match[2].rstrip("0")
    return f"{match[1]}.{rest}" if rest else match[1]


def _clock_time(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    after_noon = match["pm"] or match["pm2"] or (match["day"] and _patterns().afternoon.match(match["day"]))
    before_noon = match["am"] or match["am2"]
    if hour > (NOON if after_noon or before_noon else 2 * NOON):
        return match[0]
    if after_noon:
        hour = hour % NOON + NOON
    elif before_noon:
        hour %= NOON
    minutes = match["minutes"] or ("30" if match["half"] else "00")
    return f" {hour}:{minutes} "


def _is_age(text: str, match: re.Match[str]) -> bool:
    if match["amount"] is None:
        return False
    end = match.end("amount")
    start = match.start("amount")
    own = _patterns().own_age.search(text, max(0, start - _OWN_AGE_WITHIN), start)
    return bool(_patterns().age.match(text, end) or (own and _ENDS.match(text, end)))


def _read(match: re.Match[str]) -> Iterator[Number]:
    paid = match["money"] or match["paid"]
    if match["time"]:
        yield Number(NumberKind.TIME, match["time"])
    elif match["first"]:
        last = match["last"] if len(match["last"]) == len(match["first"]) else match["first"][:2] + match["last"]
        yield Number(NumberKind.YEARS, f"{match['first']}-{last}" if last > match["first"] else match["first"])
    elif match["parts"]:
        yield Number(NumberKind.LABEL, match["parts"], "/")
    elif match["label"]:
        yield Number(NumberKind.LABEL, match["label"] + _without_zeros(match["count"]), match["label"])
    elif _YEAR.fullmatch(match["amount"]) and not paid:
        yield Number(NumberKind.YEARS, match["amount"])
    else:
        unit = "" if match["unit"] in every_common_word() else (match["unit"] or "")[:_UNIT_LETTERS]
        yield Number(NumberKind.AMOUNT, _without_zeros(match["amount"]), "money" if paid else unit)


def _without_zeros(digits: str) -> str:
    return re.sub(r"^0+(?=\d)", "", digits)
