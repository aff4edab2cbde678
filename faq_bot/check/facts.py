"""The names of an answer, for comparing translations.

Of each, as of numbers, there are two sets: *firm* ones surely are numbers or names, and must be in the other
translations; *loose* ones may be, and serve as counterparts. So a doubt never raises a complaint.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

import numpy as np
from rapidfuzz import fuzz, process

from faq_bot.check.numerals import Marks
from faq_bot.knowledge.model import Concept
from faq_bot.languages.normalising import normalise, normalised_words
from faq_bot.languages.registry import language as language_of
from faq_bot.matching.mentions import Lexicon
from faq_bot.text import has_unspaced

ALIKE = 70.0
"""Similarity, 0..100, from which two words are spellings of one name (Japon, Japan: 80)."""

MOST_NAMES = 2_000
"""Words of names in the translations of one answer; of more, those are counterparts that are written the same."""
_AT_ONCE = 50
"""Words of names that are compared with all others at a time, for the sake of memory."""

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞŒ][\w]+(?:['’-][\w]+)*")
_SENTENCE = re.compile(r"(?<=[.!?:;…。！？：\n«“\"「『(])\s*")


def entities(text: str, known: Mapping[str, Concept], lexicon: Lexicon) -> Marks:
    """Return the entities that an answer names.

    Firm are aliases written with their capitals inside a sentence, or in Japanese script; loose is
    all that the lexicon finds, typos included.
    """
    found = lexicon.mentions_in(normalise(text)).entities
    firm = frozenset(name for name in found if any(_is_written(a.text, text) for a in known[name].aliases))
    return Marks(firm, found)


def _is_written(alias: str, text: str) -> bool:
    # Told at once of nearly all: a pattern takes longer to be made than a text to be looked through.
    if alias not in text:
        return False
    if has_unspaced(alias):
        return len(alias) > 1
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
    return frozenset(word for word in normalised_words([text]) if not has_unspaced(word))


def counterparts(named: Collection[str], others: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the words that are spellings of each name, among the normalised ones that others write."""
    pool = list(others)
    parts = sorted({part for name in named for part in normalise(name).split()})
    like = {part: {part} for part in parts}
    for start in range(0, len(parts), _AT_ONCE) if len(parts) <= MOST_NAMES else ():
        compared = parts[start : start + _AT_ONCE]
        shares = process.cdist(compared, pool, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.float32)
        for part, row in zip(compared, shares, strict=True):
            like[part].update(pool[column] for column in row.nonzero()[0])
    return {name: frozenset().union(*map(like.__getitem__, normalise(name).split())) for name in named}


def _inside_sentences(text: str) -> Iterator[str]:
    """Yield each sentence without its first word; Japanese sentences whole, as they have no capitals."""
    for sentence in _SENTENCE.split(text):
        yield sentence if has_unspaced(sentence[:1]) else sentence.partition(" ")[2]
