"""Make the list of words of a language that `faq_bot.languages.words` reads.

    python tools/make_words.py en english-words.10 english-words.20 american-words.10 ...
    python tools/make_words.py fr fr.dic --without po:simp --without po:ipsi

Sources are word lists, one word a line, or Hunspell dictionaries (`.dic` beside its `.aff`), whose words are
inflected as the affix file says. `faq_bot/languages/word_lists/NOTICE.md` names the sources, the commands and the
licences of the lists that are shipped.
"""

from __future__ import annotations

import argparse
import re
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from faq_bot.languages.normalising import normalise
from faq_bot.languages.words import FINAL, FOLDER, LAST, MIN_LETTERS, SUFFIX, TARGET, is_word

MAX_LETTERS = 24
WORD = re.compile(rf"[a-z]{{{MIN_LETTERS},{MAX_LETTERS}}}")
"""What is kept of the normalised words: no elisions, abbreviations with points, numbers or other scripts."""

State = tuple[tuple[str, bool, int], ...]
"""The edges that leave a state: letter, whether a word ends with it, the number of the state that follows."""


@dataclass(frozen=True)
class Affix:
    """One line of an affix file: what goes, what comes, after which stems, and what may follow."""

    prefix: bool
    crosses: bool
    strip: str
    add: str
    flags: tuple[str, ...]
    condition: re.Pattern[str]
    tags: frozenset[str]

    def apply(self, word: str) -> str | None:
        """Return the word with the affix, or None where it does not fit."""
        if not self.condition.search(word):
            return None
        if self.prefix:
            return self.add + word[len(self.strip) :] if word.startswith(self.strip) else None
        return word[: len(word) - len(self.strip)] + self.add if word.endswith(self.strip) else None


@dataclass
class Rules:
    """An affix file."""

    kind: str = "short"
    encoding: str = "utf-8"
    needs_affix: str = ""
    never: set[str] = field(default_factory=set)
    affixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))

    def flags(self, text: str) -> tuple[str, ...]:
        """Part the flags of a word or an affix."""
        if self.kind == "num":
            return tuple(text.split(",")) if text else ()
        size = 2 if self.kind == "long" else 1
        return tuple(text[start : start + size] for start in range(0, len(text), size))


def read_rules(path: Path) -> Rules:
    """Read what is needed of an affix file: flags, prefixes and suffixes."""
    encoding = re.search(rb"(?m)^\W*SET\s+(\S+)", path.read_bytes())
    rules = Rules(encoding=encoding[1].decode("ascii") if encoding else "latin-1")
    crosses: dict[str, bool] = {}
    for line in path.read_text(encoding=rules.encoding).lstrip("\ufeff").splitlines():
        match line.split():
            case ["FLAG", kind]:
                rules.kind = kind
            case ["NEEDAFFIX", flag]:
                rules.needs_affix = flag
            case ["FORBIDDENWORD" | "ONLYINCOMPOUND", flag]:
                rules.never.add(flag)
            case ["PFX" | "SFX", flag, ("Y" | "N") as cross, count] if count.isdecimal():
                crosses[flag] = cross == "Y"
            case [("PFX" | "SFX") as kind, flag, strip, add, *rest]:
                rules.affixes[flag].append(_affix(rules, kind, crosses[flag], strip, add, rest))
    return rules


def _affix(rules: Rules, kind: str, crosses: bool, strip: str, add: str, rest: list[str]) -> Affix:
    added, _, flags = add.partition("/")
    condition = rest[0] if rest else "."
    return Affix(
        prefix=kind == "PFX",
        crosses=crosses,
        strip="" if strip == "0" else strip,
        add="" if added == "0" else added,
        flags=rules.flags(flags),
        condition=re.compile(f"^{condition}" if kind == "PFX" else f"{condition}$"),
        tags=frozenset(rest[1:]),
    )


def inflected(dictionary: Path, without: frozenset[str]) -> Iterator[str]:
    """Yield the words of a Hunspell dictionary with all their inflections.

    Args:
        dictionary: The `.dic` file; its `.aff` stands beside it.
        without: Words and inflections that carry one of these tags are left out.
    """
    rules = read_rules(dictionary.with_suffix(".aff"))
    for line in dictionary.read_text(encoding=rules.encoding).splitlines()[1:]:
        entry, *tags = line.split() or [""]
        word, _, flags = entry.partition("/")
        if without.isdisjoint(tags):
            yield from _forms(rules, word, rules.flags(flags), without)


