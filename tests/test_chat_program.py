"""The whole program in a real pseudo-terminal, or behind a pipe: type this, see that."""

import json
import os
import re
import shlex
import shutil
import stat
import sys
from pathlib import Path

import pytest
from exchange_base import BASE, write_base
from prompt_toolkit.utils import get_cwidth
from pty_screen import Screen
from warm_start import run, start

from faq_bot.chat import plain

PROGRAM = (sys.executable, "-m", "faq_bot")
PLACES = "How many places are there at Kagawa?"
FIVE = "Five students at most"
LEFT = "\x1b[D"
CTRL_C, CTRL_D, CTRL_R, CTRL_U, CTRL_Y, CTRL_Z = "\x03", "\x04", "\x12", "\x15", "\x19", "\x1a"
UP, ESCAPE = "\x1b[A", "\x1b"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return write_base(tmp_path_factory.mktemp("base"))


@pytest.fixture
def env(tmp_path):
    kept = {name: os.environ[name] for name in ("PATH", "VIRTUAL_ENV", "XDG_CACHE_HOME") if name in os.environ}
    return kept | {
        "PYTHONPATH": str(Path.cwd()),
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "TERM": "xterm-256color",
        "LANG": "en_GB.UTF-8",
    }


@pytest.fixture
def chat(base, env):
    def start(*options, columns=80, rows=60, knowledge=base, anew=False, **variables):
        command = [*PROGRAM, "-k", str(knowledge), *options]
        return Screen(command, env | variables, columns=columns, rows=rows, anew=anew)

    return start


def ask(screen, line, *expected):
    screen.wait_for_prompt()
    screen.type(line + "\r")
    return screen.wait_for(*expected)


@pytest.mark.parametrize(
    ("locale", "greeting", "example"),
    [
        ("fr_FR.UTF-8", "Bonjour", "1. Combien de places y a-t-il à Kagawa ?"),
        ("en_GB.UTF-8", "Hello", "1. How many places are there at Kagawa?"),
        ("ja_JP.UTF-8", "こんにちは", "1. 香川大学の定員は何人ですか？"),
        ("de_DE.UTF-8", "Hello", "1. How many places are there at Kagawa?"),
    ],
)
def test_the_greeting_speaks_the_language_of_the_environment(chat, locale, greeting, example):
    with chat(LANG=locale) as screen:
        screen.wait_for(greeting, example)


AT_ONCE = """
from prompt_toolkit.renderer import Renderer
from faq_bot.cli.main import main

Renderer.CPR_TIMEOUT = 0
raise SystemExit(main())
"""


def test_a_terminal_that_does_not_tell_where_its_cursor_is_is_not_warned_of(base, env):
    command = [sys.executable, "-c", AT_ONCE, "-k", str(base)]
    with Screen(command, env, tells_cursor=False, anew=True) as screen:
        screen.wait_for("For example:")
        screen.type(f"{PLACES}\r")
        screen.wait_for(FIVE)
        screen.type("quit\r")
        screen.wait_for("Goodbye!")
        assert screen.wait_for_end() == 0
        assert "WARNING" not in screen.raw


@pytest.mark.parametrize("rows", [3, 6])
def test_what_is_typed_is_seen_in_a_low_window(chat, rows):
    with chat(rows=rows) as screen:
        screen.type("How many places")
        screen.wait_for("> How many places", "Ctrl-D")


@pytest.mark.parametrize("long", ["greeting", "phrasing"])
def test_a_greeting_without_end_holds_up_no_key(chat, tmp_path, long):
    words = "we are glad that you are here " * 15_000
    said = {"greeting": "Hello", "phrasing": "opening hours"} | {long: words}
    hours = {"id": "hours", "questions": [said["phrasing"], "when do you open"], "answer": "At nine."}
    base = tmp_path / "long.json"
    base.write_text(
        json.dumps({"language": "en", "messages": {"greeting": said["greeting"]}, "entries": [hours]}), "utf-8"
    )
    with chat(knowledge=base) as screen:
        ask(screen, "when do you open", "At nine.")


