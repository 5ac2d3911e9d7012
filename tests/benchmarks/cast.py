"""What the entities of a large folder cost: ``python -m tests.benchmarks.cast [ARTICLES] [INDEX]``.

Writes an index of made-up articles, without texts, that name some two dozen each out of twice as
many entities as there are articles: a few very often, most of them once. Prints milliseconds of
CPU time for what the list and the entities pane ask, the best of five. With INDEX the index is
kept there, and taken from there the next time.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from articles.library import EntityKey, Library, View, sets
from articles.library.entries import Entry, QuoteEntry
from articles.library.examining import Examined
from articles.library.packing import Packed, Texts
from articles.library.writing import put
from articles.model import EntityType
from articles.state import State

TYPES: tuple[EntityType, ...] = ("person", "person", "organisation", "place")
NAMED = 24
"""Entities that an article names, as in the news that the annotators were tuned on."""

_FEW_SECONDS = 1000
"""Articles in one transaction."""


def main(count: int, kept: Path | None) -> None:
    """Print the table for ``count`` articles."""
    with tempfile.TemporaryDirectory() as base:
        state = State(Path(base, "state", "state.db"))
        library = Library([Path(base)], kept or Path(base, "index.db"), state)
        if not library.counts()["all"]:
            library._index.write(lambda connection: _write(connection, count))
        _print_answers(library, state)
        library.close()
        state.close()


def _write(connection: Connection, count: int) -> None:
    start = time.process_time()
    for number, examined in enumerate(_examined(count)):
        if number % _FEW_SECONDS == 0:
            connection.execute("COMMIT" if number else "SELECT 1")
            connection.execute("BEGIN")
        put(connection, examined, 1)
    connection.execute("COMMIT")
    sets.renew(connection)
    took = time.process_time() - start
    print(f"{count} articles written in {took:.1f} s of CPU time, {count / took:.0f} a second")


def _examined(count: int) -> Iterator[Examined]:
    chance = random.Random(3)
    for number in range(count):
        entry = _entry(chance, number, 2 * count)
        yield Examined(Path(f"/{number}"), 1, 1, b"", None, (entry,))


def _entry(chance: random.Random, number: int, entities: int) -> Entry:
    named = [_key(int(entities ** chance.random()) - 1) for _ in range(NAMED)]
    cast = {key: (key.name, key.name.split()[-1]) for key in named}
    speaker = next((key.name for key in cast if key.type == "person"), None)
    return Entry(
        id=f"{number:020}",
        headline=f"Report {number}",
        publisher="",
        day=f"{2000 + number % 25}-03-{1 + number % 28:02}",
        moment=number * 3600,
        minutes=1,
        headline_key=f"report {number}",
        publisher_key="",
        packed=Packed(b"", b""),
        words=Texts("", "", "", "", ""),
        cast=cast,
        quotes=(QuoteEntry(speaker, "said", 9, tuple(cast)[:1]),),
    )


def _key(rank: int) -> EntityKey:
    """Return the entity that is the ``rank``-th most frequent."""
    kind = TYPES[rank % len(TYPES)]
    if kind == "person" and rank % 10 == 0:
        return EntityKey(kind, f"S{rank // 10}")  # a lone surname
    return EntityKey(kind, f"Name{rank} S{rank}")


def _print_answers(library: Library, state: State) -> None:
    rows = library.rows(library.numbers(View())[::3])
    state.mark_read([row.id for row in rows], True)
    frequent = library.facets(View(), limit=1)[0].entity
    rarer = library.facets(View(), "person", limit=200)[-1].entity
    views = {
        "everything": View(),
        "unread": View(scope="unread"),
        "the most frequent": View(chosen=(frequent,)),
        "it, unread": View(chosen=(frequent,), scope="unread"),
        "all but it": View(excluded=(frequent,)),
        "the 200th person": View(chosen=(rarer,)),
    }
    for name, view in views.items():
        numbers = library.numbers(view)
        print(f"{name:20}{len(numbers):9} articles")
        for what, ask in _questions(library, view, numbers).items():
            print(f"    {what:20}{_milliseconds(ask):9.1f} ms")


def _questions(
    library: Library, view: View, numbers: Sequence[int]
) -> dict[str, Callable[[], object]]:
    facets = partial(library.facets, view, numbers=numbers)
    return {
        "the list": lambda: library.numbers(view),
        "8 of each type": lambda: facets("person", "organisation", "place", limit=8),
        "200 seen twice": lambda: facets("person", seen="often"),
        "200 people": lambda: facets("person"),
        "people like s": lambda: facets("person", like="s"),
        "people like s1": lambda: facets("person", like="s1"),
        "people like s1234": lambda: facets("person", like="s1234"),
        "new this week": lambda: facets("person", seen="lately"),
    }


def _milliseconds(ask: Callable[[], object]) -> float:
    took = []
    for _ in range(5):
        start = time.process_time()
        ask()
        took.append(time.process_time() - start)
    return min(took) * 1000


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 10_000,
        Path(sys.argv[2]) if len(sys.argv) > 2 else None,
    )
