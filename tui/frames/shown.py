"""What the terminal shows, and what to send it so that it shows something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import ne
from typing import Final

from textual.geometry import Region, Size

from tui.frames.cells import Cell, Look, blank
from tui.frames.pen import Pen
from tui.frames.shifts import shift_of
from tui.frames.updates import Patch

BRIDGED: Final = 4
"""Cells between two changes that are sent as they are, for a move over them is not shorter."""

_UNKNOWN: Final = Cell("\0", Look())
"""What no screen shows: it differs from everything."""

Rows = list[list[Cell]]


class Shown:
    """Remembers every cell that was sent to the terminal."""

    def __init__(self, *, erases: bool) -> None:
        """For ``erases`` see ``Pen``."""
        self._erases = erases
        self.rows: Rows = []
        """What is known to be shown, by line and column; empty where that is nothing."""

    @property
    def size(self) -> Size:
        """Columns and lines of what is known to be shown."""
        return Size(len(self.rows[0]), len(self.rows)) if self.rows else Size(0, 0)

    def forget(self) -> None:
        """Take nothing for granted any more: something else may have drawn on the terminal."""
        self.rows = []

    def draw_all(self, patches: Iterable[Patch], size: Size) -> str:
        """Return what shows these patches on a screen of which nothing is known."""
        empty = [[blank("")] * size.width for _ in range(size.height)]
        rows = _patched(empty, patches)
        pen = Pen(erases=self._erases)
        ground = _commonest_ground(rows) if self._erases else ""
        pen.clear(ground)
        _write_changes(pen, [[blank(ground)] * size.width] * size.height, rows)
        self.rows = rows
        return pen.sent()

    def draw(self, patches: Iterable[Patch], areas: Iterable[Region]) -> str:
        """Return what puts these patches on the screen; nothing where they are there already.

        Rows that moved up or down within one of the areas are moved by the terminal.
        """
        rows = _patched(self.rows, patches)
        pen = Pen(erases=self._erases)
        for area in areas:
            if area.width == self.size.width and (lines := shift_of(self.rows, rows, area)):
                pen.scroll(area.y, area.bottom, lines)
                self.rows = _shifted(self.rows, area, lines)
        _write_changes(pen, self.rows, rows)
        self.rows = rows
        return pen.sent()


def _patched(rows: Rows, patches: Iterable[Patch]) -> Rows:
    rows = list(rows)
    fresh: set[int] = set()
    for x, y, cells in patches:
        if y not in fresh:
            fresh.add(y)
            rows[y] = list(rows[y])
        _lay_over(rows[y], x, cells)
    return rows


def _lay_over(row: list[Cell], x: int, cells: list[Cell]) -> None:
    """Put cells into a row; of a wide letter that loses a half, a terminal blanks the other."""
    end = x + len(cells)
    if x and not row[x].text:
        row[x - 1] = blank(row[x - 1].look.ground)
    if end < len(row) and not row[end].text:
        row[end] = blank(row[end].look.ground)
    row[x:end] = cells


def _shifted(rows: Rows, area: Region, lines: int) -> Rows:
    """Return the rows as they are after the terminal has moved those of an area."""
    come_in = [_UNKNOWN] * len(rows[0])
    shifted = list(rows)
    for y in area.line_range:
        was = y + lines
        shifted[y] = rows[was] if area.y <= was < area.bottom else come_in
    return shifted


def _write_changes(pen: Pen, old: Rows, new: Rows) -> None:
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
