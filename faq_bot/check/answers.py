"""Rules on the text of answers."""

from __future__ import annotations

from collections.abc import Iterator

from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule

LONGEST = 600
"""Characters of an answer: about eight lines of a terminal, what is read without scrolling."""


@rule(Severity.WARNING)
def long_answer(audit: Audit) -> Iterator[Complaint]:
    """An answer is over 600 characters long.

    A warning: it is right, but few read it to the end. What a second question would ask for belongs
    in another entry, offered by `see_also`.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - id: hours
            sources: flyer
            questions: opening hours
            answer: "We open at nine, (and so on, for 600 characters)"

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - id: hours
            sources: flyer
            questions: opening hours
            answer: "We open at nine."
    """
    for entry in audit.entries:
        for language, text in entry.answers.items():
            if len(text) > LONGEST:
                yield Complaint(
                    entry.place,
                    f"the answer of {entry.id!r} in {language} has {len(text)} characters, over {LONGEST}.",
                    "Shorten it, or move a part to another entry and name that in `see_also`.",
                )
