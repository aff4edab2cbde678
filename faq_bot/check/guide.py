"""The guide to the findings, made from the docstrings of the rules.

`python -m faq_bot.check.guide > docs/findings.md` writes it.
"""

from __future__ import annotations

import re
import sys
import textwrap

from faq_bot.check.finding import Rule
from faq_bot.check.linter import RULES
from faq_bot.errors import FAQBotError
from faq_bot.output.terminal import complain, say

_HEAD = """\
# The findings of `faq-bot check`

`faq-bot check [PATH]` reads a knowledge base, the bundled one if no path is given, and prints what is
wrong in it: a line with `file:line:column`, the severity, a sentence and the code, with what to do about it
at the first of those that it helps against, and a last line with their numbers by code. It ends with 1 if
there is an error, and with `--fail-on-warnings` also if there is a warning; with 3 if the base cannot be
loaded; else with 0. `--json` prints the findings as a list of objects with `file`, `line`, `column`,
`severity`, `code`, `message` and `remedy`.

`--select CODES` looks for some findings alone, `--ignore CODES` for all but some (codes with commas between),
and `--errors-only` for errors. A comment lets one finding stand where it is: `# check: ignore long-answer` in
its line, or in that of the `id` of the entry that it is about; a reason may follow:

```yaml
language: en
entries:
  - id: hours  # check: ignore few-phrasings, fact-without-source
    questions: opening hours
    answer: We open at nine.
```

Each phrasing is asked word for word, and once more with itself left out. That takes about 12 times as long as
compiling the base, on two processors; it is kept until something is changed that answers hang on.

An error means that a student gets a wrong answer, or none, or that something written has no effect.
A warning means that answers are right now but at risk, or less good than they could be.

This page is made from the rules themselves: `python -m faq_bot.check.guide > docs/findings.md`.
"""
_EXAMPLE = re.compile(r"^(Fails|Passes):\n\n((?: {4}.*\n?|\n)+)", re.MULTILINE)


def guide() -> str:
    """Return the guide as Markdown."""
    table = "| code | severity | what |\n|---|---|---|\n" + "\n".join(_row(rule) for rule in RULES)
    return "\n".join([_HEAD, table, "", *(_section(rule) for rule in RULES)])


def examples(rule: Rule) -> dict[str, str]:
    """Return the YAML of a rule's bases: `Fails` and `Passes`."""
    return {kind: textwrap.dedent(body).strip() + "\n" for kind, body in _EXAMPLE.findall(rule.text)}


def _row(rule: Rule) -> str:
    first = rule.text.partition("\n")[0].rstrip(".").replace("|", "\\|")
    return f"| [`{rule.code}`](#{rule.code}) | {rule.severity} | {first} |"


def _section(rule: Rule) -> str:
    prose = rule.text.partition("\nFails:")[0].strip()
    blocks = [f"{kind}:\n\n```yaml\n{body}```\n" for kind, body in examples(rule).items()]
    return "\n".join([f"## {rule.code}\n", f"{prose}\n", *blocks])


if __name__ == "__main__":
    try:
        say(guide(), end="")
    except FAQBotError as error:
        complain(str(error))
        sys.exit(3)
