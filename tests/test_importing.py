"""Tables, JSON and training data of others become a base; what cannot be taken is named with its place."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from faq_bot.errors import KnowledgeError, Place
from faq_bot.knowledge.importing.building import build
from faq_bot.knowledge.importing.imported import Imported, ImportedEntry
from faq_bot.knowledge.importing.reading import read_files
from faq_bot.knowledge.importing.yaml_text import as_yaml
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.languages.normalising import normalise
from faq_bot.text import clean


@pytest.fixture(scope="module", autouse=True)
def _read_here():
    """Files are read in this process, as where there is no fork: the bounds of another one are not looked at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("faq_bot.sharing.multiprocessing.get_all_start_methods", lambda: ["spawn"])
        yield


def imported(language="en", /, **files: str | bytes):
    """Return what stands in the base made of files, and what was left out of it; `__` in a name is its dot."""
    contents = {
        name.replace("__", "."): text if isinstance(text, bytes) else text.encode() for name, text in files.items()
    }
    base = build(read_files(contents), language)
    return written(base), [f"{left.place}: {left.why}" for left in base.left_out]


def written(base):
    """Return the entries of a base as they are read again from its YAML."""
    return load_knowledge(Path("base.yaml"), {"base.yaml": as_yaml(base).encode()}).entries


def texts(entries):
    return [([p.text for p in e.phrasings], *e.answers.values()) for e in entries]


# Tables

HOURS = [(["When are you open?"], "At nine."), (["Where?"], "Here.")]


@pytest.mark.parametrize(
    "table",
    {
        "names in the first row": "question,answer\nWhen are you open?,At nine.\nWhere?,Here.\n",
        "no names": "When are you open?,At nine.\nWhere?,Here.\n",
        "the answer first, by its name": "Réponse;Question\nAt nine.;When are you open?\nHere.;Where?\n",
        "semicolons": "When are you open?;At nine.\nWhere?;Here.\n",
        "tabs": "When are you open?\tAt nine.\nWhere?\tHere.\n",
        "names in capitals, with blanks": " QUESTION , Answer \nWhen are you open?, At nine. \nWhere?,Here.\n",
        "Japanese names": "質問,回答\nWhen are you open?,At nine.\nWhere?,Here.\n",
        "empty rows": "\nquestion,answer\n,\nWhen are you open?,At nine.\n\nWhere?,Here.\n\n",
        "byte order mark": "\ufeffquestion,answer\nWhen are you open?,At nine.\nWhere?,Here.\n",
        "the delimiter in the first line": "sep=^\r\nq^a\r\nWhen are you open?^At nine.\r\nWhere?^Here.",
        "returns": "question,answer\r\nWhen are you open?,At nine.\r\nWhere?,Here.\r\n",
    }.items(),
    ids=lambda item: item[0],
)
def test_a_table_is_read_however_it_is_written(table):
    entries, left_out = imported(a__csv=table[1])
    assert texts(entries) == HOURS
    assert left_out == []


def test_cells_may_hold_delimiters_quotes_and_new_lines():
    entries, _ = imported(a__csv='q,a\n"Open, or ""shut""?","At nine;\n\nor ""later"", # 4"\n')
    assert texts(entries) == [(['Open, or "shut"?'], 'At nine;\n\nor "later", # 4')]


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ('question,answer\nWhen?,"At nine.\nWhere?,Here.\n', "2:7"),
        ('question,answer\nWhen?,"At nine.\nWhere?,"Here, there."\n', "2:7"),
        ('question,answer\nWhen?,At nine.\n"Where?,Here.', "3:1"),
        ('question;answer\n"When ""open""?";"At nine.\nHow?;So.\n', "2:18"),
    ],
)
def test_a_quote_that_is_left_open_is_told_where_it_opens(table, place):
    with pytest.raises(KnowledgeError, match=rf"^a\.csv:{place}: the quote that opens here is not closed"):
        read_files({"a.csv": table.encode()})


def test_text_after_a_quote_that_is_closed_in_its_line_is_taken():
    entries, _ = imported(a__csv='question,answer\n"When" open?,At nine.\n"Where?" , Here.\n')
    assert [entry.answers["en"] for entry in entries] == ["At nine.", "Here."]


def test_a_comma_in_a_text_is_no_delimiter_where_semicolons_part_the_columns():
    entries, _ = imported(a__csv="Open, now?;Yes, now.\nShut?;No.\n")
    assert texts(entries) == [(["Open, now?"], "Yes, now."), (["Shut?"], "No.")]


def test_what_parts_questions_from_answers_is_told_by_their_marks():
    entries, _ = imported(a__csv="When?;At nine, or ten.\nWhere?;Here, or there.\n")
    assert texts(entries) == [(["When?"], "At nine, or ten."), (["Where?"], "Here, or there.")]


def test_the_line_that_names_the_delimiter_counts():
    _, left_out = imported(a__csv="SEP=|\nq|a\nWhen?|Nine.\n|Lost.\n")
    assert left_out == ["a.csv:4:1: a row without a question"]
    with pytest.raises(KnowledgeError, match=r"^a\.csv:3:7: the quote that opens here"):
        read_files({"a.csv": b'sep=;\nq;a\nWhen?;"Nine.\nWhere?;Here.\n'})


def test_a_cell_may_be_longer_than_the_csv_module_allows_which_allows_no_more_afterwards():
    usual = csv.field_size_limit()
    (entry,), _ = imported(faq__csv=f"question,answer\nopen?,{'x' * usual}late\n")
    assert len(entry.answers["en"]) > usual
    assert csv.field_size_limit() == usual


