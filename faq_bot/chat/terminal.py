"""The chat on a terminal: a prompt that is there at once, and replies under it."""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.formatted_text import FormattedText, StyleAndTextTuples
from prompt_toolkit.history import History, InMemoryHistory
from prompt_toolkit.input import Input
from prompt_toolkit.layout.controls import SearchBufferControl
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.shortcuts import print_formatted_text
from prompt_toolkit.styles import Style
from prompt_toolkit.utils import get_cwidth

from faq_bot.chat.bounds import keep_within_bounds
from faq_bot.chat.commands import respond
from faq_bot.chat.completer import ChatCompleter
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.echo import Harmless
from faq_bot.chat.history import open_history
from faq_bot.chat.interrupts import Interrupts, keys_kept
from faq_bot.chat.keys import Leaving, bindings, editing_mode
from faq_bot.chat.reply import Reply, Tone, number
from faq_bot.chat.wrap import wrap
from faq_bot.languages.registry import language
from faq_bot.output.terminal import printable
from faq_bot.processes import has_threads

_OWN_LINES = 1
"""Lines below the menu: what the keys do."""

MENU_LINES = 6
"""Lines kept free for the completion menu."""

MARGIN = "  "

_STYLE = Style.from_dict(
    {
        "mark": "bold ansigreen",
        "greeting": "bold",
        str(Tone.NOTE): "",
        str(Tone.ASIDE): "ansibrightblack",
        "bottom-toolbar": "noreverse ansibrightblack",
        "auto-suggestion": "ansibrightblack",
        # prompt_toolkit underlines it in yellow; French has one before each colon.
        "nbsp": "nounderline ansidefault",
    }
)


MOST_ABOVE = 40
"""Lines of a greeting, and of questions below it, above the prompt: all of it is laid out anew at each key."""

THREADS = 3
"""Those that load the base, complete a line, and end the one that did."""


