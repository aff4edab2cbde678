"""What a reader may count on: layers, docstrings, explicit encodings."""

import ast
import importlib.util
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from faq_bot.answering.answer import Ground

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "faq_bot").rglob("*.py"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@cache
def tree_of(module):
    return ast.parse(module.read_text(encoding="utf-8"))


def name_of(module):
    return module.relative_to(ROOT).as_posix()


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


def test_every_module_says_what_it_is_for():
    said = {name_of(module): ast.get_docstring(tree_of(module)) or "" for module in MODULES}
    assert [name for name, text in said.items() if not text.partition("\n")[0].endswith((".", ":", "?"))] == []


def test_functions_fit_on_a_screen():
    functions = [
        (f"{name_of(module)}: {node.name}", node.end_lineno - node.lineno)
        for module in MODULES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [name for name, lines in functions if lines >= 45] == []


A_LANGUAGE = re.compile(r"^[A-Z]+ = Language\(", re.MULTILINE)
LANGUAGES = [module for module in MODULES if A_LANGUAGE.search(module.read_text(encoding="utf-8"))]
OTHERS = [module for module in MODULES if module not in LANGUAGES]


def test_files_have_one_duty():
    lines = {name_of(module): len(module.read_text(encoding="utf-8").splitlines()) for module in OTHERS}
    assert {name: number for name, number in lines.items() if number > 350} == {}


@pytest.mark.parametrize("module", LANGUAGES, ids=map(name_of, LANGUAGES))
def test_the_file_of_a_language_is_long_of_words_alone(module):
    docstring, *statements = tree_of(module).body
    assert isinstance(docstring, ast.Expr)
    assert {type(statement) for statement in statements} == {ast.ImportFrom, ast.Assign}
    assert [
        node for node in ast.walk(ast.Module(statements, [])) if isinstance(node, ast.Lambda | ast.IfExp)
    ] == []


def parts_of_a_language():
    """Yield the texts and words that a language has, by the types of `faq_bot.languages`, as (type, field)."""
    for name in ("sentences", "wording"):
        for node in tree_of(ROOT / "faq_bot" / "languages" / f"{name}.py").body:
            if isinstance(node, ast.ClassDef):
                yield from ((node.name, each.target.id) for each in node.body if isinstance(each, ast.AnnAssign))


def names_read():
    """Return the names that the program reads: attributes, words in quotes, rules, $fields of the page."""
    page = (ROOT / "faq_bot" / "serving" / "assets" / "page.html").read_text(encoding="utf-8")
    found = set(re.findall(r"\$(\w+)", page)) | {name.lower() for name in Ground.__members__}
    for module in OTHERS:
        for node in ast.walk(tree_of(module)):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                found.add(node.attr)
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def test_every_text_and_word_of_a_language_is_read_somewhere():
    read = names_read()
    assert [f"{owner}.{name}" for owner, name in parts_of_a_language() if name not in read] == []


def public(node, prefix=""):
    """Yield the public functions, classes and methods below a node, with their names."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and child.name[0] != "_":
            yield f"{prefix}{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from public(child, f"{prefix}{child.name}.")


def test_every_public_name_says_what_it_is_for():
    found = ((name_of(module), *each) for module in MODULES for each in public(tree_of(module)))
    assert [(module, name) for module, name, node in found if not ast.get_docstring(node)] == []


def test_nothing_inside_the_package_imports_from_its_front():
    front = {
        (name_of(module), alias.name)
        for module in MODULES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.ImportFrom) and node.module == "faq_bot"
        for alias in node.names
        if not (ROOT / "faq_bot" / f"{alias.name}.py").exists() and not (ROOT / "faq_bot" / alias.name).is_dir()
    }
    assert {each for each in front if each[1] != "__version__"} == set()


def test_all_that_is_printed_goes_one_way():
    calls = [
        f"{name_of(module)}:{node.lineno}"
        for module in MODULES
        if name_of(module) != "faq_bot/output/terminal.py"
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert calls == []


OWN_FORMATS = {
    "faq_bot/matching/packing.py",
    "faq_bot/matching/cache.py",
    "faq_bot/check/kept.py",
    "faq_bot/serving/wire.py",
}
"""What they write is read by this program alone: kept in a cache, or a line that was read, put right."""


@pytest.mark.parametrize(
    ("function", "place"),
    [
        ("json.dumps", "faq_bot/output/json_text.py"),
        ("csv.writer", "faq_bot/output/csv_text.py"),
        ("html.escape", "faq_bot/output/html_text.py"),
    ],
)
def test_each_format_is_written_in_one_place(function, place):
    module, _, name = function.partition(".")
    found = {
        name_of(path)
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if (isinstance(node, ast.Call) and ast.unparse(node.func) == function)
        or (isinstance(node, ast.ImportFrom) and node.module == module and name in {a.name for a in node.names})
    }
    assert found - OWN_FORMATS == {place}
