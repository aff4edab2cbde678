"""Findings as text and as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from faq_bot.check.finding import Finding, Severity
from faq_bot.output.terminal import one_line


def as_text(findings: Sequence[Finding]) -> str:
    """Return a line for each finding, in the form that editors make links of, and a summary."""
    lines = [one_line(f"{f.place}: {f.severity}: {f.sentence} {f.remedy} [{f.code}]") for f in findings]
    return "\n".join([*lines, summary(findings)])


def to_list(findings: Sequence[Finding]) -> list[dict[str, object]]:
    """Return the findings as plain data."""
    return [
        {
            "file": f.place.file,
            "line": f.place.line,
            "column": f.place.column,
            "severity": str(f.severity),
            "code": f.code,
            "message": f.sentence,
            "remedy": f.remedy,
        }
        for f in findings
    ]


def summary(findings: Sequence[Finding]) -> str:
    """Return how many errors and warnings there are.

    >>> summary([])
    'no findings'
    """
    if not findings:
        return "no findings"
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(_count(counts[severity], severity) for severity in Severity if counts[severity])


def _count(number: int, severity: Severity) -> str:
    return f"{number} {severity}" if number == 1 else f"{number} {severity}s"
