"""What a key costs on the wire: over a slow link every byte is a wait.

The budgets are what was measured with half as much again. A page that is sent twice, or a
screen that is sent for a line, breaks them. Run with ``-s`` to see the figures.
"""

from __future__ import annotations

import pytest

from tests.terminal.conftest import Open
from tests.tui.news import HEARING

BUDGETS = {
    (80, 24): {
        "start": 35_000,
        "list down": 1_110,
        "open": 10_200,
        "line": 6_200,
        "page": 6_200,
        "another quote": 6_300,
        "to the quotes": 9_600,
        "filter": 8_900,
        "letter in the filter": 8_000,
    },
    (120, 40): {
        "start": 140_000,
        "list down": 16_200,
        "open": 22_000,
        "line": 11_800,
        "page": 11_800,
        "another quote": 11_800,
        "to the quotes": 32_500,
        "filter": 46_500,
        "letter in the filter": 44_000,
    },
}
"""Bytes, by window and by what is done. At 120 columns the list shows the article beside it."""


@pytest.mark.parametrize("size", BUDGETS)
def test_no_key_costs_more_than_its_budget(open_reader: Open, size: tuple[int, int]) -> None:
    terminal = open_reader(size=size)
    spent = {"start": len(terminal.sent)}
    for name, key, words in [
        ("list down", "j", "2 of 6"),
        ("open", "\r", HEARING),
        ("line", "j", "Day 1"),
        ("page", " ", "Day 1"),
        ("another quote", "]", "❝1/4"),
        ("to the quotes", "3", "Karl Ostrand"),
        ("filter", "f", "Filter:"),
        ("letter in the filter", "o", "Filter: o"),
    ]:
        before = len(terminal.sent)
        terminal.press(key)
        terminal.wait_for(words)
        terminal.bytes_until_quiet()
        spent[name] = len(terminal.sent) - before
    print(f"\n{size[0]}x{size[1]}:", ", ".join(f"{name} {count}" for name, count in spent.items()))
    over = {name: spent[name] for name, most in BUDGETS[size].items() if spent[name] > most}
    assert not over
