"""Each phrasing of a base asked word for word, and once more with itself left out.

Most phrasings are told by the first look of `matching.ranking`, which takes a tenth of the second one. Only
what that look finds close to changing hands is asked in full, see `LIKELY_FROM`, and only where it is enough of
what an entry has in a language, see `PULLED_SHARE`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from rapidfuzz import fuzz, process

from faq_bot.answering.answer import Refusal, Status
from faq_bot.answering.confidence import confidence, evidence_of
from faq_bot.answering.decision import CONSIDERED, JUDGED, decide, judge
from faq_bot.answering.guards import refuse
from faq_bot.answering.new_words import novelty
from faq_bot.answering.readings import Reading
from faq_bot.knowledge.model import Kind
from faq_bot.matching.answer_texts import answer_weights
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.numbers import numbers_in
from faq_bot.matching.question import sort_words
from faq_bot.matching.ranking import CLOSE, Found, find, rank_nearest, retrieve
from faq_bot.matching.ridge import FUZZY_WEIGHT, Ranking, put_back

NEAR = 93.0
"""Similarity, 0..100, of two phrasings' sorted words from which they are near-duplicates: one letter
in fifteen. Of the pairs that name the same concepts and numbers, 90 adds real differences (`à`, `de`)."""

PULLERS = 2
"""Phrasings named as those that pull another away."""

PULLED_FROM = 0.98
"""Confidence, 0..1, at which another entry's answer to a left-out phrasing is a risk worth mending.

At 0.5, where answers are asserted, a quarter of the phrasings of a rich base would be reported: each
stands alone in what it asks, and that is why it was written."""

PULLED_SHARE = 0.1
"""Share of the phrasings of an entry in a language from which those that are pulled away matter.

One in a hundred is pulled in every rich base: it says what no other phrasing of its entry says. Of 40 of the 206
in the bundled base, read one by one, 6 were worth a change, five of them of entries that lost one in ten."""

STRAY_LEAD, NEAREST, STRAY_NEAREST = 1.0, 5, 3
"""Lead in support of another entry, and how many of the nearest phrasings must be its, for a single phrasing to
matter: nothing in its own entry is like it, as where it was put under the wrong one. Of 500 phrasings put under
another entry of their topic 239 were pulled, 140 of them strays; of the 206 pulled that stood where they belong,
7. Without the nearest it was 203 and 21, with two of them 176 and 14."""

KEPT_AHEAD = 0.07
"""Similarity, 0..1, by which the nearest phrasing of its own entry is ahead of those of all other facts from which
a phrasing is kept by it, and nothing is ranked. Of 2,042 phrasings of the bundled base 41 % are kept, each of
which comes back word for word; of the 206 that are pulled away 25 are kept, none of them a stray. At 0.05 it is
47 % and 34, and one that does not surely come back."""

LIKELY_FROM = 0.9
"""Confidence after the first look from which a fact close to the lead is looked at in full. Of the 123 phrasings
of the bundled base that are pulled if all 23,221 are asked in full this misses one, of 0.951, and 0.93 another."""

SLIGHT = 0.1
"""Weight of an answer, 0..1, below which the first look does not read it: that of an entry with 15 phrasings."""


class Doubt(StrEnum):
    """How the first look sees a phrasing that may be pulled away."""

    PULLED = "pulled"
    STRAY = "stray"


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
        pulled: the fact of another entry that would answer it with at least `PULLED_FROM` if the phrasing
            were not in the base; None: there is none, or it does not matter, as the phrasing is no stray and
            fewer than `PULLED_SHARE` of those that the entry has in its language are pulled.
        stray: whether nothing else in its entry is like a phrasing that is pulled.
        lost: whether the phrasing, asked word for word, does not lead to its own entry.
        taken: who answers a lost phrasing; None: nobody.
        near: rows of other entries whose phrasing is nearly the same, the same excepted.
    """

    row: int
    own: int
    refusal: Refusal | None = None
    pulled: Winner | None = None
    stray: bool = False
    lost: bool = False
    taken: Winner | None = None
    near: tuple[int, ...] = ()


