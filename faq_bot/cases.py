"""A tested question with its expectation, and the only judge of what came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from faq_bot.answer import Answer, Status
from faq_bot.bot import FAQBot
from faq_bot.knowledge import Place, Reference

STATUSES = frozenset(str(status) for status in Status)
_ABSTAINS = frozenset({Status.NO_MATCH, Status.NOT_COVERED})


@dataclass(frozen=True, slots=True)
class Case:
    """A question, the conversation before it, and what must come.

    Attributes:
        question: what is asked.
        place: where the case stands.
        name: names the case among those of its file.
        expect: ids of entries, or names of statuses, one of which must come.
        never: ids of entries, or names of statuses, that must not come.
        statuses: statuses one of which must come; empty: any.
        after: questions asked before in the same conversation.
        contains: pieces of text the answer must have, in any case of letters.
        matches: regular expressions that must be found in the answer.
        language: the language the answer must have; empty: any.
        min_confidence: the least confidence, 0..1.
        kind: a label to count by.
        perturb: whether misspelt variants must pass as well.
        marks: names of pytest marks.
        xfail: why the case is known to fail; None: it is to pass.
    """

    question: str
    place: Place
    name: str = ""
    expect: tuple[Reference, ...] = ()
    never: tuple[Reference, ...] = ()
    statuses: tuple[Status, ...] = ()
    after: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    language: str = ""
    min_confidence: float = 0.0
    kind: str = ""
    perturb: bool = False
    marks: tuple[str, ...] = ()
    xfail: str | None = None

    @property
    def targets(self) -> tuple[str, ...]:
        """The ids of the entries of which one must answer; none if a status is enough."""
        wanted = tuple(reference.id for reference in self.expect)
        return () if STATUSES.intersection(wanted) else wanted

    @property
    def expected(self) -> str:
        """The expectation in one line."""
        return "; ".join(_describe(self))


class Outcome(StrEnum):
    """What became of a question: as expected, or what came in its stead."""

    RIGHT = "right"
    ASKED_BACK = "asked back"
    REFUSED = "refused"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a case.

    Attributes:
        outcome: right, or how it went wrong.
        failures: the expectations that were not met, in words; none when right.
        offered: whether an expected entry was among the suggestions.
    """

    outcome: Outcome
    failures: tuple[str, ...] = ()
    offered: bool = False

    @property
    def right(self) -> bool:
        """Whether every expectation was met."""
        return self.outcome is Outcome.RIGHT


def put(bot: FAQBot, case: Case) -> Answer:
    """Ask a bot the question of a case, after those that stand before it."""
    if not case.after:
        return bot.ask(case.question)
    conversation = bot.conversation()
    for question in case.after:
        conversation.ask(question)
    return conversation.ask(case.question)


def judge(case: Case, answer: Answer) -> Verdict:
    """Compare an answer with what a case expects.

    A case is right when every expectation is met. Else it was asked back or refused if the bot
    asserted nothing, and wrong if it gave an answer: the wrong one, or one that lacks something.
    """
    failures = tuple(_failures(case, answer))
    offered = any(suggestion.entry_id in case.targets for suggestion in answer.suggestions)
    if not failures:
        return Verdict(Outcome.RIGHT, offered=offered)
    if answer.status is Status.AMBIGUOUS:
        return Verdict(Outcome.ASKED_BACK, failures, offered)
    met = answer.entry_id in case.targets
    refused = answer.status in _ABSTAINS and not met
    return Verdict(Outcome.REFUSED if refused else Outcome.WRONG, failures, offered)


def _failures(case: Case, answer: Answer) -> Iterator[str]:
    came = {str(answer.status), answer.entry_id}
    if case.expect and came.isdisjoint(reference.id for reference in case.expect):
        yield f"expected {_either(case.expect)}"
    for reference in case.never:
        if reference.id in came:
            yield f"expected never {reference.id}"
    if case.statuses and answer.status not in case.statuses:
        yield f"expected status {' or '.join(case.statuses)}"
    yield from _failures_of_text(case, answer)
    if case.language and answer.language != case.language:
        yield f"expected language {case.language}"
    if answer.confidence < case.min_confidence:
        yield f"expected confidence {case.min_confidence:g} or more"


def _failures_of_text(case: Case, answer: Answer) -> Iterator[str]:
    text = answer.text.casefold()
    for piece in case.contains:
        if piece.casefold() not in text:
            yield f"expected the text {piece!r}"
    for pattern in case.matches:
        if not re.search(pattern, answer.text):
            yield f"expected a match of {pattern!r}"


def _describe(case: Case) -> Iterator[str]:
    if case.expect:
        yield _either(case.expect)
    if case.never:
        yield f"not {_either(case.never)}"
    if case.statuses:
        yield f"status {' or '.join(case.statuses)}"
    yield from (f"contains {piece!r}" for piece in case.contains)
    yield from (f"matches {pattern!r}" for pattern in case.matches)
    if case.language:
        yield f"in {case.language}"
    if case.min_confidence:
        yield f"confidence {case.min_confidence:g} or more"


def _either(references: tuple[Reference, ...]) -> str:
    return " or ".join(reference.id for reference in references)
