"""What the reader costs beside others: ``python -m tests.benchmarks.speed [ARTICLES] [FOLDER]``.

Makes a folder of so many articles (100,000 without a number; they take minutes to index), opens it
again and again in On Record and in its peers, each on a terminal of its own, turn by turn, and
prints medians: milliseconds, unless the row says otherwise; then what was promised, and whether
it is so. newsboat is left out where it is not installed. Everything is written to a temporary
folder, or to FOLDER, where the articles and their index are found again the next time.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from articles import places
from articles.library import Library
from tests.benchmarks import corpus, peers
from tests.benchmarks.peers import Peer
from tests.benchmarks.targets import FEW, OURS, TARGETS, Medians
from tests.benchmarks.watched import Watched

ROUNDS = 5
PRESSES = 20
A_KEY_EVERY = 0.1
"""Seconds between two keys of somebody who goes through a list: too fast for any preview."""

Figures = dict[str, dict[str, list[float]]]
"""What was measured, by row and program."""


def main(count: int, kept: Path | None) -> None:
    """Print the tables for a library of ``count`` articles."""
    with tempfile.TemporaryDirectory() as name:
        base = kept or Path(name)
        figures: Figures = defaultdict(lambda: defaultdict(list))
        folder, small = base / f"news-{count}", base / "news-100"
        for each, articles in ((folder, count), (small, 100)):
            if not each.exists():
                corpus.write(each, articles)
        _index(base, folder, count, figures)
        _refresh(base, small)
        running = [peers.on_record(base, folder), peers.bare(base)]
        if newsboat := peers.newsboat(base, count):
            running.append(newsboat)
        few = peers.on_record(base, small)._replace(name=FEW)
        for turn in range(ROUNDS):
            order = [*running, few]
            for peer in order[turn % len(order) :] + order[: turn % len(order)]:
                _try(_start, peer, figures)
        for peer in running:
            _try(_use, peer, figures)
        _print(_medians(figures), [*(peer.name for peer in running), few.name], count)


def _index(base: Path, folder: Path, count: int, figures: Figures) -> None:
    """Measure the library by itself; how fast it is made only where it was not there."""
    os.environ.update(HOME=str(base))
    was_there = places.index_file([folder]).exists()
    took = _refresh(base, folder)
    if not was_there:
        figures["first indexing, articles a second"][OURS].append(count / took)
    figures["full check of an unchanged folder"][OURS].append(1000 * _refresh(base, folder))
    text = sum(file.stat().st_size for file in folder.iterdir())
    index = places.index_file([folder]).stat().st_size
    figures["index, of the size of the text"][OURS].append(index / text)


def _refresh(base: Path, folder: Path) -> float:
    """Bring the index of a folder up to date; return the seconds that it took."""
    os.environ.update(HOME=str(base))
    for variable in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        os.environ.pop(variable, None)
    library = Library([folder])
    start = time.perf_counter()
    library.refresh()
    took = time.perf_counter() - start
    library.close()
    return took


def _try(measure: Callable[[Peer, Figures], None], peer: Peer, figures: Figures) -> None:
    """Measure, and say so where a program did not do what was expected."""
    try:
        measure(peer, figures)
    except TimeoutError as error:
        print(f"{peer.name}: {error}", file=sys.stderr)


def _start(peer: Peer, figures: Figures) -> None:
    with Watched(peer.command, peer.environment) as program:
        first = program.milliseconds_to(peer.first)
        figures["first page visible"][peer.name].append(first)
        figures["memory at start, MB"][peer.name].append(program.megabytes())
        if peer.enter:
            figures["list usable"][peer.name].append(first + _entered(program, peer))
        program.settle()
        figures["quit"][peer.name].append(program.quit(peer.quit))
    if not peer.enter:
        with Watched(peer.command, peer.environment) as program:
            program.send_ahead(peer.down)
            figures["list usable"][peer.name].append(program.milliseconds_to(peer.answered))


def _use(peer: Peer, figures: Figures) -> None:
    """Measure what is done in the running program."""
    with Watched(peer.command, peer.environment) as program:
        _use_running(program, peer, figures)


def _use_running(program: Watched, peer: Peer, figures: Figures) -> None:
    program.milliseconds_to(peer.first)
    if peer.enter:
        _entered(program, peer)
        program.settle()
    for _ in range(PRESSES):
        drawn = program.tap(peer.down, A_KEY_EVERY)
        figures["cursor down"][peer.name].append(drawn.milliseconds)
        figures["cursor down, bytes"][peer.name].append(drawn.bytes)
    figures["held key: lag after release"][peer.name].append(program.hold(peer.down))
    for _ in range(PRESSES if peer.open else 0):
        figures["open an article"][peer.name].append(program.press(peer.open).milliseconds)
        program.press(peer.back)
        program.press(peer.down)
    for row, (before, key) in {
        "word search to shown result": peer.search,
        "entity chosen: list and counts": peer.entity,
    }.items():
        for _ in range(ROUNDS if key else 0):
            program.press(before)
            figures[row][peer.name].append(_found(program, peer, key))
            program.press(peer.leave)
    figures["memory after use, MB"][peer.name].append(program.megabytes())


def _entered(program: Watched, peer: Peer) -> float:
    """Go to the list and return how many milliseconds that took."""
    program.send(peer.enter)
    return program.milliseconds_to(peer.answered)


def _found(program: Watched, peer: Peer, key: str) -> float:
    """Press what ends a search and return how many milliseconds later its result was shown."""
    if not peer.found:
        return program.press(key).milliseconds
    program.send(key)
    return program.milliseconds_to(peer.found)


def _medians(figures: Figures) -> Medians:
    return {
        row: {name: median(values) for name, values in by_name.items()}
        for row, by_name in figures.items()
    }


def _print(medians: Medians, names: Sequence[str], count: int) -> None:
    print(
        f"{count:,} articles, {platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}, {time.strftime('%d %B %Y')}\n"
    )
    print(f"| | {' | '.join(names)} |")
    print(f"| --- |{' --- |' * len(names)}")
    for row, by_name in medians.items():
        cells = (f"{by_name[name]:,.4g}" if name in by_name else "" for name in names)
        print(f"| {row} | {' | '.join(cells)} |")
    print("\n| promised for 100,000 articles | | measured | met |\n| --- | --- | --- | --- |")
    print("\n".join(line for target in TARGETS if (line := target.line(medians))))


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 100_000,
        Path(sys.argv[2]).absolute() if len(sys.argv) > 2 else None,
    )
