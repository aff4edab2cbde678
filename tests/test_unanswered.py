import json
import multiprocessing
import os
import stat
import subprocess
import sys
from codecs import BOM_UTF8
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from exchange_base import write_base

from faq_bot import FAQBot, FAQBotError
from faq_bot.answering import logged
from faq_bot.answering.answer import Answer, Explanation, Ground, Status, Suggestion
from faq_bot.answering.logged import LONGEST_LINE, MAX_TEXT, read_log
from faq_bot.answering.unanswered import UnansweredLog
from faq_bot.cli.commands import make_parser
from faq_bot.cli.main import main


@pytest.fixture
def path(tmp_path):
    return tmp_path / "unanswered.jsonl"


@pytest.fixture
def bot(exchange_bot, path):
    return FAQBot(exchange_bot.matcher, on_answer=UnansweredLog(path))


def logged_in(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def questions_in(path):
    return [line["question"] for line in logged_in(path)]


needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process")


@contextmanager
def no_file_larger_than(size):
    """Let a write beyond this many bytes be cut, as a full disk cuts it."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


UNDER = Explanation(decision=Ground.UNDER)
NOTHING_NEAR = Explanation(decision=Ground.NOTHING_NEAR)


def no_match(question, language="en"):
    return Answer(question, Status.NO_MATCH, "I don't know.", language, explanation=NOTHING_NEAR)


class TestLog:
    def test_what_is_not_answered_is_logged_and_what_is_answered_is_not(self, bot, path):
        bot.ask("How many places are there at Kagawa?")
        bot.ask("thanks")
        bot.ask("is there a swimming pool")
        bot.ask("How long does the exchange at Osaka last?")
        first, second = logged_in(path)
        assert (first["question"], first["status"]) == ("is there a swimming pool", "no_match")
        assert (second["status"], second["entry_id"]) == ("not_covered", "osaka-duration")

    def test_threads_leave_each_other_no_line_that_is_none(self, path):
        log = UnansweredLog(path)

        def ask(thread):
            for number in range(60):
                log(no_match(f"{'a long question ' * 20}{thread} {number}"))

        with ThreadPoolExecutor(6) as threads:
            list(threads.map(ask, range(6)))
        assert len({json.loads(line)["question"] for line in path.read_text(encoding="utf-8").splitlines()}) == 360

    def test_a_program_that_holds_the_lock_is_waited_for_once_and_not_for_each_line(self, path, monkeypatch):
        fcntl = pytest.importorskip("fcntl", reason="no locks of files")
        waits = []
        monkeypatch.setattr("faq_bot.answering.unanswered.time.sleep", waits.append)
        log = UnansweredLog(path)
        with path.open("rb") as held:
            fcntl.flock(held, fcntl.LOCK_SH)
            log(no_match("question 0"))
            waited = len(waits)
            for number in range(1, 20):
                log(no_match(f"question {number}"))
        assert (waited > 0, len(waits)) == (True, waited)
        assert questions_in(path) == [f"question {number}" for number in range(20)]

    def test_blank_messages_are_not_logged(self, bot, path):
        for blank in ("", "  ", "\n"):
            bot.ask(blank)
        assert logged_in(path) == []

    def test_it_has_what_was_offered_in_the_place_of_an_answer(self, path):
        offered = (Suggestion("signers", "Who signed?", 0.4), Suggestion("osaka-places", "How many?", 0.3))
        UnansweredLog(path)(
            Answer("who", Status.AMBIGUOUS, "Which?", "en", 0.4, suggestions=offered, explanation=UNDER)
        )
        assert logged_in(path)[0]["offered"] == ["signers", "osaka-places"]

    def test_only_the_parts_without_an_answer_are_logged(self, path):
        parts = (Answer("when?", Status.ANSWERED, "At nine.", "en", 0.9, "opening"), no_match("is there a pool?"))
        whole = Answer("when? is there a pool?", Status.NO_MATCH, "At nine.\n\nI don't know.", "en", parts=parts)
        UnansweredLog(path)(whole)
        assert questions_in(path) == ["is there a pool?"]

    def test_of_an_answer_in_parts_each_part_is_called_wrong(self, path):
        parts = (
            Answer("when?", Status.ANSWERED, "At nine.", "en", 0.9, "opening"),
            Answer("where?", Status.ANSWERED, "Here.", "en", 0.9, "place"),
        )
        UnansweredLog(path).report_wrong(
            Answer("when? where?", Status.ANSWERED, "At nine.\n\nHere.", "en", parts=parts)
        )
        assert [(line["kind"], line["entry_id"]) for line in logged_in(path)] == [
            ("wrong", "opening"),
            ("wrong", "place"),
        ]

    def test_of_the_messages_before_a_follow_up_nothing_is_kept(self, bot, path):
        talk = bot.conversation()
        for message in (
            "I am Ada and have a peanut allergy, is there a clinic",
            "Who signed the agreement with Kagawa?",
        ):
            talk.ask(message)
        talk.ask("and how much does it cost?")
        *_, follow_up = logged_in(path)
        assert follow_up["question"] == "and how much does it cost?"
        assert not {"clinic", "allergy", "Ada"}.intersection(" ".join(map(str, follow_up.values())).split())

    def test_a_follow_up_has_the_fact_that_it_goes_on_from(self, bot, path):
        talk = bot.conversation()
        talk.ask("Who signed the agreement with Kagawa?")
        talk.ask("and how much does it cost?")
        talk.ask("is there a swimming pool")
        assert [line.get("after") for line in logged_in(path)] == ["signers", None]

    def test_what_the_source_leaves_open_joins_no_line_to_the_next(self, bot, path):
        talk = bot.conversation()
        talk.ask("How long does the exchange at Osaka last?")
        talk.ask("and the weather there?")
        assert ["after" in line for line in logged_in(path)] == [False, False]

    @pytest.mark.parametrize(
        ("before", "said"),
        [
            *(
                ("How long does the exchange at Osaka last?", said)
                for said in ("again please", "are you sure?", "???")
            ),
            *(("is there a swimming pool", said) for said in ("1", "7", "again please", "none of these")),
            *(
                ("places at the university", said)
                for said in ("1", "7", "the first one", "none of these", "en français")
            ),
        ],
    )
    def test_a_message_about_what_was_said_is_no_question_of_somebody(self, bot, path, before, said):
        talk = bot.conversation()
        talk.ask(before)
        talk.ask(said)
        assert questions_in(path) == [before]

    def test_a_pick_is_no_question_of_somebody(self, bot, path):
        talk = bot.conversation()
        assert talk.pick("osaka-duration").status is Status.NOT_COVERED
        assert logged_in(path) == []

    def test_addresses_and_numbers_never_reach_the_file(self, bot, path):
        secret = "rent? me@example.org 06 12 34 56 78 20231234"
        bot.ask(secret)
        UnansweredLog(path).report_wrong(Answer(secret, Status.ANSWERED, secret, "en", 0.9, "signers"))
        written = path.read_text(encoding="utf-8")
        assert written.count("•••@•••") == 3
        assert not any(part in written for part in ("example", "06 12", "78", "2023"))

    def test_an_address_is_masked_before_a_text_is_cut(self, path):
        for length in range(MAX_TEXT - 20, MAX_TEXT + 1):
            UnansweredLog(path)(no_match("x" * length + " someone@example.org"))
        assert "someone" not in path.read_text(encoding="utf-8")

    def test_a_number_is_masked_however_many_blanks_part_it(self, path):
        UnansweredLog(path)(no_match("call 06  -  12  -  34  -  56"))
        assert questions_in(path) == ["call +•••"]

    def test_an_address_where_reading_ends_is_masked_too(self, path):
        shortened = "first.of.many@example.org " * 180
        for length in range(4960 - len(shortened), 5001 - len(shortened)):
            UnansweredLog(path)(no_match(shortened + "x" * length + " someone@example.org"))
        assert "someone" not in path.read_text(encoding="utf-8")

    def test_of_a_long_text_no_more_is_masked_than_may_be_kept(self, path, monkeypatch):
        read = []
        monkeypatch.setattr(logged, "mask", lambda text: read.append(len(text)) or text)
        UnansweredLog(path)(no_match("a" * 600_000))
        assert max(read) <= 10 * MAX_TEXT

    def test_a_line_has_a_bound(self, path):
        UnansweredLog(path)(no_match("香" * 100_000))
        assert len(questions_in(path)[0]) == MAX_TEXT
        assert path.stat().st_size < 4096

    def test_a_question_is_one_line_whatever_it_holds(self, path):
        log = UnansweredLog(path)
        for odd in ("a\nb", "a\u2028b", "half \ud83d pair", 'quo"ted', "\x1b[31mred", "\x00"):
            log(no_match(odd))
        assert len(read_log(path)[0]) == 6

    def test_the_file_is_for_its_owner_alone(self, path):
        mask = os.umask(0)
        try:
            UnansweredLog(path)
        finally:
            os.umask(mask)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    @pytest.mark.skipif(sys.platform == "win32", reason="no modes")
    def test_a_file_that_is_there_keeps_the_mode_that_its_owner_gave_it(self, path):
        path.touch()
        path.chmod(0o640)
        UnansweredLog(path)(no_match("first"))
        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def test_what_was_logged_before_stays(self, path):
        UnansweredLog(path)(no_match("first"))
        UnansweredLog(path)(no_match("second"))
        assert questions_in(path) == ["first", "second"]

    def test_a_log_that_was_moved_away_begins_anew(self, path):
        log = UnansweredLog(path)
        log(no_match("before"))
        path.rename(path.with_suffix(".1"))
        log(no_match("after"))
        assert questions_in(path) == ["after"]

    def test_a_file_that_cannot_be_written_is_said_at_once(self, tmp_path):
        with pytest.raises(FAQBotError, match="cannot be written"):
            UnansweredLog(tmp_path / "nowhere" / "log.jsonl")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
    def test_a_pipe_that_nobody_reads_is_not_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(FAQBotError, match="cannot be written"):
            UnansweredLog(tmp_path / "pipe")

    def test_a_log_that_breaks_later_costs_no_answer(self, exchange_bot, tmp_path, caplog):
        folder = tmp_path / "logs"
        folder.mkdir()
        bot = FAQBot(exchange_bot.matcher, on_answer=UnansweredLog(folder / "log.jsonl"))
        (folder / "log.jsonl").unlink()
        folder.rmdir()
        assert bot.ask("is there a swimming pool").status is Status.NO_MATCH
        assert "not logged" in caplog.text
        assert "swimming" not in caplog.text

    def test_whoever_reports_a_wrong_answer_is_told_if_it_is_not_kept(self, tmp_path):
        folder = tmp_path / "logs"
        folder.mkdir()
        log = UnansweredLog(folder / "log.jsonl")
        (folder / "log.jsonl").unlink()
        folder.rmdir()
        with pytest.raises(FAQBotError, match="is not kept"):
            log.report_wrong(Answer("when", Status.ANSWERED, "At nine.", "en", 0.9, "opening"))

    @needs_limits
    def test_a_line_that_a_full_disk_cuts_is_said_and_takes_no_other_with_it(self, path, caplog):
        log = UnansweredLog(path)
        log(no_match("first"))
        with no_file_larger_than(path.stat().st_size + 20):
            log(no_match("cut"))
        assert "not logged (No space left" in caplog.text
        log(no_match("third"))
        records, skipped = read_log(path)
        assert ([record.question for record in records], skipped) == (["first", "third"], (2,))

    @needs_limits
    def test_a_command_that_cannot_log_says_so_as_it_says_all_else(self, path, tmp_path):
        UnansweredLog(path)(no_match("first"))
        command = [sys.executable, "-m", "faq_bot", "ask", "-k", write_base(tmp_path), "--log-unanswered", path]
        # Python would cut what it compiles too, and others would read that.
        env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        with no_file_larger_than(path.stat().st_size + 20):
            done = subprocess.run(
                [*command, "is there a swimming pool"], capture_output=True, encoding="utf-8", env=env, check=False
            )
        assert done.stderr == f"faq-bot: {path}: a question is not logged (No space left on device)\n"


def test_a_log_is_not_what_is_asked(path, tmp_path):
    UnansweredLog(path)(no_match("first"))
    command = [sys.executable, "-m", "faq_bot", "-k", write_base(tmp_path), "--log-unanswered", path]
    with path.open() as asked:
        done = subprocess.run(command, stdin=asked, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"faq-bot: {path}: it is read as questions; name another file as the log\n"


@pytest.mark.skipif(not os.path.exists("/dev/stdin"), reason="no such device")  # noqa: PTH110
def test_a_log_is_not_the_pipe_that_is_asked(tmp_path):
    command = [sys.executable, "-m", "faq_bot", "-k", write_base(tmp_path), "--log-unanswered", "/dev/stdin"]
    done = subprocess.run(command, input=b"who?\n", capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"faq-bot: /dev/stdin: it is read as questions; name another file as the log\n"


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_log_is_not_what_is_answered(path, tmp_path, stream):
    command = [
        sys.executable,
        "-m",
        "faq_bot",
        "ask",
        "-k",
        write_base(tmp_path),
        "--log-unanswered",
        path,
        "who?",
    ]
    with path.open("a") as output:
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: output}
        done = subprocess.run(command, **pipes, check=False, timeout=60)
    assert done.returncode == 3
    assert {"stdout": done.stderr, "stderr": path.read_bytes()}[stream].endswith(
        b"it is the output; name another file as the log\n"
    )


LINE = {"kind": "unanswered", "question": "Where?", "language": "en", "status": "no_match", "day": "2021-05-03"}


@pytest.mark.parametrize(
    "odd",
    [
        *({"entry_id": value} for value in ([], {}, 5)),
        *({"after": value} for value in ([], {}, 5)),
        *({"language": value} for value in (None, "", "\x1b[1m", "x: y", "klingon")),
        *({"offered": value} for value in (None, 5, [5])),
        *({"question": value} for value in (None, "\n", ["x"])),
        *({"day": value} for value in (None, 5)),
        *({key: value} for key in ("kind", "status") for value in ([], {}, "x", None)),
        {"key of another tool": "x" * LONGEST_LINE},
    ],
    ids=lambda odd: str(odd)[:50],
)
def test_a_line_that_no_log_writes_is_left_out(path, odd):
    path.write_text(json.dumps(LINE | odd) + "\n" + json.dumps(LINE) + "\n", encoding="utf-8")
    records, skipped = read_log(path)
    assert ([record.question for record in records], skipped) == (["Where?"], (1,))


def test_a_log_may_be_named_before_the_command(path):
    base = write_base(path.parent)
    for arguments in (
        ["--log-unanswered", path, "ask", "-k", base],
        ["ask", "--log-unanswered", path, "-k", base],
    ):
        assert main([*map(str, arguments), "is there a swimming pool"]) == 1
    assert questions_in(path) == ["is there a swimming pool"] * 2
    for command in ("serve", "mcp"):
        options = make_parser().parse_args(["--log-unanswered", str(path), command])
        assert options.log_unanswered == path


def _log_many(path, name, count):
    log = UnansweredLog(path)
    for number in range(count):
        log(no_match(f"{name} {number} " + "香" * 300))


def test_several_processes_share_a_file(path):
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_log_many, args=(path, name, 200)) for name in "abc"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    records, skipped = read_log(path)
    assert (len(records), skipped) == (600, ())
    for name in "abc":
        own = [record.question.split()[1] for record in records if record.question.startswith(name)]
        assert own == [str(number) for number in range(200)]


class TestRead:
    def test_what_is_written_is_read(self, path):
        log = UnansweredLog(path)
        offered = (Suggestion("signers", "Who signed?", 0.4),)
        log(Answer("who", Status.AMBIGUOUS, "Which?", "en", 0.4, suggestions=offered, explanation=UNDER))
        log.report_wrong(Answer("when", Status.ANSWERED, "At nine.", "en", 0.9, "opening"))
        (first, second), skipped = read_log(path)
        assert (first.kind, first.question, first.offered, first.answer) == ("unanswered", "who", ("signers",), "")
        assert (second.kind, second.entry_id, second.answer) == ("wrong", "opening", "At nine.")
        assert skipped == ()

    @pytest.mark.parametrize(
        "line",
        [
            '{"question": "cut',
            "[]",
            "null",
            '{"question": "other tool"}',
            '{"kind": "?", "question": "a"}',
            "[" * 9999,
        ],
    )
    def test_lines_that_are_no_questions_are_told_by_number(self, path, line):
        UnansweredLog(path)(no_match("a"))
        with path.open("a", encoding="utf-8") as file:
            file.write(line + "\n\n")
        records, skipped = read_log(path)
        assert (len(records), skipped) == (1, (2,))

    def test_a_mark_that_an_editor_puts_before_the_first_line_costs_no_line(self, path):
        UnansweredLog(path)(no_match("a"))
        path.write_bytes(BOM_UTF8 + path.read_bytes())
        records, skipped = read_log(path)
        assert ([record.question for record in records], skipped) == (["a"], ())

    def test_a_file_that_is_not_there_is_said(self, path):
        with pytest.raises(FAQBotError, match="no such file"):
            read_log(path)


class TestCommands:
    @pytest.fixture
    def base(self, tmp_path):
        return str(write_base(tmp_path))

    def test_a_log_becomes_a_file_that_loads_beside_the_base(self, base, path, capsys, tmp_path):
        bot = FAQBot.load(base, on_answer=UnansweredLog(path))
        for question in ("How long does the Osaka exchange last?", "is there a swimming pool"):
            bot.ask(question)
        assert main(["unanswered", "-k", base, str(path)]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith("# 2 questions: 1 near an entry, 1 near none,")
        (tmp_path / "new.yaml").write_text(shown, encoding="utf-8")
        known = [phrasing.text for phrasing in FAQBot.load(tmp_path).entry("osaka-duration").phrasings]
        assert "How long does the Osaka exchange last?" in known

    def test_a_log_that_is_not_there_is_said(self, base, path, capsys):
        assert main(["unanswered", "-k", base, str(path)]) == 3
        assert "no such file" in capsys.readouterr().err

    def test_evaluate_tells_which_questions_of_a_log_are_answered_now(self, base, path, capsys):
        log = UnansweredLog(path)
        log(no_match("Who signed the agreement with Kagawa?"))
        log(no_match("is there a swimming pool"))
        assert main(["evaluate", "-k", base, str(path)]) == 0
        assert "1 of 2 right" in capsys.readouterr().out

    @pytest.mark.parametrize("kept", [3, 12, -2, -1], ids=["its beginning", "its kind", "half a letter", "no end"])
    def test_a_line_that_was_cut_is_left_out_and_told(self, base, path, capsys, kept):
        log = UnansweredLog(path)
        log(no_match("Who signed the agreement with Kagawa?"))
        whole = path.read_bytes()
        line = whole.removesuffix(b"\n").replace(b'with Kagawa?"', 'à"'.encode())
        line = line[: line.index("à".encode()) + 1] if kept == -2 else line[:kept]
        path.write_bytes(whole + line + b"\n" + whole + line)
        assert main(["evaluate", "-k", base, str(path)]) == 0
        output, told = capsys.readouterr()
        assert "2 of 2 right" in output
        assert [each for each in told.splitlines() if "cut" in each] == [
            f"faq-bot: {path}:{number}:1: left out: a line that was cut while it was logged" for number in (2, 4)
        ]
        assert main(["unanswered", "-k", base, str(path)]) == 0
        assert "# 2 lines of the file left out: no question of a log (line 2, 4)\n" in capsys.readouterr().out

    def test_of_many_lines_that_are_no_questions_the_first_are_told(self, base, path, capsys):
        path.write_text("x\n" * 99 + json.dumps(LINE), encoding="utf-8")
        assert main(["unanswered", "-k", base, str(path)]) == 0
        assert (
            "# 99 lines of the file left out: no question of a log (line 1, 2, 3, 4, 5, ...)\n"
            in capsys.readouterr().out
        )

    @pytest.mark.parametrize(
        "odd",
        [b'{"kind":"unans', b"\xff\xfe", b"\0\0\0", b"no JSON", b"[]", b'{"kind":"?"}', b'{"question":"x"}'],
        ids=repr,
    )
    @pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=repr)
    def test_both_commands_leave_out_the_same_lines(self, base, path, capsys, odd, end):
        line = json.dumps(LINE).encode()
        path.write_bytes(end.join([line, odd, line, b"", odd, line]))
        assert main(["evaluate", "-k", base, str(path)]) == 0
        output, told = capsys.readouterr()
        assert "of 3 right" in output
        assert [each.split(":")[2] for each in told.splitlines() if "left out" in each] == ["2", "5"]
        assert main(["unanswered", "-k", base, str(path)]) == 0
        output = capsys.readouterr().out
        assert output.startswith("# 3 questions:")
        assert "left out: no question of a log (line 2, 5)\n" in output

    def test_of_many_lines_that_evaluate_leaves_out_the_first_are_told(self, base, path, capsys):
        path.write_text("x\n" * 99 + json.dumps(LINE), encoding="utf-8")
        main(["evaluate", "-k", base, str(path)])
        told = [each for each in capsys.readouterr().err.splitlines() if "left out" in each]
        assert [each.split(":")[2] for each in told[:-1]] == ["1", "2", "3", "4", "5"]
        assert told[-1].endswith(": 94 more lines are left out")

    def test_what_a_curator_has_added_to_a_log_is_held_to_it(self, base, path, capsys):
        added = {"question": "Who signed the agreement with Kagawa?", "expect": "signers"}
        path.write_text(json.dumps(LINE) + "\n" + json.dumps(added), encoding="utf-8")
        main(["evaluate", "-k", base, str(path)])
        assert "of 2 right" in capsys.readouterr().out
        path.write_text(json.dumps(LINE) + "\n" + json.dumps(added | {"expect": 5}), encoding="utf-8")
        assert main(["evaluate", "-k", base, str(path)]) == 3

    @pytest.mark.parametrize("content", ["# Notes\n\n- one\n", '{"question": "x", "expect": "y"}\n', "[]\n"])
    def test_a_file_in_which_nothing_is_of_a_log_is_refused(self, base, path, capsys, content):
        path.write_text(content, encoding="utf-8")
        assert main(["unanswered", "-k", base, str(path)]) == 3
        output, told = capsys.readouterr()
        assert output == ""
        assert f"{path}:1:1: no log of unanswered questions" in told

    @pytest.mark.parametrize("content", ["", "\n\n", '{"kind":"unans'])
    def test_a_log_without_a_question_leaves_no_work(self, base, path, capsys, content):
        path.write_text(content, encoding="utf-8")
        assert main(["unanswered", "-k", base, str(path)]) == 0
        assert capsys.readouterr().out.startswith("# 0 questions:")

    def test_evaluate_takes_a_log_that_calls_wrong_what_the_base_has_no_more(self, base, path, capsys):
        UnansweredLog(path).report_wrong(Answer("Who signed?", Status.ANSWERED, "x", "en", 0.9, "long-gone"))
        assert main(["evaluate", "-k", base, str(path)]) == 0
        assert "1 of 1 right" in capsys.readouterr().out

    def test_evaluate_holds_a_wrong_answer_against_the_entry(self, base, path, capsys):
        question = "Who signed the agreement with Kagawa?"
        UnansweredLog(path).report_wrong(Answer(question, Status.ANSWERED, "x", "en", 0.9, "signers"))
        main(["evaluate", "-k", base, str(path)])
        assert "expected not signers" in capsys.readouterr().out

    def test_evaluate_asks_a_follow_up_after_what_it_goes_on_from(self, base, path, capsys):
        UnansweredLog(path)(no_match("and at Osaka?"))
        line = {**logged_in(path)[0], "after": "kagawa-places", "expect": "osaka-places"}
        path.write_text(json.dumps(line), encoding="utf-8")
        assert main(["evaluate", "-k", base, str(path)]) == 0
        assert "1 of 1 right" in capsys.readouterr().out

    def test_an_expectation_that_a_curator_adds_to_a_line_counts(self, base, path, capsys):
        UnansweredLog(path)(no_match("Who signed the agreement with Kagawa?"))
        path.write_text(json.dumps({**logged_in(path)[0], "expect": "osaka-places"}), encoding="utf-8")
        main(["evaluate", "-k", base, str(path)])
        assert "expected osaka-places, came signers" in capsys.readouterr().out

    def test_the_chat_logs_and_takes_down_what_is_called_wrong(self, base, path, capsys, monkeypatch):
        import io

        monkeypatch.setattr("sys.stdin", io.StringIO("Who signed the agreement with Kagawa?\n/wrong\npool?\n"))
        assert main(["-k", base, "--language", "en", "--log-unanswered", str(path)]) == 0
        assert "has been noted" in capsys.readouterr().out
        assert [(line["kind"], line.get("entry_id")) for line in logged_in(path)] == [
            ("wrong", "signers"),
            ("unanswered", None),
        ]

    @needs_limits
    def test_a_report_that_a_full_disk_does_not_keep_is_not_said_to_be_noted(
        self, base, path, capsys, monkeypatch
    ):
        import io

        monkeypatch.setattr("sys.stdin", io.StringIO("Who signed the agreement with Kagawa?\n/wrong\n"))
        with no_file_larger_than(20):
            assert main(["-k", base, "--language", "en", "--log-unanswered", str(path)]) == 0
        shown = capsys.readouterr().out
        assert "could not be noted" in shown
        assert "has been noted" not in shown

    def test_without_a_log_wrong_says_how_to_have_one(self, base, tmp_path, capsys, monkeypatch):
        import io

        before = sorted(tmp_path.iterdir())
        monkeypatch.setattr("sys.stdin", io.StringIO("Who signed the agreement with Kagawa?\n/wrong\n"))
        main(["-k", base, "--language", "en"])
        assert "--log-unanswered" in capsys.readouterr().out
        assert sorted(tmp_path.iterdir()) == before


def test_a_path_that_is_none_is_told():
    with pytest.raises(FAQBotError, match="cannot be written"):
        UnansweredLog("a\0b")
    with pytest.raises(TypeError):
        UnansweredLog(None)


def test_what_is_no_character_is_not_kept_as_half_of_one(path):
    FAQBot.from_dict(
        {"language": "en", "entries": [{"id": "a", "questions": "open?", "answer": "At nine."}]},
        on_answer=UnansweredLog(path),
    ).ask("is there a \udcff swimming pool")
    assert json.loads(path.read_text(encoding="utf-8"))["question"] == "is there a ? swimming pool"


@pytest.mark.parametrize("call", [UnansweredLog.__call__, UnansweredLog.report_wrong])
def test_what_is_logged_is_an_answer(path, call):
    with pytest.raises(TypeError, match="what is logged is an Answer, not str"):
        call(UnansweredLog(path), "open?")
    assert not path.read_bytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("base.json", '{"language": "en", "entries": []}'),
        ("base.txt", "language: en\nentries: []\n"),
        ("faq.csv", "question,answer\nWhere?,Here.\n"),
        ("cases.jsonl", '{"question": "Where?", "expect": "place"}\n'),
        ("notes.md", "# Notes\n"),
        ("diary.txt", "\n\nmy diary\n"),
        ("other.jsonl", '{"kind":"hello"}\nnot yours\n'),
        ("pretty.txt", '{\n  "question": "Where?"\n}\n'),
        ("long.txt", "x" * 2**17),
        ("pods.json", json.dumps({"kind": "PodList", "items": ["x" * 2**17]}, separators=(",", ":"))),
        ("cases.faqtest.yaml", None),
        ("new-in-a-base.yaml", None),
        ("NEW.YML", None),
    ],
)
def test_no_log_is_written_to_what_is_for_something_else(tmp_path, name, content):
    file = tmp_path / name
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(FAQBotError, match=f"{name}: no log of unanswered questions"):
        UnansweredLog(file)
    assert file.exists() == (content is not None)
    assert content is None or file.read_text(encoding="utf-8") == content


def test_no_log_is_made_where_a_link_leads_into_a_base(tmp_path):
    link = tmp_path / "log.jsonl"
    link.symlink_to("new.yaml")
    with pytest.raises(FAQBotError, match="no log of unanswered questions"):
        UnansweredLog(link)
    assert not (tmp_path / "new.yaml").exists()


def test_a_log_that_a_curator_has_edited_is_still_one(path):
    path.write_text(json.dumps({"expect": "place"} | LINE) + "\n", encoding="utf-8")
    UnansweredLog(path)(no_match("do you like the moon"))
    assert questions_in(path) == ["Where?", "do you like the moon"]


@pytest.mark.parametrize("there", ["important", "{", '{"kind":"unans'])
def test_what_is_put_in_the_place_of_a_log_loses_no_line_to_it(path, there):
    log = UnansweredLog(path)
    log(no_match("first"))
    path.unlink()
    path.write_text(there, encoding="utf-8")
    for question in ("second", "third"):
        log(no_match(question))
    kept, *logged = path.read_text(encoding="utf-8").splitlines()
    assert kept == there
    assert [json.loads(line)["question"] for line in logged] == ["second", "third"]


def test_a_line_that_another_process_was_cut_off_in_takes_no_other_with_it(path):
    path.write_bytes(b'{"kind": "unanswered", "question": "whe')
    UnansweredLog(path)(no_match("do you like the moon"))
    records, cut = read_log(path)
    assert ([record.question for record in records], cut) == (["do you like the moon"], (1,))


@pytest.mark.parametrize("question", [" " * 6_000 + "hello", " ", "\u200b" * 6_000, "\n" * 6_000 + "x" * 9_000])
def test_whatever_is_called_wrong_the_file_stays_a_log(path, question):
    UnansweredLog(path).report_wrong(Answer(question, Status.NO_MATCH, "Please ask.", "en"))
    assert "question" in json.loads(path.read_text(encoding="utf-8"))
    UnansweredLog(path)  # opens it
    read_log(path)


@pytest.mark.skipif(not hasattr(os, "O_NONBLOCK"), reason="nothing can be opened without waiting there")
def test_a_log_is_looked_into_without_waiting_for_more(tmp_path, monkeypatch):
    """Some files of the system, as /proc/kmsg, tell more only when there is more."""
    path, flags, opened = tmp_path / "log.jsonl", [], os.open
    path.touch()
    monkeypatch.setattr(os, "open", lambda file, how, *more: flags.append(how) or opened(file, how, *more))
    UnansweredLog(path)
    assert len(flags) == 2
    assert all(how & os.O_NONBLOCK for how in flags)


@pytest.mark.parametrize("day", ["2026-13-45", "2026-02-30", "yesterday", ""])
def test_a_day_that_is_none_is_not_repeated(path, day):
    path.write_text(json.dumps(LINE | {"day": day}), encoding="utf-8")
    (record,), _ = read_log(path)
    assert record.day == ""


def test_a_log_without_a_name_is_told_as_that():
    with pytest.raises(FAQBotError, match=r"^the path of the log of unanswered questions is empty$"):
        UnansweredLog("")
