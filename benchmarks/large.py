"""A base of a million phrasings: how long it takes to build, what memory, and how long answers take.

    python benchmarks/large.py [--phrasings 1000000] [--write]

Ten phrasings an entry, made as in `speed.py`, in a folder of files of 1,000 entries. Everything is measured in a
process of its own; times are of the whole call, from reading the files on.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from charts import table, write_section
from data import LabelledText
from speed import phrasings, questions

from faq_bot import FAQBot
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.matching.matcher import build_matcher

PER_ENTRY = 10
PER_FILE = 1_000
ASKED = 2_000


def main() -> None:
    """Print the table, and keep it if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--phrasings", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true", help="write RESULTS.md beside this file")
    parser.add_argument("--alone", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        print(json.dumps(measure(options.alone)))
        return
    with tempfile.TemporaryDirectory() as folder:
        base = phrasings(options.phrasings, per_entry=PER_ENTRY)
        write_base(Path(folder), base)
        asked = questions(base, count=ASKED)
        del base
        command = [sys.executable, __file__, "--alone", folder]
        done = subprocess.run(
            command, input="\n".join(asked), stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True
        )
    found = {"phrasings": f"{options.phrasings:,}", **json.loads(done.stdout)}
    text = table(list(found), [list(found.values())])
    print(text)
    if options.write:
        how = "Made by `python benchmarks/large.py --write`; ten phrasings an entry, processes of their own."
        write_section("large", f"## A large base\n\n{how}\n\n{text}")


def write_base(folder: Path, base: Sequence[LabelledText]) -> None:
    """Write a base as files of `PER_FILE` entries."""
    for number, part in enumerate(_parts(base)):
        entries: dict[str, list[str]] = {}
        for text in part:
            entries.setdefault(str(text.label), []).append(text.text)
        data = [{"id": label, "questions": asked, "answer": label} for label, asked in entries.items()]
        # JSON is YAML.
        text = json.dumps({"language": "en", "entries": data})
        (folder / f"{number:05}.yaml").write_text(text, encoding="utf-8")


def _parts(base: Sequence[LabelledText]) -> Iterator[Sequence[LabelledText]]:
    size = PER_FILE * PER_ENTRY
    return (base[first : first + size] for first in range(0, len(base), size))


def measure(folder: Path) -> dict[str, str]:
    """Build a base, ask it the questions of standard input, and return what that cost."""
    start, worked = time.perf_counter(), time.process_time()
    bot = FAQBot(build_matcher(load_knowledge(folder)))
    build, worked = time.perf_counter() - start, time.process_time() - worked
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    asked = sys.stdin.read().splitlines()
    for question in asked[:20]:
        bot.ask(question)
    times = sorted(_timed(bot, question) for question in asked)
    return {
        "build, s": f"{build:.0f}",
        "of that CPU, s": f"{worked:.0f}",
        "peak memory, MB": f"{memory:.0f}",
        "median, ms": f"{statistics.median(times):.1f}",
        "99th percentile, ms": f"{times[len(times) * 99 // 100]:.0f}",
        "slowest, ms": f"{times[-1]:.0f}",
    }


def _timed(bot: FAQBot, question: str) -> float:
    start = time.perf_counter()
    bot.ask(question)
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()
