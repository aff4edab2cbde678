"""Takes the pictures of the chat page for the README: the bundled base in the system's Chromium.

    pip install -e '.[test-web]'
    python docs/record_page.py

writes `page.png` (a desktop, light) and `page-phone.png` (a phone, dark) beside this file.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent / "tests"))

from web_server import browser, serving  # noqa: E402 - the server and the browser that the tests use


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


def record(chromium: Any, url: str, picture: Picture) -> None:
    """Ask what is asked in a picture, and take it."""
    screen = {"width": picture.width, "height": picture.height}
    page = chromium.new_page(
        viewport=screen, color_scheme=picture.scheme, device_scale_factor=1.5, reduced_motion="reduce"
    )
    page.goto(f"{url}?language={picture.language}")
    for place, question in enumerate(picture.questions):
        page.locator("#question").fill(question)
        page.locator("#question").press("Enter")
        page.locator(".answer").nth(place).wait_for()
    page.screenshot(path=FOLDER / picture.name)
    page.close()


def main() -> None:
    """Take all pictures."""
    with serving() as server, browser() as chromium:
        for picture in PICTURES:
            record(chromium, server.url, picture)


if __name__ == "__main__":
    main()
