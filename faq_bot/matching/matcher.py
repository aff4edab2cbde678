"""A knowledge base made ready for questions: lexicon, index and what each entry's phrasings hold."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass

import numpy as np
from numpy.typing import NDArray

from faq_bot.frozen import frozen, kept, remembered
from faq_bot.knowledge.model import Concept, Entry, Family, Kind, KnowledgeBase, Phrasing
from faq_bot.languages.normalising import normalise
from faq_bot.languages.vocabulary import common_words
from faq_bot.matching.answer_texts import LONGEST, AnswerTexts, answer_weights
from faq_bot.matching.building import FEW_ENTRIES, build_index, index_answers
from faq_bot.matching.entry_texts import EntryTexts
from faq_bot.matching.features import Ints
from faq_bot.matching.index import Index
from faq_bot.matching.likelihood import Counts, concept_idf, count_concepts, count_pairs, count_words
from faq_bot.matching.mentions import Lexicon, make_tables
from faq_bot.matching.numbers import Number, NumberKind, numbers_in, words_in
from faq_bot.matching.question import is_common
from faq_bot.matching.vocabulary import Vocabulary, vocabulary

WHO = 0.2
"""Share of the phrasings of an entry that ask who, from which it is about a person."""

RICH = 20.0
"""Phrasings an entry and language from which a base is not lean."""

STRAY = 0.03
"""Share of an entry's phrasings below which a concept is named by chance."""

OFTEN = 0.3
"""Share of an entry's phrasings that name a concept from which the entry is about it."""

YEAR = 4
"""Signs of a date, 2021-05, that are its year."""


KEPT = 4096
"""Entries and concepts of which it is remembered what they say."""


