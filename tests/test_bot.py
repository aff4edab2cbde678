"""The contract: what `ask`, `search` and `Answer` promise whatever the base and the question."""

import contextlib
import copy
import dataclasses
import gc
import itertools
import json
import pickle
import random
import re
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from types import SimpleNamespace

import numpy as np
import pytest
import yaml
from exchange_base import BASE, write_base
from hypothesis import example, given
from hypothesis import strategies as st

import faq_bot
from faq_bot import FAQBot, KnowledgeError, Match, Status
from faq_bot import bot as bot_module
from faq_bot.answering import completion, readings, reply
from faq_bot.answering.answer import Answer, Level, Suggestion
from faq_bot.answering.explanation import _contributions, explain
from faq_bot.knowledge.model import Kind
from faq_bot.knowledge.topics import list_topics
from faq_bot.matching import matcher as matcher_module
from faq_bot.matching import ranking
from faq_bot.matching.ranking import look_again, retrieve

PLACES = {
    "fr": "Combien de places y a-t-il à Kagawa ?",
    "en": "How many places are there at Kagawa?",
    "ja": "香川大学の定員は何人ですか？",
}
DURATION_AT_OSAKA = "How long does the exchange at Osaka last?"

ODD = {
    "nothing": "",
    "blanks": " \t\n\u3000",
    "one letter": "a",
    "one Han character": "何",
    "one digit": "5",
    "punctuation": "?!",
    "a thousand letters": "a" * 1000,
    "a thousand different words": " ".join(f"w{n}" for n in range(200))[:1000],
    "a thousand Han characters": "香" * 1000,
    "a long question": "How many places are there at Kagawa? " * 27,
    "emoji": "🎓🇯🇵👩‍🎓",
    "Arabic": "كم عدد الطلاب الذين يمكنهم الذهاب؟",
    "Cyrillic": "Сколько студентов могут поехать?",
    "half-width kana": "ｶｶﾞﾜﾀﾞｲｶﾞｸﾉﾃｲｲﾝ",
    "combining marks": "a" + "\u0301" * 200,
    "NUL": "how many\x00places at Kagawa",
    "terminal escapes": "\x1b[2J\x1b]0;title\x07how many places",
    "lone surrogate": "places \ud800 Kagawa",
    "right to left": "\u202eplaces Kagawa",
    "expanding": "\ufdfa" * 1000,
    "digits of other scripts": "٥ ５ 五 ⑤",
    "private use and unassigned": "\ue000\U000e0fff\uffff",
    "YAML": "- id: x\n  answer: &a [*a]",
    "format": "%s {0} {entry.id} ${HOME}",
}


@pytest.fixture(scope="module")
def bot(tmp_path_factory):
    return FAQBot.load(write_base(tmp_path_factory.mktemp("base")))


