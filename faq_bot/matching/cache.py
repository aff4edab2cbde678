"""Matchers of knowledge bases, kept in the user's cache folder.

One file a base: a line with the digest of what it was made from, the length and the checksum of the next line and
the path of the base, then what `packing` makes of it, which knows the sums of its numbers. Nothing in it can be
executed. It is used only if it was made from the same YAML by the same code; else it is made anew. A file that is
missing, damaged or cannot be written costs time and nothing more.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
import os
import re
import stat
import sys
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from faq_bot.errors import KnowledgeError, Place
from faq_bot.files import make_folders, opened, users_folder
from faq_bot.knowledge.locating import Paths, default_path, read_files, several
from faq_bot.late import LOADING
from faq_bot.matching.matcher import Matcher, build_matcher
from faq_bot.matching.packing import body, pack, padded, unpack

MOST_KEPT = 2**30
"""Bytes of all files together; the one used longest ago goes first. The bundled base takes 47 MB."""

LONGEST_KEPT = 60 * 24 * 3600
"""Seconds after which a file that is not used goes."""

_DAY = 24 * 3600
_HOUR = 3600
_LONGEST_LINE = 2**16
_SUFFIX = ".index"
TRIALS_SUFFIX = ".trials"
"""The ending of what `check` keeps of a base, in the same folder and with the same words in its first line."""

_KEPT = re.compile(rf"[0-9a-f]{{16}}({_SUFFIX}|{TRIALS_SUFFIX})")
_UNFINISHED = ".unfinished"
_CODE = ("errors.py", "files.py", "text.py", "languages/*.py", "knowledge/*.py", "matching/*.py")
"""What a base and all that is derived from it come from."""


def load_matcher(
    paths: Paths | None = None, folder: Path | None = None, contents: Mapping[str, bytes] | None = None
) -> Matcher:
    """Return the matcher of a knowledge base, from the cache if it holds one that fits.

    Args:
        paths: a file or folder, or several that are one base; None: the default base.
        folder: where matchers are kept; None: the user's cache folder.
        contents: what its files hold, by path, where they have been read; None: they are.

    Raises:
        KnowledgeError: the base cannot be loaded.
    """
    where = [_absolute(path) for path in several(default_path() if paths is None else paths)]
    contents = read_files(where) if contents is None else contents
    folder = folder or _cache_folder()
    if folder is None:
        return _built(where, contents)
    digest = _digest(contents)
    kept = folder / (hashlib.sha256(b"\0".join(map(os.fsencode, where))).hexdigest()[:16] + _SUFFIX)
    with _collector_paused():
        matcher = _read(kept, digest, where)
        if matcher is None:
            matcher = _built(where, contents)
            _write(kept, digest, where, matcher)
    return matcher


def _built(where: Sequence[Path], contents: Mapping[str, bytes]) -> Matcher:
    # Imported late: a base that is kept is had without a word of YAML.
    with LOADING:
        from faq_bot.knowledge.loader import load_knowledge

    return build_matcher(load_knowledge(where, contents))


def _absolute(path: Path) -> Path:
    try:
        return path.absolute()
    except OSError:
        raise KnowledgeError(Place(str(path)), "no such file or folder: the current folder is gone") from None


@contextlib.contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from going again and again through what is being loaded, all of which stays.

    It takes 1 of 8 seconds of building a base of 100,000 phrasings.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    _paused.append(None)
    try:
        yield
    finally:
        _paused.clear()
        gc.enable()


_paused: list[None] = []


def _collect_again() -> None:
    """Have the collector on in a process that was forked while another thread was loading."""
    if _paused:
        _paused.clear()
        gc.enable()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_collect_again)


def _cache_folder() -> Path | None:
    """Return the user's cache folder, or one of their own beside other temporary files; None: neither."""
    return users_folder("cache") or _temporary_folder()


def _temporary_folder() -> Path | None:
    if sys.platform == "win32":
        return None
    with LOADING:
        import tempfile

    try:
        folder = Path(tempfile.gettempdir()) / f"faq-bot-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError:
        return None
    # Anybody may have made a folder of this name: what they put there would be answered.
    own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
    return folder if own else None


