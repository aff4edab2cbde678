import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from exchange_base import BASE, write_base

from faq_bot.cli.main import main
from faq_bot.errors import FAQBotError
from faq_bot.testing.versions import load_version

QUESTIONS = """tests:
  - {ask: How many places are there at Kagawa?, contains: five}
  - {ask: Who signed the agreement with Kagawa?, expect: signers}
  - {ask: How long does the exchange at Osaka last?, expect: osaka-duration}
  - {ask: How many places are there at Osaka?, expect: osaka-places}
"""
NEW = (
    BASE.replace("Five students at most", "Six students at most")
    .replace("Two directors signed", "directors signed")
    .replace("    about: [osaka]\n    kind: not_covered\n", "    about: [osaka]\n")
)


@pytest.fixture
def versions(tmp_path):
    for name, text in (("old", BASE), ("new", NEW)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "base.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "q.faqtest.yaml").write_text(QUESTIONS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def diff(versions, capsys, monkeypatch):
    monkeypatch.chdir(versions)

    def run(*arguments):
        code = main(["diff", *arguments])
        return code, capsys.readouterr()

    return run


def test_only_the_questions_that_change_are_shown(diff):
    code, shown = diff("old", "new", "q.faqtest.yaml")
    assert code == 0
    confidence = r"\(\d\.\d\d, en\)"
    assert re.fullmatch(
        rf"""BROKEN: How many places are there at Kagawa\?  \[text\]
  q\.faqtest\.yaml:2:5
  old  kagawa-places {confidence}
  new  kagawa-places {confidence}
  -    Five students at most can go to Kagawa\.
  \+    Six students at most can go to Kagawa\.

How long does the exchange at Osaka last\?  \[status\]
  q\.faqtest\.yaml:4:5
  old  osaka-duration {confidence}
  new  osaka-duration {confidence}

2 of 4 questions change: 1 broken, 0 fixed
""",
        shown.out,
    )


def test_the_way_back_fixes_what_was_broken(diff):
    _, shown = diff("new", "old", "q.faqtest.yaml")
    assert shown.out.startswith("FIXED: How many places")


def test_the_same_version_twice_changes_nothing(diff):
    code, shown = diff("old", "old", "q.faqtest.yaml", "--exit-code")
    assert (code, shown.out) == (0, "0 of 4 questions change: 0 broken, 0 fixed\n")


def test_exit_code_tells_that_something_changed(diff):
    assert diff("old", "new", "q.faqtest.yaml", "--exit-code")[0] == 1


def test_an_entry_that_goes_is_seen_as_another_entry(diff, versions):
    without = BASE.split("  - id: signers")[0]
    (versions / "new" / "base.yaml").write_text(without, encoding="utf-8")
    _, shown = diff("old", "new", "q.faqtest.yaml", "--format", "json")
    change = json.loads(shown.out)["changes"][0]
    assert change["question"] == "Who signed the agreement with Kagawa?"
    assert (change["old"]["entry_id"], change["effect"]) == ("signers", "broken")
    assert "entry" in change["changed"]


def test_markdown_is_a_table_for_a_review(diff):
    _, shown = diff("old", "new", "q.faqtest.yaml", "--format", "markdown")
    lines = shown.out.splitlines()
    assert lines[0] == "### 2 of 4 questions change: 1 broken, 0 fixed"
    assert lines[4].startswith("| broken | How many places are there at Kagawa? | text | Five students")


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_of_long_answers_is_told_where_they_part(diff, versions, form):
    for name, end in (("old", "nine"), ("new", "ten")):
        answer = f"{'x' * 50_000} at {end} o'clock, {'y' * 50_000}"
        entry = {"id": "hours", "questions": "when?", "answer": answer}
        (versions / name / "base.yaml").write_text(json.dumps({"language": "en", "entries": [entry]}))
    (versions / "q.csv").write_text("question\n" + "when?\n" * 20, encoding="utf-8")
    _, shown = diff("old", "new", "q.csv", "--format", form)
    assert len(shown.out) < 200_000
    assert shown.out.count("at nine o'clock") == shown.out.count("at ten o'clock") == 20


def test_questions_need_no_expectation(diff, versions):
    line = '{"question": "How many places are there at Kagawa?"}\n'
    (versions / "q.jsonl").write_text(line, encoding="utf-8")
    _, shown = diff("old", "new", "q.jsonl")
    assert shown.out.endswith("1 of 1 questions change: 0 broken, 0 fixed\n")


def git(folder, *arguments):
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def two_revisions(tmp_path_factory):
    """A repository that is only copied: each of its commits takes several processes."""
    folder = tmp_path_factory.mktemp("two_revisions")
    knowledge = folder / "knowledge"
    knowledge.mkdir()
    git(folder, "init", "-q", "--template=")
    git(folder, "config", "maintenance.auto", "false")
    for tag, text in (("v1", BASE), ("v2", NEW)):
        (knowledge / "base.yaml").write_text(text, encoding="utf-8")
        git(folder, "add", "knowledge")
        git(folder, "commit", "-qm", tag)
        git(folder, "tag", tag)
    (knowledge / "base.yaml").unlink()
    return folder


@pytest.fixture
def repository(versions, two_revisions):
    shutil.copytree(two_revisions, versions, dirs_exist_ok=True)
    return versions


@pytest.mark.parametrize(
    "arguments",
    [
        ("v1", "v2", "--knowledge", "knowledge"),
        ("v1", "HEAD", "--knowledge", "knowledge/base.yaml"),
        ("v1:knowledge", "v2:knowledge/"),
        (":/v1", ":/v2", "--knowledge", "knowledge"),
        ("HEAD~1:knowledge/base.yaml", "new"),
    ],
)
def test_versions_may_be_git_revisions(diff, repository, arguments):
    assert (
        diff("--format", "json", *arguments[:2], "q.faqtest.yaml", *arguments[2:])[1].out.count('"question"') == 2
    )


def test_a_revision_is_found_from_a_folder_inside_the_repository(diff, repository, monkeypatch):
    monkeypatch.chdir(repository / "knowledge")
    _, shown = diff("v1", "v2", "../q.faqtest.yaml", "--knowledge", ".")
    assert "2 of 4 questions change" in shown.out


def test_what_git_tells_a_hook_of_its_repository_changes_nothing(diff, repository, monkeypatch):
    below = repository / "knowledge" / "below"
    below.mkdir()
    (below / "more.yaml").write_text(BASE.replace("kagawa-places", "places"), encoding="utf-8")
    git(repository, "add", "knowledge/below")
    git(repository, "commit", "-qm", "below")
    monkeypatch.setenv("GIT_DIR", str(repository / ".git"))
    _, shown = diff("HEAD", "HEAD", "q.faqtest.yaml", "--knowledge", "knowledge/below")
    assert shown.out.startswith("0 of 4 questions change")
    assert "more.yaml" not in shown.err


def test_why_git_refuses_is_told_and_not_its_advice(repository, monkeypatch):
    monkeypatch.chdir(repository)
    script = repository / "bin" / "git"
    script.parent.mkdir()
    script.write_text(
        "#!/bin/sh\nprintf 'warning: x\\nfatal: dubious ownership\\nTo allow:\\n\\tgit config\\n' >&2; exit 128\n"
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)
    with pytest.raises(FAQBotError, match=r"^git rev-parse: fatal: dubious ownership$"):
        load_version("v1:knowledge")


@pytest.mark.parametrize(
    ("name", "knowledge", "message"),
    [
        ("loop/base.yaml", None, "loop/base.yaml:1:1: cannot be read (Too many levels of symbolic links"),
        ("missing", None, "missing: no such file or folder; for a git revision write missing:PATH"),
        (":knowledge", None, ":knowledge: no such file or folder; for a git revision write REVISION:PATH"),
        ("v9", "knowledge", "v9: no such revision in the git repository"),
        ("v1:nowhere", None, "v1:nowhere: no such file or folder in that revision"),
        ("--output=x", "knowledge", "--output=x: not a git revision"),
        ("^HEAD", "knowledge", "^HEAD: not a git revision"),
    ],
)
def test_a_version_that_is_not_to_be_seen_is_one_line(repository, monkeypatch, name, knowledge, message):
    monkeypatch.chdir(repository)
    (repository / "loop").symlink_to("loop")
    with pytest.raises(FAQBotError) as caught:
        load_version(name, knowledge and repository / knowledge)
    assert str(caught.value).startswith(message)


def test_a_broken_version_is_named_by_its_revision(repository, monkeypatch):
    monkeypatch.chdir(repository)
    (repository / "knowledge" / "base.yaml").write_text("entrys: []\nlangage: en", encoding="utf-8")
    git(repository, "commit", "-qam", "broken")
    with pytest.raises(FAQBotError) as caught:
        load_version("HEAD:knowledge")
    places = [line.partition(": ")[0] for line in caught.value.lines]
    assert places == ["HEAD:knowledge/base.yaml:1:1", "HEAD:knowledge/base.yaml:2:1"]


def test_what_git_leaves_out_of_archives_is_compared_too(diff, repository):
    (repository / ".gitattributes").write_text("knowledge/base.yaml export-ignore\n", encoding="utf-8")
    git(repository, "add", ".gitattributes")
    git(repository, "commit", "-qm", "attributes")
    _, shown = diff("v2", "HEAD", "q.faqtest.yaml", "--knowledge", "knowledge")
    assert shown.out.startswith("0 of 4 questions change")


def test_versions_of_git_leave_nothing_in_the_cache(diff, repository, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(repository / "cache"))
    diff("v1", "v2", "q.faqtest.yaml", "--knowledge", "knowledge")
    assert not (repository / "cache").exists()


def test_outside_a_repository_git_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FAQBotError, match="git rev-parse: fatal: not a git repository"):
        load_version("v1", write_base(tmp_path))


