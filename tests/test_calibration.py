"""The confidence is calibrated on questions that its constants were not fitted on."""

from pathlib import Path

import pytest

from faq_bot.evaluation import Evaluation, evaluate
from faq_bot.suite import gather

LABELLED = Path(__file__).parent.parent.parent / "shared" / "evaluation"
MOST = 0.05


@pytest.mark.skipif(not LABELLED.is_dir(), reason="the labelled questions are not beside the project")
def test_of_answers_given_at_nine_tenths_nine_in_ten_are_right():
    records = [
        record for part in gather(sorted(LABELLED.glob("*.jsonl"))) for record in evaluate(part.bot, part.cases)
    ]
    assert len(records) > 100
    assert Evaluation(tuple(records)).calibration_error <= MOST
