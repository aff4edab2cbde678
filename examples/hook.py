"""Counts answers by status, and keeps the questions that had none.

python examples/hook.py [FILE]

FILE is unanswered.jsonl unless said otherwise; it is appended to.
"""

import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl-C ends it without a word, also amid an import or at its end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import sys
from collections import Counter

from faq_bot import Answer, FAQBot, FAQBotError
from faq_bot.answering.unanswered import UnansweredLog
from faq_bot.cli.streams import open_streams
from faq_bot.output.terminal import complain, say

QUESTIONS = ("How many students can go to Kagawa?", "and to Osaka?", "my address is me@example.org, qwertz uiop?")


def counted(path: str) -> Counter[str]:
    """Return how often each status came of the questions, put as one conversation."""
    statuses: Counter[str] = Counter()
    log = UnansweredLog(path)

    def on_answer(answer: Answer) -> None:
        statuses[str(answer.status)] += 1
        log(answer)

    conversation = FAQBot.load(on_answer=on_answer).conversation()
    for question in QUESTIONS:
        conversation.ask(question)
    return statuses


if __name__ == "__main__":
    open_streams()
    try:
        say(str(dict(counted(sys.argv[1] if sys.argv[1:] else "unanswered.jsonl"))))
    except (FAQBotError, MemoryError) as error:
        complain(str(error) or "out of memory")
        sys.exit(1)
