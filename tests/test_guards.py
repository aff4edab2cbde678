import pytest

from faq_bot import FAQBot
from faq_bot.answering.focus import Turn
from faq_bot.answering.guards import leaves_focus, leaves_unexplained, refuse
from faq_bot.answering.readings import Reading
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.matching.matcher import build_matcher
from faq_bot.matching.question import understand
from faq_bot.matching.ranking import find
from faq_bot.matching.ridge import Candidate

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
    return build_matcher(load_knowledge(path))


@pytest.fixture(scope="module")
def refusal(base):
    ids = [entry.id for entry in base.entries]

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


ABOUT_MUSEUM = """
language: en
concepts:
  museum: [museum, gallery, 美術館, びじゅつかん]
  q-who: [who, who is]
  discover: {en: [discovered, found], ja: [発見]}
entities:
  louvre: [Louvre]
entries:
  - id: founder
    questions: [who founded the museum, who discovered the paintings in the cellar, 美術館の絵画を発見したのは誰]
    answer: The mayor.
  - id: director
    questions: [who runs the museum, who is the director of the gallery]
    answer: Ms Blue.
  - id: louvre
    about: [louvre]
    questions: [who visits from the Louvre, visitors from the Louvre]
    answer: Nobody.
"""


@pytest.fixture(scope="module")
def museum(tmp_path_factory):
    path = tmp_path_factory.mktemp("museum") / "base.yaml"
    path.write_text(ABOUT_MUSEUM, encoding="utf-8")
    return FAQBot.load(path)


def unexplained(bot, question, entry):
    number = [entry.id for entry in bot.matcher.entries].index(entry)
    nearest = int(bot.matcher.rows_of_entry(number)[0])
    candidate = Candidate(number, support=0.5, nearest=nearest, similarity=0.5)
    return leaves_unexplained(understand(question, bot.matcher.lexicon), candidate, bot.matcher)


def test_the_subject_is_what_half_of_the_entries_name_question_words_aside(museum, base):
    assert museum.matcher.subject == {"museum"}
    assert not base.subject


@pytest.mark.parametrize(
    ("question", "entry", "strange"),
    [
        ("who discovered penicillin", "founder", "penicillin"),
        ("who discovered the cat in the cellar", "founder", "cat"),
        ("who found a cat in a box", "director", "cat, box"),
        ("ペニシリンを発見したのは誰", "founder", "ペニシリン"),
        ("who visits from Mars", "louvre", "mars"),
    ],
)
def test_a_question_about_nothing_of_the_subject_must_be_made_of_words_that_the_entry_has(
    museum, question, entry, strange
):
    asked, subject = unexplained(museum, question, entry)
    assert asked == strange
    assert subject == "museum"


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("who discovered those old things in the museum", "founder"),  # names the subject
        ("絵画を発見したのは誰", "founder"),
        ("びじゅつかん ペニシリン", "founder"),
        ("who visits from the distant Louvre on Mars", "louvre"),  # names what the entry is about
        ("who fownd the paintigs in the cellars", "founder"),  # misspelt and inflected words are not strange
        ("who was it", "founder"),  # common words only
        ("", "founder"),
    ],
)
def test_a_question_about_the_subject_or_in_the_words_of_the_entry_may_be_answered(museum, question, entry):
    assert unexplained(museum, question, entry) is None


def test_a_fact_that_leaves_a_question_unexplained_is_offered_and_the_reason_told(museum):
    answer = museum.ask("who discovered penicillin")
    assert answer.status != "answered"
    (refusal,) = [refusal for refusal in answer.explanation.refusals if refusal.guard == "unexplained"]
    assert refusal.entry_id == "founder"
    assert "penicillin" in refusal.reason
    assert "museum" in refusal.reason


def test_a_base_without_a_subject_leaves_nothing_unexplained(base):
    candidate = Candidate(entry=2, support=0.5, nearest=2, similarity=0.5)
    assert leaves_unexplained(understand("who teaches penguins to fly", base.lexicon), candidate, base) is None


@pytest.mark.parametrize(("asked", "status"), [("移动套餐怎么绑不上", "ambiguous"), ("食堂几点关门", "no_match")])
def test_an_entry_that_says_some_word_of_a_long_stretch_is_offered(asked, status):
    bot = FAQBot.from_dict({"language": "zh", "small_talk": "none", "entries": [
        {"id": "plan", "questions": ["移动套餐如何绑定校园网账号"], "answer": "在自助服务页面绑定。"},
        {"id": "mail", "questions": ["邮箱密码忘了怎么办"], "answer": "请联系网络中心。"},
    ]})  # fmt: skip
    assert bot.ask(asked).status == status


def test_what_leaves_the_conversation_is_refused_with_what_either_is_about(base):
    before = Turn("places at keio", frozenset({"keio"}), frozenset(), (), None)
    found = find("how many places at Kagawa", base)
    reading = Reading("how many places at Kagawa", found.question, turn=before, bare=True, continues=True)
    refused = leaves_focus(reading, found, 0, base)
    assert (refused.asked, refused.found) == ("keio", "kagawa")
    assert refused.reason == "the conversation is about keio; the entry is about kagawa"


EXAM = {
    "en": ["Where is the exam?", "exam room", "in which room is the exam", "place of the exam"],
    "fr": ["Où est l'examen ?", "salle de l'examen", "lieu de l'examen"],
    "ja": ["試験はどこですか？", "試験の会場", "試験の場所"],
}
PRICE = {
    "en": ["What does a ticket cost?", "price of a ticket"],
    "fr": ["Quel est le prix d'un billet ?", "billet"],
    "ja": ["チケットの値段", "チケットはいくらですか"],
}


@pytest.mark.parametrize(
    ("language", "asked", "entry"),
    [
        ("en", "Where is the exam?", "exam"),
        ("en", "When is the exam?", None),
        ("en", "Who is in the exam?", None),
        ("en", "Why is there an exam?", None),
        ("en", "the room where the exam is", "exam"),
        ("fr", "où est l'examen", "exam"),
        ("fr", "quand est l'examen", None),
        ("fr", "l'examen, il est dans quelle salle", "exam"),
        ("ja", "試験はどこですか", "exam"),
        ("ja", "試験はいつですか", None),
        ("ja", "いつもの試験の会場は", "exam"),
    ],
)
def test_a_fact_that_tells_where_is_not_asserted_to_who_asks_when(language, asked, entry):
    entries = [
        {"id": "exam", "questions": EXAM[language], "answer": "5"},
        {"id": "price", "questions": PRICE[language], "answer": "10"},
    ]
    answer = FAQBot.from_dict({"language": language, "entries": entries}).ask(asked)
    assert answer.entry_id == entry
    if entry is None:
        assert any(refusal.guard == "new_words" for refusal in answer.explanation.refusals)
