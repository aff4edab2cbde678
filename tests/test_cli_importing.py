"""`faq-bot import` and `faq-bot init`: from a file or nothing to a base that answers."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import faq_bot
from faq_bot.bot import FAQBot
from faq_bot.cli.main import main
from faq_bot.knowledge.importing import reading

TABLE = "question,answer\nWhen are you open?,At nine.\nWhat is it?,\n"


@pytest.fixture(scope="module", autouse=True)
def _read_here():
    """Files are read in this process, as where there is no fork: the bounds of another one are not looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("faq_bot.sharing.multiprocessing.get_all_start_methods", lambda: ["spawn"])
        yield


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "faq.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder, capsys):
    def run(*arguments):
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_base_is_written_and_what_was_left_out_is_said(run, folder):
    code, out, err = run("import", "faq.csv", "-o", "base.yaml")
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "faq-bot: faq.csv:3:1: left out: no answer to 'What is it?'",
        "faq-bot: taken: 1 answer with 1 question, in en; left out: 1",
        "faq-bot: now: faq-bot check base.yaml, then faq-bot -k base.yaml",
    ]
    assert str(FAQBot.load(folder / "base.yaml").ask("when are you open")) == "At nine."


def test_what_is_not_kept_is_not_to_be_checked(run):
    assert "now:" not in run("import", "faq.csv", "-o", os.devnull, "--force")[2]


def test_without_a_file_to_write_to_the_base_goes_to_standard_output(run):
    assert run("import", "faq.csv")[1] == (
        "language: en\n\n"
        "sources:\n  - id: faq-csv\n    title: faq.csv\n\n"
        "entries:\n  - id: when-are-you-open\n    questions:\n      - When are you open?\n"
        "    answer: At nine.\n    sources: faq-csv\n"
    )


@pytest.mark.parametrize(
    "odd", ["\u202e", "\U000e0041", "\ufff9", "\u206f", "\u0601", "\U0001f3f4\U000e0067", "\x1b[3m"]
)
def test_what_is_printed_is_what_would_be_written(run, folder, odd):
    (folder / "faq.csv").write_text(
        f'question,answer\nIs{odd} it open?,"At{odd} nine.\nDaily."\n', encoding="utf-8"
    )
    printed = run("import", "faq.csv", "-l", "en")[1]
    run("import", "faq.csv", "-l", "en", "-o", "base.yaml")
    assert (folder / "base.yaml").read_text(encoding="utf-8") == printed
    (entry,) = FAQBot.load(folder / "base.yaml").entries
    assert (entry.phrasings[0].text, entry.answers["en"]) == (f"Is{odd} it open?", f"At{odd} nine.\nDaily.")


def test_several_files_are_one_base(run, folder):
    (folder / "faq.md").write_text("# Visit\n## Où est la gare ?\nElle est *ici*, à deux pas.", encoding="utf-8")
    (folder / "more.jsonl").write_text('{"q": "Where is it?", "a": "It is at the station."}', encoding="utf-8")
    code, _, err = run("import", "faq.csv", "faq.md", "more.jsonl", "-o", "base.yaml")
    assert code == 0
    assert "in en, fr; left out: 1" in err
    assert "import each language into a file of its own" in err
    bot = FAQBot.load(folder / "base.yaml")
    assert bot.ask("Où est la gare ?").text == "Elle est *ici*, à deux pas."
    assert bot.ask("Where is it?").text == "It is at the station."
    assert [source.title for source in bot.ask("Where is it?").sources] == ["more.jsonl"]


@pytest.mark.parametrize("blank", ["\u00a0", "\u3000", "\u2003 "])
def test_a_line_of_an_odd_blank_stays_in_its_answer(run, folder, blank):
    table = f'question,answer\nWhen are you open?,"At nine.\n{blank}\nNever on Sundays."\nWhere?,Here.\n'
    (folder / "blank.csv").write_text(table, encoding="utf-8")
    assert run("import", "blank.csv", "-o", "blank.yaml", "-l", "en")[0] == 0
    answers = [entry.answers["en"].split() for entry in FAQBot.load(folder / "blank.yaml").entries]
    assert answers == [["At", "nine.", "Never", "on", "Sundays."], ["Here."]]