def test_a_session_in_french(chat):
    with chat(LANG="fr_FR.UTF-8") as screen:
        ask(screen, "Combien de places y a-t-il à Kagawa ?", "Cinq élèves", "Source : A School", "À voir aussi")
        ask(screen, "et à Osaka ?", "Deux élèves")
        ask(screen, "merci", "Avec plaisir")
        ask(screen, "/why", "réponse : conversation (thanks)")
        ask(screen, "quit", "À bientôt")
        assert screen.wait_for_end() == 0


def test_the_blank_before_a_french_colon_is_drawn_as_a_blank(chat):
    with chat(LANG="fr_FR.UTF-8") as screen:
        screen.wait_for("Par exemple")
        screen.wait_for_prompt()
        cells = [cell for line in screen.screen.buffer.values() for cell in line.values()]
        assert not any(cell.underscore for cell in cells)


def test_a_session_in_english(chat):
    with chat() as screen:
        ask(screen, PLACES, FIVE, "Source: A School, The exchange leaflet, 2021-05, page 2", "You might also ask")
        ask(screen, "1", "lasts a semester")
        ask(screen, "and Osaka?", "duration at Osaka is not stated")
        ask(screen, "/why", "how it was read", "osaka-duration")
        ask(screen, "exit", "Goodbye")
        assert screen.wait_for_end() == 0


def test_a_session_in_japanese(chat):
    with chat(LANG="ja_JP.UTF-8", anew=True) as screen:
        ask(screen, "香川大学の定員は何人ですか？", "五人の学生", "出典：A School", "関連する質問")
        ask(screen, "大阪は？", "二人の学生")
        ask(screen, "/sources", "この回答には出典がありません")
        screen.wait_for_prompt()
        screen.type(CTRL_D)
        screen.wait_for("またどうぞ")
        assert screen.wait_for_end() == 0


def test_an_example_of_the_greeting_is_picked_by_its_number(chat):
    with chat() as screen:
        screen.wait_for("1. How many places are there at Kagawa?")
        ask(screen, "1", FIVE)


def test_the_language_changes_and_stays(chat):
    with chat() as screen:
        ask(screen, "/lang ja", "日本語でお答えします。", "ja ·")
        ask(screen, PLACES, "五人の学生")
        ask(screen, "/lang", "日本語でお答えします。言語")


def test_keys_typed_while_the_program_starts_are_not_lost(chat):
    with chat(anew=True) as screen:
        screen.type(PLACES + "\r")
        screen.wait_for(FIVE)


def test_a_base_that_cannot_be_loaded_ends_the_chat_with_a_line_that_says_why(chat, tmp_path):
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("entrys: []\n", encoding="utf-8")
    with chat(knowledge=wrong, columns=300) as screen:  # wide enough for any path
        seen = screen.wait_for("wrong.yaml:1:1")
        assert "Traceback" not in seen
        assert screen.wait_for_end() == 3


