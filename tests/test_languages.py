"""A language is one file: what is in it, and how one is added."""

from __future__ import annotations

import contextlib
import dataclasses
import importlib
import json
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Sequence
from inspect import signature

import pytest

import faq_bot.knowledge
import faq_bot.languages
from faq_bot import answering, matching
from faq_bot.answering.answer import Ground, Status
from faq_bot.answering.guards import GUARDS
from faq_bot.languages import registry
from faq_bot.languages.codes import canonical, nearest
from faq_bot.languages.language import Language
from faq_bot.languages.normalising import normalise
from faq_bot.languages.phrases import phrases, words
from faq_bot.languages.registry import LANGUAGES_KEPT, language, languages
from faq_bot.languages.sentences import fields_of
from faq_bot.languages.vocabulary import conversational_words
from faq_bot.languages.wording import Endings, NumberWords
from faq_bot.text import has_unspaced

KNOWN = sorted(languages())

LATIN = '''\
"""Latin, as far as a library needs it: what is said bears a mark."""

from dataclasses import fields, replace

from faq_bot.languages.english import ENGLISH
from faq_bot.languages.sentences import SmallTalk
from faq_bot.languages.phrases import words
from faq_bot.languages.wording import (FollowUpWords, NumberWords, QuestionWords, Script, TurnWords, Typo)


def marked(texts):
    said = {field.name: getattr(texts, field.name) for field in fields(texts)}
    return replace(texts, **{name: f"§{text}" for name, text in said.items() if isinstance(text, str) and text})


LATIN = replace(
    ENGLISH,
    code="la",
    name="Latina",
    sentences=marked(ENGLISH.sentences),
    refusals=marked(ENGLISH.refusals),
    explanation=marked(ENGLISH.explanation),
    chat=marked(ENGLISH.chat),
    page=marked(ENGLISH.page),
    script=Script(typos=(Typo.CAPITALS,)),
    common_words=words("quis quid ubi quando est in et"),
    conversational_words=words("quaeso"),
    asking=QuestionWords(when=("quando",), where=("ubi",)),
    follow_ups=FollowUpWords(openers=("et",)),
    turns=TurnWords(sure=("certusne es",), again=("dic iterum",)),
    number_words=NumberWords(hours=("horae?",)),
    small_talk=tuple(SmallTalk(talk.id, (f"salve {talk.id}",), f"§{talk.id}") for talk in ENGLISH.small_talk),
)
'''

LATIN_BASE = """\
language: la
entries:
  - {id: hora, questions: [Quando bibliotheca aperta est?, horae apertae], answer: Ab hora nona.}
  - {id: via, questions: [Ubi bibliotheca est?, via bibliothecae], answer: In via magna.}
"""

LATIN_TALK = """\
salve greeting
Quando bibliotheca aperta est?
et via?
certusne es
dic iterum
xyzzy
/help
/why
/sources
/topics
/lang
/lang fr
/nihil
/clear
/quit
"""

WITH_LATIN = """\
import sys
import faq_bot.languages
faq_bot.languages.__path__.append(sys.argv.pop(1))
"""
COMMAND = WITH_LATIN + "from faq_bot.cli.main import main; raise SystemExit(main())"
PAGE = (
    WITH_LATIN
    + """
from starlette.testclient import TestClient
from faq_bot.serving.web import create_app
print(TestClient(create_app(sys.argv[1])).get("/").text)
"""
)


