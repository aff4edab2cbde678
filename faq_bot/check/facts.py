"""The numbers and names of an answer, for comparing translations.

Of each there are two sets: *firm* ones surely are numbers or names, and must be in the other
translations; *loose* ones may be, and serve as counterparts. So a doubt never raises a complaint.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from faq_bot.knowledge.model import Concept
from faq_bot.matching.mentions import Lexicon
from faq_bot.text import has_japanese, normalise

ALIKE = 70.0
"""Similarity, 0..100, from which two words are spellings of one name (Japon, Japan: 80)."""

_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ ,.'’]\d{3})+(?![\d])")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_MYRIADS = re.compile(r"(\d+)万")
_KANJI = {char: str(value) for value, char in enumerate("一二三四五六七八九十", start=1)}
# Counters and nouns before which a kanji digit is a number and not a part of a word.
_KANJI_NUMBER = re.compile(
    r"(?<![一二三四五六七八九十百千])([一二三四五六七八九十])(?=人|名|つ|校|年|月|日|か国|カ国|ヶ国|大学|者|件|回|社|週|学期)"
)
_SPELLED = {
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt",
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
}
_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
_MONTH_NAMES = frozenset(_MONTHS["en"].split())
_ORDINALS = {
    "fr": "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième",
    "en": "second third fourth fifth sixth seventh eighth ninth tenth",
}
_ONE = {
    "fr": "un une premier première premiers premières seul seule",
    "en": "a an one first single only once",
    "ja": "一 初 最初 第一 唯一",
}
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
    plain = _MYRIADS.sub(lambda found: f"{found[1]}0000", plain)
    plain = _THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), plain)
    digits = frozenset(_without_zeros(number) for number in _NUMBER.findall(plain))
    spelled = frozenset(_spelled(plain, language))
    return Marks(digits, digits | spelled | _ones(plain, language)), spelled


def _without_zeros(number: str) -> str:
    return number.replace(",", ".").lstrip("0") or "0"


def _spelled(plain: str, language: str) -> Iterator[str]:
    if language == "ja":
        yield from (_KANJI[digit] for digit in _KANJI_NUMBER.findall(plain))
        return
    words = [word.casefold() for word in _WORD.findall(plain)]
    for table, start in ((_SPELLED, 2), (_ORDINALS, 2)):
        for value, name in enumerate(table[language].split(), start=start):
            if name in words:
                yield str(value)
    for value, name in enumerate(_MONTHS[language].split(), start=1):
        # "may" is a verb, "May" a month; French writes months small.
        if re.search(rf"\b{name}\b", plain):
            yield str(value)


def _ones(plain: str, language: str) -> frozenset[str]:
    ones = _ONE[language].split()
    found = any(one in plain for one in ones) if language == "ja" else set(ones) & set(plain.casefold().split())
    return frozenset({"1"}) if found else frozenset()


def entities(text: str, known: Mapping[str, Concept], lexicon: Lexicon) -> Marks:
    """Return the entities that an answer names.

    Firm are aliases written with their capitals inside a sentence, or in Japanese script; loose is
    all that the lexicon finds, typos included.
    """
    firm = frozenset(
        name for name, concept in known.items() if any(_is_written(a.text, text) for a in concept.aliases)
    )
    found = lexicon.mentions_in(normalise(text)).entities
    return Marks(firm & found, found)


def _is_written(alias: str, text: str) -> bool:
    if has_japanese(alias):
        return len(alias) > 1 and alias in text
    if alias == alias.casefold():
        return False
    pattern = rf"(?<![\w]){re.escape(alias)}(?![\w])"
    return any(re.search(pattern, words) for words in _inside_sentences(text))


def names(text: str) -> frozenset[str]:
    """Return the capitalised Latin words of a text, but for months and the first of each sentence.

    >>> sorted(names("Signed by Laurent Aprin in May. Two came."))
    ['Aprin', 'Laurent']
    """
    found = {
        word.removesuffix("'s").removesuffix("’s")
        for words in _inside_sentences(text)
        for word in _CAPITALISED.findall(words)
    }
    return frozenset(found) - _MONTH_NAMES


def words(text: str) -> frozenset[str]:
    """Return the normalised Latin words of a text."""
    return frozenset(word for word in normalise(text).split() if not has_japanese(word))


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
        yield sentence if has_japanese(sentence[:1]) else sentence.partition(" ")[2]
