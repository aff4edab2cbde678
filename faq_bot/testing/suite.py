"""Which cases are put to which knowledge base."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen
from faq_bot.knowledge.locating import DEFAULT_BASE, default_path, followed, knowledge_files
from faq_bot.testing.case_files import check_base, check_expectations, check_names, find_case_files, read_case_file
from faq_bot.testing.cases import Case
from faq_bot.testing.perturb import entry_cases, with_variants

_NAMES_NONE = "; the file names no base, as `knowledge: base.yaml` does, so these are questions to "


@frozen
class Suite:
    """Cases for one bot, and what both were read from: the file of the cases, if any, and those of a base.

    Suites of one base share its files, as there may be very many of both.
    """

    bot: FAQBot
    cases: tuple[Case, ...]
    file: Path | None
    base_files: tuple[Path, ...]


def read_suites(paths: Iterable[Path], knowledge: Path | None = None) -> list[Suite]:
    """Read files of cases and load the bases they are for, each base once.

    Args:
        paths: files, and folders of `*.faqtest.yaml`.
        knowledge: the base for all of them; None: the one each file names, or the bundled one.

    Raises:
        KnowledgeError: a file or base cannot be loaded, or a case names an entry that the base has not.
    """
    bases: dict[Path | None, tuple[FAQBot, tuple[Path, ...]]] = {}
    suites = []
    for file in map(read_case_file, find_case_files(paths)):
        if knowledge is None:
            check_base(file)
        path = knowledge or file.knowledge
        key = path and followed(path)
        if key not in bases:
            bases[key] = FAQBot.load(path), _files_of(path)
        bot, base_files = bases[key]
        check_expectations(file.cases)
        check_names(file.cases, bot.knowledge.by_id, "" if path else _NAMES_NONE + _default())
        suites.append(Suite(bot, tuple(_expanded(file.cases)), file.path, base_files))
    return suites


def phrasing_suites(suites: Iterable[Suite] = (), knowledge: Path | None = None) -> list[Suite]:
    """Return every phrasing of each base as a case, as written and in its variants.

    Args:
        suites: whose bases are asked.
        knowledge: the base that is asked where there are none; None: the bundled one.
    """
    bases = {id(suite.bot): (suite.bot, suite.base_files) for suite in suites}
    asked = bases.values() or [(FAQBot.load(knowledge), _files_of(knowledge))]
    return [
        Suite(bot, tuple(case for entry in bot.knowledge.entries for case in entry_cases(entry)), None, files)
        for bot, files in asked
    ]


def files_read(suites: Sequence[Suite]) -> list[Path]:
    """Return the files that suites were read from, each once."""
    files = dict.fromkeys(suite.file for suite in suites if suite.file is not None)
    for base_files in {id(suite.base_files): suite.base_files for suite in suites}.values():
        files.update(dict.fromkeys(base_files))
    return list(files)


def read_questions(paths: Iterable[Path]) -> list[Case]:
    """Read files of cases for their questions as written, whatever base they name."""
    return [case for path in find_case_files(paths) for case in read_case_file(path).cases]


def _default() -> str:
    return f"that of {DEFAULT_BASE}" if os.environ.get(DEFAULT_BASE) else "the bundled one"


def _files_of(knowledge: Path | None) -> tuple[Path, ...]:
    return tuple(knowledge_files(knowledge or default_path()))


def _expanded(cases: Iterable[Case]) -> Iterator[Case]:
    for case in cases:
        yield from with_variants(case)
