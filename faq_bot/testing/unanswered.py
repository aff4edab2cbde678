"""A log of unanswered questions as work for a curator: what is asked alike, and where it might belong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process

from faq_bot.answering.answer import Match
from faq_bot.answering.masking import MARKS
from faq_bot.answering.unanswered import Cause, Logged
from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise

SIMILAR = 60
"""Least `token_sort_ratio`, 0..100, between questions of a group; "rent at kagawa?" and "how much is the rent at
kagawa" have 61."""

NEAR = 5
"""Entries looked through for the one that said something."""

SHOWN = 5
"""Ways of asking shown of a group; its phrasings hold all."""


@frozen
class Group:
    """Questions that are asked alike, the most frequent first.

    Attributes:
        kind: whether they had no answer, or an answer that somebody called wrong.
        said_by: the entry that said the source is silent, or that was called wrong; None: none answered.
        questions: each way of asking, with its language.
        count: how often they were asked.
        last: the day of the last one.
    """

    kind: Cause
    said_by: str | None
    questions: tuple[tuple[str, str], ...]
    count: int
    last: str


def group(records: Iterable[Logged]) -> tuple[Group, ...]:
    """Return the groups of a log, the largest first."""
    heaps: defaultdict[tuple[Cause, str | None], list[Logged]] = defaultdict(list)
    for record in records:
        heaps[record.kind, record.entry_id].append(record)
    groups = [_group(kind, entry_id, alike) for (kind, entry_id), heap in heaps.items() for alike in _alike(heap)]
    # By question where sizes are equal, so that the same log is always shown the same.
    return tuple(sorted(groups, key=lambda g: (-g.count, g.questions)))


def _alike(records: Sequence[Logged]) -> Iterator[list[Logged]]:
    """Yield the records in heaps, each around the most frequent question that is near none before it."""
    asked: defaultdict[str, list[Logged]] = defaultdict(list)
    for record in records:
        asked[normalise(_text(record))].append(record)
    heaps: dict[str, list[Logged]] = {}
    for text in sorted(asked, key=lambda t: (-len(asked[t]), t)):
        near = process.extractOne(text, heaps.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=SIMILAR)
        heaps.setdefault(near[0] if near else text, []).extend(asked[text])
    yield from heaps.values()


def _group(kind: Cause, entry_id: str | None, records: Sequence[Logged]) -> Group:
    ways = Counter((_text(record), record.language) for record in records)
    in_order = tuple(sorted(ways, key=lambda way: (-ways[way], way)))
    return Group(kind, entry_id, in_order, len(records), max(record.day for record in records))


def render(groups: Sequence[Group], bot: FAQBot, skipped: int = 0) -> str:
    """Return the groups as YAML to paste into a base, each with its nearest entry in a comment.

    Args:
        groups: of the log.
        bot: the base that the nearest entries are looked up in.
        skipped: lines of the log that are no questions.
    """
    total = sum(one.count for one in groups)
    head = f"# {_many(total, 'question')} in {_many(len(groups), 'group')}"
    lines = [
        head,
        *([f"# {_many(skipped, 'line')} of the file left out: no question of a log"] if skipped else []),
    ]
    return "\n\n".join(["\n".join(lines), *("\n".join(_block(one, bot)) for one in groups)])


def _block(group: Group, bot: FAQBot) -> Iterator[str]:
    ways = [question for question, _ in group.questions]
    yield f"# asked {_many(group.count, 'time')}" + (f", last on {group.last}" if group.last else "")
    yield from (f"#   {question}" for question in ways[:SHOWN])
    if len(ways) > SHOWN:
        yield f"#   and in {_many(len(ways) - SHOWN, 'other way')}"
    if group.kind is Cause.WRONG:
        yield f"# called wrong: {group.said_by or 'that there is no answer'}"
    elif group.said_by is not None:
        yield f"# not covered, says {group.said_by}; once a source tells, it can be a fact"
    near = _nearest(group, ways[0], bot)
    if near is None:
        yield "# no entry is near; a new one would begin:"
        yield from ["entries:", "  - id: new-entry", "    questions:", *_phrasings(group, " " * 6), "    answer:"]
    else:
        yield f"# nearest: {near.question}"
        yield from ["phrasings:", f"  {near.entry_id}:", *_phrasings(group, " " * 4)]


def _nearest(group: Group, question: str, bot: FAQBot) -> Match | None:
    """Return the entry nearest to a question: what said that the source is silent, but never what was wrong."""
    language = group.questions[0][1]
    found = bot.search(question, language if language in bot.languages else None, limit=NEAR)
    if group.kind is Cause.WRONG:
        return next((match for match in found if match.entry_id != group.said_by), None)
    return next((match for match in found if match.entry_id == group.said_by), found[0] if found else None)


def _phrasings(group: Group, indent: str) -> Iterator[str]:
    """Yield the ways of asking by language, one a line as in a base, without the marks of what was masked."""
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for question, language in group.questions:
        # A dash would begin a list; no sign at all is compared.
        by_language[language].append(" ".join(_unmarked(question).split()).lstrip("- "))
    for language, texts in by_language.items():
        yield f"{indent}{language}: |"
        yield from (f"{indent}  {text}" for text in dict.fromkeys(texts) if text)


def _unmarked(text: str) -> str:
    for mark in MARKS:
        text = text.replace(mark, " ")
    return text


def _text(record: Logged) -> str:
    """Return the question as it was read: "and at Osaka?" means nothing outside its conversation."""
    return record.reading or record.question


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")
