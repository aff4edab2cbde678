"""A name that the base does not know, joined to one that it knows, and a year that a fact never says."""

import pytest

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
