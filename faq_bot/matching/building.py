"""Building an index: from texts to sparse rows and their inverse, whole collections at once."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq_bot.matching.features import (
    CODE_BITS,
    CONCEPT,
    GRAM,
    PAIR,
    WORD,
    Codes,
    Floats,
    Ints,
    concept_code,
    distinct,
    feature_types,
    occurrences,
    runs,
)
from faq_bot.matching.index import (
    CONCEPT_WEIGHT,
    TEXT_WEIGHT,
    WORD_WEIGHT,
    Index,
    Rows,
    Steps,
    spread,
    steps_of,
    sums,
)
from faq_bot.matching.products import in_order

FEW_ENTRIES = 20
"""Entries below which a base says too little of which words are common. In a base of two entries,
"where do you live" was answered with the opening hours at 0.42; now its confidence is 0.21."""

SATURATION, LENGTH_SHARE = 1.2, 0.75
"""BM25's k1 and b, as usual. k1 of 0.6 and 2 and b of 0.5 and 1 measured the same within 2 of 120 questions."""

_CHUNK = 10_000
_IDS_AT_ONCE = 10_000_000


def build_index(
    texts: Sequence[str],
    concepts: Sequence[Sequence[str]],
    entry_of: NDArray[np.int32],
    common: Iterable[str] = (),
) -> Index:
    """Index normalised phrasings, with the ids of the concepts found in each and their entry numbers.

    `common` are words that any question may have, whatever it is about.

    A feature is as telling as it is rare among entries, not among phrasings: the key word of an
    entry stands in most of its phrasings. On curekart this adds 0.9 points of top-1 to plain idf
    and on CLINC150 it changes nothing.
    """
    counted = [_counted(texts, concepts, start) for start in range(0, max(1, len(texts)), _CHUNK)]
    vocabulary, sizes, ids, counts = _numbered(counted)
    idf = _idf(vocabulary, sizes, ids, entry_of, common)
    weights = _weigh(sizes, ids, counts, idf, feature_types(vocabulary))
    del counts  # Of a million phrasings a fifth of a gigabyte, and the inverse needs room.
    return _index(vocabulary, idf, sizes, ids, weights)


def index_answers(texts: Sequence[str], entry_of: NDArray[np.int32], common: Iterable[str] = ()) -> Index:
    """Index the character n-grams of normalised answers, weighted by BM25 (Robertson & Zaragoza, 2009).

    Weights are 0..1: divided by the most that a feature can have.
    """
    counted = [
        _grams_alone(_counted(texts, [()] * len(texts), start)) for start in range(0, max(1, len(texts)), _CHUNK)
    ]
    vocabulary, sizes, ids, counts = _numbered(counted)
    idf = _idf(vocabulary, sizes, ids, entry_of, common)
    rows = np.repeat(np.arange(len(texts)), sizes)
    lengths = np.bincount(rows, weights=counts, minlength=len(texts))
    saturation = SATURATION * (
        1 - LENGTH_SHARE + LENGTH_SHARE * lengths / max(1.0, lengths.sum() / max(1, len(texts)))
    )
    weights = steps_of(idf[ids].astype(np.float64) / idf.max() * counts / (counts + saturation[rows]))
    return _index(vocabulary, idf, sizes, ids, weights)


@dataclass(slots=True)
class _Counted:
    """The distinct features of a stretch of texts.

    Attributes:
        sizes: how many each text has.
        codes: of the features, text by text, ascending in each.
        counts: how often each stands in its text.
    """

    sizes: Ints
    codes: Codes
    counts: NDArray[np.uint16]


def _counted(texts: Sequence[str], concepts: Sequence[Sequence[str]], start: int) -> _Counted:
    """Return the features of a stretch of texts."""
    rows, codes = occurrences(texts[start : start + _CHUNK])
    named = concepts[start : start + _CHUNK]
    named_rows = np.repeat(np.arange(len(named)), [len(names) for names in named])
    named_codes = np.array([concept_code(name) for names in named for name in names], dtype=np.uint64)
    # Sorting one number a pair is several times faster than sorting by two keys.
    keys = np.concatenate([rows, named_rows]).astype(np.uint64) << np.uint64(CODE_BITS)
    keys |= np.concatenate([codes, named_codes])
    keys, counts = distinct(keys)
    sizes = np.bincount((keys >> np.uint64(CODE_BITS)).astype(np.int64), minlength=len(named))
    return _Counted(sizes, keys & np.uint64(2**CODE_BITS - 1), counts.astype(np.uint16))


