"""A message taken apart: which of its sentences ask something, and what is only told around them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from faq_bot.answering.patterns import DASH, NUMBERED, Patterns, patterns
from faq_bot.answering.steering import Wish, steer
from faq_bot.frozen import frozen
from faq_bot.languages.normalising import normalise
from faq_bot.matching.question import telling_words
from faq_bot.text import has_unspaced

MAX_PARTS = 3
"""Sentences of one message that are answered; a further one is left out, and that is said."""

MAX_JOINED = 6
"""The same of the questions that one sentence joins, and of the things of a list."""

MOST_JOINTS = 64
"""Places in a sentence where it may join two questions, beyond which it is one: what is told before each is read
with it again, and people join some."""

MOST_ASIDES = 8
"""Greetings and introductions, each before a comma, that a question may have in front: all behind each is read."""

PAIR = 2
"""Things that a mere comma does not make a list."""

THING = 3
"""Content words of one thing of a list."""

REACH = 60
"""Characters on either side of a joint in which a name may stretch over it: "arts and crafts"."""

TOLD = 3
"""Sentences told before a question that it may lean on: often the last does not name what it is about."""

NAME = 2
"""Words that may follow a greeting or a goodbye: whom it is said to, or by whom."""

_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|«[^»]*»")

_DRAWN_OUT = re.compile(r"(?<=[\u3041-\u3093])[〜～]+(?=[^\W\d])")
"""What draws out a greeting in Japanese, and ends it: こんばんは〜定員は."""

_BULLET = re.compile(rf"^(?:[-–—*•·・]\s+|{NUMBERED}\s*)", re.IGNORECASE)
_DASH = re.compile(DASH)

COURTESY = 100
"""Characters from which a line is no mere greeting."""

# A mark inside a word ends nothing, nor does one at the end of a quotation.
_SENTENCE = re.compile(
    r"[^.!?。！？\n]*(?:(?:[.!?](?!\s|$)|[.!?。！？]+(?=[\"'”»」』]))[^.!?。！？\n]*)*[.!?。！？\n]*"
)


@frozen
class Part:
    """A sentence that asks something.

    Attributes:
        text: the sentence, without greeting and without what introduces the question.
        before: what is told right before it, which it may lean on; empty if nothing is.
        earlier: the sentences told before that, up to `TOLD` in all: what it is about may be named there.
    """

    text: str
    before: str = ""
    earlier: str = ""


def parts_of(message: str, codes: tuple[str, ...]) -> tuple[Part, ...]:
    """Return what asks something in a message, in order; the whole message where nothing does.

    >>> [part.text for part in parts_of("Hello! I am Eva. How many students can go?", ("en",))]
    ['How many students can go?']
    """
    look = patterns(codes)
    whole = _unwrapped(message, look)
    sentences = [
        _BULLET.sub("", sentence.strip())
        for sentence in _SENTENCE.findall(_DRAWN_OUT.sub("。", look.title.sub(" ", whole)))
        if normalise(sentence)
    ]
    parts: list[Part] = []
    told: list[str] = []
    for sentence in sentences:
        if _asks(sentence, look):
            asked, lead = _bare_question(_untagged(sentence, look, codes), look, codes)
            *earlier, before = [*told, lead][-TOLD - 1 :] if lead else told[-TOLD:] or [""]
            parts.append(Part(asked, before, " ".join(earlier)))
            told = []
        elif not _is_courtesy(sentence, look):
            told.append(sentence)
    if not parts:
        within = [sentence for sentence in sentences if _asks_within(sentence, look)]
        parts = [Part(*_bare_question(sentence, look, codes)) for sentence in within]
    parts = [_stated(part, look, codes) for part in parts]
    if len(parts) > 1:
        # "Are you sure? Five a year?" asks the second.
        parts = [part for part in parts if part.before or steer(part.text, codes) is None] or parts
    if parts:
        return tuple(parts)
    said = [sentence for sentence in sentences if not _is_courtesy(sentence, look)]
    return (Part(*_bare_question(" ".join(said), look, codes)) if said else Part(message),)


def _untagged(sentence: str, look: Patterns, codes: tuple[str, ...]) -> str:
    """Return a sentence without the "right?" that makes a question of it; "is that right?" is one by itself."""
    bare = look.tag.sub("", sentence)
    return sentence if bare != sentence and steer(sentence, codes) else bare


def _doubts(sentence: str, codes: tuple[str, ...]) -> bool:
    wished = steer(sentence, codes)
    return wished is not None and wished.wish is Wish.SURE


def _stated(part: Part, look: Patterns, codes: tuple[str, ...]) -> Part:
    """Return a statement as the question that a doubt behind it asks: "They take ten. Is that right?"."""
    if not part.before or not _doubts(part.text, codes):
        return part
    said = part.before.rstrip(" .!。！") + "?"
    return Part(_bare_question(said, look, codes)[0], part.earlier)


def halves(
    text: str, codes: tuple[str, ...], is_one_name: Callable[[str, str], bool] = lambda _before, _after: False
) -> tuple[str, ...]:
    """Return the questions that one sentence joins, or the things of a list; one that compares is one question.

    Args:
        text: the sentence.
        codes: the languages of the base.
        is_one_name: tells whether a name stretches over the border of two texts, normalised: there is no joint.

    >>> halves("Who created it, and what is its website?", ("en",))
    ('Who created it', 'what is its website?')
    """
    look = patterns(codes)
    spans = (joint.span() for joint in itertools.islice(look.joint.finditer(text), MOST_JOINTS))
    joints = [
        (start, end)
        for start, end in spans
        if not is_one_name(normalise(text[max(0, start - REACH) : end]), normalise(text[end : end + REACH]))
    ]
    if not joints:
        return (text,)
    words = normalise(text)
    if look.comparison.search(words) or _takes_back(words, look):
        return (text,)
    pieces, begin = [], 0
    for (start, end), (following, _) in itertools.pairwise([*joints, (len(text), len(text))]):
        if _are_questions(text[begin:start], text[end:following], look, codes):
            pieces.append(text[begin:start].strip())
            begin = end
    if not pieces and not look.asking.search(words):
        return _listed(text, joints, codes)
    return (*pieces, text[begin:].strip())


def _listed(text: str, joints: Sequence[tuple[int, int]], codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the things of a mere list, each of a few words: "places and grants at Kagawa"."""
    joints = [(start, end) for start, end in joints if not _DASH.match(text, start)]
    ends = [0, *(end for _, end in joints)]
    starts = [*(start for start, _ in joints), len(text)]
    pieces = tuple(filter(None, (text[end:start].strip() for end, start in zip(ends, starts, strict=True))))
    joined = len(pieces) > PAIR or any(text[start:end].strip(",;、， ") for start, end in joints)
    short = all(0 < len(telling_words(piece, codes)) <= THING for piece in pieces)
    return pieces if joined and short else (text,)


