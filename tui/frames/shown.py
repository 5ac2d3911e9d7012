"""What the terminal shows, and what to send it so that it shows something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from textual.geometry import Region, Size

from tui.frames.cell import Cell, Look, Rows, blank
from tui.frames.changes import WRITINGS, Writing, drawn_anew, shortest
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
        self.has_side_margins = False
        """Whether the terminal is known to scroll some columns by themselves."""
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

        Rows that moved up or down within one of the areas are moved by the terminal where that
        takes fewer bytes. One without side margins moves the whole width, and what stands beside
        the area is drawn anew.
        """
        rows, areas = _patched(self.rows, patches), list(areas)
        moves = ((area, shift_of(self.rows, rows, area)) for area in areas)
        bands = {self._band(area): lines for area, lines in moves if lines}
        ways = [bands] if bands.keys() <= set(areas) else [bands, {}]
        sent = shortest(self._changed(rows, way, write) for way in ways for write in WRITINGS)
        self.rows = rows
        return sent

    def _changed(self, rows: Rows, bands: Mapping[Region, int], write: Writing) -> str:
        """Return what shows these rows, after the terminal has moved some by so many lines."""
        pen, before = Pen(erases=self._erases), self.rows
        for band, lines in bands.items():
            if band.width == self.size.width:
                pen.scroll(band.y, band.bottom, lines)
            else:
                pen.scroll_between(band.x, band.right, band.y, band.bottom, lines)
            before = _shifted(before, band, lines)
        write(pen, before, rows)
        return pen.sent()

    def _band(self, area: Region) -> Region:
        """Return what the terminal moves so that the area is moved."""
        alone = area.width > 1 and not _cuts_letters(self.rows, area)  # margins have a width
        if self.has_side_margins and alone:
            return area
        return Region(0, area.y, self.size.width, area.height)


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


def _shifted(rows: Rows, band: Region, lines: int) -> Rows:
    """Return the rows as they are after the terminal has moved those of a band."""
    come_in = [_UNKNOWN] * band.width
    left, right = band.column_span
    shifted = list(rows)
    for y in band.line_range:
        was = y + lines
        moved = rows[was][left:right] if band.y <= was < band.bottom else come_in
        shifted[y] = [*rows[y][:left], *moved, *rows[y][right:]]
    return shifted


def _cuts_letters(rows: Rows, area: Region) -> bool:
    """Say whether an edge of the area goes through a wide letter."""
    edges = [edge for edge in area.column_span if edge < len(rows[0])]
    return any(not rows[y][edge].text for y in area.line_range for edge in edges)
