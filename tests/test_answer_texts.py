import numpy as np
import pytest

from faq_bot.languages.normalising import normalise
from faq_bot.matching.answer_texts import ENOUGH_PHRASINGS, LISTED, AnswerTexts, answer_weights
from faq_bot.matching.building import index_answers
from faq_bot.matching.cache import load_matcher
from faq_bot.matching.ranking import find

ANSWERS = [
    "We open at nine and close at six.",
    "Parcels are sent by post or by courier.",
    "Les colis partent par la poste.",
    "Write to the secretary.",
]
OWNERS = np.array([0, 1, 1, 2], dtype=np.int32)


def indexed(texts, owners):
    return AnswerTexts(index_answers([normalise(text) for text in texts], owners), owners)


def scores(answers, question, entries=(0, 1, 2)):
    return answers.scores(answers.nearest(normalise(question)), np.array(entries)).tolist()


def load(folder, entries, language="en"):
    import json

    file = folder / "base.yaml"
    file.write_text(json.dumps({"language": language, "entries": entries}, ensure_ascii=False), encoding="utf-8")
    return load_matcher(file, folder / "kept")


def ids(matcher, question):
    return [matcher.entries[entry].id for entry in find(question, matcher).ranking.entries]


@pytest.mark.parametrize(
    ("question", "entry"), [("by courier?", 1), ("partent-ils par la poste", 1), ("closing at six", 0)]
)
def test_the_answer_that_says_the_words_scores_most_in_whichever_language(question, entry):
    assert int(np.argmax(scores(indexed(ANSWERS, OWNERS), question))) == entry


def test_scores_are_shares_of_what_can_be_said():
    answers = indexed(ANSWERS, OWNERS)
    assert all(0 <= score < 1 for score in scores(answers, "we open at nine and parcels are sent by post"))
    assert scores(answers, "香川") == [0, 0, 0]


def test_of_more_answers_than_are_listed_the_others_count_as_the_last():
    count = LISTED + 10
    answers = indexed([f"kagawa {number}" for number in range(count)], np.arange(count, dtype=np.int32))
    found = answers.nearest("kagawa")
    unlisted = sorted(set(range(count)) - set(answers.owners[found.rows].tolist()))
    assert len(unlisted) == 10
    assert scores(answers, "kagawa", unlisted) == pytest.approx([float(found.similarities[-1])] * 10)


@pytest.mark.parametrize("answers", [[], ["👍"]], ids=["no answer", "an answer without words"])
def test_a_base_without_words_in_its_answers_finds_none(answers):
    assert len(indexed(answers, np.arange(len(answers), dtype=np.int32)).nearest("hours").rows) == 0


def test_an_answer_counts_less_with_each_phrasing_and_in_the_end_not_at_all():
    weights = answer_weights(np.arange(1, ENOUGH_PHRASINGS + 5, dtype=float)).tolist()
    assert weights[0] == 1
    assert weights == sorted(weights, reverse=True)
    assert set(weights[ENOUGH_PHRASINGS - 1 :]) == {0.0}


def test_phrasings_are_counted_by_language(tmp_path):
    entries = [
        {"id": "a", "questions": {"en": ["hours", "open"], "fr": ["horaires"]}, "answer": {"en": "At nine."}},
        {"id": "b", "questions": {"en": ["post"]}, "answer": {"en": "By post."}},
    ]
    assert load(tmp_path, entries).phrasings_of.tolist() == [1.5, 1]


def test_an_entry_is_found_by_what_only_its_answer_says(tmp_path):
    entries = [
        {"id": "hours", "questions": ["opening hours"], "answer": "From nine to six, on Sundays until noon."},
        {"id": "post", "questions": ["delivery"], "answer": "By courier or by post."},
    ]
    assert ids(load(tmp_path, entries), "noon on sundays")[0] == "hours"
    assert ids(load(tmp_path, entries), "courier")[0] == "post"


def test_a_question_without_any_feature_of_a_phrasing_is_ranked_by_the_answers(tmp_path):
    entries = [
        {"id": "hours", "questions": ["opening"], "answer": "香川大学"},
        {"id": "post", "questions": [f"parcel {number:04}" for number in range(0, 9000, 7)], "answer": "大阪大学"},
    ]
    assert ids(load(tmp_path, entries), "香川")[0] == "hours"


def test_the_answers_of_an_entry_with_many_phrasings_are_read_only_where_no_phrasing_is_near(tmp_path):
    many = [f"delivery {number}" for number in range(ENOUGH_PHRASINGS)]
    matcher = load(tmp_path, [{"id": "post", "questions": many, "answer": "Übermorgen."}])
    assert not len(find("delivery", matcher).query.answers.rows)
    assert ids(matcher, "übermorgen") == ["post"]


def test_small_talk_is_not_found_by_what_it_says(tmp_path):
    entries = [
        {"id": "hours", "questions": ["opening hours"], "answer": "At nine."},
        {"id": "thanks", "kind": "small_talk", "questions": ["thanks"], "answer": "Ask about parcels."},
    ]
    assert "thanks" not in ids(load(tmp_path, entries), "parcel")
