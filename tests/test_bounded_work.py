"""Work grows with what is read and no faster, whatever the letters are."""

from __future__ import annotations

import importlib.util
import random
import subprocess
import sys
import unicodedata

import pytest
from rapidfuzz import process

from faq_bot import FAQBot
from faq_bot.answering import message
from faq_bot.answering.turn import MAX_MESSAGE, MAX_PART
from faq_bot.languages.normalising import normalise
from faq_bot.matching.index import NEIGHBOURS
from faq_bot.matching.ranking import BY_ANSWER, LEADING, PER_ENTRY
from faq_bot.matching.ridge import COMPARED

LENGTH = 50_000

CPU = 8
"""Seconds of work after which the system ends a program: what grows with the square of the text takes minutes."""

LETTERS = {
    "markdown": [
        "\n<p hidden>",
        "[^",
        "\\\\[",
        " ",
        "# ",
        "<!--",
        "<dt>",
        "<br ",
        "{#",
        "[^a]",
        "<p><a >",
        "<p><pre>",
    ],
    "html": ["&nbsp;", "<a", "[", "\n", "<b> </b>"],
    "rasa": ["["],
    "table": ["1", " ", "-"],
}

MARKS = "\u0301\u0323"
"""Accents above and below, which stand in another order in the normal forms of Unicode."""