def test_each_line_of_a_question_and_each_further_column_is_a_way_to_ask():
    entries, _ = imported(
        a__csv='question,question 2,alternate questions,answer\n"When?\nhours",at what time,,Nine.\n'
    )
    assert texts(entries) == [(["When?", "hours", "at what time"], "Nine.")]


def test_topics_and_ids_are_taken_from_their_columns():
    base = build(read_files({"a.csv": b"id,topic,q,a\nhours 1,Visiting us,When?,Nine.\n"}), "en")
    assert (base.entries[0].id, base.entries[0].topic, base.topics[0].titles) == (
        "hours-1",
        "visiting-us",
        {"en": "Visiting us"},
    )


def test_rows_of_one_id_are_one_entry_in_several_languages():
    table = "id,language,question,answer\nh,en,When?,Nine.\nh,fr,Quand ?,Neuf heures.\nh,en,hours,\nh,en,x,Ten.\n"
    (entry,), left_out = imported(None, a__csv=table)
    assert [source.id for source in entry.sources] == ["a-csv"]
    assert dict(entry.answers) == {"en": "Nine.", "fr": "Neuf heures."}
    assert [(p.language, p.text) for p in entry.phrasings] == [("en", "When?"), ("en", "hours"), ("fr", "Quand ?")]
    assert left_out == ["a.csv:5:1: another answer for the id 'h'"]


def test_tags_in_a_text_that_is_no_page_stay_and_are_told():
    entries, left_out = imported(
        a__json='[{"q": "When?", "a": "<p>At <b>nine</b>"}, {"q": "Where?", "a": "a < b and c > d"}]'
    )
    assert texts(entries) == [(["When?"], "<p>At <b>nine</b>"), (["Where?"], "a < b and c > d")]
    assert left_out == [
        "a.json:1:2: what the tags in the answer to 'When?' say: mend the answer, which shows them"
    ]


def test_numbers_count_anew_in_each_table():
    entries, left_out = imported(
        a__csv="id,q,a\n1,When?,Nine.\n2,Where?,Here.\n", b__csv="id,q,a\n1,Refunds?,\n2,Who?,Ana.\n2,staff,\n"
    )
    assert texts(entries) == [(["When?"], "Nine."), (["Where?"], "Here."), (["Who?", "staff"], "Ana.")]
    assert [entry.id for entry in entries] == ["1", "2", "2-2"]
    assert left_out == ["b.csv:2:1: no answer to 'Refunds?'"]


def test_the_same_name_in_a_table_of_another_language_is_one_entry():
    entries, left_out = imported(
        None,
        a__csv="id,language,q,a\nhours,en,When?,Nine.\n2,en,Where?,Here.\n",
        b__csv="id,language,q,a\nhours,fr,Quand ?,Neuf heures.\nhours,fr,horaires,\n2,fr,Qui ?,Ana.\n",
    )
    assert [dict(entry.answers) for entry in entries] == [
        {"en": "Nine.", "fr": "Neuf heures."},
        {"en": "Here."},
        {"fr": "Ana."},
    ]
    assert [phrasing.text for phrasing in entries[0].phrasings] == ["When?", "Quand ?", "horaires"]
    assert [source.id for source in entries[0].sources] == ["a-csv", "b-csv"]
    assert left_out == []


def test_numbers_count_anew_in_each_group_of_objects():
    groups = '{"faq": [{"id": 1, "q": "When?", "a": "Nine."}], "shop": [{"id": 1, "q": "Is it dear?"}]}'
    entries, left_out = imported(a__json=groups)
    assert texts(entries) == [(["When?"], "Nine.")]
    assert left_out == ["a.json:1:59: no answer to 'Is it dear?'"]


def test_ids_that_differ_in_capitals_alone_are_two():
    entries, left_out = imported(a__csv="id,q,a\nvisa,When?,Nine.\nVISA,Where?,Here.\nvisa,hours,\n")
    assert [entry.id for entry in entries] == ["visa", "visa-2"]
    assert texts(entries) == [(["When?", "hours"], "Nine."), (["Where?"], "Here.")]
    assert left_out == []


def test_rows_of_one_id_have_one_topic_with_a_title_in_each_language():
    rows = "h,en,,When?,Nine.\nh,en,Hours,hours,\nh,fr,Heures,Quand ?,9 h.\nh,en,Fees,x,\n"
    table = f"id,language,topic,question,answer\n{rows}"
    base = build(read_files({"a.csv": table.encode()}), None)
    assert [(topic.id, topic.titles) for topic in base.topics] == [("hours", {"en": "Hours", "fr": "Heures"})]
    assert [entry.topic for entry in base.entries] == ["hours"]
    assert [f"{left.place}: {left.why}" for left in base.left_out] == [
        "a.csv:5:1: another topic for the id 'h', 'Fees'"
    ]


def test_what_is_left_out_is_told_with_its_place_and_why():
    table = (
        'question,answer,price\n"When?\nhours",Nine.,3\nWhere?,,\n,Lost.,\nWhen?,Ten.,\n"When?\nhours",Nine.,\n'
    )
    entries, left_out = imported(a__csv=table)
    assert len(entries) == 2
    assert left_out == [
        "a.csv:1:1: the column 'price', of no use for a knowledge base",
        "a.csv:5:1: a row without a question",
        "a.csv:7:1: the same question and answer stand in a.csv:2:1",
        "a.csv:4:1: no answer to 'Where?'",
    ]


