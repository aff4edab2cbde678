"""How much a question leans on what was said before."""

import pytest

from faq_bot import FAQBot
from faq_bot.answering.leaning import leaning
from faq_bot.matching.question import understand

BASE = {
    "entities": {"osaka": ["Osaka", "大阪"], "keio": ["Keio", "慶應"]},
    "directions": {"outgoing": ["go there", "留学"], "incoming": ["come here"]},
    "entries": [
        {
            "id": "osaka",
            "about": "osaka",
            "questions": {"en": "What is Osaka?", "fr": "C'est quoi, Osaka ?", "ja": "大阪とは？"},
            "answer": {"en": "A partner.", "fr": "Un partenaire.", "ja": "提携校です。"},
        }
    ],
}


@pytest.fixture(scope="module")
def leans():
    matcher = FAQBot.from_dict(BASE).matcher
    return lambda text: leaning(understand(text, matcher.lexicon), matcher)


@pytest.mark.parametrize(
    "question",
    [
        "when?",
        "and the duration?",
        "who runs it?",
        "il a dit quoi ?",
        "期間は？",
        "何人行ける？",
        "the other way round?",
    ],
)
def test_a_question_that_names_nothing_of_its_own_is_bare(leans, question):
    assert leans(question).bare


@pytest.mark.parametrize(
    "question",
    ["When was the agreement with Osaka signed?", "and Keio?", "大阪は？", "who wrote the school song?"],
)
def test_one_that_names_something_is_not(leans, question):
    assert not leans(question).bare


@pytest.mark.parametrize(
    ("question", "meant", "rejected"),
    [
        ("no, the duration, not the number", "the duration", ("the number",)),
        ("Not Osaka, Keio", "keio", ("osaka",)),
        ("pardon, je voulais dire Keio, pas Osaka", "keio", ("osaka",)),
        ("大阪じゃなくて慶應", "慶應", ("大阪",)),
        ("大阪、じゃなくて、慶應", "慶應", ("大阪",)),
    ],
)
def test_what_is_taken_back_is_told_from_what_is_meant(leans, question, meant, rejected):
    found = leans(question)
    assert found.corrects
    assert (found.rest, found.rejected) == (meant, rejected)


def test_content_words_are_counted_as_typed(leans):
    assert leans("学長の経歴を教えてください").telling == ("学長", "経歴")
    assert leans("how many planes?").telling == ("planes",)
