"""Building an index: from texts to sparse rows and their inverse, whole collections at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    kinds,
    occurrences,
)
from faq_bot.matching.index import CONCEPT_WEIGHT, TEXT_WEIGHT, WORD_WEIGHT, Index, in_steps, sums

FEW_ENTRIES = 20
"""Entries below which a base says too little of which words are common. In a base of two entries,
"where do you live" was answered with the opening hours at 0.42; now its confidence is 0.21."""

SATURATION, LENGTH_SHARE = 1.2, 0.75
"""BM25's k1 and b, as usual. k1 of 0.6 and 2 and b of 0.5 and 1 measured the same within 2 of 120 questions."""

_CHUNK = 10_000


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
    parts = [_counted(texts, concepts, start) for start in range(0, max(1, len(texts)), _CHUNK)]
    rows, codes, counts = (np.concatenate(column) for column in zip(*parts, strict=True))
    del parts
    vocabulary, ids, idf = _features(rows, codes, entry_of, common)
    del codes
    weights = _weigh(rows, ids, counts, idf, kinds(vocabulary), len(texts))
    return _index(vocabulary, idf, rows, ids, weights, len(texts))


def index_answers(texts: Sequence[str], entry_of: NDArray[np.int32], common: Iterable[str] = ()) -> Index:
    """Index the character n-grams of normalised answers, weighted by BM25 (Robertson & Zaragoza, 2009).

    Weights are 0..1: divided by the most that a feature can have.
    """
    parts = [_counted(texts, [()] * len(texts), start) for start in range(0, max(1, len(texts)), _CHUNK)]
    rows, codes, counts = (np.concatenate(column) for column in zip(*parts, strict=True))
    gram = kinds(codes) == GRAM
    rows, codes, counts = rows[gram], codes[gram], counts[gram]
    vocabulary, ids, idf = _features(rows, codes, entry_of, common)
    lengths = np.bincount(rows, weights=counts, minlength=len(texts))
    saturation = SATURATION * (
        1 - LENGTH_SHARE + LENGTH_SHARE * lengths / max(1.0, lengths.sum() / max(1, len(texts)))
    )
    weights = in_steps(idf[ids].astype(np.float64) / idf.max() * counts / (counts + saturation[rows]))
    return _index(vocabulary, idf, rows, ids, weights, len(texts))


def _features(
    rows: NDArray[np.int32], codes: Codes, entry_of: NDArray[np.int32], common: Iterable[str]
) -> tuple[Codes, NDArray[np.int32], Floats]:
    """Return the vocabulary, the feature number of each code, and the idf of each feature."""
    # A collection without a single feature has one that no text has.
    vocabulary = distinct(codes.copy())[0] if len(codes) else np.zeros(1, dtype=np.uint64)
    ids = _numbered(codes, vocabulary)
    return vocabulary, ids, _idf(ids, entry_of[rows], vocabulary, common)


def _index(
    vocabulary: Codes,
    idf: Floats,
    rows: NDArray[np.int32],
    ids: NDArray[np.int32],
    weights: Floats,
    count: int,
) -> Index:
    inverse = _ascending(ids.astype(np.uint64), bits=32).astype(np.uint32)
    return Index(
        vocabulary=vocabulary,
        idf=idf,
        kinds=kinds(vocabulary),
        starts=_starts(rows, count),
        ids=ids,
        weights=weights,
        posting_starts=_starts(ids, len(vocabulary)),
        postings=rows[inverse],
        posting_weights=weights[inverse],
    )


def _counted(
    texts: Sequence[str], concepts: Sequence[Sequence[str]], start: int
) -> tuple[NDArray[np.int32], Codes, NDArray[np.int32]]:
    """Return the distinct (row, code) pairs of a chunk of texts, in order, with their counts."""
    rows, codes = occurrences(texts[start : start + _CHUNK])
    named = concepts[start : start + _CHUNK]
    named_rows = np.repeat(np.arange(len(named)), [len(names) for names in named])
    named_codes = np.array([concept_code(name) for names in named for name in names], dtype=np.uint64)
    # Sorting one number a pair is several times faster than sorting by two keys.
    keys = np.concatenate([rows, named_rows]).astype(np.uint64) << np.uint64(CODE_BITS)
    keys |= np.concatenate([codes, named_codes])
    keys, counts = distinct(keys)
    of_chunk = np.asarray((keys >> np.uint64(CODE_BITS)) + np.uint64(start), dtype=np.int32)
    return of_chunk, np.asarray(keys & np.uint64(2**CODE_BITS - 1), dtype=np.uint64), counts.astype(np.int32)


