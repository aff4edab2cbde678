"""The trials of a base, those that tell anything, kept in the user's cache folder: one file a base.

A line with the digest of what they hang on, the length and the checksum of the next line, which is JSON, and the
path of the base. They hang on what is matched and answered with, and on the code that does so: who mends
a topic or a `see_also`, or silences a finding, has them at once. A file that is missing, damaged or cannot be
written costs time and nothing more.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from faq_bot.answering.answer import Refusal
from faq_bot.check.trials import Trial, Winner
from faq_bot.files import read_file, users_folder
from faq_bot.knowledge.model import KnowledgeBase
from faq_bot.matching.cache import TRIALS_SUFFIX, first_line, keep

_CODE = ("text.py", "languages/*.py", "knowledge/*.py", "matching/*.py", "answering/*.py", "check/trials.py")
_WORDS = "languages/word_lists/*"


def digest_of(knowledge: KnowledgeBase) -> str:
    """Return the hash of what trials hang on, the code included."""
    digest = hashlib.sha256()
    package = Path(__file__).parent.parent
    # Where a package is installed without its sources, what they were compiled to stands in their place.
    patterns = (*_CODE, *(f"{pattern}c" for pattern in _CODE), _WORDS)
    for source in (file for pattern in patterns for file in sorted(package.glob(pattern)) if file.is_file()):
        digest.update(source.read_bytes())
    for part in _parts(knowledge):
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _parts(knowledge: KnowledgeBase) -> Iterator[object]:
    yield knowledge.languages
    for entry in knowledge.numbered:
        yield entry.id, str(entry.kind), sorted(entry.answers.items()), entry.direction and entry.direction.id
        yield sorted(reference.id for reference in entry.about)
        # A question on a year that no source of an entry says is only offered.
        yield [knowledge.cited(entry, code) for code in entry.answers]
    for phrasing in knowledge.phrasings:
        yield phrasing.text, phrasing.language, phrasing.entry_id
    for concept in sorted(knowledge.lexicon, key=lambda concept: concept.id):
        yield concept.id, str(concept.family), sorted((alias.text, alias.language) for alias in concept.aliases)


def read(knowledge: KnowledgeBase, digest: str) -> Sequence[Trial] | None:
    """Return the trials kept of a base, or None if there are none that fit."""
    file = _file_of(knowledge)
    if file is None:
        return None
    try:
        first, _, content = read_file(file).partition(b"\n")
        if first != first_line(digest, content, _where(knowledge)):
            return None
        told = {each["row"]: _trial(each) for each in json.loads(content)}
    except Exception:  # noqa: BLE001 - whatever is wrong with a file, the base is there to be tried anew
        return None
    return tuple(told.get(row) or Trial(row, own) for row, own in enumerate(_owners(knowledge)))


def _owners(knowledge: KnowledgeBase) -> list[int]:
    """Return the number of the entry of each phrasing, by row."""
    number_of = {entry.id: number for number, entry in enumerate(knowledge.numbered)}
    return [number_of[phrasing.entry_id] for phrasing in knowledge.phrasings]


def write(trials: Sequence[Trial], knowledge: KnowledgeBase, digest: str) -> None:
    """Keep the trials of a base, and remove those of bases that are gone."""
    file = _file_of(knowledge)
    if file is None:
        return
    told = [asdict(trial) for trial in trials if trial != Trial(trial.row, trial.own)]
    content = json.dumps(told, ensure_ascii=True).encode()
    keep(file, [first_line(digest, content, _where(knowledge)) + b"\n", content])


def _file_of(knowledge: KnowledgeBase) -> Path | None:
    folder = users_folder("cache")
    if folder is None or not knowledge.path:
        return None
    (where,) = _where(knowledge)
    return folder / (hashlib.sha256(os.fsencode(where)).hexdigest()[:16] + TRIALS_SUFFIX)


def _where(knowledge: KnowledgeBase) -> list[Path]:
    return [Path(knowledge.path).absolute()]


def _trial(data: dict[str, Any]) -> Trial:
    refusal = data["refusal"]
    return Trial(
        row=data["row"],
        own=data["own"],
        refusal=refusal and Refusal(**refusal),
        pulled=_winner(data["pulled"]),
        stray=data["stray"],
        lost=data["lost"],
        taken=_winner(data["taken"]),
        near=tuple(data["near"]),
    )


def _winner(data: dict[str, Any] | None) -> Winner | None:
    return Winner(data["entry"], data["confidence"], tuple(data["pullers"])) if data else None
