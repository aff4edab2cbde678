"""The names of an answer, for comparing translations.

Of each, as of numbers, there are two sets: *firm* ones surely are numbers or names, and must be in the other
translations; *loose* ones may be, and serve as counterparts. So a doubt never raises a complaint.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import reduce
from itertools import compress

import numpy as np
from rapidfuzz import fuzz, process

from faq_bot.check.numerals import Marks
from faq_bot.frozen import frozen, remembered
from faq_bot.knowledge.model import Concept
from faq_bot.languages.normalising import normalise, normalised_words
from faq_bot.languages.registry import language as language_of
from faq_bot.matching.beginnings import Beginnings, beginnings
from faq_bot.matching.mentions import Lexicon
from faq_bot.text import has_unspaced

ALIKE = 70.0
"""Similarity, 0..100, from which two words are spellings of one name (Japon, Japan: 80)."""

MOST_NAMES = 500
"""Words of names in the translations of one answer; of more, those are counterparts that are written the same."""
_AT_ONCE = 50
"""Words of names that are compared with all others at a time, for the sake of memory."""

_START = re.compile(r"(?<!\w)\S")
_INSIDE = re.compile(r"\w")
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞŒ][\w]+(?:['’-][\w]+)*")
_SENTENCE = re.compile(r"(?<=[.!?:;…。！？：\n«“\"「『(])\s*")


@frozen
class WrittenEntities:
    """The entities of a lexicon as they are written: aliases with capitals, or in a script without blanks.

    Attributes:
        named: the entities of each alias.
    """

    named: Mapping[str, frozenset[str]]

    def firm_in(self, text: str) -> frozenset[str]:
        """Return what surely is named: inside a sentence with its capitals, or in a script without blanks."""
        places = range(len(text)) if has_unspaced(text) else ()
        found = {alias for place in places for alias in self._unspaced.at(text, place)}
        for words in _inside_sentences(text):
            for place in (word.start() for word in _START.finditer(words)):
                begun = self._spaced.at(words, place)
                found.update(alias for alias in begun if not _INSIDE.match(words, place + len(alias)))
        return frozenset().union(*map(self.named.__getitem__, found))

    @remembered
    def _unspaced(self) -> Beginnings:
        return beginnings(filter(has_unspaced, self.named))

    @remembered
    def _spaced(self) -> Beginnings:
        return beginnings(alias for alias in self.named if not has_unspaced(alias))


def written(known: Iterable[Concept]) -> WrittenEntities:
    """Return entities as they are written."""
    named: dict[str, set[str]] = {}
    for concept in known:
        for alias in (alias.text for alias in concept.aliases):
            if len(alias) > 1 if has_unspaced(alias) else alias != alias.casefold():
                named.setdefault(alias, set()).add(concept.id)
    return WrittenEntities({alias: frozenset(ids) for alias, ids in named.items()})


def entities(text: str, known: WrittenEntities, lexicon: Lexicon) -> Marks:
    """Return the entities that an answer names; loose is all that the lexicon finds, typos included."""
    found = lexicon.mentions_in(normalise(text)).entities
    return Marks(known.firm_in(text) & found, found)


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


def with_counterpart(
    named: Collection[str], words_of: Mapping[str, AbstractSet[str]]
) -> dict[str, frozenset[str]]:
    """Return the texts, of those whose normalised words are given, that have a spelling of each name."""
    texts, pool = list(words_of), list(frozenset().union(*words_of.values()))
    has = np.array([[word in words_of[text] for text in texts] for word in pool], np.float32)
    row_of = {word: row for row, word in enumerate(pool)}
    parts = sorted({part for name in named for part in normalise(name).split()})
    spelt = {part: has[row_of[part]] > 0 for part in parts if part in row_of}
    for start in range(0, len(parts), _AT_ONCE) if pool and len(parts) <= MOST_NAMES else ():
        compared = parts[start : start + _AT_ONCE]
        alike = process.cdist(compared, pool, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.float32) > 0
        spelt.update(zip(compared, alike.astype(np.float32) @ has > 0, strict=True))
    none = np.zeros(len(texts), bool)
    # One set for all names that have one in the same texts: very many sets of a hundred each fill the memory.
    shared: dict[bytes, frozenset[str]] = {}
    found: dict[str, frozenset[str]] = {}
    for name in named:
        in_texts = reduce(np.logical_or, (spelt.get(part, none) for part in normalise(name).split()), none)
        key = in_texts.tobytes()
        if key not in shared:
            shared[key] = frozenset(compress(texts, in_texts.tolist()))
        found[name] = shared[key]
    return found


def _inside_sentences(text: str) -> Iterator[str]:
    """Yield each sentence without its first word; Japanese sentences whole, as they have no capitals."""
    for sentence in _SENTENCE.split(text):
        yield sentence if has_unspaced(sentence[:1]) else sentence.partition(" ")[2]
