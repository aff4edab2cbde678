"""A question that leans on the turn before, and the whole questions it may stand for.

"et à Osaka ?" after "combien de places à Kagawa ?" names an entity and no theme: the theme is
carried over. "いつですか" names a theme and no entity: the entity is carried over. What names both,
or is long, or holds words of its own, is complete and stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal

from faq_bot.answering.answer import Answer, Status
from faq_bot.languages.registry import language
from faq_bot.languages.wording import Words
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, understand
from faq_bot.text import has_unspaced, normalise

MAX_WORDS = 3
"""Words of a question that is short enough to be incomplete; "who signed the agreement" has four."""

MAX_CHARACTERS = 8
"""The same for scripts without blanks: "期間は何年ですか" has eight."""

MAX_OPENED_WORDS = 8
MAX_OPENED_CHARACTERS = 16
"""The same for a question that begins like a continuation, or points back with "it" or それ."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The words of follow-ups of several languages that are written alike, with blanks or without."""

    opener: re.Pattern[str]
    backward: re.Pattern[str]
    filler: re.Pattern[str]
    asking: re.Pattern[str]


@cache
def _patterns(languages: tuple[str, ...], *, spaced: bool) -> _Patterns:
    alike = [spoken for spoken in map(language, languages) if spoken.script.spaced is spaced]
    follow_ups = [spoken.follow_ups for spoken in alike]
    begin, end = (r"(?<!\w)", r"(?!\w)") if spaced else ("", "")

    def pattern(words: Iterable[Words], begin: str = begin) -> re.Pattern[str]:
        known = sorted(
            {normalise(word) for word in chain.from_iterable(words)}, key=lambda word: (-len(word), word)
        )
        return re.compile(f"{begin}(?:{'|'.join(known) or '(?!)'}){end}")

    return _Patterns(
        opener=pattern((words.openers for words in follow_ups), "^"),
        backward=pattern((words.backward for words in follow_ups), begin or "^"),
        filler=pattern(words.fillers for words in follow_ups),
        asking=pattern(spoken.asking.all for spoken in alike),
    )