def with_latin(folder, program, *arguments, typed=""):
    """Return what a program says with one more file among the languages."""
    more = folder / "more"
    more.mkdir(exist_ok=True)
    (more / "latin.py").write_text(LATIN, encoding="utf-8")
    (folder / "base.yaml").write_text(LATIN_BASE, encoding="utf-8")
    command = [sys.executable, "-X", "utf8", "-c", program, "more", *arguments]
    environment = os.environ | {"XDG_CACHE_HOME": str(folder), "XDG_STATE_HOME": str(folder)}
    done = subprocess.run(
        command,
        cwd=folder,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return done.stdout


def test_the_languages_that_are_promised_have_a_file():
    assert {"fr", "en", "ja", "de", "es", "it", "pt", "zh", "ko"} <= set(KNOWN)


def test_a_language_is_added_by_adding_one_file(tmp_path):
    said = with_latin(tmp_path, COMMAND, "-k", "base.yaml", typed=LATIN_TALK).strip().split("\n\n")
    assert said[:3] == ["§greeting", "Ab hora nona.", "In via magna."]
    assert said[3] == "§Yes, that is my answer: In via magna."
    assert said[4] == "§Once again: In via magna."
    listed = {"  - Quando bibliotheca aperta est?\n  - Ubi bibliotheca est?"}
    assert [paragraph for paragraph in said[5:] if "§" not in paragraph and paragraph not in listed] == []


def test_the_commands_speak_a_language_that_was_added(tmp_path):
    assert with_latin(tmp_path, COMMAND, "ask", "-k", "base.yaml", "-l", "la", "xyzzy").startswith(
        "§I don’t have an answer"
    )
    lines = with_latin(tmp_path, COMMAND, "explain", "-k", "base.yaml", "quando aperta").strip().splitlines()
    assert [line for line in lines if not line.startswith(("§", "  "))] == []
    assert with_latin(tmp_path, COMMAND, "topics", "-k", "base.yaml").startswith("§")


def test_what_is_imported_in_a_language_that_was_added_is_told_by_its_words(tmp_path):
    table = "question,answer\nquando aperta est,quid est et ubi est\nubi est in via,quis est\n"
    (tmp_path / "faq.csv").write_text(table, encoding="utf-8")
    with_latin(tmp_path, COMMAND, "import", "faq.csv", "-o", "imported.yaml")
    assert "language: la\n" in (tmp_path / "imported.yaml").read_text(encoding="utf-8")


def test_a_language_that_was_added_is_misspelt_as_its_file_says(tmp_path):
    said = with_latin(tmp_path, COMMAND, "evaluate", "--perturb", "-k", "base.yaml", "-o", "report.json")
    assert " right" in said
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert set(report["by_kind"]) == {"as written", "capitals"}


def test_the_page_speaks_a_language_that_was_added(tmp_path):
    pytest.importorskip("starlette", reason="needs the extra web")
    pytest.importorskip("httpx2", reason="needs the extra test-web")
    page = with_latin(tmp_path, PAGE, "base.yaml")
    assert '<html lang="la"' in page
    assert f'placeholder="§{language("en").page.placeholder}"' in page


def test_a_missing_sentence_is_an_error():
    sentences = dataclasses.asdict(language("en").sentences)
    del sentences["no_match"]
    with pytest.raises(TypeError, match="no_match"):
        type(language("en").sentences)(**sentences)


def test_a_region_has_the_words_of_its_language():
    assert language("fr-CA").sentences == language("fr").sentences
    assert language("fr-CA").code == "fr-CA"


def test_a_language_without_a_file_has_english_sentences_and_no_words():
    swahili = language("sw")
    assert (swahili.code, swahili.sentences) == ("sw", language("en").sentences)
    assert not swahili.common_words
    assert not swahili.follow_ups.openers


@pytest.mark.parametrize("code", KNOWN)
@pytest.mark.parametrize("part", ["sentences", "refusals", "explanation", "chat", "page"])
def test_every_language_fills_the_same_fields_of_a_sentence(code, part):
    for name, text in dataclasses.asdict(getattr(language(code), part)).items():
        if isinstance(text, str):
            english = getattr(getattr(language("en"), part), name)
            assert fields_of(text) == fields_of(english), name


def said_in(code: str) -> list[str]:
    """Return every text that is said in a language."""
    spoken = language(code)
    parts = (spoken.sentences, spoken.refusals, spoken.explanation, spoken.chat, spoken.page)
    talk = [talk.answer for talk in spoken.small_talk]
    return [*talk, spoken.script.colon, *(text for part in parts for text in dataclasses.astuple(part))]


@pytest.mark.parametrize("code", KNOWN)
def test_what_is_said_has_the_apostrophes_of_print(code):
    assert [text for text in said_in(code) if "'" in text] == []


def test_no_french_mark_stands_alone_on_a_line():
    parted = re.compile(r"(^|[^\u00a0]):(?!\S)|(^|[^\u202f])[;!?]|«(?!\u00a0)|(?<!\u00a0)»")
    assert [text for text in said_in("fr") if parted.search(text)] == []


@pytest.mark.parametrize("code", KNOWN)
def test_every_guard_and_rule_and_status_can_be_explained(code):
    spoken = language(code)
    guards = [one.name for one in dataclasses.fields(spoken.refusals)]
    assert set(GUARDS) < set(guards)
    assert all(spoken.refusals.why(guard, "a", "b") for guard in guards)
    rules = [rule for rule in Ground if rule is not Ground.NONE]
    names = [*(rule.name.lower() for rule in rules), *map(str, Status)]
    assert all(getattr(spoken.explanation, name) for name in names)


def lists_of(value: object) -> list[Sequence[str]]:
    """Return every list of words within a value."""
    if isinstance(value, str):
        return []
    if isinstance(value, Sequence) and value and all(isinstance(each, str) for each in value):
        return [value]
    if isinstance(value, Sequence):
        return [found for each in value for found in lists_of(each)]
    if dataclasses.is_dataclass(value):
        return [found for field in dataclasses.fields(value) for found in lists_of(getattr(value, field.name))]
    return []


FORMS = {"endings": Endings(), "number_words": NumberWords()}
"""The fields of a language that hold regular expressions, and what they are where it has none."""


@pytest.mark.parametrize("code", KNOWN)
def test_words_have_letters_and_no_sign_of_a_list(code):
    for listed in lists_of(dataclasses.replace(language(code), **FORMS)):
        assert all(normalise(word) and "|" not in word and word == word.strip() for word in listed), listed


@pytest.mark.parametrize("code", KNOWN)
def test_forms_are_regular_expressions_for_small_letters_without_outer_blanks(code):
    forms = [form for name in FORMS for listed in lists_of(getattr(language(code), name)) for form in listed]
    assert forms
    for form in forms:
        assert re.compile(form).match("") is None, form
        assert form.strip() == form, form
        assert re.sub(r"\\.", "", form) == re.sub(r"\\.", "", form).lower(), form


@pytest.mark.parametrize("code", KNOWN)
def test_common_words_are_single_and_normalised(code):
    assert all(word == normalise(word) and " " not in word for word in language(code).common_words)


@pytest.mark.parametrize("code", KNOWN)
def test_every_language_knows_the_same_small_talk(code):
    def ids(spoken: Language) -> list[str]:
        return [talk.id for talk in spoken.small_talk]

    assert ids(language(code)) == ids(language("en"))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "actually exactly please thinking wondering lol could you i'd"),
        ("fr", "déjà encore concrètement voudrais mdr svp peut-être qu'est-ce"),
        ("ja", "くわしく 教えて 質問 具体的に 知りたい"),
        (
            "de",
            "keinem zufällig haetten eigentlich vielleicht könnten möchte fuer gibts vllt weiß heißt bräuchte",
        ),
        ("es", "tenéis podés todavía quisiera podría explícame quizá xfa tmb dígame cuéntame según"),
        ("it", "saranno cortesemente ancora vorrei potrebbe spiegami forse xché cmq nn c'è piuttosto"),
        ("pt", "consegue vossa ainda gostaria poderia explica-me talvez vc tb pfv também vocês"),
    ],
)
def test_what_people_say_around_a_question_is_conversational(code, said):
    known = conversational_words((code,))
    assert not [word for word in normalise(said).split() if word not in known]


