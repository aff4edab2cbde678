"""Cases as curators write them: `*.faqtest.yaml`, and labelled JSON lines."""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from faq_bot.answering.answer import Status
from faq_bot.errors import KnowledgeError, Place
from faq_bot.files import files_in, is_folder, read_file
from faq_bot.knowledge.loader import CASES_SUFFIXES
from faq_bot.knowledge.model import LANGUAGES, Reference
from faq_bot.knowledge.nodes import (
    Node,
    compose,
    decode,
    read_choice,
    read_items,
    read_list,
    read_record,
    read_text,
)
from faq_bot.output.terminal import printable
from faq_bot.testing.cases import STATUSES, Case

_FILE_KEYS = ("knowledge", "tests")
_EXPECTATIONS = ("expect", "not", "status", "contains", "matches", "language", "min_confidence")
_CASE_KEYS = ("ask", *_EXPECTATIONS, "after", "kind", "perturb", "marks", "xfail")
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}
_NAME_LENGTH = 80
"""Characters of a question that name its case."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The cases of one file.

    Attributes:
        path: the file.
        knowledge: the base it names; None: it names none.
        cases: the cases.
        place: where it names the base.
    """

    path: Path
    knowledge: Path | None
    cases: tuple[Case, ...]
    place: Place | None = None


def find_case_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files among the paths, and the `*.faqtest.yaml` of the folders, in name order.

    Raises:
        KnowledgeError: a path is missing, or a folder holds no cases.
    """
    found: list[Path] = []
    for path in paths:
        inside = files_in(path, is_case_file) if is_folder(path) else [path]
        if not inside:
            raise KnowledgeError(Place(str(path)), f"the folder holds no *{CASES_SUFFIXES[0]} file")
        found += inside
    return found


def is_case_file(name: str) -> bool:
    """Tell whether the files of this name hold cases."""
    return name.lower().endswith(CASES_SUFFIXES)


def read_case_file(path: Path, shown: str = "") -> CaseFile:
    """Read a file of cases: JSON lines if it ends in `.jsonl`, else YAML.

    Args:
        path: the file.
        shown: the name to give in messages and places; default: the path.

    Raises:
        KnowledgeError: naming file, line and column, what was expected, and the nearest valid word.
    """
    file = shown or str(path)
    content = read_file(path, file)
    if path.suffix == ".jsonl":
        return CaseFile(path, None, _named(_read_lines(file, decode(file, content))))
    pairs = read_record(
        compose(file, content, "`tests:` with at least one"), _FILE_KEYS, ("tests",), "a file of cases"
    )
    named = pairs.get("knowledge")
    knowledge = path.parent / read_text(named, "knowledge") if named else None
    cases = _named([_read_case(node) for node in read_list(pairs, "tests")])
    if not cases:
        raise KnowledgeError(pairs["tests"].place, "no tests; a file of cases needs at least one")
    return CaseFile(path, knowledge, cases, named.place if named else None)


def check_base(file: CaseFile) -> None:
    """Make sure that the base a file names is there.

    Raises:
        KnowledgeError: at the name of a base that is not.
    """
    if file.knowledge is not None and not file.knowledge.exists():
        problem = f"no such knowledge base: {file.knowledge}; the path is read from the folder of this file"
        raise KnowledgeError(file.place or Place(str(file.path)), problem)


def check_names(cases: Iterable[Case], ids: Iterable[str]) -> None:
    """Make sure that the cases name entries that exist: one that does not could never come.

    Raises:
        KnowledgeError: at the first name that is neither an entry of the base nor a status, or that is both.
    """
    entries = frozenset(ids)
    valid = entries | STATUSES
    for case in cases:
        for reference in (*case.expect, *case.never):
            if reference.id not in valid:
                nearest = difflib.get_close_matches(reference.id, sorted(valid), n=1, cutoff=0.5)
                problem = f"the base has no entry {reference.id!r}, nor is there such a status"
                raise KnowledgeError(reference.place, problem, found=reference.id, valid=nearest)
            if reference.id in entries & STATUSES:
                problem = f"{reference.id!r} is a status and an entry of the base; give the entry another id"
                raise KnowledgeError(reference.place, problem)


def check_expectations(cases: Iterable[Case]) -> None:
    """Make sure that something is expected of every question: what is not held to anything cannot fail.

    Raises:
        KnowledgeError: at the first line without an expectation.
    """
    for case in cases:
        if not case.expected:
            problem = "nothing is expected of this question; give 'expect' with an entry id or a status"
            raise KnowledgeError(case.place, problem)


def _named(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Name each case by its question; the second of the same question becomes `question #2`."""
    seen: Counter[str] = Counter()
    named = []
    for case in cases:
        # pytest parts the names of items by two colons.
        name = " ".join(printable(case.question).split()).replace("::", ": :")[:_NAME_LENGTH].rstrip()
        seen[name] += 1
        named.append(replace(case, name=f"{name} #{seen[name]}" if seen[name] > 1 else name))
    return tuple(named)


def _read_case(node: Node) -> Case:
    pairs = read_record(node, _CASE_KEYS, ("ask",), "a case")
    if not any(key in pairs for key in _EXPECTATIONS):
        raise KnowledgeError(
            node.place, f"a case needs something to hold it to: one of {', '.join(map(repr, _EXPECTATIONS))}"
        )
    case = Case(
        question=read_text(pairs["ask"], "ask"),
        place=node.place,
        expect=_read_names(pairs, "expect"),
        never=_read_names(pairs, "not"),
        statuses=tuple(
            Status(read_choice(item, tuple(map(str, Status)), "status"))
            for item in read_items(pairs.get("status"))
        ),
        after=_read_texts(pairs, "after"),
        contains=_read_texts(pairs, "contains"),
        matches=tuple(_read_pattern(item) for item in read_items(pairs.get("matches"))),
        language=read_choice(pairs["language"], LANGUAGES, "language") if "language" in pairs else "",
        min_confidence=_read_share(pairs["min_confidence"]) if "min_confidence" in pairs else 0.0,
        perturb=_read_yes_no(pairs["perturb"], "perturb") if "perturb" in pairs else False,
        marks=_read_texts(pairs, "marks"),
        xfail=read_text(pairs["xfail"], "xfail") if "xfail" in pairs else None,
    )
    return _with_kind(case, read_text(pairs["kind"], "kind") if "kind" in pairs else "")


