"""Fit the constants of `faq_bot/confidence.py`.

    python benchmarks/fit.py --data FOLDER

A logistic regression from the evidence on the leading candidate to whether it is right, no weight below
0. Six kinds of questions, weighed by `_SHARE`:

- the test questions of every public set in FOLDER, asked of its training texts;
- the same asked of bases of some of the labels, with few training texts each and not equally many;
- phrasings of the sets, left out of the base in turn (in scope);
- phrasings of entries that are left out whole (out of scope);
- the cases of the bundled base in `tests/knowledge`, none of which is a phrasing of the base;
- phrasings of the bundled base, left out of it in turn.

What the guard on unexplained content stops needs no confidence and is left out.

Prints the constants to paste, and the calibration error (Guo et al., 2017) on each kind.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from data import LabelledText, load_bot, read

from faq_bot import FAQBot
from faq_bot.answering.confidence import Evidence
from faq_bot.answering.decision import judge
from faq_bot.answering.guards import leaves_unexplained
from faq_bot.knowledge.model import Kind
from faq_bot.matching.ranking import find
from faq_bot.testing.case_files import read_case_file

CASES = Path(__file__).parent.parent / "tests" / "knowledge"
FOLDS = 6
SAMPLE = 2500
OF_LABELS, SMALL = 0.7, (4, 8, 12, 20)
RIDGE = 2e-4

Sample = list[tuple[Evidence, bool]]


def gather(
    bot: FAQBot, questions: Iterable[tuple[str, Sequence[str]]], without: Sequence[int] | None = None
) -> Sample:
    """Return the evidence on the leading fact of each question, and whether it is one of the right ids.

    Args:
        bot: whose base is asked.
        questions: texts with the right ids, none where no fact is right.
        without: of each question the phrasing, by row, that is left out of the base.
    """
    sample = []
    for place, (text, right) in enumerate(questions):
        found = find(bot.matcher, text, without[place] if without else None)
        judged = judge(found, bot.matcher).judged
        if not judged:
            continue
        number = judged[0].candidate.entry
        entry = bot.matcher.entries[number]
        if entry.kind is Kind.FACT and not leaves_unexplained(found.question, number, bot.matcher):
            sample.append((judged[0].evidence, entry.id in right))
    return sample


def public(train: list[LabelledText], test: list[LabelledText]) -> dict[str, Sample]:
    """Return the samples of one public set."""
    rng = random.Random(0)
    asked = rng.sample(test, min(SAMPLE, len(test)))
    samples = {"test": gather(load_bot(train), [(t.text, [t.label] if t.label else []) for t in asked])}
    shuffled = rng.sample(train, len(train))
    labels = sorted({str(text.label) for text in train})
    rng.shuffle(labels)
    samples["phrasing left out"], samples["entry left out"] = [], []
    for fold in range(FOLDS):
        held = shuffled[fold::FOLDS]
        kept = [text for place, text in enumerate(shuffled) if place % FOLDS != fold]
        bot = load_bot(kept)
        samples["phrasing left out"] += gather(bot, [(t.text, [str(t.label)]) for t in held[: SAMPLE // FOLDS]])
        gone = set(labels[fold::FOLDS])
        bot = load_bot([text for text in train if text.label not in gone])
        held = [text for text in shuffled if text.label in gone]
        samples["entry left out"] += gather(bot, [(t.text, []) for t in held[: SAMPLE // FOLDS]])
    samples["small bases"] = small_bases(train, test)
    return samples


def small_bases(train: list[LabelledText], test: list[LabelledText]) -> Sample:
    """Return the sample of bases with `OF_LABELS` of the labels, the other labels being out of scope."""
    sample: Sample = []
    labels = sorted({str(text.label) for text in train})
    for seed in range(FOLDS):
        rng = random.Random(seed)
        kept = set(rng.sample(labels, round(OF_LABELS * len(labels))))
        size = {label: rng.choice(SMALL) for label in sorted(kept)}
        texts = []
        for text in rng.sample(train, len(train)):
            if size.get(str(text.label)):
                size[str(text.label)] -= 1
                texts.append(text)
        asked = rng.sample(test, len(test))
        inside = [(t.text, [str(t.label)]) for t in asked if t.label in kept][: SAMPLE // FOLDS // 2]
        outside = [(t.text, []) for t in asked if t.label not in kept][: len(inside)]
        sample += gather(load_bot(texts), [*inside, *outside])
    return sample


def bundled() -> Sample:
    """Return the sample of the bundled base's cases."""
    bot = FAQBot.load()
    facts = {entry.id for entry in bot.knowledge.entries if entry.kind is Kind.FACT}
    cases = [
        case
        for file in sorted(CASES.glob("*.faqtest.yaml"))
        for case in read_case_file(file).cases
        if not case.after
    ]
    return gather(bot, [(case.question, [t for t in case.targets if t in facts]) for case in cases])


