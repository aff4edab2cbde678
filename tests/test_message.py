"""What asks something in a message, and which questions a sentence joins."""

import pytest
from plain_base import made_of

from faq_bot.answering.message import Part, halves, parts_of
from faq_bot.languages.normalising import normalise


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("How many places?", [Part("How many places?")]),
        ("Hello! How many places?", [Part("How many places?")]),
        ("My question: how many places?", [Part("how many places?", "My question")]),
        ("Osaka: how many places?", [Part("Osaka: how many places?")]),
        ("I am Eva: how many places?", [Part("how many places?", "I am Eva")]),
        ("Hi, about Osaka:\n- how many places?", [Part("how many places?", "Hi, about Osaka:")]),
        ("How many places\nare there at Osaka?", [Part("How many places are there at Osaka?")]),
        ("hello\nwho signed\nhow many places", [Part("who signed"), Part("how many places")]),
        ("Where is it? And when?", [Part("Where is it?"), Part("And when?")]),
        ("I love Osaka. How many places?", [Part("How many places?", "I love Osaka.")]),
        ("It is five, right?", [Part("It is five?")]),
        ("Avec Kagawa, n'est-ce pas ?", [Part("Avec Kagawa ?")]),
        ("c'est en mai nn ?", [Part("c'est en mai ?")]),
        ("Where is it, no", [Part("Where is it, no")]),
        ("Are you sure? Five a year?", [Part("Five a year?")]),
        ("They take five. Are you sure?", [Part("They take five?")]),
        (
            "I am Eva. I heard that Osaka takes ten. Is that right?",
            [Part("I heard that Osaka takes ten?", "I am Eva.")],
        ),
        ("大阪は十人です。本当ですか。", [Part("大阪は十人です?")]),
        ("Back to Osaka: how long?", [Part("how long?", "Back to Osaka")]),
        (
            "母に「どうして？」と聞かれました。定員は何人ですか。",
            [Part("定員は何人ですか。", "母に「どうして？」と聞かれました。")],
        ),
        (
            "お忙しいところ恐れ入ります。定員は何人ですか。お手数をおかけしますが、何卒よろしくお願い申し上げます。",
            [Part("定員は何人ですか。")],
        ),
        (
            "平素より大変お世話になっております。期間をご教示ください。ご回答をお待ちしております。失礼いたします。",
            [Part("期間をご教示ください。")],
        ),
        ("突然のメールにて失礼いたします。期間は？ご返信いただけますと幸いです。", [Part("期間は？")]),
        (
            "Madame, Monsieur,\nDésolée de vous déranger, combien de places y a-t-il ?\n"
            "Dans l'attente de votre retour, je vous prie de croire, Madame, Monsieur, en l'assurance de "
            "mes sentiments distingués.\nClaire Petit",
            [Part("combien de places y a-t-il ?", "Désolée de vous déranger")],
        ),
        (
            "Je me permets de vous écrire au sujet d'Osaka. Merci de m'indiquer le nombre de places. "
            "Je vous remercie de l'attention que vous porterez à ma demande. Restant à votre disposition, Paul",
            [
                Part(
                    "Merci de m'indiquer le nombre de places.",
                    "Je me permets de vous écrire au sujet d'Osaka.",
                )
            ],
        ),
        ("qui signe ?? et combien de places", [Part("qui signe ??"), Part("et combien de places")]),
        ("I heard that they take ten, is it tru", [Part("I heard that they take ten?")]),
    ],
)
def test_a_message_is_what_it_asks_and_what_is_told_right_before(message, parts):
    assert list(parts_of(message, ("en", "fr", "ja"))) == parts


