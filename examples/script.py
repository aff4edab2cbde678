"""Answers one question and says how far the answer can be trusted.

python examples/script.py how many students can go to Kagawa
"""

import sys

from faq_bot import FAQBotError, Status, ask
from faq_bot.output.terminal import printable


def main(words: list[str]) -> int:
    """Print the answer to the words, and what else can be asked where there is none."""
    try:
        answer = ask(" ".join(words))
    except FAQBotError as error:
        print(error, file=sys.stderr)
        return 3
    # The texts are as the base has them; what would steer a terminal becomes visible.
    print(printable(str(answer)))
    for source in answer.sources:
        print(printable(f"({source})"))
    if answer.status is Status.ANSWERED:
        return 0
    for suggestion in answer.suggestions:
        print(printable(f"- {suggestion.question}"))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
