"""Work that once grew with the square of what is read: a function each, which `test_bounded_work.py` calls."""

import contextlib
import dataclasses
import json
import pathlib
import random
import re
import tempfile
import types
from dataclasses import replace
from itertools import product

from faq_bot import FAQBot
from faq_bot.answering.masking import mask
from faq_bot.answering.patterns import patterns
from faq_bot.answering.reply import examples
from faq_bot.check.audit import Audit
from faq_bot.check.concepts import broad_concept
from faq_bot.check.facts import entities, written
from faq_bot.check.linter import check
from faq_bot.check.numerals import numbers
from faq_bot.check.silencing import Silence
from faq_bot.knowledge.alternatives import expand
from faq_bot.knowledge.composer import comments_with
from faq_bot.knowledge.importing.building import NewEntry, _Builder, build
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry, Page
from faq_bot.knowledge.importing.markdown_html import as_markdown
from faq_bot.knowledge.importing.markdown_pages import read_markdown
from faq_bot.knowledge.importing.markdown_unseen import without_unseen
from faq_bot.knowledge.importing.reading import read_files
from faq_bot.knowledge.loader import from_dict
from faq_bot.knowledge.model import Family, Format, Place, Reference
from faq_bot.languages.registry import languages
from faq_bot.matching.numbers import another_of_them, numbers_in
from faq_bot.matching.vocabulary import vocabulary
from faq_bot.output import markdown_reading
from faq_bot.testing.case_files import check_names
from faq_bot.testing.cases import Case
from faq_bot.testing.evaluation import Evaluation, Record
from faq_bot.testing.labelled import read_labelled

CPU = 12
"""Seconds of work after which the system ends a process.

Each function takes a second or less; with what once grew with the square of the text in place of its mend it takes
twice the limit at least, and mostly minutes. Whoever makes one smaller tries that again.
"""

READ = 30
"""Times that markdown-it may read the letters of the two pages that hold them six times."""


