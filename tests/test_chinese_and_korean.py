"""Bases in Chinese and in Korean: asked in other words, refused, followed up and explained in their language."""

from __future__ import annotations

import pytest
from plain_base import made_of

from faq_bot.answering.answer import Answer, Status
from faq_bot.answering.explanation import explain
from faq_bot.answering.picking import LAST, Pick, pick_of
from faq_bot.answering.steering import Wish, steer
from faq_bot.bot import FAQBot
from faq_bot.check.numerals import numbers
from faq_bot.languages.normalising import is_ending, normalise
from faq_bot.languages.registry import language
from faq_bot.matching.question import content_words, telling_words

MUSEUMS: dict[str, dict[str, tuple[list[str], str]]] = {
    "zh": {
        "hours-north": (["北馆几点开门？", "北馆的开放时间"], "北馆早上九点开门。"),
        "hours-south": (["南馆几点开门？", "南馆的开放时间"], "南馆早上十点开门。"),
        "tickets": (["门票多少钱？", "参观要买票吗"], "门票二十元。"),
        "photos": (["馆内可以拍照吗？", "能用相机吗"], "可以拍照，但不能用闪光灯。"),
        "lockers": (["行李可以寄存吗？", "有没有储物柜"], "一楼有免费的储物柜。"),
    },
    "ko": {
        "hours-north": (["북관은 몇 시에 여나요?", "북관 관람 시간"], "북관은 오전 9시에 엽니다."),
        "hours-south": (["남관은 몇 시에 여나요?", "남관 관람 시간"], "남관은 오전 10시에 엽니다."),
        "tickets": (["입장료는 얼마인가요?", "표를 사야 하나요?"], "입장료는 만 원입니다."),
        "photos": (
            ["안에서 사진을 찍어도 되나요?", "카메라를 사용할 수 있나요?"],
            "네, 플래시 없이 찍을 수 있습니다.",
        ),
        "lockers": (["짐을 맡길 수 있나요?", "보관함이 있나요?"], "1층에 무료 보관함이 있습니다."),
    },
}
NAMES = {"zh": {"north": ["北馆"], "south": ["南馆"]}, "ko": {"north": ["북관"], "south": ["남관"]}}


def museum(code: str) -> FAQBot:
    entries = [
        {
            "id": name,
            "questions": asked,
            "answer": said,
            "about": [name.removeprefix("hours-")] if "-" in name else [],
        }
        for name, (asked, said) in MUSEUMS[code].items()
        for _, _, place in [name.partition("-")]
    ]
    return made_of({"language": code, "entities": NAMES[code], "entries": entries})


def talk(code: str, *messages: str) -> Answer:
    """Return the answer to the last message of a conversation."""
    conversation = museum(code).conversation()
    return [conversation.ask(message) for message in messages][-1]


@pytest.mark.parametrize(
    ("code", "question", "entry"),
    [
        ("zh", "您好，请问北馆早上什么时候开门呢？", "hours-north"),
        ("zh", "请问门票要多少钱啊", "tickets"),
        ("zh", "我想问一下，储物柜在哪里", "lockers"),
        ("zh", "馆内能拍照吗", "photos"),
        ("zh", "关于门票我有个疑问", "tickets"),
        ("ko", "안녕하세요, 북관은 언제 여는지 궁금합니다", "hours-north"),
        ("ko", "입장료가 얼마예요", "tickets"),
        ("ko", "보관함은 어디에 있어요", "lockers"),
    ],
)
def test_a_question_in_other_words_is_answered(code, question, entry):
    answer = museum(code).ask(question)
    assert (answer.status, answer.entry_id, answer.language) == (Status.ANSWERED, entry, code)


@pytest.mark.parametrize("question", ["請問門票要多少錢", "館內能不能拍照"])
def test_traditional_characters_find_the_entry(question):
    entry = "tickets" if "票" in question else "photos"
    assert museum("zh").search(question)[0].entry_id == entry


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("zh", "明天天气怎么样"),
        ("zh", "怎么申请奖学金"),
        ("ko", "내일 날씨 어때요"),
        ("ko", "강아지를 데려가도 되나요?"),
    ],
)
def test_what_the_base_does_not_know_is_refused(code, question):
    answer = museum(code).ask(question)
    assert answer.status is Status.NO_MATCH
    assert answer.text.startswith(language(code).sentences.no_match)