def test_ctrl_c_clears_the_line_and_twice_on_an_empty_one_leaves(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type("half a quest")
        screen.wait_for("> half a quest")
        screen.type(CTRL_C)
        screen.wait_for_prompt()
        screen.type(CTRL_C)
        screen.wait_for("Ctrl-C once more to leave")
        screen.type(CTRL_C)
        screen.wait_for("Goodbye!")
        assert screen.wait_for_end() == 0


def test_as_long_as_it_is_said_that_ctrl_c_leaves_it_does(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type(CTRL_C)
        screen.wait_for("Ctrl-C once more to leave")
        # Nothing is typed by it.
        screen.type(f"{LEFT}{CTRL_C}")
        screen.wait_for("Goodbye!")
        assert screen.wait_for_end() == 0


def test_a_key_between_two_ctrl_c_keeps_the_chat_open(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type(CTRL_C)
        screen.wait_for("Ctrl-C once more to leave")
        screen.type("x")
        screen.wait_until(lambda seen: "Ctrl-C once more" not in seen)
        screen.type(CTRL_C + CTRL_C)
        screen.wait_for("Ctrl-C once more to leave")
        ask(screen, PLACES, FIVE)


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with jobs")
def test_ctrl_z_puts_the_chat_into_the_background_and_it_comes_back(base, env):
    # Of a program without a shell above it the system ignores the wish.
    shell = [shutil.which("bash"), "--norc", "--noprofile", "-i"]
    with Screen(shell, env | {"PS1": "shell: "}, anew=True) as screen:
        screen.wait_for("shell:")
        screen.type(shlex.join([*PROGRAM, "-k", str(base)]) + "\r")
        screen.wait_for_prompt()
        screen.type(CTRL_Z)
        screen.wait_for("Stopped")
        screen.type("fg\r")
        screen.wait_for_prompt()
        ask(screen, PLACES, FIVE)


@pytest.mark.parametrize("sign", ["\0", "\x01", "\x1b"])
def test_a_control_character_that_is_typed_on_a_terminal_without_a_cursor_loses_nothing(chat, sign):
    with chat(TERM="dumb") as screen:
        screen.wait_for_prompt()
        screen.type(f"{PLACES[:9]}{sign}{PLACES[9:]}\n")
        screen.wait_for(FIVE)
        ask(screen, "quit", "Goodbye")
        assert screen.wait_for_end() == 0


@pytest.mark.parametrize("terminal", ["xterm", "dumb"])
def test_bytes_that_are_no_utf_8_may_be_typed(chat, terminal):
    with chat(TERM=terminal) as screen:
        screen.wait_for(">")
        screen.wait_for("1. How many places are there at Kagawa?")
        screen.type_bytes(b"caf\xe9 \xff\x80 \xed\xa0\x80\r")
        screen.type(PLACES + "\r")
        screen.wait_for(FIVE)
        screen.type("quit\r")
        assert screen.wait_for_end() == 0
        assert "Traceback" not in screen.raw


def test_settings_of_line_editors_are_not_waited_for(chat, tmp_path):
    os.mkfifo(tmp_path / "inputrc")
    with chat(INPUTRC=str(tmp_path / "inputrc")) as screen:
        ask(screen, PLACES, FIVE)


def test_a_paste_of_several_lines_is_one_question(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type("\x1b[200~How many places\nare there\r\n  at Kagawa?\x1b[201~")
        screen.wait_for("> How many places are there at Kagawa?")
        screen.type("\r")
        screen.wait_for(FIVE)


def test_questions_are_found_again_in_the_next_session(chat):
    with chat() as screen:
        ask(screen, PLACES, FIVE)
        ask(screen, "quit", "Goodbye")
        screen.wait_for_end()
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type(UP + UP)
        screen.wait_for("> " + PLACES)
        screen.type(CTRL_C + CTRL_R + "many pla")
        screen.wait_for("many pla", PLACES)


def test_marks_of_direction_that_are_sought_in_the_history_are_shown_as_signs(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type(CTRL_R + "many\u202e pla")
        screen.wait_for("(reverse-i-search)`many\N{REPLACEMENT CHARACTER} pla")
        assert "\u202e" not in screen.raw


def test_the_history_is_private_to_its_owner(chat, tmp_path):
    with chat() as screen:
        ask(screen, PLACES, FIVE)
        ask(screen, "quit", "Goodbye")
        screen.wait_for_end()
    kept = tmp_path / "state" / "faq-bot" / "history"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert PLACES in kept.read_text(encoding="utf-8")


def test_an_answer_in_markdown_is_laid_out(chat, tmp_path):
    base = tmp_path / "markdown.yaml"
    base.write_text(
        "language: en\nformat: markdown\nentries:\n- id: hours\n  questions: [When are you open?, opening hours]\n"
        "  answer: |\n    # Hours\n    - **Monday**: [at nine](https://a.example/)\n    - `closed` on Sunday\n",
        encoding="utf-8",
    )
    with chat(knowledge=base) as screen:
        ask(screen, "when are you open?", "  Hours", "  - Monday: at nine (https://a.example/)", "  - `closed` on")


def test_no_history_keeps_nothing(chat, tmp_path):
    with chat("--no-history") as screen:
        ask(screen, PLACES, FIVE)
        ask(screen, "quit", "Goodbye")
        screen.wait_for_end()
    assert not (tmp_path / "state").exists()


def test_a_state_folder_that_cannot_be_made_is_said_and_the_chat_goes_on(chat, tmp_path):
    (tmp_path / "state").write_text("in the way", encoding="utf-8")
    with chat() as screen:
        screen.wait_for("history")
        ask(screen, PLACES, FIVE)


def test_questions_are_completed_while_typing(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type("plases at kag")
        screen.wait_until(lambda seen: seen.count("How many places are there at Kagawa?") == 2)
        screen.type("\t\r")
        screen.wait_for(FIVE)


def test_commands_are_completed_with_what_they_do(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type("/w")
        screen.wait_for("why that answer")


def test_vi_keys_are_used_where_the_user_has_set_them(chat, tmp_path):
    (tmp_path / ".inputrc").write_text("set editing-mode vi\n", encoding="utf-8")
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type("wrong words")
        screen.wait_for("> wrong words")
        screen.type(ESCAPE)
        screen.type("ccright words")
        screen.wait_for("> right words")


def test_a_count_before_a_key_repeats_it_no_more_often_than_a_person_would(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type(f"{ESCAPE}999999x")
        screen.wait_until(lambda seen: "x" * 99 in seen.replace("\n", "").replace(" ", ""))
        screen.type(CTRL_U)
        screen.wait_for_prompt()
        screen.type(f"{ESCAPE}999999{CTRL_Y}")
        screen.type(CTRL_C)
        ask(screen, PLACES, FIVE)


def test_a_place_of_the_cursor_that_cannot_be_is_passed_over(chat):
    with chat() as screen:
        screen.wait_for_prompt()
        screen.type(f"{ESCAPE}[{'9' * 4400};1R")
        ask(screen, PLACES, FIVE)


def test_vi_keys_record_nothing_that_repeats_itself_without_end(chat, tmp_path):
    (tmp_path / ".inputrc").write_text("set editing-mode vi\n", encoding="utf-8")
    with chat() as screen:
        screen.wait_for_prompt()
        for keys in (ESCAPE, "qa", "@a", "q", "99999@a", '"adw', '"ayw', "i"):
            screen.type(keys)
        ask(screen, PLACES, FIVE)


@pytest.mark.parametrize(
    ("language", "question"),
    [("fr", "Combien de places y a-t-il à Kagawa ?"), ("en", PLACES), ("ja", "香川大学の定員は何人ですか？")],
)
def test_forty_columns_are_enough(chat, language, question):
    with chat("--language", language, columns=40, rows=150) as screen:
        ask(screen, question, "A School")
        for command in ("/help", "/topics", "/why", "/sources"):
            ask(screen, command, f"> {command}\n")
        lines = screen.wait_for_prompt().splitlines()
        answers = lines[lines.index("> /help") : -1]
        # What the program had not broken itself would go on in the first column of the next line.
        assert [line for line in answers if line and not line.startswith((">", "  "))] == []
        assert max(get_cwidth(line) for line in lines) <= 40


def test_the_next_answer_is_as_wide_as_the_window_then_is(chat):
    with chat("--no-history", columns=80) as screen:
        ask(screen, PLACES, "Source: A School, The exchange leaflet, 2021-05, page 2")
        screen.wait_for_prompt()
        screen.resize(30, 60)
        ask(screen, "How long does the exchange at Kagawa last?", "  The exchange at Kagawa lasts\n")


@pytest.mark.parametrize(("options", "variables"), [(("--no-color",), {}), ((), {"NO_COLOR": "1"})])
def test_without_colour_no_colour_is_sent(chat, options, variables):
    with chat(*options, **variables) as screen:
        ask(screen, PLACES, FIVE, "Source:")
        ask(screen, "/quit", "Goodbye")
        screen.wait_for_end()
        assert not [
            code for code in re.findall(r"\x1b\[([\d;]*)m", screen.raw) if re.search(r"\b(3|4|9|10)\d\b", code)
        ]


def test_with_colour_the_source_is_told_from_the_answer(chat):
    with chat() as screen:
        ask(screen, PLACES, "Source:")
        assert re.search(r"\x1b\[[\d;]*9\d[\d;]*m *Source:", screen.raw)


def test_a_terminal_without_a_cursor_gets_lines_alone(chat):
    with chat(TERM="dumb") as screen:
        screen.wait_for("1. How many places are there at Kagawa?", ">")
        screen.type("1\r")
        screen.wait_for(FIVE, "Source: A School")
        screen.type(CTRL_D)
        assert screen.wait_for_end() == 0
        assert ESCAPE not in screen.raw


def test_control_characters_of_a_base_are_shown_and_not_executed(chat, tmp_path):
    hostile = tmp_path / "hostile.yaml"
    hostile.write_text(
        BASE.replace("Five students at most", "Five \\e]0;owned\\a students").replace(
            "en: Five \\e]0;owned\\a students can go to Kagawa.",
            'en: "Five \\e]0;owned\\a\\e[2J students can go."',
        ),
        encoding="utf-8",
    )
    with chat(knowledge=hostile) as screen:
        ask(screen, PLACES, "Five ␛]0;owned␇␛[2J students")
        assert screen.screen.title == ""


def pipe(base, env, typed, *options):
    return run([*PROGRAM, "-k", str(base), *options], typed=typed, env=env)


def outcome(done):
    return done.returncode, done.stdout, done.stderr


def test_a_pipe_gets_an_answer_for_each_line_and_nothing_else(base, env):
    answers = (
        "Five students at most can go to Kagawa.\n\nTwo students can go to Osaka.\n\n"
        "大阪大学には二人の学生が行けます。\n\n"
    )
    typed = f"{PLACES}\n\nand Osaka?\n大阪大学の定員は何人ですか？\n"
    assert outcome(pipe(base, env, typed)) == (0, answers, "")


def test_a_pipe_ends_well_at_once_when_it_is_empty(base, env):
    assert outcome(pipe(base, env, "")) == (0, "", "")


def test_a_pipe_that_has_nothing_yet_is_waited_for(base, env):
    read, write = os.pipe()
    printed, output = os.pipe()
    os.set_blocking(read, False)
    with (
        os.fdopen(printed, encoding="utf-8") as answers,
        os.fdopen(write, "w", encoding="utf-8") as questions,
        start([*PROGRAM, "-k", str(base)], (read, output, None), env=env) as chat,
    ):
        os.close(read)
        os.close(output)
        for _ in range(2):
            print(PLACES, file=questions, flush=True)
            assert FIVE in answers.readline()
            assert answers.readline() == "\n"
        questions.close()
        assert chat.wait() == 0


def test_a_pipe_that_another_program_shares_is_waited_for_with_each_line(monkeypatch):
    read, write = os.pipe()
    with os.fdopen(read, encoding="utf-8") as shared, os.fdopen(write, "w", encoding="utf-8") as questions:
        monkeypatch.setattr(sys, "stdin", shared)
        lines = plain._piped_lines()
        for line in (f"{PLACES}\n", "and Osaka?\n"):
            os.set_blocking(read, False)
            print(line, end="", file=questions, flush=True)
            assert next(lines) == line
            assert os.get_blocking(read)


def test_a_mark_of_byte_order_is_no_part_of_the_first_line(base, env):
    assert pipe(base, env, f"\ufeffexit\n{PLACES}").stdout == ""


@pytest.mark.parametrize("typed", ["", PLACES])
def test_a_language_that_the_base_lacks_is_said(base, env, typed):
    told = "faq-bot: the knowledge base has no answers in 'de', only in: fr, en, ja\n"
    assert outcome(pipe(base, env, typed, "--language", "de")) == (2, "", told)


def test_bytes_that_are_no_text_get_an_answer_too(base, env):
    done = pipe(base, env, b"\xff\xfe\x1b[2J?\n")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert done.stdout


def test_control_characters_of_a_file_name_are_shown_and_not_executed(env, tmp_path):
    assert "no␛[2Jbase.yaml" in pipe(tmp_path / "no\x1b[2Jbase.yaml", env, "hello\n").stderr


def test_a_pipe_into_a_base_that_cannot_be_loaded_says_why(env, tmp_path):
    done = pipe(tmp_path / "missing.yaml", env, "hello\n")
    assert done.returncode == 3
    assert "missing.yaml" in done.stderr
    assert "Traceback" not in done.stderr
