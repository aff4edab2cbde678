"""What is shipped: the wheel, what it carries, and that it works alone in an empty folder."""

import email
import importlib
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import faq_bot
from faq_bot import FAQBot

ROOT = Path(__file__).parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
QUESTION = "how many students can go to kagawa"
FIVE = r"\b(5|[Ff]ive)\b"

PIP = ["-m", "pip", "--disable-pip-version-check", "--no-input"]
ALONE = ["--no-deps", "--no-index", "--no-build-isolation"]


def run(*command, **options):
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, encoding="utf-8", timeout=300, check=False, **options
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def clean():
    """Return an environment without what would show a command the checkout."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "VIRTUAL_ENV", "PYTEST"))
    }


def built(source, folder, zone, seed):
    """Build the wheel of a checkout as in another place of the world, and return its file."""
    elsewhere = os.environ | {"SOURCE_DATE_EPOCH": "1600000000", "TZ": zone, "PYTHONHASHSEED": seed}
    program = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    done = run(sys.executable, "-c", program, folder, cwd=source, env=elsewhere)
    assert done.returncode == 0, done.stderr
    (file,) = folder.glob("*.whl")
    return file


def environment(folder, *what):
    """Make an environment of what pip installs and the dependencies of this one; return its programs' folder."""
    venv.create(folder, symlinks=os.name != "nt")
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    packages = sysconfig.get_path("purelib", "venv", {"base": str(folder)})
    shared = {sysconfig.get_path(kind) for kind in ("purelib", "platlib")}
    (Path(packages) / "shared.pth").write_text("\n".join(sorted(shared)), encoding="utf-8")
    # What is imported is compiled then, which is a part of what there is.
    done = run(sys.executable, *PIP, "--python", programs / "python", "install", "--no-compile", *ALONE, *what)
    assert done.returncode == 0, done.stderr
    return programs


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return built(ROOT, tmp_path_factory.mktemp("wheel"), "UTC", "1")


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    return environment(tmp_path_factory.mktemp("installed"), wheel)


@pytest.fixture(scope="module")
def editable(tmp_path_factory):
    return environment(tmp_path_factory.mktemp("editable"), "--editable", ROOT)


