"""Commands of people who test a knowledge base: `evaluate` and `diff`."""

from __future__ import annotations

import argparse
from pathlib import Path

from faq_bot.cli.exits import Exit
from faq_bot.cli.options import Commands, add_command, add_knowledge, given_path, percent
from faq_bot.errors import FAQBotError
from faq_bot.files import refuse_to_overwrite_inputs
from faq_bot.output.terminal import complain, say


def add_evaluate(commands: Commands) -> None:
    """Add `evaluate`."""
    parser = add_command(commands, "evaluate", run_evaluate, "report how tested questions are answered")
    add_knowledge(parser, summary="the base for all files; default: the one each file names, or the bundled one")
    parser.add_argument(
        "files", nargs="*", type=given_path, metavar="FILES", help="*.faqtest.yaml, .jsonl, .csv or folders"
    )
    parser.add_argument("--perturb", action="store_true", help="ask each base's own phrasings, misspelt as well")
    parser.add_argument(
        "--output",
        "-o",
        action="append",
        default=[],
        type=_report_path,
        metavar="FILE",
        help="also write a report in the format of its ending, as report.html; may be given again",
    )
    parser.add_argument("--min-right", type=percent, metavar="PERCENT", help="exit 1 if fewer are right")
    parser.add_argument("--max-wrong", type=percent, metavar="PERCENT", help="exit 1 if more are wrong")


def run_evaluate(options: argparse.Namespace) -> int:
    """Put tested questions to a knowledge base and report what comes; exit 1 beyond a limit."""
    from faq_bot.output.progress import Progress
    from faq_bot.testing.evaluation import Evaluation, evaluate
    from faq_bot.testing.limits import hold_to_limits
    from faq_bot.testing.report import render_text, write_report
    from faq_bot.testing.suite import files_read, phrasing_suites, read_suites

    if not options.files and not options.perturb:
        complain("nothing to evaluate; give files of cases, or --perturb for the base's own phrasings")
        return Exit.USAGE
    suites = read_suites(options.files, options.knowledge)
    if options.perturb:
        suites += phrasing_suites(suites, options.knowledge)
    for path in options.output:
        refuse_to_overwrite_inputs(path, files_read(suites))
    with Progress(sum(len(suite.cases) for suite in suites)) as progress:
        records = [record for suite in suites for record in evaluate(suite.cases, suite.bot, progress.advance)]
    evaluation = Evaluation(tuple(records))
    verdict = hold_to_limits(evaluation.tally, options.min_right, options.max_wrong)
    for path in options.output:
        write_report(path, evaluation, verdict)
    say(render_text(evaluation, verdict), end="")
    return Exit.DONE if verdict.passed else Exit.NEGATIVE


def add_diff(commands: Commands) -> None:
    """Add `diff`."""
    parser = add_command(commands, "diff", run_diff, "show which answers change between two versions")
    add_knowledge(parser, summary="the base in git of which OLD and NEW are revisions")
    older = "a base, or REVISION:PATH; with --knowledge, a git revision"
    parser.add_argument("old", type=_version, metavar="OLD", help=older)
    parser.add_argument("new", type=_version, metavar="NEW", help="the same for the newer version")
    parser.add_argument(
        "files",
        nargs="+",
        type=given_path,
        metavar="FILES",
        help="questions: *.faqtest.yaml, .jsonl, .csv or folders",
    )
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="default: text")
    parser.add_argument("--exit-code", action="store_true", help="exit 1 if anything changes")


def run_diff(options: argparse.Namespace) -> int:
    """Show which questions change answer, status or language between two versions of a knowledge base."""
    from faq_bot.output.progress import Progress
    from faq_bot.testing.diff import RENDERERS, compare
    from faq_bot.testing.suite import read_questions
    from faq_bot.testing.versions import load_version

    cases = read_questions(options.files)
    old = load_version(options.old, options.knowledge)
    new = load_version(options.new, options.knowledge)
    with Progress(len(cases)) as progress:
        difference = compare(cases, old, new, progress.advance)
    say(RENDERERS[options.format](difference), end="")
    return Exit.NEGATIVE if difference.changes and options.exit_code else Exit.DONE


def _version(text: str) -> str:
    if not text:
        raise argparse.ArgumentTypeError("it is empty")
    return text


def _report_path(text: str) -> Path:
    from faq_bot.testing.report import format_of

    path = given_path(text)
    try:
        format_of(path)
    except FAQBotError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return path
