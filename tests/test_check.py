"""Each finding has a small bad base and its good twin; the guide's own examples are tried too."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest

from faq_bot import KnowledgeError
from faq_bot import check as package
from faq_bot.check import trials
from faq_bot.check.finding import Finding, Rule, Severity
from faq_bot.check.guide import examples, guide
from faq_bot.check.linter import CODES, RULES, check
from faq_bot.check.phrasings import EXPECTED
from faq_bot.check.rendering import as_text, to_list
from faq_bot.check.silencing import MOST_SILENCED, comments_in
from faq_bot.cli.main import main
from faq_bot.errors import MOST_SAID

ROOT = Path(__file__).parent.parent

_WARNED = "language: en\nentries: [{id: a, questions: visa, answer: No.}]  # check: ignore few-phrasings\n"
_CLEAN = _WARNED.replace("entries", "sources: [{id: f}]\nentries").replace("No.", "No., sources: f")
BUT_FEW = tuple(code for code in CODES if code != "few-phrasings")
_BAD = _WARNED.replace("No.", "No., topic: none")


@pytest.fixture
def findings(tmp_path):
    """Return the findings of a base, each as `line:column code`; not those of every small base."""

    def run(text: str, codes: Collection[str] = BUT_FEW) -> list[str]:
        return [f"{f.place.line}:{f.place.column} {f.code}" for f in _check(tmp_path, text, codes)]

    return run


@pytest.fixture
def sentences(tmp_path):
    """Return what the findings of a base say."""

    def run(text: str) -> str:
        return "\n".join(f"{f.sentence} {f.remedy}" for f in _check(tmp_path, text))

    return run


def _check(folder: Path, text: str, codes: Collection[str] = BUT_FEW) -> list[Finding]:
    file = folder / "base.yaml"
    file.write_text(text, encoding="utf-8")
    return check(file, codes=codes)


def _answers(**answers: str) -> str:
    """Return a base of one entry with these answers, and the languages they need."""
    asked = {"fr": "horaires", "en": "opening hours", "ja": "開館時間", "de": "wann offen", "it": "orari"}
    others = {"es": "horario", "pt": "horário", "zh": "开放时间", "ko": "관람 시간", "ar": "متى تفتحون"}
    questions = {**asked, **others, "hi": "कब खुलता है", "th": "เปิดกี่โมง"}
    return f"""\
sources: [{{id: flyer}}]
entries:
  - id: hours
    sources: flyer
    questions: {json.dumps({code: questions[code] for code in answers}, ensure_ascii=False)}
    answer: {json.dumps(answers, ensure_ascii=False)}
entities:
  kagawa: [Kagawa, 香川, Université de Kagawa]
  osaka: [Osaka, 大阪]
  elsewhere: [Nice, 東北]
concepts:
  time: [hours, horaires, 時間]
