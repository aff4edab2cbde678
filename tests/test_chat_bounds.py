"""A terminal that asks the line editor for more than anybody at a screen does."""

import asyncio
import io
import os
from types import SimpleNamespace

import pytest
from prompt_toolkit import PromptSession
from prompt_toolkit.application.current import set_app
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import DummyOutput

from faq_bot.chat.bounds import (
    COLUMNS,
    MOST_MARKS,
    MOST_PASTED,
    MOST_SOUGHT,
    MOST_UNDONE,
    ROWS,
    keep_within_bounds,
)
from faq_bot.chat.history import MAX_READ, open_history
from faq_bot.chat.run import READABLE, is_open_terminal


class Screen(DummyOutput):
    """A screen of any size."""

    def __init__(self, rows, columns):
        self.size = Size(rows=rows, columns=columns)

    def get_size(self):
        return self.size


@pytest.fixture
def prompt_on():
    with create_pipe_input() as keys:

        def prompt_on(rows, columns):
            prompt = PromptSession(input=keys, output=Screen(rows, columns))
            keep_within_bounds(prompt)
            return prompt

        yield prompt_on


@pytest.fixture
def keys_of(prompt_on):
    """Return the keys that the parser makes of what is typed, which reaches it in pieces."""

    def keys_of(typed, piece):
        pressed = []
        parser = prompt_on(24, 80).input.vt100_parser
        parser.feed_key_callback = pressed.append
        for start in range(0, len(typed), piece):
            parser.feed(typed[start : start + piece])
        return pressed

    return keys_of


@pytest.mark.parametrize(
    ("rows", "columns", "drawn"),
    [(24, 80, (24, 80)), (65_535, 65_535, (ROWS, COLUMNS)), (1, 1, (1, 1)), (65_535, 80, (ROWS, 80))],
)
def test_a_screen_is_drawn_as_large_as_one_can_be(prompt_on, rows, columns, drawn):
    assert tuple(prompt_on(rows, columns).output.get_size()) == drawn


@pytest.mark.parametrize("piece", [1, 7, 1024])
def test_of_a_paste_the_beginning_is_kept_and_its_end_is_found(keys_of, piece):
    first, after = keys_of(f"\x1b[200~{'words ' * 20_000}\x1b[201~x", piece)
    assert (first.key, after.key) == (Keys.BracketedPaste, "x")
    assert first.data.startswith(("words " * 2_000)[:MOST_PASTED])
    assert len(first.data) <= 3 * MOST_PASTED


def test_ctrl_c_ends_a_paste_that_has_no_end(prompt_on):
    pressed = []
    parser = prompt_on(24, 80).input.vt100_parser
    parser.feed_key_callback = pressed.append
    for typed in ("\x1b[200~one", "two \x03 three", "\x03\x03", "x"):
        parser.feed(typed)
    assert [(one.key, one.data) for one in pressed] == [
        (Keys.BracketedPaste, "onetwo \x03 three"),
        (Keys.ControlC, "\x03"),
        (Keys.ControlC, "\x03"),
        ("x", "x"),
    ]


def test_a_line_is_no_longer_than_a_paste(prompt_on):
    async def lengths():
        prompt = prompt_on(24, 80)
        for buffer in (prompt.default_buffer, prompt.search_buffer):
            buffer.text = "x" * (MOST_PASTED + 1)
            yield len(buffer.text)

    async def both():
        return [length async for length in lengths()]

    assert asyncio.run(both()) == [MOST_PASTED, MOST_SOUGHT]


@pytest.mark.parametrize("mark", ["\u0301", "\u0e49", "\ufe0f", "\U000e0100", "\u200d"])
def test_no_cell_of_a_line_has_marks_without_end(prompt_on, mark):
    async def typed():
        buffer = prompt_on(24, 80).default_buffer
        buffer.insert_text("e" + mark * MOST_PASTED + "t" + mark)
        buffer.insert_text("x")
        return buffer.text, buffer.cursor_position

    line = "e" + mark * MOST_MARKS + "t" + mark + "x"
    assert asyncio.run(typed()) == (line, len(line))