@pytest.mark.parametrize(
    ("code", "content"),
    [
        ("en", "police guitar bus dogs film cost apply"),
        ("fr", "police guitare bus chien film prix inscription"),
        ("de", "Damen Herren Polizei Hund kostet öffnet Alter Anmeldung stornieren Rückgabe Straße Nacht"),
        ("es", "parte policía perro cuesta abren cita cuenta reserva seguro pedir tarjeta sello"),
        ("it", "parte minimo ragazzi polizia cane costa aprite conto prenotare iscrizione cassa tavolo via"),
        (
            "pt",
            "parte máximo disponibilidade polícia cão custa abrem conta reservar inscrição caro segunda",
        ),
    ],
)
def test_what_a_base_may_be_about_is_not_conversational(code, content):
    assert not conversational_words((code,)).intersection(normalise(content).split())


def test_how_a_language_is_written_agrees_with_its_words():
    assert has_unspaced("".join(language("ja").conversational_words))
    assert not language("ja").script.spaced
    assert not has_unspaced("".join(language("fr").conversational_words))


def test_lists_are_parted_by_blanks_or_bars():
    assert words("a b\n  c") == ("a", "b", "c")
    assert phrases("how many |\n  how\n  much") == ("how many", "how much")


@pytest.mark.parametrize(
    ("code", "usual"),
    [
        ("de", "de"),
        ("PT-br", "pt-BR"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("gsw", "gsw"),
        ("sl-rozaj-biske-1994", "sl-rozaj-biske-1994"),
    ],
)
def test_a_code_gets_its_usual_case(code, usual):
    assert canonical(code) == usual


@pytest.mark.parametrize(
    "code", ["", "english", "jp", "e", "fr_FR", "fr-", "日本語", "de DE", "de" + "-abcde" * 6]
)
def test_what_is_no_code_is_refused_with_examples(code):
    with pytest.raises(ValueError, match="expected a BCP 47 code such as en"):
        canonical(code)


def test_a_language_is_found_whatever_its_region():
    assert nearest("pt", ("en", "pt-BR")) == "pt-BR"
    assert nearest("pt-PT", ("pt-BR", "pt-pt")) == "pt-pt"
    assert nearest("de", ("en", "pt-BR")) is None


def test_languages_that_cannot_be_read_now_are_read_later(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(registry, "discover", lambda *_: {})
        registry.languages.cache_clear()
        with pytest.raises(OSError, match="no file can be opened"):
            registry.languages()
    assert "en" in registry.languages()


def test_what_a_base_decides_is_not_remembered_without_end():
    rooms = (answering, faq_bot.knowledge, faq_bot.languages, matching)
    found = [module for room in rooms for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")]
    kept = set()
    for module in found:
        # What reads pages in HTML needs an extra.
        with contextlib.suppress(ModuleNotFoundError):
            members = vars(importlib.import_module(module.name)).values()
            kept |= {each for each in members if hasattr(each, "cache_parameters") and signature(each).parameters}
    endless = {each.__name__ for each in kept if each.cache_parameters()["maxsize"] is None}
    # The lists of words, by codes of three letters at most, and our own classes.
    assert endless == {"_edges", "_hints"}
    of_sets = [each for each in kept if [*signature(each).parameters] == ["codes"]]
    assert len(of_sets) > 3
    assert {each.cache_parameters()["maxsize"] for each in of_sets} == {LANGUAGES_KEPT}
