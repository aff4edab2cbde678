"""The chat without a terminal around it: commands, completion, history, and keys through a pipe."""

import io
import os
import stat
import subprocess
import sys
import threading

import pytest
from exchange_base import write_base
from hypothesis import example, given
from hypothesis import strategies as st
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from faq_bot import FAQBot, KnowledgeError
from faq_bot.answering.answer import Answer, Status, Suggestion
from faq_bot.answering.turn import MAX_MESSAGE
from faq_bot.chat import terminal
from faq_bot.chat.bounds import MOST_PASTED
from faq_bot.chat.commands import COMMANDS, respond
from faq_bot.chat.completer import MOST_TYPED, ChatCompleter
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.history import MAX_KEPT, open_history
from faq_bot.chat.keys import editing_mode
from faq_bot.chat.loading import Loading
from faq_bot.chat.reply import show_answer
from faq_bot.chat.run import language_of_environment
from faq_bot.chat.terminal import Terminal
from faq_bot.errors import Place
from faq_bot.knowledge.model import Source
from faq_bot.languages.registry import language as language_of

KEYS = (*(chr(code) for code in range(1, 32) if chr(code) not in "\x03\x04\x1a"), *"\x7f\x9b\u202e\u200b")
"""Control characters but those that leave, interrupt or suspend, and marks that cannot be seen."""

PLACES = "How many places are there at Kagawa?"