def _takes_back(words: str, look: Patterns) -> bool:
    """Tell whether a sentence corrects something: what it says beside that is not a second thing."""
    rejects = look.rejected_next.search(words) or look.rejected_before.search(words)
    return rejects is not None or look.correction.end(words) > 0


def _are_questions(piece: str, following: str, look: Patterns, codes: tuple[str, ...]) -> bool:
    """Tell whether two pieces of a sentence each ask something: "that there are five, and that it is free"."""
    if look.that.match(normalise(following)):
        asks = look.that.search(normalise(piece)) is not None
        return asks and len(telling_words(following, codes)) > 1
    return _has_question(piece, look, codes) and _has_question(following, look, codes)


def _has_question(piece: str, look: Patterns, codes: tuple[str, ...]) -> bool:
    """Tell whether a piece of a sentence has a question word, one that asks for yes or no at its beginning.

    Yes or no to nothing, as in "do you know?", is no question of its own.
    """
    words = normalise(piece)
    if look.question.search(words):
        return True
    return look.whether.match(words) is not None and bool(telling_words(piece, codes))


def _unwrapped(message: str, look: Patterns) -> str:
    """Return a message with its lines joined where a sentence goes on: in lower case, asking nothing new."""
    first, *others = message.split("\n")
    lines = [first]
    for line in others:
        before, goes_on = lines[-1].rstrip(), line[:1].islower() and not look.question.match(normalise(line))
        if goes_on and before[-1:].isalnum() and (len(before) > COURTESY or not _is_courtesy(before, look)):
            lines[-1] = f"{before} {line}"
        else:
            lines.append(line)
    return "\n".join(lines)


def _asks(sentence: str, look: Patterns) -> bool:
    # What somebody else asked is not asked here.
    sentence = _QUOTED.sub("", sentence) or sentence
    if sentence.rstrip("\"'»)） ").endswith(("?", "？")):
        return True
    words = look.opener.without(look.greeting.without(normalise(sentence)))
    if look.request.search(words):
        return True
    found = look.asking.search(words)
    return (
        found is not None and (found.start() == 0 or has_unspaced(found[0])) and not look.introduction.match(words)
    )


def _asks_within(sentence: str, look: Patterns) -> bool:
    """Tell whether a sentence holds a question that it only tells of: "my mother wants to know how long"."""
    found = look.question.search(normalise(_QUOTED.sub("", sentence)))
    return found is not None and not has_unspaced(found[0])


def _is_courtesy(sentence: str, look: Patterns) -> bool:
    if sentence.rstrip().endswith((":", "：")):
        return False
    rest = look.courtesy.without(normalise(sentence))
    return rest != normalise(sentence) and len(rest.split()) <= NAME


def _bare_question(sentence: str, look: Patterns, codes: tuple[str, ...]) -> tuple[str, str]:
    """Return a sentence without the greeting and the introduction in front of its question, and these."""
    told = ""
    head, mark, tail = sentence.rpartition(": ")
    if mark and look.asking.search(normalise(tail)) and _leads(head, look, codes):
        told, sentence = head, tail.strip()
    for _ in range(MOST_ASIDES):
        head, mark, tail = sentence.partition(",")
        if not (mark and _is_aside(head, look) and telling_words(tail, codes)):
            break
        if _doubts(tail, codes):
            # "I heard that they take ten, is that right" asks for what was heard.
            return f"{head}?", told
        told, sentence = head, tail.strip()
    return sentence, told


def _leads(head: str, look: Patterns, codes: tuple[str, ...]) -> bool:
    """Tell whether what stands before a colon only leads to the question behind it: "back to the exchange:"."""
    return _is_aside(head, look) or not telling_words(head, codes) or look.opener.end(normalise(head)) > 0


def _is_aside(clause: str, look: Patterns) -> bool:
    words = look.greeting.without(normalise(clause))
    return _is_courtesy(clause, look) or (
        look.introduction.match(words) is not None and look.asking.search(words) is None
    )