def test_the_language_may_be_given(run, folder):
    (folder / "x.csv").write_text("q,a\nkagawa,Kagawa\n", encoding="utf-8")
    code, _, err = run("import", "x.csv")
    assert code == 3
    assert "--language" in err
    assert run("import", "x.csv", "--language", "fr")[1].startswith("language: fr\n")


def test_pages_go_into_files_of_a_folder_that_is_made_and_is_one_base(run, folder):
    (folder / "faq.md").write_text("## Wo ist der Bahnhof?\nEr ist hier, bei der Post.", encoding="utf-8")
    assert run("import", "faq.csv", "-o", "faq/en.yaml")[0] == 0
    assert run("import", "faq.md", "-o", "faq/de.yaml")[0] == 0
    bot = FAQBot.load(folder / "faq")
    assert bot.ask("Wo ist der Bahnhof?").text == "Er ist hier, bei der Post."
    assert bot.ask("When are you open?").text == "At nine."
    code, _, err = run("import", "faq.csv", "-o", "faq", "--force")
    assert (code, err) == (3, f"faq-bot: faq: a folder; name a file in it, as {Path('faq/faq.yaml')}\n")


def test_nothing_is_written_over(run, folder):
    (folder / "base.yaml").write_text("old", encoding="utf-8")
    code, _, err = run("import", "faq.csv", "-o", "base.yaml")
    assert (code, err) == (
        3,
        "faq-bot: base.yaml: there already; name another place, or --force to write over it\n",
    )
    assert (folder / "base.yaml").read_text(encoding="utf-8") == "old"
    assert run("import", "faq.csv", "-o", "base.yaml", "--force")[0] == 0
    assert "old" not in (folder / "base.yaml").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="links are other things there")
@pytest.mark.parametrize("come", [lambda path: path.write_text("mine"), lambda path: path.symlink_to("mine")])
def test_what_comes_while_a_base_is_made_is_not_written_over(run, folder, monkeypatch, come):
    from faq_bot.knowledge.importing import yaml_text

    written = folder / "base.yaml"
    as_yaml = yaml_text.as_yaml
    monkeypatch.setattr(yaml_text, "as_yaml", lambda base: (come(written), as_yaml(base))[1])
    code, _, err = run("import", "faq.csv", "-o", "base.yaml")
    assert code == 3
    assert err.endswith("base.yaml: there already; name another place, or --force to write over it\n")
    assert sorted(file.name for file in folder.iterdir()) == ["base.yaml", "faq.csv"]
    assert written.is_symlink() or written.read_text() == "mine"


def test_a_table_is_not_written_over_with_yaml_even_if_forced(run, folder):
    code, _, err = run("import", "faq.csv", "-o", "faq.csv", "--force")
    told = "faq-bot: faq.csv: a knowledge base is YAML, and no file of tests; name it faq.yaml\n"
    assert (code, err) == (3, told)
    assert (folder / "faq.csv").read_text(encoding="utf-8") == TABLE


@pytest.mark.skipif(sys.platform == "win32", reason="links are other things there")
def test_what_is_imported_is_not_written_over_even_if_forced(run, folder):
    training = "version: '3.1'\nnlu: []\n"
    (folder / "nlu.yml").write_text(training, encoding="utf-8")
    (folder / "base.yaml").symlink_to("faq.csv")
    for imported, output in (("nlu.yml", "nlu.yml"), ("faq.csv", "base.yaml")):
        code, _, err = run("import", imported, "-o", output, "--force")
        assert (code, err) == (3, f"faq-bot: {output}: would be written over, and is read; name another file\n")
    assert (folder / "nlu.yml").read_text(encoding="utf-8") == training
    assert (folder / "faq.csv").read_text(encoding="utf-8") == TABLE


def test_a_file_without_questions_writes_nothing(run, folder):
    (folder / "x.md").write_text("Hello.", encoding="utf-8")
    code, out, err = run("import", "x.md", "-o", "base.yaml")
    assert (code, out) == (3, "")
    assert "x.md:1:1: left out: text that answers no question: 'Hello.'" in err
    assert ": nothing was found that could be taken" in err
    assert not (folder / "base.yaml").exists()