@pytest.fixture(scope="module")
def bot(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        return FAQBot.load(write_base(tmp_path_factory.mktemp("base")))


def opened(bot):
    loading = Loading(lambda: bot)
    loading.bot()
    return Dialogue(loading, None, "en")


@pytest.fixture
def dialogue(bot):
    return opened(bot)


def shown(reply):
    return "\n".join(paragraph.text for paragraph in reply.paragraphs)


def chat(bot, keys, *, columns=80):
    """Type all of the keys into a chat and return what it wrote, once it has ended."""
    written = io.StringIO()
    output = Vt100_Output(written, lambda: Size(rows=40, columns=columns), term="xterm", enable_cpr=False)
    with create_pipe_input() as read:
        read.send_text(keys)
        Terminal(Dialogue(Loading(lambda: bot), None, "en"), colour=False, read=read, write=output).run()
    return written.getvalue()


class TestTyping:
    def test_a_suggestion_is_picked_by_its_number(self, bot):
        written = chat(bot, "Kagawa\r1\r/quit\r")
        assert written.index("Type a number") < written.index("Five students at most can go to Kagawa.")

    @pytest.mark.parametrize("sequence", ["\x1b[31m", "\x1b[0m", "\x1b[1;31m", "\x1b[M\x01", "\x1b[9;9R"])
    def test_what_only_looks_like_a_mouse_is_left_alone(self, bot, sequence):
        written = chat(bot, f"{sequence}{PLACES}\r\x04")
        assert "Five students at most can go to Kagawa." in written
        assert "Traceback" not in written

    def test_an_answer_however_long_is_printed_in_few_pieces(self, monkeypatch):
        pieces = []
        print_piece = terminal.print_formatted_text
        monkeypatch.setattr(
            terminal,
            "print_formatted_text",
            lambda text, **how: (pieces.append(text), print_piece(text, **how)),
        )
        entry = {"id": "rules", "questions": "rules", "answer": "A rule.\n" * 2_000}
        written = chat(FAQBot.from_dict({"language": "en", "entries": [entry]}), "rules\r\x04")
        assert written.count("A rule.") == 2_000
        assert len(pieces) < 10

    def test_a_mark_of_direction_is_shown_where_it_stands(self, bot):
        written = chat(bot, "\x1b[200~How many\u202e places\x1b[201~ are there\u2066 at Kagawa?\r\x04")
        assert not set("\u202e\u2066") & set(written)
        assert "How many\ufffd places" in written

    @given(st.lists(st.sampled_from([*KEYS, *"a <>;?[]MmOR~159香"]), max_size=40).map("".join))
    @example("\x1b[31mhello")
    @example("how\u202e many")
    def test_any_keys_are_typed_without_a_traceback_and_steer_nothing(self, bot, keys):
        # What may still be open is closed: a paste, a search, a number of times, a quoted key, a line.
        written = chat(bot, f"{keys}\x1b[201~\x07\x07\x03\x03\r\x03\x04\x04")
        assert "Traceback" not in written
        assert "\u202e" not in written

    @pytest.mark.parametrize("undone", ["\x15", "\x7f" * 1200])
    def test_a_paste_that_is_not_called_one_is_taken_in_few_pieces(self, bot, monkeypatch, undone):
        inserted, insert = [], Buffer.insert_text
        monkeypatch.setattr(
            Buffer, "insert_text", lambda buffer, text: (inserted.append(text), insert(buffer, text))
        )
        written = chat(
            bot, f"{'places ?' * 150}{undone}How many places are\x02\x02\x02there \x05 at Kagawa?\r\x04"
        )
        assert "places there are at Kagawa?" in " ".join(written.split())
        assert "Five students at most can go to Kagawa." in written
        assert len(inserted) < 100
        assert "".join(inserted) == f"{'places ?' * 150}How many places arethere  at Kagawa?"

    @pytest.mark.parametrize(
        "unit",
        [
            *("\x1b[31mplaces\x1b[0m ", "\x1bplaces\x1b ", "places\t", "pla\0ces "),
            *("\x01places ", "pla\x1b[Dces ", "places \x1b[H"),
        ],
        ids=repr,
    )
    def test_colours_tables_and_moves_of_the_cursor_that_are_pasted_break_nothing_up(self, bot, monkeypatch, unit):
        inserted, insert = [], Buffer.insert_text
        monkeypatch.setattr(
            Buffer, "insert_text", lambda buffer, text: (inserted.append(text), insert(buffer, text))
        )
        chat(bot, f"{unit * 250}\x03\x04")
        assert "".join(inserted) == "places " * 250
        assert len(inserted) < 100

    @pytest.mark.parametrize("sign", ["\u200b", "\u00a0", "\u3000", "\u202e"], ids=ascii)
    def test_blanks_of_other_widths_and_signs_that_cannot_be_seen_are_pasted_at_once(self, bot, monkeypatch, sign):
        inserted, insert = [], Buffer.insert_text
        monkeypatch.setattr(
            Buffer, "insert_text", lambda buffer, text: (inserted.append(text), insert(buffer, text))
        )
        chat(bot, f"{sign * 1_000}\x03\x04")
        assert "".join(inserted) == sign * 1_000
        assert len(inserted) < 100

    @pytest.mark.parametrize("paste", ["{}", "\x1b[200~{}\x1b[201~"], ids=["not called one", "called one"])
    def test_a_paste_takes_no_more_room_than_tells_that_it_is_too_long(self, bot, monkeypatch, paste):
        lengths, insert = [], Buffer.insert_text
        monkeypatch.setattr(
            Buffer, "insert_text", lambda buffer, text: (insert(buffer, text), lengths.append(len(buffer.text)))
        )
        written = chat(bot, f"{paste.format('places ' * (MOST_PASTED // 7 + 100))}\r\x04")
        assert MAX_MESSAGE < max(lengths) == MOST_PASTED
        assert f"message is over {MAX_MESSAGE} characters" in " ".join(written.split())

    def test_the_greeting_is_laid_out_once_whatever_is_typed_below_it(self, bot, monkeypatch):
        laid_out, lay_out = [], Dialogue.show_examples
        monkeypatch.setattr(Dialogue, "show_examples", lambda dialogue: laid_out.append(1) or lay_out(dialogue))
        assert "Five students at most" in chat(bot, f"{' ' * 500}{PLACES}\r\x04")
        assert len(laid_out) == 1

    def test_ctrl_d_on_an_empty_line_says_goodbye(self, bot):
        assert "Goodbye!" in chat(bot, "\x04")

    def test_ctrl_d_ends_in_the_language_of_the_session(self, bot):
        assert "À bientôt !" in chat(bot, "Combien de places y a-t-il à Kagawa ?\r\x04")

    def test_ctrl_c_drops_what_was_typed(self, bot):
        written = chat(bot, f"nonsense\x03{PLACES}\r\x04")
        assert "Five students at most" in written

    def test_a_blank_line_gets_no_answer(self, bot):
        assert "Please type your question" not in chat(bot, "\r   \r\x04")

    def test_questions_may_be_typed_before_the_base_is_there(self, bot):
        typed = threading.Event()

        def load():
            assert typed.wait(30)
            return bot

        written = io.StringIO()
        output = Vt100_Output(written, lambda: Size(rows=40, columns=80), term="xterm", enable_cpr=False)
        dialogue = Dialogue(Loading(load), None, "en")
        with create_pipe_input() as read:
            terminal = Terminal(dialogue, colour=False, read=read, write=output)
            terminal._prompt.default_buffer.on_text_changed.add_handler(
                lambda buffer: typed.set() if buffer.text == PLACES else None
            )
            read.send_text(f"{PLACES}\r\x04")
            terminal.run()
        assert "Five students at most" in written.getvalue()

    @pytest.mark.parametrize("meanwhile", ["the prompt is shown", "a reply is printed"])
    def test_a_base_that_fails_to_load_ends_the_prompt_with_its_error(self, meanwhile, monkeypatch):
        at_the_prompt = meanwhile == "the prompt is shown"
        replied, failed = threading.Event(), threading.Event()

        def load():
            assert at_the_prompt or replied.wait(30)
            raise KnowledgeError(Place("base.yaml"), "this is no base")

        def reply(_line, _dialogue):
            replied.set()
            assert failed.wait(30)

        output = Vt100_Output(io.StringIO(), lambda: Size(rows=40, columns=80), term="xterm", enable_cpr=False)
        loading = Loading(load)
        loading.when_done(failed.set)
        monkeypatch.setattr(terminal, "respond", reply)
        with create_pipe_input() as read:
            chat = Terminal(Dialogue(loading, None, "en"), read=read, write=output)
            read.send_text("" if at_the_prompt else "/help\r")
            with pytest.raises(KnowledgeError, match="this is no base"):
                chat.run()


class TestCommands:
    @pytest.mark.parametrize("language", ["fr", "en", "ja"])
    def test_help_lists_every_command_in_the_language_of_the_chat(self, bot, language):
        loading = Loading(lambda: bot)
        dialogue = Dialogue(loading, language, "en")
        listed = shown(respond("/help", dialogue))
        for command in COMMANDS:
            assert f"{command.usage(dialogue)} " in listed
            assert command.summary(language_of(language).chat) in listed

    def test_an_unknown_command_names_the_nearest(self, dialogue):
        assert shown(respond("/topcis", dialogue)) == "Unknown command: /topcis. Did you mean /topics?"

    def test_a_command_like_no_other_points_to_help(self, dialogue):
        assert "/help shows them all" in shown(respond("/xyzzy", dialogue))

    def test_commands_may_be_typed_in_capitals_and_with_blanks(self, dialogue):
        assert shown(respond("  /LANG  FR ", dialogue)) == "Je réponds en français."

    @pytest.mark.parametrize("blank", ["\t", " \t ", "\u3000", "\u00a0", "\v"], ids=ascii)
    def test_any_blank_parts_a_command_from_what_stands_behind_it(self, dialogue, blank):
        assert shown(respond(f"/lang{blank}fr", dialogue)) == "Je réponds en français."
        assert shown(respond(f"/help{blank}x", dialogue)) == shown(respond("/help", dialogue))

    def test_topics_lists_the_questions_under_their_titles(self, dialogue):
        listed = shown(respond("/topics", dialogue)).splitlines()
        assert listed.index("The exchange") < listed.index("  - How many places are there at Kagawa?")
        assert listed.index("The agreement") < listed.index("  - Who signed the agreement with Kagawa?")

    def test_a_language_the_chat_does_not_speak_leaves_it_as_it_is(self, dialogue):
        assert shown(respond("/lang de", dialogue)) == (
            "I have no answers in de. Languages: /lang fr, /lang en, /lang ja, /lang auto."
        )

    def test_lang_auto_answers_each_question_in_its_own_language_again(self, dialogue):
        respond("/lang ja", dialogue)
        assert "2021年" in shown(respond("when was it signed?", dialogue))
        assert shown(respond("/lang auto", dialogue)) == "I answer each question in its own language."
        assert "April 2021" in shown(respond("when was it signed?", dialogue))
        assert "avril 2021" in shown(respond("quand a-t-il été signé ?", dialogue))

    @pytest.mark.parametrize("command", ["/why", "/sources"])
    def test_before_any_answer_there_is_nothing_to_explain(self, dialogue, command):
        assert shown(respond(command, dialogue)) == "There is no answer yet: ask a question first."

    def test_why_explains_the_last_answer(self, dialogue):
        respond(PLACES, dialogue)
        assert "kagawa-places" in shown(respond("/why", dialogue))

    def test_sources_gives_the_address_too(self, dialogue):
        respond(PLACES, dialogue)
        assert shown(respond("/sources", dialogue)) == (
            "- A School, The exchange leaflet, 2021-05, page 2\n  https://example.org/leaflet"
        )

    def test_clear_forgets_the_turn_before(self, dialogue):
        respond(PLACES, dialogue)
        assert respond("/clear", dialogue).clears
        assert shown(respond("/why", dialogue)).startswith("There is no answer yet")

    @pytest.mark.parametrize("line", ["/quit", "exit", "quit", "EXIT", " quit "])
    def test_words_that_leave(self, dialogue, line):
        assert respond(line, dialogue).leaves

    def test_a_question_about_quitting_does_not_leave(self, dialogue):
        assert not respond("can I quit the exchange?", dialogue).leaves

    def test_what_could_steer_a_terminal_is_shown_instead(self, dialogue):
        assert "\x1b" not in shown(respond("/\x1b[2J", dialogue))


class TestReplies:
    def test_a_source_stands_under_its_answer_in_one_line(self):
        source = Source("s", "Title\nof two lines", "Publisher", "2021-05", "page 2")
        reply = show_answer(Answer("?", Status.ANSWERED, "Yes.", "en", sources=(source,)))
        assert shown(reply) == "Yes.\nSource: Publisher, Title of two lines, 2021-05, page 2"

    def test_what_a_document_is_called_is_shown_to_those_who_ask_for_it(self):
        source = {"id": "s", "title": "Un titre", "url": "https://example.org", "citation": "Leaflet, May 2021"}
        entry = {"id": "a", "questions": "opening hours", "answer": "At nine.", "sources": "s"}
        dialogue = opened(FAQBot.from_dict({"language": "en", "sources": [source], "entries": [entry]}))
        assert shown(respond("opening hours", dialogue)) == "At nine.\nSource: Leaflet, May 2021"
        assert shown(respond("/sources", dialogue)) == "- Leaflet, May 2021\n  Un titre\n  https://example.org"

    def test_related_questions_are_numbered(self):
        related = (Suggestion("a", "How?", 0.0), Suggestion("b", "When?", 0.0))
        reply = show_answer(Answer("?", Status.ANSWERED, "Oui.", "fr", related=related))
        assert shown(reply) == "Oui.\nÀ voir aussi :\n  1. How?\n  2. When?"

    def test_escape_sequences_of_a_base_are_made_visible(self):
        source = Source("s", "\x1b]0;owned\x07")
        reply = show_answer(Answer("?", Status.ANSWERED, "\x1b[2JYes\x07", "en", sources=(source,)))
        assert shown(reply) == "␛[2JYes␇\nSource: ␛]0;owned␇"


class TestCompletion:
    @staticmethod
    def complete(dialogue, typed):
        found = ChatCompleter(dialogue).get_completions(Document(typed), CompleteEvent(text_inserted=True))
        return [typed[: len(typed) + completion.start_position] + completion.text for completion in found]

    @pytest.mark.parametrize(
        ("typed", "first"),
        [
            ("how many pl", "How many places are there at Kagawa?"),
            ("places kag", "How many places are there at Kagawa?"),
            ("plases at osaka", "How many places are there at Osaka?"),
            ("who sig", "Who signed the agreement with Kagawa?"),
        ],
    )
    def test_the_nearest_question_comes_first_in_any_word_order_and_with_typos(self, dialogue, typed, first):
        assert self.complete(dialogue, typed)[0] == first

    def test_questions_come_in_the_language_of_the_session(self, dialogue):
        respond("/lang ja", dialogue)
        assert self.complete(dialogue, "香川")[0].startswith("香川大学")
        respond("/lang fr", dialogue)
        assert self.complete(dialogue, "combien de pl")[0] == "Combien de places y a-t-il à Kagawa ?"

    def test_what_is_longer_than_the_beginning_of_a_question_is_compared_with_none(self, dialogue, monkeypatch):
        typed = "How many places ".ljust(MOST_TYPED)
        assert self.complete(dialogue, typed)
        monkeypatch.setattr(ChatCompleter, "_nearest", None)
        assert self.complete(dialogue, typed + "x") == []

    @pytest.mark.parametrize("typed", ["", "h", "wh", "香", "zzzzzz", PLACES])
    def test_nothing_is_offered_for_too_little_the_unknown_or_the_complete(self, dialogue, typed):
        assert PLACES not in self.complete(dialogue, typed)

    def test_commands_are_completed_behind_a_slash(self, dialogue):
        assert self.complete(dialogue, "/t") == ["/topics"]
        assert self.complete(dialogue, "/lang ") == ["/lang fr", "/lang en", "/lang ja", "/lang auto"]
        assert self.complete(dialogue, "/lang\u3000f") == ["/lang\u3000fr"]

    @pytest.mark.parametrize("begun", ["pt-B", "PT-b", "pt-"])
    def test_a_language_is_completed_in_any_case_of_its_letters(self, begun):
        entry = {"id": "a", "questions": "Aberto?", "answer": "Sim."}
        dialogue = opened(FAQBot.from_dict({"language": "pt-BR", "entries": [entry]}))
        assert self.complete(dialogue, f"/lang {begun}") == ["/lang pt-BR"]

    def test_while_the_base_is_loading_commands_alone_are_offered(self):
        dialogue = Dialogue(Loading(lambda: pytest.fail("waited for the base")), None, "en")
        assert self.complete(dialogue, "how many") == []
        assert self.complete(dialogue, "/q") == ["/quit"]

    def test_nothing_heavy_is_imported_before_the_base_is_there(self):
        program = """
import sys
from faq_bot.chat.completer import MOST_TYPED, ChatCompleter
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.loading import Loading
from faq_bot.chat.terminal import Terminal
from prompt_toolkit.document import Document
dialogue = Dialogue(Loading(lambda: None), None, "en")
list(ChatCompleter(dialogue).get_completions(Document("how many"), None))
assert not {"numpy", "rapidfuzz", "yaml", "multiprocessing"} & set(sys.modules), "heavy"
"""
        assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0


class TestHistory:
    def test_the_file_is_private_even_if_it_was_not(self, tmp_path):
        (tmp_path / "history").write_text("", encoding="utf-8")
        (tmp_path / "history").chmod(0o644)
        open_history(tmp_path)
        assert stat.S_IMODE((tmp_path / "history").stat().st_mode) == 0o600

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders there")
    @pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("elsewhere")])
    def test_what_others_put_in_its_place_is_left_alone(self, tmp_path, make):
        make(tmp_path / "history")
        (tmp_path / "elsewhere").write_text("theirs", encoding="utf-8")
        (tmp_path / "elsewhere").chmod(0o644)
        history, warning = open_history(tmp_path)
        assert isinstance(history, InMemoryHistory)
        assert warning
        assert stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode) == 0o644

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders there")
    @pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("elsewhere"), None])
    def test_nor_is_what_others_put_there_while_the_chat_goes_on(self, tmp_path, make):
        history, _ = open_history(tmp_path)
        (tmp_path / "history").unlink()
        if make:
            make(tmp_path / "history")
        history.append_string(PLACES)
        assert history.get_strings() == [PLACES]
        assert not (tmp_path / "elsewhere").exists()
        if not make:
            assert stat.S_IMODE((tmp_path / "history").stat().st_mode) == 0o600

    def test_numbers_that_pick_are_not_kept(self, tmp_path):
        history, _ = open_history(tmp_path)
        for line in ("places?", "1", " 2 "):
            history.append_string(line)
        assert history.get_strings()[-1:] == ["places?"]
        assert list(FileHistory(tmp_path / "history").load_history_strings()) == ["places?"]

    def test_what_a_terminal_would_obey_is_kept_as_a_mark(self, tmp_path):
        open_history(tmp_path)[0].append_string("wh\x1b[31men\u202e\x00\ud800 é?")
        written = (tmp_path / "history").read_text(encoding="utf-8").splitlines()
        assert written[-1] == "+wh␛[31men�␀� é?"

    def test_an_overgrown_file_keeps_the_newest_questions_privately(self, tmp_path):
        history, _ = open_history(tmp_path)
        for number in range(MAX_KEPT * 2 + 1):
            history.store_string(f"question {number}")
        kept, warning = open_history(tmp_path)
        questions = list(kept.load_history_strings())
        assert (len(questions), questions[0], warning) == (MAX_KEPT, f"question {MAX_KEPT * 2}", "")
        assert [path.name for path in tmp_path.iterdir()] == ["history"]
        assert stat.S_IMODE((tmp_path / "history").stat().st_mode) == 0o600

    def test_a_folder_that_cannot_be_made_gives_a_reason_and_a_history_in_memory(self, tmp_path):
        (tmp_path / "file").write_text("", encoding="utf-8")
        history, warning = open_history(tmp_path / "file" / "folder")
        assert isinstance(history, InMemoryHistory)
        assert str(tmp_path / "file") in warning

    def test_what_stands_in_its_place_is_named(self, tmp_path):
        (tmp_path / "history").mkdir()
        assert open_history(tmp_path)[1] == f"{tmp_path / 'history'}: Is a directory"


