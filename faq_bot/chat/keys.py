"""Keys that differ from the usual ones of the line editor, and the choice between emacs and vi."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from unicodedata import category

from prompt_toolkit.application import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.enums import DEFAULT_BUFFER, EditingMode
from prompt_toolkit.filters import Condition, emacs_insert_mode, has_focus, is_searching, vi_insert_mode
from prompt_toolkit.key_binding import KeyBindings, KeyPress, KeyPressEvent
from prompt_toolkit.keys import Keys

from faq_bot.chat.bounds import MOST_PASTED, add_bounds
from faq_bot.errors import KnowledgeError
from faq_bot.files import read_file

_EDITING_MODE = re.compile(r"^[^\S\n]*set\s+editing-mode\s+(vi|emacs)\s*$", re.MULTILINE | re.IGNORECASE)

BURST = 64
"""Keys that wait at once: nobody types so fast, they are a paste that the terminal does not call one."""

MAX_SETTINGS = 2**20
"""Bytes of a file of settings that is read."""

_MOVING = (
    *(Keys.Left, Keys.Right, Keys.Home, Keys.End),
    *(Keys.ControlA, Keys.ControlB, Keys.ControlE, Keys.ControlF),
)

_PASTED: Mapping[Keys | str, str] = {
    Keys.ControlAt: "",
    Keys.Escape: "",
    Keys.Vt100MouseEvent: "",
    Keys.Tab: " ",
    **dict.fromkeys(_MOVING, ""),
}
"""What keys are in a paste that are more than letters to who types: NUL, parts of colours, tables, screens."""


class Leaving:
    """Whether Ctrl-C was just pressed on an empty line."""

    def __init__(self) -> None:
        self.asked = False

    def take_back(self) -> None:
        """Stay: something else was done."""
        self.asked = False


def bindings(leaving: Leaving) -> KeyBindings:
    """Return the chat's own keys."""
    keys = KeyBindings()
    add_bounds(keys)

    @keys.add(Keys.SIGINT)
    @keys.add("c-c", filter=~is_searching)
    def _clear_or_leave(event: KeyPressEvent) -> None:
        """Clear the line; on an empty one the toolbar asks for a second time, which leaves."""
        if event.current_buffer.text:
            event.current_buffer.reset()
            leaving.take_back()
        elif leaving.asked:
            event.app.exit(exception=EOFError, style="class:exiting")
        else:
            leaving.asked = True

    @keys.add(Keys.BracketedPaste)
    def _paste(event: KeyPressEvent) -> None:
        """Insert what was pasted as one line: several lines are one question."""
        _insert(" ".join(event.data.split()), event.current_buffer)

    pasted = _is_burst & has_focus(DEFAULT_BUFFER) & (emacs_insert_mode | vi_insert_mode)

    @keys.add(Keys.Any, filter=pasted, save_before=_first)
    def _insert_burst(event: KeyPressEvent) -> None:
        """Insert at once what waits: each key by itself is drawn and thought about."""
        waiting, text = event.key_processor.input_queue, _PASTED.get(event.key_sequence[0].key, event.data)
        text *= event.arg
        while waiting and (_is_letter(waiting[0]) or waiting[0].key in _PASTED):
            press = waiting.popleft()
            text += _PASTED.get(press.key, press.data)
        _insert(text, event.current_buffer)

    for key in _PASTED:
        keys.add(key, filter=pasted, save_before=_first, eager=True)(_insert_burst)

    @keys.add(Keys.Vt100MouseEvent)
    def _no_mouse(_event: KeyPressEvent) -> None:
        """Leave alone what only looks like a mouse, as a pasted colour does: the chat asks for none."""

    return keys


@Condition
def _is_burst() -> bool:
    return len(get_app().key_processor.input_queue) >= BURST


def _first(event: KeyPressEvent) -> bool:
    return not event.is_repeat


def _insert(text: str, buffer: Buffer) -> None:
    """Insert what there is room for."""
    buffer.insert_text(text[: max(0, MOST_PASTED - len(buffer.text))])


def _is_letter(press: KeyPress) -> bool:
    # Blanks of other widths and signs that cannot be seen are text too.
    return not isinstance(press.key, Keys) and press.key == press.data and category(press.data[:1]) != "Cc"


def editing_mode() -> EditingMode:
    """Return what the user has set for line editors in `$INPUTRC` or `~/.inputrc`: vi, or else emacs."""
    try:
        path = Path(os.environ.get("INPUTRC") or "~/.inputrc").expanduser()
        chosen = _EDITING_MODE.findall(read_file(path, limit=MAX_SETTINGS).decode(errors="replace"))
    except (KnowledgeError, RuntimeError):
        return EditingMode.EMACS
    return EditingMode.VI if chosen and chosen[-1].lower() == "vi" else EditingMode.EMACS