def test_a_row_that_goes_on_beyond_the_first_is_left_out_and_said_for_half_an_answer_is_another():
    table = "question,answer\nOpen?,Yes, but not on Sundays.\nWhere?,Here.,,\nWho?,We.\n"
    entries, left_out = imported(a__csv=table)
    assert texts(entries) == [(["Where?"], "Here."), (["Who?"], "We.")]
    assert left_out == [
        "a.csv:2:1: a row of 3 cells, where the first row has 2; a cell with ',' in it needs quotes"
    ]
    _, left_out = imported(a__tsv="Open?\tYes.\nWho?\tWe.\tall\n")
    assert left_out == [
        "a.tsv:2:1: a row of 3 cells, where the first row has 2; a cell with a tab in it needs quotes"
    ]


def test_a_column_without_a_name_and_a_second_of_one_kind_are_told():
    table = "q,a,,category,format,section,\nWhen?,Nine.,note,Hours,markdown,Times,\nWhere?,Here.,,,,,\n"
    base = build(read_files({"a.csv": table.encode()}), "en")
    assert [topic.titles for topic in base.topics] == [{"en": "Hours"}]
    assert [left.why for left in base.left_out] == [
        "the column 3, which has no name, of no use for a knowledge base",
        "the column 'format', of no use for a knowledge base",
        "the column 'section', of no use for a knowledge base",
    ]
    _, left_out = imported(a__csv="When?,Nine.,Hours,note\nWhere?,Here.,Places,\n")
    assert left_out == ["a.csv:1:1: the column 4, which has no name, of no use for a knowledge base"]


@pytest.mark.parametrize(
    "answer",
    [
        "TODO",
        "tbd",
        "To-do: ",
        "TBC ...",
        "[TODO: write]",
        "Coming soon",
        *("#REF!", "#N/A", "#NAME?", "#DIV/0!", "#SPILL!", "#BEZUG!", "#NV", "#¡VALOR!", "Err:502"),
        "NULL",
        "nan",
        "-",
        "?",
        "...",
    ],
)
def test_what_stands_for_an_answer_to_come_is_left_out(answer):
    entries, left_out = imported(a__csv=f"question,answer\nWhen?,Nine.\nWhere?,{answer}\n")
    assert len(entries) == 1
    assert left_out == [f"a.csv:3:1: no answer to 'Where?' yet, only {answer.strip()!r}"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("question;answer\nété ?;à 9 h\n".encode("cp1252"), r"a\.csv:2:1: not UTF-8 .* Windows-1252 .*CSV UTF-8"),
        ("question;answer\né ?;à 9 h\n".encode("cp1252"), r"iconv -f cp1252 -t utf-8 a\.csv > utf-8-a\.csv"),
        (
            "question,answer\nいつ,九時です\n".encode("shift_jis"),
            r"a\.csv:2:1: not UTF-8 .* Shift JIS .*iconv -f cp932",
        ),
        (
            "question,answer\nいつ,①髙橋です\n".encode("cp932"),
            r"a\.csv:2:1: not UTF-8 .* Shift JIS .*iconv -f cp932",
        ),
        (
            "question,answer\nGdzie?,przy rynku Łódź, było\n".encode("cp1250"),
            r"not UTF-8 text; save the file as UTF-8$",
        ),
        (
            "question,answer\nGdzie?,dziewiątej\n".encode("iso-8859-2"),
            r"not UTF-8 text; save the file as UTF-8$",
        ),
        (
            "question,answer\nWo?,können wir\n".encode("cp850"),
            r"not UTF-8 text; save the file as UTF-8$",
        ),
        ("question,answer\n".encode("utf-16"), "UTF-16 text; save the file as UTF-8"),
        ("question,answer\nété ?,à 9 h\n".encode("utf-16-le"), "not UTF-8 text, UTF-16 by its looks; save"),
        ("question,answer\nWhen?,x\n".encode("utf-16-le"), "not UTF-8 text, UTF-16 by its looks; save"),
        ("question,answer\n".encode("utf-32"), "UTF-32 text; save the file as UTF-8"),
        (b"question,answer\nWhat\0?,x\n", r"a\.csv:2:5: a character NUL, which no text has; remove it"),
        (
            b"PK\3\4\x14\0\0\0\0\0" + b"\xff" * 9,
            "not UTF-8 text, and no text by its looks; is it what its name says",
        ),
        (b"When?\nWhere?\n", "one column"),
        (
            b"question_en,answer_en\nWhen?,x\n",
            r"columns that name a language \(question_en, answer_en\); keep one of",
        ),
        (
            b"question_id,answer_id\nKapan?,x\n",
            r"columns that name a language \(question_id, answer_id\); keep one of",
        ),
        (
            b"question,answer,Frage,Antwort\nWhen?,x,Wann?,y\n",
            "several columns of questions and several of answers",
        ),
        (b"question,remark\nWhen?,x\n", "no column is named 'answer'; the first row names question, remark"),
    ],
)
def test_a_table_that_cannot_be_read_is_told_with_a_remedy(content, message):
    with pytest.raises(KnowledgeError, match=message):
        read_files({"a.csv": content})


@pytest.mark.parametrize("name", ["question_id", "Question No", "QUESTION-ID", "answer_nr"])
def test_a_column_of_numbers_is_in_no_language(name):
    entries, left_out = imported(a__csv=f"{name},question,answer\n1,When?,Nine.\n2,Where?,Here.\n")
    assert texts(entries) == [(["When?"], "Nine."), (["Where?"], "Here.")]
    assert left_out == [f"a.csv:1:1: the column {name!r}, of no use for a knowledge base"]


