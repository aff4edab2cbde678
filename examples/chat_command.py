"""A command for a chat service, in the manner of a Discord bot: `!faq and at Osaka?`.

It holds no connection: give it each message and send what it returns. With discord.py:

    @client.event
    async def on_message(message):
        reply = await commands.on_message(message.channel.id, message.author.id, message.content)
        if reply is not None:
            await message.reply(reply, allowed_mentions=discord.AllowedMentions.none())
"""

import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl-C ends it without a word, also amid an import or at its end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import asyncio
import sys
from collections import OrderedDict

from faq_bot import Answer, Conversation, FAQBot, FAQBotError
from faq_bot.cli.streams import open_streams
from faq_bot.output.markdown import as_markdown
from faq_bot.output.terminal import complain, say

PREFIX = "!faq"
MAX_REPLY = 2000
"""Characters that the service takes."""

KEPT = 1000
"""Conversations kept, newest; each holds a few kilobytes."""


class FaqCommands:
    """Answers messages that begin with the prefix, each person in each channel in a conversation of their own."""

    def __init__(self, bot: FAQBot, kept: int = KEPT) -> None:
        self._bot = bot
        self._kept = kept
        self._talks: OrderedDict[tuple[int, int], tuple[Conversation, asyncio.Lock]] = OrderedDict()

    async def on_message(self, channel: int, author: int, content: str) -> str | None:
        """Return what to reply to a message; None: it is not for us."""
        # Behind the prefix may be a line end or the wide blank of Japanese too.
        command, question = (*content.split(maxsplit=1), "", "")[:2]
        if command.lower() != PREFIX:
            return None
        conversation, lock = self._talk(channel, author)
        # Who gives up a message, as by a timeout, does not end its thread.
        answer = await asyncio.shield(_asked(conversation, lock, question))
        # The service reads Markdown, also in what a person has written and an answer repeats.
        text = answer.text if answer.format == "markdown" else as_markdown(answer.text)
        return text if len(text) <= MAX_REPLY else text[: MAX_REPLY - 1] + "…"

    def _talk(self, channel: int, author: int) -> tuple[Conversation, asyncio.Lock]:
        key = (channel, author)
        if key not in self._talks:
            self._talks[key] = (self._bot.conversation(), asyncio.Lock())
        self._talks.move_to_end(key)
        while len(self._talks) > self._kept:
            self._talks.popitem(last=False)
        return self._talks[key]


async def _asked(conversation: Conversation, lock: asyncio.Lock, question: str) -> Answer:
    # A conversation is not shared between threads: the next message waits for the one before.
    async with lock:
        return await asyncio.to_thread(conversation.ask, question)


async def main() -> None:
    """Show a conversation."""
    commands = FaqCommands(await asyncio.to_thread(FAQBot.load))
    for content in ("hello all", "!faq how many students can go to Kagawa?", "!faq and to Osaka?"):
        say(f"> {content}\n{await commands.on_message(1, 2, content)}")


if __name__ == "__main__":
    open_streams()
    try:
        asyncio.run(main())
    except (FAQBotError, MemoryError, OSError, RuntimeError) as error:
        # The last where no thread is to be had.
        complain(str(error) or "out of memory")
        sys.exit(1)
