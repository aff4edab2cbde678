"""What is kept of the last answer of a conversation, as plain data, and the answer that it becomes again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from faq_bot.answering.answer import Answer, Status, Suggestion
from faq_bot.answering.arguments import LONGEST_KEPT, ids_of, text_of
from faq_bot.answering.message import MAX_JOINED, MAX_PARTS
from faq_bot.answering.reply import (
    as_written,
    entries_of,
    joined,
    listed,
    nothing_found,
    offer,
    picked,
    say_nothing,
    suggest,
)
from faq_bot.knowledge.model import KnowledgeBase

MAX_SAID = MAX_PARTS * MAX_JOINED
"""Parts of an answer, or its entries, in a state that was kept, from wherever it comes."""


def kept_of(told: Answer | None) -> dict[str, Any] | None:
    """Return what is kept of what was told last, as plain data: entries where it says any, else its text."""
    if told is None:
        return None
    says_entries = told.status not in {Status.AMBIGUOUS, Status.NO_MATCH}
    _, _, left_out = told.text.partition(joined(told.parts).text) if told.parts else ("", "", "")
    return {
        "status": str(told.status),
        "text": "" if says_entries or told.parts else told.text[:LONGEST_KEPT],
        "entries": entries_of(told) if says_entries else [],
        "language": told.language,
        "confidence": told.confidence,
        "suggestions": [one.entry_id for one in told.suggestions],
        "related": [one.entry_id for one in told.related],
        "parts": [kept_of(part) for part in told.parts],
        "left_out": left_out[:LONGEST_KEPT],
    }


def told_again(
    kept: Mapping[str, Any] | None, offered: tuple[Suggestion, ...], knowledge: KnowledgeBase, language: str
) -> Answer | None:
    """Return what was told last, from what is kept of it and what was offered; None: nothing to refer to."""
    if kept is None:
        return None
    spoken = kept.get("language")
    language = spoken if spoken in knowledge.languages else language
    # A part has none of its own, and one entry at most, whatever a state says.
    alone = (
        {**part, "parts": (), "entries": ids_of(part["entries"])[:1]} for part in kept.get("parts", ())[:MAX_SAID]
    )
    parts = [told_again(part, (), knowledge, language) for part in alone]
    if any(parts):
        together = joined([part for part in parts if part])
        return replace(together, text=together.text + text_of(kept.get("left_out", "")))
    sure = min(1.0, max(0.0, float(kept.get("confidence", 0.0))))
    status, text, said = Status(kept["status"]), text_of(kept["text"]), ids_of(kept["entries"])[:MAX_SAID]
    suggestions, related = (
        kept_offers(kept.get(key, ()), knowledge, language) for key in ("suggestions", "related")
    )
    # The numbers of a list stand in its text, and are other ones where the base has lost what was offered.
    listed_once = (*ids_of(kept.get("suggestions", ())), *ids_of(kept.get("related", ())))
    is_whole = all(entry_id in knowledge.by_id for entry_id in listed_once)
    again = None
    if status is Status.AMBIGUOUS and (suggestions or offered):
        again = offer("", knowledge.sentences(language).ambiguous, suggestions or offered, language)
    elif status is Status.NO_MATCH and is_whole:
        again = replace(say_nothing("", text, language), suggestions=suggestions, related=related)
    elif status is Status.NO_MATCH:
        again = nothing_found("", knowledge, language)
    if again and text:
        return replace(again, text=text if is_whole else again.text, confidence=sure)
    entries = [knowledge.by_id[one.entry_id] for one in kept_offers(said, knowledge, language)]
    spoken_in = [(entry, entry.answer_language(language)) for entry in entries]
    answers = [picked(entry.first_phrasing(code).text, entry, knowledge, code) for entry, code in spoken_in]
    whole = joined(answers) if answers else None
    if whole is None or "confidence" not in kept:
        # A state that was kept before has its entries alone.
        return whole
    text = whole.text
    if whole.status is Status.NOT_COVERED and suggestions:
        text += "\n" + as_written(listed(knowledge.sentences(whole.language).related, suggestions), whole.format)
    return replace(whole, text=text, confidence=sure, suggestions=suggestions, related=related)


def kept_offers(entry_ids: Sequence[str], knowledge: KnowledgeBase, language: str) -> tuple[Suggestion, ...]:
    """Return what was offered, each entry once, from the ids that are kept of it."""
    known = dict.fromkeys(entry_id for entry_id in ids_of(entry_ids) if entry_id in knowledge.by_id)
    return tuple(suggest(knowledge.by_id[entry_id], language) for entry_id in known)
