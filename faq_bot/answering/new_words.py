"""Words of a question that an entry never says: what tells another question from another way to ask.

"How many planes go to Kagawa" has the frame of a question on places, and another key word. A word counts as
said if a phrasing or the answer of the entry has it, a form of it or its concept, or if it is a typo of a word
that is there; a correctly spelt other word is no typo.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import takewhile

from faq_bot.answering.patterns import patterns
from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise
from faq_bot.languages.vocabulary import languages_of_word
from faq_bot.languages.words import has_words, is_word
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, governed_words, telling_words
from faq_bot.matching.ridge import Candidate
from faq_bot.matching.vocabulary import vocabulary
from faq_bot.text import MAX_NORMALISED, has_unspaced

FEW = 2
"""Content words of an answer that a question lists."""

_COMMA = re.compile(r"[,、，]")

KEPT = 512
"""Questions whose languages are remembered: each is compared with several candidates."""


@frozen
class Novelty:
    """What is new in a question to an entry.

    Attributes:
        words: the content words that the entry never says, normalised.
        content: how many content words the question has.
        unheard: whether no entry of the base says some new word.
        rarity: how few entries say the rarest of them that is no slip of the keyboard, 0..1: 1 if none does; 0 if
            there is no such word.
        governed: whether a word that goes with a question word is new: "how many planes".
        kept: share, 0..1, of the content words of the nearest phrasing that the question has; 0 without new words.
    """

    words: tuple[str, ...]
    content: int
    unheard: bool
    rarity: float
    governed: bool
    kept: float

    @property
    def share(self) -> float:
        """Share, 0..1, of the content words that are new."""
        return len(self.words) / self.content if self.content else 0.0


def novelty(question: Question, candidate: Candidate, matcher: Matcher) -> Novelty:
    """Return what is new in a question, as understood, to the entry of a candidate."""
    codes = matcher.knowledge.languages
    content, spoken = telling_words(question.text, codes), _spoken(question.normalised, codes)
    new = tuple(word for word in content if not _is_said(word, candidate.entry, spoken, matcher))
    aside = _offered_answers(question, new, codes) if len(new) < len(content) else frozenset()
    content, new = (tuple(word for word in words if word not in aside) for words in (content, new))
    beside = governed_words(question.text, codes)
    governed = any(not _is_said(word, candidate.entry, spoken, matcher) for word in beside)
    if not new:
        return Novelty((), len(content), unheard=False, rarity=0.0, governed=governed, kept=0.0)
    unheard = any(not matcher.said.says(word, is_word=_is_spelt(word, spoken)) for word in new)
    asked = vocabulary([" ".join(content)])
    # No more of it than is compared.
    frame = telling_words(matcher.knowledge.phrasings[candidate.nearest].text[:MAX_NORMALISED], codes)
    kept = sum(asked.says(word, is_word=False) for word in frame) / len(frame) if frame else 1.0
    rarity = max((matcher.rarity(word) for word in new if _is_meant(word, spoken)), default=0.0)
    return Novelty(new, len(content), unheard, rarity, governed, kept)


def _offered_answers(question: Question, new: tuple[str, ...], codes: tuple[str, ...]) -> frozenset[str]:
    """Return the new words of the answers that a question offers: "is it a lab or a bank" asks what it is."""
    first, *others = _listed(question.text, codes) or patterns(codes).alternative.split(question.text)
    told = telling_words(first, codes)
    if not (others and told):
        return frozenset()
    later = [word for other in others for word in telling_words(other, codes)]
    before = takewhile(new.__contains__, reversed(told))
    return frozenset(new).intersection((*later, *before))


def _listed(text: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the beginning of a question and the answers that it lists: "is it a firm, a lab, a school?"."""
    first, *others = _COMMA.split(text)
    asking = patterns(codes).asking
    short = all(0 < len(telling_words(one, codes)) <= FEW and not asking.search(normalise(one)) for one in others)
    return (first, *others) if len(others) > 1 and short and text.rstrip().endswith(("?", "？")) else ()


@lru_cache(KEPT)
def _spoken(normalised: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages with most of their common words in a text: a slip may be a word of another language."""
    of_word = languages_of_word(codes)
    counts = Counter(code for word in normalised.split() for code in of_word.get(word, ()))
    most = max(counts.values(), default=0)
    return tuple(code for code in codes if counts[code] == most)


def _is_said(word: str, number: int, spoken: tuple[str, ...], matcher: Matcher) -> bool:
    if matcher.texts.said_by(number).says(word, is_word=_is_spelt(word, spoken)):
        return True
    return bool(matcher.lexicon.mentions_in(word).all & matcher.named_by(number))


def _is_meant(word: str, spoken: tuple[str, ...]) -> bool:
    """Tell whether a word is one as it stands, as far as the words of the languages are known."""
    known = any(map(has_words, spoken))
    return has_unspaced(word) or not known or _is_spelt(word, spoken)


def _is_spelt(word: str, spoken: tuple[str, ...]) -> bool:
    return any(is_word(word, code) for code in spoken)
