"""Answers one question and says how far the answer can be trusted.

python examples/script.py how many students can go to Kagawa
"""

import signal

if __name__ == "__main__" and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    # Ctrl-C ends it without a word, also amid an import or at its end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import sys

from faq_bot import FAQBotError, Status, ask
from faq_bot.cli.streams import open_streams
from faq_bot.output.terminal import complain, say


def main(words: list[str]) -> int:
    """Print the answer to the words.

    Returns:
        0 if it is one or greets, 1 if there is none, 3 if something is wrong.
    """
    open_streams()
    try:
        return tell(" ".join(words))
    except FAQBotError as error:
        for line in error.lines:
            complain(line)
        return 3
    except MemoryError:
        complain("out of memory")
        return 3


def tell(question: str) -> int:
    """Print the answer to a question, and what else can be asked where there is none."""
    answer = ask(question)
    # The texts are as the base has them; what would steer a terminal is printed as something to be seen.
    say(str(answer))
    for source in answer.sources:
        say(f"({source})")
    if answer.status in {Status.ANSWERED, Status.SMALL_TALK}:
        return 0
    for suggestion in answer.suggestions:
        say(f"- {suggestion.question}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
