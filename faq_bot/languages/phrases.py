"""Words and groups of words as people write them, one after another in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from faq_bot.frozen import remembered

Words = Sequence[str]
"""Words, or groups of words."""

_NO_SIGNS = str.maketrans("()/|", "    ")


def words(text: str) -> Words:
    """Return single words, which stand with blanks between.

    >>> words("who whom")
    ('who', 'whom')
    """
    return tuple(text.split())


def phrases(text: str) -> Words:
    """Return words or groups of words, which stand with bars between; a part may have several forms.

    >>> phrases("how many | how (much/long)")
    ('how many', 'how much', 'how long')
    """
    return _Phrases(text)


def written(phrases: Words) -> str:
    """Return a text that has every word of some phrases, without making all phrases of their parts.

    >>> written(phrases("how (much/long) | when")).split()
    ['how', 'much', 'long', 'when']
    """
    return phrases.written if isinstance(phrases, _Phrases) else " ".join(phrases)


class _Phrases(Sequence[str]):
    """Phrases that are parted when they are first looked at: a base speaks few of the languages that there are."""

    def __init__(self, text: str) -> None:
        self._text = text

    @property
    def written(self) -> str:
        """The phrases as they were given, without the signs of their parts."""
        return self._text.translate(_NO_SIGNS)

    @remembered
    def _parted(self) -> tuple[str, ...]:
        joined = " ".join(self._text.split()).split("|")
        formed = (_forms(phrase) if "(" in phrase else (phrase.strip(),) for phrase in joined)
        return tuple(form for forms in formed for form in forms)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return self._parted[index]

    def __len__(self) -> int:
        return len(self._parted)

    def __iter__(self) -> Iterator[str]:
        return iter(self._parted)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._parted == tuple(other)

    def __hash__(self) -> int:
        return hash(self._parted)

    def __repr__(self) -> str:
        return repr(self._parted)


def _forms(phrase: str) -> tuple[str, ...]:
    return tuple(" ".join(form.split()) for form in _combined(phrase))


def _combined(phrase: str) -> tuple[str, ...]:
    before, opened, rest = phrase.partition("(")
    if not opened:
        return (phrase,)
    forms, _, after = rest.partition(")")
    return tuple(before + form.strip() + end for form in forms.split("/") for end in _combined(after))