@pytest.mark.parametrize("path", [":base.yaml", ":(top)knowledge", ":/knowledge", "know*", ":"])
def test_a_path_in_git_is_one_whatever_signs_it_holds(repository, monkeypatch, path):
    monkeypatch.chdir(repository)
    monkeypatch.setenv("GIT_ICASE_PATHSPECS", "1")
    with pytest.raises(FAQBotError, match=": no such file or folder in that revision"):
        load_version(f"v1:{path}")
    (repository / "knowledge").rename(repository / path.replace("/", "."))
    (repository / path.replace("/", ".")).mkdir(exist_ok=True)
    write_base(repository / path.replace("/", "."))
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "odd")
    assert load_version("HEAD", repository / path.replace("/", ".")).entries


def test_a_base_beside_the_files_of_its_repository_is_told(repository, tmp_path, monkeypatch):
    (tmp_path / "site").mkdir()
    git(repository, "config", "core.worktree", str(tmp_path / "site"))
    elsewhere = repository / "knowledge" / "base.yaml"
    top = re.escape(os.path.realpath(tmp_path / "site"))
    outside = f": not in {top}, where the files of its git repository are"
    with pytest.raises(FAQBotError, match=outside):
        load_version("HEAD", elsewhere)
    monkeypatch.chdir(repository)
    with pytest.raises(FAQBotError, match=outside):
        load_version("HEAD:./knowledge")
    # Named from the top, it is one of the commit, wherever its files are.
    assert load_version("HEAD:knowledge").entries