@frozen
class Matcher:
    """What is derived from a knowledge base; never changed. An entry's number is its position in `entries`.

    Attributes:
        answer_texts: what the answers say.
        normalised: the phrasings, normalised.
        entry_of: entry number of each phrasing.
        language_of: language of each phrasing.
        words: how often each entry uses each word.
        pairs: how often each entry uses each pair of words.
        words_by_language: how often each language uses each word.
        concepts: how often each entry names each concept.
        entry_concepts: concepts, entities and directions named anywhere in an entry's phrasings.
        concept_idf: how telling each concept is, by how many entries name it.
        defining_numbers: numbers that stand in at least half of an entry's phrasings.
        asking: concepts that common words name, such as question words: what is asked, not of what.
        said: the words of all phrasings and answers.
    """

    knowledge: KnowledgeBase
    lexicon: Lexicon
    index: Index
    answer_texts: AnswerTexts
    normalised: Sequence[str]
    entry_of: NDArray[np.int32]
    language_of: NDArray[np.int32]
    words: Counts
    pairs: Counts
    words_by_language: Counts
    concepts: Counts
    entry_concepts: tuple[frozenset[str], ...]
    concept_idf: dict[str, float]
    defining_numbers: tuple[tuple[Number, ...], ...]
    asking: frozenset[str]
    said: Vocabulary

    def __post_init__(self) -> None:
        _close(self)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries by number."""
        return self.knowledge.numbered

    @remembered
    def about(self) -> Sequence[frozenset[str]]:
        """The entities each entry holds for; empty where it holds for any."""
        return [frozenset(reference.id for reference in entry.about) for entry in self.entries]

    @remembered
    def phrasings_of(self) -> NDArray[np.float64]:
        """How many phrasings each entry has, the mean of the languages it is phrased in."""
        languages = len(self.knowledge.languages)
        counts = np.bincount(
            self.entry_of * languages + self.language_of, minlength=len(self.entry_concepts) * languages
        )
        spoken = counts.reshape(-1, languages)
        return np.asarray(spoken.sum(axis=1) / np.maximum(1, (spoken > 0).sum(axis=1)))

    @remembered
    def knows_unknowns(self) -> bool:
        """Tell whether any entry says that the source is silent on something."""
        return any(entry.kind is Kind.NOT_COVERED for entry in self.entries)

    @remembered
    def leanness(self) -> float:
        """How few phrasings the entries have: 1 for one a language, falling with the logarithm to 0 at 20."""
        usual = float(self.phrasings_of[self.phrasings_of > 0].mean()) if len(self.phrasings_of) else RICH
        return max(0.0, 1 - math.log(max(usual, 1.0)) / math.log(RICH))

    @remembered
    def reads_answers(self) -> bool:
        """Tell whether any entry has so few phrasings that its answer counts."""
        return bool(answer_weights(self.phrasings_of).any())

    @remembered
    def number_of(self) -> dict[str, int]:
        """The number of each entry, by id."""
        return {entry.id: number for number, entry in enumerate(self.entries)}

    def things(self, number: int) -> tuple[str, ...]:
        """Return what an entry is about: the concepts that its phrasings often name, the most telling first.

        Left out is what is asked, what the whole base is about, and what is asked of several entities
        alike, as the number of places or the date of signing.
        """
        return tuple(name for name in self.often(number) if name not in self._no_things)

    @remembered
    def _no_things(self) -> frozenset[str]:
        return self.asking | self.subject | self._attributes

    @remembered
    def all_things(self) -> frozenset[str]:
        """What any entry is about."""
        return frozenset(name for number in range(len(self.entries)) for name in self.things(number))

    @remembered
    def aliases_of(self) -> Callable[[str], tuple[str, ...]]:
        """Returns the aliases of a concept, normalised, the longest first."""
        return kept(KEPT, self._aliases_of)

    def _aliases_of(self, concept: str) -> tuple[str, ...]:
        aliases = (normalise(alias.text) for alias in self.concepts_by_id[concept].aliases)
        return tuple(sorted(aliases, key=len, reverse=True))

    @remembered
    def told_of(self) -> Callable[[int], frozenset[str]]:
        """Returns what an entry's answers name that another entry is about."""
        return kept(KEPT, self._told_of)

    def _told_of(self, number: int) -> frozenset[str]:
        said = (self.lexicon.mentions_in(words_in(text)).all for text in self.entries[number].answers.values())
        return frozenset().union(*said) & self._themes

    @remembered
    def _themes(self) -> frozenset[str]:
        """What entries are about: the most telling thing of each."""
        return frozenset(name for entry in range(len(self.entries)) for name in self.things(entry)[:1])

    def often(self, number: int) -> tuple[str, ...]:
        """Return the concepts that at least `OFTEN` of an entry's phrasings name, the most telling first."""
        return self._often.get(number, ())

    @remembered
    def concepts_by_id(self) -> dict[str, Concept]:
        """The lexicon by id, without what has no alias."""
        return {concept.id: concept for concept in self.knowledge.lexicon if concept.aliases}

    @remembered
    def persons(self) -> frozenset[str]:
        """What facts are about first of all that are often asked with "who"."""
        facts = (number for number in range(len(self.entries)) if self.kind_of(number) is Kind.FACT)
        about = ((number, name) for number in facts for name in self.things(number)[:1])
        return frozenset(name for number, name in about if self.texts.asked_of(number).get("who", 0.0) >= WHO)

    def named_by(self, number: int) -> frozenset[str]:
        """Return the concepts that more than a stray phrasing of an entry names."""
        return self._named.get(number, frozenset())

    def _naming(self, least: float) -> Iterator[tuple[int, str, float]]:
        """Yield entries, the concepts that so many of their phrasings name, 0..1, and how many do."""
        name_of = dict(zip(self.index.numbers_of(list(self.concept_idf)).tolist(), self.concept_idf, strict=True))
        features, entries = np.divmod(self.concepts.keys, max(1, len(self.concepts.sizes)))
        shares = self.concepts.counts / self.concepts.sizes[entries]
        for cell in np.flatnonzero(shares >= least):
            yield int(entries[cell]), name_of[int(features[cell])], float(shares[cell])

    @remembered
    def _named(self) -> dict[int, frozenset[str]]:
        found: dict[int, set[str]] = {}
        for entry, name, _ in self._naming(STRAY):
            found.setdefault(entry, set()).add(name)
        return {entry: frozenset(names) for entry, names in found.items()}

    @remembered
    def _often(self) -> dict[int, tuple[str, ...]]:
        found: dict[int, list[tuple[float, str]]] = {}
        for entry, name, share in self._naming(OFTEN):
            found.setdefault(entry, []).append((-share * self.concept_idf[name], name))
        return {entry: tuple(name for _, name in sorted(named)) for entry, named in found.items()}

    @remembered
    def _attributes(self) -> frozenset[str]:
        """Concepts that are asked of several entities, each in an entry of its own."""
        families = self.lexicon.families
        asked_of: dict[str, set[frozenset[str]]] = {}
        for names in self._often.values():
            entities = frozenset(name for name in names if families[name] == Family.ENTITY)
            for name in names if entities else ():
                asked_of.setdefault(name, set()).add(entities)
        return frozenset(
            name for name, owners in asked_of.items() if len(owners) > 1 and families[name] != Family.ENTITY
        )

    @remembered
    def subject(self) -> frozenset[str]:
        """What the base is about: the concepts that at least half of its entries name, question words aside."""
        counts = Counter(name for names in self.entry_concepts for name in names)
        return frozenset(
            concept.id
            for concept in self.knowledge.lexicon
            if 2 * counts[concept.id] >= len(self.entry_concepts) and concept.id not in self.asking
        )

    @remembered
    def texts(self) -> EntryTexts:
        """What each entry says and asks."""
        return EntryTexts(self.entries, self.normalised, self._row_starts, self.knowledge.languages)

    @remembered
    def years_of(self) -> Callable[[int], frozenset[Number]]:
        """Returns the years in the phrasings and answers of an entry, and those of its sources."""
        return kept(KEPT, self._years_of)

    def _years_of(self, number: int) -> frozenset[Number]:
        own = self.entries[number]
        cited = [source for code in own.answers for source in self.knowledge.cited(own, code)]
        dates = [text for source in cited for text in (source.citation, source.date[:YEAR])]
        texts = [*(phrasing.text for phrasing in own.phrasings), *own.answers.values(), *dates]
        found = frozenset().union(*map(numbers_in, texts))
        return frozenset(one for one in found if one.kind is NumberKind.YEARS)

    def rarity(self, word: str) -> float:
        """Return how few entries have a normalised word in their phrasings: 1 if none does, 0 if all do."""
        return self.index.rarity(word, max(FEW_ENTRIES, len(self.entries)))

    def rows_of_entry(self, number: int) -> Ints:
        """Return the phrasings of the entry by row: they stand together."""
        return np.arange(self._row_starts[number], self._row_starts[number + 1])

    @remembered
    def _row_starts(self) -> Ints:
        return np.searchsorted(self.entry_of, np.arange(len(self.entry_concepts) + 1, dtype=np.int32))

    def kind_of(self, number: int) -> Kind:
        """Return the kind of the entry with this number."""
        return self.entries[number].kind


