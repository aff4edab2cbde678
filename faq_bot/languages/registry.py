"""The languages that have a file, and what is said in those that have none."""

from __future__ import annotations

import errno
import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from faq_bot.languages.language import Language
from faq_bot.languages.wording import Script

USUAL = "en"
"""The language of what is said where no other is known, or where the one that is known has no file."""

LANGUAGES_KEPT = 128
"""Languages, and sets of them in an order, whose words are remembered: a program may load many bases."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_WITHOUT_BLANKS = frozenset({"km", "lo", "my", "th"})
"""How languages are written that have no file."""


def discover(folders: Iterable[str], package: str) -> dict[str, Language]:
    """Return the languages of a package's files by code, in the order of their codes."""
    names = sorted(module.name for module in pkgutil.iter_modules(folders))
    modules = [importlib.import_module(f"{package}.{name}") for name in names]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Language)]
    return {language.code: language for language in sorted(found, key=lambda language: language.code)}


@cache
def languages() -> Mapping[str, Language]:
    """Return the languages that have a file in this package, by code.

    Raises:
        OSError: none can be read now.
    """
    package, _, _ = __name__.rpartition(".")
    found = discover(importlib.import_module(package).__path__, package)
    if not found:
        # A folder that cannot be opened looks empty, and would be for ever.
        raise OSError(errno.EMFILE, "the languages cannot be read: no file can be opened")
    return found


def _file_of(code: str) -> str:
    """Return the code under which a language has a file, or would have one: its own, or its first part."""
    return code if code in languages() else code.partition("-")[0]


@lru_cache(LANGUAGES_KEPT)
def distinct(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes without those whose words are those of one before, as of another region.

    >>> distinct(("fr-CA", "en", "fr", "eo"))
    ('fr-CA', 'en', 'eo')
    """
    files: dict[str, str] = {}
    for code in codes:
        files.setdefault(_file_of(code), code)
    return tuple(files.values())


@lru_cache(LANGUAGES_KEPT)
def language(code: str) -> Language:
    """Return the language of a code.

    That of its file, else of the file of its first part ("pt" for "pt-BR"), else English sentences
    and no words under the code.

    >>> language("fr").name
    'français'
    >>> language("fr-CA").code, language("eo").sentences == language("en").sentences, language("eo").common_words
    ('fr-CA', True, ())
    """
    first = _file_of(code)
    known = languages().get(first)
    if known is not None:
        return known if known.code == code else replace(known, code=code)
    english = languages()[USUAL]
    return Language(
        code=code,
        name=code,
        sentences=english.sentences,
        refusals=english.refusals,
        explanation=english.explanation,
        chat=english.chat,
        page=english.page,
        script=Script(
            letters=(),
            capitals_are_names=False,
            spaced=first not in _WITHOUT_BLANKS,
            right_to_left=first in _RIGHT_TO_LEFT,
        ),
    )