def metadata(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return email.message_from_bytes(archive.read(name))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None or not (ROOT / ".git").exists(), reason="needs a git checkout")
def test_the_wheel_holds_the_files_that_git_knows_and_no_others(wheel):
    listed = run(
        "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "faq_bot", "knowledge", cwd=ROOT
    )
    known = {name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()}
    expected = {
        name.replace("knowledge/", "faq_bot/data/", 1) if name.startswith("knowledge/") else name for name in known
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == expected


@pytest.mark.slow
def test_the_wheel_holds_the_knowledge_types_and_licence(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "faq_bot/py.typed" in names
    assert "faq_bot/data/base.yaml" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert any(name.endswith(".dist-info/licenses/faq_bot/languages/word_lists/NOTICE.md") for name in names)
    assert "faq_bot/languages/word_lists/fr.words" in names


@pytest.mark.slow
def test_the_wheel_is_for_every_platform(wheel):
    assert wheel.name == f"faq_bot-{faq_bot.__version__}-py3-none-any.whl"


@pytest.mark.slow
def test_the_wheel_is_the_same_whenever_and_wherever_it_is_built(wheel, tmp_path):
    copy = tmp_path / "copy"
    left_out = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, copy, ignore=left_out, copy_function=shutil.copyfile)
    again = built(copy, tmp_path, "Asia/Tokyo", "2")
    assert again.read_bytes() == wheel.read_bytes()


@pytest.mark.slow
def test_the_metadata_say_what_it_is(wheel):
    found = metadata(wheel)
    assert (found["Name"], found["Version"]) == ("faq-bot", faq_bot.__version__)
    assert found["Requires-Python"] == ">=3.11"
    assert found["License-Expression"] == "MIT AND MPL-2.0 AND LicenseRef-SCOWL"
    assert found["Summary"]
    assert "# faq_bot" in found.get_payload()
    assert set(found.get_all("Provides-Extra")) == {*SETTINGS["project"]["optional-dependencies"]}


@pytest.mark.slow
def test_the_metadata_name_no_address_of_the_place_it_was_built_at(wheel):
    needed = metadata(wheel).get_all("Requires-Dist")
    assert [requirement for requirement in needed if "@" in requirement or "://" in requirement] == []


@pytest.mark.slow
def test_installed_from_the_wheel_it_answers_in_an_empty_folder(installed, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    done = run(installed / "faq-bot", "ask", QUESTION, cwd=empty, env=clean())
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(FIVE, done.stdout)
    assert list(empty.iterdir()) == []


@pytest.mark.slow
def test_installed_from_the_wheel_it_reads_its_own_knowledge(installed, tmp_path):
    program = "import faq_bot.knowledge.locating as l; print(l.bundled_path().resolve())"
    done = run(installed / "python", "-c", program, cwd=tmp_path, env=clean())
    path = Path(done.stdout.strip())
    assert path.parts[-2:] == ("faq_bot", "data")
    assert path.is_relative_to(installed.parent.resolve())


@pytest.mark.slow
def test_installed_it_gives_the_answers_of_the_checkout(installed, tmp_path):
    questions = [
        "Combien d'élèves peuvent partir à Kagawa ?",
        "places at Osaka",
        "香川大学に留学できるのは何人ですか",
        "bonjour",
    ]
    program = "import json, sys, faq_bot; print(json.dumps([faq_bot.ask(q).to_dict() for q in sys.argv[1:]]))"
    there = run(installed / "python", "-c", program, *questions, cwd=tmp_path, env=clean())
    bot = FAQBot.load(ROOT / "knowledge")
    assert there.stdout == json.dumps([bot.ask(question).to_dict() for question in questions]) + "\n"


@pytest.mark.slow
def test_module_and_command_are_the_same(installed, tmp_path):
    module = run(installed / "python", "-m", "faq_bot", "--version", cwd=tmp_path, env=clean())
    command = run(installed / "faq-bot", "--version", cwd=tmp_path, env=clean())
    assert module.stdout == command.stdout == f"faq-bot {faq_bot.__version__}\n"


@pytest.mark.slow
def test_an_editable_install_finds_the_knowledge_of_the_checkout(editable, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    done = run(editable / "faq-bot", "ask", QUESTION, cwd=empty, env=clean())
    assert re.search(FIVE, done.stdout)
    program = "import faq_bot.knowledge.locating as l; print(l.bundled_path().resolve())"
    path = run(editable / "python", "-c", program, cwd=empty, env=clean()).stdout.strip()
    assert Path(path) == ROOT.resolve() / "knowledge"


def oldest(requirement):
    """Return the name and the oldest version that a requirement allows; empty if it allows any."""
    name, _, version = re.fullmatch(r"([\w.-]+)(>=([\d.]+))?", requirement).groups()
    return name, version or ""


def test_the_oldest_versions_that_are_tried_are_those_that_are_declared():
    lines = (ROOT / ".ci" / "oldest.txt").read_text(encoding="utf-8").splitlines()
    tried = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    project = SETTINGS["project"]
    asked = dict(map(oldest, project["dependencies"]))
    assert set(asked) <= set(tried)
    for extra in ("test", "import"):
        asked |= dict(map(oldest, project["optional-dependencies"][extra]))
    for name, version in tried.items():
        assert (asked[name] + ".0.0").split(".")[:3] == (version + ".0.0").split(".")[:3], name
    assert f"hatchling>={tried['hatchling'].removesuffix('.0')}" in SETTINGS["build-system"]["requires"]


def test_every_public_name_can_be_imported():
    for name in faq_bot.__all__:
        assert getattr(importlib.import_module("faq_bot"), name) is not None
    assert dir(faq_bot) == sorted(faq_bot.__all__)


@pytest.mark.parametrize("name", [name for name in faq_bot.__all__ if not name.startswith("_")])
def test_every_public_name_is_documented(name):
    assert getattr(faq_bot, name).__doc__


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'faq_bot' has no attribute 'Bot'"):
        _ = faq_bot.Bot


ANNOTATED = """\
from faq_bot import Conversation, Entry, Explanation, FAQBot, Level, ask


def why(talk: Conversation, question: str) -> Explanation:
    return talk.ask(question).explanation


def first(bot: FAQBot) -> Entry:
    return bot.entries[0]


level: Level = ask("when?").level
print(why(FAQBot.load().conversation(), "when?").decision, first(FAQBot.load()).id, level)
"""


def test_a_program_with_annotations_is_checked_as_it_runs_and_a_wrong_name_is_an_error(tmp_path, capsys):
    pytest.importorskip("mypy", reason="needs the extra lint")
    (tmp_path / "right.py").write_text(ANNOTATED, encoding="utf-8")
    (tmp_path / "wrong.py").write_text("from faq_bot import Conversation, FAQbot\n", encoding="utf-8")
    # To read numpy, of which faq_bot's interface has nothing, takes mypy longer than all the rest.
    without_numpy = "[mypy]\n[mypy-numpy.*]\nfollow_imports = skip\nfollow_imports_for_stubs = True\n"
    (tmp_path / "mypy.ini").write_text(without_numpy, encoding="utf-8")
    told = ("--strict", f"--cache-dir={os.devnull}", "right.py", "wrong.py")
    checked = run(sys.executable, "-m", "mypy", *told, cwd=tmp_path)
    assert re.findall(r"^(\w+)\.py:.*?error: ([^;]*)", checked.stdout, re.MULTILINE) == [
        ("wrong", 'Module "faq_bot" has no attribute "FAQbot"')
    ]
    runpy.run_path(str(tmp_path / "right.py"))
    assert capsys.readouterr().err == ""


def test_the_changelog_has_a_place_for_answers_that_change():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in text or f"## [{faq_bot.__version__}]" in text
    assert "### Answers that change" in text
