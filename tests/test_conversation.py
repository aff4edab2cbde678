import json
import re
from dataclasses import replace

import numpy as np
import pytest
from exchange_base import write_base

from faq_bot import FAQBot
from faq_bot.answering import completion, reply
from faq_bot.answering.answer import Status, Suggestion
from faq_bot.answering.conversation import Conversation
from faq_bot.answering.focus import answered_about


@pytest.fixture(scope="module")
def bot(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return FAQBot.load(write_base(tmp_path_factory.mktemp("base")))


OFFERED = tuple(
    Suggestion(entry_id, f"{entry_id}?", 0.3) for entry_id in ("kagawa-places", "osaka-duration", "signers")
)


def asked_back(bot, offered=OFFERED):
    """Return a conversation in which these questions were offered last."""
    conversation = bot.conversation("en")
    conversation.offer(offered)
    return conversation


def entries_of(bot, *questions, language=None):
    conversation = bot.conversation(language)
    return [conversation.ask(question).entry_id for question in questions]


PLACES = {
    "fr": "Combien de places y a-t-il à Kagawa ?",
    "en": "How many places are there at Kagawa?",
    "ja": "香川大学の定員は何人ですか？",
}
SIGNERS = {
    "fr": "Qui a signé l'accord avec Kagawa ?",
    "en": "Who signed the agreement with Kagawa?",
    "ja": "香川大学との協定は誰が署名しましたか？",
}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "et à Osaka ?"),
        ("fr", "à Osaka ?"),
        ("fr", "Et pour Osaka ?"),
        ("fr", "qu'en est-il d'Osaka ?"),
        ("en", "and Osaka?"),
        ("en", "what about Osaka?"),
        ("en", "and at Osaka?"),
        ("ja", "大阪は？"),
        ("ja", "では大阪は？"),
        ("ja", "じゃあ、大阪大学の場合は？"),
    ],
)
def test_a_bare_entity_takes_over_the_theme_of_the_turn_before(bot, language, question):
    assert entries_of(bot, PLACES[language], question) == ["kagawa-places", "osaka-places"]


@pytest.mark.parametrize(
    ("first", "question"),
    [
        ("Combien de places y a-t-il à Osaka ?", "et la durée ?"),
        ("Combien de places y a-t-il à Osaka ?", "combien de temps ?"),
        ("How many places are there at Osaka?", "and the duration?"),
        ("How many places are there at Osaka?", "how long does it last?"),
        ("大阪大学の定員は何人ですか？", "では期間は？"),
        ("大阪大学の定員は何人ですか？", "期間は？"),
    ],
)
def test_a_bare_theme_takes_over_the_entity_of_the_turn_before(bot, first, question):
    assert entries_of(bot, first, question) == ["osaka-places", "osaka-duration"]


@pytest.mark.parametrize(
    ("language", "question"), [("fr", "et quand ?"), ("en", "and when?"), ("ja", "いつですか")]
)
def test_a_bare_question_word_asks_of_what_was_talked_about(bot, language, question):
    assert entries_of(bot, SIGNERS[language], question) == ["signers", "signing-date"]


def test_follow_ups_go_on_from_one_another(bot):
    questions = [PLACES["en"], "and Osaka?", "and the duration?", "and Kagawa?"]
    assert entries_of(bot, *questions) == ["kagawa-places", "osaka-places", "osaka-duration", "kagawa-duration"]


@pytest.mark.parametrize(
    ("first", "question", "language"),
    [
        ("Combien de temps dure l'échange à Osaka ?", "Qui a signé l'accord avec Kagawa ?", "fr"),
        ("How many places are there at Osaka?", "Who signed the agreement with Kagawa?", "en"),
        ("How many places are there at Osaka?", "How long does the exchange at Kagawa last?", "en"),
        ("How many places are there at Osaka?", "When was the agreement signed?", "en"),
        ("大阪大学の定員は何人ですか？", "香川大学との協定はいつ署名されましたか？", "ja"),
        ("大阪大学の定員は何人ですか？", "協定に署名したのは誰", "ja"),
    ],
)
def test_a_complete_question_is_answered_as_if_it_were_the_first(bot, first, question, language):
    conversation = bot.conversation(language)
    conversation.ask(first)
    assert conversation.ask(question) == bot.ask(question, language)


@pytest.mark.parametrize("question", ["et la météo à Osaka ?", "and the weather in Osaka?", "大阪の天気は？"])
def test_words_of_its_own_keep_a_question_from_taking_over_a_theme(bot, question):
    conversation = bot.conversation()
    conversation.ask(PLACES["en"])
    assert conversation.ask(question).entry_id != "osaka-places"


@pytest.mark.parametrize("question", ["et la météo ?", "and the weather?", "では天気は？"])
def test_an_unknown_theme_takes_nothing_over(bot, question):
    conversation = bot.conversation("en")
    conversation.ask(PLACES["en"])
    assert conversation.ask(question).status is not Status.ANSWERED


def test_a_first_question_has_nothing_to_take_over(bot):
    assert bot.conversation("en").ask("and Osaka?") == bot.ask("and Osaka?", "en")


@pytest.mark.parametrize(("language", "thanks"), [("fr", "merci"), ("en", "thanks"), ("ja", "ありがとう")])
def test_thanks_are_not_a_question_and_interrupt_nothing(bot, language, thanks):
    conversation = bot.conversation(language)
    conversation.ask(PLACES[language])
    assert conversation.ask(thanks).status is Status.SMALL_TALK
    follow_up = {"fr": "et à Osaka ?", "en": "and Osaka?", "ja": "大阪は？"}[language]
    assert conversation.ask(follow_up).entry_id == "osaka-places"