@pytest.mark.parametrize(
    ("sentence", "questions"),
    [
        ("How many places, and for how long?", ["How many places", "how long?"]),
        ("who signed and what is it about", ["who signed", "what is it about"]),
        ("Keio c'est où, et c'est signé quand ?", ["Keio c'est où", "c'est signé quand ?"]),
        ("combien de places et s'il y a une bourse", ["combien de places", "s'il y a une bourse"]),
        ("香川には何人行けて、期間はどのくらいですか", ["香川には何人行けて", "期間はどのくらいですか"]),
        ("places and grants at Kagawa", ["places", "grants at Kagawa"]),
        ("la durée, le logement et la bourse", ["la durée", "le logement", "la bourse"]),
        ("how many can go 2) how long (3) who signed", ["how many can go", "how long", "who signed"]),
        ("combien de places b) quelle durée Q3: qui signe", ["combien de places", "quelle durée", "qui signe"]),
        ("香川は何人行けますか ②期間はどのくらいですか", ["香川は何人行けますか", "期間はどのくらいですか"]),
        (
            "how many can go / how long | who signed → what for",
            ["how many can go", "how long", "who signed", "what for"],
        ),
        ("combien de places - quelle durée", ["combien de places", "quelle durée"]),
        ("places • grants", ["places", "grants"]),
    ],
)
def test_a_sentence_may_join_questions_or_list_things(sentence, questions):
    assert list(halves(sentence, ("en", "fr", "ja"))) == questions


@pytest.mark.parametrize(
    ("sentence", "code", "questions"),
    [
        ("借书和费用", "zh", ["借书", "费用"]),
        (
            "confirm that it is free and that ten students leave",
            "en",
            ["confirm that it is free", "that ten students leave"],
        ),
        ("confirmez que c'est gratuit et que dix y vont", "fr", ["confirmez que c'est gratuit", "que dix y vont"]),
        ("I think that is the place, and that was it", "en", ["I think that is the place, and that was it"]),
        ("怎么借书和费用是多少", "zh", ["怎么借书", "费用是多少"]),
        ("借书以及费用", "zh", ["借书", "费用"]),
        ("定員および費用", "ja", ["定員", "費用"]),
        ("世界和平奖", "zh", ["世界和平奖"]),
        ("学生和老师怎么借书", "zh", ["学生和老师怎么借书"]),
        ("世界平和研究", "ja", ["世界平和研究"]),
        ("日本和食料理", "ja", ["日本和食料理"]),
        ("日本和食料理", "zh", ["日本和食料理"]),
        ("世界平和研究", "zh", ["世界平和研究"]),
    ],
)
def test_things_are_joined_without_a_blank_and_words_are_not_parted(sentence, code, questions):
    assert list(halves(sentence, (code,))) == questions


@pytest.mark.parametrize(
    "sentence",
    [
        "How many students and teachers can go?",
        "What is the difference between Osaka and Keio?",
        "not the dean, the head of the lab",
        "no, the duration",
        "Kagawa - duration of the stay",
        "the year 2020/2021",
        "Who (with a grant) can go?",
        "How many students can go to Kagawa, do you know?",
        "dining hall, dinner tonight",
        "le budget du super incubateur",
        "education and research in the field of natural disasters and of their prevention by engineers",
    ],
)
def test_what_is_one_question_stays_whole(sentence):
    assert halves(sentence, ("en", "fr", "ja")) == (sentence,)


def test_a_name_that_has_a_joiner_in_it_is_not_parted():
    entry = {"id": "hours", "questions": ["When are you open?"], "answer": "At nine."}
    base = {"language": "en", "concepts": {"craft": {"en": ["arts and crafts"]}}, "entries": [entry]}
    lexicon = made_of(base).matcher.lexicon
    sentence = "the fee, arts and crafts and dates"
    assert halves(sentence, ("en",)) == ("the fee", "arts", "crafts", "dates")
    assert halves(sentence, ("en",), lexicon.is_one_name) == ("the fee", "arts and crafts", "dates")


def test_a_sentence_that_may_join_without_end_is_read_a_few_times(monkeypatch):
    read = []
    monkeypatch.setattr(
        "faq_bot.answering.message.normalise", lambda text: read.append(len(text)) or normalise(text)
    )
    halves("…ﷺ" * 494, ("en", "fr", "ja"))
    assert sum(read) < 40 * 988
