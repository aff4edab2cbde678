"""Knowledge bases, messages and files of cases as no curator would write them, but for their general shape."""

from dataclasses import fields

import yaml
from hypothesis import strategies as st

from faq_bot.answering.answer import Status
from faq_bot.knowledge.format import ENTRY, OFFERED, SCHEMA, keys
from faq_bot.knowledge.model import Kind
from faq_bot.languages.sentences import Sentences, literal

IDS = ("kagawa", "osaka", "hours", "prix", "été", "香川")
SENTENCES = [field.name for field in fields(Sentences)]
LANGUAGES = ("fr", "en", "ja", "de", "zh", "sw")

STEERING = (
    "\x1b[2J\x1b]0;owned\x07",
    "\x9b31m",
    "a\u202egnp.exe",
    "\u061c\u2066x",
    "\u2028y\u2029",
    "z\0z",
    "\x7f\x08",
    "L'ac\u00adcueil\u200b",
    "\U000e0041\U000e007f",
    "👩\u200d🎓",
    "\ufeff",
)
"""What a terminal or a text editor may obey."""

MARKUP = (
    "<script>alert(1)</script>",
    "<!-- --><img src=x onerror=y>",
    "[x](javascript:alert(1))",
    "=HYPERLINK(1)",
    "＝1+1",
    "\n=1",
    "@somebody #1 https://a.example www.b.example",
    "| a | b |\n|---|---|",
    "{} {0} %s %(x)s \\1 $0",
)
"""What a page, a spreadsheet, a review comment or a template may obey."""

YAML_SIGNS = (
    ": ",
    " #",
    "- ",
    "*a",
    "&a",
    "!x y",
    "!!python/name:os",
    "|",
    ">",
    "'",
    '"',
    "[",
    "{",
    "\t",
    "---",
    "~",
)

PLAIN = (
    "How many places are there at Kagawa?",
    "Combien de places à Osaka ?",
    "香川大学の定員は何人ですか？",
    "opening hours",
    "when",
    "who",
    "no",
    "2021",
    "10:30",
    "1,000 points in 2020-2021",
    "C++",
    "?!",
    "👍",
    "hello",
    "merci",
    "and at Osaka?",
    "are you sure?",
    "2",
    "the second",
    "in French please",
    "no, I meant Kagawa",
    "that is wrong",
    "say it again",
    "tell me more",
)


def texts(most=60):
    """Texts of any shape: what people say, what steers, what is markup, and anything else, alone and in a row."""
    pieces = st.one_of(st.sampled_from((*PLAIN, *STEERING, *MARKUP, *YAML_SIGNS, *IDS)), st.text(max_size=most))
    return st.one_of(pieces, st.lists(pieces, min_size=2, max_size=4).map(" ".join))


def written():
    """Texts that can be written to a file: no halves of characters."""
    return texts().map(lambda text: text.encode("utf-8", "replace").decode("utf-8"))


def long_texts():
    """Texts of thousands of characters, some of one character, word or sentence again and again."""
    many = st.integers(50, 1_500)
    return st.one_of(
        st.builds(lambda text, times: (text or "?") * times, texts(3), many),
        st.builds(lambda text, times: ". ".join([text] * times), st.sampled_from(PLAIN), st.integers(2, 60)),
        st.lists(texts(), min_size=5, max_size=40).map("? ".join),
    )


def messages():
    """What somebody may type or paste."""
    return st.one_of(texts(), texts(), texts(), long_texts(), st.text(st.characters(), max_size=100))


def _seldom(odd, usual):
    """One of forty values is odd: a base has dozens, and one that is refused hides what others do."""
    return st.sampled_from([False] * 39 + [True]).flatmap(lambda seldom: odd if seldom else usual)


def _one_or_many(value):
    return st.one_of(value, st.lists(value, min_size=1, max_size=3))


def _by_language(value):
    return st.one_of(value, st.dictionaries(st.sampled_from(LANGUAGES), value, min_size=1, max_size=3))


_PLAIN = st.sampled_from(PLAIN)
_IDS = _seldom(texts(5), st.sampled_from(IDS))
_PHRASINGS = st.one_of(_PLAIN, texts().map("a {}".format), texts().map("{} b".format), texts())
_ANSWERS = st.one_of(_PLAIN, texts().map("a {}".format), texts().map("{} b".format))
_ODD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), texts(5), st.lists(texts(5), max_size=2))

_VALUES = {
    "id": _IDS,
    "kind": st.sampled_from(list(map(str, Kind))),
    "topic": _IDS,
    "questions": _by_language(_one_or_many(_PHRASINGS)),
    "answer": _by_language(_ANSWERS),
    "format": st.sampled_from(["plain", "markdown"]),
    "sources": _one_or_many(_IDS),
    "about": _one_or_many(_IDS),
    "direction": _IDS,
    "see_also": _one_or_many(_IDS),
    "offered": st.sampled_from(OFFERED),
}


_NEEDED = {key: _VALUES[key] for key in ("id", "questions", "answer")}
# A key that is new to the format gets anything until it is known here.
_RARE = {key: _VALUES.get(key, _ODD) for key in keys(ENTRY) if key not in _NEEDED}


