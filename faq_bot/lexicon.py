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

    @property
    def all(self) -> frozenset[str]:
        """Every id found, whatever its family."""
        return self.concepts | self.entities | self.directions


@dataclass(frozen=True, slots=True)
class Tables:
    """The aliases of a lexicon ready for look-up: plain data, so that it can be kept as JSON.

    Attributes:
        families: family of each concept.
        words: aliases in Latin letters by their first word, the longest first: `[words, concept]`.
        runs: aliases in Japanese by their first character, the longest first: `[alias, concept]`.
        direction_words: the same as `words` for directions.
        direction_runs: the same as `runs` for directions.
        alias_words: all words of Latin aliases.
        by_shape: those that typos are looked for in, by first letter and length (`k6`).
        known: words that are not read as others.
    """

    families: dict[str, str]
    words: dict[str, list[tuple[list[str], str]]]
    runs: dict[str, list[tuple[str, str]]]
    direction_words: dict[str, list[tuple[list[str], str]]]
    direction_runs: dict[str, list[tuple[str, str]]]
    alias_words: list[str]
    by_shape: dict[str, list[str]]
    known: list[str]


def make_tables(concepts: Iterable[Concept], known: Iterable[str] = ()) -> Tables:
    """Return the tables of a lexicon; words in `known` are never taken for typos."""
    tables = Tables({}, {}, {}, {}, {}, [], {}, sorted(known))
    for concept in concepts:
        tables.families[concept.id] = str(concept.family)
        for alias in concept.aliases:
            _add(tables, concept, normalise(alias.text))
    tables.alias_words.extend(sorted({word for found in _aliases(tables) for alias in found for word in alias}))
    for word in tables.alias_words:
        if len(word) >= ONE_TYPO_FROM and word.isalpha():
            tables.by_shape.setdefault(f"{word[0]}{len(word)}", []).append(word)
    for table in (tables.words, tables.runs, tables.direction_words, tables.direction_runs):
        for found in table.values():
            found.sort(key=lambda pair: (-len(pair[0]), pair))
    return tables


def _aliases(tables: Tables) -> Iterable[list[list[str]]]:
    for table in (tables.words, tables.direction_words):
        for found in table.values():
            yield [words for words, _ in found]


def _add(tables: Tables, concept: Concept, alias: str) -> None:
    if not alias:
        return
    apart = concept.family is Family.DIRECTION
    if has_japanese(alias):
        runs = tables.direction_runs if apart else tables.runs
        runs.setdefault(alias[0], []).append((alias, concept.id))
    else:
        words = alias.split()
        latin = tables.direction_words if apart else tables.words
        latin.setdefault(words[0], []).append((words, concept.id))


class Lexicon:
    """Finds the concepts of a text.

    The longest alias wins where several begin at the same word, and the words of a found entity
    or concept are not used again, so that "University of Tokyo" does not also name Tokyo.
    Directions are looked for apart: "students from Kagawa" is a direction and also names Kagawa.

    A word of five letters or more that is in no alias is read as the nearest alias word within
    the typos allowed, if the first letter agrees; words the base itself uses are never corrected,
    nor are words with digits.
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._untouched = frozenset(tables.alias_words).union(tables.known)

    def __len__(self) -> int:
        return len(self.tables.families)

    def find(self, text: str) -> Findings:
        """Return what a normalised text names."""
        tables = self.tables
        if not tables.families or not text:
            return Findings()
        typed = text.split()
        words = [self._correct(word) for word in typed]
        found = self._find_words(words, tables.words) | self._find_words(words, tables.direction_words)
        if has_japanese(text):
            found |= self._find_runs(text, tables.runs) | self._find_runs(text, tables.direction_runs)
        by_family: dict[str, set[str]] = {str(family): set() for family in Family}
        for name in found:
            by_family[tables.families[name]].add(name)
        return Findings(
            frozenset(by_family[Family.CONCEPT]),
            frozenset(by_family[Family.ENTITY]),
            frozenset(by_family[Family.DIRECTION]),
            tuple((a, b) for a, b in zip(typed, words, strict=True) if a != b),
        )

    @staticmethod
    def _find_words(words: list[str], table: dict[str, list[tuple[list[str], str]]]) -> set[str]:
        found: set[str] = set()
        position = 0
        while position < len(words):
            step = 1
            for alias, name in table.get(words[position], ()):
                if words[position : position + len(alias)] == alias:
                    found.add(name)
                    step = len(alias)
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
        if len(word) < ONE_TYPO_FROM or word in self._untouched:
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
            for candidate in self.tables.by_shape.get(f"{word[0]}{length}", ()):
                typos = OSA.distance(word, candidate, score_cutoff=allowed)
                if typos <= allowed and (best is None or (typos, candidate) < best):
                    best = (typos, candidate)
        return best[1] if best else None
