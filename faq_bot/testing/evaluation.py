"""Cases put to a bot, and what their verdicts add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from faq_bot.answering.answer import Answer, Ground
from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen, remembered
from faq_bot.testing.cases import Case, Outcome, put, verdict_of

SEARCHED = 50
"""Entries looked through for the one that was expected."""

AHEAD_SHOWN = 3
"""Entries named that were nearer to the question than the expected one."""

BINS = 10
"""Bins of confidence in which calibration is measured."""


@frozen
class Record:
    """What came of one case: plain data, so that processes can pass it on.

    Attributes:
        place: `file:line:column` of the case.
        language: the language expected, or else that of the answer.
        targets: ids of the entries of which one was expected.
        outcome: the value of an `Outcome`.
        offered: whether an expected entry was among the suggestions.
        entry_id: the entry that answered.
        leader: the entry that answered or was offered first.
        confidence: 0..1.
        nearest: the phrasing of an expected entry nearest to the question; empty when right.
        lost: why that entry did not answer; empty when right.
    """

    name: str
    place: str
    question: str
    kind: str
    language: str
    expected: str
    targets: tuple[str, ...]
    outcome: str
    failures: tuple[str, ...]
    offered: bool
    status: str
    answer_language: str
    entry_id: str | None
    leader: str | None
    confidence: float
    text: str
    nearest: str = ""
    lost: str = ""

    @property
    def right(self) -> bool:
        """Whether every expectation was met."""
        return self.outcome == Outcome.RIGHT

    @property
    def came(self) -> str:
        """The entry that answered, or else the status."""
        return self.entry_id or self.status

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain data."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Record:
        """Return the record that `to_dict` was made of."""
        lists = {key: tuple(value) for key, value in values.items() if isinstance(value, list)}
        return cls(**{**values, **lists})


MOST_KEPT = 2_000
"""Characters of an answer or a phrasing that a record keeps: very many questions may find one that is long."""


def examine(case: Case, bot: FAQBot) -> Record:
    """Put one case to a bot, take its verdict, and if it is not right, find out why."""
    answer = put(case, bot)
    verdict = verdict_of(case, answer)
    nearest, lost = ("", "") if verdict.right else _why_lost(bot, case, answer)
    return Record(
        name=case.name or case.question,
        place=str(case.place),
        question=case.question,
        kind=case.kind,
        language=case.language or answer.language,
        expected=case.expected,
        targets=case.targets,
        outcome=str(verdict.outcome),
        failures=verdict.failures,
        offered=verdict.offered,
        status=str(answer.status),
        answer_language=answer.language,
        entry_id=answer.entry_id,
        leader=answer.entry_id or next((s.entry_id for s in answer.suggestions), None),
        confidence=round(answer.confidence, 4),
        text=kept(answer.text),
        nearest=kept(nearest),
        lost=lost,
    )


def kept(text: str, around: int = 0) -> str:
    """Return as much of a text as a record keeps: a long one from a little before a place on."""
    if len(text) <= MOST_KEPT:
        return text
    start = max(0, around - MOST_KEPT // 4)
    end = start + MOST_KEPT
    return f"{'…' if start else ''}{text[start : end - 1]}{'…' if end <= len(text) else text[end - 1 : end]}"


def _why_lost(bot: FAQBot, case: Case, answer: Answer) -> tuple[str, str]:
    """Return the nearest phrasing of an expected entry, and why another came first."""
    if not case.targets or answer.entry_id in case.targets:
        return "", ""
    if answer.parts:
        came = ", ".join(part.entry_id or str(part.status) for part in answer.parts)
        return (
            "",
            f"it was answered as {len(answer.parts)} questions ({came}); `parts` holds each of them to its own",
        )
    ranked = bot.search(case.question, limit=SEARCHED)
    place = next((place for place, match in enumerate(ranked) if match.entry_id in case.targets), None)
    if place is None:
        near = f"it is not among the {len(ranked)} entries nearest to the question"
        return "", near if ranked else "no entry is near the question"
    match = ranked[place]
    refusal = next((r for r in answer.explanation.refusals if r.entry_id == match.entry_id), None)
    if refusal:
        return match.question, f"refused by the {refusal.guard} guard: {refusal.reason}"
    if place:
        ahead = ", ".join(other.entry_id for other in ranked[: min(place, AHEAD_SHOWN)])
        return match.question, f"number {place + 1} by support, behind {ahead}"
    return match.question, f"first by support, but {_but(answer)}"


def _but(answer: Answer) -> str:
    """Return why an answer is not that of the entry that is nearest to the question as it stands."""
    why = answer.explanation
    if why.decision in {Ground.UNDER, Ground.NOTHING_NEAR, Ground.NOTHING_TO_OFFER}:
        return f"not likely enough: {why.decision}"
    if why.reading:
        return f"it was read as {why.reading!r}"
    return f"it was taken otherwise: {why.decision}" if why.decision else "it was not taken for a question"


def evaluate(cases: Iterable[Case], bot: FAQBot, advance: Callable[[], None] = lambda: None) -> Iterator[Record]:
    """Yield what comes of each case; `advance` is called after each, for a progress bar."""
    for case in cases:
        yield examine(case, bot)
        advance()


@frozen
class Tally:
    """How many questions came to each outcome; `offered` are those asked back with the right entry."""

    right: int
    asked_back: int
    offered: int
    refused: int
    wrong: int

    @property
    def total(self) -> int:
        """All questions."""
        return self.right + self.asked_back + self.refused + self.wrong

    def share(self, count: int) -> float:
        """Return a count as a share of all, 0..1; 0 where there are none."""
        return count / self.total if self.total else 0.0


@frozen
class CoveragePoint:
    """Shares of all questions, 0..1, that get an entry's answer, and a wrong one, from a confidence on."""

    confidence: float
    answered: float
    wrong: float


