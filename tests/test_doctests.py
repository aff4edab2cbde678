"""Every example in a docstring gives what it says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import faq_bot
from faq_bot.bot import FAQBot, ask

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(faq_bot.__path__, "faq_bot.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of(name):
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as missing:
        pytest.skip(f"needs {missing.name}")
    assert doctest.testmod(module).failed == 0


def test_there_are_examples_of_the_door():
    finder = doctest.DocTestFinder()
    shown = {test.name for face in (FAQBot, ask) for test in finder.find(face) if test.examples}
    assert {"FAQBot.load", "FAQBot.from_dict", "FAQBot.ask", "FAQBot.conversation", "FAQBot.entry"} <= shown
