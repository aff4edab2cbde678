"""What becomes of each phrasing: the quick way finds what asking each in full finds, and is kept."""

from __future__ import annotations

import dataclasses
import errno
import json
import multiprocessing
import os
import signal
from itertools import islice
from pathlib import Path

import pytest
from exchange_base import write_base

from faq_bot import sharing
from faq_bot.answering.answer import Status
from faq_bot.answering.decision import Judgement, decide, judge
from faq_bot.answering.readings import Reading
from faq_bot.check import kept, runs, trials
from faq_bot.check.trials import PULLED_FROM, Trial, try_entry
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.locating import bundled_path
from faq_bot.knowledge.model import Kind
from faq_bot.matching.cache import first_line, load_matcher
from faq_bot.matching.matcher import Matcher, build_matcher
from faq_bot.matching.ranking import find


@pytest.fixture(scope="module")
def bundled() -> Matcher:
    return load_matcher(bundled_path())


@pytest.fixture
def small(tmp_path) -> Matcher:
    return build_matcher(load_knowledge(write_base(tmp_path)))


def in_full(matcher: Matcher, row: int) -> tuple[int | None, bool]:
    """Return the other fact that is asserted to a phrasing left out, and whether it is lost, with no short cut."""
    left_out = decide(judged(matcher, row, without=row), matcher, PULLED_FROM)
    pulled = left_out.status is Status.ANSWERED and left_out.number != int(matcher.entry_of[row])
    return left_out.number if pulled else None, is_lost(matcher, row)


def is_lost(matcher: Matcher, row: int) -> bool:
    """Tell whether a phrasing does not lead to its own entry, with no short cut."""
    candidates = judged(matcher, row).judged
    return not candidates or candidates[0].candidate.entry != int(matcher.entry_of[row])


def judged(matcher: Matcher, row: int, without: int | None = None) -> Judgement:
    text = matcher.knowledge.phrasings[row].text
    found = find(text, matcher, without=without)
    return judge(Reading(text, found.question), found, matcher)


def is_untroubled(matcher: Matcher, row: int) -> bool:
    """Tell whether a phrasing is neither lost nor in doubt."""
    trial, doubt = trials._try(row, matcher, read_answers=False)
    return not trial.lost and doubt is None


def told(trial: Trial) -> tuple[int | None, bool]:
    """Return what `in_full` returns, as a trial tells it."""
    return trial.pulled and trial.pulled.entry, trial.lost


@pytest.fixture
def any_pulled(monkeypatch):
    """Every phrasing that is pulled away matters, whatever is near."""
    monkeypatch.setattr(trials, "PULLED_SHARE", 0)
    monkeypatch.setattr(trials, "KEPT_AHEAD", 2)


@pytest.mark.parametrize("place", range(30, 110, 20))
def test_a_phrasing_of_the_bundled_base_fares_as_if_asked_in_full(bundled, any_pulled, place):
    # Few phrasings are close to changing hands, so the ways must agree on all.
    # Entries of fewer phrasings than most, which have up to 450.
    number = sorted(range(len(bundled.entries)), key=lambda number: len(bundled.rows_of_entry(number)))[place]
    tried = try_entry(number, bundled)
    assert [trial.row for trial in tried] == bundled.rows_of_entry(number).tolist()
    assert {trial.row: told(trial) for trial in tried[::4]} == {
        trial.row: in_full(bundled, trial.row) for trial in tried[::4]
    }


def test_a_phrasing_of_a_lean_base_fares_as_if_asked_in_full(small, any_pulled):
    for trial in (trial for number in range(len(small.entries)) for trial in try_entry(number, small)):
        assert told(trial) == in_full(small, trial.row)


def test_what_is_kept_by_what_is_near_comes_back_word_for_word(bundled):
    rows = range(5, len(bundled.knowledge.phrasings), 400)
    untroubled = [row for row in rows if is_untroubled(bundled, row)]
    assert len(untroubled) > len(rows) // 2
    assert [row for row in untroubled if is_lost(bundled, row)] == []


