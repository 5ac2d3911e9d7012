"""What a key costs on the wire: over a slow link every byte is a wait.

Each is the median of a few presses, on 256 colours, the colours that SSH normally leaves. The
budgets are what was measured with a fifth as much again. Run with ``-s`` to see the figures.
"""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from statistics import median

import pytest

from tests.terminal.terminal import QUIET, SIDE_MARGINS, Terminal, reader
from tests.tui.reader import make

BUDGETS = {
    (80, 24): {
        "start": 1_500,
        "list down": 290,
        "list down and its article": 310,
        "open": 2_000,
        "line": 200,
        "page": 1_620,
        "next quote": 330,
        "to the quotes": 3_000,
        "next of the quotes": 350,
        "filter": 250,
        "letter in the filter": 190,
    },
    (120, 40): {
        "start": 7_000,
        "list down": 290,
        "list down and its article": 2_900,
        "open": 2_600,
        "line": 1_820,
        "page": 2_650,
        "next quote": 350,
        "to the quotes": 5_200,
        "next of the quotes": 620,
        "filter": 1_450,
        "letter in the filter": 910,
    },
    (160, 50): {
        "start": 11_300,
        "list down": 340,
        "list down and its article": 6_000,
        "open": 2_750,
        "line": 3_450,
        "page": 6_000,
        "next quote": 730,
        "to the quotes": 3_450,
        "next of the quotes": 720,
        "filter": 1_750,
        "letter in the filter": 850,
    },
}
"""Bytes, by window and by what is done. From 100 columns the list shows the article beside it."""

THIS_YEAR = date.today().year
"""Of most of what is read, news being what it is: the list leaves it out."""

LINE_WITH_SIDE_MARGINS = 200
"""Bytes for a line scrolled beside a list and a sidebar that need not be drawn anew."""

_WORDS = [
    "the",
    "of",
    "a",
    "and",
    "in",
    "to",
    "for",
    "by",
    "on",
    "harbour",
    "council",
    "bridge",
    "ministry",
    "engineers",
    "budget",
    "winter",
    "ferry",
    "vote",
    "report",
    "weather",
    "union",
    "before",
    "after",
    "without",
    "nearly",
    "every",
    "second",
    "new",
    "long",
    "wooden",
    "said",
]


def _article(number: int) -> str:
    """Return an article of some pages with a quote in every other paragraph."""
    chance = random.Random(number)

    def words(count: int) -> str:
        return " ".join(chance.choices(_WORDS, k=count))

    paragraphs = [f"{words(7).capitalize()}\nPublished {number % 28 + 1} January {THIS_YEAR}"]
    for _ in range(20):
        paragraphs.append(f"{words(40).capitalize()}.")
        paragraphs.append(f"“{words(12).capitalize()},” said Ada Brenn. “{words(8).capitalize()}.”")
    return "\n\n".join([*paragraphs, ""])


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """More articles than fit on a screen, each of some pages."""
    return make(tmp_path / "news", {f"{n}.txt": _article(n) for n in range(40)})


PREVIEW_RESTS = 0.1
"""Seconds of quiet after a row was chosen: its article is shown after twice as many."""


def cost(terminal: Terminal, key: str, times: int = 5, *, quiet: float = QUIET) -> int:
    """Return the median of the bytes that come in answer to a key."""
    spent = []
    for _ in range(times):
        before = len(terminal.sent)
        terminal.press(key)
        terminal.wait_until(lambda before=before: len(terminal.sent) > before, "for an answer")
        terminal.bytes_until_quiet(quiet)
        spent.append(len(terminal.sent) - before)
        terminal.bytes_until_quiet()
    return int(median(spent))


@pytest.mark.parametrize("size", [(120, 40), (160, 50)])
def test_a_terminal_with_side_margins_moves_the_text_itself(
    news: Path, size: tuple[int, int]
) -> None:
    terminal = Terminal(reader(news), size, answers=SIDE_MARGINS)
    try:
        terminal.wait_for("1 of 40")
        terminal.bytes_until_quiet(1)
        terminal.press("\r")
        terminal.bytes_until_quiet()
        spent = cost(terminal, "j")
        seen = terminal.glass.seen()
        terminal.press("\x0c")
        terminal.bytes_until_quiet()
        assert terminal.glass.seen() == seen
    finally:
        terminal.close()
    print(f"\n{size[0]}x{size[1]} with side margins: line {spent}")
    assert spent <= LINE_WITH_SIDE_MARGINS


@pytest.mark.parametrize("size", BUDGETS)
def test_no_key_costs_more_than_its_budget(news: Path, size: tuple[int, int]) -> None:
    terminal = Terminal(reader(news), size)
    try:
        terminal.wait_for("1 of 40")
        terminal.bytes_until_quiet(1)
        terminal.press("Q")
        terminal.exit_code()
    finally:
        terminal.close()
    terminal = Terminal(reader(news), size)
    try:
        terminal.wait_for("1 of 40")
        terminal.bytes_until_quiet(1)  # the article beside the list comes last
        spent = {"start": len(terminal.sent)}
        spent["list down"] = cost(terminal, "j", quiet=PREVIEW_RESTS)
        spent["list down and its article"] = cost(terminal, "j")
        spent["open"] = cost(terminal, "\r", 1)
        spent["line"] = cost(terminal, "j")
        spent["page"] = cost(terminal, " ", 3)
        terminal.press("g")
        terminal.bytes_until_quiet()
        spent["next quote"] = cost(terminal, "]")
        spent["to the quotes"] = cost(terminal, "3", 1)
        spent["next of the quotes"] = cost(terminal, "j")
        spent["filter"] = cost(terminal, "f", 1)
        spent["letter in the filter"] = cost(terminal, "o", 1)
        spent["visible text"] = len(" ".join(terminal.text.split()).encode())
    finally:
        terminal.close()
    print(f"\n{size[0]}x{size[1]}:", ", ".join(f"{name} {count}" for name, count in spent.items()))
    over = {name: spent[name] for name, most in BUDGETS[size].items() if spent[name] > most}
    assert not over
