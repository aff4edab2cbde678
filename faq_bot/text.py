"""Text as a curator meant it, and as the matcher sees it.

Nothing here knows of questions or answers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import islice
from typing import Literal

MAX_NORMALISED = 1000
"""Characters kept of a normalised text: one character can expand to eighteen under NFKC."""

_READ = 4 * MAX_NORMALISED
"""Characters of a text that are folded."""

# Signs that belong to a word: .NET, C++, A+, C#, 24/7, 10:30, 1.5.
_WITH_SIGNS = (
    r"(?<!\S)\.[^\W\d_]{2,}|[^\W\d_]+(?:\+\+?|#)(?![^\W_])"
    r"|(?<![\d.:/])(?:\d+[.:]\d+|\d{1,2}/\d{1,2})(?![^\W_]|[.:/]\d)"
)
_WORDS = re.compile(rf"{_WITH_SIGNS}|[^\W_]+")
# Vowels and other letters of India, Thailand, Laos, Burma and Cambodia that are marks for a regular expression.
MARKS = (
    "\u0900-\u0963\u0971-\u0dff\u0e30-\u0e3a\u0e40-\u0e4e\u0eb0-\u0ebd\u0ec0-\u0ece\u102b-\u103e\u1056-\u1059"
    "\u105e-\u1060\u1062-\u106d\u1071-\u1074\u1082-\u108d\u17b4-\u17d3\u17dd"
)
_MARKED = re.compile(f"[{MARKS}]")
_MARKED_WORDS = re.compile(rf"{_WITH_SIGNS}|(?:[^\W_]|[{MARKS}])+")
# Copied text has soft hyphens, zero width spaces and joiners, marks of direction, variation selectors.
INVISIBLE = r"\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
# The one definition of the scripts that are written without blanks, as ranges of a regular expression; their vowel
# signs stand in MARKS.
HAN_RANGES = ((0x3005, 0x3007), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
"""First and last of the Han characters; the sign that repeats one (々) and the zero (〇) are among them."""
HAN = "".join(f"{chr(first)}-{chr(last)}" for first, last in HAN_RANGES)
KATAKANA = "\u30a1-\u30ff"
KANA = "\u3041-\u30ff"
SOUTH_EAST_ASIAN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai and Lao, Burmese, Khmer."""
UNSPACED = f"{HAN}{KANA}{SOUTH_EAST_ASIAN}"

_RUN = re.compile(f"([{UNSPACED}]+)")
_LAST_LATIN = "\u024f"
_IN_SEVERAL_SCRIPTS = frozenset({"", "LATIN", "IDEOGRAPHIC", "KATAKANA-HIRAGANA", "MODIFIER", "FULLWIDTH"})
# Accents, and the vowels that Hebrew and Arabic are mostly written without.
_COMBINING = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u1ab0-\u1aff\u20d0-\u20ff]+"
)
# Hiragana becomes katakana; the prolonged sound mark goes, as people leave it out or double it.
_FOLD = {code: code + 0x60 for code in range(0x3041, 0x3097)} | {
    ord("ー"): None,
    ord("œ"): "oe",
    ord("æ"): "ae",
    ord("ø"): "o",
    ord("ł"): "l",
    ord("ـ"): None,
    ord("ى"): "ي",
    ord("ة"): "ه",
}
COPIED = frozenset("\u00ad\u180e\u200b\u200c\u200d\u2060\ufeff")
"""Marks inside words of copied text: soft hyphens, blanks and joiners of no width, byte order marks."""

_STACKED = re.compile(r"([^\w\s]{30})[^\w\s]+")
"""Accents upon accents, or other signs; no script has more than thirty on one letter."""

_NEW_LINE = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Joiners shape letters of Arabic and Indian scripts, and put emoji together; between other letters they are noise.
_PLAIN = "\\s\u0021-\u024f\u3000-\u9fff\uff00-\uffef"
_MARK = re.compile("[\u00ad\u180e\u200b\u2060\ufeff]")
_JOINERS = "[\u200c\u200d]"
STRAY_JOINERS = re.compile(f"(?:(?<=[{_PLAIN}])|\\A){_JOINERS}++|(?<!{_JOINERS}){_JOINERS}++(?=[{_PLAIN}]|\\Z)")
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories that may move the cursor, change the direction of text, or are no text at all."""

_CONTROL_PICTURES = 0x2400
"""Where Unicode has signs for the control characters."""

_SEEN = frozenset(
    "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""What these categories hold all the same: joiners, and signs of numbers (Prepended_Concatenation_Mark)."""

_FLAG = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)")
"""The flag of a region, such as Scotland, and the tags that spell it (UTS #51); elsewhere tags hide a text."""

_PREFIXED = re.compile(r"(?<=(?<![^\W_])(?<!-)[^\W\d_])[-\u2010](?=[^\W\d_]{2})")
"""The hyphen behind a single letter, which is part of the word: e-bike, U-Bahn, T-shirt."""

_MENDED = re.compile(f"[\t\r\x85\u2028\u2029{''.join(sorted(COPIED))}]")


def clean(text: str) -> str:
    r"""Return text as it was meant: without invisible characters of copied text and outer blanks.

    Line feeds stand for every kind of new line, a blank for a tab. No-break spaces stay: French has them.

    >>> clean("L'ac\u00adcueil\tferme\r\nà\u202f17\u00a0h\ufeff ")
    "L'accueil ferme\nà\u202f17\xa0h"
    """
    return mended(text).strip()


