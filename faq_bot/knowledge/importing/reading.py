"""Which reader a file is for: by its name, and what it holds."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.composer import compose
from faq_bot.knowledge.importing.imported import Imported
from faq_bot.knowledge.importing.objects import read_objects
from faq_bot.knowledge.importing.rasa import is_rasa, read_rasa
from faq_bot.knowledge.importing.tables import read_table
from faq_bot.knowledge.nodes import Node, decode, place_behind
from faq_bot.output.markdown_reading import TooMuchError
from faq_bot.output.terminal import as_argument
from faq_bot.sharing import TooMuchWorkError, bounded


def _markdown(file: str, text: str) -> Imported:
    from faq_bot.knowledge.importing.markdown_pages import read_markdown

    if len(text) > MOST_MARKDOWN:
        problem = f"{len(text):,} characters of Markdown, where {MOST_MARKDOWN:,} are read at most; split the page"
        raise KnowledgeError(Place(file), problem)
    return read_markdown(file, text)


def _html(file: str, text: str) -> Imported:
    from faq_bot.knowledge.importing.html_pages import read_html

    return read_html(file, text)


MOST_MARKDOWN = 1_000_000
"""Characters of a page in Markdown: its parser takes a kilobyte of memory for each."""

SECONDS, BYTES = (5, 10), (500_000_000, 1_000_000_000)
"""Seconds of the processor and bytes of memory to read files: for any, and beside that for a megabyte of them.