def test_without_git_two_folders_still_work(versions, monkeypatch, diff):
    monkeypatch.setenv("PATH", "")
    assert diff("old", "new", "q.faqtest.yaml")[0] == 0
    with pytest.raises(FAQBotError, match="git is not installed; give two folders"):
        load_version("v1:old")


def made(folder, kind, content):
    command = ["git", "hash-object", "-t", kind, "-w", "--literally", "--stdin"]
    return subprocess.run(command, cwd=folder, input=content, check=True, capture_output=True).stdout.strip()


def test_a_revision_of_folders_in_one_another_without_end_is_told(repository, diff):
    file = "d/" * 1_100 + "a.yaml"
    made = (
        "commit refs/heads/deep\ncommitter A <a@example.org> 0 +0000\ndata 1\nx\n"
        f"M 100644 inline {file}\ndata 1\n\n"
    )
    subprocess.run(["git", "fast-import", "--quiet"], cwd=repository, input=made.encode(), check=True)
    code, told = diff("deep:.", "v2:knowledge", "q.faqtest.yaml")
    assert (code, told.out) == (3, "")
    assert "over 200 folders in one another; give two folders instead" in told.err


@pytest.mark.parametrize("name", ["..", "/tmp"])
def test_a_name_that_leads_out_of_a_revision_writes_nothing(repository, diff, name):
    blob = made(repository, "blob", b"evil")
    inner = made(repository, "tree", b"100644 evil.yaml\0" + bytes.fromhex(blob.decode()))
    outer = made(repository, "tree", f"40000 {name}\0".encode() + bytes.fromhex(inner.decode()))
    git(repository, "tag", "evil", made_commit(repository, outer))
    code, told = diff("evil:.", "v2:knowledge", "q.faqtest.yaml")
    assert (code, told.out) == (3, "")
    assert "leads out of its folder" in told.err


