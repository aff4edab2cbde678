"""Files and folders of other people: read within a limit, or one line on why not; and files that are written."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Literal, TextIO, TypeAlias

from faq_bot.errors import FAQBotError, KnowledgeError, Place
from faq_bot.late import LOADING
from faq_bot.processes import tidied_up

MAX_BYTES = 32 * 1024 * 1024
"""Bytes of one file: three times a base of 100,000 phrasings; more is surely a mistake."""

SPLIT_IT = "split it over several files of a folder"

MAX_FILES = 10_000
"""Files of one folder, and folders in it; more is surely the wrong folder."""

_Folder: TypeAlias = tuple[int, int]
"""What a folder is known by, under whatever path: its device and its number there."""


def read_file(path: Path, shown: str = "", limit: int = MAX_BYTES) -> bytes:
    """Return what a file holds.

    Args:
        path: the file; a pipe or a device is refused and not waited for.
        shown: the name to give in messages; default: the path.
        limit: the most bytes it may have.

    Raises:
        KnowledgeError: it is missing, no file, too large, or may not be read.
    """
    with opened(path, shown, limit) as (stream, _):
        # Whatever size it had a moment ago: it may grow, and a file of the system has none until it is read.
        content = stream.read(limit + 1) or b""
    if len(content) > limit:
        raise KnowledgeError(Place(shown or str(path)), _too_large(len(content), limit))
    return content


@contextlib.contextmanager
def opened(path: Path, shown: str = "", limit: int = MAX_BYTES) -> Iterator[tuple[io.BufferedReader, int]]:
    """Give a file to read and its size in bytes; arguments and errors are those of `read_file`."""
    name = shown or str(path)
    try:
        # Without waiting: a pipe is opened only to be seen as one.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as stream:  # noqa: PTH123 - what is open already
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise KnowledgeError(Place(name), "neither a file nor a folder")
            if found.st_size > limit:
                raise KnowledgeError(Place(name), _too_large(found.st_size, limit))
            yield stream, found.st_size
    except (OSError, ValueError) as error:
        if isinstance(error, KnowledgeError):
            raise
        raise _unreadable(name, error, "the file ") from None


def _too_large(size: int, limit: int) -> str:
    return f"the file has {round(size / 1_000_000, 1):g} MB, over the limit of {limit // 1_000_000} MB; {SPLIT_IT}"


def make_wait(stream: TextIO) -> None:
    """Have what reads a stream wait for more, and what writes to it until it is taken.

    Another program that shares it may have left it such that nothing to read yet looks like the end, and a reader
    that takes its time like a full disk. What is no file has nothing to wait for.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.set_blocking(stream.fileno(), True)


def write_file(path: Path, text: str, what: str, if_there: str = "") -> None:
    """Write a file as a whole or not at all, in UTF-8 and with the ends of lines that the text has.

    Folders that are missing are made. A signal to end leaves nothing half done: see `tidied_up`.

    Args:
        path: the file.
        text: what it is to hold.
        what: it is, for messages: "the report".
        if_there: what to do where there is something already, which then stays; empty: it is written over.

    Raises:
        FAQBotError: it cannot be written, or it is there and is to stay.
    """
    try:
        with tidied_up(), _new_folders(path.parent):
            _write_whole(path, text.encode(), if_there)
    except (OSError, ValueError) as error:
        unread = isinstance(error, OSError) and error.errno == errno.ENXIO and path.is_fifo()
        reason = "a pipe that nobody reads" if unread else (isinstance(error, OSError) and error.strerror) or error
        raise FAQBotError(f"{path}: {what} cannot be written ({reason})") from None


def refuse_to_overwrite_inputs(output: Path, inputs: Iterable[Path]) -> None:
    """Refuse to write over what is read, under whatever name it goes.

    Raises:
        FAQBotError: the file to be written is one of those that are read.
    """
    for path in inputs:
        # What is not there, or cannot be seen, is not the same; a folder that is not there yet may lead back.
        with contextlib.suppress(OSError, ValueError):
            if os.path.realpath(output) == os.path.realpath(path) or output.samefile(path):
                raise FAQBotError(f"{output}: would be written over, and is read; name another file")


