"""Commands of people who begin: `import` and `init`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from faq_bot.cli.exits import Exit
from faq_bot.cli.extras import complain_of_extra
from faq_bot.cli.options import Commands, add_command, add_language, given_path
from faq_bot.errors import FAQBotError, KnowledgeError
from faq_bot.files import (
    MAX_BYTES,
    read_file,
    refuse_to_overwrite,
    refuse_to_overwrite_inputs,
    write_file,
    write_new_files,
)
from faq_bot.output.terminal import as_argument, complain, one_line, say

if TYPE_CHECKING:
    from faq_bot.knowledge.importing.building import NewBase

_STARTER = Path(__file__).parent / "starter"
_SCHEMA_FILE = "faq-bot.schema.json"
_ELSEWHERE = "name another place"
_OR_FORCE = f"{_ELSEWHERE}, or --force to write over it"


MOST_TOLD = 1_000
"""Lines on what is left out: each may be long, and stand for four characters of a file."""


def add_import(commands: Commands) -> None:
    """Add `import`."""
    parser = add_command(commands, "import", run_import, "make a knowledge base of what you have")
    parser.add_argument(
        "files",
        nargs="+",
        type=given_path,
        metavar="FILE",
        help="CSV, TSV, Markdown, HTML, JSON, JSON lines, or YAML of Rasa; several become one base",
    )
    parser.add_argument(
        "--output", "-o", type=given_path, metavar="BASE", help="write here; default: standard output"
    )
    parser.add_argument("--force", action="store_true", help="write also over a file that is there")
    add_language(parser, summary="the language of the texts; default: told from them")


def run_import(options: argparse.Namespace) -> int:
    """Make a knowledge base of tables, pages and training data; standard error says what was left out."""
    from faq_bot.knowledge.importing.building import build
    from faq_bot.knowledge.importing.reading import read_files
    from faq_bot.knowledge.importing.yaml_text import as_yaml
    from faq_bot.knowledge.loader import load_knowledge

    if options.output:
        _refuse_to_write(options.output, options.files, force=options.force)
    contents = {str(file): read_file(file) for file in options.files}
    if not any(map(bytes.strip, contents.values())):
        raise FAQBotError(f"{', '.join(contents)}: empty; nothing to import")
    try:
        found = read_files(contents)
    except ModuleNotFoundError as missing:
        return complain_of_extra("`import` of HTML", missing, "import")
    base = build(found, options.language)
    left_out = sorted(base.left_out, key=lambda left: left.place)
    for left in left_out[:MOST_TOLD]:
        complain(f"{left.place}: left out: {left.why}")
    if len(left_out) > MOST_TOLD:
        complain(f"left out: {len(left_out) - MOST_TOLD:,} more, behind {left_out[MOST_TOLD - 1].place}")
    if not base.entries:
        told = "nothing was found that could be taken: no question with an answer"
        raise FAQBotError(f"{', '.join(contents)}: {told}")
    text = as_yaml(base)
    if len(text.encode()) > MAX_BYTES:
        raise FAQBotError(
            f"the base would be larger than the {MAX_BYTES:,} bytes that are read; import fewer files"
        )
    # What is written is read again before it is: a base that cannot be loaded is of no use.
    name = options.output or Path("base.yaml")
    try:
        load_knowledge([name], {str(name): text.encode()})
    except KnowledgeError as error:
        raise FAQBotError(f"nothing is written, as it could not be loaded: {error}") from None
    if options.output:
        write_file(options.output, text, "the knowledge base", "" if options.force else _OR_FORCE)
    else:
        say(text, end="")
    _report(base, options.output)
    return Exit.DONE


def _refuse_to_write(output: Path, imported: Sequence[Path], *, force: bool) -> None:
    from faq_bot.knowledge.locating import is_knowledge

    if output.is_dir():
        raise FAQBotError(f"{output}: a folder; name a file in it, as {output / imported[0].stem}.yaml")
    is_device = output.exists() and not output.is_file()
    if not is_knowledge(output.name) and not is_device:
        name = output.with_name(f"{output.name.partition('.')[0] or 'base'}.yaml")
        raise FAQBotError(f"{output}: a knowledge base is YAML, and no file of tests; name it {name}")
    refuse_to_overwrite_inputs(output, imported)
    if not force:
        refuse_to_overwrite([output], _OR_FORCE)


def _report(base: NewBase, output: Path | None) -> None:
    questions = sum(len(texts) for entry in base.entries for texts in entry.questions.values())
    complain(
        f"taken: {_many(len(base.entries), 'answer')} with {_many(questions, 'question')}, "
        f"in {', '.join(base.languages)}; left out: {len(base.left_out)}"
    )
    if len(base.languages) > 1 and any(len(entry.answers) == 1 for entry in base.entries):
        complain(
            "answers that are in one language only: import each language into a file of its own in one folder"
        )
    if output and output.is_file():
        base_shown = as_argument(output)
        complain(f"now: faq-bot check {base_shown}, then faq-bot -k {base_shown}")


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def add_init(commands: Commands) -> None:
    """Add `init`."""
    parser = add_command(commands, "init", run_init, "write a small knowledge base to begin with")
    parser.add_argument(
        "folder", nargs="?", type=given_path, default=Path(), metavar="FOLDER", help="default: the current one"
    )


def run_init(options: argparse.Namespace) -> int:
    """Write a small knowledge base, tests for it, and what an editor completes its keys with."""
    from faq_bot.knowledge.format import SCHEMA
    from faq_bot.output.json_text import as_json

    files = {file.name: file.read_text(encoding="utf-8") for file in sorted(_STARTER.iterdir())}
    files[_SCHEMA_FILE] = as_json(SCHEMA) + "\n"
    folder = options.folder
    write_new_files(folder, files, _ELSEWHERE)
    base = as_argument(folder / "base.yaml")
    say(f"written to {one_line(str(folder))}: {', '.join(files)}")
    say(f"ask:    faq-bot ask -k {base} when are you open\nchat:   faq-bot -k {base}")
    # Not `pytest`, which takes `[` for the name of a case.
    say(f"check:  faq-bot check {base}\ntest:   faq-bot evaluate {as_argument(folder)}")
    return Exit.DONE
