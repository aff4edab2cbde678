"""What each concept of the bundled lexicon adds.

    python benchmarks/concepts.py [--least N]

Asks the cases of `tests/knowledge` with the whole lexicon and with each concept left out in turn,
and prints how many answers become right or wrong. A concept that does more harm than good goes.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from charts import table

from faq_bot import FAQBot
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.locating import bundled_path
from faq_bot.knowledge.model import Family, KnowledgeBase
from faq_bot.matching.matcher import build_matcher
from faq_bot.testing.case_files import read_case_file
from faq_bot.testing.cases import Case, Outcome, verdict_of

CASES = Path(__file__).parent.parent / "tests" / "knowledge"


def right(knowledge: KnowledgeBase, cases: Sequence[Case]) -> list[bool]:
    """Return which cases come out as expected."""
    bot = FAQBot(build_matcher(knowledge))
    return [verdict_of(case, bot.ask(case.question)).outcome is Outcome.RIGHT for case in cases]


def main() -> None:
    """Print a row for each concept, the least useful first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--least", type=int, default=1_000, help="how many rows to print")
    options = parser.parse_args()
    knowledge = load_knowledge(bundled_path())
    cases = [c for f in sorted(CASES.glob("*.faqtest.yaml")) for c in read_case_file(f).cases if not c.after]
    whole = right(knowledge, cases)
    bare = right(replace(knowledge, lexicon=()), cases)
    print(f"{sum(whole)} of {len(cases)} right with the lexicon, {sum(bare)} without any.\n")
    rows = []
    for concept in knowledge.lexicon:
        if concept.family is Family.CONCEPT:
            rest = tuple(other for other in knowledge.lexicon if other.id != concept.id)
            without = right(replace(knowledge, lexicon=rest), cases)
            gained = sum(a and not b for a, b in zip(whole, without, strict=True))
            lost = sum(b and not a for a, b in zip(whole, without, strict=True))
            rows.append((gained - lost, concept.id, gained, lost))
    rows.sort()
    print(table(("concept", "right thanks to it", "wrong because of it", "net"), [
        (name, gained, lost, net) for net, name, gained, lost in rows[: options.least]
    ]))  # fmt: skip


if __name__ == "__main__":
    main()