def load(folder, **files):
    """Load a base from files with these contents."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return FAQBot.load(folder)


def check_promises(answer, question):
    """Hold what is true of every answer."""
    assert isinstance(answer, Answer)
    assert answer.question == question
    assert answer.status in Status
    assert answer.text.strip()
    assert str(answer) == answer.text
    assert answer.language in {"fr", "en", "ja"}
    assert 0 <= answer.confidence <= 1
    assert answer.level in Level
    assert len(answer.suggestions) <= 3
    curated = answer.status in {"answered", "not_covered", "small_talk"} and not answer.parts
    curated = curated and str(answer.explanation.decision) != "small talk that every base has"
    assert (answer.entry_id is not None) == curated
    assert answer.suggestions or answer.status != "ambiguous"
    assert not answer.suggestions or answer.parts or answer.status in {"ambiguous", "not_covered"}
    assert json.loads(json.dumps(answer.to_dict()))["status"] == answer.status


# Statuses


def test_what_is_not_found_is_the_weakest_and_hides_no_offer():
    offers = reply.offer("places?", "Do you mean:", (Suggestion("places", "How many?", 0.3),), "en")
    nothing = reply.say_nothing("and cats?", "Nothing is known.", "en")
    both = reply.joined([nothing, offers])
    assert (both.status, both.suggestions) == (Status.NO_MATCH, offers.suggestions)


@pytest.mark.parametrize("language", PLACES)
def test_a_curated_question_gets_its_answer_in_its_language(bot, language):
    answer = bot.ask(PLACES[language])
    assert (answer.status, answer.entry_id, answer.language) == (Status.ANSWERED, "kagawa-places", language)
    assert answer.matched_question == PLACES[language]


def test_an_answer_cites_its_source_with_the_place_in_it(bot):
    (source,) = bot.ask(PLACES["en"]).sources
    assert (source.id, source.title, source.publisher, source.date, source.locator, source.url) == (
        "leaflet",
        "The exchange leaflet",
        "A School",
        "2021-05",
        "page 2",
        "https://example.org/leaflet",
    )


def test_what_the_source_leaves_open_is_said_so(bot):
    answer = bot.ask(DURATION_AT_OSAKA)
    assert (answer.status, answer.entry_id) == (Status.NOT_COVERED, "osaka-duration")


def test_thanks_are_small_talk(bot):
    assert bot.ask("thank you very much").status == Status.SMALL_TALK


@pytest.mark.parametrize("question", ["zzz qqq", "كم عدد الطلاب", "сколько"])
def test_what_has_nothing_to_do_with_the_base_is_not_answered(bot, question):
    answer = bot.ask(question)
    assert answer.status == Status.NO_MATCH
    assert answer.entry_id is None


def test_what_only_sounds_like_the_base_is_not_asserted(bot):
    assert bot.ask("quantum chromodynamics").status in {Status.NO_MATCH, Status.AMBIGUOUS}


def test_no_match_says_what_can_be_asked(bot):
    curated = {phrasing.text for phrasing in bot.knowledge.phrasings if phrasing.language == "en"}
    answer = bot.ask("zzz qqq", language="en")
    offered = re.findall(r"^[0-9]\. (.*)$", answer.text, re.MULTILINE)
    assert offered == [example.question for example in answer.related]
    assert offered
    assert curated.issuperset(offered)


VAGUE = ["how many", "Kagawa", "Osaka", "échanges étudiants", "duration and places"]


@pytest.mark.parametrize("question", ["which quota does Osaka grant", "what contingent may depart to Osaka"])
def test_a_fact_about_what_is_named_is_offered_however_it_is_asked(bot, question):
    answer = bot.ask(question)
    assert [offered.entry_id for offered in answer.suggestions] == ["osaka-places"]
    assert answer.suggestions[0].confidence < reply.ASK_BACK_FROM


@pytest.mark.parametrize(("offered", "shown"), [("when_likely", {"dinner", "hall"}), ("never", {"hall"})])
def test_what_nobody_should_be_led_to_is_not_offered(offered, shown):
    asked = {
        "hall": ["when does the dining hall open", "dining hall opening hours"],
        "dinner": ["what shall I cook for dinner tonight", "a recipe for dinner"],
    }
    entries = [{"id": name, "questions": asked[name], "answer": "..."} for name in asked]
    entries[1]["offered"] = offered
    answer = FAQBot.from_dict({"language": "en", "entries": entries}).ask("dining hall, dinner tonight")
    assert {suggestion.entry_id for suggestion in answer.suggestions} == shown


def test_a_vague_question_is_answered_by_asking_back_with_curated_questions(bot):
    asked_back = [answer for answer in map(bot.ask, VAGUE) if answer.status == Status.AMBIGUOUS]
    assert asked_back
    for answer in asked_back:
        entries = [bot.knowledge.by_id[suggestion.entry_id] for suggestion in answer.suggestions]
        assert all(entry.kind is not Kind.SMALL_TALK for entry in entries)
        for entry, suggestion in zip(entries, answer.suggestions, strict=True):
            assert suggestion.question == entry.first_phrasing(answer.language).text
            assert suggestion.question in answer.text


def test_two_entries_that_fit_as_well_are_both_offered(tmp_path):
    bot = load(
        tmp_path,
        base="""
language: en
entries:
  - {id: cup, questions: [where is my cup, my cup is gone], answer: On the desk.}
  - {id: cap, questions: [where is my cap, my cap is gone], answer: In the kitchen.}