def test_a_completed_question_keeps_what_was_typed_and_says_how_it_was_read(bot):
    conversation = bot.conversation()
    conversation.ask(PLACES["en"])
    answer = conversation.ask("and Osaka?")
    assert answer.question == "and Osaka?"
    assert answer.explanation.reading == "how many places are there at osaka"


@pytest.mark.parametrize(
    ("number", "entry_id"),
    [
        ("1", "kagawa-places"),
        ("2.", "osaka-duration"),
        ("３", "signers"),
        ("n° 2", "osaka-duration"),
        ("1番", "kagawa-places"),
    ],
)
def test_a_number_picks_the_suggestion(bot, number, entry_id):
    answer = asked_back(bot).ask(number)
    assert answer.entry_id == entry_id
    assert answer.text == bot.knowledge.by_id[entry_id].answers["en"]
    assert answer.confidence == 1


def test_a_picked_answer_has_the_status_of_its_entry_and_its_sources(bot):
    assert asked_back(bot).ask("2").status is Status.NOT_COVERED
    assert [source.locator for source in asked_back(bot).ask("1").sources] == ["page 2"]


def test_what_was_picked_can_be_followed_up(bot):
    conversation = asked_back(bot)
    assert [conversation.ask(q).entry_id for q in ("1", "and Osaka?")] == ["kagawa-places", "osaka-places"]


def test_a_number_that_was_not_offered_shows_the_choice_again(bot):
    conversation = asked_back(bot)
    shown = conversation.ask("7")
    assert shown.suggestions == OFFERED
    assert "not in the list" in shown.text
    assert all(suggestion.question in shown.text for suggestion in OFFERED)
    assert conversation.ask("2").entry_id == "osaka-duration"


def test_a_number_picks_a_related_question(bot):
    assert entries_of(bot, PLACES["en"], "1") == ["kagawa-places", "kagawa-duration"]


@pytest.mark.parametrize("said", ["zzz qqq", "what can you do?"])
def test_a_number_picks_an_example(bot, said):
    conversation = bot.conversation("en")
    examples = conversation.ask(said).related
    assert [conversation.ask("2").entry_id, conversation.ask("1").entry_id] == [
        e.entry_id for e in examples[1::-1]
    ]


def test_a_number_out_of_the_blue_is_no_question(bot):
    assert bot.conversation().ask("3").status is Status.NO_MATCH


def test_the_conversation_has_the_language_of_its_first_question(bot):
    conversation = bot.conversation()
    assert conversation.language is None
    conversation.ask(PLACES["ja"])
    assert conversation.language == "ja"
    assert conversation.ask("Osaka").language == "ja"


def test_a_whole_question_in_another_language_takes_the_conversation_along(bot):
    conversation = bot.conversation()
    conversation.ask(PLACES["fr"])
    assert conversation.ask(SIGNERS["ja"]).language == "ja"
    assert conversation.language == "ja"


def test_thanks_in_another_language_do_not_change_the_language(bot):
    conversation = bot.conversation()
    conversation.ask(PLACES["fr"])
    assert conversation.ask("thanks").language == "fr"


def test_a_language_that_was_set_is_kept_whatever_is_typed(bot):
    conversation = bot.conversation("fr")
    assert [conversation.ask(question).language for question in PLACES.values()] == ["fr"] * 3
    conversation.speak("ja")
    assert conversation.ask(PLACES["en"]).language == "ja"


def test_an_unknown_language_is_refused_by_name(bot):
    with pytest.raises(ValueError, match="'de'; expected one of fr, en, ja"):
        bot.conversation("de")


def test_forgetting_leaves_nothing_to_take_over_but_keeps_the_language(bot):
    conversation = bot.conversation()
    conversation.ask(PLACES["fr"])
    conversation.forget()
    assert conversation.last is None
    assert conversation.language == "fr"
    assert conversation.ask("et à Osaka ?") == bot.ask("et à Osaka ?", "fr")


def test_a_question_that_is_no_text_is_a_type_error(bot):
    with pytest.raises(TypeError):
        bot.conversation().ask(3)


@pytest.mark.parametrize(
    "odd", ["", " ", "?", "et", "では", "and ", "\x00\x1b[2J", "🙂", "a" * 5000, "\ud800", "٣", "1" * 50]
)
def test_any_text_gets_some_answer_after_any_other(bot, odd):
    conversation = bot.conversation()
    conversation.ask(PLACES["fr"])
    assert conversation.ask(odd).text


