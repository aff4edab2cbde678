"""What a curator gets of a log: proposals that load, and what is none."""

import itertools
import random

import pytest
import yaml
from exchange_base import BASE
from hypothesis import given
from hypothesis import strategies as st

from faq_bot import FAQBot
from faq_bot.answering.answer import Status
from faq_bot.answering.logged import Cause, Logged, as_line, read_log
from faq_bot.answering.unanswered import UnansweredLog
from faq_bot.languages.normalising import normalise
from faq_bot.output.progress import Progress
from faq_bot.testing import alike, proposals, unanswered
from faq_bot.testing.alike import Way, asked_alike
from faq_bot.testing.proposals import NEW, WRONG, render
from faq_bot.testing.unanswered import sort_out

CAFE = """
language: de
entries:
  - id: zeiten
    questions: [Wann habt ihr geöffnet?, Öffnungszeiten, Wann macht ihr auf?, Habt ihr am Sonntag offen?]
    answer: Montag bis Samstag von 9 bis 18 Uhr.
  - id: adresse
    questions: [Wo seid ihr?, Adresse, Wie komme ich zu euch?]
    answer: Hauptstraße 5, gegenüber dem Bahnhof.
  - id: parken
    questions: [Gibt es Parkplätze?, Wo kann ich parken?, Was kostet das Parken?]
    answer: Im Hof stehen zehn kostenlose Plätze bereit.
  - id: karte
    questions: [Kann ich mit Karte zahlen?, Nehmt ihr EC-Karten?, Wie kann ich bezahlen?]
    answer: Bar und mit EC-Karte.
  - id: frühstück
    questions: [Gibt es Frühstück?, Ab wann kann man frühstücken?]
    answer: Von 9 bis 11 Uhr.
  - id: wlan
    kind: not_covered
    questions: [Gibt es WLAN?, Wie lautet das WLAN-Passwort?]
    answer: Dazu ist nichts vermerkt.
"""


@pytest.fixture(scope="module")
def cafe(tmp_path_factory):
    path = tmp_path_factory.mktemp("cafe") / "cafe.yaml"
    path.write_text(CAFE, encoding="utf-8")
    return FAQBot.load(path)


def asked(question, *, language="de", kind=Cause.UNANSWERED, day="2021-05-03", **more):
    return Logged(kind, question, language, Status.NO_MATCH, day, **more)


def wrong(question, entry_id, **more):
    return asked(question, kind=Cause.WRONG, entry_id=entry_id, **more)


def texts(groups):
    return [[way.text for way in group.ways] for group in groups]


def phrasings_of(bot):
    return {phrasing.text for phrasing in bot.knowledge.phrasings}


def loaded_beside(base, shown, folder):
    """Return the base with what is shown of a log as a file of its own beside it."""
    (folder / "base.yaml").write_text(base, encoding="utf-8")
    (folder / "new.yaml").write_text(shown, encoding="utf-8")
    return FAQBot.load(folder)


