"""`normalise`: a text as it is compared, whatever its language. What a language writes onto words is parted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from faq_bot.languages.registry import languages
from faq_bot.languages.wording import Endings
from faq_bot.text import MAX_NORMALISED, fold


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


def is_ending(word: str) -> bool:
    """Tell whether a normalised word is made of endings alone: in Korean a particle, "is", "does".

    >>> [word for word in normalise("도서관에서는 신청하나요?").split() if is_ending(word)]
    ['에서는', '하나요']
    """
    return not word.isascii() and any(parting.alone.match(word) for parting in _partings())


@dataclass(frozen=True, slots=True)
class _Parting:
    letters: re.Pattern[str]
    alone: re.Pattern[str]
    written_on: re.Pattern[str]


@cache
def _partings() -> tuple[_Parting, ...]:
    return tuple(_parting(spoken.endings) for spoken in languages().values() if spoken.endings.forms)


def _parting(endings: Endings) -> _Parting:
    """Return the patterns of a language's endings.

    A word is parted where its shortest beginning of two letters leaves endings alone, so that 고양이 and 고양이를
    begin alike; what is made of endings alone is left as it is.
    """
    letter = f"[{endings.letters}]"
    last = rf"(?:(?:{'|'.join(endings.forms)})(?:{endings.polite})?)+(?![^\W_])"
    word = rf"{letter}{{2,}}?|[a-z][a-z\d]*{letter}*?|\d+{letter}+?"
    return _Parting(
        re.compile(letter), re.compile(last), re.compile(rf"(?<![^\W_])(?!{last})((?:{word}))(?={last})")
    )
