import contextlib
import dataclasses
import gc
import json
import os
import re
import stat
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

import numpy as np
import pytest
from exchange_base import BASE, write_base

import faq_bot
from faq_bot import FAQBot
from faq_bot.knowledge.model import Source
from faq_bot.matching import cache
from faq_bot.matching.cache import load_matcher
from faq_bot.matching.packing import Rows, pack, unpack

QUESTIONS = [
    "How many places are there at Kagawa?",
    "durée Osaka",
    "大阪大学 定員",
    "merci",
    "zzz",
    "who signed",
    "plcaes",
]


@pytest.fixture
def base(tmp_path):
    (tmp_path / "base").mkdir()
    return write_base(tmp_path / "base")


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "kept"


def answers(base, kept):
    bot = FAQBot(load_matcher(base, kept))
    return [bot.ask(question).to_dict() for question in QUESTIONS]


def only_file(kept):
    (file,) = kept.iterdir()
    return file


def stamp(file):
    """Tell whether a file is the same one with the same content."""
    return file.stat().st_ino, file.read_bytes()


def test_answers_from_the_cache_are_those_of_the_base(base, kept):
    anew = answers(base, kept)
    assert answers(base, kept) == anew


def test_a_base_that_has_not_changed_is_not_written_again(base, kept):
    load_matcher(base, kept)
    before = stamp(only_file(kept))
    load_matcher(base, kept)
    assert stamp(only_file(kept)) == before


def test_a_base_that_has_changed_is_read_anew(base, kept):
    load_matcher(base, kept)
    base.write_text(BASE.replace("Five students", "Seven students"), encoding="utf-8")
    answer = FAQBot(load_matcher(base, kept)).ask(QUESTIONS[0])
    assert answer.text.startswith("Seven")
    assert len(list(kept.iterdir())) == 1


