"""Writes the README's section on tests from real runs, in an empty folder as a curator has it.

    python docs/record_pytest.py

writes `testing.md` beside this file and a part of the README. The text is below; every output is what
pytest or faq-bot wrote, without the seconds it took.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from importlib.metadata import entry_points
from pathlib import Path

from faq_bot.testing.report import FORMATS

FOLDER = Path(__file__).parent
TARGET = FOLDER / "testing.md"
README = FOLDER.parent / "README.md"
BEGIN, END = "<!-- tests begin: docs/record_pytest.py -->", "<!-- tests end -->"

BASE = """\
language: en
entries:
  - id: opening-hours
    questions: [When are you open?, opening hours, what time do you open]
    answer: We open at nine.
  - id: closing-time
    questions: [When do you close?, closing time, until what time are you open]
    answer: We close at five.
  - id: price
    kind: not_covered
    questions: [What does it cost?, price of a ticket, how much is it]
    answer: Nothing is known about prices.
"""

CASES = """\
knowledge: hours.yaml
tests:
  - ask: when do you open?
    expect: opening-hours
    contains: nine
    perturb: true              # and with swapped words, in capitals ...
  - ask: until when can I come?
    not: opening-hours
  - ask: how much is a ticket
    expect: price
"""

VARIANTS = "hours.faqtest.yaml::when do you open? ["

TEXT = """\
<!-- Written by docs/record_pytest.py. -->

## Tests

Questions and what must come of them stand in `*.faqtest.yaml`, beside the base or anywhere else. After
`pip install . pytest` in the checkout, plain `pytest` of that environment runs each as a test. With the base

```yaml
# hours.yaml
{base}```

and the cases

```yaml
# hours.faqtest.yaml
{cases}```

all is well:

```console
$ pytest --no-header -v
{passing}
```

Somebody writes `ten` for `nine`, and takes the phrasings with `ticket` and `how much` away:

```console
$ pytest --no-header --deselect "hours.faqtest.yaml::when do you open? ["
{failing}
```

A case has one expectation or more:

| key | the answer must |
|---|---|
| `expect` | come from this entry, or have this status (`not_covered`, `no_match`, `ambiguous`, `small_talk`); `a\\|b` or a list: one of them |
| `not` | not come from this entry, or any of a list |
| `status` | have this status, or one of a list |
| `contains` | have this text, or all of a list, in any case of letters |
| `matches` | match this regular expression, or all of a list |
| `parts` | answer each question of a message that asks several by these ids or statuses, in this order |
| `language` | be in this language, a code such as `fr` or `pt-BR` |
| `min_confidence` | be at least as sure, above 0 and up to 1 |

| key | what it does |
|---|---|
| `after` | a list of questions asked before in the same conversation |
| `perturb` | `true`: ask also with a typo, without accents or punctuation, with swapped words, in capitals, in full or half width, in the other kana |
| `kind` | a label to count by in reports; else `answerable` where an entry is expected, also one that says what the source leaves open, `to be declined` where a status is, and `not to be mistaken` where `not` stands alone |
| `marks`, `xfail` | pytest's marks, and why the case is known to fail |

| option, ini key, fixture | what it does |
|---|---|
| `--faq-knowledge PATH` | put all cases to this base, whatever their files name |
| `faq_knowledge = PATH` | the base of files that name none; without it, the bundled base |
| `--faq-report FILE` | write a report: {formats}; cases marked `xfail` are left out |
| `--faq-perturb` | ask every phrasing of the base in all variants, with nothing written; names the weakest entries |
| `faq_perturb_min = 90` | per cent of an entry's variants that must keep their answer |
| `faq_bot`, `faq_ask` | the bot, and `faq_ask(question, language=None)`, for tests in Python |

It works under `pytest -n`, and `-p no:faq_bot` switches it off. JUnit reports carry `faq_entry_id`,
`faq_confidence` and `faq_language`. A file that cannot be read is one error with its line; the rest runs.

