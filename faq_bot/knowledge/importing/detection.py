"""In which language a file is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from faq_bot.languages.words import MIN_LETTERS, is_word, with_words
from faq_bot.text import HAN, normalise

_SCRIPTS = {
    "ja": re.compile(r"[\u3041-\u30fa]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "th": re.compile(r"[\u0e01-\u0e5b]"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "he": re.compile(r"[\u05d0-\u05ea]"),
    "ka": re.compile(r"[\u10a0-\u10ff]"),
    "hy": re.compile(r"[\u0531-\u0587]"),
    "zh": re.compile(f"[{HAN}]"),
}
"""Scripts of one language; Chinese characters come last, as Japanese has them beside its kana."""

_LETTER = re.compile(r"[^\W\d_]")
_SCRIPT_SHARE = 0.2
"""The share of letters of a script from which a text is in it: names in Latin letters stand in any text."""

_SPELT_SHARE = 0.7
"""The share of words that a language spells so, from which a text is in it: of three entries of the bundled base,
0.78 at least in 300 draws each of English and French; of a few lines in six other languages, 0.57 at most."""

_LEAD = 1.3
"""How many times as many as any other language spells so: 1.6 at least in the same draws."""

_MOST = 200_000
"""Characters that are looked at."""


def language_of_texts(texts: Iterable[str]) -> str:
    """Return the language that texts are surely written in, by script or words; empty: not to be told.

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
    return _by_words([word for line in text.split("\n") for word in normalise(line).split()])


def _by_words(words: list[str]) -> str:
    counts = Counter(word for word in words if len(word) >= MIN_LETTERS and word.isalpha())
    shares = {
        code: sum(number for word, number in counts.items() if is_word(word, code)) / max(counts.total(), 1)
        for code in with_words()
    }
    (best, share), (_, second) = sorted(shares.items(), key=lambda pair: -pair[1])[:2]
    return best if share >= _SPELT_SHARE and share >= _LEAD * second else ""
