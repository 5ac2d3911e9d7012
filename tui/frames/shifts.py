"""Finds rows that have only moved up or down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from textual.geometry import Region

from tui.frames.cell import Cell

WORTH_MOVING = 1 / 3
"""The share of the rows with words that must have moved alike to be moved by the terminal."""

Rows = Sequence[Sequence[Cell]]


def shift_of(old: Rows, new: Rows, area: Region) -> int:
    """Return by how many lines the rows of an area have moved up; negative where down.

    0 where too few have moved alike. Only words count, for a row may be drawn otherwise now.
    """
    was: dict[str, int] = {}
    for y, words in _words(old, area):
        was.setdefault(words, y)
    now = _words(new, area)
    moves = Counter(was[words] - y for y, words in now if words in was)
    lines, rows = moves.most_common(1)[0] if moves else (0, 0)
    return lines if rows > WORTH_MOVING * len(now) else 0


def _words(rows: Rows, area: Region) -> list[tuple[int, str]]:
    """Return the rows in which there are words, each with its number."""
    left, right = area.column_span
    words = ((y, "".join([cell[0] for cell in rows[y][left:right]])) for y in area.line_range)
    return [(y, text) for y, text in words if not text.isspace()]
