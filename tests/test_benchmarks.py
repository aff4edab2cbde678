"""The benchmarks can be run: what they import is there. What they measure is in `benchmarks/RESULTS.md`."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "benchmarks"
RUN = sorted(script for script in FOLDER.glob("*.py") if "__main__" in script.read_text(encoding="utf-8"))
WITHOUT_OUR_FAULT = ("bm25s", "scipy", "sklearn", "starlette", "uvicorn")


@pytest.mark.skipif(not RUN, reason="the benchmarks are not here")
@pytest.mark.parametrize("script", RUN, ids=lambda script: script.stem)
def test_each_tells_its_options(script):
    ended = subprocess.run([sys.executable, script, "--help"], capture_output=True, check=False, timeout=60)
    missing = ended.stderr.decode().strip().split("\n")[-1]
    if any(f"No module named {name!r}" in missing for name in WITHOUT_OUR_FAULT):
        pytest.skip(missing)
    assert (ended.returncode, missing) == (0, "")
    assert ended.stdout.startswith(b"usage: ")
