"""Which questions ask alike: by the words that say what they ask, however they are written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from rapidfuzz import fuzz, process

from faq_bot.bot import FAQBot
from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise
from faq_bot.matching.question import telling_words

SAME_WORD = 85
"""Least `ratio`, 0..100, between two spellings of a word: "hund" and "hunde" have 89, "hours" and "house" 80."""

SHARED = 0.5
"""Share of the words of two questions, 0..1, above which they ask alike: "do you sell vouchers" and "are there
vouchers" share two thirds."""


MOST_RIVALS = 1_000
"""Groups that a question is compared with."""


@frozen
class Way:
    """One way of asking, without the marks of what was masked.

    Attributes:
        text: as most have typed it.
        language: of the answer.
        count: how often it was asked.
        last: the day of the last time, as 2021-05-03; empty: no line says it.
        after: the facts answered before that it went on from.
        alone: whether it was also asked where it went on from none.
    """

    text: str
    language: str
    count: int
    last: str
    after: tuple[str, ...] = ()
    alone: bool = True


def asked_alike(ways: Sequence[Way], bot: FAQBot) -> tuple[tuple[Way, ...], ...]:
    """Return the ways of asking in groups, each around its most frequent one; those that share a word together.

    In a group they name the same entities of the base, and share more than half of their words with its first; of
    two such groups, with that of which more is shared, or else the one more frequent.

    Args:
        ways: the most frequent first.
        bot: whose languages tell which words are said around any question.
    """
    groups: dict[_Said, list[Way]] = {}
    number: dict[_Said, int] = {}
    count: Counter[str] = Counter()
    # By a word and how many words there are: two questions of two words that share one are none that ask alike.
    having: defaultdict[tuple[str, int], list[_Said]] = defaultdict(list)
    for way, said in zip(ways, _said(ways, bot), strict=True):
        # Of very many those that share a word that few have.
        sharing = (rival for key in said.sought(count) for rival in having.get(key, ()))
        rivals = frozenset(islice(sharing, MOST_RIVALS))
        nearest = max(rivals, key=lambda rival: (said.shared_with(rival), -number[rival]), default=said)
        head = nearest if said.shared_with(nearest) > SHARED else said
        if head not in groups:
            number[head] = len(groups)
            groups[head] = []
            count.update(said.words)
            for word in said.words:
                having[word, len(said.words)].append(said)
        groups[head].append(way)
    in_order = sorted(groups, key=lambda said: min((-count[word], word) for word in said.words))
    return tuple(tuple(groups[said]) for said in in_order)


@frozen
class _Said:
    """What a question says: its words as spelt by most, and the entities that it names."""

    words: frozenset[str]
    entities: frozenset[str]

    def shared_with(self, other: _Said) -> float:
        """Return how much of two questions is the same, 0..1 (Dice, 1945)."""
        if self.entities != other.entities:
            return 0.0
        return 2 * len(self.words & other.words) / (len(self.words) + len(other.words))

    def sought(self, count: Mapping[str, int]) -> Iterator[tuple[str, int]]:
        """Yield words, each with a number of words: whatever shares more than `SHARED` has one, in so many.

        Of a words, o are shared with b words where 2o > s(a + b); so it has one of any a - o + 1 of them. Those
        that few have are taken.
        """
        rarest = sorted(self.words, key=lambda word: (count[word], word))
        for others in range(1, MOST_TELLING + 1):
            shared = int(SHARED * (len(rarest) + others) / 2) + 1
            if shared <= min(len(rarest), others):
                yield from ((word, others) for word in rarest[: len(rarest) - shared + 1])


MOST_TELLING = 40
"""Words of a question that are compared with those of others: each new one is compared with all before."""


MOST_SPELT = 1_000
"""Words of one first letter, the most frequent, of which others may be a misspelling."""


def _said(ways: Sequence[Way], bot: FAQBot) -> list[_Said]:
    told = [_telling(way, bot) for way in ways]
    meant = _spellings(Counter(word for words in told for word in words))
    lexicon = bot.matcher.lexicon
    return [
        _Said(frozenset(map(meant.__getitem__, words)), lexicon.mentions_in(normalise(way.text)).entities)
        for way, words in zip(ways, told, strict=True)
    ]


def _telling(way: Way, bot: FAQBot) -> tuple[str, ...]:
    # What says nothing asks alike only where it is the same.
    return telling_words(way.text, bot.languages)[:MOST_TELLING] or (normalise(way.text) or way.text,)


def _spellings(words: Counter[str]) -> dict[str, str]:
    """Return for each word how most spell it; the first letter is kept, and numbers are what they are."""
    meant: dict[str, str] = {}
    known: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda word: (-words[word], word)):
        alike = [] if any(map(str.isdigit, word)) else known[word[0]]
        near = process.extractOne(word, alike, scorer=fuzz.ratio, score_cutoff=SAME_WORD)
        meant[word] = near[0] if near else word
        if not near and len(known[word[0]]) < MOST_SPELT:
            known[word[0]].append(word)
    return meant