PROGRAM = """
import contextlib

def kilobytes():
    # Not `getrusage`, which counts what the program had that started this one.
    try:
        status = open("/proc/self/status").read()
    except OSError:
        return 0
    return int(status.split("VmHWM:")[1].split()[0])

def page(text):
    return f"# Open?\\n\\nAt {text} end.\\n\\n{text}\\n\\n## Where {text}?\\n\\nA{text}.\\n"

def of_markdown(text):
    from faq_bot.knowledge.importing.markdown_pages import read_markdown
    return read_markdown("a.md", page(text)), read_markdown("a.md", f"---\\ntitle: a{text}b\\n---\\n# a{text}b\\n")

def of_html(text):
    from faq_bot.knowledge.importing.html_pages import read_html
    return read_html("a.html", f"<h2>Open?</h2><p>At <b>x{text}x</b></p><h2>{text}?</h2><p>Yes</p>")

def of_deep_html(bold):
    from faq_bot.knowledge.importing.html_pages import read_html
    words = (f"<{bold}>x</{bold}> " * 50_000)
    return read_html("a.html", f"{'<div>' * 230}<p>{words}<br><b>Open?</b> At nine.")

def of_rasa(text):
    from faq_bot.knowledge.importing.reading import read_files
    indented = text.replace("\\n", "\\n      ")
    return read_files({"a.yml": f"nlu:\\n- intent: a\\n  examples: |\\n    - {indented}b\\n".encode()})

def of_table(text):
    from faq_bot.knowledge.importing.reading import read_files
    return read_files({"a.csv": f'question,answer,a{text}b\\nOpen?,"A{text}.",x\\n'.encode()})

def of_columns(text):
    from faq_bot.knowledge.importing.reading import read_files
    return read_files({"a.csv": f"question,answer{text * 15}\\nOpen?,At nine.\\n".encode()})

def of_labelled(header):
    from faq_bot.testing.labelled import read_labelled
    rows = "When are you open?\\n" * 20_000
    assert len(read_labelled("a.csv", f"question,{header * 10},expect\\n{rows}")) == 20_000

def looked_through(text):
    from faq_bot.answering.patterns import patterns
    look = patterns(("en", "fr", "ja"))
    return look.tag.search(f"a{text}b?"), look.doubling.search(f"a{text}b?")

def numbered(text):
    from faq_bot.knowledge.importing.building import build
    from faq_bot.knowledge.importing.reading import read_files
    rows = "".join(f"{text[:80]} {number}?,At {number}.\\n" for number in range(12_000))
    assert len({entry.id for entry in build(read_files({"a.csv": rows.encode()}), "en").entries}) == 12_000

def asked(text):
    from faq_bot import FAQBot
    entry = {"id": "open", "questions": [f"When is {text} open?", "When are you open?"], "answer": f"At {text}."}
    return FAQBot.from_dict({"language": "en", "entries": [entry]}).ask("When are you open?")

def named(text):
    from faq_bot import FAQBot
    entry = {"id": f"a{text}", "questions": ["When are you open?"], "answer": "At ten."}
    return FAQBot.from_dict({"language": "en", "entries": [entry]})

def counted(text):
    from faq_bot.check.numerals import numbers
    return numbers(f"Open a{text} at ten.", "en")

def of_dangling_references(word):
    import json, pathlib, tempfile
    from faq_bot.check.linter import check
    entries = [
        {"id": f"{word}{n}", "see_also": f"{word}{n}x", "questions": [f"who is {word}{n}"], "answer": "Me."}
        for n in range(2_500)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"language": "en", "entries": entries}))
        assert len(check(path, codes=["dangling-reference"])) == 2_500

def of_loose_rows(word):
    from faq_bot.knowledge.importing.building import NewEntry, _Builder
    from faq_bot.knowledge.model import Format
    told, loose = ([f"{word} {kind} {n}" for n in range(50_000)] for kind in "ab")
    builder = _Builder()
    builder.base.entries.append(NewEntry("a", "", Format.PLAIN, [], {"en": told, "": loose}, {"en": "Yes."}))
    builder.settle_languages()
    assert len(told) == 100_000

def of_many_aliases(word):
    from faq_bot.check.facts import entities, written
    from faq_bot.matching.mentions import Lexicon
    import types
    aliases = tuple(types.SimpleNamespace(text=f"{word.title()} {n}") for n in range(50_000))
    known = written([types.SimpleNamespace(id="a", aliases=aliases)])
    found = types.SimpleNamespace(entities=frozenset("a"))
    lexicon = types.SimpleNamespace(mentions_in=lambda _text: found)
    for n in range(5_000):
        assert entities(f"It is the {word} {n} of the two. It is so.", known, lexicon).firm == frozenset()
        assert entities(f"It is the {word.title()} {n} of the two.", known, lexicon).firm == {"a"}

def of_many_concepts(word):
    from faq_bot.check.audit import Audit
    from faq_bot.check.concepts import broad_concept
    from faq_bot.knowledge.model import Family
    import types
    lexicon = [types.SimpleNamespace(id=f"{word}{n}", family=Family.CONCEPT, aliases=()) for n in range(50_000)]
    matcher = types.SimpleNamespace(
        knowledge=types.SimpleNamespace(lexicon=lexicon),
        entries=range(30_000),
        entry_concepts=[frozenset({f"{word}{n}"}) for n in range(30_000)],
        lexicon=None,
        normalised=[],
    )
    assert list(broad_concept.look(Audit(matcher))) == []

def of_brackets(word):
    from faq_bot import FAQBot
    digits = "(零|一|二|三|四|五|六|七|八|九)"
    aliases = [digits * 3 + "".join(chr(0x4E00 + 200 * n + place) for place in range(190)) for n in range(5)]
    entry = {"id": "a", "questions": "開館時間は", "answer": "九時です。"}
    bot = FAQBot.from_dict({"language": "ja", "entries": [entry], "concepts": {word: aliases}})
    assert bot.ask("開館時間は").entry_id == "a"
    assert kilobytes() < 200_000

def of_aliases_that_begin_alike(word):
    from faq_bot import FAQBot
    aliases = ["あ" * n + "ん" for n in range(1, 199)]
    questions = ["あ" * (700 + n) for n in range(200)]
    entry = {"id": word, "questions": questions, "answer": "九時です。"}
    FAQBot.from_dict({"language": "ja", "entries": [entry], "concepts": {word: aliases}})

def of_sources(word):
    from faq_bot import FAQBot
    sources = [{"id": f"{word}{n}"} for n in range(15_000)]
    entry = {"id": "a", "questions": "when?", "answer": "At nine.", "sources": f"{word}0"}
    bot = FAQBot.from_dict({"language": "en", "entries": [entry], "sources": sources})
    entry = bot.knowledge.by_id["a"]
    for _ in range(10_000):
        assert [source.id for source in bot.knowledge.cited(entry, "en")] == [f"{word}0"]

def of_imported_files(word):
    from faq_bot.knowledge.importing.building import _Builder
    from faq_bot.knowledge.importing.imported import Page
    builder = _Builder()
    for number in range(15_000):
        builder.new_source(f"{number}/{word}.csv", Page())
    assert builder.base.sources[-1].id == f"{word}-csv-15000"

def of_a_shared_word(word):
    import types
    from faq_bot import FAQBot
    from faq_bot.testing.alike import Way, asked_alike
    import random
    chance = random.Random(1)
    bot = FAQBot.from_dict({"language": "en", "entries": [{"id": "a", "questions": "open?", "answer": "Yes."}]})
    ends = {"".join(chance.choices("bcdfghjklmnpqrstvwxz", k=9)) for _ in range(10_000)}
    ways = [Way(f"{word} {end}", "en", 1, "") for end in sorted(ends)]
    assert len(asked_alike(ways, bot)) > 5_000

def of_a_long_comment(word):
    from faq_bot.check.silencing import Silence
    from faq_bot.knowledge.model import Place
    import types
    codes = tuple(f"{word}-{n}" for n in range(40_000))
    comment = types.SimpleNamespace(place=Place("a.yaml"), codes=codes)
    silence = Silence([comment], types.SimpleNamespace(entries=()))
    assert all(silence.covers(Place("a.yaml"), code) for code in codes)

def of_outlived_ids(word):
    from faq_bot.knowledge.model import Place, Reference
    from faq_bot.testing.case_files import check_names
    from faq_bot.testing.cases import Case
    place = Place("log.jsonl")
    told = tuple(Reference(f"{word}{n}", place) for n in range(30_000))
    check_names([Case("q", place, never=told, outlived=told)], ["a"])

def of_many_languages(word):
    import json, pathlib, tempfile
    from faq_bot.check.linter import check
    codes = [f"{first}{second}x" for first in "abcdefghij" for second in "abcdef"]
    text = f"It is the {word} of Oslo and 12 others, twenty euros. " * 200
    entry = {"id": "a", "questions": {c: word for c in codes}, "answer": {c: text for c in codes}}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"entries": [entry], "entities": {"oslo": "Oslo"}}))
        check(path, codes=["different-numbers", "different-names"])

def of_many_numbers(word):
    import json, pathlib, tempfile
    from faq_bot.check.linter import check
    codes = [f"{first}{second}x" for first in "abcdefghij" for second in "abcdefghij"]
    texts = {code: " ".join(str(400 * place + n) for n in range(400)) for place, code in enumerate(codes, 200)}
    entry = {"id": "a", "questions": {code: word for code in codes}, "answer": texts}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"entries": [entry]}))
        assert len(check(path, codes=["different-numbers"])) == 1
    assert kilobytes() < 400_000

def of_many_names(word):
    import json, pathlib, random, tempfile
    from faq_bot.check.linter import check
    chance = random.Random(1)
    spelt = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=9)).title() for _ in range(9_000)]
    texts = {"en": f"It is {' and '.join(spelt[:4_500])}.", "fr": f"Avec {' et '.join(spelt[4_500:])}."}
    entry = {"id": "a", "questions": {"en": word, "fr": word}, "answer": texts}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"entries": [entry]}))
        assert len(check(path, codes=["different-names"])) == 1

def of_alike_names(word):
    import json, pathlib, random, tempfile
    from faq_bot.check.linter import check
    chance = random.Random(1)
    stem = f"{word}abcdefghijkl"
    alike = [stem + "".join(chance.choices("mnopqrstuvwxyz", k=3)) for _ in range(10_000)]
    texts = {"en": f"It is {' and '.join(name.title() for name in alike[:250])}.", "fr": " ".join(alike)}
    entry = {"id": "a", "questions": {"en": word, "fr": word}, "answer": texts}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"entries": [entry]}))
        assert check(path, codes=["different-names"]) == []
    assert kilobytes() < 300_000

def of_many_spans(word):
    from faq_bot.matching.numbers import another_of_them, numbers_in
    years = range(1900, 2100)
    known = numbers_in(" ".join(f"{first}-{last}" for first in years for last in years if first < last))
    asked = numbers_in(" ".join(map(str, years)))
    assert len(known) == 19_900
    for _ in range(15):
        assert another_of_them(asked, known) == ()

def of_many_words(word):
    import random
    from collections import Counter
    from faq_bot.testing.alike import _spellings
    chance = random.Random(1)
    words = Counter(word[0] + "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=9)) for _ in range(20_000))
    assert len(_spellings(words)) == len(words)

def of_many_kinds(word):
    from faq_bot.answering.answer import Answer
    from faq_bot.testing.evaluation import Evaluation, Record
    import dataclasses
    empty = dict.fromkeys((field.name for field in dataclasses.fields(Record)), "")
    records = tuple(Record(**empty | {"kind": f"{word}{n}", "offered": False}) for n in range(40_000))
    assert len(Evaluation(records).by_kind) == 40_000

def of_topics(word):
    from faq_bot.answering.reply import examples
    from faq_bot.knowledge.loader import from_dict
    topics = [{"id": f"t{n}", "title": f"{word} {n}"} for n in range(3_500)]
    entries = [
        {"id": f"e{n}", "topic": f"t{n if n < 3_500 else 0}", "questions": [f"{word} {n}"], "answer": "Yes."}
        for n in range(7_000)
    ]
    knowledge = from_dict({"language": "en", "entries": entries, "topics": topics})
    for _ in range(60):
        assert len(examples(knowledge, "en")) == 3

def of_long_ids(text):
    from faq_bot.knowledge.model import Place, Reference
    from faq_bot.testing.case_files import check_names
    from faq_bot.testing.cases import Case
    place = Place("t.faqtest.yaml")
    with contextlib.suppress(ValueError):
        check_names([Case("q", place, expect=(Reference(f"a{text}", place),))], [f"{n}{text}" for n in range(60)])

def of_large_bases(word):
    from itertools import product
    from faq_bot import FAQBot
    letters = "aeioukmnprst"
    names = [f"{word}{''.join(end)}" for end in product(letters, repeat=5)][::32]
    entries = [{"id": name, "questions": [f"what is {name}"], "answer": "A thing."} for name in names]
    bot = FAQBot.from_dict({"language": "en", "entries": entries})
    for _ in range(3):
        bot.ask(" ".join(f"{word}{''.join(end)}" for end in product("bcdfg", repeat=3)))

def of_many_persons(word):
    from faq_bot import FAQBot
    names = [f"{word}{n}x" for n in range(6_000)]
    entries = [
        {"id": f"{city}{n}", "about": [city], "questions": [f"where is {name} in {city}"], "answer": f"In {city}."}
        for n, name in enumerate(names) for city in ("oslo", "bern")
    ]
    lexicon = {"entities": {"oslo": "oslo", "bern": "bern"}, "concepts": {name: name for name in names}}
    talk = FAQBot.from_dict({"language": "en", "entries": entries, **lexicon}).conversation()
    talk.ask(f"where is {names[0]} in oslo")
    talk.ask("who is he?")

def of_many_topics(word):
    from faq_bot import FAQBot
    topics = [{"id": f"t{n}", "title": f"{word} {n}"} for n in range(4_000)]
    entries = [
        {"id": f"e{n}", "topic": f"t{n}", "questions": [f"{word} {n}"], "answer": "Yes."} for n in range(4_000)
    ]
    bot = FAQBot.from_dict({"language": "en", "entries": entries, "topics": topics})
    for _ in range(20):
        assert bot.ask("qqqq zzzz").related

with contextlib.suppress(ImportError):
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
"""