@frozen
class CalibrationBin:
    """Answers of like confidence: how many, their mean confidence, and the share that is right."""

    count: int
    confidence: float
    right: float


@frozen
class Confusion:
    """How often one entry was expected and something else came."""

    expected: str
    came: str
    count: int


@frozen
class EntryStrength:
    """How many of the questions that expect an entry come out right."""

    entry_id: str
    right: int
    total: int

    @property
    def share(self) -> float:
        """The share that comes out right, 0..1."""
        return self.right / self.total


@frozen
class Evaluation:
    """The records of a run, in the order of the cases, and what they add up to."""

    records: tuple[Record, ...]

    @remembered
    def tally(self) -> Tally:
        """The outcomes of all questions."""
        return tally(self.records)

    @remembered
    def by_language(self) -> dict[str, Tally]:
        """The outcomes by language."""
        return self._by(lambda record: record.language)

    @remembered
    def by_kind(self) -> dict[str, Tally]:
        """The outcomes by kind of case."""
        return self._by(lambda record: record.kind)

    def _by(self, label: Callable[[Record], str]) -> dict[str, Tally]:
        labelled: dict[str, list[Record]] = {}
        for record in self.records:
            labelled.setdefault(label(record), []).append(record)
        return {name: tally(labelled[name]) for name in sorted(labelled)}

    @remembered
    def coverage(self) -> tuple[CoveragePoint, ...]:
        """Coverage and wrong answers as the threshold rises, from the shipped one to where nothing is answered."""
        answers = sorted((r for r in self.records if r.entry_id), key=lambda r: -r.confidence)
        total = len(self.records)
        points = [CoveragePoint(1.0, 0.0, 0.0)]
        wrong = 0
        for number, record in enumerate(answers, 1):
            wrong += record.outcome == Outcome.WRONG
            last_of_its_confidence = number == len(answers) or record.confidence > answers[number].confidence
            if last_of_its_confidence:
                points.append(CoveragePoint(record.confidence, number / total, wrong / total))
        return tuple(points)

    def covered_at(self, confidence: float) -> CoveragePoint:
        """Return coverage and wrong answers if only answers from this confidence on were given."""
        reached = [point for point in self.coverage if point.confidence >= confidence]
        return CoveragePoint(confidence, reached[-1].answered, reached[-1].wrong)

    @remembered
    def calibration(self) -> tuple[CalibrationBin, ...]:
        """Confidence beside the share that is right, over the answers that an entry gave."""
        answers = [record for record in self.records if record.entry_id]
        bins: dict[int, list[Record]] = {}
        for record in answers:
            bins.setdefault(min(int(record.confidence * BINS), BINS - 1), []).append(record)
        return tuple(_calibration_bin(bins[number]) for number in sorted(bins))

    @property
    def calibration_error(self) -> float:
        """Mean distance, 0..1, between confidence and share right, over the bins by their size."""
        total = sum(found.count for found in self.calibration)
        return sum(found.count * abs(found.confidence - found.right) for found in self.calibration) / max(total, 1)

    @remembered
    def misses(self) -> tuple[Record, ...]:
        """What did not come out right: wrong answers first, the surest of them first."""
        order = (Outcome.WRONG, Outcome.ASKED_BACK, Outcome.REFUSED)
        missed = [record for record in self.records if not record.right]
        return tuple(sorted(missed, key=lambda record: (order.index(Outcome(record.outcome)), -record.confidence)))

    @remembered
    def confusions(self) -> tuple[Confusion, ...]:
        """Which entries were expected and what came instead, the most frequent first."""
        taken = [record for record in self.misses if record.entry_id not in record.targets]
        pairs = Counter((r.targets[0] if r.targets else r.expected, r.came) for r in taken)
        # By name where counts are equal, so that a report never changes by itself.
        ordered = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
        return tuple(Confusion(expected, came, count) for (expected, came), count in ordered)

    @remembered
    def weakest(self) -> tuple[EntryStrength, ...]:
        """The entries whose questions do not all come out right, the weakest first."""
        totals: Counter[str] = Counter()
        rights: Counter[str] = Counter()
        for record in self.records:
            for entry_id in record.targets[:1]:
                totals[entry_id] += 1
                rights[entry_id] += record.right
        found = [EntryStrength(entry_id, rights[entry_id], total) for entry_id, total in totals.items()]
        weak = [strength for strength in found if strength.right < strength.total]
        return tuple(sorted(weak, key=lambda strength: (strength.share, -strength.total, strength.entry_id)))


def tally(records: Iterable[Record]) -> Tally:
    """Count the outcomes of records."""
    records = tuple(records)
    counts = Counter(record.outcome for record in records)
    offered = sum(record.offered and record.outcome == Outcome.ASKED_BACK for record in records)
    return Tally(
        right=counts[Outcome.RIGHT],
        asked_back=counts[Outcome.ASKED_BACK],
        offered=offered,
        refused=counts[Outcome.REFUSED],
        wrong=counts[Outcome.WRONG],
    )


def _calibration_bin(records: Sequence[Record]) -> CalibrationBin:
    count = len(records)
    return CalibrationBin(
        count=count,
        confidence=sum(record.confidence for record in records) / count,
        right=sum(record.right for record in records) / count,
    )
