"""Commands of people who ask: the chat, `ask`, `explain` and `topics`."""

from __future__ import annotations

import argparse
import gc
import sys

from faq_bot.cli.exits import Exit
from faq_bot.cli.options import (
    Commands,
    Parser,
    add_command,
    add_knowledge,
    add_language,
    add_log_unanswered,
    add_question,
    open_log,
    spoken_language,
)
from faq_bot.cli.room import check_room_for_files, check_streams
from faq_bot.output.json_text import as_json
from faq_bot.output.terminal import complain, is_terminal, say
from faq_bot.output.terminal_markdown import lay_out


def add_chat(parser: Parser) -> None:
    """Add the options of the chat, which is what runs without a command."""
    add_language(parser, None)
    add_knowledge(parser, None)
    add_log_unanswered(parser, None)
    parser.add_argument("--no-history", action="store_true", help="keep no history of questions")
    parser.add_argument("--no-color", action="store_true", help="print without colour")
    parser.set_defaults(run=run_chat)


def run_chat(options: argparse.Namespace) -> int:
    """Open the chat on a terminal; else answer one question a line."""
    from faq_bot.chat.run import UnspokenError, run

    check_room_for_files()
    check_streams()
    try:
        run(
            options.knowledge,
            language=options.language,
            log=open_log(options),
            history=not options.no_history,
            colour=not options.no_color,
        )
    except UnspokenError as error:
        complain(str(error))
        return Exit.USAGE
    return Exit.DONE


def add_ask(commands: Commands) -> None:
    """Add `ask`."""
    parser = add_command(commands, "ask", run_ask, "answer one question")
    add_language(parser)
    add_knowledge(parser)
    add_log_unanswered(parser)
    parser.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    add_question(parser, "the question; quotes are not needed")


def run_ask(options: argparse.Namespace) -> int:
    """Answer one question on standard output."""
    # The program ends with its answer: collecting garbage costs more than it frees, also when all is loaded.
    if options.is_program:
        gc.disable()
    from faq_bot.answering.answer import Status
    from faq_bot.bot import FAQBot

    bot = FAQBot.load(options.knowledge, on_answer=open_log(options))
    if options.is_program:
        gc.freeze()
    language = spoken_language(options.language, bot.languages)
    answer = bot.ask(" ".join(options.question), language)
    text = lay_out(answer.text, answer.format) if is_terminal(sys.stdout) else answer.text
    say(as_json(answer.to_dict()) if options.json else text)
    return Exit.DONE if answer.status in {Status.ANSWERED, Status.SMALL_TALK} else Exit.NEGATIVE


def add_explain(commands: Commands) -> None:
    """Add `explain`."""
    parser = add_command(commands, "explain", run_explain, "show why a question gets its answer")
    add_language(parser)
    add_knowledge(parser)
    add_question(parser, "the question")


def run_explain(options: argparse.Namespace) -> int:
    """Print why a question gets its answer."""
    from faq_bot.answering.explanation import explain
    from faq_bot.bot import FAQBot

    bot = FAQBot.load(options.knowledge)
    language = spoken_language(options.language, bot.languages)
    say(explain(bot.ask(" ".join(options.question), language)))
    return Exit.DONE


def add_topics(commands: Commands) -> None:
    """Add `topics`."""
    parser = add_command(commands, "topics", run_topics, "list what can be asked")
    add_language(parser, summary="list in this language; default: the base's first")
    add_knowledge(parser)


def run_topics(options: argparse.Namespace) -> int:
    """List what can be asked, by topic."""
    from faq_bot.bot import FAQBot
    from faq_bot.knowledge.topics import list_topics

    bot = FAQBot.load(options.knowledge)
    language = spoken_language(options.language, bot.languages)
    say(list_topics(bot.knowledge, language))
    return Exit.DONE
