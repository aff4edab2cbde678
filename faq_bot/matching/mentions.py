"""Concepts, entities and directions found in a text, with typo tolerance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from rapidfuzz import process
from rapidfuzz.distance import OSA

from faq_bot.frozen import frozen, kept, remembered
from faq_bot.knowledge.model import Concept, Family
from faq_bot.languages.registry import distinct
from faq_bot.languages.words import is_word
from faq_bot.matching.beginnings import Beginnings, beginnings
from faq_bot.matching.near_words import NearWords
from faq_bot.matching.numbers import words_in
from faq_bot.text import has_unspaced

TRANSPOSED_FROM, ONE_TYPO_FROM, TWO_TYPOS_FROM = 4, 5, 9
"""Letters from which a word of an alias may have two neighbours in the other order, one typo of any kind, and two.
Shorter words are exact, as too many real words differ in one letter of four (date, rate, late)."""


KEPT = 512
"""Texts whose mentions are remembered: a question and its words are looked at again for every candidate."""


@frozen
class Mentions:
    """What a text names, as ids, and the words that were read as others: `(typed, read as)`."""

    concepts: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    directions: frozenset[str] = frozenset()
    corrections: tuple[tuple[str, str], ...] = ()

    @property
    def all(self) -> frozenset[str]:
        """Every id found, whatever its family."""
        return self.concepts | self.entities | self.directions


class Aliases(dict[str, str]):
    """The concept of each alias.

    An alias is a sequence of units: words with blanks between, or Japanese characters with none.
    """

    def add(self, units: Sequence[str], blank: str, concept: str) -> None:
        """Add an alias; of several concepts of one alias the first by id is kept."""
        alias = blank.join(units)
        self[alias] = min(concept, self.get(alias) or concept)

    def find(self, units: Sequence[str], blank: str) -> set[str]:
        """Return the concepts of the aliases in a text, the longest where several begin."""
        known = self.of_words if blank else self._of_runs
        text = blank.join(units) + blank
        found: set[str] = set()
        place = after = 0
        for unit in units:
            if place >= after and (alias := next(known.at(text, place), "")):
                found.add(self[alias.removesuffix(blank)])
                after = place + len(alias)
            place += len(unit) + len(blank)
        return found

    @remembered
    def of_words(self) -> Beginnings:
        """The aliases, each with a blank behind it."""
        return beginnings(f"{alias} " for alias in self)

    @remembered
    def _of_runs(self) -> Beginnings:
        return beginnings(self)


@frozen
class AliasTables:
    """The aliases of a lexicon ready for look-up: plain data, so that it can be kept as JSON.

    Attributes:
        families: family of each concept.
        words: aliases in Latin letters.
        runs: aliases in Japanese.
        direction_words: the same as `words` for directions.
        direction_runs: the same as `runs` for directions.
        by_shape: words of Latin aliases that typos are looked for in, by first letter and length (`k6`).
        known: words that are not read as others, those of Latin aliases among them.
        languages: in which a correctly spelt word is not read as another.
    """

    families: dict[str, str]
    words: Aliases
    runs: Aliases
    direction_words: Aliases
    direction_runs: Aliases
    by_shape: dict[str, list[str]]
    known: list[str]
    languages: list[str]


def make_tables(
    concepts: Iterable[Concept], known: Iterable[str] = (), languages: Iterable[str] = ()
) -> AliasTables:
    """Return the tables of a lexicon; words in `known` are never taken for typos."""
    tables = AliasTables({}, Aliases(), Aliases(), Aliases(), Aliases(), {}, [], list(distinct(tuple(languages))))
    # What has no alias can neither be found in a text nor named.
    for concept in (concept for concept in concepts if concept.aliases):
        tables.families[concept.id] = str(concept.family)
        for alias in concept.aliases:
            _add(tables, concept, words_in(alias.text))
    words = {word for table in (tables.words, tables.direction_words) for alias in table for word in alias.split()}
    for word in sorted(words):
        if len(word) >= TRANSPOSED_FROM and word.isalpha():
            tables.by_shape.setdefault(f"{word[0]}{len(word)}", []).append(word)
    # What is written without blanks is never corrected.
    tables.known.extend(sorted(words.union(word for word in known if not has_unspaced(word))))
    return tables


def _add(tables: AliasTables, concept: Concept, alias: str) -> None:
    if not alias:
        return
    apart = concept.family is Family.DIRECTION
    if has_unspaced(alias):
        (tables.direction_runs if apart else tables.runs).add(alias, "", concept.id)
    else:
        (tables.direction_words if apart else tables.words).add(alias.split(), " ", concept.id)


@frozen
class Lexicon:
    """Finds the concepts of a text.

    The longest alias wins where several begin at the same word, and the words of a found entity
    or concept are not used again, so that "University of Tokyo" does not also name Tokyo.
    Directions are looked for apart: "students from Kagawa" is a direction and also names Kagawa.

    A word of five letters or more that is in no alias is read as the nearest alias word within
    the typos allowed, if the first letter agrees; words the base itself uses are never corrected,
    nor are words with digits.

    Attributes:
        tables: the tables it looks up.
    """

    tables: AliasTables

    @remembered
    def _known(self) -> frozenset[str]:
        return frozenset(self.tables.known)

    @remembered
    def _of_family(self) -> dict[Family, frozenset[str]]:
        return {
            family: frozenset(name for name, its in self.tables.families.items() if its == family)
            for family in Family
        }

    @property
    def families(self) -> dict[str, str]:
        """The family of each concept."""
        return self.tables.families

    def __len__(self) -> int:
        return len(self.tables.families)

    def mentions_in(self, text: str) -> Mentions:
        """Return what a normalised text names."""
        return self._mentions(text)

    @remembered
    def _mentions(self) -> Callable[[str], Mentions]:
        return kept(KEPT, self._look_up)

    def _look_up(self, text: str) -> Mentions:
        typed = text.split()
        words = self._read(typed)
        found = self._named(text, words)
        return Mentions(
            self._of_family[Family.CONCEPT] & found,
            self._of_family[Family.ENTITY] & found,
            self._of_family[Family.DIRECTION] & found,
            tuple((a, b) for a, b in zip(typed, words, strict=True) if a != b),
        )

    def is_one_name(self, before: str, after: str) -> bool:
        """Tell whether an alias stretches over the border of two normalised texts: "arts and", "crafts"."""
        words, known = before.split(), self.tables.words.of_words
        text, border = " ".join([*words, *after.split()]) + " ", len(" ".join(words)) + 1
        ends = accumulate(len(word) + 1 for word in words)
        starts = (end - len(word) - 1 for end, word in zip(ends, words, strict=True))
        return any(start + len(next(known.at(text, start), "")) > border for start in starts)

    def entity_of(self, text: str) -> str:
        """Return the entity that a normalised text is an alias of, or ""."""
        named = self.tables.words.get(text) or self.tables.runs.get(text) or ""
        return named if named in self._of_family[Family.ENTITY] else ""

    def names(self, text: str) -> set[str]:
        """Return every id that a normalised text names, whatever its family."""
        return self._named(text, self._read(text.split())) if self.tables.families else set()

    def _read(self, typed: Sequence[str]) -> list[str]:
        return [word if word in self._known else self._correct(word) for word in typed]

    def _named(self, text: str, words: Sequence[str]) -> set[str]:
        tables = self.tables
        found = tables.words.find(words, " ") | tables.direction_words.find(words, " ")
        if has_unspaced(text):
            found |= tables.runs.find(text, "") | tables.direction_runs.find(text, "")
        return found

    def _correct(self, word: str) -> str:
        if len(word) < TRANSPOSED_FROM or not word.isalpha() or has_unspaced(word):
            return word
        if any(is_word(word, code) for code in self.tables.languages):
            return word
        return self._nearest(word) or word

    def _nearest(self, word: str) -> str | None:
        """Return the alias word within the typos allowed; the fewest typos, then the alphabet decide."""
        near: list[tuple[float, str]] = []
        for length in range(len(word) - 2, len(word) + 3):
            allowed = 2 if length >= TWO_TYPOS_FROM else 1
            if abs(length - len(word)) > allowed:
                continue
            if (known := self._by_shape.get(f"{word[0]}{length}")) is None:
                continue
            alike = known.of(word, allowed)
            found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=allowed, limit=None)
            exact = min(len(word), length) < ONE_TYPO_FROM
            near += [(typos, other) for other, typos, _ in found if not exact or sorted(word) == sorted(other)]
        return min(near)[1] if near else None

    @remembered
    def _by_shape(self) -> dict[str, NearWords]:
        return {shape: NearWords(words) for shape, words in self.tables.by_shape.items()}
