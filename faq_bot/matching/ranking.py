"""From a text to ranked entries: understand, retrieve, rank. Nothing is decided here.

Where the leading entries are close, they are ranked again on more of their phrasings: the nearest
ones tell what is alike, the others what sets an entry apart.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import cache, partial

import numpy as np

from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Phrasing
from faq_bot.matching.answer_texts import answer_weights
from faq_bot.matching.features import Floats, Ints
from faq_bot.matching.index import NEIGHBOURS, NO_NEIGHBOURS, Neighbours, Vector
from faq_bot.matching.likelihood import Counts
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, sort_words, understand
from faq_bot.matching.ridge import NO_RANKING, Candidate, Ranking, Weights, kernel, rank

CLOSE = 0.2
"""Lead in support from which the nearest phrasings settle the matter. 0.15 measured 0.3 points of
top-1 less on CLINC150, 0.3 only 0.1 more, for a fifth of the questions."""

LEADING, PER_ENTRY = 6, 40
"""How many entries are ranked again, and on how many phrasings each at most. With 60 phrasings a question that is
ranked again takes half as long again; of 1,800 fresh questions to the bundled base 1.0 points fewer are first,
0.2 fewer of CLINC150, and 0.7 more of curekart."""

FEATURES = 16_000
"""Features of an entry's phrasings from which no more of them are ranked, as the cost grows with their square:
60 phrasings of 90 letters have as many. 8,000 changed the answers to 2 of 945 cases of the bundled base."""

CONCEPT_BONUS = 0.5
"""Support for an entry that names all concepts of the question."""

WORD_BONUS = 0.02
"""Support lost per unit of log likelihood of the words behind the likeliest entry."""

PAIR_BONUS = 0.005
"""The same for pairs of words: adds 0.7 points of top-1 on curekart, 0.1 on CLINC150, 1 on French
questions to the bundled base."""

NAMED_BONUS = 0.06
"""The same for the concepts."""

ANSWER_BONUS = 1.6
"""Support lost by an entry whose answer says nothing of the question, where another one's says all of it. On
sixteen FAQs with one and with four phrasings an entry (960 questions) 0.8 measured 1.8 points of top-1 less,
1.2 measured 1.1 less, 2 measured 0.3 more and 0.3 less on the four of them that are public."""

BY_ANSWER = 8
"""Entries that are ranked for their answer's sake alone. 4 and 16 measured the same within 2 of 596 questions,
none 4 points less among the first three on FAQs with one phrasing an entry."""

FOREIGN_PENALTY = 0.3
"""Support lost by an entry that holds for none of the entities the question names. On the bundled base cut to one
phrasing an entry and language 0 measured 2.3 points of top-1 less, on all its phrasings the same."""

UNSEEN_IDF = 5.0
"""Weight of a concept of the question that no entry names."""


@frozen
class Query:
    """A question as it is put to one base.

    Attributes:
        question: what was understood of it.
        vector: its features among those of the phrasings.
        answers: the answers that say most of it, by row of `Matcher.answer_texts`.
        without: a phrasing, by row, that is left out as if it were not in the base; None: none.
    """

    question: Question
    vector: Vector
    answers: Neighbours
    without: int | None


@frozen
class Found:
    """All that was found for one question."""

    query: Query
    neighbours: Neighbours
    ranking: Ranking

    @property
    def question(self) -> Question:
        """The question as it was understood."""
        return self.query.question

    @property
    def vector(self) -> Vector:
        """The question's features among those of the phrasings."""
        return self.query.vector


def find(text: str, matcher: Matcher, without: int | None = None) -> Found:
    """Rank the entries of a base for a text.

    Args:
        text: what was typed.
        matcher: the engine of the base.
        without: the row of a phrasing that is this text, left out as if it were not in the base.
    """
    return look_again(look(text, matcher, without), matcher)


def look(text: str, matcher: Matcher, without: int | None = None, *, read_answers: bool = True) -> Found:
    """Rank the entries by the nearest phrasings alone: the first step of `find`, and all if none is close.

    Args:
        text: what was typed.
        matcher: the engine of the base.
        without: the row of a phrasing that is this text, left out as if it were not in the base.
        read_answers: whether answers are read, if the base has entries whose answers count.
    """
    return rank_nearest(retrieve(text, matcher, without, read_answers=read_answers), matcher)


