"""`normalise`: a text as it is compared, whatever its language. What a language writes onto words is parted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from faq_bot.frozen import remembered
from faq_bot.languages.registry import languages
from faq_bot.languages.wording import Endings
from faq_bot.text import MAX_NORMALISED, fold

_AT_A_TIME = MAX_NORMALISED // 4
"""Characters of which nothing is cut, though some expand."""

_MOST_ENDINGS = 4
"""Endings that follow one another in one word: 에서 + 까지 + 만 + 은."""


def normalise(text: str) -> str:
    """Return words in small letters, without accents or punctuation, one space apart.

    They are those of `faq_bot.text.fold`, and words of a language that has `Endings` are parted from them.

    >>> normalise("Combien d’ÉLÈVES ?")
    'combien d eleves'
    >>> normalise("도서관은요? 도서관에서 신청하려면")
    '도서관 은요 도서관 에서 신청 하려면'
    """
    words = fold(text)
    if words.isascii():
        return words
    for parting in _partings():
        if parting.letters.search(words):
            words = parting.written_on.sub(r"\1 ", words)
    return words[:MAX_NORMALISED].rstrip()


def spellings(phrase: str) -> tuple[str, ...]:
    """Return a phrase normalised, and as people in a hurry write it, without its apostrophes.

    >>> spellings("that's wrong")
    ('that s wrong', 'thats wrong')
    """
    said = normalise(phrase)
    return (said, normalise(phrase.replace("'", ""))) if "'" in phrase else (said,)


def normalised_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts, normalised many at a time: one after another takes four times as long.

    >>> sorted(normalised_words(["d'accord", "très bien", "D'ACCORD !"]))
    ['accord', 'bien', 'd', 'tres']
    """
    pieces: list[list[str]] = [[]]
    length = 0
    for word in {word for text in texts for word in text.split()}:
        length += len(word) + 1
        if length > _AT_A_TIME:
            pieces.append([])
            length = len(word) + 1
        pieces[-1].append(word)
    return frozenset(word for piece in pieces for word in normalise(" ".join(piece)).split())


def is_ending(word: str) -> bool:
    """Tell whether a normalised word is made of endings alone: in Korean a particle, "is", "does".

    >>> [word for word in normalise("도서관에서는 신청하나요?").split() if is_ending(word)]
    ['에서는', '하나요']
    """
    return any(parting.letters.match(word) and parting.alone.match(word) for parting in _partings())


class _Parting:
    """The patterns of a language's endings, each made when it is first looked for."""

    def __init__(self, endings: Endings) -> None:
        self._endings = endings
        # Many read in several ways, 인가요 in three: of any number in a row all ways would be tried.
        one = rf"(?:{'|'.join(endings.forms)})(?:{endings.polite})?"
        self._last = rf"(?:{one}){{1,{_MOST_ENDINGS}}}(?![^\W_])"

    @remembered
    def letters(self) -> re.Pattern[str]:
        """A letter of the language."""
        return re.compile(f"[{self._endings.letters}]")

    @remembered
    def alone(self) -> re.Pattern[str]:
        """Endings to the end of a word."""
        return re.compile(self._last)

    @remembered
    def written_on(self) -> re.Pattern[str]:
        """A word before its endings.

        It is parted where its shortest beginning of two letters leaves endings alone, so that 고양이 and 고양이를
        begin alike; what is made of endings alone is left as it is.
        """
        letter = f"[{self._endings.letters}]"
        word = rf"{letter}{{2,}}?|[a-z][a-z\d]*{letter}*?|\d+{letter}+?"
        return re.compile(rf"(?<![^\W_])(?!{self._last})((?:{word}))(?={self._last})")


@cache
def _partings() -> tuple[_Parting, ...]:
    return tuple(_Parting(spoken.endings) for spoken in languages().values() if spoken.endings.forms)
