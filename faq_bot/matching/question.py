"""A question as it is understood: the type that travels from typing to ranking."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from faq_bot.frozen import frozen
from faq_bot.languages.normalising import is_ending, normalise
from faq_bot.languages.question_words import governed
from faq_bot.languages.vocabulary import (
    common_cuts,
    common_words,
    conversational_cuts,
    conversational_words,
)
from faq_bot.matching.mentions import Lexicon, Mentions
from faq_bot.matching.numbers import Number, numbers_in, words_in
from faq_bot.text import HAN, KANA, KATAKANA, MARKS, has_unspaced, joined_words

_WORD = re.compile(rf"[{HAN}]+|[{KATAKANA}]{{2,}}|(?:(?<!\S)\.)?(?:[^\W{HAN}{KANA}]|[{MARKS}])+(?:\+\+?|#)?")


KEPT = 512
"""Texts whose words are remembered: every candidate is compared with the words of the same question."""

KEPT_SORTED = 8192
"""Texts whose words are remembered in order: the phrasings of an entry are compared with many questions.
`check`, which asks the phrasings of an entry in turn, takes a twentieth less."""


@frozen
class Question:
    """A part of a message that asks something, as typed, its normalised words, and what it names.

    `numbers` are those that claim something.
    """

    text: str
    normalised: str
    mentions: Mentions
    numbers: frozenset[Number]

    @property
    def sorted_words(self) -> str:
        """The words in alphabetical order, for comparisons that ignore word order."""
        return sort_words(self.normalised)


def understand(text: str, lexicon: Lexicon) -> Question:
    """Read a question: normalise it, find concepts, entities, directions and numbers."""
    normalised = words_in(text)
    return Question(text, normalised, lexicon.mentions_in(normalised), numbers_in(text))


def content_words(text: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a text that say what it is about, normalised: no common words of the languages.

    In scripts without blanks these are stretches of Han characters and of katakana, cut at common words; hiragana
    is grammar.

    >>> content_words("Who is the dean in 香川?", ("en", "ja"))
    ('dean', '香川')
    >>> content_words("请问图书馆在哪里？", ("zh",))
    ('图书馆',)
    """
    words = _words(text, languages, common_words, common_cuts)
    return tuple(word for word in words if len(word) > 1)


def telling_words(text: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a text that say what it asks, normalised: none that people say around any question.

    >>> telling_words("Could you tell me who the dean is, please?", ("en",))
    ('dean',)
    """
    return _words(text, languages, conversational_words, conversational_cuts)


@lru_cache(KEPT)
def governed_words(text: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that go with a question word, as in "how many places", normalised.

    Beside one a word tells that says nothing elsewhere: 先生 is also how people are spoken to.

    >>> governed_words("How many of the places are free?", ("en",)), governed_words("何人の学生が", ("ja",))
    (('places',), ('学生',))
    """
    beside = governed(text, languages)
    found = (telling_words(stretch, languages) or content_words(stretch, languages) for stretch in beside)
    return tuple(words[0] for words in found if words)


@lru_cache(KEPT)
def _words(
    text: str,
    languages: tuple[str, ...],
    aside: Callable[[tuple[str, ...]], frozenset[str]],
    cuts: Callable[[tuple[str, ...]], re.Pattern[str]],
) -> tuple[str, ...]:
    stretches = _WORD.findall(joined_words(text))
    pieces = (
        piece
        for stretch in stretches
        for piece in (cuts(languages).split(stretch) if has_unspaced(stretch) else [stretch])
    )
    words = (word for piece in pieces for word in normalise(piece).split())
    return tuple(word for word in words if _has_content(word) and word not in aside(languages))


def _has_content(word: str) -> bool:
    return (len(word) > 1 or has_unspaced(word)) and not is_ending(word)


def is_common(text: str, languages: tuple[str, ...]) -> bool:
    """Tell whether a text is made of common words of the languages alone."""
    return common_words(languages).issuperset(normalise(text).split())


@lru_cache(KEPT_SORTED)
def sort_words(normalised: str) -> str:
    """Return the words of a normalised text in alphabetical order."""
    return " ".join(sorted(normalised.split()))
