"""Versions of a knowledge base: a path, or what a git revision holds under one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath
from tempfile import TemporaryDirectory

from faq_bot.bot import FAQBot
from faq_bot.errors import FAQBotError, KnowledgeError
from faq_bot.files import MAX_BYTES, is_there
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.locating import is_knowledge
from faq_bot.matching.matcher import build_matcher

_LINK = "120000"
_TOLD_TO_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"})


def load_version(name: str, knowledge: Path | None = None) -> FAQBot:
    """Load one version of a knowledge base.

    Args:
        name: a file or folder, or `REVISION:PATH` with the path from the top of the repository;
            with `knowledge`, a git revision.
        knowledge: the base whose revisions are compared.

    Raises:
        FAQBotError: there is no such folder, revision or path, or that version cannot be seen or loaded.
    """
    if knowledge is None and is_there(Path(name)):
        return FAQBot.load(name)
    top, revision, path = _locate(name, knowledge)
    with TemporaryDirectory(prefix="faq-bot-") as folder:
        try:
            # Built, not loaded: the cache is for bases that are there tomorrow.
            return FAQBot(build_matcher(load_knowledge(_check_out(top, revision, path, Path(folder)))))
        except KnowledgeError as error:
            # The folder is gone when the message is read.
            raise _renamed(error, f"{folder}/", f"{revision}:") from None


def _renamed(error: KnowledgeError, folder: str, name: str) -> KnowledgeError:
    place = error.place._replace(file=error.place.file.replace(folder, name))
    more = [_renamed(each, folder, name) for each in error.more]
    return KnowledgeError(place, error.problem.replace(folder, name), more=more)


def _locate(name: str, knowledge: Path | None) -> tuple[Path, str, str]:
    """Return the top of the repository, the revision, and the path from the top."""
    if knowledge is not None:
        full = Path(os.path.realpath(knowledge))
        top = _top(next(folder for folder in (full, *full.parents) if os.path.isdir(folder)))  # noqa: PTH112 - no errors
        return top, name, full.relative_to(top).as_posix()
    revision, colon, path = name.partition(":")
    if not colon:
        raise FAQBotError(
            f"{name}: no such file or folder; for a git revision write {name}:PATH, or add --knowledge PATH"
        )
    return _top(Path()), revision, path.strip("/") or "."


def _top(folder: Path) -> Path:
    return Path(os.path.realpath(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n"))))


def _check_out(top: Path, revision: str, path: str, folder: Path) -> Path:
    """Write one path of a revision into a folder, and return where it stands."""
    if revision.startswith("-"):
        raise FAQBotError(f"{revision}: not a git revision")
    try:
        commit = _git(top, "rev-parse", "--verify", f"{revision}^{{commit}}").decode().strip()
    except FAQBotError:
        raise FAQBotError(f"{revision}: no such revision in the git repository {top}") from None
    held = list(_held(top, commit, path))
    if not held:
        raise FAQBotError(f"{revision}:{path}: no such file or folder in that revision")
    for name, blob, size in held:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        # Nothing else is read of it, whatever lies beside a base.
        if is_knowledge(file.name) or name == path:
            if size > MAX_BYTES:
                raise FAQBotError(f"{revision}:{name}: {size:,} bytes, where {MAX_BYTES:,} are read at most")
            file.write_bytes(_git(top, "cat-file", "blob", blob))
    return folder / path


def _held(top: Path, commit: str, path: str) -> Iterator[tuple[str, str, int]]:
    """Yield the files of a commit under a path, with the ids of their contents and their sizes in bytes.

    Read from the tree, whatever `.gitattributes` leaves out of archives.
    """
    listed = _git(top, "ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", path)
    for line in os.fsdecode(listed).split("\0")[:-1]:
        described, _, name = line.partition("\t")
        mode, kind, blob, size = described.split()
        if _leads_out(name):
            # Git itself makes no such names, but takes over those that another program has made.
            raise FAQBotError(f"{name!r}: a name that leads out of its folder; nothing of that revision is read")
        if mode == _LINK:
            raise FAQBotError(f"{name}: a link, which is not followed in a git revision; give two folders instead")
        if kind == "commit":
            problem = "another repository, which is not read in a git revision; give two folders instead"
            raise FAQBotError(f"{name}: {problem}")
        if kind == "blob":
            yield name, blob, int(size)


def _leads_out(name: str) -> bool:
    """Tell whether a name in a tree of git would be written outside of the folder that is made for the tree."""
    parts = PurePath(name).parts
    return PurePath(name).is_absolute() or PurePosixPath(name).is_absolute() or ".." in parts


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(folder), "-c", "protocol.allow=never", "-c", "core.fsmonitor=false", *arguments]
    # A hook is told its repository, which then would be that of any folder.
    own = {name: value for name, value in os.environ.items() if name not in _TOLD_TO_HOOKS}
    # Of a clone that has not all, git would fetch what is missing, with the commands of its configuration.
    own["GIT_NO_LAZY_FETCH"] = "1"
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=own)  # noqa: S603 - no shell, options refused
    except FileNotFoundError:
        raise FAQBotError("git is not installed; give two folders instead of revisions") from None
    except (OSError, ValueError) as error:
        raise FAQBotError(f"git cannot be run ({error})") from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
        # Behind its reason git may give advice.
        reason = next((line for line in lines if line.startswith(("fatal:", "error:"))), lines[-1])
        raise FAQBotError(f"git {arguments[0]}: {reason}")
    return done.stdout
