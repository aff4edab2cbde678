"""pytest collects `*.faqtest.yaml`: each case is an item. The hooks delegate.

Nothing heavy is imported until a file of ours is collected or a fixture of ours is used.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from faq_bot.errors import FAQBotError, KnowledgeError

if TYPE_CHECKING:
    from faq_bot.answering.answer import Answer
    from faq_bot.bot import FAQBot
    from faq_bot.knowledge.model import Entry
    from faq_bot.testing.cases import Case
    from faq_bot.testing.evaluation import Evaluation, Record

SUFFIX = ".faqtest.yaml"
"""As in the loader, whose import would load much more than a name."""

LEAST_KEPT = "90"
"""Per cent of an entry's perturbed phrasings that must keep their answer, unless the ini file says."""

WEAKEST_SHOWN = 10
MISSES_SHOWN = 3

Shown = tuple[Path, int | None, str]

_bots = pytest.StashKey[dict["Path | None", "FAQBot"]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and ini keys."""
    group = parser.getgroup("faq_bot", "answers of a knowledge base (faq_bot)")
    group.addoption("--faq-knowledge", metavar="PATH", help="the base for all cases, whatever their files name")
    group.addoption("--faq-report", metavar="FILE", help="write a report: .html, .json, .md, .csv or .txt")
    group.addoption(
        "--faq-perturb",
        action="store_true",
        help="ask every phrasing of the base with typos, without accents, in capitals ...",
    )
    parser.addini("faq_knowledge", "the base of files that name none, from the ini file's folder", default="")
    parser.addini(
        "faq_perturb_min", "per cent of an entry's perturbed phrasings to keep their answer", default=LEAST_KEPT
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse options that could not be followed, and gather what comes in where it is reported."""
    config.stash[_bots] = {}
    with _usage_errors():
        _least_kept(config)
        _check_report(config)
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Reporter(config), "faq_bot_reporter")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect files of cases."""
    return CaseFileNode.from_parent(parent, path=file_path) if file_path.name.endswith(SUFFIX) else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, items: list[pytest.Item]) -> None:
    """Add an item for each entry whose phrasings are to be perturbed."""
    if session.config.getoption("--faq-perturb"):
        with _usage_errors():
            items.extend(_entry_items(session))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Send what came along with pytest's own report, which arrives from other processes too."""
    report = yield
    if isinstance(item, _Examining) and report.when == "call" and not hasattr(report, "wasxfail"):
        vars(report)["faq_records"] = [record.to_dict() for record in item.records]
    return report


@pytest.fixture(scope="session")
def faq_bot(request: pytest.FixtureRequest) -> FAQBot:
    """The bot of `--faq-knowledge`, the ini key `faq_knowledge`, or the bundled base."""
    try:
        return _bot(request.config, None)
    except KnowledgeError as error:
        return pytest.fail(str(error), pytrace=False)


@pytest.fixture
def faq_ask(faq_bot: FAQBot) -> Callable[..., Answer]:
    """Ask a question: `faq_ask("how many places?", language=None)` returns the answer."""
    return faq_bot.ask


class CaseFileNode(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterable[pytest.Item]:
        """Return an item for each case; for a broken file, one that says what is wrong.

        An error raised here would keep pytest from running anything else.
        """
        try:
            return list(self._items())
        except KnowledgeError as error:
            if self.config.getoption("collectonly"):
                raise
            return [BrokenFile.from_parent(self, name="cannot be read", error=error)]

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], _style: Any = None) -> Any:
        """Return the message alone for what is wrong with the file."""
        return _message(excinfo) or super().repr_failure(excinfo)

    def _items(self) -> Iterator[pytest.Item]:
        from faq_bot.testing.case_files import check_base, check_names, read_case_file
        from faq_bot.testing.perturb import with_variants

        found = read_case_file(self.path, _relative(self.config, self.path))
        if not self.config.getoption("--faq-knowledge"):
            check_base(found)
        bot = _bot(self.config, found.knowledge)
        check_names(found.cases, bot.knowledge.by_id)
        for written in found.cases:
            for case in with_variants(written):
                yield self._item(bot, case)

    def _item(self, bot: FAQBot, case: Case) -> pytest.Item:
        item: pytest.Item = CaseItem.from_parent(self, name=case.name, bot=bot, case=case)
        for mark in case.marks:
            try:
                item.add_marker(mark)
            except pytest.fail.Exception as error:
                raise KnowledgeError(case.place, str(error)) from None
        if case.xfail is not None:
            item.add_marker(pytest.mark.xfail(reason=case.xfail))
        return item