"""


def test_every_rule_is_looked_with():
    modules = [
        importlib.import_module(f"faq_bot.check.{one.name}") for one in pkgutil.iter_modules(package.__path__)
    ]
    made = [value for module in modules for value in vars(module).values() if isinstance(value, Rule)]
    assert {rule.code for rule in made} == set(CODES)


# The guide's examples


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_guides_bad_base_has_the_finding(rule: Rule, findings):
    bad = examples(rule)["Fails"].replace("(and so on, for 600 characters)", "and so on, " * 60)
    assert rule.code in {line.split()[1] for line in findings(bad, CODES)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_guides_good_base_has_no_finding_at_all(rule: Rule, findings):
    assert findings(examples(rule)["Passes"], (*BUT_FEW, rule.code)) == []


def test_the_guide_is_up_to_date():
    written = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    assert written == guide(), "run: python -m faq_bot.check.guide > docs/findings.md"


def yaml_blocks(page: str) -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("block", yaml_blocks("knowledge/README.md"))
def test_the_bases_of_the_curators_guide_lack_sources_at_most(block, findings):
    assert {line.split()[1] for line in findings(block)} <= {"fact-without-source"}


def test_every_code_is_used_once():
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)


def test_a_finding_is_no_longer_than_a_message(tmp_path):
    phrasing = "hours " * 1_000
    entries = [{"id": f"e{n}", "questions": [phrasing], "answer": "At nine."} for n in range(2)]
    (found,) = _check(tmp_path, json.dumps({"language": "en", "entries": entries}), ["same-phrasing"])
    assert len(found.sentence) == MOST_SAID
    assert "…" in found.sentence


# missing-language


def test_an_entry_without_phrasings_in_a_language_is_found(sentences):
    text = _answers(en="At nine.", fr="À neuf heures.").replace(', "fr": "horaires"', "")
    assert "'hours' has no phrasings in fr" in sentences(text)


def test_a_topic_without_a_title_in_a_language_is_found(findings):
    base = _answers(en="At nine.", fr="À neuf heures.")
    assert findings(base + "topics:\n  - {id: visit, title: {en: Visiting}}\n") == ["14:5 missing-language"]
    assert findings(base + "topics:\n  - {id: visit, title: {en: Visiting, fr: Visiter}}\n") == []


def test_what_many_languages_lack_is_told_in_one_line(sentences):
    questions = {"en": "hours", **dict.fromkeys(("fr", "de", "es"), "open")}
    entry = {"id": "hours", "sources": "flyer", "questions": questions, "answer": {"en": "At nine."}}
    topic = {"id": "visit", "title": {"en": "Visiting"}}
    told = sentences(json.dumps({"sources": [{"id": "flyer"}], "topics": [topic], "entries": [entry]}))
    assert "the entry 'hours' has no answer in de, es, fr." in told
    assert "the topic 'visit' has no title in de, es, fr." in told


# different-numbers


@pytest.mark.parametrize(
    "answers",
    [
        {"en": "Five at most.", "fr": "5 au maximum."},
        {"en": "Five at most.", "ja": "5名までです。"},
        {"en": "In April 2021.", "ja": "2021年4月です。"},
        {"fr": "En août 2020, le 1er.", "ja": "2020年8月1日です。"},
        {"en": "1,000 seats.", "fr": "1 000 places.", "ja": "１０００席です。"},
        {"en": "120,000 books.", "ja": "12万冊です。"},
        {"en": "2.5 hours", "fr": "2,5 heures"},
        {"en": "Two researchers came.", "fr": "Les chercheurs sont venus."},
        {"en": "The second visit, for three students.", "fr": "La deuxième visite, pour trois élèves."},
        {"fr": "Un ou deux semestres.", "ja": "一学期か二学期です。"},
        {"fr": "Jusqu'à dix-huit heures.", "en": "Until 18:00.", "ja": "18時までです。"},
        {"en": "On 17 May 2021.", "it": "Il 17.05.2021.", "de": "Am 17.5.2021."},
        {"en": "On March 3.", "fr": "Le 3.3."},
        {"en": "From 9:30 to 17:15.", "de": "Von 9.30 bis 17.15 Uhr."},
        {"en": "Until 9.30pm.", "fr": "Jusqu'à 21 h 30."},
        {"en": "It costs 9.50.", "fr": "Cela coûte 9,5 euros."},
        {"en": "Call 01 23 45 67 89.", "fr": "Appelez le 01.23.45.67.89."},
        {"en": "At 17.", "ar": "١٧", "hi": "१७", "th": "๑๗"},
        {"en": "1,000 or 3.5", "ar": "١٬٠٠٠ ٣٫٥"},
    ],
)
def test_numbers_written_in_another_way_are_the_same(answers, findings):
    assert findings(_answers(**answers)) == []


@pytest.mark.parametrize(
    "answers",
    [
        {"en": "In 2021.", "fr": "En 2012."},
        {"en": "Five at most.", "ja": "6名までです。"},
        {"en": "In April 2021.", "ja": "2021年5月です。"},
        {"en": "For two students.", "fr": "Pour trois élèves."},
        {"en": "In May.", "fr": "En avril."},
        {"en": "At 9, closed on the 1st of May 2021.", "fr": "À 9 heures."},
        {"en": "On 17 May.", "de": "Am 18.5."},
        {"en": "At 10:30.", "de": "Um 9.30 Uhr."},
        {"en": "2.5 hours", "ja": "3.5時間です。"},
    ],
)
def test_other_numbers_are_found(answers, findings):
    assert findings(_answers(**answers)) == ["3:9 different-numbers"]


def test_the_numbers_that_differ_are_named(sentences):
    assert "2012 is in fr and not in en; 2021 is in en and not in fr" in sentences(
        _answers(en="In 2021.", fr="En 2012.")
    )


@pytest.mark.parametrize(
    "answers",
    [
        {"en": "Open until 5 pm.", "fr": "Ouvert jusqu'à 17 h.", "ja": "午後5時までです。"},
        {"en": "Thirty of them.", "fr": "Ils sont 30."},
        {"en": "Seventy-seven of them.", "fr": "Soixante-dix-sept.", "ja": "77人です。"},
        {"en": "Twenty-one.", "fr": "Vingt et un."},
        {"en": "In the 19th century.", "fr": "Au XIXe siècle.", "ja": "19世紀です。"},
        {"en": "In the nineteenth century.", "fr": "Au XIXe siècle."},
        {"en": "20 million yen.", "fr": "20 millions de yens.", "ja": "2000万円です。"},
        {"en": "Two million.", "fr": "2 000 000."},
        {"en": "1.5 million", "fr": "1,5 million", "ja": "150万です。"},
        {"en": "A two-year course.", "fr": "Un cursus de 2 ans."},
        {"en": "The IMT says: I see.", "fr": "L'IMT dit : je vois."},
        {"en": "A hundred seats.", "fr": "Cent places.", "ja": "百席です。"},
        {"en": "100 seats.", "de": "Hundert Plätze.", "es": "Cien plazas.", "pt": "Cem lugares."},
        {"en": "31 and 38.", "de": "Einunddreißig und achtunddreißig.", "it": "Trentuno e trentotto."},
        {"en": "3,000 seats.", "it": "Tremila posti.", "zh": "三千个座位。", "ko": "삼천 석입니다."},
        {"en": "For 30 days.", "ja": "三十日です。", "zh": "三十天。", "ko": "삼십 일입니다."},
        {"en": "Two hundred and fifty.", "fr": "Deux cent cinquante.", "ja": "250人です。"},
        {"en": "1,999", "es": "Mil novecientos noventa y nueve."},
    ],
)
def test_right_translations_of_numbers_are_no_finding(answers, findings):
    assert findings(_answers(**answers)) == []


@pytest.mark.parametrize(
    "answers",
    [
        {"en": "Open until 5 pm.", "fr": "Ouvert jusqu'à 15 h."},
        {"en": "Thirty of them.", "fr": "Ils sont 31."},
        {"en": "In the 19th century.", "fr": "Au XVIIIe siècle."},
        {"en": "20 million yen.", "ja": "200万円です。"},
        {"en": "300 seats.", "fr": "Deux cents places."},
        {"en": "32", "de": "Einunddreißig."},
    ],
)
def test_wrong_translations_of_such_numbers_are_found(answers, findings):
    assert findings(_answers(**answers)) == ["3:9 different-numbers"]


# different-names


@pytest.mark.parametrize(
    "answers",
    [
        {"en": "Those of Kagawa.", "ja": "香川大学の時間です。"},
        {"en": "Kagawa decides.", "fr": "L'Université de Kagawa décide."},
        {"en": "Nice to meet you.", "fr": "Enchanté."},
        {"en": "It is a nice place.", "fr": "Un bel endroit."},
        {"en": "The dean is Suenaga Yoshihiro.", "ja": "学部長は末永慶寛です。"},
        {"en": "Students go to Japan.", "fr": "Les élèves vont au Japon."},
        {"en": "We open in May.", "fr": "Nous ouvrons en mai."},
        {"en": "It is the Faculty of Law.", "fr": "C'est la faculté de droit."},
    ],
)
def test_names_spelled_in_another_way_are_the_same(answers, findings):
    assert findings(_answers(**answers)) == []


def test_names_are_looked_for_in_the_whole_of_an_answer(findings):
    long = {
        "en": f"{'So it is. ' * 200}Ask Laurent Aprin.",
        "fr": f"{'Ainsi va. ' * 200}Demandez à Laurent Aprin.",
    }
    assert findings(_answers(**long), ["different-names"]) == []


@pytest.mark.parametrize(
    "answers",
    [
        {"en": "Those of Kagawa.", "ja": "大阪大学の時間です。"},
        {"en": "Those of Kagawa.", "fr": "Celles d'Osaka."},
        {"en": "Ask Laurent Aprin.", "fr": "Demandez à Pierre Dupont."},
        {"en": "The dean tells.", "ja": "学部長のDupontが伝えます。"},
    ],
)
def test_other_names_are_found(answers, findings):
    assert findings(_answers(**answers)) == ["3:9 different-names"]


@pytest.mark.parametrize("more", [["--ignore", "few-phrasings"], ["--errors-only"]])
def test_a_check_that_would_look_for_nothing_says_so(tmp_path, capsys, more):
    (tmp_path / "b.yaml").write_text(_WARNED, encoding="utf-8")
    assert main(["check", str(tmp_path / "b.yaml"), "--select", "few-phrasings", *more]) == 2
    assert "nothing is left to look for" in capsys.readouterr().err


def test_what_an_entry_is_about_may_be_left_out_but_not_replaced(findings):
    base = _answers(en="Those of Kagawa.", fr="Ceux-là.")
    about = base.replace("    sources: flyer\n", "    sources: flyer\n    about: kagawa\n")
    assert findings(base) == ["3:9 different-names"]
    assert findings(about) == []
    assert findings(about.replace("Ceux-là.", "Ceux d'Osaka.")) == ["3:9 different-names"]


def test_three_translations_give_one_finding(sentences):
    said = sentences(_answers(en="In 2021.", fr="En 2012.", ja="2021年です。"))
    assert "2012 is in fr and not in en, ja; 2021 is in en, ja and not in fr" in said
    assert len(said.splitlines()) == 1


# files of their own language


def test_what_a_file_with_a_language_of_its_own_lacks_in_another_is_no_finding(tmp_path):
    for code, word in (("en", "visa"), ("fr", "visas")):
        (tmp_path / f"{code}.yaml").write_text(
            f"language: {code}\nentries: [{{id: {code}, kind: not_covered, questions: {word}, answer: No.}}]\n",
            encoding="utf-8",
        )
    assert check(tmp_path, codes=BUT_FEW) == []


# phrasings


@pytest.mark.parametrize(("count", "found"), [(3, True), (4, False)])
def test_an_entry_with_fewer_than_four_phrasings_is_told_what_to_expect(count, found, tmp_path):
    words = ["visa", "entry permit", "papers", "passport"][:count]
    text = _CLEAN.replace("questions: visa", f"questions: [{', '.join(words)}]").replace("# check", "# uncheck")
    said = [(finding.sentence, finding.remedy) for finding in _check(tmp_path, text, ["few-phrasings"])]
    assert bool(said) is found
    assert all("(3 in en)" in sentence for sentence, _ in said)
    assert all("; in the bundled base, of questions in other words some" in remedy for _, remedy in said)


def test_a_phrasing_that_stands_again_is_no_other_way_to_ask(tmp_path):
    text = _CLEAN.replace("questions: visa", "questions: [visa, Visa?, visa, VISA!, papers]").replace(
        "# check", "#"
    )
    [finding] = _check(tmp_path, text, ["few-phrasings"])
    assert "(2 in en)" in finding.sentence


def test_what_to_expect_is_what_was_measured():
    guide = (ROOT / "knowledge" / "README.md").read_text(encoding="utf-8")
    measured = dict(
        re.findall(r"^\| (\d+) \| (\d+) % ", guide.partition("<!-- end: bundled -->")[0], re.MULTILINE)
    )
    first, *others = re.findall(r"(\d+) in 100 .*? with (\d+) phrasing|, (\d+) with (\d+)", EXPECTED)
    for share, phrasings in (first[:2], *(other[2:] for other in others)):
        assert measured[phrasings] == share, "measure both with benchmarks/phrasings.py --write"


def test_the_same_phrasing_in_two_languages_of_two_entries_is_found(sentences):
    base = """\
