"""The work that a log leaves, as one file of YAML: what may be loaded beside the base, the rest in comments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from faq_bot.bot import FAQBot
from faq_bot.errors import MOST_ALIKE, shortened
from faq_bot.knowledge.model import Entry, Kind
from faq_bot.languages.normalising import normalise
from faq_bot.output.terminal import one_line
from faq_bot.testing.alike import Way
from faq_bot.testing.unanswered import Group, Work

NEAR = "# Near an entry: delete the lines that its answer does not answer, and what is left without any."
NEW = '# Near no entry: take "# " away where one is to be written, with an answer and an id.'
WRONG = "# Called wrong: put the answer right, or write the question under the entry that answers it."
FOLLOW_UPS = "# Follow-ups, and what says too little: no phrasings as they stand."


def render(work: Work, bot: FAQBot, skipped: Sequence[int] = ()) -> str:
    """Return the work as a file that loads beside the base.

    Args:
        work: that a log leaves.
        bot: the base.
        skipped: numbers of the lines of the log that are no questions.
    """
    parts = [_head(work, skipped), [NEAR, *_phrasings(work.near, bot)]]
    parts += [[NEW, *_new(work.new, bot)]] if work.new else []
    parts += [[WRONG, *_called_wrong(work.wrong, bot)]] if work.wrong else []
    parts += [[FOLLOW_UPS, *_follow_ups(work.follow_ups, bot)]] if work.follow_ups else []
    return "\n\n".join("\n".join(lines) for lines in parts)


def _head(work: Work, skipped: Sequence[int]) -> list[str]:
    near, new, wrong = (sum(group.count for group in part) for part in (work.near, work.new, work.wrong))
    follow_ups = sum(way.count for way in work.follow_ups)
    counts = f"{near} near an entry, {new} near none, {wrong} called wrong, {_many(follow_ups, 'follow-up')}"
    return [f"# {_many(work.count, 'question')}: {counts}", *_left_out(skipped)]


def _left_out(skipped: Sequence[int]) -> Iterator[str]:
    if skipped:
        numbers = ", ".join(map(str, skipped[:MOST_ALIKE])) + ", ..." * (len(skipped) > MOST_ALIKE)
        yield f"# {_many(len(skipped), 'line')} of the file left out: no question of a log (line {numbers})"


def _phrasings(near: Sequence[Group], bot: FAQBot) -> Iterator[str]:
    """Yield what may be phrasings of entries; what is one already is told."""
    known = _Known(bot)
    blocks = [list(_of_entry(group, bot.entry(group.entry_id or ""), known)) for group in near]
    # An entry without a line is none of YAML.
    written = any(not line.lstrip().startswith("#") for block in blocks for line in block)
    yield "phrasings:" if written else "phrasings: {}"
    for block in blocks:
        yield from block


def _of_entry(group: Group, entry: Entry, known_of: _Known) -> Iterator[str]:
    known = known_of[entry.id]
    silent = ", which says that the source is silent" if entry.kind is Kind.NOT_COVERED else ""
    yield f"  # {_asked(group)}: {_first(entry, group.ways[0].language)}{silent}"
    yield from (f"  #   is a phrasing already: {_line(way)}" for way in group.ways if normalise(way.text) in known)
    fresh = [way for way in group.ways if normalise(way.text) not in known]
    if fresh:
        yield f"  {entry.id}:"
        yield from _by_language(fresh, " " * 4)


def _new(groups: Sequence[Group], bot: FAQBot) -> Iterator[str]:
    yield "# entries:"
    taken = bot.knowledge.by_id.keys()
    ids = (name for name in (f"new-{number}" for number in range(1, 2**31)) if name not in taken)
    for group in groups:
        yield f"# # {_asked(group)}{_others(group, '; perhaps ', bot)}"
        yield f"#   - id: {next(ids)}"
        yield "#     questions:"
        yield from (f"# {line}" for line in _by_language(group.ways, " " * 6))
        yield "#     answer:"


def _called_wrong(groups: Sequence[Group], bot: FAQBot) -> Iterator[str]:
    known = _Known(bot)
    for group in groups:
        yield from (f"#   {_line(way)}{_after(way, bot)}" for way in group.ways)
        yield f"#     {_asked(group)}; {_answered_by(group, bot, known)}"


def _answered_by(group: Group, bot: FAQBot, known: _Known) -> str:
    if group.entry_id is None:
        return f"no entry answered{_others(group, '; perhaps ', bot)}"
    entry = bot.knowledge.by_id.get(group.entry_id)
    if entry and normalise(group.ways[0].text) in known[entry.id]:
        return f"answered by {_shown(group.entry_id)}, whose phrasing it is"
    return f"answered by {_shown(group.entry_id)}{_others(group, '; next ', bot)}"


def _follow_ups(ways: Sequence[Way], bot: FAQBot) -> Iterator[str]:
    for way in ways:
        yield f"#   {_line(way)}"
        yield f"#     {_asked(way)}{_after(way, bot)}"


def _by_language(ways: Iterable[Way], indent: str) -> Iterator[str]:
    """Yield the ways of asking by language, one a line as in a base."""
    by_language: defaultdict[str, list[Way]] = defaultdict(list)
    for way in ways:
        by_language[way.language].append(way)
    for language, alike in by_language.items():
        yield f"{indent}{language}: |"
        # A dash would begin a list; no sign at all is compared.
        yield from (f"{indent}  {_line(way).lstrip('- ')}" for way in alike)


def _after(way: Way, bot: FAQBot) -> str:
    return f"; after {_named(way.after, way.language, bot)}" if way.after else ""


def _others(group: Group, lead: str, bot: FAQBot) -> str:
    return f"{lead}{_named(group.perhaps, group.ways[0].language, bot)}" if group.perhaps else ""


def _named(ids: Iterable[str], language: str, bot: FAQBot) -> str:
    """Return entries by their ids, each with its first question if the base has it still."""
    known = bot.knowledge.by_id
    return ", ".join(
        f"{_shown(name)} ({_first(known[name], language)})" if name in known else _shown(name) for name in ids
    )


class _Known(dict[str, frozenset[str]]):
    """The normalised phrasings of entries by id; those of one that many groups have are made once."""

    def __init__(self, bot: FAQBot) -> None:
        self._bot = bot

    def __missing__(self, entry_id: str) -> frozenset[str]:
        phrasings = self._bot.knowledge.by_id[entry_id].phrasings
        self[entry_id] = frozenset(normalise(phrasing.text) for phrasing in phrasings)
        return self[entry_id]


def _first(entry: Entry, language: str) -> str:
    return _shown(shortened(entry.first_phrasing(language).text))


def _shown(text: str) -> str:
    # YAML has no place for these two, even in a comment.
    return one_line(text).translate({0xFFFE: None, 0xFFFF: None})


def _line(way: Way) -> str:
    return _shown(way.text)


def _asked(one: Group | Way) -> str:
    return f"asked {_many(one.count, 'time')}" + (f", last on {_shown(one.last)}" if one.last else "")


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
