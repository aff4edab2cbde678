"""A log of unanswered questions as work for a curator: which entry each is near, and what else is asked alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from faq_bot.answering.answer import Status
from faq_bot.answering.leaning import BARE_CONTENT, leaning
from faq_bot.answering.logged import Cause, Logged
from faq_bot.answering.masking import MARKS
from faq_bot.answering.new_words import novelty
from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen
from faq_bot.knowledge.model import Kind
from faq_bot.languages.normalising import normalise
from faq_bot.matching.question import telling_words, understand
from faq_bot.matching.ranking import find
from faq_bot.output.progress import Progress
from faq_bot.sharing import shared_out
from faq_bot.testing.alike import Way, asked_alike

CLEARLY = 0.5
"""Least share, 0..1, of the words of a question that an entry says which is offered for it: "can I pay by visa" is
near "Can I pay by card?"."""

MANY = 200
"""Ways of asking from which several processes are worth their start."""

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


def sort_out(records: Sequence[Logged], bot: FAQBot, processes: int = 1) -> Work:
    """Return the work that a log leaves, as the base answers its questions now; a bar is drawn meanwhile.

    Args:
        records: the lines of the log.
        bot: the base.
        processes: how many to use at most: each way of asking is put to the base.
    """
    called: defaultdict[str | None, list[Logged]] = defaultdict(list)
    for record in records:
        if record.kind is Cause.WRONG:
            called[record.entry_id].append(record)
    wrong = {said_by: _ways(heap) for said_by, heap in called.items()}
    asked = _ways(record for record in records if record.kind is Cause.UNANSWERED)
    base = _Base(bot.quiet, _Never.of(record for heap in called.values() for record in heap))
    seen = _seen(asked, [way for heap in wrong.values() for way in heap], base, processes)
    near: defaultdict[str, list[Way]] = defaultdict(list)
    for way in asked:
        if (entry_id := seen[way, Cause.UNANSWERED].near) is not None:
            near[entry_id].append(way)
    new = [way for way in asked if seen[way, Cause.UNANSWERED].is_new]
    return Work(
        near=_largest_first(Group(tuple(ways), entry_id) for entry_id, ways in near.items()),
        new=_largest_first(
            Group(ways, perhaps=seen[ways[0], Cause.UNANSWERED].others()) for ways in asked_alike(new, bot)
        ),
        wrong=_largest_first(
            Group(ways, said_by, seen[ways[0], Cause.WRONG].others(said_by))
            for said_by, heap in wrong.items()
            for ways in asked_alike(heap, bot)
        ),
        follow_ups=tuple(way for way in asked if seen[way, Cause.UNANSWERED].goes_on),
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


@frozen
class _Base:
    """What each way of asking is put to."""

    bot: FAQBot
    never: _Never


@frozen
class _Seen:
    """What comes of one way of asking.

    Attributes:
        goes_on: whether it cannot be understood alone.
        near: the entry that it is clearly near; None: it is near none, or had an answer that is wrong.
        saying: leading entries that say a word of it, best first, where it is near none.
    """

    goes_on: bool = False
    near: str | None = None
    saying: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether it may ask for an entry of its own."""
        return not self.goes_on and self.near is None

    def others(self, said_by: str | None = None) -> tuple[str, ...]:
        """Return what it may belong to beside an entry."""
        return tuple(one for one in self.saying if one != said_by)[:NEXT]


def _seen(
    asked: Sequence[Way], wrong: Sequence[Way], base: _Base, processes: int
) -> dict[tuple[Way, Cause], _Seen]:
    items = [*((way, Cause.UNANSWERED) for way in asked), *((way, Cause.WRONG) for way in wrong)]
    seen = {}
    with Progress(len(items)) as progress:
        found = shared_out(_see, items, base, processes if len(items) >= MANY else 1)
        for item, one in zip(items, found, strict=True):
            seen[item] = one
            progress.advance()
    return seen


def _see(item: tuple[Way, Cause], base: _Base) -> _Seen:
    way, cause = item
    if cause is Cause.WRONG:
        return _Seen(saying=_others(way, _saying(way, base.bot), base.never))
    if _goes_on(way, base.bot):
        return _Seen(goes_on=True)
    answer = base.bot.ask(way.text, way.language) if way.language in base.bot.languages else None
    near = answer.entry_id if answer else None
    if near is not None and not base.never.holds(way, near):
        return _Seen(near=near)
    shares = _saying(way, base.bot)
    if near is None and answer is not None and answer.status is Status.AMBIGUOUS:
        # It is offered and says half of the words.
        clear = [one.entry_id for one in answer.suggestions if shares.get(one.entry_id, 0.0) >= CLEARLY]
        if clear and not base.never.holds(way, clear[0]):
            return _Seen(near=clear[0])
    return _Seen(saying=_others(way, shares, base.never))


def _others(way: Way, saying: Iterable[str], never: _Never) -> tuple[str, ...]:
    return tuple(one for one in saying if not never.holds(way, one))


def _goes_on(way: Way, bot: FAQBot) -> bool:
    """Tell whether a question cannot be understood alone.

    That it points back tells little: "is there a gym" does. It counts where a fact was answered before.
    """
    leans = leaning(understand(way.text, bot.matcher.lexicon), bot.matcher)
    if leans.opened or leans.corrects or leans.turns_round or not leans.telling:
        return leans.continues
    return not way.alone and leans.content <= BARE_CONTENT


def _saying(way: Way, bot: FAQBot) -> dict[str, float]:
    """Return the leading entries that say a word of a question, names aside, each with the share of all, 0..1."""
    matcher = bot.matcher
    found = find(way.text, matcher)
    telling = telling_words(way.text, bot.languages)
    names = {word for word in telling if matcher.lexicon.mentions_in(word).entities}
    saying = {}
    for position in range(min(LOOKED_AT, len(found.ranking.entries))):
        candidate = found.ranking.candidate(position)
        what = novelty(found.question, candidate, matcher)
        says = bool(set(telling).difference(names, what.words))
        if says and matcher.kind_of(candidate.entry) is not Kind.SMALL_TALK:
            saying[matcher.entries[candidate.entry].id] = 1 - what.share
    return saying


def _largest_first(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(sorted(groups, key=lambda group: (-group.count, group.entry_id or "")))


def _unmarked(text: str) -> str:
    for mark in MARKS:
        text = text.replace(mark, " ")
    return " ".join(text.split())