@pytest.mark.parametrize("line", ["한국어".join("  "), "นี้ที่", "été" * 50, "👨‍👩‍👧‍👦" * 10, "-" * 50, "각" * 50])
def test_a_line_of_any_script_stays_as_it_is(prompt_on, line):
    async def typed():
        buffer = prompt_on(24, 80).default_buffer
        buffer.insert_text(line)
        return buffer.text

    assert asyncio.run(typed()) == line


def test_no_paste_ends_where_its_beginning_and_its_end_are_put_together(keys_of):
    first = f"\x1b[200~{'x' * (MOST_PASTED - 4)}\x1b[20{'y' * MOST_PASTED}1~abcd"
    pressed = keys_of(f"{first}\r/quit\r\x1b[201~", len(first))
    assert [one.key for one in pressed] == [Keys.BracketedPaste]


@pytest.mark.parametrize(
    ("typed", "taken"), [("12", "12"), ("100", "99"), ("105", "99"), ("-12", "-12"), ("9" * 9, "99")]
)
def test_a_count_is_bounded_and_keeps_its_sign(prompt_on, typed, taken):
    keys = prompt_on(24, 80).app.key_processor
    keys.arg = typed
    keys.before_key_press.fire()
    assert keys.arg == taken


def test_of_the_changes_of_a_line_the_last_can_be_taken_back(prompt_on):
    async def kept():
        prompt = prompt_on(24, 80)
        buffer = prompt.default_buffer
        with set_app(prompt.app):
            for _ in range(3 * MOST_UNDONE):
                buffer.save_to_undo_stack()
                buffer.insert_text("x")
        return len(buffer._undo_stack)

    assert asyncio.run(kept()) <= MOST_UNDONE


@pytest.mark.parametrize("piece", [7, 1024])
def test_digits_without_an_end_are_no_sequence_of_keys(keys_of, piece):
    pressed = keys_of(f"\x1b[{'1' * 8_000}xy\x1b[24;80R\x1b[<0;35;12M", piece)
    assert [one.data for one in pressed[-3:]] == ["y", "\x1b[24;80R", "\x1b[<0;35;12M"]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="a pseudo-terminal is opened")
@pytest.mark.parametrize(("opened", "can_chat"), [(os.O_RDWR, True), (os.O_RDONLY, True), (os.O_WRONLY, False)])
def test_a_terminal_is_one_to_read_from_if_it_is_open_for_that(opened, can_chat):
    _master, slave = os.openpty()
    with open(os.open(os.ttyname(slave), opened | os.O_NOCTTY), "rb" if can_chat else "wb") as stream:  # noqa: PTH123
        assert is_open_terminal(stream, READABLE) is can_chat


class _Shell(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("stream", [_Shell(), SimpleNamespace(isatty=lambda: True), SimpleNamespace()])
def test_what_stands_in_for_a_terminal_has_no_cursor(stream):
    assert not is_open_terminal(stream, READABLE)


def test_no_cell_of_a_history_has_marks_without_end(tmp_path):
    (tmp_path / "history").write_text("\n# 2021\n+e" + "\u0301" * 4_000 + "t\n", encoding="utf-8")
    history, _ = open_history(tmp_path)
    assert list(history.load_history_strings()) == ["e" + "\u0301" * MOST_MARKS + "t"]


def test_of_a_history_of_any_length_the_end_is_kept(tmp_path):
    file = tmp_path / "history"
    history, _ = open_history(tmp_path)
    history.append_string("who signed?")
    newest = file.read_bytes()
    with file.open("wb") as holes:
        holes.truncate(100 * MAX_READ)
    with file.open("ab") as end:
        end.write(newest)
    history, warning = open_history(tmp_path)
    assert (list(history.load_history_strings()), warning) == (["who signed?"], "")
    assert file.stat().st_size <= MAX_READ
