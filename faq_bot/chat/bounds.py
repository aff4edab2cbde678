"""What keys and a terminal may ask of the line editor, kept to what a person at a screen does.

The line editor takes a count of 999,999, a screen of 65,535 columns and a paste of any length at their word, and
then needs gigabytes or minutes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import chain, groupby, islice
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.filters import emacs_mode, vi_navigation_mode
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyProcessor
from prompt_toolkit.keys import Keys
from prompt_toolkit.utils import get_cwidth

MOST_PASTED = 8_000
"""Characters of a line that is pasted, twice those of a message: all of a line is laid out anew at each key."""

MOST_MARKS = 30
"""Signs of no width in a row, as accents upon accents: what stands in one cell is kept once for each of them."""

ROWS, COLUMNS = 300, 1_000
"""The largest screen that is drawn on: more than any that is looked at."""

LONGEST_SEQUENCE = 32
"""Digits of an escape sequence; of thousands the parser of keys takes minutes."""

MOST_TIMES = 99
"""A count before a key, as in 12 times Delete."""

MOST_SOUGHT = 100
"""Characters that are sought with Ctrl-R, in each line of the history and at each key."""

MOST_UNDONE = 100
"""Changes of a line that can be taken back."""

_PASTE = "_paste_buffer"
"""What the parser of keys has of a paste that has no end yet."""

_IN_PASTE = "_in_bracketed_paste"
"""Whether it waits for that end."""

_END_OF_PASTE = "\x1b[201~"
_CTRL_C = "\x03"

_ARGUMENTS = "0123456789;<"
_ENDLESS = re.compile(rf"\x1b\[[{_ARGUMENTS}]{{{LONGEST_SEQUENCE},}}[^{_ARGUMENTS}]")
_BEGUN = re.compile(rf"\x1b\[[{_ARGUMENTS}]{{{LONGEST_SEQUENCE},}}$")
"""A sequence that is longer than any, and one that has no end yet."""

_MANY_DIGITS = re.compile(rf"[\d;<]{{1,{LONGEST_SEQUENCE}}}|[^\d;<]+", re.ASCII)
"""Keys in pieces, of which those of digits are no longer than an escape sequence has them."""

_LARGE_COUNT = re.compile(rf"(-?)\d{{{len(str(MOST_TIMES)) + 1},}}", re.ASCII)
"""A count of more digits than the largest has, which is all nines."""

_POSITION = re.compile(r"\x1b\[(\d{1,5});\d{1,5}R")
"""Where a terminal says that its cursor is."""


def keep_within_bounds(prompt: PromptSession[str]) -> None:
    """Have a prompt keep the size of the screen, counts, pastes and lines within bounds."""
    prompt.output.get_size = _bounded(prompt.output.get_size)  # type: ignore[method-assign]
    prompt.app.key_processor.before_key_press.add_handler(_bound_count)
    for buffer, most in ((prompt.default_buffer, MOST_PASTED), (prompt.search_buffer, MOST_SOUGHT)):
        buffer.on_text_changed.add_handler(partial(_bound_line, most=most))
    keys = prompt.app.key_processor
    keys.process_keys = _stumbling(keys, prompt)  # type: ignore[method-assign]
    parser = getattr(prompt.input, "vt100_parser", None)
    if parser is not None:
        parser.feed = _in_short(parser)


def add_bounds(keys: KeyBindings) -> None:
    """Add keys that do nothing where the line editor would repeat without end, or trust a terminal that lies."""

    @keys.add('"', Keys.Any, filter=vi_navigation_mode, eager=True)
    @keys.add("q", Keys.Any, filter=vi_navigation_mode, eager=True)
    @keys.add("@", Keys.Any, filter=vi_navigation_mode, eager=True)
    @keys.add("c-x", "(", filter=emacs_mode, eager=True)
    @keys.add("c-x", "e", filter=emacs_mode, eager=True)
    def _no_macro(_event: KeyPressEvent) -> None:
        """Keep and repeat nothing by name: what repeats itself has no end, and no key is heeded meanwhile."""

    @keys.add(Keys.CPRResponse, eager=True)
    def _cursor_is_at(event: KeyPressEvent) -> None:
        """Take note of where the cursor is, if it can be there."""
        said = _POSITION.fullmatch(event.data)
        if said:
            event.app.renderer.report_absolute_cursor_row(min(int(said[1]), ROWS))


def within_bounds(text: str, most: int) -> str:
    r"""Return so many characters of a line, without marks upon marks that no script has.

    >>> len(within_bounds("a" + "\u0301" * 1000, 100)), within_bounds("e\u0301te\u0301", 3)
    (31, 'ét')
    """
    if text.isascii():
        return text[:most]
    runs = groupby(text, key=get_cwidth)
    kept = chain.from_iterable(run if width else islice(run, MOST_MARKS) for width, run in runs)
    return "".join(islice(kept, most))


def _bounded(get_size: Callable[[], Size]) -> Callable[[], Size]:
    def get_bounded_size() -> Size:
        size = get_size()
        return Size(rows=min(size.rows, ROWS), columns=min(size.columns, COLUMNS))

    return get_bounded_size


def _bound_count(keys: KeyProcessor) -> None:
    count = _LARGE_COUNT.fullmatch(keys.arg or "")
    if count:
        keys.arg = f"{count[1]}{MOST_TIMES}"


def _bound_line(buffer: Buffer, most: int) -> None:
    text = within_bounds(buffer.text, most)
    if text != buffer.text:
        # What goes before the cursor takes it along.
        before = within_bounds(buffer.document.text_before_cursor, most)
        buffer.document = Document(text, len(before))
    # Each is a copy of the line.
    del buffer._undo_stack[:-MOST_UNDONE]  # noqa: SLF001 - nothing else bounds it


def _stumbling(keys: KeyProcessor, prompt: PromptSession[str]) -> Callable[[], None]:
    """Return the `process_keys` that goes on after keys that the line editor trips over; the line stays."""
    process = keys.process_keys

    def process_keys() -> None:
        try:
            process()
        except Exception:  # noqa: BLE001 - whatever it is, it would be shown to who types, with the code around it
            keys.reset()
            prompt.output.bell()

    return process_keys


def _in_short(parser: Any) -> Callable[[str], None]:
    """Return the `feed` of a parser of keys that waits for no end of a sequence of any length.

    Of a paste it keeps the beginning, and what may be its end, for which it waits until Ctrl-C is pressed; digits
    are counted over all pieces.
    """
    feed = parser.feed
    is_endless, in_a_row = False, 0

    def feed_short(data: str) -> None:
        nonlocal is_endless, in_a_row
        if getattr(parser, _IN_PASTE, False) and data and not data.strip(_CTRL_C):
            # Within a paste it does not come alone.
            feed(_END_OF_PASTE)
        if is_endless:
            # It ends with its first letter.
            rest = data.lstrip(_ARGUMENTS)
            is_endless, data = not rest, rest[1:]
        data = _ENDLESS.sub("", data)
        is_endless = is_endless or data != _BEGUN.sub("", data)
        data = _BEGUN.sub("", data)
        for piece in _MANY_DIGITS.findall(data):
            feed(piece)
            in_a_row = in_a_row + len(piece) if piece[0] in _ARGUMENTS else 0
            if in_a_row >= LONGEST_SEQUENCE:
                parser.flush()
                in_a_row = 0
        pasted = getattr(parser, _PASTE, "")
        if len(pasted) > 2 * MOST_PASTED:
            # The two together make no end that was never sent.
            kept = pasted[:MOST_PASTED].replace("\x1b", "") + "\0"
            setattr(parser, _PASTE, kept + pasted[-len(_END_OF_PASTE) :])

    return feed_short
