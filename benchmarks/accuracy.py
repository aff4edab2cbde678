"""Matching on public intent sets, beside other methods and published platforms.

    python benchmarks/accuracy.py --data FOLDER [--write]

FOLDER holds a folder for each set with `train.jsonl` and `test.jsonl`: a JSON object a line with
`text` and `label`, null for out of scope. The training texts become a knowledge base; each test
text is asked. The engine uses its one shipped threshold; every other method gets the threshold
that is best on the test set itself, which flatters it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from charts import HERE, bars, table, write_section
from data import LabelledText, load_bot, read
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import matthews_corrcoef
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

from faq_bot import Status

OURS = "faq_bot"
NOTHING = "(nothing)"

# Arora et al., 2020 (HINT3, version 1), each at the threshold of the grid 0.1-0.9 best on the test set.
PUBLISHED = {
    "curekart": {
        "Dialogflow": (75.0, 73.2, 57.3, 86.5, 0.578),
        "LUIS": (73.7, 71.0, 50.9, 87.9, 0.539),
        "Rasa": (84.1, 64.1, 73.9, 55.8, 0.511),
        "Haptik": (80.8, 74.8, 60.4, 86.8, 0.603),
        "BERT": (83.6, 65.1, 80.3, 52.3, 0.553),
    }
}


@dataclass(frozen=True)
class Predictions:
    """For each test text the first label, its score, and whether it would be asserted (None: by threshold)."""

    labels: Sequence[str]
    scores: np.ndarray
    asserted: np.ndarray | None = None


@dataclass(frozen=True)
class Result:
    """Percentages; `mcc` is -1..1."""

    top1: float
    accuracy: float
    in_scope: float
    out_of_scope: float
    mcc: float


def engine(train: list[LabelledText], test: list[LabelledText]) -> Predictions:
    """Ask faq_bot, at its shipped threshold."""
    bot = load_bot(train)
    labels, scores, asserted = [], [], []
    for item in test:
        found = bot.search(item.text, limit=1)
        answer = bot.ask(item.text)
        labels.append(found[0].entry_id if found else NOTHING)
        scores.append(answer.confidence)
        asserted.append(answer.status is Status.ANSWERED)
    return Predictions(labels, np.array(scores), np.array(asserted))


def fuzzy(scorer: Callable[..., float]) -> Callable[[list[LabelledText], list[LabelledText]], Predictions]:
    """Return the nearest phrasing by a scorer of rapidfuzz."""

    def predict(train: list[LabelledText], test: list[LabelledText]) -> Predictions:
        texts = [utils.default_process(item.text) for item in train]
        asked = [utils.default_process(item.text) for item in test]
        scores = process.cdist(asked, texts, scorer=scorer, dtype=np.float32, workers=-1)
        best = scores.argmax(axis=1)
        return Predictions([str(train[i].label) for i in best], scores.max(axis=1))

    return predict


def tfidf(train: list[LabelledText], test: list[LabelledText]) -> Predictions:
    """Return the nearest phrasing by TF-IDF of character 2-5-grams."""
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    phrasings = vectors.fit_transform([item.text for item in train])
    scores = (vectors.transform([item.text for item in test]) @ phrasings.T).toarray()
    return Predictions([str(train[i].label) for i in scores.argmax(axis=1)], scores.max(axis=1))


def linear_svc(train: list[LabelledText], test: list[LabelledText]) -> Predictions:
    """Train a linear support vector machine on words and characters."""
    vectors = make_union(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
    )
    model = LinearSVC(C=0.5, random_state=0)
    model.fit(vectors.fit_transform([item.text for item in train]), [str(item.label) for item in train])
    scores = model.decision_function(vectors.transform([item.text for item in test]))
    return Predictions([str(model.classes_[i]) for i in scores.argmax(axis=1)], scores.max(axis=1))


METHODS: dict[str, Callable[[list[LabelledText], list[LabelledText]], Predictions]] = {
    OURS: engine,
    "rapidfuzz WRatio": fuzzy(fuzz.WRatio),
    "token_set_ratio": fuzzy(fuzz.token_set_ratio),
    "TF-IDF, nearest": tfidf,
    "LinearSVC": linear_svc,
}


def result_of(predictions: Predictions, test: list[LabelledText]) -> Result:
    """Compare predictions with the labels, at the shipped or else the best threshold."""
    truth = np.array([item.label or NOTHING for item in test])
    labels = np.array(predictions.labels)
    in_scope = truth != NOTHING
    if predictions.asserted is not None:
        asserted = predictions.asserted
    else:
        grid = np.quantile(predictions.scores, np.linspace(0, 1, 201))
        asserted = max(
            (predictions.scores >= threshold for threshold in grid),
            key=lambda kept: float(np.mean(np.where(kept, labels, NOTHING) == truth)),
        )
    said = np.where(asserted, labels, NOTHING)
    return Result(
        top1=100 * float(np.mean((labels == truth)[in_scope])),
        accuracy=100 * float(np.mean(said == truth)),
        in_scope=100 * float(np.mean((said == truth)[in_scope])),
        out_of_scope=100 * float(np.mean((said == truth)[~in_scope])) if (~in_scope).any() else float("nan"),
        mcc=float(matthews_corrcoef(truth, said)),
    )


def report(folder: Path) -> tuple[str, dict[str, str]]:
    """Return the results on every set of a folder as Markdown, and charts by name."""
    sections, charts = [], {}
    for train_file in sorted(folder.glob("*/train.jsonl")):
        name = train_file.parent.name
        train, test = read(train_file), read(train_file.with_name("test.jsonl"))
        results = {method: result_of(predict(train, test), test) for method, predict in METHODS.items()}
        results |= {platform: Result(*values) for platform, values in PUBLISHED.get(name, {}).items()}
        outside = sum(item.label is None for item in test)
        sections.append(
            f"### {name}\n\n{len(train)} phrasings of {len({item.label for item in train})} entries; {len(test)} "
            f"questions, {outside} of them out of scope.\n\n"
            + table(_HEADER, [_row(*pair) for pair in results.items()])
        )
        charts[name] = bars(
            f"{name}: overall accuracy", [(m, round(r.accuracy, 1)) for m, r in results.items()], " %", OURS
        )
    return "\n\n".join(sections), charts


_HEADER = ("method", "top-1 in scope", "accuracy", "right in scope", "refused out of scope", "MCC")


def _row(method: str, result: Result) -> tuple[str, ...]:
    values = (result.top1, result.accuracy, result.in_scope, result.out_of_scope)
    return (method, *(f"{value:.1f}" for value in values), f"{result.mcc:.3f}")


def main() -> None:
    """Print the tables, and keep them with charts if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="a folder of sets")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md and the charts beside this file")
    options = parser.parse_args()
    text, charts = report(options.data)
    print(text)
    if options.write:
        for name, chart in charts.items():
            (HERE / f"accuracy-{name}.svg").write_text(chart, encoding="utf-8")
            text = text.replace(f"### {name}\n", f"### {name}\n\n![{name}](accuracy-{name}.svg)\n")
        command = "Made by `python benchmarks/accuracy.py --data FOLDER --write`. " + _NOTE
        write_section("accuracy", f"## Accuracy\n\n{command}\n\n{text}")


_NOTE = (
    "faq_bot at its one shipped threshold; the other methods at the threshold that is best on the test set. "
    "Published platforms: Arora et al., 2020 (HINT3, version 1)."
)


if __name__ == "__main__":
    main()
