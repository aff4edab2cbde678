"""The base under the eyes of the rules, with what became of each of its phrasings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from faq_bot.check.runs import try_all
from faq_bot.check.silencing import Comment
from faq_bot.check.trials import Trial
from faq_bot.frozen import frozen, remembered
from faq_bot.knowledge.model import Concept, Entry, Family, KnowledgeBase, Phrasing
from faq_bot.matching.matcher import Matcher


@frozen
class Audit:
    """A compiled base with what several rules ask of it. Its places must be known: no base from the cache.

    Attributes:
        matcher: the engine of the base.
        processes: how many to use at most for what takes long.
        comments: those that silence findings.
        codes: of all findings that there are.
    """

    matcher: Matcher
    processes: int = 1
    comments: Sequence[Comment] = ()
    codes: Sequence[str] = ()

    @property
    def knowledge(self) -> KnowledgeBase:
        """The base as it was written."""
        return self.matcher.knowledge

    @property
    def phrasings(self) -> Sequence[Phrasing]:
        """All phrasings, by row."""
        return self.matcher.knowledge.phrasings

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries, by number."""
        return self.matcher.entries

    @remembered
    def trials(self) -> Sequence[Trial]:
        """What becomes of each phrasing, by row. Takes about 1 ms a phrasing if it is not in the cache."""
        return try_all(self.matcher, self.processes)

    @remembered
    def families(self) -> Mapping[Family, Mapping[str, Concept]]:
        """The lexicon by family and id."""
        return {
            family: {concept.id: concept for concept in self.knowledge.lexicon if concept.family is family}
            for family in Family
        }

    @remembered
    def all_words(self) -> str:
        """All phrasings, normalised, for looking up whether any of them has some words."""
        return "\n".join(self.matcher.normalised)
