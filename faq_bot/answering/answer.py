"""What comes back from a question: data, ready for JSON."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Source


class Status(StrEnum):
    """What kind of answer it is.

    `ANSWERED` is the only one that asserts a fact.
    """

    ANSWERED = "answered"
    AMBIGUOUS = "ambiguous"
    NOT_COVERED = "not_covered"
    SMALL_TALK = "small_talk"
    NO_MATCH = "no_match"


class Level(StrEnum):
    """Confidence for people."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Ground(StrEnum):
    """On what ground the status of an answer was settled."""

    REACHED = "confidence reaches the threshold"
    UNDER = "confidence is under the threshold"
    DOUBT = "a guard lets it be offered only"
    NOTHING_NEAR = "nothing in the base is near the question"
    NOTHING_TO_OFFER = "no entry is likely enough to be offered"
    PICKED = "picked from the questions offered, or said once more"
    NO_SUCH_NUMBER = "the number is before none of the questions offered"
    SMALL_TALK = "small talk that every base has"
    NONE = ""


@frozen
class Suggestion:
    """A curated question offered back; `confidence` is 0..1."""

    entry_id: str
    question: str
    confidence: float


@frozen
class Match:
    """An entry that a search found.

    `score` orders the matches of one question and is not comparable between questions;
    `question` is the entry's phrasing nearest to what was asked.
    """

    entry_id: str
    score: float
    question: str


@frozen
class Contribution:
    """A phrasing's part in the support of its entry; negative weights speak against it."""

    entry_id: str
    question: str
    weight: float


@frozen
class Refusal:
    """A candidate that a guard turned down.

    Attributes:
        entry_id: the candidate.
        guard: the guard's name: `entity`, `direction`, `number`, `new_words` or `focus`, which turn a candidate
            down; `unexplained`, `fragment`, `margin` or, where a question points back, `focus`, for which it is
            offered only.
        asked: what the guard found in the question; of `focus`, what the conversation is about.
        found: what it compared that with: what the entry has or is about, or the least it demands.
        reason: the same in words, in English.
    """

    entry_id: str
    guard: str
    asked: str
    found: str
    reason: str


@frozen
class Explanation:
    """Why the answer is what it is.

    Attributes:
        concepts: ids of the concepts, entities and directions found in the question.
        corrections: words read as other words, `(typed, read as)`.
        contributions: the phrasings that weighed most, best first.
        evidence: named numbers behind the confidence of the leading entry.
        runner_up: the second entry, if there is one.
        lead: lead of the first entry's support over the second's.
        refusals: candidates turned down, with the guard and its reason, by support.
        decision: the ground on which the status was settled; empty where none was needed.
        reading: how the message was read, where it was not taken as it stands; else empty.
        after: the fact answered before that the question goes on from by its words; None: it can stand alone, or
            no fact was answered.
    """

    concepts: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    contributions: tuple[Contribution, ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()
    runner_up: str | None = None
    lead: float = 0.0
    refusals: tuple[Refusal, ...] = ()
    decision: Ground = Ground.NONE
    reading: str = ""
    after: str | None = None


@frozen
class Answer:
    """The reply to one question. `str(answer)` is the text to show.

    `confidence` is a calibrated chance of being right, 0..1, and compares between questions.
    `parts` holds one answer for each question of a message that asks several, in order; else it is empty.
    `format` is what the text is written in, "plain" or "markdown".
    """

    question: str
    status: Status
    text: str
    language: str
    confidence: float = 0.0
    entry_id: str | None = None
    matched_question: str | None = None
    sources: tuple[Source, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[Suggestion, ...] = ()
    explanation: Explanation = Explanation()
    parts: tuple[Answer, ...] = ()
    format: str = "plain"

    def __str__(self) -> str:
        return self.text

    @property
    def level(self) -> Level:
        """The confidence as a word: high from 0.85, medium from 0.6."""
        if self.confidence >= HIGH:
            return Level.HIGH
        return Level.MEDIUM if self.confidence >= MEDIUM else Level.LOW

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data for JSON; the same shape wherever answers are shown."""
        plain = _plain(self)
        return {
            **plain,
            "status": str(self.status),
            "explanation": {**plain["explanation"], "decision": str(self.explanation.decision)},
            "level": str(self.level),
            "parts": [part.to_dict() for part in self.parts],
        }


def _plain(value: Any) -> Any:
    """Return the fields of a dataclass as a dictionary, and so on inside.

    `dataclasses.asdict` copies what never changes too, and takes twice as long.
    """
    fields = getattr(value, "__dataclass_fields__", None)
    if fields is not None:
        return {name: _plain(getattr(value, name)) for name in fields}
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


OnAnswer = Callable[[Answer], object]
"""What is called with an answer that somebody is given."""

HIGH = 0.85
MEDIUM = 0.6
