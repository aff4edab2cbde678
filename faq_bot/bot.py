"""`FAQBot`: the path of a question from typing to answer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from faq_bot import messages
from faq_bot.answer import Answer, Contribution, Explanation, Match, Refusal, Status, Suggestion
from faq_bot.cache import load_compiled
from faq_bot.compiled import Compiled
from faq_bot.confidence import Evidence, concept_share, confidence, gather
from faq_bot.guards import refuse
from faq_bot.index import NEIGHBOURS, Neighbours, Vector
from faq_bot.knowledge import LANGUAGES, Kind
from faq_bot.language import answer_language
from faq_bot.question import Question, understand
from faq_bot.ranker import Candidate, Ranking, kernel, rank

MAX_QUESTION = 1000
"""Characters of a question; a longer one is asked to be shortened."""

THRESHOLD = 0.5
"""Least confidence to assert an answer."""

SUGGEST_FROM = 0.08
"""Least confidence to offer an entry when asking back."""

MAX_SUGGESTIONS = 3
CONCEPT_BONUS = 0.5
CONTRIBUTIONS_SHOWN = 5
JUDGED = 5
"""Leading candidates whose confidence is worked out."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A candidate that no guard refused, with its evidence and confidence."""

    candidate: Candidate
    evidence: Evidence
    confidence: float


@dataclass(frozen=True, slots=True)
class _Search:
    """All that was found for one question, before anything is decided."""

    question: Question
    vector: Vector
    neighbours: Neighbours
    ranking: Ranking