@pytest.mark.parametrize(
    ("language", "wish"),
    [
        ("en", "are you sure?"),
        ("en", "say it again"),
        ("fr", "tu es sûr ?"),
        ("fr", "tu peux répéter ?"),
        ("ja", "本当？"),
        ("ja", "もう一回"),
        ("en", "no but really?"),
        ("fr", "t'es sur de toi"),
        ("fr", "tes sur ?"),
        ("en", "say that again pls mate"),
        ("fr", "redis moi stp"),
        ("fr", "nan mais vraiment"),
        ("ja", "間違ってませんか"),
        ("ja", "もっかい言って"),
        ("ja", "ほんまに？"),
    ],
)
def test_a_doubt_or_a_request_to_repeat_is_met_with_the_answer_once_more(bot, language, wish):
    conversation = bot.conversation(language)
    answer = conversation.ask(PLACES[language])
    again = conversation.ask(wish)
    assert again.entry_id == answer.entry_id
    assert answer.text in again.text


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("en français svp", "fr"),
        ("can you say that in French?", "fr"),
        ("フランス語で話して", "fr"),
        ("in Japanese please", "ja"),
        ("それを日本語で", "ja"),
        ("en anglais stp", "en"),
        ("Pouvez-vous répéter en anglais ?", "en"),
        ("英語で言って", "en"),
        ("英語でも", "en"),
        ("translate that into english pls", "en"),
    ],
)
def test_the_last_answer_is_said_in_the_language_that_is_wished_for(bot, wish, language):
    conversation = bot.conversation()
    conversation.ask(PLACES["en"])
    answer = conversation.ask(wish)
    assert (answer.entry_id, answer.language) == ("kagawa-places", language)
    assert conversation.language == language


def test_a_conversation_is_taken_up_again_from_plain_data(bot):
    first = bot.conversation()
    first.ask(PLACES["en"])
    state = json.loads(json.dumps(first.state()))
    assert bot.conversation(state=state).ask("and Osaka?").entry_id == "osaka-places"


def test_a_question_of_the_focus_that_nothing_there_answers_is_declined_by_name(bot):
    conversation = bot.conversation("en")
    conversation.ask("How many places are there at Osaka?")
    answer = conversation.ask("who founded it?")
    assert answer.status is Status.NO_MATCH
    assert "Osaka" in answer.text


@pytest.mark.parametrize(
    "lexicon",
    [
        {},
        {"entities": {"osaka": "Osaka"}},
        {"entities": {"kagawa": []}},
        {"entities": {"kagawa": [], "osaka": "?!"}},
        {"directions": {"kagawa": "to", "out": []}},
        {"concepts": {"kagawa": "places"}},
    ],
)
@pytest.mark.parametrize("more", [{}, {"direction": "out"}], ids=["", "direction"])
def test_what_an_entry_is_about_need_not_be_in_the_lexicon(lexicon, more):
    entries = [
        {"id": name, "questions": f"How many places are there at {name}?", "answer": name, "about": name, **more}
        for name in ("kagawa", "osaka")
    ]
    bot = FAQBot.from_dict({"language": "en", "entries": entries, **lexicon})
    talk = bot.conversation()
    both = "How many places are there at kagawa? How many places are there at osaka?"
    for message in ("how many places", "and at osaka?", "when?", "the other way round?", both, "no, kagawa"):
        assert talk.ask(message).text
        assert bot.conversation(state=talk.state()).ask(message).text


@pytest.mark.parametrize(
    "question",
    ["is it taught in English?", "et les cours en anglais ?", "英語の授業はありますか", "do they speak English?"],
)
def test_a_question_on_a_language_wishes_for_none(bot, question):
    conversation = bot.conversation()
    conversation.ask(PLACES["en"])
    conversation.ask(question)
    assert conversation.ask("Osaka").language == "en"


TWO = OFFERED[:2]


@pytest.mark.parametrize(
    ("offered", "said", "entry_id"),
    [
        (OFFERED, ["the middle one"], "osaka-duration"),
        (OFFERED, ["the top one"], "kagawa-places"),
        (OFFERED, ["1番でお願い"], "kagawa-places"),
        (OFFERED, ["真ん中の"], "osaka-duration"),
        (OFFERED, ["the last one please"], "signers"),
        (TWO, ["the first one", "no the other one"], "osaka-duration"),
        (TWO, ["la première", "non, l'autre"], "osaka-duration"),
        (TWO, ["2", "the other one", "the other one"], "osaka-duration"),
        (TWO, ["not the first one"], "osaka-duration"),
        (TWO, ["二つ目じゃなくて"], "kagawa-places"),
        (OFFERED, ["not the first one", "not the last one"], "osaka-duration"),
        (OFFERED, ["1", "and the last one?"], "signers"),
    ],
)
def test_what_was_offered_is_picked_by_its_place(bot, offered, said, entry_id):
    conversation = asked_back(bot, offered)
    assert [conversation.ask(each) for each in said][-1].entry_id == entry_id


def test_the_other_of_three_is_one_of_those_left(bot):
    conversation = asked_back(bot)
    conversation.ask("the middle one")
    left = conversation.ask("no, the other one")
    assert [each.entry_id for each in left.suggestions] == ["kagawa-places", "signers"]
    assert conversation.ask("2").entry_id == "signers"


def test_the_other_one_is_known_after_a_restart(bot):
    first = asked_back(bot, TWO)
    first.ask("the second one")
    state = json.loads(json.dumps(first.state()))
    assert bot.conversation(state=state).ask("no the other one").entry_id == "kagawa-places"


@pytest.mark.parametrize("said", ["neither", "aucun", "none of these", "どっちもちゃう", "どれでもない"])
def test_none_of_what_was_offered_asks_for_other_words(bot, said):
    conversation = bot.conversation("en")
    conversation.ask(PLACES["en"])
    assert conversation.offered
    assert conversation.ask(said).text == bot.knowledge.sentences("en").rephrase
    assert conversation.offered == ()


