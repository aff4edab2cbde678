"""The chat through a pipe or on a terminal without a cursor: a line in, plain lines out."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

from faq_bot.chat.commands import respond
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.reply import Reply, Tone, number
from faq_bot.errors import FAQBotError
from faq_bot.files import make_wait
from faq_bot.languages.registry import language
from faq_bot.output.terminal import is_terminal, say

LONGEST_LINE = 2**16
"""Characters of a line that are read: no message may be as long."""

MOST_PIECES = 5_000
"""Times of that, up to which the end of a line is waited for: a device has none."""


def run_plain(dialogue: Dialogue) -> None:
    """Answer each line of standard input on standard output.

    Somebody who types is greeted and prompted, and gets sources and related questions; a pipe gets the
    answers alone.

    Raises:
        KnowledgeError: the base cannot be loaded.
        FAQBotError: standard input cannot be read.
    """
    typed = is_terminal(sys.stdin) and is_terminal(sys.stdout)
    dialogue.knowledge  # noqa: B018 - a base that cannot be loaded is said before a question is read
    if typed:
        wording = language(dialogue.language).chat
        say(f"{dialogue.greeting}\n{wording.for_example}\n{number(dialogue.show_examples())}\n{wording.help_hint}")
    if not typed:
        for line in _piped_lines():
            if not _reply(line, dialogue, whole=False):
                return
        return
    # Ctrl-C that is not caught within comes right behind another: both together leave.
    with contextlib.suppress(KeyboardInterrupt):
        for line in _typed_lines(dialogue):
            if not _reply_unless_stopped(line, dialogue):
                return
    say(language(dialogue.language).chat.farewell)


def _reply_unless_stopped(line: str, dialogue: Dialogue) -> bool:
    """Answer a line, as `_reply` does, until Ctrl-C; then the prompt comes back."""
    try:
        return _reply(line, dialogue, whole=True)
    except KeyboardInterrupt:
        while True:
            # A terminal that takes nothing meanwhile holds this up, and it may come again.
            with contextlib.suppress(KeyboardInterrupt):
                return say("")


def _reply(line: str, dialogue: Dialogue, *, whole: bool) -> bool:
    """Answer a line; False: nothing more is to be answered, or nobody reads any more."""
    reply = respond(line, dialogue)
    return reply is None or (_print(reply, whole=whole) and not reply.leaves)


def _print(reply: Reply, *, whole: bool) -> bool:
    """Print a reply; False: nobody reads any more."""
    if whole:
        shown = [paragraph.laid_out for paragraph in reply.paragraphs]
    else:
        shown = [paragraph.text for paragraph in reply.paragraphs if paragraph.tone is not Tone.ASIDE]
    return not shown or say("\n".join(shown), end="\n\n")


def _piped_lines() -> Iterator[str]:
    """Yield the lines of standard input; of one without an end, as a device has, its beginning alone.

    Raises:
        FAQBotError: it cannot be read.
    """
    while line := _read_on():
        piece, pieces = line, 0
        while len(piece) == LONGEST_LINE and not piece.endswith("\n"):
            pieces += 1
            if pieces > MOST_PIECES:
                raise FAQBotError("standard input has a line that does not end; is it text?")
            piece = _read_on()
            # What begins with blanks alone may still say something.
            line = line if line.strip() else piece
        yield line


def _read_on() -> str:
    try:
        make_wait(sys.stdin)
        return sys.stdin.readline(LONGEST_LINE)
    except ConnectionResetError:
        # Who sent it is gone.
        return ""
    except OSError as error:
        raise FAQBotError(f"standard input cannot be read ({error.strerror or error})") from None


def _typed_lines(dialogue: Dialogue) -> Iterator[str]:
    """Yield lines until Ctrl-D; Ctrl-C drops a line, and twice in a row ends."""
    interrupted = False
    while True:
        try:
            if interrupted:
                say(f"\n{language(dialogue.language).chat.leave_again}")
            # Not `input`, which loses what stands behind a NUL, the end of the line included.
            line = _read_on() if say("> ", end="") else ""
        except KeyboardInterrupt:
            if interrupted:
                say("")
                return
            interrupted = True
        else:
            if not line:
                say("")
                return
            interrupted = False
            yield line