class BrokenFile(pytest.Item):
    """Stands for a file of cases that cannot be read, and says why."""

    def __init__(self, *, error: KnowledgeError, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._error = error

    def setup(self) -> None:
        """Say what is wrong: in the set-up, as it is an error and no failure."""
        pytest.fail(str(self._error), pytrace=False)

    def runtest(self) -> None:
        """Never comes this far."""

    def reportinfo(self) -> Shown:
        """Return the file; the message names the line."""
        return self.path, None, self.name


class AnswerError(Exception):
    """An answer that is not what a case expects; the message is for people."""


class _Examining(pytest.Item):
    """An item that puts cases to a bot and keeps what came."""

    def __init__(self, *, bot: FAQBot, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.bot = bot
        self.records: tuple[Record, ...] = ()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return a few lines for an unexpected answer; all the rest as pytest does."""
        return _message(excinfo) or super().repr_failure(excinfo, style)


class CaseItem(_Examining):
    """One case."""

    def __init__(self, *, case: Case, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.case = case

    def runtest(self) -> None:
        """Put the question and compare what comes."""
        from faq_bot.testing.evaluation import examine
        from faq_bot.testing.report import describe_miss

        record = examine(self.bot, self.case)
        self.records = (record,)
        self.user_properties += [
            ("faq_entry_id", record.entry_id or ""),
            ("faq_confidence", record.confidence),
            ("faq_language", record.answer_language),
        ]
        if not record.right:
            raise AnswerError(describe_miss(record))

    def reportinfo(self) -> Shown:
        """Return the file and line of the case; pytest counts lines from 0."""
        return self.path, self.case.place.line - 1, self.name


class KnowledgeFileNode(pytest.File):
    """A file of a knowledge base, above the items of its entries."""

    def collect(self) -> Iterable[pytest.Item]:
        """Return nothing: the items are made once all bases are known."""
        return ()


class EntryItem(_Examining):
    """All phrasings of an entry, as written and perturbed."""

    def __init__(self, *, entry: Entry, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.entry = entry

    def runtest(self) -> None:
        """Put all phrasings, and count how many keep the answer."""
        from faq_bot.testing.evaluation import Evaluation, evaluate, rule
        from faq_bot.testing.perturb import entry_cases
        from faq_bot.testing.report import describe_miss

        self.records = tuple(evaluate(self.bot, entry_cases(self.entry)))
        found = Evaluation(self.records)
        ruling = rule(found.tally, _least_kept(self.config))
        if not ruling.passed:
            shown = (describe_miss(record) for record in found.misses[:MISSES_SHOWN])
            raise AnswerError("\n".join([ruling.line, *shown]))

    def reportinfo(self) -> Shown:
        """Return the file and line of the entry; pytest counts lines from 0."""
        return self.path, self.entry.place.line - 1, self.name


class _Reporter:
    """Gathers what came in all processes, and reports it at the end."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._found: list[dict[str, Any]] = []
        self._unwritten = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._found += getattr(report, "faq_records", ())

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        path = _report_path(self._config)
        if path is not None and self._found:
            from faq_bot.testing.evaluation import Ruling
            from faq_bot.testing.report import write_report

            evaluation = self._evaluation()
            try:
                write_report(path, evaluation, Ruling(evaluation.tally, failed=session.testsfailed))
            except FAQBotError as error:
                # Said below the failures, which an error raised here would hide.
                self._unwritten = str(error)
                session.exitstatus = session.exitstatus or pytest.ExitCode.USAGE_ERROR

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self._found:
            return
        path = _report_path(self._config)
        if self._unwritten:
            terminalreporter.write_line(f"ERROR: {self._unwritten}", red=True)
        elif path is not None:
            terminalreporter.write_line(f"report of {len(self._found)} questions: {path}")
        weakest = [
            f"{weak.entry_id}: {weak.right} of {weak.total} questions keep their answer"
            for weak in self._perturbed().weakest[:WEAKEST_SHOWN]
        ]
        if weakest:
            terminalreporter.section("weakest entries")
            terminalreporter.write_line("\n".join(weakest))

    def _evaluation(self) -> Evaluation:
        from faq_bot.testing.evaluation import Evaluation, Record

        return Evaluation(tuple(map(Record.from_dict, self._found)))

    def _perturbed(self) -> Evaluation:
        from faq_bot.testing.evaluation import Evaluation
        from faq_bot.testing.perturb import KINDS

        return Evaluation(tuple(record for record in self._evaluation().records if record.kind in KINDS))


def _entry_items(session: pytest.Session) -> Iterator[pytest.Item]:
    """Yield an item for each entry of the bases that the collected cases use, or else of the default."""
    config = session.config
    nodes: dict[str, KnowledgeFileNode] = {}
    if not config.stash[_bots]:
        _bot(config, None)
    for bot in config.stash[_bots].values():
        for entry in bot.knowledge.entries:
            file = entry.place.file
            if file not in nodes:
                nodes[file] = KnowledgeFileNode.from_parent(session, path=Path(file))
            yield EntryItem.from_parent(nodes[file], name=f"{entry.id} [perturbed]", bot=bot, entry=entry)


def _bot(config: pytest.Config, named: Path | None) -> FAQBot:
    """Return the bot for a file that names a base or none, loaded once a process."""
    from faq_bot.bot import FAQBot

    path = _knowledge(config, named)
    bots = config.stash[_bots]
    if path not in bots:
        bots[path] = FAQBot.load(path)
    return bots[path]


def _knowledge(config: pytest.Config, named: Path | None) -> Path | None:
    """Return the base to use: the option's, the file's, the ini file's; None: the bundled one."""
    option: str | None = config.getoption("--faq-knowledge")
    if option:
        return (config.invocation_params.dir / option).resolve()
    if named is not None:
        return named.resolve()
    ini = config.getini("faq_knowledge")
    folder = config.inipath.parent if config.inipath else config.rootpath
    return (folder / ini).resolve() if ini else None


def _report_path(config: pytest.Config) -> Path | None:
    option: str | None = config.getoption("--faq-report")
    return config.invocation_params.dir / option if option else None


def _check_report(config: pytest.Config) -> None:
    path = _report_path(config)
    if path is not None:
        from faq_bot.testing.report import format_of

        format_of(path)


def _least_kept(config: pytest.Config) -> float:
    text = config.getini("faq_perturb_min")
    with contextlib.suppress(ValueError):
        if 0 <= float(text) <= 100:  # noqa: PLR2004 - per cent
            return float(text)
    raise FAQBotError(f"faq_perturb_min: expected a number from 0 to 100, not {text!r}")


def _relative(config: pytest.Config, path: Path) -> str:
    """Return a path as short as it can be told from where pytest was started."""
    folder = config.invocation_params.dir
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


def _message(excinfo: pytest.ExceptionInfo[BaseException]) -> str:
    """Return the message of an error that is for people, else nothing."""
    return str(excinfo.value) if isinstance(excinfo.value, AnswerError | KnowledgeError) else ""


@contextlib.contextmanager
def _usage_errors() -> Iterator[None]:
    try:
        yield
    except FAQBotError as error:
        raise pytest.UsageError(str(error)) from None
