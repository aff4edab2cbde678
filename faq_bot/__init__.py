"""A chat-style FAQ assistant: curated answers found by fuzzy search, offline, in the language asked.

>>> from faq_bot import ask
>>> print(ask("how many students can go to Kagawa?").status)
answered
"""

from __future__ import annotations

import os

from faq_bot.late import LOADING

# Matrices of a few hundred rows gain nothing from several threads, and where other programs run these wait for
# each other: of 187 questions on a busy machine the slowest took 16 ms on one thread and 211 ms on two. BLAS reads
# this when numpy is first imported, so that a program that has done so keeps its threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

TYPE_CHECKING = False  # As `typing` has it, which takes longer to import than all that is here.
if TYPE_CHECKING:
    from typing import Any

    from faq_bot.answering.answer import Answer, Explanation, Level, Match, Status, Suggestion
    from faq_bot.answering.conversation import Conversation
    from faq_bot.bot import FAQBot, ask
    from faq_bot.errors import FAQBotError, KnowledgeError
    from faq_bot.knowledge.model import Entry, Source

__version__ = "0.1.0"

_HOMES = {
    "ask": "faq_bot.bot",
    "FAQBot": "faq_bot.bot",
    "Answer": "faq_bot.answering.answer",
    "Conversation": "faq_bot.answering.conversation",
    "Entry": "faq_bot.knowledge.model",
    "Explanation": "faq_bot.answering.answer",
    "Level": "faq_bot.answering.answer",
    "Match": "faq_bot.answering.answer",
    "Source": "faq_bot.knowledge.model",
    "Status": "faq_bot.answering.answer",
    "Suggestion": "faq_bot.answering.answer",
    "FAQBotError": "faq_bot.errors",
    "KnowledgeError": "faq_bot.errors",
}

__all__ = [
    "Answer",
    "Conversation",
    "Entry",
    "Explanation",
    "FAQBot",
    "FAQBotError",
    "KnowledgeError",
    "Level",
    "Match",
    "Source",
    "Status",
    "Suggestion",
    "__version__",
    "ask",
]


if not TYPE_CHECKING:  # A checker would take any name for one that it gives.

    def __getattr__(name: str) -> Any:
        """Load a public name when it is first used (PEP 562): numpy takes most of the start-up."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        with LOADING:
            from importlib import import_module

            value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
