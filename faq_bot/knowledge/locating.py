"""Which files a base is made of, and what they hold, unread."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from faq_bot.errors import KnowledgeError, Place
from faq_bot.files import files_in, is_folder, read_file

Paths = Path | Sequence[Path]

SUFFIXES = (".yaml", ".yml")
IMPORTED = (".csv", ".tsv", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson")
"""Endings of files that are no YAML, and that `faq-bot import` reads."""

CASES_SUFFIXES = (".faqtest.yaml", ".faqtest.yml")
DEFAULT_BASE = "FAQ_BOT_KNOWLEDGE"
"""The environment variable that names the base used where none is given."""


def bundled_path() -> Path:
    """Return the folder of the knowledge base that comes with the package.

    A wheel carries it inside the package, a checkout beside it.
    """
    inside = Path(__file__).parent.parent / "data"
    return inside if inside.is_dir() else Path(__file__).parent.parent.parent / "knowledge"


def default_path() -> Path:
    """Return the base that `FAQ_BOT_KNOWLEDGE` names, else the bundled one.

    Raises:
        KnowledgeError: it names the address of a page.
    """
    named = os.environ.get(DEFAULT_BASE)
    return local_path(named) if named else bundled_path()


def local_path(named: str) -> Path:
    """Return the path of a file or a folder.

    Raises:
        KnowledgeError: it is the address of a page.
    """
    if named.lower().startswith(("http://", "https://")):
        raise KnowledgeError(Place(named, 0, 0), "nothing is fetched; save the page as a file, and name that")
    return Path(named)


def followed(path: Path) -> Path:
    """Return a path without links; as it is where that cannot be told, as of a link that may not be read."""
    with contextlib.suppress(OSError, ValueError):
        return Path(os.path.realpath(path))
    return path


def knowledge_files(paths: Paths) -> list[Path]:
    """Return the files of a knowledge base: path by path, those of a folder in name order, each once.

    Raises:
        KnowledgeError: a path is missing, or a folder without YAML files.
    """
    found: dict[object, Path] = {}
    for file in (file for path in several(paths) for file in _files_of(path)):
        found.setdefault(_identity(file), file)
    return list(found.values())


def _identity(file: Path) -> object:
    """Return what is the same for two paths of one file."""
    try:
        there = file.stat()
    except (OSError, ValueError):
        # It is not there; reading it says so.
        return file
    return there.st_dev, there.st_ino


def several(paths: Paths) -> Sequence[Path]:
    """Return one path as several."""
    return [paths] if isinstance(paths, Path) else paths


def _files_of(path: Path) -> list[Path]:
    if not is_folder(path):
        if path.suffix.lower() in IMPORTED and path.exists():
            what = f"a {path.suffix} file is no knowledge base; faq-bot import makes one of it"
            raise KnowledgeError(Place(str(path)), what)
        return [path]
    files = files_in(path, is_knowledge)
    if not files:
        raise KnowledgeError(Place(str(path)), "the folder holds no .yaml file; a knowledge base needs one")
    return files


def is_knowledge(name: str) -> bool:
    """Tell whether a file of this name is part of the base that its folder is."""
    return name.lower().endswith(SUFFIXES) and not name.lower().endswith(CASES_SUFFIXES)


def read_files(paths: Paths) -> dict[str, bytes]:
    """Return the contents of the files of a knowledge base by their path.

    Raises:
        KnowledgeError: a file is missing, unreadable or too large.
    """
    return {str(file): read_file(file) for file in knowledge_files(paths)}


def fingerprint(contents: Mapping[str, bytes]) -> str:
    """Return a hash of the names and contents of a base's files: another one if any has changed."""
    digest = hashlib.sha256()
    for file, content in contents.items():
        digest.update(f"{file}\0{len(content)}\0".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def read_from(paths: tuple[Path, ...]) -> tuple[tuple[Path, ...], dict[str, bytes]]:
    """Return the paths of a base such that they lead there from any folder, with the contents of its files.

    Raises:
        KnowledgeError: as by `read_files`, told with the paths as they are given.
    """
    try:
        anywhere = tuple(path.absolute() for path in paths)
        return anywhere, read_files(anywhere)
    except (KnowledgeError, OSError):
        # Of a current folder that is gone too.
        return paths, read_files(paths)