class TestEnvironment:
    @pytest.mark.parametrize(
        ("setting", "mode"),
        [
            ("set editing-mode vi\n", EditingMode.VI),
            ("# keys\n  set editing-mode   vi  \n", EditingMode.VI),
            ("set editing-mode vi\nset editing-mode emacs\n", EditingMode.EMACS),
            ("# set editing-mode vi\n", EditingMode.EMACS),
            ("", EditingMode.EMACS),
        ],
    )
    def test_keys_are_those_of_inputrc(self, tmp_path, monkeypatch, setting, mode):
        (tmp_path / "rc").write_text(setting, encoding="utf-8")
        monkeypatch.setenv("INPUTRC", str(tmp_path / "rc"))
        assert editing_mode() is mode

    def test_without_inputrc_keys_are_those_of_emacs(self, tmp_path, monkeypatch):
        monkeypatch.setenv("INPUTRC", str(tmp_path / "none"))
        assert editing_mode() is EditingMode.EMACS

    @pytest.mark.parametrize(
        ("variables", "language"),
        [
            ({"LANG": "ja_JP.UTF-8"}, "ja-JP"),
            ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_CA"}, "fr-CA"),
            ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "ja_JP"}, "ja-JP"),
            ({"LANG": "pt_BR"}, "pt-BR"),
            ({"LANG": "sv_SE.UTF-8@euro"}, "sv-SE"),
            ({"LANG": "POSIX"}, "en"),
            ({"LANG": "C.UTF-8"}, "en"),
            ({}, "en"),
        ],
    )
    def test_the_language_is_that_of_the_locale_or_english(self, monkeypatch, variables, language):
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setitem(os.environ, name, value)
        assert language_of_environment() == language


def test_a_base_is_loaded_where_no_thread_is_to_be_had(bot, monkeypatch):
    def refuse(_thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    assert Loading(lambda: bot).bot() is bot