def test_what_pulls_is_a_fact_of_another_entry(bundled, any_pulled):
    pulled = (trial for number in range(83, 200, 40) for trial in try_entry(number, bundled) if trial.pulled)
    some = list(islice(pulled, 3))
    assert len(some) == 3
    for trial in some:
        assert trial.pulled.entry != trial.own
        assert bundled.kind_of(trial.pulled.entry) is Kind.FACT


def test_a_phrasing_that_stands_again_in_its_entry_is_tried_once(tmp_path, monkeypatch):
    base = tmp_path / "base.yaml"
    questions = ["opening hours"] * 30 + ["when are you open"]
    base.write_text(
        json.dumps({"language": "en", "entries": [{"id": "a", "questions": questions, "answer": "x"}]})
    )
    tried = []
    monkeypatch.setattr(trials, "_try", lambda row, *_, **__: tried.append(row) or (Trial(row, 0), None))
    found = try_entry(0, build_matcher(load_knowledge(base)))
    assert ([trial.row for trial in found], tried) == (list(range(31)), [0, 30])


def test_several_processes_find_what_one_finds(small, monkeypatch):
    monkeypatch.setattr(runs, "MANY", 1)
    alone = list(runs._tried(small, 1))
    assert list(runs._tried(small, 2)) == alone
    assert [trial.row for trial in alone] == list(range(len(small.knowledge.phrasings)))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("started", [0, 1, 2])
def test_where_processes_cannot_be_started_one_tries_all(small, monkeypatch, capsys, started):
    monkeypatch.setattr(runs, "MANY", 1)
    fork, forked = os.fork, []

    def failing():
        if len(forked) == started:
            raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        forked.append(None)
        return fork()

    monkeypatch.setattr(os, "fork", failing)
    assert list(runs._tried(small, 3)) == list(runs._tried(small, 1))
    told = f"among processes ({os.strerror(errno.EAGAIN)}): one does the rest\n"
    assert capsys.readouterr().err.endswith(told)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_where_a_process_is_ended_another_tries_the_rest(small, monkeypatch, capsys):
    alone = list(runs._tried(small, 1))
    monkeypatch.setattr(runs, "MANY", 1)
    monkeypatch.setattr(sharing, "end_with_parent", lambda: os.kill(os.getpid(), signal.SIGKILL))
    assert list(runs._tried(small, 2)) == alone
    assert "(one was ended): one does the rest" in capsys.readouterr().err


class Refusing:
    """Stands for the function that tries the phrasings of an entry, where none is to be tried."""

    def __call__(self, *_: object) -> Trial:
        raise AssertionError("a phrasing was tried again")


def test_the_trials_of_an_unchanged_base_are_kept(small, monkeypatch):
    first = runs.try_all(small)
    monkeypatch.setattr(runs, "try_entry", Refusing())
    assert list(runs.try_all(small)) == list(first)


def test_the_trials_of_a_base_that_is_gone_are_not_kept(small, tmp_path):
    runs.try_all(small)
    gone = kept._file_of(small.knowledge)
    (tmp_path / "other").mkdir()
    other = load_matcher([write_base(tmp_path / "other")])
    runs.try_all(other)
    assert gone.exists()
    (tmp_path / "base.yaml").unlink()
    (tmp_path / "base.yml").write_bytes((tmp_path / "other" / "base.yaml").read_bytes())
    load_matcher([tmp_path / "base.yml"])
    assert not gone.exists()
    assert kept._file_of(other.knowledge).exists()


def test_what_no_answer_hangs_on_may_change(small, monkeypatch):
    first = runs.try_all(small)
    entries = tuple(dataclasses.replace(entry, see_also=(), topic=None) for entry in small.knowledge.entries)
    changed = dataclasses.replace(small, knowledge=dataclasses.replace(small.knowledge, entries=entries))
    monkeypatch.setattr(runs, "try_entry", Refusing())
    assert list(runs.try_all(changed)) == list(first)