def run(function: str, letters: str, length: int = LENGTH) -> subprocess.CompletedProcess[bytes]:
    """Call a function of the program with long text."""
    call = f"CPU = {CPU}\n{PROGRAM}{function}(({letters!r} * {length})[:{length}])"
    return subprocess.run([sys.executable, "-c", call], capture_output=True, check=False)


@pytest.mark.parametrize(
    ("kind", "letters"), [(kind, letters) for kind, all_letters in LETTERS.items() for letters in all_letters]
)
def test_a_page_of_the_same_letters_again_and_again_is_read(kind, letters):
    if kind == "html" and importlib.util.find_spec("selectolax") is None:
        pytest.skip("the extra import is missing")
    done = run(f"of_{kind}", letters)
    assert done.returncode == 0, done.stderr.decode()


def test_words_in_bold_are_looked_at_once_however_deep_they_stand():
    pytest.importorskip("selectolax")
    done = run("of_deep_html", "b", 1)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("letters", [" ", ", ", "x", "no ", "-il"])
def test_a_message_is_looked_through_for_tags_and_doubled_subjects(letters):
    done = run("looked_through", letters)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("letters", ["x", "1", "カ", "_"])
def test_a_base_with_an_endless_word_is_asked(letters):
    done = run("asked", letters)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("function", ["asked", "named", "counted"])
