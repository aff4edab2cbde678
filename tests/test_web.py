"""The interface over HTTP: what is asked, what comes, and what is refused."""

import asyncio
import concurrent.futures
import contextlib
import errno
import gc
import json
import os
import threading
import time
import weakref
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="needs the extra web")
httpx = pytest.importorskip("httpx2", reason="needs the extra test-web")

from exchange_base import write_base
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from faq_bot import FAQBot
from faq_bot.answering.conversation import Conversation
from faq_bot.answering.turn import MAX_MESSAGE
from faq_bot.errors import FAQBotError
from faq_bot.knowledge.topics import facts_by_topic
from faq_bot.serving import arriving, in_flight, live
from faq_bot.serving.replay import Replays
from faq_bot.serving.requests import MAX_AFTER, MAX_BODY, Asked
from faq_bot.serving.web import MOST_SLOW, QUICK, SLOWEST, create_app

PLACES = {
    "fr": "Combien de places y a-t-il à Kagawa ?",
    "en": "How many places are there at Kagawa?",
    "ja": "香川大学の定員は何人ですか？",
}


OTHER = "https://www.example.org"


@pytest.fixture(scope="module")
def client(exchange_bot):
    return TestClient(create_app(exchange_bot), raise_server_exceptions=False)


class Overheard(FAQBot):
    """Calls `hear` with each message that is put to one of its conversations, before it is answered."""

    def __init__(self, matcher, hear):
        super().__init__(matcher)
        self.hear = hear

    def conversation(self, language=None, *, preferred=None, threshold=None, state=None):
        hear = self.hear

        class Heard(Conversation):
            def ask(self, question):
                hear(question)
                return super().ask(question)

        return Heard(self.matcher, language, preferred=preferred, threshold=threshold)


def ask(client, question, **more):
    answer = client.post("/api/ask", json={"question": question} | more)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refusal(answer):
    problem = answer.json()["error"]
    assert answer.headers["content-type"] == "application/json"
    assert problem["status"] == answer.status_code
    assert "Traceback" not in answer.text
    return answer.status_code, problem["at"], problem["message"]


@pytest.mark.parametrize("language", PLACES)
def test_an_answer_is_what_the_bot_says(client, exchange_bot, language):
    assert ask(client, PLACES[language]) == json.loads(json.dumps(exchange_bot.ask(PLACES[language]).to_dict()))


def test_a_language_is_kept(client):
    assert ask(client, PLACES["en"], language="ja")["language"] == "ja"


def test_what_fits_several_languages_is_answered_in_the_one_that_is_accepted(client):
    french = client.post("/api/ask", json={"question": "Kagawa"}, headers={"Accept-Language": "de, fr-CA;q=0.9"})
    english = client.post("/api/ask", json={"question": "Kagawa"}, headers={"Accept-Language": "en"})
    assert (french.json()["language"], english.json()["language"]) == ("fr", "en")


def test_a_question_is_understood_after_the_earlier_messages(client):
    assert ask(client, "and Osaka?", after=[PLACES["en"]])["entry_id"] == "osaka-places"
    assert ask(client, "and Osaka?")["entry_id"] != "osaka-places"


def test_an_earlier_message_may_be_an_entry_that_was_picked(client):
    picked = {"entry_id": "kagawa-places"}
    assert ask(client, "and Osaka?", after=[picked], language="en")["entry_id"] == "osaka-places"


def test_an_entry_may_be_picked_now(client):
    answer = ask(client, {"entry_id": "signers"}, language="fr")
    assert (answer["entry_id"], answer["language"], answer["confidence"]) == ("signers", "fr", 1.0)


def test_replays_that_were_kept_change_no_answer(exchange_bot):
    messages = [
        PLACES["en"],
        "and Osaka?",
        "thanks",
        {"entry_id": "signers"},
        "when?",
        PLACES["fr"],
        "et à Osaka ?",
    ]
    branches = [[*messages[:place], last] for place in range(len(messages)) for last in ("Osaka", "1", "when?")]
    together = TestClient(create_app(exchange_bot))
    for *after, last in [messages[: place + 1] for place in range(len(messages))] + branches:
        alone = TestClient(create_app(exchange_bot))
        assert ask(together, last, after=after) == ask(alone, last, after=after)


def test_a_turn_after_kept_messages_asks_one_question(exchange_bot):
    asked = []

    client = TestClient(create_app(Overheard(exchange_bot.matcher, asked.append)))
    messages = [PLACES["en"], "thanks", "When was the agreement with Kagawa signed?", "thank you"]
    for place, message in enumerate(messages):
        ask(client, message, after=messages[:place])
    assert asked == messages


@pytest.mark.parametrize("too_long", ["question", "after"])
def test_of_a_conversation_with_a_message_that_is_too_long_nothing_is_kept(exchange_bot, too_long):
    replays, longest = Replays(exchange_bot), "a" * MAX_MESSAGE
    asked = Asked(longest + "a") if too_long == "question" else Asked("when?", after=(longest + "a",))
    for _ in range(2):
        assert replays.turn(asked).question == asked.message
    assert not replays._kept
    replays.turn(Asked(longest))
    assert len(replays._kept) == 1


@pytest.mark.parametrize("of_the_bot", [True, False], ids=["of the bot", "of the application"])
def test_only_the_last_turn_is_handed_to_hooks(exchange_bot, of_the_bot):
    heard = []
    bot = FAQBot(exchange_bot.matcher, heard.append if of_the_bot else None)
    client = TestClient(create_app(bot, on_answer=None if of_the_bot else heard.append))
    ask(client, "and Osaka?", after=[PLACES["en"]])
    assert [(answer.question, answer.entry_id) for answer in heard] == [("and Osaka?", "osaka-places")]


@pytest.fixture
def called_wrong():
    return []


@pytest.fixture
def noting(exchange_bot, called_wrong):
    return TestClient(create_app(exchange_bot, on_wrong=called_wrong.append))


