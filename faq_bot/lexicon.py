"""Concepts, entities and directions found in a text, with typo tolerance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from faq_bot.knowledge import Concept, Family
from faq_bot.text import has_japanese, normalise

ONE_TYPO_FROM = 5
TWO_TYPOS_FROM = 9
"""Letters from which a word of an alias may have one and two typos. Shorter words are exact, as
too many real words differ in one letter of four (date, rate, late)."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What a text names, as ids, and the words that were read as others: `(typed, read as)`."""

    concepts: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    directions: frozenset[str] = frozenset()
    corrections: tuple[tuple[str, str], ...] = ()
    explained: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """Every id found, whatever its family."""
        return self.concepts | self.entities | self.directions


class Lexicon:
    """Finds the concepts of a text.

    The longest alias wins where several begin at the same word, and the words of a found entity
    or concept are not used again, so that "University of Tokyo" does not also name Tokyo.
    Directions are looked for apart: "students from Kagawa" is a direction and also names Kagawa.

    A word of five letters or more that is in no alias is read as the nearest alias word within
    the typos allowed, if the first letter agrees; words the base itself uses are never corrected,
    nor are words with digits.
    """

    def __init__(self, concepts: Iterable[Concept], vocabulary: frozenset[str] = frozenset()) -> None:
        self._families: dict[str, Family] = {}
        self._latin: dict[bool, dict[str, list[tuple[tuple[str, ...], str]]]] = {True: {}, False: {}}
        self._japanese: dict[bool, dict[str, list[tuple[str, str]]]] = {True: {}, False: {}}
        self._words: dict[tuple[str, int], list[str]] = {}
        self._known = vocabulary
        words: set[str] = set()
        for concept in concepts:
            self._families[concept.id] = concept.family
            for alias in concept.aliases:
                words |= self._add(concept, normalise(alias.text))
        self._alias_words = frozenset(words)
        for word in sorted(words):
            if len(word) >= ONE_TYPO_FROM and word.isalpha() and not has_japanese(word):
                self._words.setdefault((word[0], len(word)), []).append(word)
        for table in (*self._latin.values(), *self._japanese.values()):
            for found in table.values():
                found.sort(key=lambda pair: (-len(pair[0]), pair))

    def _add(self, concept: Concept, alias: str) -> set[str]:
        if not alias:
            return set()
        apart = concept.family is Family.DIRECTION
        if has_japanese(alias):
            packed = alias.replace(" ", "")
            self._japanese[apart].setdefault(packed[0], []).append((packed, concept.id))
            return set()
        words = tuple(alias.split())
        self._latin[apart].setdefault(words[0], []).append((words, concept.id))
        return set(words)

    def __len__(self) -> int:
        return len(self._families)

    def find(self, text: str) -> Findings:
        """Return what a normalised text names."""
        if not self._families or not text:
            return Findings()
        typed = text.split()
        words = [self._correct(word) for word in typed]
        japanese = has_japanese(text)
        found: set[str] = set()
        explained: set[int] = set()
        for apart in (False, True):
            found |= self._find_words(words, self._latin[apart], explained)
            if japanese:
                found |= self._find_runs(text.replace(" ", ""), self._japanese[apart])
        by_family: dict[Family, set[str]] = {family: set() for family in Family}
        for name in found:
            by_family[self._families[name]].add(name)
        return Findings(
            frozenset(by_family[Family.CONCEPT]),
            frozenset(by_family[Family.ENTITY]),
            frozenset(by_family[Family.DIRECTION]),
            tuple((a, b) for a, b in zip(typed, words, strict=True) if a != b),
            frozenset(typed[i] for i in explained),
        )

    @staticmethod
    def _find_words(
        words: list[str], table: dict[str, list[tuple[tuple[str, ...], str]]], explained: set[int]
    ) -> set[str]:
        found: set[str] = set()
        position = 0
        while position < len(words):
            step = 1
            for alias, name in table.get(words[position], ()):
                if tuple(words[position : position + len(alias)]) == alias:
                    found.add(name)
                    step = len(alias)
                    explained.update(range(position, position + step))
                    break
            position += step
        return found

    @staticmethod
    def _find_runs(text: str, table: dict[str, list[tuple[str, str]]]) -> set[str]:
        found: set[str] = set()
        position = 0
        while position < len(text):
            step = 1
            for alias, name in table.get(text[position], ()):
                if text.startswith(alias, position):
                    found.add(name)
                    step = len(alias)
                    break
            position += step
        return found

    def _correct(self, word: str) -> str:
        if len(word) < ONE_TYPO_FROM or word in self._alias_words or word in self._known:
            return word
        if not word.isalpha() or has_japanese(word):
            return word
        return self._nearest(word) or word

    def _nearest(self, word: str) -> str | None:
        """Return the alias word within the typos allowed; the fewest typos, then the alphabet decide."""
        best: tuple[int, str] | None = None
        for length in range(len(word) - 2, len(word) + 3):
            allowed = 2 if length >= TWO_TYPOS_FROM else 1
            if abs(length - len(word)) > allowed:
                continue
            for candidate in self._words.get((word[0], length), ()):
                typos = OSA.distance(word, candidate, score_cutoff=allowed)
                if typos <= allowed and (best is None or (typos, candidate) < best):
                    best = (typos, candidate)
        return best[1] if best else None
