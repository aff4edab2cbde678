import pytest

from faq_bot.compiled import compile_knowledge
from faq_bot.guards import refuse
from faq_bot.loader import load_knowledge
from faq_bot.question import understand

BASE = """
language: en
entities:
  kagawa: [Kagawa, 香川]
  osaka: [Osaka, 大阪]
  keio: [Keio]
directions:
  outgoing: [from Ales, leave for]
  incoming: [to Ales, come to France]
entries:
  - id: kagawa-places
    about: [kagawa]
    questions: [how many places at Kagawa]
    answer: Five.
  - id: both
    about: [kagawa, osaka]
    questions: [what about Kagawa and Osaka]
    answer: Both.
  - id: anywhere
    questions: [who teaches]
    answer: Teachers do.
  - id: incoming-language
    direction: incoming
    questions: [which language do those who come to France use]
    answer: English.
  - id: agreement-2021
    questions: [agreement of 2021, what was agreed in 2021, the 2021 text]
    answer: The agreement of 2021.
  - id: level
    questions: [is B2 enough, required level, which level]
    answer: Unknown.
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    path = tmp_path_factory.mktemp("base") / "base.yaml"
    path.write_text(BASE, encoding="utf-8")
    return compile_knowledge(load_knowledge(path))


@pytest.fixture(scope="module")
def refusal(base):
    ids = [entry.id for entry in base.knowledge.entries]

    def refusal(question, entry):
        return refuse(understand(question, base.lexicon), ids.index(entry), base)

    return refusal


@pytest.mark.parametrize(
    ("question", "entry", "guard"),
    [
        ("how many places at Osaka", "kagawa-places", "entity"),
        ("how many places at Osaak", "kagawa-places", "entity"),  # also with a typo
        ("大阪 places", "kagawa-places", "entity"),
        ("places at Keio", "both", "entity"),
        ("which language for those who leave for Kagawa", "incoming-language", "direction"),
        ("the agreement of 2027", "agreement-2021", "number"),
        ("the agreement of 20210", "agreement-2021", "number"),
    ],
)
def test_a_question_about_something_else_is_refused(refusal, question, entry, guard):
    assert refusal(question, entry).guard == guard


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("how many places at Kagawa", "kagawa-places"),
        ("how many places", "kagawa-places"),  # no entity named: any will do
        ("places at Kagawa or at Osaka", "kagawa-places"),  # its own and another
        ("places at Osaka", "both"),
        ("who teaches at Osaka", "anywhere"),  # holds for any
        ("which language", "incoming-language"),
        ("which language do those who come to France use", "incoming-language"),
        ("to Ales or from Ales", "incoming-language"),
        ("the agreement", "agreement-2021"),
        ("the agreement of 2021", "agreement-2021"),
        ("the agreement of ２０２１", "agreement-2021"),
        ("10 places at Kagawa, right?", "kagawa-places"),  # a false premise is for the answer to correct
        ("is C1 enough", "level"),  # one phrasing with a number does not define the entry
    ],
)
def test_a_question_that_fits_is_not_refused(refusal, question, entry):
    assert refusal(question, entry) is None


def test_a_refusal_names_the_entry_and_says_why_in_words(refusal):
    found = refusal("places at Osaka", "kagawa-places")
    assert found.entry_id == "kagawa-places"
    assert "osaka" in found.reason
    assert "kagawa" in found.reason
