"""Work grows with what is read and no faster, whatever the letters are."""

from __future__ import annotations

import importlib.util
import json
import multiprocessing
import random
import unicodedata
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from string import ascii_lowercase

import bounded_work
import pytest
from rapidfuzz import process

from faq_bot import FAQBot
from faq_bot.answering import message
from faq_bot.answering.turn import MAX_MESSAGE, MAX_PART
from faq_bot.check import translations
from faq_bot.check.linter import check
from faq_bot.languages import normalising
from faq_bot.languages.normalising import normalise
from faq_bot.matching.index import NEIGHBOURS
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import BY_ANSWER, LEADING, PER_ENTRY
from faq_bot.matching.ridge import COMPARED
from faq_bot.testing.alike import MOST_SPELT, Way, _Said, _spellings, asked_alike

LENGTH = 50_000

LETTERS = {
    "markdown": ["[^", "\\\\[", " ", "[^a]"],
    "plain_markdown": ["# ", "<!--"],
    "longer_markdown": ["<dt>", "<h1>", "{#"],
    "unseen_in_markdown": ["\n<p hidden>", "<s>", "~~a ", "~~", "<p style='", "<p a=\"'= style=display "],
    "html_in_markdown": ["<!--", "<br ", "<a >", "<pre>"],
    "html": ["&nbsp;", "<a", "[", "\n", "<b> </b>", "<b></b>"],
    "rasa": ["["],
    "table": ["1", " ", "-"],
}

MARKS = "\u0301\u0323"
"""Accents above and below, which stand in another order in the normal forms of Unicode."""

PRELOADED = [
    "pytest",
    "faq_bot.bot",
    "faq_bot.check.linter",
    "faq_bot.knowledge.importing.html_pages",
    "faq_bot.knowledge.importing.markdown_pages",
    "faq_bot.testing.evaluation",
    "faq_bot.testing.labelled",
]
"""What a process else imports for each function: pytest too, where it is the program that started all."""


@pytest.fixture(scope="module")
def run():
    """Call a function of `bounded_work` with long text, in a process of its own, which has little time for it."""
    known = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if known else "spawn")
    if known:
        context.set_forkserver_preload(PRELOADED)

    def run(function, letters, length=LENGTH):
        text = (letters * length)[:length]
        with ProcessPoolExecutor(1, mp_context=context) as processes:
            processes.submit(bounded_work.call, function, text).result()

    return run


@pytest.mark.parametrize(
    ("kind", "letters"), [(kind, letters) for kind, all_letters in LETTERS.items() for letters in all_letters]
)
def test_a_page_of_the_same_letters_again_and_again_is_read(run, kind, letters):
    if kind == "html" and importlib.util.find_spec("selectolax") is None:
        pytest.skip("the extra import is missing")
    run(f"of_{kind}", letters)


def test_words_in_bold_are_looked_at_once_however_deep_they_stand(run):
    pytest.importorskip("selectolax")
    run("of_deep_html", "b", 1)


@pytest.mark.parametrize(("letters", "length"), [("<i>x</i> ", 100_000), ("<b><li>x\n", 40_000)])
def test_what_is_bold_as_nobody_ends_it_is_no_question_as_a_whole(run, letters, length):
    pytest.importorskip("selectolax")
    run("of_bold_html", letters, length)


@pytest.mark.parametrize("letters", [" ", ", ", "x", "no ", "-il"])
def test_a_message_is_looked_through_for_tags_and_doubled_subjects(run, letters):
    run("looked_through", letters)


def test_signs_that_nobody_sees_are_looked_at_once_before_a_question_is_logged(run):
    run("masked", "\xad")


@pytest.mark.parametrize("letters", ["x", "1", "カ", "_"])
def test_a_base_with_an_endless_word_is_asked(run, letters):
    run("asked", letters)


@pytest.mark.parametrize("function", ["asked", "named", "counted"])
def test_accents_upon_accents_are_read_in_a_phrasing_an_id_and_an_answer(run, function):
    run(function, MARKS, 10 * LENGTH)


@pytest.mark.parametrize("signs", ["1", "1.", "1,", "1:", "I", "st "])
def test_numbers_are_read_in_an_answer_of_the_same_signs_again_and_again(run, signs):
    run("counted", signs)


def test_a_table_of_very_many_columns_is_read(run):
    run("of_columns", ",id,topic,x,")


def test_a_large_base_of_words_that_are_alike_is_asked_for_others(run):
    run("of_large_bases", "item", 4)


def test_what_is_no_thing_to_speak_of_is_gathered_once_and_not_for_each_entry(monkeypatch):
    gathered, attributes = [], Matcher._attributes._work
    monkeypatch.setattr(Matcher, "_attributes", property(lambda self: gathered.append(1) or attributes(self)))
    names = [f"item{n}x" for n in range(20)]
    entries = [
        {"id": f"{city}{n}", "about": [city], "questions": [f"where is {name} in {city}"], "answer": f"In {city}."}
        for n, name in enumerate(names)
        for city in ("oslo", "bern")
    ]
    lexicon = {"entities": {"oslo": "oslo", "bern": "bern"}, "concepts": {name: name for name in names}}
    talk = FAQBot.from_dict({"language": "en", "entries": entries, **lexicon}).conversation()
    talk.ask(f"where is {names[0]} in oslo")
    talk.ask("who is he?")
    assert len(gathered) == 1


def test_a_word_of_a_log_is_compared_with_the_most_frequent_alone(monkeypatch):
    compared, extract = [], process.extractOne

    def counted(word, words, **options):
        compared.append(len(words))
        return extract(word, words, **options)

    monkeypatch.setattr(process, "extractOne", counted)
    chance = random.Random(1)
    words = Counter(f"i{''.join(chance.choices(ascii_lowercase, k=9))}" for _ in range(MOST_SPELT + 500))
    assert len(_spellings(words)) == len(words)
    assert max(compared) == MOST_SPELT