def _close(part: object) -> None:
    """Make the arrays of a dataclass, and of those in it, such that nobody can write into them."""
    for field in fields(part):  # type: ignore[arg-type]  # a dataclass
        value = getattr(part, field.name)
        if isinstance(value, np.ndarray):
            value.flags.writeable = False
        elif is_dataclass(value):
            _close(value)


def make_lexicon(knowledge: KnowledgeBase, normalised: Sequence[str]) -> Lexicon:
    """Return the lexicon of a base; words its phrasings use are not taken for typos."""
    words = {word for text in normalised for word in text.split()}
    return Lexicon(make_tables(knowledge.lexicon, words, knowledge.languages))


def build_matcher(knowledge: KnowledgeBase) -> Matcher:
    """Derive all that answering needs. Takes about 0.1 ms a phrasing."""
    phrasings = knowledge.phrasings
    number_of = {entry.id: number for number, entry in enumerate(knowledge.numbered)}
    normalised = [words_in(phrasing.text) for phrasing in phrasings]
    lexicon = make_lexicon(knowledge, normalised)
    found = [tuple(sorted(lexicon.names(text))) for text in normalised]
    entry_of = np.array([number_of[phrasing.entry_id] for phrasing in phrasings], dtype=np.int32)
    language_of = np.array(
        [knowledge.languages.index(phrasing.language) for phrasing in phrasings], dtype=np.int32
    )
    index = build_index(normalised, found, entry_of, common_words(knowledge.languages))
    concepts: list[set[str]] = [set() for _ in knowledge.entries]
    answers = [text for entry in knowledge.entries for text in entry.answers.values()]
    for entry, names in zip(entry_of, found, strict=True):
        concepts[entry].update(names)
    return Matcher(
        knowledge=knowledge,
        lexicon=lexicon,
        index=index,
        answer_texts=_answer_texts(knowledge),
        normalised=tuple(normalised),
        entry_of=entry_of,
        language_of=language_of,
        words=count_words(index, entry_of, len(concepts)),
        pairs=count_pairs(index, entry_of, len(concepts)),
        words_by_language=count_words(index, language_of, len(knowledge.languages)),
        concepts=count_concepts(index, entry_of, len(concepts)),
        entry_concepts=tuple(frozenset(names) for names in concepts),
        concept_idf=concept_idf(concepts),
        defining_numbers=_defining_numbers(phrasings, entry_of, len(concepts)),
        asking=frozenset(concept.id for concept in knowledge.lexicon if _asks(concept, knowledge.languages)),
        said=vocabulary([*normalised, *(words_in(text) for text in answers)]),
    )


def _asks(concept: Concept, languages: tuple[str, ...]) -> bool:
    return any(is_common(alias.text, languages) for alias in concept.aliases)


def _answer_texts(knowledge: KnowledgeBase) -> AnswerTexts:
    """Return the answers of the entries; small talk says nothing of what it answers."""
    said = [
        (number, words_in(text[:LONGEST]))
        for number, entry in enumerate(knowledge.numbered)
        if entry.kind is not Kind.SMALL_TALK
        for text in entry.answers.values()
    ]
    owners = np.array([number for number, _ in said], dtype=np.int32)
    return AnswerTexts(
        index_answers([text for _, text in said], owners, common_words(knowledge.languages)), owners
    )


def _defining_numbers(
    phrasings: Sequence[Phrasing], entry_of: NDArray[np.int32], count: int
) -> tuple[tuple[Number, ...], ...]:
    sizes = np.bincount(entry_of, minlength=count)
    seen: list[Counter[Number]] = [Counter() for _ in range(count)]
    for entry, phrasing in zip(entry_of, phrasings, strict=True):
        seen[entry].update(numbers_in(phrasing.text))
    return tuple(
        tuple(sorted(number for number, times in counts.items() if 2 * times >= size))
        for counts, size in zip(seen, sizes, strict=True)
    )
