"""Answers one question and says how far the answer can be trusted.

python examples/script.py how many students can go to Kagawa
"""

import sys

from faq_bot import Status, ask


def main(words: list[str]) -> int:
    """Print the answer to the words, and what else can be asked where there is none."""
    answer = ask(" ".join(words))
    print(answer)
    for source in answer.sources:
        print(f"({source})")
    if answer.status is Status.ANSWERED:
        return 0
    for suggestion in answer.suggestions:
        print(f"- {suggestion.question}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
