import signal
from dataclasses import replace

import pytest

from faq_bot.answering.answer import Answer, Status, Suggestion
from faq_bot.answering.logged import Cause, Logged, as_line
from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.model import Reference
from faq_bot.testing.case_files import check_names, find_case_files, read_case_file
from faq_bot.testing.cases import Case, Outcome, put, verdict_of
from faq_bot.testing.evaluation import Evaluation, examine
from faq_bot.testing.limits import hold_to_limits
from faq_bot.testing.patterns import is_found
from faq_bot.testing.report import FORMATS, write_report

PLACE = Place("t.faqtest.yaml", 3, 5)


def case(**expectations):
    for key in ("expect", "never"):
        if key in expectations:
            expectations[key] = tuple(Reference(name, PLACE) for name in expectations[key])
    return Case("how many places?", PLACE, **expectations)


def answered(entry_id="places", text="Five students.", language="en", confidence=0.9):
    return Answer("q", Status.ANSWERED, text, language, confidence, entry_id)


def asked_back(*entry_ids):
    suggestions = tuple(Suggestion(entry_id, f"{entry_id}?", 0.3) for entry_id in entry_ids)
    return Answer("q", Status.AMBIGUOUS, "Which?", "en", 0.3, suggestions=suggestions)


NO_MATCH = Answer("q", Status.NO_MATCH, "No.", "en")
NOT_COVERED = Answer("q", Status.NOT_COVERED, "The source is silent.", "en", 0.8, "housing")


@pytest.mark.parametrize(
    ("expectations", "answer"),
    [
        ({"expect": ["places"]}, answered()),
        ({"expect": ["housing"]}, NOT_COVERED),
        ({"expect": ["duration", "places"]}, answered()),
        ({"expect": ["not_covered"]}, NOT_COVERED),
        ({"expect": ["no_match"]}, NO_MATCH),
        ({"expect": ["ambiguous"]}, asked_back("places")),
        ({"never": ["places"]}, NO_MATCH),
        ({"never": ["places"]}, asked_back("places")),
        ({"never": ["answered"]}, NOT_COVERED),
        ({"statuses": (Status.NO_MATCH, Status.NOT_COVERED)}, NO_MATCH),
        ({"contains": ("FIVE", "students")}, answered()),
        ({"matches": (r"^Five\b",)}, answered()),
        ({"language": "en"}, answered()),
        ({"min_confidence": 0.9}, answered()),
    ],
)
def test_a_met_expectation_is_right(expectations, answer):
    verdict = verdict_of(case(**expectations), answer)
    assert verdict.right
    assert verdict.failures == ()


@pytest.mark.parametrize(
    ("expectations", "answer", "failure"),
    [
        ({"expect": ["duration"]}, answered(), "duration"),
        ({"expect": ["duration", "signers"]}, answered(), "duration or signers"),
        ({"never": ["signers", "places"]}, answered(), "not places"),
        ({"never": ["places"]}, replace(answered(None), parts=(answered(), NOT_COVERED)), "not places"),
        ({"statuses": (Status.NO_MATCH, Status.NOT_COVERED)}, answered(), "status no_match or not_covered"),
        ({"contains": ("Five", "Osaka")}, answered(), "contains 'Osaka'"),
        ({"matches": (r"\d",)}, answered(), r"matches '\\d'"),
        ({"language": "fr"}, answered(), "in fr"),
        ({"min_confidence": 0.91}, answered(), "confidence 0.91 or more"),
    ],
)
def test_only_what_was_not_met_is_named(expectations, answer, failure):
    assert verdict_of(case(**expectations), answer).failures == (failure,)


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (answered("duration"), Outcome.WRONG),
        (asked_back("duration"), Outcome.ASKED_BACK),
        (NO_MATCH, Outcome.REFUSED),
        (NOT_COVERED, Outcome.REFUSED),
        (Answer("q", Status.SMALL_TALK, "Hello!", "en", 0.9, "hello"), Outcome.WRONG),
    ],
)
def test_the_outcome_says_how_it_went_wrong(answer, outcome):
    assert verdict_of(case(expect=["places"]), answer).outcome is outcome


def test_the_right_entry_with_the_wrong_words_is_wrong():
    assert verdict_of(case(expect=["housing"], contains=("yes",)), NOT_COVERED).outcome is Outcome.WRONG


def test_an_expected_entry_that_is_offered_is_noted():
    assert verdict_of(case(expect=["places"]), asked_back("duration", "places")).offered
    assert not verdict_of(case(expect=["places"]), asked_back("duration")).offered