def test_accents_upon_accents_are_read_in_a_phrasing_an_id_and_an_answer(function):
    done = run(function, MARKS, 10 * LENGTH)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("column", [",id", ",topic,x", ","])
def test_a_table_of_very_many_columns_is_read(column):
    done = run("of_columns", column)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("function", ["of_large_bases", "of_many_persons", "of_many_topics"])
def test_a_large_base_of_words_that_are_alike_is_asked(function):
    done = run(function, "item", 4)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    "function",
    [
        "of_loose_rows",
        "of_many_aliases",
        "of_many_concepts",
        "of_a_shared_word",
        "of_a_long_comment",
        "of_outlived_ids",
        "of_many_languages",
        "of_many_names",
        "of_many_numbers",
        "of_alike_names",
        "of_many_spans",
        "of_brackets",
        "of_aliases_that_begin_alike",
        "of_sources",
        "of_imported_files",
        "of_many_words",
        "of_many_kinds",
        "of_topics",
    ],
)
def test_what_is_looked_for_among_very_many_is_found_at_once(function):
    done = run(function, "item", 4)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(("function", "length"), [("of_dangling_references", 4), ("of_long_ids", LENGTH)])
def test_a_name_that_is_none_is_compared_with_very_many_and_very_long_ones(function, length):
    done = run(function, "item", length)
    assert done.returncode == 0, done.stderr.decode()


