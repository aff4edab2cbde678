"""Ids made from questions and headings, in their own script."""

from __future__ import annotations

import re

from faq_bot.knowledge.readers import NOT_IN_ID
from faq_bot.text import composed, replace_steering

MAX_LENGTH = 48
"""Characters of an id: what is longer is cut between words where that can be."""

_PARTED = re.compile(f"[{NOT_IN_ID}_.'’-]+")
_LATIN_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")


def make_id(text: str, none: str) -> str:
    """Return an id from the words of a text.

    Args:
        text: a question or a heading.
        none: the id where the text has no letter or digit.

    >>> make_id("Vos horaires d'été ?", "entry"), make_id("いつ開きますか？", "entry"), make_id("?!", "entry")
    ('vos-horaires-d-ete', 'いつ開きますか', 'entry')
    """
    seen = replace_steering(composed(text), lambda _char: "")
    folded = composed(seen.casefold(), "NFD")
    plain = composed(_LATIN_ACCENTS.sub("", folded), "NFC")
    name = "-".join(filter(None, _PARTED.split(plain)))
    if len(name) > MAX_LENGTH:
        cut = name[: MAX_LENGTH + 1].rpartition("-")[0]
        name = cut if len(cut) * 2 > MAX_LENGTH else name[:MAX_LENGTH]
    return composed(name, "NFC").strip("-") or none
