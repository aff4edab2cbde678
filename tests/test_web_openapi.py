"""The description of the interface agrees with what the interface does."""

import re
import unicodedata

import pytest

pytest.importorskip("starlette", reason="needs the extra web")
pytest.importorskip("httpx2", reason="needs the extra test-web")
schemathesis = pytest.importorskip("schemathesis", reason="needs the extra test-web")

from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode
from starlette.testclient import TestClient

from faq_bot.serving.web import create_app
from faq_bot.text import clean, quotable


@pytest.fixture(scope="module")
def described(exchange_bot):
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(exchange_bot, on_wrong=lambda _answer: None))


@pytest.mark.parametrize("mode", GenerationMode)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/ask"),
        ("POST", "/api/wrong"),
        ("GET", "/api/topics"),
        ("GET", "/api/entries/{entry_id}"),
    ],
)
def test_what_is_described_is_what_comes(described, method, path, mode):
    @given(case=described[path][method].as_strategy(generation_mode=mode))
    @settings(suppress_health_check=list(HealthCheck))
    def it_does(case):
        case.call_and_validate()

    it_does()


@pytest.mark.parametrize("path", ["/healthz", "/openapi.json"])
def test_what_takes_nothing_is_described_too(described, path):
    described[path]["GET"].Case().call_and_validate()


@pytest.mark.parametrize("path", ["/api/ask", "/api/wrong"])
def test_what_a_browser_is_refused_is_described(exchange_bot, path):
    client = TestClient(create_app(exchange_bot, on_wrong=lambda _answer: None))
    described = client.get("/openapi.json").json()["paths"][path]["post"]["responses"]
    refused = client.post(path, json={"question": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert str(refused.status_code) in described


def test_every_path_but_those_of_the_page_is_described(exchange_bot):
    app = create_app(exchange_bot)
    described = TestClient(app).get("/openapi.json").json()["paths"]
    page = {"/", "/embed", "/page.js", "/page.css", "/widget.js", "/icon.svg"}
    assert {route.path for route in app.routes} - page == set(described)


def test_what_is_described_as_asking_something_is_what_has_something_to_be_seen(exchange_bot):
    client = TestClient(create_app(exchange_bot, on_wrong=lambda _answer: None))
    question = client.get("/openapi.json").json()["components"]["schemas"]["CalledWrong"]["properties"]["question"]
    asks = re.compile(next(one["pattern"] for one in question["oneOf"] if "pattern" in one))
    # What is given a meaning in a later version of Unicode is none yet.
    known = (chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in {"Cn", "Cs"})
    assert [char for char in known if bool(asks.search(char)) != bool(quotable(clean(char)))] == []
