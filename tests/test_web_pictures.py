"""The pictures of the chat page in the README: they are taken of the bundled base, in a real browser.

FAQ_BOT_PICTURES=docs pytest tests/test_web_pictures.py   puts them where the README shows them
"""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="needs the extra web")
sync_api = pytest.importorskip("playwright.sync_api", reason="needs the extra test-web")

from web_server import browser, serving_forked

README = Path(__file__).parent.parent / "README.md"


@dataclass(frozen=True)
class Picture:
    """A picture: its name, the screen, and what is asked there."""

    name: str
    width: int
    height: int
    scheme: str
    language: str
    questions: tuple[str, ...]


PICTURES = (
    Picture(
        "page.png",
        1280,
        800,
        "light",
        "en",
        ("How many students can go to Kagawa?", "and to Osaka?", "香川大学に留学できるのは何人ですか"),
    ),
    Picture("page-phone.png", 390, 844, "dark", "fr", ("qui a singé l'accord avec kagawa", "et quand ?")),
)


@pytest.fixture(scope="module")
def server():
    with serving_forked() as running:
        yield running


@pytest.fixture(scope="module")
def chromium():
    with browser() as opened:
        yield opened


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_of_the_readme_shows_questions_and_answers(chromium, server, tmp_path, picture):
    assert f'src="docs/{picture.name}"' in README.read_text(encoding="utf-8")
    screen = {"width": picture.width, "height": picture.height}
    page = chromium.new_page(
        viewport=screen, color_scheme=picture.scheme, device_scale_factor=1.5, reduced_motion="reduce"
    )
    page.goto(f"{server.url}?language={picture.language}")
    for place, question in enumerate(picture.questions):
        page.locator("#question").fill(question)
        page.locator("#question").press("Enter")
        answer = page.locator(".answer").nth(place)
        answer.wait_for()
        assert answer.get_attribute("data-status") in {"answered", "not_covered"}
    sync_api.expect(page.locator(".answer").last).to_be_in_viewport(ratio=1)
    taken = Path(os.environ.get("FAQ_BOT_PICTURES", tmp_path)) / picture.name
    page.screenshot(path=taken)
    page.close()
    # The head of a PNG holds its width and height.
    size = taken.read_bytes()[16:24]
    assert (size[:4], size[4:]) == tuple((side * 3 // 2).to_bytes(4, "big") for side in screen.values())