def refuse_to_overwrite(files: Sequence[Path], if_there: str) -> None:
    """Refuse to write what is there already, before any work; what comes meanwhile `write_file` refuses.

    Raises:
        FAQBotError: some of the files are there.
    """
    if there := [file for file in files if file.exists() or file.is_symlink()]:
        raise _there_already(there, if_there)


def _there_already(files: Iterable[Path], if_there: str) -> FAQBotError:
    return FAQBotError(f"{', '.join(map(str, files))}: there already; {if_there}")


def write_new_files(folder: Path, texts: Mapping[str, str], if_there: str) -> None:
    """Write files that are not there yet, all of them or none, as `write_file` does.

    Args:
        folder: where; it is made if it is missing.
        texts: what they are to hold, by name.
        if_there: what to do where one of them is there already.

    Raises:
        FAQBotError: one of them is there, or cannot be written.
        OSError: the folder cannot be made.
    """
    if folder.exists() and not folder.is_dir():
        raise FAQBotError(f"{folder}: a file, where a folder is expected; name another place")
    if folder.is_symlink() and not folder.exists():
        raise FAQBotError(f"{folder}: a link that leads nowhere; remove it, or name another place")
    refuse_to_overwrite([folder / name for name in texts], if_there)
    with tidied_up(), contextlib.ExitStack() as undoing:
        undoing.enter_context(_new_folders(folder))
        for name, text in texts.items():
            write_file(folder / name, text, "the file", if_there)
            undoing.push(partial(_remove_after, folder / name))


def _remove_after(path: Path, kind: object, *_error: object) -> None:
    """Remove a file at the end of a context, if that ends with an error."""
    if kind is not None:
        path.unlink(missing_ok=True)


def make_folders(folder: Path, mode: int = 0o777) -> None:
    """Make a folder and those above it that are missing, however deep: `Path.mkdir` calls itself for each.

    Raises:
        OSError: it cannot be made; a FileExistsError where a file is in the way.
    """
    for above in reversed([one for one in folder.parents if not one.exists()]):
        above.mkdir(exist_ok=True)
    folder.mkdir(mode, exist_ok=True)


@contextlib.contextmanager
def _new_folders(folder: Path) -> Iterator[None]:
    """Make the folders that are missing, and remove them again if what follows fails."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        try:
            make_folders(folder)
        except FileExistsError:
            # What is in the way is a file, or a link that leads to no folder.
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None
        except ValueError as error:
            raise FAQBotError(f"{folder}: can be no folder ({error}); name another place") from None
        yield
    except BaseException:
        for one in missing:
            # What somebody else has put there by now stays.
            with contextlib.suppress(OSError, ValueError):
                one.rmdir()
        raise


def _write_whole(path: Path, content: bytes, if_there: str) -> None:
    if not if_there and path.exists() and not path.is_file():
        # A pipe or a device; a pipe that nobody reads is not waited for.
        handle = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        os.set_blocking(handle, True)
        with open(handle, "wb") as stream:  # noqa: PTH123 - what is open already
            stream.write(content)
        return
    # Written beside its place, and put there when it is whole: what was there is not lost to a full disk.
    place = Path(os.path.realpath(path))
    _refuse_protected(place)
    # Under a name of its own: in a container every process may have the same number.
    beside = place.with_name(f".faq-bot-{os.urandom(8).hex()}.tmp")
    try:
        with beside.open("xb") as stream:
            # Before anything stands in it: what was for its owner alone is so meanwhile.
            if not if_there and place.exists():
                beside.chmod(stat.S_IMODE(place.stat().st_mode))
            stream.write(content)
        if if_there:
            _take_name(path, if_there)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _refuse_protected(place: Path) -> None:
    """Refuse a file that somebody has protected: a new one in its place asks its folder alone."""
    # The system lets its administrator write to all.
    with contextlib.suppress(FileNotFoundError):
        if not place.stat().st_mode & 0o222 or not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, "write-protected")


def _take_name(path: Path, if_there: str) -> None:
    """Make a file that is empty, unless there is something of that name."""
    # One call would do with a link in place of a file, which not every disk has.
    try:
        path.open("xb").close()
    except FileExistsError:
        raise _there_already([path], if_there) from None


def is_folder(path: Path) -> bool:
    """Tell whether a path that exists is a folder.

    Raises:
        KnowledgeError: there is nothing there, or it cannot be seen.
    """
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise _unreadable(str(path), error) from None


def is_there(path: Path) -> bool:
    """Tell whether a path leads to something; a text that can be no path does not.

    Raises:
        KnowledgeError: that cannot be seen, as in a folder that may not be entered.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return False
        raise _unreadable(str(path), error) from None
    return True


