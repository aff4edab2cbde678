"""Training data of Rasa: intents with examples, and the responses that stand for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from faq_bot.errors import shortened
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry, LeftOut, sorted_out
from faq_bot.knowledge.nodes import Node
from faq_bot.knowledge.readers import read_items
from faq_bot.text import clean

KEYS = ("nlu", "responses", "rules", "stories", "intents", "actions")
"""What a file of Rasa has at its top."""

_WITHOUT_TEXT = ("version", "entities", "slots", "forms", "e2e_actions", "session_config", "config")
"""What else it may have, which no question or answer stands in."""

_MARKED = re.compile(r"\[([^\[\]]+)\](?:\([^()]*\)|\{[^{}]*\})")
_SLOT = re.compile(r"(?<!\{)\{[^\s{}][^\n{}]*\}(?!\})")
_UTTER = "utter_"


def is_rasa(root: Node) -> bool:
    """Tell whether a YAML file holds training data of Rasa."""
    return any(key in (root.pairs or {}) for key in KEYS)


def read_rasa(roots: Iterable[Node]) -> Imported:
    """Read the files of one assistant together: examples often stand apart from responses.

    An intent is answered by the response of its name, else by the first that a rule or story gives for it.
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
    answered = {intent: name for top in tops for intent, name in _steps(top)}
    used: set[str] = set()
    for top in tops:
        for node in read_items(top.get("nlu")):
            intent = _text(node, "intent")
            name = next((n for n in (_UTTER + intent, answered.get(intent, "")) if n in responses), "")
            used.add(name)
            found += _entry(intent, node, responses.get(name), name)
    found += [
        LeftOut(node.place, f"the response {name!r}: no intent asks for it")
        for name, node in responses.items()
        if name not in used
    ]
    return sorted_out(found)


def _entry(intent: str, node: Node, response: Node | None, name: str) -> Iterator[ImportedEntry | LeftOut]:
    if not intent:
        kinds = ", ".join(_pairs(node)) or node.shape
        yield LeftOut(node.place, f"no intent: {kinds}")
        return
    given = _pairs(node).get("examples")
    examples = _examples(given)
    for each in (given.items if given else None) or ():
        if not (_text(each, "text") or each.text):
            yield LeftOut(each.place, shortened(f"no text of an example of the intent {intent!r}"))
    answers = [text for each in read_items(response) if (text := _text(each, "text"))]
    if not examples:
        yield LeftOut(node.place, f"the intent {intent!r} has no examples")
        return
    yield ImportedEntry(
        questions=examples,
        answer=answers[0] if answers else "",
        place=node.place,
        topic=intent.partition("/")[0] if "/" in intent else "",
        id=intent.rpartition("/")[2],
    )
    others = len(answers) - 1
    if response is not None:
        yield from _unfilled(response, name)
    if others > 0 and response is not None:
        yield LeftOut(response.place, f"{others} other wording{'s' * (others > 1)} of the response {name!r}")
    for key, (place, _) in (pair for each in read_items(response) for pair in (each.pairs or {}).items()):
        if key != "text":
            yield LeftOut(place, shortened(f"{key!r} of the response {name!r}"))


def _unfilled(response: Node, name: str) -> Iterator[LeftOut]:
    """Yield what Rasa would put into the text that is taken: there it stays as it is written."""
    taken = next((each for each in read_items(response) if _text(each, "text")), response)
    for slot in dict.fromkeys(_SLOT.findall(_text(taken, "text"))):
        why = (
            f"what Rasa puts in the place of {slot} in the response {name!r}: mend the answer, which shows {slot}"
        )
        yield LeftOut(_pairs(taken)["text"].place, why)


def _examples(node: Node | None) -> tuple[str, ...]:
    if node is None:
        return ()
    if node.items is not None:
        # What stands on several lines is one example here, and would be several phrasings of a base.
        lines = [" ".join((_text(item, "text") or item.text or "").split()) for item in node.items]
    else:
        lines = [line.strip().removeprefix("- ") for line in (node.text or "").split("\n")]
    # Words marked as entities: [Kagawa](city).
    return tuple(filter(None, (clean(_MARKED.sub(r"\1", line)) for line in lines)))


def _steps(top: Mapping[str, Node]) -> Iterator[tuple[str, str]]:
    """Yield each intent with the response that follows it in a rule or a story; the first of each stands."""
    pairs: dict[str, str] = {}
    for key in ("rules", "stories"):
        for story in read_items(top.get(key)):
            intent = ""
            for step in read_items(_pairs(story).get("steps")):
                action = _text(step, "action")
                if intent and action.startswith(_UTTER):
                    pairs.setdefault(intent, action)
                intent = _text(step, "intent") or (intent if not action else "")
    yield from pairs.items()


def _pairs(node: Node) -> Mapping[str, Node]:
    return {key: value for key, (_, value) in (node.pairs or {}).items()}


def _text(node: Node, key: str) -> str:
    return clean(_pairs(node)[key].text or "") if key in _pairs(node) else ""
