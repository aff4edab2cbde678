"""Features of texts: hashed character n-grams, words, word pairs and concepts.

Whole collections are turned into features at once with numpy. A feature is a polynomial hash of
its characters (Karp & Rabin, 1987), so that no dictionary of n-grams is kept: a vocabulary is a
sorted array of codes. A code has 42 bits of hash and 2 bits of kind, which leaves room for a text
number beside it in 64 bits.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from faq_bot.text import HAN_RANGES

Codes = NDArray[np.uint64]
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Reals = NDArray[np.float64]

GRAM, WORD, PAIR, CONCEPT = range(4)
"""The kinds of features."""

CODE_BITS = 44
MIN_GRAM, MAX_GRAM = 2, 4
"""Sizes of character n-grams. Single characters add 0.2 points of top-1 on CLINC150, nothing on
curekart, and a quarter to the cost."""

RUNS_KEPT, LONGEST_KEPT = 4096, 32
"""How many words of questions are remembered with their features, and up to what length: most
questions are made of the same words."""

_SPACE = 32
# Any odd multiplier works modulo 2**64; odd numbers have an inverse, which the prefix sums need.
_BASE = np.uint64(0x9E3779B97F4A7C15)
_BASE_INVERSE = np.uint64(pow(int(_BASE), -1, 2**64))
_MASK = 2**64 - 1
_SALT = np.uint64(0xD6E8FEB86659FD93)
_ONE = np.uint64(1)
_DROPPED = np.uint64(64 - CODE_BITS)
_UNMARKED = ~np.uint64(3)
_HAN_EDGES = np.array([edge for first, last in HAN_RANGES for edge in (first, last + 1)], dtype=np.uint64)
_NONE = np.empty(0, dtype=np.uint64)
# Looked up here: Python imports a codec where it is first used, which would be by a thread that asks.
_as_numbers = codecs.getencoder("utf-32-le")


def feature_types(codes: Codes) -> NDArray[np.int8]:
    """Return the kind of each feature."""
    return (codes & np.uint64(3)).astype(np.int8)


@lru_cache(maxsize=RUNS_KEPT)
def concept_code(name: str) -> int:
    """Return the code of a concept."""
    value = 0
    for char in reversed(name):
        value = (value * int(_BASE) + ord(char) + 1) & _MASK
    return ((value * int(_SALT) & _MASK) >> (64 - CODE_BITS)) & ~3 | CONCEPT


def occurrences(texts: Sequence[str]) -> tuple[Ints, Codes]:
    """Return text numbers and codes of every feature of normalised texts, with repetitions.

    Character n-grams stay between blanks and include the blank at either end; words are hashed
    alone and in neighbouring pairs. Japanese has no blanks: its n-grams go across the run, and its
    words are stretches of Han characters or of kana.
    """
    grams, gram_starts, words, word_starts = _hashed("".join(f" {text} " for text in texts))
    row_of = _row_of(texts)
    word_rows = row_of(word_starts)
    paired = np.flatnonzero(word_rows[1:] == word_rows[:-1])
    rows = np.concatenate([row_of(gram_starts), word_rows, word_rows[paired]])
    pairs = _paired(words[paired], words[paired + 1])
    return rows, np.concatenate([_code(grams, GRAM), _code(words, WORD), _code(pairs, PAIR)])


def codes_of(text: str) -> Codes:
    """Return the codes of every feature of one normalised text, with repetitions: those of `occurrences`."""
    runs = [_kept(run) if len(run) <= LONGEST_KEPT else _of_run(run) for run in text.split()]
    words = np.concatenate([_NONE, *(words for _, words in runs)])
    return np.concatenate([*(codes for codes, _ in runs), _code(_paired(words[:-1], words[1:]), PAIR)])


def distinct(values: Codes) -> tuple[Codes, Ints]:
    """Return the distinct values, ascending, and how often each stands there."""
    values.sort()
    return runs(values)


def runs(values: Codes) -> tuple[Codes, Ints]:
    """Return the distinct values of some in ascending order, and how often each stands there."""
    new = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    bounds = np.append(np.flatnonzero(new), len(values))
    return values[bounds[:-1]], np.diff(bounds)


def _of_run(run: str) -> tuple[Codes, Codes]:
    """Return the codes of the n-grams and words of a run without blanks, and the hashes of its words."""
    grams, _, words, _ = _hashed(f" {run} ")
    return np.concatenate([_code(grams, GRAM), _code(words, WORD)]), words


_kept = lru_cache(maxsize=RUNS_KEPT)(_of_run)


def _hashed(text: str) -> tuple[Codes, Ints, Codes, Ints]:
    """Return hashes and starts of the n-grams and of the words of a text that begins and ends with a blank."""
    points = np.frombuffer(_as_numbers(text)[0], dtype=np.uint32).astype(np.uint64)
    blank = points == _SPACE
    starts, ends = _words(points, blank)
    points += _ONE
    return *_grams(points, blank), _hashes(points, starts, ends), starts


def _paired(left: Codes, right: Codes) -> Codes:
    return left * _BASE + right


def _code(hashes: Codes, feature_type: int) -> Codes:
    """Return codes: the highest bits, after a multiplication that mixes the lower ones in, and the kind."""
    mixed = hashes * _SALT
    mixed >>= _DROPPED
    mixed &= _UNMARKED
    mixed |= np.uint64(feature_type)
    return mixed


def _grams(points: Codes, blank: NDArray[np.bool_]) -> tuple[Codes, Ints]:
    """Return hashes and starts of the n-grams: no blank inside, and not blanks alone."""
    letter = ~blank
    hashes, starts = [], []
    running, inside = points, letter[1:]
    for size in range(MIN_GRAM, MAX_GRAM + 1):
        count = max(0, len(points) - size + 1)
        running = running[:count] * _BASE + points[size - 1 :]
        if size == MIN_GRAM:
            valid = letter[:count] | letter[1:]
        else:
            inside = valid = inside[:count] & letter[size - 2 : -1]
        found = np.flatnonzero(valid)
        hashes.append(running[found])
        starts.append(found)
    return np.concatenate(hashes), np.concatenate(starts)


def _hashes(points: Codes, starts: Ints, ends: Ints) -> Codes:
    """Return the hashes of stretches of any length, by differences of prefix sums."""
    powers, inverses = _powers(len(points))
    prefix = np.zeros(len(points) + 1, dtype=np.uint64)
    np.cumsum(points * powers, out=prefix[1:])
    return np.asarray((prefix[ends] - prefix[starts]) * inverses[starts], dtype=np.uint64)


def _words(points: Codes, blank: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Return where words begin and end: at blanks, and between Han characters and kana."""
    # Texts begin and end with a blank, so each word has an edge at either side.
    if points.max(initial=0) < _HAN_EDGES[0]:
        edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1
        return edges[::2], edges[1::2]
    script = np.where(blank, 0, 1)
    script[np.searchsorted(_HAN_EDGES, points, side="right") % 2 == 1] = 2
    edges = np.flatnonzero(script[1:] != script[:-1]) + 1
    word = script[edges] != 0
    return edges[word], edges[np.flatnonzero(word) + 1]


def _row_of(texts: Sequence[str]) -> Callable[[Ints], Ints]:
    """Return the function from positions in the joined texts to text numbers."""
    lengths = np.fromiter((len(text) + 2 for text in texts), dtype=np.int64, count=len(texts))
    rows = np.repeat(np.arange(len(texts)), lengths)
    return lambda positions: rows[positions]


def _powers(count: int) -> tuple[Codes, Codes]:
    """Return powers of the base and of its inverse, kept for texts of the usual lengths."""
    if count <= len(_SHORT_POWERS):
        return _SHORT_POWERS[:count], _SHORT_INVERSES[:count]
    return _geometric(_BASE, count), _geometric(_BASE_INVERSE, count)


def _geometric(ratio: np.uint64, count: int) -> Codes:
    factors = np.full(count, ratio, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors)


_SHORT_POWERS = _geometric(_BASE, 1024)
_SHORT_INVERSES = _geometric(_BASE_INVERSE, 1024)
