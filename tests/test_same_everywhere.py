import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from exchange_base import write_base

from faq_bot import FAQBot
from faq_bot.knowledge.locating import bundled_path
from faq_bot.languages.wording import Typo
from faq_bot.testing.perturb import perturb

JUMBLED = 40
MISTYPED = 1_000


def to_jumbled(base):
    """Return what is answered to words of a base thrown together: texts, and figures."""
    bot = FAQBot.load(base)
    return [answered(bot, jumbled(bot, random.Random(number))) for number in range(JUMBLED)]


def to_mistyped(base):
    """Return what is answered to mistyped phrasings of a base: texts, and figures."""
    bot = FAQBot.load(base)
    return [figured(bot.ask(text)) for text in mistyped(bot)]


def mistyped(bot):
    """Return phrasings of the base as they are mistyped."""
    rng = random.Random(1)
    chosen = enumerate(rng.sample(bot.knowledge.phrasings, MISTYPED))
    return [perturb(phrasing.text, rng.choice(list(Typo)), number) for number, phrasing in chosen]


def jumbled(bot, rng):
    """Return words of the base thrown together."""
    words = [word for phrasing in bot.knowledge.phrasings for word in phrasing.text.split()]
    text = " ".join(rng.choices(words, k=rng.randint(1, 5)))
    at = rng.randrange(len(text))
    return text[:at] + rng.choice(("", text[at], "e", " ")) + text[at + 1 :]


def answered(bot, text):
    said, figures = figured(bot.ask(text))
    if len(text) % 8 == 0:
        talk = bot.conversation()
        talk.ask(text)
        follow_up = talk.ask("and at Osaka, Kagawa?")
        said += [follow_up.text, follow_up.explanation.reading]
    return said, [*figures, *(match.score for match in bot.search(text))]


def figured(answer):
    said = [answer.entry_id, answer.status, answer.text, [offer.entry_id for offer in answer.suggestions]]
    return said, [answer.confidence, answer.explanation.lead, *dict(answer.explanation.evidence).values()]


def elsewhere(folder, small, large=None, **variables):
    """Return what another process answers to what is asked of a small base, and of a large one."""
    done = subprocess.run(
        [sys.executable, __file__, *filter(None, (small, large))],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "XDG_CACHE_HOME": str(folder), "PYTHONUTF8": "1", **variables},
        check=True,
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return write_base(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def here(base):
    return to_jumbled(base)


@pytest.fixture(scope="module")
def thinned(tmp_path_factory):
    """The bundled base with all of its entries and some of their phrasings: it is built in a fifth of the time."""
    folder = tmp_path_factory.mktemp("thinned")
    shutil.copytree(bundled_path(), folder, dirs_exist_ok=True)
    for file in (folder / "phrasings").rglob("*.yaml"):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        some = (line for number, line in enumerate(lines) if number % 16 == 0 or not line.startswith("    "))
        file.write_text("".join(some), encoding="utf-8")
    return folder


SIMD = " ".join(np.show_config(mode="dicts")["SIMD Extensions"].get("found", ()))
WITHOUT_VECTORS = {"NPY_DISABLE_CPU_FEATURES": SIMD, "PYTHONWARNINGS": "ignore"}


def test_another_processor_with_threads_and_another_hash_seed_answer_the_same(tmp_path, base, here):
    variables = {"OPENBLAS_CORETYPE": "Sandybridge", "OPENBLAS_NUM_THREADS": "4", "PYTHONHASHSEED": "7"}
    assert_same(elsewhere(tmp_path, base, **variables), here)


def test_an_old_processor_answers_the_same_to_jumbled_and_to_mistyped_questions(tmp_path, base, here, thinned):
    mistyped_here = to_mistyped(thinned)
    assert sum(entry is not None for (entry, *_), _ in mistyped_here) > MISTYPED * 3 // 4
    there = elsewhere(tmp_path, base, thinned, **WITHOUT_VECTORS, OPENBLAS_CORETYPE="Prescott")
    assert_same(there, [*here, *mistyped_here])


def assert_same(there, here):
    assert [said for said, _ in there] == [said for said, _ in here]
    for (_, figures_there), (_, figures_here) in zip(there, here, strict=True):
        assert figures_there == pytest.approx(figures_here, abs=1e-6)


if __name__ == "__main__":
    _, of_small, *of_large = sys.argv
    print(json.dumps([*to_jumbled(of_small), *(answer for base in of_large for answer in to_mistyped(base))]))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells the threads of a process")
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor has one thread")
@pytest.mark.parametrize(
    ("first", "set_before", "threads"),
    [
        ("faq_bot", {}, "1"),
        ("faq_bot.check.linter", {}, "1"),
        ("faq_bot.testing.suite", {}, "1"),
        ("faq_bot.cli.commands", {}, "1"),
        ("faq_bot", {"OPENBLAS_NUM_THREADS": "2"}, "2"),
    ],
)
def test_small_matrices_get_one_thread_unless_more_are_wanted(first, set_before, threads):
    program = (
        f"import {first}, faq_bot.matching.products;"
        "import os, numpy; numpy.ones((500, 500)) @ numpy.ones((500, 500));"
        "print(len(os.listdir('/proc/self/task')))"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment | set_before,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == threads
