"""Answers many questions at once without holding up the event loop.

python examples/asyncio_service.py
"""

import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl-C ends it without a word, also amid an import or at its end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import asyncio
import sys

from faq_bot import Answer, FAQBot, FAQBotError
from faq_bot.cli.streams import open_streams
from faq_bot.output.terminal import complain, say

QUESTIONS = ("How many students can go to Kagawa?", "Quand l'accord a-t-il été signé ?", "誰が署名しましたか")


async def answer_all(bot: FAQBot, questions: tuple[str, ...]) -> list[Answer]:
    """Return the answers in the order of the questions; a bot may be shared between threads."""
    return await asyncio.gather(*(asyncio.to_thread(bot.ask, question) for question in questions))


async def main() -> None:
    """Load the bundled base off the event loop too, and print the answers."""
    bot = await asyncio.to_thread(FAQBot.load)
    for answer in await answer_all(bot, QUESTIONS):
        say(f"{answer.question}\n  {answer}")


if __name__ == "__main__":
    open_streams()
    try:
        asyncio.run(main())
    except (FAQBotError, MemoryError, OSError, RuntimeError) as error:
        # The last where no thread is to be had.
        complain(str(error) or "out of memory")
        sys.exit(1)
