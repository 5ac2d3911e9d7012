"""The reader is told to end, or is killed, while stars are set: what was seen is kept."""

from __future__ import annotations

import random
import re
import signal
from pathlib import Path

import pytest

from articles.state import State
from tests.terminal.terminal import ALTERNATE_SCREEN, Terminal, reader

ARTICLES = 12
NUMBERED = re.compile(r"★ Report (\d+)")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(ARTICLES):
        head = f"Published {number + 1} May 2024\n\nReport {number:02} from the port"
        (folder / f"{number}.txt").write_text(f"{head}\n\nAll was calm.\n")
    return folder


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        (signal.SIGHUP, {128 + signal.SIGHUP}),
        (signal.SIGTERM, {128 + signal.SIGTERM}),
        (signal.SIGKILL, {-signal.SIGKILL}),
        (signal.SIGINT, {0, 128 + signal.SIGINT}),  # 0: Textual took it, and ended as for q
    ],
)
def test_every_star_that_was_seen_is_there_afterwards(
    news: Path, number: signal.Signals, codes: set[int]
) -> None:
    dice = random.Random(f"stars and {number}")
    for _ in range(2):
        terminal = Terminal(reader(news), (100, 40))
        try:
            terminal.wait_for(f"Report {ARTICLES - 1:02}", "Report 00")
            for _ in range(dice.randrange(2, ARTICLES)):
                terminal.press("sj")
                terminal.bytes_until_quiet(dice.random() * 0.05)
            terminal.wait_for("★")
            seen = set(NUMBERED.findall(terminal.text))
            terminal.signal(number)
            assert terminal.exit_code() in codes
            assert number == signal.SIGKILL or not terminal.is_on(ALTERNATE_SCREEN)
        finally:
            terminal.close()
        assert seen
        assert seen <= starred(news)
        unstar_all(news)


def test_a_broken_pipe_of_somebody_else_ends_nothing(news: Path) -> None:
    terminal = Terminal(reader(news), (100, 40))
    try:
        terminal.wait_for("Report 00")
        terminal.signal(signal.SIGPIPE)
        terminal.press("s")
        terminal.wait_for("★")
        terminal.press("Q")
        assert terminal.exit_code() == 0
    finally:
        terminal.close()
    assert len(starred(news)) == 1


def starred(news: Path) -> set[str]:
    """Return the numbers of the reports that have a star, as a new session finds them."""
    state = State()
    try:
        return {headline[7:9] for headline, name in identities(news) if state.get(name).starred}
    finally:
        state.close()


def unstar_all(news: Path) -> None:
    state = State()
    assert state.star([name for _, name in identities(news)], False)
    state.close()


def identities(news: Path) -> list[tuple[str, str]]:
    from articles.origins import read

    articles = [article for path in news.iterdir() for article in read(path).articles]
    return [(article.headline, article.id) for article in articles]
