"""Rules that may refuse a candidate, whatever its support.

Each returns what it found in the question and what it compared that with, or None.

They stop what wording alone cannot: a question on Osaka reads almost like one on Kagawa.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from faq_bot.answering.answer import Refusal
from faq_bot.answering.completion import How
from faq_bot.answering.focus import THINGS, is_foreign
from faq_bot.answering.new_words import Novelty, novelty
from faq_bot.answering.patterns import patterns
from faq_bot.answering.readings import Reading
from faq_bot.answering.strangers import strange_acronyms, strangers
from faq_bot.knowledge.model import Kind
from faq_bot.languages.question_words import surely_asked_for
from faq_bot.languages.registry import USUAL, language
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.numbers import Number, NumberKind, another_of_them
from faq_bot.matching.question import Question, content_words, telling_words
from faq_bot.matching.ranking import Found
from faq_bot.matching.ridge import Candidate
from faq_bot.text import has_unspaced

MOST_STRANGE = 0.25
"""Share of the telling words of a question off the subject that the entry may never say. Measured on the bundled
base: of 451 everyday questions on anything else (`tests/knowledge/everyday.faqtest.yaml`) 1 gets an answer, and 2
without this guard; of 703 that the source answers (`benchmarks/questions`) 548 are answered right, and 553.
"""

MARGIN = 0.06
"""Support by which an entry must lead: sister entries, whose answers overlap, are often as near to each other.
At 0.03 five of 120 questions to four FAQs with four phrasings an entry are answered wrongly instead of three, and
as many right."""

AS_LIKELY, SURE = 0.2, 0.9
"""Confidence by which others must be behind, or that the best must have, for a small lead in support to be enough.
With the first, 68 of those 120 questions are answered right and 66 without, three wrong either way; the second
is for sister entries that are both right."""

SAME, NEAR = 1.7, 0.4
"""From where a short message is small talk, whatever was said before: similarity and support together of one
that asks something, the kernel similarity, 0..1, of one that does not."""

VERBATIM = 0.89
"""Kernel similarity, 0..1, from which a question is a phrasing word for word, whatever it points at or joins.
Where no concept is named it is 0.9, less what rounding takes."""

ALIKE = 0.2
"""Kernel similarity, 0..1, of the nearest phrasing from which a question without content words is about it."""

TELLS_WHEN = 0.25
"""Share of the phrasings of a fact that ask when, from which it puts a year right."""

ASKED_OTHERWISE = 0.2
"""Share of the phrasings of a fact that ask for a person, a time and so on, from which it tells nothing else."""

FRAGMENT, SIGNS = 3, 7
"""Words, or signs of a script without blanks, up to which a question of common words alone is of nothing, where
nothing was said before."""

_YEAR = re.compile(r"\d+|年")

_NO_YEAR = Number(NumberKind.YEARS, "0")

Clash = tuple[str, str]
"""What stands in the question, and what in the entry."""

Guard = Callable[[Question, int, Matcher], Clash | None]


def names_other_entity(question: Question, number: int, matcher: Matcher) -> Clash | None:
    """Refuse an entry about some entities when the question names others only.

    An entry without `about` holds for any entity. A question that names an entity of the entry
    and another besides ("is Keio in Kyoto?") is left to ranking, which prefers entries that hold
    for all it names.
    """
    about = matcher.about[number]
    named = question.mentions.entities
    if not about or not named or about & named:
        return None
    return _listed(named), _listed(about)


def goes_the_other_way(question: Question, number: int, matcher: Matcher) -> Clash | None:
    """Refuse an entry that holds for one direction when the question goes only in another."""
    direction = matcher.entries[number].direction
    asked = question.mentions.directions
    if direction is None or not asked or direction.id in asked:
        return None
    return _listed(asked), direction.id


def has_another_number(question: Question, number: int, matcher: Matcher) -> Clash | None:
    """Refuse an entry that a number tells from its sisters when the question has other numbers."""
    defining = matcher.defining_numbers[number]
    others = another_of_them(question.numbers, defining)
    if not others:
        return None
    return _listed(map(str, others)), _listed(map(str, defining))


def names_stranger(question: Question, number: int, matcher: Matcher, written: str = "") -> Clash | None:
    """Tell why a fact is offered and not asserted: the question, as written too, has a name that is not known.

    "Who signed the agreement between Kagawa and Harvard?" is not answered by who signed that with Kagawa.
    """
    unknown = strangers(question, number, matcher) or strange_acronyms(written, number, matcher)
    return (", ".join(unknown), matcher.entries[number].id) if unknown else None


def has_another_year(question: Question, number: int, matcher: Matcher) -> Clash | None:
    """Tell why a fact is offered and not asserted: the question is on a year that neither it nor its source says.

    What held in one year is not told of another. A fact that tells when puts the year right: "was it in 2019?"
    """
    asked = {one for one in question.numbers if one.kind is NumberKind.YEARS}
    if not asked or matcher.texts.asked_of(number).get("when", 0.0) >= TELLS_WHEN:
        return None
    strange = another_of_them(asked, matcher.years_of(number) | {_NO_YEAR})
    return (_listed(map(str, strange)), matcher.entries[number].id) if strange else None


def asks_otherwise(question: Question, number: int, matcher: Matcher) -> Clash | None:
    """Tell why a fact is offered and not asserted: it is asked for a place, say, and never for a time as here.

    "When is the exam?" is not answered by where it is.
    """
    codes = matcher.knowledge.languages
    words = surely_asked_for(patterns(codes).opener.without(question.normalised), codes)
    shares = matcher.texts.asked_of(number) if words else {}
    if not words or not shares.keys().isdisjoint(words.values()) or sum(shares.values()) < ASKED_OTHERWISE:
        return None
    return _listed(words), matcher.entries[number].id


def leaves_unexplained(question: Question, candidate: Candidate, matcher: Matcher) -> Clash | None:
    """Tell why a fact is offered and not asserted: the question is not about what the base is about.

    In a base about one subject, a question that names neither that nor any entity must be made of
    words that the entry says: "who discovered penicillin" is not about the researchers that Kagawa
    discovered, however rare that word is among the entries.
    """
    if not matcher.subject or question.mentions.all & (matcher.subject | matcher.about[candidate.entry]):
        return None
    what = novelty(question, candidate, matcher)
    return (", ".join(what.words), _listed(matcher.subject)) if what.share > MOST_STRANGE else None


def shares_nothing(question: Question, candidate: Candidate, what: Novelty, matcher: Matcher) -> Refusal | None:
    """Refuse an entry that says no word of what was typed: what was added to it is not what was asked."""
    entry = matcher.entries[candidate.entry]
    shared = len(what.words) < what.content if what.content else candidate.similarity >= ALIKE
    said = matcher.texts.said_by(candidate.entry)
    if entry.kind is Kind.SMALL_TALK or shared or any(map(said.touches, what.words)):
        return None
    return refusal(entry.id, "new_words", (", ".join(what.words) or question.normalised, entry.id))


def is_of_other_side(reading: Reading, question: Question, number: int, matcher: Matcher) -> Refusal | None:
    """Refuse an entry that holds for one direction where those who ask said that they would go in another."""
    entry = matcher.entries[number]
    if not reading.side or question.mentions.directions or entry.direction is None:
        return None
    if entry.direction.id in reading.side:
        return None
    return refusal(entry.id, "direction", (_listed(reading.side), entry.direction.id))


def leaves_focus(reading: Reading, found: Found, position: int, matcher: Matcher) -> Refusal | None:
    """Refuse what is not about what the conversation is about, where the question leans on that.

    Small talk may answer what leans on nothing, such as thanks; a follow-up never.
    """
    turn = reading.turn
    if (
        turn is None
        or reading.how is How.CARRIED
        or not (reading.bare or reading.how in {How.NAMED, How.TOLD, How.JOINED})
    ):
        return None
    said = reading.typed.mentions
    if said.directions:
        turn = replace(turn, directions=said.directions)
    if said.concepts - matcher.asking:
        # What it names is what it is about, of the same entity.
        turn = replace(turn, things=())
    number = found.ranking.entries[position]
    entry = matcher.entries[number]
    if entry.kind is Kind.SMALL_TALK:
        candidate = found.ranking.candidate(position)
        same = says_small_talk(candidate) or (not reading.asks and candidate.similarity >= NEAR)
        if reading.points:
            same = candidate.similarity >= VERBATIM
        if reading.idle or (reading.how is How.AS_TYPED and same):
            return None
    elif not reading.idle and (_asks_in_full(reading, found, position) or not is_foreign(number, turn, matcher)):
        return None
    return refusal(entry.id, "focus", (_listed(turn.terms) or turn.text, _subject_of(number, matcher)))


def _asks_in_full(reading: Reading, found: Found, position: int) -> bool:
    """Tell whether a question has the words of a phrasing, and does not go on from what was said before."""
    as_typed = reading.how is How.AS_TYPED and not reading.continues
    return as_typed and found.ranking.candidate(position).similarity >= VERBATIM


def _subject_of(number: int, matcher: Matcher) -> str:
    """Return the ids of what an entry is about, or its own where it names none."""
    entry = matcher.entries[number]
    direction = {entry.direction.id} if entry.direction else set()
    return _listed({*matcher.about[number], *direction, *matcher.things(number)[:THINGS]}) or entry.id


def says_small_talk(candidate: Candidate) -> bool:
    """Tell whether a question has nearly the words of a candidate that is small talk, whatever was said before."""
    return candidate.similarity + candidate.support >= SAME


def points_elsewhere(reading: Reading, number: int, matcher: Matcher) -> Clash | None:
    """Tell why a fact is offered and not asserted: the question points back, and the fact has no word of what at.

    "How much does it cost?" after a question on joining is not about the price of a lost card. Where the turn
    before names concepts or entities of the base, these tell what is foreign.
    """
    turn = reading.turn
    if not reading.points or turn is None or turn.terms or turn.entry is None or number == turn.entry:
        return None
    words, said = telling_words(turn.text, matcher.knowledge.languages), matcher.texts.said_by(number)
    if not words or any(said.says(word, is_word=True) for word in words):
        return None
    return turn.text, matcher.entries[number].id


def is_fragment(reading: Reading, candidate: Candidate, matcher: Matcher) -> Clash | None:
    """Tell why a fact is offered and not asserted: nothing was said before, and the question names nothing.

    "When?" is of nothing, and of what the likeliest phrasing is about only by chance.
    """
    said = reading.typed.mentions
    if candidate.similarity >= VERBATIM or said.entities or said.directions:
        return None
    words, codes = reading.typed.normalised, matcher.knowledge.languages
    if has_unspaced(words):
        few, named = len(words) <= SIGNS, telling_words(reading.typed.text, codes)
    else:
        few, named = len(words.split()) <= FRAGMENT, content_words(reading.typed.text, codes)
    if not few or not all(map(_YEAR.fullmatch, named)):
        return None
    if reading.turn is not None and not (named and reading.how is How.AS_TYPED):
        # It goes on from what was said before; a year alone does not.
        return None
    return reading.text, _subject_of(candidate.entry, matcher)


def too_close(lead: float, kinds: Sequence[Kind], confidences: Sequence[float]) -> Clash | None:
    """Tell why the best candidate is offered and not asserted: the second is as good.

    Args:
        lead: support of the best less that of the second.
        kinds: the kinds of the candidates, best first.
        confidences: theirs, in the same order.
    """
    if len(kinds) <= 1 or Kind.SMALL_TALK in kinds[:2] or lead >= MARGIN:
        return None
    best, *others = confidences
    if (best >= SURE and lead > 0) or best - max(others) >= AS_LIKELY:
        return None
    return f"{lead:.3f}", f"{MARGIN:g}"


GUARDS: dict[str, Guard] = {
    "entity": names_other_entity,
    "direction": goes_the_other_way,
    "number": has_another_number,
}


def refuse(question: Question, number: int, matcher: Matcher) -> Refusal | None:
    """Return the first refusal of an entry for a question, or None."""
    for name, guard in GUARDS.items():
        clash = guard(question, number, matcher)
        if clash:
            return refusal(matcher.entries[number].id, name, clash)
    return None


def refusal(entry_id: str, guard: str, clash: Clash) -> Refusal:
    """Return the refusal of an entry with its reason in words."""
    return Refusal(entry_id, guard, *clash, reason=language(USUAL).refusals.why(guard, *clash))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
