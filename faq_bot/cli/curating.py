"""Commands of people who write a knowledge base: `check` and `schema`."""

from __future__ import annotations

import argparse
from pathlib import Path

from faq_bot.cli.exits import Exit
from faq_bot.cli.options import Commands, add_command, given_path
from faq_bot.errors import KnowledgeError
from faq_bot.output.json_text import as_json
from faq_bot.output.terminal import complain, say
from faq_bot.spelling import closest


def add_check(commands: Commands) -> None:
    """Add `check`."""
    parser = add_command(commands, "check", run_check, "find what is wrong in a knowledge base")
    parser.add_argument(
        "path", nargs="?", type=given_path, metavar="PATH", help="a file or folder; default: the bundled base"
    )
    parser.add_argument(
        "--select", type=_codes, action="extend", metavar="CODES", help="look for these findings alone"
    )
    parser.add_argument(
        "--ignore",
        type=_codes,
        action="extend",
        default=[],
        metavar="CODES",
        help="do not look for these, as long-answer,pulled-phrasing",
    )
    parser.add_argument("--errors-only", action="store_true", help="look for no warnings")
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")
    parser.add_argument(
        "--fail-on-warnings", action="store_true", help="end with 1 also if there are only warnings"
    )


def run_check(options: argparse.Namespace) -> int:
    """Print what is wrong in a knowledge base, with its place, a code and a remedy."""
    from faq_bot.check.finding import Severity, unreadable
    from faq_bot.check.linter import RULES, check
    from faq_bot.check.rendering import as_text, to_list
    from faq_bot.knowledge.locating import default_path
    from faq_bot.sharing import processors

    codes = {
        rule.code
        for rule in RULES
        if rule.code not in options.ignore
        and (options.select is None or rule.code in options.select)
        and (rule.severity is Severity.ERROR or not options.errors_only)
    }
    if not codes:
        complain("nothing is left to look for, of --select, --ignore and --errors-only together")
        return Exit.USAGE
    path = options.path or options.knowledge
    if path is None:
        path = _from_here(default_path())
        complain(f"no path is given: {path} is checked")
    try:
        findings = check(path, processors(), codes)
    except KnowledgeError as error:
        if options.json:
            say(as_json(to_list(unreadable(error))))
        raise
    say(as_json(to_list(findings)) if options.json else as_text(findings))
    failing = set(Severity) if options.fail_on_warnings else {Severity.ERROR}
    return Exit.NEGATIVE if any(finding.severity in failing for finding in findings) else Exit.DONE


def _codes(text: str) -> list[str]:
    """Return codes of findings, written with commas between."""
    from faq_bot.check.linter import CODES

    codes = [code.strip() for code in text.split(",")]
    for code in codes:
        if code not in CODES:
            nearest = closest(code, CODES, 0.6)
            meant = f"; {nearest!r}?" if nearest else "."
            raise argparse.ArgumentTypeError(f"no finding {code!r}{meant} There are {', '.join(CODES)}")
    return codes


def add_schema(commands: Commands) -> None:
    """Add `schema`."""
    add_command(commands, "schema", run_schema, "print the JSON Schema of the format")


def run_schema(_options: argparse.Namespace) -> int:
    """Print the JSON Schema of the format."""
    from faq_bot.knowledge.format import SCHEMA

    say(as_json(SCHEMA))
    return Exit.DONE


def _from_here(path: Path) -> Path:
    """Return a path as it is read from the current folder, if it lies inside."""
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):  # elsewhere, or the current folder is gone
        return path
