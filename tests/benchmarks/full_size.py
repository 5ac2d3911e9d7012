"""Hostile files at their full size: ``python -m tests.benchmarks.full_size [FILES]``.

Prints for each long row how many seconds of processor time reading and annotating it takes, and
how much memory; and for a folder of ``FILES`` small files (100,000) how long it takes until its
list is there, when it is opened for the first time and for the second, and what a star costs.
Everything is written to a temporary folder.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

from articles.annotate import annotate_article
from articles.library import Library, View
from articles.origins import read
from articles.state import State

SENTENCES = b"The harbour was closed, said Ana Ruiz of Ardvik. "
ROWS = {
    "line_1mb": SENTENCES * 20_500,
    "word_1mb": b"Long word\n\n" + b"x" * 1_000_000,
    "lines_200k": b"Short lines\n\n" + b"a\n" * 200_000,
    "line_200mb": SENTENCES * 4_100_000,
}


def main(files: int) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as base:
        print(f"{'row':12} {'read':>8} {'annotate':>9} {'memory':>8}")
        for row, content in ROWS.items():
            path = Path(base, f"{row}.txt")
            path.write_bytes(content)
            with multiprocessing.get_context("spawn").Pool(1) as fresh:
                print(f"{row:12} {fresh.apply(costs, (path,))}", flush=True)
            path.unlink()
        many(Path(base), files)


def costs(path: Path) -> str:
    """Return what one file costs a process of its own, as a line of the table."""
    start = time.process_time()
    articles = read(path).articles
    was_read = time.process_time()
    for article in articles:
        annotate_article(article)
    annotated = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{was_read - start:6.1f} s {annotated - was_read:7.1f} s {memory:4} MiB"


def many(base: Path, files: int) -> None:
    """Print how soon a folder of many files is listed."""
    folder = base / "news"
    folder.mkdir()
    for number in range(files):
        (folder / f"{number:06}.txt").write_text(f"Report {number}\n\nThe quay was shut.\n")
    for visit in ("first", "second"):
        start = time.perf_counter()
        state = State(base / "state.db")
        library = Library([folder], base / "index.db", state)
        rows = library.rows(library.numbers(View())[:64])
        listed = time.perf_counter() - start
        library.refresh()
        refreshed = time.perf_counter() - start
        print(
            f"{visit} visit: {len(rows)} rows in {listed:.2f} s, all {files} in {refreshed:.1f} s"
        )
        ids = [row.id for row in library.rows(library.numbers(View()))]
        state.mark_read(ids, True)
        start = time.perf_counter()
        state.star(ids[:1], visit == "first")
        print(f"a star among {len(ids)} marks: {(time.perf_counter() - start) * 1000:.1f} ms")
        library.close()
        state.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
