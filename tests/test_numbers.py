import json
import sys

import pytest

from faq_bot import FAQBot
from faq_bot.matching.numbers import another_of_them, numbers_in, words_in


@pytest.mark.parametrize(
    "texts",
    [
        ("1,000 points", "1 000 points", "1000 points", "１０００ points", "1.000 points", "1\u202f000 points"),
        ("二〇二二年", "2022年", "令和4年", "２０２２年"),
        ("令和元年", "2019年", "平成31年"),
        ("à 17 h", "à 17h00", "à 17:00", "à 17 heures", "à 5 pm", "à 5:00 p.m."),
        ("17時", "午後5時", "17:00", "下午5点"),
        ("17h30", "午後5時半", "5:30 PM"),
        ("1,50", "1.50", "1.5"),
        ("1,234.50 euros", "1 234,50 euros", "1.234,5 euros", "1234.50 euros"),
        ("at 9 a", f"at 9{' ' * 200_000}a", f"{' ' * 200_000}at\n\t9 a"),
    ],
    ids=lambda texts: texts[0],
)
def test_one_number_is_written_one_way(texts):
    assert len({words_in(text) for text in texts}) == 1, [words_in(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"1{',000' * 50_000},5", {"1", "0", "5"}),
        (f"1{'.000' * 50_000}.5.", {"1", "0", "5"}),
        (f"{'a' * 200_000}-1.1", {"1.1"}),
        (f"a{'1' * 200_000}.1", set()),
    ],
    ids=["commas", "dots", "letters", "digits"],
)
def test_a_text_that_nearly_holds_a_number_takes_its_length_and_not_its_square(text, found):
    assert {str(number) for number in numbers_in(text) if len(str(number)) < 10} == found


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("open at 10:30", "open at 22:30"),
        ("open at 10 am", "open at 10 pm"),
        ("fees of 2020-2021", "fees of 2021-2022"),
        ("the agreement of 2021", "the agreement of 2020"),
        ("the agreement of 令和3年", "the agreement of 2020"),
        ("does it cost 1.50", "does it cost 50"),
        ("5 places", "10 places"),
        ("is it 5", "10 places"),
        ("is B2 enough", "is B1 enough"),
        ("open 24/7", "open 5/7"),
        ("50 €", "60 euros"),
    ],
)
def test_numbers_of_a_kind_disagree(known, asked):
    assert another_of_them(numbers_in(asked), numbers_in(known))


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("open at 17:00", "open at 5 pm"),
        ("1000 points", "1,000 points"),
        ("fees of 2020-2021", "fees of 2020/21"),
        ("fees of 2020-2021", "fees in 2021"),
        ("vaccine for COVID-19", "can my 5 year old catch covid"),
        ("5 places", "I am 20, may I come"),
        ("5 places", "j'ai 20 ans"),
        ("定員は5名", "20歳です"),
        ("the agreement of 2021", "5 places in the agreement"),
        ("2 doses", "for my 3 kids"),
        ("is B2 enough", "is 20 enough"),
        ("signed in 2021", "signed in 2020 or 2021"),
    ],
)
def test_numbers_that_claim_nothing_else_do_not_disagree(known, asked):
    assert not another_of_them(numbers_in(asked), numbers_in(known))


def test_a_duration_and_a_date_are_no_time_of_day():
    assert {number.kind.value for text in ("17時間", "48 h", "12/05/2021") for number in numbers_in(text)} == {
        "amount",
        "years",
    }


def load(folder, *phrasings):
    entries = [{"id": f"e{n}", "questions": [text], "answer": "Yes."} for n, text in enumerate(phrasings)]
    file = folder / "base.yaml"
    file.write_text(json.dumps({"language": "en", "entries": entries}), encoding="utf-8")
    return FAQBot.load(file)


def test_a_tour_at_another_time_is_not_asserted(tmp_path):
    bot = load(tmp_path, "Is there a guided tour at 10:30?", "Where is the museum?")
    assert bot.ask("is there a guided tour at 22:30?").status != "answered"
    assert bot.search("guided tour at half past ten, 10h30")[0].entry_id == "e0"


def test_a_sign_makes_another_word(tmp_path):
    taught = ("Do you teach C?", "Do you teach C++?", "Do you teach C#?", "Do you teach .NET?", "Do you teach F#?")
    bot = load(tmp_path, *taught)
    assert [bot.search(text.lower())[0].question for text in taught] == list(taught)
    assert [bot.search(text[13:-1])[0].question for text in taught] == list(taught)


def _calls_to_compare(count):
    calls = 0

    def counted(_frame, event, _argument):
        nonlocal calls
        calls += event == "call"

    asked = numbers_in(" ".join(map(str, range(3_000, 3_000 + count))))
    known = numbers_in(" ".join(map(str, range(30_000, 30_000 + count))))
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        assert len(another_of_them(asked, known)) == count
    finally:
        sys.setprofile(before)
    return calls


def test_thousands_of_numbers_are_not_compared_pair_by_pair():
    assert _calls_to_compare(400) < 5 * _calls_to_compare(100)