def test_a_changed_answer_has_its_base_tried_anew(small, tmp_path):
    digest = kept.digest_of(small.knowledge)
    file = next(tmp_path.rglob("*.yaml"))
    entry = small.knowledge.entries[0]
    answers = {language: f"{text} Or so." for language, text in entry.answers.items()}
    entries = (dataclasses.replace(entry, answers=answers), *small.knowledge.entries[1:])
    assert file.exists()
    assert kept.digest_of(dataclasses.replace(small.knowledge, entries=entries)) != digest


CITED = """
language: en
sources:
  - {id: notice, title: Notice, citation: "Notice, {locator}", locators: {page: "on page {place}"}}
entries:
  - {id: hours, questions: opening hours, answer: At nine., sources: [{id: notice, locator: page 2019}]}
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [("page 2019", "page 2021"), ('"on page', '"in 2021 on page'), ('"Notice,', '"Notice of 2021,')],
    ids=["the place", "the word for a place", "the citation"],
)
def test_a_change_of_what_an_answer_cites_has_its_base_tried_anew(tmp_path, old, new):
    file, digests = tmp_path / "cited.yaml", set()
    for text in (CITED, CITED.replace(old, new)):
        file.write_text(text, encoding="utf-8")
        digests.add(kept.digest_of(load_knowledge(file)))
    assert len(digests) == 2


TINY = """
language: en
entries:
  - {id: hours, questions: [when are you open, opening hours], answer: At nine.}
  - {id: parking, questions: [where can I park, parking], answer: Behind the house.}
"""


@pytest.fixture
def tiny(tmp_path) -> Matcher:
    (tmp_path / "tiny.yaml").write_text(TINY, encoding="utf-8")
    return build_matcher(load_knowledge(tmp_path / "tiny.yaml"))


DAMAGE = {
    "empty": lambda _: b"",
    "no first line": lambda sound: sound.partition(b"\n")[2],
    "cut": lambda sound: sound[:-9],
    "another phrasing that is near": lambda sound: sound.replace(b'"near": []', b'"near": [9]'),
    "a word that is near": lambda sound: sound.replace(b'"near": []', b'"near": "x"'),
    "a row that is no whole number": lambda sound: sound.replace(b'"row": 0', b'"row": 0.0'),
    "a row before the first": lambda sound: sound.replace(b'"row": 0', b'"row": -1'),
    "a number in the place of yes": lambda sound: sound.replace(b'"lost": true', b'"lost": 999'),
    "no trials": lambda sound: sound.partition(b"\n")[0] + b"\n[]",
    "trials of another shape": lambda sound: sound.partition(b"\n")[0] + b"\n{}",
    "nested without end": lambda sound: sound.partition(b"\n")[0] + b"\n" + b"[" * 10_000,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_made_anew(tiny, damage):
    digest, file = kept.digest_of(tiny.knowledge), kept._file_of(tiny.knowledge)
    assert isinstance(file, Path)
    expected = tuple(runs.try_all(tiny))
    kept.write([Trial(0, 0, lost=True), *expected[1:]], tiny.knowledge, digest)
    assert kept.read(tiny.knowledge, digest)[0].lost
    sound = file.read_bytes()
    file.write_bytes(damage(sound))
    assert file.read_bytes() != sound
    assert tuple(runs.try_all(tiny)) == expected
    assert tuple(kept.read(tiny.knowledge, digest)) == expected


@pytest.mark.parametrize("content", [b"[1]", b"[null]", b'[{"row": 0}]', b"\xff", b"", b"[" * 100_000])
def test_a_file_that_holds_no_trials_is_made_anew_whatever_its_first_line_says(tiny, content):
    digest = kept.digest_of(tiny.knowledge)
    kept.write([], tiny.knowledge, digest)
    first = first_line(digest, content, kept._where(tiny.knowledge))
    kept._file_of(tiny.knowledge).write_bytes(first + b"\n" + content)
    assert kept.read(tiny.knowledge, digest) is None
