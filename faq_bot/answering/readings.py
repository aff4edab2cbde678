"""The ways to take one question: each a question of its own, with a note of what was done to it.

A question is taken as it stands; one that leans on what was said before is also completed from the focus, and
a correction put in the place of what it corrects. Several rewrites of one utterance beat the best single one
(Kostric & Balog, 2024): which of them counts is decided when all have been ranked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from faq_bot.answering.completion import How, completions
from faq_bot.answering.focus import Focus, Turn
from faq_bot.answering.leaning import Leaning, leaning, without
from faq_bot.answering.patterns import patterns
from faq_bot.frozen import frozen
from faq_bot.languages.counting import asked_for_number
from faq_bot.languages.question_words import asked_for
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, telling_words, understand


@frozen
class Reading:
    """A question that somebody may mean.

    Attributes:
        text: the question.
        typed: what was typed, as understood.
        how: what was done to it.
        turn: the turn that it was completed from, or that it leans on; None: it leans on none.
        age: how many turns ago that was, 0 for the last.
        bare: whether it leans on what was said before: it names nothing of its own, or points back.
        certain: whether its words say that it goes on, as in "and in Osaka?".
        corrects: whether it says that something else was meant.
        points: whether it points back, with "it" or それ.
        continues: whether its words go on from what was said: they open so, point back, or say nothing.
        idle: whether it asks nothing and names nothing, as thanks do.
        asks: whether it has a question word.
        told: whether it only asks for what was told before it: "Could you help me with that?"
        anew: whether it goes on with what was asked before, so that the same answer again would say nothing.
        names_new: whether it names what the entry of the turn that it is completed from does not, or guesses a
            number that is not asked of that.
        side: the directions in which those who ask would go, where it names neither any nor an entity.
        written: the question with its capitals, which are lost where it is completed; empty: of a correction.
    """

    text: str
    typed: Question
    how: How = How.AS_TYPED
    turn: Turn | None = None
    age: int = 0
    bare: bool = False
    certain: bool = False
    corrects: bool = False
    points: bool = False
    continues: bool = False
    idle: bool = False
    asks: bool = True
    told: bool = False
    anew: bool = False
    names_new: bool = False
    side: frozenset[str] = frozenset()
    written: str = ""

    def asked(self, completed: Question) -> Question:
        """Return the question whose words count: what was typed, or all of it where that says nothing alone."""
        return completed if self.how in {How.CARRIED, How.COUNTED} or self.told else self.typed

    @property
    def guesses(self) -> bool:
        """Whether it only tries an answer to the question before it, as in "How long? A year?"."""
        return self.bare and not self.asks

    @property
    def leans_on(self) -> Turn | None:
        """The turn that the question goes on from by its words; None: it can stand alone, or asks nothing."""
        return self.turn if self.continues and not self.idle else None


def readings(text: str, focus: Focus, matcher: Matcher, language: str) -> tuple[Reading, ...]:
    """Return the ways to take one question, as it stands first.

    Args:
        text: the question.
        focus: what was said before.
        matcher: the engine of the base.
        language: of the conversation; what is put in is named in it.
    """
    question = understand(text, matcher.lexicon)
    if not focus:
        return tuple(_guessed(Reading(text, question), matcher, language))
    leans = leaning(question, matcher)
    typed = _as_typed(question, leans, focus, matcher)
    if typed.idle:
        return (typed,)
    found = list(_completed(typed, leans, focus, matcher, language))
    # "The other way round?" says nothing by itself, nor does "no, the Osaka one".
    alone = not leans.turns_round and (not leans.corrects or leans.replaces)
    distinct: dict[str, Reading] = {}
    if leans.corrects and leans.telling and not leans.own:
        # "No, the director": what it names may be meant alone, as well as of what was asked.
        found.append(replace(typed, bare=False, certain=True))
    for reading in [*_guessed(typed, matcher, language), *found] if alone or not found else found:
        distinct.setdefault(reading.text, reading)
    return tuple(distinct.values())


def _as_typed(question: Question, leans: Leaning, focus: Focus, matcher: Matcher) -> Reading:
    """Return the reading of a question as it stands; of a correction, what is meant by it."""
    look = patterns(matcher.knowledge.languages)
    asks = look.asking.search(without(question.normalised, look.thanks)) is not None
    # "Please tell me" asks for what was told before it, and for nothing where that was answered.
    requests = look.request.search(question.normalised) is not None
    idle = _is_idle(question, leans, asks=asks or (requests and focus.turns[0].entry is None))
    asks = asks or requests
    text = question.text
    side = frozenset() if leans.own else focus.side
    if leans.opened:
        # What opens a question says nothing of its own: "back to the places".
        question = replace(question, text=leans.rest or question.text)
    if leans.corrects:
        text = leans.rest
        question = replace(understand(text, matcher.lexicon), text=" ".join(leans.telling))
    return Reading(
        text,
        question,
        turn=focus.turns[0],
        bare=idle or (leans.bare and not leans.replaces),
        corrects=leans.corrects,
        points=leans.points,
        continues=leans.continues,
        idle=idle,
        asks=asks and not idle,
        side=side,
        written="" if leans.corrects else text,
    )


def _completed(typed: Reading, leans: Leaning, focus: Focus, matcher: Matcher, language: str) -> Iterator[Reading]:
    """Yield the readings of a question as completed from the last turns; a correction is of the last alone.

    What was only told, or not answered, is no older than what was said before it.
    """
    age = 0
    counts = asked_for(_counted(typed, matcher, language), matcher.knowledge.languages)
    for said_then in focus.turns:
        turn = said_then if said_then.directions else replace(said_then, directions=typed.side)
        for said in completions(leans, turn, matcher, language):
            yield replace(
                typed,
                text=said.text,
                how=said.how,
                turn=said.turn,
                age=age,
                certain=said.certain,
                told=said.how is How.JOINED and turn.entry is None and not leans.telling,
                anew=said.anew,
                names_new=turn.entry is not None and _is_new_to(turn.entry, typed, counts, matcher),
            )
        if leans.corrects or (turn.entry is not None and not leans.own):
            break
        age += turn.entry is not None


def _is_new_to(number: int, typed: Reading, counts: frozenset[str], matcher: Matcher) -> bool:
    """Tell whether a question names what an entry does not, or guesses a number that is not asked of it."""
    named = typed.typed.mentions.concepts - matcher.asking
    guesses = counts and counts.isdisjoint(matcher.texts.asked_of(number))
    return bool(guesses) or (not typed.points and not named <= matcher.named_by(number))


def _is_idle(question: Question, leans: Leaning, *, asks: bool) -> bool:
    asks = asks or question.text.rstrip().endswith(("?", "？"))
    return not (asks or leans.content or leans.own or leans.turns_round or question.numbers)


def _guessed(typed: Reading, matcher: Matcher, language: str) -> Iterator[Reading]:
    """Yield a question as typed, and as one for the number where it guesses that: the answer puts it right."""
    yield typed
    counted = _counted(typed, matcher, language)
    if counted:
        yield replace(typed, text=counted, how=How.COUNTED)


def _counted(typed: Reading, matcher: Matcher, language: str) -> str:
    """Return a question that guesses a number as one for the number; "" where it guesses none."""

    def is_name(word: str) -> bool:
        return bool(matcher.lexicon.mentions_in(word).entities)

    codes = matcher.knowledge.languages
    asked = asked_for_number(typed.typed.normalised, language, is_name)
    # Among words that nothing says a number guesses nothing.
    known = asked and any(
        matcher.said.says(word, is_word=False) for word in telling_words(typed.typed.text, codes)
    )
    return asked if known and not patterns(codes).question.search(typed.typed.normalised) else ""