entries:
  - {id: a, questions: {en: [visa, entry permit]}, answer: {en: No.}}
  - {id: b, questions: {fr: [Visa ?, carte]}, answer: {fr: Oui.}}
"""
    assert "'Visa ?' of 'b' is also a phrasing of 'a'" in sentences(base)


def test_an_entry_all_of_whose_phrasings_stand_elsewhere_is_found_once(findings):
    entries = "".join(f"  - {{id: {name}, sources: f, questions: visa, answer: No {name}.}}\n" for name in "ab")
    assert findings(f"language: en\nsources: [{{id: f}}]\nentries:\n{entries}") == ["5:36 same-phrasing"]


def test_the_same_phrasing_twice_in_one_entry_is_no_finding(findings):
    assert findings(_CLEAN.replace("questions: visa", "questions: [visa, Visa]")) == []


@pytest.mark.parametrize("word", ["2021", "Kagawa"])
def test_phrasings_that_differ_in_a_number_or_an_entity_are_no_near_duplicates(word, findings):
    other = {"2021": "2022", "Kagawa": "Kagava"}[word]
    base = f"""\
language: en
sources: [{{id: f}}]
entries:
  - {{id: a, sources: f, questions: [what was signed with them in {word}], answer: This.}}
  - {{id: b, sources: f, questions: [what was signed with them in {other}], answer: That.}}
