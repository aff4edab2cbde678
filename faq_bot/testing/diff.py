"""Which questions change their answer between two versions of a knowledge base."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from faq_bot.bot import FAQBot
from faq_bot.errors import FAQBotError, KnowledgeError
from faq_bot.output import markdown
from faq_bot.output.json_text import as_json
from faq_bot.output.terminal import one_line
from faq_bot.testing.cases import Case, judge, put


@dataclass(frozen=True, slots=True)
class Reply:
    """What one version says: the parts of an answer that must not change unseen."""

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


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose answer, status or language differs between two versions.

    `changed` names what differs: `entry`, `status`, `language` or `text`.
    """

    question: str
    place: str
    expected: str
    changed: tuple[str, ...]
    old: Reply
    new: Reply

    @property
    def effect(self) -> str:
        """What the change does to the expectation: `broken`, `fixed`, or nothing."""
        if not self.expected or self.old.right == self.new.right:
            return ""
        return "fixed" if self.new.right else "broken"


@dataclass(frozen=True, slots=True)
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
    old: FAQBot, new: FAQBot, cases: Iterable[Case], advance: Callable[[], None] = lambda: None
) -> Difference:
    """Put the same cases to two versions; `advance` is called after each, for a progress bar."""
    total = 0
    changes = []
    for case in cases:
        before, after = _reply(old, case), _reply(new, case)
        changed = _changed(before, after)
        if changed:
            changes.append(Change(case.question, str(case.place), case.expected, changed, before, after))
        total += 1
        advance()
    return Difference(total, tuple(sorted(changes, key=lambda change: _ORDER[change.effect])))


_ORDER = {"broken": 0, "fixed": 1, "": 2}


def _reply(bot: FAQBot, case: Case) -> Reply:
    answer = put(bot, case)
    right = judge(case, answer).right
    confidence = round(answer.confidence, 4)
    return Reply(str(answer.status), answer.entry_id, answer.language, confidence, answer.text, right)


def _changed(old: Reply, new: Reply) -> tuple[str, ...]:
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


def load_version(name: str, knowledge: Path | None = None) -> FAQBot:
    """Load one version of a knowledge base.

    Args:
        name: a file or folder, or `REVISION:PATH` with the path from the top of the repository;
            with `knowledge`, a git revision.
        knowledge: the base whose revisions are compared.

    Raises:
        FAQBotError: there is no such folder, revision or path, or that version cannot be loaded.
    """
    if knowledge is None and Path(name).exists():
        return FAQBot.load(name)
    top, revision, path = _locate(name, knowledge)
    with TemporaryDirectory(prefix="faq-bot-") as folder:
        try:
            return FAQBot.load(_check_out(top, revision, path, Path(folder)))
        except KnowledgeError as error:
            # The folder is gone when the message is read.
            raise FAQBotError(str(error).replace(f"{folder}/", f"{revision}:")) from None


def _locate(name: str, knowledge: Path | None) -> tuple[Path, str, str]:
    """Return the top of the repository, the revision, and the path from the top."""
    if knowledge is not None:
        full = knowledge.resolve()
        existing = next(folder for folder in (full, *full.parents) if folder.is_dir())
        top = _top(existing)
        return top, name, full.relative_to(top).as_posix()
    revision, colon, path = name.partition(":")
    if not colon:
        raise FAQBotError(
            f"{name}: no such file or folder; for a git revision write {name}:PATH, or add --knowledge PATH"
        )
    return _top(Path.cwd()), revision, path.strip("/") or "."


def _top(folder: Path) -> Path:
    return Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip()).resolve()


def _check_out(top: Path, revision: str, path: str, folder: Path) -> Path:
    """Write one path of a revision into a folder, and return where it stands."""
    if revision.startswith("-"):
        raise FAQBotError(f"{revision}: not a git revision")
    try:
        commit = _git(top, "rev-parse", "--verify", f"{revision}^{{commit}}").decode().strip()
    except FAQBotError:
        raise FAQBotError(f"{revision}: no such revision in the git repository {top}") from None
    archive = _git(top, "archive", "--format=zip", commit, "--", path)
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        files.extractall(folder)
    return folder / path


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell, and options are refused
    except FileNotFoundError:
        raise FAQBotError("git is not installed; give two folders instead of revisions") from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
        raise FAQBotError(f"git {arguments[0]}: {reason[-1]}")
    return done.stdout
