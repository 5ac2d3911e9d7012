"""What the library costs: ``python -m tests.benchmarks.library [ARTICLES]``.

Makes a small corpus of its own (the same each time), indexes it, asks what the screen asks, and
prints milliseconds, the best of five. Everything is written to a temporary folder.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from articles.library import Library, View
from articles.state import State
from tests.benchmarks import corpus


def main(count: int) -> None:
    """Print the table for a folder of ``count`` articles."""
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base, "news")
        corpus.write(folder, count)
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