TWO_QUESTIONS = {
    "en": "How many places are there at Kagawa? Who signed the agreement with Kagawa?",
    "fr": "Combien de places y a-t-il à Kagawa ? Qui a signé l'accord avec Kagawa ?",
    "ja": "香川大学の定員は何人ですか？香川大学との協定は誰が署名しましたか？",
}


@pytest.mark.parametrize(
    ("language", "said", "entry_id"),
    [
        ("ja", ["一つ目もう一度お願いします"], "kagawa-places"),
        ("en", ["the second one again?"], "signers"),
        ("fr", ["et la dernière ?"], "signers"),
        ("en", ["the second one again?", "and the other one?"], "kagawa-places"),
        ("en", ["the second one"], "signers"),
    ],
)
def test_a_part_of_the_answer_is_said_again(bot, language, said, entry_id):
    conversation = bot.conversation(language)
    parts = conversation.ask(TWO_QUESTIONS[language]).parts
    assert len(parts) == len(TWO)
    answer = [conversation.ask(each) for each in said][-1]
    assert answer.entry_id == entry_id
    assert next(part.text for part in parts if part.entry_id == entry_id) in answer.text


@pytest.mark.parametrize(
    ("answer", "is_apart"),
    [
        ("| a | b |\n| --- | --- |\n| 1 | 2 |", True),
        ("- one\n- two", True),
        ("# Hours\n\nAt *nine*.", True),
        ("```\nrun\n```", True),
        ("At *nine*.", False),
    ],
)
@pytest.mark.parametrize("said", ["say it again", "are you sure?", "that is wrong"])
def test_what_an_answer_in_markdown_begins_with_stays_that_when_it_is_said_again(answer, is_apart, said):
    entry = {"id": "hours", "questions": ["When are you open?"], "answer": answer, "format": "markdown"}
    conversation = FAQBot.from_dict({"language": "en", "entries": [entry]}).conversation()
    conversation.ask("When are you open?")
    frame = conversation.ask(said).text.removesuffix(answer)
    assert frame.endswith(":\n\n") == is_apart
    assert frame.endswith((":\n\n", ": ", ":\n"))


def test_what_a_base_says_around_an_answer_in_markdown_is_no_markup():
    entry = {"id": "hours", "questions": ["When are you open?"], "answer": "At *nine*.", "format": "markdown"}
    data = {"language": "en", "messages": {"sure": "# [Yes](/x), *21*: {text}"}, "entries": [entry]}
    conversation = FAQBot.from_dict(data).conversation()
    conversation.ask("When are you open?")
    assert conversation.ask("are you sure?").text == "\\# \\[Yes\\](/x), \\*21\\*: At *nine*."


def test_an_answer_of_two_parts_is_said_in_another_language(bot):
    conversation = bot.conversation("en")
    conversation.ask(TWO_QUESTIONS["en"])
    answer = conversation.ask("en français stp")
    assert [(part.entry_id, part.language) for part in answer.parts] == [
        ("kagawa-places", "fr"),
        ("signers", "fr"),
    ]


def offering(bot):
    """Return a conversation that has asked back, and what it said."""
    conversation = bot.conversation("en")
    offer = conversation.ask("Kagawa")
    assert offer.status is Status.AMBIGUOUS
    return conversation, offer


@pytest.mark.parametrize(
    "said", ["are you sure?", "really?", "say that again", "what do you mean?", "tell me more"]
)
def test_what_asserts_nothing_is_offered_once_more(bot, said):
    conversation, offer = offering(bot)
    again = conversation.ask(said)
    assert (again.status, again.text, again.suggestions) == (offer.status, offer.text, offer.suggestions)


def test_an_offer_is_made_in_another_language(bot):
    conversation, offer = offering(bot)
    asked = conversation.ask("en français stp")
    assert asked.language == "fr"
    assert [each.entry_id for each in asked.suggestions] == [each.entry_id for each in offer.suggestions]


@pytest.mark.parametrize(("language", "doubt"), [("en", "really?"), ("fr", "vraiment ?"), ("ja", "ほんまに？")])
def test_small_talk_leaves_what_was_answered_to_be_doubted(bot, language, doubt):
    conversation = bot.conversation(language)
    answer = conversation.ask(PLACES[language])
    conversation.ask({"en": "oh nice one", "fr": "c pa bcp", "ja": "まじか少なw"}[language])
    assert answer.text in conversation.ask(doubt).text


@pytest.mark.parametrize(
    ("language", "remark"),
    [("en", "fair enough"), ("fr", "ah d'accord, c'est noté"), ("ja", "へえ、そうなんですね")],
)
def test_a_remark_is_not_a_follow_up(bot, language, remark):
    conversation = bot.conversation(language)
    conversation.ask(PLACES[language])
    assert conversation.ask(remark).status is Status.SMALL_TALK


@pytest.mark.parametrize(
    "question", ["ok and the duration?", "merci et la durée ?", "lovely, and the duration?", "なるほど、期間は？"]
)
def test_a_remark_before_a_question_swallows_it_not(bot, question):
    conversation = bot.conversation()
    conversation.ask("How many places are there at Osaka?")
    assert conversation.ask(question).entry_id == "osaka-duration"