def test_expectations_read_as_one_line():
    expected = case(expect=["places"], contains=("five",), language="en").expected
    assert expected == "places; contains 'five'; in en"


def test_a_question_follows_those_before_it(exchange_bot):
    follow_up = Case("and at Osaka?", PLACE, after=("How many places are there at Kagawa?",))
    assert put(follow_up, exchange_bot).entry_id == "osaka-places"


def test_each_part_of_a_message_is_held_to_its_own_entry():
    both = Answer("q", Status.ANSWERED, "Both.", "en", 0.9, parts=(answered("places"), NOT_COVERED))
    parts = ((Reference("places", PLACE), Reference("seats", PLACE)), (Reference("not_covered", PLACE),))
    assert verdict_of(case(parts=parts), both).right
    for wrong in (parts[::-1], parts[:1], (*parts, parts[0])):
        assert not verdict_of(case(parts=wrong), both).right
    assert verdict_of(case(parts=parts), answered()).failures == ("parts places or seats, not_covered",)


def test_a_pattern_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr("faq_bot.testing.patterns.PATIENCE", 0.05)
    with pytest.raises(KnowledgeError, match=r"^t\.faqtest\.yaml:3:5: the pattern .* takes over 0\.05 s"):
        verdict_of(case(matches=("(.+)+!",)), answered(text="x" * 60))


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no alarm to look at it")
def test_an_alarm_that_others_wait_for_again_and_again_goes_on():
    before = signal.setitimer(signal.ITIMER_REAL, 1_000, 50)
    try:
        assert is_found("a", "a", Place("t.faqtest.yaml"))
        assert signal.getitimer(signal.ITIMER_REAL)[1] == 50
    finally:
        signal.setitimer(signal.ITIMER_REAL, *before)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no alarm to look at it")
def test_a_pattern_is_given_up_though_the_alarm_was_blocked_by_who_started_the_program(monkeypatch):
    monkeypatch.setattr("faq_bot.testing.patterns.PATIENCE", 0.05)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    try:
        with pytest.raises(KnowledgeError, match="takes over"):
            verdict_of(case(matches=("(.+)+!",)), answered(text="x" * 28))
        assert signal.SIGALRM in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no alarm to look at it")
def test_a_pattern_that_takes_too_much_memory_is_given_up(monkeypatch):
    monkeypatch.setattr("faq_bot.testing.patterns.PATIENCE", 60)
    monkeypatch.setattr("faq_bot.testing.patterns.MEMORY", 5_000_000)
    with pytest.raises(KnowledgeError, match=r"^t\.faqtest\.yaml:3:5: the pattern .* takes over 5 MB"):
        verdict_of(case(matches=("(?:(?:(?:){65535}){65535}){65535}x",)), answered(text="x"))


def test_a_pattern_is_not_looked_for_in_a_text_without_end():
    assert verdict_of(case(matches=("x$",)), answered(text="x" * 100_000)).right
    with pytest.raises(
        KnowledgeError, match=r"^t\.faqtest\.yaml:3:5: .* 100,000 characters at most, not 100,001;"
    ):
        verdict_of(case(matches=("x$",)), answered(text="x" * 100_001))


@pytest.mark.parametrize("sign", ["\N{GRINNING FACE}", r"\U0001f600", r"\N{GRINNING FACE}"])
def test_a_pattern_of_signs_that_are_compared_one_by_one_is_looked_for_in_less(sign):
    pattern, place = f"[^{sign * 9}]*9", Place("t.faqtest.yaml", 3, 5)
    assert not is_found(pattern, "a" * 10_000, place)
    with pytest.raises(KnowledgeError, match=r"in 10,000 characters at most, not 10,001; write 'contains'"):
        is_found(pattern, "a" * 10_001, place)


@pytest.mark.parametrize("error", [SystemError, RuntimeError])
def test_a_pattern_at_which_python_itself_fails_is_told(monkeypatch, error):
    def failing(_pattern):
        raise error("The span of capturing group is wrong")

    monkeypatch.setattr("faq_bot.testing.patterns._compiled", failing)
    with pytest.raises(
        KnowledgeError, match=r"^t\.faqtest\.yaml:3:5: Python fails at .* \(The span of .*another way$"
    ):
        is_found("((a)|b)*+", "ab", Place("t.faqtest.yaml", 3, 5))


def test_a_pattern_for_which_there_is_no_memory_is_told(monkeypatch):
    def without_memory(_pattern):
        raise MemoryError

    monkeypatch.setattr("faq_bot.testing.patterns._compiled", without_memory)
    with pytest.raises(KnowledgeError, match=r"^t\.faqtest\.yaml:3:5: the pattern 'x' takes over the memory that"):
        verdict_of(case(matches=("x",)), answered(text="x"))