def retrieve(text: str, matcher: Matcher, without: int | None, *, read_answers: bool) -> Found:
    """Understand a text and find its nearest phrasings, with nothing ranked: what `look` begins with."""
    query = _query(text, matcher, without, read_answers=read_answers)
    return Found(query, _retrieved(query, matcher), NO_RANKING)


def rank_nearest(found: Found, matcher: Matcher) -> Found:
    """Rank the entries by the phrasings that were retrieved: what `look` ends with."""
    return _ranked(found.query, found.neighbours, matcher) if len(found.neighbours.rows) else found


def look_again(found: Found, matcher: Matcher) -> Found:
    """Rank close leaders again, on more of their phrasings; return what was found if none is close."""
    if found.ranking.lead >= CLOSE:
        return found
    wider = _widened(found, matcher)
    return _ranked(found.query, wider, matcher) if len(wider.rows) > len(found.neighbours.rows) else found


class Finder:
    """A base that is asked several texts of one message: each is looked up once.

    Args:
        matcher: the engine of the base.

    Attributes:
        retrieve: `retrieve` for a text.
        look: `look` at a text.
        find: `find` for a text.
    """

    def __init__(self, matcher: Matcher) -> None:
        retrieve_once = cache(partial(retrieve, matcher=matcher, without=None, read_answers=True))
        look_once = cache(lambda text: rank_nearest(retrieve_once(text), matcher))
        self.matcher = matcher
        self.retrieve: Callable[[str], Found] = retrieve_once
        self.look: Callable[[str], Found] = look_once
        self.find: Callable[[str], Found] = cache(lambda text: look_again(look_once(text), matcher))


def _query(text: str, matcher: Matcher, without: int | None, *, read_answers: bool) -> Query:
    question = understand(text, matcher.lexicon)
    if without is None:
        vector = matcher.index.vector(question.normalised, sorted(question.mentions.all))
    else:
        vector = matcher.index.vector_of(without)
    # Where the phrasings share nothing with a question, the answers may.
    read = (read_answers and matcher.reads_answers) or not len(vector.ids)
    answers = matcher.answer_texts.nearest(question.normalised) if read else NO_NEIGHBOURS
    return Query(question, vector, answers, without)


def _retrieved(query: Query, matcher: Matcher) -> Neighbours:
    """Return the nearest phrasings, and the nearest one of each entry that is reached by its answer alone."""
    near = matcher.index.retrieve(query.vector, NEIGHBOURS + (query.without is not None))
    if query.without is not None:
        kept = near.rows != query.without
        near = Neighbours(near.rows[kept], near.similarities[kept])
    owners = set(matcher.entry_of[near.rows].tolist())
    said = [entry for entry in _answering(query, matcher) if entry not in owners]
    return _with_nearest(query, near, said, matcher) if said else near


def _with_nearest(query: Query, near: Neighbours, entries: Sequence[int], matcher: Matcher) -> Neighbours:
    """Return neighbours with the nearest phrasing of each of some further entries, all looked up at once."""
    own = [rows for rows in (_rows_of(query, entry, matcher) for entry in entries) if len(rows)]
    if not own:
        return near
    rows = np.concatenate(own)
    similarities = matcher.index.similarities(query.vector, rows)
    begins = np.cumsum([0, *map(len, own)]).tolist()
    best = [begin + similarities[begin:end].argmax() for begin, end in itertools.pairwise(begins)]
    every = np.concatenate([near.rows, rows[best]])
    order = every.argsort()
    return Neighbours(every[order], np.concatenate([near.similarities, similarities[best]])[order])


def _answering(query: Query, matcher: Matcher) -> list[int]:
    """Return the entries whose answers say most of a question, best first, at most `BY_ANSWER`."""
    return list(dict.fromkeys(matcher.answer_texts.owners[query.answers.rows].tolist()))[:BY_ANSWER]


def _widened(found: Found, matcher: Matcher) -> Neighbours:
    """Return the neighbours with the nearest phrasings of the leading entries."""
    near = found.neighbours
    # Whole entries, whose phrasings stand together, and at once: it costs half as much.
    entries = [matcher.rows_of_entry(entry) for entry in found.ranking.entries[:LEADING]]
    looked_up = matcher.index.similarities_of(found.query.vector, entries)
    own = [
        _nearest(rows, similarities, found.query.without, matcher)
        for rows, similarities in zip(entries, looked_up, strict=True)
    ]
    rows, first = np.unique(np.concatenate([near.rows, *(more.rows for more in own)]), return_index=True)
    return Neighbours(rows, np.concatenate([near.similarities, *(more.similarities for more in own)])[first])


