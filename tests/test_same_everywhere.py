import json
import os
import random
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

JUMBLED = 80
MISTYPED = 1_000


def answers(base):
    """Return what is answered to made-up questions: texts, and figures."""
    bot = FAQBot.load(base)
    if base == bundled_path():
        return [figured(bot.ask(text)) for text in mistyped(bot)]
    return [answered(bot, jumbled(bot, random.Random(number))) for number in range(JUMBLED)]


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


def elsewhere(folder, base, **variables):
    done = subprocess.run(
        [sys.executable, __file__, str(base)],
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
    return answers(base)


SIMD = " ".join(np.show_config(mode="dicts")["SIMD Extensions"].get("found", ()))
WITHOUT_VECTORS = {"NPY_DISABLE_CPU_FEATURES": SIMD, "PYTHONWARNINGS": "ignore"}


@pytest.mark.parametrize(
    "variables",
    [
        WITHOUT_VECTORS,
        {"OPENBLAS_CORETYPE": "Prescott"},
        {"OPENBLAS_CORETYPE": "Sandybridge", "OPENBLAS_NUM_THREADS": "4"},
        {"PYTHONHASHSEED": "7"},
    ],
    ids=["a processor without vector units", "an old processor", "another one with threads", "another hash seed"],
)
def test_the_answers_are_the_same(tmp_path, base, here, variables):
    assert_same(elsewhere(tmp_path, base, **variables), here)


def test_mistyped_questions_to_the_bundled_base_are_answered_the_same_by_an_old_processor(tmp_path):
    here = answers(bundled_path())
    assert sum(entry is not None for (entry, *_), _ in here) > MISTYPED * 3 // 4
    assert_same(elsewhere(tmp_path, bundled_path(), **WITHOUT_VECTORS, OPENBLAS_CORETYPE="Prescott"), here)


def assert_same(there, here):
    assert [text for text, _ in there] == [text for text, _ in here]
    for (_, figures_there), (_, figures_here) in zip(there, here, strict=True):
        assert figures_there == pytest.approx(figures_here, abs=1e-6)


if __name__ == "__main__":
    print(json.dumps(answers(Path(sys.argv[1]))))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells the threads of a process")
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor has one thread")
@pytest.mark.parametrize(("set_before", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "2"}, "2")])
@pytest.mark.parametrize(
    "first", ["faq_bot", "faq_bot.check.linter", "faq_bot.testing.suite", "faq_bot.cli.commands"]
)
def test_small_matrices_get_one_thread_unless_more_are_wanted(base, first, set_before, threads):
    program = (
        f"import {first};"
        "import os, sys; from faq_bot import FAQBot; FAQBot.load(sys.argv[1]).ask('how many places?');"
        "print(len(os.listdir('/proc/self/task')))"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", program, str(base)],
        env=environment | set_before,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == threads
