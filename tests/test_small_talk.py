"""Small talk that every base has."""

from __future__ import annotations

from functools import cache

import pytest
from plain_base import made_of

from faq_bot import FAQBot
from faq_bot.answering.answer import Status
from faq_bot.languages.registry import language, languages

BASE = {
    "language": "en",
    "entries": [
        {"id": "hours", "questions": ["When do you open?", "opening hours"], "answer": "At nine."},
        {"id": "parking", "questions": ["Where can I park?", "parking"], "answer": "Behind the house."},
        {"id": "cats", "questions": ["May I bring my cat?", "cats"], "answer": "Yes, on a lead."},
    ],
}


def talks(code: str) -> dict[str, str]:
    return {talk.id: talk.answer for talk in language(code).small_talk}


@cache
def speaking(code: str) -> FAQBot:
    return made_of({**BASE, "language": code})


@pytest.fixture
def bot():
    return speaking("en")


@pytest.mark.parametrize(
    "said", ["you have been a great help with all of it, thanks", "many thanks for the quick replies this morning"]
)
def test_thanks_at_length_are_thanks(bot, said):
    assert bot.ask(said).text == talks("en")["thanks"]


@pytest.mark.parametrize("said", ["thanks, and the parking?", "thanks, parking", "thanks, when do you open then"])
def test_thanks_before_a_question_are_no_answer_to_it(bot, said):
    assert bot.ask(said).entry_id in {"parking", "hours"}


@pytest.mark.parametrize(
    ("said", "talk"),
    [
        ("hello", "greeting"),
        ("Hi!", "greeting"),
        ("heeeello", "greeting"),
        ("helo", "greeting"),
        ("thx", "thanks"),
        ("Thank you very much!!", "thanks"),
        ("thanks, bye", "goodbye"),
        ("Hello! Who are you?", "who"),
        ("are you a robot?", "who"),
        ("sorry", "sorry"),
        ("lol", "laughter"),
        ("yes", "yes"),
        ("no", "no"),
        ("oh nice one", "remark"),
        ("fair enough", "remark"),
        ("wow, that's a lot!", "remark"),
        ("hang on", "wait"),
        ("one sec please", "wait"),
        ("lovely, ta", "thanks"),
        ("thanks lol", "thanks"),
        ("ta-ra", "goodbye"),
        ("lol ok. bye", "goodbye"),
        ("bye and thanks!", "goodbye"),
        ("ok bro thanx 4 ur help bye", "goodbye"),
        ("that's all thanks", "thanks"),
        ("ok ok", "yes"),
        ("thats not a lot", "remark"),
        ("im good thx", "thanks"),
    ],
)
def test_what_people_say_to_any_assistant_is_answered(bot, said, talk):
    answer = bot.ask(said)
    assert (answer.status, answer.text) == (Status.SMALL_TALK, talks("en")[talk])
    assert answer.entry_id is None


