"""What a curator is told to write instead, what copied text brings along, and bases of several files."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from faq_bot.errors import KnowledgeError
from faq_bot.knowledge.loader import from_dict, load_knowledge
from faq_bot.knowledge.locating import default_path, fingerprint, read_files
from faq_bot.knowledge.model import Format

BASE = "language: en\nentries:\n  - id: hours\n    questions:\n      - {question}\n    answer: {answer}\n"
ONE = "language: en\nentries: [{id: a, questions: b, answer: c}]"


@pytest.fixture
def write(tmp_path):
    """Write files of a base and return their folder."""

    def run(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    return run


@pytest.fixture
def refusal(write):
    """Return the lines that are told of a base, without the folder."""

    def run(**files: str) -> list[str]:
        folder = write(**files)
        with pytest.raises(KnowledgeError) as raised:
            load_knowledge(folder)
        return [line.replace(f"{folder}/", "") for line in raised.value.lines]

    return run


def entry(answer: str = "At nine.", question: str = "When?") -> str:
    return BASE.format(question=question, answer=answer)


# YAML that means something else, and what to write

TRAPS = {
    "a colon in an answer": (
        entry("Note: closed"),
        "6:17",
        "a text with `: ` in it: put the whole text in quotes",
    ),
    "a colon in a question": (entry(question="Where: here?"), "5:9", "a text with `: ` in it needs quotes"),
    "a tab": (entry().replace("    answer", "\tanswer"), "6:1", "a tab; indent with blanks"),
    "an asterisk": (entry("*Closed* today"), "6:20", "cannot begin with `*`"),
    "an asterisk alone": (entry("*Closed"), "6:13", "a text that begins with `*` needs quotes"),
    "an ampersand": (entry("&co"), "6:13", "a text that begins with `&` needs quotes"),
    "a backtick": (entry("`make`"), "6:13", "cannot begin with ``` in YAML"),
    "a percent sign": (entry("%50 off"), "6:13", "cannot begin with `%`"),
    "an at sign": (entry("@desk"), "6:13", "cannot begin with `@`"),
    "a bracket": (entry("]"), "6:13", "cannot begin with `]`"),
    "a greater sign": (entry("> 5 people"), "6:15", "cannot begin with `>` or `|`"),
    "a comma in braces": (entry("{en: At nine, daily., es: x}"), "6:27", "'daily.' has no value: within brackets"),
    "a comma before what is a code": (entry("{en: Yes, no, fr: x}"), "6:23", "put quotes around one that has"),
    "a comma in an entry in braces": (
        "language: en\nentries:\n  - {id: hours, questions: [hours], answer: At nine, daily.}\n",
        "3:54",
        "'daily.' has no value",
    ),
    "a misspelt key without a value": (entry().replace("answer", "anwser"), "6:5", "has no key 'anwser'; did you"),
    "a language without a text": (entry("\n      en:"), "7:10", "'answer' is empty"),
    "a title of a source by language": (
        entry() + "sources: [{id: flyer, title: {en: Welcome, fr: Bienvenue}}]\n",
        "7:30",
        "'title' must be text, not a mapping by language; it is one text, the same in every language",
    ),
    "a dash": (entry("- At nine."), "6:13", "a text that begins with `- `"),
    "text after quotes": (entry('"Yes" and no'), "6:19", "text after a closing quote"),
    "an apostrophe in quotes": (entry("'L'accord'"), "6:16", "text after a closing quote"),
    "text after brackets": (entry("[Note] closed"), "6:20", "text after a closing quote or bracket"),
    "an open quote": (entry('"At nine.'), "6:13", "the quote that opens here is not closed"),
    "an open bracket": (entry("[At nine."), "6:13", "the `[` that opens is not closed"),
    "an open bracket at the end": (
        entry() + "topics: [\n\n",
        "7:10",
        "a `[`, `{` or quote that opens is not closed",
    ),
    "an asterisk before a word": (entry("*see below"), "6:18", "a text cannot begin with `*`"),
    "a backslash": (entry(r'"C:\desk"'), "6:16", "a backslash in double quotes"),
    "a backslash before u": (entry(r'"C:\users"'), "6:18", "a backslash in double quotes"),
    "half a character": (entry(r'"At \ud83d\ude00."'), "6:19", "no character has this number; for one that JSON"),
    "a tag": (entry("!include answer.txt"), "6:13", "'!include' is read as a YAML tag"),
    "an exclamation": (entry("!Important notice"), "6:13", "'!Important' is read as a YAML tag"),
    "null": (entry("null"), "6:13", "'answer' is null, which says nothing; put quotes around it"),
    "a tilde": (entry("~"), "6:13", "'answer' is ~, which says nothing"),
    "a null question": (entry(question="null"), "5:9", "'a phrasing' is null"),
    "dashes in a block": (
        entry(question="|\n        - When?\n        - Hours?"),
        "6:9",
        "a dash in a block of text",
    ),
    "a folded block": (entry(question=">\n        When?\n        Hours?"), "5:9", "write `|`"),
    "the name of a locale": (
        entry("{en_US.UTF-8: At nine.}"),
        "6:14",
        "expected a BCP 47 code such as en, ja or pt-BR; did you mean 'en-US'? The assistant has words",
    ),
    "an unknown language": (
        entry("{english: At nine.}"),
        "6:14",
        "unknown language 'english'; expected a BCP 47 code such as en, ja or pt-BR; "
        "did you mean 'en'? The assistant has words of its own in de, en, es, fr, it, ja, ko, pt, zh",
    ),
    "a language by its name in English": (entry("{German: At nine.}"), "6:14", "did you mean 'de'? The assistant"),
    "a language by its name in another": (
        entry("{allemand: At nine.}"),
        "6:14",
        "did you mean 'de'? The assistant",
    ),
    "a language like its name": (entry("{Portugues: At nine.}"), "6:14", "did you mean 'pt'? The assistant"),
    "what is like no name": (entry("{gern: At nine.}"), "6:14", "such as en, ja or pt-BR. The assistant"),
    "a language of none": (entry("{klingon: At nine.}"), "6:14", "such as en, ja or pt-BR. The assistant"),
    "a blank in an id": (entry().replace("id: hours", "id: opening hours"), "3:9", "'opening hours' is no id"),
    "a control character in an id": (entry().replace("id: hours", r'id: "a\eb"'), "3:9", r"'a\x1bb' is no id"),
    "a mark in an id": (
        entry().replace("id: hours", r'id: "a\u061Cb"'),
        "3:9",
        r"a\u061cb' is no id",
    ),
    "a hidden tag in an id": (
        entry().replace("id: hours", r'id: "a\U000E0041b"'),
        "3:9",
        r"a\U000e0041b' is no id",
    ),
    "a sign in an id": (entry().replace("id: hours", "id: hours？"), "3:9", "'hours？' is no id"),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_of_yaml_is_told_with_its_place_and_what_to_write(name, refusal):
    text, place, said = TRAPS[name]
    line = refusal(base=text)[0]
    assert line.startswith(f"base.yaml:{place}: ")
    assert said in line


def test_all_mistakes_of_all_files_are_told_at_once(refusal):
    one = (
        entry(question="Where: here?").replace("hours", "a b")
        + "  - {id: z, questoins: a}\n  - {id: y, answer: ''}\n"
    )
    two = "topics: [{id: t}]\nconcepts: {a: (b|c, d: [null]}\nthreshold: 2\n"
    assert [line.split(": ", 1)[0] for line in refusal(one=one, two=two)] == ["two.yaml:3:12"]
    assert [line.split(": ", 1)[0] for line in refusal(one=one, two=two.replace("threshold: 2\n", ""))] == [
        "one.yaml:3:9",
        "one.yaml:5:9",
        "one.yaml:7:13",
        "one.yaml:8:21",
        "two.yaml:1:10",
        "two.yaml:2:15",
        "two.yaml:2:25",
    ]


@pytest.mark.parametrize("name", ["été", "開館時間", "часы", "ساعات", "हिन्दी", "a.b-c_d", "2021"])
def test_an_id_has_letters_of_any_script(name, write):
    base = load_knowledge(write(base=entry().replace("id: hours", f"id: {name}")))
    assert base.entries[0].id == name


def test_an_id_is_the_same_however_its_accents_are_typed(write):
    apart = entry().replace("id: hours", "id: e\u0301te\u0301") + "    see_also: été\n"
    (found,) = load_knowledge(write(base=apart)).entries
    assert found.id == found.see_also[0].id == found.phrasings[0].entry_id == "été"


def test_what_follows_a_text_in_its_line_is_kept_for_the_linter(write):
    text = entry("Please go to desk #4", "Where? # asked daily") + "  - {id: b, answer: 'a #1', questions: c#2}\n"
    first, second = load_knowledge(write(base=text)).entries
    assert [(c.place.line, c.text, c.comment) for c in first.comments] == [
        (6, "Please go to desk", "#4"),
        (5, "Where?", "# asked daily"),
    ]
    assert second.comments == ()


# What copied text brings along


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("L'ac\u00adcueil", "L'accueil"),
        ("zero\u200bwidth\u2060joined\ufeff", "zerowidthjoined"),
        ("a\u200db\u200cc", "abc"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\tb", "a b"),
        ("\u00a0 17\u00a0h\u202f!\u3000", "17\u00a0h\u202f!"),
        ("👩\u200d🎓", "👩\u200d🎓"),
        ("می\u200cشود", "می\u200cشود"),
        ("क्\u200dष", "क्\u200dष"),
    ],
)
def test_answers_are_shown_without_invisible_characters(copied, meant):
    base = from_dict({"language": "en", "entries": [{"id": "a", "questions": "b", "answer": copied}]})
    assert base.entries[0].answers["en"] == meant


def test_phrasings_are_kept_without_invisible_characters(write):
    text = entry(question='"opening\\u00ad hours\\ufeff"') + "    see_also: ['ho\u200burs']\n"
    (found,) = load_knowledge(write(base=text)).entries
    assert [p.text for p in found.phrasings] == ["opening hours"]
    assert found.see_also[0].id == "hours"


# Blocks


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("head", ["|", "|-", "|+", "|2", "| # the title first", "|\n\n"])
def test_a_line_of_a_block_has_its_real_place(head, end, tmp_path):
    text = f"phrasings:\n  a: {head}\n    first\n\n      # second\n    third: 'x'\n\n"
    text += "language: en\nentries: [{id: a, answer: b}]\n"
    file = tmp_path / "base.yaml"
    file.write_bytes(text.replace("\n", end).encode())
    (found,) = load_knowledge(file).entries
    lines = text.split("\n")
    assert [p.text for p in found.phrasings] == ["first", "# second", "third: 'x'"]
    for phrasing in found.phrasings:
        line = lines[phrasing.place.line - 1]
        assert line[phrasing.place.column - 1 :] == phrasing.text


def test_a_block_may_begin_with_a_deeper_line(write):
    text = "phrasings:\n  a: |2\n      first\n    second\nlanguage: en\nentries: [{id: a, answer: b}]\n"
    (found,) = load_knowledge(write(base=text)).entries
    assert [(p.text, p.place.line, p.place.column) for p in found.phrasings] == [("first", 3, 7), ("second", 4, 5)]


def test_aliases_may_be_a_block_too(write):
    text = entry() + "concepts:\n  going: |\n    (go|going) to\n    d'aller\n"
    assert [a.text for a in load_knowledge(write(base=text)).lexicon[0].aliases] == [
        "go to",
        "going to",
        "d'aller",
    ]


# Several files, and what their tops say


def test_several_paths_are_one_base_and_a_file_named_twice_is_read_once(write):
    folder = write(
        a="language: en\nentries: [{id: a, questions: b, answer: c}]", b="language: fr\nphrasings: {a: d}"
    )
    one, two = folder / "a.yaml", folder / "b.yaml"
    assert load_knowledge([one, two]) == load_knowledge([folder, one]) == load_knowledge(folder)
    assert [p.language for p in load_knowledge([two, one]).entries[0].phrasings] == ["en", "fr"]


def test_a_language_that_one_file_sets_holds_for_all(write):
    base = load_knowledge(write(a="language: fr", b="entries: [{id: a, questions: b, answer: c}]"))
    assert base.languages == ("fr",)
    assert base.entries[0].language == ""


def test_a_file_with_a_language_of_its_own_needs_no_other(write):
    texts = {
        code: f"language: {code}\nentries: [{{id: {code}, questions: b, answer: c}}]" for code in ("en", "fr")
    }
    topics = "language: ja\ntopics: [{id: t, title: 題}]"
    base = load_knowledge(write(**texts, topics=topics))
    assert [(e.id, e.language, list(e.answers)) for e in base.entries] == [
        ("en", "en", ["en"]),
        ("fr", "fr", ["fr"]),
    ]
    assert base.topics[0].language == "ja"


def test_languages_that_differ_are_named_where_a_file_has_none(refusal):
    (line, _) = refusal(a="language: en", b="language: fr", c="entries: [{id: a, questions: b, answer: c}]")
    assert "plain text needs a language" in line
    assert "'en' (" in line
    assert "a.yaml:1:11) and 'fr' (" in line


def test_formats_hold_for_an_entry_a_file_or_the_base(write):
    top = f"format: markdown\n{ONE[:-1]}, {{id: b, questions: b, answer: b, format: plain}}]"
    other = "entries: [{id: c, questions: c, answer: c}]"
    base = load_knowledge(write(a=top, b=other))
    assert [e.format for e in base.entries] == [Format.MARKDOWN, Format.PLAIN, Format.MARKDOWN]
    base = load_knowledge(write(b=f"format: plain\n{other}"))
    assert [e.format for e in base.entries] == [Format.MARKDOWN, Format.PLAIN, Format.PLAIN]


@pytest.mark.parametrize(
    ("key", "first", "second"), [("threshold", "0.5", "0.6"), ("format", "plain", "markdown")]
)
def test_two_values_for_the_whole_base_are_told_with_both_places(key, first, second, refusal):
    files = {
        "a": f"{key}: {first}",
        "b": f"{key}: {second}",
        "c": "language: en\nentries: [{id: a, questions: b, answer: c}]",
    }
    (line,) = refusal(**files)
    assert line.startswith(f"b.yaml:1:{len(key) + 3}: the base has two values for {key!r}: '{first}' (")
    assert f"a.yaml:1:{len(key) + 3}) and '{second}' (" in line


def test_the_threshold_of_a_base(write):
    assert load_knowledge(write(base=entry())).threshold is None
    assert load_knowledge(write(base=entry() + "threshold: 0.60\n")).threshold == 0.6


def test_the_files_of_a_base_are_read_whatever_the_case_of_their_endings(tmp_path):
    (tmp_path / "X.YAML").write_text("language: en\nphrasings: {a: b}", encoding="utf-8")
    (tmp_path / "y.YML").write_text("language: en\nentries: [{id: a, answer: c}]", encoding="utf-8")
    assert len(load_knowledge(tmp_path).entries[0].phrasings) == 1


def test_a_fingerprint_changes_with_the_files_alone(write):
    folder = write(a=entry())
    before = fingerprint(read_files(folder))
    assert fingerprint(read_files([folder])) == before
    write(a=entry("At ten."))
    changed = fingerprint(read_files(folder))
    write(b="language: fr")
    assert len({before, changed, fingerprint(read_files(folder))}) == 3


def test_the_default_base_is_what_the_environment_names(monkeypatch):
    monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", "my.yaml")
    assert default_path() == Path("my.yaml")
    monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", "")
    assert (default_path() / "README.md").is_file()


# Plain data


def test_data_says_the_same_as_a_file(write):
    text = (
        entry("|\n      At nine,\n      or later.", "[a, 2021]") + "threshold: 0.5\nconcepts: {x: [y, (a|b) c]}\n"
    )
    from_file = load_knowledge(write(base=text))
    data = {
        "language": "en",
        "entries": [{"id": "hours", "questions": [["a", 2021]], "answer": "At nine,\nor later."}],
        "threshold": 0.5,
        "concepts": {"x": ("y", "(a|b) c")},
    }
    base = from_dict(data)
    assert (base.threshold, base.languages) == (from_file.threshold, from_file.languages)
    assert base.entries[0].answers == from_file.entries[0].answers
    assert [p.text for p in base.phrasings] == [p.text for p in from_file.phrasings]
    assert [[a.text for a in c.aliases] for c in base.lexicon] == [
        [a.text for a in c.aliases] for c in from_file.lexicon
    ]


def test_mistakes_in_data_are_told_with_their_paths():
    entries = [{"id": "a", "questions": "b", "answer": None}, {"id": "a b", "questions": [{}], "answer": True}]
    with pytest.raises(KnowledgeError) as raised:
        from_dict({"language": "en", "entries": [entries[0], entries[1] | {"answer": "c"}]})
    assert [line.split(": ")[0] for line in raised.value.lines] == [
        "entries[0].answer",
        "entries[1].id",
        "entries[1].questions[0]",
    ]
    with pytest.raises(KnowledgeError, match=r"^entries\[0\]\.answer: must be text, .*, not True$"):
        from_dict({"language": "en", "entries": [entries[1]]})


def test_data_within_itself_is_refused():
    data: dict[str, object] = {}
    data["entries"] = [data]
    with pytest.raises(KnowledgeError, match="nested more than 50 deep"):
        from_dict(data)


def test_a_number_that_cannot_be_written_is_told():
    with pytest.raises(KnowledgeError, match=r"^entries\[0\]\.answer: a number has too many digits"):
        from_dict({"language": "en", "entries": [{"id": "a", "questions": "b", "answer": 10**5000}]})


def test_no_key_of_data_hides_another_one():
    with pytest.raises(KnowledgeError, match=r"^phrasings: the key '5' stands twice"):
        from_dict({"language": "en", "entries": [{"id": 5, "answer": "c"}], "phrasings": {5: "a", "5": "b"}})


def test_a_base_of_data_travels():
    base = from_dict({"language": "en", "entries": [{"id": "a", "questions": "b", "answer": "c"}]})
    assert pickle.loads(pickle.dumps(base)) == base


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"answer": "At \ud83d nine"}, "entries[0].answer"),
        ({"id": "a\udc00"}, "entries[0].id"),
        ({"questions": ["a", "\ud83d"]}, "entries[0].questions[1]"),
        ({"answer": {"\ud83d": "b"}}, "entries[0].answer"),
    ],
)
def test_half_a_character_is_no_text(changed, place):
    entry = {"id": "a", "questions": "b", "answer": "c"} | changed
    with pytest.raises(KnowledgeError) as told:
        from_dict({"language": "en", "entries": [entry]})
    assert str(told.value).startswith(f"{place}: U+D")
    assert str(told.value).endswith(" is half a character, which no text has; was it cut in two?")
