"""A terminal that asks the line editor for more than anybody at a screen does."""

import asyncio

import pytest
from prompt_toolkit import PromptSession
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import DummyOutput

from faq_bot.chat.bounds import COLUMNS, MOST_PASTED, ROWS, keep_within_bounds


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


@pytest.mark.parametrize(
    ("rows", "columns", "drawn"),
    [(24, 80, (24, 80)), (65_535, 65_535, (ROWS, COLUMNS)), (1, 1, (1, 1)), (65_535, 80, (ROWS, 80))],
)
def test_a_screen_is_drawn_as_large_as_one_can_be(prompt_on, rows, columns, drawn):
    assert tuple(prompt_on(rows, columns).output.get_size()) == drawn


@pytest.mark.parametrize("piece", [1, 7, 1024])
def test_of_a_paste_the_beginning_is_kept_and_its_end_is_found(prompt_on, piece):
    pressed = []
    parser = prompt_on(24, 80).input.vt100_parser
    parser.feed_key_callback = pressed.append
    pasted = f"\x1b[200~{'words ' * 20_000}\x1b[201~x"
    for start in range(0, len(pasted), piece):
        parser.feed(pasted[start : start + piece])
    first, after = pressed
    assert (first.key, after.key) == (Keys.BracketedPaste, "x")
    assert first.data.startswith(("words " * 2_000)[:MOST_PASTED])
    assert len(first.data) <= 3 * MOST_PASTED


def test_a_line_is_no_longer_than_a_paste(prompt_on):
    async def lengths():
        prompt = prompt_on(24, 80)
        for buffer in (prompt.default_buffer, prompt.search_buffer):
            buffer.text = "x" * (MOST_PASTED + 1)
            yield len(buffer.text)

    async def both():
        return [length async for length in lengths()]

    assert asyncio.run(both()) == [MOST_PASTED, MOST_PASTED]