def try_entry(number: int, matcher: Matcher) -> list[Trial]:
    """Return what becomes of the phrasings of an entry, by row."""
    rows = matcher.rows_of_entry(number)
    read_answers = _answers_count(matcher)
    written: dict[tuple[str, str], tuple[Trial, Doubt | None]] = {}
    tried = [_try_once(row, matcher, written, read_answers=read_answers) for row in rows.tolist()]
    languages = matcher.language_of[rows].tolist()
    sizes = Counter(languages)
    doubts = Counter(language for (_, doubt), language in zip(tried, languages, strict=True) if doubt)
    asked = {language for language, count in doubts.items() if count >= PULLED_SHARE * sizes[language]}
    return [
        _left_out(trial, matcher) if doubt is Doubt.STRAY or (doubt and language in asked) else trial
        for (trial, doubt), language in zip(tried, languages, strict=True)
    ]


def _try_once(
    row: int, matcher: Matcher, written: dict[tuple[str, str], tuple[Trial, Doubt | None]], *, read_answers: bool
) -> tuple[Trial, Doubt | None]:
    """Return what becomes of a phrasing, which is the same where it stands again in its entry."""
    phrasing = matcher.knowledge.phrasings[row]
    text = (phrasing.text, phrasing.language)
    if text not in written:
        written[text] = _try(row, matcher, read_answers=read_answers)
    trial, doubt = written[text]
    return replace(trial, row=row), doubt


def _try(row: int, matcher: Matcher, *, read_answers: bool) -> tuple[Trial, Doubt | None]:
    """Return what becomes of a phrasing, and how another fact may pull it away; None: it may not."""
    text, own = matcher.knowledge.phrasings[row].text, int(matcher.entry_of[row])
    retrieved = retrieve(text, matcher, row, read_answers=read_answers)
    refusal, near = refuse(retrieved.question, own, matcher), _near(row, retrieved, matcher)
    if not refusal and _is_kept(retrieved, own, matcher):
        return Trial(row, own, near=near), None
    left_out = rank_nearest(retrieved, matcher)
    comes_back = not refusal and _comes_back(left_out, row, matcher)
    lost, taken = (False, None) if comes_back else _asked(text, own, matcher)
    return Trial(row, own, refusal, lost=lost, taken=taken, near=near), _doubt(left_out, own, matcher)


def _is_kept(found: Found, own: int, matcher: Matcher) -> bool:
    """Tell whether an entry keeps a phrasing that is left out, by what is near alone."""
    near = found.neighbours
    pairs = list(zip(matcher.entry_of[near.rows].tolist(), near.similarities.tolist(), strict=True))
    nearest = max((similarity for entry, similarity in pairs if entry == own), default=0.0)
    other = max((similarity for entry, similarity in pairs if _is_other(entry, own, matcher)), default=0.0)
    return nearest >= other + KEPT_AHEAD


def _answers_count(matcher: Matcher) -> bool:
    """Tell whether the answer of any entry counts for enough to be read at the first look."""
    return bool((answer_weights(matcher.phrasings_of) >= SLIGHT).any())


def _allowed(found: Found, matcher: Matcher) -> Iterator[int]:
    """Yield the positions of the leading entries that no guard refuses."""
    for position, number in enumerate(found.ranking.entries[:CONSIDERED]):
        if not refuse(found.question, number, matcher):
            yield position


def _comes_back(left_out: Found, row: int, matcher: Matcher) -> bool:
    """Tell whether a phrasing, asked word for word, surely leads to its own entry: by its weight if put back.

    What else speaks for an entry can only grow for its own.
    """
    ranking, own = left_out.ranking, int(matcher.entry_of[row])
    if own not in ranking.entries:
        return False
    weight, factor = put_back(ranking, matcher.index.length_of(row) + FUZZY_WEIGHT)
    betas = np.bincount(ranking.owners, ranking.beta).tolist()
    pairs = zip(ranking.entries, ranking.support, strict=True)
    support = {entry: value - (1 - factor) * betas[entry] for entry, value in pairs}
    return bool(support.pop(own) + weight >= max(support.values(), default=-math.inf) + CLOSE)


def _asked(text: str, own: int, matcher: Matcher) -> tuple[bool, Winner | None]:
    """Tell whether a phrasing, asked word for word, is lost, and to whom."""
    found = find(text, matcher)
    if _leads(found, own, matcher):
        return False, None
    winner = _winner(found, matcher)
    return (False, None) if winner and winner.entry == own else (True, winner)


