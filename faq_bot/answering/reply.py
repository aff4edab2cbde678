"""From a decision to the words that are said: an `Answer` in one language."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from faq_bot.answering.answer import HIGH, Answer, Explanation, Ground, Status, Suggestion
from faq_bot.answering.decision import STATUS, Decision, Judgement
from faq_bot.answering.explanation import explanation_of
from faq_bot.answering.focus import Turn, inside, name_of
from faq_bot.answering.steering import Wish
from faq_bot.knowledge.model import Entry, Format, Kind, KnowledgeBase
from faq_bot.knowledge.topics import facts_by_topic
from faq_bot.languages.registry import language as language_named
from faq_bot.languages.sentences import Sentences, literal
from faq_bot.matching.matcher import Matcher
from faq_bot.output.markdown import as_markdown, escape_starts
from faq_bot.text import quotable

ASK_BACK_FROM = 0.15
"""Least confidence of one fact to ask back; below it the questions offered are in vain more often than not. A fact
about what the question names is worth a word below it too, but for what most of the base is about."""

ASK_BACK_IN_FOCUS_FROM = 0.3
"""The same amid a conversation; below it what else can be said of what is talked of is of more use."""

SUGGEST_FROM = 0.03
"""Least confidence of the facts offered beside it, as the one that was meant is often the second or third."""

SUGGEST_SILENCE_FROM = 0.2
"""Least confidence to offer what the source leaves open: of less use, and odd where it is not what was meant."""

MAX_SUGGESTIONS = 3
MAX_RELATED = 2


def compose(decision: Decision, matcher: Matcher, language: str) -> Answer:
    """Return what is said to a decided question."""
    turn = decision.judgement.reading.leans_on
    near = decision.status is Status.AMBIGUOUS and decision.judgement.confidence >= ASK_BACK_IN_FOCUS_FROM
    if turn is not None and turn.entities and not decision.settled and not near:
        return not_said(decision, turn, matcher, language)
    if decision.status is Status.NO_MATCH:
        return _no_match(decision, matcher, language)
    if decision.status is Status.AMBIGUOUS:
        return _ask_back(decision, matcher, language)
    return _curated(decision, matcher, language)


_WEAKEST_FIRST = (Status.NO_MATCH, Status.AMBIGUOUS, Status.NOT_COVERED, Status.ANSWERED, Status.SMALL_TALK)


def joined(answers: Sequence[Answer]) -> Answer:
    """Return one answer to a message of several questions: as good as the weakest of its parts."""
    if len(answers) == 1:
        return answers[0]
    written_in = Format.MARKDOWN if any(answer.format == Format.MARKDOWN for answer in answers) else Format.PLAIN
    offering = next((answer for answer in answers if answer.suggestions), None)
    texts = [answer.text if answer is offering else _without_numbers(answer) for answer in answers]
    return Answer(
        question="",
        status=min((answer.status for answer in answers), key=_WEAKEST_FIRST.index),
        text="\n\n".join(
            as_markdown(text) if answer.format != written_in else text
            for text, answer in zip(texts, answers, strict=True)
        ),
        format=str(written_in),
        language=answers[0].language,
        confidence=min(answer.confidence for answer in answers),
        sources=tuple(dict.fromkeys(source for answer in answers for source in answer.sources)),
        suggestions=offering.suggestions if offering else (),
        related=answers[-1].related,
        parts=tuple(answers),
    )


def _without_numbers(part: Answer) -> str:
    """Return the text of a part with the list that ends it, if any, as one that no number picks from."""
    numbered = as_written(listed("", part.suggestions), part.format)
    plain = as_written("\n".join(["", *(f"- {one.question}" for one in part.suggestions)]), part.format)
    return part.text.removesuffix(numbered) + plain if part.text.endswith(numbered) else part.text


def picked(question: str, entry: Entry, knowledge: KnowledgeBase, language: str) -> Answer:
    """Return the answer of an entry that a person picked: nothing is left to decide."""
    spoken = entry.answer_language(language)
    text, status = entry.answers[spoken], STATUS[entry.kind]
    return Answer(
        question=question,
        status=status,
        text=_with_further(text, entry.format, knowledge.sentences(spoken), ())
        if status is Status.NOT_COVERED
        else text,
        format=str(entry.format),
        language=spoken,
        confidence=1.0,
        entry_id=entry.id,
        matched_question=question,
        sources=knowledge.cited(entry, spoken),
        related=related(entry, knowledge, spoken),
        explanation=Explanation(decision=Ground.PICKED),
    )


def say_nothing(question: str, text: str, language: str, explanation: Explanation | None = None) -> Answer:
    """Return an answer that asserts and offers nothing but says something."""
    return Answer(question, Status.NO_MATCH, text, language, explanation=explanation or Explanation())


def unanswered(answer: Answer, knowledge: KnowledgeBase) -> Answer:
    """Return a part that has no answer, in the words for it beside parts that have one."""
    text = knowledge.sentences(answer.language).unanswered.format(question=quotable(answer.question))
    return replace(answer, text=text, suggestions=(), related=())


def leaving_out(answer: Answer, question: str, sentences: Sentences) -> Answer:
    """Return an answer that tells of a question in the message that it leaves out."""
    told = sentences.left_out.format(question=quotable(question))
    return replace(answer, text=f"{answer.text}\n\n{as_written(told, answer.format)}")


def offer(
    question: str, lead: str, suggestions: tuple[Suggestion, ...], language: str, why: Explanation | None = None
) -> Answer:
    """Return a sentence with questions to pick from."""
    text = listed(lead, suggestions)
    return Answer(
        question, Status.AMBIGUOUS, text, language, suggestions=suggestions, explanation=why or Explanation()
    )


def again(question: str, wish: Wish, last: Answer, knowledge: KnowledgeBase) -> Answer:
    """Return what is said to a wish about the last answer: it once more, or what goes with it."""
    sentences = knowledge.sentences(last.language)
    last = repeated(question, last)
    if wish is Wish.MORE:
        if last.related:
            return offer(question, sentences.more_details, last.related, last.language)
        return Answer(question, Status.SMALL_TALK, sentences.no_more_details, last.language, confidence=1.0)
    frame = {Wish.SURE: sentences.sure, Wish.WRONG: f"{literal(sentences.wrong_noted)}\n{{text}}"}.get(
        wish, sentences.say_again
    )
    return replace(last, text=_framed(frame, last))


def _framed(frame: str, answer: Answer) -> str:
    """Return an answer behind what introduces it, and is no part of a table, list or code that it begins with."""
    text, frame = answer.text, as_written(frame, answer.format)
    if answer.format == Format.MARKDOWN and (escape_starts(text) != text or text.startswith("```")):
        return f"{frame.format(text='').rstrip()}\n\n{text}"
    return frame.format(text=text)


def repeated(question: str, last: Answer) -> Answer:
    """Return the last answer as what is said to a message on which nothing is decided anew."""
    parts = tuple(repeated(part.question, part) for part in last.parts)
    why = replace(last.explanation, decision=Ground.NONE)
    return replace(last, question=question, parts=parts, explanation=why)


def entries_of(answer: Answer) -> list[str]:
    """Return the entries whose answers an answer gives."""
    return [part.entry_id for part in (answer.parts or (answer,)) if part.entry_id]


def speaks_languages(question: str, knowledge: KnowledgeBase, language: str) -> Answer:
    """Return which languages can be spoken."""
    names = ", ".join(language_named(code).name for code in knowledge.languages)
    text = knowledge.sentences(language).speaks_languages.format(languages=names)
    return Answer(question, Status.SMALL_TALK, text, language, confidence=1.0)


def not_said(decision: Decision, turn: Turn, matcher: Matcher, language: str) -> Answer:
    """Return that what is asked is not said of what the conversation is about, by name, and what is."""
    sentences = matcher.knowledge.sentences(language)
    thing = name_of(turn, matcher, language)
    text = f"{sentences.not_said_about.format(thing=thing)}\n{sentences.contact}".rstrip()
    # What is about that alone comes before what is about much.
    may = (number for number in inside(turn, matcher) if matcher.entries[number].offered)
    numbers = sorted(may, key=lambda number: len(matcher.about[number] - turn.entities))
    suggestions = tuple(suggest(matcher.entries[number], language) for number in numbers[:MAX_SUGGESTIONS])
    if suggestions:
        text += "\n" + listed(sentences.can_say_about.format(thing=thing), suggestions)
        shown: tuple[Suggestion, ...] = ()
    else:
        shown = examples(matcher.knowledge, language)
        text += "\n" + listed(sentences.can_ask, shown) if shown else ""
    return Answer(
        question=decision.judgement.found.question.text,
        status=Status.NO_MATCH,
        text=text,
        language=language,
        confidence=decision.judgement.confidence,
        suggestions=suggestions,
        related=shown,
        explanation=explanation_of(decision, matcher),
    )


def listed(lead: str, suggestions: Iterable[Suggestion]) -> str:
    """Return a sentence followed by the questions it offers, one a line, to be picked by number."""
    return "\n".join([lead, *(f"{number}. {offered.question}" for number, offered in enumerate(suggestions, 1))])


def suggest(entry: Entry, language: str, confidence: float = 0.0) -> Suggestion:
    """Return an entry's first phrasing as a question to offer; a confidence of 0 was not measured."""
    return Suggestion(entry.id, entry.first_phrasing(language).text, confidence)


