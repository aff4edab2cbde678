"""The chat through a pipe or on a terminal without a cursor: a line in, plain lines out."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from faq_bot.chat.commands import respond
from faq_bot.chat.dialogue import Dialogue
from faq_bot.chat.reply import Reply, Tone, number
from faq_bot.languages.registry import language
from faq_bot.output.terminal import say


def run_plain(dialogue: Dialogue) -> None:
    """Answer each line of standard input on standard output.

    Somebody who types is greeted and prompted, and gets sources and related questions; a pipe gets the
    answers alone.

    Raises:
        KnowledgeError: the base cannot be loaded.
    """
    typed = sys.stdin.isatty() and sys.stdout.isatty()
    dialogue.knowledge  # noqa: B018 - a base that cannot be loaded is said before a question is read
    if typed:
        wording = language(dialogue.language).chat
        print(
            f"{dialogue.greeting}\n{wording.for_example}\n{number(dialogue.show_examples())}\n{wording.help_hint}"
        )
    for line in _typed_lines(dialogue) if typed else sys.stdin:
        reply = respond(dialogue, line)
        if reply is None:
            continue
        heard = _print(reply, whole=typed)
        if reply.leaves or not heard:
            return
    if typed:
        print(language(dialogue.language).chat.farewell)


def _print(reply: Reply, *, whole: bool) -> bool:
    """Print a reply; False: nobody reads any more."""
    if whole:
        shown = [paragraph.laid_out for paragraph in reply.paragraphs]
    else:
        shown = [paragraph.text for paragraph in reply.paragraphs if paragraph.tone is not Tone.ASIDE]
    return not shown or say("\n".join(shown), end="\n\n")


def _typed_lines(dialogue: Dialogue) -> Iterator[str]:
    """Yield lines until Ctrl-D; Ctrl-C drops a line, and twice in a row ends."""
    interrupted = False
    while True:
        try:
            line = input("> ")
        except EOFError:
            print()
            return
        except KeyboardInterrupt:
            print()
            if interrupted:
                return
            interrupted = True
            print(language(dialogue.language).chat.leave_again)
        else:
            interrupted = False
            yield line
