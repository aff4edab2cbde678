"""Rules on the text of answers and questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule

_COMMENT = re.compile(r"#+(\s|$)")

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


@rule(Severity.ERROR)
def cut_text(audit: Audit) -> Iterator[Complaint]:
    """A `#` has cut off the end of an answer or a question.

    In YAML a `#` behind a blank begins a comment, unless the text is in quotes or a block. Where a blank
    follows the sign too, it is surely meant as a comment and not reported. An error: what was written is not
    said.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: desk, sources: flyer, questions: [where to go, which desk],
             answer: Please go to desk #4
            }

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: desk, sources: flyer, questions: [where to go, which desk],
             answer: "Please go to desk #4"  # the one behind the door
            }
    """
    for entry in audit.entries:
        for place, text, comment in entry.comments:
            if not _COMMENT.match(comment):
                yield Complaint(
                    place,
                    f"{text!r} of {entry.id!r} is cut off: {comment!r} is read as a comment.",
                    "Put the whole text in quotes; if a comment is meant, write a blank behind the `#`.",
                )