def _patterns_for(text: str, matcher: Matcher) -> _Patterns:
    return _patterns(matcher.knowledge.languages, spaced=not has_unspaced(text))


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered, as it was understood.

    Attributes:
        text: the words, normalised and corrected; those of the combined question, if it was one.
        entities: ids of the entities it was about, by its words or else by its answer.
        directions: ids of the directions it named.
    """

    text: str
    entities: frozenset[str]
    directions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Continuation:
    """What a question may stand for after the turn before.

    Attributes:
        texts: whole questions; one of them is meant, if any is answered well.
        opened: it says itself that it goes on, as in "and in Osaka?".
        names_entity: it names its own entity.
    """

    texts: tuple[str, ...]
    opened: bool
    names_entity: bool


def remember(text: str, answer: Answer, matcher: Matcher) -> Turn:
    """Return the turn to carry over from a question and its answer."""
    question = understand(text, matcher.lexicon)
    entities = question.mentions.entities
    entry = matcher.knowledge.by_id.get(answer.entry_id or "")
    if entry is not None and answer.status in {Status.ANSWERED, Status.NOT_COVERED}:
        about = frozenset(reference.id for reference in entry.about)
        # A question on two entities is carried on with the one that it was answered for.
        entities = (entities & about) or entities or (about if len(about) == 1 else frozenset())
    return Turn(_corrected(question), entities, question.mentions.directions)


def continuation(text: str, before: Turn, matcher: Matcher) -> Continuation | None:
    """Return the whole questions that an incomplete one may stand for; None: it is complete."""
    question = understand(text, matcher.lexicon)
    words = _corrected(question)
    rest = _without_opener(words, matcher)
    opened = rest != words
    if not _is_incomplete(words, rest, opened, matcher):
        return None
    if question.mentions.entities:
        # "à Osaka ?" and 大阪は？ go on as clearly as with a word before them; a bare name may not.
        opened = opened or _without_names(rest, question.mentions.entities, matcher) != ""
        carried = _with_theme_before(question, rest, before, matcher)
    elif question.mentions.concepts:
        carried = _with_entity_before(rest, before, matcher)
    else:
        carried = ()
    texts = tuple(dict.fromkeys(other for other in carried if other != words))
    return Continuation(texts, opened, bool(question.mentions.entities)) if texts else None


def _with_theme_before(question: Question, rest: str, before: Turn, matcher: Matcher) -> tuple[str, ...]:
    """Put the new entity in the place of the old ones, if the question names nothing beside it."""
    entities = question.mentions.entities
    named = entities | question.mentions.directions
    if _without_fillers(_without_names(rest, named, matcher), matcher):
        return ()
    theme = _without_names(before.text, before.directions | before.entities, matcher)
    names = _names_in(rest, entities, matcher)
    return (_join(theme, names),) if theme else ()


def _with_entity_before(rest: str, before: Turn, matcher: Matcher) -> tuple[str, ...]:
    """Add the old entities to the new theme; a bare "when?" may also ask that of the old theme."""
    names = _names_in(before.text, before.directions | before.entities, matcher, like=rest)
    texts = [_join(rest, names)] if names else []
    if not _without_fillers(_without_asking(rest, matcher), matcher):
        theme = _without_asking(before.text, matcher)
        texts += [_join(theme, rest)] if theme else []
    return tuple(texts)


def _is_incomplete(words: str, rest: str, opened: bool, matcher: Matcher) -> bool:
    points_back = _patterns_for(words, matcher).backward.search(words) is not None
    if has_unspaced(words):
        size, most, most_opened = len(rest.replace(" ", "")), MAX_CHARACTERS, MAX_OPENED_CHARACTERS
    else:
        size, most, most_opened = len(rest.split()), MAX_WORDS, MAX_OPENED_WORDS
    return 0 < size <= (most_opened if opened or points_back else most)


def _without_opener(words: str, matcher: Matcher) -> str:
    opener = _patterns_for(words, matcher).opener.match(words)
    return words[opener.end() :].lstrip() if opener else words


def _without_fillers(text: str, matcher: Matcher) -> str:
    return _remove("filler", text, matcher)


def _without_asking(text: str, matcher: Matcher) -> str:
    return _remove("asking", text, matcher)


def _remove(kind: Literal["filler", "asking"], text: str, matcher: Matcher) -> str:
    """Return the text without the words of a kind; a text in a script without blanks may have Latin words too."""
    languages = matcher.knowledge.languages
    if has_unspaced(text):
        text = getattr(_patterns(languages, spaced=False), kind).sub(" ", text)
    return " ".join(getattr(_patterns(languages, spaced=True), kind).sub(" ", text).split())


def _corrected(question: Question) -> str:
    meant = dict(question.mentions.corrections)
    return " ".join(meant.get(word, word) for word in question.normalised.split())


def _aliases(name: str, matcher: Matcher) -> list[str]:
    """Return the aliases of a concept, normalised, the longest first."""
    concept = next(concept for concept in matcher.knowledge.lexicon if concept.id == name)
    # Aliases of one length stay in the curator's order.
    return sorted((normalise(alias.text) for alias in concept.aliases), key=len, reverse=True)


def _occurs(alias: str, text: str) -> re.Match[str] | None:
    edges = ("", "") if has_unspaced(alias) else (r"(?<!\w)", r"(?!\w)")
    return re.search(edges[0] + re.escape(alias) + edges[1], text)


def _without_names(text: str, names: Iterable[str], matcher: Matcher) -> str:
    for name in sorted(names):
        for alias in _aliases(name, matcher):
            while alias and (found := _occurs(alias, text)):
                text = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(text.split())


def _names_in(text: str, names: Iterable[str], matcher: Matcher, like: str = "") -> str:
    """Return an alias for each name: as the text has it, else the first one in the script of `like`."""
    return " ".join(filter(None, (_name_in(text, name, matcher, like) for name in sorted(names))))


def _name_in(text: str, name: str, matcher: Matcher, like: str) -> str:
    aliases = _aliases(name, matcher)
    found = next((alias for alias in aliases if _occurs(alias, text)), "")
    if found:
        return found
    concept = next(concept for concept in matcher.knowledge.lexicon if concept.id == name)
    written = [normalise(alias.text) for alias in concept.aliases]
    return next((alias for alias in written if has_unspaced(alias) == has_unspaced(like)), written[0])


def _join(theme: str, names: str) -> str:
    # Japanese and its kin have the topic first.
    return f"{names} {theme}" if has_unspaced(theme) else f"{theme} {names}"