def test_html_without_its_extra_says_what_to_install(run, folder, monkeypatch):
    def missing(file, text):
        raise ModuleNotFoundError(name="selectolax")

    monkeypatch.setitem(reading._READERS, "html", missing)
    (folder / "x.html").write_text("<p>", encoding="utf-8")
    code, _, err = run("import", "x.html")
    assert code == 2
    assert err.startswith("faq-bot: `import` of HTML needs selectolax: pip install '.[import]' in the checkout; ")


def test_init_writes_a_base_that_answers_and_tests_that_pass(run, folder):
    code, out, _ = run("init", "new")
    assert code == 0
    assert sorted(file.name for file in (folder / "new").iterdir()) == [
        "base.faqtest.yaml",
        "base.yaml",
        "faq-bot.schema.json",
    ]
    assert "faq-bot ask -k new/base.yaml when are you open" in out.replace("\\", "/")
    assert FAQBot.load(folder / "new").ask("when are you open").entry_id == "opening-hours"
    first = (folder / "new" / "base.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=faq-bot.schema.json"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "new", "-p", "no:cacheprovider"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(Path(faq_bot.__file__).parent.parent)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "4 passed" in done.stdout


def test_the_tests_that_init_writes_are_run_as_it_tells(run):
    told = run("init", "f[a]")[1].splitlines()[-1].partition(":")[2]
    assert run(*shlex.split(told)[1:])[1].endswith("4 of 4 right, 0 wrong\n")


@pytest.fixture
def words():
    def words(line):
        """Return the words of a line as a shell takes them."""
        asked = ["bash", "-c", f"printf '%s\\0' {line}"]
        done = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True, timeout=60)
        return done.stdout.split("\0")[:-1]

    return words


@pytest.mark.skipif(shutil.which("bash") is None, reason="a shell reads the commands")
@pytest.mark.parametrize(
    "folder_name", ["my faq", "d$(touch PWNED)", "-k", "a\nb\x1b[2J", "it's\\\n\u202e", "f[a]"]
)
def test_what_init_and_import_tell_to_run_is_safe_to_copy(run, words, folder_name):
    code, out, _ = run("init", "--", folder_name)
    told = out.splitlines()
    assert (code, len(told), out.replace("\n", "").isprintable()) == (0, 5, True)
    folder = f"./{folder_name}" if folder_name.startswith("-") else folder_name
    base = f"{folder}/base.yaml"
    assert [words(line.partition(":")[2]) for line in told[1:]] == [
        ["faq-bot", "ask", "-k", base, "when", "are", "you", "open"],
        ["faq-bot", "-k", base],
        ["faq-bot", "check", base],
        ["faq-bot", "evaluate", folder],
    ]
    _, _, err = run("import", "faq.csv", f"-o{folder_name}/new.yaml")
    check, chat = err.splitlines()[-1].removeprefix("faq-bot: now: ").split(", then ")
    new = f"{folder}/new.yaml"
    assert (words(check), words(chat)) == (["faq-bot", "check", new], ["faq-bot", "-k", new])


def test_check_finds_nothing_in_what_init_writes(run):
    run("init", "new")
    assert run("check", "new") == (0, "no findings\n", "")


def test_init_writes_nothing_where_any_of_its_files_is(run, folder):
    (folder / "base.yaml").write_text("mine", encoding="utf-8")
    code, out, err = run("init")
    assert (code, out) == (3, "")
    assert err == "faq-bot: base.yaml: there already; name another place\n"
    assert sorted(file.name for file in folder.iterdir()) == ["base.yaml", "faq.csv"]


def test_init_keeps_what_comes_while_it_writes_and_leaves_nothing_beside(run, folder, monkeypatch):
    from faq_bot import files

    def write(path, *arguments):
        if path.name == "faq-bot.schema.json":
            path.write_text("mine", encoding="utf-8")
        write_file(path, *arguments)

    write_file = files.write_file
    monkeypatch.setattr(files, "write_file", write)
    schema = Path("new", "faq-bot.schema.json")
    assert run("init", "new") == (3, "", f"faq-bot: {schema}: there already; name another place\n")
    assert [file.read_text(encoding="utf-8") for file in (folder / "new").iterdir()] == ["mine"]