def test_an_answer_that_is_called_wrong_is_handed_on_as_it_was_given(noting, called_wrong):
    given = ask(noting, "and Osaka?", after=[PLACES["en"]])
    body = {"question": "and Osaka?", "after": [PLACES["en"]], "entry_id": given["entry_id"]}
    answer = noting.post("/api/wrong", json=body)
    assert (answer.status_code, answer.content) == (204, b"")
    (noted,) = called_wrong
    assert json.loads(json.dumps(noted.to_dict())) == given


def test_that_there_is_no_answer_may_be_called_wrong(noting, called_wrong):
    assert noting.post("/api/wrong", json={"question": "zzz qqq", "entry_id": None}).status_code == 204
    assert [str(noted.status) for noted in called_wrong] == ["no_match"]


@pytest.mark.parametrize("entry_id", ["signers", None])
def test_what_was_not_the_answer_cannot_be_called_wrong(noting, called_wrong, entry_id):
    answer = noting.post("/api/wrong", json={"question": PLACES["en"], "entry_id": entry_id})
    assert refusal(answer)[:2] == (409, "/entry_id")
    assert called_wrong == []


@pytest.mark.parametrize(
    ("body", "status", "at", "says"),
    [
        ({"question": "x"}, 422, "/entry_id", "'entry_id' is missing"),
        ({"entry_id": None}, 422, "/question", "'question' is missing"),
        *(
            ({"question": nothing, "entry_id": None}, 422, "/question", "nothing was asked")
            for nothing in (" ", "\u200b\ufeff", "\u00ad\u200d", "\0")
        ),
        ({"question": "x", "entry_id": "signer"}, 422, "/entry_id", "did you mean 'signers'?"),
        ({"question": "x", "entry_id": 1}, 422, "/entry_id", "unknown entry 1"),
        ({"question": "x", "entry": None}, 422, "/entry", "did you mean 'entry_id'?"),
    ],
)
def test_what_is_wrong_in_what_is_called_wrong_is_said(noting, called_wrong, body, status, at, says):
    found, place, message = refusal(noting.post("/api/wrong", json=body))
    assert (found, place) == (status, at)
    assert says in message
    assert called_wrong == []


def test_that_it_could_not_be_noted_is_said_without_where(exchange_bot):
    def on_wrong(_answer):
        raise FAQBotError("/srv/log.jsonl: not kept")

    client = TestClient(create_app(exchange_bot, on_wrong=on_wrong))
    called = client.post("/api/wrong", json={"question": PLACES["en"], "entry_id": "kagawa-places"})
    status, _, message = refusal(called)
    assert (status, "not noted" in message, "/srv" in message) == (507, True, False)


def test_a_server_that_notes_nothing_says_so(client):
    status, _, message = refusal(client.post("/api/wrong", json={"question": "x", "entry_id": None}))
    assert (status, "--log-unanswered" in message) == (404, True)


def test_only_where_the_server_notes_it_the_page_can_call_an_answer_wrong(client, noting):
    assert 'data-notes="no"' in client.get("/").text
    assert 'data-notes="yes"' in noting.get("/").text


def test_what_a_page_shows_comes_when_it_is_asked_for(client):
    rendered = ask(client, PLACES["en"], rendered=True)["rendered"]
    assert rendered["html"] == "<p>Five students at most can go to Kagawa.</p>"
    assert rendered["offered"] == [
        {"entry_id": "kagawa-duration", "question": "How long does the exchange at Kagawa last?"}
    ]
    assert any("kagawa-places" in line for line in rendered["why"])


def test_what_is_offered_as_buttons_is_not_listed_in_the_text(client):
    answer = ask(client, "zzz qqq", rendered=True, language="en")
    assert answer["status"] == "no_match"
    assert answer["rendered"]["offered"]
    assert all(offer["question"] in answer["text"] for offer in answer["rendered"]["offered"])
    assert not any(offer["question"] in answer["rendered"]["html"] for offer in answer["rendered"]["offered"])


def test_topics_are_listed_in_a_language(client):
    listed = client.get("/api/topics", params={"language": "fr"}).json()
    assert listed["language"] == "fr"
    assert [topic["title"] for topic in listed["topics"]] == ["L'échange", "L'accord"]
    assert listed["topics"][0]["entries"][0] == {"entry_id": "kagawa-places", "question": PLACES["fr"]}


def test_the_interface_is_described_once(exchange_bot, monkeypatch):
    described = []
    monkeypatch.setattr(live, "describe", lambda bot: described.append(bot) or {})
    client = TestClient(create_app(exchange_bot))
    assert [client.get("/openapi.json").json() for _ in range(3)] == [{}] * 3
    assert len(described) == 1


def test_topics_are_listed_once_for_each_language(exchange_bot, monkeypatch):
    made = []

    def counted(knowledge, language):
        made.append(language)
        return facts_by_topic(knowledge, language)

    monkeypatch.setattr("faq_bot.serving.web.facts_by_topic", counted)
    client = TestClient(create_app(exchange_bot))
    asked = [client.get("/api/topics", params={"language": code}) for code in ("fr", "en", "fr", "en")]
    assert [answer.content for answer in asked[:2]] == [answer.content for answer in asked[2:]]
    assert made == ["fr", "en"]


def test_an_entry_is_answered_by_its_id(client):
    answer = client.get("/api/entries/kagawa-places", headers={"Accept-Language": "ja"})
    assert answer.json()["text"] == "香川大学には最大で五人の学生が行けます。"
    assert answer.headers["content-language"] == "ja"


def test_health_says_what_is_served(client):
    assert client.get("/healthz").json() | {"version": "-"} == {
        "status": "ok",
        "problem": None,
        "version": "-",
        "entries": 7,
        "languages": ["fr", "en", "ja"],
    }


