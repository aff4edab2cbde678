"""A log of unanswered questions as work for a curator: which entry each is near, and what else is asked alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from faq_bot.answering.answer import Status
from faq_bot.answering.leaning import BARE_CONTENT, leaning
from faq_bot.answering.masking import MARKS
from faq_bot.answering.new_words import novelty
from faq_bot.answering.unanswered import Cause, Logged
from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Kind
from faq_bot.languages.normalising import normalise
from faq_bot.matching.question import telling_words, understand
from faq_bot.matching.ranking import find
from faq_bot.testing.alike import Way, asked_alike

CLEARLY = 0.5
"""Least share, 0..1, of the words of a question that an entry says which is offered for it: "can I pay by visa" is
near "Can I pay by card?"."""

LOOKED_AT, NEXT = 5, 3
"""Leading entries looked at for what a question may belong to, and how many of them are named."""


@frozen
class Group:
    """Ways of asking that belong together, the most frequent first.

    Attributes:
        ways: each way of asking.
        entry_id: the entry that they are near, or that was called wrong; None: none is, or none had answered.
        perhaps: other entries that they may belong to, best first.
    """

    ways: tuple[Way, ...]
    entry_id: str | None = None
    perhaps: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How often they were asked."""
        return sum(way.count for way in self.ways)

    @property
    def last(self) -> str:
        """The day of the last time."""
        return max(way.last for way in self.ways)


@frozen
class Work:
    """What a log leaves to do, each the largest first.

    Attributes:
        near: what is clearly near an entry: it may be phrasings of it.
        new: what is near none, in groups of what is asked alike.
        wrong: what had an answer that somebody called wrong.
        follow_ups: what cannot be understood alone.
    """

    near: tuple[Group, ...]
    new: tuple[Group, ...]
    wrong: tuple[Group, ...]
    follow_ups: tuple[Way, ...]

    @property
    def count(self) -> int:
        """How many lines of the log it is about."""
        return sum(one.count for part in (self.near, self.new, self.wrong, self.follow_ups) for one in part)


def sort_out(records: Iterable[Logged], bot: FAQBot) -> Work:
    """Return the work that a log leaves, as the base answers its questions now."""
    bot, records = bot.quiet, tuple(records)
    wrong: defaultdict[str | None, list[Logged]] = defaultdict(list)
    for record in records:
        if record.kind is Cause.WRONG:
            wrong[record.entry_id].append(record)
    never = _Never.of(record for heap in wrong.values() for record in heap)
    asked = _ways(record for record in records if record.kind is Cause.UNANSWERED)
    follow_ups = tuple(way for way in asked if _goes_on(way, bot))
    near: defaultdict[str | None, list[Way]] = defaultdict(list)
    for way in asked:
        if not _goes_on(way, bot):
            near[_near(way, never, bot)].append(way)
    new = near.pop(None, [])
    called = [Group(ways, said_by) for said_by, heap in wrong.items() for ways in asked_alike(_ways(heap), bot)]
    return Work(
        near=_largest_first(Group(tuple(ways), entry_id) for entry_id, ways in near.items()),
        new=_largest_first(_with_others(Group(ways), never, bot) for ways in asked_alike(new, bot)),
        wrong=_largest_first(_with_others(group, never, bot) for group in called),
        follow_ups=follow_ups,
    )


@frozen
class _Never:
    """Questions, normalised, with the entries whose answer to them was called wrong."""

    pairs: frozenset[tuple[str, str | None]]

    @classmethod
    def of(cls, wrong: Iterable[Logged]) -> _Never:
        return cls(frozenset((normalise(_unmarked(record.question)), record.entry_id) for record in wrong))

    def holds(self, way: Way, entry_id: str) -> bool:
        return (normalise(way.text), entry_id) in self.pairs


def _ways(records: Iterable[Logged]) -> tuple[Way, ...]:
    """Return each way of asking once, the most frequent first; capitals and signs make no other one."""
    same: defaultdict[tuple[str, str], list[Logged]] = defaultdict(list)
    for record in records:
        same[normalise(_unmarked(record.question)), record.language].append(record)
    ways = (_way(heap) for heap in same.values())
    return tuple(sorted(ways, key=lambda way: (-way.count, way.text, way.language)))


def _way(records: Sequence[Logged]) -> Way:
    spelt = Counter(_unmarked(record.question) or record.question for record in records)
    return Way(
        text=min(spelt, key=lambda text: (-spelt[text], text)),
        language=records[0].language,
        count=len(records),
        last=max(record.day for record in records),
        after=tuple(sorted({record.after for record in records if record.after})),
        alone=any(not record.after for record in records),
    )


def _goes_on(way: Way, bot: FAQBot) -> bool:
    """Tell whether a question cannot be understood alone.

    That it points back tells little: "is there a gym" does. It counts where a fact was answered before.
    """
    leans = leaning(understand(way.text, bot.matcher.lexicon), bot.matcher)
    if leans.opened or leans.corrects or leans.turns_round or not leans.telling:
        return leans.continues
    return not way.alone and leans.content <= BARE_CONTENT


def _near(way: Way, never: _Never, bot: FAQBot) -> str | None:
    """Return the entry that a question is clearly near: it answers, or is offered and says half of the words."""
    if way.language not in bot.languages:
        return None
    answer = bot.ask(way.text, way.language)
    saying = _saying(way, CLEARLY, bot) if answer.status is Status.AMBIGUOUS else ()
    offered = (one.entry_id for one in answer.suggestions if one.entry_id in saying)
    entry_id = answer.entry_id or next(offered, None)
    return None if entry_id is None or never.holds(way, entry_id) else entry_id


def _with_others(group: Group, never: _Never, bot: FAQBot) -> Group:
    """Return a group with the entries that say a word of its first question."""
    way = group.ways[0]
    others = [one for one in _saying(way, 0.0, bot) if one != group.entry_id and not never.holds(way, one)]
    return replace(group, perhaps=tuple(others[:NEXT]))


def _saying(way: Way, least: float, bot: FAQBot) -> tuple[str, ...]:
    """Return the leading entries that say a word of a question, names aside, and a share of all its words.

    Args:
        way: the question.
        least: the least share, 0..1.
        bot: the base.
    """
    matcher = bot.matcher
    found = find(way.text, matcher)
    telling = telling_words(way.text, bot.languages)
    names = {word for word in telling if matcher.lexicon.mentions_in(word).entities}
    saying: list[str] = []
    for position in range(min(LOOKED_AT, len(found.ranking.entries))):
        candidate = found.ranking.candidate(position)
        what = novelty(found.question, candidate, matcher)
        says = bool(set(telling).difference(names, what.words)) and 1 - what.share >= least
        if says and matcher.kind_of(candidate.entry) is not Kind.SMALL_TALK:
            saying.append(matcher.entries[candidate.entry].id)
    return tuple(saying)


def _largest_first(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(sorted(groups, key=lambda group: (-group.count, group.entry_id or "")))


def _unmarked(text: str) -> str:
    for mark in MARKS:
        text = text.replace(mark, " ")
    return " ".join(text.split())
