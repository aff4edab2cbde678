"""Phrases that a text may begin or end with, one after another.

A pattern of hundreds takes longer to be made; and where phrases are made of others, as "no no" of "no", the time
that it takes for some in a row doubles with each.
"""

from __future__ import annotations

from collections.abc import Iterable

from faq_bot.languages.normalising import normalise
from faq_bot.text import has_unspaced


class Beginnings:
    """Phrases of some languages, for normalised texts that begin with one or more of them.

    Args:
        phrases: as they are typed.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._known: dict[str, list[str]] = {}
        for phrase in sorted({normalise(phrase) for phrase in phrases} - {""}, key=len, reverse=True):
            self._known.setdefault(_start(phrase, 0), []).append(phrase)

    def end(self, text: str) -> int:
        """Return where the phrases end that a normalised text begins with, one after another; 0: none.

        >>> Beginnings(["and", "and then", "それで"]).end("and then ソレデイツ")
        12
        """
        at = 0
        while phrase := self._longest(text, at):
            at += len(phrase)
            at += text.startswith(" ", at)
        return at

    def without(self, text: str) -> str:
        """Return a normalised text without the phrases that it begins with."""
        return text[self.end(text) :]

    def _longest(self, text: str, at: int) -> str:
        known = self._known.get(_start(text, at), ())
        return next((phrase for phrase in known if text.startswith(phrase, at) and _ends(phrase, text, at)), "")


class Endings:
    """Phrases of some languages, for normalised texts that end with one or more of them.

    Args:
        phrases: as they are typed.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._known = sorted({normalise(phrase) for phrase in phrases} - {""}, key=len, reverse=True)

    def without(self, text: str) -> str:
        """Return a normalised text without the phrases that it ends with.

        >>> Endings(["no", "no wait", "wait"]).without("the places no no wait")
        'the places'
        """
        while phrase := self._longest(text):
            text = text[: -len(phrase)].rstrip()
        return text

    def _longest(self, text: str) -> str:
        ends = (phrase for phrase in self._known if text.endswith(phrase))
        return next((phrase for phrase in ends if has_unspaced(phrase) or _begins(phrase, text)), "")


def _begins(phrase: str, text: str) -> bool:
    """Tell whether a phrase at the end of a text begins where a word does."""
    return text[: -len(phrase)][-1:] in {"", " "}


def _start(text: str, at: int) -> str:
    """Return the first word from a place on, the first character of a script without blanks."""
    first = text[at : at + 1]
    return first if has_unspaced(first) else text[at:].partition(" ")[0]


def _ends(phrase: str, text: str, at: int) -> bool:
    """Tell whether a phrase ends where a word does, or is of a script without blanks."""
    return has_unspaced(phrase) or text[at + len(phrase) :][:1] in {"", " "}
