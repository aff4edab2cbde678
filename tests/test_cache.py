import contextlib
import gc
import json
import os
import re
import stat
import sys
import zlib
from pathlib import Path

import pytest
from exchange_base import BASE, write_base

import faq_bot
from faq_bot import FAQBot
from faq_bot.matching.cache import load_matcher

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
        return first.split()[0] + f" {zlib.crc32(changed):08x}\n".encode() + changed

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
    "arrays of a type that does not exist": header(arrays=[["entry_of", "<x9", [1]]]),
    "arrays of Python objects": header(arrays=[["entry_of", "|O", [1]]]),
    "arrays longer than the file": header(arrays=[["entry_of", "<i4", [10**12]]]),
    "knowledge of another shape": header(knowledge={"entries": [[1, 2]]}),
    "no knowledge": header(knowledge=None),
    "not UTF-8": sealed(lambda rest: b"\xff" + rest),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_replaced_in_silence(base, kept, damage, capfd):
    expected = answers(base, kept)
    file = only_file(kept)
    sound = file.read_bytes()
    file.write_bytes(damage(sound))
    assert answers(base, kept) == expected
    assert file.read_bytes() == sound
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
        if word in file.read_text(encoding="utf-8")
    }
    assert used == set()


def test_the_file_is_two_lines_of_text_and_numbers(base, kept):
    load_matcher(base, kept)
    first, described, numbers = only_file(kept).read_bytes().split(b"\n", 2)
    assert re.fullmatch(rb"[0-9a-f]{64} [0-9a-f]{8}", first)
    assert set(json.loads(described)) >= {"arrays", "knowledge"}
    assert numbers
