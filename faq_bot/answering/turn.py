"""One message in, its answer and the new focus out: take apart, read, find, judge, decide, reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from faq_bot.answering import reply
from faq_bot.answering.answer import Answer, Status
from faq_bot.answering.completion import How
from faq_bot.answering.decision import Decision, choose, decide, judge, threshold_of
from faq_bot.answering.focus import Focus, Turn, turn_of
from faq_bot.answering.guards import VERBATIM
from faq_bot.answering.language import fallback_language, language_of
from faq_bot.answering.message import MAX_JOINED, MAX_PARTS, Part, halves, parts_of
from faq_bot.answering.patterns import patterns
from faq_bot.answering.readings import Reading, readings
from faq_bot.answering.small_talk import is_small_talk, small_talk
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Kind, KnowledgeBase
from faq_bot.languages.normalising import normalise
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import telling_words
from faq_bot.matching.ranking import Finder, Found
from faq_bot.matching.ridge import FUZZY_WEIGHT

MAX_MESSAGE, MAX_PART = 4000, 1000
"""Characters of a message, and of a question in it; what is longer is asked to be shortened."""


NOTHING_BELOW = 0.05
"""Confidence below which nothing near was found to one of the questions that a sentence joins."""

TELLING = 2
"""Content words from which what asks yes or no, and is not answered, is worth a word beside what is."""


@frozen
class Setting:
    """What holds for a message whatever it says.

    Attributes:
        language: to answer in; None: decided from the message.
        preferred: for messages that fit several languages.
        threshold: least confidence, 0..1, to assert; None: that of the base, or else the usual one.
    """

    language: str | None = None
    preferred: str | None = None
    threshold: float | None = None


def respond(message: str, focus: Focus, setting: Setting, matcher: Matcher) -> tuple[Answer, Focus]:
    """Return the answer to a message, and what the conversation is about after it."""
    knowledge = matcher.knowledge
    if len(message) <= MAX_MESSAGE and not normalise(message):
        spoken = setting.language or fallback_language(knowledge.languages, setting.preferred)
        return reply.say_nothing(message, knowledge.sentences(spoken).empty, spoken), focus
    # A plain message and its only question are one text.
    finder = Finder(matcher)
    beginning = message[:MAX_PART]
    said = finder.retrieve(beginning if normalise(beginning) else message)
    spoken = setting.language or language_of(said, matcher, setting.preferred)
    setting = replace(setting, language=spoken)
    too_long = knowledge.sentences(spoken).too_long
    if len(message) > MAX_MESSAGE:
        return reply.say_nothing(message, too_long.format(most=MAX_MESSAGE), spoken), focus
    parts = parts_of(message, knowledge.languages)
    # Small talk may be of several sentences, and none of them asks.
    if parts != (Part(message),) and is_small_talk(message, matcher):
        parts = (Part(message),)
    if any(len(" ".join(part.text.split())) > MAX_PART for part in parts):
        return reply.say_nothing(message, too_long.format(most=MAX_PART), spoken), focus
    answers: list[Answer] = []
    left_out: list[str] = []
    for part in parts[:MAX_PARTS]:
        decisions, focus = decided(part, focus, setting, finder)
        left_out += _joined(part.text, matcher)[MAX_JOINED:] if len(decisions) > 1 else ()
        if answers and _only_guesses(part, decisions, knowledge.languages):
            continue
        answers += [_answer(message, decided, matcher, spoken) for decided in decisions]
    answer = replace(reply.joined(_distinct(answers, knowledge)), question=message)
    asked = {normalise(part.text) for part in parts[:MAX_PARTS]}
    left_out += [part.text for part in parts[MAX_PARTS:] if normalise(part.text) not in asked]
    if left_out:
        answer = reply.leaving_out(answer, left_out[0], knowledge.sentences(spoken))
    return answer, focus


@frozen
class _Decided:
    """The decision on a question as typed, or the small talk that it is, whatever was said before."""

    question: str
    decision: Decision
    talk: Answer | None


def _answer(message: str, decided: _Decided, matcher: Matcher, language: str) -> Answer:
    if decided.talk is not None:
        return decided.talk
    answer = reply.compose(decided.decision, matcher, language)
    reading = decided.decision.judgement.reading
    read = reading.text if reading.text != message else ""
    explanation = replace(answer.explanation, reading=read, after=_after(reading, matcher))
    return replace(answer, question=decided.question, explanation=explanation)


def _after(reading: Reading, matcher: Matcher) -> str | None:
    turn = reading.leans_on
    if turn is None or turn.entry is None or matcher.kind_of(turn.entry) is not Kind.FACT:
        return None
    return matcher.entries[turn.entry].id


def decided(part: Part, focus: Focus, setting: Setting, finder: Finder) -> tuple[list[_Decided], Focus]:
    """Return the decision on a sentence, or on each question that it joins if all of them are settled.

    Args:
        part: the sentence, and what is told before it.
        focus: what was asked before.
        setting: of the message.
        finder: the base, asked for this message.
    """
    matcher = finder.matcher
    if part.before:
        # All that is told may be meant, or the last of it alone.
        focus = focus.taking_side(f"{part.earlier} {part.before}", matcher, told=True)
        if part.earlier:
            focus = focus.after(turn_of(f"{part.earlier} {part.before}", None, matcher))
        focus = focus.after(turn_of(part.before, None, matcher))
    focus = focus.taking_side(part.text, matcher)
    questions = _joined(part.text, matcher)[:MAX_JOINED]
    if len(questions) > 1 and not _has_phrasing(part.text, finder):
        several = _decide_each(questions, part, focus, setting, finder)
        if several is not None:
            return several
    decided, focus = _decide_one(part.text, focus, setting, finder)
    return [decided], focus


def _joined(sentence: str, matcher: Matcher) -> tuple[str, ...]:
    """Return the questions that a sentence joins, each once."""
    each: dict[str, str] = {}
    for question in halves(sentence, matcher.knowledge.languages, matcher.lexicon.is_one_name):
        each.setdefault(normalise(question), question)
    return tuple(each.values())


def _has_phrasing(text: str, finder: Finder) -> bool:
    """Tell whether a base has a phrasing for a text: then it is one question, whatever it joins."""
    near = finder.retrieve(text).neighbours.similarities
    if float(near.max(initial=0.0)) + FUZZY_WEIGHT < VERBATIM:
        return False
    ranking = finder.look(text).ranking
    return bool(ranking.entries) and ranking.similarity(0) >= VERBATIM


def _decide_each(
    questions: Sequence[str], part: Part, focus: Focus, setting: Setting, finder: Finder
) -> tuple[list[_Decided], Focus] | None:
    """Return the decisions on questions that a sentence joins; None: they are one question, or none is settled.

    They are several if each is settled, in its own way, or if those that are not say much and find nothing.
    """
    found, after = [], focus.after(_named(part, questions, finder.matcher))
    for question in questions:
        decided, after = _decide_one(question, after, setting, finder)
        if not (decided.decision.asserts or _is_open(decided, finder.matcher.knowledge)):
            return None
        found.append(decided)
    settled = {decided.decision.number for decided in found if decided.decision.asserts}
    open_ = sum(not decided.decision.asserts for decided in found)
    return (found, after) if settled and len(settled) + open_ > 1 else None


def _named(part: Part, questions: Sequence[str], matcher: Matcher) -> Turn | None:
    """Return what a sentence names for those of its questions that name nothing: of several, what comes first."""
    named = turn_of(part.text, None, matcher)
    if named is not None and len(named.entities) > 1:
        turns = (turn_of(question, None, matcher) for question in questions)
        named = next((turn for turn in turns if turn is not None and turn.entities), named)
    return replace(named, text="") if named is not None and named.terms else None


def _is_open(decided: _Decided, knowledge: KnowledgeBase) -> bool:
    """Tell whether a question has no answer, and says too much for the answer to what it is joined to."""
    nothing = decided.decision.judgement.confidence < NOTHING_BELOW
    return nothing and len(telling_words(decided.question, knowledge.languages)) > TELLING


def _decide_one(question: str, focus: Focus, setting: Setting, finder: Finder) -> tuple[_Decided, Focus]:
    matcher = finder.matcher
    spoken = setting.language or matcher.knowledge.languages[0]
    several = readings(question, focus, matcher, spoken)
    typed = finder.look(question).ranking

    def decision_on(reading: Reading, found: Found) -> Decision:
        return decide(judge(reading, found, matcher, typed=typed), matcher, _threshold(setting, matcher))

    # The only way to take a question need not be chosen before it is ranked in full.
    search = finder.look if len(several) > 1 else finder.find
    decisions = [decision_on(reading, search(reading.text)) for reading in several]
    decision = choose(decisions, matcher)
    # Close leaders are ranked again for what seems to be meant, until that stays what is meant.
    while (found := finder.find(decision.judgement.reading.text)) is not decision.judgement.found:
        again = decision_on(decision.judgement.reading, found)
        decisions = [again if one is decision else one for one in decisions]
        decision = choose(decisions, matcher)
    talk = small_talk(question, decisions[0], matcher, spoken)
    if talk is not None:
        return _Decided(question, decision, talk), focus
    reading = decision.judgement.reading
    asked = reading.text if decision.settled and reading.how is not How.COUNTED else question
    if decision.number is not None and not matcher.entries[decision.number].offered:
        # What is off the subject changes none.
        return _Decided(question, decision, None), focus
    return _Decided(question, decision, None), focus.after(turn_of(asked, decision.number, matcher))


def _threshold(setting: Setting, matcher: Matcher) -> float:
    return threshold_of(matcher) if setting.threshold is None else setting.threshold


def _only_guesses(part: Part, decisions: Sequence[_Decided], codes: tuple[str, ...]) -> bool:
    """Tell whether a part only tries an answer to the question before it, and asks of nothing else: "A year?"."""
    first = decisions[0].decision
    reading = first.judgement.reading
    is_other_guess = patterns(codes).alternative.match(part.text.lstrip()) is not None
    return reading.guesses and (is_other_guess or not (first.asserts and reading.typed.mentions.concepts))


def _distinct(answers: list[Answer], knowledge: KnowledgeBase) -> list[Answer]:
    """Return the answers to keep of a message: never a second guess, and small talk only alone.

    Beside what is answered, a question that is not is told to be so if it says much: a "you see?" is none.
    """
    kept: list[Answer] = []
    for answer in answers:
        if answer.entry_id is None or all(answer.entry_id != other.entry_id for other in kept):
            kept.append(answer)
    settled = [a for a in kept if a.status in {Status.ANSWERED, Status.NOT_COVERED}]
    if not settled:
        return kept[:1]
    open_ = {Status.NO_MATCH, Status.AMBIGUOUS}
    told = [a for a in kept if a in settled or (a.status in open_ and _is_worth_a_word(a.question, knowledge))]
    return [reply.unanswered(a, knowledge) if a.status is Status.NO_MATCH else a for a in told]


def _is_worth_a_word(question: str, knowledge: KnowledgeBase) -> bool:
    """Tell whether a question says enough to be told that it has no answer."""
    codes = knowledge.languages
    words, telling = normalise(question), len(telling_words(question, codes))
    if patterns(codes).question.search(words):
        return telling > 0
    asks = question.rstrip().endswith(("?", "？")) or patterns(codes).asking.search(words)
    return bool(asks) and telling >= TELLING
