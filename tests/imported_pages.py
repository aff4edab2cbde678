"""What tests of pages that become a base see of it."""

from pathlib import Path

from faq_bot.knowledge.importing.building import build
from faq_bot.knowledge.importing.reading import read_files
from faq_bot.knowledge.importing.yaml_text import as_yaml
from faq_bot.knowledge.loader import load_knowledge


def shape(found):
    """Return questions, answer and format of each entry, and the lines and reasons of what was left out."""
    entries = [(" | ".join(e.questions), e.answer, str(e.format)) for e in found.entries]
    return entries, [f"{left.place.line}: {left.why}" for left in found.left_out]


def loads(ending, text):
    """Return what is read again from the base that a page becomes."""
    base = build(read_files({f"a.{ending}": f"{text}".encode()}), "en")
    return load_knowledge(Path("base.yaml"), {"base.yaml": as_yaml(base).encode()}) if base.entries else None
