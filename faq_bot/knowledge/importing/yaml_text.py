"""A new knowledge base as YAML that a person reads and goes on writing."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

import yaml

from faq_bot.errors import FAQBotError
from faq_bot.knowledge.importing.building import NewBase, NewEntry, NewSource, NewTopic
from faq_bot.knowledge.model import Format
from faq_bot.knowledge.nodes import MAX_VALUES
from faq_bot.output.terminal import spelt


class _Dumper(yaml.SafeDumper):
    """Writes lists below their key with an indent, and text of several lines as a block."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    # What a reader would not see, or see other words for, is spelt; only quotes have that.
    style = '"' if spelt(text, _spell) != text else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def as_yaml(base: NewBase) -> str:
    """Return a base as YAML: each entry a paragraph, no text folded.

    Raises:
        FAQBotError: it would be too large to be read again.
    """
    languages = base.languages
    alone = languages[0] if len(languages) == 1 else ""
    sources = [_source(each) for each in base.sources]
    topics = [_topic(topic, alone) for topic in base.topics]
    entries = [_entry(entry, alone) for entry in base.entries]
    # Writing them takes the longest of all.
    if _values([sources, topics, entries]) > MAX_VALUES:
        raise FAQBotError(
            f"nothing is written, as a base has at most {MAX_VALUES:,} values and lines in one file; "
            "import fewer at a time"
        )
    parts = [_dump({"language": alone})] if alone else []
    parts.append("sources:\n" + "".join(map(_item, sources)))
    if topics:
        parts.append("topics:\n" + "".join(map(_item, topics)))
    return "\n".join([*parts, "entries:\n" + "\n".join(map(_item, entries))])


def _values(value: object) -> int:
    """Return how many values, keys and lines data has, as they are counted when it is read."""
    if isinstance(value, dict):
        return 1 + sum(_values(key) + _values(inside) for key, inside in value.items())
    if isinstance(value, list):
        return 1 + sum(map(_values, value))
    return 1 + str(value).count("\n")


def _source(source: NewSource) -> dict[str, Any]:
    written = {"id": source.id, "title": source.title}
    return written | {"url": source.url} if source.url else written


def _topic(topic: NewTopic, alone: str) -> dict[str, Any]:
    return {"id": topic.id, "title": _plain(topic.titles, alone)}


def _entry(entry: NewEntry, alone: str) -> dict[str, Any]:
    written: dict[str, Any] = {"id": entry.id}
    if entry.topic:
        written["topic"] = entry.topic
    if entry.format is not Format.PLAIN:
        written["format"] = str(entry.format)
    return written | {
        "questions": _plain(entry.questions, alone),
        "answer": _plain(entry.answers, alone),
        "sources": entry.sources if len(entry.sources) > 1 else entry.sources[0],
    }


def _plain(values: Mapping[str, Any], alone: str) -> Any:
    return values[alone] if alone and set(values) == {alone} else dict(values)


def _item(value: dict[str, Any]) -> str:
    # Also a line of a blank that YAML takes for a word: the block would end before it.
    return textwrap.indent(_dump([value]), "  ", lambda line: line != "\n")


def _dump(value: object) -> str:
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=float("inf"))
    return spelt(text, _spell)


def _spell(char: str) -> str:
    return f"\\U{ord(char):08x}" if char > "\uffff" else f"\\u{ord(char):04x}"
