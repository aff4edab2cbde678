"""Without the extra nothing is slower, and what it lacks is said."""

import re
import subprocess
import sys

import pytest

HEAVY = ("starlette", "uvicorn", "watchfiles", "markdown_it", "anyio")


def run(program):
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=60, check=False
    )


def test_other_commands_load_nothing_of_it():
    program = "import sys, faq_bot.cli.main as m; m.main(['topics']); print(*sys.modules)"
    loaded = set(run(program).stdout.split())
    assert "faq_bot.cli.serving" in loaded
    assert loaded & {*HEAVY, "faq_bot.serving"} == set()


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_what_is_missing_is_said_with_the_command_that_installs_it(missing):
    without = f"import sys; sys.modules[{missing!r}] = None"
    done = run(f"{without}; from faq_bot.cli.main import main; sys.exit(main(['serve']))")
    assert done.returncode == 2
    # Both may be missing.
    assert re.search(r"needs (starlette|uvicorn): pip install '\.\[web\]' in the checkout", done.stderr)
    assert "Traceback" not in done.stderr