@st.composite
def _entries(draw):
    """Entries of which most have what they need, and some anything under any key."""
    entry = draw(st.fixed_dictionaries(_NEEDED, optional=_RARE))
    more = st.dictionaries(st.sampled_from([*_VALUES, "answers", ""]), _ODD, max_size=2)
    return entry | draw(_seldom(more, st.just({})))


_LEXICON = st.dictionaries(_IDS, _by_language(_one_or_many(texts(5))), max_size=3)
_RECORDS = st.lists(st.fixed_dictionaries({"id": _IDS, "title": _by_language(_ANSWERS)}), max_size=2)
_PARTS = {
    "language": st.sampled_from(LANGUAGES),
    "format": st.sampled_from(["plain", "markdown"]),
    "threshold": _seldom(_ODD, st.floats(0, 1)),
    "messages": st.dictionaries(st.sampled_from(SENTENCES), _ANSWERS, max_size=2),
    "small_talk": st.sampled_from(["none", "built-in"]),
    "sources": st.lists(st.fixed_dictionaries({"id": _IDS, "title": _ANSWERS}), max_size=2),
    "topics": _RECORDS,
    "phrasings": st.dictionaries(_IDS, _by_language(_one_or_many(_PHRASINGS)), max_size=2),
    "concepts": _LEXICON,
    "entities": _LEXICON,
    "directions": _LEXICON,
}


@st.composite
def bases(draw):
    """Knowledge bases as data, of which some can be loaded."""
    few = st.lists(st.sampled_from(sorted({*keys(SCHEMA)} - {"entries"})), max_size=3, unique=True)
    base = {key: draw(_PARTS.get(key, _ODD)) for key in ["language", *draw(few)]}
    entries = draw(st.lists(_entries(), min_size=1, max_size=4))
    return base | {"entries": list({str(entry["id"]): entry for entry in entries}.values())}


def sound_bases():
    """Knowledge bases as data that can be loaded, with odd texts in them."""
    word = texts().map(lambda text: f"places {text}")
    # A line of a question that begins with a dash is taken for an item that has got into a block.
    asked = word.map(lambda text: text.replace("-", "+"))
    entry = st.fixed_dictionaries(
        {
            "id": st.sampled_from(["hours", "places", "prix", "été"]),
            "questions": st.lists(st.one_of(asked, st.sampled_from(PLAIN)), min_size=1, max_size=4).map(
                lambda questions: [*questions, "opening hours"]
            ),
            "answer": word,
        },
        optional={
            "kind": st.sampled_from(["fact", "not_covered"]),
            "about": st.sampled_from(["kagawa", "osaka"]),
            "format": st.sampled_from(["plain", "markdown"]),
        },
    )
    said = st.dictionaries(st.sampled_from(SENTENCES), word.map(literal), min_size=1, max_size=3)
    entities = st.fixed_dictionaries({"kagawa": st.just(["Kagawa", "香川"]), "osaka": st.just(["Osaka", "大阪"])})
    return st.fixed_dictionaries(
        {
            "language": st.sampled_from(LANGUAGES),
            "entries": st.lists(entry, min_size=1, max_size=4, unique_by=lambda entry: entry["id"]),
            "entities": entities,
        },
        optional={
            "concepts": st.just({"places": ["places", "place"], "when": ["when", "hours"]}),
            "messages": said,
        },
    )


def as_yaml(data):
    """Return data as the bytes of a YAML file."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")


def damaged(content):
    """Bytes of a file with a few of them cut out, doubled or replaced."""
    signs = st.one_of(st.sampled_from([sign.encode() for sign in YAML_SIGNS]), st.binary(max_size=3))
    edits = st.lists(st.tuples(st.integers(0, len(content)), st.integers(0, 6), signs), min_size=1, max_size=4)
    return edits.map(lambda its: _edited(content, its))


def _edited(content, edits):
    for at, length, sign in edits:
        content = content[:at] + sign + content[at + length :]
    return content


def case_files():
    """Files of cases as data, for a base with the entries `hours` and `places`."""
    names = st.sampled_from(["hours", "places", "places | hours", *map(str, Status), "nobody"])
    case = st.fixed_dictionaries(
        {"ask": _PHRASINGS, "expect": names},
        optional={
            "not": names,
            "parts": st.lists(names, max_size=3),
            "status": st.sampled_from([*map(str, Status), "odd"]),
            "contains": _one_or_many(texts()),
            "matches": st.sampled_from(["nine", "(", "a{99999999999}", "(" * 300, "(a+)+$", "\\N{x}", "[\ud800]"]),
            "language": st.sampled_from([*LANGUAGES, "klingon"]),
            "min_confidence": st.one_of(st.floats(), st.floats(0, 1), texts(5)),
            "after": st.lists(_PHRASINGS, max_size=2),
            "kind": texts(),
            "perturb": st.sampled_from([True, "yes", "maybe"]),
            "marks": _one_or_many(texts()),
            "xfail": texts(),
        },
    )
    return st.fixed_dictionaries(
        {"tests": st.lists(case, min_size=1, max_size=4)}, optional={"knowledge": texts()}
    )
