"""From a text to ranked entries: understand, retrieve, rank. Nothing is decided here.

Where the leading entries are close, they are ranked again on nearly all their phrasings: the nearest
ones tell what is alike, all of them what sets an entry apart. On curekart this adds 2.5 points of
top-1, on CLINC150 1.3, on questions to the bundled base 2, and one question in seven needs it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from faq_bot.knowledge.model import Phrasing
from faq_bot.matching.features import Ints
from faq_bot.matching.index import NEIGHBOURS, Neighbours, Vector
from faq_bot.matching.likelihood import Counts
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, understand
from faq_bot.matching.ridge import NO_RANKING, Candidate, Ranking, Weights, kernel, rank

CLOSE = 0.2
"""Lead in support from which the nearest phrasings settle the matter. 0.15 measured 0.3 points of
top-1 less on CLINC150, 0.3 only 0.1 more, for a fifth of the questions."""

LEADING, PER_ENTRY = 6, 60
"""How many entries are ranked again, and on how many phrasings each at most. Five entries measured 0.7
points less on curekart, eight 0.9 less, 40 phrasings 0.9 less."""

CONCEPT_BONUS = 0.5
"""Support for an entry that names all concepts of the question."""

EXACT_BONUS = 0.5
"""Support for an entry one of whose phrasings has the very words of the question: "where was it
signed" is not to be answered by the many ways to ask when."""

WORD_BONUS = 0.02
"""Support lost per unit of log likelihood of the words behind the likeliest entry."""

PAIR_BONUS = 0.005
"""The same for pairs of words: adds 0.7 points of top-1 on curekart, 0.1 on CLINC150, 1 on French
questions to the bundled base."""

NAMED_BONUS = 0.06
"""The same for the concepts."""

FOREIGN_PENALTY = 0.3
"""Support lost by an entry that holds for none of the entities the question names."""

UNSEEN_IDF = 5.0
"""Weight of a concept of the question that no entry names."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found for one question."""

    question: Question
    vector: Vector
    neighbours: Neighbours
    ranking: Ranking


def find(matcher: Matcher, text: str, without: int | None = None) -> Found:
    """Rank the entries of a base for a text.

    Args:
        matcher: the engine of the base.
        text: what was typed.
        without: a phrasing, by row, that is left out as if it were not in the base.
    """
    question = understand(text, matcher.lexicon)
    vector = matcher.index.vector(question.normalised, sorted(question.mentions.all))
    neighbours = matcher.index.retrieve(vector, NEIGHBOURS + (without is not None))
    if without is not None:
        kept = neighbours.rows != without
        neighbours = Neighbours(neighbours.rows[kept], neighbours.similarities[kept])
    if not len(neighbours.rows):
        return Found(question, vector, neighbours, NO_RANKING)
    found = _ranked(matcher, question, vector, neighbours, without)
    if found.ranking.lead < CLOSE:
        wider = _widened(matcher, found, without)
        if len(wider.rows) > len(neighbours.rows):
            return _ranked(matcher, question, vector, wider, without)
    return found


def nearest_phrasing(matcher: Matcher, ranking: Ranking, candidate: Candidate, language: str | None) -> Phrasing:
    """Return a candidate's phrasing nearest to the question, in a language if one is given.

    Where none in that language was retrieved, it is the first that the entry has in it.
    """
    phrasings, languages = matcher.knowledge.phrasings, matcher.knowledge.languages
    if language is None:
        return phrasings[candidate.nearest]
    own = ranking.owners == candidate.entry
    rows, similarities = ranking.rows[own], ranking.similarities[own]
    spoken = [languages[number] == language for number in matcher.language_of[rows]]
    if not any(spoken):
        return matcher.entries[candidate.entry].first_phrasing(language)
    return phrasings[int(rows[np.where(spoken, similarities, -1.0).argmax()])]


def _widened(matcher: Matcher, found: Found, without: int | None) -> Neighbours:
    """Return the neighbours with the nearest phrasings of the leading entries."""
    rows = [found.neighbours.rows]
    for entry in found.ranking.entries[:LEADING]:
        own = matcher.rows_of_entry(entry)
        if len(own) > PER_ENTRY:
            nearest = np.argsort(-matcher.index.similarities(found.vector, own), kind="stable")
            own = own[nearest[:PER_ENTRY]]
        rows.append(own)
    every = np.unique(np.concatenate(rows))
    if without is not None:
        every = every[every != without]
    return Neighbours(every, matcher.index.similarities(found.vector, every))


def _ranked(
    matcher: Matcher, question: Question, vector: Vector, neighbours: Neighbours, without: int | None
) -> Found:
    asked, texts = question.sorted_words, [matcher.sorted_texts[row] for row in neighbours.rows.tolist()]
    gram, similarities = kernel(matcher.index, neighbours, texts, asked)
    owners = matcher.entry_of[neighbours.rows]
    entries = np.array(sorted(set(owners.tolist())))
    places = entries.searchsorted(owners)
    bonus = _bonus(matcher, question, vector, entries, without)
    if asked in texts:
        bonus[places[[text == asked for text in texts]]] += EXACT_BONUS
    ranking = rank(neighbours.rows, entries, places, gram, similarities, bonus)
    return Found(question, vector, neighbours, ranking)


def concept_share(question: Question, entry: int, matcher: Matcher) -> float:
    """Return the idf-weighted share, 0..1, of the question's concepts that the entry names; 1 if it has none."""
    named = matcher.entry_concepts[entry]
    total = have = 0.0
    for name in question.mentions.all:
        weight = matcher.concept_idf.get(name, UNSEEN_IDF)
        total += weight
        have += weight if name in named else 0.0
    return have / total if total else 1.0


def foreign_share(question: Question, entry: int, matcher: Matcher) -> float:
    """Return the share, 0..1, of the entities the question names that the entry does not hold for."""
    about = matcher.about[entry]
    named = question.mentions.entities
    return len(named - about) / len(named) if about and named else 0.0


def _bonus(matcher: Matcher, question: Question, vector: Vector, entries: Ints, without: int | None) -> Weights:
    """Return what speaks for each entry as a whole: likely words, likely and shared concepts."""
    bonus = WORD_BONUS * _behind_best(matcher, matcher.words, vector, entries, without)
    bonus += PAIR_BONUS * _behind_best(matcher, matcher.pairs, vector, entries, without)
    if question.mentions.all:
        bonus += NAMED_BONUS * _behind_best(matcher, matcher.concepts, vector, entries, without)
        bonus += CONCEPT_BONUS * np.array([concept_share(question, int(entry), matcher) for entry in entries])
        bonus -= FOREIGN_PENALTY * np.array([foreign_share(question, int(entry), matcher) for entry in entries])
    return bonus


def _behind_best(matcher: Matcher, counts: Counts, vector: Vector, entries: Ints, without: int | None) -> Weights:
    """Return the log likelihood of each entry less that of the likeliest: 0 or below."""
    features = vector.ids[matcher.index.kinds[vector.ids] == counts.kind]
    likely = counts.log_likelihood(features, entries)
    if without is not None:
        # As if the phrasing left out, which is made of these very features, had not been counted.
        own = entries == matcher.entry_of[without]
        likely[own] = counts.log_likelihood(features, entries[own], seen=-1)
    return np.asarray(likely - likely.max(), dtype=np.float64)
