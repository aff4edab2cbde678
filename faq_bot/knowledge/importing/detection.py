"""In which language a file is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from faq_bot.languages.common_words import COMMON_WORDS
from faq_bot.text import normalise

_SCRIPTS = {
    "ja": re.compile(r"[\u3041-\u30fa]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "th": re.compile(r"[\u0e01-\u0e5b]"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "he": re.compile(r"[\u05d0-\u05ea]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0531-\u0587]"),
    "zh": re.compile(r"[\u3400-\u9fff]"),
}
"""Scripts of one language; Chinese characters come last, as Japanese has them beside its kana."""

_LETTER = re.compile(r"[^\W\d_]")
_SCRIPT_SHARE = 0.2
"""The share of letters of a script from which a text is in it: names in Latin letters stand in any text."""

_COMMON_SHARE = 0.2
"""The share of common words from which a text is in a language. Running text has 0.35 to 0.5;
of a language that is not known, 0.15 at most, by words such as `in` and `a`."""

_LEAD = 1.3
"""How many times as many as those of any other language."""

_MOST = 200_000
"""Characters that are looked at."""


def language_of_texts(texts: Iterable[str]) -> str:
    """Return the language that texts are surely written in, by script or common words; empty: not to be told.

    >>> language_of_texts(["When are you open?", "We open at nine, and close at five."])
    'en'
    >>> language_of_texts(["いつ開きますか"]), language_of_texts(["Wann habt ihr offen?"])
    ('ja', '')
    """
    text = "\n".join(texts)[:_MOST]
    letters = len(_LETTER.findall(text))
    for code, script in _SCRIPTS.items():
        if letters and len(script.findall(text)) >= _SCRIPT_SHARE * letters:
            return code
    return _by_common_words(normalise_all(text))


def normalise_all(text: str) -> list[str]:
    """Return the words of a text of any length."""
    return [word for line in text.split("\n") for word in normalise(line).split()]


def _by_common_words(words: list[str]) -> str:
    counts = Counter(words)
    shares = {
        code: sum(counts[word] for word in set(common.split())) / max(len(words), 1)
        for code, common in COMMON_WORDS.items()
    }
    (best, share), (_, second) = sorted(shares.items(), key=lambda pair: -pair[1])[:2]
    return best if share >= _COMMON_SHARE and share >= _LEAD * second else ""