@pytest.mark.parametrize(
    ("body", "status", "at", "says"),
    [
        (b"", 400, "", "not JSON"),
        (b"{", 400, "", "line 1, column 2"),
        (b"\xff\xfe\xfa", 400, "", "not JSON"),
        (b'{"question": "\xed\xa0\x80"}', 400, "", "not JSON"),
        (b'{"question": NaN}', 400, "", "not JSON"),
        (b"[" * 4_000, 400, "", "not JSON"),
        (b"[" * 60_000, 400, "", "more than 50,000 lists and objects"),
        (b'{"question": 1' + b"0" * 5000 + b"}", 400, "", "not JSON"),
        (b'"' + b"x" * 655_360 + b'"', 413, "", "655360 bytes"),
        (b"[]", 422, "", "no JSON object"),
        (b"{}", 422, "/question", "'question' is missing"),
        (b'{"qestion": "x"}', 422, "/qestion", "did you mean 'question'?"),
        (b'{"question": 1}', 422, "/question", "a message is a text"),
        (b'{"question": "x", "language": "de"}', 422, "/language", 'unknown language "de"; expected one of: '),
        (b'{"question": "x", "language": 1}', 422, "/language", "expected one of: fr, en, ja"),
        (b'{"question": "x", "after": "y"}', 422, "/after", "at most 10"),
        (
            b'{"question": "x", "after": ["1","2","3","4","5","6","7","8","9","10","11"]}',
            422,
            "/after",
            "at most 10",
        ),
        (b'{"question": "x", "after": [null]}', 422, "/after/0", "a message is a text"),
        (b'{"question": "x", "after": ["", {"entry": "signers"}]}', 422, "/after/1/entry", "'entry_id'"),
        (b'{"question": "x", "after": [{"entry_id": "signer"}]}', 422, "/after/0/entry_id", "'signers'"),
        (b'{"question": {}}', 422, "/question/entry_id", "unknown entry null"),
        (b'{"question": "x", "a/b~c": 1}', 422, "/a~1b~0c", "unknown key"),
        (b'{"question": "x", "rendered": 1}', 422, "/rendered", "true or false"),
    ],
)
def test_what_is_wrong_in_a_body_is_said_with_its_place(client, body, status, at, says):
    found, place, message = refusal(client.post("/api/ask", content=body))
    assert (found, place) == (status, at)
    assert says in message


@pytest.mark.parametrize("path", ["/api", "/api/ask/", "/api/entry/x", "/page.html", "/../pyproject.toml"])
def test_an_unknown_path_is_not_found(client, path):
    assert refusal(client.get(path))[0] == 404


def test_an_unknown_entry_is_not_found_and_the_nearest_is_named(client):
    status, _, message = refusal(client.get("/api/entries/kagawa-place"))
    assert (status, "'kagawa-places'" in message) == (404, True)


@pytest.mark.parametrize("path", ["/api/topics", "/api/entries/signers"])
def test_a_language_may_be_that_of_a_country(client, path):
    assert client.get(path, params={"language": "EN-gb"}).headers["content-language"] == "en"


@pytest.mark.parametrize("path", ["/api/topics", "/api/entries/signers"])
def test_an_unknown_language_is_refused(client, path):
    assert refusal(client.get(path, params={"language": "xx"}))[:2] == (422, "language")


def test_nothing_that_a_page_puts_into_itself_changes_its_direction():
    odd = "a\u202eb\x1b[31m"
    entry = {"id": "a", "questions": [f"When {odd}?"], "answer": "At nine.", "topic": "t", "sources": "s"}
    base = {"language": "en", "topics": [{"id": "t", "title": odd}], "sources": [{"id": "s", "title": odd}]}
    client = TestClient(create_app(FAQBot.from_dict(base | {"entries": [entry]})))
    answer = client.post("/api/ask", json={"question": "when a b", "rendered": True}).json()
    shown = json.dumps(
        [answer["rendered"], answer["sources"], client.get("/api/topics").json()], ensure_ascii=False
    )
    assert "a�b␛[31m" in shown
    assert "\u202e" not in shown
    assert "\\u001b" not in shown


@pytest.mark.parametrize("path", ["/", "/embed"])
@pytest.mark.parametrize(
    ("asked", "accepted", "shown"),
    [("JA", "en", "ja"), ("en-GB", "ja", "en"), ("de", "ja", "ja"), ("xx", "de", "fr"), ("", "en", "en")],
)
def test_a_page_in_a_language_that_the_base_does_not_have_is_shown_in_another(
    client, path, asked, accepted, shown
):
    page = client.get(path, params={"language": asked}, headers={"Accept-Language": accepted})
    assert (page.status_code, page.headers["content-language"]) == (200, shown)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/api/ask", {"POST"}),
        ("GET", "/api/wrong", {"POST"}),
        ("DELETE", "/api/topics", {"GET", "HEAD"}),
        ("POST", "/healthz", {"GET", "HEAD"}),
        ("PUT", "/", {"GET", "HEAD"}),
    ],
)
def test_a_wrong_method_is_refused_and_the_right_ones_are_named(client, method, path, allowed):
    answer = client.request(method, path)
    assert refusal(answer)[0] == 405
    assert set(answer.headers["allow"].split(", ")) == allowed


@pytest.mark.parametrize("question", ["", " ", "x" * 60_000, "\ud800", "\0", "a\u202eb", "🦆" * 900])
def test_every_text_has_an_answer(client, question):
    answer = ask_raw(client, question)
    assert answer["question"] == question
    assert answer["text"]


def test_a_conversation_of_the_longest_messages_is_taken(client):
    longest = "🦆" * MAX_MESSAGE
    assert ask(client, longest, after=[longest] * MAX_AFTER)["question"] == longest


def ask_raw(client, question):
    answer = client.post("/api/ask", content=json.dumps({"question": question}))
    assert answer.status_code == 200, answer.text
    return json.loads(answer.content)


def test_a_fault_shows_nothing_of_itself(exchange_bot):
    def fail(_question):
        raise ZeroDivisionError("secret")

    client = TestClient(create_app(Overheard(exchange_bot.matcher, fail)), raise_server_exceptions=False)
    answer = client.post("/api/ask", json={"question": "x"})
    assert refusal(answer)[0] == 500
    assert "secret" not in answer.text
    assert "ZeroDivision" not in answer.text


