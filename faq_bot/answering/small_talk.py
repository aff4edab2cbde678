"""Small talk that every base has, in each of its languages that has a file: "hello", "thanks", "who are you"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from faq_bot.answering.answer import Answer, Explanation, Ground, Status
from faq_bot.answering.decision import Decision
from faq_bot.answering.patterns import patterns
from faq_bot.answering.reply import compose, examples, listed, picked
from faq_bot.knowledge.model import Entry, Kind, KnowledgeBase
from faq_bot.languages.normalising import normalise, normalised_words, spellings
from faq_bot.languages.phrases import written
from faq_bot.languages.registry import LANGUAGES_KEPT, distinct, language
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import telling_words, understand

ONE_TYPO_FROM = 5
"""Letters from which a word of ours may be misspelt: shorter ones are near too many others."""

ASKS_WHAT = "what"
"""The small talk that asks what can be asked, so that the answer shows it."""

GOODBYE = "goodbye"
"""The small talk that is answered whatever stands beside it."""

THANKS = "thanks"
"""The small talk that people put into sentences of their own: "you have helped me a lot today, thanks"."""

SAID_BESIDE = 4
"""Content words up to which a message that thanks, asks nothing and names nothing is a thank-you at length."""

REMARK = "remark"
"""The small talk that says something of an answer: a word near it may as well be asked about."""

WEAK = frozenset({REMARK, "laughter", "yes", "no"})
"""The small talk that is answered only where none other stands beside it: "thanks lol", "ok sorry"."""

_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")


def small_talk(typed: str, decision: Decision, matcher: Matcher, spoken: str) -> Answer | None:
    """Return the built-in answer to small talk; None: it is none, or the base answers it itself.

    The whole message must be small talk, of one kind or of several in a row. The base's own entries come
    first: one that is asked in the same words, and small talk of its own where ours is less than word for
    word the same.

    Args:
        typed: the message as typed, whatever it may correct.
        decision: what the base says to it.
        matcher: the engine of the base.
        spoken: the language of the message.
    """
    knowledge, question = matcher.knowledge, understand(typed, matcher.lexicon)
    if not knowledge.small_talk or question.mentions.entities:
        return None
    said = question.normalised
    for code in distinct((spoken, *knowledge.languages)):
        spellings_of_it = dict.fromkeys((said, _DRAWN_OUT.sub(r"\1", said)))
        phrase = next(filter(None, (_recognise(spelt, code) for spelt in spellings_of_it)), "")
        if not phrase and code == spoken and not decision.asserts and _thanks_at_length(typed, matcher):
            phrase = next((known for known, name in _known(code).items() if name == THANKS), "")
        if phrase:
            own = _own_entry(decision, matcher, {said, phrase})
            if own:
                return _say_own(own, decision, matcher, spoken)
            taken = (
                decision.status is Status.SMALL_TALK
                and phrase != _joined(said, code)
                and _known(code)[phrase] != GOODBYE
            )
            return None if taken else _answer(typed, phrase, code, knowledge)
    return None


def is_small_talk(message: str, matcher: Matcher) -> bool:
    """Tell whether a whole message is our small talk, whatever signs stand in it: "lol ok. bye"."""
    knowledge, said = matcher.knowledge, normalise(message)
    # To gather what people say in several languages takes a tenth of a first answer.
    if not knowledge.small_talk or understand(message, matcher.lexicon).mentions.entities:
        return False
    composed = (_may_be(said, code) and _composed(said, code) for code in distinct(knowledge.languages))
    return any(composed) or _thanks_at_length(message, matcher)


def _thanks_at_length(message: str, matcher: Matcher) -> bool:
    """Tell whether a message thanks, and neither asks nor names anything beside."""
    codes = matcher.knowledge.languages
    look, said = patterns(codes), normalise(message)
    beside = look.thanks.sub(" ", said)
    if beside == said or "?" in message or "？" in message:
        return False
    further = look.opener.without(beside.strip())
    if further != beside.strip() and telling_words(further, codes):
        # "Thanks! Also the faculty."
        return False
    asks = look.question.search(beside) or look.whether.match(beside.strip()) or look.request.search(beside)
    names = understand(beside, matcher.lexicon).mentions
    named = names.entities or names.directions
    return not (asks or named) and len(telling_words(message, codes)) <= SAID_BESIDE


def _own_entry(decision: Decision, matcher: Matcher, said: set[str]) -> Entry | None:
    """Return the entry of the base that is asked in these words."""
    judged = decision.judgement.judged
    if judged:
        best = judged[0].candidate
        if matcher.normalised[best.nearest] in said:
            return matcher.entries[best.entry]
    talks = (entry for entry in matcher.knowledge.entries if entry.kind is Kind.SMALL_TALK)
    asked = ((entry, matcher.texts.asked_by(matcher.number_of[entry.id])) for entry in talks)
    return next((entry for entry, phrasings in asked if not said.isdisjoint(phrasings)), None)


def _say_own(entry: Entry, decision: Decision, matcher: Matcher, spoken: str) -> Answer | None:
    """Return the base's own small talk, whatever was talked about before; all else is decided as usual."""
    if entry.kind is not Kind.SMALL_TALK:
        return None
    if decision.number == matcher.number_of[entry.id]:
        return compose(decision, matcher, spoken)
    said = picked(decision.judgement.found.question.text, entry, matcher.knowledge, spoken)
    return replace(said, explanation=Explanation(decision=Ground.REACHED))


