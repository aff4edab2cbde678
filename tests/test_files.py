"""Paths that others give: each is read, or named in one line with what is wrong."""

import errno
import os
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from faq_bot import FAQBot, FAQBotError, KnowledgeError
from faq_bot.chat.history import open_history
from faq_bot.files import files_in, is_there, read_file, refuse_to_overwrite_inputs, write_file
from faq_bot.matching.cache import keep
from faq_bot.output.terminal import printable
from faq_bot.testing.case_files import find_case_files, read_case_file

BASE = "{language: en, entries: [{id: a, questions: [opening hours], answer: At nine.}]}"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are other things there")


def loop(folder):
    (folder / "loop.yaml").symlink_to("loop.yaml")
    return folder / "loop.yaml"


def pipe(folder):
    os.mkfifo(folder / "pipe.yaml")
    return folder / "pipe.yaml"


def dangling(folder):
    (folder / "link.yaml").symlink_to("nowhere.yaml")
    return folder / "link.yaml"


PATHS = {
    "missing": (lambda folder: folder / "nowhere.yaml", "no such file or folder"),
    "a file in place of a folder": (lambda folder: folder / "base.yaml" / "x", "no such file or folder"),
    "a name of 300 letters": (lambda folder: folder / ("x" * 300), "cannot be read (File name too long)"),
    "a loop of links": (loop, "cannot be read (Too many levels of symbolic links)"),
    "a pipe": (pipe, "neither a file nor a folder"),
    "a device": (lambda _: Path("/dev/zero"), "neither a file nor a folder"),
    "a link to nothing": (dangling, "no such file or folder"),
    "a NUL": (lambda folder: folder / "a\0b", "cannot be read ("),
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("read", [FAQBot.load, lambda path: [read_case_file(p) for p in find_case_files([path])]])
def test_a_path_that_cannot_be_read_is_named_in_one_line(folder, name, read):
    make, problem = PATHS[name]
    path = make(folder)
    with pytest.raises(KnowledgeError) as caught:
        read(path)
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{printable(str(path))}:1:1: ")
    assert problem in line


@pytest.mark.parametrize("make", [loop, pipe, dangling])
def test_a_folder_with_a_file_that_cannot_be_read_is_refused(folder, make):
    path = make(folder)
    with pytest.raises(KnowledgeError, match=f"^{path}:1:1: "):
        FAQBot.load(folder)


def test_a_folder_that_can_only_be_listed_is_told(folder, monkeypatch):
    (folder / "closed").mkdir()

    def refuse(path):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(KnowledgeError, match=r":1:1: cannot be read \(Permission denied\)"):
        FAQBot.load(folder)


def test_a_file_that_has_more_than_it_says_is_read_within_the_limit():
    system = Path("/proc/self/cmdline")
    if system.exists():
        assert system.stat().st_size == 0
        assert read_file(system).split(b"\0")[0]
        with pytest.raises(KnowledgeError, match="over the limit"):
            read_file(system, limit=3)


def test_folders_behind_links_are_read(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "more.YAML").write_text(BASE.replace("id: a", "id: b"), encoding="utf-8")
    (folder / "linked").symlink_to(elsewhere)
    assert sorted(FAQBot.load(folder).knowledge.by_id) == ["a", "b"]


def test_a_link_to_a_folder_above_is_told(folder):
    (folder / "below").mkdir()
    (folder / "below" / "up").symlink_to(folder)
    with pytest.raises(KnowledgeError, match="up:1:1: a link leads back to a folder above it"):
        FAQBot.load(folder)


def test_a_folder_to_which_many_ways_lead_is_read_once(folder, monkeypatch):
    at = folder
    for level in range(40):
        below = folder / f"level{level}"
        below.mkdir()
        for name in ("a", "b"):
            (at / name).symlink_to(below)
        at = below
    (at / "more.yaml").write_text(BASE.replace("id: a", "id: b"), encoding="utf-8")
    listed, names_in = [], os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: listed.append(os.path.realpath(path)) or names_in(path))
    found = files_in(folder, lambda name: name.endswith(".yaml"))
    assert sorted(path.name for path in found) == ["base.yaml", "more.yaml"]
    assert len(listed) == len(set(listed)) == 41