def made_commit(folder, tree):
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    command = ["git", *identity, "commit-tree", tree.decode(), "-m", "x"]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout.decode().strip()


def test_what_lies_beside_a_base_is_not_read_of_a_revision(repository, diff, monkeypatch):
    monkeypatch.setattr("faq_bot.testing.versions.MAX_BYTES", 10_000)
    (repository / "knowledge" / "film.bin").write_bytes(b"x" * 20_000)
    (repository / "knowledge" / "base.yaml").write_text(NEW, encoding="utf-8")
    git(repository, "add", "knowledge")
    git(repository, "commit", "-qm", "film")
    assert diff("HEAD:knowledge", "v2:knowledge", "q.faqtest.yaml")[0] == 0
    (repository / "knowledge" / "more.yaml").write_text(f"# {'x' * 20_000}", encoding="utf-8")
    git(repository, "add", "knowledge")
    git(repository, "commit", "-qm", "more")
    code, told = diff("HEAD:knowledge", "v2:knowledge", "q.faqtest.yaml")
    assert (code, "where 10,000 are read at most" in told.err) == (3, True)


@pytest.mark.parametrize(
    ("link", "target", "problem"),
    [
        ("CLAUDE.md", "AGENTS.md", ""),
        (".github/notes", "../..", ""),
        ("more.yaml", "AGENTS.md", "knowledge/more.yaml: a link, which is not followed in a git revision"),
        ("more", "../new", "knowledge/more: a link, which is not followed in a git revision"),
        ("away.md", "../../away", "knowledge/away.md: a link, which is not followed in a git revision"),
        ("gone.md", "a\nblob\nb", "knowledge/gone.md: a link, which is not followed in a git revision"),
    ],
)
def test_a_link_beside_a_base_is_refused_where_it_may_be_of_it(repository, diff, link, target, problem):
    knowledge = repository / "knowledge"
    (knowledge / "AGENTS.md").write_text("notes", encoding="utf-8")
    (knowledge / "base.yaml").write_text(NEW, encoding="utf-8")
    (knowledge / link).parent.mkdir(exist_ok=True)
    (knowledge / link).symlink_to(target)
    git(repository, "add", "knowledge", "new")
    git(repository, "commit", "-qm", "link")
    code, told = diff("HEAD:knowledge", "v2:knowledge", "q.faqtest.yaml")
    assert (code, problem in told.err) == (3 if problem else 0, True)
    assert bool(told.err) == bool(problem)


def committed(repository, files):
    """Make a revision `many` of a tree of its own: the contents of files by their names."""
    blobs = {content: made(repository, "blob", content) for content in set(files.values())}
    lines = sorted((name.encode(), bytes.fromhex(blobs[content].decode())) for name, content in files.items())
    tree = made(repository, "tree", b"".join(b"100644 " + name + b"\0" + blob for name, blob in lines))
    git(repository, "tag", "many", made_commit(repository, tree))


def test_a_revision_that_is_far_more_than_what_is_stored_is_refused_unwritten(repository, diff, monkeypatch):
    committed(repository, {f"{number}.yaml": b"#" * 20_000 for number in range(60)})
    monkeypatch.setattr("faq_bot.testing.versions.MAX_HELD", 1_000_000)
    monkeypatch.setattr("faq_bot.testing.git.contents", None)
    code, told = diff("many:.", "v2:knowledge", "q.faqtest.yaml")
    assert (code, "many:.: 1,200,000 bytes in all, where 1,000,000 are read at most" in told.err) == (3, True)


def test_a_revision_of_very_many_files_is_refused_unwritten(repository, diff, monkeypatch):
    committed(repository, {f"{number}.yaml": b"#" for number in range(10_001)})
    monkeypatch.setattr("faq_bot.testing.git.contents", None)
    code, told = diff("many:.", "v2:knowledge", "q.faqtest.yaml")
    assert (code, "many:.: over 10,000 files of a base; name a smaller folder" in told.err) == (3, True)


