"""Questions and answers as JSON: objects, however deep they stand, or questions mapped to answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from faq_bot.errors import shortened
from faq_bot.frozen import frozen
from faq_bot.knowledge.importing.fields import Field, field_of
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry, LeftOut, sorted_out
from faq_bot.knowledge.importing.json_values import Value, read_documents
from faq_bot.knowledge.importing.sections import is_question
from faq_bot.languages.codes import canonical
from faq_bot.languages.registry import languages
from faq_bot.text import clean

_Found = Iterator[ImportedEntry | LeftOut]


@frozen
class _Above:
    """What the objects around an object say of all in them."""

    topic: str = ""
    language: str = ""
    group: str = ""


@frozen
class _Object:
    """What an object holds.

    Attributes:
        texts: of each field, in the order of the file.
        others: the keys and values that are of no field, and what else stands in the values of the fields.
    """

    texts: dict[Field, list[Value]]
    others: tuple[tuple[str, Value], ...]

    def first(self, field: Field) -> str:
        """Return the first text of a field, or nothing."""
        return self.texts[field][0].text or "" if self.texts[field] else ""


def read_objects(file: str, text: str) -> Imported:
    """Read objects with questions and an answer, under the names in usual use.

    Args:
        file: the name to give in places.
        text: JSON, or JSON lines.

    Raises:
        KnowledgeError: it is no JSON.
    """
    documents = list(read_documents(file, text))
    told: set[str] = set()
    found = [each for document in documents for each in _entries(document, told)]
    if len(documents) == 1 and not any(isinstance(each, ImportedEntry) for each in found):
        found = list(_mapped(documents[0])) or found
    return sorted_out(found)


def _entries(document: Value, told: set[str]) -> _Found:
    """Yield the entries of all objects of a document, and what is none; each key of no use is told once."""
    left = [(document, _Above())]
    while left:
        value, above = left.pop()
        if value.items is not None:
            left += [(item, above) for item in reversed(value.items)]
        elif value.pairs is None:
            yield LeftOut(value.place, "no object with a question and an answer")
        else:
            held = _held(value)
            inner = [(key, each) for key, each in held.others if _has_objects(each)]
            is_entry = bool(held.texts[Field.QUESTION])
            if is_entry or held.texts[Field.ANSWER] or not inner:
                yield from _entry(value, held, above)
            yield from _unused(((key, each) for key, each in held.others if not _has_objects(each)), told)
            yield from _second(held, is_entry=is_entry)
            spoken = _languages([key for key, _ in inner]) if len(inner) > 1 else {}
            left += [(each, _below(held, above, key, spoken)) for key, each in reversed(inner)]


def _held(value: Value) -> _Object:
    texts: dict[Field, list[Value]] = {field: [] for field in Field}
    others = []
    for key, each in value.pairs or ():
        field = field_of(key.text or "")
        if field is None:
            others.append((key.text or "", each))
        else:
            found, beside = _texts(key, each)
            texts[field] += found
            others += beside
    return _Object(texts, tuple(others))


def _texts(key: Value, value: Value) -> tuple[list[Value], list[tuple[str, Value]]]:
    """Return the texts of a value, however deep, and what else is in it; an object is asked for its text."""
    texts: list[Value] = []
    others: list[tuple[str, Value]] = []
    left = [value]
    while left:
        each = left.pop()
        if each.items is not None:
            left += reversed(each.items)
        elif each.pairs is None:
            texts += [each] if each.text else []
        elif {Field.QUESTION, Field.ANSWER} <= {field_of(name.text or "") for name, _ in each.pairs}:
            others.append((key.text or "", each))
        else:
            named = [
                (field_of(name.text or "") is Field.ANSWER, name.text or "", inner) for name, inner in each.pairs
            ]
            left += reversed([inner for is_text, _, inner in named if is_text])
            others += [(name, inner) for is_text, name, inner in named if not is_text]
    return texts, others


def _entry(value: Value, held: _Object, above: _Above) -> _Found:
    questions = _lines(held.texts[Field.QUESTION])
    if not questions:
        yield LeftOut(value.place, "no question in the object")
        return
    yield ImportedEntry(
        questions=questions,
        answer=held.first(Field.ANSWER),
        place=value.place,
        topic=held.first(Field.TOPIC) or above.topic,
        id=held.first(Field.ID),
        language=held.first(Field.LANGUAGE) or above.language,
        group=above.group,
    )
    yield from _further(questions[0], held.texts[Field.ANSWER])


def _lines(texts: Iterable[Value]) -> tuple[str, ...]:
    return tuple(line for each in texts for line in map(clean, (each.text or "").split("\n")) if line)


def _further(question: str, answers: Iterable[Value]) -> Iterator[LeftOut]:
    # A question may be long, and its answers very many.
    why = shortened(f"another answer to {question!r}")
    yield from (LeftOut(each.place, why) for each in list(answers)[1:])


def _unused(pairs: Iterable[tuple[str, Value]], told: set[str]) -> Iterator[LeftOut]:
    for key, value in pairs:
        if key not in told:
            told.add(key)
            yield LeftOut(value.place, f"the key {key!r}, neither a question nor an answer")


def _second(held: _Object, *, is_entry: bool) -> Iterator[LeftOut]:
    for field in (Field.TOPIC, Field.ID, Field.LANGUAGE):
        # A topic and a language also hold for the objects within; an id is that of one entry.
        first = 1 if is_entry or field is not Field.ID else 0
        for value in held.texts[field][first:]:
            yield LeftOut(value.place, f"{'another' if first else 'the'} {field}, {value.text!r}")


def _has_objects(value: Value) -> bool:
    left = [value]
    while left:
        each = left.pop()
        if each.pairs is not None:
            return True
        left += each.items or ()
    return False


def _below(held: _Object, above: _Above, key: str, spoken: Mapping[str, str]) -> _Above:
    """Return what holds for the objects under a key: one of several is their language, else their topic."""
    language = spoken.get(key, "")
    topic = held.first(Field.TOPIC) or above.topic or (key if spoken and not language else "")
    group = f"{above.group}/{key}" if spoken else above.group
    return _Above(topic, held.first(Field.LANGUAGE) or language or above.language, group)


def _languages(keys: Iterable[str]) -> dict[str, str]:
    """Return the codes of languages that name groups; all empty where one names none: IT and HR are topics.

    Only languages that are known here count, as any two letters may be a code.
    """
    codes = {key: _language(key) for key in keys}
    return codes if all(codes.values()) else dict.fromkeys(codes, "")


def _language(name: str) -> str:
    try:
        code = canonical(name.replace("_", "-"))
    except ValueError:
        return ""
    return code if code.partition("-")[0] in languages() else ""


def _mapped(document: Value) -> _Found:
    """Yield the pairs of an object that maps questions to answers, or of the one object that it holds."""
    while len(document.pairs or ()) == 1 and (document.pairs or ())[0][1].pairs is not None:
        document = (document.pairs or ())[0][1]
    for above, key, value in _grouped(document):
        answers, others = _texts(key, value)
        if key.text:
            answer = answers[0].text or "" if answers else ""
            yield ImportedEntry(
                questions=_lines([key]),
                answer=answer,
                place=key.place,
                topic=above.topic,
                language=above.language,
            )
            yield from _further(key.text, answers)
        yield from _unused(others, set())


def _grouped(document: Value) -> Iterator[tuple[_Above, Value, Value]]:
    """Yield the pairs of an object and of the groups in it, which map a question, with what holds for it."""
    pairs = document.pairs or ()
    groups = [any(is_question(name.text or "") for name, _ in value.pairs or ()) for _, value in pairs]
    names = [key.text or "" for (key, _), is_group in zip(pairs, groups, strict=True) if is_group]
    spoken = _languages(names) if len(names) > 1 else {}
    for (key, value), is_group in zip(pairs, groups, strict=True):
        if is_group:
            language = spoken.get(key.text or "", "")
            above = _Above("" if language else key.text or "", language)
            yield from ((above, *pair) for pair in value.pairs or ())
        else:
            yield _Above(), key, value
