"""`FAQBot`: the door to a knowledge base, and `ask` for the bundled one. Nothing is decided here."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path

from faq_bot.answering import reply
from faq_bot.answering.answer import Answer, Match, OnAnswer
from faq_bot.answering.conversation import Conversation
from faq_bot.answering.decision import decide, judge
from faq_bot.answering.language import fallback_language, language_of, wanted_language
from faq_bot.answering.small_talk import small_talk
from faq_bot.knowledge.model import Entry, KnowledgeBase
from faq_bot.matching.cache import load_matcher
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import find, nearest_phrasing

MAX_QUESTION = 1000
"""Characters of a question; a longer one is asked to be shortened."""


class FAQBot:
    """Answers questions from one knowledge base.

    It never changes after loading, so threads may share it. A question is answered by the entry
    with the most support that no guard refuses, if the confidence reaches the threshold; entries
    of kind `not_covered` compete on equal terms, so that what the source leaves open is said so, and
    near facts are offered beside it unless the confidence is high.
    Below the threshold the nearest curated questions are offered, and if none is near, nothing.
    """

    def __init__(self, matcher: Matcher, on_answer: OnAnswer | None = None) -> None:
        self._matcher = matcher
        self._on_answer = on_answer

    @classmethod
    def load(cls, path: str | Path | None = None, *, on_answer: OnAnswer | None = None) -> FAQBot:
        """Load a knowledge base from a file or folder; None: the bundled one.

        Args:
            path: the file or folder.
            on_answer: called with each answer that `ask` or a turn of a conversation gives, once and in the
                thread that asked; what it raises reaches the caller.

        Raises:
            KnowledgeError: it cannot be loaded; the message names file, line and column.
        """
        return cls(load_matcher(None if path is None else Path(path)), on_answer)

    @property
    def matcher(self) -> Matcher:
        """The engine: what matching needs of the base, built once."""
        return self._matcher

    @property
    def knowledge(self) -> KnowledgeBase:
        """The base as the curator wrote it."""
        return self._matcher.knowledge

    @property
    def on_answer(self) -> OnAnswer | None:
        """What is called with each answer; None: nothing."""
        return self._on_answer

    @property
    def quiet(self) -> FAQBot:
        """The same bot without `on_answer`, for questions that nobody has put to it now."""
        if self._on_answer is None:
            return self
        quiet = copy.copy(self)
        quiet._on_answer = None  # noqa: SLF001 - of the same class
        return quiet

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the base, its default first."""
        return self.knowledge.languages

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of the base, in the curator's order."""
        return self.knowledge.entries

    def entry(self, entry_id: str) -> Entry:
        """Return the entry with an id.

        Raises:
            KeyError: there is none.
        """
        return self.knowledge.by_id[entry_id]

    def answer(self, entry_id: str, language: str | None = None) -> Answer:
        """Return the answer of an entry, as for a button that a person presses.

        Args:
            entry_id: the entry.
            language: to answer in; None, or one that the entry lacks: the entry's first.

        Raises:
            KeyError: there is no such entry.
        """
        entry = self.entry(entry_id)
        spoken = entry.answer_language(language or self.languages[0])
        return reply.picked(entry, self.knowledge, spoken, entry.first_phrasing(spoken).text)

    def ask(self, question: str, language: str | None = None, *, preferred: str | None = None) -> Answer:
        """Answer a question.

        Args:
            question: any text.
            language: one of the base to answer in; None: decided from the question.
            preferred: the language for questions that fit several, such as the conversation's.

        Raises:
            TypeError: the question is not a string.
            ValueError: the base has no such language.
        """
        _check(question)
        language = language and wanted_language(language, self.languages)
        answer = self._answer(question, language, preferred)
        if self._on_answer is not None:
            self._on_answer(answer)
        return answer

    def search(self, question: str, language: str | None = None, limit: int = 5) -> list[Match]:
        """Return the entries nearest to a question, best first; no thresholds, no guards.

        Args:
            question: any text.
            language: the language of the questions returned; None: that of the nearest phrasing.
            limit: the most entries to return.

        Raises:
            TypeError: the question is not a string.
            ValueError: the base has no such language.
        """
        _check(question)
        language = language and wanted_language(language, self.languages)
        ranking = find(self._matcher, question[:MAX_QUESTION]).ranking
        entries = self._matcher.entries
        best = [ranking.candidate(position) for position in range(min(limit, len(ranking.entries)))]
        return [
            Match(entries[c.entry].id, c.support, nearest_phrasing(self._matcher, ranking, c, language).text)
            for c in best
        ]

    def conversation(self, language: str | None = None) -> Conversation:
        """Begin a conversation, which remembers the turn before.

        Args:
            language: one of the base to answer in; None: decided from the questions.

        Raises:
            ValueError: the base has no such language.
        """
        return Conversation(self, language)

    def _answer(self, question: str, language: str | None, preferred: str | None) -> Answer:
        if len(question) > MAX_QUESTION:
            spoken = language or language_of(find(self._matcher, question[:200]), self._matcher, preferred)
            too_long = self.knowledge.sentences(spoken).too_long.format(most=MAX_QUESTION)
            return reply.say_nothing(question, too_long, spoken)
        found = find(self._matcher, question)
        if not found.question.normalised:
            spoken = language or fallback_language(self.languages, preferred)
            return reply.say_nothing(question, self.knowledge.sentences(spoken).empty, spoken)
        decision = decide(judge(found, self._matcher), self._matcher)
        spoken = language or language_of(found, self._matcher, preferred)
        return small_talk(decision, self._matcher, spoken) or reply.compose(decision, self._matcher, spoken)


def _check(question: object) -> None:
    if not isinstance(question, str):
        raise TypeError(f"a question is a str, not {type(question).__name__}")


def ask(question: str, language: str | None = None) -> Answer:
    """Answer a question from the bundled knowledge base, which is loaded once.

    Args:
        question: any text.
        language: one of the base to answer in; None: decided from the question.

    Raises:
        TypeError: the question is not a string.
        ValueError: the base has no such language.
    """
    return bundled_bot().ask(question, language)


@cache
def bundled_bot() -> FAQBot:
    """Return the bot of the bundled knowledge base, loaded at the first call."""
    return FAQBot.load()
