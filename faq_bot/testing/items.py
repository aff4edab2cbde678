"""The items of pytest: each case of a file, and each entry of a base whose phrasings are perturbed."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from faq_bot.errors import KnowledgeError, Place
from faq_bot.output.terminal import one_line
from faq_bot.testing.settings import bot_for, least_kept, loaded_bots, note_read

if TYPE_CHECKING:
    from faq_bot.bot import FAQBot
    from faq_bot.knowledge.model import Entry
    from faq_bot.testing.cases import Case
    from faq_bot.testing.evaluation import Record

MISSES_SHOWN = 3

Shown = tuple[Path, int | None, str]


class CaseFileNode(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterable[pytest.Item]:
        """Return an item for each case; for a broken file, one that says what is wrong.

        An error raised here would keep pytest from running anything else.
        """
        note_read(self.config, self.path)
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
        bot = bot_for(self.config, found.knowledge)
        check_names(found.cases, bot.knowledge.by_id)
        for written in found.cases:
            for case in with_variants(written):
                yield self._item(bot, case)

    def _item(self, bot: FAQBot, case: Case) -> pytest.Item:
        item: pytest.Item = CaseItem.from_parent(self, name=_in_environment(case.name), bot=bot, case=case)
        with warnings.catch_warnings(record=True) as doubts:
            try:
                for mark in case.marks:
                    item.add_marker(mark)
                if case.xfail is not None:
                    item.add_marker(pytest.mark.xfail(reason=one_line(case.xfail)))
            except (pytest.fail.Exception, AttributeError, pytest.PytestUnknownMarkWarning) as error:
                raise KnowledgeError(case.place, str(error)) from None
        for doubt in doubts:
            # Pytest names its own line, where the mark is written by others in code. Without a text it would print
            # that of the line as it stands, which may be the whole file, for each mark.
            warnings.showwarning(
                doubt.message, doubt.category, one_line(case.place.file), case.place.line, line=""
            )
        return item


class BrokenFile(pytest.Item):
    """Stands for a file of cases that cannot be read, and says why."""

    def __init__(self, *, error: KnowledgeError, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # Not the error itself, which keeps all that was read of its file.
        self._told = told(error)

    def setup(self) -> None:
        """Say what is wrong: in the set-up, as it is an error and no failure."""
        pytest.fail(self._told, pytrace=False)

    def runtest(self) -> None:
        """Never comes this far."""

    def reportinfo(self) -> Shown:
        """Return the file; the message names the line."""
        return self.path, None, self.name


class AnswerError(Exception):
    """An answer that is not what a case expects; the message is for people."""


class Examining(pytest.Item):
    """An item that puts cases to a bot and keeps what came.

    Args:
        bot: the bot.
        place: where what is put stands.
    """

    def __init__(self, *, bot: FAQBot, place: Place, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.bot = bot
        self.place = place
        self.records: tuple[Record, ...] = ()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return a few lines for an unexpected answer; all the rest as pytest does."""
        return _message(excinfo) or super().repr_failure(excinfo, style)


class CaseItem(Examining):
    """One case."""

    def __init__(self, *, case: Case, **kwargs: Any) -> None:
        super().__init__(place=case.place, **kwargs)
        self.case = case

    def runtest(self) -> None:
        """Put the question and compare what comes."""
        from faq_bot.testing.evaluation import examine
        from faq_bot.testing.report import describe_miss

        record = examine(self.case, self.bot)
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
        return self.path, self.place.line - 1, self.name


class KnowledgeFileNode(pytest.File):
    """A file of a knowledge base, above the items of its entries."""

    def collect(self) -> Iterable[pytest.Item]:
        """Return nothing: the items are made once all bases are known."""
        return ()


class EntryItem(Examining):
    """All phrasings of an entry, as written and perturbed."""

    def __init__(self, *, entry: Entry, **kwargs: Any) -> None:
        super().__init__(place=entry.place, **kwargs)
        self.entry = entry

    def runtest(self) -> None:
        """Put all phrasings, and count how many keep the answer."""
        from faq_bot.testing.evaluation import Evaluation, evaluate
        from faq_bot.testing.limits import hold_to_limits
        from faq_bot.testing.perturb import entry_cases
        from faq_bot.testing.report import describe_miss

        self.records = tuple(evaluate(entry_cases(self.entry), self.bot))
        found = Evaluation(self.records)
        verdict = hold_to_limits(found.tally, least_kept(self.config))
        if not verdict.passed:
            shown = (describe_miss(record) for record in found.misses[:MISSES_SHOWN])
            raise AnswerError("\n".join([verdict.line, *shown]))

    def reportinfo(self) -> Shown:
        """Return the file and line of the entry; pytest counts lines from 0."""
        return self.path, self.place.line - 1, self.name


def entry_items(session: pytest.Session) -> Iterator[pytest.Item]:
    """Yield an item for each entry of the bases that the collected cases use, or else of the default."""
    nodes: dict[str, KnowledgeFileNode] = {}
    for bot in loaded_bots(session.config):
        for entry in bot.knowledge.entries:
            # Another process cannot be sent the name of a file as it is, if that is no UTF-8.
            file = one_line(entry.place.file)
            if file not in nodes:
                nodes[file] = KnowledgeFileNode.from_parent(session, path=Path(file))
            name = _in_environment(f"{entry.id} [perturbed]")
            yield EntryItem.from_parent(nodes[file], name=name, bot=bot, entry=entry)


def _in_environment(name: str) -> str:
    """Return a name as the environment can hold it, where pytest puts that of each item."""
    encoding = sys.getfilesystemencoding()
    return name.encode(encoding, "backslashreplace").decode(encoding)


def _relative(config: pytest.Config, path: Path) -> str:
    """Return a path as short as it can be told from where pytest was started."""
    folder = config.invocation_params.dir
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


def told(error: KnowledgeError) -> str:
    """Return the message of an error as it is shown, a line for each mistake."""
    return "\n".join(map(one_line, error.lines))


def _message(excinfo: pytest.ExceptionInfo[BaseException]) -> str:
    """Return the message of an error that is for people, else nothing."""
    error = excinfo.value
    if isinstance(error, KnowledgeError):
        return told(error)
    return str(error) if isinstance(error, AnswerError) else ""
