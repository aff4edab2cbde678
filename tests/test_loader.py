"""What the loader reads, and the one line it says of what it cannot read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from faq_bot.errors import FAQBotError, KnowledgeError
from faq_bot.files import MAX_BYTES
from faq_bot.knowledge import composer, loader
from faq_bot.knowledge.loader import MOST_LANGUAGES, load_knowledge
from faq_bot.knowledge.model import Family, Kind, KnowledgeBase
from faq_bot.languages.registry import LANGUAGES_KEPT

ENTRY = "{id: a, questions: b, answer: c}"
CHOICES = "(a|b|c|d|e|f|g|h|i|j)" * 3
SHORTEST = """\
language: en
entries:
  - id: opening-hours
    questions: [When are you open?, opening hours]
    answer: We open at nine.
"""
FULL = """\
sources:
  - {id: release, title: An agreement, publisher: The school, date: 2021-05, url: "https://example.org/"}
topics:
  - {id: exchange, title: {en: Exchange, fr: Échange}}
entries:
  - id: exchange-places
    topic: exchange
    questions:
      fr: [Combien d'élèves peuvent partir à Kagawa ?, nombre de places Kagawa]
      ja: 何人行けますか
    answer: {fr: Cinq., ja: 5名です。}
    sources: [{id: release, locator: paragraph 5}, release]
    about: [kagawa]
    direction: outgoing
    see_also: [apply]
  - id: apply
    kind: not_covered
    questions: {fr: comment candidater}
    answer: {fr: L'annonce ne le dit pas.}
concepts:
  places: {fr: [place, quota], en: seat, ja: [定員, 人数]}
entities:
  kagawa: [Kagawa, 香川]
directions:
  outgoing: [partir à Kagawa]
"""


@pytest.fixture
def load(tmp_path):
    """Load a base from text, or from bytes."""

    def run(text: str | bytes) -> KnowledgeBase:
        file = tmp_path / "base.yaml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_knowledge(file)

    return run


# What is read


def test_the_shortest_base(load):
    (entry,) = load(SHORTEST).entries
    assert (entry.id, entry.kind, entry.answers) == ("opening-hours", Kind.FACT, {"en": "We open at nine."})
    assert [(p.text, p.language) for p in entry.phrasings] == [
        ("When are you open?", "en"),
        ("opening hours", "en"),
    ]


def test_the_full_form(load):
    base = load(FULL)
    entry = base.by_id["exchange-places"]
    assert [p.language for p in entry.phrasings] == ["fr", "fr", "ja"]
    assert (entry.topic.id, entry.direction.id) == ("exchange", "outgoing")
    assert [[r.id for r in references] for references in (entry.about, entry.see_also)] == [["kagawa"], ["apply"]]
    assert [(s.title, s.date, s.locator) for s in base.cited(entry, "fr")] == [
        ("An agreement", "2021-05", "paragraph 5"),
        ("An agreement", "2021-05", ""),
    ]
    assert base.by_id["apply"].kind is Kind.NOT_COVERED
    assert base.languages == ("fr", "ja")
    assert {concept.id: concept.family for concept in base.lexicon} == {
        "places": Family.CONCEPT,
        "kagawa": Family.ENTITY,
        "outgoing": Family.DIRECTION,
    }


CITED = """\
language: en
sources:
  - id: flyer
    title: Un dépliant
    citation: {fr: "Dépliant, {locator}", ja: "案内（2021年）、{locator}"}
    locators:
      page: {fr: "page {place}", ja: "{place}ページ"}
      cover: {fr: couverture, ja: 表紙}
entries:
  - id: a
    questions: b
    answer: c
    sources: [{id: flyer, locator: page 2}, {id: flyer, locator: cover}, {id: flyer, locator: "§ 4"}, flyer]
"""


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ["Dépliant, page 2", "Dépliant, couverture", "Dépliant, § 4", "Dépliant"]),
        ("ja", ["案内（2021年）、2ページ", "案内（2021年）、表紙", "案内（2021年）、§ 4", "案内（2021年）"]),
        ("de", ["Dépliant, page 2", "Dépliant, couverture", "Dépliant, § 4", "Dépliant"]),
    ],
)
def test_a_source_is_cited_in_the_language_of_the_answer_or_in_its_first(load, language, lines):
    base = load(CITED)
    assert [str(source) for source in base.cited(base.entries[0], language)] == lines


@pytest.mark.parametrize("word", ["caf\u00e9", "cafe\u0301"])
@pytest.mark.parametrize("named", ["caf\u00e9", "cafe\u0301"])
def test_the_word_of_a_place_is_known_however_its_accents_are_written(load, word, named):
    base = load(CITED.replace('page: {fr: "page', f'{named}: {{fr: "bar').replace("page 2", f"{word} 2"))
    assert str(base.cited(base.entries[0], "fr")[0]) == "Dépliant, bar 2"


def test_two_words_of_places_that_differ_in_how_accents_are_written_are_one(load):
    with pytest.raises(KnowledgeError, match="8:7: 'caf\u00e9' stands twice in `locators`"):
        load(CITED.replace("page: {", "caf\u00e9: {").replace("cover: {", "cafe\u0301: {"))


def test_without_a_citation_publisher_title_and_date_are_named(load):
    base = load(FULL)
    lines = [str(source) for source in base.cited(base.by_id["exchange-places"], "fr")]
    assert lines == ["The school, An agreement, 2021-05, paragraph 5", "The school, An agreement, 2021-05"]


@pytest.mark.parametrize(
    ("wrong", "place", "problem"),
    [
        (("{locator}", "{page}"), (5, 15), "'citation' has no field {page}; it may have {locator}"),
        (("page {place}", "page {number}"), (7, 13), "'page' has no field {number}; it may have {place}"),
    ],
)
def test_a_citation_with_a_field_that_is_never_filled(load, wrong, place, problem):
    with pytest.raises(KnowledgeError) as caught:
        load(CITED.replace(*wrong))
    assert problem in str(caught.value)
    assert (caught.value.place.line, caught.value.place.column) == place


def test_everything_knows_its_place(load):
    base = load(FULL)
    entry = base.by_id["exchange-places"]
    assert [(p.place.line, p.place.column) for p in entry.phrasings] == [(9, 12), (9, 56), (10, 11)]
    assert (entry.place.line, entry.place.column) == (6, 9)
    assert entry.about[0].place.line == 13


def test_what_files_set_is_gone_through_once_however_many_they_are(tmp_path, monkeypatch):
    (tmp_path / "base.yaml").write_text(SHORTEST, encoding="utf-8")
    for number in range(50):
        (tmp_path / f"{number}.yaml").write_text(
            f"phrasings: {{opening-hours: hours of {number}}}\n", encoding="utf-8"
        )
    looked, differing = [], loader._differing
    monkeypatch.setattr(loader, "_differing", lambda files, key: looked.append(key) or differing(files, key))
    assert len(load_knowledge(tmp_path).phrasings) > 50
    assert len(looked) == len(set(looked))


@pytest.mark.parametrize("word", ["no", "2021", "1.50", "007", "0x1f", "12:30", "2021-05-17"])
def test_every_scalar_is_read_as_text(word, load):
    base = load(SHORTEST.replace("We open at nine.", word).replace("opening hours", word))
    assert base.entries[0].answers["en"] == word
    assert base.entries[0].phrasings[1].text == word


def test_a_byte_order_mark_is_read_over(load):
    assert load(b"\xef\xbb\xbf" + SHORTEST.encode()) == load(SHORTEST)


def test_a_folder_is_read_whole_in_the_order_of_its_files_which_matching_does_not_see(tmp_path):
    for name, parts in {"one": ("a", "b"), "two": ("b", "a")}.items():
        folder = tmp_path / name / "deeper"
        folder.mkdir(parents=True)
        for number, entry in enumerate(parts):
            text = f"language: en\nentries: [{{id: {entry}, questions: {entry}, answer: {entry}}}]"
            (folder / f"{number}.yml").write_text(text, encoding="utf-8")
        (tmp_path / name / "cases.faqtest.yaml").write_text("cases: []", encoding="utf-8")
        (tmp_path / name / "README.md").write_text("# Guide", encoding="utf-8")
    one, two = (load_knowledge(tmp_path / name) for name in ("one", "two"))
    assert [entry.id for entry in one.entries] == ["a", "b"]
    assert [entry.id for entry in two.entries] == ["b", "a"]
    assert [entry.id for entry in one.numbered] == [entry.id for entry in two.numbered] == ["a", "b"]
    assert [p.text for p in one.phrasings] == [p.text for p in two.phrasings]


BLOCK = """\
entries:
  - {id: hours, answer: {en: At nine., fr: À neuf heures.}}
  - id: address
    questions:
      en: |
        Where are you?

        the #1 address: "main" street
    answer: {en: Here.}
phrasings:
  hours:
    en: |
      When are you open?
      - or not
"""


def test_a_block_of_text_holds_a_phrasing_a_line_with_its_place(load):
    base = load(BLOCK.replace("- or not", "hours # not a comment"))
    found = [(p.text, p.place.line) for entry in base.entries for p in entry.phrasings]
    assert found == [
        ("When are you open?", 13),
        ("hours # not a comment", 14),
        ("Where are you?", 6),
        ('the #1 address: "main" street', 8),
    ]


def test_phrasings_may_stand_in_other_files_and_in_one_language_plain(tmp_path):
    (tmp_path / "answers.yaml").write_text("entries: [{id: a, answer: {en: b, fr: c}}]", encoding="utf-8")
    for language in ("en", "fr"):
        text = f"language: {language}\nphrasings:\n  a: |\n    first in {language}\n    second\n"
        (tmp_path / f"{language}.yaml").write_text(text, encoding="utf-8")
    (entry,) = load_knowledge(tmp_path).entries
    assert {language: entry.first_phrasing(language).text for language in ("en", "fr")} == {
        "en": "first in en",
        "fr": "first in fr",
    }
    assert Path(entry.first_phrasing("fr").place.file).name == "fr.yaml"


def test_brackets_in_an_alias_hold_alternatives(load):
    base = load(SHORTEST + 'concepts:\n  going: ["(go|goes) to (Kagawa|Japan)", "(the |)exchange", "(sic)"]\n')
    assert [alias.text for alias in base.lexicon[0].aliases] == [
        "go to Kagawa",
        "go to Japan",
        "goes to Kagawa",
        "goes to Japan",
        "the exchange",
        "exchange",
        "(sic)",
    ]


def test_an_id_may_not_stand_in_two_files(tmp_path):
    for name in "xy":
        (tmp_path / f"{name}.yaml").write_text(f"language: en\nentries: [{ENTRY}]", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"y\.yaml:2:16: the entry id 'a' stands twice"):
        load_knowledge(tmp_path)


def test_what_cannot_be_loaded_is_an_error_of_the_package_and_a_value_error():
    assert issubclass(KnowledgeError, FAQBotError)
    assert issubclass(KnowledgeError, ValueError)


# What is refused: text, place (the line alone where libyaml decides on the column), and a part of what is said

REFUSED = {
    "misspelled key": (f"language: en\nentrys: [{ENTRY}]", "2:1", "no key 'entrys'; did you mean 'entries'?"),
    "misspelled key of an entry": (
        "language: en\nentries:\n  - {id: a, questions: b, anwser: c}",
        "3:27",
        "an entry has no key 'anwser'; did you mean 'answer'?",
    ),
    "key without likeness": ("language: en\nqqq: 1", "2:1", "expected one of: concepts, directions, entities"),
    "duplicate key": (f"language: en\nlanguage: en\nentries: [{ENTRY}]", "2:1", "stands twice (first in line 1)"),
    "duplicate id": (f"language: en\nentries:\n  - {ENTRY}\n  - {ENTRY}", "4:10", "the entry id 'a' stands twice"),
    "duplicate source": ("sources: [{id: s}, {id: s}]", "1:25", "the source id 's' stands twice"),
    **{
        f"language spelt two ways in {what}": (
            f"language: en\n{text}",
            at,
            "the language 'pt-BR' stands twice, here as 'pt-br'",
        )
        for what, text, at in (
            ("an answer", "entries: [{id: a, questions: b, answer: {pt-BR: c, pt-br: d}}]", "2:52"),
            ("questions", "entries: [{id: a, questions: {pt-BR: c, pt-br: d}, answer: b}]", "2:41"),
            ("a message", "messages: {no_match: {pt-BR: c, pt-br: d}}", "2:33"),
        )
    },
    "duplicate id in the lexicon": (
        "concepts: {a: b}\nentities: {a: c}",
        "2:12",
        "the id of the lexicon 'a' stands twice (first in",
    ),
    "unknown language": (
        "entries: [{id: a, questions: {jp: b}, answer: c}]",
        "1:31",
        "unknown language 'jp'; expected a BCP 47 code such as en",
    ),
    **{
        f"unknown language {code}": (
            f"language: {code}",
            "1:11",
            f"unknown language {code!r}; expected a BCP 47 code such as en, ja or pt-BR. The assistant",
        )
        for code in ("jp", "cz", "dk", "ua")
    },
    "a key without a blank behind its colon": (
        "language: en\nentries:\n  - id: a\n    questions: b\n    answer:At nine.\n",
        "5:5",
        "not valid YAML: a key needs a `:` and a blank behind it",
    ),
    "unknown default language": (
        "language: english",
        "1:11",
        "unknown language 'english'; expected a BCP 47 code",
    ),
    "unknown kind": (f"language: en\nentries: [{ENTRY[:-1]}, kind: facts}}]", "2:50", "did you mean 'fact'?"),
    "plain text without language": (f"entries: [{ENTRY}]", "1:30", "put `language: en` at the top of the file"),
    "missing key": ("language: en\nentries: [{id: a, questions: b}]", "2:11", "an entry needs the key 'answer'"),
    "no questions": ("language: en\nentries: [{id: a, questions: [], answer: c}]", "2:16", "no questions"),
    "questions nowhere": (
        "language: en\nentries: [{id: a, answer: c}]",
        "2:16",
        "under `questions` or `phrasings`",
    ),
    "phrasings of nothing": (
        f"language: en\nentries: [{ENTRY.replace('id: a', 'id: hours')}]\nphrasings: {{hour: b}}",
        "3:13",
        "no entry has the id 'hour'; did you mean 'hours'?",
    ),
    "dashes in a block": (BLOCK, "14:7", "a dash in a block of text"),
    "a block that joins lines": (BLOCK.replace("|", ">"), "5:11", "write `|`"),
    "an open bracket": (f"{SHORTEST}concepts: {{a: (go|goes to}}", "6:15", "a bracket is open"),
    "brackets in brackets": (f"{SHORTEST}concepts: {{a: (go|(a|b) c)}}", "6:15", "stands in another"),
    "a bar alone": (f"{SHORTEST}concepts: {{a: go|goes}}", "6:15", "a bar stands outside"),
    "too many in all": (
        f"{SHORTEST}concepts: {{a: [{', '.join(f'b{n} {CHOICES}' for n in range(250))}]}}",
        "6:3456",
        "the aliases of a base have at most 1,000,000 characters, those of brackets each, and a short one counts",
    ),
    "brackets for too many": (
        f"{SHORTEST}concepts: {{a: {'(a|b)' * 30}}}",
        "6:15",
        "...|b)(a|b)(a|b)(a|b)(a|b)(a|b)' its brackets stand for over 1,000 aliases",
    ),
    "an alias like a text": (f"{SHORTEST}concepts: {{a: {'一' * 201}}}", "6:15", "stand over 200 characters"),
    "more languages than are spoken": (
        "entries: [{id: a, questions: {en: b}, answer: {"
        + ", ".join(f"a{chr(97 + n // 26)}{chr(97 + n % 26)}: c" for n in range(MOST_LANGUAGES))
        + "}}]",
        "1:16",
        f"'en' is one too many; a base has at most {MOST_LANGUAGES} languages",
    ),
    "an id without end": (
        f"language: en\nentries: [{{id: {'a' * 201}, questions: b, answer: c}}]\n",
        "2:16",
        "an id of 201 characters; it has at most 200",
    ),
    "an id of a concept without end": (
        f"{SHORTEST}concepts: {{{'a' * 201}: b}}",
        "6:12",
        "an id of 201 characters",
    ),
    "a citation without end": (
        f"sources: [{{id: s, citation: {{en: '{'c' * 1_001}'}}}}]\n",
        "1:34",
        "'citation' has 1,001 characters; what names a source has at most 1,000",
    ),
    "a name of a place without end": (
        f"sources: [{{id: s, locators: {{page: {{en: '{'c' * 1_001}'}}}}}}]\n",
        "1:41",
        "'page' has 1,001 characters",
    ),
    "a place without end": (
        f"language: en\nsources: [{{id: s}}]\n"
        f"entries: [{{id: a, answer: b, sources: [{{id: s, locator: '{'c' * 1_001}'}}]}}]\n",
        "3:57",
        "'locator' has 1,001 characters",
    ),
    "more sources than anybody reads": (
        f"language: en\nsources: [{{id: s}}]\nentries: [{{id: a, answer: b, sources: [{'s, ' * 100}s]}}]\n",
        "3:340",
        "101 sources under one answer; there may be at most 100",
    ),
    "too many alternatives": (
        f"{SHORTEST}concepts: {{a: {'(a|b)' * 10}}}",
        "6:15",
        "stand for over 1,000 aliases",
    ),
    "questions without letters": (
        "language: en\nentries: [{id: a, questions: '?!', answer: c}]",
        "2:30",
        "no question of the base has a letter or a digit",
    ),
    "empty answer": ("language: en\nentries: [{id: a, questions: b, answer: ''}]", "2:41", "'answer' is empty"),
    "list as answer": ("language: en\nentries: [{id: a, questions: b, answer: [c]}]", "2:41", "text, not a list"),
    "blank in an id": ("language: en\nentries: [{id: a b, questions: b, answer: c}]", "2:16", "'a b' is no id"),
    "not a mapping": ("- a", "1:1", "a knowledge base must be a mapping (`key: value`), not a list"),
    "no entries": ("language: en", "1:1", "no entries"),
    "not YAML": ("{{{ not yaml: [\n", "1:16", "not valid YAML"),
    "a very long key": (f"language: en\n{'a' * 1025}: b", "2:1", "within 1,024 characters"),
    "a very long key that is the first below another": (
        f"messages:\n  {'a' * 1025}: b",
        "2:1028",
        "within 1,024 characters",
    ),
    "empty file": ("", "1:1", "the file is empty; expected `entries:`"),
    "a beginning of nothing": ("---\n", "1:1", "the file is empty"),
    "comments alone": ("# nothing yet\n", "1:1", "the file is empty"),
    "several documents": (
        f"language: en\nentries: [{ENTRY}]\n---\nlanguage: fr",
        "4:1",
        "another document in the file",
    ),
    "control character": (
        "language: en\nentries: [{id: a, questions: b\x07, answer: c}]",
        "2:31",
        "control characters",
    ),
    "escape in a key": ('language: en\n"\\e[31m": a', "2:1", r"no key '\x1b[31m'"),
    "not UTF-8": (
        b"language: fr\nentries: [{id: a, questions: \xe9, answer: c}]",
        "2:30",
        "save the file as UTF-8",
    ),
    "not UTF-8, behind a byte order mark": (b"\xef\xbb\xbflanguage: en\n\xe9ntries:", "2:1", "not UTF-8"),
    "not UTF-8, behind accents": (b"language: en # \xc3\xa9\xc3\xa9\xe9", "1:18", "not UTF-8"),
    "not UTF-8, lines that end in CR": (b"language: en\rentries:\r  - \xe9", "3:5", "not UTF-8"),
    "control character, lines that end in CR": ("language: en\rentries:\r  - \a", "3:5", "control characters"),
    "UTF-16": ("language: en".encode("utf-16"), "1:1", "save the file as UTF-8"),
    "alias bomb": (
        "a: &a [x, x]\n"
        + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        "1:4",
        "anchors and aliases",
    ),
    "anchor": (f"language: &l en\nentries: [{ENTRY}]\nx: *l", "1:11", "anchors and aliases"),
    "open brackets": ("[" * 100_000, "1", "nested more than 50 deep"),
    "closed brackets": ("[" * 100_000 + "]" * 100_000, "1", "nested more than 50 deep"),
    "nested mappings": ("{a: " * 100_000, "1", "nested more than 50 deep"),
    "nested blocks": ("- " * 100_000, "1", "nested more than 50 deep"),
    "prefixes of tags": ("# x\n" + "%TAG !a! a\n" * 200_000 + "--- {language: en}", "2:1", "begin with %TAG"),
    "prefixes of tags on lines that end in another way": (
        "# x\r" + "%TAG !a! a\x85%TAG !a! a\u2028" * 200 + "--- {language: en}",
        "2:1",
        "begin with %TAG",
    ),
    "a tag that would run code": (
        "language: !!python/object/apply:os.system [echo]",
        "1:11",
        "is read as a YAML tag",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_told_with_its_place(name, load, tmp_path):
    text, place, said = REFUSED[name]
    with pytest.raises(KnowledgeError) as raised:
        load(text)
    first, *more = raised.value.lines
    assert first.startswith(f"{tmp_path / 'base.yaml'}:{place}:")
    assert said in first
    assert all(line.isprintable() for line in (first, *more))


# Paths


def complaint(path: Path) -> str:
    """Return what is said of a base that cannot be loaded."""
    with pytest.raises(KnowledgeError) as raised:
        load_knowledge(path)
    return str(raised.value)


def test_a_missing_file(tmp_path):
    assert "nowhere.yaml:1:1: no such file or folder" in complaint(tmp_path / "nowhere.yaml")


def test_a_file_of_100_megabytes(tmp_path):
    file = tmp_path / "big.yaml"
    with file.open("wb") as stream:
        stream.truncate(100_000_000)
    assert f"the file has 100 MB, over the limit of {MAX_BYTES // 1_000_000} MB" in complaint(file)


def test_a_folder_without_yaml(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "notes.txt").write_text("language: en", encoding="utf-8")
    assert "folder:1:1: the folder holds no .yaml file" in complaint(folder)


def test_a_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert "pipe.yaml:1:1: neither a file nor a folder" in complaint(pipe)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(tmp_path):
    file = tmp_path / "base.yaml"
    file.write_text(SHORTEST, encoding="utf-8")
    file.chmod(0)
    assert "the file cannot be read" in complaint(file)


def test_a_file_of_too_many_values_is_refused_with_its_place(load, monkeypatch):
    monkeypatch.setattr("faq_bot.knowledge.composer.MAX_VALUES", 5)
    with pytest.raises(
        KnowledgeError, match=r"1:\d+: over 5 values and lines in one file; split it over several files"
    ):
        load("[a, b, c, d, e, f, g]")


@pytest.mark.parametrize(
    "text", ['"a\n\nb\n\nc\n\nd"', "|\n  a\n  b\n  c\n  d\n  e\n", "|\n  a\u2028  b\u2029  c\u2028  d\u2028  e"]
)
def test_the_lines_of_a_text_count_as_its_phrasings_would(load, monkeypatch, text):
    monkeypatch.setattr("faq_bot.knowledge.composer.MAX_VALUES", 5)
    with pytest.raises(KnowledgeError, match=r"1:12: over 5 values and lines in one file"):
        load(f"questions: {text}")


@pytest.mark.parametrize(
    ("unit", "why"),
    [
        ("a,", "over 20,000 values and lines in one file"),
        ("a,\n", "over 20,000 values and lines in one file"),
        ("a   ,", "over 20,000 values and lines in one file"),
        ("a: b,", "over 100 mistakes"),
        ("&a b,", "over 100 mistakes"),
    ],
)
def test_a_list_of_megabytes_is_given_up_soon(load, unit, why, monkeypatch):
    monkeypatch.setattr("faq_bot.knowledge.composer.MAX_VALUES", 20_000)
    opens, closes = "{}" if ":" in unit else "[]"
    with pytest.raises(KnowledgeError, match=why):
        load(opens + unit * (4_000_000 // len(unit)) + closes)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("entries: [" + "{}," * 20_000 + "{}]", 11),
        ("".join(f"k{number}: v\n" for number in range(20_000)), 101),
        ("phrasings: {" + "".join(f"a-{number}: b, " for number in range(20_000)) + "}", 6),
    ],
)
def test_very_many_mistakes_are_told_soon_and_in_few_lines(load, text, lines):
    with pytest.raises(KnowledgeError) as told:
        load(text)
    assert len(told.value.lines) == lines


def test_names_that_very_many_entries_have_not_are_told_soon(load):
    entries = "".join(f"  - {{id: a{number}, answer: b}}\n" for number in range(5_000))
    names = "".join(f"  b{number}: c\n" for number in range(5_000))
    with pytest.raises(KnowledgeError) as told:
        load(f"language: en\nentries:\n{entries}phrasings:\n{names}")
    assert len(told.value.lines) == 101


def test_a_parser_that_reads_questions_otherwise_is_told_with_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(composer, "_LOADER", None)
    (tmp_path / "base.yaml").write_text("entries: []", encoding="utf-8")
    with pytest.raises(
        KnowledgeError, match=r"base\.yaml: cannot be read by a PyYAML without libyaml; .*pip install"
    ):
        load_knowledge(tmp_path / "base.yaml")


def test_a_file_that_is_named_twice_stands_where_it_is_named_first(tmp_path):
    for name, code in (("a", "fr"), ("b", "en")):
        entry = f"{{id: {name}, questions: {name}, answer: x}}"
        (tmp_path / f"{name}.yaml").write_text(f"language: {code}\nentries: [{entry}]", encoding="utf-8")
    assert load_knowledge([tmp_path / "b.yaml", tmp_path]).languages == ("en", "fr")


def test_words_of_as_many_languages_as_a_base_may_have_are_remembered():
    assert LANGUAGES_KEPT > MOST_LANGUAGES