@pytest.mark.parametrize("target", ["a/b", "."])
def test_init_on_a_full_disk_leaves_nothing_behind(run, folder, target, monkeypatch):
    import resource

    # Python would cut what it compiles too, and others would read that.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Two of the three files are smaller.
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, limits[1]))
    try:
        code, out, err = run("init", target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (code, out) == (3, "")
    schema = Path(target, "faq-bot.schema.json")
    assert err == f"faq-bot: {schema}: the file cannot be written (File too large)\n"
    assert [path.name for path in folder.iterdir()] == ["faq.csv"]
    assert run("init", target)[0] == 0


@pytest.mark.parametrize("name", ["a\0", "\ud800"])
def test_init_tells_what_can_be_no_folder(run, folder, name):
    before = list(folder.iterdir())
    code, out, err = run("init", name)
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert "can be no folder" in err
    assert list(folder.iterdir()) == before


def test_init_does_not_take_a_file_for_a_folder(run):
    told = "faq-bot: faq.csv: a file, where a folder is expected; name another place\n"
    assert run("init", "faq.csv") == (3, "", told)


def test_init_names_a_link_that_leads_nowhere(run, folder):
    (folder / "mine").symlink_to(folder / "gone")
    told = "faq-bot: mine: a link that leads nowhere; remove it, or name another place\n"
    assert run("init", "mine") == (3, "", told)


def test_of_very_many_that_are_left_out_the_first_are_told_and_the_rest_counted(run, folder, monkeypatch):
    monkeypatch.setattr("faq_bot.cli.importing.MOST_TOLD", 2)
    (folder / "many.csv").write_text("question,answer\nOpen?,At nine.\n" + "What?,\n" * 5, encoding="utf-8")
    _, _, err = run("import", "many.csv", "--language", "en")
    told = [line for line in err.splitlines() if "left out" in line]
    assert [line.partition(": left out")[0] for line in told[:2]] == [
        "faq-bot: many.csv:3:1",
        "faq-bot: many.csv:4:1",
    ]
    assert told[2] == "faq-bot: left out: 3 more, behind many.csv:4:1"
    assert told[3].endswith("left out: 5")


def test_what_would_be_larger_than_what_is_read_is_not_written(run, folder, monkeypatch):
    monkeypatch.setattr("faq_bot.cli.importing.MAX_BYTES", 100)
    code, out, err = run("import", "faq.csv", "-o", "base.yaml")
    assert (code, out, "larger than the 100 bytes that are read; import fewer files" in err) == (3, "", True)
    assert not (folder / "base.yaml").exists()


def test_what_could_not_be_loaded_is_not_written(run, folder, monkeypatch):
    monkeypatch.setattr("faq_bot.knowledge.composer.MAX_VALUES", 10)
    code, out, err = run("import", "faq.csv", "-o", "base.yaml")
    assert (code, out) == (3, "")
    assert "faq-bot: nothing is written, as it could not be loaded: base.yaml:" in err
    assert not (folder / "base.yaml").exists()


def test_what_is_too_large_is_refused_before_it_is_made_yaml(run, folder, monkeypatch):
    monkeypatch.setattr("faq_bot.knowledge.importing.yaml_text.MAX_VALUES", 10)
    monkeypatch.setattr("faq_bot.knowledge.importing.yaml_text._dump", None)
    code, out, err = run("import", "faq.csv", "-o", "base.yaml")
    assert (code, out) == (3, "")
    assert "faq-bot: nothing is written, as a base has at most 10 values and lines in one file" in err
    assert not (folder / "base.yaml").exists()


def test_a_file_that_is_empty_and_a_folder_are_said_to_be_so(run, folder):
    (folder / "empty.csv").write_text("\n", encoding="utf-8")
    assert run("import", "empty.csv") == (3, "", "faq-bot: empty.csv: empty; nothing to import\n")
    (folder / "tables").mkdir()
    told = "faq-bot: tables:1:1: a folder, where a file is expected; name a file in it\n"
    assert run("import", "tables") == (3, "", told)
    assert run("import", ".") == (3, "", told.replace("tables", "."))


def test_a_table_or_a_page_is_no_base_and_may_become_one(run, folder):
    for arguments in (("check", "faq.csv"), ("ask", "-k", "faq.csv", "open?")):
        told = "faq-bot: faq.csv:1:1: a .csv file is no knowledge base; faq-bot import makes one of it\n"
        assert run(*arguments) == (3, "", told)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("base.yaml", "a chat with that base: faq-bot -k base.yaml"),
        ("t.faqtest.yaml", "the cases in that file: faq-bot evaluate t.faqtest.yaml"),
        ("my bases", "a chat with that base: faq-bot -k 'my bases'"),
        ("faq.csv", "a knowledge base of that file: faq-bot import faq.csv -o my-base.yaml"),
        (
            "README",
            "for an answer: faq-bot ask, and the question; for a chat: faq-bot alone. There are ask, explain",
        ),
        ("chek", "did you mean 'check'? There are ask, explain"),
        (
            "when is it open " * 20,
            "for an answer: faq-bot ask, and the question; for a chat: faq-bot alone. There are ask, explain",
        ),
        ("", "for an answer: faq-bot ask, and the question; for a chat: faq-bot alone. There are ask, explain"),
        (
            "loop",
            "for an answer: faq-bot ask, and the question; for a chat: faq-bot alone. There are ask, explain",
        ),
        *((word, "for an answer: faq-bot ask, and the question") for word in ("\ud800", "a\0")),
        (
            "opening hours?",
            "for an answer: faq-bot ask, and the question; for a chat: faq-bot alone. There are ask, explain",
        ),
    ],
)
def test_a_word_that_is_no_command_gets_one_line_on_what_to_do(run, folder, capsys, word, told):
    (folder / "base.yaml").write_text("", encoding="utf-8")
    (folder / "my bases").mkdir()
    (folder / "README").touch()
    (folder / "t.faqtest.yaml").touch()
    (folder / "loop").symlink_to("loop")
    with pytest.raises(SystemExit, match="2"):
        run(word)
    err = capsys.readouterr().err
    assert err.startswith(f"faq-bot: {word!r} is no command; {told}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("scheme", ["https", "HTTP"])
@pytest.mark.parametrize("arguments", [("import",), ("check",), ("ask", "x", "-k")])
def test_an_address_is_not_fetched(run, arguments, scheme):
    code, out, err = run(*arguments, f"{scheme}://example.org/faq.html")
    assert (code, out) == (3, "")
    assert err == (
        f"faq-bot: {scheme}://example.org/faq.html: nothing is fetched; save the page as a file, and name that\n"
    )


def test_an_address_in_the_place_of_the_usual_base_is_not_fetched(run, monkeypatch):
    monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", "https://example.org/faq.yaml")
    code, _, err = run("ask", "x")
    assert (code, err.partition(";")[0]) == (3, "faq-bot: https://example.org/faq.yaml: nothing is fetched")


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("x.json", "x.yaml"),
        ("y", "y.yaml"),
        ("a.b", "a.yaml"),
        ("x.faqtest.yaml", "x.yaml"),
        ("x.FAQTEST.yaml", "x.yaml"),
        ("x.faqtest.faqtest.yaml", "x.yaml"),
    ],
)
def test_a_base_is_not_written_where_its_folder_would_not_be_read(run, folder, name, better):
    code, out, err = run("import", "faq.csv", "-o", f"new/{name}")
    assert (code, out) == (3, "")
    assert err.endswith(f"; name it {Path('new', better)}\n")
    assert run("import", "faq.csv", "-o", f"new/{better}")[0] == 0
    assert FAQBot.load(folder / "new").ask("when are you open").text == "At nine."


def test_a_file_in_the_place_of_a_folder_is_told(run):
    code, out, err = run("import", "faq.csv", "-o", "faq.csv/base.yaml")
    assert (code, out) == (3, "")
    assert err.endswith(f"{Path('faq.csv/base.yaml')}: the knowledge base cannot be written (Not a directory)\n")
