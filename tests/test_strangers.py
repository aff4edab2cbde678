"""A name that the base does not know, joined to one that it knows, and a year that a fact never says."""

import pytest

from faq_bot import FAQBot
from faq_bot.answering.guards import has_another_year, names_stranger
from faq_bot.matching.question import understand


@pytest.fixture(scope="module")
def clash(exchange_bot):
    matcher = exchange_bot._matcher

    def clash(guard, question, entry="kagawa-places"):
        return guard(understand(question, matcher.lexicon), matcher.number_of[entry], matcher)

    return clash


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("How many places are there for Boston?", "boston"),
        ("Combien de places y a-t-il pour Nantes ?", "nantes"),
        ("How many places are there at Kagawa and Harvard?", "harvard"),
        ("How many places are there at Harvard and Kagawa?", "harvard"),
        ("How many places at Kagawa and the University of Nantes?", "nantes"),
        ("How many places at Kagawa and Osaka?", "osaka"),
        ("Combien de places y a-t-il à Kagawa et à l'École de Nantes ?", "nantes"),
        ("Combien de places y a-t-il à Nantes et Kagawa ?", "nantes"),
        ("香川大学とソウルの定員は何人ですか", "ソウル"),
        ("ソウルと香川大学の定員は何人ですか", "ソウル"),
    ],
)
def test_a_name_that_is_joined_to_an_entity_and_unknown_to_the_fact_is_told(clash, question, name):
    words, entry = clash(names_stranger, question)
    assert (name in words.split(", "), entry) == (True, "kagawa-places")


@pytest.mark.parametrize(
    "question",
    [
        "How many places are there at Kagawa?",
        "How many places and how long at Kagawa?",
        "How many students can go to Kagawa and who signed?",
        "Combien de places et quelle durée à Kagawa ?",
        "香川大学の定員と期間は",
    ],
)
def test_what_is_joined_to_no_entity_and_words_that_the_base_says_are_no_strangers(clash, question):
    assert clash(names_stranger, question) is None


def test_what_holds_for_one_is_offered_and_not_told_of_somebody_else_too(exchange_bot):
    assert exchange_bot.ask("How many places are there at Kagawa?").entry_id == "kagawa-places"
    answer = exchange_bot.ask("How many places are there at Kagawa and Harvard?")
    assert (str(answer.status), answer.suggestions[0].entry_id) == ("ambiguous", "kagawa-places")
    refused = [(one.entry_id, one.guard, one.asked) for one in answer.explanation.refusals]
    assert ("kagawa-places", "new_words", "harvard") in refused


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("How many places are there at Kagawa in 1998?", "1998"),
        ("Combien de places y a-t-il à Kagawa en 2035 ?", "2035"),
        ("2019年の香川大学の定員は何人ですか", "2019"),
        ("平成元年の香川大学の定員は何人ですか", "1989"),
        ("How many places are there at Kagawa?", ""),
        ("How many places were there at Kagawa in 2021?", ""),
        ("I am 20 years old, how many places are there at Kagawa?", ""),
    ],
)
def test_a_year_that_neither_a_fact_nor_its_source_says_is_told(clash, question, year):
    assert clash(has_another_year, question) == ((year, "kagawa-places") if year else None)


@pytest.mark.parametrize(
    "question",
    [
        "How many students can go to the US?",
        "places for exchange students in LA",
        "How many students of the WHO can go there?",
        "how many students can go by plan B",
    ],
)
def test_a_name_in_capitals_alone_is_one_though_it_is_spelt_as_a_word_that_says_nothing(question):
    entry = {"id": "places", "questions": ["how many students can go there", "places for exchange students"]}
    bot = FAQBot.from_dict({"language": "en", "entries": [entry | {"answer": "Five."}]})
    assert bot.ask("How many students can go there?").entry_id == "places"
    assert str(bot.ask(question).status) != "answered"


@pytest.mark.parametrize(
    "question",
    [
        "HOW MANY STUDENTS CAN GO THERE",
        "how MANY students CAN GO THERE?",
        "I ask: how many students can go there with IT?",
        "how many students of MIT can go there",
    ],
)
def test_what_is_written_louder_or_in_capitals_by_the_entry_too_is_no_strange_name(question):
    entry = {"id": "places", "questions": ["how many students can go there", "places for students of IT and MIT"]}
    bot = FAQBot.from_dict({"language": "en", "entries": [entry | {"answer": "Five."}]})
    assert bot.ask(question).entry_id == "places"


def test_a_follow_up_keeps_the_capitals_of_the_name_that_it_asks_for(exchange_bot):
    for follow_up in ("and in the US?", "what is R?", "and with plan B?"):
        conversation = exchange_bot.conversation()
        assert conversation.ask("How many students can go to Kagawa?").entry_id
        assert str(conversation.ask(follow_up).status) != "answered"