class TestSortedOut:
    def test_what_the_base_would_offer_first_is_near_that_entry(self, cafe):
        work = sort_out([asked("kann ich mit visa zahlen"), asked("nehmt ihr kreditkarten")], cafe)
        assert [(group.entry_id, group.count) for group in work.near] == [("karte", 2)]

    def test_questions_that_share_common_words_alone_are_no_group(self, cafe):
        work = sort_out([asked(q) for q in ("kann ich hunde mitbringen", "kann ich hier rauchen")], cafe)
        assert texts(work.new) == [["kann ich hunde mitbringen"], ["kann ich hier rauchen"]]

    def test_questions_that_say_the_same_are_a_group_and_the_largest_is_first(self, cafe):
        said = ("sind hunde erlaubt", "verkauft ihr gutscheine", "gibt es gutscheine", "Gibt es Gutscheine?")
        work = sort_out([asked(question) for question in said], cafe)
        assert texts(work.new) == [["Gibt es Gutscheine?", "verkauft ihr gutscheine"], ["sind hunde erlaubt"]]
        assert [group.count for group in work.new] == [3, 1]

    def test_groups_that_share_a_word_stand_together(self, cafe):
        said = (
            "ist das klo barrierefrei",
            "kann ich hunde mitbringen",
            "ist der saal barrierefrei",
            "sind hunde erlaubt",
        )
        *_, one, two = texts(sort_out([asked(question) for question in said], cafe).new)
        assert one + two == ["kann ich hunde mitbringen", "sind hunde erlaubt"]

    def test_other_entities_are_another_question(self, exchange_bot):
        said = ("dormitory rooms rent at Kagawa", "dormitory rooms rent at Osaka")
        work = sort_out([asked(question, language="en") for question in said], exchange_bot)
        assert texts(work.new) == [[question] for question in said]

    def test_to_name_what_an_entry_is_about_is_not_to_be_near_it(self, exchange_bot):
        said = "is there a clinic in Kagawa"
        assert exchange_bot.ask(said).suggestions
        assert texts(sort_out([asked(said, language="en")], exchange_bot).new) == [[said]]

    def test_an_order_of_lines_changes_nothing(self, cafe):
        records = [asked(text) for text in ("hunde", "die hunde", "visa", "mit visa zahlen", "hund", "wlan?")]
        assert sort_out(records, cafe) == sort_out(records[::-1], cafe)

    def test_what_is_near_none_names_the_entries_that_say_a_word_of_it(self, cafe):
        (group,) = sort_out([asked("wie teuer ist ein parkplatz")], cafe).new
        assert group.perhaps == ("parken",)

    def test_what_was_called_wrong_belongs_to_no_entry(self, cafe):
        said = "wann habt ihr offen"
        work = sort_out([wrong(said, "zeiten"), asked(said)], cafe)
        assert (work.near, [group.entry_id for group in work.wrong]) == ((), ["zeiten"])
        assert "zeiten" not in {name for group in (*work.wrong, *work.new) for name in group.perhaps}

    def test_what_cannot_stand_alone_is_a_follow_up(self, cafe):
        records = [asked("und an ostern"), asked("wie viel?"), asked("da auch kaffee", after="frühstück")]
        work = sort_out(records, cafe)
        assert {way.text for way in work.follow_ups} == {record.question for record in records}

    def test_a_word_that_points_back_does_not_make_a_follow_up_of_a_first_question(self, exchange_bot):
        first, second = (
            asked("is there a gym", language="en"),
            asked("is there a pool", language="en", after="signers"),
        )
        work = sort_out([first, second], exchange_bot)
        assert (texts(work.new), [way.text for way in work.follow_ups]) == (
            [["is there a gym"]],
            ["is there a pool"],
        )

    def test_what_somebody_asked_first_stands_alone(self, cafe):
        said = "gutscheine"
        assert texts(sort_out([asked(said, after="zeiten"), asked(said)], cafe).new) == [[said]]

    def test_a_question_after_an_answer_that_says_enough_is_none(self, cafe):
        assert texts(sort_out([asked("kann ich hunde mitbringen", after="zeiten")], cafe).new)

    def test_a_language_that_the_base_lacks_is_near_none(self, cafe):
        assert texts(sort_out([asked("kann ich mit visa zahlen", language="fr")], cafe).new)


