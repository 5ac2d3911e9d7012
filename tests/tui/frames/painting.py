"""Cells, and what a terminal shows where each of them is written by itself."""

from __future__ import annotations

from collections.abc import Sequence

from pyte.screens import Char
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from tests.terminal.glass import Glass
from tui.frames.cell import Cell
from tui.frames.cells import cells_of


def cells(text: str, style: str = "") -> list[Cell]:
    """Return the cells of a text in a style of Rich, on a terminal with 256 colours."""
    return cells_of([Segment(text, Style.parse(style))], ColorSystem.EIGHT_BIT)


def glass_of(columns: int, lines: int, *, erases: bool = True) -> Glass:
    """Return a terminal that does not wrap at the right edge."""
    glass = Glass(columns, lines)
    glass.erases = erases
    glass.show("\x1b[?7l")
    return glass


def painted(rows: Sequence[Sequence[Cell]]) -> list[list[Char]]:
    """Return what is seen of these rows on a terminal of their size."""
    glass = glass_of(len(rows[0]), len(rows))
    sent = []
    for y, row in enumerate(rows):
        for x, (text, look) in enumerate(row):
            if text:
                sgr = ";".join(filter(None, ("0", *look)))
                sent.append(f"\x1b[{y + 1};{x + 1}H\x1b[{sgr}m{text}")
    glass.show("".join(sent))
    return glass.seen()
