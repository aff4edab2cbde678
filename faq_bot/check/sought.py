"""Very many texts looked for in a text at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from faq_bot.frozen import frozen, remembered

_BEGINNING = 3
"""Characters at which a text that is sought is told from nearly all others."""


@frozen
class Sought:
    """Texts to look for, none of them empty. The work grows with the text that is looked through, not with them.

    >>> sorted(Sought(frozenset({"two", "place", "no"})).among("two places"))
    [('place', 9), ('two', 3)]
    """

    texts: frozenset[str]

    def among(self, text: str, starts: Iterable[int] | None = None) -> Iterator[tuple[str, int]]:
        """Yield those that begin at one of the places of a text, at any by default, with the place behind each."""
        for start in range(len(text)) if starts is None else starts:
            for width in range(1, _BEGINNING + 1):
                for length in self._lengths.get(text[start : start + width], ()):
                    part = text[start : start + length]
                    if part in self.texts:
                        yield part, start + len(part)

    @remembered
    def _lengths(self) -> Mapping[str, frozenset[int]]:
        """How long texts are, by how they begin; one that is shorter than a beginning stands under itself."""
        lengths: dict[str, set[int]] = {}
        for text in self.texts:
            lengths.setdefault(text[:_BEGINNING], set()).add(len(text))
        return {beginning: frozenset(found) for beginning, found in lengths.items()}
