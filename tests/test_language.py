import pytest

from faq_bot import FAQBot
from faq_bot.answering.language import answer_language
from faq_bot.languages.normalising import normalise

ALL = ("fr", "en", "ja")


def language_of(text, languages=ALL, matches=None, shares=None, preferred=None):
    return answer_language(normalise(text), languages, matches or {}, shares or {}, preferred)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Combien d'élèves peuvent partir ?", "fr"),
        ("cb de places stp", "fr"),
        ("c koi l'accord", "fr"),
        ("How many students can go?", "en"),
        ("who is he", "en"),
        ("何人行けますか", "ja"),
        ("定員", "ja"),  # Han alone is Japanese
        ("カガワ", "ja"),
        ("ｶｶﾞﾜ", "ja"),
        ("IMTの定員", "ja"),
        ("nannin ikemasu ka", "ja"),
        ("香川大学 how many", "ja"),  # the script decides alone
    ],
)
def test_script_and_common_words_tell_the_language(question, language):
    assert language_of(question) == language


def test_a_keyword_follows_the_phrasings_that_match():
    assert language_of("gakushu", matches={"fr": 0.1, "en": 0.1, "ja": 0.8}) == "ja"
    assert language_of("visa", matches={"fr": 0.2, "en": 0.9}) == "en"


def test_the_words_that_one_language_uses_weigh_more_than_a_name_that_matches_in_another():
    nearest = {"fr": 0.8, "en": 0.7}
    assert language_of("suenaga title", matches=nearest) == "fr"
    assert language_of("suenaga title", matches=nearest, shares={"fr": 0.6, "en": 1.3, "ja": 0.1}) == "en"


def test_a_keyword_of_several_languages_follows_the_preferred_one():
    even = dict.fromkeys(ALL, 0.5)
    assert [language_of("kagawa", matches=even, preferred=code) for code in ALL] == list(ALL)


def test_a_clear_question_is_answered_in_its_language_whatever_is_preferred():
    assert language_of("How many students can go there?", preferred="fr") == "en"
    assert language_of("何人行けますか", preferred="fr") == "ja"


def test_what_says_nothing_of_its_language_gets_the_first_of_the_base():
    assert language_of("xyzzy") == "fr"
    assert language_of("xyzzy", languages=("en", "ja")) == "en"


def test_the_answer_is_never_in_a_language_the_base_lacks():
    assert language_of("何人行けますか", languages=("en",)) == "en"
    assert language_of("Combien d'élèves peuvent partir ?", languages=("en", "ja")) in {"en", "ja"}
    assert language_of("xyzzy", languages=("en",), preferred="ja") == "en"


@pytest.mark.parametrize("beside", ["1", "7 2", "(10)"])
def test_digits_are_of_no_language(bilingual_numbers, beside):
    assert bilingual_numbers.ask(f"zorb {beside}").language == bilingual_numbers.ask("zorb").language == "en"


@pytest.fixture(scope="module")
def bilingual_numbers():
    """A base in which only the phrasings of the second language have digits."""
    questions = {"en": ["How many rooms are there?"], "ja": ["部屋は 1 つですか", "7 号室", "2 階の 10 号室"]}
    answer = {"en": "Ten.", "ja": "十。"}
    return FAQBot.from_dict({"entries": [{"id": "rooms", "questions": questions, "answer": answer}]})
