"""From questions with what must come of them to verdicts and reports."""
