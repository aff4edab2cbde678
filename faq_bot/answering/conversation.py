"""`Conversation`: questions in a row, each understood with the turns before in mind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from faq_bot.answering import keeping, reply
from faq_bot.answering.answer import Answer, Explanation, Ground, OnAnswer, Status, Suggestion
from faq_bot.answering.arguments import check_is, hook, ids_of, plain_text, share
from faq_bot.answering.focus import REMEMBERED, Focus, Turn, turn_of
from faq_bot.answering.language import keeps_language, preferred_language, wanted_language
from faq_bot.answering.picking import OTHER, Choice, Pick, pick_of
from faq_bot.answering.steering import Steer, Wish, asks_of_language, is_bare_question, steer
from faq_bot.answering.turn import Setting, respond
from faq_bot.matching.matcher import Matcher


class Conversation:
    """Questions in a row to one knowledge base.

    A number or an ordinal picks from the questions offered last, and yes picks the only one; "the other one"
    and "the second one again" look back at those offered before a pick, and at the parts of the answer. What
    is said to the answer before (are you sure, say it again, more, in English please) is answered with it.
    Anything else is a message: it may lean on what the conversation is about, and leaves it about what was
    asked.

    The conversation has the language of its first question, or that which was wished for last in words, and
    stays with it until a whole question comes in another; a language that was set is kept until another is set.

    Not for sharing between threads.

    Args:
        matcher: the engine of the base.
        language: one of the base to answer in, always; None: decided from the questions.
        preferred: the language for questions that fit several, before one has been asked.
        threshold: least confidence, 0..1, to assert; None: that of the base, or else the usual one.
        on_answer: called with each answer that is given.

    Raises:
        TypeError: an argument is of another type.
        ValueError: the language is none of a base's several, or the threshold is no number from 0 to 1.
    """

    def __init__(
        self,
        matcher: Matcher,
        language: str | None = None,
        *,
        preferred: str | None = None,
        threshold: float | None = None,
        on_answer: OnAnswer | None = None,
    ) -> None:
        check_is(Matcher, matcher, "the engine of a base")
        self._matcher = matcher
        self._on_answer = hook(on_answer)
        self._threshold = share(threshold)
        self._focus = Focus()
        self._last: Answer | None = None
        self._told: Answer | None = None
        self._offered: tuple[Suggestion, ...] = ()
        self._choice = Choice()
        self._preferred = preferred_language(preferred, matcher.knowledge.languages)
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

    @property
    def is_settled(self) -> bool:
        """Whether a language was set, so that questions do not change it."""
        return self._settled

    def speak(self, language: str | None) -> None:
        """Answer in this language from now on; None: in that of each question again.

        Raises:
            TypeError: the language is not a string.
            ValueError: the language is none of a base's several.
        """
        spoken = self._matcher.knowledge.languages
        self._language = None if language is None else wanted_language(language, spoken)
        self._settled = language is not None

    def offer(self, suggestions: Iterable[Suggestion]) -> None:
        """Let the next number pick from these questions; those that the base does not know are left out.

        Raises:
            TypeError: they are no suggestions.
        """
        known, given = self._matcher.knowledge.by_id, tuple(suggestions)
        for one in given:
            check_is(Suggestion, one, "what is offered")
        self._offered = tuple(one for one in given if one.entry_id in known)
        self._choice = Choice.of(self._offered)

    def forget(self) -> None:
        """Forget the turns before and what was offered; the language stays."""
        self._focus, self._last, self._told = Focus(), None, None
        self._offered, self._choice = (), Choice()

    def state(self) -> dict[str, Any]:
        """Return what is remembered as plain data, ready for JSON, to take the conversation up again.

        Of the last answer the entries are kept: after `restore`, "say it again" says what the base has now.
        """
        return {
            "language": self._language,
            "settled": self._settled,
            "offered": [suggestion.entry_id for suggestion in self._offered],
            "choice": list(self._choice.entries),
            "taken": list(self._choice.taken),
            "told": keeping.kept_of(self._told),
            "turns": [turn.to_dict(self._matcher) for turn in self._focus.turns],
            "side": sorted(self._focus.side),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up a conversation from its `state()`, in the place of this one.

        What the base no longer knows is left out.

        Raises:
            ValueError: it is no such state; this conversation goes on as it is.
        """
        try:
            self._restore(state)
        except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError, RecursionError) as error:
            raise ValueError(f"this is no state of a conversation, as state() gives it: {error!r:.200}") from None

    def _restore(self, state: Mapping[str, Any]) -> None:
        knowledge = self._matcher.knowledge
        spoken = knowledge.languages
        language = state["language"] if state["language"] in spoken else None
        settled = bool(state["settled"]) and language is not None
        last = state.get("told")
        # What was offered is in the language of its answer, which need not be that of the conversation.
        said_in = last.get("language") if last else None
        usual = language or self._preferred_or_first
        offered = keeping.kept_offers(state["offered"], knowledge, said_in if said_in in spoken else usual)
        choice = Choice.kept(ids_of(state["choice"]), ids_of(state["taken"]), knowledge.by_id)
        side = frozenset(ids_of(state.get("side", ()))).intersection(self._matcher.concepts_by_id)
        turns = tuple(Turn.from_dict(turn, self._matcher) for turn in state["turns"][:REMEMBERED])
        focus = Focus(turns, side)
        told = keeping.told_again(last, offered, knowledge, usual)
        # All of it is known to be right by now: half of a state is none.
        self._language, self._settled = language, settled
        self._focus, self._offered, self._choice = focus, offered, choice
        self._last, self._told = None, told

    def ask(self, question: str) -> Answer:
        """Answer the next message.

        The answer's `question` is what was typed, or the one that was picked by a number; `explanation.reading`
        tells how it was read, where it was not taken as it stands.

        Raises:
            TypeError: the message is not a string.
        """
        return self._tell(self._answer(plain_text(question, "a question")))

    def pick(self, entry_id: str) -> Answer:
        """Answer with an entry, as when a person picks it from what was offered.

        Raises:
            KeyError: there is no such entry.
            TypeError: the id is not a string.
        """
        return self._tell(self._pick(plain_text(entry_id, "the id of an entry")))

    def _tell(self, answer: Answer) -> Answer:
        if self._on_answer is not None:
            self._on_answer(answer)
        return answer

    def _answer(self, question: str) -> Answer:
        languages = self._matcher.knowledge.languages
        pick = pick_of(question, languages)
        picked = self._picked(question, pick) if pick else None
        if picked is not None:
            return picked
        wished = steer(question, languages)
        steered = self._steered(question, wished) if wished else None
        return steered or self._respond(question)

    def _respond(self, question: str) -> Answer:
        spoken = self._language
        fixed = spoken if self._settled or (spoken is not None and keeps_language(question)) else None
        setting = Setting(fixed, spoken or self._preferred, self._threshold)
        answer, self._focus = respond(question, self._focus, setting, self._matcher)
        return self._note(answer)

    def _note(self, answer: Answer) -> Answer:
        """Remember what the next message may refer to."""
        if answer.status not in {Status.SMALL_TALK, Status.NO_MATCH} and not self._settled:
            self._language = answer.language
        self._last = answer
        if answer.status is not Status.SMALL_TALK:
            self._told = answer
        return self._show(answer)

    def _show(self, answer: Answer, *, again: bool = False) -> Answer:
        """Let the next number pick from what an answer lists; what was taken of a list said again stays taken."""
        offered = answer.suggestions or answer.related
        is_known = again and offered == self._offered
        if not is_known and (answer.status is not Status.SMALL_TALK or answer.related):
            self._offered, self._choice = offered, Choice.of(answer.parts or answer.suggestions)
        return answer

    @property
    def _fallback(self) -> str:
        """The language to speak where no question decides it."""
        told = self._told.language if self._told else None
        return self._language or told or self._preferred_or_first

    @property
    def _preferred_or_first(self) -> str:
        return self._preferred or self._matcher.knowledge.languages[0]

    def _pick(self, entry_id: str) -> Answer:
        knowledge = self._matcher.knowledge
        entry = knowledge.by_id[entry_id]
        spoken = entry.answer_language(self._fallback)
        question = entry.first_phrasing(spoken).text
        turn = turn_of(question, self._matcher.number_of[entry_id], self._matcher)
        self._focus = self._focus.after(turn)
        choice = self._choice if entry_id in self._choice.entries else Choice.of(self._offered)
        answer = self._note(reply.picked(question, entry, knowledge, spoken))
        self._choice = choice.taking(entry_id)
        return answer

    def _picked(self, question: str, pick: Pick) -> Answer | None:
        """Return what is picked; None where nothing was shown to pick it from, and it may be a follow-up."""
        shown = pick.back or pick.place == OTHER or not self._offered
        choice = self._choice if shown else Choice.of(self._offered)
        entry_id = choice.at(pick.place)
        if entry_id is None:
            if pick.place == OTHER and choice.left:
                return self._offer_left(question, choice)
            return None if pick.back or pick.place < 0 else self._nothing_to_pick(question)
        if pick.refused:
            return self._offer_left(question, choice.taking(entry_id))
        part = choice.part_at(pick.place, self._told) if shown else None
        if part is not None:
            answer = self._show(reply.again(question, Wish.AGAIN, part, self._matcher.knowledge), again=True)
            self._choice = choice.taking(entry_id)
            return answer
        return self._pick(entry_id) if entry_id else self._nothing_to_pick(question)

    def _offer_left(self, question: str, choice: Choice) -> Answer | None:
        """Offer the entries that are left of a choice, and say the only one."""
        if not choice.left:
            return self._asked_anew(question, Wish.NONE)
        self._choice = choice
        if len(choice.left) == 1:
            return self._pick(choice.left[0])
        spoken, knowledge = self._fallback, self._matcher.knowledge
        offered = keeping.kept_offers(choice.left, knowledge, spoken)
        return self._note(reply.offer(question, knowledge.sentences(spoken).ambiguous, offered, spoken))

    def _nothing_to_pick(self, question: str) -> Answer:
        """Return what is said to a number that stands before no question: those it may be picked from."""
        spoken = self._fallback
        sentences = self._matcher.knowledge.sentences(spoken)
        if not self._offered:
            return reply.say_nothing(question, sentences.nothing_to_pick, spoken)
        why = Explanation(decision=Ground.NO_SUCH_NUMBER)
        return reply.offer(question, sentences.no_such_number, self._offered, spoken, why)

    @property
    def _only_offer(self) -> str | None:
        """The entry that was asked back for, if it was the only one."""
        asked_back = self._told is not None and self._told.status is Status.AMBIGUOUS
        return self._offered[0].entry_id if asked_back and len(self._offered) == 1 else None

    def _steered(self, question: str, wished: Steer) -> Answer | None:
        """Return the answer to a wish; None where it has nothing to refer to, and is a message like any other."""
        last = self._told
        has_said = last is not None and last.status in {Status.ANSWERED, Status.NOT_COVERED}
        if wished.wish is Wish.LANGUAGE:
            asks = asks_of_language(wished, self._language, last.text if last else None)
            is_asked = asks or (last is not None and is_bare_question(question))
            return None if is_asked else self._in_language(question, wished.language)
        only = self._only_offer
        if wished.wish is Wish.YES or (wished.agrees and only):
            return self._pick(only) if only else None
        if wished.wish is Wish.NONE or (wished.wish is Wish.NO and not has_said):
            return self._asked_anew(question, wished.wish)
        if last is None:
            # What was asked has no answer to be sure of, and would be asserted by what it is about.
            return self._ask_for_sentence(question) if self._focus else None
        wish = Wish.WRONG if wished.wish is Wish.NO else wished.wish
        if last.status in {Status.AMBIGUOUS, Status.NO_MATCH}:
            again = self._asked_anew(question, wish) if wish is Wish.WRONG else reply.repeated(question, last)
        else:
            again = reply.again(question, wish, last, self._matcher.knowledge)
        return again and self._show(again, again=True)

    def _asked_anew(self, question: str, wish: Wish) -> Answer | None:
        """Ask for other words where nothing of what was offered is meant; None: nothing was asked."""
        asked = self._told is not None and self._told.status in {Status.AMBIGUOUS, Status.NO_MATCH}
        if not asked and not (wish is Wish.NONE and self._offered):
            return None
        self._offered, self._choice, self._told = (), Choice(), None
        return self._ask_for_sentence(question)

    def _ask_for_sentence(self, question: str) -> Answer:
        spoken = self._fallback
        return reply.say_nothing(question, self._matcher.knowledge.sentences(spoken).rephrase, spoken)

    def _in_language(self, question: str, code: str) -> Answer | None:
        """Say the last answer again in another language, which is spoken until a question comes in another."""
        knowledge, settled = self._matcher.knowledge, self._settled
        try:
            self.speak(code)
        except ValueError:
            return reply.speaks_languages(question, knowledge, self._fallback)
        self._settled = settled
        # A base of one language has no other.
        code = self._language or code
        parts = (self._told.parts or (self._told,)) if self._told else ()
        said = [answer for part in parts if (answer := self._said_in(code, part))]
        if not said:
            return reply.speaks_languages(question, knowledge, self._fallback)
        return self._note(replace(reply.joined(said), question=question))

    def _said_in(self, code: str, part: Answer) -> Answer | None:
        """Return what was told, or a part of it, in a language; None: there is nothing to say of the part."""
        knowledge = self._matcher.knowledge
        if part.status is Status.AMBIGUOUS:
            offered = keeping.kept_offers([one.entry_id for one in part.suggestions], knowledge, code)
            return reply.offer("", knowledge.sentences(code).ambiguous, offered, code)
        if part is self._told and part.status is Status.NO_MATCH:
            return reply.nothing_found("", knowledge, code)
        return self._pick(part.entry_id) if part.entry_id else None