def read(tmp_path, text, name="t.faqtest.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_case_file(path, name)


FULL = """
knowledge: ../base
tests:
  - ask: et pour Osaka ?
    expect: osaka-places
    not: [kagawa-places, signers]
    parts: [osaka-places, signers | signing-date]
    status: [answered, not_covered]
    after: [combien de places pour Kagawa ?]
    contains: Osaka
    matches: [deux|two]
    language: fr
    min_confidence: 0.7
    kind: follow-up
    perturb: true
    marks: [slow]
    xfail: the next release
  - ask: hello
    expect: small_talk | greeting
"""


def test_every_key_of_a_case_is_read(tmp_path):
    found = read(tmp_path, FULL)
    full, short = found.cases
    assert found.knowledge == tmp_path / "../base"
    assert (full.question, full.name, full.place) == (
        "et pour Osaka ?",
        "et pour Osaka ?",
        Place("t.faqtest.yaml", 4, 5),
    )
    assert [reference.id for reference in full.expect] == ["osaka-places"]
    assert [reference.id for reference in full.never] == ["kagawa-places", "signers"]
    assert [[name.id for name in part] for part in full.parts] == [["osaka-places"], ["signers", "signing-date"]]
    assert full.statuses == (Status.ANSWERED, Status.NOT_COVERED)
    assert full.after == ("combien de places pour Kagawa ?",)
    assert (full.contains, full.matches, full.language) == (("Osaka",), ("deux|two",), "fr")
    assert (full.min_confidence, full.kind, full.perturb) == (0.7, "follow-up", True)
    assert (full.marks, full.xfail) == (("slow",), "the next release")
    assert [reference.id for reference in short.expect] == ["small_talk", "greeting"]


def test_kind_is_told_from_the_expectation(tmp_path):
    told = {
        "expect: x": "answerable",
        "contains: x": "answerable",
        "parts: [x, no_match]": "answerable",
        "status: answered": "answerable",
        "expect: x, not: y": "answerable",
        "expect: no_match": "to be declined",
        "status: [ambiguous, not_covered]": "to be declined",
        "not: x": "not to be mistaken",
    }
    tests = "".join(f"\n  - {{ask: question, {expected}}}" for expected in told)
    assert [case.kind for case in read(tmp_path, f"tests:{tests}").cases] == list(told.values())


def test_the_same_question_twice_has_two_names(tmp_path):
    tests = "tests:\n  - {ask: 'a::b', expect: x}\n  - {ask: 'a::b', language: fr}\n  - {ask: 'a:::b', expect: x}"
    assert [case.name for case in read(tmp_path, tests).cases] == ["a: :b", "a: :b #2", "a: : :b"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "1:1: the file is empty; expected `tests:`"),
        ("tests: []", "1:8: no tests"),
        ("test: []", "1:1: a file of cases has no key 'test'; did you mean 'tests'?"),
        ("knowledge: x", "1:1: a file of cases needs the key 'tests'"),
        ("tests:\n  - ask: a", "2:5: a case needs something to hold it to"),
        ("tests:\n  - {ask: a, contains: []}", "2:24: 'contains' is empty: nothing is expected by it"),
        ("tests:\n  - {ask: a, expect: b, xfail: false}", "2:32: 'xfail' says why the case is known to fail"),
        ("tests:\n  - {ask: a, expect: b, marks: __class__}", "2:32: '__class__' is no name of a mark"),
        ("tests:\n  - expect: a", "2:5: a case needs the key 'ask'"),
        ("tests:\n  - ask: a\n    expct: b", "3:5: a case has no key 'expct'; did you mean 'expect'?"),
        ("tests:\n  - {ask: a, status: nomatch}", "2:22: unknown status 'nomatch'; did you mean 'no_match'?"),
        ("tests:\n  - {ask: a, language: xx}", "2:24: unknown language 'xx'"),
        ("tests:\n  - {ask: a, matches: '('}", "2:23: not a regular expression"),
        (
            "tests:\n  - {ask: a, matches: 'a{99999999999}'}",
            "2:23: not a regular expression: the repet",
        ),
        (
            f"tests:\n  - {{ask: a, matches: 'a{{{'9' * 4900}}}'}}",
            "2:23: not a regular expression: a number has too many",
        ),
        (
            "tests:\n  - {ask: a, matches: '(?a)(?u)x'}",
            "2:23: not a regular expression: ASCII and UNICODE flags are incompatible",
        ),
        (f"tests:\n  - {{ask: a, matches: '{'(' * 4000}'}}", "2:23: not a regular expression: nested too deeply"),
        (f"tests:\n  - {{ask: a, min_confidence: {'9' * 5000}}}", "2:30: 'min_confidence' must be a number"),
        (
            "tests:\n  - {ask: a, min_confidence: 70}",
            "2:30: 'min_confidence' must be a number above 0, up to 1, not '70'",
        ),
        (
            "tests:\n  - {ask: a, min_confidence: 0}",
            "2:30: 'min_confidence' must be a number above 0, up to 1, not '0'",
        ),
        (
            f"tests:\n  - {{ask: a, contains: [{'b, ' * 100}b]}}",
            "2:325: 'contains' has 101 texts; an answer is looked through for 100 at most",
        ),
        (f"tests:\n  - {{ask: a, matches: [{'b, ' * 100}b]}}", "2:324: 'matches' has 101 texts"),
        ("tests:\n  - {ask: a, expect: b, perturb: maybe}", "2:34: unknown perturb 'maybe'"),
        ("tests:\n  - ask: [a", "not valid YAML"),
    ],
)
def test_a_broken_file_says_where_and_what(tmp_path, text, message):
    with pytest.raises(KnowledgeError) as caught:
        read(tmp_path, text)
    assert str(caught.value).startswith("t.faqtest.yaml:")
    assert message in str(caught.value)


