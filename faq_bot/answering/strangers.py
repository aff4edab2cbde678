"""Names that a base never says: of which nothing is known, "for Boston", also "between Kagawa and Harvard"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from faq_bot.answering.patterns import Patterns, patterns
from faq_bot.languages.registry import language
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.numbers import words_in
from faq_bot.matching.question import Question, content_words
from faq_bot.text import has_unspaced

NAME, NAME_SIGNS = 6, 14
"""Words, or signs of a script without blanks, that a name behind a joiner has: "the University of Nantes"."""

FEW = 6
"""Content words up to which a name in a question is what it is about; in a longer one it may be beside that."""

LONGEST, LONGEST_SIGNS = 8, 24
"""Words and signs of an alias that is looked for beside a joiner."""

BESIDE = 120
"""Characters on either side of a joiner that are looked at: a message may have thousands of joiners."""

_CAPITAL = re.compile(r"(?<=[a-zß-ÿ] )[A-ZÀ-Þ][^\W\d_]{2,}")
"""A word with a capital behind one in small letters."""

_ACRONYM = re.compile(r"(?<=[a-zß-ÿ] )(?!I\b)[A-Z]{1,4}(?![\w'’-])")
"""A name in capitals alone, which may be spelt like a word that says nothing: in the US, of the WHO, plan B."""

_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z]{1,4}(?![A-Za-z])")

FEW_ACRONYMS = 2
"""Such words up to which they are names; who writes more means them louder."""

_CLAUSE = re.compile(r"[,;:.!?()、。，！？；：（）\n]")


def strangers(question: Question, number: int, matcher: Matcher) -> tuple[str, ...]:
    """Return names that the base never says, and entities joined to another that the entry says nothing of.

    They are words, normalised, and ids of entities.
    """
    look, codes = patterns(matcher.knowledge.languages), matcher.knowledge.languages
    capitals = (*_strange_capitals(question, matcher), *strange_acronyms(question.text, number, matcher))
    found: dict[str, None] = dict.fromkeys(capitals)
    if not question.mentions.entities:
        return tuple(found)
    for clause in _CLAUSE.split(question.text):
        for joiner in look.name_joiner.finditer(clause):
            begin, end = joiner.span()
            before, after = clause[max(0, begin - BESIDE) : begin], clause[end : end + BESIDE]
            left, right = _ending(words_in(before), matcher), _beginning(words_in(after), look, matcher)
            if left and right:
                found.update(dict.fromkeys(one for one in (left, right) if not _names(one, number, matcher)))
            elif left or right:
                name = _beginning_of(after, look) if left else _end_of(before)
                found.update(dict.fromkeys(_strange_words(name, codes, matcher)))
    return tuple(found)


def _strange_capitals(question: Question, matcher: Matcher) -> tuple[str, ...]:
    """Return the words with a capital inside a sentence that no entry says: "places for Boston"."""
    codes = matcher.knowledge.languages
    scripts = [language(code).script for code in codes]
    ambiguous = any(script.spaced and not script.capitals_are_names for script in scripts)
    if ambiguous or len(content_words(question.text, codes)) > FEW:
        return ()
    names = _CAPITAL.findall(question.text)
    return tuple(word for name in names for word in _strange_words(name, codes, matcher))


def strange_acronyms(text: str, number: int, matcher: Matcher) -> tuple[str, ...]:
    """Return the words of a question in capitals alone that an entry never writes so, and that no concept has."""
    asked = dict.fromkeys(_ACRONYM.findall(text))
    if not asked or len(_CAPITALS.findall(text)) > FEW_ACRONYMS:
        return ()
    own = matcher.entries[number]
    texts = (*own.answers.values(), *(phrasing.text for phrasing in own.phrasings))
    written = {word for text in texts for word in _CAPITALS.findall(text)}
    return tuple(
        word for word in asked if word not in written and not matcher.lexicon.mentions_in(word.lower()).all
    )


def _names(entity: str, number: int, matcher: Matcher) -> bool:
    named = matcher.about[number] | set(matcher.often(number)) | matcher.told_of(number)
    return entity in named


def _ending(words: str, matcher: Matcher) -> str:
    """Return the entity whose alias normalised words end with, or ""."""
    parts = words.split()
    last = parts[-1] if parts else ""
    spaced = [" ".join(parts[-count:]) for count in _lengths(parts, LONGEST)]
    return _entity([*spaced, *(last[-count:] for count in _signs(last))], matcher)


def _beginning(words: str, look: Patterns, matcher: Matcher) -> str:
    """Return the entity whose alias normalised words begin with, articles aside, or ""."""
    parts = words.split()
    while len(parts) > 1 and look.filler.fullmatch(parts[0]):
        parts = parts[1:]
    first = parts[0] if parts else ""
    spaced = [" ".join(parts[:count]) for count in _lengths(parts, LONGEST)]
    return _entity([*spaced, *(first[:count] for count in _signs(first))], matcher)


def _lengths(units: Sequence[str], longest: int) -> range:
    return range(min(longest, len(units)), 0, -1)


def _signs(word: str) -> range:
    return _lengths(word, LONGEST_SIGNS) if has_unspaced(word) else range(0)


def _entity(texts: Iterable[str], matcher: Matcher) -> str:
    return next(filter(None, map(matcher.lexicon.entity_of, texts)), "")


def _beginning_of(text: str, look: Patterns) -> str:
    """Return what a text begins with, up to the length of a name or a question word."""
    if has_unspaced(text):
        return text[:NAME_SIGNS]
    words = words_in(text).split()[:NAME]
    asked = next((at for at, word in enumerate(words) if look.asking.fullmatch(word)), len(words))
    return " ".join(words[:asked])


def _end_of(text: str) -> str:
    """Return the word that a text ends with, or as many signs as a name has."""
    return text[-NAME_SIGNS:] if has_unspaced(text) else " ".join(words_in(text).split()[-1:])


def _strange_words(name: str, codes: tuple[str, ...], matcher: Matcher) -> tuple[str, ...]:
    """Return the content words of a name, up to two, that no entry says; none if an entity is in it."""
    if matcher.lexicon.mentions_in(words_in(name)).entities:
        return ()
    return tuple(word for word in content_words(name, codes)[:2] if _is_strange(word, matcher))


def _is_strange(word: str, matcher: Matcher) -> bool:
    """Tell whether no entry says or names a word: the name of somebody else is no slip of a word that is known."""
    known = matcher.said.says(word, is_word=True) or matcher.lexicon.mentions_in(word).all
    return not known and not word.isdigit()