def _numbered(codes: Codes, vocabulary: Codes) -> NDArray[np.int32]:
    """Return the feature number of each code: its place in the vocabulary, which is ascending."""
    numbers = np.empty(len(codes), dtype=np.int32)
    bits = 64 - CODE_BITS
    for start in range(0, len(codes), 2**bits):
        # Codes looked up in ascending order stay in the processor's cache: half the time, sorting included.
        keys = _ascending(codes[start : start + 2**bits], bits)
        places = (keys & np.uint64(2**bits - 1)).astype(np.int64)
        numbers[start + places] = np.searchsorted(vocabulary, keys >> np.uint64(bits))
    return numbers


def _ascending(values: Codes, bits: int) -> Codes:
    """Return the values, ascending, each with the place where it stood in its lowest `bits`.

    Sorting one number for both is several times faster than argsort.
    """
    keys = values << np.uint64(bits)
    keys |= np.arange(len(keys), dtype=np.uint32)
    keys.sort()
    return keys


def _idf(ids: NDArray[np.int32], entries: NDArray[np.int32], vocabulary: Codes, common: Iterable[str]) -> Floats:
    """Return log((1 + E) / (1 + entries with the feature)) + 1 for each feature (smoothed idf).

    A base of a few entries does not show which words are common: it is filled up with entries of
    common words to `FEW_ENTRIES`.
    """
    count = int(entries.max(initial=0)) + 1
    keys = ids.astype(np.uint64)
    keys *= np.uint64(count)
    keys += entries.astype(np.uint64)
    keys.sort()
    new = np.ones(len(keys), dtype=bool)
    np.not_equal(keys[1:], keys[:-1], out=new[1:])
    keys //= np.uint64(count)
    frequency = np.bincount(keys[new].astype(np.int64), minlength=len(vocabulary))
    missing = max(0, FEW_ENTRIES - count)
    if missing:
        frequency += missing * np.isin(vocabulary, occurrences(sorted(common))[1])
    return np.asarray(np.log((1 + count + missing) / (1 + frequency)) + 1, dtype=np.float32)


def _weigh(
    rows: NDArray[np.int32],
    ids: NDArray[np.int32],
    counts: NDArray[np.int32],
    idf: Floats,
    kind: NDArray[np.int8],
    size: int,
) -> Floats:
    """Return TF-IDF weights, each block of each phrasing scaled to its length."""
    weights = np.empty(len(ids), dtype=np.float32)
    factor = idf * np.where((kind == WORD) | (kind == PAIR), WORD_WEIGHT, 1.0)
    sublinear = 1 + np.log(np.arange(1, counts.max(initial=0) + 1))
    sizes = np.bincount(rows, minlength=size)
    ends = np.cumsum(sizes)
    for first in range(0, size, _CHUNK):
        its = sizes[first : first + _CHUNK]
        part = slice(int(ends[first] - its[0]), int(ends[first + len(its) - 1]))
        chunk = ids[part]
        values = sublinear[counts[part] - 1] * factor[chunk]
        of_concept = (kind == CONCEPT)[chunk]
        for block, length in ((~of_concept, TEXT_WEIGHT), (of_concept, CONCEPT_WEIGHT)):
            squares = sums(np.where(block, values * values, 0.0), np.cumsum(its) - its, its)
            scale = np.sqrt(length / np.maximum(squares, 1e-12)).repeat(its)
            np.multiply(values, scale, out=values, where=block)
        weights[part] = in_steps(values)
    return weights


def _starts(groups: NDArray[np.int32], count: int) -> Ints:
    return np.concatenate([[0], np.cumsum(np.bincount(groups, minlength=count))]).astype(np.int64)