def examples(knowledge: KnowledgeBase, language: str, limit: int = MAX_SUGGESTIONS) -> tuple[Suggestion, ...]:
    """Return questions that can be asked: the first fact of each topic in turn, and no more looked for."""
    topics = [entries for _, entries in facts_by_topic(knowledge, language)]
    turns = range(max(map(len, topics), default=0))
    in_turn = (entries[turn] for turn in turns for entries in topics if turn < len(entries))
    return tuple(suggest(entry, language) for entry in islice(in_turn, limit))


def related(entry: Entry, knowledge: KnowledgeBase, language: str) -> tuple[Suggestion, ...]:
    """Return what may be asked next, as the entry names it."""
    linked = [knowledge.by_id[other.id] for other in entry.see_also if other.id in knowledge.by_id]
    return tuple(suggest(other, language) for other in linked[:MAX_RELATED])


def _curated(decision: Decision, matcher: Matcher, language: str) -> Answer:
    judged = decision.judgement.judged
    best = judged[0]
    entry = matcher.entries[best.candidate.entry]
    spoken = entry.answer_language(language)
    text = entry.answers[spoken]
    said = matcher.knowledge.sentences(spoken)
    suggestions: tuple[Suggestion, ...] = ()
    if decision.status is Status.NOT_COVERED:
        if best.confidence < HIGH:
            suggestions = _suggestions(decision.judgement, matcher, spoken, facts_only=True)
        text = _with_further(text, entry.format, said, suggestions)
    return Answer(
        question=decision.judgement.found.question.text,
        status=decision.status,
        text=text,
        format=str(entry.format),
        language=spoken,
        confidence=best.confidence,
        entry_id=entry.id,
        matched_question=matcher.knowledge.phrasings[best.candidate.nearest].text,
        sources=matcher.knowledge.cited(entry, spoken),
        suggestions=suggestions,
        related=related(entry, matcher.knowledge, spoken),
        explanation=explanation_of(decision, matcher),
    )


