"""Bases in languages beside French, English and Japanese."""

from __future__ import annotations

import dataclasses

import pytest
from plain_base import made_of

from faq_bot.answering.answer import Status
from faq_bot.answering.explanation import explain
from faq_bot.bot import FAQBot
from faq_bot.errors import KnowledgeError
from faq_bot.languages import normalising
from faq_bot.languages.registry import language
from faq_bot.languages.sentences import Sentences, fields_of

BASES = {
    "de": {
        "hours": ("Wann öffnet die Bücherei?", "Wir öffnen um neun Uhr."),
        "fees": ("Was kostet ein Ausweis?", "Ein Ausweis kostet zehn Euro."),
        "street": ("In welcher Straße liegt die Bücherei?", "In der Großen Straße."),
        "loans": ("Wie lange darf ich ein Buch behalten?", "Vier Wochen."),
        "cats": ("Darf ich meine Katze mitbringen?", "Ja, an der Leine."),
    },
    "es": {
        "hours": ("¿A qué hora abre la biblioteca?", "Abrimos a las nueve."),
        "fees": ("¿Cuánto cuesta el carné?", "Diez euros."),
        "street": ("¿En qué calle está la biblioteca?", "En la calle Mayor."),
        "loans": ("¿Cuánto tiempo puedo tener un libro?", "Cuatro semanas."),
        "cats": ("¿Puedo llevar a mi gato?", "Sí, con correa."),
    },
    "it": {
        "hours": ("A che ora apre la biblioteca?", "Apriamo alle nove."),
        "fees": ("Quanto costa la tessera?", "Dieci euro."),
        "street": ("In quale via si trova la biblioteca?", "In via Grande."),
        "loans": ("Per quanto tempo posso tenere un libro?", "Quattro settimane."),
        "cats": ("Posso portare il mio gatto?", "Sì, al guinzaglio."),
    },
    "zh": {
        "hours": ("图书馆几点开门？", "早上九点开门。"),
        "fees": ("办借书证要多少钱？", "十元。"),
        "street": ("图书馆在哪条街上？", "在大街上。"),
        "loans": ("一本书可以借多久？", "四个星期。"),
        "cats": ("可以带猫进去吗？", "可以，但要牵着。"),
    },
    "ko": {
        "hours": ("도서관은 언제 여나요?", "아홉 시에 엽니다."),
        "fees": ("회원증은 얼마인가요?", "만 원입니다."),
        "street": ("도서관은 어느 거리에 있나요?", "큰 거리에 있습니다."),
        "loans": ("책은 얼마나 오래 빌릴 수 있나요?", "사 주입니다."),
        "cats": ("고양이를 데려가도 되나요?", "네, 줄을 매면 됩니다."),
    },
    "ar": {
        "hours": ("متى تفتح المكتبة؟", "تفتح في الساعة التاسعة."),
        "fees": ("كم ثمن البطاقة؟", "عشرة دنانير."),
        "street": ("في أي شارع تقع المكتبة؟", "في الشارع الكبير."),
        "loans": ("كم يوما يمكنني استعارة الكتاب؟", "أربعة أسابيع."),
        "cats": ("هل يمكنني إحضار قطتي؟", "نعم، مربوطة."),
    },
    "th": {
        "hours": ("ห้องสมุดเปิดกี่โมง", "เปิดเก้าโมง"),
        "fees": ("บัตรสมาชิกราคาเท่าไหร่", "สิบบาท"),
        "street": ("ห้องสมุดอยู่ถนนอะไร", "ถนนใหญ่"),
        "loans": ("ยืมหนังสือได้นานแค่ไหน", "สี่สัปดาห์"),
        "cats": ("พาแมวเข้าได้ไหม", "ได้ ถ้ามีสายจูง"),
    },
    "km": {
        "hours": ("បណ្ណាល័យបើកម៉ោងប៉ុន្មាន", "បើកម៉ោងប្រាំបួន"),
        "fees": ("ប័ណ្ណសមាជិកថ្លៃប៉ុន្មាន", "ដប់ដុល្លារ"),
        "street": ("បណ្ណាល័យនៅផ្លូវណា", "ផ្លូវធំ"),
        "loans": ("ខ្ញុំអាចខ្ចីសៀវភៅបានប៉ុន្មានថ្ងៃ", "បួនសប្ដាហ៍"),
        "cats": ("អាចយកឆ្មាចូលបានទេ", "បាន ប្រសិនបើមានខ្សែ"),
    },
    "zh-Hant": {
        "hours": ("圖書館幾點開門？", "早上九點開門。"),
        "fees": ("辦借書證要多少錢？", "十元。"),
        "street": ("圖書館在哪條街上？", "在大街上。"),
        "loans": ("一本書可以借多久？", "四個星期。"),
        "cats": ("可以帶貓進去嗎？", "可以，但要牽著。"),
    },
    "pt-BR": {
        "hours": ("A que horas abre a biblioteca?", "Abrimos às nove horas."),
        "fees": ("Quanto custa a carteirinha?", "Dez reais."),
        "street": ("Em que rua fica a biblioteca?", "Na Rua Grande."),
        "loans": ("Por quanto tempo posso ficar com um livro?", "Quatro semanas."),
        "cats": ("Posso levar meu gato?", "Sim, na coleira."),
    },
}
NEARLY = {
    "de": "wann oeffnet denn die bücherei",
    "es": "hola, ¿a qué hora abrís la biblioteca?",
    "it": "scusi, la biblioteca a che ora apre",
    "zh": "请问图书馆几点开门呢",
    "ko": "도서관 언제 여나요",
    "ar": "متي تفتح المكتبه",
    "th": "ห้องสมุดเปิดกี่โมงครับ",
    "km": "តើបណ្ណាល័យបើកម៉ោងប៉ុន្មានដែរ",
    "zh-Hant": "請問圖書館幾點開門呢",
    "pt-BR": "oi, a biblioteca abre que horas",
}
OFF_TOPIC = dict.fromkeys(BASES, "xyzzy qwert") | {"zh": "明天天气怎么样", "zh-Hant": "明天天氣怎麼樣"}
LEANING = {
    "de": "und was kostet der Ausweis?",
    "es": "¿y cuánto cuesta el carné?",
    "it": "e la tessera quanto costa?",
    "zh": "那借书证多少钱呢？",
    "ko": "그럼 회원증은요?",
    "ar": "كم ثمن البطاقة؟",
    "th": "บัตรสมาชิกราคาเท่าไหร่ครับ",
    "km": "ចុះប័ណ្ណសមាជិកថ្លៃប៉ុន្មាន",
    "zh-Hant": "那借書證多少錢呢？",
    "pt-BR": "e a carteirinha, quanto custa?",
}


