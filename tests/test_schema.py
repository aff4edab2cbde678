"""The JSON Schema and the loader say the same of a base."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from faq_bot.cli.main import main
from faq_bot.errors import KnowledgeError
from faq_bot.knowledge.format import SCHEMA
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.locating import bundled_path, knowledge_files

VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

ENTRY = "language: en\nentries: [{id: a, questions: b, answer: c}]\n"

GOOD = {
    "the shortest": "language: en\nentries: [{id: a, questions: [When?, hours], answer: At nine.}]",
    **{
        f"{key}: {nothing}": f"{ENTRY}{key}: {nothing}"
        for key in ("sources", "topics", "concepts", "messages", "phrasings")
        for nothing in ("null", "~", "")
    },
    "plain texts": ENTRY.replace("answer: c", "answer: c, sources: s, about: e, see_also: b"),
    "one citation without a list": f"{ENTRY}sources: [{{id: s}}]".replace(
        "answer: c", "answer: c, sources: {id: s, locator: page 2}"
    ),
    "numbers and truth values as text": ENTRY.replace(
        "id: a, questions: b", "id: 2021, questions: [no, 7], topic: 1"
    ),
    "phrasings apart": "language: en\nentries: [{id: a, answer: c}]\nphrasings:\n  a: |\n    b\n    c\n",
    "the settings": "language: en\nformat: markdown\nthreshold: 0.5\nsmall_talk: none\n"
    "messages: {about: Ask of hours.}\nentries: [{id: a, questions: b, answer: c, format: plain}]",
    "an empty list": "language: en\nsources:\nconcepts:\nentries: [{id: a, questions: b, answer: c}]",
    "the full form": """\
sources:
  - {id: flyer, title: Flyer, publisher: Library, date: 2021-05, url: "https://example.org",
     citation: {en: "Flyer, {locator}", ja: "案内、{locator}"},
     locators: {page: {en: "page {place}", ja: "{place}頁"}}}
topics: [{id: visit, title: {en: Visiting, ja: 見学}}]
entries:
  - id: hours
    kind: not_covered
    topic: visit
    questions: {en: [When?], ja: いつ}
    answer: {en: At nine., ja: 九時です。}
    sources: [flyer, {id: flyer, locator: page 2}]
    about: [kagawa]
    direction: out
    see_also: [hours]
    offered: never
concepts: {time: {en: [hour], ja: 時間}}
entities: {kagawa: [Kagawa, 香川]}
directions: {out: to Kagawa}
""",
}

BAD = {
    "a misspelled key": "language: en\nentrys: [{id: a, questions: b, answer: c}]",
    "a misspelled key of an entry": "language: en\nentries: [{id: a, questions: b, anwser: c}]",
    "an unknown language": "entries: [{id: a, questions: {english: b}, answer: {english: c}}]",
    "an unknown default language": "language: english\nentries: [{id: a, questions: b, answer: c}]",
    "an unknown kind": "language: en\nentries: [{id: a, kind: joke, questions: b, answer: c}]",
    "no answer": "language: en\nentries: [{id: a, questions: b}]",
    "no questions": "language: en\nentries: [{id: a, questions: [], answer: c}]",
    "an empty block": ENTRY + "phrasings: {a: ' '}",
    "an empty answer": "language: en\nentries: [{id: a, questions: b, answer: ' '}]",
    "a blank in an id": "language: en\nentries: [{id: a b, questions: b, answer: c}]",
    "a number below 0 as an id": ENTRY.replace("id: a", "id: -1"),
    "a blank in the id of a concept": ENTRY + "concepts: {a b: c}",
    "a list of answers": "language: en\nentries: [{id: a, questions: b, answer: [c, d]}]",
    "entries as a mapping": "language: en\nentries: {a: {questions: b, answer: c}}",
    "a topic without a title": "topics: [{id: a}]\nlanguage: en\nentries: [{id: a, questions: b, answer: c}]",
    "an id without end": f"language: en\nentries: [{{id: {'a' * 201}, questions: b, answer: c}}]",
    "an id of a concept without end": ENTRY + f"concepts: {{{'a' * 201}: c}}",
    "a citation without end": f"language: en\nsources: [{{id: s, citation: {'c' * 1_001}}}]",
    "more sources than anybody reads": (
        f"language: en\nsources: [{{id: s}}]\nentries: [{{id: a, answer: c, sources: [{', '.join('s' * 101)}]}}]"
    ),
    "a list at the top": "- a",
}


def accepts(text: str) -> bool:
    return VALIDATOR.is_valid(yaml.load(text, Loader=yaml.CSafeLoader))


@pytest.fixture
def loads(tmp_path):
    """Tell whether the loader takes a base."""

    def run(text: str) -> bool:
        file = tmp_path / "base.yaml"
        file.write_text(text, encoding="utf-8")
        try:
            load_knowledge(file)
        except KnowledgeError:
            return False
        return True

    return run


def test_the_schema_is_a_json_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", knowledge_files(bundled_path()), ids=lambda file: file.stem)
def test_the_bundled_base_is_valid(file):
    parsed = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    VALIDATOR.validate(json.loads(json.dumps(parsed, default=str)))


@pytest.mark.parametrize("name", GOOD)
def test_schema_and_loader_accept(name, loads):
    assert loads(GOOD[name])
    assert accepts(GOOD[name])


@pytest.mark.parametrize("name", BAD)
def test_schema_and_loader_refuse(name, loads):
    assert not loads(BAD[name])
    assert not accepts(BAD[name])


def test_every_key_is_in_a_base_that_the_loader_accepts():
    bases = [yaml.load(text, Loader=yaml.CSafeLoader) for text in GOOD.values()]
    for record in ("sources", "topics", "entries"):
        used = {key for base in bases for one in base.get(record) or () for key in one}
        assert set(SCHEMA["properties"][record]["items"]["properties"]) - used == set()
    assert set(SCHEMA["properties"]) - {key for base in bases for key in base} == set()


def test_every_key_of_an_entry_is_described():
    entry = SCHEMA["properties"]["entries"]["items"]
    assert [key for key, value in entry["properties"].items() if not value.get("description")] == []


def test_the_curators_guide_has_every_key():
    guide = (bundled_path() / "README.md").read_text(encoding="utf-8")
    entry = SCHEMA["properties"]["entries"]["items"]["properties"]
    source = SCHEMA["properties"]["sources"]["items"]["properties"]
    assert [key for key in (*SCHEMA["properties"], *entry, *source) if f"`{key}`" not in guide] == []


def test_the_command_prints_it(capsys):
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA
