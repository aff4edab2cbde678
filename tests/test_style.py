"""What a reader may count on: layers, docstrings, explicit encodings."""

import ast
import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "faq_bot").rglob("*.py"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def names(modules):
    return [str(module.relative_to(ROOT)) for module in modules]


@pytest.mark.skipif(importlib.util.find_spec("importlinter") is None, reason="import-linter is not installed")
def test_imports_run_downward():
    lint = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", lint], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_has_its_place_in_the_layers():
    (contract,) = SETTINGS["tool"]["importlinter"]["contracts"]
    placed = {name.strip() for layer in contract["layers"] for name in layer.replace(":", "|").split("|")}
    top = {
        f"faq_bot.{path.stem}"
        for path in (ROOT / "faq_bot").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert top - placed - {"faq_bot.__init__"} == set()


@pytest.mark.parametrize("module", MODULES, ids=names(MODULES))
def test_every_module_says_what_it_is_for(module):
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    assert docstring
    assert docstring.splitlines()[0].endswith((".", ":", "?"))


@pytest.mark.parametrize("module", MODULES, ids=names(MODULES))
def test_functions_fit_on_a_screen(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert [f.name for f in functions if f.end_lineno - f.lineno >= 45] == []


@pytest.mark.parametrize("module", MODULES, ids=names(MODULES))
def test_files_have_one_duty(module):
    # A language is one file, however many words and sentences it has.
    most = 500 if module.parent.name == "languages" else 350
    assert len(module.read_text(encoding="utf-8").splitlines()) <= most


@pytest.mark.parametrize("module", MODULES, ids=names(MODULES))
def test_nothing_inside_the_package_imports_from_its_front(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    front = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "faq_bot"
        for alias in node.names
        if not (ROOT / "faq_bot" / f"{alias.name}.py").exists() and not (ROOT / "faq_bot" / alias.name).is_dir()
    }
    assert front <= {"__version__"}