class FAQBot:
    """Answers questions from one knowledge base.

    It never changes after loading, so threads may share it. A question is answered by the entry
    with the most support that no guard refuses, if the confidence reaches the threshold; entries
    of kind `not_covered` compete on equal terms, so that what the source leaves open is said so.
    Below the threshold the nearest curated questions are offered, and if none is near, nothing.
    """

    def __init__(self, base: Compiled) -> None:
        self._base = base

    @classmethod
    def load(cls, path: str | Path | None = None) -> FAQBot:
        """Load a knowledge base from a file or folder; None: the bundled one.

        Raises:
            KnowledgeError: it cannot be loaded; the message names file, line and column.
        """
        return cls(load_compiled(None if path is None else Path(path)))

    @property
    def base(self) -> Compiled:
        """The compiled knowledge base."""
        return self._base

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the base, its default first."""
        return self._base.knowledge.languages

    def ask(self, question: str, language: str | None = None, *, preferred: str | None = None) -> Answer:
        """Answer a question.

        Args:
            question: any text.
            language: `fr`, `en` or `ja` to answer in; None: decided from the question.
            preferred: the language for questions that fit several, such as the conversation's.

        Raises:
            TypeError: the question is not a string.
            ValueError: the language is unknown.
        """
        if not isinstance(question, str):
            raise TypeError(f"a question is a str, not {type(question).__name__}")
        if language is not None and language not in LANGUAGES:
            raise ValueError(f"unknown language {language!r}; expected one of {', '.join(LANGUAGES)}")
        if len(question) > MAX_QUESTION:
            return self._say_nothing(question, "too_long", self._language(question[:200], language, preferred))
        found = self._find(question)
        if not found.question.normalised:
            return self._say_nothing(question, "empty", self._fallback(language, preferred))
        spoken = self._answer_language(found, language, preferred)
        return self._decide(found, spoken)

    def search(self, question: str, language: str | None = None, limit: int = 5) -> list[Match]:
        """Return the entries nearest to a question, best first; no thresholds, no guards.

        Args:
            question: any text.
            language: the language of the questions returned; None: decided from the question.
            limit: the most entries to return.

        Raises:
            TypeError: the question is not a string.
        """
        if not isinstance(question, str):
            raise TypeError(f"a question is a str, not {type(question).__name__}")
        found = self._find(question[:MAX_QUESTION])
        spoken = self._answer_language(found, language, None)
        return [
            Match(self._id(c.entry), c.support, self._nearest_phrasing(c, spoken))
            for c in found.ranking.candidates[:limit]
        ]

    def _find(self, text: str) -> _Search:
        base = self._base
        question = understand(text, base.lexicon)
        vector = base.index.vector(question.normalised, sorted(question.findings.all))
        neighbours = base.index.retrieve(vector, NEIGHBOURS)
        if not len(neighbours.rows):
            return _Search(question, vector, neighbours, Ranking((), 0.0))
        gram, similarities = kernel(base.index, base.sorted_texts, question.sorted_words, neighbours)
        ranking = rank(base.entry_of, neighbours, gram, similarities, self._bonus(question, neighbours))
        return _Search(question, vector, neighbours, ranking)

    def _bonus(self, question: Question, neighbours: Neighbours) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        entries = self._base.entry_of[neighbours.rows]
        if not question.findings.all:
            return np.zeros(len(entries))
        distinct, inverse = np.unique(entries, return_inverse=True)
        shares = np.array([concept_share(question, int(entry), self._base) for entry in distinct])
        return CONCEPT_BONUS * shares[inverse]

    def _decide(self, found: _Search, language: str) -> Answer:
        judged, refusals = self._judge(found)
        if not judged:
            return self._no_match(found, language, judged, refusals, "nothing in the base is near the question")
        best = judged[0]
        kind = self._base.kind_of(best.candidate.entry)
        if best.confidence >= THRESHOLD:
            return self._answer(found, language, judged, refusals, _STATUS[kind])
        suggestions = self._suggestions(judged, language)
        if not suggestions:
            return self._no_match(found, language, judged, refusals, "no entry is likely enough to be offered")
        return self._ambiguous(found, language, judged, refusals, suggestions)

    def _judge(self, found: _Search) -> tuple[list[_Judged], list[Refusal]]:
        """Return the leading candidates that no guard refuses, by support, and the refusals."""
        judged: list[_Judged] = []
        refusals: list[Refusal] = []
        allowed = []
        for candidate in found.ranking.candidates[: 3 * JUDGED]:
            refusal = refuse(found.question, candidate.entry, self._base)
            if refusal:
                refusals.append(refusal)
            else:
                allowed.append(candidate)
        rivals = Ranking(tuple(allowed), found.ranking.explained)
        for candidate in allowed[:JUDGED]:
            evidence = gather(found.question, found.vector, candidate, rivals, self._base)
            judged.append(_Judged(candidate, evidence, confidence(evidence)))
        return judged, refusals

    def _answer(
        self, found: _Search, language: str, judged: list[_Judged], refusals: list[Refusal], status: Status
    ) -> Answer:
        best = judged[0]
        entry = self._base.knowledge.entries[best.candidate.entry]
        spoken = language if language in entry.answers else next(iter(entry.answers))
        return Answer(
            question=found.question.text,
            status=status,
            text=entry.answers[spoken],
            language=spoken,
            confidence=best.confidence,
            entry_id=entry.id,
            matched_question=self._nearest_phrasing(best.candidate, spoken),
            sources=self._base.knowledge.cited(entry),
            related=self._related(best.candidate.entry, spoken),
            explanation=self._explain(found, judged, refusals, f"confidence reaches {THRESHOLD:g}"),
        )

    def _ambiguous(
        self,
        found: _Search,
        language: str,
        judged: list[_Judged],
        refusals: list[Refusal],
        suggestions: tuple[Suggestion, ...],
    ) -> Answer:
        return Answer(
            question=found.question.text,
            status=Status.AMBIGUOUS,
            text=messages.ask_back("ambiguous", language, [s.question for s in suggestions]),
            language=language,
            confidence=judged[0].confidence,
            matched_question=self._nearest_phrasing(judged[0].candidate, language),
            suggestions=suggestions,
            explanation=self._explain(found, judged, refusals, f"confidence is under {THRESHOLD:g}"),
        )

    def _no_match(
        self, found: _Search, language: str, judged: list[_Judged], refusals: list[Refusal], decision: str
    ) -> Answer:
        explanation = self._explain(found, judged, refusals, decision)
        return self._say_nothing(found.question.text, "no_match", language, explanation)

    def _say_nothing(self, question: str, message: str, language: str, explanation: Explanation | None = None) -> Answer:
        text = messages.say(message, language)
        if message == "no_match":
            text += "\n" + messages.ask_back("can_ask", language, self.examples(language), numbered=False)
        return Answer(question, Status.NO_MATCH, text, language, explanation=explanation or Explanation())

    def examples(self, language: str, limit: int = MAX_SUGGESTIONS) -> list[str]:
        """Return questions that can be asked: the first fact of each topic in turn."""
        facts = [entry for entry in self._base.knowledge.entries if entry.kind is Kind.FACT]
        order = [topic.id for topic in self._base.knowledge.topics]
        facts.sort(key=lambda e: order.index(e.topic.id) if e.topic and e.topic.id in order else len(order))
        seen: set[str] = set()
        first = [e for e in facts if not (e.topic and e.topic.id in seen) and not (e.topic and seen.add(e.topic.id))]
        return [entry.first_phrasing(language).text for entry in first[:limit]]

    def _suggestions(self, judged: list[_Judged], language: str) -> tuple[Suggestion, ...]:
        offered = [
            Suggestion(self._id(j.candidate.entry), self._title(j.candidate.entry, language), j.confidence)
            for j in judged
            if j.confidence >= SUGGEST_FROM and self._base.kind_of(j.candidate.entry) is not Kind.SMALL_TALK
        ]
        return tuple(offered[:MAX_SUGGESTIONS])

    def _related(self, entry: int, language: str) -> tuple[Suggestion, ...]:
        by_id = self._base.knowledge.by_id
        linked = [by_id[r.id] for r in self._base.knowledge.entries[entry].see_also if r.id in by_id]
        return tuple(Suggestion(e.id, e.first_phrasing(language).text, 0.0) for e in linked[:2])

    def _explain(
        self, found: _Search, judged: list[_Judged], refusals: list[Refusal], decision: str
    ) -> Explanation:
        weighed = [
            (weight, row, candidate.entry)
            for candidate in found.ranking.candidates
            for row, weight in zip(candidate.rows, candidate.weights, strict=True)
        ]
        weighed.sort(key=lambda part: (-abs(part[0]), part[1]))
        phrasings = self._base.knowledge.phrasings
        evidence = judged[0].evidence if judged else None
        return Explanation(
            concepts=tuple(sorted(found.question.findings.all)),
            corrections=found.question.findings.corrections,
            contributions=tuple(
                Contribution(self._id(entry), phrasings[row].text, round(weight, 4))
                for weight, row, entry in weighed[:CONTRIBUTIONS_SHOWN]
            ),
            evidence=tuple((n, round(getattr(evidence, n), 4)) for n in Evidence.__slots__) if evidence else (),
            runner_up=self._id(judged[1].candidate.entry) if len(judged) > 1 else None,
            margin=round(judged[0].evidence.lead, 4) if judged else 0.0,
            refusals=tuple(refusals),
            decision=decision,
        )

    def _answer_language(self, found: _Search, language: str | None, preferred: str | None) -> str:
        if language is not None:
            return language
        best: dict[str, float] = {}
        for row, similarity in zip(found.neighbours.rows, found.neighbours.similarities, strict=True):
            code = self.languages[self._base.language_of[row]]
            best[code] = max(best.get(code, 0.0), float(similarity))
        return answer_language(found.question.normalised, self.languages, best, preferred)

    def _language(self, text: str, language: str | None, preferred: str | None) -> str:
        return language or self._answer_language(self._find(text), None, preferred)

    def _fallback(self, language: str | None, preferred: str | None) -> str:
        return language or (preferred if preferred in self.languages else self.languages[0])

    def _id(self, entry: int) -> str:
        return self._base.knowledge.entries[entry].id

    def _title(self, entry: int, language: str) -> str:
        return self._base.knowledge.entries[entry].first_phrasing(language).text

    def _nearest_phrasing(self, candidate: Candidate, language: str) -> str:
        return self._base.knowledge.phrasings[candidate.nearest].text


_STATUS = {Kind.FACT: Status.ANSWERED, Kind.NOT_COVERED: Status.NOT_COVERED, Kind.SMALL_TALK: Status.SMALL_TALK}
