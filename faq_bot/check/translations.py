"""Rules on the languages of an entry beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from faq_bot.check.figures import entities, names, numbers, without_counterpart, words
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.check.subject import Subject
from faq_bot.knowledge import Entry, Family


@rule(Severity.ERROR)
def missing_language(subject: Subject) -> Iterator[Complaint]:
    """An entry has no answer or no phrasings, or a topic no title, in a language of the base.

    The base has every language in which anything is written. An error: students who ask in that
    language are not understood, or are answered in another.

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
    for language in subject.knowledge.languages:
        for topic in subject.knowledge.topics:
            if language not in topic.titles:
                yield Complaint(
                    topic.place, f"the topic {topic.id!r} has no title in {language}.", "Add the title."
                )
        for entry in subject.entries:
            missing = _missing(entry, language)
            if missing:
                yield Complaint(
                    entry.place, f"the entry {entry.id!r} has no {missing} in {language}.", "Add what is missing."
                )


@rule(Severity.ERROR)
def different_numbers(subject: Subject) -> Iterator[Complaint]:
    """A number, year or date stands in one translation of an answer and not in another.

    Numbers may be written in digits or in words, months by name. An error: one of the translations
    is wrong, or says less.

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
    for entry in subject.entries:
        for (language, text), (other, other_text) in combinations(entry.answers.items(), 2):
            left, right = _different_numbers(text, language, other_text, other)
            if left or right:
                yield _difference(entry, {language: left, other: right}, "number")


@rule(Severity.WARNING)
def different_names(subject: Subject) -> Iterator[Complaint]:
    """A name stands in one translation of an answer and not in another.

    Names are compared by the entities of the lexicon, whatever their script, and else by the Latin
    words with capitals, the first of a sentence excepted. Two European languages spell many names
    differently, so words that no entity has are reported only if each has one that the other lacks.
    A warning, because a translation may well say "there" or "he".

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
    for entry in subject.entries:
        for (language, text), (other, other_text) in combinations(entry.answers.items(), 2):
            left, right = _different_entities(subject, text, other_text)
            if not left and not right:
                left, right = _different_words(subject, entry.answers, language, other)
            if left or right:
                yield _difference(entry, {language: left, other: right}, "name")


def _missing(entry: Entry, language: str) -> str:
    asked = any(phrasing.language == language for phrasing in entry.phrasings)
    lacking = ["phrasings"] * (not asked) + ["answer"] * (language not in entry.answers)
    return " and no ".join(lacking)


def _different_numbers(
    text: str, language: str, other_text: str, other: str
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the numbers that one of two translations has alone.

    Digits count whatever the other says; words for numbers only if both have one alone, because
    "two researchers" may as well be "the researchers".
    """
    (here, spelled), (there, other_spelled) = numbers(text, language), numbers(other_text, other)
    left, right = here.firm - there.loose, there.firm - here.loose
    only_left, only_right = spelled - there.loose, other_spelled - here.loose
    if (left or only_left) and (right or only_right):
        return left | only_left, right | only_right
    return left, right


def _different_entities(subject: Subject, text: str, other_text: str) -> tuple[frozenset[str], frozenset[str]]:
    known, lexicon = subject.families[Family.ENTITY], subject.base.lexicon
    here, there = entities(text, known, lexicon), entities(other_text, known, lexicon)
    return here.firm - there.loose, there.firm - here.loose


def _different_words(
    subject: Subject, answers: Mapping[str, str], language: str, other: str
) -> tuple[frozenset[str], frozenset[str]]:
    text, other_text = answers[language], answers[other]
    lexicon = subject.base.lexicon
    left = without_counterpart(names(text, lexicon), words(other_text))
    right = without_counterpart(names(other_text, lexicon), words(text))
    # Latin words of a Japanese text are names; the names of the others may be in kana or kanji.
    if language == "ja":
        return left, frozenset()
    if other == "ja":
        return frozenset(), right
    return (left, right) if left and right else (frozenset(), frozenset())


def _difference(entry: Entry, alone: Mapping[str, frozenset[str]], what: str) -> Complaint:
    parts = [f"{', '.join(sorted(found))} in {language} only" for language, found in alone.items() if found]
    return Complaint(
        entry.place,
        f"the answers of {entry.id!r} differ in a {what}: {'; '.join(parts)}.",
        f"Compare the two answers and write the same {what}s in both.",
    )