def test_a_change_counts_by_content_not_by_time_or_size(base, kept):
    load_matcher(base, kept)
    before = base.stat()
    base.write_text(BASE.replace("Five students", "Nine students"), encoding="utf-8")
    os.utime(base, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert base.stat().st_size == before.st_size
    assert FAQBot(load_matcher(base, kept)).ask(QUESTIONS[0]).text.startswith("Nine")


def test_a_new_file_in_the_folder_is_noticed(base, kept):
    load_matcher(base.parent, kept)
    added = "{language: en, entries: [{id: parking, questions: [where can I park], answer: Behind the school.}]}"
    (base.parent / "parking.yaml").write_text(added, encoding="utf-8")
    assert FAQBot(load_matcher(base.parent, kept)).ask("where can I park").entry_id == "parking"


def test_two_bases_do_not_share_a_file(base, kept, tmp_path):
    other = tmp_path / "other.yaml"
    other.write_text(
        "{language: en, entries: [{id: x, questions: [opening hours], answer: At nine.}]}", encoding="utf-8"
    )
    load_matcher(base, kept)
    load_matcher(other, kept)
    assert len(list(kept.iterdir())) == 2
    assert FAQBot(load_matcher(base, kept)).ask(QUESTIONS[0]).entry_id == "kagawa-places"


def cut(content):
    return content[: len(content) // 2]


def flip(content):
    middle = len(content) - 100
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def sealed(change):
    """Change what stands behind the first line, and make the checksum fit it."""

    def damage(content):
        first, _, rest = content.partition(b"\n")
        changed = change(rest)
        digest, _, _, path = first.split(b" ", 3)
        header = changed[: changed.find(b"\n") + 1]
        return digest + f" {len(header)} {zlib.crc32(header):08x} ".encode() + path + b"\n" + changed

    return damage


def header(**changes):
    def change(rest):
        first, _, body = rest.partition(b"\n")
        return json.dumps(json.loads(first) | changes).encode() + b"\n" + body

    return sealed(change)


DAMAGE = {
    "empty": lambda _: b"",
    "truncated": cut,
    "one bit flipped in the numbers": flip,
    "two numbers changed in one array": lambda content: content[:-400] + b"\1" * 200 + content[-200:],
    "one word changed in an answer": lambda content: content.replace(b"Five students", b"Nine students"),
    "without its first line": lambda content: content.partition(b"\n")[2],
    "other bytes": lambda _: bytes(range(256)) * 50,
    "of another version": lambda content: b"0" * 64 + content[64:],
    "without its numbers": sealed(lambda rest: rest.partition(b"\n")[0] + b"\n"),
    "one line": sealed(lambda _: b""),
    "a JSON list": sealed(lambda _: b"[]\n"),
    "JSON null": sealed(lambda _: b"null\n"),
    "JSON nested deeply": sealed(lambda _: b"[" * 200_000 + b"\n"),
    "no arrays": header(arrays=[]),
    "arrays of a type that does not exist": header(arrays=[["<x9", [1], 0]]),
    "arrays of Python objects": header(arrays=[["|O", [1], 0]]),
    "arrays longer than the file": header(arrays=[["<i4", [10**12], 0]]),
    "arrays longer than any number": header(arrays=[["<i4", [10**20], 0]]),
    "arrays of a type that is no type": header(arrays=[["zz,,", [1], 0]]),
    "a value of another shape": header(value={"knowledge": [[1, 2]]}),
    "no value": header(value=None),
    "no texts": header(texts=[]),
    "no tables": header(tables={}),
    "not UTF-8": sealed(lambda rest: b"\xff" + rest),
    "more than was kept": lambda content: content + bytes(1000),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A base, the file that is kept of it, and what is answered: none of them changes."""
    folder = tmp_path_factory.mktemp("sound")
    base = write_base(folder)
    expected = answers(base, folder / "kept")
    return base, only_file(folder / "kept"), expected


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_replaced_in_silence(sound, kept, damage, capfd):
    base, undamaged, expected = sound
    kept.mkdir()
    file = kept / undamaged.name
    file.write_bytes(damage(undamaged.read_bytes()))
    assert file.read_bytes() != undamaged.read_bytes()
    assert answers(base, kept) == expected
    assert file.read_bytes() == undamaged.read_bytes()
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other rights there")
def test_a_folder_that_cannot_be_written_costs_nothing_but_time(base, tmp_path, capfd):
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert answers(base, closed / "kept")[0]["entry_id"] == "kagawa-places"
    assert capfd.readouterr() == ("", "")


def test_a_file_in_place_of_the_folder_costs_nothing_but_time(base, kept):
    kept.write_text("not a folder", encoding="utf-8")
    assert answers(base, kept)[0]["entry_id"] == "kagawa-places"
    assert kept.read_text(encoding="utf-8") == "not a folder"


def test_a_folder_in_place_of_the_file_costs_nothing_but_time(base, kept):
    load_matcher(base, kept)
    file = only_file(kept)
    file.unlink()
    file.mkdir()
    assert answers(base, kept)[0]["entry_id"] == "kagawa-places"
    assert list(kept.iterdir()) == [file]


def test_the_file_can_be_deleted_at_any_time(base, kept):
    expected = answers(base, kept)
    only_file(kept).unlink()
    assert answers(base, kept) == expected


def test_no_temporary_file_is_left_behind(base, kept):
    load_matcher(base, kept)
    assert [file.suffix for file in kept.iterdir()] == [".index"]


def test_others_cannot_read_what_is_kept_unless_it_is_theirs_too(base, kept):
    load_matcher(base, kept)
    assert not only_file(kept).stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def test_a_base_that_cannot_be_loaded_is_not_kept(base, kept):
    base.write_text("entries: [", encoding="utf-8")
    with pytest.raises(faq_bot.KnowledgeError):
        load_matcher(base, kept)
    assert not kept.exists()


@pytest.mark.parametrize("collecting", [True, False])
@pytest.mark.parametrize("content", [None, "entries: no"])
def test_the_garbage_collector_is_left_as_it_was(base, kept, collecting, content):
    if content:
        base.write_text(content, encoding="utf-8")
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        with pytest.raises(faq_bot.KnowledgeError) if content else contextlib.nullcontext():
            load_matcher(base, kept)
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


def test_nothing_in_the_package_can_execute_what_a_file_holds():
    package = Path(faq_bot.__file__).parent
    forbidden = ("pickle", "marshal", "shelve", "allow_pickle=True", "eval(", "exec(", "yaml.load(", "yaml.unsafe")
    used = {
        (file.name, word)
        for file in package.rglob("*.py")
        for word in forbidden
        # Nothing may be executed.
        if word in file.read_text(encoding="utf-8").replace('exec("")', "")
    }
    # What a server hands to its own processes is in a file without a name, which nobody else can open.
    assert used == {("handed.py", "pickle")}


def test_the_file_is_two_lines_of_text_and_numbers(base, kept):
    load_matcher(base, kept)
    first, described, numbers = only_file(kept).read_bytes().split(b"\n", 2)
    assert re.fullmatch(rb"[0-9a-f]{64} [0-9]+ [0-9a-f]{8} \[\".*\"\] *", first)
    assert set(json.loads(described)) == {"arrays", "texts", "tables", "value"}
    assert numbers


def assert_alike(one, other):
    """Compare all that two values hold, types and rights to write included; rows are made when looked at."""
    assert type(one) is type(other) or {type(one), type(other)} == {tuple, Rows}
    if isinstance(one, np.ndarray):
        assert (one.dtype, one.shape, one.flags.aligned) == (other.dtype, other.shape, other.flags.aligned)
        assert not one.flags.writeable
        assert not other.flags.writeable
        assert np.array_equal(one, other)
    elif dataclasses.is_dataclass(one):
        for field in dataclasses.fields(one):
            assert_alike(getattr(one, field.name), getattr(other, field.name))
    elif isinstance(one, dict):
        assert list(one) == list(other)
        for key, value in one.items():
            assert_alike(value, other[key])
    elif isinstance(one, tuple | list | Rows):
        assert len(one) == len(other)
        for mine, yours in zip(one, other, strict=True):
            assert_alike(mine, yours)
    else:
        assert one == other


def test_a_matcher_from_the_cache_is_the_one_that_was_built(base, kept):
    # Places in files, kinds of sequences and read-only arrays are a part of that.
    assert_alike(load_matcher(base, kept), load_matcher(base, kept))


ODD_TEXTS = ["a\0b", "line\nfeed", "\u2028", '"', "{}", "á", "é"]


def test_a_text_may_hold_any_character(tmp_path, kept):
    entries = [
        {"id": f"e{number}", "questions": [f"{text} {number}", f"opening {number}"], "answer": f"So: {text}!"}
        for number, text in enumerate(ODD_TEXTS)
    ]
    file = tmp_path / "odd.yaml"
    file.write_text(json.dumps({"language": "en", "entries": entries}), encoding="utf-8")
    assert_alike(load_matcher(file, kept), load_matcher(file, kept))
    # Of the loaders of YAML, the one in Python alone lets halves of surrogates through.
    odd = Source("a", title="half \ud800 surrogate")
    assert unpack(Source, pack(odd)[0], memoryview(b"")) == odd


def test_a_file_cut_while_it_is_in_use_does_no_harm(base, kept):
    load_matcher(base, kept)
    bot = FAQBot(load_matcher(base, kept))
    os.truncate(only_file(kept), 10)
    assert bot.ask(QUESTIONS[0]).entry_id == "kagawa-places"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders there")
def test_a_pipe_in_place_of_the_file_is_not_waited_for(base, kept):
    load_matcher(base, kept)
    file = only_file(kept)
    file.unlink()
    os.mkfifo(file)
    assert answers(base, kept)[0]["entry_id"] == "kagawa-places"


def test_a_base_whose_name_is_no_unicode_is_kept_too(tmp_path, kept):
    folder = tmp_path / os.fsdecode(b"b\xe9")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("the file system wants Unicode")
    base = write_base(folder)
    assert_alike(load_matcher(base, kept), load_matcher(base, kept))
    assert only_file(kept)


def test_the_lock_of_an_editor_beside_the_code_is_none_of_it(base, kept, tmp_path, monkeypatch):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / ".#english.py").symlink_to("somebody@here.1:1")
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "matching" / "cache.py"))
    assert_alike(load_matcher(base, kept), load_matcher(base, kept))
    assert only_file(kept)


# What is kept for how long


def aged(file, seconds):
    then = time.time() - seconds
    os.utime(file, (then, then))
    return file


@pytest.fixture
def others(kept, tmp_path):
    """Files of other bases in the cache: `others(name)` makes one."""

    def keep(name):
        before = set(kept.iterdir()) if kept.exists() else set()
        file = tmp_path / f"{name}.yaml"
        file.write_text(
            f"{{language: en, entries: [{{id: {name}, questions: [{name}], answer: Yes.}}]}}", encoding="utf-8"
        )
        load_matcher(file, kept)
        (made,) = set(kept.iterdir()) - before
        return file, made

    return keep


def test_a_base_that_is_gone_is_not_kept(base, kept, others):
    gone, made = others("gone")
    gone.unlink()
    load_matcher(base, kept)
    assert not made.exists()


def test_what_nobody_uses_for_long_is_not_kept(base, kept, others):
    (_, unused), (file, used) = others("unused"), others("used")
    aged(unused, cache.LONGEST_KEPT + 60)
    aged(used, cache.LONGEST_KEPT - 60)
    load_matcher(file, kept)
    assert time.time() - used.stat().st_mtime < 60
    load_matcher(base, kept)
    assert (unused.exists(), used.exists()) == (False, True)


def test_of_too_much_the_oldest_goes(base, kept, others, monkeypatch):
    old, new = (others(name)[1] for name in ("old", "new"))
    aged(old, 60)
    load_matcher(base, kept)
    (last,) = set(kept.iterdir()) - {old, new}
    room = new.stat().st_size + last.stat().st_size
    last.unlink()
    monkeypatch.setattr(cache, "MOST_KEPT", room)
    load_matcher(base, kept)
    assert set(kept.iterdir()) == {new, last}


def test_what_is_too_large_is_not_kept(base, kept, monkeypatch):
    monkeypatch.setattr(cache, "MOST_KEPT", 1000)
    load_matcher(base, kept)
    assert not kept.exists()


def test_what_a_killed_process_left_is_removed(base, kept, others):
    others("first")
    left, young = kept / "left.unfinished", kept / "young.unfinished"
    for file in (left, young):
        file.write_bytes(b"x")
    aged(left, 2 * 3600)
    load_matcher(base, kept)
    assert (left.exists(), young.exists()) == (False, True)


def test_what_has_another_name_is_somebodys_own(base, kept):
    kept.mkdir()
    own = [kept / name for name in ("tmpnotes", "books.index", "0123456789abcdef.trials.txt")]
    for file in own:
        file.write_bytes(b"x")
        aged(file, 90 * 24 * 3600)
    load_matcher(base, kept)
    assert all(file.exists() for file in own)


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process")
def test_a_file_that_no_memory_holds_is_replaced(base, kept):
    load_matcher(base, kept)
    sound = only_file(kept).read_bytes()
    os.truncate(only_file(kept), cache.MOST_KEPT)
    limited = f"ulimit -v {3 * 2**18}; exec " + '"$@"'
    ask = "import sys; from pathlib import Path; from faq_bot.matching.cache import load_matcher as load; "
    ask += "load(*map(Path, sys.argv[1:]))"
    command = ["bash", "-c", limited, "-", sys.executable, "-c", ask, str(base), str(kept)]
    subprocess.run(command, check=True, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"})
    assert only_file(kept).read_bytes() == sound


def test_what_does_not_say_its_base_is_removed(base, kept):
    kept.mkdir()
    (kept / "0123456789abcdef.index").write_bytes(b"\xff" * 100)
    load_matcher(base, kept)
    assert len(list(kept.iterdir())) == 1


# Users without a home


def homeless(base, tmp_path, **variables):
    """Ask in a process of a user that no list of users has, and that has no home; return what was left where."""
    place, temporary = tmp_path / "place", tmp_path / "temporary"
    place.mkdir()
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", HOMELESS, str(base), QUESTIONS[0]],
        cwd=place,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(faq_bot.__file__).parent.parent)}
        | {"TMPDIR": str(temporary)}
        | variables,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Five students")
    return sorted(file.name for file in place.iterdir()), sorted(temporary.iterdir())


HOMELESS = """
import pwd, sys
def nobody(_): raise KeyError
pwd.getpwuid = nobody
from faq_bot.cli.main import main
sys.exit(main(["ask", "-k", *sys.argv[1:]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="homes are found in another way there")
def test_without_a_home_the_cache_is_the_users_own_beside_other_temporary_files(base, tmp_path):
    here, (folder,) = homeless(base, tmp_path)
    assert here == []
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert only_file(folder).suffix == ".index"


@pytest.mark.skipif(sys.platform == "win32", reason="homes are found in another way there")
@pytest.mark.parametrize("variable", ["HOME", "XDG_CACHE_HOME"])
def test_a_home_that_is_no_full_path_makes_no_folder_here(base, tmp_path, variable):
    here, _ = homeless(base, tmp_path, **{variable: "~"})
    assert here == []


@pytest.mark.skipif(sys.platform == "win32", reason="homes are found in another way there")
def test_a_folder_that_others_may_write_is_not_trusted(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"faq-bot-{os.getuid()}").mkdir(mode=0o700)
    assert cache._temporary_folder() == tmp_path / f"faq-bot-{os.getuid()}"
    (tmp_path / f"faq-bot-{os.getuid()}").chmod(0o777)
    assert cache._temporary_folder() is None


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_nobody_else_may_write_into_its_folder_whatever_the_process_lets_them_elsewhere(base, kept):
    usual = os.umask(0)
    try:
        answers(base, kept)
    finally:
        os.umask(usual)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o755


def test_several_paths_are_kept_as_one_base(tmp_path):
    one, two, kept = tmp_path / "one.yaml", tmp_path / "two.yaml", tmp_path / "kept"
    one.write_text("language: en\nentries: [{id: a, answer: b}]", encoding="utf-8")
    two.write_text("language: en\nphrasings: {a: where}", encoding="utf-8")
    fresh = load_matcher([one, two], kept)
    assert load_matcher([one, two], kept).knowledge == fresh.knowledge
    assert len(list(kept.iterdir())) == 1
    two.write_text("language: en\nphrasings: {a: whither}", encoding="utf-8")
    assert load_matcher([one, two], kept).knowledge.phrasings[0].text == "whither"


def test_the_environment_names_the_default_base(tmp_path, monkeypatch):
    base = tmp_path / "base.yaml"
    base.write_text("language: en\nentries: [{id: a, questions: where, answer: b}]", encoding="utf-8")
    monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", str(base))
    assert [entry.id for entry in load_matcher(None, tmp_path / "kept").knowledge.entries] == ["a"]


@pytest.mark.parametrize("place", [0.3, 0.5, 0.7, 0.9])
def test_numbers_of_a_file_that_have_changed_places_are_noticed(base, kept, place):
    anew = answers(base, kept)
    content = bytearray(only_file(kept).read_bytes())
    at = int(len(content) * place) // 8 * 8
    while content[at : at + 8] == content[at + 8 : at + 16]:
        at += 8
    content[at : at + 16] = content[at + 8 : at + 16] + content[at : at + 8]
    only_file(kept).write_bytes(content)
    assert answers(base, kept) == anew
    assert only_file(kept).read_bytes() != content


@pytest.mark.parametrize("line", [b"[" * 60_000, b"[" + b"9" * 40 + b"]", b"{}", b"\xff"])
def test_a_file_of_somebody_else_beside_those_kept_is_passed_over(base, kept, line):
    kept.mkdir()
    (kept / "x.index").write_bytes(b"a 1 b " + line)
    assert answers(base, kept) == answers(base, kept)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
def test_a_process_that_is_forked_while_another_thread_loads_collects_its_garbage():
    program = """
import gc, os, threading
from faq_bot.matching import cache
loads, may_end = threading.Event(), threading.Event()

def load():
    with cache._collector_paused():
        loads.set()
        may_end.wait()

threading.Thread(target=load, daemon=True).start()
loads.wait()
child = os.fork()
if not child:
    os._exit(0 if gc.isenabled() else 1)
may_end.set()
raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0
