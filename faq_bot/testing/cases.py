"""A tested question with its expectation, and the only judge of what came."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache, partial

from faq_bot.answering.answer import Answer, Status
from faq_bot.bot import FAQBot
from faq_bot.errors import Place
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Reference
from faq_bot.testing.patterns import is_found

STATUSES = frozenset(str(status) for status in Status)
EXPECTATIONS = ("expect", "not", "parts", "status", "contains", "matches", "language", "min_confidence")
"""Keys of a case in YAML that say what must come."""

KEYS = ("ask", *EXPECTATIONS, "after", "kind", "perturb", "marks", "xfail")
"""All keys of a case in YAML."""

_ABSTAINS = frozenset({Status.NO_MATCH, Status.NOT_COVERED})


@frozen
class Case:
    """A question, the conversation before it, and what must come.

    Attributes:
        question: what is asked.
        place: where the case stands.
        name: names the case among those of its file.
        expect: ids of entries, or names of statuses, one of which must come.
        never: ids of entries, or names of statuses, that must not come.
        outlived: those of them that the base may have had when they were noted, and need not have now.
        parts: ids of entries, or names of statuses, one of which must come for each question of a message that
            asks several, in order; empty: any.
        statuses: statuses one of which must come; empty: any.
        picked: the entry picked at the beginning of the conversation; empty: none.
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
    outlived: tuple[Reference, ...] = ()
    parts: tuple[tuple[Reference, ...], ...] = ()
    statuses: tuple[Status, ...] = ()
    picked: str = ""
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
    def names(self) -> tuple[Reference, ...]:
        """All ids and statuses that the case names."""
        return (*self.expect, *self.never, *(name for part in self.parts for name in part))

    @property
    def expected(self) -> str:
        """The expectations in one line."""
        return "; ".join(words for words, _ in _expectations(self))


class Outcome(StrEnum):
    """What became of a question: as expected, or what came in its stead."""

    RIGHT = "right"
    ASKED_BACK = "asked back"
    REFUSED = "refused"
    WRONG = "wrong"


@frozen
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


def put(case: Case, bot: FAQBot) -> Answer:
    """Ask a bot the question of a case, after those that stand before it."""
    picked = case.picked if case.picked in bot.knowledge.by_id else ""
    if not (picked or case.after):
        return bot.ask(case.question)
    conversation = bot.conversation()
    if picked:
        conversation.pick(picked)
    for question in case.after:
        conversation.ask(question)
    return conversation.ask(case.question)


def verdict_of(case: Case, answer: Answer) -> Verdict:
    """Compare an answer with what a case expects.

    A case is right when every expectation is met. Else it was asked back or refused if the bot
    asserted nothing, and wrong if it gave an answer: the wrong one, or one that lacks something.
    """
    failures = tuple(words for words, holds in _expectations(case) if not holds(answer))
    offered = any(suggestion.entry_id in case.targets for suggestion in answer.suggestions)
    if not failures:
        return Verdict(Outcome.RIGHT, offered=offered)
    if answer.status is Status.AMBIGUOUS:
        return Verdict(Outcome.ASKED_BACK, failures, offered)
    met = answer.entry_id in case.targets
    refused = answer.status in _ABSTAINS and not met
    return Verdict(Outcome.REFUSED if refused else Outcome.WRONG, failures, offered)


def _expectations(case: Case) -> Iterator[tuple[str, Callable[[Answer], bool]]]:
    """Yield each expectation of a case in words, and as a test of an answer."""
    if case.expect:
        yield _either(case.expect), partial(_came, case.expect)
    for reference in case.never:
        yield f"not {reference.id}", partial(_did_not_come, reference)
    if case.parts:
        yield f"parts {', '.join(map(_either, case.parts))}", partial(_came_in_parts, case.parts)
    if case.statuses:
        yield f"status {' or '.join(case.statuses)}", lambda answer: answer.status in case.statuses
    yield from ((f"contains {piece!r}", partial(_contains, piece)) for piece in case.contains)
    yield from ((f"matches {pattern!r}", partial(_matches, pattern, case.place)) for pattern in case.matches)
    if case.language:
        yield f"in {case.language}", lambda answer: answer.language == case.language
    if case.min_confidence:
        yield f"confidence {case.min_confidence:g} or more", lambda a: a.confidence >= case.min_confidence


def _came(wanted: tuple[Reference, ...], answer: Answer) -> bool:
    return not {str(answer.status), answer.entry_id}.isdisjoint(reference.id for reference in wanted)


def _came_in_parts(wanted: tuple[tuple[Reference, ...], ...], answer: Answer) -> bool:
    return len(wanted) == len(answer.parts) and all(map(_came, wanted, answer.parts))


def _did_not_come(forbidden: Reference, answer: Answer) -> bool:
    return not any(_came((forbidden,), part) for part in (answer, *answer.parts))


def _contains(piece: str, answer: Answer) -> bool:
    return piece.casefold() in _folded(answer.text)


@lru_cache(maxsize=1)
def _folded(text: str) -> str:
    # Of one answer very many pieces may be expected.
    return text.casefold()


def _matches(pattern: str, place: Place, answer: Answer) -> bool:
    return is_found(pattern, answer.text, place)


def _either(references: tuple[Reference, ...]) -> str:
    return " or ".join(reference.id for reference in references)
