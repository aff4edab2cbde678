"""What an error says, and that it survives the way to another process."""

from __future__ import annotations

import pickle

import pytest

from faq_bot.errors import FAQBotError, KnowledgeError, Mistakes, Place


def gather(errors):
    mistakes = Mistakes()
    for error in errors:
        mistakes.add(error)
    mistakes.tell()


def as_one(errors):
    with pytest.raises(KnowledgeError) as told:
        gather(errors)
    return told.value


def test_the_nearest_valid_word_is_named_or_else_all():
    near = KnowledgeError(Place("b.yaml", 2, 3), "no key 'anwser'", found="anwser", valid=("answer", "id"))
    assert str(near) == "b.yaml:2:3: no key 'anwser'; did you mean 'answer'?"
    far = KnowledgeError(Place("b.yaml"), "no key 'qqq'", found="qqq", valid=("id", "answer"))
    assert str(far) == "b.yaml:1:1: no key 'qqq'; expected one of: answer, id"


def test_several_mistakes_are_one_error_with_a_line_each_in_the_order_of_their_places():
    later, first = (KnowledgeError(Place("b.yaml", line), f"mistake {line}") for line in (10, 9))
    both = as_one([later, first])
    assert both.lines == ("b.yaml:9:1: mistake 9", "b.yaml:10:1: mistake 10")
    assert str(both) == "\n".join(both.lines)
    assert as_one([both, KnowledgeError(Place("a.yaml"), "c")]).lines == ("a.yaml:1:1: c", *both.lines)


def read_date(text, line):
    try:
        return int(text)
    except ValueError:
        raise KnowledgeError(Place("b.yaml", line), "no date") from None


def test_a_mistake_that_is_gathered_keeps_nothing_of_what_was_read():
    gathered = Mistakes()
    for line in range(2):
        with pytest.raises(KnowledgeError) as told:
            read_date("tomorrow", line)
        gathered.add(told.value)
    with pytest.raises(KnowledgeError) as raised:
        gathered.tell()
    (other,) = raised.value.more
    assert (other.__traceback__, other.__context__) == (None, None)


def test_of_many_mistakes_of_one_kind_the_first_are_told_and_the_rest_counted():
    many = as_one([KnowledgeError(Place("b.yaml", line), "'answer' is empty") for line in range(1, 101)])
    assert len(many.lines) == 5
    assert many.lines[-1] == "b.yaml:5:1: 'answer' is empty (and 95 more of this kind)"
    assert len(many.more) == 99


def test_of_very_many_mistakes_the_first_are_told_and_that_there_are_more():
    several = as_one([KnowledgeError(Place("b.yaml", line), f"mistake {line}") for line in range(1, 61)])
    read = []

    def errors():
        for line in range(1, 10**6):
            read.append(line)
            yield KnowledgeError(Place("a.yaml", line), f"mistake {line}", more=several.more)

    many = as_one(errors())
    assert len(read) == 2
    assert len(many.lines) == 101
    assert many.lines[:3] == ("a.yaml:1:1: mistake 1", "a.yaml:2:1: mistake 2", "b.yaml:2:1: mistake 2")
    assert many.lines[-1].endswith(": from here on nothing is told: there are over 100 mistakes")
    more = as_one([KnowledgeError(Place("0.yaml"), "a"), many])
    assert (len(more.lines), more.lines[0]) == (101, "0.yaml:1:1: a")
    assert more.lines[-1].endswith(": from here on nothing is told: there are over 100 mistakes")


def test_of_very_many_words_the_nearest_is_named_in_no_time():
    valid = [f"{letter}{number}" for letter in "abc" for number in range(100_000)]
    found = KnowledgeError(Place("b.yaml"), "no entry 'c123x'", found="c123x", valid=valid)
    assert str(found) == "b.yaml:1:1: no entry 'c123x'; did you mean 'c123'?"


def test_words_as_long_as_texts_are_not_compared_letter_by_letter():
    valid = [f"{'ab' * 10_000}{number}" for number in range(200)]
    error = KnowledgeError(Place("b.yaml"), "no entry of that id", found="ab" * 10_000, valid=valid)
    assert "did you mean" not in str(error)
    assert len(str(error)) < 1100


def test_an_error_is_the_same_after_a_journey_to_another_process():
    error = as_one([KnowledgeError(Place("b.yaml", 9), "a"), KnowledgeError(Place("b.yaml", 10), "b")])
    other = pickle.loads(pickle.dumps(error))
    assert (str(other), other.place, other.lines) == (str(error), error.place, error.lines)


def test_an_error_steers_no_terminal_that_python_tells_it_on():
    name = "a\x1b[31m\u202eb.yaml"
    for error in (FAQBotError(f"{name}: gone"), KnowledgeError(Place(name), f"no key {name}")):
        assert str(error).startswith("a␛[31m\ufffdb.yaml:")
        assert "\x1b" not in str(pickle.loads(pickle.dumps(error)))
    assert error.place.file == name


def test_what_is_as_long_as_its_file_is_told_by_its_ends():
    error = KnowledgeError(Place("b.yaml", 2, 3), f"unknown kind {'x' * 10**6!r}", found="fat", valid=("fact",))
    assert len(str(error)) < 1100
    assert str(error).startswith("b.yaml:2:3: unknown kind 'xxx")
    assert str(error).endswith("xxx'; did you mean 'fact'?")
