"""`FAQBot`: the door to a knowledge base, and `ask` for the bundled one. Nothing is decided here."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from faq_bot.answering import reply
from faq_bot.answering.answer import Answer, Match, OnAnswer
from faq_bot.answering.arguments import check_is, hook, plain_text, share, whole_number
from faq_bot.answering.conversation import Conversation
from faq_bot.answering.focus import Focus
from faq_bot.answering.language import preferred_language, wanted_language
from faq_bot.answering.turn import MAX_PART, Setting, respond
from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.locating import default_path, fingerprint, read_files, read_from
from faq_bot.knowledge.model import Entry, KnowledgeBase
from faq_bot.languages.registry import languages
from faq_bot.late import LOADING
from faq_bot.matching.cache import load_matcher
from faq_bot.matching.matcher import Matcher, build_matcher
from faq_bot.matching.ranking import find, nearest_phrasing

_NO_WORD = "zzyzx"
"""Looked up in every list of words."""


class FAQBot:
    """Answers questions from one knowledge base.

    It never changes after loading, so threads may share it. A question is answered by the entry
    with the most support that no guard refuses, if the confidence reaches the threshold; entries
    of kind `not_covered` compete on equal terms, so that what the source leaves open is said so, and
    near facts are offered beside it unless the confidence is high.
    Below the threshold the nearest curated questions are offered, and if none is near, nothing.

    >>> bot = FAQBot.load()
    >>> bot.languages, bot.reload() is bot
    (('fr', 'en', 'ja'), True)
    """

    def __init__(
        self,
        matcher: Matcher,
        on_answer: OnAnswer | None = None,
        *,
        threshold: float | None = None,
        read_from: tuple[tuple[Path, ...], str] | None = None,
    ) -> None:
        check_is(Matcher, matcher, "the engine of a base, as FAQBot.load makes it,")
        with LOADING:
            # Of what answers import late nothing is left to the threads that ask.
            languages()
        self._matcher = matcher
        self._on_answer = hook(on_answer)
        self._threshold = share(threshold)
        self._read_from = read_from

    @classmethod
    def load(
        cls, *paths: str | Path | None, threshold: float | None = None, on_answer: OnAnswer | None = None
    ) -> FAQBot:
        """Load a knowledge base.

        Args:
            paths: files or folders that are one base; none, or None: the one that `FAQ_BOT_KNOWLEDGE`
                names, or else the bundled one.
            threshold: least confidence, 0..1, to assert; None: that of the base, or else the usual one.
            on_answer: called with each answer that `ask` or a turn of a conversation gives, once and in the
                thread that asked; what it raises reaches the caller.

        Raises:
            KnowledgeError: it cannot be loaded; the message names file, line and column.
            TypeError: an argument is of another type.
            ValueError: the threshold is no number from 0 to 1.

        >>> FAQBot.load("no-such-base.yaml")
        Traceback (most recent call last):
        faq_bot.errors.KnowledgeError: no-such-base.yaml:1:1: no such file or folder; is the path right?
        """
        files = tuple(_given(path) for path in paths if path is not None)
        read, contents = read_from(files or (default_path(),))
        matcher = load_matcher(read, contents=contents)
        return cls(matcher, on_answer, threshold=threshold, read_from=(read, fingerprint(contents)))

    @classmethod
    def from_dict(
        cls, data: Mapping[str, Any], *, threshold: float | None = None, on_answer: OnAnswer | None = None
    ) -> FAQBot:
        """Return the bot of a knowledge base given as data.

        Args:
            data: what the YAML would hold, with its keys.
            threshold: least confidence, 0..1, to assert; None: that of the base, or else the usual one.
            on_answer: called with each answer, as `load` does.

        >>> hours = {"id": "hours", "questions": ["opening hours"], "answer": "9 to 5."}
        >>> str(FAQBot.from_dict({"language": "en", "entries": [hours]}).ask("opening hours?"))
        '9 to 5.'

        Raises:
            KnowledgeError: it is no knowledge base; the message names where, such as `entries[2].answer`.
            TypeError: an argument is of another type.
            ValueError: the threshold is no number from 0 to 1.
        """
        # Imported late: a base that is kept is had without it.
        with LOADING:
            from faq_bot.knowledge.loader import from_dict

        return cls(build_matcher(from_dict(data)), on_answer, threshold=threshold)

    def reload(self) -> FAQBot:
        """Return this bot, or a new one if its files have changed since it was loaded.

        Raises:
            KnowledgeError: the changed files cannot be loaded; this bot goes on as it is.
        """
        if self._read_from is None:
            return self
        files, version = self._read_from
        if fingerprint(read_files(files)) == version:
            return self
        return type(self).load(*files, threshold=self._threshold, on_answer=self._on_answer)

    @property
    def version(self) -> str:
        """A hash of the files that it was loaded from; empty where it was given as data."""
        return self._read_from[1] if self._read_from else ""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders that it was loaded from, absolute; none where it was given as data."""
        return self._read_from[0] if self._read_from else ()

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

        Args:
            entry_id: as the curator wrote it.

        Raises:
            KeyError: there is none.
            TypeError: the id is not a string.

        >>> entry = FAQBot.load().entry("exchange-places")
        >>> str(entry.kind), entry.first_phrasing("en").text
        ('fact', 'How many students from Alès can go to Kagawa?')
        """
        return self.knowledge.by_id[plain_text(entry_id, "the id of an entry")]

    def answer(self, entry_id: str, language: str | None = None) -> Answer:
        """Return the answer of an entry, as for a button that a person presses.

        Args:
            entry_id: the entry.
            language: one of the base to answer in; None: its first. Where the entry lacks it, the entry's first.

        Raises:
            KeyError: there is no such entry.
            TypeError: the id or the language is not a string.
            ValueError: the language is none of a base's several.

        >>> FAQBot.load().answer("exchange-places", "en").sources[0].locator
        'paragraph 5'
        """
        entry = self.entry(entry_id)
        wanted = self.languages[0] if language is None else wanted_language(language, self.languages)
        spoken = entry.answer_language(wanted)
        return reply.picked(entry.first_phrasing(spoken).text, entry, self.knowledge, spoken)

    def ask(
        self,
        question: str,
        language: str | None = None,
        *,
        preferred: str | None = None,
        threshold: float | None = None,
    ) -> Answer:
        """Answer a question.

        Args:
            question: any text.
            language: one of the base to answer in; None: decided from the question.
            preferred: the language for questions that fit several, such as the conversation's.
            threshold: least confidence, 0..1, to assert; None: that of the base.

        Raises:
            TypeError: the question is not a string.
            ValueError: the language is none of a base's several, or the threshold is no number from 0 to 1.

        >>> answer = FAQBot.load().ask("How many students can go to Osaka?")
        >>> str(answer.status), answer.entry_id, answer.language, 0 <= answer.confidence <= 1
        ('not_covered', 'osaka-places', 'en', True)
        """
        question = plain_text(question, "a question")
        language = None if language is None else wanted_language(language, self.languages)
        setting = Setting(language, preferred_language(preferred, self.languages), self._least(threshold))
        answer, _ = respond(question, Focus(), setting, self._matcher)
        if self._on_answer is not None:
            self._on_answer(answer)
        return answer

    def _least(self, threshold: float | None) -> float | None:
        return self._threshold if threshold is None else share(threshold)

    def warm_up(self) -> None:
        """Load what the first question would: later no file may be left to open, or a process be forked meanwhile.

        >>> FAQBot.load().warm_up()
        """
        for code in self.languages:
            setting = Setting(code, None, self._threshold)
            for entry in self.entries[:1]:
                respond(f"{entry.first_phrasing(code).text} {_NO_WORD}", Focus(), setting, self._matcher)

    def search(self, question: str, language: str | None = None, limit: int = 5) -> list[Match]:
        """Return the entries nearest to a question, best first; no thresholds, no guards.

        Args:
            question: any text.
            language: the language of the questions returned; None: that of the nearest phrasing.
            limit: the most entries to return.

        Raises:
            TypeError: the question is not a string, or the limit no whole number.
            ValueError: the language is none of a base's several.

        >>> [match.entry_id for match in FAQBot.load().search("places at Kagawa", limit=1)]
        ['exchange-places']
        """
        question = plain_text(question, "a question")
        language = None if language is None else wanted_language(language, self.languages)
        most = whole_number(limit, "a limit")
        ranking = find(question[:MAX_PART], self._matcher).ranking
        entries = self._matcher.entries
        best = [ranking.candidate(position) for position in range(min(most, len(ranking.entries)))]
        return [
            Match(entries[c.entry].id, c.support, nearest_phrasing(ranking, c, self._matcher, language).text)
            for c in best
        ]

    def conversation(
        self,
        language: str | None = None,
        *,
        preferred: str | None = None,
        threshold: float | None = None,
        state: Mapping[str, Any] | None = None,
    ) -> Conversation:
        """Begin a conversation, which remembers the turns before, or take one up again.

        Args:
            language: one of the base to answer in; None: decided from the questions.
            preferred: the language for questions that fit several, before one has been asked.
            threshold: least confidence, 0..1, to assert; None: that of the base.
            state: of `Conversation.state()`; the language that it was in goes before the one given.

        Raises:
            TypeError: the language or the threshold is of another type.
            ValueError: the language is none of a base's several, the threshold not from 0 to 1, or the state none.

        >>> bot = FAQBot.load()
        >>> talk = bot.conversation()
        >>> talk.ask("How many students can go to Kagawa?").entry_id
        'exchange-places'
        >>> bot.conversation(state=talk.state()).ask("and to Osaka?").entry_id
        'osaka-places'
        """
        talk = Conversation(
            self._matcher,
            language,
            preferred=preferred,
            threshold=self._least(threshold),
            on_answer=self._on_answer,
        )
        if state is not None:
            talk.restore(state)
        return talk


def ask(question: str, language: str | None = None) -> Answer:
    """Answer a question from the bundled knowledge base, or that of `FAQ_BOT_KNOWLEDGE`, which is loaded once.

    Args:
        question: any text.
        language: one of the base to answer in; None: decided from the question.

    Raises:
        KnowledgeError: the base cannot be loaded.
        TypeError: the question is not a string.
        ValueError: the language is none of a base's several.

    >>> ask("When was the Keio double degree signed?").entry_id
    'keio-date'
    """
    # Whichever threads ask first, one of them loads it; a handler of signals may ask within that.
    with LOADING:
        bot = _bundled()
    return bot.ask(question, language)


@cache
def _bundled() -> FAQBot:
    return FAQBot.load()


def _given(path: str | Path) -> Path:
    # As a path it would be the current folder; it is a variable that is not set.
    if path == "":
        raise KnowledgeError(Place("''", 0, 0), "the path is empty; name a file or a folder")
    return Path(path)