def _forms(
    rules: Rules, word: str, flags: tuple[str, ...], without: frozenset[str], depth: int = 2
) -> Iterator[str]:
    if not rules.never.isdisjoint(flags):
        return
    if rules.needs_affix not in flags:
        yield word
    for affix in _affixes(rules, flags) if depth else ():
        form = affix.apply(word) if without.isdisjoint(affix.tags) else None
        if form is not None:
            yield from _forms(rules, form, affix.flags + _crossing(rules, flags, affix), without, depth - 1)


def _affixes(rules: Rules, flags: tuple[str, ...]) -> list[Affix]:
    return [affix for flag in flags for affix in rules.affixes.get(flag, ())]


def _crossing(rules: Rules, flags: tuple[str, ...], affix: Affix) -> tuple[str, ...]:
    """Return the flags of a word whose prefixes may stand before its suffix."""
    if affix.prefix or not affix.crosses:
        return ()
    return tuple(
        flag for flag in flags if any(other.prefix and other.crosses for other in _affixes(rules, (flag,)))
    )


def plain_words(path: Path) -> Iterator[str]:
    """Yield the words of a list, one a line; SCOWL's are in Latin-1."""
    content = path.read_bytes()
    try:
        yield from content.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        yield from content.decode("latin-1").splitlines()


def kept_words(sources: Iterable[Path], without: frozenset[str]) -> list[str]:
    """Return what is kept of the words of all sources, normalised, sorted, each once."""
    words: set[str] = set()
    for source in sources:
        forms = inflected(source, without) if source.suffix == ".dic" else plain_words(source)
        words.update(filter(WORD.fullmatch, map(normalise, forms)))
    return sorted(words)


def add_state(words: list[str], depth: int, states: dict[State, int]) -> int:
    """Return the number of the state that the words' common first letters lead to; equal states are one.

    Args:
        words: Sorted words that share their first `depth` letters; at least one.
        depth: How many letters have been read.
        states: Numbers of the states so far, to which this one and those that follow are added.
    """
    longer = words[1:] if len(words[0]) == depth else words
    groups = [(letter, list(group)) for letter, group in groupby(longer, key=itemgetter(depth))]
    edges = tuple(
        (letter, len(group[0]) == depth + 1, add_state(group, depth + 1, states)) for letter, group in groups
    )
    return states.setdefault(edges, len(states))


def packed(words: list[str]) -> array[int]:
    """Return the edges of the automaton of sorted words, as `faq_bot.languages.words` describes them."""
    states: dict[State, int] = {}
    add_state(words, 0, states)
    # What follows has a lower number: backwards, the first state comes first.
    ordered = list(states)[::-1]
    places, place = {}, 0
    for state in ordered:
        places[states[state]] = place if state else 0
        place += len(state)
    edges = array("I")
    for state in ordered:
        for letter, ends, number in state:
            last = letter == state[-1][0]
            edges.append(ord(letter) - ord("a") | ends * FINAL | last * LAST | places[number] << TARGET)
    return edges


def main() -> None:
    """Write the list of a language and say how large it is."""
    parser = argparse.ArgumentParser(description="Make the list of words of a language.")
    parser.add_argument("language", help="primary language code: en, fr ...")
    parser.add_argument("sources", nargs="+", type=Path, help="word lists or Hunspell .dic files")
    parser.add_argument(
        "--without", action="append", default=[], metavar="TAG", help="leave out what has this tag"
    )
    options = parser.parse_args()
    words = kept_words(options.sources, frozenset(options.without))
    edges = packed(words)
    if sys.byteorder == "big":
        edges.byteswap()
    file = FOLDER / f"{options.language}{SUFFIX}"
    file.write_bytes(edges.tobytes())
    lost = [word for word in words if not is_word(word, options.language)]
    if lost:
        raise SystemExit(f"{file}: {len(lost)} words are not found again, such as {lost[0]}")
    print(f"{file.name}: {len(words)} words, {file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
