"""Labelled texts as knowledge bases."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from faq_bot import FAQBot
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.matching.matcher import build_matcher


@dataclass(frozen=True)
class LabelledText:
    """A text and its label; None where it is out of scope."""

    text: str
    label: str | None


def read(file: Path) -> list[LabelledText]:
    """Read JSON lines with `text` and `label`."""
    with file.open(encoding="utf-8") as lines:
        return [LabelledText(**json.loads(line)) for line in lines]


def load_bot(texts: Iterable[LabelledText]) -> FAQBot:
    """Load a base whose entries are the labels and whose phrasings are the texts."""
    questions: dict[str, list[str]] = {}
    for text in texts:
        questions.setdefault(str(text.label), []).append(text.text)
    entries = [{"id": label, "questions": asked, "answer": label} for label, asked in questions.items()]
    with tempfile.TemporaryDirectory() as folder:
        # JSON is YAML.
        file = Path(folder) / "base.yaml"
        file.write_text(json.dumps({"language": "en", "entries": entries}, ensure_ascii=False), encoding="utf-8")
        # Built, not loaded: the cache is for bases that are there tomorrow.
        return FAQBot(build_matcher(load_knowledge(file)))