@pytest.mark.parametrize(
    ("code", "said", "talk"),
    [
        ("fr", "c pa bcp", "remark"),
        ("fr", "tkt", "remark"),
        ("fr", "cest pas beaucoup", "remark"),
        ("fr", "ah d'accord, c'est noté", "remark"),
        ("fr", "attends deux secondes", "wait"),
        ("fr", "merci beaucoup et bonne soirée", "goodbye"),
        ("fr", "oh merci, c'est gentil", "thanks"),
        ("fr", "ptdr t nul", "complaint"),
        ("fr", "Cela ne répond pas à ma question.", "complaint"),
        ("fr", "franchement tu gères", "thanks"),
        ("fr", "Vous êtes un être humain, n'est-ce pas ?", "who"),
        ("fr", "ok jlaisse tomber", "no"),
        ("fr", "bah c pr savoir", "no"),
        ("fr", "bon", "remark"),
        ("fr", "euh j'aurais une question", "yes"),
        ("fr", "Désolée de vous déranger.", "sorry"),
        ("fr", "Veuillez agréer, Madame, l'expression de mes sentiments distingués.", "goodbye"),
        ("fr", "Merci par avance de l'attention que vous porterez à mon message.", "thanks"),
        ("ja", "へえ、そうなんですね", "remark"),
        ("ja", "まじか少なw", "laughter"),
        ("ja", "意外と少ないですね", "remark"),
        ("ja", "ちょっと待って", "wait"),
        ("ja", "よくわかりました", "yes"),
        ("ja", "分かりました、失礼します", "goodbye"),
        ("ja", "ありがとうございます、ではまた", "goodbye"),
        ("ja", "いつもお世話になっております。", "greeting"),
        ("ja", "ご多忙のところ恐縮です。", "greeting"),
        ("ja", "お手数をおかけしますが、何卒よろしくお願い申し上げます。", "yes"),
        ("ja", "ご返信をお待ちしております。", "yes"),
        ("ja", "早々のお返事をいただき、誠にありがとうございます。", "thanks"),
        ("ja", "取り急ぎお礼まで", "goodbye"),
        ("ja", "おまえロボットなん？", "who"),
        ("ja", "AIなん？", "who"),
        ("ja", "ほーん", "remark"),
        ("ja", "まあ知らんけど", "remark"),
        ("ja", "えぐ", "remark"),
        ("ja", "君かしこいな", "remark"),
        ("ja", "おけまる", "yes"),
        ("ja", "もうええわ", "no"),
        ("de", "ach so, danke", "thanks"),
        ("de", "moment mal", "wait"),
        ("es", "ah vale, entendido", "remark"),
        ("es", "gracias y hasta luego", "goodbye"),
        ("it", "ah capisco", "remark"),
        ("it", "un attimo", "wait"),
        ("pt", "ah entendi", "remark"),
        ("pt", "obrigado e tchau", "goodbye"),
        ("zh", "原来如此", "remark"),
        ("zh", "好的，谢谢，再见", "goodbye"),
        ("de", "krass, so viel?", "remark"),
        ("de", "danke und schönen Feierabend!", "goodbye"),
        ("es", "¿quién sos?", "who"),
        ("es", "gracias y buenas noches", "goodbye"),
        ("es", "hala, ¿tanto?", "remark"),
        ("it", "niente, lascia perdere", "no"),
        ("it", "parlo con una persona vera?", "who"),
        ("it", "accidenti, così tanto?", "remark"),
        ("pt", "muito obrigada, viu", "thanks"),
        ("pt", "obrigado e boa noite", "goodbye"),
        ("pt", "espera um pouquinho", "wait"),
        ("zh", "你是真人吗", "who"),
        ("zh", "没事了，算了", "no"),
        ("zh", "好的，谢谢您！", "thanks"),
        ("zh", "好的谢谢您", "thanks"),
        ("ko", "너는 로봇이야?", "who"),
        ("ko", "아 그렇구나", "remark"),
        ("ko", "잠깐만요", "wait"),
    ],
)
def test_it_is_known_in_every_language(code, said, talk):
    answer = speaking(code).ask(said)
    assert (answer.status, answer.text) == (Status.SMALL_TALK, talks(code)[talk])


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("en", "what can you do?"),
        ("de", "Was kannst du alles?"),
        ("es", "¿qué podés hacer?"),
        ("it", "cosa sai fare?"),
        ("pt", "O que você sabe fazer?"),
        ("zh", "你能做什么呢"),
        ("ko", "뭘 할 수 있어요?"),
    ],
)
def test_what_can_be_asked_is_shown(code, asked):
    answer = speaking(code).ask(asked)
    assert answer.text.startswith(talks(code)["what"])
    assert "When do you open?" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "when do you open",
        "hello, when do you open?",
        "who are your partners",
        "is there no parking",
        "yes cats",
        "lovely, and where can I park?",
        "ok and the opening hours?",
        "hang on, when do you open",
        "thanks and cats?",
        "ok and?",
    ],
)
def test_a_question_is_no_small_talk(bot, asked):
    assert bot.ask(asked).status != Status.SMALL_TALK


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_with_a_file_has_it(code):
    bot = speaking(code)
    for talk in language(code).small_talk:
        # There are thousands, and each is read in the same way.
        for said in talk.questions[::10]:
            answer = bot.ask(said)
            assert answer.status == Status.SMALL_TALK, said
            assert answer.language == code


def test_it_is_what_was_typed_and_not_what_a_correction_leaves_of_that():
    conversation = speaking("ja").conversation()
    conversation.ask(BASE["entries"][0]["questions"][0])
    assert conversation.ask("失礼いたします。").status == Status.SMALL_TALK


def test_a_sign_of_a_script_without_blanks_is_no_typo_of_another():
    bot = speaking("ja")
    assert bot.ask("あなたの名前は").status == Status.SMALL_TALK
    assert bot.ask("あんたの名前は").status == bot.ask("かなたの名前は").status == Status.NO_MATCH


def test_an_entry_of_the_base_comes_first():
    entries = [
        *BASE["entries"],
        {
            "id": "hi",
            "kind": "small_talk",
            "questions": ["hello", "hi there"],
            "answer": "Welcome to the library!",
        },
        {"id": "help", "questions": ["help", "first aid"], "answer": "Call 112."},
    ]
    bot = made_of({**BASE, "entries": entries})
    assert bot.ask("hello").entry_id == "hi"
    assert bot.ask("helo").entry_id == "hi"
    assert bot.ask("help").text == "Call 112."
    assert bot.ask("lol hello").entry_id == "hi"
    assert bot.ask("thank you").text == talks("en")["thanks"]
    assert bot.ask("hello and bye").text == talks("en")["goodbye"]


def test_it_can_be_turned_off():
    bot = made_of({**BASE, "small_talk": "none"})
    assert bot.ask("hello").status == Status.NO_MATCH


def test_a_language_without_a_file_has_none():
    bot = speaking("sw")
    assert bot.ask("hello").status == Status.NO_MATCH