def _answer(question: str, phrase: str, code: str, knowledge: KnowledgeBase) -> Answer:
    name = _known(code)[phrase]
    text = next(talk.answer for talk in language(code).small_talk if talk.id == name)
    offered = examples(knowledge, code) if name == ASKS_WHAT else ()
    if offered:
        text = f"{text}\n{listed(knowledge.sentences(code).can_ask, offered)}"
    why = Explanation(decision=Ground.SMALL_TALK)
    return Answer(
        question,
        Status.SMALL_TALK,
        text,
        code,
        confidence=1.0,
        matched_question=phrase,
        related=offered,
        explanation=why,
    )


def _recognise(said: str, code: str) -> str:
    """Return what of our small talk a whole message is, the weightiest of several; "" if it is none."""
    if not _may_be(said, code):
        return ""
    return _composed(said, code) or _misspelt(said, code)


def _may_be(said: str, code: str) -> bool:
    """Tell whether small talk has all words of a message but a misspelt one: soon told, before any is gathered."""
    words, characters = _all_words(code)
    unknown = [word for word in said.split() if word not in words and not characters.issuperset(word)]
    misspelt = (process.extractOne(word, words, scorer=OSA.distance, score_cutoff=1) for word in unknown)
    return len(unknown) <= 1 and all(misspelt)


def _composed(said: str, code: str) -> str:
    known, said = _known(code), _joined(said, code)
    if said in known or not known:
        return said if said in known else ""
    units, blank = (said.split(), " ") if language(code).script.spaced else (said, "")
    parts = _parts(units, blank, *_pieces(code))
    if not parts or parts[-1] in _joiners(code) - known.keys():
        return ""
    talks = [part for part in reversed(parts) if part in known]
    return max(talks, key=lambda part: _weight(known[part]), default="")


def _weight(name: str) -> int:
    return 2 if name == GOODBYE else 0 if name in WEAK else 1


def _parts(units: Sequence[str], blank: str, known: Collection[str], longest: int) -> list[str]:
    """Return the fewest phrases that words or characters are made of, in order; none if any is left over.

    >>> _parts("好的谢谢您", "", {"好的谢谢", "好的", "谢谢您"}, 4)
    ['好的', '谢谢您']
    """
    count, made = len(units), {0: (0, 0, "")}
    for start in range(count):
        if start not in made:
            continue
        pieces = made[start][0] + 1
        for end in range(min(start + longest, count), start, -1):
            if end not in made or pieces < made[end][0]:
                phrase = blank.join(units[start:end])
                if phrase in known:
                    made[end] = pieces, start, phrase
    found: list[str] = []
    at = count if count in made else 0
    while at:
        _, at, phrase = made[at]
        found.append(phrase)
    return found[::-1]


def _misspelt(said: str, code: str) -> str:
    """Return the first phrase that is said but for one word, which is a typo of its own; "" if none is."""
    if not language(code).script.spaced:
        return ""
    typed = said.split()
    found = [
        (number, phrase)
        for at, gap in enumerate(_gaps(typed))
        for number, word, phrase in _phrases_by_gap(code).get(gap, ())
        if word != typed[at] and OSA.distance(word, typed[at], score_cutoff=1) <= 1
    ]
    return min(found, default=(0, ""))[1]


def _gaps(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return some words without each of them in turn."""
    return [(*words[:at], "", *words[at + 1 :]) for at in range(len(words))]


@lru_cache(LANGUAGES_KEPT)
def _all_words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of all small talk and what stands around it, normalised, and characters beyond Latin ones.

    What such characters are joined to, a language may write without a blank.
    """
    spoken = language(code)
    around = (spoken.turns.around, spoken.follow_ups.openers, spoken.follow_ups.joiners)
    text = " ".join(map(written, (*(talk.questions for talk in spoken.small_talk), *around)))
    words = normalised_words((text, text.replace("'", "")))
    return words, frozenset(char for word in words if not word.isascii() for char in word)


@lru_cache(LANGUAGES_KEPT)
def _pieces(code: str) -> tuple[frozenset[str], int]:
    """Return all that several in a row may be made of, and the most words, or characters, of one of them."""
    pieces = frozenset({*_known(code), *_beside(code), *_joiners(code)})
    spaced = language(code).script.spaced
    return pieces, max((len(piece.split()) if spaced else len(piece) for piece in pieces), default=0)


@lru_cache(LANGUAGES_KEPT)
def _phrases_by_gap(code: str) -> dict[tuple[str, ...], list[tuple[int, str, str]]]:
    """Return what may be misspelt, without a word: its number, the word, and all of it."""
    found: dict[tuple[str, ...], list[tuple[int, str, str]]] = {}
    for number, (phrase, name) in enumerate(_known(code).items()):
        words = phrase.split()
        for word, gap in zip(words, _gaps(words), strict=True):
            if name != REMARK and len(word) >= ONE_TYPO_FROM:
                found.setdefault(gap, []).append((number, word, phrase))
    return found


@lru_cache(LANGUAGES_KEPT)
def _known(code: str) -> dict[str, str]:
    """Return the small talk of a language by what people say, normalised."""
    talks = language(code).small_talk
    said = ((form, talk.id) for talk in talks for question in talk.questions for form in spellings(question))
    return {_joined(form, code): name for form, name in said}


@lru_cache(LANGUAGES_KEPT)
def _beside(code: str) -> frozenset[str]:
    """Return what may stand beside any of them: one moment please, by the way."""
    spoken = language(code)
    return frozenset(_joined(normalise(said), code) for said in (*spoken.turns.around, *spoken.follow_ups.openers))


@lru_cache(LANGUAGES_KEPT)
def _joiners(code: str) -> frozenset[str]:
    """Return what may stand between two of them: merci et au revoir. At the end it asks to go on: ok and?"""
    return frozenset(_joined(normalise(said), code) for said in language(code).follow_ups.joiners)


def _joined(said: str, code: str) -> str:
    """Return normalised words as they are compared: without blanks where the language has none."""
    return said if language(code).script.spaced else said.replace(" ", "")
