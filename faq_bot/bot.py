"""`FAQBot`: the path of a question from typing to answer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import numpy as np

from faq_bot.answering.answer import (
    HIGH,
    Answer,
    Contribution,
    Decision,
    Explanation,
    Match,
    Refusal,
    Status,
    Suggestion,
)
from faq_bot.answering.confidence import Evidence, confidence, evidence_of
from faq_bot.answering.conversation import Conversation
from faq_bot.answering.guards import leaves_unexplained, refusal, refuse, too_close
from faq_bot.answering.language import answer_language
from faq_bot.knowledge.model import LANGUAGES, Kind, KnowledgeBase
from faq_bot.knowledge.topics import facts_by_topic
from faq_bot.languages import messages
from faq_bot.matching.cache import load_matcher
from faq_bot.matching.features import WORD
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import Found, find
from faq_bot.matching.ridge import Candidate

MAX_QUESTION = 1000
"""Characters of a question; a longer one is asked to be shortened."""

THRESHOLD = 0.44
"""Least confidence to assert an answer: above 0.45 fewer than 88 % of CLINC150's questions in scope are
answered right, and accuracy is best from 0.45 to 0.47 on curekart."""

SUGGEST_FROM = 0.12
"""Least confidence to offer a fact when asking back."""

SUGGEST_SILENCE_FROM = 0.2
"""The same for what the source leaves open: of less use, and odd where it is not what was meant."""

MAX_SUGGESTIONS = 3
CONTRIBUTIONS_SHOWN = 5
CONSIDERED = 12
"""Leading entries of a ranking that may answer, be offered or be refused."""

JUDGED = 4
"""Of those that no guard refuses, the leading ones whose confidence is worked out."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate that no guard refused, with its evidence and confidence."""

    candidate: Candidate
    evidence: Evidence
    confidence: float