def _with_kind(case: Case, kind: str) -> Case:
    declines = not case.targets and (case.expect or case.never or case.statuses)
    return replace(case, kind=kind or ("to be declined" if declines else "answerable"))


def _read_texts(pairs: Mapping[str, Node], key: str) -> tuple[str, ...]:
    return tuple(read_text(item, key) for item in read_items(pairs.get(key)))


def _read_names(pairs: Mapping[str, Node], key: str) -> tuple[Reference, ...]:
    return tuple(
        Reference(name.strip(), item.place)
        for item in read_items(pairs.get(key))
        for name in read_text(item, key).split("|")
    )


def _read_status(node: Node) -> Status:
    return Status(read_choice(node, tuple(map(str, Status)), "status"))


def _read_pattern(node: Node) -> str:
    return _checked(read_text(node, "matches"), node.place)


def _read_share(node: Node) -> float:
    text = read_text(node, "min_confidence")
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise KnowledgeError(node.place, f"'min_confidence' must be a number from 0 to 1, not {text!r}")
    return share


def _read_yes_no(node: Node, key: str) -> bool:
    return _YES_NO[read_choice(node, tuple(_YES_NO), key)]


def _read_lines(file: str, text: str) -> list[Case]:
    lines = text.split("\n")
    cases = [_read_line(line, Place(file, number, 1)) for number, line in enumerate(lines, 1) if line.strip()]
    if not cases:
        raise KnowledgeError(
            Place(file), 'the file is empty; expected lines such as {"question": ..., "expect": ...}'
        )
    return cases


def _read_line(line: str, place: Place) -> Case:
    """Read a labelled line; keys that are not ours are left alone, as other tools write them too."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise KnowledgeError(Place(place.file, place.line, error.colno), f"not valid JSON: {error.msg}") from None
    except RecursionError:
        raise KnowledgeError(place, "not valid JSON: nested too deeply") from None
    if not isinstance(record, dict):
        raise KnowledgeError(place, 'a line must be an object: {"question": ..., "expect": ...}')
    question = record.get("question", record.get("ask"))
    if not isinstance(question, str) or not question.strip():
        raise KnowledgeError(place, "a line needs 'question' with some text")
    language = _text_of(record, "language", place)
    if language and language not in LANGUAGES:
        raise KnowledgeError(place, f"unknown language {language!r}", valid=LANGUAGES)
    if "reject" in record:
        return _graded_by_patterns(record, question, place)
    names = (name.strip() for text in _texts_of(record, "expect", place) for name in text.split("|"))
    case = Case(
        question=question,
        place=place,
        expect=tuple(Reference(name, place) for name in names if name),
        after=_texts_of(record, "after", place),
        language=language,
    )
    return _with_kind(case, _text_of(record, "kind", place))


def _graded_by_patterns(record: Mapping[str, Any], question: str, place: Place) -> Case:
    """Return the case of a line that knows no entries: `kind` tells the status, `expect` and `reject` the text.

    Both are regular expressions, whatever the case of letters: all of `expect` must be found in an
    answer, and none of `reject`.
    """
    kind = _text_of(record, "kind", place)
    if kind not in _STATUSES_OF_KIND:
        problem = f"a line with 'reject' needs a kind: {', '.join(_STATUSES_OF_KIND)}"
        raise KnowledgeError(place, problem, found=kind, valid=tuple(_STATUSES_OF_KIND))
    answerable = kind == "answerable"
    return Case(
        question=question,
        place=place,
        statuses=_STATUSES_OF_KIND[kind],
        matches=_any_case(record, "expect", place) if answerable else (),
        rejects=_any_case(record, "reject", place) if answerable else (),
        kind=kind,
    )


def _any_case(record: Mapping[str, Any], key: str, place: Place) -> tuple[str, ...]:
    """Return the patterns of a key, made to ignore the case of letters beside the flags they have."""
    patterns = (_checked(pattern, place) for pattern in _texts_of(record, key, place))
    return tuple(re.sub(r"\A(?:\(\?([aiLmsux]+)\))?", r"(?i\1)", pattern, count=1) for pattern in patterns)


def _checked(pattern: str, place: Place) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise KnowledgeError(place, f"not a regular expression: {error}") from None
    return pattern


_NOT_ASSERTED = tuple(status for status in Status if status is not Status.ANSWERED)
_STATUSES_OF_KIND = {
    "answerable": (Status.ANSWERED,),
    "not_covered": _NOT_ASSERTED,
    "off_topic": _NOT_ASSERTED,
    "small_talk": (Status.SMALL_TALK,),
}


def _text_of(record: Mapping[str, Any], key: str, place: Place) -> str:
    return "".join(_texts_of(record, key, place)[:1])


def _texts_of(record: Mapping[str, Any], key: str, place: Place) -> tuple[str, ...]:
    value = record.get(key) or ()
    texts = (value,) if isinstance(value, str) else value
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise KnowledgeError(place, f"{key!r} must be text or a list of texts")
    return tuple(texts)
