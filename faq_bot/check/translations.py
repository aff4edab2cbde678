"""Rules on the languages of an entry beside one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import NamedTuple

from faq_bot.check.audit import Audit
from faq_bot.check.facts import WrittenEntities, entities, names, with_counterpart, words, written
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.check.numerals import Marks, Numbers, numbers
from faq_bot.errors import MOST_SAID
from faq_bot.knowledge.model import Entry, Family
from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import language as language_of
from faq_bot.matching.mentions import Lexicon


@rule(Severity.ERROR)
def missing_language(audit: Audit) -> Iterator[Complaint]:
    """An entry has no answer or no phrasings, or a topic no title, in a language of the base.

    The base has every language in which anything is written; what stands in a file with a `language` of its
    own needs no other. An error: students who ask in that language are not understood, or are answered in
    another.

    Fails:

        sources: [{id: flyer}]
        entries:
          - id: hours
            sources: flyer
            questions: {en: opening hours, fr: horaires d'ouverture}
            answer: {en: We open at nine.}

    Passes:

        sources: [{id: flyer}]
        entries:
          - id: hours
            sources: flyer
            questions: {en: opening hours, fr: horaires d'ouverture}
            answer: {en: We open at nine., fr: Nous ouvrons à neuf heures.}
    """
    known = audit.knowledge.languages
    for topic in audit.knowledge.topics:
        untitled = () if topic.language else [language for language in known if language not in topic.titles]
        if untitled:
            missing = f"the topic {topic.id!r} has no title in {_listed(untitled)}."
            yield Complaint(topic.place, missing, "Add the title.")
    for entry in audit.entries:
        lacking: dict[str, list[str]] = {}
        for language in () if entry.language else known:
            if what := _missing(entry, language):
                lacking.setdefault(what, []).append(language)
        for what, where in lacking.items():
            missing = f"the entry {entry.id!r} has no {what} in {_listed(where)}."
            yield Complaint(entry.place, missing, "Add what is missing.")


@rule(Severity.ERROR)
def different_numbers(audit: Audit) -> Iterator[Complaint]:
    """A number, year or date stands in one translation of an answer and not in another.

    Numbers may be written in digits of any script or in words, months by name; what may be a decimal, a date or
    a time of day (9.30) is compared as each of these. Halves in words (half past nine, halb zehn) are not
    understood. An error: one of the translations is wrong, or says less.

    Fails:

        sources: [{id: flyer}]
        entries:
          - id: since
            sources: flyer
            questions: {en: since when, fr: depuis quand}
            answer: {en: Since April 2021., fr: Depuis avril 2012.}

    Passes:

        sources: [{id: flyer}]
        entries:
          - id: since
            sources: flyer
            questions: {en: since when, fr: depuis quand}
            answer: {en: Since April 2021., fr: Depuis avril 2021.}
    """
    for entry in audit.entries:
        alone = _Alone(entry.answers)
        found = {language: numbers(text, language) for language, text in entry.answers.items()}
        for language, other in combinations(found, 2):
            alone.add(language, other, *_different_numbers(found[language], found[other]))
        yield from alone.complaints(entry, "number")


@rule(Severity.WARNING)
def different_names(audit: Audit) -> Iterator[Complaint]:
    """A name stands in one translation of an answer and not in another.

    Names are compared by the entities of the lexicon, whatever their script, and else by the Latin
    words with capitals, the first of a sentence excepted. Two European languages spell many names
    differently, so words that no entity has are reported only if each has one that the other lacks;
    likewise the entities of the entry's `about`, as a translation may well say "there" or "he". A
    warning, because the rule knows names by their capitals alone.

    Fails:

        sources: [{id: flyer}]
        entries:
          - id: dean
            sources: flyer
            questions: {en: who is the dean, fr: qui est le doyen}
            answer: {en: The dean is Laurent Aprin., fr: Le doyen est Pierre Dupont.}

    Passes:

        sources: [{id: flyer}]
        entries:
          - id: dean
            sources: flyer
            questions: {en: who is the dean, fr: qui est le doyen}
            answer: {en: The dean is Laurent Aprin., fr: Le doyen est Laurent Aprin.}
    """
    known = written(audit.families[Family.ENTITY].values())
    for entry in (entry for entry in audit.entries if len(entry.answers) > 1):
        alone = _Alone(entry.answers)
        found = {language: _named(audit, known, text, language) for language, text in entry.answers.items()}
        about = frozenset(reference.id for reference in entry.about)
        named = frozenset().union(*(one.names for one in found.values()))
        spelt = with_counterpart(named, {language: one.words for language, one in found.items()})
        for language, other in combinations(found, 2):
            left, right = _different_entities(found[language], found[other], about)
            if not left and not right:
                left, right = _different_words(found, language, other, spelt)
            alone.add(language, other, left, right)
        yield from alone.complaints(entry, "name")


Pair = tuple[frozenset[str], frozenset[str]]
"""What one of two answers has and the other lacks, and the other way round."""

_NONE: Pair = (frozenset(), frozenset())


class _Alone:
    """Numbers or names with the languages whose answers have them, and those whose answers lack them.

    Languages are bits of a number: a set of a hundred of them for each of very many numbers fills the memory.
    """

    def __init__(self, languages: Iterable[str]) -> None:
        self._bits = {language: 1 << place for place, language in enumerate(sorted(languages))}
        self._having: dict[str, int] = {}
        self._lacking: dict[str, int] = {}

    def add(self, language: str, other: str, left: frozenset[str], right: frozenset[str]) -> None:
        for found, having, lacking in ((left, language, other), (right, other, language)):
            for mark in found:
                self._having[mark] = self._having.get(mark, 0) | self._bits[having]
                self._lacking[mark] = self._lacking.get(mark, 0) | self._bits[lacking]

    def complaints(self, entry: Entry, what: str) -> Iterator[Complaint]:
        if self._having:
            marks = sorted(self._having)
            # A message is told by its ends.
            ends = marks if len(marks) <= MOST_SAID else [*marks[:MOST_SAID], *marks[-MOST_SAID:]]
            told = [
                f"{mark} is in {self._named(self._having[mark])} and not in {self._named(self._lacking[mark])}"
                for mark in ends
            ]
            yield Complaint(
                entry.place,
                f"the answers of {entry.id!r} differ in a {what}: {'; '.join(told)}.",
                f"Compare the answers and write the same {what}s in each.",
            )

    def _named(self, bits: int) -> str:
        return _listed(language for language, bit in self._bits.items() if bits & bit)


def _listed(languages: Iterable[str]) -> str:
    return ", ".join(sorted(languages))


def _missing(entry: Entry, language: str) -> str:
    asked = any(phrasing.language == language for phrasing in entry.phrasings)
    lacking = ["phrasings"] * (not asked) + ["answer"] * (language not in entry.answers)
    return " and no ".join(lacking)


def _different_numbers(one: Numbers, other: Numbers) -> Pair:
    """Return the numbers that one of two translations has alone.

    Digits count whatever the other says; words for numbers only if both have one alone, because
    "two researchers" may as well be "the researchers".
    """
    left, right = one.without(other), other.without(one)
    all_left, all_right = left | (one.spelled - other.marks.loose), right | (other.spelled - one.marks.loose)
    return (all_left, all_right) if all_left and all_right else (left, right)


class _Named(NamedTuple):
    """What an answer names, read once for all others: entities, names that are none of them, and its words."""

    entities: Marks
    names: frozenset[str]
    words: frozenset[str]
    is_latin: bool


def _named(audit: Audit, known: WrittenEntities, text: str, language: str) -> _Named:
    lexicon = audit.matcher.lexicon
    marks = entities(text, known, lexicon)
    is_latin = language_of(language).script.latin
    return _Named(marks, _unknown(names(text, language), lexicon), words(text), is_latin)


def _different_entities(one: _Named, other: _Named, about: frozenset[str]) -> Pair:
    left, right = one.entities.firm - other.entities.loose, other.entities.firm - one.entities.loose
    return (left, right) if left and right else (left - about, right - about)


def _different_words(
    found: Mapping[str, _Named], language: str, other: str, spelt: Mapping[str, AbstractSet[str]]
) -> Pair:
    left = frozenset(name for name in found[language].names if other not in spelt[name])
    right = frozenset(name for name in found[other].names if language not in spelt[name])
    # Latin words of a text in another script are names; the names of the others may be in that script.
    if not found[language].is_latin:
        return left, frozenset()
    if not found[other].is_latin:
        return frozenset(), right
    return (left, right) if left and right else _NONE


def _unknown(found: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """Leave out what the lexicon knows: entities are compared as such, and "Faculty" is no name."""
    return frozenset(name for name in found if not lexicon.mentions_in(normalise(name)).all)