def _grams_alone(counted: _Counted) -> _Counted:
    gram = feature_types(counted.codes) == GRAM
    rows = np.repeat(np.arange(len(counted.sizes)), counted.sizes)[gram]
    sizes = np.bincount(rows, minlength=len(counted.sizes))
    return _Counted(sizes, counted.codes[gram], counted.counts[gram])


def _numbered(counted: list[_Counted]) -> tuple[Codes, Ints, NDArray[np.int32], NDArray[np.uint16]]:
    """Return the vocabulary of all stretches, and their sizes, feature numbers and counts one after another.

    The list is emptied on the way: for a million texts their codes alone take a gigabyte.
    """
    vocabulary = distinct(np.concatenate([distinct(part.codes.copy())[0] for part in counted]))[0]
    # A collection without a single feature has one that no text has.
    vocabulary = vocabulary if len(vocabulary) else np.zeros(1, dtype=np.uint64)
    sizes = np.concatenate([part.sizes for part in counted])
    counts = np.concatenate([part.counts for part in counted])
    ids = np.empty(len(counts), dtype=np.int32)
    end = len(ids)
    while counted:
        codes = counted.pop().codes
        ids[end - len(codes) : end] = _places(codes, vocabulary)
        end -= len(codes)
    return vocabulary, sizes, ids, counts


def _places(codes: Codes, vocabulary: Codes) -> NDArray[np.int32]:
    """Return the place of each code in the vocabulary, which is ascending."""
    numbers = np.empty(len(codes), dtype=np.int32)
    bits = 64 - CODE_BITS
    for start in range(0, len(codes), 2**bits):
        # Codes looked up in ascending order stay in the processor's cache: half the time, sorting included.
        keys = codes[start : start + 2**bits] << np.uint64(bits)
        keys |= np.arange(len(keys), dtype=np.uint32)
        keys.sort()
        positions = (keys & np.uint64(2**bits - 1)).astype(np.int64)
        numbers[start + positions] = np.searchsorted(vocabulary, keys >> np.uint64(bits))
    return numbers


def _frequency(sizes: Ints, ids: NDArray[np.int32], entry_of: NDArray[np.int32], features: int) -> Ints:
    """Return how many entries have each of so many features."""
    ends = np.concatenate([[0], np.cumsum(sizes)])
    bounds = [0, *np.flatnonzero(np.diff(entry_of)) + 1, len(entry_of)]
    frequency = np.zeros(features, dtype=np.int64)
    for first, last in itertools.pairwise(_stretches(bounds)):
        keys = np.repeat(entry_of[first:last], sizes[first:last]).astype(np.uint64)
        keys *= np.uint64(features)
        keys += ids[ends[first] : ends[last]].astype(np.uint64)
        found, _ = distinct(keys)
        frequency += np.bincount((found % np.uint64(features)).astype(np.int64), minlength=features)
    return frequency


def _stretches(bounds: Sequence[int]) -> Iterator[int]:
    """Yield bounds that are at least `_CHUNK` apart, the first and the last among them."""
    last = 0
    yield 0
    for bound in bounds[1:]:
        if bound - last >= _CHUNK or bound == bounds[-1]:
            last = bound
            yield bound


def _idf(
    vocabulary: Codes, sizes: Ints, ids: NDArray[np.int32], entry_of: NDArray[np.int32], common: Iterable[str]
) -> Floats:
    """Return log((1 + E) / (1 + entries with the feature)) + 1 for each feature (smoothed idf).

    A base of a few entries does not show which words are common: it is filled up with entries of
    common words to `FEW_ENTRIES`.
    """
    count = int(entry_of.max(initial=0)) + 1
    frequency = _frequency(sizes, ids, entry_of, len(vocabulary))
    missing = max(0, FEW_ENTRIES - count)
    if missing:
        frequency += missing * np.isin(vocabulary, occurrences(sorted(common))[1])
    return np.asarray(np.log((1 + count + missing) / (1 + frequency)) + 1, dtype=np.float32)