def test_folders_may_be_nested_more_deeply_than_functions(tmp_path):
    depth = sys.getrecursionlimit() + 100
    deepest = tmp_path.joinpath(*"d" * depth)
    subprocess.run(["mkdir", "-p", deepest], check=True)
    (deepest / "a.x").touch()
    found = files_in(tmp_path, lambda _: True)
    # Nothing of Python removes what is nested so deeply.
    subprocess.run(["rm", "-r", tmp_path / "d"], check=True)
    assert found == [deepest / "a.x"]


@pytest.fixture
def deep(tmp_path):
    """A folder that is not there, further down than functions may call themselves."""
    yield tmp_path.joinpath(*"d" * (sys.getrecursionlimit() + 100))
    # Nothing of Python removes what is nested so deeply.
    subprocess.run(["rm", "-rf", tmp_path / "d"], check=True)


def test_what_is_written_may_be_deeper_than_functions(deep):
    write_file(deep / "report.md", "well", "the report")
    assert (deep / "report.md").read_text(encoding="utf-8") == "well"


def test_the_cache_may_be_deeper_than_functions(deep):
    keep(deep / "a.index", [b"kept"])
    assert (deep / "a.index").read_bytes() == b"kept"


def test_the_history_may_be_deeper_than_functions(deep):
    assert open_history(deep)[1] == ""
    assert (deep / "history").is_file()
    assert stat.S_IMODE(deep.stat().st_mode) == 0o700


def test_what_is_none_of_ours_may_be_anything(folder):
    (folder / "notes.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe")
    (folder / ".git").mkdir(mode=0)
    assert FAQBot.load(folder).ask("opening hours").text == "At nine."


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("gone", "no such file or folder"),
        ("more", "cannot be read (Too many levels"),
        ("at-noon/x", "no such file"),
    ],
)
def test_what_may_have_been_a_folder_is_not_passed_over(folder, to, why):
    (folder / "at-noon").touch()
    (folder / "more").symlink_to(to)
    with pytest.raises(KnowledgeError, match=re.escape(f"{folder / 'more'}:1:1: {why}")):
        FAQBot.load(folder)


def test_a_link_to_a_file_without_an_ending_is_none_of_ours(folder):
    (folder / "LICENSE").touch()
    (folder / "COPYING").symlink_to("LICENSE")
    assert FAQBot.load(folder).ask("opening hours").text == "At nine."


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may read everything")
def test_a_folder_that_may_not_be_entered_is_told(folder):
    (folder / "closed").mkdir(mode=0)
    with pytest.raises(KnowledgeError, match=r"closed:1:1: the folder cannot be read \(Permission denied\)"):
        FAQBot.load(folder)


