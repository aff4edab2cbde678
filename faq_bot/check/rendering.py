"""Findings as text and as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from faq_bot.check.finding import Finding, Severity
from faq_bot.errors import shortened
from faq_bot.output.terminal import one_line


def as_text(findings: Sequence[Finding]) -> str:
    """Return a line for each finding, in the form that editors make links of, and a summary.

    What to do is said once: with the first of the findings that it helps against.
    """
    lines, said = [], set[str]()
    for f in findings:
        remedy = "" if f.remedy in said else f" {f.remedy}"
        said.add(f.remedy)
        lines.append(one_line(f"{f.place}: {f.severity}: {shortened(f.sentence)}{remedy} [{f.code}]"))
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
    """Return how many errors and warnings there are, and how many of each code, the most frequent first.

    >>> summary([])
    'no findings'
    """
    if not findings:
        return "no findings"
    by_severity = Counter(finding.severity for finding in findings)
    by_code = sorted(Counter(finding.code for finding in findings).items(), key=lambda pair: (-pair[1], pair[0]))
    counts = ", ".join(_count(by_severity[severity], severity) for severity in Severity if by_severity[severity])
    return f"{counts}: {', '.join(f'{count} {code}' for code, count in by_code)}"


def _count(number: int, severity: Severity) -> str:
    return f"{number} {severity}" if number == 1 else f"{number} {severity}s"
