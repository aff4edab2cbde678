"""How many phrasings give what: the tables of `knowledge/README.md`, and what `check` says of few phrasings.

    python benchmarks/phrasings.py [--write]

The phrasings of each entry and language of the bundled base, all but 1, 2, 4, 8 or 16 drawn at random taken away,
with the questions of `questions/questions_*.jsonl`; the small FAQs of `questions/faqs` with 1, 2 and 4
phrasings an entry; and the bundled base with 16, with fewer of its `not_covered` entries, and without concepts.
Takes about a minute.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from charts import table

from faq_bot import FAQBot
from faq_bot.answering.answer import Status
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.locating import bundled_path
from faq_bot.knowledge.model import Entry, Family, Kind, KnowledgeBase
from faq_bot.matching.matcher import build_matcher

HERE = Path(__file__).parent
GUIDE = HERE.parent / "knowledge" / "README.md"
FINDING = HERE.parent / "faq_bot" / "check" / "phrasings.py"
SIZES, LEAN_SIZES, MOST = (1, 2, 4, 8, 16), (1, 2, 4), 16
SHARES = (0, 1 / 2)
OUTCOMES = ("first", "right", "offered", "wrong", "false")


@dataclass(frozen=True)
class Question:
    """A question and the entries that answer it; none: it has no answer."""

    text: str
    language: str
    right: frozenset[str]


def questions_of(knowledge: KnowledgeBase) -> Iterator[Question]:
    """Yield the questions to the bundled base."""
    for file in sorted((HERE / "questions").glob("questions_*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["kind"] == "small_talk":
                continue
            right = frozenset(_told_by(knowledge, row)) if row["kind"] == "answerable" else frozenset()
            if right or row["kind"] != "answerable":
                yield Question(row["question"], row["lang"], right)


def _told_by(knowledge: KnowledgeBase, row: dict[str, list[str]]) -> Iterator[str]:
    for entry in knowledge.entries:
        text = entry.answers.get(str(row["lang"]), "")
        told = all(re.search(pattern, text, re.IGNORECASE) for pattern in row["expect"])
        if entry.kind is Kind.FACT and told and not any(re.search(p, text, re.IGNORECASE) for p in row["reject"]):
            yield entry.id


def drawn(entries: Iterable[Entry], size: int) -> Iterator[Entry]:
    """Yield entries with that many phrasings a language, drawn at random."""
    for entry in entries:
        rng = random.Random(entry.id)
        languages = dict.fromkeys(phrasing.language for phrasing in entry.phrasings)
        kept = []
        for language in languages:
            own = [phrasing for phrasing in entry.phrasings if phrasing.language == language]
            kept += rng.sample(own, min(size, len(own)))
        yield replace(entry, phrasings=tuple(kept))


def asked(bot: FAQBot, questions: Iterable[Question]) -> Counter[str]:
    """Return how often each outcome came, and how many questions had an answer or none."""
    facts = {entry.id for entry in bot.entries if entry.kind is Kind.FACT}
    counts: Counter[str] = Counter()
    for question in questions:
        answer = bot.ask(question.text)
        said = {part.entry_id for part in answer.parts} if answer.parts else {answer.entry_id}
        asserted = answer.status is Status.ANSWERED and bool(said & facts)
        if not question.right:
            counts.update({"none": 1, "false": asserted})
            continue
        first = {match.entry_id for match in bot.search(question.text, limit=1)}
        offered = {suggestion.entry_id for suggestion in answer.suggestions}
        counts["some"] += 1
        counts["first"] += bool(first & question.right)
        counts["right"] += asserted and bool(said & question.right)
        counts["offered"] += not asserted and bool(offered & question.right)
        counts["wrong"] += asserted and not said & question.right
    return counts


def row(label: str, counts: Counter[str]) -> tuple[str, ...]:
    """Return a row of a table: per cent of the questions that have an answer, and of those that have none."""
    shares = (100 * counts[name] / max(counts["none" if name == "false" else "some"], 1) for name in OUTCOMES)
    return (label, *(f"{share:.0f} %" for share in shares))


def bundled() -> Iterator[tuple[str, ...]]:
    """Yield the rows of the bundled base."""
    knowledge = load_knowledge(bundled_path())
    questions = list(questions_of(knowledge))
    for size in SIZES:
        yield row(str(size), asked(_bot(knowledge, drawn(knowledge.entries, size)), questions))
    full = tuple(drawn(knowledge.entries, MOST))
    silent = [entry for entry in full if entry.kind is Kind.NOT_COVERED]
    for share in SHARES:
        gone = set(random.Random(1).sample([entry.id for entry in silent], round((1 - share) * len(silent))))
        counts = asked(_bot(knowledge, (entry for entry in full if entry.id not in gone)), questions)
        yield row(f"{MOST}, with {len(silent) - len(gone)} of {len(silent)} entries `not_covered`", counts)
    others = tuple(concept for concept in knowledge.lexicon if concept.family is not Family.CONCEPT)
    yield row(f"{MOST}, without concepts", asked(_bot(replace(knowledge, lexicon=others), full), questions))


def _bot(knowledge: KnowledgeBase, entries: Iterable[Entry]) -> FAQBot:
    return FAQBot(build_matcher(replace(knowledge, entries=tuple(entries))))


def lean() -> Iterator[tuple[str, ...]]:
    """Yield the rows of the small FAQs, all of them together."""
    for size in LEAN_SIZES:
        counts: Counter[str] = Counter()
        for folder in sorted((HERE / "questions" / "faqs").iterdir()):
            base = yaml.safe_load((folder / "base1.yaml").read_text(encoding="utf-8"))
            more = json.loads((folder / "phrasings.json").read_text(encoding="utf-8"))
            for entry in base["entries"]:
                entry["questions"] = [*entry["questions"], *more[entry["id"]][: size - 1]]
            rows = map(json.loads, (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines())
            counts += asked(FAQBot.from_dict(base), [_lean_question(row) for row in rows])
        yield row(str(size), counts)


def _lean_question(row: dict[str, str]) -> Question:
    right = row["expect"] if row["kind"] == "answerable" else ()
    return Question(row["question"], row["lang"], frozenset(right))


def main() -> None:
    """Print the tables, or write them into the guide."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write them where they are told")
    options = parser.parse_args()
    head = ("found first", "answered", "offered", "answered wrong", "answered without an answer")
    tables = {
        "bundled": table(("phrasings an entry and language", *head), list(bundled())),
        "lean": table(("phrasings an entry", *head), list(lean())),
    }
    if not options.write:
        print("\n\n".join(tables.values()))
        return
    text = GUIDE.read_text(encoding="utf-8")
    for name, rows in tables.items():
        marks = f"<!-- phrasings: {name} -->\n", f"\n<!-- end: {name} -->"
        before, _, rest = text.partition(marks[0])
        text = before + marks[0] + rows + marks[1] + rest.partition(marks[1])[2]
    GUIDE.write_text(text, encoding="utf-8")
    tell(tables["bundled"])


def tell(bundled_rows: str) -> None:
    """Write into the finding what is told of the numbers of phrasings that stand in it."""
    share_of = dict(re.findall(r"^\| (\d+) \| (\d+) % ", bundled_rows, re.MULTILINE))
    text = FINDING.read_text(encoding="utf-8")
    told = re.search(r'^EXPECTED = ".*"$', text, re.MULTILINE)
    assert told, f"no EXPECTED in {FINDING}"
    mended = re.sub(r"\d+(?=( in 100 find their entry)? with (\d+))", lambda m: share_of[m[2]], told[0])
    FINDING.write_text(text.replace(told[0], mended), encoding="utf-8")


if __name__ == "__main__":
    main()