def test_what_cannot_be_seen_is_not_taken_for_missing(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").touch()
    names = (".", "file", "none", "file/none", "x" * 300, "\0")
    assert [is_there(tmp_path / name) for name in names] == [True, True, False, False, False, False]
    with pytest.raises(KnowledgeError, match=r"loop/base:1:1: cannot be read \("):
        is_there(tmp_path / "loop" / "base")


def test_files_come_in_the_order_of_their_paths(tmp_path):
    for name in ("b/a.x", "a.x", "c.x", ".hidden/a.x", "b/.h.x", "d.y"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = files_in(tmp_path, lambda name: name.endswith(".x"))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.x", "b/a.x", "c.x"]


def test_too_many_folders_are_the_wrong_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("faq_bot.files.MAX_FILES", 3)
    for number in range(4):
        (tmp_path / str(number)).mkdir()
    with pytest.raises(KnowledgeError, match="over 3 folders"):
        files_in(tmp_path, lambda _: True)


def test_too_many_files_are_the_wrong_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("faq_bot.files.MAX_FILES", 3)
    for number in range(4):
        (tmp_path / f"{number}.x").touch()
    with pytest.raises(KnowledgeError, match="over 3 files"):
        files_in(tmp_path, lambda _: True)


def test_a_current_folder_that_is_gone_is_told(tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(KnowledgeError, match="no such file or folder"):
        FAQBot.load("base.yaml")
    os.chdir("/")


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(tmp_path):
    import resource

    place = tmp_path / "base.yaml"
    place.write_text(BASE, encoding="utf-8")
    place.chmod(0o640)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(FAQBotError, match="the base cannot be written"):
            write_file(place, "x" * 10_000, "the base")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert place.read_text(encoding="utf-8") == BASE
    write_file(place, "y", "the base")
    assert (place.read_text(encoding="utf-8"), place.stat().st_mode & 0o777) == ("y", 0o640)
    assert [file.name for file in tmp_path.iterdir()] == ["base.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="there are no modes")
def test_what_its_owner_alone_may_read_is_read_by_nobody_else_while_it_is_written(tmp_path, monkeypatch):
    place, modes = tmp_path / "report.json", []
    place.touch(0o600)
    chmod = Path.chmod

    def noted(path, mode):
        modes.append((path.stat().st_size, stat.S_IMODE(mode)))
        chmod(path, mode)

    monkeypatch.setattr(Path, "chmod", noted)
    write_file(place, "y", "the report")
    assert modes == [(0, 0o600)]
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
@pytest.mark.parametrize(
    "writes", ["write_file(new / 'base.yaml', 'x', 'the base')", "write_new_files(new, two, '')"]
)
def test_a_signal_to_end_leaves_nothing_half_written(tmp_path, name, writes):
    # Told to end at the moment that the second file is whole and is to take its place, or the only one.
    program = f"""
import signal
from pathlib import Path
from faq_bot.files import write_file, write_new_files
signal.signal(signal.{name}, signal.default_int_handler if "{name}" == "SIGINT" else signal.SIG_DFL)
new, two, replace = Path("new"), {{"one.yaml": "x", "two.yaml": "y"}}, Path.replace
def interrupted(self, place):
    return replace(self, place) if place.name == "one.yaml" else signal.raise_signal(signal.{name})
Path.replace = interrupted
{writes}
"""
    ended = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=False, stderr=subprocess.PIPE)
    number = getattr(signal, name)
    assert ended.returncode == (-number if name == "SIGINT" else 128 + number), ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_protected_stays(tmp_path):
    place, link = tmp_path / "base.yaml", tmp_path / "link.yaml"
    place.write_text(BASE, encoding="utf-8")
    place.chmod(0o444)
    link.symlink_to(place)
    for path in (place, link):
        with pytest.raises(FAQBotError, match=r"the base cannot be written \(write-protected\)"):
            write_file(path, "x", "the base")
    assert (place.read_text(encoding="utf-8"), list(tmp_path.glob(".*.tmp"))) == (BASE, [])


def test_what_was_left_over_under_the_same_process_number_is_in_nobodys_way(tmp_path):
    left_over = tmp_path / f".faq-bot-{os.getpid()}.tmp"
    left_over.write_text("of another", encoding="utf-8")
    write_file(tmp_path / "base.yaml", "x", "the base")
    assert (tmp_path / "base.yaml").read_text(encoding="utf-8") == "x"
    assert left_over.read_text(encoding="utf-8") == "of another"


def test_a_link_is_written_through(tmp_path):
    (tmp_path / "link.yaml").symlink_to("base.yaml")
    write_file(tmp_path / "link.yaml", "x", "the base")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "base.yaml").read_text(encoding="utf-8") == "x"


def test_a_pipe_that_nobody_reads_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "report.html")
    with pytest.raises(FAQBotError, match="a pipe that nobody reads"):
        write_file(tmp_path / "report.html", "x", "the report")
    write_file(Path(os.devnull), "x", "the report")


def test_a_folder_that_is_not_there_yet_leads_back_to_what_is_read(tmp_path):
    read = tmp_path / "cases.csv"
    read.write_text("question,expect\n", encoding="utf-8")
    with pytest.raises(FAQBotError, match="would be written over, and is read"):
        refuse_to_overwrite_inputs(tmp_path / "nosuch" / ".." / "cases.csv", [read])
