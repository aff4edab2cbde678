import json

import numpy as np
import pytest

from faq_bot.matching.cache import load_matcher
from faq_bot.matching.index import NEIGHBOURS
from faq_bot.matching.ranking import CLOSE, LEADING, PER_ENTRY, find

THINGS = ("card", "loan", "ticket", "parcel", "invoice", "room", "badge", "locker")
WAYS = tuple(
    f"{ask} {do}" for ask in ("how do i", "can i", "where to", "please") for do in ("cancel", "stop", "end")
)


def phrasings(thing, count):
    return [f"{WAYS[number % len(WAYS)]} my {thing} number {number}" for number in range(count)]


def compiled(folder, entries):
    """Return a base with this many phrasings of each thing."""
    listed = [
        {"id": f"{thing}s", "questions": phrasings(thing, n), "answer": thing} for thing, n in entries.items()
    ]
    file = folder / "base.yaml"
    file.write_text(json.dumps({"language": "en", "entries": listed}), encoding="utf-8")
    return load_matcher(file, folder / "kept")


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    return compiled(tmp_path_factory.mktemp("base"), dict.fromkeys(THINGS[:3], 40))


def owners(base, found):
    return np.bincount(base.entry_of[found.neighbours.rows], minlength=len(base.knowledge.entries)).tolist()


def test_a_clear_question_is_ranked_on_its_nearest_phrasings(base):
    found = find("how do i cancel my loan", base)
    assert found.ranking.lead >= CLOSE
    assert len(found.neighbours.rows) <= NEIGHBOURS


def test_a_question_between_entries_is_ranked_on_all_their_phrasings(base):
    found = find("how do i cancel my card or my loan", base)
    assert owners(base, found) == [40, 40, 0]


def test_a_phrasing_that_is_left_out_stays_out_of_the_second_look(base):
    for row in range(base.index.size):
        found = find(base.normalised[row].replace("card", "card loan"), base, without=row)
        assert row not in found.neighbours.rows


def test_the_second_look_is_at_the_leading_entries_and_at_so_many_phrasings_of_each(tmp_path):
    base = compiled(tmp_path, dict.fromkeys(THINGS, PER_ENTRY + 20))
    found = find("how do i cancel it", base)
    assert found.ranking.lead < CLOSE
    assert sum(count >= PER_ENTRY for count in owners(base, found)) <= LEADING
    assert max(owners(base, found)) <= PER_ENTRY + NEIGHBOURS
    assert len(found.neighbours.rows) > NEIGHBOURS


def test_similarities_of_the_second_look_are_those_of_the_index(base):
    found = find("how do i cancel my card or my loan", base)
    every = dict(enumerate(base.index.similarities(found.vector, np.arange(base.index.size)).tolist()))
    pairs = zip(found.neighbours.rows.tolist(), found.neighbours.similarities.tolist(), strict=True)
    assert all(every[row] == pytest.approx(similarity, abs=1e-6) for row, similarity in pairs)


def test_the_phrasings_of_an_entry_stand_together(base):
    rows = [base.rows_of_entry(entry).tolist() for entry in range(3)]
    assert [row for own in rows for row in own] == list(range(base.index.size))
    assert all((base.entry_of[own] == entry).all() for entry, own in enumerate(rows))


def test_nothing_shared_finds_nothing(base):
    found = find("ぴょ", base)
    assert found.ranking.entries == ()
    assert len(found.neighbours.rows) == 0


def test_of_equal_entries_the_one_about_the_entity_that_is_named_leads(tmp_path):
    entries = [
        {"id": name, "about": [name], "questions": ["how many places are there"], "answer": "Some."}
        for name in ("kagawa", "osaka")
    ]
    base = {"language": "en", "entities": {"kagawa": ["Kagawa"], "osaka": ["Osaka"]}, "entries": entries}
    file = tmp_path / "base.yaml"
    file.write_text(json.dumps(base), encoding="utf-8")
    matcher = load_matcher(file, tmp_path / "kept")
    for name in ("kagawa", "osaka"):
        assert matcher.entries[find(f"how many places at {name}", matcher).ranking.entries[0]].id == name