@pytest.mark.parametrize("kind", ["wrong", "lure", ""])
def test_a_misspelt_id_that_must_not_come_is_told_whatever_the_case_is_called(kind):
    named = case(never=["palces"])
    with pytest.raises(KnowledgeError, match=r"no entry 'palces'.* did you mean 'places'"):
        check_names([replace(named, kind=kind)], ["places"])


def test_a_name_that_is_no_entry_is_an_error_as_it_could_never_come(tmp_path):
    found = read(tmp_path, "tests:\n  - ask: a\n    not: kagawa-palces")
    with pytest.raises(KnowledgeError, match=r"3:10: .*'kagawa-palces'.*did you mean 'kagawa-places'\?"):
        check_names(found.cases, ["kagawa-places", "signers"])


def test_labelled_lines_are_cases(tmp_path):
    lines = (
        '{"question": "how many?", "expect": "places|seats", "kind": "short", "language": "en", "id": 7}\n'
        "\n"
        '{"question": "who are you?", "expect": ["small_talk"]}\n'
    )
    first, second = read(tmp_path, lines, "q.jsonl").cases
    assert (first.question, first.kind, first.language, first.place.line) == ("how many?", "short", "en", 1)
    assert first.targets == ("places", "seats")
    assert (second.question, second.targets, second.place.line) == ("who are you?", (), 3)


def test_a_table_of_labels_is_cases_too(tmp_path):
    table = 'question,expect,note\r\n"how many,\nexactly?",places|seats,odd\r\nwho are you?,small_talk\r\nhm?\r\n'
    first, second, third = read(tmp_path, table, "q.CSV").cases
    assert (first.question, first.targets, first.place.line) == ("how many,\nexactly?", ("places", "seats"), 2)
    assert (second.question, second.expected, second.place.line) == ("who are you?", "small_talk", 4)
    assert (third.expected, third.place.line) == ("", 5)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("", "1:1: the first line must name the columns: question, expect"),
        ("ask,expect\na,b\n", "1:1: the first line must name the columns"),
        ("question,expect\n", "1:1: the file holds no questions"),
        ("question,expect,contains\na,b,c\n", "1:1: 'contains' is read in *.faqtest.yaml alone"),
        ("question,expct\na,b\n", "1:1: unknown key 'expct'; did you mean 'expect'?"),
        ("question,expect\n ,b\n", "2:1: a line needs 'question'"),
        ('question,expect\n"a"b,c\n', "2:1: not valid CSV"),
        ("question,expect\n" + "a" * 200_000 + ",b\n", "not valid CSV: field larger than field limit"),
    ],
)
def test_a_broken_table_says_where_and_what(tmp_path, table, message):
    with pytest.raises(KnowledgeError) as caught:
        read(tmp_path, table, "q.csv")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"question": ', "2:14: not valid JSON"),
        ("[1]", "2:1: a line must be an object"),
        ('{"question": " "}', "2:1: a line needs 'question'"),
        ('{"question": "a", "expect": 3}', "2:1: 'expect' must be text or a list of texts"),
        ('{"question": "a", "expect": "b", "not": "c"}', "2:1: 'not' is read in *.faqtest.yaml alone"),
        (
            '{"question": "a", "expect": "b", "langauge": "en"}',
            "2:1: unknown key 'langauge'; did you mean 'language'?",
        ),
        ('{"question": "a", "kind": "wrong", "expcet": "b"}', "2:1: unknown key 'expcet'; did you mean 'expect'?"),
        ('{"question": "a", "kind": "unanswered", "not": "b"}', "2:1: 'not' is read in *.faqtest.yaml alone"),
        ('{"question": "a", "language": "xx"}', "2:1: unknown language 'xx'"),
        ("[" * 100_000, "2:1: not valid JSON: nested too deeply"),
        (f'{{"question": {"9" * 5000}}}', "2:1: not valid JSON: a number has too many digits"),
    ],
)
def test_a_broken_line_says_where_and_what(tmp_path, line, message):
    with pytest.raises(KnowledgeError) as caught:
        read(tmp_path, '{"question": "fine", "expect": "x"}\n' + line, "q.jsonl")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"question": "a", "expect": "b"', "2:32: not valid JSON"),
        ('{"question": "a", "expect": }', "2:29: not valid JSON"),
        ('[{"expect": "b"}]', "2:1: a line must be an object"),
    ],
)
def test_a_broken_line_that_expects_something_is_told_behind_one_of_a_log_too(tmp_path, line, message):
    logged = (
        '{"kind": "unanswered", "question": "a", "language": "en", "status": "no_match", "day": "2021-05-03"}\n'
    )
    with pytest.raises(KnowledgeError) as caught:
        read(tmp_path, logged + line, "q.jsonl")
    assert message in str(caught.value)


