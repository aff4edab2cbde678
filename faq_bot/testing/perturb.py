"""Questions as hurried fingers and other keyboards write them; the answer must stay the same.

The kinds are those of CheckList (Ribeiro et al., 2020, "Beyond Accuracy: Behavioral Testing of
NLP Models with CheckList"), with those of Japanese typing added. No number is mistyped.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from faq_bot.knowledge.model import Entry, Kind, Phrasing, Reference
from faq_bot.languages.registry import language
from faq_bot.languages.wording import Typo
from faq_bot.testing.cases import Case

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONG_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{5,}")
_HIRAGANA = re.compile(r"[\u3041-\u3096]")
_KATAKANA = re.compile(r"[\u30a1-\u30f6]")
_KANA_STEP = 0x60
_FULL_WIDTH_STEP = 0xFEE0


AS_WRITTEN = "as written"
KINDS = frozenset({AS_WRITTEN, *map(str, Typo)})
"""Kinds of cases that nobody wrote."""


def perturb(text: str, kind: Typo, seed: int = 0) -> str:
    """Return a variant of a text; the text itself where the kind changes nothing in it.

    The same text, kind and seed give the same variant, in every process.
    """
    return _WAYS[kind](text, random.Random(f"{seed}|{kind}|{text}"))  # noqa: S311 - repeatable, not secret


def variants(case: Case, seed: int = 0, *, spoken: str = "") -> Iterator[Case]:
    """Yield the variants of a case that differ from it, with the kind as label.

    They are held to the same answer, but not to the same confidence. They are of the kinds that questions in a
    language come to: the one `spoken`, else the one that is expected, else any.
    """
    known = spoken or case.language
    for kind in language(known).script.typos if known else Typo:
        question = perturb(case.question, kind, seed)
        if question != case.question:
            yield replace(
                case,
                question=question,
                name=f"{case.name} [{kind}]",
                kind=str(kind),
                min_confidence=0.0,
                perturb=False,
            )


def with_variants(case: Case, seed: int = 0) -> Iterator[Case]:
    """Yield a case and, if it asks for them, its variants."""
    yield case
    if case.perturb:
        yield from variants(case, seed)


def entry_cases(entry: Entry, seed: int = 0) -> Iterator[Case]:
    """Yield the phrasings of an entry as cases that expect it, each as written and in its variants."""
    for phrasing in entry.phrasings:
        case = _phrasing_case(phrasing, entry)
        yield case
        yield from variants(case, seed, spoken=phrasing.language)


def _phrasing_case(phrasing: Phrasing, entry: Entry) -> Case:
    wanted = "small_talk" if entry.kind is Kind.SMALL_TALK else entry.id
    return Case(
        question=phrasing.text,
        place=phrasing.place,
        name=phrasing.text,
        expect=(Reference(wanted, phrasing.place),),
        kind=AS_WRITTEN,
    )


def _typo(text: str, chance: random.Random) -> str:
    words = list(_LONG_WORD.finditer(text))
    if not words:
        return text
    word = chance.choice(words)
    # The first letter stays: people rarely miss it, and the lexicon relies on it.
    position = chance.randrange(1, len(word.group()) - 1)
    slip = chance.choice((_exchange, _leave_out, _double))
    return text[: word.start()] + slip(word.group(), position) + text[word.end() :]


def _exchange(word: str, position: int) -> str:
    return word[:position] + word[position + 1] + word[position] + word[position + 2 :]


def _leave_out(word: str, position: int) -> str:
    return word[:position] + word[position + 1 :]


def _double(word: str, position: int) -> str:
    return word[:position] + word[position] + word[position:]


def _without_accents(text: str, _chance: random.Random) -> str:
    return "".join(_bare(char) for char in text)


def _bare(char: str) -> str:
    # Only Latin letters: the voiced marks of kana are letters of their own.
    first = unicodedata.normalize("NFD", char)[0]
    return first if first.isascii() else char


def _without_punctuation(text: str, _chance: random.Random) -> str:
    bare = "".join(" " if unicodedata.category(char).startswith("P") else char for char in text)
    return " ".join(bare.split()) or text


def _swapped_words(text: str, chance: random.Random) -> str:
    words = list(_WORD.finditer(text))
    pairs = [(a, b) for a, b in pairwise(words) if text[a.end() : b.start()] == " "]
    if not pairs:
        return text
    first, second = chance.choice(pairs)
    return f"{text[: first.start()]}{second.group()} {first.group()}{text[second.end() :]}"


def _capitals(text: str, _chance: random.Random) -> str:
    return text.upper()


def _other_width(text: str, _chance: random.Random) -> str:
    return "".join(_OTHER_WIDTH.get(char, char) for char in text)


def _half_width_kana() -> dict[str, str]:
    half = [chr(code) for code in range(0xFF66, 0xFF9E)]
    marked = [char + mark for char in half for mark in "\uff9e\uff9f"]
    pairs = ((unicodedata.normalize("NFKC", text), text) for text in half + marked)
    return {full: text for full, text in pairs if len(full) == 1}


_OTHER_WIDTH = _half_width_kana() | {chr(code): chr(code + _FULL_WIDTH_STEP) for code in range(0x21, 0x7F)}


def _other_kana(text: str, _chance: random.Random) -> str:
    if _KATAKANA.search(text):
        return _KATAKANA.sub(lambda match: chr(ord(match.group()) - _KANA_STEP), text)
    return _HIRAGANA.sub(lambda match: chr(ord(match.group()) + _KANA_STEP), text)


_WAYS: dict[Typo, Callable[[str, random.Random], str]] = {
    Typo.TYPO: _typo,
    Typo.ACCENTS: _without_accents,
    Typo.PUNCTUATION: _without_punctuation,
    Typo.SWAPPED: _swapped_words,
    Typo.CAPITALS: _capitals,
    Typo.WIDTH: _other_width,
    Typo.KANA: _other_kana,
}
