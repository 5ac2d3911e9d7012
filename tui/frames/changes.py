"""What is sent so that a terminal shows other cells. Imports nothing of Rich or Textual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import ne
from typing import Final

from tui.frames.cell import Cell, Rows, blank
from tui.frames.pen import Pen

BRIDGED: Final = 4
"""Cells between two changes that are sent as they are, for a move over them is not shorter."""


def drawn_anew(rows: Rows, *, erases: bool) -> str:
    """Return what shows these rows on a screen of which nothing is known; see ``Pen``."""
    pen = Pen(erases=erases)
    ground = _commonest_ground(rows) if erases else ""
    pen.clear(ground)
    write_changes(pen, [[blank(ground)] * len(row) for row in rows], rows)
    return pen.sent()


def write_changes(pen: Pen, old: Rows, new: Rows) -> None:
    """Write those cells in which ``new`` differs from ``old``, a screen of the same size."""
    for y, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            written = 0
            for start, end in _changes(before, after):
                written = pen.write(after, y, max(start, written), end)


def _changes(old: Sequence[Cell], new: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of cells in which two rows differ; near ones as one."""
    start = end = -1
    for x in compress(range(len(new)), map(ne, old, new)):
        if start >= 0 and x - end > BRIDGED:
            yield start, end
            start = -1
        start, end = x if start < 0 else start, x + 1
    if start >= 0:
        yield start, end


def _commonest_ground(rows: Rows) -> str:
    return Counter(cell.look.ground for row in rows for cell in row).most_common(1)[0][0]