class FAQBot:
    """Answers questions from one knowledge base.

    It never changes after loading, so threads may share it. A question is answered by the entry
    with the most support that no guard refuses, if the confidence reaches the threshold; entries
    of kind `not_covered` compete on equal terms, so that what the source leaves open is said so, and
    near facts are offered beside it unless the confidence is high.
    Below the threshold the nearest curated questions are offered, and if none is near, nothing.
    """

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher

    @classmethod
    def load(cls, path: str | Path | None = None) -> FAQBot:
        """Load a knowledge base from a file or folder; None: the bundled one.

        Raises:
            KnowledgeError: it cannot be loaded; the message names file, line and column.
        """
        return cls(load_matcher(None if path is None else Path(path)))

    @property
    def matcher(self) -> Matcher:
        """The engine: what matching needs of the base, built once."""
        return self._matcher

    @property
    def knowledge(self) -> KnowledgeBase:
        """The base as the curator wrote it."""
        return self._matcher.knowledge

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the base, its default first."""
        return self._matcher.knowledge.languages

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
        found = find(self._matcher, question)
        if not found.question.normalised:
            return self._say_nothing(question, "empty", self._fallback(language, preferred))
        spoken = self._answer_language(found, language, preferred)
        return self._decide(found, spoken)

    def search(self, question: str, language: str | None = None, limit: int = 5) -> list[Match]:
        """Return the entries nearest to a question, best first; no thresholds, no guards.

        Args:
            question: any text.
            language: the language of the questions returned; None: that of the nearest phrasing.
            limit: the most entries to return.

        Raises:
            TypeError: the question is not a string.
        """
        if not isinstance(question, str):
            raise TypeError(f"a question is a str, not {type(question).__name__}")
        found = find(self._matcher, question[:MAX_QUESTION])
        best = [found.ranking.candidate(place) for place in range(min(limit, len(found.ranking.entries)))]
        return [Match(self._id(c.entry), c.support, self._phrasing_in(language, found, c)) for c in best]

    def conversation(self, language: str | None = None) -> Conversation:
        """Begin a conversation, which remembers the turn before.

        Args:
            language: `fr`, `en` or `ja` to answer in; None: decided from the questions.

        Raises:
            ValueError: the language is unknown.
        """
        return Conversation(self, language)

    def _decide(self, found: Found, language: str) -> Answer:
        judged, refusals = self.judge(found)
        if not judged:
            return self._no_match(found, language, judged, refusals, Decision.NOTHING_NEAR)
        best = judged[0]
        kind = self._matcher.kind_of(best.candidate.entry)
        doubt = self._doubt(found, judged)
        if doubt:
            refusals.append(doubt)
        elif best.confidence >= THRESHOLD:
            return self._answer(found, language, judged, refusals, _STATUS[kind])
        suggestions = self._suggestions(judged, language)
        if not suggestions:
            return self._no_match(found, language, judged, refusals, Decision.NOTHING_TO_OFFER)
        decision = Decision.DOUBT if doubt else Decision.UNDER
        return self._ambiguous(found, language, judged, refusals, suggestions, decision)

    def _doubt(self, found: Found, judged: list[Judged]) -> Refusal | None:
        """Return why the best candidate is only offered and not asserted, whatever its confidence."""
        best = judged[0]
        kinds = [self._matcher.kind_of(other.candidate.entry) for other in judged]
        entry = best.candidate.entry
        unexplained = leaves_unexplained(found.question, entry, self._matcher) if kinds[0] is Kind.FACT else None
        if unexplained:
            return refusal(self._id(entry), "unexplained", unexplained)
        close = too_close(best.evidence.lead, kinds)
        return refusal(self._id(entry), "margin", close) if close else None

    def judge(self, found: Found) -> tuple[list[Judged], list[Refusal]]:
        """Return the leading candidates that no guard refuses, by support, and the refusals."""
        ranking = found.ranking
        refusals: list[Refusal] = []
        allowed: list[int] = []
        for place, entry in enumerate(ranking.entries[:CONSIDERED]):
            refused = refuse(found.question, entry, self._matcher)
            if refused:
                refusals.append(refused)
            else:
                allowed.append(place)
        judged = []
        for place in allowed[:JUDGED]:
            evidence = evidence_of(found, place, [other for other in allowed if other != place], self._matcher)
            judged.append(Judged(ranking.candidate(place), evidence, confidence(evidence)))
        return judged, refusals

    def _answer(
        self, found: Found, language: str, judged: list[Judged], refusals: list[Refusal], status: Status
    ) -> Answer:
        best = judged[0]
        entry = self._matcher.knowledge.entries[best.candidate.entry]
        spoken = language if language in entry.answers else next(iter(entry.answers))
        text = entry.answers[spoken]
        suggestions: tuple[Suggestion, ...] = ()
        if status is Status.NOT_COVERED and best.confidence < HIGH:
            suggestions = self._suggestions(judged, spoken, facts_only=True)
        if suggestions:
            text += "\n" + messages.ask_back("related", spoken, [s.question for s in suggestions])
        return Answer(
            question=found.question.text,
            status=status,
            text=text,
            language=spoken,
            confidence=best.confidence,
            entry_id=entry.id,
            matched_question=self._nearest_phrasing(best.candidate),
            sources=self._matcher.knowledge.cited(entry),
            suggestions=suggestions,
            related=self._related(best.candidate.entry, spoken),
            explanation=self._explain(found, judged, refusals, Decision.REACHED),
        )

    def _ambiguous(
        self,
        found: Found,
        language: str,
        judged: list[Judged],
        refusals: list[Refusal],
        suggestions: tuple[Suggestion, ...],
        decision: Decision,
    ) -> Answer:
        return Answer(
            question=found.question.text,
            status=Status.AMBIGUOUS,
            text=messages.ask_back("ambiguous", language, [s.question for s in suggestions]),
            language=language,
            confidence=judged[0].confidence,
            matched_question=self._nearest_phrasing(judged[0].candidate),
            suggestions=suggestions,
            explanation=self._explain(found, judged, refusals, decision),
        )

    def _no_match(
        self, found: Found, language: str, judged: list[Judged], refusals: list[Refusal], decision: Decision
    ) -> Answer:
        explanation = self._explain(found, judged, refusals, decision)
        return self._say_nothing(found.question.text, "no_match", language, explanation)

    def _say_nothing(
        self, question: str, message: str, language: str, explanation: Explanation | None = None
    ) -> Answer:
        text = messages.say(message, language)
        if message == "no_match":
            text += "\n" + messages.ask_back("can_ask", language, self.examples(language), numbered=False)
        return Answer(question, Status.NO_MATCH, text, language, explanation=explanation or Explanation())

    def examples(self, language: str, limit: int = MAX_SUGGESTIONS) -> list[str]:
        """Return questions that can be asked: the first fact of each topic in turn."""
        topics = [entries for _, entries in facts_by_topic(self._matcher.knowledge, language)]
        in_turn = [entry for turn in zip_longest(*topics) for entry in turn if entry is not None]
        return [entry.first_phrasing(language).text for entry in in_turn[:limit]]

    def _suggestions(
        self, judged: list[Judged], language: str, *, facts_only: bool = False
    ) -> tuple[Suggestion, ...]:
        least = {Kind.FACT: SUGGEST_FROM} if facts_only else _OFFERED_FROM
        offered = [
            Suggestion(self._id(j.candidate.entry), self._title(j.candidate.entry, language), j.confidence)
            for j in judged
            if j.confidence >= least.get(self._matcher.kind_of(j.candidate.entry), math.inf)
        ]
        return tuple(offered[:MAX_SUGGESTIONS])

    def _related(self, entry: int, language: str) -> tuple[Suggestion, ...]:
        by_id = self._matcher.knowledge.by_id
        linked = [by_id[r.id] for r in self._matcher.knowledge.entries[entry].see_also if r.id in by_id]
        return tuple(Suggestion(e.id, e.first_phrasing(language).text, 0.0) for e in linked[:2])

    def _explain(
        self, found: Found, judged: list[Judged], refusals: list[Refusal], decision: Decision
    ) -> Explanation:
        ranking = found.ranking
        weighed = np.lexsort((ranking.rows, -np.abs(ranking.beta)))[:CONTRIBUTIONS_SHOWN]
        phrasings = self._matcher.knowledge.phrasings
        evidence = judged[0].evidence if judged else None
        return Explanation(
            concepts=tuple(sorted(found.question.mentions.all)),
            corrections=found.question.mentions.corrections,
            contributions=tuple(
                Contribution(
                    self._id(ranking.owners[i]), phrasings[ranking.rows[i]].text, round(float(ranking.beta[i]), 4)
                )
                for i in weighed
            ),
            evidence=tuple((name, round(value, 4)) for name, value in evidence._asdict().items())
            if evidence
            else (),
            runner_up=self._id(judged[1].candidate.entry) if len(judged) > 1 else None,
            margin=round(judged[0].evidence.lead, 4) if judged else 0.0,
            refusals=tuple(refusals),
            decision=decision,
        )

    def _answer_language(self, found: Found, language: str | None, preferred: str | None) -> str:
        if language is not None:
            return language
        if len(self.languages) == 1:
            return self.languages[0]
        codes = self._matcher.language_of[found.neighbours.rows]
        similarities = found.neighbours.similarities
        best = {
            code: float(similarities[codes == number].max(initial=0.0))
            for number, code in enumerate(self.languages)
        }
        words = found.vector.ids[self._matcher.index.kinds[found.vector.ids] == WORD]
        shares = dict(zip(self.languages, self._matcher.spoken.shares(words).tolist(), strict=True))
        return answer_language(found.question.normalised, self.languages, best, shares, preferred)

    def _language(self, text: str, language: str | None, preferred: str | None) -> str:
        return language or self._answer_language(find(self._matcher, text), None, preferred)

    def _fallback(self, language: str | None, preferred: str | None) -> str:
        return language or (preferred if preferred in self.languages else self.languages[0])

    def _id(self, entry: int) -> str:
        return self._matcher.knowledge.entries[entry].id

    def _title(self, entry: int, language: str) -> str:
        return self._matcher.knowledge.entries[entry].first_phrasing(language).text

    def _phrasing_in(self, language: str | None, found: Found, candidate: Candidate) -> str:
        """Return the nearest phrasing in a language, if one was retrieved; else the entry's first in it."""
        if language is None:
            return self._nearest_phrasing(candidate)
        ranking = found.ranking
        rows = ranking.rows[ranking.owners == candidate.entry]
        similarities = ranking.similarities[ranking.owners == candidate.entry]
        spoken = [code == language for code in (self.languages[n] for n in self._matcher.language_of[rows])]
        if not any(spoken):
            return self._title(candidate.entry, language)
        nearest = int(rows[np.where(spoken, similarities, -1.0).argmax()])
        return self._matcher.knowledge.phrasings[nearest].text

    def _nearest_phrasing(self, candidate: Candidate) -> str:
        return self._matcher.knowledge.phrasings[candidate.nearest].text


_OFFERED_FROM = {Kind.FACT: SUGGEST_FROM, Kind.NOT_COVERED: SUGGEST_SILENCE_FROM}
_STATUS = {Kind.FACT: Status.ANSWERED, Kind.NOT_COVERED: Status.NOT_COVERED, Kind.SMALL_TALK: Status.SMALL_TALK}