entities: {{kagawa: Kagawa, kagava: Kagava}}
"""
    assert not [line for line in findings(base) if "near-duplicate" in line]


def test_a_direction_refused_to_its_own_entry_is_found(findings):
    base = """\
language: en
sources: [{id: f}]
entries:
  - id: there
    sources: f
    direction: out
    questions:
      - how many go to Japan
      - places there
      - how many come from Japan
    answer: Five.
directions: {out: go to Japan, in: from Japan}
"""
    assert findings(base) == ["10:9 refused-phrasing"]


_LOST = """\
language: en
sources: [{id: f}]
entries:
  - id: a
    sources: f
    answer: A.
    questions:
      - the price of a ticket
      - how much is a ticket
      - ticket cost
      - hours of opening
  - id: b
    sources: f
    answer: B.
    questions: [opening hours monday, opening hours tuesday, opening hours wednesday, opening hours thursday,
      opening hours friday, opening hours saturday, opening hours sunday, opening hours today]
concepts:
  hours: [opening, hours]
  ticket: [ticket, price, cost]
"""


def test_a_phrasing_outweighed_by_those_of_another_entry_is_found(findings, sentences):
    assert findings(_LOST) == ["11:9 pulled-phrasing"]
    assert "would without itself be answered by 'b'" in sentences(_LOST)
    assert "pulled by 'opening hours" in sentences(_LOST)


_TICKETS = """\
      - what does a ticket cost
      - ticket prices
      - price of tickets
      - cost of a ticket
      - is a ticket expensive
      - what must I pay for a ticket
      - ticket for a child, what price
      - cheapest ticket
      - do students pay less for a ticket
"""


_STRAY = _LOST.replace("hours of opening", "what are the opening hours")
_RICH_STRAY = _STRAY.replace("      - what are", _TICKETS + "      - what are")


def test_a_phrasing_under_the_wrong_one_of_two_rich_entries_is_found(findings, sentences):
    assert findings(_RICH_STRAY) == ["20:9 pulled-phrasing"]
    assert ", a stray." in sentences(_RICH_STRAY)


def test_one_of_many_that_is_pulled_and_no_stray_is_no_finding(findings, sentences, monkeypatch):
    monkeypatch.setattr(trials, "STRAY_LEAD", 2)
    assert "as would 1 of the 4 phrasings in en" in sentences(_STRAY)
    assert findings(_RICH_STRAY) == []


def test_moved_to_that_entry_it_is_no_finding(findings):
    moved = _LOST.replace("      - hours of opening\n", "").replace(
        "hours today]", "hours today, hours of opening]"
    )
    assert findings(moved) == []


def test_the_phrasing_that_pulls_is_named(sentences):
    pulled = next(rule for rule in RULES if rule.code == "pulled-phrasing")
    assert "answered by 'hours' (confidence" in sentences(examples(pulled)["Fails"])


def test_sister_facts_may_pull_at_one_another(findings):
    base = """\
