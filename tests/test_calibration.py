"""The confidence is calibrated on questions that its constants were not fitted on."""

from pathlib import Path

import pytest

from faq_bot.answering.answer import Status
from faq_bot.testing.evaluation import Evaluation, evaluate
from faq_bot.testing.suite import gather

LABELLED = Path(__file__).parent.parent.parent / "shared" / "evaluation"
MOST = 0.05


@pytest.mark.skipif(not LABELLED.is_dir(), reason="the labelled questions are not beside the project")
def test_of_answers_given_at_nine_tenths_nine_in_ten_are_right():
    parts = gather(sorted(LABELLED.glob("*.jsonl")))
    records = [record for part in parts for record in evaluate(part.bot, part.cases)]
    asserted = tuple(record for record in records if record.status == Status.ANSWERED)
    assert len(asserted) > 50
    assert Evaluation(asserted).calibration_error <= MOST
