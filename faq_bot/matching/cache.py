"""Matcher knowledge bases, kept in the user's cache folder.

One file a base: a line with the digest of what it was made from and the checksum of what follows,
a line of JSON, then arrays as raw bytes. Nothing in it can be executed. It is used only if it was
made from the same YAML by the same code; else it is made anew. A file that is missing, damaged or
cannot be written costs time and nothing more.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
import mmap
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from faq_bot.errors import Place
from faq_bot.knowledge.loader import bundled_path, load_knowledge, read_files
from faq_bot.knowledge.model import (
    Alias,
    Concept,
    Entry,
    Family,
    Kind,
    KnowledgeBase,
    Phrasing,
    Reference,
    Source,
    Topic,
)
from faq_bot.matching.answer_texts import AnswerTexts
from faq_bot.matching.index import Index
from faq_bot.matching.likelihood import Counts
from faq_bot.matching.matcher import Matcher, build_matcher
from faq_bot.matching.mentions import Aliases, Lexicon, Tables

_CODE = ("languages", "knowledge", "matching")
_COUNTED = ("keys", "counts", "sizes")
_COUNTS = ("words", "pairs", "spoken", "concepts")
_NOWHERE = Place("", 0, 0)
_GAP = "\0"
"""Between texts that are kept as one; YAML has no such character."""


def load_matcher(path: Path | None = None, folder: Path | None = None) -> Matcher:
    """Return a compiled knowledge base, from the cache if it holds one that fits.

    Places in files are not kept in the cache; what needs them loads the YAML itself.

    Args:
        path: a file or folder; None: the bundled base.
        folder: where compiled bases are kept; None: the user's cache folder.

    Raises:
        KnowledgeError: the base cannot be loaded.
    """
    where = (bundled_path() if path is None else path).absolute()
    contents = read_files(where)
    digest = _digest(where, contents)
    kept = (folder or _cache_folder()) / f"{hashlib.sha256(str(where).encode()).hexdigest()[:16]}.index"
    with _collector_paused():
        matcher = _read(kept, digest, where)
        if matcher is None:
            matcher = build_matcher(load_knowledge(where, contents))
            _write(kept, digest, matcher)
    return matcher


@contextlib.contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from going again and again through what is being loaded, all of which stays.

    It takes 1 of 8 seconds of building a base of 100,000 phrasings.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("faq-bot", appauthor=False)


def _digest(where: Path, contents: Mapping[str, bytes]) -> str:
    """Return the hash of the YAML and of the code that derives from it."""
    digest = hashlib.sha256()
    package = Path(__file__).parent.parent
    for source in (package / "text.py", *(s for part in _CODE for s in sorted((package / part).glob("*.py")))):
        digest.update(source.read_bytes())
    digest.update(np.dtype(np.int64).newbyteorder("=").str.encode())
    for file, content in contents.items():
        digest.update(f"\0{os.path.relpath(file, where)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _write(file: Path, digest: str, matcher: Matcher) -> None:
    arrays = {name: np.ascontiguousarray(array) for name, array in _arrays(matcher)}
    header = {
        "arrays": [[name, array.dtype.str, list(array.shape)] for name, array in arrays.items()],
        "knowledge": _pack(matcher.knowledge),
        "lexicon": {field.name: getattr(matcher.lexicon.tables, field.name) for field in fields(Tables)},
        "sorted": _GAP.join(matcher.sorted_texts),
        "entry_concepts": [sorted(names) for names in matcher.entry_concepts],
        "concept_idf": matcher.concept_idf,
        "defining_numbers": [sorted(numbers) for numbers in matcher.defining_numbers],
        "counts": [[getattr(matcher, part).kind, getattr(matcher, part).smoothing] for part in _COUNTS],
    }
    parts: list[bytes | memoryview] = [json.dumps(header, ensure_ascii=False).encode() + b"\n"]
    parts += [array.data for array in arrays.values()]
    checksum = 0
    for part in parts:
        checksum = zlib.crc32(part, checksum)
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_first_line(digest, checksum))
                stream.writelines(parts)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink()


def _read(file: Path, digest: str, where: Path) -> Matcher | None:
    """Return the base kept in a file, or None if there is none that fits."""
    try:
        with file.open("rb") as stream:
            content = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        start = content.find(b"\n") + 1
        if content[:start] != _first_line(digest, zlib.crc32(memoryview(content)[start:])):
            return None
        end = content.find(b"\n", start)
        return _unpack(json.loads(content[start:end]), memoryview(content)[end + 1 :], where)
    except (OSError, ValueError, KeyError, IndexError, TypeError, RecursionError):
        return None


def _first_line(digest: str, checksum: int) -> bytes:
    return f"{digest} {checksum:08x}\n".encode()


def _arrays(matcher: Matcher) -> Iterable[tuple[str, np.ndarray[Any, Any]]]:
    for prefix, index in (("index", matcher.index), ("answers", matcher.answer_texts.index)):
        for field in fields(Index):
            yield f"{prefix}.{field.name}", getattr(index, field.name)
    yield "answers.owners", matcher.answer_texts.owners
    for part in _COUNTS:
        for name in _COUNTED:
            yield f"{part}.{name}", getattr(getattr(matcher, part), name)
    for name in ("entry_of", "language_of", "entry_starts", "entry_features"):
        yield name, getattr(matcher, name)


def _unpack(header: dict[str, Any], body: memoryview, where: Path) -> Matcher:
    arrays = {}
    offset = 0
    for name, dtype, shape in header["arrays"]:
        array = np.frombuffer(body, dtype=dtype, count=int(np.prod(shape)), offset=offset).reshape(shape)
        arrays[name] = array
        offset += array.nbytes
    knowledge = _unpack_knowledge(header["knowledge"], str(where))
    counts = {
        part: Counts(kind, smoothing, *(arrays[f"{part}.{name}"] for name in _COUNTED))
        for part, (kind, smoothing) in zip(_COUNTS, header["counts"], strict=True)
    }
    return Matcher(
        knowledge=knowledge,
        lexicon=Lexicon(_unpack_tables(header["lexicon"])),
        index=_unpack_index(arrays, "index"),
        answer_texts=AnswerTexts(_unpack_index(arrays, "answers"), arrays["answers.owners"]),
        sorted_texts=header["sorted"].split(_GAP),
        entry_of=arrays["entry_of"],
        language_of=arrays["language_of"],
        entry_starts=arrays["entry_starts"],
        entry_features=arrays["entry_features"],
        **counts,
        entry_concepts=[frozenset(names) for names in header["entry_concepts"]],
        concept_idf=header["concept_idf"],
        defining_numbers=[frozenset(numbers) for numbers in header["defining_numbers"]],
    )


def _unpack_index(arrays: Mapping[str, np.ndarray[Any, Any]], prefix: str) -> Index:
    return Index(**{field.name: arrays[f"{prefix}.{field.name}"] for field in fields(Index)})


def _unpack_tables(packed: dict[str, Any]) -> Tables:
    aliases = ("words", "runs", "direction_words", "direction_runs")
    return Tables(**packed | {name: Aliases(packed[name]) for name in aliases})


def _pack(knowledge: KnowledgeBase) -> dict[str, Any]:
    return {
        "languages": knowledge.languages,
        "sources": [[s.id, s.title, s.publisher, s.date, s.locator, s.url] for s in knowledge.sources],
        "topics": [[topic.id, topic.titles] for topic in knowledge.topics],
        "lexicon": [[c.id, c.family, _pack_texts(c.aliases)] for c in knowledge.lexicon],
        "entries": [_pack_entry(entry) for entry in knowledge.entries],
    }


def _pack_texts(texts: Iterable[Phrasing] | Iterable[Alias]) -> list[list[str]]:
    """Return the texts of each run of one language joined: one long text is read faster than many short ones."""
    runs: list[tuple[str, list[str]]] = []
    for item in texts:
        if not runs or runs[-1][0] != item.language:
            runs.append((item.language, []))
        runs[-1][1].append(item.text)
    return [[language, _GAP.join(run)] for language, run in runs]


def _unpack_texts(runs: list[list[str]]) -> Iterator[tuple[str, str]]:
    return ((text, language) for language, run in runs for text in run.split(_GAP))


def _pack_entry(entry: Entry) -> list[Any]:
    return [
        entry.id,
        entry.kind,
        entry.answers,
        _pack_texts(entry.phrasings),
        entry.topic and entry.topic.id,
        [[r.id, r.locator] for r in entry.sources],
        [r.id for r in entry.about],
        [r.id for r in entry.see_also],
        entry.direction and entry.direction.id,
    ]


def _unpack_knowledge(packed: dict[str, Any], path: str) -> KnowledgeBase:
    return KnowledgeBase(
        entries=tuple(_unpack_entry(entry) for entry in packed["entries"]),
        sources=tuple(Source(*source) for source in packed["sources"]),
        topics=tuple(Topic(name, titles, _NOWHERE) for name, titles in packed["topics"]),
        lexicon=tuple(
            Concept(
                name, Family(family), tuple(Alias(*pair, _NOWHERE) for pair in _unpack_texts(aliases)), _NOWHERE
            )
            for name, family, aliases in packed["lexicon"]
        ),
        languages=tuple(packed["languages"]),
        path=path,
    )


def _unpack_entry(packed: list[Any]) -> Entry:
    name, kind, answers, phrasings, topic, sources, about, see_also, direction = packed
    return Entry(
        id=name,
        kind=Kind(kind),
        answers=answers,
        phrasings=tuple(Phrasing(*pair, name, _NOWHERE) for pair in _unpack_texts(phrasings)),
        place=_NOWHERE,
        topic=Reference(topic, _NOWHERE) if topic else None,
        sources=tuple(Reference(source, _NOWHERE, locator) for source, locator in sources),
        about=tuple(Reference(entity, _NOWHERE) for entity in about),
        see_also=tuple(Reference(other, _NOWHERE) for other in see_also),
        direction=Reference(direction, _NOWHERE) if direction else None,
    )
