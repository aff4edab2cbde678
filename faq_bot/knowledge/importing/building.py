"""From what was found in files to a knowledge base: ids, topics, languages, and what stands twice."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from faq_bot.errors import KnowledgeError, Place, shortened
from faq_bot.frozen import frozen
from faq_bot.knowledge.importing.ids import make_id
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry, LeftOut, Page
from faq_bot.knowledge.model import Format
from faq_bot.knowledge.readers import LONGEST_LINE, check_language
from faq_bot.languages.codes import canonical
from faq_bot.languages.detection import language_of_texts
from faq_bot.languages.normalising import normalise
from faq_bot.text import clean, shorten

_PLACEHOLDER = re.compile(
    r"(?:[\[(<]\s*)?(?:to-?do|tb[acd]|fixme)(?:\s*:[^\n\]]*\])?[\s.:!…\])>]*"
    r"|coming soon[\s.!…]*|(?-i:#[^\s#a-z]{2,15}[!?]|#N/?[A-Z]|Err:\d{3})|null|nan|[-–—?.…]+",
    re.IGNORECASE,
)
"""What people write where an answer is still to come, and programs where there is none.

Spreadsheets write their errors in the language of whoever uses them: `#BEZUG!`, `#NV`.
"""


@dataclass
class NewEntry:
    """An entry to be written: questions and answers by language."""

    id: str
    topic: str
    format: Format
    sources: list[str] = field(default_factory=list)
    questions: dict[str, list[str]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)


@dataclass
class NewTopic:
    """A topic to be written: its titles by language."""

    id: str
    titles: dict[str, str] = field(default_factory=dict)


@frozen
class NewSource:
    """A file that answers come from, as the source to be written for it."""

    id: str
    title: str
    url: str = ""


@dataclass
class NewBase:
    """A knowledge base to be written, and what did not get into it."""

    entries: list[NewEntry] = field(default_factory=list)
    topics: list[NewTopic] = field(default_factory=list)
    sources: list[NewSource] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def languages(self) -> list[str]:
        """The languages of its answers, in the order of the entries."""
        return list(dict.fromkeys(code for entry in self.entries for code in entry.answers))


def build(files: Sequence[tuple[str, Imported]], language: str | None = None) -> NewBase:
    """Return the base that files make together.

    Rows of the same id are one entry: with other questions, or in another language. Each file, and each group of
    one, has ids of its own; what is named there by the same words in another language is the same entry.

    Args:
        files: the name of each file and what was found in it.
        language: of all texts that do not name theirs; None: told for each file.

    Raises:
        KnowledgeError: the language of a file cannot be told.
    """
    builder = _Builder()
    for file, imported in files:
        builder.base.left_out += imported.left_out
        spoken = language or _language_of(file, imported)
        source = builder.new_source(file, imported.page)
        for given in imported.entries:
            builder.add(given, _code(given, spoken), source)
    builder.drop_unused()
    builder.settle_languages()
    return builder.base


_TAG = re.compile(r"</(?:[abiu]|p|em|strong|span|div|ul|ol|li|h[1-6]|table)>|<br ?/?>", re.IGNORECASE)
"""What in a text without format was meant for a page."""


class _Builder:
    def __init__(self) -> None:
        self.base = NewBase()
        self._by_id: dict[str, NewEntry] = {}
        self._named: dict[tuple[str, str, str], NewEntry] = {}
        self._named_first: dict[str, NewEntry] = {}
        self._numbers: dict[str, int] = {}
        self._asked: dict[tuple[str, str], set[str]] = {}
        self._topics: dict[str, NewTopic] = {}
        self._titled: dict[tuple[str, str], str] = {}
        self._topic_numbers: dict[str, int] = {}
        self._sources: dict[str, NewSource] = {}
        self._source_numbers: dict[str, int] = {}
        self._places: dict[str, Place] = {}
        self._loose: dict[tuple[str, str], Place] = {}
        self._loose_titles: dict[str, Place] = {}
        self._said: dict[tuple[str, str, str], Place] = {}

    def new_source(self, file: str, page: Page) -> str:
        """Return the id of a new source: named after its file, and shown as the page calls itself."""
        # Not every system has names that are text.
        name = PurePath(file).name.encode(errors="replace").decode()
        title, url = shorten(clean(page.title) or name, LONGEST_LINE), page.url
        if len(url) > LONGEST_LINE:
            told = f"the address of the page, of {len(url):,} characters; a source has at most {LONGEST_LINE:,}"
            self.base.left_out.append(LeftOut(Place(file), told))
            url = ""
        new = NewSource(_unused(make_id(name, "source"), self._sources, self._source_numbers), title, url)
        self._sources[new.id] = new
        self.base.sources.append(new)
        return new.id

    def add(self, given: ImportedEntry, language: str, source: str) -> None:
        """Add an entry, or to the one of its id."""
        heard = tuple(filter(normalise, given.questions))
        if len(heard) < len(given.questions):
            self._leave_out(given, "a question without a letter or a digit, by which none is found")
            if not heard:
                return
            given = replace(given, questions=heard)
        if _PLACEHOLDER.fullmatch(given.answer.strip()):
            self._leave_out(given, f"no answer to {given.questions[0]!r} yet, only {given.answer.strip()!r}")
            return
        if given.format is Format.PLAIN and _TAG.search(given.answer):
            why = f"what the tags in the answer to {given.questions[0]!r} say: mend the answer, which shows them"
            self._leave_out(given, shortened(why))
        said = (language, " ".join(given.questions).casefold(), given.answer)
        if not given.id and said in self._said:
            self._leave_out(given, f"the same question and answer stand in {self._said[said]}")
            return
        self._said[said] = given.place
        named = make_id(given.id, "entry") if given.id else ""
        key = source, given.group, given.id
        entry = (self._named.get(key) or self._translated(given, language)) if named else None
        if entry is None:
            entry = self._new(given, language, named, source)
        elif given.answer and entry.answers.get(language, given.answer) != given.answer:
            self._leave_out(given, f"another answer for the id {named!r}")
        elif given.answer and entry.format is not given.format and entry.answers:
            self._leave_out(given, f"in another format than {named!r} before")
        else:
            self._join(entry, given, language, source)
            self._join_topic(entry, given, language)
        if named:
            self._named[key] = entry
            self._named_first.setdefault(given.id, entry)

    def _translated(self, given: ImportedEntry, language: str) -> NewEntry | None:
        """Return the entry of the same name in another file or group, if this is it in another language."""
        entry = self._named_first.get(given.id)
        is_other = entry is not None and bool(given.answer and language) and language not in entry.answers
        return entry if is_other and not given.id.isdecimal() else None

    def _join(self, entry: NewEntry, given: ImportedEntry, language: str, source: str) -> None:
        asked = self._asked.setdefault((entry.id, language), set())
        new = [question for question in dict.fromkeys(given.questions) if question not in asked]
        asked.update(new)
        if new and not language:
            self._loose.update(dict.fromkeys([(entry.id, question) for question in new], given.place))
        entry.questions.setdefault(language, []).extend(new)
        if given.answer:
            entry.answers[language] = given.answer
            entry.format = given.format
            # All rows of a file come together: another one in between there is not.
            if entry.sources[-1:] != [source]:
                entry.sources.append(source)

    def _join_topic(self, entry: NewEntry, given: ImportedEntry, language: str) -> None:
        """Take the topic of another row of an entry: as its own, or as the title in another language."""
        title = clean(given.topic)
        topic = self._topics.get(entry.topic)
        if topic is None:
            entry.topic = self._topic(given.topic, language)
        elif title and topic.titles.setdefault(language, title) != title:
            self._leave_out(given, f"another topic for the id {entry.id!r}, {title!r}")
        elif title:
            self._titled.setdefault((language, title), topic.id)
            self._loose_titles.setdefault(topic.id, given.place)

    def _new(self, given: ImportedEntry, language: str, named: str, source: str) -> NewEntry:
        name = _unused(named or make_id(given.questions[0], "entry"), self._by_id, self._numbers)
        entry = NewEntry(name, self._topic(given.topic, language), given.format)
        self._join(entry, given, language, source)
        self._by_id[name] = entry
        self._places[name] = given.place
        self.base.entries.append(entry)
        return entry

    def _topic(self, title: str, language: str) -> str:
        shown = clean(title)
        if not shown:
            return ""
        if (language, shown) not in self._titled:
            name = _unused(make_id(shown, "topic"), self._topics, self._topic_numbers)
            topic = self._topics[name] = NewTopic(name, {language: shown})
            self._titled[language, shown] = name
            self.base.topics.append(topic)
        return self._titled[language, shown]

    def drop_unused(self) -> None:
        """Leave out entries without an answer, and topics and sources without entries."""
        for entry in self.base.entries:
            if not entry.answers:
                first = next(iter(entry.questions.values()))[0]
                self.base.left_out.append(LeftOut(self._places[entry.id], f"no answer to {first!r}"))
        self.base.entries = [entry for entry in self.base.entries if entry.answers]
        used = {entry.topic for entry in self.base.entries}
        self.base.topics = [topic for topic in self.base.topics if topic.id in used]
        cited = {source for entry in self.base.entries for source in entry.sources}
        self.base.sources = [source for source in self.base.sources if source.id in cited]

    def settle_languages(self) -> None:
        """Give texts whose language cannot be told that of the only answer of their entry."""
        for entry in self.base.entries:
            first, *others = entry.answers
            loose = entry.questions.pop("", [])
            if not others:
                known = entry.questions.setdefault(first, [])
                told = set(known)
                known += [question for question in loose if question not in told]
            else:
                for question in loose:
                    why = f"the language of {question!r} cannot be told; name it in its row"
                    self.base.left_out.append(LeftOut(self._loose[entry.id, question], why))
            topic = self._topics.get(entry.topic)
            title = topic.titles.pop("", "") if topic is not None else ""
            if topic is not None and title and topic.titles.setdefault(first, title) != title:
                why = f"another topic for the id {entry.id!r}, {title!r}"
                self.base.left_out.append(LeftOut(self._loose_titles[topic.id], why))

    def _leave_out(self, given: ImportedEntry, why: str) -> None:
        self.base.left_out.append(LeftOut(given.place, why))


def _unused(name: str, taken: Mapping[str, object], numbers: dict[str, int]) -> str:
    """Return a name that is not taken: itself, or with the first number that is free, looked for from the last."""
    number = numbers.get(name, 1)
    while (found := f"{name}-{number}" if number > 1 else name) in taken:
        number += 1
    numbers[name] = number
    return found


def _language_of(file: str, imported: Imported) -> str:
    texts = [text for entry in imported.entries if not entry.language for text in (*entry.questions, entry.answer)]
    language = language_of_texts(texts) or _stated(imported.page.language)
    if not language and any(entry.answer for entry in imported.entries if not entry.language):
        problem = "the language of the texts cannot be told; name it, as --language nl for Dutch"
        raise KnowledgeError(Place(file), problem)
    return language


def _stated(language: str) -> str:
    """Return the language that a page gives itself, if it is one; the region is that of a template."""
    try:
        return canonical(language.partition("-")[0])
    except ValueError:
        return ""


def _code(given: ImportedEntry, spoken: str) -> str:
    return check_language(given.language, given.place) if given.language else spoken