def base(code: str, **top: object) -> dict[str, object]:
    entries = [{"id": name, "questions": [asked], "answer": said} for name, (asked, said) in BASES[code].items()]
    return {"language": code, "entries": entries, **top}


@pytest.mark.parametrize("code", BASES)
def test_every_question_finds_its_answer(code):
    bot = made_of(base(code))
    for name, (asked, said) in BASES[code].items():
        answer = bot.ask(asked)
        assert (answer.entry_id, answer.text, answer.language) == (name, said, code)


@pytest.mark.parametrize("code", BASES)
def test_a_question_in_other_words_finds_its_entry_first(code):
    assert made_of(base(code)).search(NEARLY[code])[0].entry_id == "hours"


@pytest.mark.parametrize("code", BASES)
def test_what_fits_nothing_is_refused_in_the_language_of_the_base(code):
    answer = made_of(base(code)).ask(OFF_TOPIC[code])
    assert (answer.status, answer.language) == (Status.NO_MATCH, code)
    assert answer.text.startswith(language(code).sentences.no_match)


@pytest.mark.parametrize("code", BASES)
def test_a_conversation_goes_on_in_the_language_of_the_base(code):
    talk = made_of(base(code)).conversation()
    talk.ask(BASES[code]["hours"][0])
    answer = talk.ask(LEANING[code])
    assert (answer.text, answer.language) == (BASES[code]["fees"][1], code)


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Sentences)])
def test_every_sentence_can_be_the_base_s_own(name):
    fields = "".join(f" {{{field}}}" for field in sorted(fields_of(getattr(language("de").sentences, name))))
    own = made_of(base("de", messages={name: f"Eigenes{fields}"})).knowledge.sentences("de")
    assert getattr(own, name) == f"Eigenes{fields}"
    assert dataclasses.replace(own, **{name: getattr(language("de").sentences, name)}) == language("de").sentences