def mended(text: str) -> str:
    """Return text as `clean` does, with the blanks around it."""
    if not _MENDED.search(text):
        return text
    return without_invisible(_NEW_LINE.sub("\n", text)).replace("\t", " ")


def without_invisible(text: str) -> str:
    """Return text without the marks inside words that copied text brings along; joiners of emoji stay."""
    return STRAY_JOINERS.sub("", _MARK.sub("", text))


def replace_steering(text: str, shown: Callable[[str], str]) -> str:
    r"""Return text without what a terminal may obey in place of showing it; line feeds stay.

    Args:
        text: the text.
        shown: what stands for such a character.

    >>> replace_steering("a\x1bb\u202ec\n", lambda char: "?")
    'a?b?c\n'
    """
    found = {ord(char): shown(char) for char in set(text) if char != "\n" and _steers(char)}
    if not found:
        return text
    parts = _FLAG.split(text)
    parts[::2] = [part.translate(found) for part in parts[::2]]
    return "".join(parts)


def visible(char: str) -> str:
    r"""Return what is shown for a character that steers.

    >>> visible("\x1b"), visible("\u202e")
    ('␛', '\ufffd')
    """
    return chr(_CONTROL_PICTURES + ord(char)) if char < " " else "\N{REPLACEMENT CHARACTER}"


def _steers(char: str) -> bool:
    return unicodedata.category(char) in _STEERING and char not in _SEEN


def composed(text: str, form: Literal["NFC", "NFD", "NFKC"] = "NFKC") -> str:
    """Return text in a normal form; of signs without a letter between them thirty stay.

    To put the accents of one letter in order takes the square of their number (Unicode Standard Annex 15,
    "Stream-Safe Text Format").

    >>> composed("ｅ\u0301té"), len(composed("a" + "\u0323\u0301" * 1000))
    ('été', 30)
    """
    if form == "NFKC":
        # Letters as they stand, which become marks.
        text = text.replace("\uff9e", "\u3099").replace("\uff9f", "\u309a")
    return unicodedata.normalize(form, _STACKED.sub(r"\1", text))


def quotable(text: str) -> str:
    r"""Return what somebody typed as it may stand in a sentence: on one line, and nothing in it steers.

    >>> quotable("Who \x1b[31m\u202eis\nit?")
    'Who [31m is it?'
    """
    return " ".join(replace_steering(text, lambda _char: " ").split())


def shorten(text: str, length: int) -> str:
    """Return the beginning of a text, with an ellipsis where something is left out.

    >>> shorten("opening hours", 9), shorten("opening", 9)
    ('opening…', 'opening')
    """
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def joined_words(text: str) -> str:
    """Return a text whose words are as whole as those of `fold`, and else as they were written.

    >>> joined_words("T-shirts, می\u200cخواهم") == "Tshirts, میخواهم"
    True
    """
    whole = _PREFIXED.sub("", composed(text))
    return whole if whole.isascii() else _COMBINING.sub("", _INVISIBLE.sub("", whole))


def fold(text: str) -> str:
    """Return words in small letters, without accents or punctuation, one space apart.

    Signs stay where they are part of a word (C++, C#, .NET, 24/7, 10:30), and what cannot be seen goes.
    Hiragana and katakana, full and half width become the same; runs of scripts without blanks are kept
    whole and parted from Latin letters and digits.

    >>> fold("Combien d’ÉLÈVES ?")
    'combien d eleves'
    >>> fold("C#, C++ or .NET: 24/7?")
    'c# c++ or .net 24/7'
    >>> fold("E-bikes, U-Bahn: y a-t-il")
    'ebikes ubahn y a t il'
    >>> fold("ﾀﾞﾌﾞﾙﾃﾞｨｸﾞﾘｰとIMT") == fold("だぶるでぃぐりーとｉｍｔ")
    True
    """
    if text.isascii() and text.replace(" ", "").isalnum() and len(text) <= MAX_NORMALISED:
        return " ".join(text.lower().split())
    words = joined_words(text[:_READ]).casefold()
    if not words.isascii():
        # NFD parts accents from Latin letters; NFC puts the voiced marks of kana back.
        words = _COMBINING.sub("", unicodedata.normalize("NFD", words))
    if words.isascii():
        return _joined(_WORDS, words)
    words = unicodedata.normalize("NFC", words).translate(_FOLD)
    words = " ".join(_RUN.split(words))
    return _joined(_MARKED_WORDS if _MARKED.search(words) else _WORDS, words)


def _joined(pattern: re.Pattern[str], words: str) -> str:
    if len(words) <= 2 * MAX_NORMALISED:
        found = pattern.findall(words)
    else:
        # Words, and not what stands between them, however much.
        found = [word[0] for word in islice(pattern.finditer(words), MAX_NORMALISED)]
    return " ".join(found)[:MAX_NORMALISED].rstrip()


def has_unspaced(text: str) -> bool:
    """Tell whether the text holds letters of a script that is written without blanks."""
    return not text.isascii() and _RUN.search(text) is not None


def scripts_of(text: str) -> frozenset[str]:
    """Return the scripts of the letters of a text beside Latin ones, by the first word of their names in Unicode.

    >>> sorted(scripts_of("IMTの定員"))
    ['CJK', 'HIRAGANA']
    """
    letters = {char for char in text if char > _LAST_LATIN and char.isalpha()}
    names = {unicodedata.name(char, "").partition(" ")[0] for char in letters}
    return frozenset(names - _IN_SEVERAL_SCRIPTS)