def _weigh(
    sizes: Ints, ids: NDArray[np.int32], counts: NDArray[np.uint16], idf: Floats, types: NDArray[np.int8]
) -> Steps:
    """Return TF-IDF weights, each block of each phrasing scaled to its length."""
    weights = np.empty(len(ids), dtype=np.uint16)
    factor = idf * np.where((types == WORD) | (types == PAIR), WORD_WEIGHT, 1.0)
    sublinear = 1 + np.log(np.arange(1, int(counts.max(initial=0)) + 1))
    ends = np.cumsum(sizes)
    for first in range(0, len(sizes), _CHUNK):
        its = sizes[first : first + _CHUNK]
        part = slice(int(ends[first] - its[0]), int(ends[first + len(its) - 1]))
        chunk = ids[part]
        values = sublinear[counts[part].astype(np.int64) - 1] * factor[chunk]
        of_concept = (types == CONCEPT)[chunk]
        for block, length in ((~of_concept, TEXT_WEIGHT), (of_concept, CONCEPT_WEIGHT)):
            squares = sums(np.where(block, values * values, 0.0), np.cumsum(its) - its, its)
            scale = np.sqrt(length / np.maximum(squares, 1e-12)).repeat(its)
            np.multiply(values, scale, out=values, where=block)
        weights[part] = steps_of(values)
    return weights


def _index(vocabulary: Codes, idf: Floats, sizes: Ints, ids: NDArray[np.int32], weights: Steps) -> Index:
    posting_starts = _starts(_occurring(ids, len(vocabulary)))
    postings, posting_weights = _inverse(sizes, ids, weights, posting_starts)
    return Index(
        vocabulary=vocabulary,
        idf=idf,
        feature_types=feature_types(vocabulary),
        starts=_starts(sizes),
        ids=ids,
        weights=weights,
        posting_starts=posting_starts,
        postings=postings,
        posting_weights=posting_weights,
    )


def _inverse(sizes: Ints, ids: NDArray[np.int32], weights: Steps, starts: Ints) -> tuple[Rows, Steps]:
    """Return rows and weights by feature, rows ascending.

    A stretch of texts is sorted at a time and put behind those before: sorting all at once takes more memory than
    the index.

    Args:
        sizes: how many features each text has.
        ids: feature numbers, text by text.
        weights: their weights.
        starts: where the rows of each feature begin in what is returned.
    """
    rows: Rows = np.empty(len(ids), dtype=np.uint16 if len(sizes) <= 2**16 else np.uint32)
    posting_weights = np.empty(len(ids), dtype=np.uint16)
    free, ends = starts.copy(), _starts(sizes)
    for first in range(0, len(sizes), _CHUNK):
        its = sizes[first : first + _CHUNK]
        part = slice(int(ends[first]), int(ends[first + len(its)]))
        features, order = in_order(ids[part])
        found, counts = runs(features)
        if not len(found):
            continue
        places, _ = spread(free[found], counts)
        rows[places] = np.arange(first, first + len(its), dtype=rows.dtype).repeat(its)[order]
        posting_weights[places] = weights[part][order]
        free[found] += counts
    return rows, posting_weights


def _occurring(ids: NDArray[np.int32], features: int) -> Ints:
    """Return how often each of so many features occurs: counted at once, all would be copied, twice as wide."""
    found = np.zeros(features, dtype=np.int64)
    for start in range(0, len(ids), _IDS_AT_ONCE):
        found += np.bincount(ids[start : start + _IDS_AT_ONCE], minlength=features)
    return found


def _starts(sizes: Ints) -> Ints:
    starts = np.zeros(len(sizes) + 1, dtype=np.int64)
    np.cumsum(sizes, out=starts[1:])
    return starts
