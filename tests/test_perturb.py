import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faq_bot.languages.wording import Typo
from faq_bot.testing.case_files import read_case_file
from faq_bot.testing.cases import put, verdict_of
from faq_bot.testing.perturb import entry_cases, perturb, variants, with_variants

FRENCH = "Combien d'élèves partent à Kagawa en 2021 ?"
JAPANESE = "香川大学のダブルディグリーはいつですか？"


@pytest.mark.parametrize(
    ("kind", "text", "variant"),
    [
        (Typo.ACCENTS, FRENCH, "Combien d'eleves partent a Kagawa en 2021 ?"),
        (Typo.ACCENTS, "ダブル", "ダブル"),
        (Typo.PUNCTUATION, FRENCH, "Combien d élèves partent à Kagawa en 2021"),
        (Typo.PUNCTUATION, JAPANESE, "香川大学のダブルディグリーはいつですか"),
        (Typo.PUNCTUATION, "?!", "?!"),
        (Typo.CAPITALS, "à Osaka?", "À OSAKA?"),
        (Typo.WIDTH, "IMT 5?", "ＩＭＴ ５？"),
        (Typo.WIDTH, "ダブル", "ﾀﾞﾌﾞﾙ"),
        (Typo.KANA, "ダブルですか", "だぶるですか"),
        (Typo.KANA, "いつですか", "イツデスカ"),
        (Typo.SWAPPED, "how many", "many how"),
        (Typo.SWAPPED, "定員は", "定員は"),
        (Typo.TYPO, "how many 2021", "how many 2021"),
    ],
)
def test_a_variant_is_what_its_kind_says(kind, text, variant):
    assert perturb(text, kind) == variant


def test_a_typo_changes_one_word_by_one_slip_and_keeps_its_first_letter():
    for seed in range(30):
        variant = perturb("students", Typo.TYPO, seed)
        assert variant[0] == "s"
        assert abs(len(variant) - len("students")) <= 1


def test_another_seed_gives_another_typo():
    assert len({perturb(FRENCH, Typo.TYPO, seed) for seed in range(20)}) > 5


@given(st.text(max_size=60), st.sampled_from(Typo), st.integers(0, 3))
def test_any_text_has_the_same_variant_each_time(text, kind, seed):
    assert perturb(text, kind, seed) == perturb(text, kind, seed)


@given(st.text(max_size=60), st.sampled_from(Typo))
def test_numbers_survive(text, kind):
    def numbers(of):
        return sorted(re.findall(r"[0-9]+", unicodedata.normalize("NFKC", of)))

    if unicodedata.is_normalized("NFKC", text):
        assert numbers(perturb(text, kind)) == numbers(text)


CASE = "tests: [{ask: How many places at Kagawa?, expect: kagawa-places, min_confidence: 0.8, perturb: true}]\n"


def test_variants_are_held_to_the_answer_but_not_to_the_confidence(tmp_path):
    path = tmp_path / "t.faqtest.yaml"
    path.write_text(CASE, encoding="utf-8")
    (case,) = read_case_file(path).cases
    written, *changed = with_variants(case)
    assert written is case
    assert len(changed) >= 4
    assert {variant.expect for variant in changed} == {case.expect}
    assert {variant.min_confidence for variant in changed} == {0.0}
    assert len({variant.name for variant in changed}) == len(changed)


def test_a_variant_that_changes_nothing_is_left_out(tmp_path):
    path = tmp_path / "t.faqtest.yaml"
    path.write_text("tests:\n  - {ask: 定員, expect: x}\n", encoding="utf-8")
    assert list(variants(read_case_file(path).cases[0])) == []


def test_careless_students_still_get_their_answer(exchange_bot):
    missed = []
    for entry in exchange_bot.knowledge.entries:
        for case in entry_cases(entry):
            verdict = verdict_of(case, put(case, exchange_bot))
            if not verdict.right:
                missed.append((case.question, case.kind, verdict))
    total = sum(len(list(entry_cases(entry))) for entry in exchange_bot.knowledge.entries)
    assert total > 200
    assert len(missed) / total < 0.05, missed