@pytest.mark.parametrize(
    ("code", "swapped"),
    [
        ("zh", "停车多少钱？"),
        ("zh", "馆内可以抽烟吗？"),
        ("ko", "주차료는 얼마인가요?"),
        ("ko", "안에서 담배를 피워도 되나요?"),
    ],
)
def test_a_known_sentence_with_another_key_word_is_not_answered(code, swapped):
    assert museum(code).ask(swapped).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("code", "before", "then", "entry"),
    [
        ("zh", "北馆几点开门？", "那南馆呢？", "hours-south"),
        ("zh", "北馆几点开门？", "不是，我是说南馆", "hours-south"),
        ("zh", "南馆几点开门？", "不是南馆，是北馆", "hours-north"),
        ("zh", "南馆几点开门？", "不是南馆而是北馆", "hours-north"),
        ("ko", "북관은 몇 시에 여나요?", "그럼 남관은요?", "hours-south"),
        ("ko", "북관은 몇 시에 여나요?", "아니, 남관이요", "hours-south"),
        ("ko", "남관은 몇 시에 여나요?", "남관 말고 북관이요", "hours-north"),
    ],
)
def test_a_conversation_goes_on_and_is_corrected(code, before, then, entry):
    assert talk(code, before, then).entry_id == entry


@pytest.mark.parametrize(
    ("code", "before", "picked"), [("zh", "几点开门", "第二个"), ("ko", "몇 시에 여나요", "두 번째요")]
)
def test_one_of_the_questions_offered_is_picked(code, before, picked):
    bot = museum(code)
    conversation = bot.conversation()
    offered = conversation.ask(before).suggestions
    assert conversation.ask(picked).entry_id == offered[1].entry_id


@pytest.mark.parametrize(
    ("code", "said", "number"),
    [
        ("zh", "选第3个吧", 3),
        ("zh", "第一個", 1),
        ("zh", "最后一个", LAST),
        ("ko", "2번이요", 2),
        ("ko", "세번째 거요", 3),
        ("ko", "마지막 거요", LAST),
    ],
)
def test_a_number_is_said_in_many_ways(code, said, number):
    assert pick_of(said, (code,)) == Pick(number)


@pytest.mark.parametrize(
    ("code", "said", "wish"),
    [
        ("zh", "你确定吗？", Wish.SURE),
        ("zh", "请再说一遍", Wish.AGAIN),
        ("zh", "说详细一点", Wish.MORE),
        ("zh", "什么意思？", Wish.MEANING),
        ("zh", "你说得不对", Wish.WRONG),
        ("zh", "对，就是这个", Wish.YES),
        ("zh", "都不是", Wish.NONE),
        ("ko", "네", Wish.YES),
        ("ko", "그거 말고요", Wish.NO),
        ("ko", "확실해요?", Wish.SURE),
        ("ko", "다시 말해주세요", Wish.AGAIN),
        ("ko", "더 자세히 알려주세요", Wish.MORE),
        ("ko", "무슨 뜻이에요?", Wish.MEANING),
        ("ko", "그건 틀렸어요", Wish.WRONG),
    ],
)
def test_what_is_said_to_an_answer_is_understood(code, said, wish):
    found = steer(said, (code,))
    assert found is not None
    assert found.wish is wish


@pytest.mark.parametrize("code", MUSEUMS)
def test_no_words_wish_two_things(code):
    turns = language(code).turns
    groups = (turns.sure, turns.again, turns.more, turns.meaning, turns.wrong, turns.yes, turns.no, turns.none)
    said = [word for group in groups for word in {normalise(phrase).replace(" ", "") for phrase in group}]
    assert sorted(said) == sorted(set(said))