def test_ids_of_many_questions_that_begin_alike_are_numbered():
    done = run("numbered", "word ")
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("column", ["a,", "expec,"])
def test_a_table_of_questions_may_have_many_columns_that_are_not_read(column):
    done = run("of_labelled", column)
    assert done.returncode == 0, done.stderr.decode()


LONG = 2000
LOOKS = 20
"""Times that phrasings are compared for one message: each of its parts, and what is close, twice."""


@pytest.fixture(scope="module")
def long_winded():
    """Return a base of 600 phrasings of 2,000 characters each, and a function that makes another one."""
    chance = random.Random(1)
    words = [f"word{number}" for number in range(3000)]

    def text():
        return " ".join(chance.choices(words, k=LONG // 5))[:LONG]

    entries = [
        {"id": f"e{n}", "questions": [text() for _ in range(20)], "answer": f"It says {text()}."}
        for n in range(30)
    ]
    return FAQBot.from_dict({"language": "en", "entries": entries}), text


def test_long_phrasings_are_compared_by_as_much_of_them_as_short_ones(long_winded, monkeypatch):
    bot, text = long_winded
    compared, compare = [], process.cdist

    def counted(queries, choices, **options):
        compared.append((len(queries), len(choices), max(map(len, (*queries, *choices)))))
        return compare(queries, choices, **options)

    monkeypatch.setattr(process, "cdist", counted)
    too_long = {bot.knowledge.sentences("en").too_long.format(most=most) for most in (MAX_PART, MAX_MESSAGE)}
    most = NEIGHBOURS + BY_ANSWER + LEADING * PER_ENTRY + 1
    known = bot.entries[3].phrasings[2].text
    parts = " ".join(f"{entry.phrasings[0].text[:60]}?" for entry in bot.entries[:15])
    for asked in (known, text(), known[:900], text()[:900], parts, f"{text()[:1900]}? " * 2):
        compared.clear()
        answer = bot.ask(asked)
        assert compared or answer.text in too_long, asked
        assert sum(queries * choices for queries, choices, _ in compared) <= LOOKS * most**2
        assert all(longest <= COMPARED for _, _, longest in compared)
    assert bot.ask(known[:900]).status in {"answered", "ambiguous"}


def test_lines_of_a_letter_are_not_read_again_for_each_of_them(long_winded, monkeypatch):
    bot, _ = long_winded
    read = []
    monkeypatch.setattr(message, "normalise", lambda text: read.append(len(text)) or normalise(text))
    asked = "a\n" * (MAX_MESSAGE // 2)
    bot.ask(asked)
    assert sum(read) <= 100 * len(asked)


def test_accents_beyond_what_is_read_are_not_put_in_order(long_winded, monkeypatch):
    bot, _ = long_winded
    ordered, normalize = [], unicodedata.normalize

    def counted(form, text):
        ordered.append(len(text))
        return normalize(form, text)

    monkeypatch.setattr(unicodedata, "normalize", counted)
    conversation, asked = bot.conversation(), "a" + "\u0301\u0323" * MAX_MESSAGE
    for ask in (bot.ask, conversation.ask, bot.search):
        ask(asked)
    assert ordered
    assert max(ordered) <= MAX_MESSAGE
