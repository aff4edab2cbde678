"""Training data of Rasa: intents with examples, and the responses that stand for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from faq_bot.errors import shortened
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry, LeftOut, sorted_out
from faq_bot.knowledge.nodes import Node
from faq_bot.knowledge.readers import read_items
from faq_bot.text import clean

KEYS = ("nlu", "responses", "rules", "stories", "intents", "actions")
"""What a file of Rasa has at its top."""

_WITHOUT_TEXT = ("version", "entities", "slots", "forms", "e2e_actions", "session_config", "config")
"""What else it may have, which no question or answer stands in."""

_TOLD = ("rules", "stories")
"""What tells which response follows an intent, the firmest first."""

_MARKED = re.compile(r"\[([^\[\]]+)\](?:\([^()]*\)|\{[^{}]*\})")
_SLOT = re.compile(r"(?<!\{)\{[^\s{}][^\n{}]*\}(?!\})")
_UTTER, _NOTED = "utter_", "slot_was_set"


def is_rasa(root: Node) -> bool:
    """Tell whether a YAML file holds training data of Rasa."""
    return any(key in (root.pairs or {}) for key in KEYS)


def read_rasa(roots: Iterable[Node]) -> Imported:
    """Read the files of one assistant together: examples often stand apart from responses.

    An intent is answered by the response of its name, else by what the first rule that holds for all, or story,
    says to it; of a response by its first wording for all.
    """
    roots = list(roots)
    tops = [_pairs(root) for root in roots]
    responses: dict[str, Node] = {}
    found: list[ImportedEntry | LeftOut] = [
        LeftOut(place, f"the key {key!r}, of no use for a knowledge base")
        for root in roots
        for key, (place, _) in (root.pairs or {}).items()
        if key not in (*KEYS, *_WITHOUT_TEXT)
    ]
    for name, node in (pair for top in tops if "responses" in top for pair in _pairs(top["responses"]).items()):
        if responses.setdefault(name, node) is not node:
            found.append(LeftOut(node.place, f"the response {name!r} stands in {responses[name].place} already"))
    conditions = (condition for condition, _ in _told(tops, "rules"))
    found += [LeftOut(each.place, "a rule that holds under a condition") for each in conditions if each]
    follows = list(_follows(tops))
    answered = dict(reversed(follows))
    used: set[str] = set()
    for top in tops:
        for node in read_items(top.get("nlu")):
            intent = _text(node, "intent")
            names = (_UTTER + intent,) if _UTTER + intent in responses else answered.get(intent, ())
            said = {name: responses[name] for name in names if responses.keys() >= set(names)}
            used.update(said)
            found += _entry(intent, node, said)
    found += _unused(responses, used, tops, follows)
    return sorted_out(found)


def _unused(
    responses: Mapping[str, Node],
    used: AbstractSet[str],
    tops: Sequence[Mapping[str, Node]],
    follows: Iterable[tuple[str, Sequence[str]]],
) -> Iterator[LeftOut]:
    """Yield the responses that no intent is answered by, and why."""
    asked = {_text(node, "intent") for top in tops for node in read_items(top.get("nlu"))}
    behind_others = {name for intent, names in follows if intent in asked for name in names}
    for condition, steps in _told(tops, "rules"):
        behind_others.update(_text(step, "action") for step in steps if condition is not None)
    mentioned = {_text(step, "action") for key in _TOLD for _, steps in _told(tops, key) for step in steps}
    for name, node in responses.items():
        if name not in used:
            lone = (
                "no intent with examples stands right before it" if name in mentioned else "no intent asks for it"
            )
            why = "others stand for its intent" if name in behind_others else lone
            yield LeftOut(node.place, f"the response {name!r}: {why}")


def _entry(intent: str, node: Node, responses: Mapping[str, Node]) -> Iterator[ImportedEntry | LeftOut]:
    if not intent:
        kinds = ", ".join(_pairs(node)) or node.shape
        yield LeftOut(node.place, f"no intent: {kinds}")
        return
    given = _pairs(node).get("examples")
    examples = _examples(given)
    for each in (given.items if given else None) or ():
        if not (_text(each, "text") or each.text):
            yield LeftOut(each.place, shortened(f"no text of an example of the intent {intent!r}"))
    taken = {name: _wording(response) for name, response in responses.items()}
    texts = [_text(each, "text") if each else "" for each in taken.values()]
    if not examples:
        yield LeftOut(node.place, f"the intent {intent!r} has no examples")
        return
    yield ImportedEntry(
        questions=examples,
        # Half of what is said may say something else than the whole.
        answer="\n\n".join(texts) if all(texts) else "",
        place=node.place,
        topic=intent.partition("/")[0] if "/" in intent else "",
        id=intent.rpartition("/")[2],
        group=intent.rpartition("/")[0],
    )
    for name, response in responses.items():
        yield from _lost(name, response, taken[name])


def _wording(response: Node) -> Node | None:
    """Return the first wording that is for all: of others, a channel or what is known of somebody decides."""
    for_all = (each for each in read_items(response) if not {"condition", "channel"} & _pairs(each).keys())
    return next((each for each in for_all if _text(each, "text")), None)


def _lost(name: str, response: Node, taken: Node | None) -> Iterator[LeftOut]:
    """Yield what is not taken of a response, and what Rasa would put into the text: it stays as it is written."""
    if taken is not None:
        text = _pairs(taken)["text"]
        for slot in dict.fromkeys(_SLOT.findall(text.text or "")):
            why = f"what Rasa puts in the place of {slot} in the response {name!r}"
            yield LeftOut(text.place, shortened(f"{why}: mend the answer, which shows {slot}"))
    others = sum(bool(_text(each, "text")) for each in read_items(response)) - (taken is not None)
    if others > 0:
        told = f"{others} other wording{'s' * (others > 1)} of the response {name!r}"
        yield LeftOut(response.place, shortened(told))
    for key, (place, _) in (pair for each in read_items(response) for pair in (each.pairs or {}).items()):
        if key != "text":
            yield LeftOut(place, shortened(f"{key!r} of the response {name!r}"))


def _examples(node: Node | None) -> tuple[str, ...]:
    if node is None:
        return ()
    # What other ends of lines part, of an item also that of a line, would be several phrasings of a base.
    if node.items is not None:
        lines = [" ".join((_text(item, "text") or item.text or "").split()) for item in node.items]
    else:
        lines = [" ".join(line.strip().removeprefix("- ").split()) for line in (node.text or "").split("\n")]
    # Words marked as entities: [Kagawa](city).
    return tuple(filter(None, (clean(_MARKED.sub(r"\1", line)) for line in lines)))


def _follows(tops: Sequence[Mapping[str, Node]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield intents and the responses that follow each in a rule for all, or in a story, the firmest first."""
    for key in _TOLD:
        for condition, steps in _told(tops, key):
            if condition is None:
                yield from ((intent, tuple(names)) for intent, names in _said(steps).items())


def _said(steps: Iterable[Node]) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    intents: tuple[str, ...] = ()
    for step in steps:
        action = _text(step, "action")
        if action.startswith(_UTTER):
            for intent in intents:
                said.setdefault(intent, []).append(action)
        # What is noted of the talk is nothing that is said in it.
        elif _NOTED not in _pairs(step):
            intents = tuple(_intents(step))
    return said


def _intents(step: Node) -> Iterator[str]:
    """Yield the intent of a step, or those of which any leads on."""
    for each in (step, *read_items(_pairs(step).get("or"))):
        if intent := _text(each, "intent"):
            yield intent


def _told(tops: Iterable[Mapping[str, Node]], key: str) -> Iterator[tuple[Node | None, Sequence[Node]]]:
    """Yield the condition of each rule or story, and its steps."""
    for told in (_pairs(each) for top in tops for each in read_items(top.get(key))):
        yield told.get("condition"), [*read_items(told.get("steps"))]


def _pairs(node: Node) -> Mapping[str, Node]:
    return {key: value for key, (_, value) in (node.pairs or {}).items()}


def _text(node: Node, key: str) -> str:
    return clean(_pairs(node)[key].text or "") if key in _pairs(node) else ""
