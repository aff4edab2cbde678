"""Words of a question that an entry never says, and those that only offer an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot import FAQBot
from faq_bot.answering.explanation import explain
from faq_bot.answering.new_words import novelty
from faq_bot.matching.question import understand
from faq_bot.matching.ranking import find
from faq_bot.matching.vocabulary import INFLECTED_FROM, INFLECTED_SHARE, vocabulary


def new_to(bot, entry_id, text):
    ranking = find(text, bot.matcher).ranking
    numbers = [bot.matcher.entries[number].id for number in ranking.entries]
    candidate = ranking.candidate(numbers.index(entry_id))
    return novelty(understand(text, bot.matcher.lexicon), candidate, bot.matcher).words


@pytest.mark.parametrize(
    ("question", "new"),
    [
        ("How many planes go to Kagawa?", ("planes",)),
        ("Are the places at Kagawa limited or countless?", ()),
        ("Can a student or a plumber go to Kagawa?", ()),
        ("Can a plumber or a student go to Kagawa?", ()),
        ("Are the places at Kagawa for plumbers, bakers, sailors?", ()),
        ("Les places à Kagawa sont limitées ou infinies ?", ()),
        ("D'où viennent les plombiers à Kagawa ?", ("viennent", "plombiers")),
        ("Où vont les élèves plombiers ?", ("plombiers",)),
        ("Is a plumber or a baker welcome?", ("plumber", "baker")),
        ("Did a plumber ask for places at Kagawa, or was it a baker?", ("plumber",)),
    ],
)
def test_answers_that_a_question_offers_are_not_new_to_it(exchange_bot, question, new):
    assert new_to(exchange_bot, "kagawa-places", question) == new


WORDS = st.lists(st.sampled_from("abé"), min_size=1, max_size=9).map("".join)


@given(WORDS, st.lists(WORDS, max_size=8))
def test_a_form_of_a_word_begins_like_it_for_most_of_both(word, words):
    def is_form(other):
        alike = next((end for end in range(len(word), 0, -1) if other.startswith(word[:end])), 0)
        return alike >= max(INFLECTED_FROM, INFLECTED_SHARE * max(len(word), len(other)))

    assert vocabulary(words)._has_form_of(word) == any(map(is_form, words))


def test_a_refusal_names_what_was_asked_also_where_that_has_no_word_of_its_own():
    entry = {"id": "hours", "questions": ["When are you open?", "opening hours"], "answer": "At nine."}
    answer = FAQBot.from_dict({"language": "en", "entries": [entry]}).ask("who")
    assert "the question has a word that the entry (hours) never says: who" in explain(answer)
