"""Questions, conversations and reloads without an end in sight, and what memory they leave behind.

    python benchmarks/soak.py [--minutes 60] [--write]

A copy of the bundled base is asked its own phrasings, misspelt and put together at random, alone and in
conversations; every few hundred messages one file of it is edited and the base is loaded anew. Memory is what the
process holds by the system's account, after each reload; a leak lifts the least of it.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from charts import table, write_section

from faq_bot import FAQBot
from faq_bot.knowledge.locating import bundled_path

BETWEEN_RELOADS = 500
"""Messages between two reloads."""

SETTLED = 3
"""Reloads after which memory counts: caches have filled, and the allocator has grown."""

MOST_GROWTH = 5.0
"""Per cent by which the least memory of the second half may exceed that of the first. The least is what is in use:
how much more a process holds after a reload hangs on where the last objects of the old base lay."""


def main() -> None:
    """Run, print the figures, and end with 1 if memory grows."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--write", action="store_true", help="write RESULTS.md beside this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        base = Path(shutil.copytree(bundled_path(), Path(folder) / "base"))
        asked, held = soak(base, 60 * options.minutes)
    settled = held[SETTLED:] or held
    half = max(1, len(settled) // 2)
    first, last = min(settled[:half]), min(settled[-half:])
    growth = 100 * (last - first) / first
    row = {
        "minutes": f"{options.minutes:g}",
        "messages": f"{asked:,}",
        "reloads": str(len(held)),
        "least memory in the first half, MB": f"{first:.0f}",
        "in the second, MB": f"{last:.0f}",
        "most, MB": f"{max(held):.0f}",
        "growth, %": f"{growth:+.1f}",
    }
    text = table(list(row), [list(row.values())])
    print(text)
    if options.write:
        how = f"Made by `python benchmarks/soak.py --minutes {options.minutes:g} --write`."
        write_section("soak", f"## Soak\n\n{how}\n\n{text}")
    raise SystemExit(growth > MOST_GROWTH)


def soak(base: Path, seconds: float) -> tuple[int, list[float]]:
    """Ask and reload for some seconds; return how many messages were answered, and the MB held at each reload."""
    rng, until = random.Random(1), time.monotonic() + seconds
    bot, asked, held = FAQBot.load(base), 0, []
    while time.monotonic() < until:
        for message in messages(bot, rng):
            talk = bot.conversation()
            for said in (message, "and at Osaka?", "why?", "2") if asked % 3 == 0 else (message,):
                assert talk.ask(said).text
                asked += 1
            if time.monotonic() > until:
                break
        edit(base, rng)
        reloaded = bot.reload()
        assert reloaded is not bot
        bot = reloaded
        gc.collect()
        held.append(resident())
    return asked, held


def messages(bot: FAQBot, rng: random.Random) -> Iterator[str]:
    """Yield phrasings of a base, as they are, misspelt, and words of several put together."""
    phrasings = [phrasing.text for phrasing in bot.knowledge.phrasings]
    for number in range(BETWEEN_RELOADS):
        text = rng.choice(phrasings)
        at = rng.randrange(len(text))
        mixed = " ".join(rng.choice(phrasings).split()[0] for _ in range(rng.randint(1, 30)))
        unheard = "".join(chr(rng.choice((97, 0x3041, 0x4E00, 0x1F300)) + rng.randrange(26)) for _ in range(20))
        yield (text, text[:at] + text[at + 1 :], mixed, f"{text}. {mixed}?", unheard)[number % 5]


def edit(base: Path, rng: random.Random) -> None:
    """Change a file of the base so that it is another one."""
    file = rng.choice(sorted(base.rglob("*.yaml")))
    kept = file.read_text(encoding="utf-8").partition("# soaked ")[0].rstrip("\n")
    file.write_text(f"{kept}\n# soaked {rng.random()}\n", encoding="utf-8")


def resident() -> float:
    """Return the megabytes of memory that this process holds (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main()
