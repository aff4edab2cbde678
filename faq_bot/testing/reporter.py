"""What pytest says at its end of all that came, in all its processes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from faq_bot.errors import FAQBotError
from faq_bot.files import refuse_to_overwrite_inputs
from faq_bot.output.terminal import one_line, printable
from faq_bot.testing.settings import files_read, report_path

if TYPE_CHECKING:
    from faq_bot.testing.evaluation import Evaluation

WEAKEST_SHOWN = 10


_WHOLE = frozenset(set(pytest.ExitCode) - {pytest.ExitCode.INTERRUPTED, pytest.ExitCode.INTERNAL_ERROR})
"""Ends of a session that has gone through all of its tests; whoever breaks it off may give it any number."""


class Reporter:
    """Gathers what came in all processes, and reports it at the end."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        # By their tests. Whoever only collects tests, sets them up, or runs others, has none, and
        # keeps the report of the last run.
        self._found: dict[str, list[dict[str, Any]]] = {}
        self._read_elsewhere: dict[str, None] = {}
        self._unwritten = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Gather what came along with a report; of a test that is run again the last counts."""
        # The plugin of that option can be switched off.
        is_run = not self._config.getoption("setuponly", default=False)
        records = getattr(report, "faq_records", None) if is_run else None
        if records is not None and report.when == "call":
            self._found[vars(report)["faq_item"]] = json.loads(records)
        elif records is not None:
            # Not even that far, or no further: what it has told stays.
            self._found.setdefault(vars(report)["faq_item"], [])

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Gather what another process has read, also where none of its tests was run."""
        read = json.loads(getattr(node, "workeroutput", {}).get("faq_read", "[]"))
        self._read_elsewhere.update(dict.fromkeys(read))

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the report file."""
        path = report_path(self._config)
        if path is not None and (session.exitstatus not in _WHOLE or session.shouldfail or session.shouldstop):
            self._unwritten = "the session was broken off: no report is written"
        elif path is not None:
            from faq_bot.testing.limits import RunVerdict
            from faq_bot.testing.report import write_report

            evaluation = self._evaluation()
            try:
                refuse_to_overwrite_inputs(path, self._read())
                if self._found:
                    write_report(path, evaluation, RunVerdict(evaluation.tally, failed=session.testsfailed))
            except FAQBotError as error:
                # Said below the failures, which an error raised here would hide.
                self._unwritten = printable(str(error))
                session.exitstatus = session.exitstatus or pytest.ExitCode.USAGE_ERROR

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name the report file and the weakest entries."""
        path = report_path(self._config)
        if self._unwritten:
            terminalreporter.write_line(f"ERROR: {self._unwritten}", red=True)
        elif path is not None and not self._found:
            terminalreporter.write_line("no question was put: no report is written")
        elif path is not None:
            terminalreporter.write_line(f"report of {len(self._records())} questions: {one_line(str(path))}")
        weakest = [
            f"{weak.entry_id}: {weak.right} of {weak.total} questions keep their answer"
            for weak in self._perturbed().weakest[:WEAKEST_SHOWN]
        ]
        if weakest:
            terminalreporter.section("weakest entries")
            terminalreporter.write_line("\n".join(weakest))

    def _read(self) -> Iterator[Path]:
        """Yield what the session reads: here, in other processes, and what pytest was told to read."""
        yield from map(Path, (*files_read(self._config), *self._read_elsewhere))
        for argument in self._config.args:
            yield self._config.invocation_params.dir / argument.partition("::")[0]

    def _evaluation(self) -> Evaluation:
        from faq_bot.testing.evaluation import Evaluation, Record

        return Evaluation(tuple(map(Record.from_dict, self._records())))

    def _records(self) -> list[dict[str, Any]]:
        return [record for records in self._found.values() for record in records]

    def _perturbed(self) -> Evaluation:
        from faq_bot.testing.evaluation import Evaluation
        from faq_bot.testing.perturb import KINDS

        return Evaluation(tuple(record for record in self._evaluation().records if record.kind in KINDS))
