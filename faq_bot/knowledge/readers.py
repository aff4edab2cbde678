"""Readers of nodes: the value that was meant, or an error that says what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from faq_bot.errors import KnowledgeError, Mistakes, Place
from faq_bot.knowledge.nodes import BREAK, Node
from faq_bot.languages.codes import canonical, of_locale
from faq_bot.languages.phrases import written
from faq_bot.languages.registry import languages
from faq_bot.spelling import closest
from faq_bot.text import clean, composed, replace_steering, visible

T = TypeVar("T")
S = TypeVar("S")

# By what is left out, so that letters of every script are in, for Python and for editors alike.
NOT_IN_ID = (
    r"\s\u0000-,/:-@\[-^`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u061c\u180e\u2000-\u206f\u3000-\u3004"
    r"\u3008-\u3030\uff01-\uff0f\uff1a-\uff20\ufeff\ufff0-\uffff"
)
ID_PATTERN = rf"^[^{NOT_IN_ID}_.-][^{NOT_IN_ID}]*$"
_ID = re.compile(ID_PATTERN)
_LONGEST_CODE = 3
"""Letters of the code of a language, its script and region aside."""
LONGEST_ID = 200
"""Characters of an id, which is told with each finding and each answer of its entry."""
LONGEST_LINE = 1_000
"""Characters of what names a source or a place in it: it stands under each answer that cites it."""


def read_all(read: Callable[[S], T], things: Iterable[S]) -> list[T]:
    """Return what is read of each thing; the mistakes of all are told at once.

    Raises:
        KnowledgeError: any of them cannot be read.
    """
    done: list[T] = []
    mistakes = Mistakes()
    for thing in things:
        try:
            done.append(read(thing))
        except KnowledgeError as error:
            mistakes.add(error)
    mistakes.tell()
    return done


def read_record(node: Node, valid: tuple[str, ...], required: tuple[str, ...], what: str) -> dict[str, Node]:
    """Return the values of a mapping by key, all keys valid and none missing."""
    if node.pairs is None:
        raise KnowledgeError(node.place, f"{what} must be a mapping (`key: value`), not {node.shape}")
    mistakes = Mistakes()
    for key, (place, value) in node.pairs.items():
        if key not in valid:
            mistakes.add(
                _cut_off(key, place)
                if _is_lone(key, place, value)
                else KnowledgeError(place, f"{what} has no key {key!r}", found=key, valid=valid)
            )
    # A misspelt key is told as such, and not as missing too.
    mistakes.tell()
    for key in required:
        if key not in node.pairs:
            mistakes.add(KnowledgeError(node.place, f"{what} needs the key {key!r}"))
    mistakes.tell()
    return {key: value for key, (_, value) in node.pairs.items()}


def _is_lone(key: str, place: Place, value: Node) -> bool:
    """Tell whether a key has not even a colon, as what follows the comma in `{en: At nine, daily.}`."""
    return value.text == "" and value.place == place._replace(column=place.column + len(key))


def _cut_off(key: str, place: Place) -> KnowledgeError:
    return KnowledgeError(
        place, f"{key!r} has no value: within brackets a comma ends a text; put quotes around one that has a comma"
    )


def read_list(pairs: Mapping[str, Node], key: str) -> tuple[Node, ...]:
    """Return the items under a key that holds a list; a missing or empty one has none."""
    node = pairs.get(key)
    if node is None or node.is_nothing:
        return ()
    if node.items is None:
        raise KnowledgeError(node.place, f"{key!r} must be a list (`- ...`), not {node.shape}")
    return node.items


def read_items(node: Node | None) -> tuple[Node, ...]:
    """Return the items of a list, or the one thing that stands in its stead."""
    if node is None:
        return ()
    return (node,) if node.items is None else node.items


def read_named(pairs: Mapping[str, Node], key: str) -> list[tuple[str, Place, Node]]:
    """Return what stands under a key by id; a missing or empty one has nothing."""
    node = pairs.get(key)
    if node is None or node.is_nothing:
        return []
    if node.pairs is None:
        raise KnowledgeError(node.place, f"{key!r} must be a mapping (`id: ...`), not {node.shape}")
    return read_all(lambda pair: (_checked_id(pair[0], pair[1][0]), *pair[1]), node.pairs.items())


def read_lines(node: Node, key: str) -> list[Node]:
    """Return one text or several: the items of a list, or the lines of a block (`|`), blank ones skipped."""
    if node.items is not None:
        return [line for lines in read_all(lambda item: read_lines(item, key), node.items) for line in lines]
    text = read_text(node, key)
    if node.style == ">":
        raise KnowledgeError(node.place, "a block that joins its lines; write `|` in place of `>`")
    if node.style != "|" and "\n" not in text:
        return [Node(node.place, text)]
    return read_all(_read_line, _lines_of(node))


def _lines_of(node: Node) -> Iterator[Node]:
    """Yield the lines of a block that are not blank, each with its place."""
    file, first, _ = node.place
    for number, line in enumerate(BREAK.split(node.text or ""), 1):
        text = clean(line)
        if text:
            column = node.indent + len(line) - len(line.lstrip(" ")) + 1
            yield Node(Place(file, first + number, column) if node.style == "|" else node.place, text)


def _read_line(node: Node) -> Node:
    if node.text and node.text.startswith("- "):
        raise KnowledgeError(
            node.place, "a dash in a block of text; a line stands as it is, without dash and quotes"
        )
    return node


def read_text(node: Node, key: str) -> str:
    """Return text without outer blanks and invisible characters; it must not be empty."""
    if node.text is None:
        raise KnowledgeError(node.place, f"{key!r} must be text, not {node.shape}{_advice_on(node)}")
    if node.is_null:
        problem = f"{key!r} is {node.text}, which says nothing; put quotes around it if the word itself is meant"
        raise KnowledgeError(node.place, problem)
    text = clean(node.text)
    if not text:
        raise KnowledgeError(node.place, f"{key!r} is empty")
    return text


def read_line_of_source(node: Node, key: str) -> str:
    """Return text that names a source or a place in it, of at most `LONGEST_LINE` characters."""
    text = read_text(node, key)
    if len(text) > LONGEST_LINE:
        problem = f"{key!r} has {len(text):,} characters; what names a source has at most {LONGEST_LINE:,}"
        raise KnowledgeError(node.place, problem)
    return text


def _advice_on(node: Node) -> str:
    """Return what to do with what is not text: texts by language, or a text such as `- Where: at the desk?`."""
    if node.pairs and set(node.pairs) <= set(languages()):
        return " by language; it is one text, the same in every language"
    if node.pairs and len(node.pairs) == 1 and all(value.text for _, value in node.pairs.values()):
        return "; a text with `: ` in it needs quotes, or stands in a block (`|`)"
    return ""


def read_choice(node: Node, valid: tuple[str, ...], key: str) -> str:
    """Return text that is one of the valid ones."""
    text = read_text(node, key)
    if text not in valid:
        raise KnowledgeError(node.place, f"unknown {key} {text!r}", found=text, valid=valid)
    return text


def read_share(node: Node, key: str) -> float:
    """Return a number from 0 to 1."""
    text = read_text(node, key)
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise KnowledgeError(node.place, f"{key!r} must be a number from 0 to 1, not {text!r}")
    return share


def read_id(node: Node) -> str:
    """Return an id."""
    return _checked_id(read_text(node, "id"), node.place)


def _checked_id(text: str, place: Place) -> str:
    # An accent may be a letter of its own or not, as the keyboard has it.
    name = composed(text, "NFC")
    if len(name) > LONGEST_ID:
        raise KnowledgeError(place, f"an id of {len(name):,} characters; it has at most {LONGEST_ID}")
    if not _ID.fullmatch(name) or replace_steering(name, visible) != name:
        raise KnowledgeError(
            place,
            f"{name!r} is no id; an id has letters, digits, '-', '_' and '.', and begins with a letter or digit",
        )
    return name


def read_by_language(pairs: Mapping[str, tuple[Place, Node]], read: Callable[[Node], T]) -> list[tuple[str, T]]:
    """Return what is read under each key that is a language; one that is spelt in two ways is the same."""
    first: dict[str, Place] = {}

    def one(pair: tuple[str, tuple[Place, Node]]) -> tuple[str, T]:
        code, (place, value) = pair
        if _is_lone(code, place, value):
            raise _cut_off(code, place)
        language = check_language(code, place)
        if first.setdefault(language, place) is not place:
            raise KnowledgeError(place, f"the language {language!r} stands twice, here as {code!r}")
        return language, read(value)

    return read_all(one, pairs.items())


def check_language(code: str, place: Place) -> str:
    """Return the code of a language in its usual case.

    Raises:
        KnowledgeError: it is no code of BCP 47.
    """
    try:
        return canonical(code)
    except ValueError as error:
        raise KnowledgeError(place, f"{error}{_languages_meant(code)}") from None


def _languages_meant(code: str) -> str:
    """Return what may be written for what is no code, and the languages that the assistant speaks itself."""
    name = code.casefold()
    found = of_locale(code) or _named(name) or _spelt_alike(name)
    meant = f"; did you mean {found!r}?" if found else "."
    return f"{meant} The assistant has words of its own in {', '.join(languages())}"


def _named(name: str) -> str | None:
    """Return the language that people ask for by this name, in whichever they know: German, allemand."""
    asked = [code for code, one in languages().items() if name in written(one.messages.in_this_language).split()]
    return asked[0] if len(asked) == 1 else None


def _spelt_alike(name: str) -> str | None:
    # Two letters are like those of any other code.
    spelt = {one.name.casefold(): code for code, one in languages().items() if len(name) > _LONGEST_CODE}
    nearest = closest(name, spelt, 0.6)
    return spelt[nearest] if nearest else None
