"""What a question asks for, told by its question words: a person, a time, a place, a number, a reason."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import LANGUAGES_KEPT, distinct, language
from faq_bot.text import HAN, KATAKANA, composed, has_unspaced

TELLING = ("who", "when", "where", "how_many", "how_long", "why")
"""Fields of `QuestionWords` that tell what is asked for; "what", "which" and "how" may ask for anything."""

OTHERS = ("what", "which", "how", "whether")


GOVERNING = ("how_many", "what", "which")
"""Fields of those that go with a noun, which is what is asked for: "how many places", どの学校."""


@lru_cache(LANGUAGES_KEPT)
def _kinds(codes: tuple[str, ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """Return a pattern of all question words of some languages, and what each asks for."""
    asking = [language(code).asking for code in distinct(codes)]
    kinds = {
        normalise(word): kind for kind in (*OTHERS, *TELLING) for words in asking for word in getattr(words, kind)
    }
    source = alternatives(kinds)
    return (re.compile(source) if source else None), kinds


def asked_for(normalised: str, codes: tuple[str, ...]) -> frozenset[str]:
    """Return what a normalised question asks for, of `TELLING`.

    >>> sorted(asked_for("who came and for how long", ("en",)))
    ['how_long', 'who']
    """
    pattern, kinds = _kinds(codes)
    found = {kinds[word] for word in pattern.findall(normalised)} if pattern else set()
    return frozenset(found.intersection(TELLING))


def surely_asked_for(normalised: str, codes: tuple[str, ...]) -> dict[str, str]:
    """Return the question words of a question that are no others there, and what of `TELLING` each asks for.

    Amid a sentence "who" and "where" may go on from a noun; いつも and 誰でも ask nothing.

    >>> surely_asked_for("when is the exam", ("en",)), surely_asked_for("the man who came", ("en",))
    ({'when': 'when'}, {})
    """
    pattern, kinds = _kinds(codes)
    found = pattern.finditer(normalised) if pattern else ()
    surely = (
        word for word in found if kinds[word[0]] in TELLING and not _INDEFINITE.match(normalised, word.end())
    )
    return {word[0]: kinds[word[0]] for word in surely if has_unspaced(word[0]) or not word.start()}


_INDEFINITE = re.compile("モ|デモ|カ(?!ラ)|都|也")
"""What makes a question word of a script without blanks one that asks nothing, normalised."""


def governed(text: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands next to each question word that goes with a noun, as typed: what may begin with the noun.

    >>> governed("How many of the places are free, and which ones?", ("en",))
    ('of the places',)
    >>> governed("何人の学生が行けますか", ("ja",))
    ('の学生',)
    """
    asking, kinds = _asking(codes)
    if asking is None:
        return ()
    folded = composed(text).lower()
    words = (word for word in asking.finditer(folded) if kinds[word.group()] in GOVERNING)
    found = (_NEXT.match(folded, word.end()) for word in words)
    return tuple(beside.group().strip() for beside in found if beside)


_NEXT = re.compile(rf".?(?:[{HAN}]{{1,30}}|[{KATAKANA}]{{2,30}})|(?:[^\w\n]{{1,2}}\w+){{1,3}}")
"""A word of a script without blanks, which a particle may be before, or the next three of another.

Of the first no more than a word has, with what people say around it: a run may be a thousand question words.
"""


@lru_cache(LANGUAGES_KEPT)
def _asking(codes: tuple[str, ...]) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """Return a pattern of all question words of some languages as typed, and what each asks for."""
    asking = [language(code).asking for code in distinct(codes)]
    kinds = {word: kind for kind in (*OTHERS, *TELLING) for words in asking for word in getattr(words, kind)}
    return (re.compile(_any_of(kinds)) if kinds else None), kinds


def alternatives(phrases: Iterable[str]) -> str:
    r"""Return the source of a regular expression for any of some phrases; empty if there are none.

    >>> alternatives(["it", "それ"])
    '(?:(?<!\\w)(?=[i])(?:it)(?!\\w)|(?=[ソ])(?:ソレ))'
    """
    return _any_of({normalise(phrase) for phrase in phrases} - {""})


def _any_of(known: Collection[str]) -> str:
    longest_first = sorted(known, key=lambda phrase: (-len(phrase), phrase))
    spaced = [phrase for phrase in longest_first if not has_unspaced(phrase)]
    others = [phrase for phrase in longest_first if has_unspaced(phrase)]
    either = [rf"(?<!\w){_one_of(spaced)}(?!\w)"] if spaced else []
    return f"(?:{'|'.join([*either, *([_one_of(others)] if others else [])])})" if known else ""


def _one_of(phrases: Sequence[str]) -> str:
    """Return the source of a pattern of phrases; most characters begin none of them, which is told first."""
    firsts = "".join(sorted({re.escape(phrase[0]) for phrase in phrases}))
    return f"(?=[{firsts}])(?:{'|'.join(map(re.escape, phrases))})"
