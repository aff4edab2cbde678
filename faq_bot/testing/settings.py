"""What pytest's options and ini file ask for, and the bots that follow from them."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from faq_bot.errors import FAQBotError

if TYPE_CHECKING:
    from faq_bot.bot import FAQBot

LEAST_KEPT = "90"
"""Per cent of an entry's perturbed phrasings that must keep their answer, unless the ini file says."""

_bots = pytest.StashKey[dict["Path | None", "FAQBot"]]()
_read = pytest.StashKey[dict[Path, None]]()


def add_options(parser: pytest.Parser) -> None:
    """Add the options and ini keys."""
    group = parser.getgroup("faq_bot", "answers of a knowledge base (faq_bot)")
    group.addoption("--faq-knowledge", metavar="PATH", help="the base for all cases, whatever their files name")
    group.addoption(
        "--faq-report", metavar="FILE", help="write a report in the format of its ending, as report.html"
    )
    group.addoption(
        "--faq-perturb",
        action="store_true",
        help="ask every phrasing of the base with typos, without accents, in capitals ...",
    )
    parser.addini("faq_knowledge", "the base of files that name none, from the ini file's folder", default="")
    parser.addini(
        "faq_perturb_min", "per cent of an entry's perturbed phrasings to keep their answer", default=LEAST_KEPT
    )


def check_options(config: pytest.Config) -> None:
    """Refuse options that could not be followed.

    Raises:
        FAQBotError: a path that is empty or of a page, a share that is none, or a report of no known format.
        pytest.UsageError: a setting of another type than the ini file may give it.
    """
    config.stash[_bots] = {}
    config.stash[_read] = {}
    for name in ("--faq-knowledge", "--faq-report"):
        told = config.getoption(name)
        if told == "":
            raise FAQBotError(f"{name}: the path is empty")
        if told:
            from faq_bot.knowledge.locating import local_path

            local_path(told)
        if told and config.getoption("tx", None) and any("\udc80" <= sign <= "\udcff" for sign in told):
            raise FAQBotError(f"{name}: a name that is no text cannot be handed to the processes of -n")
    _knowledge(config, None)
    least_kept(config)
    path = report_path(config)
    if path is not None:
        from faq_bot.testing.report import format_of

        format_of(path)


def loaded_bots(config: pytest.Config) -> tuple[FAQBot, ...]:
    """Return the bots of the bases that the collected cases use; that of the default where there are no cases."""
    # Cases that cannot be read, or whose base cannot, are of another.
    if not config.stash[_bots] and not config.stash[_read]:
        bot_for(config, None)
    return tuple(config.stash[_bots].values())


def note_read(config: pytest.Config, path: Path) -> None:
    """Note a file of cases or a base that this process reads, before it is: it may have mistakes."""
    config.stash[_read][path] = None


def files_read(config: pytest.Config) -> list[str]:
    """Return the files that this process has read, of cases and of bases, and the base it was told to read."""
    from faq_bot.knowledge.locating import knowledge_files

    told = _knowledge(config, None)
    found = [] if told is None else [str(told)]
    for path in config.stash[_read]:
        try:
            found += map(str, knowledge_files(path))
        except FAQBotError:
            # It is no base; what it is stays as it is nevertheless.
            found.append(str(path))
    return found


def bot_for(config: pytest.Config, named: Path | None) -> FAQBot:
    """Return the bot for a file that names a base or none, loaded once a process."""
    from faq_bot.bot import FAQBot
    from faq_bot.knowledge.locating import default_path

    path = _knowledge(config, named)
    bots = config.stash[_bots]
    if path not in bots:
        note_read(config, path or default_path())
        bots[path] = FAQBot.load(path)
    return bots[path]


def _knowledge(config: pytest.Config, named: Path | None) -> Path | None:
    """Return the base to use: the option's, the file's, the ini file's; None: the bundled one."""
    from faq_bot.knowledge.locating import followed

    option: str | None = config.getoption("--faq-knowledge")
    if option:
        return followed(config.invocation_params.dir / option)
    if named is not None:
        return followed(named)
    ini = _text(config.getini("faq_knowledge"))
    folder = config.inipath.parent if config.inipath else config.rootpath
    return followed(folder / ini) if ini else None


def _text(given: object) -> str:
    """Return what an ini file says as text: in TOML it may be a number, or stand in a list."""
    return " ".join(map(str, given)) if isinstance(given, list) else str(given or "")


def report_path(config: pytest.Config) -> Path | None:
    """Return where to write the report; None: nowhere."""
    option: str | None = config.getoption("--faq-report")
    return config.invocation_params.dir / option if option else None


def least_kept(config: pytest.Config) -> float:
    """Return the per cent of an entry's perturbed phrasings that must keep their answer.

    Raises:
        FAQBotError: what the ini file says is no share.
    """
    text = _text(config.getini("faq_perturb_min"))
    with contextlib.suppress(ValueError):
        if 0 <= float(text) <= 100:  # noqa: PLR2004 - per cent
            return float(text)
    raise FAQBotError(f"faq_perturb_min: expected a number from 0 to 100, not {text!r}")