@pytest.mark.parametrize("code", BASES)
def test_an_answer_is_explained_in_the_language_of_the_base(code):
    answer = made_of(base(code)).ask(BASES[code]["hours"][0])
    assert explain(answer).startswith(language(code).explanation.status)


def test_a_base_in_one_language_speaks_it_whatever_is_preferred():
    bot = made_of(base("de"))
    assert bot.ask("xyzzy", preferred="fr").language == "de"
    assert bot.ask("xyzzy", "fr").language == "de"


def test_a_region_is_a_language_of_its_own_and_found_by_its_language():
    entries = [{"id": "a", "questions": {"pt-br": "A que horas abre?", "en": "opening hours"},
                "answer": {"pt-br": "Às nove.", "en": "At nine."}}]  # fmt: skip
    bot = made_of({"entries": entries})
    assert bot.languages == ("pt-BR", "en")
    assert bot.ask("opening hours", "pt").text == "Às nove."
    with pytest.raises(ValueError, match="unknown language 'fr'; expected one of pt-BR, en"):
        bot.ask("opening hours", "fr")


# Han characters alone


HAN = {
    "zh": ("图书馆地址", "大街一号。"),
    "ja": ("図書館住所", "大通り一番です。"),
    "en": ("library address", "Main Street 1."),
}


def bilingual(*codes: str) -> FAQBot:
    entry = {
        "id": "a",
        "questions": {code: HAN[code][0] for code in codes},
        "answer": {code: HAN[code][1] for code in codes},
    }
    return made_of({"entries": [entry]})


@pytest.mark.parametrize("codes", [("en", "zh"), ("en", "ja"), ("zh", "ja"), ("ja", "zh")])
def test_han_characters_alone_are_in_the_language_that_the_base_speaks(codes):
    bot = bilingual(*codes)
    for code in codes:
        assert bot.ask(HAN[code][0]).language == code


def test_kana_are_japanese_and_no_chinese():
    assert bilingual("zh", "ja").ask("図書館の住所は").language == "ja"


# The base's own sentences


def test_a_base_says_it_in_its_own_words():
    own = {"no_match": "لا أعرف.", "can_ask": "يمكنك أن تسأل:"}
    answer = made_of(base("ar", messages=own)).ask("xyzzy")
    assert answer.text.startswith("لا أعرف.\nيمكنك أن تسأل:\n1. متى تفتح المكتبة؟")


def test_a_sentence_may_be_given_by_language_and_leaves_the_others_as_they_are():
    messages = {"no_match": {"en": "No idea.", "ja": "わかりません。"}}
    bot = made_of({"entries": [{"id": "a", "questions": {code: HAN[code][0] for code in ("en", "ja")},
                                         "answer": {code: HAN[code][1] for code in ("en", "ja")}}],
                            "messages": messages})  # fmt: skip
    assert bot.ask("xyzzy", "en").text.startswith("No idea.\nYou can ask, for example:")
    assert bot.ask("xyzzy", "ja").text.startswith("わかりません。\nたとえば")
    assert bot.ask("", "ja").text == language("ja").sentences.empty


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ({"no_mach": "x"}, "'no_mach'; did you mean 'no_match'?"),
        ({"no_match": ""}, "'no_match' is empty"),
        ({"no_match": {"english": "x"}}, "unknown language 'english'"),
        ({"no_match": "Not {this}."}, "'no_match' has no field {this}; it has none"),
        ({"too_long": "Over {max}."}, "'too_long' has no field {max}; it may have {most}"),
        ({"too_long": "Over {most:>999999999}."}, "'too_long' has no field {most:>999999999}; it may have {most}"),
        ({"too_long": "Over {most:{most}}."}, "'too_long' has no field {most:{most}}; it may have {most}"),
        ({"too_long": "{most}" * 4}, "'too_long' has a field over 3 times"),
        ({"unanswered": "{question!z}"}, "'unanswered' has no field {question!z}; it may have {question}"),
        ({"no_match": "Not {this."}, "a brace"),
        ("x", "`messages` must be a mapping"),
    ],
)
def test_a_wrong_sentence_is_told(messages, told):
    with pytest.raises(KnowledgeError) as refused:
        made_of(base("de", messages=messages))
    assert told in str(refused.value)