def call(function, text):
    """Call a function of this module by its name, in a process that has no more than `CPU` seconds for it."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
    globals()[function](text)


def kilobytes():
    # Not `getrusage`, which counts what the program had that started this one.
    try:
        status = pathlib.Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(status.split("VmHWM:")[1].split()[0])


def page(text):
    return f"# Open?\n\nAt {text} end.\n\n{text}\n\n## Where {text}?\n\nA{text}.\n"


def of_markdown(text):
    return read_markdown("a.md", page(text)), read_markdown("a.md", f"---\ntitle: a{text}b\n---\n# a{text}b\n")


def of_plain_markdown(text):
    """Read pages as `of_markdown` does, but for what markdown-it finds in their lines: nearly all of its time.

    All patterns of the program go through the same text, which stays as that of too many signs does.
    """
    asked = []
    markdown_reading._may_be_markup = lambda paragraph: asked.append(len(paragraph))
    of_markdown(text)
    assert 0 < sum(asked) <= READ * len(text)


def of_longer_markdown(text):
    of_plain_markdown(text * 4)


def of_unseen_in_markdown(text):
    assert without_unseen("a.md", text * 3)


def of_html_in_markdown(text):
    assert isinstance(as_markdown(text * 8), str)


def of_html(text):
    from faq_bot.knowledge.importing.html_pages import read_html

    return read_html("a.html", f"<h2>Open?</h2><p>At <b>x{text}x</b></p><h2>{text}?</h2><p>Yes</p>")


def of_deep_html(bold):
    from faq_bot.knowledge.importing.html_pages import read_html

    words = f"<{bold}>x</{bold}> " * 22_000
    return read_html("a.html", f"{'<div>' * 230}<p>{words}<br><b>Open?</b> At nine.")


def of_bold_html(text):
    from faq_bot.knowledge.importing.html_pages import read_html

    # Where all is bold within bold, the last of it is a question still.
    found = read_html("a.html", f"<p>{'<b>' * 150}{text}<p><b>Open?</b> At nine.")
    assert [entry.questions for entry in found.entries] == [("Open?",)]


def of_rasa(text):
    indented = text.replace("\n", "\n      ")
    return read_files({"a.yml": f"nlu:\n- intent: a\n  examples: |\n    - {indented}b\n".encode()})


def of_table(text):
    return read_files({"a.csv": f'question,answer,a{text}b\nOpen?,"A{text}.",x\n'.encode()})


def of_columns(text):
    return read_files({"a.csv": f"question,answer{text * 15}\nOpen?,At nine.\n".encode()})


def of_labelled(header):
    rows = "When are you open?\n" * 4_000
    assert len(read_labelled("a.csv", f"question,{header * 10},expect\n{rows}")) == 4_000


def looked_through(text):
    look = patterns(("en", "fr", "ja"))
    return look.tag.search(f"a{text}b?"), look.doubling.search(f"a{text}b?")


def masked(text):
    return mask(text)


def numbered(text):
    rows = (ImportedEntry((f"{text[:80]} {n}?",), f"At {n}.", Place("a.csv", n)) for n in range(12_000))
    assert len({entry.id for entry in build([("a.csv", Imported(tuple(rows)))], "en").entries}) == 12_000


def asked(text):
    entry = {"id": "open", "questions": [f"When is {text} open?", "When are you open?"], "answer": f"At {text}."}
    return FAQBot.from_dict({"language": "en", "entries": [entry]}).ask("When are you open?")


def named(text):
    entry = {"id": f"a{text}", "questions": ["When are you open?"], "answer": "At ten."}
    return FAQBot.from_dict({"language": "en", "entries": [entry]})


def counted(text):
    return numbers(f"Open a{text} at ten.", "en")


def of_dangling_references(word):
    entries = [
        {"id": f"{word}{n}", "see_also": f"{word}{n}x", "questions": [f"who is {word}{n}"], "answer": "Me."}
        for n in range(1_800)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"language": "en", "entries": entries}))
        assert len(check(path, codes=["dangling-reference"])) == 1_800


def of_loose_rows(word):
    told, loose = ([f"{word} {kind} {n}" for n in range(50_000)] for kind in "ab")
    builder = _Builder()
    builder.base.entries.append(NewEntry("a", "", Format.PLAIN, [], {"en": told, "": loose}, {"en": "Yes."}))
    builder.settle_languages()
    assert len(told) == 100_000


def of_many_aliases(word):
    aliases = tuple(types.SimpleNamespace(text=f"{word.title()} {n}") for n in range(50_000))
    known = written([types.SimpleNamespace(id="a", aliases=aliases)])
    found = types.SimpleNamespace(entities=frozenset("a"))
    lexicon = types.SimpleNamespace(mentions_in=lambda _text: found)
    for n in range(5_000):
        assert entities(f"It is the {word} {n} of the two. It is so.", known, lexicon).firm == frozenset()
        assert entities(f"It is the {word.title()} {n} of the two.", known, lexicon).firm == {"a"}


def of_many_concepts(word):
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
    digits = "(零|一|二|三|四|五|六|七|八|九)"
    aliases = [digits * 3 + "".join(chr(0x4E00 + 200 * n + place) for place in range(190)) for n in range(2)]
    entry = {"id": "a", "questions": "開館時間は", "answer": "九時です。"}
    before = kilobytes()
    bot = FAQBot.from_dict({"language": "ja", "entries": [entry], "concepts": {word: aliases}})
    assert bot.ask("開館時間は").entry_id == "a"
    assert kilobytes() - before < 40_000


def of_corrections(question):
    for code, spoken in languages().items():
        entry = {"id": "a", "questions": question, "answer": question}
        bot = FAQBot.from_dict({"language": code, "entries": [entry]})
        # Of the shortest others are made.
        for phrase, between in product(sorted(spoken.turns.corrections, key=len)[:8], (" ", "")):
            talk = bot.conversation()
            talk.ask(question)
            talk.ask(f"{question} {f'{phrase}{between}' * 40}zebra")


def of_alternatives(text):
    before = kilobytes()
    choices = "|".join(map(str, range(1_000)))
    for between in (text, " " * len(text), "()" * len(text)):
        with contextlib.suppress(ValueError):
            assert len(expand(f"{between}({choices}){between}")) == 1_000
    assert kilobytes() - before < 40_000


def of_aliases_that_begin_alike(word):
    aliases = ["あ" * n + "ん" for n in range(1, 199)]
    questions = ["あ" * (700 + n) for n in range(200)]
    entry = {"id": word, "questions": questions, "answer": "九時です。"}
    FAQBot.from_dict({"language": "ja", "entries": [entry], "concepts": {word: aliases}})


def of_aliases_within_a_word(place):
    chance = random.Random(1)
    word = "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=900))
    aliases = {word[at : at + length] for length in range(4, 44) for at in range(1, 899 - length)}
    entry = {"id": place, "questions": f"how many places at {place}", "answer": "Five.", "about": place}
    other = {"id": "rome", "questions": "how many places at rome", "answer": "Six.", "about": "rome"}
    entities = {place: [place, *sorted(aliases)], "rome": "rome"}
    talk = FAQBot.from_dict({"language": "en", "entries": [entry, other], "entities": entities}).conversation()
    for asked in ("how many places", "how long", "who is"):
        talk.ask(f"{asked} at {place} {word}?")
    assert talk.ask("and in rome?").entry_id == "rome"


def of_imported_files(word):
    builder = _Builder()
    for number in range(15_000):
        builder.new_source(f"{number}/{word}.csv", Page())
    assert builder.base.sources[-1].id == f"{word}-csv-15000"


def of_a_long_comment(word):
    codes = tuple(f"{word}-{n}" for n in range(40_000))
    comment = types.SimpleNamespace(place=Place("a.yaml"), codes=codes)
    silence = Silence([comment], types.SimpleNamespace(entries=()))
    assert all(silence.covers(Place("a.yaml"), code) for code in codes)


def of_comments_in_a_line(letters):
    content = f"entries: [{letters * 20_000}\n1]".encode()
    assert len(list(comments_with(re.compile(letters), content))) == 1


def of_outlived_ids(word):
    place = Place("log.jsonl")
    told = tuple(Reference(f"{word}{n}", place) for n in range(30_000))
    check_names([Case("q", place, never=told, outlived=told)], ["a"])


def of_many_numbers(word):
    codes = [f"{first}{second}x" for first in "abcdefghij" for second in "abcdefghij"]
    # All are in one answer, and none of them in any of the others.
    texts = dict.fromkeys(codes, word) | {codes[0]: " ".join(map(str, range(80_000, 90_000)))}
    entry = {"id": "a", "questions": dict.fromkeys(codes, word), "answer": texts}
    before = kilobytes()
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"entries": [entry]}))
        assert len(check(path, codes=["different-numbers"])) == 1
    assert kilobytes() - before < 30_000


def of_many_names(word):
    chance = random.Random(1)
    spelt = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=9)).title() for _ in range(9_000)]
    texts = {"en": f"It is {' and '.join(spelt[:4_500])}.", "fr": f"Avec {' et '.join(spelt[4_500:])}."}
    entry = {"id": "a", "questions": {"en": word, "fr": word}, "answer": texts}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.yaml")
        path.write_text(json.dumps({"entries": [entry]}))
        assert len(check(path, codes=["different-names"])) == 1


def of_alike_names(word):
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
    years = range(1900, 2050)
    known = numbers_in(" ".join(f"{first}-{last}" for first in years for last in years if first < last))
    # None of the spans has one of them, so each span is looked at.
    asked = [*numbers_in(" ".join(map(str, range(2050, 2100))))] * 200
    assert len(known) == 11_175
    assert len(another_of_them(asked, known)) == len(asked)


def of_many_kinds(word):
    empty = dict.fromkeys((field.name for field in dataclasses.fields(Record)), "")
    records = tuple(Record(**empty | {"kind": f"{word}{n}", "offered": False}) for n in range(20_000))
    assert len(Evaluation(records).by_kind) == 20_000


def of_topics(word):
    knowledge = from_dict({"language": "en", "entries": [{"id": word, "questions": [word], "answer": "Yes."}]})
    # Half of the entries are of one topic, and each of the others is of its own.
    topics = tuple(types.SimpleNamespace(id=f"t{n}", titles={"en": f"{word} {n}"}) for n in range(15_000))
    entries = tuple(replace(knowledge.entries[0], topic=topic) for topic in (*topics, *topics[:1] * 15_000))
    large = types.SimpleNamespace(topics=topics, entries=entries, sentences=knowledge.sentences)
    for _ in range(12):
        assert len(examples(large, "en")) == 3


def of_long_ids(text):
    place = Place("t.faqtest.yaml")
    with contextlib.suppress(ValueError):
        check_names([Case("q", place, expect=(Reference(f"a{text}", place),))], [f"{n}{text}" for n in range(60)])


def of_large_bases(word):
    # Of each word that a message asks, all words of the base begin with the same letters.
    base = vocabulary(f"{word}{''.join(end)}" for end in product("aeioukmnprst", repeat=5))
    for end in product("bcdfg", repeat=3):
        assert not base.says(f"{word}{''.join(end)}", is_word=True)
