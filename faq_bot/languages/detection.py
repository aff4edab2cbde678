"""In which language a text surely is: by its script, or by how its words are spelt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import languages
from faq_bot.text import HAN

_SCRIPTS = {
    "ja": r"[\u3041-\u30fa]",
    "ko": r"[\uac00-\ud7a3]",
    "th": r"[\u0e01-\u0e5b]",
    "el": r"[\u0370-\u03ff\u1f00-\u1fff]",
    "he": r"[\u05d0-\u05ea]",
    "ka": r"[\u10a0-\u10ff]",
    "hy": r"[\u0531-\u0587]",
    "zh": f"[{HAN}]",
}
"""The letters of scripts of one language; Chinese characters come last, as Japanese has them beside its kana."""

_LETTER = re.compile(r"[^\W\d_]")
_SCRIPT_SHARE = 0.2
"""The share of letters of a script from which a text is in it: names in Latin letters stand in any text."""

_COMMON_SHARE = 0.25
"""The share of a language's common words from which a text is in it: 0.30 at least in the FAQs of
`benchmarks/questions/faqs`, in six languages; 0.25 at most, once, in a few lines of ten others."""

_LEAD = 1.4
"""How many times as many as any other language has: 2.2 at least in the same FAQs, 1.2 in those of others."""

_MOST = 200_000
"""Characters that are looked at."""


def language_of_texts(texts: Iterable[str]) -> str:
    """Return the language that texts are surely written in, by script or words; empty: not to be told.

    >>> language_of_texts(["When are you open?", "We open at nine, and close at five."])
    'en'
    >>> language_of_texts(["いつ開きますか"]), language_of_texts(["Wanneer bent u open?", "Om negen uur."])
    ('ja', '')
    """
    text = "\n".join(texts)[:_MOST]
    letters = len(_LETTER.findall(text))
    for code, script in _SCRIPTS.items():
        if letters and len(re.findall(script, text)) >= _SCRIPT_SHARE * letters:
            return code
    return _by_words([word for line in text.split("\n") for word in normalise(line).split()])


def _by_words(words: list[str]) -> str:
    counts = Counter(word for word in words if word.isalpha())
    shares = {
        code: sum(counts[word] for word in common) / max(counts.total(), 1)
        for code, common in _common_words().items()
    }
    (best, share), (_, second) = sorted(shares.items(), key=lambda pair: -pair[1])[:2]
    return best if share >= _COMMON_SHARE and share >= _LEAD * second else ""


@cache
def _common_words() -> Mapping[str, frozenset[str]]:
    """Return the common words of each language that parts them; a single letter is one of too many."""
    return {
        code: frozenset(word for word in map(normalise, language.common_words) if len(word) > 1)
        for code, language in languages().items()
        if language.script.spaced
    }
