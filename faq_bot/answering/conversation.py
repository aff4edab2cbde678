"""`Conversation`: questions in a row, each understood with the turn before in mind."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from faq_bot.answering import reply
from faq_bot.answering.answer import Answer, Explanation, OnAnswer, Rule, Status, Suggestion
from faq_bot.answering.followup import Continuation, Turn, continuation, remember
from faq_bot.answering.language import wanted_language
from faq_bot.answering.picking import LAST, picked_number
from faq_bot.knowledge.model import KnowledgeBase
from faq_bot.matching.matcher import Matcher
from faq_bot.text import has_unspaced, normalise

_ASSERTED = frozenset({Status.ANSWERED, Status.NOT_COVERED})

FOLLOWS_FROM_WORDS = 3
"""Words from which a question in another language takes the conversation along to it: "hello" does not."""


class Asks(Protocol):
    """What a conversation needs of a bot."""

    @property
    def matcher(self) -> Matcher:
        """The engine."""

    @property
    def knowledge(self) -> KnowledgeBase:
        """The base as the curator wrote it."""

    @property
    def on_answer(self) -> OnAnswer | None:
        """What is called with each answer."""

    @property
    def quiet(self) -> Asks:
        """The same bot without `on_answer`."""

    def ask(self, question: str, language: str | None = None, *, preferred: str | None = None) -> Answer:
        """Answer a question by itself."""


class Conversation:
    """Questions in a row to one bot.

    A number picks from the questions offered last. Any other question is asked alone; if it is
    incomplete, it is also asked with what the turn before was about, and the better answer counts,
    so that a complete question never drags the turn before into its answer. What would only be
    answered as the turn before was is not carried on: something new was asked. Small talk and
    questions without an answer leave what can be carried over as it was.

    The conversation has the language of its first question and stays with it until a whole
    question comes in another; a language that was set is kept until another is set.

    Not for sharing between threads.

    Args:
        bot: answers the questions.
        language: one of the base to answer in, always; None: decided from the questions.
        preferred: the language for questions that fit several, before one has been asked.

    Raises:
        ValueError: the base has no such language.
    """

    def __init__(self, bot: Asks, language: str | None = None, *, preferred: str | None = None) -> None:
        # What is asked on the way to an answer is nobody's question: only the turn itself is told.
        self._bot = bot.quiet
        self._on_answer = bot.on_answer
        self._before: Turn | None = None
        self._last: Answer | None = None
        self._offered: tuple[Suggestion, ...] = ()
        self._settled = False
        self._preferred = preferred
        self._language: str | None = None
        if language is not None:
            self.speak(language)

    @property
    def language(self) -> str | None:
        """The language that was set, or else that of the questions so far; None: there were none."""
        return self._language

    @property
    def last(self) -> Answer | None:
        """The last answer."""
        return self._last

    @property
    def offered(self) -> tuple[Suggestion, ...]:
        """The questions that a number picks from, in order."""
        return self._offered

    def speak(self, language: str | None) -> None:
        """Answer in this language from now on; None: in that of each question again.

        Raises:
            ValueError: the base has no such language.
        """
        if language is None:
            self._language, self._settled = None, False
            return
        self._language, self._settled = wanted_language(language, self._bot.knowledge.languages), True

    def offer(self, suggestions: tuple[Suggestion, ...]) -> None:
        """Let the next number pick from these questions."""
        self._offered = suggestions

    def forget(self) -> None:
        """Forget the turn before and what was offered; the language stays."""
        self._before, self._last, self._offered = None, None, ()

    def ask(self, question: str) -> Answer:
        """Answer the next question.

        The answer's `question` is what was typed; if it was completed from the turn before, its
        `explanation.corrections` say how it was read.

        Raises:
            TypeError: the question is not a string.
        """
        if not isinstance(question, str):
            raise TypeError(f"a question is a str, not {type(question).__name__}")
        return self._tell(self._answer(question))

    def pick(self, entry_id: str) -> Answer:
        """Answer with an entry, as when a person picks it from what was offered.

        Raises:
            KeyError: there is no such entry.
        """
        return self._tell(self._pick(entry_id))

    def _tell(self, answer: Answer) -> Answer:
        if self._on_answer is not None:
            self._on_answer(answer)
        return answer

    def _answer(self, question: str) -> Answer:
        picked = self._picked(question)
        if picked is not None:
            return picked
        alone = self._alone(question)
        carried = self._carried_on(question, alone)
        if carried is None:
            return self._note(question, alone)
        text, answer = carried
        read = ((question, text), *answer.explanation.corrections)
        return self._note(
            text, replace(answer, question=question, explanation=replace(answer.explanation, corrections=read))
        )

    def _note(self, text: str, answer: Answer) -> Answer:
        """Remember what the next question may lean on."""
        if answer.status not in {Status.SMALL_TALK, Status.NO_MATCH}:
            self._before = remember(text, answer, self._bot.matcher)
            if not self._settled:
                self._language = answer.language
        self._last = answer
        if answer.status is not Status.SMALL_TALK:
            self._offered = answer.suggestions or answer.related
        return answer

    def _alone(self, question: str) -> Answer:
        spoken = self._language
        if self._settled or (spoken is not None and _is_short(question)):
            return self._bot.ask(question, spoken)
        return self._bot.ask(question, preferred=spoken or self._preferred)

    def _pick(self, entry_id: str) -> Answer:
        entry = self._bot.knowledge.by_id[entry_id]
        spoken = entry.answer_language(self._language or self._preferred or self._bot.knowledge.languages[0])
        question = entry.first_phrasing(spoken).text
        return self._note(question, reply.picked(entry, self._bot.knowledge, spoken, question))

    def _picked(self, question: str) -> Answer | None:
        number = picked_number(question, self._bot.knowledge.languages)
        if number is None:
            return None
        number = len(self._offered) if number == LAST else number
        if not 0 < number <= len(self._offered):
            return self._nothing_to_pick(question)
        return self._pick(self._offered[number - 1].entry_id)

    def _nothing_to_pick(self, question: str) -> Answer:
        """Return what is said to a number that stands before no question: those it may be picked from."""
        if not self._offered:
            return self._bot.ask("", self._language)
        spoken = self._language or self._preferred or self._bot.knowledge.languages[0]
        return Answer(
            question=question,
            status=Status.AMBIGUOUS,
            text=reply.listed(self._bot.knowledge.sentences(spoken).no_such_number, self._offered),
            language=spoken,
            suggestions=self._offered,
            explanation=Explanation(decision=Rule.NO_SUCH_NUMBER),
        )

    def _carried_on(self, question: str, alone: Answer) -> tuple[str, Answer] | None:
        """Return the question completed from the turn before and its answer, if that is the better one."""
        if self._before is None or alone.status is Status.SMALL_TALK:
            return None
        may_mean = continuation(question, self._before, self._bot.matcher)
        if may_mean is None:
            return None
        asked = [(text, self._bot.ask(text, alone.language)) for text in may_mean.texts]
        answers = [(text, answer) for text, answer in asked if not self._repeats(answer)]
        if not answers:
            return None
        text, best = max(answers, key=lambda pair: _rank(pair[1]))
        return (text, best) if self._is_better(best, alone, may_mean) else None

    def _repeats(self, answer: Answer) -> bool:
        return self._last is not None and answer.entry_id is not None and answer.entry_id == self._last.entry_id

    def _is_better(self, combined: Answer, alone: Answer, may_mean: Continuation) -> bool:
        if combined.status in {Status.NO_MATCH, Status.SMALL_TALK}:
            return False
        if may_mean.names_entity:
            # "et à Osaka ?" says that it goes on, however well "Osaka" alone is answered; a bare
            # name that is answered by itself does not.
            if may_mean.opened or alone.status in _ASSERTED:
                return may_mean.opened and combined.status in _ASSERTED
            return _rank(combined) > _rank(alone)
        return self._strays(alone) or _rank(combined) > _rank(alone)

    def _strays(self, alone: Answer) -> bool:
        """Tell whether an answer is about another entity, though the question did not change it."""
        entry = self._bot.knowledge.by_id.get(alone.entry_id or "")
        about = {reference.id for reference in entry.about} if entry else set()
        named = self._before.entities if self._before else frozenset()
        return bool(about and named) and not about & named


def _rank(answer: Answer) -> tuple[bool, float]:
    return answer.status in _ASSERTED, answer.confidence


def _is_short(question: str) -> bool:
    return not has_unspaced(question) and len(normalise(question).split()) < FOLLOWS_FROM_WORDS