""",
    )
    answer = bot.ask("where is my")
    assert answer.status == Status.AMBIGUOUS
    assert {s.entry_id for s in answer.suggestions} == {"cup", "cap"}


# Guards, as a student meets them


@pytest.mark.parametrize(
    "question", ["How many places are there at Osaka?", "大阪大学の定員は何人ですか？", "places Osaka"]
)
def test_one_university_is_never_answered_for_another(bot, question):
    assert bot.ask(question).entry_id == "osaka-places"


def test_a_refusal_is_explained(bot):
    refusals = bot.ask("How many places are there at Osaka?").explanation.refusals
    assert ("kagawa-places", "entity") in {(r.entry_id, r.guard) for r in refusals}
    assert all(r.reason for r in refusals)


def test_a_question_that_points_back_is_refused_by_what_it_points_at():
    hours, card = "When is the library open?", "What does a lost card cost?"
    talk = FAQBot.from_dict({"language": "en", "entries": [
        {"id": "hours", "questions": [hours, "opening hours"], "answer": "At nine."},
        {"id": "card", "questions": [card, "price of a lost card", "how much does it cost"], "answer": "5 euros."},
    ]}).conversation()  # fmt: skip
    talk.ask(hours)
    answer = talk.ask("how much does that cost?")
    told = [(refusal.asked, refusal.found) for refusal in answer.explanation.refusals if refusal.guard == "focus"]
    assert told == [("when is the library open", "card")]


def test_refusals_stand_by_support_and_the_first_are_shown(bot):
    answer = bot.ask("How many places are there at Osaka?")
    refused = [refusal.entry_id for refusal in answer.explanation.refusals]
    ranked = [match.entry_id for match in bot.search(answer.question, limit=50)]
    assert refused == sorted(refused, key=ranked.index)
    many = dataclasses.replace(answer.explanation, refusals=answer.explanation.refusals[:1] * 11)
    assert explain(dataclasses.replace(answer, explanation=many)).count("kagawa-places: entity") == 4
    assert refused[0] == "kagawa-places"


def test_an_answer_is_explained_by_phrasings_concepts_and_evidence(bot):
    why = bot.ask("How many plcaes at Kagawa?").explanation
    assert {"places", "kagawa"} <= set(why.concepts)
    assert ("plcaes", "places") in why.corrections
    assert why.contributions[0].entry_id == "kagawa-places"
    assert why.evidence
    assert why.decision
    assert why.runner_up != "kagawa-places"


def test_weights_that_are_shown_alike_stand_in_the_order_of_the_base(bot):
    # In the last digit they differ between processors.
    ranking = SimpleNamespace(
        rows=np.array([2, 0, 1]), owners=np.array([0, 0, 0]), beta=np.array([0.3, 0.3 + 1e-9, -0.3 - 2e-9])
    )
    decision = SimpleNamespace(judgement=SimpleNamespace(found=SimpleNamespace(ranking=ranking)))
    shown = _contributions(decision, bot.matcher)
    assert [one.question for one in shown] == [bot.knowledge.phrasings[row].text for row in range(3)]


# Never raises


@pytest.mark.parametrize("question", ODD.values(), ids=ODD)
def test_odd_questions_get_a_polite_answer(bot, question):
    check_promises(bot.ask(question), question)
    bot.search(question)


@given(st.text(st.characters(), max_size=300))
@example("\ud800")
@example("0" * 300)
def test_any_text_gets_a_polite_answer(bot, question):
    check_promises(bot.ask(question), question)


WORDS = sorted(
    {word for text in PLACES.values() for word in text.split()}
    | {"Osaka", "大阪", "signed", "qui", "merci", "5", "2027"}
)


@given(
    question=st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    language=st.sampled_from([None, "fr", "en", "ja"]),
)
def test_any_mix_of_known_words_gets_a_polite_answer(bot, question, language):
    answer = bot.ask(question, language)
    check_promises(answer, question)
    if language:
        assert answer.language == language


@pytest.mark.parametrize(
    "question", [ODD["a thousand letters"], ODD["a long question"]], ids=["letters", "sentences"]
)
def test_a_thousand_characters_are_read(bot, question):
    assert len(question) <= 1000
    assert "1,000" not in bot.ask(question, "en").text


@pytest.mark.parametrize("language", PLACES)
def test_a_message_over_4000_or_a_question_over_1000_characters_is_declined_in_its_language(bot, language):
    whole = bot.ask((PLACES[language] + " ") * 400)
    assert (whole.status, whole.language) == (Status.NO_MATCH, language)
    assert "4000" in whole.text
    part = bot.ask(PLACES[language].rstrip("?？ ") * 100)
    assert (part.status, part.language) == (Status.NO_MATCH, language)
    assert "1000" in part.text


@pytest.mark.parametrize("question", ["", "   ", "\n", "?!", "🎓"])
@pytest.mark.parametrize("language", PLACES)
def test_an_empty_question_is_asked_for(bot, question, language):
    answer = bot.ask(question, language)
    assert (answer.status, answer.language, answer.confidence) == (Status.NO_MATCH, language, 0.0)


@pytest.mark.parametrize("question", [None, 5, b"places", ["places"], object()])
def test_what_is_no_text_is_a_type_error(bot, question):
    for method in (bot.ask, bot.search, bot.conversation().ask):
        with pytest.raises(TypeError, match="str"):
            method(question)


@pytest.mark.parametrize("given", ["base.yaml", None, {}])
def test_a_bot_of_what_is_no_engine_is_a_type_error(given):
    with pytest.raises(TypeError, match=r"as FAQBot\.load makes it, is a Matcher, not"):
        FAQBot(given)


def test_a_text_of_another_type_is_taken_as_its_signs(bot):
    def wrong(*_, **__):
        raise RuntimeError("not to be called")

    overridden = {name: wrong for name in vars(str) if name not in {"__new__", "__doc__", "__getattribute__"}}
    odd = type("Odd", (str,), overridden)
    question = "How many places are there at Kagawa?"
    assert bot.ask(odd(question), odd("en"), preferred=odd("fr")) == bot.ask(question, "en", preferred="fr")
    assert bot.search(odd(question), odd("en")) == bot.search(question, "en")
    assert bot.entry(odd("signers")) == bot.entry("signers")
    assert bot.answer(odd("signers"), odd("en")) == bot.answer("signers", "en")
    for talk in (bot.conversation(), bot.conversation(odd("en"), preferred=odd("en"))):
        answer = talk.ask(odd(question))
        assert (answer.entry_id, type(answer.question)) == ("kagawa-places", str)
        assert talk.pick(odd("signers")).entry_id == "signers"


@pytest.mark.parametrize("language", [5, True, ["en"], b"en"])
def test_a_language_that_is_no_text_is_a_type_error(bot, language):
    for method in (bot.ask, bot.search):
        with pytest.raises(TypeError, match="a language is a str"):
            method("places", language)
    with pytest.raises(TypeError, match="a language is a str"):
        bot.conversation(language)


@pytest.mark.parametrize("language", ["de", "", "xx"])
def test_an_unknown_language_names_the_known_ones(bot, language):
    asked = (partial(call, "places") for call in (bot.ask, bot.search))
    for call in (*asked, partial(bot.answer, "signers"), bot.conversation):
        with pytest.raises(ValueError, match=rf"'{language}'.*fr, en, ja"):
            call(language=language)


@pytest.mark.parametrize("entry_id", [[], {}, 5, None])
def test_an_id_that_is_no_text_is_a_type_error(bot, entry_id):
    for call in (bot.entry, bot.answer, bot.conversation().pick):
        with pytest.raises(TypeError, match="the id of an entry is a str"):
            call(entry_id)


def test_a_preferred_language_is_one_of_the_base(bot):
    with pytest.raises(TypeError, match="a preferred language is a str, not int"):
        bot.ask("places", preferred=5)
    with pytest.raises(TypeError, match="a preferred language is a str, not int"):
        bot.conversation(preferred=5)
    for preferred, spoken in (("xx", "fr"), ("EN", "en"), ("ja-JP", "ja"), ("de", "fr")):
        assert bot.ask("...", preferred=preferred).language == spoken
        assert bot.conversation(preferred=preferred).ask("1").language == spoken


@pytest.mark.parametrize("limit", ["x", 2.5, None, True])
def test_a_limit_that_is_no_whole_number_is_a_type_error(bot, limit):
    with pytest.raises(TypeError, match="a limit is a whole number, not"):
        bot.search("places", limit=limit)


# Language


@pytest.mark.parametrize("asked", PLACES)
@pytest.mark.parametrize("spoken", PLACES)
def test_a_question_in_one_language_is_answered_in_another_if_so_wished(bot, asked, spoken):
    answer = bot.ask(PLACES[asked], language=spoken)
    assert (answer.entry_id, answer.language) == ("kagawa-places", spoken)
    assert answer.text == bot.knowledge.by_id["kagawa-places"].answers[spoken]


def test_an_entry_without_the_language_answers_in_one_it_has(tmp_path):
    bot = load(
        tmp_path,
        base="{language: en, entries: [{id: hours, questions: [opening hours], answer: We open at nine.}]}",
    )
    answer = bot.ask("opening hours", language="ja")
    assert (answer.text, answer.language) == ("We open at nine.", "en")


# Search


def test_search_lists_entries_best_first_and_each_once(bot):
    matches = bot.search("How many places are there at Kagawa?")
    assert all(isinstance(match, Match) for match in matches)
    assert matches[0].entry_id == "kagawa-places"
    assert [m.score for m in matches] == sorted((m.score for m in matches), reverse=True)
    assert len({m.entry_id for m in matches}) == len(matches)


@pytest.mark.parametrize("limit", [0, 1, 2, 5])
def test_search_returns_no_more_than_its_limit(bot, limit):
    assert len(bot.search("places kagawa osaka", limit=limit)) == min(limit, 5)


def test_search_has_no_guards(bot):
    assert "kagawa-places" in {m.entry_id for m in bot.search("How many places are there at Osaka?")}


def test_search_is_empty_only_if_nothing_is_shared(bot):
    assert bot.search("plaes")
    assert bot.search("ж") == []


def test_search_names_the_nearest_phrasing_of_each_entry(bot):
    entries = bot.knowledge.by_id
    for match in bot.search("places"):
        assert match.question in {phrasing.text for phrasing in entries[match.entry_id].phrasings}


# Order, threads, immutability


def reordered(text, seed):
    """Return a base as two files, with its entries, phrasings and aliases in another order.

    The first phrasing of an entry stays the first: it is the one that suggestions show.
    """
    chance = random.Random(seed)
    base = yaml.load(text, Loader=yaml.BaseLoader)
    entries = base.pop("entries")
    chance.shuffle(entries)
    for entry in entries:
        entry["questions"] = {
            code: [p[0], *chance.sample(p[1:], len(p) - 1)] for code, p in entry["questions"].items()
        }
    for family in ("concepts", "entities"):
        base[family] = dict(chance.sample(sorted(base[family].items()), len(base[family])))
    files = {"a": {"entries": entries[:3]}, "b": base | {"entries": entries[3:]}}
    return {name: yaml.safe_dump(file, allow_unicode=True, sort_keys=False) for name, file in files.items()}


QUESTIONS = [
    *PLACES.values(),
    DURATION_AT_OSAKA,
    "merci",
    "places",
    "who signed",
    "quand",
    "協定",
    "kagawa osaka",
    "zzz",
    "plcaes kagava",
]


@pytest.mark.parametrize("seed", range(3))
def test_order_of_files_entries_and_phrasings_changes_nothing(bot, tmp_path, seed):
    other = load(tmp_path, **reordered(BASE, seed))
    for question in QUESTIONS:
        assert other.search(question) == bot.search(question), question
        assert without_examples(other.ask(question)) == without_examples(bot.ask(question)), question


def without_examples(answer):
    """Return what was answered; examples of what can be asked follow the curator's order."""
    return answer.to_dict() | ({"text": "", "related": []} if answer.status == "no_match" else {})


