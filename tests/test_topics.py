"""`faq-bot topics` lists what can be asked."""

from __future__ import annotations

import pytest

from faq_bot.cli.main import main
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.topics import list_topics

BASE = """\
topics:
  - {id: visit, title: {en: Visiting, fr: Visiter}}
  - {id: empty, title: {en: Nothing}}
  - {id: books, title: {en: Books}}
entries:
  - id: hours
    topic: visit
    questions: {en: [When do you open?, hours], fr: [Quand ouvrez-vous ?]}
    answer: {en: At nine., fr: À neuf heures.}
  - id: address
    topic: visit
    questions: {en: [Where are you?], fr: [Où êtes-vous ?]}
    answer: {en: Here., fr: Ici.}
  - {id: loans, topic: books, questions: {en: How long may I keep a book?}, answer: {en: A month.}}
  - {id: staff, questions: {en: Who works here?}, answer: {en: Ana.}}
  - {id: lost, topic: gone, questions: {en: Is it lost?}, answer: {en: "No."}}
  - {id: visa, kind: not_covered, topic: visit, questions: {en: visa}, answer: {en: Not said.}}
  - {id: hello, kind: small_talk, topic: visit, questions: {en: hello}, answer: {en: Hello.}}
"""


@pytest.fixture
def listed(tmp_path):
    """Return the list of topics of a base."""

    def run(text: str, language: str | None = None) -> str:
        file = tmp_path / "base.yaml"
        file.write_text(text, encoding="utf-8")
        return list_topics(load_knowledge(file), language)

    return run


def test_facts_stand_under_their_topics_by_their_first_question(listed):
    assert (
        listed(BASE, "en")
        == """\
Visiting
  - When do you open?
  - Where are you?

Books
  - How long may I keep a book?

Other questions
  - Who works here?
  - Is it lost?"""
    )


def test_titles_and_questions_come_in_the_chosen_language(listed):
    assert "Visiter\n  - Quand ouvrez-vous ?\n  - Où êtes-vous ?" in listed(BASE, "fr")


def test_what_lacks_the_language_is_listed_in_another(listed):
    assert "Books\n  - How long may I keep a book?" in listed(BASE, "fr")


@pytest.mark.parametrize("language", [None, "ja"])
def test_a_language_the_base_has_not_gives_its_default(language, listed):
    assert listed(BASE, language) == listed(BASE, "en")


def test_a_base_without_topics_is_one_list(listed):
    base = "language: ja\nentries: [{id: a, questions: 何時ですか, answer: 九時です。}]"
    assert listed(base) == "質問\n  - 何時ですか"


def test_a_base_without_facts_says_so(listed):
    base = "language: en\nentries: [{id: a, kind: small_talk, questions: hello, answer: Hello.}]"
    assert listed(base) == "There are no facts in this base."


def test_the_headings_and_the_lack_of_facts_are_in_the_words_of_the_base(listed):
    words = "messages: {all_questions: Všechny otázky, other_questions: Ostatní, no_facts: 'Nic {{tu}}.'}"
    base = f"language: cs\n{words}\ntopics: [{{id: t, title: Čas}}]\nentries:\n"
    fact, hello = (
        "{id: a, questions: kdy, answer: Teď.}",
        "{id: b, kind: small_talk, questions: ahoj, answer: Ahoj.}",
    )
    assert listed(f"{base}- {fact}") == "Všechny otázky\n  - kdy"
    assert "Ostatní\n  - kde" in listed(
        f"{base}- {fact[:-1]}, topic: t}}\n- {{id: c, questions: kde, answer: Tu.}}"
    )
    assert listed(f"{base}- {hello}") == "Nic {tu}."


@pytest.mark.parametrize(("language", "title"), [("fr", "La recherche"), ("en", "Research"), ("ja", "研究")])
def test_the_bundled_base_is_listed_in_each_language(language, title, capsys):
    assert main(["topics", "--language", language]) == 0
    assert f"{title}\n  - " in capsys.readouterr().out