def bundled_left_out() -> Sample:
    """Return the sample of phrasings of the bundled base, each left out."""
    bot = FAQBot.load()
    phrasings = bot.knowledge.phrasings
    rows = random.Random(0).sample(range(len(phrasings)), SAMPLE)
    return gather(bot, [(phrasings[row].text, [phrasings[row].entry_id]) for row in rows], rows)


def fit(samples: Sequence[tuple[Sample, float]], steps: int = 40_000) -> tuple[float, np.ndarray]:
    """Return bias and weights: projected gradient descent on the weighted logistic loss."""
    x = np.array([evidence for sample, _ in samples for evidence, _ in sample], dtype=float)
    y = np.array([right for sample, _ in samples for _, right in sample], dtype=float)
    weight = np.concatenate([np.full(len(sample), share / len(sample)) for sample, share in samples])
    weight /= weight.sum()
    bias, weights = 0.0, np.zeros(x.shape[1])
    for _ in range(steps):
        error = weight * (1 / (1 + np.exp(-(bias + x @ weights))) - y)
        bias -= error.sum()
        weights = np.maximum(weights - 0.5 * (x.T @ error + 2 * RIDGE * weights), 0)
    return bias, weights


def calibration_error(sample: Sample, bias: float, weights: np.ndarray, bins: int = 10) -> float:
    """Return the expected calibration error of the fitted confidences."""
    confidences = 1 / (1 + np.exp(-(bias + np.array([evidence for evidence, _ in sample]) @ weights)))
    right = np.array([right for _, right in sample], dtype=float)
    place = np.minimum((confidences * bins).astype(int), bins - 1)
    parts = [place == part for part in range(bins) if (place == part).any()]
    return sum(abs(confidences[p].mean() - right[p].mean()) * p.mean() for p in parts)


def main() -> None:
    """Fit, and print the constants and how well they are calibrated."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder of sets")
    options = parser.parse_args()
    samples: dict[str, tuple[Sample, float]] = {}
    for file in sorted(options.data.glob("*/train.jsonl")):
        for kind, sample in public(read(file), read(file.with_name("test.jsonl"))).items():
            samples[f"{file.parent.name}, {kind}"] = (sample, _SHARE[kind])
    samples["bundled base, cases"] = (bundled(), _SHARE["cases"])
    samples["bundled base, phrasing left out"] = (bundled_left_out(), _SHARE["bundled phrasing left out"])
    bias, weights = fit(list(samples.values()))
    print(f"_BIAS = {bias:.2f}")
    print(
        "_WEIGHTS = Evidence("
        + ", ".join(f"{n}={w:.2f}" for n, w in zip(Evidence._fields, weights, strict=True))
        + ")"
    )
    for name, (sample, _) in samples.items():
        print(f"{name}: {len(sample)} questions, calibration error {calibration_error(sample, bias, weights):.3f}")


_SHARE = {
    "test": 1.0,
    "small bases": 0.5,
    "phrasing left out": 0.5,
    "entry left out": 0.05,
    "cases": 2.0,
    "bundled phrasing left out": 0.1,
}


if __name__ == "__main__":
    main()