def test_questions_that_share_a_word_that_all_have_are_not_compared(monkeypatch):
    compared, compare = [], _Said.shared_with
    monkeypatch.setattr(_Said, "shared_with", lambda *said: compared.append(said) or compare(*said))
    bot = FAQBot.from_dict({"language": "en", "entries": [{"id": "a", "questions": "open?", "answer": "Yes."}]})
    chance = random.Random(1)
    ends = sorted({"".join(chance.choices("bcdfghjklmnpqrstvwxz", k=9)) for _ in range(200)})
    assert len(asked_alike([Way(f"item {end}", "en", 1, "") for end in ends], bot)) > 100
    assert len(compared) <= 2 * len(ends)


def test_sources_are_gone_through_once_and_not_for_each_answer():
    gone_through = []

    class Sources(tuple):
        __slots__ = ()

        def __iter__(self):
            gone_through.append(1)
            return super().__iter__()

    entry = {"id": "a", "questions": "when?", "answer": "At nine.", "sources": "item0"}
    sources = [{"id": f"item{n}"} for n in range(3)]
    bot = FAQBot.from_dict({"language": "en", "entries": [entry], "sources": sources})
    knowledge = replace(bot.knowledge, sources=Sources(bot.knowledge.sources))
    for _ in range(5):
        assert [source.id for source in knowledge.cited(knowledge.by_id["a"], "en")] == ["item0"]
    assert len(gone_through) == 1


@pytest.mark.parametrize(
    ("code", "readings"), [("different-numbers", ["numbers"]), ("different-names", ["entities", "names", "words"])]
)
def test_an_answer_is_read_once_for_all_of_its_translations(tmp_path, monkeypatch, code, readings):
    read = Counter()

    def counted(name, reading):
        return lambda *given: read.update([name]) or reading(*given)

    for name in readings:
        monkeypatch.setattr(translations, name, counted(name, getattr(translations, name)))
    languages = ["de", "en", "es", "fr", "it", "pt"]
    text = "It is the item of Oslo and 12 others, twenty euros."
    entry = {"id": "a", "questions": dict.fromkeys(languages, "item"), "answer": dict.fromkeys(languages, text)}
    path = tmp_path / "a.yaml"
    path.write_text(json.dumps({"entries": [entry], "entities": {"oslo": "Oslo"}}))
    check(path, codes=[code])
    assert read == dict.fromkeys(readings, len(languages))


@pytest.mark.parametrize(
    "function",
    [
        "of_loose_rows",
        "of_many_aliases",
        "of_many_concepts",
        "of_a_long_comment",
        "of_outlived_ids",
        "of_many_names",
        "of_many_numbers",
        "of_alike_names",
        "of_many_spans",
        "of_brackets",
        "of_aliases_that_begin_alike",
        "of_aliases_within_a_word",
        "of_imported_files",
        "of_many_kinds",
        "of_topics",
    ],
)
def test_what_is_looked_for_among_very_many_is_found_at_once(run, function):
    run(function, "item", 4)


def test_very_many_signs_of_comments_in_one_line_are_one_comment(run):
    run("of_comments_in_a_line", "#check:ignore", 13)


@pytest.mark.parametrize(("function", "length"), [("of_dangling_references", 4), ("of_long_ids", LENGTH)])
def test_a_name_that_is_none_is_compared_with_very_many_and_very_long_ones(run, function, length):
    run(function, "item", length)


def test_words_of_correction_in_a_row_are_looked_at_one_by_one(run):
    run("of_corrections", "the opening hours", 17)


def test_an_alias_with_alternatives_is_refused_before_it_is_written_out(run):
    run("of_alternatives", "x")


def test_ids_of_many_questions_that_begin_alike_are_numbered(run):
    run("numbered", "word ")


@pytest.mark.parametrize("column", ["a,", "expec,"])
def test_a_table_of_questions_may_have_many_columns_that_are_not_read(run, column):
    run("of_labelled", column)


LONG = 2000
LOOKS = 20
"""Times that phrasings are compared for one message: each of its parts, and what is close, twice."""


@pytest.fixture(scope="module")
def long_winded():
    """Return a base of 600 phrasings of 1,000 characters each, and a function that makes one of 2,000."""
    chance = random.Random(1)
    words = [f"word{number}" for number in range(3000)]

    def text():
        return " ".join(chance.choices(words, k=LONG // 5))[:LONG]

    entries = [
        {"id": f"e{n}", "questions": [text()[: LONG // 2] for _ in range(20)], "answer": f"It says {text()}."}
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


CHINESE = {
    "language": "zh",
    "entries": [{"id": "hours", "questions": ["什么时候开门？"], "answer": "九点。"}],
}


@pytest.mark.parametrize("length", [960, MAX_MESSAGE - 40])
@pytest.mark.parametrize("again", ["何", "哪门", "hi, ", "hi hi, ", "merci, ", "a, ", "and a, "])
def test_a_message_of_the_same_words_again_and_again_is_read_some_times(exchange_bot, monkeypatch, again, length):
    read, fold = [], normalising.fold
    asked = (again * length)[:length] + "how many?"
    for bot in (exchange_bot, FAQBot.from_dict(CHINESE)):
        conversation = bot.conversation()
        conversation.ask("How many places are there at Kagawa?")
        with monkeypatch.context() as patch:
            patch.setattr(normalising, "fold", lambda text: read.append(len(text)) or fold(text))
            conversation.ask(asked)
        assert sum(read) <= 200 * len(asked)
        read.clear()


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