def _nearest(rows: Ints, similarities: Floats, without: int | None, matcher: Matcher) -> Neighbours:
    """Return those of the phrasings of an entry that are ranked again: the nearest to the question."""
    if without is not None:
        kept = rows != without
        rows, similarities = rows[kept], similarities[kept]
    if len(rows) > PER_ENTRY or matcher.index.sizes[rows].sum() > FEATURES:
        nearest = np.argsort(-similarities, kind="stable")[:PER_ENTRY]
        rows, similarities = rows[nearest], similarities[nearest]
    some = int(np.searchsorted(np.cumsum(matcher.index.sizes[rows]), FEATURES)) + 1
    return Neighbours(rows[:some], similarities[:some])


def _rows_of(query: Query, number: int, matcher: Matcher) -> Ints:
    """Return the phrasings of an entry by row, without the one that is left out."""
    rows = matcher.rows_of_entry(number)
    return rows if query.without is None else rows[rows != query.without]


def _ranked(query: Query, neighbours: Neighbours, matcher: Matcher) -> Found:
    texts = [sort_words(matcher.normalised[row]) for row in neighbours.rows.tolist()]
    gram, similarities = kernel(query.question.sorted_words, neighbours, texts, matcher.index)
    owners = matcher.entry_of[neighbours.rows]
    entries = np.array(sorted(set(owners.tolist())))
    positions = entries.searchsorted(owners)
    ranking = rank(neighbours.rows, entries, positions, gram, similarities, _bonus(query, entries, matcher))
    return Found(query, neighbours, ranking)


def nearest_phrasing(ranking: Ranking, candidate: Candidate, matcher: Matcher, language: str | None) -> Phrasing:
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


def concept_share(question: Question, number: int, matcher: Matcher) -> float:
    """Return the idf-weighted share, 0..1, of the question's concepts that the entry names; 1 if it has none."""
    named = matcher.entry_concepts[number]
    total = have = 0.0
    for name in sorted(question.mentions.all):
        weight = matcher.concept_idf.get(name, UNSEEN_IDF)
        total += weight
        have += weight if name in named else 0.0
    return have / total if total else 1.0


def _foreign_share(question: Question, number: int, matcher: Matcher) -> float:
    """Return the share, 0..1, of the entities the question names that the entry does not hold for."""
    about = matcher.about[number]
    named = question.mentions.entities
    return len(named - about) / len(named) if about and named else 0.0


def _bonus(query: Query, entries: Ints, matcher: Matcher) -> Weights:
    """Return what speaks for each entry as a whole: likely words, likely and shared concepts, its answer."""
    bonus = WORD_BONUS * _behind_best(query, matcher.words, entries, matcher)
    bonus += PAIR_BONUS * _behind_best(query, matcher.pairs, entries, matcher)
    if len(query.answers.rows):
        said = _weights(query, entries, matcher) * matcher.answer_texts.scores(query.answers, entries)
        bonus += ANSWER_BONUS * (said - said.max())
    question = query.question
    if question.mentions.all:
        bonus += NAMED_BONUS * _behind_best(query, matcher.concepts, entries, matcher)
        bonus += CONCEPT_BONUS * np.array([concept_share(question, int(entry), matcher) for entry in entries])
        bonus -= FOREIGN_PENALTY * np.array([_foreign_share(question, int(entry), matcher) for entry in entries])
    return bonus


def _weights(query: Query, entries: Ints, matcher: Matcher) -> Weights:
    """Return how much the answer of each entry counts, 0..1."""
    phrasings = matcher.phrasings_of[entries]
    if query.without is not None:
        phrasings = phrasings - (entries == matcher.entry_of[query.without])
    return answer_weights(phrasings)


def _behind_best(query: Query, counts: Counts, entries: Ints, matcher: Matcher) -> Weights:
    """Return the log likelihood of each entry less that of the likeliest: 0 or below."""
    features = query.vector.ids[matcher.index.feature_types[query.vector.ids] == counts.feature_type]
    # As if the phrasing left out, which is made of these very features, had not been counted.
    own = -1 if query.without is None else matcher.entry_of[query.without]
    likely = counts.log_likelihood(features, entries, seen=np.where(entries == own, -1, 0))
    return np.asarray(likely - likely.max(), dtype=np.float64)
