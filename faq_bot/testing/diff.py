"""Which questions change their answer between two versions of a knowledge base."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace

from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen
from faq_bot.output import markdown
from faq_bot.output.json_text import as_json
from faq_bot.output.terminal import one_line
from faq_bot.testing.cases import Case, put, verdict_of
from faq_bot.testing.evaluation import kept


@frozen
class Said:
    """What one version says: the parts of an answer that must not change unseen.

    Of a long text as much as is kept, from a little before where the other version's parts from it.
    """

    status: str
    entry_id: str | None
    language: str
    confidence: float
    text: str
    right: bool

    @property
    def came(self) -> str:
        """Entry or status, and language."""
        return f"{self.entry_id or self.status} ({self.confidence:.2f}, {self.language})"


@frozen
class Change:
    """A question whose answer, status or language differs between two versions.

    `changed` names what differs: `entry`, `status`, `language` or `text`.
    """

    question: str
    place: str
    expected: str
    changed: tuple[str, ...]
    old: Said
    new: Said

    @property
    def effect(self) -> str:
        """What the change does to the expectation: `broken`, `fixed`, or nothing."""
        if not self.expected or self.old.right == self.new.right:
            return ""
        return "fixed" if self.new.right else "broken"


@frozen
class Difference:
    """The changes between two versions, among `total` questions."""

    total: int
    changes: tuple[Change, ...]

    @property
    def line(self) -> str:
        """The difference in one line."""
        broken = sum(change.effect == "broken" for change in self.changes)
        fixed = sum(change.effect == "fixed" for change in self.changes)
        return f"{len(self.changes)} of {self.total} questions change: {broken} broken, {fixed} fixed"


def compare(
    cases: Iterable[Case], old: FAQBot, new: FAQBot, advance: Callable[[], None] = lambda: None
) -> Difference:
    """Put the same cases to two versions; `advance` is called after each, for a progress bar."""
    total = 0
    changes = []
    for case in cases:
        before, after = _said_by(old, case), _said_by(new, case)
        changed = _changed(before, after)
        if changed:
            old_said, new_said = _from_where_they_part(before, after)
            changes.append(Change(case.question, str(case.place), case.expected, changed, old_said, new_said))
        total += 1
        advance()
    return Difference(total, tuple(sorted(changes, key=lambda change: _ORDER[change.effect])))


_ORDER = {"broken": 0, "fixed": 1, "": 2}


def _said_by(bot: FAQBot, case: Case) -> Said:
    answer = put(case, bot)
    right = verdict_of(case, answer).right
    confidence = round(answer.confidence, 4)
    return Said(str(answer.status), answer.entry_id, answer.language, confidence, answer.text, right)


def _from_where_they_part(old: Said, new: Said) -> tuple[Said, Said]:
    """Return what was said with as much of each text as is kept: the change of one may be that of very many."""
    lengths = range(min(len(old.text), len(new.text)) + 1)
    part = bisect(lengths, False, key=lambda length: old.text[:length] != new.text[:length]) - 1
    return replace(old, text=kept(old.text, part)), replace(new, text=kept(new.text, part))


def _changed(old: Said, new: Said) -> tuple[str, ...]:
    found = {
        "status": old.status != new.status,
        "entry": old.entry_id != new.entry_id,
        "language": old.language != new.language,
        "text": old.text != new.text,
    }
    # Another entry, status or language brings another text; that alone is no news.
    names = tuple(name for name, differs in found.items() if differs)
    return names if names == ("text",) else tuple(name for name in names if name != "text")


def render_text(difference: Difference) -> str:
    """Return the changes for a terminal, what broke first."""
    blocks = [_text_block(change) for change in difference.changes]
    return "\n\n".join([*blocks, difference.line]) + "\n"


def _text_block(change: Change) -> str:
    effect = f"{change.effect.upper()}: " if change.effect else ""
    lines = [
        f"{effect}{change.question}  [{', '.join(change.changed)}]",
        f"  {change.place}",
        f"  old  {change.old.came}",
        f"  new  {change.new.came}",
    ]
    if change.changed == ("text",):
        lines += [f"  -    {_flat(change.old.text)}", f"  +    {_flat(change.new.text)}"]
    return "\n".join(map(one_line, lines))


def render_markdown(difference: Difference) -> str:
    """Return the changes as Markdown for a review comment."""
    rows = [_row(change) for change in difference.changes]
    changes = [markdown.table(("", "question", "changed", "old", "new"), rows)] if rows else []
    return "\n\n".join([f"### {difference.line}", *changes]) + "\n"


def _row(change: Change) -> tuple[str, ...]:
    only_text = change.changed == ("text",)
    old, new = (change.old.text, change.new.text) if only_text else (change.old.came, change.new.came)
    return change.effect, change.question, ", ".join(change.changed), old, new


def render_json(difference: Difference) -> str:
    """Return the changes as JSON."""
    changes = [{**asdict(change), "effect": change.effect} for change in difference.changes]
    return as_json({"total": difference.total, "changes": changes}) + "\n"


RENDERERS = {"text": render_text, "markdown": render_markdown, "json": render_json}


def _flat(text: str) -> str:
    return " ".join(text.split())
