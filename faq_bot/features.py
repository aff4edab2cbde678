"""Features of texts: hashed character n-grams, words, word pairs and concepts.

Whole collections are turned into sparse rows at once with numpy. A feature is a 64-bit
polynomial hash of its characters (Karp & Rabin, 1987), so that no dictionary of n-grams is kept:
a vocabulary is a sorted array of hashes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

MAX_GRAM = 4
"""Longest character n-gram. 1-4 measured best of 1-3, 1-4, 2-4 and 1-5 on curekart and CLINC150."""

_SPACE = 32
# Any odd multiplier works modulo 2**64; odd numbers have an inverse, which the prefix sums need.
_BASE = 0x9E3779B97F4A7C15
_BASE_INVERSE = pow(_BASE, -1, 2**64)
_MASK = 2**64 - 1


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Features of several texts: parallel arrays of text number, feature hash and kind."""

    rows: Ints
    hashes: Hashes
    words: NDArray[np.bool_]


def occurrences(texts: Sequence[str]) -> Occurrences:
    """Return every feature of normalised texts, with repetitions.

    Character n-grams stay inside words and include the blank at either end; words are hashed
    alone and in neighbouring pairs.
    """
    joined = "".join(f" {text} " for text in texts)
    codes = np.frombuffer(joined.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter((len(text) + 2 for text in texts), dtype=np.int64, count=len(texts))
    row_of = np.repeat(np.arange(len(texts)), lengths)
    powers, inverses = _powers(len(codes) + 1)
    prefix = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum((codes + np.uint64(1)) * powers[:-1], out=prefix[1:])
    blank = codes == _SPACE
    rows, hashes = [], []
    for size in range(1, MAX_GRAM + 1):
        starts = _gram_starts(blank, row_of, size)
        rows.append(row_of[starts])
        hashes.append(_salted((prefix[starts + size] - prefix[starts]) * inverses[starts], size))
    grams = sum(len(part) for part in rows)
    word_starts = np.flatnonzero(~blank[1:] & blank[:-1]) + 1
    word_ends = np.flatnonzero(blank[1:] & ~blank[:-1]) + 1
    words = _salted((prefix[word_ends] - prefix[word_starts]) * inverses[word_starts], MAX_GRAM + 1)
    word_rows = row_of[word_starts]
    paired = np.flatnonzero(word_rows[1:] == word_rows[:-1])
    pairs = _salted(words[paired] * np.uint64(_BASE) + words[paired + 1], MAX_GRAM + 2)
    rows += [word_rows, word_rows[paired]]
    hashes += [words, pairs]
    all_rows = np.concatenate(rows)
    return Occurrences(all_rows, np.concatenate(hashes), np.arange(len(all_rows)) >= grams)


def concept_hash(name: str) -> int:
    """Return the feature hash of a concept, apart from those of any text."""
    value = 0
    for char in reversed(name):
        value = (value * _BASE + ord(char) + 1) & _MASK
    return (value ^ ((MAX_GRAM + 3) * 0xD6E8FEB86659FD93)) & _MASK


def _gram_starts(blank: NDArray[np.bool_], row_of: Ints, size: int) -> Ints:
    """Return where n-grams of a size begin: no blank inside, not blanks alone, within one text."""
    count = len(blank) - size + 1
    if count <= 0:
        return np.empty(0, dtype=np.int64)
    valid = row_of[:count] == row_of[size - 1 :]
    if size <= 2:
        valid &= ~(blank[:count] & blank[size - 1 :])
    for inside in range(1, size - 1):
        valid &= ~blank[inside : inside + count]
    return np.flatnonzero(valid)


def _salted(hashes: Hashes, kind: int) -> Hashes:
    return hashes ^ np.uint64((kind * 0xD6E8FEB86659FD93) & _MASK)




def _powers(count: int) -> tuple[Hashes, Hashes]:
    """Return powers of the base and of its inverse, kept for texts of the usual lengths."""
    if count <= len(_SHORT_POWERS):
        return _SHORT_POWERS[:count], _SHORT_INVERSES[:count]
    return _geometric(_BASE, count), _geometric(_BASE_INVERSE, count)


def _geometric(ratio: int, count: int) -> Hashes:
    factors = np.full(count, ratio, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors)


_SHORT_POWERS = _geometric(_BASE, 2048)
_SHORT_INVERSES = _geometric(_BASE_INVERSE, 2048)