@pytest.mark.parametrize("said", ["l’été", "à 9 h – 18 h", "l´été", "Straße·Größe", "5€", "25 km²", "«été»"])
def test_what_windows_writes_in_western_europe_is_known(said):
    with pytest.raises(KnowledgeError, match="Windows-1252 by its looks"):
        read_files({"a.csv": f"question,answer\nWhen?,{said}\n".encode("cp1252")})


def test_a_page_that_is_no_utf_8_is_not_sent_to_a_spreadsheet():
    with pytest.raises(KnowledgeError, match=r"Windows-1252 by its looks; convert it: iconv"):
        read_files({"a.html": "<p>été</p>".encode("cp1252")})


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1).map(clean)
QUESTION = TEXT.filter(lambda text: normalise(text) and "\n" not in text)


def is_answer(text):
    return normalise(text) not in {"", "null", "nan"}


ANSWER = st.lists(TEXT, min_size=1, max_size=3).map("\n".join).map(clean).filter(is_answer)


@given(st.lists(st.tuples(QUESTION, ANSWER), min_size=1, max_size=8, unique_by=lambda pair: normalise(pair[0])))
def test_any_questions_and_answers_come_back_as_they_were(pairs):
    stream = io.StringIO()
    csv.writer(stream).writerows([("question", "answer"), *pairs])
    entries, left_out = imported(a__csv=stream.getvalue())
    assert texts(entries) == [([question], answer) for question, answer in pairs]
    assert left_out == []


# JSON


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.jsonl",
            '{"question": "When?", "answer": "Nine."}\n\n{"questions": ["Where?", "place"], "response": "Here."}',
        ),
        ("a.json", '[{"q": "When?", "a": "Nine."}, {"utterances": ["Where?", "place"], "answers": ["Here."]}]'),
        ("a.json", '{"faq": [{"Q": "When?", "A": "Nine."}, {"title": "Where?\\nplace", "text": "Here."}]}'),
        (
            "a.json",
            '{"mainEntity": [{"name": "When?", "acceptedAnswer": {"text": "Nine."}},'
            ' {"question": ["Where?", "place"], "answer": {"text": "Here."}}]}',
        ),
    ],
)
def test_objects_are_read_under_the_usual_names(name, text):
    base = build(read_files({name: text.encode()}), "en")
    assert texts(written(base)) == [(["When?"], "Nine."), (["Where?", "place"], "Here.")]


def test_questions_mapped_to_answers():
    entries, _ = imported(a__json='{"When?": "Nine.", "Where?": "Here."}')
    assert texts(entries) == [(["When?"], "Nine."), (["Where?"], "Here.")]


def test_groups_of_questions_mapped_to_answers_are_topics():
    text = b'{"Opening": {"When?": "Nine."}, "Prices": {"How much?": "Ten."}, "Where?": "Here."}'
    base = build(read_files({"a.json": text}), "en")
    assert [(entry.topic, *entry.answers.values()) for entry in base.entries] == [
        ("opening", "Nine."),
        ("prices", "Ten."),
        ("", "Here."),
    ]
    assert base.left_out == []


@pytest.mark.parametrize(
    "text",
    [
        '{"en": {"When?": "Nine."}, "pt_BR": {"Quando?": "Nove."}}',
        '{"en": [{"q": "When?", "a": "Nine."}], "pt-br": [{"q": "Quando?", "a": "Nove."}]}',
    ],
)
def test_groups_that_are_named_by_languages_are_in_them(text):
    base = build(read_files({"a.json": text.encode()}), None)
    assert [(entry.topic, entry.answers) for entry in base.entries] == [
        ("", {"en": "Nine."}),
        ("", {"pt-BR": "Nove."}),
    ]


@pytest.mark.parametrize(
    "text", ['{"IT": {"When?": "Nine."}, "HR": {"Who?": "All."}}', '{"IT": {"When?": "Nine."}}']
)
def test_groups_that_may_be_named_by_something_else_are_in_no_language_of_theirs(text):
    base = build(read_files({"a.json": text.encode()}), "en")
    assert {code for entry in base.entries for code in entry.answers} == {"en"}


def test_lines_that_are_no_question_with_an_answer_are_left_out():
    _, left_out = imported(a__jsonl='{"question": "When?", "answer": "x"}\n[1]\n{"answer": "x"}\n{"q": "a?"}')
    assert left_out == [
        "a.jsonl:2:2: no object with a question and an answer",
        "a.jsonl:3:1: no question in the object",
        "a.jsonl:4:1: no answer to 'a?'",
    ]


def test_objects_are_found_however_deep_with_what_stands_above_them():
    nested = {
        "title": "Our FAQ",
        "language": "fr",
        "groups": [
            {"category": "Horaires", "questions": [{"q": "Quand ?", "a": "Neuf heures."}]},
            {
                "Tarifs": [{"q": "Combien ?", "a": "Dix."}],
                "Lieu": {"x": {"q": "Où ?", "a": "Là.", "lang": "fr-CA"}},
            },
        ],
    }
    base = build(read_files({"a.json": json.dumps(nested).encode()}), "en")
    topics = {topic.id: topic.titles for topic in base.topics}
    assert [(topics[entry.topic], entry.answers) for entry in base.entries] == [
        ({"fr": "Horaires"}, {"fr": "Neuf heures."}),
        ({"fr": "Tarifs"}, {"fr": "Dix."}),
        ({"fr-CA": "Lieu"}, {"fr-CA": "Là."}),
    ]
    assert [left.why for left in base.left_out] == ["no answer to 'Our FAQ'"]


