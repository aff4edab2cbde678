"""How much a question leans on what was said before: what it names, points back at and corrects."""

from __future__ import annotations

import re

from faq_bot.answering.focus import corrected
from faq_bot.answering.patterns import Patterns, patterns
from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, content_words, telling_words, understand
from faq_bot.text import has_unspaced

BARE_CONTENT, BARE_CONTENT_OPENED = 1, 2
"""Content words up to which a question that names no entity leans on what was said before; the same for one
that begins like a continuation or points back."""

WHOLE_FROM = 4
"""Words from which a question without a question word is no fragment."""

_CLAUSE = re.compile(r"[,;.!?—–、。，！？\n]+")


@frozen
class Leaning:
    """How much a question leans on what was said before.

    Attributes:
        opened: it begins like a continuation.
        corrects: it says that something else was meant.
        points: it points back, with "it" or それ.
        person: it points back at a person.
        turns_round: it asks of the other direction.
        rest: its words without the opening and without words that point back.
        telling: its content words, normalised.
        rejected: what it takes back of what was said, in its words.
        entities: what it names of entities.
        directions: and of directions.
        things: what it names that entries are about, if it is more than a fragment.
    """

    opened: bool
    corrects: bool
    points: bool
    person: bool
    turns_round: bool
    rest: str
    telling: tuple[str, ...]
    rejected: tuple[str, ...]
    entities: frozenset[str]
    directions: frozenset[str]
    things: frozenset[str]

    @property
    def own(self) -> frozenset[str]:
        """The entities and directions that it names."""
        return self.entities | self.directions

    @property
    def content(self) -> int:
        """How many content words it has."""
        return len(self.telling)

    @property
    def continues(self) -> bool:
        """Whether its words go on from what was said, or say nothing of their own."""
        goes_on = self.opened or self.points or self.corrects or self.turns_round
        return (goes_on or not self.telling) and (self.bare or bool(self.own))

    @property
    def replaces(self) -> bool:
        """Whether it takes something back and says in its place what can be understood alone."""
        return bool(self.rejected) and self.content > BARE_CONTENT

    @property
    def bare(self) -> bool:
        """Whether it cannot be understood alone."""
        most = BARE_CONTENT_OPENED if self.opened or self.points or self.corrects else BARE_CONTENT
        names = self.entities or (self.things and not (self.opened or self.points or self.corrects))
        return self.turns_round or (not names and self.content <= most)


def leaning(question: Question, matcher: Matcher) -> Leaning:
    """Return how much a question leans on what was said before."""
    look = patterns(matcher.knowledge.languages)
    question = _undoubled(question, look, matcher)
    meant, rejected, corrects = _meant(question, look)
    continued = look.opener.without(meant)
    free = _unpointed(continued, look)
    mentions = understand(free, matcher.lexicon).mentions if corrects else question.mentions
    return Leaning(
        opened=continued != meant,
        corrects=corrects,
        points=look.backward.search(without(continued, look.asking)) is not None,
        person=look.person.search(continued) is not None,
        turns_round=look.other_way.search(meant) is not None and not mentions.directions,
        rest=free,
        telling=_telling(question, without(free, look.asking), matcher.knowledge.languages),
        rejected=rejected,
        entities=mentions.entities,
        directions=mentions.directions,
        things=mentions.concepts & matcher.all_things if _is_whole(free, look) else frozenset(),
    )


def _unpointed(words: str, look: Patterns) -> str:
    """Return normalised words without those that point back, but for those in a question word: この in どこの."""
    asking = [found.span() for found in look.asking.finditer(words)]
    pieces, begin = [], 0
    for found in look.backward.finditer(words):
        if not any(start < found.end() and found.start() < end for start, end in asking):
            pieces.append(words[begin : found.start()])
            begin = found.end()
    return " ".join(" ".join([*pieces, words[begin:]]).split())


def _undoubled(question: Question, look: Patterns, matcher: Matcher) -> Question:
    """Return a question without a pronoun that repeats its subject and points nowhere: "ma fille doit-elle"."""
    found = look.doubling.search(question.text)
    before = question.text[: found.start()] if found else ""
    if not content_words(before, matcher.knowledge.languages) or look.asking.search(normalise(before)):
        return question
    return understand(look.doubling.sub(r"\1", question.text), matcher.lexicon)


def _telling(question: Question, rest: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the telling words of a question that stand in the rest of it, which is normalised."""
    spelt = dict(question.mentions.corrections)
    telling = (spelt.get(word, word) for word in telling_words(question.text, codes))
    return tuple(word for word in telling if stands_in(word, rest))


def _is_whole(words: str, look: Patterns) -> bool:
    """Tell whether a question, normalised, is more than a fragment such as "a lab?"."""
    return look.asking.search(words) is not None or len(words.split()) >= WHOLE_FROM


def stands_in(word: str, text: str) -> bool:
    """Tell whether a word stands in a normalised text: anywhere in scripts without blanks."""
    return word in text if has_unspaced(word) else word in text.split()


def _meant(question: Question, look: Patterns) -> tuple[str, tuple[str, ...], bool]:
    """Return the words of a question without what they take back, that, and whether they correct anything.

    "No, the duration, not the number" means the duration and takes back the number.
    """
    spelt = dict(question.mentions.corrections)
    kept: list[str] = []
    rejected: list[str] = []
    corrects = False
    for clause in _CLAUSE.split(question.text):
        words = " ".join(spelt.get(word, word) for word in normalise(clause).split())
        before = look.rejected_before.match(words)
        rest = words[before.end() :] if before else look.correction_after.without(look.correction.without(words))
        after = None if before else look.rejected_next.search(rest)
        corrects = corrects or rest != words or after is not None
        if before:
            taken_back = look.correction.without(before[1])
            rejected += [taken_back] if taken_back else kept
            kept = kept if taken_back else []
        elif after:
            taken_back, *meant = look.contrast.split(after[1], maxsplit=1)
            rejected.append(taken_back)
            rest = " ".join([rest[: after.start()], *meant])
        kept += [rest.strip()] if rest.strip() else []
    # "So no degree?" takes nothing back: nothing else is meant.
    only_asks = look.asking.search(corrected(question)) is None and question.text.rstrip().endswith(("?", "？"))
    if rejected and only_asks and not any(look.opener.without(one).strip() for one in kept):
        return corrected(question), (), False
    return (" ".join(kept), tuple(rejected), True) if corrects and kept else (corrected(question), (), False)


def without(text: str, *unwanted: re.Pattern[str]) -> str:
    """Return what is left of a text without the words of some patterns."""
    for pattern in unwanted:
        text = " ".join(pattern.sub(" ", text).split())
    return text
