"""The chat page in a real browser: asked in three languages, by mouse and by keyboard, and on another site."""

import http.server
import json
import os
import threading

import pytest

pytest.importorskip("starlette", reason="needs the extra web")
sync_api = pytest.importorskip("playwright.sync_api", reason="needs the extra test-web")

from exchange_base import write_base
from web_server import PATIENCE, axe_core, browser, serving_forked

expect = sync_api.expect
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def chromium():
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def host():
    """Serve one page of another site; its text is set by the test."""

    class Host(http.server.BaseHTTPRequestHandler):
        page = ""

        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(Host.page.encode())

        def log_message(self, *_arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        # Another name as well as another port: to a browser it is another site.
        Host.url = f"http://localhost:{server.server_port}"
        yield Host
        server.shutdown()


@pytest.fixture(scope="module")
def server(tmp_path_factory, host):
    folder = tmp_path_factory.mktemp("page")
    log = folder / "log.jsonl"
    options = ("--allow-origin", host.url, "--log-unanswered", log)
    with serving_forked("--knowledge", write_base(folder), *options) as running:
        running.unanswered = log
        yield running


@pytest.fixture(scope="module")
def plain_server(tmp_path_factory):
    """Run a server that notes nothing, and that no other site may show."""
    with serving_forked("--knowledge", write_base(tmp_path_factory.mktemp("plain"))) as running:
        yield running


@pytest.fixture
def open_page(chromium, server):
    contexts, complaints = [], []

    def opened(path="?language=en", *, url=server.url, **options):
        context = chromium.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce"} | options)
        context.set_default_timeout(PATIENCE * 1000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.goto(url + path)
        page.complaints = complaints
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def ask(page, question):
    """Type a question and return the answer that comes."""
    place = page.locator(".answer").count()
    page.locator("#question").fill(question)
    page.locator("#question").press("Enter")
    return answer_at(page, place)


def answer_at(page, place):
    answer = page.locator(".answer").nth(place)
    answer.wait_for()
    return answer


def text_of(answer):
    return answer.locator(".text").inner_text()


@pytest.mark.parametrize(
    ("language", "question", "answer", "more", "then"),
    [
        ("fr", "Combien de places y a-t-il à Kagawa ?", "Cinq élèves", "et à Osaka ?", "Deux élèves"),
        ("en", "How many places are there at Kagawa?", "Five students", "and Osaka?", "Two students"),
        ("ja", "香川大学の定員は何人ですか？", "香川大学には最大で五人", "大阪は？", "大阪大学には二人"),
    ],
)
def test_it_answers_and_follows_up(open_page, language, question, answer, more, then):
    page = open_page(f"?language={language}")
    first = ask(page, question)
    assert text_of(first).startswith(answer)
    assert first.locator(".text").get_attribute("lang") == language
    assert "The exchange leaflet, A School, 2021-05, page 2" in first.locator(".sources").inner_text()
    assert first.locator(".sources a").get_attribute("href") == "https://example.org/leaflet"
    assert text_of(ask(page, more)).startswith(then)


def choose(page, language):
    page.locator("#language").select_option(language)
    expect(page.locator("h1")).to_have_text("Questions et réponses")


def test_a_language_is_chosen_and_the_conversation_stays(open_page):
    page = open_page()
    ask(page, "How many places are there at Kagawa?")
    choose(page, "fr")
    assert text_of(answer_at(page, 0)).startswith("Five students")
    assert page.locator("html").get_attribute("lang") == "fr"


def test_suggestions_are_buttons(open_page):
    page = open_page()
    ask(page, "How many places are there at Kagawa?").locator(".next button").click()
    picked = answer_at(page, 1)
    assert page.locator(".asked p").nth(1).inner_text() == "How long does the exchange at Kagawa last?"
    assert text_of(picked) == "The exchange at Kagawa lasts a semester or a year."
    assert text_of(ask(page, "and Osaka?")) == "The duration at Osaka is not stated."


def test_it_begins_with_examples_and_lists_everything(open_page):
    page = open_page("?language=fr")
    page.locator("#everything summary").click()
    expect(page.locator(".topics h2")).to_have_text(["L'échange", "L'accord"])
    page.get_by_role("button", name="Qui a signé l'accord avec Kagawa ?").last.click()
    assert text_of(answer_at(page, 0)) == "Les deux directeurs ont signé l'accord."


def test_everything_is_listed_once_however_often_it_is_opened_meanwhile(open_page):
    page, held = open_page(), []
    page.route("**/api/topics*", lambda route: held.append(route))  # noqa: PLW0108 - it is given attributes
    with page.expect_request("**/api/topics*"):
        page.locator("#everything summary").click()
    for _ in range(2):
        page.locator("#everything summary").click()
    for route in held:
        route.continue_()
    expect(page.locator(".topics[aria-busy=false] h2")).to_have_count(2)


def test_a_list_that_does_not_come_is_given_up_and_asked_for_again(open_page):
    page = open_page()
    page.clock.install()
    page.reload()
    page.route("**/api/topics*", lambda _route: None, times=1)
    with page.expect_request("**/api/topics*"):
        page.locator("#everything summary").click()
    page.clock.fast_forward("01:00")
    page.locator(".topics .failure button").click()
    expect(page.locator(".topics h2")).to_have_count(2)


def test_why_is_unfolded(open_page):
    answer = ask(open_page(), "How many places are there at Kagawa?")
    assert not answer.locator(".why").is_visible()
    answer.get_by_text("Why this answer?").click()
    assert "kagawa-places" in answer.locator(".why").inner_text()


def wrong_of(answer):
    return answer.get_by_role("button", name="This answer is wrong")


def test_an_answer_is_called_wrong_once(open_page, server):
    page = open_page()
    ask(page, "How many places are there at Kagawa?")
    answer = ask(page, "and Osaka?")
    wrong_of(answer).press("Enter")
    expect(answer.get_by_role("status")).to_have_text("Your report has been noted. Thank you.")
    expect(wrong_of(answer)).to_have_count(0)
    expect(page.locator("#question")).to_be_focused()
    noted = json.loads(server.unanswered.read_text(encoding="utf-8").splitlines()[-1])
    assert (noted["kind"], noted["question"], noted["entry_id"]) == ("wrong", "and Osaka?", "osaka-places")
    page.reload()
    expect(answer_at(page, 1).get_by_role("status")).to_have_text("Your report has been noted. Thank you.")
    expect(wrong_of(answer_at(page, 1))).to_have_count(0)
    expect(wrong_of(answer_at(page, 0))).to_be_visible()


def test_what_was_picked_may_be_called_wrong_too(open_page, server):
    page = open_page()
    ask(page, "How many places are there at Kagawa?").locator(".next button").click()
    answer = answer_at(page, 1)
    wrong_of(answer).click()
    expect(answer.get_by_role("status")).to_contain_text("noted")
    noted = json.loads(server.unanswered.read_text(encoding="utf-8").splitlines()[-1])
    assert (noted["kind"], noted["entry_id"]) == ("wrong", "kagawa-duration")


def test_that_there_is_no_answer_is_noted_without_a_button(open_page):
    assert wrong_of(ask(open_page(), "zzz qqq")).count() == 0


def test_when_it_cannot_be_noted_that_is_said_and_the_button_stays(open_page):
    page = open_page()
    answer = ask(page, "How many places are there at Kagawa?")
    page.route("**/api/wrong", lambda route: route.fulfill(status=409, body="{}"))
    wrong_of(answer).click()
    expect(answer.get_by_role("status")).to_contain_text("could not be noted")
    page.unroute("**/api/wrong")
    wrong_of(answer).click()
    expect(answer.get_by_role("status")).to_contain_text("Thank you")
    assert all("409" in complaint for complaint in page.complaints)
    page.complaints.clear()


def test_what_is_not_known_to_be_noted_is_not_said_to_be(open_page):
    page = open_page()
    answer = ask(page, "How many places are there at Kagawa?")
    page.route("**/api/wrong", lambda _route: None)
    with page.expect_request("**/api/wrong"):
        wrong_of(answer).click()
    ask(page, "and Osaka?")
    with page.expect_popup() as copied:
        page.evaluate("() => void open(location.href)")
    expect(wrong_of(answer_at(copied.value, 0))).to_be_visible()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")  # noqa: PTH110
def test_what_a_full_disk_does_not_keep_is_not_said_to_be_noted(open_page, tmp_path):
    log = tmp_path / "log.jsonl"
    with serving_forked("--knowledge", write_base(tmp_path), "--log-unanswered", log) as full:
        log.unlink()
        log.symlink_to("/dev/full")
        page = open_page(url=full.url)
        answer = ask(page, "How many places are there at Kagawa?")
        wrong_of(answer).click()
        expect(answer.get_by_role("status")).to_have_text(
            "Your report could not be noted: the log cannot be written."
        )
        page.reload()
        expect(wrong_of(answer_at(page, 0))).to_be_visible()
    assert all("507" in complaint for complaint in page.complaints)
    page.complaints.clear()


def test_where_nothing_is_noted_there_is_no_such_button(open_page, plain_server):
    answer = ask(open_page(url=plain_server.url), "How many places are there at Kagawa?")
    assert wrong_of(answer).count() == 0


def test_the_keyboard_alone_is_enough(open_page):
    page = open_page()
    assert page.evaluate("() => document.activeElement.id") == "question"
    page.keyboard.type("How many places")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("are there at Kagawa?")
    page.keyboard.press("Enter")
    answer_at(page, 0)
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "This answer is wrong"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.activeElement.localName") == "summary"
    page.keyboard.press("Enter")
    expect(page.locator(".answer .why")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert text_of(answer_at(page, 1)) == "The exchange at Kagawa lasts a semester or a year."
    assert page.evaluate("() => document.activeElement.id") == "question"


def test_enter_that_ends_the_choice_of_a_word_sends_nothing(open_page):
    page = open_page("?language=ja")
    page.locator("#question").fill("香川")
    for composing in ({"isComposing": True}, {"keyCode": 229}):
        page.locator("#question").dispatch_event("keydown", {"key": "Enter", **composing})
    assert page.locator("#question").input_value() == "香川"
    assert page.locator(".asked").count() == 0


def test_markup_in_a_question_stays_text(open_page):
    page = open_page()
    question = "<img src=x onerror=alert(1)> <b>Kagawa</b>"
    ask(page, question)
    assert page.locator(".asked p").inner_text() == question
    assert page.locator(".asked b, .answer b:not(.why b), img:not(header img)").count() == 0


def test_what_steers_in_a_question_is_shown_in_its_place(open_page):
    page = open_page()
    ask(page, "opening\u202ehours\x1b[31m\u200e at Kagawa")
    assert page.locator(".asked p").inner_text() == "opening\ufffdhours␛[31m\ufffd at Kagawa"


def test_a_conversation_is_kept_on_reload_and_cleared_on_request(open_page):
    page = open_page()
    ask(page, "How many places are there at Kagawa?")
    page.reload()
    assert text_of(answer_at(page, 0)).startswith("Five students")
    assert text_of(ask(page, "and Osaka?")).startswith("Two students")
    page.get_by_role("button", name="New conversation").click()
    assert page.locator(".asked, .answer").count() == 0
    page.reload()
    expect(page.locator(".welcome")).to_be_visible()
    assert page.locator(".asked, .answer").count() == 0


FILL = """() => {
  let text = "";
  for (let more = 2 ** 22; more >= 1; more /= 2) {
    try {
      sessionStorage.setItem("other", text + "x".repeat(more));
      text += "x".repeat(more);
    } catch {}
  }
}"""


def test_where_a_browser_keeps_no_more_the_latest_questions_are_kept(open_page):
    page = open_page()
    for question in ("How many places are there at Kagawa?", "and Osaka?", "Who signed the agreement?"):
        ask(page, question)
    page.evaluate(FILL)
    ask(page, "How many places are there at Osaka?")
    page.reload()
    assert text_of(answer_at(page, 0))
    assert page.locator(".asked p").last.inner_text() == "How many places are there at Osaka?"
    assert page.locator(".asked").count() < 4


def test_what_was_forgotten_elsewhere_in_the_tab_is_gone_when_the_page_comes_back(open_page):
    page = open_page()
    ask(page, "How many places are there at Kagawa?")
    page.evaluate("sessionStorage.setItem('faq-bot /', '[]')")
    with page.expect_navigation():
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator(".asked")).to_have_count(0)


def test_a_new_conversation_waits_for_nothing_of_the_one_before(open_page):
    page = open_page()
    page.route("**/api/ask", lambda route: None, times=1)
    page.locator("#question").fill("How many places are there at Kagawa?")
    page.locator("#question").press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    let_go = []
    page.on("requestfailed", lambda request: let_go.append(request.url))
    page.get_by_role("button", name="New conversation").click()
    assert text_of(ask(page, "How many places are there at Osaka?")).startswith("Two students")
    assert [url.endswith("/api/ask") for url in let_go] == [True]
    expect(page.locator(".waiting, .failure")).to_have_count(0)


@pytest.mark.parametrize(
    "leave", [lambda page: page.reload(), lambda page: choose(page, "fr")], ids=["reload", "language"]
)
def test_what_is_not_sent_or_not_answered_yet_is_not_lost(open_page, leave):
    page = open_page()
    page.route("**/api/ask", lambda route: None, times=1)
    page.locator("#question").fill("How many places are there at Kagawa?")
    page.locator("#question").press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    page.locator("#question").fill("and Osaka")
    leave(page)
    assert text_of(answer_at(page, 0)).startswith("Five students")
    expect(page.locator("#question")).to_have_value("and Osaka")
    expect(page.locator(".asked")).to_have_count(1)


def test_a_long_conversation_goes_on(open_page):
    page = open_page()
    for _ in range(13):
        ask(page, "How many places are there at Kagawa?")
    assert text_of(ask(page, "and Osaka?")).startswith("Two students")


def test_while_it_waits_it_says_so_and_typing_goes_on(open_page):
    page = open_page()
    waiting = []

    def hold(route):
        waiting.append(route)

    page.route("**/api/ask", hold, times=1)
    page.locator("#question").fill("How many places are there at Kagawa?")
    page.locator("#question").press("Enter")
    expect(page.locator(".waiting")).to_be_visible()
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type("and Osaka?")
    page.keyboard.press("Enter")
    expect(page.locator(".asked + .waiting")).to_have_count(2)
    waiting[0].continue_()
    assert text_of(answer_at(page, 1)).startswith("Two students")
    expect(page.locator(".waiting")).to_have_count(0)


def test_when_the_server_is_gone_it_says_so_and_asks_again(open_page):
    page = open_page()
    page.route("**/api/ask", lambda route: route.abort())
    page.locator("#question").fill("How many places are there at Kagawa?")
    page.locator("#question").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("The server cannot be reached")
    page.unroute("**/api/ask")
    page.get_by_role("button", name="Try again").click()
    assert text_of(answer_at(page, 0)).startswith("Five students")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert all("ERR_FAILED" in complaint for complaint in page.complaints)
    page.complaints.clear()


STATUSES = [
    (500, "The server could not answer. Your question is kept."),
    (502, "The server cannot be reached"),
    (503, "Please try again in a moment"),
    (413, "Your message is over 4000 characters."),
]


def failing(page, path, left):
    """Have what the page asks for at a path fail with one status after the other, and then no more."""
    page.route(path, lambda route: route.fulfill(status=left.pop(0), body="{}") if left else route.continue_())


def test_when_what_can_be_asked_cannot_be_listed_it_says_so_and_tries_again(open_page):
    page = open_page()
    failing(page, "**/api/topics*", [status for status, _ in STATUSES[:3]])
    page.locator("#everything summary").click()
    for _, says in STATUSES[:3]:
        expect(page.get_by_role("alert")).to_contain_text(says)
        page.get_by_role("button", name="Try again").click()
    expect(page.locator(".topics h2")).to_have_count(2)
    expect(page.get_by_role("alert")).to_have_count(0)
    page.complaints.clear()


def test_everything_is_listed_in_another_language_when_that_of_the_page_has_left_the_base(open_page):
    page = open_page("?language=fr")
    page.route("**/api/topics?language=fr", lambda route: route.fulfill(status=422, body="{}"))
    page.locator("#everything summary").click()
    expect(page.locator(".topics h2")).to_have_count(2)
    assert all("422" in complaint for complaint in page.complaints)
    page.complaints.clear()


def test_why_there_is_no_answer_is_said_as_it_is(open_page):
    page = open_page()
    failing(page, "**/api/ask", [status for status, _ in STATUSES])
    for _, says in STATUSES:
        page.locator("#question").fill("Kagawa")
        page.locator("#question").press("Enter")
        expect(page.get_by_role("alert").last).to_contain_text(says)
        page.get_by_role("button", name="New conversation").click()
    page.complaints.clear()


def asked_of(page):
    """Return a list that what is sent to the server is added to."""
    sent = []
    page.on("request", lambda request: request.url.endswith("/api/ask") and sent.append(request.post_data_json))
    return sent


@pytest.mark.parametrize(
    "pasted", ["word " * 4355, "a 🦆 " * 1100, "香川" * 70_000], ids=["words", "ducks", "signs"]
)
def test_what_is_too_long_is_told_and_does_not_burden_what_comes_after(open_page, pasted):
    page = open_page()
    sent = asked_of(page)
    ask(page, "How many places are there at Kagawa?")
    for _ in range(3):
        assert "4000" in text_of(ask(page, pasted))
    assert page.locator(".asked p").nth(1).inner_text().strip() == pasted.strip()
    assert text_of(ask(page, "and Osaka?")).startswith("Two students")
    assert max(len(asked["question"]) for asked in sent) == 4001
    assert sent[-1]["after"] == ["How many places are there at Kagawa?"]
    page.reload()
    assert text_of(ask(page, "and Osaka?")).startswith("Two students")


def test_where_less_is_let_through_less_comes_before(open_page):
    page = open_page()
    sent = asked_of(page)
    for _ in range(5):
        ask(page, "How many places are there at Kagawa?")

    def refuse_much(route):
        much = len(route.request.post_data_json["after"]) > 2
        route.fulfill(status=413, body="{}") if much else route.continue_()

    page.route("**/api/ask", refuse_much)
    assert text_of(ask(page, "and Osaka?")).startswith("Two students")
    assert [len(asked["after"]) for asked in sent[-2:]] == [5, 2]
    page.complaints.clear()


def test_an_entry_that_has_left_the_base_ends_no_conversation(open_page):
    page = open_page()
    answer = {"language": "en", "status": "answered", "sources": []}
    answer["rendered"] = {"html": "", "why": [], "offered": []}
    turns = [{"message": {"entry_id": "gone"}, "shown": "Gone?", "answer": answer}]
    page.evaluate("(turns) => sessionStorage.setItem('faq-bot /', JSON.stringify(turns))", turns)
    page.reload()
    assert page.locator(".asked p").inner_text() == "Gone?"
    assert text_of(ask(page, "How many places are there at Kagawa?")).startswith("Five students")
    page.complaints.clear()


def test_what_was_picked_and_has_left_the_base_is_asked_in_its_words(open_page):
    page = open_page()
    turns = [{"message": {"entry_id": "gone"}, "shown": "How many places are there at Kagawa?"}]
    page.evaluate("(turns) => sessionStorage.setItem('faq-bot /', JSON.stringify(turns))", turns)
    page.reload()
    assert text_of(answer_at(page, 0)).startswith("Five students")
    assert text_of(ask(page, "and Osaka?")).startswith("Two students")
    page.complaints.clear()


def test_an_answer_that_cannot_be_shown_loses_nothing(open_page):
    page = open_page()
    ask(page, "How many places are there at Kagawa?")
    page.route("**/api/ask", lambda route: route.fulfill(status=200, body="{}", content_type="application/json"))
    page.locator("#question").fill("and Osaka?")
    page.locator("#question").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("The server could not answer")
    page.unroute("**/api/ask")
    page.reload()
    assert text_of(answer_at(page, 0)).startswith("Five students")
    assert text_of(answer_at(page, 1)).startswith("Two students")


def test_a_paste_of_megabytes_makes_the_page_forget_nothing_else(open_page):
    page = open_page()
    # More than a browser keeps for a page: five million signs.
    much = "'word '.repeat(1_100_000)"
    with pytest.raises(sync_api.Error, match="exceeded the quota"):
        page.evaluate(f"sessionStorage.setItem('much', {much})")
    page.evaluate(f"document.getElementById('question').value = {much}")
    page.locator("#question").press("Enter")
    assert "4000" in text_of(answer_at(page, 0))
    ask(page, "How many places are there at Kagawa?")
    page.reload()
    assert text_of(answer_at(page, 1)).startswith("Five students")


def test_each_answer_stands_under_its_question_whenever_it_comes(open_page):
    page = open_page()
    turns = [
        {"message": asked, "shown": asked} for asked in ("How many places are there at Kagawa?", "and Osaka?")
    ]
    page.evaluate("(turns) => sessionStorage.setItem('faq-bot /', JSON.stringify(turns))", turns)
    page.reload()
    expect(page.locator(".answer")).to_have_count(2)
    told = page.locator("#log > .asked, #log > .answer")
    assert told.evaluate_all("(all) => all.map((one) => one.classList[0])") == ["asked", "answer"] * 2
    assert [text_of(answer_at(page, place)).split()[0] for place in (0, 1)] == ["Five", "Two"]


NOT_KEPT = ["5", "{}", '"x"', '""', "false", "{", "[null]", "[{}]", "[7]", '[{"shown": "a", "answer": {}}]']


def test_what_this_page_did_not_keep_is_forgotten(open_page):
    page = open_page()
    for kept in NOT_KEPT:
        page.evaluate("(kept) => sessionStorage.setItem('faq-bot /', kept)", kept)
        page.reload()
        assert page.locator(".asked, .answer").count() == 0, kept
        assert text_of(ask(page, "How many places are there at Kagawa?")).startswith("Five students"), kept
        page.reload()
        assert text_of(answer_at(page, 0)).startswith("Five students"), kept


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_it_is_accessible(open_page, scheme, size):
    axe = axe_core()
    page = open_page(viewport=size, color_scheme=scheme)
    page.locator("#everything summary").click()
    page.locator(".topics h2").first.wait_for()
    assert violations(page, axe) == []
    ask(page, "How many places are there at Kagawa?").locator("summary").click()
    wrong_of(ask(page, "and Osaka?")).click()
    page.get_by_role("status").get_by_text("has been noted").wait_for()
    ask(page, "zzz qqq")
    page.route("**/api/ask", lambda route: route.abort())
    page.locator("#question").fill("Kagawa")
    page.locator("#question").press("Enter")
    page.get_by_role("alert").wait_for()
    assert violations(page, axe) == []
    page.complaints.clear()


def violations(page, axe):
    page.evaluate(f"() => {{ {axe}\n}}")
    found = page.evaluate("(tags) => axe.run({runOnly: {type: 'tag', values: tags}})", WCAG)
    assert len(found["passes"]) > 10
    return [(v["id"], [node["target"] for node in v["nodes"]]) for v in found["violations"]]


MARKDOWN = """
language: en
format: markdown
entries:
  - id: apply
    questions: [How do I apply?]
    answer: |
      # Steps
      1. Fill in [the form](https://example.org/form).
      2. Attach `cv.pdf`.

      | Term | Deadline | Places | Who decides |
      |---|---|--:|---|
      | spring | 1 March | 5 | the international committee |

          curl https://example.org/a/very/long/address/that/no/telephone/can/show/on/a/line
"""
ARABIC = """
language: ar
entries:
  - {id: hours, questions: [متى تفتحون؟], answer: في التاسعة., sources: [{id: guide, locator: ص 2}]}
sources: [{id: guide, title: دليل الزائر}]
"""


@pytest.mark.parametrize(
    ("base", "question", "direction"),
    [(MARKDOWN, "How do I apply?", "ltr"), (ARABIC, "متى تفتحون؟", "rtl")],
    ids=["Markdown", "Arabic"],
)
def test_markdown_and_what_is_written_from_right_to_left_are_accessible(
    open_page, tmp_path, base, question, direction
):
    axe = axe_core()
    (tmp_path / "base.yaml").write_text(base, encoding="utf-8")
    with serving_forked("--knowledge", tmp_path / "base.yaml") as other:
        page = open_page("", url=other.url, viewport=PHONE)
        answer = ask(page, question)
        assert answer.evaluate("(e) => getComputedStyle(e).direction") == direction
        assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
        assert violations(page, axe) == []


def test_a_source_with_an_address_is_a_link_however_that_is_spelt(open_page, tmp_path):
    (tmp_path / "base.yaml").write_text(
        "language: en\n"
        "entries: [{id: a, questions: [When are you open?], answer: At nine., sources: [guide, near]}]\n"
        "sources:\n- {id: guide, title: The guide, url: 'HTTPS://example.org/guide'}\n"
        "- {id: near, title: The near one, url: 'HTTP:guide'}\n",
        encoding="utf-8",
    )
    with serving_forked("--knowledge", tmp_path / "base.yaml") as other:
        link = ask(open_page("", url=other.url), "When are you open?").locator(".sources a")
        expect(link).to_have_text("The guide")
        assert link.get_attribute("href") == "HTTPS://example.org/guide"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen_and_its_head_and_foot_stay(open_page, width):
    page = open_page(viewport={"width": width, "height": 640})
    ask(page, "How many places are there at Kagawa? " + "x" * 200).locator("summary").click()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.evaluate("() => document.querySelector('#log').lastElementChild.scrollIntoView()")
    assert page.evaluate("() => document.documentElement.scrollTop") == 0
    sizes = page.evaluate(
        "() => [...document.querySelectorAll('button, select, summary')].filter((e) => e.checkVisibility())"
        ".map((e) => e.getBoundingClientRect()).map((box) => [box.width, box.height])"
    )
    assert all(min(size) >= 24 for size in sizes)


def bubble(page):
    return page.locator("faq-bot button")


def shop(url, options=""):
    return f'<!doctype html><title>A shop</title><script src="{url}widget.js" async {options}></script>'


def test_a_bubble_on_another_site_opens_the_page(open_page, server, host):
    host.page = shop(server.url, 'data-language="fr"')
    page = open_page("/", url=host.url)
    bubble(page).click()
    frame = page.frame_locator("faq-bot iframe")
    expect(frame.locator("h1")).to_have_text("Questions et réponses")
    expect(frame.locator("#question")).to_be_focused()
    frame.locator("#question").fill("Combien de places y a-t-il à Kagawa ?")
    frame.locator("#question").press("Enter")
    expect(frame.locator(".answer .text")).to_have_text("Cinq élèves au plus peuvent partir à Kagawa.")
    frame.locator("#question").press("Escape")
    expect(page.locator("faq-bot iframe")).to_be_hidden()
    expect(bubble(page)).to_be_focused()
    bubble(page).press("Enter")
    expect(frame.locator(".answer .text")).to_be_visible()
    frame.get_by_role("button", name="Fermer").click()
    expect(page.locator("faq-bot iframe")).to_be_hidden()


def test_there_is_one_bubble_however_often_a_page_asks_for_it(open_page, server, host):
    host.page = shop(server.url) * 2
    page = open_page("/", url=host.url)
    expect(bubble(page)).to_have_count(1)
    assert page.locator("faq-bot").count() == 1


def test_the_bubble_heeds_no_message_from_elsewhere(open_page, server, host):
    host.page = shop(server.url)
    page = open_page("/", url=host.url)
    bubble(page).click()
    page.frame_locator("faq-bot iframe").locator("h1").wait_for()
    page.evaluate("() => new Promise((done) => { postMessage({faqBot: 'close'}, '*'); setTimeout(done, 0); })")
    expect(page.locator("faq-bot iframe")).to_be_visible()


@pytest.mark.parametrize("origin", ["null", "garbage", "http://", "javascript:1", "*"])
def test_where_nobody_can_be_told_the_page_answers_alone(open_page, server, host, origin):
    host.page = f"<iframe src='{server.url}embed?language=en&origin={origin}' height=600></iframe>"
    frame = open_page("/", url=host.url).frame_locator("iframe")
    ask(frame, "How many places are there at Kagawa?")
    frame.locator("#question").press("Escape")
    frame.locator("#close").click()
    expect(frame.locator(".answer .text")).to_be_visible()


def test_a_site_that_is_not_allowed_shows_nothing(open_page, host, plain_server):
    host.page = shop(plain_server.url)
    page = open_page("/", url=host.url)
    with page.expect_event("console", lambda said: "frame-ancestors" in said.text):
        bubble(page).click()
    expect(page.frame_locator("faq-bot iframe").locator("#question")).to_have_count(0)
    page.complaints.clear()


def test_on_a_telephone_the_page_fills_the_screen_once_it_is_there_to_be_closed(
    open_page, host, server, plain_server
):
    host.page = shop(server.url)
    page = open_page("/", url=host.url, viewport={"width": 400, "height": 800})
    bubble(page).click()
    page.frame_locator("faq-bot iframe").get_by_role("button", name="Close").wait_for()
    assert page.locator("faq-bot iframe").bounding_box()["width"] == 400
    host.page = shop(plain_server.url)
    page.goto(host.url)
    with page.expect_event("console", lambda said: "frame-ancestors" in said.text):
        bubble(page).click()
    bubble(page).click()
    expect(page.locator("faq-bot iframe")).to_be_hidden()
    page.complaints.clear()