def _with_further(text: str, written_in: Format, said: Sentences, suggestions: tuple[Suggestion, ...]) -> str:
    """Return that the source is silent, whom to ask, and what else it tells."""
    further = filter(None, [said.contact, listed(said.related, suggestions) if suggestions else ""])
    return "\n".join(filter(None, [text, as_written("\n".join(further), written_in)]))


def as_written(plain: str, written_in: str) -> str:
    """Return a plain text as an answer in a format says it."""
    return as_markdown(plain) if plain and written_in == Format.MARKDOWN else plain


def _ask_back(decision: Decision, matcher: Matcher, language: str) -> Answer:
    judged = decision.judgement.judged
    suggestions = _suggestions(decision.judgement, matcher, language)
    if not suggestions:
        return _no_match(Decision(Status.NO_MATCH, Ground.NOTHING_TO_OFFER, decision.judgement), matcher, language)
    return Answer(
        question=decision.judgement.found.question.text,
        status=Status.AMBIGUOUS,
        text=listed(matcher.knowledge.sentences(language).ambiguous, suggestions),
        language=language,
        confidence=judged[0].confidence,
        matched_question=matcher.knowledge.phrasings[judged[0].candidate.nearest].text,
        suggestions=suggestions,
        explanation=explanation_of(decision, matcher),
    )


def _no_match(decision: Decision, matcher: Matcher, language: str) -> Answer:
    question, why = decision.judgement.found.question.text, explanation_of(decision, matcher)
    return nothing_found(question, matcher.knowledge, language, why)


def nothing_found(
    question: str, knowledge: KnowledgeBase, language: str, explanation: Explanation | None = None
) -> Answer:
    """Return that there is no answer, and what can be asked."""
    said, shown = knowledge.sentences(language), examples(knowledge, language)
    lead = f"{said.no_match}\n{said.contact}".rstrip()
    text = f"{lead}\n{listed(said.can_ask, shown)}" if shown else lead
    return replace(say_nothing(question, text, language, explanation), related=shown)


def _suggestions(
    judgement: Judgement, matcher: Matcher, language: str, *, facts_only: bool = False
) -> tuple[Suggestion, ...]:
    """Return the nearest entries as questions to offer, what is left open last; none unless one is likely."""
    confidence = {one.candidate.entry: one.confidence for one in judgement.judged}
    may = [number for number in (*confidence, *judgement.unlike) if matcher.entries[number].offered]
    facts = [n for n in may if matcher.kind_of(n) is Kind.FACT and confidence.get(n, 1.0) >= SUGGEST_FROM]
    named = judgement.found.question.mentions.entities - matcher.subject
    if not any(confidence.get(n, 0.0) >= ASK_BACK_FROM or matcher.about[n] & named for n in facts):
        facts = []
    least = math.inf if facts_only else SUGGEST_SILENCE_FROM
    silent = [n for n in may if matcher.kind_of(n) is Kind.NOT_COVERED and confidence.get(n, 0.0) >= least]
    shown = [*facts[: MAX_SUGGESTIONS - bool(silent)], *silent]
    return tuple(suggest(matcher.entries[n], language, confidence.get(n, 0.0)) for n in shown[:MAX_SUGGESTIONS])
