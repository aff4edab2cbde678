"""Very many words, of which those that another may be a typo of are found without comparing it with each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

FEW = 500
"""Words up to which all are compared: that is soon done, and each entry has its own."""

MANY = 3_000
"""Words, as names that begin alike, of which it says nothing that one is near; to compare with all takes long."""


class NearWords:
    """Words, and which of them may be within some typos of another.

    A typo, which is a letter more, less or in the place of another, or two neighbours swapped, changes nothing but
    two neighbouring letters. Of as many pieces as there may be typos, and one more, that stand a letter apart, one
    is left as it is, at its place from the begin or the end, or in the middle moved by a letter at most (the
    pigeonholes of Wu and Manber, 1992).

    Args:
        words: in the order in which they are returned.

    >>> NearWords(["open", "opens", "closed"]).of("opne", 1)
    ['open', 'opens', 'closed']
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._by_piece: dict[tuple[int, int], dict[str, list[int]]] = {}

    def of(self, word: str, typos: int) -> Sequence[str]:
        """Return all words within so many typos, one or two, and some that are not; none if they are too many."""
        key = len(word), typos
        if len(self._words) <= FEW or not _size(*key):
            return self._words
        if key not in self._by_piece:
            by_piece: dict[str, list[int]] = {}
            for number, other in enumerate(self._words):
                for piece in _pieces(other, *key, moved=1):
                    by_piece.setdefault(piece, []).append(number)
            self._by_piece[key] = by_piece
        known = self._by_piece[key]
        found = [known.get(piece, ()) for piece in _pieces(word, *key, moved=0)]
        if sum(map(len, found)) > MANY:
            return ()
        return [self._words[number] for number in sorted(set().union(*found))]


def _size(length: int, typos: int) -> int:
    """Return the letters of each piece of a word of a length."""
    return (length - typos) // (typos + 1)


def _pieces(word: str, length: int, typos: int, *, moved: int) -> Iterator[str]:
    """Yield the pieces of a word, where one of a length has them, with their places."""
    size = _size(length, typos)
    yield f"<{word[:size]}"
    yield f">{word[-size:]}"
    if typos > 1:
        for start in range(size + 1 - moved, size + 2 + moved):
            yield word[start : start + size]
