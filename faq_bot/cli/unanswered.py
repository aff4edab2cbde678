"""The command of people who read what was not answered: `unanswered`."""

from __future__ import annotations

import argparse

from faq_bot.cli.exits import Exit
from faq_bot.cli.options import Commands, add_command, add_knowledge, given_path
from faq_bot.output.terminal import say


def add_unanswered(commands: Commands) -> None:
    """Add `unanswered`."""
    parser = add_command(
        commands, "unanswered", run_unanswered, "sort the questions of a log, as YAML for the base"
    )
    add_knowledge(parser)
    parser.add_argument("file", type=given_path, metavar="FILE", help="what --log-unanswered has written")


def run_unanswered(options: argparse.Namespace) -> int:
    """Sort the questions of a log: what may be phrasings of an entry, a new one, or an answer to put right."""
    from faq_bot.answering.logged import read_log
    from faq_bot.bot import FAQBot
    from faq_bot.sharing import processors
    from faq_bot.testing.proposals import render
    from faq_bot.testing.unanswered import sort_out

    records, skipped = read_log(options.file)
    bot = FAQBot.load(options.knowledge)
    say(render(sort_out(records, bot, processors()), bot, skipped))
    return Exit.DONE