@pytest.mark.parametrize(
    "raised",
    [StopIteration, GeneratorExit, SystemExit, concurrent.futures.CancelledError, asyncio.CancelledError],
)
def test_a_hook_that_raises_what_no_thread_can_tell_is_an_error_too(exchange_bot, raised):
    def fail(_answer):
        raise raised

    client = TestClient(create_app(exchange_bot, on_answer=fail, in_flight=1), raise_server_exceptions=False)
    for _ in range(2):
        answer = client.post("/api/ask", json={"question": PLACES["en"]})
        assert refusal(answer)[0] == 500


def test_other_sites_may_not_call_unless_allowed(exchange_bot):
    site = {"Origin": "https://example.org"}
    closed = TestClient(create_app(exchange_bot))
    opened = TestClient(create_app(exchange_bot, allow_origins=["https://example.org"]))
    header = "access-control-allow-origin"
    assert header not in closed.post("/api/ask", json={"question": "x"}, headers=site).headers
    assert opened.post("/api/ask", json={"question": "x"}, headers=site).headers[header] == "https://example.org"
    other = {"Origin": "https://example.com"}
    assert header not in opened.post("/api/ask", json={"question": "x"}, headers=other).headers
    preflight = site | {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    assert opened.options("/api/ask", headers=preflight).status_code == 200
    assert closed.options("/api/ask", headers=preflight).status_code == 405


def test_a_site_that_no_browser_names_so_is_refused_at_once(exchange_bot):
    with pytest.raises(ValueError, match=r"write https://xn--9ca\.example"):
        create_app(exchange_bot, allow_origins=["https://é.example"])


class Waiting(Overheard):
    """Answers when it is let."""

    def __init__(self, matcher):
        super().__init__(matcher, self.wait)
        self.began, self.may_go_on = threading.Event(), threading.Event()

    def wait(self, _question):
        self.began.set()
        assert self.may_go_on.wait(60)


async def while_asking(bot, during, **options):
    """Return what comes of requests that are made while a question is being answered, and its own answer."""
    transport = httpx.ASGITransport(create_app(bot, **options))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        asking = asyncio.create_task(client.post("/api/ask", json={"question": PLACES["en"]}))
        try:
            assert await asyncio.to_thread(bot.began.wait, 60)
            answers = [await client.request(method, path, **more) for method, path, more in during]
        finally:
            bot.may_go_on.set()
        return answers, await asking


def test_health_is_told_while_an_answer_is_sought(exchange_bot):
    during = [("GET", "/healthz", {})]
    (health,), answer = asyncio.run(while_asking(Waiting(exchange_bot.matcher), during))
    assert (health.status_code, answer.status_code) == (200, 200)


def test_beyond_the_limit_requests_are_told_when_to_come_again(exchange_bot):
    during = [("POST", "/api/ask", {"json": {"question": "x"}}), ("GET", "/healthz", {})]
    (busy, health), answer = asyncio.run(while_asking(Waiting(exchange_bot.matcher), during, in_flight=1))
    assert refusal(busy)[0] == 503
    assert int(busy.headers["retry-after"]) >= 1
    assert (health.status_code, answer.status_code) == (200, 200)


def arriving_while(during, limit=1, headers=(), method="POST", **counted):
    """Return the statuses of requests whose bodies never become whole, and of one that comes meanwhile."""

    async def answers(_scope, receive, send):
        while (await receive()).get("more_body"):
            """Read on."""
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body"})

    async def statuses():
        application = arriving.Arriving(in_flight.InFlight(answers, limit=limit, **counted))

        async def status(*parts):
            pieces, seen = [{"type": "http.request", "body": part, "more_body": True} for part in parts], []

            async def receive():
                return pieces.pop(0) if pieces else await asyncio.Event().wait()

            async def send(event):
                seen.append(event)

            if parts[-1] == b"}":
                pieces[-1]["more_body"] = False
            scope = {"type": "http", "method": method, "path": "/api/ask", "headers": headers, "query_string": b""}
            await application(scope, receive, send)
            return seen[0]["status"]

        begun = [asyncio.create_task(status(*parts)) for parts in during]
        await asyncio.sleep(0)
        meanwhile = await status(b"{", b"}")
        return [*await asyncio.gather(*begun), meanwhile]

    return asyncio.run(asyncio.wait_for(statuses(), 60))


def test_a_body_that_is_on_its_way_takes_no_place_and_is_not_waited_for_without_end(monkeypatch):
    monkeypatch.setattr(arriving, "BODY_SECONDS", 0.2)
    assert arriving_while([[b"{"]] * 3) == [408, 408, 408, 200]


@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_nor_does_that_of_a_request_that_needs_none(monkeypatch, method):
    """In `mcp --http` it is read whatever the method is."""
    monkeypatch.setattr(arriving, "BODY_SECONDS", 0.2)
    assert arriving_while([[b"{"]] * 3, method=method) == [408, 408, 408, 200]


def test_nor_does_one_that_is_announced_as_longer_than_any(monkeypatch):
    monkeypatch.setattr(arriving, "BODY_SECONDS", 0.2)
    announced = [(b"content-length", str(MAX_BODY + 1).encode())]
    assert arriving_while([[b"{"]] * 3, headers=announced) == [408, 408, 408, 200]


def test_bodies_that_are_on_their_way_are_held_within_bounds(monkeypatch):
    monkeypatch.setattr(arriving, "BODY_SECONDS", 0.2)
    monkeypatch.setattr(arriving, "MOST_ARRIVING", 25)
    assert arriving_while([[b"{" * 10]] * 3) == [408, 408, 503, 200]
    assert arriving_while([[b"{" * 10]]) == [408, 200]


def test_long_requests_may_have_fewer_places():
    assert arriving_while([[b"{" * 10, b"}"], [b"{", b"}"]], limit=0, longer=5) == [503, 200, 200]


@pytest.mark.parametrize("scope", [{"type": "lifespan"}, {"type": "websocket"}])
def test_only_a_request_is_waited_for(scope):
    ended = []

    async def application(scope, _receive, _send):
        ended.append(scope)

    asyncio.run(arriving.Arriving(application)(scope, None, None))
    assert ended == [scope]


# How many of each kind have a place.
SLOW = {
    "short of slow": (PLACES["en"].ljust(QUICK + 1), (), MOST_SLOW // (QUICK + 1)),
    "long": (PLACES["en"].ljust(2 * SLOWEST), (), MOST_SLOW // SLOWEST),
    "gone through again": (PLACES["en"], ("earlier",), MOST_SLOW // SLOWEST),
}


def test_the_guide_tells_what_waits_for_its_like_alone():
    guide = (Path(__file__).parent.parent / "docs" / "serving.md").read_text(encoding="utf-8")
    assert f"Messages over {QUICK} characters" in guide
    assert f"503 where {MOST_SLOW:,} characters wait" in guide
    assert f"counts as {SLOWEST}" in guide


@pytest.mark.parametrize("slow", SLOW)
@pytest.mark.parametrize("path", ["/api/ask", "/api/wrong"])
def test_what_takes_long_waits_for_its_like_alone(exchange_bot, path, slow):
    question, after, places = SLOW[slow]
    may_go_on = threading.Event()

    def wait_if_slow(asked):
        assert asked == PLACES["en"] or may_go_on.wait(60)

    async def statuses():
        application = create_app(Overheard(exchange_bot.matcher, wait_if_slow), on_wrong=lambda _answer: None)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://test") as client:
            long = {"question": question, "after": after}
            long |= {"entry_id": "kagawa-places"} if path == "/api/wrong" else {}
            replayed = [asyncio.create_task(client.post(path, json=long)) for _ in range(places + 1)]
            (refused,), _ = await asyncio.wait(replayed, return_when=asyncio.FIRST_COMPLETED)
            short = await client.post("/api/ask", json={"question": PLACES["en"]})
            may_go_on.set()
            await asyncio.wait(replayed)
            return refused.result(), short.status_code, {one.result().status_code for one in replayed}

    refused, short, replayed = asyncio.run(statuses())
    assert refusal(refused)[0] == 503
    assert int(refused.headers["retry-after"]) >= 1
    assert short == 200
    assert replayed == {503, 204 if path == "/api/wrong" else 200}


def test_an_answer_that_nobody_reads_is_given_up_and_its_place_is_free_again(monkeypatch):
    async def answers(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def statuses():
        limited, seen = in_flight.InFlight(answers, limit=1), []

        async def never_read(_event):
            await asyncio.Event().wait()

        async def read(event):
            seen.append(event.get("status"))

        scope = {"type": "http", "path": "/api/topics", "headers": []}
        await limited(scope, None, never_read)
        await limited(scope, None, read)
        return seen

    monkeypatch.setattr(in_flight, "SEND_SECONDS", 0)
    assert asyncio.run(statuses()) == [200]


def test_who_did_not_read_an_answer_is_not_waited_for_once_more(monkeypatch):
    waits = []

    async def answers(_scope, _receive, send):
        for _ in range(3):
            with contextlib.suppress(in_flight.NotReadError):
                await send({"type": "http.response.start", "status": 200, "headers": []})

    async def never_read(_event):
        waits.append(True)
        await asyncio.Event().wait()

    monkeypatch.setattr(in_flight, "SEND_SECONDS", 0)
    asyncio.run(
        in_flight.InFlight(answers, limit=1)({"type": "http", "path": "/", "headers": []}, None, never_read)
    )
    assert waits == [True]


@pytest.mark.parametrize("path", ["/api/ask", "/api/wrong"])
def test_what_a_browser_sends_for_the_page_of_another_site_is_refused(exchange_bot, path):
    body = {"question": "How many places are there at Kagawa?"}
    body |= {"entry_id": "kagawa-places"} if path == "/api/wrong" else {}

    def status_of(site, *, allowed):
        noted = dict(allow_origins=[OTHER] if allowed else [], on_wrong=lambda _answer: None)
        client = TestClient(create_app(exchange_bot, **noted))
        headers = {"Origin": OTHER, "Sec-Fetch-Site": site}
        return client.post(path, json=body, headers=headers).status_code

    assert {status_of(site, allowed=False) for site in ("cross-site", "same-site")} == {403}
    assert {status_of("same-origin", allowed=False), status_of("cross-site", allowed=True)} <= {200, 204}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://faq.intern:8000"}, 200),
        ({"Origin": "http://other.intern:8000"}, 403),
        ({"Origin": "http://faq.intern"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": OTHER, "Sec-Fetch-Site": "same-origin"}, 200),
        ({}, 200),
    ],
)
def test_where_a_browser_does_not_say_from_where_it_asks_its_page_is_compared(exchange_bot, headers, status):
    client = TestClient(create_app(exchange_bot))
    body = {"question": "How many places are there at Kagawa?"}
    asked = client.post("/api/ask", json=body, headers={"Host": "faq.intern:8000", **headers})
    assert asked.status_code == status


def test_the_end_of_an_answer_waits_for_who_reads_it(monkeypatch):
    async def given_up():
        waits = []

        async def answers(_scope, _receive, send):
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"long"})

        async def full_after_the_first(event):
            # As a server that waits for room before it takes more, and never after it has taken the last.
            if event["type"] == "http.response.body" and not event.get("more_body"):
                waits.append(True)
                await asyncio.Event().wait()

        scope = {"type": "http", "path": "/api/ask", "headers": []}
        await in_flight.InFlight(answers, limit=1)(scope, None, full_after_the_first)
        return waits

    monkeypatch.setattr(in_flight, "SEND_SECONDS", 0)
    assert asyncio.run(given_up()) == [True]


DEEP = ['{"question": "x", "language": %s}', '{"question": %s}', '{"question": "x", "after": [%s]}']


@pytest.mark.parametrize("depth", [11, 500, 950, 975])
@pytest.mark.parametrize("body", DEEP)
def test_what_is_nested_deeper_than_any_request_is_refused_in_a_line(exchange_bot, body, depth):
    client = TestClient(create_app(exchange_bot), raise_server_exceptions=False)
    for opening, closing in (("[", "]"), ('{"a": ', "}")):
        answer = client.post("/api/ask", content=body % (opening * depth + "0" + closing * depth))
        assert answer.status_code == 400
        told = answer.json()["error"]["message"]
        assert told.startswith(("the body is nested more than", "the body is not JSON"))


def test_a_place_is_free_again_after_a_request_that_was_refused(exchange_bot):
    client = TestClient(create_app(exchange_bot, in_flight=1))
    statuses = [client.post("/api/ask", content=b"{").status_code for _ in range(3)]
    assert statuses == [400, 400, 400]


def test_it_mounts_into_another_application_in_one_line(exchange_bot):
    client = TestClient(Starlette(routes=[Mount("/help", create_app(exchange_bot))]))
    assert ask_at(client, "/help/api/ask") == "kagawa-places"
    assert client.get("/help").url.path == "/help/"
    assert client.get("/help/page.js").status_code == 200


def test_it_mounts_into_fastapi(exchange_bot):
    fastapi = pytest.importorskip("fastapi", reason="FastAPI is not installed")
    outer = fastapi.FastAPI()
    outer.mount("/help", create_app(exchange_bot))
    assert ask_at(TestClient(outer), "/help/api/ask") == "kagawa-places"


def test_it_answers_behind_a_proxy_that_adds_a_prefix(exchange_bot):
    client = TestClient(create_app(exchange_bot), root_path="/help")
    assert ask_at(client, "/api/ask") == "kagawa-places"
    assert client.get("/").status_code == 200


def ask_at(client, path):
    return client.post(path, json={"question": PLACES["en"]}).json()["entry_id"]


def test_an_edited_base_is_served_and_a_broken_one_is_not(tmp_path):
    from faq_bot.serving.live import LiveBot

    base = write_base(tmp_path)
    live = LiveBot([base])
    before = live.now
    base.write_text(base.read_text(encoding="utf-8").replace("Five students", "Six students"), encoding="utf-8")
    live.reload()
    assert live.now is not before
    assert live.now.bot.ask(PLACES["en"]).text.startswith("Six")
    edited = live.now
    base.write_text("entries: [{id: a, question: [b]}]", encoding="utf-8")
    live.reload()
    assert live.now is edited
    assert live.problem.startswith("base.yaml:1:")
    base.unlink()
    live.reload()
    assert live.now is edited
    assert live.problem
    write_base(tmp_path)
    live.reload()
    assert (live.now is edited, live.problem) == (False, "")


def test_an_edited_base_that_cannot_be_loaded_now_is_loaded_later(tmp_path, monkeypatch, caplog):
    from faq_bot.serving.live import LiveBot

    base = write_base(tmp_path)
    live = LiveBot([base])
    base.write_text(base.read_text(encoding="utf-8").replace("Five students", "Six students"), encoding="utf-8")
    with monkeypatch.context() as now:
        now.setattr(FAQBot, "reload", lambda _bot: [].pop())
        for _ in range(3):
            live.reload()
        assert live.problem == "the base cannot be read (IndexError)"
        assert [record.exc_info[0] for record in caplog.records] == [IndexError]
    live.reload()
    assert (live.problem, live.now.bot.ask(PLACES["en"]).text[:3]) == ("", "Six")


@pytest.mark.parametrize("served", ["base.yaml", "."], ids=["a file", "a folder"])
def test_a_folder_that_may_not_be_entered_for_a_while_is_told_and_forgotten(tmp_path, monkeypatch, served):
    from faq_bot.serving.live import LiveBot

    def refused(path, **_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    write_base(tmp_path)
    live = LiveBot([tmp_path / served])
    live.reload()
    with monkeypatch.context() as now:
        # As any path in it does, which root alone would not see.
        now.setattr(Path, "stat", refused)
        for _ in range(2):
            live.reload()
        assert live.problem.endswith("cannot be read (Permission denied)")
        assert str(tmp_path) not in live.problem
        live.watch()
        live.close()
    live.reload()
    assert live.problem == ""


def test_memory_that_does_not_suffice_for_a_while_is_told_in_a_line(tmp_path, monkeypatch, caplog):
    from faq_bot.serving import live as lives

    def too_large(*_):
        raise MemoryError

    base = write_base(tmp_path)
    live = lives.LiveBot([base])
    base.write_text(base.read_text(encoding="utf-8").replace("Five students", "Six students"), encoding="utf-8")
    with monkeypatch.context() as now:
        now.setattr(lives, "read_files", too_large)
        now.setattr(FAQBot, "reload", too_large)
        for _ in range(3):
            live.reload()
        assert live.problem == "the base cannot be read (MemoryError)"
        assert [record.exc_info for record in caplog.records] == [False]
    live.reload()
    assert (live.problem, live.now.bot.ask(PLACES["en"]).text[:3]) == ("", "Six")


def test_a_base_that_was_edited_before_anybody_watched_is_loaded_at_once(tmp_path, monkeypatch):
    import watchfiles

    from faq_bot.serving.live import LiveBot

    base = write_base(tmp_path)
    live = LiveBot([base])
    base.write_text(base.read_text(encoding="utf-8").replace("Five students", "Six students"), encoding="utf-8")
    monkeypatch.setattr(watchfiles, "watch", lambda *_folders, **_settings: iter(()))
    live.watch()
    for thread in threading.enumerate():
        if thread.name == "faq-bot reload":
            thread.join(30)
    assert "Six students" in live.now.bot.ask("How many places are there at Kagawa?", "en").text


def test_a_base_that_is_back_as_it_was_is_the_one_that_is_served(tmp_path, monkeypatch):
    from faq_bot.serving import live as lives

    base = write_base(tmp_path)
    as_it_was, edited = base.read_bytes(), base.read_bytes().replace(b"Five students", b"Six students")
    live, read = lives.LiveBot([base]), lives.read_files
    live.reload()

    def meanwhile(paths):
        contents = read(paths)
        base.write_bytes(edited)
        return contents

    # Looked at as it was, and loaded as it is edited a moment later.
    base.write_bytes(as_it_was + b"# edited\n")
    monkeypatch.setattr(lives, "read_files", meanwhile)
    live.reload()
    monkeypatch.setattr(lives, "read_files", read)
    assert live.now.bot.ask(PLACES["en"]).text.startswith("Six")
    base.write_bytes(as_it_was + b"# edited\n")
    live.reload()
    assert live.now.bot.ask(PLACES["en"]).text.startswith("Five")


def test_a_served_base_is_followed_again_when_the_application_is_started_again(tmp_path):
    base = write_base(tmp_path)
    application = create_app(base, reload=True)
    for words in ("Six students", "Seven students"):
        with TestClient(application) as client:
            text = base.read_text(encoding="utf-8").replace("Five students", words).replace("Six students", words)
            base.write_text(text, encoding="utf-8")
            deadline = time.monotonic() + 60
            while words not in client.post("/api/ask", json={"question": PLACES["en"]}).json()["text"]:
                assert time.monotonic() < deadline
    for thread in threading.enumerate():
        if thread.name == "faq-bot reload":
            thread.join(30)


def test_the_base_of_an_application_that_nobody_has_any_more_is_followed_no_longer(tmp_path):
    create_app(write_base(tmp_path), reload=True)
    gc.collect()
    for thread in threading.enumerate():
        if thread.name == "faq-bot reload":
            thread.join(30)
            assert not thread.is_alive()


def test_a_served_base_is_followed_in_a_process_that_is_forked(tmp_path, monkeypatch):
    followed = []
    monkeypatch.setattr(live.LiveBot, "watch", lambda _live: followed.append(os.getpid()))
    application, here = create_app(write_base(tmp_path), reload=True), os.getpid()
    before = set(threading.enumerate())
    monkeypatch.setattr(os, "getpid", lambda: 1)
    with TestClient(application):
        started = {thread.name for thread in set(threading.enumerate()) - before}
    assert followed == [here, 1]
    assert started >= {"faq-bot_0", "faq-bot-slow_0"}


def test_a_bot_of_several_files_is_followed_in_each_of_them(tmp_path):
    from faq_bot.serving.live import LiveBot

    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    for file, word in ((first, "opening hours"), (second, "ticket price")):
        file.write_text(
            f"{{language: en, entries: [{{id: {file.stem}, questions: [{word}], answer: As before.}}]}}",
            encoding="utf-8",
        )
    live = LiveBot([FAQBot.load(first, second)])
    live.reload()
    unchanged = live.now
    live.reload()
    assert live.now is unchanged
    second.write_text(second.read_text(encoding="utf-8").replace("As before", "Five euros"), encoding="utf-8")
    live.reload()
    assert live.now.bot.ask("ticket price").text == "Five euros."


def test_what_is_wrong_with_an_edited_base_steers_nothing_and_names_no_folder(tmp_path, caplog):
    from faq_bot.serving.live import LiveBot

    base = write_base(tmp_path)
    live = LiveBot([tmp_path])
    copied = tmp_path / "copy\x1b[31m\u202e.yaml"
    copied.write_text(base.read_text(encoding="utf-8"), encoding="utf-8")
    live.reload()
    assert "stands twice" in live.problem
    assert str(tmp_path) not in live.problem
    assert "\x1b" not in caplog.text + live.problem
    assert "\u202e" not in caplog.text + live.problem


@pytest.mark.parametrize("wrong", [OSError, OverflowError, RuntimeError, ValueError])
def test_edits_are_looked_for_where_no_system_tells_them(tmp_path, monkeypatch, caplog, wrong):
    from faq_bot.serving import live as lives

    def refuse():
        raise wrong("int too big to convert")
        yield

    base = write_base(tmp_path)
    live = lives.LiveBot([tmp_path])
    monkeypatch.setattr(lives, "LOOK", 0.01)
    following = threading.Thread(target=lives._follow, args=[weakref.ref(live), refuse(), live._stop])
    following.start()
    base.write_text(base.read_text(encoding="utf-8").replace("Five students", "Six students"), encoding="utf-8")
    deadline = time.monotonic() + 60
    while not live.now.bot.ask(PLACES["en"]).text.startswith("Six"):
        assert time.monotonic() < deadline
    live.close()
    following.join(30)
    assert "the system tells no edits (int too big to convert)" in caplog.text


def test_a_base_without_files_is_not_watched():
    from faq_bot.serving.live import LiveBot

    live = LiveBot(
        [FAQBot.from_dict({"language": "en", "entries": [{"id": "a", "questions": "b?", "answer": "c"}]})]
    )
    live.watch()
    assert "faq-bot reload" not in {thread.name for thread in threading.enumerate()}


def test_files_that_have_not_changed_are_not_loaded_again(tmp_path):
    from faq_bot.serving.live import LiveBot

    live = LiveBot([FAQBot.load(write_base(tmp_path), threshold=0.9)])
    before = live.now
    live.reload()
    assert live.now is before
    write_base(tmp_path).write_text("entries: [{id: a, question: [b]}]", encoding="utf-8")
    live.reload()
    (live.now, live.problem), told = (before, "told once"), live.problem
    live.reload()
    assert (bool(told), live.problem) == (True, "told once")


def test_where_the_system_tells_no_edits_they_are_looked_for(tmp_path, monkeypatch):
    from faq_bot.serving import live as module

    def refused(*_, **__):
        raise OSError("inotify limit reached")
        yield

    loaded = threading.Event()
    monkeypatch.setattr("watchfiles.watch", refused)
    monkeypatch.setattr(module, "LOOK", 0.01)
    monkeypatch.setattr(module.log, "info", lambda *_: loaded.set())
    base = write_base(tmp_path)
    live = module.LiveBot([base])
    live.watch()
    try:
        base.write_text(
            base.read_text(encoding="utf-8").replace("Five students", "Six students"), encoding="utf-8"
        )
        assert loaded.wait(60)
    finally:
        live.close()


@pytest.mark.parametrize(
    ("wrong", "kind", "told"),
    [
        ({"in_flight": "5"}, TypeError, "in_flight is a whole number, not '5'"),
        ({"in_flight": 0}, ValueError, "in_flight is 1 or more, not 0"),
        ({"on_answer": 5}, TypeError, "on_answer is called with answers, which 5 cannot be"),
        (
            {"allow_origins": "https://x.org"},
            TypeError,
            r"are several, as \['https://example.org'\], not 'https://x",
        ),
        ({"allow_origins": None}, TypeError, r"allow_origins are several, .* not None"),
        ({"on_wrong": 5}, TypeError, "on_wrong is called with answers, which 5 cannot be"),
    ],
)
def test_what_an_application_cannot_be_made_of_is_told(exchange_bot, wrong, kind, told):
    with pytest.raises(kind, match=told):
        create_app(exchange_bot, **wrong)


def test_a_bot_and_paths_are_not_one_base(exchange_bot):
    with pytest.raises(TypeError, match="one FAQBot, or the paths"):
        create_app(exchange_bot, "other.yaml")


def test_the_page_runs_nothing_but_its_own_files(client):
    page = client.get("/")
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert " style=" not in page.text
    assert "http" not in page.text


@pytest.mark.parametrize("path", ["/", "/embed", "/page.js", "/widget.js", "/api/topics"])
def test_what_matched_a_request_is_not_asked_of_its_scope_where_older_versions_do_not_say_it(
    client, path, monkeypatch
):
    handle = Route.handle

    async def without_route(route, scope, receive, send):
        scope.pop("route", None)
        await handle(route, scope, receive, send)

    monkeypatch.setattr(Route, "handle", without_route)
    assert client.get(path).status_code == 200


def test_only_sites_that_are_allowed_may_frame_the_page(exchange_bot):
    client = TestClient(create_app(exchange_bot, allow_origins=["https://example.org"]))
    assert (
        client.get("/embed")
        .headers["content-security-policy"]
        .endswith("frame-ancestors 'self' https://example.org")
    )
    assert client.get("/").headers["content-security-policy"].endswith("frame-ancestors 'none'")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("ja,en;q=0.5", "ja"),
        ("en; q=0.5, ja ; Q=0.9", "ja"),
        ("en-GB", "en"),
        ("de", "fr"),
        ("*;q=x", "fr"),
        ("fr;q=0", "en"),
        ("fr;q=0, en;q=0.0", "ja"),
        ("de, fr; q=0", "en"),
        ("de;q=0", "fr"),
    ],
)
def test_the_page_speaks_the_language_of_the_browser_if_the_base_does(client, accepted, language):
    page = client.get("/", headers={"Accept-Language": accepted})
    assert f'<html lang="{language}" dir="ltr"' in page.text
    assert page.headers["content-language"] == language


def test_the_languages_of_a_browser_may_stand_in_several_lines(client):
    page = client.get("/", headers=[("Accept-Language", "de"), ("Accept-Language", "fr;q=0.5, ja")])
    assert page.headers["content-language"] == "ja"


def test_where_the_base_has_no_words_for_a_page_it_speaks_english_in_the_direction_of_the_base():
    entry = {"id": "hours", "questions": ["متى تفتحون؟"], "answer": "في التاسعة."}
    client = TestClient(create_app(FAQBot.from_dict({"language": "ar", "entries": [entry]})))
    page = client.get("/").text
    assert '<html lang="en" dir="rtl" data-language="ar"' in page
    # Isolated, so that the question mark stands behind the words and not before them.
    assert "<summary>\u2068Why this answer?\u2069</summary>" in page
    assert 'lang="ar" dir="auto">متى تفتحون؟</button>' in page


def test_a_list_that_can_be_called_is_a_hook_though_it_is_empty(exchange_bot):
    class Heard(list):
        __call__ = list.append

    heard = Heard()
    TestClient(create_app(exchange_bot, on_answer=heard)).post("/api/ask", json={"question": "hours"})
    assert len(heard) == 1


def test_the_page_refuses_what_is_too_long_in_the_words_of_the_base():
    entry = {"id": "hours", "questions": "opening hours", "answer": "At nine."}
    base = {"language": "en", "entries": [entry], "messages": {"too_long": "<{most}> {{at most}}!"}}
    client = TestClient(create_app(FAQBot.from_dict(base)))
    assert f'data-long="&lt;{MAX_MESSAGE}&gt; {{at most}}!"' in client.get("/").text


def test_the_page_is_written_from_right_to_left_where_its_language_is():
    from faq_bot.languages.registry import language

    assert [language(code).script.right_to_left for code in ("ar", "he-IL", "fr", "ja")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("page.js", "text/javascript"),
        ("page.css", "text/css"),
        ("widget.js", "text/javascript"),
        ("icon.svg", "image/svg+xml"),
    ],
)
def test_a_file_of_the_page_is_sent_once(client, name, media):
    first = client.get(f"/{name}")
    assert first.headers["content-type"].startswith(media)
    assert first.headers["x-content-type-options"] == "nosniff"
    tag = first.headers["etag"]
    for known in (tag, f"W/{tag}", f'W/"other", {tag}', "*"):
        again = client.get(f"/{name}", headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
    for other in ("", '"other"', f'"other{tag[1:]}', tag.strip('"')):
        assert client.get(f"/{name}", headers={"If-None-Match": other}).content == first.content


def test_the_threads_that_answer_are_there_before_the_first_question():
    before = set(threading.enumerate())
    _app = create_app()
    names = {thread.name for thread in set(threading.enumerate()) - before}
    assert names >= {"faq-bot_0", "faq-bot-slow_0"}
