"""A folder of invented news, the same each time: what the benchmarks read."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

FIRST = [
    "Ada",
    "Anton",
    "Dora",
    "Einar",
    "Iben",
    "Jonas",
    "Lena",
    "Marit",
    "Nils",
    "Petra",
    "Rolf",
    "Samuel",
    "Tilda",
    "Ulf",
    "Vera",
]
LAST = [
    "Adler",
    "Breuer",
    "Carrow",
    "Holm",
    "Inness",
    "Kestel",
    "Lund",
    "Marsh",
    "Okoro",
    "Ortiz",
    "Ravn",
    "Tulloch",
    "Voss",
]
TOWNS = [
    "Halvard",
    "Ostrel",
    "Brenna",
    "Stennick",
    "Skerry",
    "Northmoor",
    "Lisbon",
    "Porto",
    "Bergen",
    "Ghent",
    "Turku",
]
THINGS = [
    "ferry",
    "harbour",
    "tram",
    "bridge",
    "reservoir",
    "tariff",
    "ward",
    "election",
    "strike",
    "railway",
    "cable",
]
VERBS = [
    "closed",
    "opened",
    "delayed",
    "repaired",
    "inspected",
    "sold",
    "promised",
    "measured",
    "flooded",
    "painted",
]

NEWEST = date(2025, 6, 30)


def write(folder: Path, count: int) -> None:
    """Write so many articles of about 450 words, the newest first by name."""
    folder.mkdir(parents=True)
    for number, (headline, day, body) in enumerate(_articles(count)):
        text = f"{headline}\n\nPublished {day.day} {day:%B} {day.year}\n\n{body}\n"
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def write_feed(file: Path, count: int) -> None:
    """Write the same articles as one RSS 2.0 feed, for programs that read feeds."""
    with file.open("w", encoding="utf-8") as feed:
        feed.write('<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>')
        for number, (headline, day, body) in enumerate(_articles(count)):
            feed.write(
                f"<item><title>{escape(headline)}</title><guid>{number}</guid>"
                f"<pubDate>{day:%d %b %Y} 08:00:00 GMT</pubDate>"
                f"<description>{escape(body)}</description></item>"
            )
        feed.write("</channel></rss>")


def _articles(count: int) -> Iterator[tuple[str, date, str]]:
    chance = random.Random(7)
    for number in range(count):
        headline = f"{number}: {chance.choice(TOWNS)} {chance.choice(THINGS)} to be repaired"
        body = "\n\n".join(_paragraph(chance) for _ in range(18))
        yield headline, NEWEST - timedelta(days=number // 20), body


def _paragraph(chance: random.Random) -> str:
    person = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    one, two = chance.sample(THINGS, 2)
    return (
        f"The {one} in {chance.choice(TOWNS)} was {chance.choice(VERBS)} after the {two}. "
        f"“We {chance.choice(VERBS)} the {two} before anybody asked,” said {person}."
    )
