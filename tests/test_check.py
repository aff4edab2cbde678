"""Each finding has a small bad base and its good twin; the guide's own examples are tried too."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from faq_bot.check.finding import Finding, Rule, Severity
from faq_bot.check.guide import examples, guide
from faq_bot.check.linter import RULES, check
from faq_bot.check.rendering import as_text, to_list
from faq_bot.cli.main import main

ROOT = Path(__file__).parent.parent

_WARNED = "language: en\nentries: [{id: a, questions: visa, answer: No.}]\n"
_CLEAN = "language: en\nsources: [{id: f}]\nentries: [{id: a, questions: visa, answer: No., sources: f}]\n"
_BAD = _WARNED.replace("No.", "No., topic: none")


@pytest.fixture
def findings(tmp_path):
    """Return the findings of a base, each as `line:column code`."""

    def run(text: str) -> list[str]:
        return [f"{f.place.line}:{f.place.column} {f.code}" for f in _check(tmp_path, text)]

    return run


@pytest.fixture
def sentences(tmp_path):
    """Return what the findings of a base say."""

    def run(text: str) -> str:
        return "\n".join(f"{f.sentence} {f.remedy}" for f in _check(tmp_path, text))

    return run


def _check(folder: Path, text: str) -> list[Finding]:
    file = folder / "base.yaml"
    file.write_text(text, encoding="utf-8")
    return check(file)


def _answers(**answers: str) -> str:
    """Return a base of one entry with these answers, and the languages they need."""
    questions = {"fr": "horaires", "en": "opening hours", "ja": "開館時間"}
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


# The guide's examples


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_guides_bad_base_has_the_finding(rule: Rule, findings):
    bad = examples(rule)["Fails"].replace("(and so on, for 600 characters)", "and so on, " * 60)
    assert rule.code in {line.split()[1] for line in findings(bad)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_guides_good_base_has_no_finding_at_all(rule: Rule, findings):
    assert findings(examples(rule)["Passes"]) == []


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


# missing-language


def test_an_entry_without_phrasings_in_a_language_is_found(sentences):
    text = _answers(en="At nine.", fr="À neuf heures.").replace(', "fr": "horaires"', "")
    assert "'hours' has no phrasings in fr" in sentences(text)


def test_a_topic_without_a_title_in_a_language_is_found(findings):
    base = _answers(en="At nine.", fr="À neuf heures.")
    assert findings(base + "topics:\n  - {id: visit, title: {en: Visiting}}\n") == ["14:5 missing-language"]
    assert findings(base + "topics:\n  - {id: visit, title: {en: Visiting, fr: Visiter}}\n") == []


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
    ],
)
def test_other_numbers_are_found(answers, findings):
    assert findings(_answers(**answers)) == ["3:9 different-numbers"]


def test_the_numbers_that_differ_are_named(sentences):
    assert "2012 is in fr and not in en; 2021 is in en and not in fr" in sentences(
        _answers(en="In 2021.", fr="En 2012.")
    )


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


# phrasings


def test_the_same_phrasing_in_two_languages_of_two_entries_is_found(sentences):
    base = """\
entries:
  - {id: a, questions: {en: [visa, entry permit]}, answer: {en: No.}}
  - {id: b, questions: {fr: [Visa ?, carte]}, answer: {fr: Oui.}}
"""
    assert "'Visa ?' of 'b' is also a phrasing of 'a'" in sentences(base)


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
      - opening hours day
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


def test_moved_to_that_entry_it_is_no_finding(findings):
    moved = _LOST.replace("      - opening hours day\n", "").replace(
        "hours today]", "hours today, opening hours day]"
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


# answers


def test_an_answer_of_600_characters_is_not_too_long(findings):
    assert findings(_answers(en="a" * 600)) == []
    assert findings(_answers(en="a" * 601)) == ["3:9 long-answer"]


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
    assert summary == "1 warning"


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


def test_a_clean_base_says_so(run):
    assert run(_CLEAN)[1] == "no findings\n"
    assert json.loads(run(_CLEAN, "--json")[1]) == []


def test_a_base_that_cannot_be_loaded_gives_one_line_on_standard_error(run):
    code, out, err = run("entries: [\n")
    assert (code, out) == (3, "")
    assert len(err.splitlines()) == 1
    assert "base.yaml:2:1: not valid YAML" in err


def test_as_json_a_base_that_cannot_be_loaded_is_a_finding_too(run):
    code, out, _ = run("entries: [\n", "--json")
    (finding,) = json.loads(out)
    assert code == 3
    assert (finding["line"], finding["column"], finding["code"]) == (2, 1, "unreadable")


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