@pytest.mark.parametrize(
    ("before", "message", "expected"),
    [
        ("How many places are there at Kagawa?", "Not Kagawa, Osaka", "osaka-places"),
        ("How many places are there at Kagawa?", "no, the duration, not the number", "kagawa-duration"),
        ("How many places are there at Osaka?", "oops, wrong one. Kagawa", "kagawa-places"),
        ("Combien de places y a-t-il à Kagawa ?", "je voulais dire Osaka, pas Kagawa", "osaka-places"),
        ("香川大学の定員は何人ですか？", "香川じゃなくて大阪", "osaka-places"),
    ],
)
def test_a_correction_is_asked_in_the_place_of_what_it_takes_back(bot, before, message, expected):
    assert entries_of(bot, before, message)[-1] == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "How many places are there at Kagawa, and how long is the exchange?",
            ["kagawa-places", "kagawa-duration"],
        ),
        ("the places and the duration at Osaka", ["osaka-places", "osaka-duration"]),
        ("Hi, about Osaka:\n- how many places?\n- how long?", ["osaka-places", "osaka-duration"]),
    ],
)
def test_what_a_message_joins_is_answered_part_by_part(bot, message, expected):
    assert [part.entry_id for part in bot.conversation("en").ask(message).parts] == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("香川大学の定員が分かりません。教えていただけるとうれしいです。", "kagawa-places"),
        ("I could not find the duration of the exchange at Osaka. Could you help me with that?", "osaka-duration"),
    ],
)
def test_who_only_asks_to_be_told_is_told_what_stands_before_that(bot, message, expected):
    assert entries_of(bot, message) == [expected]


def test_what_was_not_found_does_not_become_what_the_talk_is_about(bot):
    conversation = bot.conversation("en")
    for message in ("opening hours", "can I bring my cat"):
        assert "opening hours" not in conversation.ask(message).text


@pytest.mark.parametrize(
    "entities", [{"osaka": ["Osaka"]}, {"osaka": ["Osaka"], "kagawa": []}, {"osaka": [], "kagawa": []}]
)
def test_an_entity_that_entries_are_about_may_have_no_name(entities):
    entries = [
        {"id": name, "about": [name], "questions": [f"how many places at {name}"], "answer": name}
        for name in ("kagawa", "osaka")
    ]
    talk = FAQBot.from_dict({"language": "en", "entities": entities, "entries": entries}).conversation()
    for question in ("how many places", "and at osaka?", "and kagawa?"):
        assert talk.ask(question).text
    assert talk.ask("how many places at osaka").text == "osaka"


@pytest.mark.parametrize("question", ["How many?", "When?", "quand ?", "combien ?", "何人？", "いつですか"])
def test_a_bare_question_word_is_of_nothing_where_nothing_was_said(bot, question):
    answer = bot.conversation().ask(question)
    assert answer.status is not Status.ANSWERED
    assert any(refusal.guard == "fragment" for refusal in answer.explanation.refusals)
    after = bot.conversation()
    after.ask("How long does the exchange at Kagawa last?")
    assert after.ask("How many?").entry_id == "kagawa-places"


def test_a_dead_end_shows_what_can_be_asked(bot):
    conversation = bot.conversation("en")
    conversation.ask("How many places are there at Osaka?")
    answer = conversation.ask("and what about the moon?")
    assert answer.status in {Status.NO_MATCH, Status.AMBIGUOUS}
    assert answer.suggestions or answer.related


def test_a_language_that_was_wished_for_holds_until_a_question_comes_in_another(bot):
    conversation = bot.conversation()
    conversation.ask("How many places are there at Kagawa?")
    assert conversation.ask("en français stp").text == "Cinq élèves au plus peuvent partir à Kagawa."
    assert conversation.ask("Osaka?").language == "fr"
    assert conversation.ask("How long does the exchange at Kagawa last?").language == "en"


def test_a_language_that_was_set_holds_and_gives_way_to_one_that_is_wished_for(bot):
    conversation = bot.conversation("en")
    assert conversation.ask("Combien de places y a-t-il à Kagawa ?").language == "en"
    assert conversation.ask("repasse en français").language == "fr"
    assert conversation.ask("How long does the exchange at Kagawa last?").language == "fr"


@pytest.mark.parametrize(
    ("said", "language"), [("and in French?", "fr"), ("et en français ?", "fr"), ("and in English?", "en")]
)
def test_an_opened_wish_for_another_language_is_one(bot, said, language):
    conversation = bot.conversation()
    conversation.ask("大阪大学の定員は何人ですか？")
    answer = conversation.ask(said)
    assert (answer.entry_id, answer.language) == ("osaka-places", language)


def test_what_is_joined_and_not_told_is_said_to_be_so(bot):
    answer = bot.ask("How long does the exchange at Kagawa last, and is the canteen food spicy?")
    assert [part.entry_id for part in answer.parts] == ["kagawa-duration", None]
    assert "canteen food" in answer.text


def test_what_is_named_later_in_a_sentence_counts_for_what_names_nothing_before_it(bot):
    answer = bot.ask("I wonder how many places there are, and how long Osaka lasts, and how long Kagawa lasts?")
    assert [part.entry_id for part in answer.parts] == ["osaka-places", "osaka-duration", "kagawa-duration"]


def test_a_statement_is_asked_by_the_doubt_behind_it(bot):
    conversation = bot.conversation()
    conversation.ask("How many places are there at Osaka?")
    assert conversation.ask("The exchange at Kagawa lasts a year. Is that true?").entry_id == "kagawa-duration"


@pytest.mark.parametrize(
    ("question", "entry_id"),
    [
        ("Ten students can go to Osaka, right?", "osaka-places"),
        ("10 élèves peuvent partir à Osaka ?", "osaka-places"),
        ("大阪大学の定員は10人ですか", "osaka-places"),
    ],
)
def test_who_guesses_a_number_is_told_it(bot, question, entry_id):
    assert bot.ask(question).entry_id == entry_id


