"""What the reader costs beside other programs: ``python -m tests.benchmarks.speed [ARTICLES]``.

Makes a folder of so many articles (100,000 without a number; they take minutes to index), opens it
again and again in On Record and in its peers, each on a terminal of its own, turn by turn, and
prints medians: milliseconds, unless the row says otherwise. newsboat is left out where it is not
installed. Everything is written to a temporary folder.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from articles import places
from articles.library import Library
from tests.benchmarks import corpus, peers
from tests.benchmarks.peers import Peer
from tests.benchmarks.watched import Watched

ROUNDS = 5
PRESSES = 20
SILENCE_OF_A_KEY = 0.08
"""Seconds after which a key is answered: a preview, which follows later, is not waited for."""

Figures = dict[str, dict[str, list[float]]]
"""What was measured, by row and program."""


def main(count: int) -> None:
    """Print the table for a library of ``count`` articles."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        folder = base / "news"
        corpus.write(folder, count)
        figures: Figures = defaultdict(lambda: defaultdict(list))
        _index(base, folder, count, figures)
        small = base / "few"
        corpus.write(small, 100)
        _refresh(base, small)
        running = [peers.on_record(base, folder), peers.bare(base)]
        if newsboat := peers.newsboat(base, count):
            running.append(newsboat)
        few = peers.on_record(base, small)._replace(name="On Record, 100")
        for turn in range(ROUNDS):
            order = [*running, few]
            for peer in order[turn % len(order) :] + order[: turn % len(order)]:
                _try(_start, peer, figures)
        for peer in running:
            _try(_use, peer, figures)
        _print(figures, [peer.name for peer in running] + [few.name], count)


def _index(base: Path, folder: Path, count: int, figures: Figures) -> None:
    """Measure the library by itself."""
    ours = "On Record"
    took = _refresh(base, folder)
    figures["first indexing, articles a second"][ours].append(count / took)
    figures["full check of an unchanged folder"][ours].append(1000 * _refresh(base, folder))
    text = sum(file.stat().st_size for file in folder.iterdir())
    index = places.index_file([folder]).stat().st_size
    figures["index, of the size of the text"][ours].append(index / text)


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
            opened = program.press(peer.enter).milliseconds
            figures["list usable"][peer.name].append(first + opened)
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
        program.press(peer.enter)
    for _ in range(PRESSES):
        drawn = program.press(peer.down, silence=SILENCE_OF_A_KEY)
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
        if key:
            program.press(before)
            figures[row][peer.name].append(program.press(key).milliseconds)
            program.press("\x1b\x1b")
    figures["memory after use, MB"][peer.name].append(program.megabytes())


def _print(figures: Figures, names: Iterable[str], count: int) -> None:
    names = list(names)
    print(
        f"{count:,} articles, {platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}, {time.strftime('%d %B %Y')}\n"
    )
    print(f"| | {' | '.join(names)} |")
    print(f"| --- |{' --- |' * len(names)}")
    for row, by_name in figures.items():
        cells = (f"{median(by_name[name]):,.4g}" if by_name.get(name) else "" for name in names)
        print(f"| {row} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