def test_the_same_question_gets_the_same_answer_in_every_order_of_asking(bot):
    first = {question: bot.ask(question) for question in QUESTIONS}
    for order in itertools.islice(itertools.permutations(QUESTIONS), 3):
        assert {question: bot.ask(question) for question in order} == first


def test_eight_threads_get_the_answers_of_one(bot, tmp_path):
    expected = [bot.ask(question) for question in QUESTIONS]
    # What a bot remembers is made as it is asked for the first time.
    new = FAQBot.load(write_base(tmp_path))
    start = threading.Barrier(8)

    def ask_all(_):
        start.wait()
        return [[new.ask(question) for question in QUESTIONS] for _ in range(2)]

    with ThreadPoolExecutor(8) as pool:
        for rounds in pool.map(ask_all, range(8)):
            assert all(answers == expected for answers in rounds)


def test_conversations_on_one_bot_do_not_hear_each_other(bot):
    french, japanese = bot.conversation("fr"), bot.conversation("ja")
    assert french.ask(PLACES["fr"]).language == "fr"
    assert japanese.ask("places").language == "ja"
    assert french.ask("places").language == "fr"


def test_answers_cannot_be_changed(bot):
    answer = bot.ask(PLACES["en"])
    for name in ("text", "status", "confidence"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(answer, name, "other")
    assert isinstance(answer.sources, tuple)
    assert isinstance(answer.suggestions, tuple)


def test_what_a_caller_does_to_a_dict_does_not_reach_the_bot(bot):
    answer = bot.ask(PLACES["en"])
    before = copy.deepcopy(answer.to_dict())
    taken = answer.to_dict()
    taken["text"] = "other"
    taken["explanation"].clear()
    assert answer.to_dict() == before


def test_the_knowledge_cannot_be_changed(bot):
    knowledge = bot.knowledge
    with pytest.raises(dataclasses.FrozenInstanceError):
        knowledge.entries = ()
    with pytest.raises(dataclasses.FrozenInstanceError):
        knowledge.entries[0].kind = "fact"


# JSON


@pytest.mark.parametrize("question", [*PLACES.values(), DURATION_AT_OSAKA, "merci", "zzz", "places"])
def test_to_dict_survives_json(bot, question):
    found = json.loads(json.dumps(bot.ask(question).to_dict(), ensure_ascii=False))
    assert set(found) >= {
        "question",
        "status",
        "text",
        "language",
        "confidence",
        "level",
        "entry_id",
        "matched_question",
        "sources",
        "suggestions",
        "explanation",
    }


def test_to_dict_has_one_shape_whatever_the_status(bot):
    shapes = {frozenset(bot.ask(question).to_dict()) for question in QUESTIONS}
    assert len(shapes) == 1


def test_to_dict_holds_plain_values_alone(bot):
    def plain(value):
        if isinstance(value, dict):
            return all(type(key) is str and plain(item) for key, item in value.items())
        if isinstance(value, list | tuple):
            return all(plain(item) for item in value)
        return value is None or type(value) in {str, int, float, bool}

    assert plain(bot.ask(PLACES["en"]).to_dict())


def test_an_answer_can_be_sent_to_another_process(bot):
    answer = bot.ask(PLACES["en"])
    assert pickle.loads(pickle.dumps(answer)) == answer


# Loading


def test_the_shortest_base_answers(tmp_path):
    bot = load(
        tmp_path,
        base="""
language: en
entries:
  - id: opening-hours
    questions: [When are you open?, opening hours]
    answer: We open at nine.
""",
    )
    answer = bot.ask("when are you open")
    assert (answer.status, answer.text, answer.sources) == (Status.ANSWERED, "We open at nine.", ())
    assert bot.languages == ("en",)


def test_a_base_is_loaded_from_text_paths_too(tmp_path):
    path = write_base(tmp_path)
    assert FAQBot.load(str(path)).ask(PLACES["en"]) == FAQBot.load(path).ask(PLACES["en"])


def test_a_missing_base_is_a_knowledge_error(tmp_path):
    with pytest.raises(KnowledgeError, match="no such file or folder"):
        FAQBot.load(tmp_path / "missing.yaml")


def test_a_relative_path_is_read_from_the_current_folder(tmp_path, monkeypatch):
    write_base(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert FAQBot.load("base.yaml").ask(PLACES["en"]).entry_id == "kagawa-places"
    assert [file.name for file in tmp_path.iterdir()] == ["base.yaml"]


def test_a_message_of_two_questions_has_an_answer_for_each(bot):
    answer = bot.ask("How many places are there at Kagawa? Who signed the agreement with Kagawa?", "en")
    assert [part.entry_id for part in answer.parts] == ["kagawa-places", "signers"]
    assert answer.text == "\n\n".join(part.text for part in answer.parts)
    assert answer.entry_id is None


def test_a_part_without_an_answer_is_told_beside_those_that_have_one(bot):
    answer = bot.ask("How many places are there at Kagawa? What do the zoo's penguins eat?", "en")
    assert [str(part.status) for part in answer.parts] == ["answered", "no_match"]
    assert "What do the zoo's penguins eat?" in answer.parts[1].text
    assert answer.status == "no_match"


def test_a_part_that_is_asked_back_is_told_too(bot):
    answer = bot.ask("Who signed the agreement with Kagawa? Any idea about duration and places?", "en")
    assert [str(part.status) for part in answer.parts] == ["answered", "ambiguous"]
    assert answer.suggestions == answer.parts[1].suggestions


def test_a_question_of_courtesy_is_no_part(bot):
    answer = bot.ask("How many places are there at Kagawa? You see?", "en")
    assert (answer.entry_id, answer.parts) == ("kagawa-places", ())


def test_a_fourth_question_is_left_out_and_said_so(bot):
    questions = [
        "How many places are there at Kagawa?",
        "Who signed the agreement with Kagawa?",
        "How long does the exchange at Kagawa last?",
        "How many places are there at Osaka?",
    ]
    answer = bot.ask(" ".join(questions), "en")
    assert len(answer.parts) == 3
    assert questions[3] in answer.text


def test_what_is_quoted_of_a_message_steers_nothing(bot):
    asked = [f"How many places are there at {name}?" for name in ("Kagawa", "Osaka", "Keio")]
    answer = bot.ask(" ".join([*asked, "Who\x1b[31m \u202e signed\x07 it?"]), "en")
    assert "by itself: Who" in answer.text
    assert answer.text.replace("\n", "").isprintable()


def test_what_is_left_out_becomes_no_markup():
    names = ("opening hours", "entrance fee", "street address")
    entries = [
        {"id": n.replace(" ", "-"), "questions": f"what is the {n}", "answer": f"The *{n}*."} for n in names
    ]
    bot = FAQBot.from_dict({"language": "en", "format": "markdown", "entries": entries})
    asked = [f"What is the {name}?" for name in names]
    answer = bot.ask(" ".join([*asked, "Is there [a **shop**](https://a.org)?"]))
    assert answer.format == "markdown"
    assert r"by itself: Is there \[a \*\*shop\*\*\]" in answer.text


def test_a_brace_that_is_written_twice_is_seen_once_in_any_sentence():
    hours = {"id": "hours", "kind": "not_covered", "questions": "opening hours", "answer": "It does not say."}
    messages = {"contact": "Use {{x}}.", "unanswered": "{{no}} {question}"}
    bot = FAQBot.from_dict({"language": "en", "entries": [hours], "messages": messages})
    assert bot.ask("opening hours").text == "It does not say.\nUse {x}."
    assert bot.knowledge.sentences("en").unanswered.format(question="when?") == "{no} when?"


@pytest.mark.parametrize("written", ["plain", "markdown"])
@pytest.mark.parametrize(
    ("name", "asked"), [("wrong_noted", "that is wrong"), ("sure", "are you sure?"), ("say_again", "say it again")]
)
def test_braces_before_the_answer_once_more_are_seen_and_name_nothing(written, name, asked):
    hours = {"id": "hours", "questions": "opening hours", "answer": "At nine {daily}."}
    noted = "See {{ticket}}." + ("" if name == "wrong_noted" else "\n{text}")
    base = {"language": "en", "format": written, "entries": [hours], "messages": {name: noted}}
    conversation = FAQBot.from_dict(base).conversation()
    conversation.ask("opening hours")
    assert conversation.ask(asked).text == "See {ticket}.\nAt nine {daily}."


def test_whom_to_ask_becomes_no_markup():
    pool = {"id": "pool", "kind": "not_covered", "questions": "is there a pool", "answer": "It *does not* say."}
    hours = {"id": "hours", "questions": "opening hours", "answer": "At nine."}
    messages = {"contact": "Dial *21*0043#"}
    base = {"language": "en", "format": "markdown", "entries": [pool, hours], "messages": messages}
    said = FAQBot.from_dict(base).ask("is there a pool").text
    assert said == "It *does not* say.\nDial \\*21\\*0043#"


def test_the_bundled_base_is_loaded_once_whichever_thread_asks_first(exchange_bot, monkeypatch):
    loaded, begin, another = [], threading.Barrier(8), threading.Barrier(2)

    def load():
        loaded.append(None)
        with contextlib.suppress(threading.BrokenBarrierError):
            another.wait(0.2)
        return exchange_bot

    monkeypatch.setattr(FAQBot, "load", load)
    bot_module._bundled.cache_clear()

    def first(_number):
        begin.wait()
        return faq_bot.ask(JOINED[0]).entry_id

    try:
        with ThreadPoolExecutor(8) as threads:
            assert set(threads.map(first, range(8))) == {"kagawa-places"}
    finally:
        bot_module._bundled.cache_clear()
    assert len(loaded) == 1


def test_a_handler_of_signals_may_ask_while_the_bundled_base_is_loaded(exchange_bot, monkeypatch):
    told = []

    def load():
        # As a handler does that is called amid the work of its thread.
        if not told:
            told.append("")
            told[0] = faq_bot.ask(JOINED[0]).entry_id
        return exchange_bot

    monkeypatch.setattr(FAQBot, "load", load)
    bot_module._bundled.cache_clear()
    first = threading.Thread(target=lambda: told.append(faq_bot.ask(JOINED[2]).entry_id), daemon=True)
    try:
        first.start()
        first.join(60)
    finally:
        bot_module._bundled.cache_clear()
    assert told == ["kagawa-places", "osaka-places"]


JOINED = (
    "How many places are there at Kagawa",
    "how long does the exchange at Kagawa last",
    "how many places are there at Osaka",
    "how long does the exchange at Osaka last",
    "who signed the agreement with Kagawa",
    "how many students can go to Osaka",
)


def test_a_seventh_question_of_a_sentence_is_left_out_and_said_so(bot):
    answer = bot.ask(" and ".join([*JOINED, "what is the duration at Osaka"]) + "?", "en")
    assert len(answer.parts) > 3
    assert answer.text.endswith("send the next question by itself: what is the duration at Osaka?")


@pytest.mark.parametrize("times", [1, 3])
def test_six_questions_of_a_sentence_are_answered_however_often_they_are_asked(bot, times):
    answer = bot.ask(" and ".join(JOINED * times) + "?", "en")
    assert len(answer.parts) > 3
    assert "by itself" not in answer.text


def test_only_what_seems_to_be_meant_is_ranked_again(bot, monkeypatch):
    looked_up, again = [], []

    def retrieved(text, matcher, without, read_answers):
        looked_up.append(text)
        return retrieve(text, matcher, without, read_answers=read_answers)

    def looked_again(found, matcher):
        again.append(found.question.text)
        return look_again(found, matcher)

    talk = bot.conversation()
    talk.ask(PLACES["en"])
    monkeypatch.setattr(ranking, "retrieve", retrieved)
    monkeypatch.setattr(ranking, "look_again", looked_again)
    answer = talk.ask("when?")
    assert again[-1] == (answer.explanation.reading or answer.question)
    assert len(again) < len(looked_up)


@pytest.mark.parametrize("asked", [PLACES["en"], "zzz qqq", "Hello. " + PLACES["en"]])
def test_no_text_of_a_message_is_looked_up_twice(bot, monkeypatch, asked):
    looked_up = []

    def counted(text, matcher, without, read_answers):
        looked_up.append(text)
        return retrieve(text, matcher, without, read_answers=read_answers)

    monkeypatch.setattr(ranking, "retrieve", counted)
    answer = bot.ask(asked)
    assert answer.text
    assert looked_up
    assert len(looked_up) == len(set(looked_up))


def test_an_empty_path_is_not_the_current_folder(tmp_path, monkeypatch):
    write_base(tmp_path)
    monkeypatch.chdir(tmp_path)
    for paths in ([""], ["base.yaml", ""]):
        with pytest.raises(KnowledgeError, match=r"^'': the path is empty; name a file or a folder$"):
            FAQBot.load(*paths)


def test_lists_that_hold_another_several_times_are_refused_and_not_gone_through(monkeypatch):
    monkeypatch.setattr("faq_bot.knowledge.nodes.MAX_VALUES", 1_000)
    many = ["who signed?"]
    for _ in range(30):
        many = [many, many]
    with pytest.raises(KnowledgeError, match=r"over 1,000 values in one base"):
        FAQBot.from_dict({"language": "en", "entries": many})


def test_a_base_is_loaded_anew_from_where_it_was_whatever_the_current_folder_is(tmp_path, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    write_base(tmp_path)
    monkeypatch.chdir(tmp_path)
    bot = FAQBot.load("base.yaml")
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert bot.reload() is bot


def test_what_is_wrong_is_told_in_a_line_of_some_length(bot):
    with pytest.raises(ValueError, match="unknown language") as told:
        bot.ask("who signed?", "x" * 10**6)
    assert len(str(told.value)) < 200
    for key in ("x" * 10**6, "\x1b[31m", "a\u202eb"):
        with pytest.raises(KnowledgeError) as refused:
            FAQBot.from_dict({key: 1})
        assert len(str(refused.value)) < 2_000
        assert str(refused.value).isprintable()


@pytest.mark.parametrize("key", ["", " "])
def test_a_key_that_shows_nothing_has_a_place_all_the_same(key):
    with pytest.raises(KnowledgeError, match=f"^'{key}': a knowledge base has no key"):
        FAQBot.from_dict({key: 1})


def test_a_base_without_any_fact_names_no_examples():
    unknown = {"id": "price", "kind": "not_covered", "questions": ["price"], "answer": "Unknown."}
    answer = FAQBot.from_dict({"language": "en", "entries": [unknown]}).ask("zork frobnitz")
    assert (answer.status, answer.related) == (Status.NO_MATCH, ())
    assert not answer.text.rstrip().endswith(":")


def test_texts_of_a_few_signs_whose_support_is_beyond_all_bounds_are_answered():
    kinds = {f"e{rest}": [f"{code:08b}" for code in range(256) if code % 5 == rest] for rest in range(5)}
    entries = [{"id": name, "questions": codes, "answer": f"Kind {name}."} for name, codes in kinds.items()]
    bot = FAQBot.from_dict({"language": "en", "entries": entries})
    for code in kinds["e1"]:
        assert 0 <= bot.ask(code).confidence <= 1


def test_a_bot_that_nobody_has_any_more_is_gone_at_once_with_all_that_it_remembers(tmp_path):
    bot = FAQBot.load(write_base(tmp_path))
    conversation = bot.conversation()
    for question in ("How many places are there at Kagawa?", "and at Osaka?", "plcaes", "who?"):
        conversation.ask(question)
    left = [
        weakref.ref(part) for part in (bot._matcher, bot._matcher.index, bot._matcher.lexicon, bot._matcher.said)
    ]
    gc.collect()
    gc.disable()
    try:
        del bot, conversation
        assert [part() for part in left] == [None] * 4
    finally:
        gc.enable()


def test_what_is_never_offered_is_not_among_what_can_be_asked():
    entries = [
        {
            "id": "code",
            "questions": "emergency override code at acme",
            "answer": "1234.",
            "about": "acme",
            "offered": "never",
        },
        {"id": "hours", "questions": "opening hours of acme", "answer": "At nine.", "about": "acme"},
    ]
    bot = FAQBot.from_dict({"language": "en", "entries": entries, "entities": {"acme": "Acme"}})
    conversation = bot.conversation()
    said = [conversation.ask(question) for question in ("opening hours of Acme", "and the colour?", "zzz qqq")]
    assert all(one.entry_id != "code" for answer in said for one in (*answer.suggestions, *answer.related))
    assert "override" not in " ".join(answer.text for answer in said) + list_topics(bot.knowledge)
    assert bot.ask("emergency override code at acme").entry_id == "code"


def test_whom_to_ask_is_said_too_where_nothing_is_said_of_what_the_conversation_is_about():
    hours = {"id": "hours", "questions": ["opening hours of acme"], "answer": "At nine.", "about": "acme"}
    lexicon = {"entities": {"acme": "Acme"}, "concepts": {"hours": ["opening hours"], "colour": ["colour"]}}
    data = {"language": "en", "entries": [hours], "messages": {"contact": "Call 555."}} | lexicon
    conversation = FAQBot.from_dict(data).conversation()
    conversation.ask("opening hours of Acme")
    answer = conversation.ask("and the colour?")
    assert (str(answer.status), "Call 555." in answer.text) == ("no_match", True)


def completed(monkeypatch):
    """Return a list that is filled with the ways in which questions are completed."""
    read = []

    def noted(*given):
        found = list(completion.completions(*given))
        read.extend(found)
        return found

    monkeypatch.setattr(readings, "completions", noted)
    return read


def test_of_very_many_directions_a_few_are_tried_in_the_place_of_one(monkeypatch):
    directions = {f"way{number}": f"by way{number}" for number in range(200)}
    entries = [
        {"id": "a", "questions": "how do I travel by way0", "answer": "By bus.", "direction": "way0"},
        {"id": "b", "questions": "how do I travel by way1", "answer": "By train.", "direction": "way1"},
    ]
    bot = FAQBot.from_dict({"language": "en", "entries": entries, "directions": directions})
    conversation, read = bot.conversation(), completed(monkeypatch)
    conversation.ask("how do I travel by way0")
    conversation.ask("and the other way round?")
    assert 0 < len(read) <= completion.MOST_DIRECTIONS


def test_of_very_many_things_taken_back_at_once_a_few_are_put_right(exchange_bot, monkeypatch):
    conversation, read = exchange_bot.conversation(), completed(monkeypatch)
    things = [f"{first}{last}x" for first in "bcdfghjk" for last in "aeiou"]
    conversation.ask(f"How many places for {' '.join(things)}?")
    conversation.ask(f"{', '.join(f'not {thing}' for thing in things)}, the director")
    assert 0 < len(read) <= 8


def test_what_an_answer_tells_of_is_worked_out_once_for_all_questions(monkeypatch):
    entities = {"kagawa": "Kagawa", "kyoto": "Kyoto", "nara": "Nara"}
    signed = {"id": "signed", "questions": "who signed the agreement with kagawa", "about": "kagawa"}
    other = {"id": "other", "questions": "who signed for nara", "answer": "Nobody.", "about": "nara"}
    entries = [signed | {"answer": "The dean, in Kyoto."}, other]
    bot = FAQBot.from_dict({"language": "en", "entries": entries, "entities": entities})
    read, words_in = [], matcher_module.words_in
    monkeypatch.setattr(matcher_module, "words_in", lambda text: read.append(text) or words_in(text))
    for _ in range(3):
        bot.ask("Who signed the agreement between Kagawa and Kyoto and Nara and Kyoto and Nara and Kyoto?")
    assert read.count("The dean, in Kyoto.") == 1
