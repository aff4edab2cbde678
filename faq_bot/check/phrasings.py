"""Rules on phrasings beside one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.knowledge.model import Kind, Phrasing
from faq_bot.languages.normalising import normalise

FEW = 4
"""Phrasings of a language below which an entry is poor."""

EXPECTED = "of questions in other words some 35 in 100 find their entry with 1 phrasing, 67 with 4, 85 with 16"
"""Measured by `benchmarks/phrasings.py`; see knowledge/README.md."""


@rule(Severity.WARNING)
def few_phrasings(audit: Audit) -> Iterator[Complaint]:
    """An entry has fewer than four phrasings in a language that it is phrased in.

    A warning: every phrasing is answered word for word, and who words it otherwise is asked back or not
    understood. How many questions find their entry with how many phrasings stands in the curator's guide. Small
    talk is not reported.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, questions: opening hours, answer: At nine.}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, answer: At nine.,
             questions: [opening hours, when do you open, are you open at 10?, what time can I come]}
    """
    for entry in audit.entries:
        # What differs in capitals and signs alone is one way to ask.
        ways = dict.fromkeys((normalise(phrasing.text), phrasing.language) for phrasing in entry.phrasings)
        counts = Counter(language for _, language in ways)
        few = [f"{count} in {language}" for language, count in counts.items() if count < FEW]
        if few and entry.kind is not Kind.SMALL_TALK:
            yield Complaint(
                entry.place,
                f"{entry.id!r} has few phrasings ({', '.join(few)}).",
                f"Add other ways to ask, as different people would type them; in the bundled base, {EXPECTED}.",
            )


@rule(Severity.ERROR)
def same_phrasing(audit: Audit) -> Iterator[Complaint]:
    """The same phrasing stands under two entries, capitals, accents and punctuation apart.

    An error: the same words cannot have two answers; one of them is never given. Phrasings without a letter or a
    digit are no words; `lost-phrasing` reports them.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: summer, sources: flyer, questions: [Opening hours?, summer hours], answer: At eight.}
          - {id: winter, sources: flyer, questions: [opening hours, winter hours], answer: At nine.}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: summer, sources: flyer, questions: [opening in summer, summer hours], answer: At eight.}
          - {id: winter, sources: flyer, questions: [open in winter, winter hours], answer: At nine.}
    """
    first: dict[str, Phrasing] = {}
    for phrasing, text in zip(audit.phrasings, audit.matcher.normalised, strict=True):
        other = first.setdefault(text, phrasing) if text else phrasing
        if other.entry_id != phrasing.entry_id:
            yield Complaint(
                phrasing.place,
                f"{phrasing.text!r} of {phrasing.entry_id!r} is also a phrasing of {other.entry_id!r} "
                f"({other.place}).",
                "Keep it under the entry whose answer is meant, or merge the two entries.",
            )


@rule(Severity.WARNING)
def near_duplicate(audit: Audit) -> Iterator[Complaint]:
    """Two entries have nearly the same phrasing: the same words in any order but for a letter or two.

    Phrasings that name other concepts, entities or numbers are no near-duplicates. A warning: which
    answer comes hangs on a letter that a student will mistype.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: summer, sources: flyer, questions: [when do you open the doors], answer: At eight.}
          - {id: winter, sources: flyer, questions: [when do you open the door], answer: At nine.}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: summer, sources: flyer, questions: [when do you open in summer], answer: At eight.}
          - {id: winter, sources: flyer, questions: [winter opening time], answer: At nine.}
    """
    told: set[int] = set()
    for trial in audit.trials:
        if trial.near and trial.row not in told:
            told.update(trial.near)
            phrasing, other = audit.phrasings[trial.row], audit.phrasings[trial.near[0]]
            yield Complaint(
                phrasing.place,
                f"{phrasing.text!r} of {phrasing.entry_id!r} is nearly {other.text!r} of {other.entry_id!r} "
                f"({other.place}).",
                "Reword one so that it says what its entry is for, or merge the two entries.",
            )