def _leads(found: Found, own: int, matcher: Matcher) -> bool:
    """Tell whether an entry leads those that no guard refuses."""
    leading = next(_allowed(found, matcher), None)
    return leading is not None and found.ranking.entries[leading] == own


def _left_out(trial: Trial, matcher: Matcher) -> Trial:
    """Return a trial with the fact of another entry that is surely asserted if the phrasing is left out."""
    found = find(matcher.knowledge.phrasings[trial.row].text, matcher, without=trial.row)
    judgement = judge(Reading(found.question.text, found.question), found, matcher)
    if decide(judgement, matcher, PULLED_FROM).status is not Status.ANSWERED:
        return trial
    winner = _winner(found, matcher)
    if winner is None or not _is_other(winner.entry, trial.own, matcher):
        return trial
    return replace(trial, pulled=winner, stray=_is_stray(found.ranking, winner.entry, trial.own))


def _is_stray(ranking: Ranking, winner: int, own: int) -> bool:
    """Tell whether an entry is far behind the winner, or nowhere, and the nearest phrasings are the winner's."""
    nearest = np.argsort(-ranking.similarities, kind="stable")[:NEAREST]
    ahead = ranking.support_of(winner) - ranking.support_of(own)
    far = own not in ranking.entries or ahead >= STRAY_LEAD
    return far and int((ranking.owners[nearest] == winner).sum()) >= STRAY_NEAREST


def _doubt(found: Found, own: int, matcher: Matcher) -> Doubt | None:
    """Return how a fact of another entry may surely answer: it leads, or is close, and is likely by itself."""
    ranking = found.ranking
    close = [
        position
        for position, support in enumerate(ranking.support[:JUDGED])
        if ranking.support[0] - support < CLOSE
    ]
    others = [position for position in close if _is_other(ranking.entries[position], own, matcher)]
    if not others:
        return None
    reading, allowed = Reading(found.question.text, found.question), list(_allowed(found, matcher))
    rivals = {
        position: [rival for rival in allowed if rival != position] for position in others if position in allowed
    }
    for position, others_allowed in rivals.items():
        what = novelty(found.question, ranking.candidate(position), matcher)
        if confidence(evidence_of(reading, found, position, others_allowed, what, matcher)) >= LIKELY_FROM:
            return Doubt.STRAY if _is_stray(ranking, ranking.entries[0], own) else Doubt.PULLED
    return None


def _is_other(entry: int, own: int, matcher: Matcher) -> bool:
    return entry != own and matcher.kind_of(entry) is Kind.FACT


def _winner(found: Found, matcher: Matcher) -> Winner | None:
    """Return the entry that would answer, with the rows that weigh most for it."""
    judged = judge(Reading(found.question.text, found.question), found, matcher, most=1).judged
    if not judged:
        return None
    best = judged[0]
    own = sorted((-beta, row) for beta, row, owner in _weights(found) if owner == best.candidate.entry)
    return Winner(best.candidate.entry, best.confidence, tuple(row for _, row in own[:PULLERS]))


def _weights(found: Found) -> list[tuple[float, int, int]]:
    ranking = found.ranking
    return list(zip(ranking.beta.tolist(), ranking.rows.tolist(), ranking.owners.tolist(), strict=True))


def _near(row: int, found: Found, matcher: Matcher) -> tuple[int, ...]:
    rows = found.neighbours.rows
    others = rows[matcher.entry_of[rows] != matcher.entry_of[row]].tolist()
    texts = [sort_words(matcher.normalised[other]) for other in others]
    alike = process.extract_iter(sort_words(matcher.normalised[row]), texts, scorer=fuzz.ratio, score_cutoff=NEAR)
    return tuple(
        sorted(
            others[position]
            for _, _, position in alike
            if matcher.normalised[others[position]] != matcher.normalised[row]
            and _names_the_same(row, others[position], matcher)
        )
    )


def _names_the_same(row: int, other: int, matcher: Matcher) -> bool:
    """Tell whether two phrasings have the same concepts and numbers: "signed in 2020" is not "in 2021"."""
    first, second = matcher.normalised[row], matcher.normalised[other]
    return (
        numbers_in(matcher.knowledge.phrasings[row].text) == numbers_in(matcher.knowledge.phrasings[other].text)
        and matcher.lexicon.mentions_in(first).all == matcher.lexicon.mentions_in(second).all
    )