### Figures

`faq-bot evaluate` puts the same cases and reports; those marked `xfail` count as they come out. It also takes
labelled questions: `.jsonl` files with lines such as `{{"question": ..., "expect": ...}}`, and `.csv` tables with these
columns. `expect` holds an entry id or a status, or several with bars between; `language` and `kind` may stand beside
them, and keys of other tools; a key of `*.faqtest.yaml` is refused, since it would not be read.
`--output report.html` makes a page with charts; its ending is one of {formats}. A report, also that of
`--faq-report`, is written over what is there, as the next run makes it anew; only what the run reads is not. Below `--min-right` or above `--max-wrong`, in per cent, it ends
with 1.

```console
$ faq-bot evaluate hours.faqtest.yaml --min-right 90
{evaluation}
```

### What a change changes

`faq-bot diff OLD NEW FILES` shows which of the questions change answer, status or language. OLD and NEW
are bases, or `REVISION:PATH` in git; `faq-bot diff main HEAD FILES --knowledge PATH` compares two revisions of one
base. `--format markdown` suits a review comment, `--exit-code` ends with 1 on any change.

```console
$ faq-bot diff old.yaml hours.yaml hours.faqtest.yaml
{difference}
```
"""  # noqa: E501 - rows of tables


def main() -> None:
    """Run what a curator would run, and write the section."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "hours.yaml", BASE)
        write(folder / "hours.faqtest.yaml", CASES)
        passing = run(folder, "pytest", "--no-header", "-v")
        write(folder / "old.yaml", BASE)
        write(folder / "hours.yaml", broken(BASE))
        text = TEXT.format(
            formats=", ".join(f"`{ending}`" for ending in FORMATS),
            base=BASE,
            cases=CASES,
            passing=passing,
            failing=run(folder, "pytest", "--no-header", "--deselect", VARIANTS),
            evaluation=shortened(run(folder, "faq_bot", "evaluate", "hours.faqtest.yaml", "--min-right", "90")),
            difference=run(folder, "faq_bot", "diff", "old.yaml", "hours.yaml", "hours.faqtest.yaml"),
        )
    write(TARGET, text.replace("## Tests", "# Tests", 1).replace("### ", "## "))
    # The README shows the two runs; the tables of keys and options stand in the page of its own.
    shown = text[text.index("\n\n", text.index("## Tests")) : text.index("A case has one expectation")].strip()
    readme = README.read_text(encoding="utf-8")
    before, rest = readme.split(BEGIN)
    write(README, f"{before}{BEGIN}\n{shown}\n{END}{rest.split(END)[1]}")


def broken(base: str) -> str:
    """Return the base with a wrong answer, and with phrasings missing."""
    return base.replace("at nine", "at ten").replace(", how much is it", "").replace("price of a ticket", "fee")


def shortened(output: str) -> str:
    """Return the first and the last lines of a long output."""
    lines = output.splitlines()
    return "\n".join([*lines[:13], "", "[...]", "", *lines[-9:]])


def write(path: Path, text: str) -> None:
    """Write a text file."""
    path.write_text(text, encoding="utf-8")


def run(folder: Path, module: str, *arguments: str) -> str:
    """Return what a command prints, with nothing in it that differs from run to run."""
    environment = {**os.environ, "PYTHONPATH": str(FOLDER.parent), "COLUMNS": "100", "PYTHONUTF8": "1"}
    if not any(point.name == "faq_bot" for point in entry_points(group="pytest11")):
        environment["PYTEST_PLUGINS"] = "faq_bot.testing.pytest_plugin"
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, encoding="utf-8")
    if done.stderr:
        raise SystemExit(done.stderr)
    timeless = re.sub(r" in \d+\.\d+s(?= )", "", done.stdout)
    return "\n".join(line.rstrip() for line in timeless.strip().splitlines())


if __name__ == "__main__":
    main()
