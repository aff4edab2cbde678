"""The base under the eyes of the rules, and each of its phrasings tried with itself left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from faq_bot.answering.answer import Refusal
from faq_bot.answering.decision import judge
from faq_bot.answering.guards import refuse
from faq_bot.answering.readings import Reading
from faq_bot.knowledge.model import Concept, Entry, Family, KnowledgeBase, Phrasing
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.numbers import numbers_in
from faq_bot.matching.ranking import Found, find

NEAR = 93.0
"""Similarity, 0..100, of two phrasings' sorted words from which they are near-duplicates: one letter
in fifteen. Of the pairs that name the same concepts and numbers, 90 adds real differences (`à`, `de`)."""

PULLERS = 2
"""Phrasings named as those that pull another away."""


@dataclass(frozen=True, slots=True)
class Winner:
    """The entry that would answer: its number, the confidence (0..1), and the rows that weigh most for it."""

    entry: int
    confidence: float
    pullers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one phrasing.

    Attributes:
        row: the phrasing.
        own: the number of its entry.
        refusal: why a guard refuses the phrasing to its own entry, or None.
        left_out: who would answer it if it were not in the base; None: nobody.
        verbatim: who answers it now, word for word; None: nobody.
        near: rows of other entries whose phrasing is nearly the same, the same excepted.
    """

    row: int
    own: int
    refusal: Refusal | None
    left_out: Winner | None
    verbatim: Winner | None
    near: tuple[int, ...]

    @property
    def lost(self) -> bool:
        """Tell whether the phrasing, asked word for word, does not lead to its own entry."""
        return self.verbatim is None or self.verbatim.entry != self.own


@dataclass(frozen=True)
class Audit:
    """A compiled base with what several rules ask of it. Its places must be known: no base from the cache."""

    matcher: Matcher

    @property
    def knowledge(self) -> KnowledgeBase:
        """The base as it was written."""
        return self.matcher.knowledge

    @property
    def phrasings(self) -> Sequence[Phrasing]:
        """All phrasings, by row."""
        return self.matcher.knowledge.phrasings

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries, by number."""
        return self.matcher.entries

    @cached_property
    def families(self) -> Mapping[Family, Mapping[str, Concept]]:
        """The lexicon by family and id."""
        return {
            family: {concept.id: concept for concept in self.knowledge.lexicon if concept.family is family}
            for family in Family
        }

    @cached_property
    def trials(self) -> Sequence[Trial]:
        """What becomes of each phrasing, by row. Takes about 3 ms a phrasing."""
        return [_try(self.matcher, row) for row in range(len(self.phrasings))]


def _try(matcher: Matcher, row: int) -> Trial:
    text, own = matcher.knowledge.phrasings[row].text, int(matcher.entry_of[row])
    found = find(matcher, text, without=row)
    winner = _winner(matcher, found)
    # A phrasing that wins without itself also wins with itself.
    safe = winner is not None and winner.entry == own
    return Trial(
        row=row,
        own=own,
        refusal=refuse(found.question, own, matcher),
        left_out=winner,
        verbatim=winner if safe else _winner(matcher, find(matcher, text)),
        near=_near(matcher, row, found),
    )


def _winner(matcher: Matcher, found: Found) -> Winner | None:
    """Return the entry that would answer, with the rows that weigh most for it."""
    judged = judge(Reading(found.question.text, found.question), found, matcher).judged
    if not judged:
        return None
    best = judged[0]
    own = sorted((-beta, row) for beta, row, owner in _weights(found) if owner == best.candidate.entry)
    return Winner(best.candidate.entry, best.confidence, tuple(row for _, row in own[:PULLERS]))


def _weights(found: Found) -> list[tuple[float, int, int]]:
    ranking = found.ranking
    return list(zip(ranking.beta.tolist(), ranking.rows.tolist(), ranking.owners.tolist(), strict=True))


def _near(matcher: Matcher, row: int, found: Found) -> tuple[int, ...]:
    own, text = matcher.entry_of[row], matcher.sorted_texts[row]
    others = [other for other in found.neighbours.rows.tolist() if matcher.entry_of[other] != own]
    return tuple(
        sorted(
            other
            for other in others
            if matcher.normalised[other] != matcher.normalised[row]
            and fuzz.ratio(text, matcher.sorted_texts[other], score_cutoff=NEAR)
            and _names_the_same(matcher, row, other)
        )
    )


def _names_the_same(matcher: Matcher, row: int, other: int) -> bool:
    """Tell whether two phrasings have the same concepts and numbers: "signed in 2020" is not "in 2021"."""
    first, second = matcher.normalised[row], matcher.normalised[other]
    return (
        numbers_in(matcher.knowledge.phrasings[row].text) == numbers_in(matcher.knowledge.phrasings[other].text)
        and matcher.lexicon.mentions_in(first).all == matcher.lexicon.mentions_in(second).all
    )
