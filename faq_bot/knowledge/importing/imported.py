"""What is found in a file that is no knowledge base yet, and what had to be left out."""

from __future__ import annotations

from collections.abc import Iterable

from faq_bot.errors import Place
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Format


@frozen
class ImportedEntry:
    """One answer and the questions that stand with it.

    Attributes:
        questions: one at least, none empty.
        answer: what is shown.
        place: of the first question.
        topic: the heading it stands under; empty: none.
        format: what the answer is written in.
        id: as the file names it; empty: to be made from the question.
        language: as the file names it; empty: to be told from the texts.
        group: which of several groups of the file it stands in, each with ids of its own.
    """

    questions: tuple[str, ...]
    answer: str
    place: Place
    topic: str = ""
    format: Format = Format.PLAIN
    id: str = ""
    language: str = ""
    group: str = ""


@frozen
class LeftOut:
    """Something that is not taken, and why, in words that go on after the place."""

    place: Place
    why: str


@frozen
class Page:
    """What a page says of itself; empty: it does not.

    Attributes:
        language: a code, which many pages say wrongly.
        title: what a reader knows it by.
        url: where it stands.
    """

    language: str = ""
    title: str = ""
    url: str = ""


UNNAMED = Page()
"""What says nothing of itself."""


@frozen
class Imported:
    """All that was found in one file.

    Attributes:
        entries: in the order of the file.
        left_out: in the order of the file.
        page: what the file says of itself.
    """

    entries: tuple[ImportedEntry, ...]
    left_out: tuple[LeftOut, ...] = ()
    page: Page = UNNAMED


def sorted_out(found: Iterable[ImportedEntry | LeftOut], page: Page = UNNAMED) -> Imported:
    """Return what was taken and what was left out, apart; what is told twice of a place is told once."""
    all_found = list(found)
    return Imported(
        tuple(each for each in all_found if isinstance(each, ImportedEntry)),
        tuple(dict.fromkeys(each for each in all_found if isinstance(each, LeftOut))),
        page,
    )
