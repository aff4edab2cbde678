"""What needs an extra says so where it is missing, and costs nobody else a thing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import faq_bot

ROOT = Path(__file__).parent.parent
EXTRAS = {"serve": ("starlette", "web"), "mcp": ("mcp", "mcp")}
SHOWN = [
    *ROOT.glob("*.md"),
    *ROOT.glob("*/README.md"),
    *(path for folder in ("docs", "examples", "faq_bot") for path in (ROOT / folder).rglob("*") if path.is_file()),
]
BY_NAME = re.compile(r"(?:\bpip|\bpipx|\buvx?|\bpoetry|\bconda)\b[^\n`;|&]*?[ '\"=]faq[-_.]bot(?![\w./-])")


def python(code):
    return subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, encoding="utf-8")


def texts():
    """Yield what a user may read, of the documents and of the program, with the name of its file."""
    for path in SHOWN:
        if path.suffix in {".md", ".py", ".yaml", ".service", ".conf", ".html", ""}:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", EXTRAS)
def test_a_command_without_its_extra_tells_what_to_install(command):
    package, extra = EXTRAS[command]
    hidden = f"import sys; sys.modules[{package!r}] = None; from faq_bot.cli.main import main; "
    ended = python(f"{hidden} sys.exit(main([{command!r}]))")
    assert (ended.returncode, ended.stdout) == (2, "")
    # Another package of the extra may be missing too, and be asked for first.
    assert re.search(r"needs \w+: pip install", ended.stderr)
    assert f"pip install '.[{extra}]' in the checkout; with a wheel, pip install" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("line", ["pip install 'faq-bot[web]'", "pip install faq-bot pytest", "uvx faq-bot"])
def test_an_install_by_name_is_seen(line):
    assert BY_NAME.search(line)


def test_nothing_tells_to_install_it_by_name_since_no_index_has_it():
    told = {name: BY_NAME.findall(text) for name, text in texts()}
    assert {"README.md", "docs/serving.md", "faq_bot/cli/extras.py", "examples/deploy/Containerfile"} <= set(told)
    assert {name: found for name, found in told.items() if found} == {}


def test_the_wheel_that_is_named_is_that_of_this_version():
    named = {found for _, text in texts() for found in re.findall(r"faq_bot-([\d.]+)-py3-none-any\.whl", text)}
    assert named == {faq_bot.__version__}


def test_no_other_command_imports_what_an_extra_brings():
    heavy = {"mcp", "pydantic", "starlette", "uvicorn", "watchfiles", "anyio"}
    code = "import sys; from faq_bot.cli.main import main; main(['ask', 'places at Kagawa']); print(*sys.modules)"
    loaded = python(code).stdout.splitlines()[-1].split()
    assert heavy & set(loaded) == set()
    assert "faq_bot.answering.unanswered" not in loaded