def test_a_number_that_is_guessed_and_is_not_given_is_told_to_be_open():
    visit = {"id": "visit", "questions": ["When did the delegation visit us?", "the visit of the delegation"]}
    members = {
        "id": "members",
        "kind": "not_covered",
        "questions": ["How many people visited with the delegation?"],
    }
    entries = [visit | {"answer": "In 2020."}, members | {"answer": "How many is not said."}]
    bot = FAQBot.from_dict({"language": "en", "entries": entries})
    assert bot.ask("Did the delegation visit us?").entry_id == "visit"
    assert bot.ask("Did a delegation of 8 people visit us?").entry_id == "members"


def test_a_number_that_was_guessed_is_kept_for_what_follows(bot):
    conversation = bot.conversation()
    conversation.ask("Do seven students go to Osaka?")
    assert "seven" in conversation.state()["turns"][0]["text"]


@pytest.mark.parametrize("said", ["are you sure?", "say it again", "en français svp"])
def test_a_conversation_that_is_taken_up_says_of_the_last_answer_what_it_said_before(bot, said):
    conversation = bot.conversation()
    conversation.ask("How many places are there at Osaka?")
    taken_up = bot.conversation(state=conversation.state())
    assert taken_up.ask(said).text == conversation.ask(said).text


@pytest.mark.parametrize("first", ["are you sure?", "y a-t-il une piscine ?", "プールはありますか"])
@pytest.mark.parametrize("said", ["9", "1", "none of these"])
def test_what_was_offered_is_taken_up_in_the_language_that_it_was_offered_in(bot, first, said):
    conversation = bot.conversation()
    conversation.ask(first)
    taken_up = bot.conversation(state=conversation.state())
    assert taken_up.ask(said).text == conversation.ask(said).text


def test_a_state_is_taken_up_however_long_what_was_told_is():
    base = {"language": "en", "entries": [{"id": "a", "questions": "open?", "answer": "At nine."}]}
    bot = FAQBot.from_dict(base | {"messages": {"no_match": "Please ask at the desk. " * 5_000}})
    conversation = bot.conversation()
    conversation.ask("is there a swimming pool?")
    assert bot.conversation(state=conversation.state()).ask("open?").entry_id == "a"


@pytest.mark.parametrize("wrong", [{"threshold": "x"}, {"on_answer": 5}, {"language": 5}, {"matcher": None}])
def test_what_a_conversation_is_given_is_looked_at_first(bot, wrong):
    with pytest.raises(TypeError):
        Conversation(**{"matcher": bot.matcher} | wrong)


@pytest.mark.parametrize("wrong", [("exchange",), [None], "exchange", 5])
def test_what_is_offered_are_suggestions(bot, wrong):
    conversation = asked_back(bot)
    with pytest.raises(TypeError):
        conversation.offer(wrong)
    assert conversation.offered == OFFERED


@pytest.mark.parametrize("wrong", [np.float64(1), np.zeros(2)])
def test_numbers_are_no_state_of_a_conversation(bot, wrong):
    with pytest.raises(ValueError, match="no state of a conversation"):
        bot.conversation(state=wrong)


def test_a_state_gives_no_answer_without_words(bot):
    conversation = bot.conversation()
    conversation.ask(PLACES["en"])
    state = conversation.state()
    state["told"]["status"] = "ambiguous"
    assert bot.conversation(state=state).ask("are you sure?").text


def test_a_state_that_was_kept_before_there_was_an_answer_in_it_goes_on(bot):
    first = bot.conversation()
    first.ask("How many places are there at Osaka?")
    kept = {key: value for key, value in first.state().items() if key != "told"}
    assert bot.conversation(state=kept).ask("and at Kagawa?").entry_id == "kagawa-places"


def test_what_was_only_offered_is_asserted_by_no_doubt(bot):
    conversation = bot.conversation()
    offered = conversation.ask("what contingent may depart to Osaka")
    assert offered.status == Status.AMBIGUOUS
    assert bot.conversation(state=conversation.state()).ask("are you sure?").text == offered.text


@pytest.mark.parametrize(
    "asked", ["what contingent may depart to Osaka", "is there a swimming pool?", PLACES["en"]]
)
@pytest.mark.parametrize(
    "said", ["yes", "no", "are you sure?", "say it again", "en français svp", "none of these"]
)
def test_a_conversation_that_is_taken_up_goes_on_as_it_would_have(bot, asked, said):
    conversation = bot.conversation()
    conversation.ask(PLACES["en"])
    conversation.ask(asked)
    taken_up = bot.conversation(state=json.loads(json.dumps(conversation.state())))
    there, here = taken_up.ask(said), conversation.ask(said)
    assert (there.text, there.status, there.entry_id) == (here.text, here.status, here.entry_id)


HOSTILE = {
    "a deep text of a turn": ("turns", 0, "text"),
    "a deep text of the answer": ("told", "text"),
    "a deep status of the answer": ("told", "status"),
    "a deep list of offers": ("offered",),
    "how sure it was": ("told", "confidence"),
    "what was taken": ("taken",),
}


