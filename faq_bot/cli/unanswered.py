"""The command of people who read what was not answered: `unanswered`."""

from __future__ import annotations

import argparse

from faq_bot.cli.exits import Exit
from faq_bot.cli.options import Commands, add_command, add_knowledge, given_path
from faq_bot.output.terminal import say


def add_unanswered(commands: Commands) -> None:
    """Add `unanswered`."""
    parser = add_command(commands, "unanswered", run_unanswered, "group the questions of a log, as YAML to paste")
    add_knowledge(parser)
    parser.add_argument("file", type=given_path, metavar="FILE", help="what --log-unanswered has written")


def run_unanswered(options: argparse.Namespace) -> int:
    """Group the questions of a log that are alike, each with the nearest entry and phrasings to paste into it."""
    from faq_bot.answering.unanswered import read_log
    from faq_bot.bot import FAQBot
    from faq_bot.testing.unanswered import group, render

    records, skipped = read_log(options.file)
    say(render(group(records), FAQBot.load(options.knowledge), skipped))
    return Exit.DONE
