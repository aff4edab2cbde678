"""A question that leans on the turn before, and the whole questions it may stand for.

"et à Osaka ?" after "combien de places à Kagawa ?" names an entity and no theme: the theme is
carried over. "いつですか" names a theme and no entity: the entity is carried over. What names both,
or is long, or holds words of its own, is complete and stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from faq_bot.answering.answer import Answer, Status
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.question import Question, understand
from faq_bot.text import has_japanese, normalise

MAX_WORDS = 3
"""Words of a question that is short enough to be incomplete; "who signed the agreement" has four."""

MAX_CHARACTERS = 8
"""The same for Japanese: "期間は何年ですか" has eight."""

MAX_OPENED_WORDS = 8
MAX_OPENED_CHARACTERS = 16
"""The same for a question that begins like a continuation, or points back with "it" or それ."""


def _pattern(words: str) -> re.Pattern[str]:
    """Return a pattern for any of the words, which are parted by bars and as people write them."""
    known = sorted((normalise(word) for word in words.split("|")), key=len, reverse=True)
    return re.compile("|".join(known))


_OPENER = _pattern(
    "et pour|et|puis|ou bien|ou|mais|alors|sinon|qu'en est-il de|qu'en est-il|quid de|quid"
    "|and for|and what about|and how about|and|what about|how about|or|but|so|also|then"
)
_OPENER_JA = _pattern("では|じゃあ|じゃ|それでは|それじゃ|で、|あと|また|ちなみに|そして")
_BACKWARD = _pattern("ça|cela|celui-ci|celle-ci|là-bas|elle|elles|it|its|they|them|their")
_BACKWARD_JA = _pattern("それ|そこ|その|そちら|あちら|あそこ|これ")
_FILLER = _pattern(
    "a|à|au|aux|avec|chez|d|de|des|du|dans|en|est|et|il|elle|l|la|le|les|leur|par|pour|que|qu|ce|c|ça|stp|svp|s|y|vers"
    "|at|about|the|for|from|with|in|of|on|to|is|it|there|a|an|please|pls|then|too|also|as well|aussi|alors|sinon"
    "|université|univ|university|one|case|cas|ça donne quoi|c'est pareil|et|and"
)
_FILLER_JA = _pattern(
    "は|では|で|の|に|へ|も|が|を|と|から|まで|の場合|場合|どうですか|どう|ですか|だと|だったら|なら|について|の方|ほう|方"
    "|でしょうか|か|大学|教えて|ください|どうなりますか|お願いします|です"
)
_ASKING = _pattern(
    "combien de temps|combien|quand|qui|où|pourquoi|comment|quelle|quel|quelles|quels|est-ce que|c'est|dure"
    "|how many|how much|how long|since when|when|who|where|why|how|which|what|does|do|did|is|are|can"
)
_ASKING_JA = _pattern(
    "何人|何名|いつから|いつ|誰|だれ|どなた|どこ|なぜ|どうして|いくら|どのくらい|どれくらい|何年|何ヶ月|期間|ですか|でしょうか|何"
)


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
    rest = _without_opener(words)
    opened = rest != words
    if not _is_incomplete(words, rest, opened):
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
    if _remove(_FILLER, _FILLER_JA, _without_names(rest, named, matcher)):
        return ()
    theme = _without_names(before.text, before.directions | before.entities, matcher)
    names = _names_in(rest, entities, matcher)
    return (_join(theme, names),) if theme else ()


def _with_entity_before(rest: str, before: Turn, matcher: Matcher) -> tuple[str, ...]:
    """Add the old entities to the new theme; a bare "when?" may also ask that of the old theme."""
    names = _names_in(before.text, before.directions | before.entities, matcher, like=rest)
    texts = [_join(rest, names)] if names else []
    if not _remove(_FILLER, _FILLER_JA, _remove(_ASKING, _ASKING_JA, rest)):
        theme = _remove(_ASKING, _ASKING_JA, before.text)
        texts += [_join(theme, rest)] if theme else []
    return tuple(texts)


def _is_incomplete(words: str, rest: str, opened: bool) -> bool:
    if has_japanese(words):
        points_back = _BACKWARD_JA.match(words) is not None
        size, most, most_opened = len(rest.replace(" ", "")), MAX_CHARACTERS, MAX_OPENED_CHARACTERS
    else:
        points_back = any(_BACKWARD.fullmatch(word) for word in words.split())
        size, most, most_opened = len(rest.split()), MAX_WORDS, MAX_OPENED_WORDS
    return 0 < size <= (most_opened if opened or points_back else most)


def _without_opener(words: str) -> str:
    if has_japanese(words):
        opener = _OPENER_JA.match(words)
        return words[opener.end() :].lstrip() if opener else words
    opener = re.match(rf"(?:{_OPENER.pattern})(?!\w)", words)
    return words[opener.end() :].lstrip() if opener else words


def _remove(latin: re.Pattern[str], japanese: re.Pattern[str], text: str) -> str:
    """Return the text without the words of two patterns, one for each way of writing."""
    if has_japanese(text):
        text = japanese.sub(" ", text)
    return " ".join(re.sub(rf"(?<!\w)(?:{latin.pattern})(?!\w)", " ", text).split())


def _corrected(question: Question) -> str:
    meant = dict(question.mentions.corrections)
    return " ".join(meant.get(word, word) for word in question.normalised.split())


def _aliases(name: str, matcher: Matcher) -> list[str]:
    """Return the aliases of a concept, normalised, the longest first."""
    concept = next(concept for concept in matcher.knowledge.lexicon if concept.id == name)
    # Aliases of one length stay in the curator's order.
    return sorted((normalise(alias.text) for alias in concept.aliases), key=len, reverse=True)


def _occurs(alias: str, text: str) -> re.Match[str] | None:
    edges = ("", "") if has_japanese(alias) else (r"(?<!\w)", r"(?!\w)")
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
    return next((alias for alias in written if has_japanese(alias) == has_japanese(like)), written[0])


def _join(theme: str, names: str) -> str:
    # Japanese has its topic first.
    return f"{names} {theme}" if has_japanese(theme) else f"{theme} {names}"
