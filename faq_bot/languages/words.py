"""Whether a word is a correctly spelt word of a language, so that it is not taken for a typo of another.

The words of a language are an acyclic automaton that shares beginnings and endings (Daciuk et al., Incremental
Construction of Minimal Acyclic Finite-State Automata, 2000): 326,000 French forms take 440 kB, are read in a
millisecond, and there are no false hits. `word_lists/NOTICE.md` tells where the lists are from, and
`tools/make_words.py` makes them.

A file holds edges, 32 bits each, little-endian. The edges of a state stand together, the last of them marked; the
first state begins at edge 0, which therefore serves as "nothing follows" elsewhere.
"""

from __future__ import annotations

import sys
from array import array
from functools import cache, lru_cache
from pathlib import Path

from faq_bot.errors import FAQBotError
from faq_bot.languages.normalising import normalise

FOLDER = Path(__file__).parent / "word_lists"
SUFFIX = ".words"
MIN_LETTERS = 3
"""Shorter words are in no list: nearly every pair of letters is one in some language."""

KEPT = 8192
"""Words of which is remembered whether they are any: those of a question are looked up for every candidate."""

LETTER = 0b11111
"""The bits of an edge that hold its letter: a is 0, z is 25."""
FINAL = 1 << 5
"""A word ends with this edge."""
LAST = 1 << 6
"""No other edge leaves the same state."""
TARGET = 7
"""The bits above hold the first edge of the state that follows."""


@lru_cache(KEPT)
def is_word(word: str, language: str) -> bool:
    """Tell whether a word is correctly spelt in a language, accents and capitals aside.

    Args:
        word: One word of at least three letters.
        language: A BCP 47 code. A language without a list (see `has_words`) has no words.

    >>> is_word("planes", "en"), is_word("saigné", "fr"), is_word("studnets", "en-GB")
    (True, True, False)
    """
    edges = _edges(language.partition("-")[0].lower())
    return edges is not None and _accepts(edges, normalise(word))


def has_words(language: str) -> bool:
    """Tell whether the words of a language are known: there is a list of them in `word_lists`."""
    return _edges(language.partition("-")[0].lower()) is not None


@cache  # Two threads may both read a file: they read the same, and nothing changes it afterwards.
def _edges(code: str) -> array[int] | None:
    if not FOLDER.is_dir():
        # Without them other words are taken for typos, and other answers given.
        raise FAQBotError(f"{FOLDER}: no such folder; faq_bot is not run from an archive: install it with pip")
    file = FOLDER / f"{code}{SUFFIX}"
    # A code is letters only: none leads out of the folder.
    if not (code.isascii() and code.isalpha() and file.is_file()):
        return None
    edges = array("I", file.read_bytes())
    if sys.byteorder == "big":
        edges.byteswap()
    return edges


def _accepts(edges: array[int], word: str) -> bool:
    """Follow the letters of a word from edge to edge."""
    node, edge = 0, 0
    for number, char in enumerate(word):
        if number and not node:
            return False
        letter = ord(char) - ord("a")
        edge = edges[node]
        while edge & LETTER != letter:
            if edge & LAST:
                return False
            node += 1
            edge = edges[node]
        node = edge >> TARGET
    return bool(edge & FINAL)