language: en
sources: [{id: f}]
entries:
  - id: hours
    sources: f
    questions: [opening hours of the library, library opening hours, when does the library open,
      the library opens when, at what time does the library open, is the library open, hours of the library]
    answer: At nine.
  - id: sunday
    sources: f
    questions: [at what time does the library open today, sunday]
    answer: At ten.
"""
    assert findings(base) == ["11:17 pulled-phrasing"]
    assert findings(base + "    see_also: hours\n") == []


# references


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("see_also", "entry"),
        ("topic", "topic"),
        ("sources", "source"),
        ("about", "entity"),
        ("direction", "direction"),
    ],
)
def test_each_kind_of_dangling_reference_is_found(key, meant, sentences):
    base = f"language: en\nentries:\n  - {{id: a, questions: visa, answer: No., {key}: nowhere}}\n"
    assert f"{key} of the entry 'a' names 'nowhere', which is no {meant} of the base" in sentences(base)


def test_the_nearest_id_is_the_remedy(sentences):
    base = _CLEAN.replace("No.", "No., about: kagava")
    assert "Write 'kagawa'?" in sentences(base + "entities: {kagawa: Kagawa}\n")


def test_an_entry_is_not_told_to_lead_to_itself(sentences):
    base = "language: en\nentries:\n  - {id: hours, questions: visa, answer: No., see_also: hour}\n"
    assert "Add that entry to the base, or take the reference out." in sentences(base)
    topics = "topics: [{id: hours, title: Hours}]\n"
    assert "Write 'hours'?" in sentences(base.replace("see_also: hour", "topic: hour") + topics)


def test_a_concept_is_no_entity(findings):
    base = _CLEAN.replace("No.", "No., about: paper")
    assert findings(base + "concepts: {paper: visa}\n") == ["3:56 dangling-reference"]
    assert findings(base + "entities: {paper: visa}\n") == []


@pytest.mark.parametrize("kind", ["not_covered", "small_talk"])
def test_only_facts_need_a_source(kind, findings):
    base = "language: en\nentries:\n  - {id: a, questions: visa, answer: No.KIND}\n"
    assert findings(base.replace("KIND", "")) == ["3:10 fact-without-source"]
    assert findings(base.replace("KIND", f", kind: {kind}")) == []


# lexicon


def test_an_alias_shared_across_languages_and_accents_is_found(findings):
    base = _CLEAN.replace("questions: visa", "questions: [hours today]")
    shared = "concepts:\n  date: {fr: [heure], en: [today]}\n  moment: {en: [Heuré, hours]}\n"
    assert findings(base + shared) == ["6:17 shared-alias"]
    assert findings(base + shared.replace("Heuré", "hour")) == []


def test_the_aliases_that_brackets_stand_for_are_told_at_once(findings, sentences):
    base = _CLEAN.replace("questions: visa", "questions: [red bus, big car]")
    shared = "concepts:\n  a: ['(red|big) (bus|car)']\n  b: ['(big|red) (car|bus|van)']\n"
    assert [found for found in findings(base + shared) if "shared" in found] == ["6:7 shared-alias"]
    assert "base.yaml:5:7); 3 more that stand here are shared too." in sentences(base + shared)


def test_a_direction_may_share_an_alias_with_an_entity(findings):
    base = """\
language: en
sources: [{id: f}]
entries:
  - {id: a, sources: f, questions: [from Kagawa], answer: Yes.}
entities: {kagawa: from Kagawa}
directions: {incoming: from Kagawa}
"""
    assert findings(base) == []


def test_entities_may_stand_unused(findings):
    assert findings(_answers(en="At nine.")) == []


_SHOP = """\
language: en
sources: [{id: f}]
entries:
  - {id: fee, sources: f, questions: [certificate price, certificate cost], answer: Five euros.}
  - {id: hours, sources: f, questions: [opening hours, when do you open], answer: At nine.}
  - {id: address, sources: f, questions: [where are you, your address], answer: Main Street.}
concepts:
  pay: [ALIASES]
"""


def test_a_concept_that_swallows_questions_is_found_by_an_alias_that_no_phrasing_has(sentences):
    assert "'pay' makes any question one for 'fee'" in sentences(
        _SHOP.replace("ALIASES", "pay, paid, buy, cost, price")
    )


def test_synonyms_of_what_the_phrasings_say_are_no_broad_concept(findings):
    assert findings(_SHOP.replace("ALIASES", "cost, price, prices, costs")) == []


@pytest.mark.parametrize(
    ("key", "lexicon"),
    [
        ("about", "entities: {kagawa: to Kagawa, osaka: to Osaka}"),
        ("direction", "directions: {out: to Kagawa, in: from Kagawa}"),
    ],
)
def test_a_fact_that_no_guard_keeps_from_other_questions_is_found(key, lexicon, findings):
    base = _CLEAN.replace("visa", "[visa to Kagawa, papers from Kagawa to Kagawa]") + lexicon + "\n"
    assert findings(base) == ["3:16 unguarded-entry"]
    given = "kagawa" if key == "about" else "out"
    assert findings(base.replace("id: a,", f"id: a, {key}: {given},")) == []
    assert findings(base.replace("id: a,", "id: a, kind: not_covered,")) == []


def test_a_base_with_one_entity_needs_no_guard(findings):
    assert findings(_CLEAN.replace("visa", "visa to Kagawa") + "entities: {kagawa: Kagawa}\n") == []


@pytest.mark.parametrize("family", ["concepts", "entities", "directions"])
def test_what_has_no_alias_is_found_once(family, findings):
    assert findings(_CLEAN + f"{family}: {{nothing: []}}\n") == [f"4:{len(family) + 4} empty-concept"]


@pytest.mark.parametrize("family", ["concepts", "entities", "directions"])
def test_what_has_no_alias_that_can_be_said_is_found_once(family, findings, sentences):
    base = _CLEAN + f"{family}: {{nothing: ['?!', '🏠']}}\n"
    assert findings(base) == [f"4:{len(family) + 4} empty-concept"]
    assert f"'nothing' of {family} has no alias with a letter or a digit." in sentences(base)


def test_texts_without_a_letter_are_not_the_same(findings):
    base = """\
