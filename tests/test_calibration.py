"""The confidence is calibrated on questions that its constants were not fitted on."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from faq_bot import FAQBot
from faq_bot.answering.answer import Status
from faq_bot.errors import Place
from faq_bot.testing.cases import Case, Outcome
from faq_bot.testing.evaluation import Evaluation, examine

LABELLED = Path(__file__).parent.parent.parent / "shared" / "evaluation"
MOST = 0.05


@pytest.mark.skipif(not LABELLED.is_dir(), reason="the labelled questions are not beside the project")
def test_of_answers_given_at_nine_tenths_nine_in_ten_are_right():
    bot = FAQBot.load()
    asserted = []
    for file in sorted(LABELLED.glob("questions_*.jsonl")):
        for label in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            record = examine(Case(label["question"], Place(file.name)), bot)
            if record.status == Status.ANSWERED:
                outcome = Outcome.RIGHT if says(record.text, label) else Outcome.WRONG
                asserted.append(replace(record, outcome=outcome))
    assert len(asserted) > 50
    assert Evaluation(tuple(asserted)).calibration_error <= MOST


def says(text, label):
    """Tell whether an answer has all that a label expects and nothing that it rejects."""
    if label["kind"] != "answerable":
        return False
    found = [re.search(pattern, text, re.IGNORECASE) for pattern in label["expect"]]
    return all(found) and not any(re.search(pattern, text, re.IGNORECASE) for pattern in label["reject"])
