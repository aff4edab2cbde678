"""What needs an extra says so where it is missing, and costs nobody else a thing."""

import subprocess
import sys

import pytest

EXTRAS = {"serve": ("starlette", "web"), "mcp": ("mcp", "mcp")}


def python(code):
    return subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, encoding="utf-8")


@pytest.mark.parametrize("command", EXTRAS)
def test_a_command_without_its_extra_tells_what_to_install(command):
    package, extra = EXTRAS[command]
    hidden = f"import sys; sys.modules[{package!r}] = None; from faq_bot.cli.main import main; "
    ended = python(f"{hidden} sys.exit(main([{command!r}]))")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"pip install 'faq-bot[{extra}]'" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_no_other_command_imports_what_an_extra_brings():
    heavy = {"mcp", "pydantic", "starlette", "uvicorn", "watchfiles", "anyio"}
    code = "import sys; from faq_bot.cli.main import main; main(['ask', 'places at Kagawa']); print(*sys.modules)"
    loaded = python(code).stdout.splitlines()[-1].split()
    assert heavy & set(loaded) == set()
    assert "faq_bot.answering.unanswered" not in loaded
