"""The numbers and names of an answer, for comparing translations.

Of each there are two sets: *firm* ones surely are numbers or names, and must be in the other
translations; *loose* ones may be, and serve as counterparts. So a doubt never raises a complaint.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from faq_bot.knowledge.model import Concept
from faq_bot.languages.registry import language as language_of
from faq_bot.languages.wording import Numerals
from faq_bot.matching.mentions import Lexicon
from faq_bot.text import has_unspaced, normalise

ALIKE = 70.0
"""Similarity, 0..100, from which two words are spellings of one name (Japon, Japan: 80)."""

_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ ,.'’]\d{3})+(?![\d])")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FULL_HOUR = re.compile(r"(?<=\d)\s?[:h]\s?00\b")
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞŒ][\w]+(?:['’-][\w]+)*")
_SENTENCE = re.compile(r"(?<=[.!?:;…。！？：\n«“\"「『(])\s*")


@dataclass(frozen=True, slots=True)
class Marks:
    """Numbers or names of a text: the firm ones, and all that may count as one."""

    firm: frozenset[str]
    loose: frozenset[str]


def numbers(text: str, language: str) -> tuple[Marks, frozenset[str]]:
    """Return the numbers of an answer, and those that are spelled out or months.

    >>> marks, spelled = numbers("Cinq élèves, en avril 2021", "fr")
    >>> sorted(marks.firm), sorted(spelled)
    (['2021'], ['4', '5'])
    """
    plain = unicodedata.normalize("NFKC", text)
    plain = _FULL_HOUR.sub(" ", plain)
    plain = _in_full(plain, language_of(language).numerals.ten_thousand)
    plain = _THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), plain)
    digits = frozenset(_without_zeros(number) for number in _NUMBER.findall(plain))
    spelled = frozenset(_spelled(plain, language))
    return Marks(digits, digits | spelled | _ones(plain, language)), spelled


def _without_zeros(number: str) -> str:
    return number.replace(",", ".").lstrip("0") or "0"


def _spelled(plain: str, language: str) -> Iterator[str]:
    numerals = language_of(language).numerals
    for digit in _digit_before_counter(numerals).findall(plain):
        yield str(numerals.digits.index(digit) + 1)
    words = {word.casefold() for word in _WORD.findall(plain)}
    for names in (numerals.words, numerals.ordinals):
        yield from (str(value) for value, name in enumerate(names, start=2) if name in words)
    for value, name in enumerate(numerals.months, start=1):
        # "may" is a verb, "May" a month; French writes months small.
        if re.search(rf"\b{name}\b", plain):
            yield str(value)


@cache
def _digit_before_counter(numerals: Numerals) -> re.Pattern[str]:
    """Return the pattern of a sign for a digit that is a number and not a part of a word."""
    if not numerals.digits:
        return re.compile(r"(?!)")
    return re.compile(rf"(?<![{numerals.digits}百千])([{numerals.digits}])(?={'|'.join(numerals.counters)})")


def _in_full(plain: str, sign: str) -> str:
    """Return a text with its tens of thousands in digits: 3万 is 30000."""
    return re.sub(rf"(\d+){sign}", lambda found: f"{found[1]}0000", plain) if sign else plain


def _ones(plain: str, language: str) -> frozenset[str]:
    spoken = language_of(language)
    ones = spoken.numerals.ones
    spaced = spoken.script.spaced
    found = bool(set(ones) & set(plain.casefold().split())) if spaced else any(one in plain for one in ones)
    return frozenset({"1"}) if found else frozenset()


def entities(text: str, known: Mapping[str, Concept], lexicon: Lexicon) -> Marks:
    """Return the entities that an answer names.

    Firm are aliases written with their capitals inside a sentence, or in Japanese script; loose is
    all that the lexicon finds, typos included.
    """
    found = lexicon.mentions_in(normalise(text)).entities
    firm = frozenset(name for name in found if any(_is_written(a.text, text) for a in known[name].aliases))
    return Marks(firm, found)


def _is_written(alias: str, text: str) -> bool:
    if has_unspaced(alias):
        return len(alias) > 1 and alias in text
    if alias == alias.casefold():
        return False
    pattern = rf"(?<![\w]){re.escape(alias)}(?![\w])"
    return any(re.search(pattern, words) for words in _inside_sentences(text))


def names(text: str, language: str) -> frozenset[str]:
    """Return the capitalised Latin words of a text, but for months and the first of each sentence.

    None in a language where a capital tells nothing: German writes every noun with one.

    >>> sorted(names("Signed by Laurent Aprin in May. Two came.", "en"))
    ['Aprin', 'Laurent']
    """
    spoken = language_of(language)
    if spoken.script.latin and not spoken.script.capitals_are_names:
        return frozenset()
    found = {
        word.removesuffix("'s").removesuffix("’s")
        for words in _inside_sentences(text)
        for word in _CAPITALISED.findall(words)
    }
    return frozenset(found).difference(spoken.numerals.months)


def words(text: str) -> frozenset[str]:
    """Return the normalised Latin words of a text."""
    return frozenset(word for word in normalise(text).split() if not has_unspaced(word))


def without_counterpart(found: Iterable[str], others: Iterable[str]) -> frozenset[str]:
    """Return the names that are like no word of another text."""
    pool = tuple(others)
    return frozenset(name for name in found if not any(_alike(normalise(name), other) for other in pool))


def _alike(name: str, other: str) -> bool:
    parts = name.split()
    return any(fuzz.ratio(part, other) >= ALIKE for part in parts)


def _inside_sentences(text: str) -> Iterator[str]:
    """Yield each sentence without its first word; Japanese sentences whole, as they have no capitals."""
    for sentence in _SENTENCE.split(text):
        yield sentence if has_unspaced(sentence[:1]) else sentence.partition(" ")[2]
