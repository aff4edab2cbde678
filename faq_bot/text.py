"""Text as the matcher sees it, and text that is safe to print.

Nothing here knows of questions or answers.
"""

from __future__ import annotations

import re
import unicodedata

MAX_NORMALISED = 1000
"""Characters kept of a normalised text: one character can expand to eighteen under NFKC."""

_SEPARATORS = re.compile(r"[\W_]+")
_CJK = "\u3005\u3041-\u309f\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SCRIPT_EDGE = re.compile(rf"(?<=[{_CJK}])(?=[^\s{_CJK}])|(?<=[^\s{_CJK}])(?=[{_CJK}])")
_JAPANESE = re.compile(rf"[{_CJK}]")
_KANA = re.compile(r"[\u3041-\u309f\u30a0-\u30ff]")
_COMBINING = re.compile(r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20ff]+")
# Hiragana becomes katakana; the prolonged sound mark goes, as people leave it out or double it.
_FOLD = {code: code + 0x60 for code in range(0x3041, 0x3097)} | {
    ord("ー"): None,
    ord("œ"): "oe",
    ord("æ"): "ae",
    ord("ø"): "o",
    ord("ł"): "l",
}


def normalise(text: str) -> str:
    """Return words in small letters, without accents or punctuation, one space apart.

    Hiragana and katakana, full and half width become the same; Japanese runs are kept whole
    and parted from Latin letters and digits.

    >>> normalise("Combien d’ÉLÈVES ?")
    'combien d eleves'
    >>> normalise("ﾀﾞﾌﾞﾙﾃﾞｨｸﾞﾘｰとIMT") == normalise("だぶるでぃぐりーとｉｍｔ")
    True
    """
    words = unicodedata.normalize("NFKC", text).casefold()
    if not words.isascii():
        # NFD parts accents from Latin letters; NFC puts the voiced marks of kana back.
        words = _COMBINING.sub("", unicodedata.normalize("NFD", words))
    if not words.isascii():
        words = unicodedata.normalize("NFC", words).translate(_FOLD)
        words = _SCRIPT_EDGE.sub(" ", words)
    return _SEPARATORS.sub(" ", words[: MAX_NORMALISED * 2]).strip()[:MAX_NORMALISED].rstrip()


def has_japanese(text: str) -> bool:
    """Tell whether the text holds kana or Han characters."""
    return _JAPANESE.search(text) is not None


def has_kana(text: str) -> bool:
    """Tell whether the text holds hiragana or katakana."""
    return _KANA.search(text) is not None


def printable(text: str) -> str:
    r"""Return the text with control and direction-changing characters made visible.

    Line feeds stay; a terminal executes nothing of the rest.

    >>> printable("a\x1b[31mb")
    'a␛[31mb'
    """
    if text.isprintable():
        return text
    return "".join(
        char if char == "\n" or unicodedata.category(char) not in _UNSAFE else _visible(char) for char in text
    )


_CONTROL_PICTURES = 0x2400
_EMOJI_JOINER = "\u200d"
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def _visible(char: str) -> str:
    if char < " ":
        return chr(_CONTROL_PICTURES + ord(char))
    return char if char == _EMOJI_JOINER else "\N{REPLACEMENT CHARACTER}"
