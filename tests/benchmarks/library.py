"""What the library costs: ``python -m tests.benchmarks.library [ARTICLES]``.

Makes a small corpus of its own (the same each time), indexes it, asks what the screen asks, and
prints milliseconds, the best of five. Everything is written to a temporary folder.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from articles.library import Library, View
from articles.state import State


def _words(text: str) -> list[str]:
    return text.split()


FIRST = _words("Ada Anton Dora Einar Iben Jonas Lena Marit Nils Petra Rolf Samuel Tilda Ulf Vera")
LAST = _words("Adler Breuer Carrow Holm Inness Kestel Lund Marsh Okoro Ortiz Ravn Tulloch Voss")
TOWNS = _words("Halvard Ostrel Brenna Stennick Skerry Northmoor Lisbon Porto Bergen Ghent Turku")
THINGS = _words("ferry harbour tram bridge reservoir tariff ward election strike railway cable")
VERBS = _words("closed opened delayed repaired inspected sold promised measured flooded painted")


def main(count: int) -> None:
    """Print the table for a folder of ``count`` articles."""
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base, "news")
        _write_corpus(folder, count)
        state = State(Path(base, "state.db"))
        library = Library([folder], Path(base, "index.db"), state)
        start = time.perf_counter()
        library.refresh()
        took = time.perf_counter() - start
        print(f"{count} articles indexed in {took:.1f} s, {count / took:.0f} a second")
        _print_size(folder, Path(base, "index.db"))
        _print_answers(library, state)
        library.close()
        state.close()


def _write_corpus(folder: Path, count: int) -> None:
    chance = random.Random(7)
    folder.mkdir()
    for number in range(count):
        day = f"{1 + number % 28} March {2000 + number % 25}"
        paragraphs = "\n\n".join(_paragraph(chance) for _ in range(18))
        text = f"{_headline(chance)}\n\nPublished {day}\n\n{paragraphs}\n"
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def _headline(chance: random.Random) -> str:
    return f"{chance.choice(TOWNS)} {chance.choice(THINGS)} to be {chance.choice(VERBS)} again"


def _paragraph(chance: random.Random) -> str:
    person = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    one, two = chance.sample(THINGS, 2)
    return (
        f"The {one} in {chance.choice(TOWNS)} was {chance.choice(VERBS)} after the {two}. "
        f"“We {chance.choice(VERBS)} the {two} before anybody asked,” said {person}."
    )


def _print_size(folder: Path, index: Path) -> None:
    text = sum(file.stat().st_size for file in folder.iterdir())
    print(f"index on disk: {index.stat().st_size / text:.2f} x the text's size")


def _print_answers(library: Library, state: State) -> None:
    numbers = library.numbers(View())
    rows = library.rows(numbers)
    state.mark_read([row.id for row in rows[::3]], True)
    entity = library.facets(View(), "person", limit=1)[0].entity
    questions: dict[str, Callable[[], object]] = {
        "refresh with nothing changed": library.refresh,
        "all numbers, newest first": lambda: library.numbers(View()),
        "unread numbers": lambda: library.numbers(View(scope="unread")),
        "one page of rows": lambda: library.rows(numbers[-40:]),
        "one article": lambda: library.article(numbers[0]),
        "counts of the scopes": library.counts,
        "a word": lambda: library.numbers(View(query="reservoir")),
        "a whole name": lambda: library.numbers(View(query='"Lena Ortiz"')),
        "a phrase with one capital": lambda: library.numbers(View(query='"The ferry"')),
        "a speaker": lambda: library.numbers(View(query="speaker:ortiz words>5")),
        "facets of everything": lambda: library.facets(View()),
        "an entity chosen": lambda: library.numbers(View(chosen=(entity,))),
        "facets of that": lambda: library.facets(View(chosen=(entity,))),
        "one star": lambda: state.star([rows[0].id], not state.get(rows[0].id).starred),
    }
    for name, ask in questions.items():
        print(f"{name:32}{_milliseconds(ask):9.2f} ms")


def _milliseconds(ask: Callable[[], object]) -> float:
    took = []
    for _ in range(5):
        start = time.perf_counter()
        ask()
        took.append(time.perf_counter() - start)
    return min(took) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
