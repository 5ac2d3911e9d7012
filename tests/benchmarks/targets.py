"""What is promised of the speed of the reader, and whether it is so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

OURS, BARE, FEW = "On Record", "bare Textual", "On Record, 100"

Medians = Mapping[str, Mapping[str, float]]
"""By row and program."""


class Target(NamedTuple):
    """A figure, made from the medians, that must not be above ``most``, nor below ``least``."""

    name: str
    figure: Callable[[Medians], float]
    most: float = float("inf")
    least: float = 0.0

    def line(self, medians: Medians) -> str | None:
        """Return the row of the table for it; ``None`` where something was not measured."""
        try:
            figure = self.figure(medians)
        except KeyError:
            return None
        wanted = f"at least {self.least:g}" if self.least else f"at most {self.most:g}"
        met = "yes" if self.least <= figure <= self.most else "**no**"
        return f"| {self.name} | {wanted} | {figure:,.3g} | {met} |"


def _row(row: str) -> Callable[[Medians], float]:
    return lambda medians: medians[row][OURS]


def _ratio(row: str, other: str = BARE, other_row: str = "") -> Callable[[Medians], float]:
    return lambda medians: medians[row][OURS] / medians[other_row or row][other]


TARGETS = (
    Target("list usable, x bare Textual", _ratio("list usable"), 1.5),
    Target("list usable, x the same with 100 articles", _ratio("list usable", FEW), 1.1),
    Target("first page visible, x bare Textual", _ratio("first page visible"), 1.5),
    Target("cursor down, bytes", _row("cursor down, bytes"), 600),
    Target("cursor down, x bare Textual", _ratio("cursor down"), 2.0),
    Target("held key: lag after release, ms", _row("held key: lag after release"), 10),
    Target("memory at start, MB", _row("memory at start, MB"), 60),
    Target("memory after use, MB", _row("memory after use, MB"), 60),
    Target("word search to shown result, ms", _row("word search to shown result"), 60),
    Target("entity chosen: list and counts, ms", _row("entity chosen: list and counts"), 100),
    Target("open an article, ms", _row("open an article"), 40),
    Target("quit, x bare Textual", _ratio("quit"), 1.1),
    Target(
        "full check of an unchanged folder, ms", _row("full check of an unchanged folder"), 2000
    ),
    Target(
        "first indexing, articles a second",
        _row("first indexing, articles a second"),
        least=150,
    ),
    Target("index, of the size of the text", _row("index, of the size of the text"), 2.0),
)
"""What issue 5 asks for at least, on 100,000 articles of 450 words."""
