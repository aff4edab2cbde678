"""Runs the commands of README.md and writes what they print under them.

`<!-- run -->` stands before a block to run: `console` (each line with `$` is a command), or `python`
(its output goes into the `text` block behind it). `<!-- file: NAME -->` stands before a block that the
commands find as a file. All run in an empty folder, in a cache of their own.

    python docs/transcripts.py            rewrite README.md
    python docs/transcripts.py --check    end with 1 if README.md would change
"""

from __future__ import annotations

import difflib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"

_FILE = re.compile(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
_CONSOLE = re.compile(r"(<!-- run -->\n```console\n)(.*?)(```)", re.DOTALL)
_PYTHON = re.compile(r"(<!-- run -->\n```python\n)(.*?)(```\n```text\n)(.*?)(```)", re.DOTALL)


Run = Callable[[list[str], Path, Mapping[str, str]], str]
"""Returns what a command prints in a folder with an environment; standard error counts as output."""


def started(command: list[str], folder: Path, env: Mapping[str, str]) -> str:
    """Return what a command prints that is started as a program."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def refreshed(text: str, run: Run = started) -> str:
    """Return the text with the output of every marked block as it is now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = _environment(folder)
        work = folder / "work"
        work.mkdir()
        for file, content in _FILE.findall(text):
            (work / file).write_text(content, encoding="utf-8")
        text = _CONSOLE.sub(lambda m: m[1] + _transcript(m[2], work, env, run) + m[3], text)
        return _PYTHON.sub(
            lambda m: m[1] + m[2] + m[3] + _shown(run([sys.executable, "-c", m[2]], work, env)) + m[5], text
        )


def _environment(folder: Path) -> Mapping[str, str]:
    """Return an environment where `faq-bot` and `python` are those of this checkout."""
    binaries = folder / "bin"
    binaries.mkdir()
    for name, arguments in (("faq-bot", "-m faq_bot"), ("python", "")):
        script = binaries / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "LC_ALL": "C.UTF-8",
        "LANG": "C.UTF-8",
    }


def _transcript(block: str, folder: Path, env: Mapping[str, str], run: Run) -> str:
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "".join(f"$ {command}\n{_shown(run(['sh', '-c', command], folder, env))}" for command in commands)


def _shown(printed: str) -> str:
    """Return what was printed with one line feed at its end."""
    shown = printed.rstrip("\n")
    return f"{shown}\n" if shown else ""


def main(arguments: list[str]) -> int:
    """Rewrite README.md, or tell whether it is fresh."""
    before = README.read_text(encoding="utf-8")
    after = refreshed(before)
    if "--check" not in arguments:
        README.write_text(after, encoding="utf-8")
        return 0
    changes = difflib.unified_diff(before.splitlines(), after.splitlines(), "README.md", "now", lineterm="")
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a file or a pipe
    print("\n".join(changes))
    return int(before != after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
