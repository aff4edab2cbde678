"""The command `faq-bot`: one function per command, one table of exit codes."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

from faq_bot import __version__
from faq_bot.errors import FAQBotError, KnowledgeError

LANGUAGES = ("fr", "en", "ja")

_CONTROLS = re.compile(r"[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What JSON leaves as it is and a terminal obeys: controls over 0x20, and changes of direction."""

_EXAMPLES = """\
examples:
  faq-bot                                    chat
  faq-bot ask combien de places pour Kagawa  one answer
  faq-bot ask --json "Who is Laurent Aprin?" the whole answer as JSON
  faq-bot explain "places at Osaka"          why that answer
  faq-bot topics --language ja               what can be asked
  faq-bot check my-base.yaml                 what is wrong in a knowledge base
  faq-bot evaluate my.faqtest.yaml           how tested questions are answered
  faq-bot diff old/ new/ my.faqtest.yaml     which answers change
  printf 'when was it signed?\\n' | faq-bot   a question a line
"""


class Exit(IntEnum):
    """What the process tells its caller."""

    DONE = 0
    NOT_ANSWERED = 1
    BELOW_LIMIT = 1
    CHANGED = 1
    FOUND = 1
    USAGE = 2
    KNOWLEDGE = 3
    INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: see `Exit`."""
    _use_utf8()
    try:
        try:
            options = _parser().parse_args(arguments)
            return int(options.run(options))
        finally:
            # A reader that has gone is met here, and not by the interpreter at its end.
            sys.stdout.flush()
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader has gone; nothing more can be said, also not by the interpreter at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except FAQBotError as error:
        _complain(str(error))
        return Exit.KNOWLEDGE
    except OSError as error:
        # Every file that is read says for itself what is wrong: this is standard output on a full disk.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _complain(f"the output cannot be written ({error.strerror or error})")
        return Exit.KNOWLEDGE


def run_chat(options: argparse.Namespace) -> int:
    """Open the chat on a terminal; else answer one question a line."""
    from faq_bot.chat.run import run

    run(
        options.knowledge,
        language=options.language,
        history=not options.no_history,
        colour=not options.no_color,
    )
    return Exit.DONE


def run_ask(options: argparse.Namespace) -> int:
    """Answer one question on standard output."""
    from faq_bot.answering.answer import Status
    from faq_bot.bot import FAQBot
    from faq_bot.text import printable

    bot = FAQBot.load(options.knowledge)
    _warn_of_language(options.language, bot.languages)
    answer = bot.ask(" ".join(options.question), options.language)
    if options.json:
        print(_CONTROLS.sub(_escaped, json.dumps(answer.to_dict(), ensure_ascii=False, indent=2)))
    else:
        print(printable(answer.text))
    return Exit.DONE if answer.status in {Status.ANSWERED, Status.SMALL_TALK} else Exit.NOT_ANSWERED


def run_explain(options: argparse.Namespace) -> int:
    """Print why a question gets its answer."""
    from faq_bot.answering.explanation import explain
    from faq_bot.bot import FAQBot
    from faq_bot.text import printable

    bot = FAQBot.load(options.knowledge)
    _warn_of_language(options.language, bot.languages)
    print(printable(explain(bot.ask(" ".join(options.question), options.language))))
    return Exit.DONE


def run_topics(options: argparse.Namespace) -> int:
    """List what can be asked, by topic."""
    from faq_bot.bot import FAQBot
    from faq_bot.knowledge.topics import list_topics
    from faq_bot.text import printable

    bot = FAQBot.load(options.knowledge)
    _warn_of_language(options.language, bot.languages)
    print(printable(list_topics(bot.knowledge, options.language)))
    return Exit.DONE


def run_check(options: argparse.Namespace) -> int:
    """Print what is wrong in a knowledge base, with its place, a code and a remedy."""
    # Matrices of 48 rows are slower on several threads; BLAS reads this when it is loaded.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from faq_bot.check.finding import Severity, unreadable
    from faq_bot.check.linter import check
    from faq_bot.check.rendering import as_json, as_text
    from faq_bot.knowledge.loader import bundled_path
    from faq_bot.text import printable

    try:
        findings = check(options.path or options.knowledge or _from_here(bundled_path()))
    except KnowledgeError as error:
        if options.json:
            print(as_json([unreadable(error)]))
        raise
    print(as_json(findings) if options.json else printable(as_text(findings)))
    failing = set(Severity) if options.fail_on_warnings else {Severity.ERROR}
    return Exit.FOUND if any(finding.severity in failing for finding in findings) else Exit.DONE


def run_evaluate(options: argparse.Namespace) -> int:
    """Put tested questions to a knowledge base and report what comes; exit 1 beyond a limit."""
    from faq_bot.output.progress import Progress
    from faq_bot.testing.evaluation import Evaluation, evaluate, rule
    from faq_bot.testing.report import render_text, write_report
    from faq_bot.testing.suite import gather, gather_phrasings

    if not options.files and not options.perturb:
        _complain("nothing to evaluate; give files of cases, or --perturb for the base's own phrasings")
        return Exit.USAGE
    parts = gather(options.files, options.knowledge)
    if options.perturb:
        parts.append(gather_phrasings(options.knowledge))
    with Progress(sum(len(part.cases) for part in parts)) as progress:
        records = [record for part in parts for record in evaluate(part.bot, part.cases, progress.advance)]
    evaluation = Evaluation(tuple(records))
    ruling = rule(evaluation.tally, options.min_right, options.max_wrong)
    for path in options.output:
        write_report(path, evaluation, ruling)
    print(render_text(evaluation, ruling), end="")
    return Exit.DONE if ruling.passed else Exit.BELOW_LIMIT


def run_diff(options: argparse.Namespace) -> int:
    """Show which questions change answer, status or language between two versions of a knowledge base."""
    from faq_bot.output.progress import Progress
    from faq_bot.testing.diff import RENDERERS, compare, load_version
    from faq_bot.testing.suite import gather_questions

    cases = gather_questions(options.files)
    old = load_version(options.old, options.knowledge)
    new = load_version(options.new, options.knowledge)
    with Progress(len(cases)) as progress:
        difference = compare(old, new, cases, progress.advance)
    print(RENDERERS[options.format](difference), end="")
    return Exit.CHANGED if difference.changes and options.exit_code else Exit.DONE


def run_schema(_options: argparse.Namespace) -> int:
    """Print the JSON Schema of the format."""
    from faq_bot.knowledge.format import SCHEMA

    print(json.dumps(SCHEMA, ensure_ascii=False, indent=2))
    return Exit.DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="faq-bot",
        description="Answers questions from a curated knowledge base, in French, English or Japanese.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"faq-bot {__version__}")
    _add_common(parser)
    parser.add_argument("--no-history", action="store_true", help="keep no history of questions")
    parser.add_argument("--no-color", action="store_true", help="print without colour")
    parser.set_defaults(run=run_chat)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    asking = _command(commands, "ask", run_ask, "answer one question")
    asking.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    asking.add_argument("question", nargs="+", metavar="QUESTION", help="the question; quotes are not needed")
    explaining = _command(commands, "explain", run_explain, "show why a question gets its answer")
    explaining.add_argument("question", nargs="+", metavar="QUESTION", help="the question")
    _command(
        commands,
        "topics",
        run_topics,
        "list what can be asked",
        "list in this language; default: the base's first",
    )
    checking = commands.add_parser(
        "check", help="find what is wrong in a knowledge base", description=run_check.__doc__
    )
    checking.add_argument(
        "path", nargs="?", type=Path, metavar="PATH", help="a file or folder; default: the bundled base"
    )
    checking.add_argument("--json", action="store_true", help="print the findings as JSON")
    checking.add_argument(
        "--fail-on-warnings", action="store_true", help="end with 1 also if there are only warnings"
    )
    checking.set_defaults(run=run_check)
    _add_evaluate(commands)
    _add_diff(commands)
    schema = commands.add_parser(
        "schema", help="print the JSON Schema of the format", description=run_schema.__doc__
    )
    schema.set_defaults(run=run_schema)
    return parser


def _add_evaluate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    summary = "report how tested questions are answered"
    parser = commands.add_parser("evaluate", help=summary, description=run_evaluate.__doc__)
    parser.set_defaults(run=run_evaluate)
    _add_knowledge(
        parser, argparse.SUPPRESS, "the base for all files; default: the one each file names, or the bundled one"
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILES", help="*.faqtest.yaml, .jsonl, or folders")
    parser.add_argument("--perturb", action="store_true", help="ask the base's own phrasings, misspelt as well")
    parser.add_argument(
        "--output",
        "-o",
        action="append",
        default=[],
        type=_report_path,
        metavar="FILE",
        help="also write a report: .html, .json, .md, .csv or .txt; may be given again",
    )
    parser.add_argument("--min-right", type=_percent, metavar="PERCENT", help="exit 1 if fewer are right")
    parser.add_argument("--max-wrong", type=_percent, metavar="PERCENT", help="exit 1 if more are wrong")


def _add_diff(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    summary = "show which answers change between two versions"
    parser = commands.add_parser("diff", help=summary, description=run_diff.__doc__)
    parser.set_defaults(run=run_diff)
    _add_knowledge(parser, argparse.SUPPRESS, "the base in git of which OLD and NEW are revisions")
    parser.add_argument("old", metavar="OLD", help="a base, or REVISION:PATH; with --knowledge, a git revision")
    parser.add_argument("new", metavar="NEW", help="the same for the newer version")
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILES", help="questions: *.faqtest.yaml, .jsonl, or folders"
    )
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="default: text")
    parser.add_argument("--exit-code", action="store_true", help="exit 1 if anything changes")


def _percent(text: str) -> float:
    try:
        number = float(text.removesuffix("%"))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 100:  # noqa: PLR2004 - per cent
        raise argparse.ArgumentTypeError(f"expected per cent from 0 to 100, not {text!r}")
    return number


def _report_path(text: str) -> Path:
    from faq_bot.testing.report import format_of

    try:
        format_of(Path(text))
    except FAQBotError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return Path(text)


_LANGUAGE_HELP = "answer in this language; default: the question's"
_KNOWLEDGE_HELP = "a knowledge base: a YAML file or a folder of them; default: the bundled one"


def _add_common(parser: argparse.ArgumentParser, default: object = None, language: str = _LANGUAGE_HELP) -> None:
    parser.add_argument(
        "--language",
        "-l",
        choices=LANGUAGES,
        default=default,
        help=language,
    )
    _add_knowledge(parser, default)


def _add_knowledge(
    parser: argparse.ArgumentParser, default: object = None, summary: str = _KNOWLEDGE_HELP
) -> None:
    parser.add_argument(
        "--knowledge",
        "-k",
        type=Path,
        metavar="PATH",
        default=default,
        help=summary,
    )


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    run: object,
    summary: str,
    language: str = _LANGUAGE_HELP,
) -> argparse.ArgumentParser:
    # Suppressed defaults let options stand before the command as well as behind it.
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=run.__doc__)
    _add_common(parser, argparse.SUPPRESS, language)
    parser.set_defaults(run=run)
    return parser


def _from_here(path: Path) -> Path:
    """Return a path as it is read from the current folder, if it lies inside."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _use_utf8() -> None:
    """Print every script whatever the locale says."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _warn_of_language(language: str | None, known: Sequence[str]) -> None:
    if language is not None and language not in known:
        _complain(f"the knowledge base has no answers in {language!r}, only in: {', '.join(known)}")


def _escaped(control: re.Match[str]) -> str:
    return f"\\u{ord(control[0]):04x}"


def _complain(message: str) -> None:
    from faq_bot.text import printable

    print(f"faq-bot: {printable(message)}", file=sys.stderr)
