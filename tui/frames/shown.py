"""What the terminal shows, and what to send it so that it shows something else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from textual.geometry import Region, Size

from tui.frames.cell import Cell, Look, Rows, blank
from tui.frames.changes import drawn_anew, write_changes
from tui.frames.pen import Pen
from tui.frames.shifts import shift_of
from tui.frames.updates import Patch

_UNKNOWN: Final = Cell("\0", Look())
"""What no screen shows: it differs from everything."""


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
        self.rows = _patched(empty, patches)
        return drawn_anew(self.rows, erases=self._erases)

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
        write_changes(pen, self.rows, rows)
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
