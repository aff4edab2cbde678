"""The base under the eyes of the rules, with what became of each of its phrasings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from faq_bot.check.runs import try_all
from faq_bot.check.silencing import Comment
from faq_bot.check.trials import Trial
from faq_bot.frozen import frozen, remembered
from faq_bot.knowledge.model import Concept, Entry, Family, KnowledgeBase, Phrasing
from faq_bot.languages.normalising import normalise
from faq_bot.matching.beginnings import beginnings
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
    def said(self) -> frozenset[str]:
        """The aliases of concepts, normalised, that stand in phrasings."""
        concepts = self.families[Family.CONCEPT].values()
        forms = (normalise(alias.text) for concept in concepts for alias in concept.aliases)
        known = beginnings(filter(None, forms))
        said = ((text, place) for text in self.matcher.normalised for place in range(len(text)))
        return frozenset(form for text, place in said for form in known.at(text, place))

    @remembered
    def named_by(self) -> Counter[str]:
        """How many entries name each concept, entity and direction."""
        return Counter(name for names in self.matcher.entry_concepts for name in names)
