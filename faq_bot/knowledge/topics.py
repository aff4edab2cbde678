"""What can be asked, by topic."""

from __future__ import annotations

from faq_bot.knowledge.model import Entry, Kind, KnowledgeBase, Topic


def facts_by_topic(knowledge: KnowledgeBase, language: str) -> list[tuple[str, list[Entry]]]:
    """Return the facts that are offered under the titles of their topics, topics in the order of the base.

    Facts without a topic come last. Topics without facts are left out.
    """
    under: dict[str, list[Entry]] = {topic.id: [] for topic in knowledge.topics}
    rest: list[Entry] = []
    for entry in knowledge.entries:
        if entry.kind is Kind.FACT and entry.offered:
            under.get(entry.topic.id if entry.topic else "", rest).append(entry)
    listed = [(_title(topic, language), under[topic.id]) for topic in knowledge.topics if under[topic.id]]
    said = knowledge.sentences(language)
    return [*listed, (said.other_questions if listed else said.all_questions, rest)] if rest else listed


def list_topics(knowledge: KnowledgeBase, language: str | None = None) -> str:
    """Return the topics, each with the first question of its entries.

    Args:
        knowledge: the base.
        language: the language to list in; None, or one that the base has not: its default.
    """
    spoken = language if language in knowledge.languages else knowledge.languages[0]
    blocks = [
        "\n".join([title, *(f"  - {entry.first_phrasing(spoken).text}" for entry in entries)])
        for title, entries in facts_by_topic(knowledge, spoken)
    ]
    return "\n\n".join(blocks) or knowledge.sentences(spoken).no_facts


def _title(topic: Topic, language: str) -> str:
    return topic.titles.get(language) or next(iter(topic.titles.values()))
