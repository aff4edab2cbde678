"""Cases as curators write them: `*.faqtest.yaml`; labelled questions are read here too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from faq_bot.answering.answer import Status
from faq_bot.errors import KnowledgeError, Place
from faq_bot.files import files_in, is_folder, is_there, read_file
from faq_bot.frozen import frozen
from faq_bot.knowledge.composer import compose
from faq_bot.knowledge.locating import CASES_SUFFIXES, followed
from faq_bot.knowledge.model import Reference
from faq_bot.knowledge.nodes import Node, decode
from faq_bot.knowledge.readers import check_language, read_choice, read_items, read_list, read_record, read_text
from faq_bot.knowledge.records import read_language
from faq_bot.output.terminal import printable
from faq_bot.spelling import closest
from faq_bot.testing.cases import EXPECTATIONS, KEYS, STATUSES, Case
from faq_bot.testing.labelled import SUFFIXES as LABELLED_SUFFIXES
from faq_bot.testing.labelled import read_labelled, without_odd_lines
from faq_bot.testing.patterns import check_pattern

MAX_CASES_BYTES = 4 * 1024 * 1024
"""Bytes of a file of cases: some 20,000 questions."""

_FILE_KEYS = ("knowledge", "tests")
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}
_COLON_PAIR = re.compile(r":(?=:)")
MOST_LOOKED_FOR = 100
"""Texts or patterns that one answer is looked through for."""
_NAME_LENGTH = 80
"""Characters of a question that name its case."""


@frozen
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

    A file that is named twice, also in another spelling or by a symbolic link, comes once, as it was named first.

    Raises:
        KnowledgeError: a path is missing, or a folder holds no cases.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        inside = files_in(path, is_case_file) if is_folder(path) else [path]
        if not inside:
            raise KnowledgeError(Place(str(path)), f"the folder holds no *{CASES_SUFFIXES[0]} file")
        for file in inside:
            found.setdefault(followed(file), file)
    return list(found.values())


def is_case_file(name: str) -> bool:
    """Tell whether the files of this name hold cases."""
    return name.lower().endswith(CASES_SUFFIXES)


def read_case_file(path: Path, shown: str = "") -> CaseFile:
    """Read a file of cases: labelled questions if it ends in `.jsonl` or `.csv`, else YAML.

    Args:
        path: the file.
        shown: the name to give in messages and places; default: the path.

    Raises:
        KnowledgeError: naming file, line and column, what was expected, and the nearest valid word.
    """
    file = shown or str(path)
    content = read_file(path, file, MAX_CASES_BYTES)
    if file.lower().endswith(LABELLED_SUFFIXES):
        text = decode(file, without_odd_lines(file, content))
        labelled = (_with_kind(_checked(case), case.kind) for case in read_labelled(file, text))
        return CaseFile(path, None, _named(list(labelled)))
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
    if file.knowledge is None:
        return
    place = file.place or Place(str(file.path))
    try:
        is_found = is_there(file.knowledge)
    except KnowledgeError as error:
        raise KnowledgeError(place, f"the knowledge base {file.knowledge} {error.problem}") from None
    if not is_found:
        problem = f"no such knowledge base: {file.knowledge}; the path is read from the folder of this file"
        raise KnowledgeError(place, problem)


def check_names(cases: Iterable[Case], ids: Iterable[str], of_base: str = "") -> None:
    """Make sure that the cases name entries that exist: one that does not could never come.

    Args:
        cases: the cases.
        ids: of the entries of their base.
        of_base: what is to be said of that where a name is none of it.

    Raises:
        KnowledgeError: at the first name that is neither an entry of the base nor a status, or that is both.
    """
    entries = frozenset(ids)
    valid = entries | STATUSES
    for case in cases:
        outlived = frozenset(case.outlived)
        for reference in case.names:
            if reference.id not in valid and reference not in outlived:
                meant = closest(reference.id, sorted(valid))
                problem = f"the base has no entry {reference.id!r}, nor is there such a status{of_base}"
                raise KnowledgeError(reference.place, problem, found=reference.id, valid=[meant] if meant else [])
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
    named: dict[str, Case] = {}
    for case in cases:
        # pytest parts the names of items by two colons.
        name = _COLON_PAIR.sub(": ", " ".join(printable(case.question).split()))[:_NAME_LENGTH].rstrip()
        own = name
        while own in named:
            seen[name] += 1
            own = f"{name} #{seen[name] + 1}"
        named[own] = replace(case, name=own)
    return tuple(named.values())


def _read_case(node: Node) -> Case:
    pairs = read_record(node, KEYS, ("ask",), "a case")
    if not any(key in pairs for key in EXPECTATIONS):
        raise KnowledgeError(
            node.place, f"a case needs something to hold it to: one of {', '.join(map(repr, EXPECTATIONS))}"
        )
    empty = next((key for key in EXPECTATIONS if key in pairs and not read_items(pairs[key])), None)
    if empty is not None:
        raise KnowledgeError(pairs[empty].place, f"{empty!r} is empty: nothing is expected by it")
    case = Case(
        question=read_text(pairs["ask"], "ask"),
        place=node.place,
        expect=_read_names(pairs, "expect"),
        never=_read_names(pairs, "not"),
        parts=tuple(_either(item, "parts") for item in read_items(pairs.get("parts"))),
        statuses=tuple(
            Status(read_choice(item, tuple(map(str, Status)), "status"))
            for item in read_items(pairs.get("status"))
        ),
        after=_read_texts(pairs, "after"),
        contains=tuple(read_text(item, "contains") for item in _looked_for(pairs, "contains")),
        matches=tuple(_read_pattern(item) for item in _looked_for(pairs, "matches")),
        language=read_language(pairs["language"]) if "language" in pairs else "",
        min_confidence=_read_share(pairs["min_confidence"]) if "min_confidence" in pairs else 0.0,
        perturb=_read_yes_no(pairs["perturb"], "perturb") if "perturb" in pairs else False,
        marks=tuple(map(_read_mark, read_items(pairs.get("marks")))),
        xfail=_read_reason(pairs["xfail"]) if "xfail" in pairs else None,
    )
    return _with_kind(case, read_text(pairs["kind"], "kind") if "kind" in pairs else "")


def _checked(case: Case) -> Case:
    return replace(case, language=check_language(case.language, case.place)) if case.language else case


def _with_kind(case: Case, kind: str) -> Case:
    return replace(case, kind=kind or _kind_of(case))


def _kind_of(case: Case) -> str:
    """Return the label of a case that has none of its own: what it expects tells."""
    if case.targets or case.parts:
        return "answerable"
    statuses = {*case.statuses, *(reference.id for reference in case.expect)}
    if statuses:
        return "answerable" if Status.ANSWERED in statuses else "to be declined"
    return "not to be mistaken" if case.never else "answerable"


def _read_texts(pairs: Mapping[str, Node], key: str) -> tuple[str, ...]:
    return tuple(read_text(item, key) for item in read_items(pairs.get(key)))


def _looked_for(pairs: Mapping[str, Node], key: str) -> tuple[Node, ...]:
    items = read_items(pairs.get(key))
    if len(items) > MOST_LOOKED_FOR:
        problem = f"{key!r} has {len(items):,} texts; an answer is looked through for {MOST_LOOKED_FOR} at most"
        raise KnowledgeError(items[MOST_LOOKED_FOR].place, problem)
    return items


def _read_names(pairs: Mapping[str, Node], key: str) -> tuple[Reference, ...]:
    return tuple(name for item in read_items(pairs.get(key)) for name in _either(item, key))


def _either(item: Node, key: str) -> tuple[Reference, ...]:
    """Return the names in a text, which has bars between them."""
    return tuple(Reference(name.strip(), item.place) for name in read_text(item, key).split("|"))


def _read_pattern(node: Node) -> str:
    return check_pattern(read_text(node, "matches"), node.place)


def _read_mark(node: Node) -> str:
    text = read_text(node, "marks")
    if not text.isidentifier() or text.startswith("_"):
        raise KnowledgeError(node.place, f"{text!r} is no name of a mark of pytest, as 'slow' is")
    return text


def _read_reason(node: Node) -> str:
    text = read_text(node, "xfail")
    if text.lower() in _YES_NO:
        raise KnowledgeError(node.place, f"'xfail' says why the case is known to fail, not {text!r}")
    return text


def _read_share(node: Node) -> float:
    text = read_text(node, "min_confidence")
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 < share <= 1:
        raise KnowledgeError(node.place, f"'min_confidence' must be a number above 0, up to 1, not {text!r}")
    return share


def _read_yes_no(node: Node, key: str) -> bool:
    return _YES_NO[read_choice(node, tuple(_YES_NO), key)]
