"""Run the commands that read and write texts, in a folder, where Python fails at the encoding of the locale.

echo opening hours | python -X warn_default_encoding -W error::EncodingWarning .ci/encodings.py FOLDER
"""

import sys
from pathlib import Path

from faq_bot.cli.main import main

BASE = "{language: en, entries: [{id: hours, questions: [opening hours], answer: At nine.}]}\n"


def run(folder: Path) -> None:
    """Run each command; the base is compiled first, and then comes from the cache."""
    base, table = folder / "base.yaml", folder / "faq.csv"
    base.write_text(BASE, encoding="utf-8")
    table.write_text("question,answer\nWhen are you open?,At nine.\n", encoding="utf-8")
    asked = (["ask", "-k", base, "hours"], ["explain", "-k", base, "hours"], ["topics", "-k", base])
    others = (["check", base], ["import", table, "-o", folder / "imported.yaml"], ["init", folder / "started"])
    for command in (*asked, *asked, ["-k", base], *others, ["schema"]):
        arguments = [str(argument) for argument in command]
        print(*arguments, file=sys.stderr)
        if code := main(arguments):
            sys.exit(f"exit code {code}")


if __name__ == "__main__":
    run(Path(sys.argv[1]))