class Terminal:
    """One sitting at a terminal.

    The first prompt is shown before the knowledge base is loaded: loading begins behind it, and
    the example questions join the greeting above the prompt when they are there. They are part of
    the prompt, so that nothing is printed while keys are read and none is lost.

    Args:
        dialogue: answers the lines.
        history: the folder to keep questions in; None: they are forgotten at the end.
        colour: whether to use colours; NO_COLOR in the environment also turns them off.
        read: where keys come from; None: the terminal.
        write: where text goes; None: the terminal.
    """

    def __init__(
        self,
        dialogue: Dialogue,
        *,
        history: Path | None = None,
        colour: bool = True,
        read: Input | None = None,
        write: Output | None = None,
    ) -> None:
        self._dialogue = dialogue
        self._leaving = Leaving()
        kept, self._warning = open_history(history) if history else (InMemoryHistory(), "")
        self._depth = None if colour else ColorDepth.DEPTH_1_BIT
        self._prompt = self._new_prompt(kept, read, write)
        for control in self._prompt.layout.find_all_controls():
            # What is sought with Ctrl-R has processors of its own, which no argument adds to.
            if isinstance(control, SearchBufferControl) and control.input_processors:
                control.input_processors.append(Harmless())
        self._prompt.app.before_render += self._fit_menu
        # It would write into the chat, in English, that a terminal does not tell where its cursor is.
        self._prompt.app.renderer.cpr_not_supported_callback = None
        keep_within_bounds(self._prompt)
        self._interrupts = Interrupts(self._prompt.app)
        self._leaves = False
        self._greets = True
        self._greeting = lru_cache(maxsize=1)(self._greeting_lines)

    def _new_prompt(self, kept: History, read: Input | None, write: Output | None) -> PromptSession[str]:
        # A terminal that is gone by now it would warn of, and is told when it is used.
        with contextlib.redirect_stderr(io.StringIO()):
            return PromptSession(
                message=self._message,
                history=kept,
                auto_suggest=AutoSuggestFromHistory(),
                completer=ChatCompleter(self._dialogue),
                # Where there are no threads, a line is completed before the next key.
                complete_in_thread=has_threads(THREADS),
                complete_while_typing=True,
                enable_suspend=True,
                search_ignore_case=True,
                reserve_space_for_menu=MENU_LINES,
                editing_mode=editing_mode(),
                key_bindings=bindings(self._leaving),
                input_processors=[Harmless()],
                bottom_toolbar=self._toolbar,
                style=_STYLE,
                color_depth=self._depth,
                input=read,
                output=write,
            )

    def run(self) -> None:
        """Prompt, reply and so on until the student leaves; Ctrl-C stops a reply, and the prompt comes back.

        Raises:
            KnowledgeError: the base cannot be loaded.
            SystemExit: the process was told to end.
        """
        # What fails once nobody waits for it, as drawing to a terminal that is gone, asyncio would print.
        logging.getLogger("asyncio").addHandler(logging.NullHandler())
        with self._interrupts.heeded(), keys_kept(self._prompt.input):
            self._load_behind_the_prompt()
            if self._warning:
                warning = language(self._dialogue.language).chat.not_kept.format(reason=printable(self._warning))
                self._print([(f"class:{Tone.NOTE}", line) for line in wrap(warning, self._width)])
            while not self._leaves:
                line = self._read()
                self._interrupts.end_if_told()
                # The base may still be loading; what is typed meanwhile waits for the next prompt.
                if not self._interrupts.finish(partial(self._reply, line)):
                    self._print([("", "")])

    def _read(self) -> str:
        self._leaving.take_back()
        try:
            # What came of loading while there was no prompt is taken up by the next.
            with self._interrupts.prompting():
                line = self._prompt.prompt(pre_run=self._begin)
        except KeyboardInterrupt:
            return ""
        except EOFError:
            return "/quit"
        self._greets = False
        return line

    def _begin(self) -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._fail)
        loop.call_soon(self._interrupts.leave_prompt_if_told)
        self._take_up()

    def _fail(self, _loop: asyncio.AbstractEventLoop, told: dict[str, Any]) -> None:
        """End the prompt with what went wrong beside it: the line editor would print it, and wait for a key."""
        app, failure = self._prompt.app, told.get("exception")
        if isinstance(failure, Exception) and app.is_running and not app.is_done:
            app.exit(exception=failure)

    def _load_behind_the_prompt(self) -> None:
        app, loading = self._prompt.app, self._dialogue.loading

        def start(_app: object) -> None:
            # Not before the first prompt is drawn: importing numpy would hold it up.
            app.after_render.remove_handler(start)
            loading.start()

        def done() -> None:
            loop = app.loop
            # Behind the prompt it is closed.
            with contextlib.suppress(RuntimeError):
                if loop is not None:
                    loop.call_soon_threadsafe(self._take_up)

        app.after_render.add_handler(start)
        self._prompt.default_buffer.on_text_changed.add_handler(lambda _buffer: self._leaving.take_back())
        loading.when_done(done)

    def _take_up(self) -> None:
        """Draw the prompt anew once the base is there, or end it with what went wrong."""
        app, failure = self._prompt.app, self._dialogue.loading.failure
        if not app.is_running or app.is_done:
            return
        if failure is not None:
            app.exit(exception=failure)
            return
        app.invalidate()
        if self._prompt.default_buffer.text:
            # Questions could not be offered for what has been typed so far.
            self._prompt.default_buffer.start_completion()

    def _fit_menu(self, _app: object) -> None:
        """Keep no more lines free for the menu than a low window has: else nothing of the prompt is drawn."""
        rows = self._prompt.output.get_size().rows
        self._prompt.reserve_space_for_menu = max(0, min(MENU_LINES, rows - _OWN_LINES))

    @property
    def _width(self) -> int:
        return self._prompt.output.get_size().columns

    def _message(self) -> StyleAndTextTuples:
        # Asked for at each key and each line of a long text.
        spoken, is_ready = self._dialogue.language, self._dialogue.loading.is_ready
        above = self._greeting(spoken, is_ready, self._width) if self._greets else []
        return [*above, ("class:mark", "> ")]

    def _greeting_lines(self, spoken: str, is_ready: bool, width: int) -> StyleAndTextTuples:
        lines: StyleAndTextTuples = [
            ("class:greeting", line + "\n") for line in _begun(self._dialogue.greeting, width)
        ]
        examples = self._dialogue.show_examples() if is_ready else ()
        if examples:
            offered = f"{language(spoken).chat.for_example}\n{number(examples)}"
            lines += [("", line + "\n") for line in _begun(offered, width)]
        return [*lines, ("", "\n")]

    def _toolbar(self) -> StyleAndTextTuples:
        wording = language(self._dialogue.language).chat
        if self._leaving.asked:
            return [("", wording.leave_again)]
        state = self._dialogue.language if self._dialogue.loading.is_ready else wording.loading
        text = f"{state} · {wording.keys}"
        return [("", text if get_cwidth(text) <= self._width else f"{state} · {wording.keys_short}")]

    def _reply(self, line: str) -> None:
        reply = respond(line, self._dialogue)
        if reply is not None:
            self._show(reply)

    def _show(self, reply: Reply) -> None:
        if reply.clears:
            self._prompt.output.erase_screen()
            self._prompt.output.cursor_goto(0, 0)
        for paragraph in reply.paragraphs:
            style = f"class:{paragraph.tone}"
            self._print([(style, line) for line in wrap(paragraph.laid_out, self._width, MARGIN)])
        self._leaves = reply.leaves
        if not reply.leaves:
            self._print([("", "")])

    def _print(self, lines: StyleAndTextTuples) -> None:
        # At once: with each call all styles are made anew, which takes longer than what is printed.
        print_formatted_text(
            FormattedText([part for line in lines for part in (line, ("", "\n"))]),
            end="",
            style=_STYLE,
            output=self._prompt.output,
            color_depth=self._depth,
        )


def _begun(text: str, width: int) -> list[str]:
    """Return the lines that a text above the prompt begins with, and a sign of what is left out."""
    short = text[: MOST_ABOVE * width]
    lines = wrap(short, width)
    return lines if short == text and len(lines) <= MOST_ABOVE else [*lines[: MOST_ABOVE - 1], "…"]
