"""Whole answers timed beside the alternatives, in one run on one machine.

    python benchmarks/speed.py [--sizes 1000 10000 100000] [--write]

Bases are made with a fixed seed: twenty phrasings an entry, put together from the words of four
grammars, so that phrasings of one entry share words and sisters differ by a few. Questions are
phrasings that are not in the base, every third with a typo. Times are medians in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from charts import HERE, bars, table, write_section
from data import LabelledText, load_bot

from faq_bot import FAQBot

OURS = "faq_bot"
PER_ENTRY = 20
QUESTIONS = 60
THREADS = 4
SECONDS = 5.0
"""How long the methods take turns; at least one turn each."""

_ASK = (
    "how do i", "can i", "where can i", "i want to", "what happens if i", "is it possible to", "please help me",
    "tell me how to", "who can", "when should i", "why can't i", "i need to", "would you", "do i have to",
)  # fmt: skip
_DO = (
    "change", "cancel", "renew", "pay", "return", "find", "extend", "report", "print", "book", "update", "close",
    "open", "share", "transfer", "verify", "block", "export", "lend", "refund", "insure", "upgrade", "repair",
)  # fmt: skip
_LINK = ("for my", "of the", "with a", "without the", "before the", "after my", "on the", "from the", "under a")
_SYLLABLES = (
    "ka",
    "ri",
    "mo",
    "ten",
    "sal",
    "ver",
    "dun",
    "pel",
    "or",
    "is",
    "bra",
    "cu",
    "lo",
    "ma",
    "ni",
    "qua",
)


def phrasings(count: int, seed: int = 7, per_entry: int = PER_ENTRY) -> list[LabelledText]:
    """Return `count` phrasings, some an entry; the same for the same seed."""
    rng = random.Random(seed)
    nouns = ["".join(rng.choices(_SYLLABLES, k=rng.randint(2, 3))) for _ in range(200 + count // 20)]
    made = []
    for entry in range(count // per_entry):
        do, one, two = rng.choice(_DO), *rng.sample(nouns, 2)
        made += [LabelledText(_phrase(rng, do, one, two), f"entry-{entry}") for _ in range(per_entry)]
    return made


def _phrase(rng: random.Random, do: str, one: str, two: str) -> str:
    words = [rng.choice(_ASK), do, rng.choice(("my", "the", "a")), one]
    if rng.random() < 0.6:
        words += [rng.choice(_LINK), two]
    if rng.random() < 0.3:
        words.append(rng.choice(("today", "online", "at once", "by phone", "in time", "again")))
    return " ".join(words)


def questions(base: Sequence[LabelledText], seed: int = 8, count: int = QUESTIONS) -> list[str]:
    """Return questions near the base and not in it, every third with two letters swapped."""
    rng = random.Random(seed)
    asked = []
    for number in range(count):
        words = rng.choice(base).text.split()
        words.insert(rng.randrange(len(words)), rng.choice(("maybe", "quickly", "really", "somehow")))
        text = " ".join(words)
        if number % 3 == 0:
            at = rng.randrange(len(text) - 1)
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        asked.append(text)
    return asked


def medians(methods: Mapping[str, Callable[[str], object]], asked: Sequence[str]) -> dict[str, float]:
    """Return the median time of a call of each method in milliseconds, after a first call to each question.

    The methods take turns, so that whatever else the machine does weighs on all alike.
    """
    times: dict[str, list[float]] = {name: [] for name in methods}
    _ask_all(methods, asked)
    begun = time.perf_counter()
    while not any(times.values()) or time.perf_counter() - begun < SECONDS:
        for name, taken in _ask_all(methods, asked).items():
            times[name] += taken
    return {name: statistics.median(taken) for name, taken in times.items()}


def _ask_all(methods: Mapping[str, Callable[[str], object]], asked: Sequence[str]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in methods}
    for name, answer in methods.items():
        for question in asked:
            start = time.perf_counter()
            answer(question)
            times[name].append(1000 * (time.perf_counter() - start))
    return times


def wratio(texts: list[str]) -> Callable[[str], object]:
    """Return a scan of all phrasings with rapidfuzz's WRatio."""
    from rapidfuzz import fuzz, process

    return lambda question: process.extractOne(question, texts, scorer=fuzz.WRatio)


def bm25(texts: list[str]) -> Callable[[str], object]:
    """Return a search by bm25s."""
    import bm25s

    index = bm25s.BM25()
    index.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
    return lambda question: index.retrieve(
        bm25s.tokenize([question], show_progress=False), k=5, show_progress=False
    )


def tfidf(texts: list[str]) -> Callable[[str], object]:
    """Return a search by scikit-learn's TF-IDF of characters."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    matrix = vectors.fit_transform(texts).T.tocsc()
    return lambda question: (vectors.transform([question]) @ matrix).toarray().argmax()


def chatterbot(texts: list[str]) -> Callable[[str], object]:
    """Return ChatterBot's answer; it takes seconds a question, so only small bases are timed."""
    from chatterbot import ChatBot
    from chatterbot.trainers import ListTrainer

    bot = ChatBot("bench", database_uri="sqlite:///:memory:")
    trainer = ListTrainer(bot, show_training_progress=False)
    for text in texts:
        trainer.train([text, "yes"])
    return bot.get_response


