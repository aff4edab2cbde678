"""Fit the constants of `faq_bot/answering/confidence.py`.

    python benchmarks/fit.py --data FOLDER [--faqs FOLDER ...]

A logistic regression (with an L2 penalty and a sign for each weight) from the evidence on the leading fact of
what is decided to whether it is right. Three sets of weights are fitted at once, for rich bases with `not_covered`
entries, for those without and for lean bases: a base takes them in the mixture of its leanness. The questions:

- those of the public sets in FOLDER, asked of bases of 1 to 16 training texts a label with a quarter of the labels
  left out, and of all training texts;
- those of `questions/faqs` and of further FAQs of that form, with 1, 2 and 4 phrasings an entry;
- the cases of the bundled base in `tests/knowledge`;
- the questions, dialogues and messages of `questions/*.jsonl` to the bundled base.

Prints the constants to paste. What a guard only offers needs no confidence and is left out.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import yaml
from data import read
from scipy.optimize import minimize

from faq_bot import FAQBot
from faq_bot.answering.answer import Ground
from faq_bot.answering.confidence import Evidence
from faq_bot.answering.focus import Focus
from faq_bot.answering.message import MAX_PARTS, parts_of
from faq_bot.answering.turn import Setting, decided
from faq_bot.knowledge.model import Kind
from faq_bot.matching.ranking import Finder
from faq_bot.testing.case_files import read_case_file

HERE = Path(__file__).parent
CASES = HERE.parent / "tests" / "knowledge"
DRAWS, LABELS, KEPT, ASKED = (1, 2, 4, 8, 16), 60, 0.75, 400
PENALTY = 1e-5
SHARE = {
    "public": 0.4,
    "whole": 16.0,
    "faq": 0.7,
    "further": 1.5,
    "cases": 4.0,
    "questions": 20.0,
    "dialogues": 10.0,
}
"""What the questions of one base of a kind weigh together."""

LEAST = {"lead": 0.6, "silence": 0.8, "nearer": 0.3, "named": 0.4, "similarity": 0.2, "support": 0.2}
"""Weights that may not vanish: without a lead, one word of two entries would assert the first."""

LURE = 0.8
"""What a lure weighs: they are a third of the questions of our FAQs, and few of those that people ask."""

SWAPPED = 0.5
"""What a sentence with an exchanged word weighs. Of 225 that were held back 51 % were asserted before they were
among the data, 32 % are at this weight, and 18 % at twice of it where all weights are free; but of 287 single
questions then 6 and 9 fewer are answered right."""

KEPT_WEIGHTS = {
    "lead": 1.19,
    "silence": 1.38,
    "nearer": 0.3,
    "similarity": 1.12,
    "named": 0.4,
    "asked": 1.68,
    "known": 5.24,
    "carried": 2.23,
    "completed": -2.87,
    "unasked": -0.74,
    "typed": 1.7,
    "support": 0.83,
}
"""Weights of a rich base with `not_covered` entries that are not fitted again: they choose among the readings of
a question too. Fitted anew with the exchanged words, half as many again of the answers in conversations are
wrong."""

OPEN_SHIFT = 0.2
"""Added to the bias of a rich base without `not_covered` entries: with it 0.7 points more of CLINC150 and of
curekart come out right, in scope or refused. Twice of it adds less again there, and asserts 9 of 60 lures instead
of 7."""

NEGATIVE = {"new", "unheard", "rare", "governed", "swapped", "exchanged", "unasked"}
FREE = {"carried", "completed"}
SETS = ("_GUARDED", "_OPEN", "_LEAN")
MIXED = {"lean", "guarded"}
"""Pieces of evidence that say which set is taken, and have no weight."""


@dataclass(frozen=True)
class Sample:
    """The evidence on what would be said to one question, whether it is right, and how much it weighs."""

    base: str
    kind: str
    evidence: Evidence
    right: bool
    weight: float = 1.0


def sampled(
    bot: FAQBot, message: str, right: set[str], base: str, kind: str, focus: Focus | None = None, lang: str = ""
) -> list[Sample]:
    """Return the samples of a message: one for each question in it that a fact would answer."""
    found, matcher, focus = [], bot.matcher, focus or Focus()
    setting = Setting(lang or matcher.knowledge.languages[0])
    for part in parts_of(message, matcher.knowledge.languages)[:MAX_PARTS]:
        said, focus = decided(part, focus, setting, Finder(matcher))
        for one in said:
            judged = one.decision.judgement.judged
            entry = matcher.entries[judged[0].candidate.entry] if judged else None
            if entry and entry.kind is Kind.FACT and one.decision.ground is not Ground.DOUBT:
                found.append(Sample(base, kind, judged[0].evidence, entry.id in right))
    return found


def after(bot: FAQBot, messages: Sequence[str], lang: str) -> Focus:
    """Return what a conversation is about after some messages."""
    focus, setting = Focus(), Setting(lang)
    for message in messages:
        for part in parts_of(message, bot.languages):
            _, focus = decided(part, focus, setting, Finder(bot.matcher))
    return focus


def public(file: Path) -> Iterator[Sample]:
    """Yield the samples of one public set."""
    train, test = read(file), read(file.with_name("test.jsonl"))
    texts: dict[str, list[str]] = {}
    for item in train:
        texts.setdefault(str(item.label), []).append(item.text)
    for size in (*DRAWS, None):
        rng = random.Random(size)
        labels = sorted(texts) if size is None else rng.sample(sorted(texts), min(LABELS, len(texts)))
        kept = set(labels) if size is None else set(rng.sample(labels, round(KEPT * len(labels))))
        drawn = {label: texts[label] if size is None else texts[label][:size] for label in sorted(kept)}
        entries = [{"id": label, "questions": asked, "answer": label} for label, asked in drawn.items()]
        bot = FAQBot.from_dict({"language": "en", "small_talk": "none", "entries": entries})
        asked = [item for item in test if item.label is None or item.label in labels]
        name = f"{file.parent.name}-{size}"
        for item in rng.sample(asked, min(ASKED if size else 3 * ASKED, len(asked))):
            right = {item.label} if item.label in kept else set()
            yield from sampled(
                bot, item.text, {str(label) for label in right}, name, "public" if size else "whole"
            )


def faq(folder: Path, kind: str) -> Iterator[Sample]:
    """Yield the samples of one FAQ with its own questions, and with more phrasings."""
    more = json.loads((folder / "phrasings.json").read_text(encoding="utf-8"))
    for size in (1, 2, 4):
        base = yaml.safe_load((folder / "base1.yaml").read_text(encoding="utf-8"))
        for entry in base["entries"]:
            entry["questions"] = [*entry["questions"], *more[entry["id"]][: size - 1]]
        bot = FAQBot.from_dict(base)
        for line in (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            weight = LURE if row["kind"] == "lure" else 1.0
            for sample in sampled(bot, row["question"], set(row["expect"]), f"{folder.name}-{size}", kind):
                yield replace(sample, weight=weight)


def bundled() -> Iterator[Sample]:
    """Yield the samples of the bundled base."""
    bot = FAQBot.load()
    facts = {entry.id for entry in bot.entries if entry.kind is Kind.FACT}
    for file in sorted(CASES.glob("*.faqtest.yaml")):
        for case in read_case_file(file).cases:
            if not case.after:
                yield from sampled(bot, case.question, facts & set(case.targets), file.stem, "cases")
    for file in sorted((HERE / "questions").glob("*.jsonl")):
        kind = file.stem.partition("_")[0]
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["kind"] != "small_talk":
                focus = after(bot, row.get("after", ()), row["lang"])
                weight = SWAPPED if file.stem.endswith("_swapped") else 1.0
                for sample in sampled(bot, row["question"], _right(bot, row), file.stem, kind, focus, row["lang"]):
                    yield replace(sample, weight=weight)


def _right(bot: FAQBot, row: dict[str, list[str]]) -> set[str]:
    if row["kind"] != "answerable":
        return set()
    if "entries" in row:
        return set(row["entries"])
    any_or_all = any if row.get("part") == "double" else all
    found = set()
    for entry in bot.entries:
        text = entry.answers.get(str(row["lang"]), "")
        told = any_or_all(re.search(pattern, text, re.IGNORECASE) for pattern in row["expect"])
        if entry.kind is Kind.FACT and told and not any(re.search(p, text, re.IGNORECASE) for p in row["reject"]):
            found.add(entry.id)
    return found


def fit(samples: Sequence[Sample]) -> tuple[np.ndarray, ...]:
    """Return bias and weights of each of `SETS`, each of shape (1 + evidence,)."""
    names = [name for name in Evidence._fields if name not in MIXED]
    x = np.array([[1.0, *(getattr(s.evidence, name) for name in names)] for s in samples])
    lean, guarded = (np.array([[getattr(s.evidence, name)] for s in samples]) for name in ("lean", "guarded"))
    y = np.array([s.right for s in samples], dtype=float)
    sizes = Counter(s.base for s in samples)
    weight = np.array([s.weight * SHARE[s.kind] / sizes[s.base] for s in samples])
    weight /= weight.sum()
    mixed = np.hstack([x * (1 - lean) * guarded, x * (1 - lean) * (1 - guarded), x * lean])
    penalised = np.array([0.0, *[1.0] * len(names)] * len(SETS))
    free = [(None, None), *(_bounds(name) for name in names)]
    kept = [(KEPT_WEIGHTS[name],) * 2 if name in KEPT_WEIGHTS else _bounds(name) for name in names]
    bounds = [(None, None), *kept, *free, *free]
    start = np.array([low if low is not None and low == high else 0.0 for low, high in bounds])

    def loss(p: np.ndarray) -> tuple[float, np.ndarray]:
        chance = 1 / (1 + np.exp(-(mixed @ p)))
        likely = y * np.log(chance + 1e-12) + (1 - y) * np.log(1 - chance + 1e-12)
        value = -(weight * likely).sum() + PENALTY * (penalised * p) @ p
        return value, mixed.T @ (weight * (chance - y)) + 2 * PENALTY * penalised * p

    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x
    guarded_weights, open_weights, lean_weights = np.split(found, len(SETS))
    open_weights[0] += OPEN_SHIFT
    return guarded_weights, open_weights, lean_weights


def _bounds(name: str) -> tuple[float | None, float | None]:
    if name in NEGATIVE:
        return None, 0.0
    return (None, None) if name in FREE else (LEAST.get(name, 0.0), None)


def main() -> None:
    """Fit, and print the constants."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder of public sets")
    parser.add_argument("--faqs", type=Path, nargs="*", default=[], help="folders of further FAQs")
    options = parser.parse_args()
    samples = list(bundled())
    for file in sorted(options.data.glob("*/train.jsonl")):
        samples += public(file)
    for folder in sorted((HERE / "questions" / "faqs").iterdir()):
        samples += faq(folder, "faq")
    for folder in options.faqs:
        samples += faq(folder, "further")
    fitted = fit(samples)
    names = [name for name in Evidence._fields if name not in MIXED]
    print(f"_BIASES = {', '.join(f'{weights[0]:.2f}' for weights in fitted)}")
    for label, weights in zip(SETS, fitted, strict=True):
        pairs = {**dict(zip(names, weights[1:], strict=True)), **dict.fromkeys(MIXED, 0.0)}
        print(f"{label} = Evidence({', '.join(f'{name}={pairs[name]:.2f}' for name in Evidence._fields)})")


if __name__ == "__main__":
    main()