def test_all_that_a_log_writes_is_read(tmp_path):
    record = Logged(Cause.WRONG, "a", "en", Status.ANSWERED, "2021-05-03", "places", "signers", ("housing",), "b")
    (found,) = read(tmp_path, as_line(record).decode(), "q.jsonl").cases
    assert [name.id for name in found.never] == ["places"]
    assert found.picked == "signers"


def test_a_file_of_cases_has_a_limit(tmp_path):
    with pytest.raises(KnowledgeError, match=r"t\.faqtest\.yaml:1:1: the file has 5 MB, over the limit of 4 MB"):
        read(tmp_path, "#" * 5_000_000)


def test_half_a_character_in_a_question_harms_no_report(tmp_path, exchange_bot):
    (found,) = read(tmp_path, '{"question": "plcaes \\ud800", "expect": "no_match"}\n', "q.jsonl").cases
    evaluation = Evaluation((examine(found, exchange_bot),))
    for suffix in FORMATS:
        report = tmp_path / f"report{suffix}"
        write_report(report, evaluation, hold_to_limits(evaluation.tally))
        assert "plcaes" in report.read_text(encoding="utf-8") or suffix == ".txt"


def test_folders_give_their_case_files_in_name_order(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("z.faqtest.yml", "b/a.faqtest.yaml", "base.yaml"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert find_case_files([tmp_path]) == [tmp_path / "b/a.faqtest.yaml", tmp_path / "z.faqtest.yml"]


def test_a_file_of_cases_that_is_named_twice_comes_once(tmp_path):
    (tmp_path / "b").mkdir()
    file, link = tmp_path / "a.faqtest.yaml", tmp_path / "link.jsonl"
    file.write_text("x", encoding="utf-8")
    link.symlink_to(file)
    assert find_case_files([file, tmp_path / "b/../a.faqtest.yaml", link, tmp_path]) == [file]


@pytest.mark.parametrize("name", ["", "missing.jsonl"])
def test_a_path_without_cases_is_an_error(tmp_path, name):
    with pytest.raises(KnowledgeError, match=r"holds no \*\.faqtest\.yaml|no such file"):
        find_case_files([tmp_path / name])


def test_names_of_cases_are_all_others_also_where_one_is_written_as_a_number(tmp_path):
    asked = ["opening hours", "opening hours #2", "opening hours", "opening hours"]
    tests = "tests:\n" + "".join(f'  - {{ask: "{question}", expect: hours}}\n' for question in asked)
    names = [case.name for case in read(tmp_path, tests).cases]
    assert names[:2] == asked[:2]
    assert len(set(names)) == len(asked)


def test_a_pattern_that_takes_long_to_be_read_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr("faq_bot.testing.patterns.PATIENCE", 0.05)
    pattern = "(?i)" + "[\x21-\ufdcf]" * 990
    with pytest.raises(KnowledgeError, match=r"takes over 0\.05 s"):
        read(tmp_path, f"tests:\n  - ask: a\n    matches: '{pattern}'\n")
