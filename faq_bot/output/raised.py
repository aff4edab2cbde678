"""What stands above or below its line, and formulas, so that they are read alike where all stands on the line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_SIGNS = {
    "sup": ("^", str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")),
    "sub": ("_", str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")),
}
_DIGITS = re.compile("[-+−–]?[0-9]+")
_BEGINS_WITH_A_NUMBER = re.compile(r"[-+−–±.,*]{0,4}\d")
_IS_ONE = re.compile(r"\d*|[^\W\d]*")
_ELEMENT = re.compile(r"<(?P<tag>su[bp])\b[^<>]*>(?P<said>[^<]*)</(?P=tag)\s*>", re.IGNORECASE)
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>su[bp])\b[^<>]*>", re.IGNORECASE)


def raised(text: str, tag: str) -> str:
    """Return what an element `sup` or `sub` holds, so that a number is no part of the one before it.

    >>> "10" + raised("−3", "sup"), "10" + raised("2.5", "sup"), "9" + raised("30 Uhr", "sup")
    ('10⁻³', '10^2.5', '9^(30 Uhr)')
    >>> "H" + raised("2", "sub") + "O", "1" + raised("er", "sup")
    ('H₂O', '1er')
    >>> "5 m" + raised("2 ", "sup") + "each"
    '5 m² each'
    """
    said = text.strip()
    return text.replace(said, _raised(said, tag)) if said else text


def _raised(said: str, tag: str) -> str:
    sign, small = _SIGNS[tag]
    if _DIGITS.fullmatch(said):
        return said.translate(small)
    if not _BEGINS_WITH_A_NUMBER.match(said):
        return said
    return f"{sign}({said})" if " " in said else f"{sign}{said}"


def raised_in_html(source: str) -> str:
    """Return HTML without the elements `sup` and `sub` that hold nothing but text."""
    return _ELEMENT.sub(lambda found: raised(found["said"], found["tag"].lower()), source)


def raise_in_markdown(line: Sequence[Token]) -> None:
    """Write in their place the tokens that stand between the tags of `sup` or `sub`."""
    opened: list[tuple[str, int]] = []
    for at, token in enumerate(line):
        tag = _TAG.fullmatch(token.content) if token.type == "html_inline" else None
        if tag is None:
            continue
        name = tag["name"].lower()
        if not tag["closing"]:
            opened.append((name, at))
        elif opened and opened[-1][0] == name:
            _, start = opened.pop()
            # Elements in one another without end are not gone through again for each.
            _raise(token, line[start], line[start + 1 : min(at, start + 4)], name)


def _raise(closing: Token, opening: Token, inside: Sequence[Token], name: str) -> None:
    if [token.type for token in inside] == ["text"]:
        inside[0].content = raised(inside[0].content, name)
    elif _BEGINS_WITH_A_NUMBER.match("".join(token.content for token in inside)):
        # They are no tags any more, which are left out.
        opening.type = closing.type = "text"
        opening.content, closing.content = f"{_SIGNS[name][0]}(", ")"


def in_line(tag: str, parts: Sequence[str]) -> str | None:
    """Return what an element holds as it is read on one line, or None if that is its parts behind one another.

    Args:
        tag: of HTML or MathML (MathML Core, W3C 2025).
        parts: what the element holds, in order.

    >>> in_line("msup", ["10", "3"]), in_line("mfrac", ["1", "n+1"]), in_line("msqrt", ["2", "x"])
    ('10³', ' 1/(n+1)', '√(2x)')
    """
    if tag in _SIGNS:
        return raised("".join(parts), tag)
    if tag not in _FORMULAS:
        return None
    of, write = _FORMULAS[tag]
    said = [part.strip() for part in parts if part.strip()]
    return write(*said) if len(said) == of else write("".join(said)) if of == 1 else None


def _script(text: str, tag: str) -> str:
    small = _raised(text, tag)
    return f"{_SIGNS[tag][0]}{_one(small)}" if small == text else small


def _one(text: str) -> str:
    return text if _IS_ONE.fullmatch(text) else f"({text})"


_FORMULAS: Mapping[str, tuple[int, Callable[..., str]]] = {
    "msup": (2, lambda base, above: base + _script(above, "sup")),
    **dict.fromkeys(("msub", "munder"), (2, lambda base, below: base + _script(below, "sub"))),
    **dict.fromkeys(
        ("msubsup", "munderover"),
        (3, lambda base, below, above: base + _script(below, "sub") + _script(above, "sup")),
    ),
    "mfrac": (2, lambda above, below: f" {_one(above)}/{_one(below)}"),
    "msqrt": (1, lambda inside: f"√{_one(inside)}"),
    "mroot": (2, lambda inside, degree: f"{_raised(degree, 'sup')}√{_one(inside)}"),
    "mtd": (1, lambda inside: f" {inside} "),
}
"""Of elements of formulas: how many parts one has, and how they are written."""
