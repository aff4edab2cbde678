"""pytest collects `*.faqtest.yaml`: each case is an item. The hooks delegate.

Nothing heavy is imported until a file of ours is collected or a fixture of ours is used.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from faq_bot.errors import FAQBotError, KnowledgeError
from faq_bot.output.json_text import as_json_line
from faq_bot.output.terminal import printable
from faq_bot.testing.items import BrokenFile, CaseFileNode, Examining, entry_items, told
from faq_bot.testing.reporter import Reporter
from faq_bot.testing.settings import add_options, bot_for, check_options, files_read

if TYPE_CHECKING:
    from faq_bot.answering.answer import Answer
    from faq_bot.bot import FAQBot

SUFFIXES = (".faqtest.yaml", ".faqtest.yml")
"""As in the loader, whose import would load much more than names."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and ini keys."""
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse options that could not be followed, and gather what comes in where it is reported."""
    with _usage_errors():
        check_options(config)
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Reporter(config), "faq_bot_reporter")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect files of cases."""
    return CaseFileNode.from_parent(parent, path=file_path) if file_path.name.lower().endswith(SUFFIXES) else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Add an item for each entry whose phrasings are to be perturbed."""
    if not session.config.getoption("--faq-perturb"):
        return
    try:
        items.extend(entry_items(session))
    except KnowledgeError as error:
        if not hasattr(session.config, "workerinput"):
            raise pytest.UsageError(told(error)) from None
        # Where others collect, the one that reports takes a usage error for their end.
        items.append(BrokenFile.from_parent(session, name="the base cannot be read", error=error))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Send what came along with pytest's own report, which arrives from other processes too."""
    report = yield
    # What passes against `xfail_strict` is a failure whose only mark is what it says.
    is_known = hasattr(report, "wasxfail") or str(report.longrepr).startswith("[XPASS(strict)]")
    if isinstance(item, Examining | BrokenFile) and (report.when == "call" or report.failed):
        counted = item.records if isinstance(item, Examining) and report.when == "call" and not is_known else ()
        # As JSON: names of files may have bytes that another process cannot be sent as they are.
        vars(report)["faq_records"] = as_json_line([record.to_dict() for record in counted])
        # To pytest, files of one name outside its folder are one, and so are cases of one name.
        place = item.place if isinstance(item, Examining) else item.path
        vars(report)["faq_item"] = as_json_line([item.nodeid, str(place)])
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Send the names of what this process has read to the one that reports, if that is another."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["faq_read"] = as_json_line(files_read(session.config))


@pytest.fixture(scope="session")
def faq_bot(request: pytest.FixtureRequest) -> FAQBot:
    """The bot of `--faq-knowledge`, the ini key `faq_knowledge`, or the bundled base."""
    try:
        return bot_for(request.config, None)
    except KnowledgeError as error:
        why = told(error)
    # Outside, as pytest shows what was being handled too.
    return pytest.fail(why, pytrace=False)


@pytest.fixture
def faq_ask(faq_bot: FAQBot) -> Callable[..., Answer]:
    """Ask a question: `faq_ask("how many places?", language=None)` returns the answer."""
    return faq_bot.ask


@contextlib.contextmanager
def _usage_errors() -> Iterator[None]:
    try:
        yield
    except FAQBotError as error:
        raise pytest.UsageError(printable(str(error))) from None