def test_a_tree_that_holds_the_same_again_and_again_is_given_up(repository, diff, monkeypatch):
    blob = bytes.fromhex(made(repository, "blob", b"").decode())
    tree = made(repository, "tree", b"".join(b"100644 %d.txt\0" % n + blob for n in range(10)))
    for _ in range(4):
        inside = bytes.fromhex(tree.decode())
        tree = made(repository, "tree", b"".join(b"40000 %d\0" % n + inside for n in range(10)))
    git(repository, "tag", "many", made_commit(repository, tree))
    monkeypatch.setattr("faq_bot.testing.git.MAX_TOLD", 1_000_000)
    code, told = diff("many:.", "v2:knowledge", "q.faqtest.yaml")
    assert (code, told.err) == (
        3,
        "faq-bot: git ls-tree: it tells over 1,000,000 bytes; name a smaller folder\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="scripts are started in another way")
@pytest.mark.parametrize("does", ["sleep 1000 &\nexit 0", "sleep 1000; exit 0", "cat /dev/zero; exit 0"])
def test_what_a_script_in_the_place_of_git_has_started_is_not_waited_for(repository, diff, monkeypatch, does):
    (repository / "bin").mkdir()
    script = repository / "bin" / "git"
    script.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)
    monkeypatch.setattr("faq_bot.testing.git.SECONDS", 0.5)
    code, told = diff("v1:knowledge", "v2:knowledge", "q.faqtest.yaml")
    assert code == 3
    assert re.search("no end within 0.5 seconds|it tells over 33,554,432 bytes", told.err)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files")
def test_git_is_not_waited_for_where_it_waits_without_end(repository, diff, monkeypatch):
    os.mkfifo(repository / ".git" / "refs" / "heads" / "waits")
    monkeypatch.setattr("faq_bot.testing.git.SECONDS", 0.5)
    code, told = diff("waits:knowledge", "v2:knowledge", "q.faqtest.yaml")
    assert (code, told.err) == (
        3,
        "faq-bot: git rev-parse: no end within 0.5 seconds; give two folders instead\n",
    )


def test_a_name_that_is_too_long_for_the_system_is_told_by_its_revision(repository, diff):
    committed(repository, {f"{'n' * 300}.yaml": b"#"})
    code, told = diff("many:.", "v2:knowledge", "q.faqtest.yaml")
    assert (code, told.err) == (3, "faq-bot: many:.: cannot be written for a moment (File name too long)\n")