class TestFile:
    def test_all_of_a_log_is_one_file_that_loads_beside_the_base(self, cafe, tmp_path):
        said = (
            "kann ich mit visa zahlen",
            "wie schnell ist das wlan",
            "nehmt ihr kreditkarten",
        )
        records = [asked(q) for q in (*said, "sind hunde erlaubt", "und an ostern")]
        shown = render(sort_out([*records, wrong("wann habt ihr offen", "zeiten")], cafe), cafe, skipped=(3,))
        bot = loaded_beside(CAFE, shown, tmp_path)
        assert phrasings_of(bot) - phrasings_of(cafe) == set(said)
        (tmp_path / "new.yaml").write_text(f"{CAFE}\n{shown}", encoding="utf-8")
        assert phrasings_of(FAQBot.load(tmp_path / "new.yaml")) == phrasings_of(bot)
        assert bot.ask("kann ich mit visa zahlen").entry_id == "karte"

    def test_a_log_without_proposals_loads_too(self, cafe, tmp_path):
        for number, records in enumerate(
            ([], [asked("hunde?")], [wrong("hunde?", None)], [asked("Gibt es WLAN?")])
        ):
            folder = tmp_path / str(number)
            folder.mkdir()
            bot = loaded_beside(CAFE, render(sort_out(records, cafe), cafe), folder)
            assert phrasings_of(bot) == phrasings_of(cafe)

    def test_new_entries_load_without_their_marks_and_with_answers(self, cafe, tmp_path):
        said = ("sind hunde erlaubt", "gibt es gutscheine", "verkauft ihr gutscheine")
        shown = render(sort_out([asked(question) for question in said], cafe), cafe)
        lines = [line.removeprefix("# ") for line in shown.split(NEW)[1].splitlines()]
        written = "\n".join(f"{line} Ja." if line.endswith("answer:") else line for line in lines)
        bot = loaded_beside(CAFE, written, tmp_path)
        assert [bot.ask(question).text for question in said] == ["Ja."] * 3

    def test_questions_are_proposed_as_typed(self, cafe):
        shown = yaml.safe_load(render(sort_out([asked("Wo frühstücken: drinnen?")], cafe), cafe))
        assert shown == {"phrasings": {"frühstück": {"de": "Wo frühstücken: drinnen?"}}}

    def test_each_language_stands_by_itself(self, exchange_bot, tmp_path):
        said = {"en": "Osaka, how long?", "fr": "Osaka, combien de temps ?", "ja": "大阪の期間は？"}
        work = sort_out([asked(text, language=language) for language, text in said.items()], exchange_bot)
        shown = render(work, exchange_bot)
        assert {k: v.strip() for k, v in yaml.safe_load(shown)["phrasings"]["osaka-duration"].items()} == said
        loaded_beside(BASE, shown, tmp_path)

    def test_a_phrasing_that_is_there_already_is_not_proposed(self, cafe):
        assert "is a phrasing already: gibt es wlan" in render(sort_out([asked("gibt es wlan")], cafe), cafe)

    def test_the_phrasings_of_an_entry_that_many_groups_have_are_read_once(self, cafe, monkeypatch):
        read = []
        monkeypatch.setattr(proposals, "normalise", lambda text: read.append(text) or normalise(text))
        many = [wrong(f"Was kostet {word}?", "parken") for word in ("Tee", "Saft", "Wein", "Brot", "Eis")]
        render(sort_out(many, cafe), cafe)
        assert read.count("Gibt es Parkplätze?") == 1

    def test_of_a_phrasing_without_end_as_much_is_shown_as_of_a_message(self):
        long = f"Where is the parking {'!' * 50_000} and the garage?"
        entry = {"id": "parking", "questions": [long], "answer": "There."}
        bot = FAQBot.from_dict({"language": "en", "entries": [entry]})
        shown = render(sort_out([wrong("What is a garage?", "parking", language="en")] * 3, bot), bot)
        assert len(render(sort_out([asked("parking of the garage?", language="en")], bot), bot)) < 3_000
        assert len(shown) < 3_000

    def test_marks_of_what_was_masked_are_no_phrasing(self, cafe):
        shown = yaml.safe_load(render(sort_out([asked("mit Karte •••@••• zahlen, visa?")], cafe), cafe))
        assert shown["phrasings"]["karte"]["de"] == "mit Karte zahlen, visa?"

    def test_what_was_called_wrong_is_a_comment_with_others_that_say_a_word_of_it(self, cafe):
        shown = render(
            sort_out([wrong("Was kostet das Parken am Sonntag?", "parken", after="adresse")], cafe), cafe
        )
        told = shown.split(WRONG)[1]
        assert "#   Was kostet das Parken am Sonntag?; after adresse (Wo seid ihr?)" in told
        assert "answered by parken; next zeiten (Wann habt ihr geöffnet?)" in told

    def test_of_a_phrasing_that_was_picked_the_answer_is_what_is_wrong(self, cafe):
        shown = render(sort_out([wrong("Gibt es Parkplätze?", "parken")], cafe), cafe)
        assert "answered by parken, whose phrasing it is" in shown

    @pytest.mark.parametrize(
        "odd",
        [
            "karte: visa? # x",
            "- visa karte",
            "mit karte (a|b) zahlen",
            "'visa \"karte",
            "--- visa karte",
            "%mit karte zahlen {x}",
        ],
    )
    def test_what_is_proposed_loads_whatever_its_signs(self, cafe, tmp_path, odd):
        shown = render(sort_out([asked(odd)], cafe), cafe)
        bot = loaded_beside(CAFE, shown, tmp_path)
        assert odd.lstrip("- ") in [phrasing.text for phrasing in bot.entry("karte").phrasings]

    @pytest.mark.parametrize(
        "sign", ["\n", "\r", "\x1b", "\x00", "\x85", "\u2028", "\ufeff", "\ud83d", "\uffff", "\t"]
    )
    @pytest.mark.parametrize("question", ["mit visa{} zahlen", "hunde{}entries:", "und{}", "{}"])
    def test_what_is_shown_loads_whatever_a_log_holds(self, cafe, tmp_path, question, sign):
        path = tmp_path / "log"
        text = question.format(sign)
        for kind in Cause:
            with path.open("ab") as log:
                log.write(
                    as_line(asked(text, kind=kind, day=text or "x", entry_id=f"parken{sign}", after=f"x{sign}y"))
                )
        bases = tmp_path / "base"
        bases.mkdir()
        loaded_beside(CAFE, render(sort_out(read_log(path)[0], cafe), cafe), bases)

    @pytest.mark.parametrize("entry_id", ["2021", "no", "1.5", "0x1f", "frühstück"])
    def test_ids_of_any_kind_are_keys(self, tmp_path, entry_id):
        asks = "questions: [when are you open, opening hours]"
        base = f"language: en\nentries:\n  - {{id: {entry_id}, {asks}, answer: At nine.}}\n"
        bot = loaded_beside(base, "phrasings: {}", tmp_path)
        shown = render(sort_out([asked("opening hours sunday", language="en")], bot), bot)
        assert len(loaded_beside(base, shown, tmp_path).entry(entry_id).phrasings) == 3