@pytest.mark.parametrize(
    ("said", "code"),
    [("请用中文回答", "zh"), ("in chinese please", "zh"), ("한국어로 부탁드려요", "ko"), ("en coréen svp", "ko")],
)
def test_a_language_is_asked_for(said, code):
    found = steer(said, ("en",))
    assert found is not None
    assert (found.wish, found.language) == (Wish.LANGUAGE, code)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("zh", "您好"),
        ("zh", "谢谢你"),
        ("zh", "你是谁"),
        ("zh", "哈哈哈哈"),
        ("ko", "안녕하세요"),
        ("ko", "감사합니다"),
        ("ko", "누구세요"),
        ("ko", "ㅋㅋㅋㅋㅋ"),
    ],
)
def test_small_talk_is_answered_in_the_language(code, said):
    answer = museum(code).ask(said)
    assert (answer.status, answer.language) == (Status.SMALL_TALK, code)
    assert answer.text in {talk.answer for talk in language(code).small_talk}


@pytest.mark.parametrize("code", MUSEUMS)
def test_a_message_is_read_without_its_courtesies(code):
    message = {
        "zh": "您好！我是学生。请问馆内可以拍照吗？谢谢！",
        "ko": "안녕하세요. 저는 학생입니다. 안에서 사진을 찍어도 되나요? 감사합니다.",
    }[code]
    assert museum(code).ask(message).entry_id == "photos"


@pytest.mark.parametrize("code", MUSEUMS)
def test_an_answer_is_explained_in_the_language(code):
    told = language(code).explanation
    text = explain(museum(code).ask(MUSEUMS[code]["tickets"][0][0]))
    assert all(
        label in text for label in (told.status, told.confidence, told.matched, told.answered, told.reached)
    )


# Content words


@pytest.mark.parametrize(
    ("code", "question", "content"),
    [
        ("zh", "请问图书馆在哪里？", ["图书馆"]),
        ("zh", "我想知道怎么申请奖学金", ["申请奖学金"]),
        ("zh", "請問有沒有電梯呢", ["電梯"]),
        ("zh", "能不能告诉我学费是多少吗", ["学费"]),
        ("ja", "何人行けますか", ["行"]),
        ("ja", "香川大学留学の定員", ["香川大学留学", "定員"]),
        ("ko", "혹시 도서관에서는 복사를 할 수 있나요?", ["도서관", "복사"]),
        ("en", "Could you tell me where the library is?", ["library"]),
    ],
)
def test_what_people_say_around_a_question_is_no_content(code, question, content):
    assert list(telling_words(question, (code,))) == content


def test_words_of_other_languages_of_the_base_stay():
    assert list(content_words("请问 IMT 在哪里？", ("en", "zh"))) == ["imt"]


@pytest.mark.parametrize("word", ["학교", "학교는", "학교에서는", "학교까지", "학교인가요", "학교에서도요"])
def test_korean_words_begin_alike_whatever_is_written_onto_them(word):
    first, *endings = normalise(word).split()
    assert first == "학교"
    assert all(is_ending(ending) for ending in endings)


@pytest.mark.parametrize("word", ["고양이", "고양이를", "고양이는요"])
def test_a_noun_that_ends_like_a_particle_begins_alike_with_others_behind_it(word):
    assert normalise(word).split()[0] == "고양"


@pytest.mark.parametrize("ending", ["인가요", "해도", "이라도", "에서는"])
def test_endings_in_a_row_are_not_read_in_all_the_ways_they_might_be(ending):
    text = f"{ending * 200}뷁"
    assert normalise(text) == text


@pytest.mark.parametrize("text", ["20도", "5만", "나이", "제도", "에서는", "한국", "IMT", "도서관 언제 여나요"])
def test_what_is_no_ending_is_left_as_it_is(text):
    assert normalise(text) == text.casefold()


def test_korean_is_parted_once():
    once = normalise("IMT에서는 3명까지 신청하려면 언제인가요? 고양이는요?")
    assert once == "imt 에서는 3명 까지 신청 하려면 언제 인가요 고양 이는요"
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("code", "amount"),
    [("en", "50,000 won"), ("zh", "5万韩元。"), ("ko", "5만원입니다."), ("ko", "5만 원입니다.")],
)
def test_amounts_of_a_translation_are_compared_in_full(code, amount):
    assert numbers(amount, code)[0].firm == {"50000"}