def test_two_files_that_say_it_differently_are_told_with_both_places(tmp_path):
    for name, said in (("a", "No."), ("b", "Nope.")):
        entry = f"{{id: {name}, questions: {name}, answer: x}}"
        text = f"language: en\nmessages: {{no_match: {said}}}\nentries: [{entry}]"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"b\.yaml:2:22: 'no_match' has another text in .*a\.yaml:2:22"):
        FAQBot.load(tmp_path)


def test_whom_to_ask_is_said_where_the_base_has_no_answer():
    entries = [
        {"id": "hours", "questions": ["When do you open?"], "answer": "At nine."},
        {
            "id": "wifi",
            "kind": "not_covered",
            "questions": ["Is there wifi?"],
            "answer": "The leaflet does not say.",
        },
    ]
    bot = made_of({"language": "en", "messages": {"contact": "Call the desk."}, "entries": entries})
    assert bot.ask("Is there wifi?").text.startswith("The leaflet does not say.\nCall the desk.")
    assert bot.ask("xyzzy").text.startswith(
        "I don’t have an answer to that question.\nCall the desk.\nYou can ask"
    )
    assert "desk" not in bot.ask("When do you open?").text


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("en", "What is your e-mail?"),
        ("en", "do you sell T-shirts"),
        ("fr", "Quel est votre e-mail ?"),
        ("fa", "کتابخانه چه ساعتی باز می\u200cشود؟"),
        ("fa", "می\u200cخواهم کارت بگیرم"),
        ("ar", "متى تُفتح المكتبة؟"),
        ("he", "מָתַי נִפְתַּחַת הַסִּפְרִיָּה?"),
        ("yo", "Ṣé ẹ̀kọ́ wà?"),
        ("si", "ශ්\u200dරී ලංකාව කොහෙද?"),
    ],
)
def test_words_that_signs_join_or_stand_on_are_whole_in_questions_and_in_what_an_entry_says(code, asked):
    other = {"id": "other", "questions": "xylophone quartz", "answer": "No."}
    entries = [{"id": "asked", "questions": asked, "answer": "42."}, other]
    assert FAQBot.from_dict({"language": code, "entries": entries}).ask(asked).entry_id == "asked"


def test_the_words_of_a_language_are_gone_through_once_however_many_regions_a_base_speaks_for(monkeypatch):
    regions = [f"fr-{first}{last}" for first in "ABCDEFGH" for last in "ABCDEFGH"]
    where = dict.fromkeys(regions, "où est la salle")
    entry = {"id": "a", "questions": where, "answer": dict.fromkeys(regions, "Au premier étage.")}
    bot, read, fold = FAQBot.from_dict({"entries": [entry]}), [], normalising.fold
    monkeypatch.setattr(normalising, "fold", lambda text: read.append(text) or fold(text))
    conversation = bot.conversation("fr-CD")
    asked = ["bonjour", "où est la salle ? et comment ça va, et qui ?", "la deuxième", "merci"]
    assert [conversation.ask(question).language for question in asked] == ["fr-CD"] * 4
    # Of one region as many.
    assert len(read) < 40_000
