"""The README is true: its commands, its outputs, its links."""

import contextlib
import importlib.util
import io
import os
import re
import shlex
from pathlib import Path

import pytest

from faq_bot.chat.commands import COMMANDS
from faq_bot.cli.commands import make_parser
from faq_bot.cli.main import main

ROOT = Path(__file__).parent.parent
TRANSCRIPTS = ROOT / "docs" / "transcripts.py"
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    "README.md",
    "CHANGELOG.md",
    "knowledge/README.md",
    *(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")),
]


@pytest.mark.parametrize(
    "command",
    [
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/faq-bot",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
    ],
)
def test_the_two_commands_stand_there_to_be_copied(command):
    assert f"\n{command}\n" in README


ASKED = re.compile(r'(faq-bot [^|;]*)(; echo "exit code \$\?")?')
"""A command of the shell that starts the program alone, and what tells the code with which it ended."""


@pytest.fixture
def transcripts():
    spec = importlib.util.spec_from_file_location("transcripts", TRANSCRIPTS)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_outputs_are_what_the_commands_print(transcripts):
    def printed(command, folder, env):
        """Run Python and `faq-bot` in this process, and start what needs a shell."""
        asked = ASKED.fullmatch(command[-1])
        if command[0] == "sh" and not asked:
            return transcripts.started(command, folder, {**env, "XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"]})
        said = io.StringIO()
        with contextlib.chdir(folder), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            if not asked:
                exec(command[-1], {})
                return said.getvalue()
            code = main(shlex.split(asked[1])[1:])
        return said.getvalue() + (f"exit code {code}" if asked[2] else "")

    now = transcripts.refreshed(README, printed)
    assert now.splitlines() == README.splitlines(), "run `python docs/transcripts.py`"


def test_every_command_is_documented():
    commands = re.findall(r"^    ([a-z]+) +\w", make_parser().format_help(), re.MULTILINE)
    assert len(commands) >= 5
    assert [command for command in commands if f"`faq-bot {command}" not in README] == []


def test_every_command_of_the_chat_is_documented():
    assert [command.name for command in COMMANDS if f"| `{command.name}" not in README] == []


def test_the_tree_of_the_design_names_each_file():
    tree = (
        (ROOT / "docs" / "design.md").read_text(encoding="utf-8").split("```text\nfaq_bot/\n")[1].split("```")[0]
    )
    folders, named = {0: ROOT / "faq_bot"}, set()
    for indent, folder, names in re.findall(r"^( +)(\w+/ )?(\S+(?:[,;] \S+)*)  ", tree, re.MULTILINE):
        depth = len(indent)
        folders = {each: path for each, path in folders.items() if each < depth}
        package = folders[max(folders)] / folder.strip()
        paths = [package / (name if name.endswith("/") else f"{name}.py") for name in re.split("[,;] ", names)]
        if folder or names.endswith("/"):
            folders[depth] = package if folder else paths[0]
        named.update(paths)
    files = set((ROOT / "faq_bot").rglob("[!_]*.py"))
    languages = {file for file in files if "= Language(" in file.read_text(encoding="utf-8")}
    assert files - languages - named == set()
    assert {path for path in named if not path.exists()} == set()


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    text = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        if "://" in target:
            continue
        if not path:
            headings = {
                re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-")
                for h in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
            }
            assert anchor in headings, target
        elif page.startswith("docs/README-"):
            assert (ROOT / path).exists(), target  # a part of README.md, read from there
        else:
            assert (ROOT / page).parent.joinpath(path).exists(), target


@pytest.mark.parametrize("page", PAGES)
def test_pages_speak_of_the_product_alone(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert not re.search(r"/(work|root|home|tmp)/|localhost|\.internal\b", text)
