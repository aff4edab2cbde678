"""A bot of plain data, for tests whose bases fit in a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from faq_bot.bot import FAQBot
from faq_bot.knowledge.loader import from_dict
from faq_bot.matching.matcher import build_matcher


def made_of(data: Mapping[str, Any]) -> FAQBot:
    return FAQBot(build_matcher(from_dict(data)))