def _digest(contents: Mapping[str, bytes]) -> str:
    """Return the hash of the YAML and of the code that derives from it."""
    digest = hashlib.sha256()
    package = Path(__file__).parent.parent
    # Where a package is installed without its sources, what they were compiled to stands in their place.
    patterns = (pattern + compiled for pattern in _CODE for compiled in ("", "c"))
    for source in (file for pattern in patterns for file in sorted(package.glob(pattern))):
        # Beside a file of ours there may be the lock of an editor, which is a link that leads nowhere.
        with contextlib.suppress(OSError):
            digest.update(source.read_bytes())
    digest.update(np.dtype(np.int64).newbyteorder("=").str.encode())
    for file, content in contents.items():
        name = os.fsencode(file)
        digest.update(b"%d %d\n" % (len(name), len(content)))
        digest.update(name)
        digest.update(content)
    return digest.hexdigest()


def _read(file: Path, digest: str, where: Sequence[Path]) -> Matcher | None:
    """Return the matcher kept in a file, or None if there is none that fits.

    The file is read and not mapped, so that it may be cut while it is in use; all of it is summed anyway.
    """
    try:
        content = _content(file)
        first, _, _ = bytes(content[:_LONGEST_LINE]).partition(b"\n")
        start = len(first) + 1
        end = start + int(first.split(b" ", 2)[1])
        header = bytes(content[start:end])
        if first + b"\n" != _first_line(digest, header, where):
            return None
        matcher = unpack(Matcher, header, content[end:])
        if time.time() - file.stat().st_mtime > _DAY:
            with contextlib.suppress(OSError):
                os.utime(file)
    except Exception:  # noqa: BLE001 - whatever is wrong with a file, the base is there to be built from
        return None
    return matcher


def _content(file: Path) -> memoryview:
    """Return what a file holds, in an array: numpy asks for large pages, which are there in half the time."""
    with opened(file, limit=MOST_KEPT) as (stream, size):
        content = np.empty(size, dtype=np.uint8)
        read = stream.readinto(content.data)
    return content.data[:read]


def _first_line(digest: str, header: bytes, where: Sequence[Path]) -> bytes:
    return padded(first_line(digest, header, where))


def _write(file: Path, digest: str, where: Sequence[Path], matcher: Matcher) -> None:
    index = matcher.index
    if sum(part.nbytes for part in (index.ids, index.weights, index.postings, index.posting_weights)) > MOST_KEPT:
        # Packing a base of a million phrasings takes as long as building it.
        return
    header, arrays = pack(matcher)
    parts = [header, *body(arrays)]
    if sum(memoryview(part).nbytes for part in parts) > MOST_KEPT:
        return
    keep(file, [_first_line(digest, header, where), *parts])


def keep(file: Path, parts: Iterable[bytes | memoryview]) -> None:
    """Write a file of the cache, all of it or nothing, and remove what nobody uses."""
    with LOADING:
        import tempfile

    with contextlib.suppress(OSError):
        # Whoever may write there may change answers, whatever may be written elsewhere.
        make_folders(file.parent, 0o755)
        handle, name = tempfile.mkstemp(_UNFINISHED, file.stem, file.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.writelines(parts)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink()
        _tidy(file.parent)


def first_line(digest: str, content: bytes, where: Sequence[Path]) -> bytes:
    """Return the first line of a file that is kept: of what, how long and with which checksum the next line is."""
    return f"{digest} {len(content)} {zlib.crc32(content):08x} {json.dumps(list(map(str, where)))}".encode()


def _tidy(folder: Path) -> None:
    """Remove what was left unfinished, what nobody uses, bases that are gone, and then the oldest of too many.

    Files of other names are somebody's own.
    """
    now, room = time.time(), MOST_KEPT
    files = [(file.lstat(), file) for file in folder.iterdir() if file.is_file()]
    for found, file in sorted(files, key=lambda pair: -pair[0].st_mtime):
        age = now - found.st_mtime
        if _KEPT.fullmatch(file.name):
            room -= found.st_size
            unused = age > LONGEST_KEPT or room < 0 or not _base_is_there(file)
        else:
            unused = file.suffix == _UNFINISHED and age > _HOUR
        if unused:
            with contextlib.suppress(OSError):
                file.unlink()


def _base_is_there(file: Path) -> bool:
    """Tell whether there is still all that a file was made of."""
    try:
        with file.open("rb") as stream:
            words = stream.readline(_LONGEST_LINE).split(b" ", 3)
        # No errors of what cannot be seen.
        return all(map(os.path.exists, json.loads(words[3])))
    except (OSError, ValueError, IndexError, TypeError, OverflowError, RecursionError):
        return False