language: en
sources: [{id: f}]
entries:
  - {id: house, sources: f, questions: [where can I live, "🏠?", rooms], answer: Here.}
  - {id: car, sources: f, questions: [where can I park, "🚗?", my car], answer: There.}
concepts:
  home: [rooms, "🏠"]
  auto: [car, "🚗"]
"""
    assert findings(base, ["same-phrasing", "shared-alias"]) == []
    assert findings(base, ["lost-phrasing"]) == ["4:59 lost-phrasing", "5:57 lost-phrasing"]


# messages


def test_messages_in_a_language_of_no_entry_are_found(findings, sentences):
    base = _CLEAN.replace("language: en", "language: en-GB")
    messages = "messages:\n  about: {en: Visas., en-GB: Visas.}\n  contact: {fr: Ici.}\n  greeting: {fr: Salut.}\n"
    assert findings(base + messages) == ["5:10 unsaid-message", "6:12 unsaid-message"]
    told = sentences(base + messages)
    assert "the messages in en are never said: no entry is in it. Write 'en-GB'?" in told
    assert "the messages in fr are never said: no entry is in it. Take them out, or" in told


# answers


def test_a_text_cut_off_by_a_hash_is_found_and_a_comment_is_not(findings, sentences):
    base = """\
language: en
sources: [{id: f}]
entries:
  - id: desk
    sources: f
    questions:
      - which desk  # not the first one
      - where is room #2
    answer: Please go to desk #4
"""
    assert findings(base) == ["8:9 cut-text", "9:13 cut-text"]
    assert "'Please go to desk' of 'desk' is cut off: '#4' is read as a comment" in sentences(base)
    assert findings(base.replace("Please go to desk #4", '"Please go to desk #4"').replace(" #2", " 2")) == []


def test_a_text_cut_off_among_the_phrasings_that_stand_apart_is_found(findings):
    base = f"{_CLEAN}phrasings:\n  a:\n    - a stamp  # in a passport\n    - form #2\n"
    assert findings(base) == ["7:7 cut-text"]
    assert findings(base.replace("a:\n    - a stamp  # in a passport\n    - form #2", "a: form #2")) == [
        "5:6 cut-text"
    ]


def test_an_answer_of_600_characters_is_not_too_long(findings):
    assert findings(_answers(en="a" * 600)) == []
    assert findings(_answers(en="a" * 601)) == ["3:9 long-answer"]


_TWO = """\
language: en
entries:
  - id: hours
    questions: [When are you open?, opening hours, what time do you open]
    answer: At nine.
  - {id: parking, questions: [Where can I park?, parking, a place for my car], answer: Behind the house.}
"""
_LONG = "where is " + "the very long house " * 50


@pytest.mark.parametrize(
    ("base", "found"),
    [
        (f"threshold: 0.9\n{_TWO}", []),
        (f"threshold: 1\n{_TWO}", ["4:9", "7:10"]),
        (_TWO.replace("[Where can I park?, parking, a place", f"[{_LONG}, {_LONG} a, {_LONG} place"), ["6:10"]),
        (_TWO.replace("a place for my car", _LONG), []),
        (_TWO.replace("[Where can I park?, parking, a place for my car]", f"[{'Where is it? ' * 90}]"), []),
    ],
)
def test_an_entry_is_not_reached_by_what_cannot_be_asked_or_is_never_sure_enough(base, found, findings):
    assert findings(base, ["unreached-entry"]) == [f"{place} unreached-entry" for place in found]


def test_what_helps_against_an_entry_that_is_not_reached_is_told(sentences):
    assert "Lower the base's `threshold` of 1." in sentences(f"threshold: 1\n{_TWO}")
    long = _TWO.replace("[Where can I park?, parking, a place for my car]", f"[{_LONG}]")
    assert "Shorten them: a question has at most 1,000 characters, a message 4,000." in sentences(long)


def test_a_base_with_no_threshold_of_its_own_asks_no_phrasing_once_more_for_it(monkeypatch, findings):
    monkeypatch.setattr("faq_bot.check.ranking.find", None)
    assert findings(_TWO, ["unreached-entry"]) == []


# silencing


_SILENCED = """\
language: en
entries:
  - id: hours
    questions: |
      opening hours
      "?!"
    answer: At nine.
