"""Versions of a knowledge base: a path, or what a git revision holds under one."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from pathlib import Path, PurePath, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from faq_bot.bot import FAQBot
from faq_bot.errors import FAQBotError, KnowledgeError
from faq_bot.files import MAX_BYTES, MAX_FILES, is_there, make_folders
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.locating import followed, is_knowledge
from faq_bot.matching.matcher import build_matcher
from faq_bot.processes import ENDS, held_back, tidied_up
from faq_bot.testing import git

MAX_HELD = 10 * MAX_BYTES
"""Bytes of all files of a base in a revision: few that are stored may be very many when they are written."""

MAX_FOLDERS = 200
"""Folders in one another above a file of a base in a revision: Python removes no more than some 900 of them."""

_LINK = "120000"
_ASK_OF_LINKS = ("cat-file", "--batch-check=%(objecttype)", "--follow-symlinks")
_LED_AWAY = re.compile(rb"(?:dangling|loop|notdir|symlink) (\d+)\n")
"""What git tells of a link that leads to nothing in the commit, and how many bytes follow on where it leads."""


def load_version(name: str, knowledge: Path | None = None) -> FAQBot:
    """Load one version of a knowledge base.

    Args:
        name: a file or folder, or `REVISION:PATH` with the path from the top of the repository, or from
            the current folder where it begins with ./ or ../; with `knowledge`, a git revision.
        knowledge: the base whose revisions are compared.

    Raises:
        FAQBotError: there is no such folder, revision or path, or that version cannot be seen or loaded.
    """
    if knowledge is None and is_there(Path(name)):
        return FAQBot.load(name)
    asked_in, revision, path = _locate(name, knowledge)
    with tidied_up(), _folder() as folder:
        try:
            # Built, not loaded: the cache is for bases that are there tomorrow.
            return FAQBot(build_matcher(load_knowledge(_check_out(asked_in, revision, path, Path(folder)))))
        except KnowledgeError as error:
            # The folder is gone when the message is read.
            raise _renamed(error, folder, f"{revision}:") from None


@contextmanager
def _folder() -> Iterator[str]:
    made = None
    try:
        with held_back(*ENDS):
            made = TemporaryDirectory(prefix="faq-bot-")
        yield made.name
    finally:
        if made is not None:
            made.cleanup()


def _renamed(error: KnowledgeError, folder: str, name: str) -> KnowledgeError:
    def renamed(text: str) -> str:
        return text.replace(f"{folder}/", name).replace(folder, name)

    more = [_renamed(each, folder, name) for each in error.more]
    return KnowledgeError(error.place._replace(file=renamed(error.place.file)), renamed(error.problem), more=more)


def _locate(name: str, knowledge: Path | None) -> tuple[Path, str, str]:
    """Return a folder where its repository is asked, the revision, and the path from the top."""
    if knowledge is not None:
        full = followed(knowledge)
        folder = next(folder for folder in (full, *full.parents) if os.path.isdir(folder))  # noqa: PTH112 - no errors
        return folder, name, _from_top(folder, full, knowledge)
    revision, colon, path = name.partition(":")
    if not (revision and colon):
        raise FAQBotError(
            f"{name}: no such file or folder; for a git revision write {revision or 'REVISION'}:PATH, "
            "or add --knowledge PATH"
        )
    here = Path(os.path.realpath(os.curdir))
    if path.startswith(("./", "../")):
        # As git has it: from the current folder.
        return here, revision, _from_top(here, Path(os.path.normpath(here / path)), name)
    git.told(here, "rev-parse", "--git-dir")
    return here, revision, posixpath.normpath(path.strip("/"))


def _from_top(folder: Path, path: Path, name: Path | str) -> str:
    """Return a path from the top of the files of a repository, which git may have been told to keep elsewhere."""
    told = git.told(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n")
    top = Path(os.path.realpath(os.fsdecode(told)))
    if not path.is_relative_to(top):
        raise FAQBotError(f"{name}: not in {top}, where the files of its git repository are")
    return path.relative_to(top).as_posix()


def _check_out(asked_in: Path, revision: str, path: str, folder: Path) -> Path:
    """Write one path of a revision into a folder, and return where it stands."""
    # What git takes for an option, or for all but that.
    if revision.startswith(("-", "^")):
        raise FAQBotError(f"{revision}: not a git revision")
    try:
        # One after the other, as `:/text` takes all behind it for the text.
        named = git.told(asked_in, "rev-parse", "--verify", revision).decode().strip()
        commit = git.told(asked_in, "rev-parse", "--verify", f"{named}^{{commit}}").decode().strip()
    except git.RefusedByGitError:
        raise FAQBotError(f"{revision}: no such revision in the git repository of {asked_in}") from None
    held = list(_held(asked_in, commit, path))
    if not held:
        raise FAQBotError(f"{revision}:{path}: no such file or folder in that revision")
    to_files = _led_to_files(asked_in, commit, (each.name for each in held if each.mode == _LINK))
    # Nothing else is read of it, whatever lies beside a base.
    of_base = [each for each in held if each.name == path or _may_be_of_base(each, path, to_files)]
    _refuse_too_much(f"{revision}:{path}", of_base)
    for each in of_base:
        _refuse_what_is_no_file(revision, each)
    try:
        make_folders((folder / path).parent)
        if any(each.name != path for each in held):
            (folder / path).mkdir(exist_ok=True)
        for each, content in zip(of_base, git.contents(asked_in, [each.blob for each in of_base]), strict=True):
            file = folder / each.name
            make_folders(file.parent)
            file.write_bytes(content)
    except OSError as error:
        reason = error.strerror or error
        raise FAQBotError(f"{revision}:{path}: cannot be written for a moment ({reason})") from None
    return folder / path


def _refuse_too_much(name: str, held: Sequence[_Held]) -> None:
    if len(held) > MAX_FILES:
        raise FAQBotError(f"{name}: over {MAX_FILES:,} files of a base; name a smaller folder")
    size = sum(int(each.size) for each in held if each.size.isdecimal())
    if size > MAX_HELD:
        raise FAQBotError(f"{name}: {size:,} bytes in all, where {MAX_HELD:,} are read at most")


class _Held(NamedTuple):
    """What git tells of a file, link or repository in a commit; its size is a word where the file is missing."""

    mode: str
    kind: str
    blob: str
    size: str
    name: str


def _held(asked_in: Path, commit: str, path: str) -> Iterator[_Held]:
    """Yield what a commit holds under a path.

    Read from the tree, whatever `.gitattributes` leaves out of archives.
    """
    listed = git.told(asked_in, "ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", path)
    for line in os.fsdecode(listed).split("\0")[:-1]:
        described, _, name = line.partition("\t")
        if _leads_out(name):
            # Git itself makes no such names, but takes over those that another program has made.
            raise FAQBotError(f"{name!r}: a name that leads out of its folder; nothing of that revision is read")
        mode, kind, blob, size = described.split()
        yield _Held(mode, kind, blob, size, name)


def _may_be_of_base(held: _Held, path: str, to_files: AbstractSet[str]) -> bool:
    """Tell whether something would be read of the base that a path is; what may be a folder is looked into."""
    inside = PurePosixPath(held.name).relative_to(path)
    if any(part.startswith(".") for part in inside.parts):
        return False
    is_folder = held.kind == "commit" or (held.mode == _LINK and held.name not in to_files)
    return is_folder or is_knowledge(inside.name)


def _led_to_files(asked_in: Path, commit: str, links: Iterable[str]) -> frozenset[str]:
    """Return the links in a commit that lead to a file in the same."""
    # A name with a line end would be asked as two.
    asked = [name for name in links if "\n" not in name]
    if not asked:
        return frozenset()
    told = git.told(asked_in, *_ASK_OF_LINKS, given=b"".join(os.fsencode(f"{commit}:{name}\n") for name in asked))
    return frozenset(name for name, kind in zip(asked, _kinds(told), strict=True) if kind == b"blob")


def _kinds(told: bytes) -> Iterator[bytes]:
    """Yield what git tells of each link; what a link says may have lines of its own."""
    start = 0
    while start < len(told):
        away = _LED_AWAY.match(told, start)
        end = told.index(b"\n", start)
        yield told[start:end]
        start = end + 1 if away is None else away.end() + int(away[1]) + 1


def _refuse_what_is_no_file(revision: str, held: _Held) -> None:
    if held.mode == _LINK or held.kind == "commit":
        what = "a link, which is not followed" if held.mode == _LINK else "another repository, which is not read"
        raise FAQBotError(f"{held.name}: {what} in a git revision; give two folders instead")
    where = f"{revision}:{held.name}"
    if held.name.count("/") > MAX_FOLDERS:
        raise FAQBotError(f"{where:.200}: over {MAX_FOLDERS} folders in one another; give two folders instead")
    if not held.size.isdecimal():
        raise FAQBotError(f"{where}: the git repository lacks what this file holds; fetch it, or give two folders")
    if int(held.size) > MAX_BYTES:
        raise FAQBotError(f"{where}: {int(held.size):,} bytes, where {MAX_BYTES:,} are read at most")


def _leads_out(name: str) -> bool:
    """Tell whether a name in a tree of git would be written outside of the folder that is made for the tree."""
    parts = PurePath(name).parts
    return PurePath(name).is_absolute() or PurePosixPath(name).is_absolute() or ".." in parts