LONG = [
    *(asked(f"{what} im {where}") for what in ("parken", "visa", "hunde") for where in ("hof", "sommer", "regen")),
    *(wrong(f"{what} mit karte", "zeiten") for what in ("zahlen", "parken")),
    asked("und mit dem hund?", after="adresse"),
]


def test_several_processes_sort_out_what_one_does(cafe, monkeypatch):
    alone = sort_out(LONG, cafe)
    monkeypatch.setattr(unanswered, "MANY", 1)
    assert sort_out(LONG, cafe, processes=2) == alone
    assert alone.count == len(LONG)


def test_a_bar_counts_each_way_of_asking(cafe, monkeypatch):
    counted = []

    class Bar(Progress):
        def __init__(self, total):
            super().__init__(total)
            counted.append(total)

        def advance(self):
            counted.append(1)

    monkeypatch.setattr(unanswered, "Progress", Bar)
    sort_out([*LONG, *LONG], cafe)
    assert counted == [len(LONG), *[1] * len(LONG)]


def test_of_two_groups_that_are_as_near_a_question_joins_the_more_frequent(cafe):
    first, second = Way("zimmer gruppe abend", "de", 3, ""), Way("gutschein hund wetter", "de", 2, "")
    both = Way("gutschein hund wetter zimmer gruppe abend", "de", 1, "")
    assert asked_alike([first, second, both], cafe) == ((first, both), (second,))


WORDS = st.sampled_from(["zimmer", "gruppe", "abend", "gutschein", "hund", "wetter", "visa", "tanz"])


def test_a_question_is_compared_with_so_many_groups_at_most(cafe, monkeypatch):
    compared, share = [], alike._Said.shared_with
    monkeypatch.setattr(alike._Said, "shared_with", lambda one, other: compared.append(0) or share(one, other))
    words = [f"{first}{second}" for first in "bcdfghjklm" for second in "bcdfghjklm"]
    chance = random.Random(1)
    ways = [Way(" ".join(chance.sample(words, 30)), "de", 1, "") for _ in range(600)]
    monkeypatch.setattr(alike, "MOST_RIVALS", 50)
    assert len(asked_alike(ways, cafe)) > 300
    assert len(compared) < 600 * 52


@given(questions=st.lists(st.lists(WORDS, min_size=1, max_size=7).map(" ".join), unique=True, max_size=30))
def test_groups_are_those_that_comparing_each_with_each_finds(cafe, questions):
    ways = [Way(text, "de", 1, "") for text in questions]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alike._Said, "sought", lambda self, _: itertools.product(self.words, range(50)))
        expected = asked_alike(ways, cafe)
    assert asked_alike(ways, cafe) == expected


def test_a_conversation_becomes_proposals_without_what_was_said_before(cafe, tmp_path):
    path = tmp_path / "log"
    talk = FAQBot(cafe.matcher, on_answer=UnansweredLog(path)).conversation()
    for message in ("habt ihr einen lieferdienst", "sucht ihr mitarbeiter", "adresse", "und mit dem hund?"):
        talk.ask(message)
    shown = render(sort_out(read_log(path)[0], cafe), cafe)
    assert "lieferdienst sucht" not in shown
    assert "after adresse (Wo seid ihr?)" in shown