"""


def test_a_comment_in_its_line_silences_a_finding(findings):
    base = _SILENCED.replace('"?!"', "")
    assert findings(base) == ["3:9 fact-without-source"]
    assert findings(base.replace("id: hours", "id: hours  # check: ignore fact-without-source")) == []
    assert findings(base.replace("id: hours", "id: hours  # check: ignore long-answer")) != []
    assert findings(base.replace("at nine.", "at nine.  # check: ignore fact-without-source")) != []


def test_a_comment_in_the_first_line_of_an_entry_silences_what_is_about_it(findings):
    assert findings(_SILENCED) == ["3:9 fact-without-source", "6:7 lost-phrasing"]
    assert (
        findings(_SILENCED.replace("hours\n", "hours  # check: ignore lost-phrasing, fact-without-source\n", 1))
        == []
    )


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("long-anwser", "'long-anwser' is no finding. Write 'long-answer'?"),
        ("few-phrasings, Long_Answer", "'Long_Answer' is no finding. Write 'long-answer'?"),
        ("", "the comment names no finding to ignore. Write which"),
        ("everything", "'everything' is no finding. There are missing-language, different-numbers, "),
    ],
)
def test_a_comment_that_silences_nothing_that_there_is_is_found(comment, said, sentences, findings):
    base = f"{_CLEAN}# check: ignore {comment}\n"
    assert findings(base) == ["4:1 unknown-code"]
    assert said in sentences(base)


@pytest.mark.parametrize(
    ("comments", "line"),
    [
        # One stands in it already.
        ("# check: ignore x\n" * MOST_SILENCED, 3 + MOST_SILENCED),
        (f"# check: ignore x{', few-phrasings' * MOST_SILENCED}\n", 4),
    ],
    ids=["comments", "codes"],
)
def test_very_many_findings_that_are_silenced_are_refused(tmp_path, comments, line):
    base = tmp_path / "base.yaml"
    base.write_text(_CLEAN + comments, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=rf"base\.yaml:{line}:1: comments that silence over 100,000 findings"):
        check(base)


def test_a_reason_may_stand_behind_the_code(findings):
    base = _SILENCED.replace('"?!"', "")
    assert findings(base.replace("hours\n", "hours # check: ignore fact-without-source, as it is ours\n", 1)) == []
    assert findings(base.replace("hours\n", "hours # check: ignore fact-without-source (ours)\n", 1)) == []
    for reason in (", well-known to all", ", few-phrasings as it is well-known", ", e-mail is another"):
        assert findings(base.replace("hours\n", f"hours # check: ignore fact-without-source{reason}\n", 1)) == []


@pytest.mark.parametrize(("before", "end"), [("", "\r"), ("", "\r\n"), ("# a\u2028# b\x85# c\n", "\n")])
def test_a_comment_is_in_the_line_in_which_yaml_counts_it(before, end, findings):
    base = _SILENCED.replace("hours\n", "hours  # check: ignore lost-phrasing, fact-without-source\n", 1)
    assert findings(before + base.replace("\n", end)) == []


_WRITTEN = """\
language: en
entries:
  - id: hours
    questions: [opening hours, 'how do I write "# check: ignore a-code"']
    answer: |  # check: ignore b-code
      Write
        # check: ignore c-code

      # check: ignore d-code
    # check: ignore e-code
    follow_up: "# check: ignore f-code" # check: ignore g-code # check: ignore h-code
# # check: ignore i-code
    # - "how do I write" # check: ignore j-code
    about: [a, "#", x] # check: ignore k-code
