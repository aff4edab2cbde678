"""`ask`: one question to the bundled knowledge base."""

from __future__ import annotations

from functools import cache

from faq_bot.answering.answer import Answer
from faq_bot.bot import FAQBot


def ask(question: str, language: str | None = None) -> Answer:
    """Answer a question from the bundled knowledge base, which is loaded once.

    Args:
        question: any text.
        language: `fr`, `en` or `ja` to answer in; None: decided from the question.

    Raises:
        TypeError: the question is not a string.
    """
    return bundled_bot().ask(question, language)


@cache
def bundled_bot() -> FAQBot:
    """Return the bot of the bundled knowledge base, loaded at the first call."""
    return FAQBot.load()