def test_where_no_folder_for_temporary_files_can_be_had_is_told(repository, diff, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("tempfile._candidate_tempdir_list", lambda: ["/none"])
    code, told = diff("v1:knowledge", "v2:knowledge", "q.faqtest.yaml")
    assert (code, told.err) == (
        3,
        "faq-bot: git cannot be asked (No usable temporary directory found in ['/none'])\n",
    )


@pytest.mark.skipif(not hasattr(signal, "SIGCHLD"), reason="no such signal")
def test_how_git_ends_is_known_also_where_children_are_ignored(repository):
    program = "import signal; signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n" + INTERRUPTIBLE
    command = [sys.executable, "-c", program, "diff", "nope:knowledge", "v2:knowledge", "q.faqtest.yaml"]
    done = subprocess.run(command, cwd=repository, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 3
    assert "nope: no such revision in the git repository" in done.stderr


def test_git_is_asked_once_of_all_links(repository, diff, monkeypatch):
    links = [f"knowledge/{number}.md" for number in range(300)]
    for link in links:
        (repository / link).symlink_to("../AGENTS.md")
    (repository / "AGENTS.md").write_text("x", encoding="utf-8")
    git(repository, "add", "AGENTS.md", *links)
    git(repository, "commit", "-qm", "links")
    ran, run = [], subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **more: ran.append(given) or run(*given, **more))
    assert diff("HEAD:knowledge", "v2:knowledge", "q.faqtest.yaml")[0] == 0
    assert len(ran) < 20


def test_a_repository_within_another_may_be_of_a_base_unless_it_is_hidden(repository, diff):
    inner = made_commit(repository, made(repository, "tree", b""))
    for path, expected in (("knowledge/.theme", 0), ("knowledge/theme", 3)):
        git(repository, "update-index", "--add", "--cacheinfo", f"160000,{inner},{path}")
        git(repository, "commit", "-qm", "inner")
        code, told = diff("HEAD:knowledge", "v2:knowledge", "q.faqtest.yaml")
        assert (code, "another repository, which is not read" in told.err) == (expected, expected == 3)


def test_what_a_damaged_repository_lacks_is_told_where_it_is_of_the_base(repository, diff):
    (repository / "knowledge" / "base.yaml").write_text(NEW, encoding="utf-8")
    (repository / "knowledge" / "notes.md").write_text("notes", encoding="utf-8")
    git(repository, "add", "knowledge")
    git(repository, "commit", "-qm", "notes")
    for path, expected in (("knowledge/notes.md", 0), ("knowledge/base.yaml", 3)):
        asked = ["git", "rev-parse", f"HEAD:{path}"]
        blob = subprocess.run(asked, cwd=repository, check=True, capture_output=True).stdout.decode().strip()
        (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
        code, told = diff("HEAD:knowledge", "v1:knowledge", "q.faqtest.yaml")
        assert (code, told.err.startswith(f"faq-bot: HEAD:{path}: the git repository lacks")) == (
            expected,
            expected == 3,
        )


def test_a_path_that_begins_with_dots_is_read_from_the_current_folder(repository, monkeypatch):
    def ids(name):
        return [entry.id for entry in load_version(name).entries]

    monkeypatch.chdir(repository)
    at_top = ids("HEAD:./knowledge/base.yaml")
    monkeypatch.chdir("knowledge")
    assert ids("HEAD:./base.yaml") == ids("HEAD:../knowledge") == ids("HEAD:knowledge") == at_top
    with pytest.raises(FAQBotError, match=r"HEAD:\.\./\.\./x: not in .*, where the files of its git repository"):
        load_version("HEAD:../../x")


def test_a_revision_without_a_base_at_its_top_is_named(repository, monkeypatch):
    monkeypatch.chdir(repository)
    (repository / "readme.md").write_text("notes", encoding="utf-8")
    git(repository, "rm", "-rqf", "--cached", ".")
    git(repository, "add", "readme.md")
    git(repository, "commit", "-qm", "no base")
    with pytest.raises(FAQBotError, match=r"^HEAD::1:1: the folder holds no \.yaml file"):
        load_version("HEAD:")


WAITING = """#!/bin/sh
case "$*" in *--verify*) echo began > "{told}"; exec sleep 60 >&2;; esac
exec "{git}" "$@"
"""


INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from faq_bot.cli.main import main
sys.exit(main())
"""
"""The command, also where who starts it ignores Ctrl-C."""


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signal")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_folder_that_is_just_made_when_the_end_is_told_is_removed(repository, monkeypatch, end):
    make, made = tempfile.mkdtemp, []

    def make_and_tell(*given):
        made.append(Path(make(*given)))
        signal.raise_signal(end)
        return str(made[0])

    monkeypatch.chdir(repository)
    monkeypatch.setattr(tempfile, "mkdtemp", make_and_tell)
    with pytest.raises(SystemExit, match=str(128 + end)):
        load_version("v1:knowledge")
    assert not made[0].exists()


@pytest.mark.skipif(os.name != "posix", reason="a program in place of git")
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_comparison_that_is_told_to_end_leaves_nothing_behind(versions, end):
    programs, temporary = versions / "bin", versions / "tmp"
    git(versions, "init", "-q")
    for folder in (programs, temporary):
        folder.mkdir()
    told = versions / "told"
    os.mkfifo(told)
    (programs / "git").write_text(WAITING.format(git=shutil.which("git"), told=told))
    (programs / "git").chmod(0o755)
    root = Path(__file__).parent.parent
    around = os.environ | {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "TMPDIR": str(temporary),
        "PYTHONPATH": str(root),
    }
    command = [sys.executable, "-c", INTERRUPTIBLE, "diff", "HEAD:old", "new", "q.faqtest.yaml"]
    with subprocess.Popen(command, cwd=versions, env=around) as running:
        assert told.read_text() == "began\n"
        assert len(list(temporary.iterdir())) == 1
        running.send_signal(end)
        # Whoever holds the key down tells it again and again.
        while running.returncode is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                running.wait(timeout=0.01)
                continue
            running.send_signal(signal.SIGINT)
        # Of two that arrive at once, it is told of either first.
        assert running.returncode in {128 + end, 128 + signal.SIGINT}
    assert not list(temporary.iterdir())