def test_what_stands_beside_an_answer_in_json_is_told_with_its_place():
    text = """[
  {"question": "When?", "answers": ["Nine.", "Ten."], "votes": 3},
  {"question": "Where?", "answer": {"text": "Here.", "html": "<b>Here.</b>"}, "votes": 4},
  {"question": "Who?", "answer": {"en": "We.", "fr": "Nous."}},
  {"question": "How?", "topic": ["a", "b"], "answer": "So.", "details": {"answer": "Lost."}}
]"""
    entries, left_out = imported(a__json=text)
    assert texts(entries) == [(["When?"], "Nine."), (["Where?"], "Here."), (["How?"], "So.")]
    assert sorted(left_out) == [
        "a.json:2:46: another answer to 'When?'",
        "a.json:2:64: the key 'votes', neither a question nor an answer",
        "a.json:3:62: the key 'html', neither a question nor an answer",
        "a.json:4:3: no answer to 'Who?'",
        "a.json:4:41: the key 'en', neither a question nor an answer",
        "a.json:4:54: the key 'fr', neither a question nor an answer",
        "a.json:5:39: another topic, 'b'",
        "a.json:5:73: no question in the object",
    ]


def test_a_key_that_stands_twice_is_not_lost():
    entries, left_out = imported(a__json='{"When?": "Nine.",\n "When?": "Ten.", "Where?": {"x": "y"}}')
    assert texts(entries) == [(["When?"], "Nine."), (["When?"], "Ten.")]
    assert left_out == [
        "a.json:2:35: the key 'x', neither a question nor an answer",
        "a.json:2:19: no answer to 'Where?'",
    ]
    entries, left_out = imported(b__json='[{"q": "When?", "a": "Nine.",\n "a": "Ten.", "q": "hours"}]')
    assert texts(entries) == [(["When?", "hours"], "Nine.")]
    assert left_out == ["b.json:2:7: another answer to 'When?'"]


@pytest.mark.parametrize("form", ["json", "yml"])
def test_what_is_left_out_of_a_long_question_is_no_longer_than_a_message(form):
    long = "x" * 5_000
    data = {
        "json": [{"q": long, "a": ["Nine."] * 50}],
        "yml": {
            "nlu": [
                {"intent": long, "examples": [{"metadata": "x"}] * 50},
                {"intent": "a", "examples": "- when?"},
            ],
            "responses": {"utter_a": [{"text": "Nine."}]},
        },
    }
    page = json.dumps(data[form])
    _, left_out = imported(**{f"b__{form}": page})
    assert len(left_out) > 40
    assert sum(map(len, left_out)) < 70_000


def numbered(data, numbers):
    """Return JSON data with texts that are told apart in place of its texts and numbers."""
    if isinstance(data, dict):
        return {key: numbered(value, numbers) for key, value in data.items()}
    if isinstance(data, list):
        return [numbered(value, numbers) for value in data]
    return f"text {next(numbers)}." if isinstance(data, str) else data