Pages of people take two seconds a megabyte and 80 megabytes. A parser that mends what is wrong may take hours and
gigabytes for some kilobytes that nobody has written.
"""

MADE, MADE_MORE = 1_000_000, 10
"""Characters that files may become: any, and beside that for each byte of them. What stands once may be said again
and again: a response that all intents lead to, a category of all that is below it."""

_READERS: Mapping[str, Callable[[str, str], Imported]] = {
    "csv": read_table,
    "tsv": read_table,
    "md": _markdown,
    "markdown": _markdown,
    "html": _html,
    "htm": _html,
    "xhtml": _html,
    "jsonl": read_objects,
    "ndjson": read_objects,
    "json": read_objects,
}
_YAML = ("yaml", "yml")
_WIDE = {
    "UTF-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
    "UTF-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
}
"""The marks of byte order of other encodings; that of one begins as that of another."""


def read_files(contents: Mapping[str, bytes]) -> list[tuple[str, Imported]]:
    """Return what is found in each file; those of one Rasa assistant are read together, and named by the first.

    Args:
        contents: the bytes of each file by its name.

    Raises:
        KnowledgeError: a file is of no kind that is known, no UTF-8, or cannot be read as what it is.
        ModuleNotFoundError: pages in HTML need the extra `import`.
    """
    assistant = [file for file in contents if _ending(file) in _YAML]
    groups = [[file] for file in contents if _ending(file) not in _YAML] + ([assistant] if assistant else [])
    megabytes = sum(map(len, contents.values())) / 1_000_000
    seconds, memory = (round(first + more * megabytes) for first, more in (SECONDS, BYTES))
    read: list[tuple[str, Imported]] = []
    try:
        for found in bounded(_read, groups, contents, seconds, memory):
            read.append((groups[len(read)][0], found))
            _refuse_if_many_times_what_it_was(read[-1][0], found, megabytes)
    except TooMuchWorkError:
        most = f"{seconds} s, {memory // 1_000_000:,} MB or the memory that there is"
        problem = f"takes over {most} to be read; is it a file of a person?"
        raise KnowledgeError(Place(groups[len(read)][0], 0, 0), problem) from None
    return read


def _refuse_if_many_times_what_it_was(file: str, found: Imported, megabytes: float) -> None:
    most = round(MADE + MADE_MORE * 1_000_000 * megabytes)
    made = sum(sum(map(len, (*entry.questions, entry.answer, entry.topic, entry.id))) for entry in found.entries)
    if made > most:
        problem = f"would become {made:,} characters, where {most:,} are taken; is it a file of a person?"
        raise KnowledgeError(Place(file), problem)


def _read(files: Sequence[str], contents: Mapping[str, bytes]) -> Imported:
    """Return what is found in a file, or in those of one assistant."""
    file, ending = files[0], _ending(files[0])
    if ending in _YAML:
        return read_rasa([_training_data(each, contents[each]) for each in files])
    if ending not in _READERS:
        kinds = ", ".join(f".{each}" for each in (*_READERS, *_YAML))
        raise KnowledgeError(Place(file), f"a file of a kind that is not known; known are {kinds}")
    try:
        return _READERS[ending](file, _text(file, contents[file]))
    except TooMuchError as error:
        raise KnowledgeError(Place(file), str(error)) from None


def _ending(file: str) -> str:
    return file.lower().rpartition(".")[2]


def _training_data(file: str, content: bytes) -> Node:
    root = compose(file, content, "`nlu:` or `responses:`")
    if not is_rasa(root):
        is_base = "entries" in (root.pairs or {})
        what = "a knowledge base already" if is_base else "no training data of Rasa (`nlu:`, `responses:`)"
        raise KnowledgeError(Place(file), f"{what}; nothing to import")
    return root


def _text(file: str, content: bytes) -> str:
    """Return the text of a file, with line feeds as its only ends of lines."""
    wide = next((name for name, marks in _WIDE.items() if content.startswith(marks)), "")
    if wide:
        advice = ' (in a spreadsheet: "CSV UTF-8")' if _is_table(file) else ""
        raise KnowledgeError(Place(file), f"{wide} text; save the file as UTF-8{advice}")
    try:
        text = decode(file, content)
    except KnowledgeError as error:
        raise KnowledgeError(error.place, f"not UTF-8 text{_looks_like(file, content)}") from None
    found = _NO_TEXT.search(text)
    if found:
        place = place_behind(file, text[: found.start()])
        if found[0] == "\0" and not _is_half_zeros(content):
            raise KnowledgeError(place, "a character NUL, which no text has; remove it")
        seems = ", ISO-2022-JP by its looks" if found[0] == "\x1b" else _UTF_16_BY_ITS_LOOKS
        raise KnowledgeError(place, f"not UTF-8 text{seems}; save the file as UTF-8")
    return text.replace("\r\n", "\n").replace("\r", "\n")


_UTF_16_BY_ITS_LOOKS = ", UTF-16 by its looks"
_NO_TEXT = re.compile(r"\0|\x1b(?=[$(])")
"""What texts of other encodings have that are made of the bytes of ASCII."""

_FOREIGN = re.compile(r"[^\x00-\x7f]{3}|(?<=[^\W\d_])[‚„“”†‡ˆ‰˜™‹›¡¢£¤¥¦§¨©¬®¯±²³¶¸¹¼½¾¿×÷](?=[^\W\d_])")
"""What no Western text has: letters with accents, three in a row, and signs that are none within a word."""


def _is_half_zeros(content: bytes) -> bool:
    """Tell whether of the beginning each other byte is mostly zero, as where Western text has two for a letter."""
    beginning = content[:1000]
    return any(2 * half.count(0) > len(half) for half in (beginning[::2], beginning[1::2]))


def _looks_like(file: str, content: bytes) -> str:
    """Return what the bytes seem to be, and what to do about it."""
    if _is_half_zeros(content):
        return f"{_UTF_16_BY_ITS_LOOKS}; save the file as UTF-8"
    if b"\0" in content:
        return ", and no text by its looks; is it what its name says?"
    # As Windows writes it: under its plain name some programs read a backslash as a yen sign.
    for name, encoding in (("Shift JIS", "cp932"), ("Windows-1252", "cp1252")):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        is_japanese = any("\u3041" <= char <= "\u30fa" for char in text)
        if is_japanese if encoding == "cp932" else not _FOREIGN.search(text):
            name_of_new = f"utf-8-{PurePath(file).name}"
            remedy = f"iconv -f {encoding} -t utf-8 {as_argument(file)} > {as_argument(name_of_new)}"
            saved = 'save it in the spreadsheet as "CSV UTF-8", or ' if _is_table(file) else ""
            return f", {name} by its looks; {saved}convert it: {remedy}"
    return "; save the file as UTF-8"


def _is_table(file: str) -> bool:
    return file.lower().endswith((".csv", ".tsv"))