@pytest.mark.parametrize("path", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("value", [json.loads("[" * 900 + "]" * 900), "x" * 10**6, {"a": 1}, 10**400, True])
def test_a_state_that_was_tampered_with_is_told_in_a_line_or_passed_over(bot, path, value):
    first = bot.conversation()
    first.ask("what contingent may depart to Osaka")
    state = json.loads(json.dumps(first.state()))
    inside = state
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    problem = ""
    try:
        bot.conversation(state=state).ask("and at Kagawa?")
    except ValueError as error:
        problem = str(error)
    assert len(problem) < 400


@pytest.mark.parametrize("depth", [18, 400])
def test_parts_in_parts_are_not_gone_through(bot, depth):
    first = bot.conversation()
    first.ask(PLACES["en"])
    state = first.state()
    nested = {**state["told"]}
    for _ in range(depth):
        nested = {**state["told"], "parts": [nested, nested]}
    taken_up = bot.conversation(state={**state, "told": nested})
    assert taken_up.ask("say it again").to_dict()["parts"][0]["entry_id"] == "kagawa-places"


def test_what_a_state_names_again_and_again_is_kept_once(bot):
    conversation = bot.conversation()
    conversation.ask(PLACES["en"])
    state = conversation.state()
    things = ["osaka", "kagawa"]
    turn = {**state["turns"][0], "things": things * 50}
    often = ["kagawa-places"] * 50
    told = {**state["told"], "entries": often, "related": often}
    kept = bot.conversation(state={**state, "turns": [turn], "offered": often, "told": told}).state()
    assert kept["turns"][0]["things"] == things
    assert [kept["offered"], kept["told"]["entries"], kept["told"]["related"]] == [["kagawa-places"]] * 3


@pytest.mark.parametrize(
    "asked",
    [
        PLACES["en"],
        "is there a swimming pool?",
        "How many places are there at Osaka?",
        f"{PLACES['en']} And a pool?",
    ],
)
@pytest.mark.parametrize("said", ["say it again", "are you sure?"])
def test_what_was_told_last_is_the_same_in_all_its_parts_when_it_is_taken_up(bot, asked, said):
    conversation = bot.conversation()
    conversation.ask(asked)
    taken_up = bot.conversation(state=json.loads(json.dumps(conversation.state())))
    again, as_before = taken_up.ask(said), conversation.ask(said)
    for field in ("status", "text", "language", "confidence", "suggestions", "related"):
        assert getattr(again, field) == getattr(as_before, field)


def test_what_is_picked_is_said_in_the_language_that_it_was_offered_in(bot):
    conversation = bot.conversation(preferred="fr")
    nothing = conversation.ask("bread baking tips for the weekend")
    assert (nothing.status, nothing.language) == (Status.NO_MATCH, "en")
    assert conversation.ask("1").language == "en"


def test_what_is_asked_in_the_words_of_a_base_is_answered_whatever_was_said_before():
    entries = [
        {"id": "open", "questions": "When are you open?", "answer": "At nine."},
        {"id": "card", "questions": "How much is a card?", "answer": "Five euros."},
        {"id": "friend", "questions": "May I bring a friend?", "answer": "Yes."},
    ]
    bot = FAQBot.from_dict({"language": "en", "entries": entries, "concepts": {"opening": ["open", "opening"]}})
    conversation = bot.conversation()
    said = [conversation.ask(entry["questions"]).entry_id for entry in entries]
    assert said == ["open", "card", "friend"]
    assert [part.entry_id for part in bot.ask("When are you open? How much is a card?").parts] == ["open", "card"]


def test_what_an_answer_leaves_out_is_said_again_where_a_conversation_is_taken_up(exchange_bot):
    conversation = exchange_bot.conversation()
    asked = (
        "How many students can go to Kagawa? How long is the stay there? Who signed the agreement? Where is Keio?"
    )
    told = conversation.ask(asked)
    taken_up = exchange_bot.conversation(state=json.loads(json.dumps(conversation.state())))
    assert "Where is Keio" in told.text
    assert taken_up.ask("say it again").text == conversation.ask("say it again").text


TICKETS = {
    "fee": ["annual ticket fee", "fee of the annual ticket", "price ticket year"],
    "place": ["ticket place", "place to buy a ticket", "place ticket"],
    "date": ["ticket date", "date of a ticket", "date ticket"],
}


def tickets(*names, **fields):
    """Return a base that asks back where a ticket is asked for."""
    entries = [{"id": name, "questions": TICKETS[name], "answer": f"That of {name}."} | fields for name in names]
    return FAQBot.from_dict({"language": "en", "threshold": 0.99, "entries": entries})


def listed_in(text):
    """Return the questions that stand in a text behind numbers, in their order, from 1 on."""
    found = re.findall(r"(?m)^(\d+)\. (.+)$", text)
    assert [int(number) for number, _ in found] == list(range(1, len(found) + 1))
    return [question for _, question in found]


def questions_of(suggestions):
    return [one.question for one in suggestions]


@pytest.mark.parametrize("said", ["say it again", "tell me more", "are you sure?"])
def test_a_number_picks_from_the_list_that_was_said_again(said):
    conversation = tickets(*TICKETS).conversation()
    asked_back = conversation.ask("ticket?")
    examples = conversation.ask("what can I ask?")
    assert questions_of(examples.related) != questions_of(asked_back.suggestions)
    again = conversation.ask(said)
    assert listed_in(again.text) == questions_of(conversation.offered) == questions_of(asked_back.suggestions)
    assert conversation.ask("1").entry_id == asked_back.suggestions[0].entry_id


def test_a_number_picks_from_what_goes_with_the_last_answer_where_more_was_wished():
    entry = {"id": "hours", "questions": "When are you open?", "answer": "At nine.", "see_also": ["place", "date"]}
    others = [{"id": name, "questions": TICKETS[name], "answer": f"That of {name}."} for name in TICKETS]
    conversation = FAQBot.from_dict({"language": "en", "entries": [*others, entry]}).conversation()
    conversation.ask("When are you open?")
    conversation.ask("what can I ask?")
    more = conversation.ask("tell me more")
    assert listed_in(more.text) == questions_of(conversation.offered) == ["ticket place", "ticket date"]
    assert conversation.ask("1").entry_id == "place"


def test_what_was_picked_of_a_list_is_known_when_the_answer_is_said_again():
    conversation = tickets("place", "date").conversation()
    first, second = conversation.ask("ticket?").suggestions
    assert conversation.ask("1").entry_id == first.entry_id
    conversation.ask("say it again")
    assert conversation.ask("the other one").entry_id == second.entry_id


def test_a_list_is_numbered_anew_where_the_base_has_lost_some_of_it():
    conversation = tickets(*TICKETS).conversation()
    gone, *left = conversation.ask("ticket?").suggestions
    taken_up = tickets(*(one.entry_id for one in left)).conversation(state=conversation.state())
    assert gone.question not in taken_up.ask("say it again").text
    assert listed_in(taken_up.ask("say it again").text) == questions_of(taken_up.offered) == questions_of(left)


def test_of_the_examples_behind_no_answer_those_that_the_base_has_lost_are_not_listed():
    conversation = tickets(*TICKETS).conversation()
    nothing = conversation.ask("zebra crossing")
    assert nothing.status is Status.NO_MATCH
    left = nothing.related[1:]
    taken_up = tickets(*(one.entry_id for one in left)).conversation(state=conversation.state())
    assert listed_in(taken_up.ask("say it again").text) == questions_of(left)


@pytest.mark.parametrize("written_in", ["plain", "markdown"])
def test_of_several_lists_in_one_answer_one_has_numbers(written_in):
    offered = (Suggestion("fee", "What *is* it?", 0.3), Suggestion("date", "When is it?", 0.2))
    text = "You can ask:\n1. What *is* it?\n2. When is it?"
    parts = [
        replace(
            reply.say_nothing("", reply.as_written(text, written_in), "en"), format=written_in, suggestions=offered
        )
        for _ in range(2)
    ]
    both = reply.joined(parts)
    first, second = both.text.split("\n\n")
    assert first == parts[0].text
    assert second == reply.as_written("You can ask:\n- What *is* it?\n- When is it?", written_in)
    assert both.suggestions == offered


def test_what_a_program_offers_may_come_one_by_one(bot):
    conversation = bot.conversation("en")
    conversation.offer(one for one in (Suggestion("signers", "Who?", 0.0), Suggestion("no-such", "No?", 0.0)))
    assert conversation.ask("1").entry_id == "signers"


def test_of_two_parts_the_one_that_asks_back_is_said_in_another_language_beside_the_other(bot):
    conversation = bot.conversation("en")
    asked = conversation.ask("Who signed the agreement? How long does the stay last?")
    assert [part.status for part in asked.parts] == [Status.ANSWERED, Status.AMBIGUOUS]
    again = conversation.ask("en français stp")
    assert [(part.status, part.entry_id, part.language) for part in again.parts] == [
        (Status.ANSWERED, "signers", "fr"),
        (Status.AMBIGUOUS, None, "fr"),
    ]
    assert questions_of(again.suggestions) == listed_in(again.text)
    assert [one.entry_id for one in again.suggestions] == [one.entry_id for one in asked.suggestions]


@pytest.mark.parametrize("before", ["\n" * 1500, "\n" * 3000, "\u3000" * 2100, "-" * 2100 + "\n", "--\n" * 900])
def test_what_stands_behind_very_many_signs_is_answered_in_its_language(bot, before):
    answer = bot.ask(before + PLACES["en"])
    assert (answer.entry_id, answer.language) == ("kagawa-places", "en")


@pytest.mark.parametrize("between", ["\n" * 2000, ("_" * 79 + "\n") * 26])
@pytest.mark.parametrize("first", ["2", "say it again", "hello"])
def test_what_stands_behind_very_many_signs_is_heard_in_a_conversation(bot, first, between):
    conversation, _ = offering(bot)
    answer = conversation.ask(f"{first}{between}{PLACES['en']}")
    assert answer.entry_id == "kagawa-places"


def test_of_very_many_people_that_an_answer_names_a_few_are_asked_about(monkeypatch):
    names = [f"{first}{second}tor" for first in "BDFGKLMN" for second in "aeiou"]
    board = {"id": "board", "questions": "who are the members of the board", "answer": f"{', '.join(names)}."}
    members = [{"id": n.lower(), "questions": [f"Who is {n}?", n], "answer": "A member."} for n in names]
    entities = {name.lower(): name for name in names}
    conversation = FAQBot.from_dict(
        {"language": "en", "entries": [board, *members], "entities": entities}
    ).conversation()
    conversation.ask("who are the members of the board")
    read = []
    monkeypatch.setattr(completion, "answered_about", lambda *given: read.extend(answered_about(*given)) or read)
    conversation.ask("who is he?")
    assert 0 < len(read) <= 12