"""


def test_a_sign_within_a_text_or_a_comment_begins_no_comment():
    told = [(comment.place.line, comment.codes) for comment in comments_in({"a.yaml": _WRITTEN.encode()})]
    assert told == [(5, ("b-code",)), (10, ("e-code",)), (11, ("g-code",)), (14, ("k-code",))]


# rendering and command


def test_the_shortest_base_of_the_format_has_warnings_alone(tmp_path):
    questions = "[When are you open?, opening hours]"
    text = f"language: en\nentries:\n  - id: hours\n    questions: {questions}\n    answer: We open at nine.\n"
    assert {finding.severity for finding in _check(tmp_path, text)} == {Severity.WARNING}


def test_findings_come_in_the_order_of_the_file(findings):
    lines = findings(_answers(en="In 2021.", fr="En 2012.") + "  x: [never]\n  y: [nowhere]\n")
    assert lines == ["3:9 different-numbers", "13:3 unused-concept", "14:3 unused-concept"]


def test_text_gives_place_severity_sentence_remedy_and_code(tmp_path):
    found = _check(tmp_path, "language: en\nentries: [{id: a, questions: visa, answer: No.}]\n")
    first, summary = as_text(found).splitlines()
    assert first == (
        f"{tmp_path / 'base.yaml'}:2:16: warning: the fact 'a' has no source. "
        "Add `sources: [{id: ..., locator: ...}]`, or `kind: not_covered` if no document says it. "
        "[fact-without-source]"
    )
    assert summary == "1 warning: 1 fact-without-source"


def test_what_to_do_is_said_once(tmp_path):
    entries = "".join(f"  - {{id: a{n}, questions: visa {n}, answer: No.}}\n" for n in range(3))
    first, *others, _ = as_text(_check(tmp_path, f"language: en\nentries:\n{entries}")).splitlines()
    assert "has no source. Add `sources: [{id: ..., locator: ...}]`, or" in first
    assert [line.partition("warning: ")[2] for line in others] == [
        "the fact 'a1' has no source. [fact-without-source]",
        "the fact 'a2' has no source. [fact-without-source]",
    ]


def test_json_has_the_same_findings(tmp_path):
    found = _check(tmp_path, "language: en\nentries: [{id: a, questions: visa, answer: No.}]\n")
    (row,) = to_list(found)
    assert row["code"] == "fact-without-source"
    assert (row["file"], row["line"], row["column"]) == (str(tmp_path / "base.yaml"), 2, 16)
    assert row["severity"] == "warning"
    assert row["message"]
    assert row["remedy"]


@pytest.fixture
def run(tmp_path, capsys):
    """Run `faq-bot check` on a base and return the exit code, the output and the complaints."""

    def call(text: str, *options: str) -> tuple[int, str, str]:
        file = tmp_path / "base.yaml"
        file.write_text(text, encoding="utf-8")
        code = main(["check", *options, str(file)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (_CLEAN, (), 0),
        (_CLEAN, ("--fail-on-warnings",), 0),
        (_WARNED, (), 0),
        (_WARNED, ("--fail-on-warnings",), 1),
        (_BAD, (), 1),
        (_BAD, ("--json",), 1),
        ("entries: [\n", (), 3),
    ],
)
def test_exit_codes(text, options, code, run):
    assert run(text, *options)[0] == code


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ((), {"fact-without-source", "dangling-reference"}),
        (("--errors-only",), {"dangling-reference"}),
        (("--select", "fact-without-source,long-answer"), {"fact-without-source"}),
        (("--ignore", "fact-without-source"), {"dangling-reference"}),
        (("--ignore", "fact-without-source", "--ignore", "dangling-reference"), set()),
    ],
)
def test_findings_may_be_selected_and_ignored(options, codes, run):
    assert {finding["code"] for finding in json.loads(run(_BAD, "--json", *options)[1])} == codes


def test_a_code_that_is_none_names_the_nearest(run, capsys):
    with pytest.raises(SystemExit) as stopped:
        run(_BAD, "--ignore", "long-anwser")
    assert stopped.value.code == 2
    assert "no finding 'long-anwser'; 'long-answer'?" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run(_BAD, "--ignore", "x")
    assert "no finding 'x'. There are missing-language, " in capsys.readouterr().err


def test_the_last_line_counts_by_code(run):
    assert run(_BAD)[1].splitlines()[-1] == ("1 error, 1 warning: 1 dangling-reference, 1 fact-without-source")


def test_a_clean_base_says_so(run):
    assert run(_CLEAN)[1] == "no findings\n"
    assert json.loads(run(_CLEAN, "--json")[1]) == []


def test_a_base_that_cannot_be_loaded_gives_one_line_on_standard_error(run):
    code, out, err = run("entries: [\n")
    assert (code, out) == (3, "")
    assert len(err.splitlines()) == 1
    assert "base.yaml:1:11: not valid YAML" in err


def test_as_json_a_base_that_cannot_be_loaded_is_a_finding_too(run):
    code, out, _ = run("entries: [\n", "--json")
    (finding,) = json.loads(out)
    assert code == 3
    assert (finding["line"], finding["column"], finding["code"]) == (1, 11, "unreadable")


def test_the_base_may_be_named_as_in_other_commands(tmp_path, capsys):
    file = tmp_path / "base.yaml"
    file.write_text(_CLEAN, encoding="utf-8")
    assert main(["--knowledge", str(file), "check"]) == 0
    assert capsys.readouterr().out == "no findings\n"


def test_control_characters_of_a_base_do_not_reach_the_terminal(tmp_path):
    file = tmp_path / "base.yaml"
    file.write_text(
        _WARNED.replace("id: a", "id: a, see_also: b").replace("visa", '"v\\e[31misa"'), encoding="utf-8"
    )
    result = subprocess.run(
        [sys.executable, "-m", "faq_bot", "check", str(file)], capture_output=True, cwd=ROOT, check=False
    )
    assert result.returncode == 1
    assert b"\x1b" not in result.stdout


def test_without_a_path_it_is_said_which_base_is_checked(tmp_path, capsys, monkeypatch):
    (tmp_path / "base.yaml").write_text(_CLEAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FAQ_BOT_KNOWLEDGE", "base.yaml")
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("no findings\n", "faq-bot: no path is given: base.yaml is checked\n")


def test_words_in_capitals_that_begin_like_roman_numerals_are_no_numbers(tmp_path):
    base = tmp_path / "base.yaml"
    base.write_text(
        "entries:\n  - id: parking\n    questions: {en: [Where can I park?], fr: [Où se garer ?]}\n"
        "    answer: {en: The VIP car park of LLM is free., fr: Le parking VIP de LLM est gratuit.}\n",
        encoding="utf-8",
    )
    assert not [finding for finding in check([base]) if finding.code.startswith("different-")]