@given(
    st.recursive(
        st.none() | st.booleans() | st.just("text"),
        lambda x: (
            st.lists(x, max_size=3) | st.dictionaries(st.sampled_from(["q", "a", "topic", "id", "x", "When?"]), x)
        ),
    )
)
@example({"a": ["text", {"a": None, "q": "text"}]})
@example({"id": "text", "x": [{"a": "text", "q": "text"}]})
@example({"topic": "text", "x": {"id": "text"}})
def test_where_nothing_is_told_of_json_every_text_is_taken(data):
    text = json.dumps(numbered(data, itertools.count()), indent=1)
    ((_, found),) = read_files({"a.json": text.encode()})
    taken = " ".join(map(repr, found.entries))
    assert found.left_out or all(each in taken for each in re.findall(r"text \d+\.", text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"q": "a", "a": "b"}\n{x}', "2:2"),
        ('[\n {"q": "a", "a": "b"},\n {"q": "c" "a": "d"}\n]', "3:12"),
        ("[" * 100_000, "1:1"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(text, place):
    with pytest.raises(KnowledgeError, match=rf"a\.json:{place}: not valid JSON"):
        read_files({"a.json": text.encode()})


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_any_json_is_read_or_left_out(data):
    base = build(read_files({"a.json": json.dumps([data, {"q": "When?", "a": "Nine."}]).encode()}), "en")
    assert "Nine." in [answer for entry in written(base) for answer in entry.answers.values()]


# Rasa

NLU = """
version: "3.1"
nlu:
- intent: faq/ask_hours
  examples: |
    - when are you open
    - open on [monday](day) or [tue]{"entity": "day", "value": "tuesday"}
- intent: lost
  examples: |
    - where is my bag
- intent: bag
  examples: |
    - is a bag allowed
- synonym: mon
  examples: |
    - monday
"""
DOMAIN = """
responses:
  utter_faq/ask_hours:
  - text: At nine.
  - text: From nine on.
  utter_small_bag:
  - text: |
      A small one is.
  utter_bye:
  - text: Bye.
"""
RULES = "rules:\n- rule: bags\n  steps:\n  - intent: bag\n  - action: utter_small_bag\n"


def test_intents_are_answered_by_their_response_or_by_that_of_a_rule():
    entries, left_out = imported(domain__yml=DOMAIN, nlu__yml=NLU, rules__yaml=RULES)
    assert [entry.id for entry in entries] == ["ask-hours", "bag"]
    assert texts(entries) == [
        (["when are you open", "open on monday or tue"], "At nine."),
        (["is a bag allowed"], "A small one is."),
    ]
    assert left_out == [
        "domain.yml:4:3: 1 other wording of the response 'utter_faq/ask_hours'",
        "nlu.yml:14:3: no intent: synonym, examples",
        "domain.yml:10:3: the response 'utter_bye': no intent asks for it",
        "nlu.yml:8:3: no answer to 'where is my bag'",
    ]


def test_what_is_said_to_an_intent_by_the_first_rule_for_all_is_its_answer():
    nlu = "nlu:\n- {intent: price, examples: What does it cost?}\n- {intent: door, examples: Is it open?}\n"
    domain = """
responses:
  utter_ten: [{text: Ten euros.}]
  utter_free: [{text: Nothing on Mondays.}]
  utter_age: [{text: Tell me your age.}]
  utter_yes: [{text: Yes.}]
  utter_no: [{condition: [{type: slot, name: vip, value: true}], text: Always.}, {text: Not now.}]
"""
    rules = """
rules:
- {rule: a, condition: [{slot_was_set: [{known: true}]}], steps: [{intent: door}, {action: utter_yes}]}
- {rule: b, steps: [{intent: door}, {action: utter_no}]}
- {rule: c, steps: [{intent: price}, {action: utter_ten}, {action: utter_free}]}
"""
    stories = "stories:\n- {story: d, steps: [{intent: price}, {action: utter_age}]}\n"
    entries, left_out = imported(a__yml=nlu, b__yml=domain, c__yml=rules, d__yml=stories)
    assert texts(entries) == [
        (["What does it cost?"], "Ten euros.\n\nNothing on Mondays."),
        (["Is it open?"], "Not now."),
    ]
    assert left_out == [
        "c.yml:3:24: a rule that holds under a condition",
        "b.yml:7:13: 1 other wording of the response 'utter_no'",
        "b.yml:7:15: 'condition' of the response 'utter_no'",
        "b.yml:5:14: the response 'utter_age': others stand for its intent",
        "b.yml:6:14: the response 'utter_yes': others stand for its intent",
    ]


def test_what_is_noted_between_an_intent_and_its_response_parts_them_not():
    nlu = "nlu:\n- {intent: hours, examples: When?}\n- {intent: price, examples: How much?}\n"
    nlu += "- {intent: cost, examples: What does it cost?}\n- {intent: bag, examples: Where is my bag?}\n"
    domain = """
responses:
  utter_when: [{text: Nine.}]
  utter_ten: [{text: Ten.}]
  utter_found: [{text: Found.}]
  utter_bye: [{text: Bye.}]
"""
    stories = """
stories:
- story: a
  steps:
  - {intent: hours}
  - slot_was_set: [{x: y}]
  - {action: utter_when}
  - or: [{intent: price}, {intent: cost}]
  - {action: utter_ten}
  - {intent: bag}
  - {action: action_search}
  - {action: utter_found}
  - {intent: bye}
  - {action: utter_bye}
"""
    entries, left_out = imported(a__yml=nlu, b__yml=domain, c__yml=stories)
    assert texts(entries) == [(["When?"], "Nine."), (["How much?"], "Ten."), (["What does it cost?"], "Ten.")]
    assert left_out == [
        "b.yml:5:16: the response 'utter_found': no intent with examples stands right before it",
        "b.yml:6:14: the response 'utter_bye': no intent with examples stands right before it",
        "a.yml:5:3: no answer to 'Where is my bag?'",
    ]


def test_intents_of_two_groups_are_two_whatever_their_last_word_is():
    nlu = """
nlu:
- {intent: faq/languages, examples: Which languages are taught?}
- {intent: shop/languages, examples: Is the menu in English?}
- {intent: chitchat/languages, examples: Do you speak German?}
"""
    responses = "responses: {utter_faq/languages: [{text: Two.}], utter_shop/languages: [{text: It is.}]}\n"
    entries, left_out = imported(a__yml=nlu, b__yml=responses)
    assert texts(entries) == [(["Which languages are taught?"], "Two."), (["Is the menu in English?"], "It is.")]
    assert [entry.id for entry in entries] == ["languages", "languages-2"]
    assert left_out == ["a.yml:5:3: no answer to 'Do you speak German?'"]


def test_of_two_responses_to_an_intent_none_is_taken_where_one_is_not_for_all():
    nlu = "nlu:\n- {intent: a, examples: When?}\n"
    domain = "responses:\n  utter_x: [{text: Nine.}]\n  utter_y: [{channel: slack, text: Or ten.}]\n"
    rules = "rules:\n- {rule: r, steps: [{intent: a}, {action: utter_x}, {action: utter_y}]}\n"
    nlu += "- {intent: x, examples: At nine?}\n"
    entries, left_out = imported(a__yml=nlu, b__yml=domain, c__yml=rules)
    assert texts(entries) == [(["At nine?"], "Nine.")]
    assert "a.yml:2:3: no answer to 'When?'" in left_out


@pytest.mark.parametrize("end", ["\\N", "\\L", "\\P", "\\r"])
def test_an_example_is_one_question_whatever_ends_lines_elsewhere(end):
    nlu = f'nlu:\n- {{intent: x, examples: "- Open on Monday{end}- or Sunday?\\n- When{end}?"}}\n'
    entries, _ = imported(a__yml=nlu + "responses:\n  utter_x: [{text: Nine.}]\n")
    assert texts(entries) == [(["Open on Monday - or Sunday?", "When ?"], "Nine.")]


def test_a_slot_that_stays_in_an_answer_is_told():
    nlu = "nlu:\n- {intent: hi, examples: Hello you}\n"
    domain = "responses:\n  utter_hi:\n  - text: Hello {name}, at {time} or {{nine}}, {name}.\n"
    domain += "  - text: '{x}'\n  - text: a\n"
    entries, left_out = imported(a__yml=nlu + domain)
    assert texts(entries) == [(["Hello you"], "Hello {name}, at {time} or {{nine}}, {name}.")]
    why = "what Rasa puts in the place of {} in the response 'utter_hi': mend the answer, which shows {}"
    assert left_out == [
        *(f"a.yml:5:11: {why.format(slot, slot)}" for slot in ("{name}", "{time}")),
        "a.yml:5:3: 2 other wordings of the response 'utter_hi'",
    ]


def test_what_a_response_has_beside_its_text_and_a_second_of_its_name_are_told():
    nlu = "nlu:\n- {intent: a, examples: When?}\n- {intent: b, examples: Where?}\n"
    first = (
        "responses:\n  utter_a:\n  - text: Nine.\n    buttons: [{title: more}]\n  utter_b: [{text: {en: Here.}}]\n"
    )
    second = "responses:\n  utter_a:\n  - text: Ten.\n"
    more = 'nlu: [{intent: a, examples: [hours, {metadata: x}, "what\\ntime"]}]\nfaq: {When?: Nine.}\n'
    entries, left_out = imported(a__yml=nlu, b__yml=first, c__yml=second, d__yml=more)
    assert texts(entries) == [(["When?", "hours", "what time"], "Nine.")]
    assert left_out == [
        "d.yml:2:1: the key 'faq', of no use for a knowledge base",
        "c.yml:3:3: the response 'utter_a' stands in b.yml:3:3 already",
        "b.yml:4:5: 'buttons' of the response 'utter_a'",
        "d.yml:1:37: no text of an example of the intent 'a'",
        "a.yml:3:3: no answer to 'Where?'",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("entries: []", "a knowledge base already"),
        ("a: b", "no training data of Rasa"),
        ("a: [", "not valid YAML"),
    ],
)
def test_other_yaml_is_refused(text, message):
    with pytest.raises(KnowledgeError, match=message):
        read_files({"a.yml": text.encode()})


def test_a_file_of_another_kind_is_refused_with_the_kinds_that_are_known():
    with pytest.raises(KnowledgeError, match=r"a\.docx:1:1: .* known are \.csv, "):
        read_files({"a.docx": b""})


# Ids and languages


def test_ids_are_made_of_the_words_of_the_question_in_its_script():
    rows = [
        "Où êtes-vous ?",
        "いつ開きますか？",
        "Где вы?",
        "वह कहाँ है?",
        "C++ & 24/7",
        "Where (exactly) is it?",
        "O\U000e0041pen?",
    ]
    entries, _ = imported(a__csv="q,a\n" + "".join(f'"{row}",x{n}\n' for n, row in enumerate(rows)))
    assert [entry.id for entry in entries] == [
        "ou-etes-vous",
        "いつ開きますか",
        "где-вы",
        "वह-कहाँ-है",
        "c-24-7",
        "where-exactly-is-it",
        "open",
    ]


def test_a_question_without_a_letter_is_left_out():
    entries, left_out = imported(a__csv="q,a\n?!,x\nWhen?,y\n")
    assert len(entries) == 1
    assert left_out == ["a.csv:2:1: a question without a letter or a digit, by which none is found"]


def test_a_line_of_a_question_without_a_letter_is_left_out_alone():
    entries, left_out = imported(a__csv='q,a\n"Is it?\n?",x\n')
    assert texts(entries) == [(["Is it?"], "x")]
    assert left_out == ["a.csv:2:1: a question without a letter or a digit, by which none is found"]


def test_ids_are_unique_and_cut_between_words():
    long = "may I " + "really " * 12 + "come"
    entries, _ = imported(a__csv=f"q,a\nWhen?,a\nwhen,b\n{long},c\n")
    assert [entry.id for entry in entries][:2] == ["when", "when-2"]
    assert entries[2].id == "may-i-really-really-really-really-really-really"


@pytest.mark.parametrize(
    ("language", "pairs"),
    [
        (
            "en",
            [("When are you open?", "We open at nine and close at five."), ("Where?", "It is at the station.")],
        ),
        (
            "fr",
            [("Quand êtes-vous ouverts ?", "Nous ouvrons à neuf heures."), ("Où ?", "C'est à côté de la gare.")],
        ),
        (
            "es",
            [("¿Cuándo abren?", "Abrimos a las nueve y cerramos tarde."), ("¿Dónde?", "En la estación.")],
        ),
        (
            "de",
            [("Wann habt ihr offen?", "Wir haben von neun bis fünf offen."), ("Wo?", "Am Bahnhof, bei der Post.")],
        ),
        ("it", [("Quando siete aperti?", "Siamo aperti tutti i giorni."), ("Dove?", "Alla stazione.")]),
        ("pt", [("Quando é que abrem?", "Abrimos às nove e não fechamos."), ("Onde?", "Na estação, ao lado.")]),
        ("ja", [("いつ開きますか", "IMT Kagawaは9時に開きます。")]),
    ],
)
def test_the_language_is_told_from_the_texts(language, pairs):
    entries, _ = imported(None, a__json=json.dumps(dict(pairs)))
    assert {code for entry in entries for code in entry.answers} == {language}


@pytest.mark.parametrize("text", ["Wanneer bent u open?", "Quan esteu oberts?", "kagawa", "12 34"])
def test_a_language_that_cannot_be_told_is_asked_for(text):
    with pytest.raises(KnowledgeError, match=r"^a\.json:1:1: the language .* --language nl for Dutch"):
        imported(None, a__json=json.dumps({text: "9:00"}))


def test_no_language_is_asked_for_where_no_question_has_an_answer():
    base = build(read_files({"a.json": b'{"Hours": {"mo": "9-5"}, "Fees": {"one": "10"}}'}))
    assert base.entries == []
    assert [left.why for left in base.left_out][-2:] == ["no answer to 'Hours'", "no answer to 'Fees'"]


def test_marks_of_direction_are_written_as_what_they_are():
    odd = "A\u202eB\u2066C\u200f"
    entry = ImportedEntry((f"When {odd}?",), f"At nine.\n{odd}", Place("a.csv"), topic=odd)
    text = as_yaml(build([("a.csv", Imported((entry,)))], "en"))
    assert text.isascii()
    (entry,) = load_knowledge(Path("b.yaml"), {"b.yaml": text.encode()}).entries
    assert texts([entry]) == [([f"When {odd}?"], f"At nine.\n{odd}")]


def test_an_answer_is_found_however_deep_it_is_nested():
    nested = '[{"question": "Open?", "answer": ' + "[" * 900 + '"At nine."' + "]" * 900 + "}]"
    base = build(read_files({"a.json": nested.encode()}), "en")
    assert base.entries[0].answers["en"] == "At nine."


def test_the_same_words_in_two_languages_are_two_answers():
    entries, left_out = imported(a__csv="id,language,question,answer\n,en,Hotel?,Hotel\n,fr,Hotel?,Hotel\n")
    assert ([list(entry.answers) for entry in entries], left_out) == ([["en"], ["fr"]], [])


def test_a_file_whose_name_is_no_text_becomes_a_source():
    entries, left_out = imported(**{"caf\udce9__csv": "question,answer\nOpen?,At nine.\n"})
    assert (len(entries), left_out) == (1, [])


def test_columns_without_a_name_are_looked_through_once():
    rows = "".join(f"q{number},a{number}\n" for number in range(2_000))
    entries, _ = imported(a__csv=f"question,answer{',' * 20_000}\n{rows}")
    assert len(entries) == 2_000


def test_half_a_character_in_json_becomes_a_mark_that_asks_nothing():
    ((entry,), _) = imported(
        a__json=r'[{"question": "Where is \ud83d it?", "answer": "At \udc00 nine, \ud83d\ude00."}]'
    )
    assert entry.phrasings[0].text == "Where is \ufffd it?"
    assert entry.answers == {"en": "At \ufffd nine, 😀."}


@pytest.mark.parametrize("loose", ["hours,opening hours,,", "hours,open?,,"], ids=["no language", "too short"])
@pytest.mark.parametrize("first", [True, False], ids=["before its answer", "behind it"])
def test_a_question_whose_language_cannot_be_told_is_of_that_of_its_answer(loose, first):
    rows = ["hours,When are you open?,At nine.,en"]
    rows.insert(0 if first else 1, loose)
    entries, left = imported("", faq__csv="\n".join(["id,question,answer,language", *rows]))
    assert ({p.text for p in entries[0].phrasings}, left) == ({"When are you open?", loose.split(",")[1]}, [])


def test_of_an_entry_in_two_languages_a_question_whose_own_cannot_be_told_is_left_out():
    table = "id,question,answer,language\na,When?,Now.,en\na,Quand ?,Ici.,fr\na,zzz,,\na,qqq,,\n"
    entries, left = imported("", faq__csv=table)
    assert [p.text for p in entries[0].phrasings] == ["When?", "Quand ?"]
    assert left == [
        f"faq.csv:{line}:1: the language of '{said}' cannot be told; name it in its row"
        for line, said in ((4, "zzz"), (5, "qqq"))
    ]


def test_another_topic_of_a_row_whose_language_cannot_be_told_is_left_out_and_told():
    table = "id,language,question,answer,topic\na,en,When are you open?,At nine.,Visiting\na,,zzz qqq,,Opening\n"
    entries, left = imported("", faq__csv=table)
    assert [p.text for p in entries[0].phrasings] == ["When are you open?", "zzz qqq"]
    assert left == ["faq.csv:3:1: another topic for the id 'a', 'Opening'"]


def as_rasa(intents, response):
    """Return an assistant that says one response to all intents."""
    examples = "".join(
        f"- intent: i{number}\n  examples: |\n    - what is {number}\n" for number in range(intents)
    )
    rules = "".join(
        f"- rule: r\n  steps:\n  - intent: i{number}\n  - action: utter_x\n" for number in range(intents)
    )
    return f"nlu:\n{examples}rules:\n{rules}responses:\n  utter_x:\n  - text: {response}\n"


AGAIN = {
    "faq.yml": as_rasa(100, "word " * 10_000),
    "faq.json": json.dumps([{"category": "word " * 10_000, "items": [{"question": "a?", "answer": "b"}] * 100}]),
}


@pytest.mark.parametrize("file", AGAIN)
def test_what_stands_once_and_would_be_written_again_and_again_is_refused(file):
    with pytest.raises(
        KnowledgeError, match=rf"^{file}:1:1: would become [\d,]+ characters, where [\d,]+ are taken;"
    ):
        read_files({file: AGAIN[file].encode()})
