"""What a rule is and what it yields: data, and the decorator that makes a rule of a function."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import StrEnum

from faq_bot.check.audit import Audit
from faq_bot.errors import KnowledgeError, Place, shortened
from faq_bot.frozen import frozen


class Severity(StrEnum):
    """How bad a finding is.

    An error means that a student gets a wrong answer, or none, or that something written has no
    effect. A warning means that answers are right now but at risk, or less good than they could be.
    """

    ERROR = "error"
    WARNING = "warning"


@frozen
class Complaint:
    """What a rule says of one place: a sentence on what is wrong, and what to do about it."""

    place: Place
    sentence: str
    remedy: str


@frozen
class Finding:
    """A complaint, no longer than a message may be, with the code and the severity of its rule."""

    place: Place
    severity: Severity
    code: str
    sentence: str
    remedy: str

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What findings are sorted by: the place, then the code."""
        return self.place.file, self.place.line, self.place.column, self.code, self.sentence


def unreadable(error: KnowledgeError) -> list[Finding]:
    """Return the findings that stand for a base that cannot be loaded."""
    remedy = "Nothing else can be checked before."
    return [
        Finding(each.place, Severity.ERROR, "unreadable", each.problem, remedy) for each in (error, *error.more)
    ]


Check = Callable[[Audit], Iterator[Complaint]]


@frozen
class Rule:
    """A function that looks for one kind of trouble.

    Its docstring is the guide's text: what is wrong and why it has that severity, then a base
    that fails and one that passes.
    """

    code: str
    severity: Severity
    look: Check

    @property
    def text(self) -> str:
        """The rule's docstring, without indentation."""
        return inspect.getdoc(self.look) or ""

    def findings(self, audit: Audit) -> Iterator[Finding]:
        """Yield the findings of the rule in a base."""
        for complaint in self.look(audit):
            sentence, remedy = shortened(complaint.sentence), shortened(complaint.remedy)
            yield Finding(complaint.place, self.severity, self.code, sentence, remedy)


def rule(severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of a generator function; the function's name is the code."""
    return lambda look: Rule(look.__name__.replace("_", "-"), severity, look)
