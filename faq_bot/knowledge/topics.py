"""What can be asked, by topic."""

from __future__ import annotations

from faq_bot.knowledge.model import Entry, Kind, KnowledgeBase, Topic

_ALL = {"fr": "Questions", "en": "Questions", "ja": "質問"}
_OTHER = {"fr": "Autres questions", "en": "Other questions", "ja": "その他の質問"}
_NOTHING = {
    "fr": "Aucun fait dans cette base.",
    "en": "There are no facts in this base.",
    "ja": "この知識ベースには情報がありません。",
}


def facts_by_topic(knowledge: KnowledgeBase, language: str) -> list[tuple[str, list[Entry]]]:
    """Return the facts under the titles of their topics, topics in the order of the base.

    Facts without a topic come last. Topics without facts are left out.
    """
    facts = [entry for entry in knowledge.entries if entry.kind is Kind.FACT]
    listed = [
        (_title(topic, language), under)
        for topic in knowledge.topics
        if (under := [entry for entry in facts if entry.topic and entry.topic.id == topic.id])
    ]
    known = {topic.id for topic in knowledge.topics}
    rest = [entry for entry in facts if entry.topic is None or entry.topic.id not in known]
    heading = _OTHER if listed else _ALL
    return [*listed, (heading[language], rest)] if rest else listed


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
    return "\n\n".join(blocks) or _NOTHING[spoken]


def _title(topic: Topic, language: str) -> str:
    return topic.titles.get(language) or next(iter(topic.titles.values()))