def files_in(folder: Path, wanted: Callable[[str], bool]) -> list[Path]:
    """Return the files of a folder and its subfolders whose name is wanted, in the order of their paths.

    What is hidden is left out. Links are followed; a folder to which several lead is read once.

    Raises:
        KnowledgeError: a folder cannot be read, a link leads nowhere or back, or there are too many of either.
    """
    found: list[Path] = []
    above: dict[_Folder, _Folder | None] = {}
    left: list[tuple[Path, _Folder | None]] = [(folder, None)]
    while left:
        path, parent = left.pop()
        here = _known_by(path)
        if here in above:
            if here in _way_up(parent, above):
                raise KnowledgeError(Place(str(path)), "a link leads back to a folder above it; remove the link")
            continue
        above[here] = parent
        # Backwards, as the last is taken next: of two ways to a folder it is then always the same that is told.
        for name in sorted(_names_in(path), reverse=True):
            inside = path / name
            if _leads_to_folder(inside):
                left.append((inside, here))
            elif wanted(name):
                found.append(inside)
        for read, what in (found, "files"), (above, "folders"):
            if len(read) > MAX_FILES:
                raise KnowledgeError(Place(str(folder)), f"holds over {MAX_FILES:,} {what}; name a smaller one")
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _known_by(folder: Path) -> _Folder:
    try:
        found = folder.stat()
    except OSError as error:
        raise _unreadable(str(folder), error, "the folder ") from None
    return found.st_dev, found.st_ino


def _names_in(folder: Path) -> list[str]:
    """Return the names in a folder that are not hidden."""
    try:
        return [name for name in os.listdir(folder) if not name.startswith(".")]  # noqa: PTH208 - names
    except OSError as error:
        raise _unreadable(str(folder), error, "the folder ") from None


def _way_up(folder: _Folder | None, above: Mapping[_Folder, _Folder | None]) -> Iterator[_Folder]:
    while folder is not None:
        yield folder
        folder = above[folder]


def _leads_to_folder(path: Path) -> bool:
    try:
        # A link that leads nowhere may have led to a folder, unless it is named as a file is.
        return stat.S_ISDIR(path.stat().st_mode) if path.is_symlink() and not path.suffix else path.is_dir()
    except OSError as error:
        raise _unreadable(str(path), error) from None


def users_folder(kind: Literal["cache", "state"]) -> Path | None:
    """Return the folder where the user's programs keep things; None for a user without a home."""
    with LOADING:
        import platformdirs

    find = platformdirs.user_cache_path if kind == "cache" else platformdirs.user_state_path
    try:
        folder = find("faq-bot", appauthor=False)
    except (RuntimeError, OSError):
        return None
    # Without a home some versions return a path that begins with a tilde, to be made in the current folder.
    return folder if folder.is_absolute() else None


def _unreadable(name: str, error: OSError | ValueError, what: str = "") -> KnowledgeError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return KnowledgeError(Place(name), "no such file or folder; is the path right?")
    if isinstance(error, IsADirectoryError):
        return KnowledgeError(Place(name), "a folder, where a file is expected; name a file in it")
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return KnowledgeError(Place(name), f"{what}cannot be read ({reason})")
