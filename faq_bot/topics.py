"""What can be asked, by topic."""

from __future__ import annotations

from faq_bot.knowledge import Entry, Kind, KnowledgeBase

_OTHER = {"fr": "Autres questions", "en": "Other questions", "ja": "その他の質問"}


def facts_by_topic(knowledge: KnowledgeBase, language: str) -> list[tuple[str, list[Entry]]]:
    """Return the facts under the titles of their topics, topics in the order of the base."""
    known = {topic.id for topic in knowledge.topics}
    facts = [entry for entry in knowledge.entries if entry.kind is Kind.FACT]
    listed = [
        (topic.titles.get(language, topic.id), [e for e in facts if e.topic and e.topic.id == topic.id])
        for topic in knowledge.topics
    ]
    rest = [entry for entry in facts if entry.topic is None or entry.topic.id not in known]
    return [(title, entries) for title, entries in [*listed, (_OTHER[language], rest)] if entries]


def list_topics(knowledge: KnowledgeBase, language: str | None = None) -> str:
    """Return the topics, each with the first question of its entries, in a language of the base."""
    spoken = language or knowledge.languages[0]
    lines = []
    for title, entries in facts_by_topic(knowledge, spoken):
        lines.append(title)
        lines += [f"  - {entry.first_phrasing(spoken).text}" for entry in entries]
    return "\n".join(lines)
