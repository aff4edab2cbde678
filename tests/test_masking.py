import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.answering.masking import EMAIL, NUMBER, PHONE, mask

MASKED = [
    ("write to jean.dupont+x@mines-ales.org please", f"write to {EMAIL} please"),
    ("メールはtaro.yamada@kagawa-u.ac.jpです", f"メールは{EMAIL}です"),
    ("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", EMAIL),
    ("me﹫example.org", EMAIL),
    ("太郎@例え.jp へ", f"{EMAIL} へ"),
    ("nom (at) mines-ales (dot) org", EMAIL),
    ("nom [at] example.org", EMAIL),
    ("nombre (arroba) ejemplo (punto) es", EMAIL),
    ("名前はtaro（アット）example（ドット）jpです", f"名前は{EMAIL}です"),
    ("ask @pauline", f"ask {EMAIL}"),
    ("mon numéro 06 12 34 56 78", f"mon numéro {PHONE}"),
    ("06.12.34.56.78 et 0612345678", f"{PHONE} et {PHONE}"),
    ("+33 6 12 34 56 78 ou +33 (0)6 12 34 56 78", f"{PHONE} ou {PHONE}"),
    ("電話は090-1234-5678です", f"電話は{PHONE}です"),
    ("(087) 832-1000", PHONE),
    ("０９０－１２３４－５６７８", PHONE),
    ("555-1234", PHONE),
    ("090-2021-2034", PHONE),  # its groups look like years
    ("03-2021-2022", PHONE),
    ("student number 20231234", f"student number {NUMBER}"),
    ("学籍番号は21T123です", f"学籍番号は{NUMBER}です"),
    ("s21g450, numéro étudiant 12345", f"{NUMBER}, numéro étudiant {NUMBER}"),
    ("INE 1234567890A", f"INE {NUMBER}"),
    ("携帯は090ー1234ー5678", f"携帯は{PHONE}"),
    ("иван (at) пример (dot) рф", EMAIL),
    ("n° ٠١٢٣٤٥, १२३४५", f"n° {NUMBER}, {NUMBER}"),
    ("06\u200b12\u2060345\u00ad678", PHONE),
    ("write to me@exa\u00admple\u200b.org\u2066", f"write to {EMAIL}"),
    ("tel0612 345 678, tél06 12 34 56 78", f"tel{PHONE}, tél{PHONE}"),
    ("0612 345 678ext 5", f"{PHONE}ext 5"),
    ("06[12]34[56]78 06·12·34·56·78", PHONE),
    ("me @ example.org, or you@ example.org", f"{EMAIL}, or {EMAIL}"),
    ("e\u0301lodie.d@exa\u0301mple.org", EMAIL),
    ("nguyễn.văn@example.org ἀνήρ@example.org x\u0302y@example.org", f"{EMAIL} {EMAIL} {EMAIL}"),
    ("06 -- 12 -- 34 -- 56 -- 78, (06) - (12) - (34) - (56)", f"{PHONE}, {PHONE})"),
    ("06‧12‧34‧56‧78 or 06［12］34［56］78", f"{PHONE} or {PHONE}"),
    ("+81-90-1900-1900, 2012 3456, 2003 0102 99", f"{PHONE}, {PHONE}, {PHONE}"),
    ("555-2020, (872) 2062 or 354.1983", f"{PHONE}, {PHONE} or {PHONE}"),
    ("jean @ example . org jean@@example.org", f"{EMAIL} {EMAIL}"),
    ("me@example.org 06 12 34 56 78 20231234x", f"{EMAIL} {PHONE} {NUMBER}"),
]

KEPT = [
    "in 2020-2021 or 2020–2021, 2021/2022",
    "2020-2021 2021-2022 5 places",
    "2019 2020 2021",
    "100 2020, 2020 100, 5-2021, en 2020 (120 places)",
    "(2020-2021) et (2021)",
    "at 10:30 on 03/05/2021, 2021-05-03",
    "du 01/09/2020 - 31/01/2021",
    "du 01.09.2020 au 31.01.2021",
    "12 000 euros, 1 000 000 yens, 100000 yen, 1.000.000",
    "2021年5月10日 10時30分",
    "12.5.2021 18.30 Uhr",
    "14h15, 10 h 30",
    "places 5 à 10, N1, A380, COVID19, 40 ans",
    "5 @ 10",
    "Kagawa @ 10.30, lunch @ noon. Then?",
    "places (max) Kagawa",
    "می‌خواهم 👩\u200d🎓",
]


@pytest.mark.parametrize(("text", "masked"), MASKED)
def test_what_tells_who_asks_is_masked(text, masked):
    assert mask(text) == masked


@pytest.mark.parametrize("text", KEPT)
def test_years_dates_times_and_amounts_stay(text):
    assert mask(text) == text


@given(st.text(alphabet="ab1290 .-@+(年は２"))
def test_what_is_masked_stays_as_it_is(text):
    once = mask(text)
    assert mask(once) == once


@given(
    st.from_regex(r"[a-z]{1,8}([._][a-z]{1,8})?@[a-z]{1,8}(-[a-z]{1,4})?\.[a-z]{2,3}", fullmatch=True),
    st.text(alphabet="abc é香川、。?! ", max_size=12),
    st.sampled_from(["", " ", "は", ": ", "<", "("]),
)
def test_no_address_is_left_wherever_it_stands(address, around, before):
    local, _, domain = address.partition("@")
    masked = mask(f"{around}{before}{address} {around}")
    assert EMAIL in masked
    assert f"{local}@" not in masked
    assert f"@{domain}" not in masked


@given(
    st.from_regex(r"0[1-9]( [0-9]{2}){4}|\+81[ -]90-[0-9]{4}-[0-9]{4}|0[789]0-[0-9]{4}-[0-9]{4}", fullmatch=True)
)
def test_no_telephone_number_is_left(number):
    assert mask(f"call {number}!") == f"call {PHONE}!"


@given(st.integers(2000, 2099), st.integers(0, 9), st.sampled_from(["-", "–", "/", " - "]))
def test_spans_of_years_stay(year, length, dash):
    text = f"the year {year}{dash}{min(year + length, 2099)}"
    assert mask(text) == text