OTHERS: dict[str, tuple[Callable[[list[str]], Callable[[str], object]], int]] = {
    "WRatio scan": (wratio, 10**9),
    "bm25s": (bm25, 10**9),
    "TF-IDF (scikit-learn)": (tfidf, 10**9),
    "ChatterBot": (chatterbot, 1_000),
}


def measure(size: int) -> dict[str, str]:
    """Return what one size costs, by column."""
    # First, as a process that is started counts what its parent holds as its own.
    ours = _in_process(size)
    base = phrasings(size)
    texts = [item.text for item in base]
    methods: dict[str, Callable[[str], object]] = {OURS: load_bot(base).ask}
    row = {"phrasings": f"{size:,}", OURS: ""}
    for name, (make, largest) in OTHERS.items():
        row[name] = "-"
        if size <= largest:
            try:
                methods[name] = make(texts)
            except ImportError:
                row[name] = "not installed"
    times = medians(methods, questions(base))
    row |= {name: f"{taken:.2f}" for name, taken in times.items()}
    row["faster than WRatio"] = f"{times['WRatio scan'] / times[OURS]:.1f} x"
    row["build, s"] = f"{ours['build']:.2f}"
    row["peak memory, MB"] = f"{ours['memory']:.0f}"
    row["answers a second, 1 / 4 threads"] = f"{ours['one']:.0f} / {ours['four']:.0f}"
    return row


def _in_process(size: int) -> dict[str, float]:
    """Measure building and threads in a process of its own, so that its peak memory is its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--alone", str(size)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return {name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())}


def alone(size: int) -> None:
    """Build a base of a size and print its measures, a name and a number a line."""
    base = phrasings(size)
    asked = questions(base)
    with tempfile.TemporaryDirectory() as cache:
        import os

        os.environ["XDG_CACHE_HOME"] = cache
        start = time.perf_counter()
        bot = load_bot(base)
        print("build", time.perf_counter() - start)
    for question in asked:
        bot.ask(question)
    print("one", throughput(bot, asked, 1))
    print("four", throughput(bot, asked, THREADS))
    print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def throughput(bot: FAQBot, asked: Sequence[str], threads: int) -> float:
    """Return answers a second of threads that share one bot."""
    workers = [threading.Thread(target=lambda: [bot.ask(question) for question in asked]) for _ in range(threads)]
    start = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return threads * len(asked) / (time.perf_counter() - start)


def start_up(runs: int = 9) -> dict[str, float]:
    """Return milliseconds of whole processes: a bare import of the libraries, and `faq-bot ask`."""
    commands = {
        "import numpy, rapidfuzz, yaml": ["-c", "import numpy, rapidfuzz, yaml"],
        "faq-bot ask": ["-m", "faq_bot", "ask", "how long is the exchange?"],
        "import faq_bot": ["-c", "import faq_bot"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, arguments in commands.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
            times[name].append(1000 * (time.perf_counter() - start))
    return {name: statistics.median(measured[1:]) for name, measured in times.items()}


def loading() -> dict[str, float]:
    """Return milliseconds to load the bundled base from its compiled index and anew."""
    from faq_bot.matching.cache import load_matcher

    base = FAQBot.load().matcher
    kept = []
    for _ in range(7):
        start = time.perf_counter()
        FAQBot.load()
        kept.append(1000 * (time.perf_counter() - start))
    anew = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as empty:
            start = time.perf_counter()
            load_matcher(folder=Path(empty))
            anew.append(1000 * (time.perf_counter() - start))
    return {
        f"bundled base ({base.index.size:,} phrasings), from its compiled index": statistics.median(kept),
        "the same, compiled anew and kept": statistics.median(anew),
    }


def main() -> None:
    """Print the tables, and keep them with a chart if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--write", action="store_true", help="write RESULTS.md and the chart beside this file")
    parser.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        alone(options.alone)
        return
    rows = [measure(size) for size in options.sizes]
    times = {**loading(), **start_up()}
    text = table(list(rows[0]), [list(row.values()) for row in rows])
    text += "\n\n" + table(("whole call or process", "ms"), [(name, f"{ms:.0f}") for name, ms in times.items()])
    ratio = times["faq-bot ask"] / times["import numpy, rapidfuzz, yaml"]
    text += f"\n\n`faq-bot ask` takes {ratio:.2f} times the bare import of its libraries."
    print(text)
    if options.write:
        last = rows[-1]
        values = [(name, float(last[name])) for name in (OURS, *OTHERS) if last[name].replace(".", "").isdigit()]
        chart = bars(f"one answer, {last['phrasings']} phrasings", values, " ms", OURS)
        (HERE / "speed.svg").write_text(chart, encoding="utf-8")
        how = "Made by `python benchmarks/speed.py --write`; medians of whole calls in milliseconds."
        write_section("speed", f"## Speed\n\n{how}\n\n![speed](speed.svg)\n\n{text}")


if __name__ == "__main__":
    main()
