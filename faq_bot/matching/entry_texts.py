"""What each entry says and asks, read from its texts when it is first looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from faq_bot.knowledge.model import Entry
from faq_bot.languages.normalising import normalise
from faq_bot.languages.question_words import asked_for
from faq_bot.matching.features import Ints
from faq_bot.matching.vocabulary import Vocabulary, vocabulary

_HYPHENATED = re.compile(r"\b\w++(?:-\w++)+")
"""A word that people also write as one: Wi-Fi, e-mail, check-in."""


class EntryTexts:
    """The texts of the entries of a base, by number.

    Args:
        entries: in the order of their numbers.
        phrasings: of all of them, normalised, entry by entry.
        starts: where those of each entry begin.
        codes: the languages of the base.
    """

    def __init__(
        self, entries: Sequence[Entry], phrasings: Sequence[str], starts: Ints, codes: tuple[str, ...]
    ) -> None:
        self._entries = entries
        self._phrasings = phrasings
        self._starts = starts
        self._codes = codes
        self._said: dict[int, Vocabulary] = {}
        self._asked: dict[int, Mapping[str, float]] = {}

    def said_by(self, number: int) -> Vocabulary:
        """Return the words of an entry: those of its phrasings and of its answers."""
        if number not in self._said:
            own = self._entries[number]
            texts = [*(phrasing.text for phrasing in own.phrasings), *own.answers.values()]
            joined = (normalise(word.replace("-", "")) for text in texts for word in _HYPHENATED.findall(text))
            self._said[number] = vocabulary(
                [*self.asked_by(number), *map(normalise, own.answers.values()), *joined]
            )
        return self._said[number]

    def asked_of(self, number: int) -> Mapping[str, float]:
        """Return the share, 0..1, of the phrasings of an entry that ask for a person, a time and so on."""
        if number not in self._asked:
            phrasings = self.asked_by(number)
            counts = Counter(kind for phrasing in phrasings for kind in asked_for(phrasing, self._codes))
            self._asked[number] = {kind: count / len(phrasings) for kind, count in counts.items()}
        return self._asked[number]

    def asked_by(self, number: int) -> Sequence[str]:
        """Return the phrasings of an entry, normalised."""
        return self._phrasings[self._starts[number] : self._starts[number + 1]]
