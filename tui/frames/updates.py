"""Reads what Textual's compositor wants to be drawn.

Uses ``LayoutUpdate`` and ``ChopsUpdate`` of ``textual._compositor``, which tests pin.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from rich.color import ColorSystem
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region

from tui.frames.cell import Cell
from tui.frames.cells import cells_of


class Patch(NamedTuple):
    """Cells that are now at column ``x`` and on of row ``y``."""

    x: int
    y: int
    cells: list[Cell]


Update = LayoutUpdate | ChopsUpdate


def patches(update: Update, colours: ColorSystem) -> Iterator[Patch]:
    """Yield what is drawn anew, in the colours that the terminal has."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in strips:
                yield Patch(x, y, cells_of(strip, colours))
                x += strip.cell_length
    else:
        for y, left, right in update.spans:
            for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if chop is not None and x < right and end > left:
                    yield Patch(x, y, cells_of(chop.crop(0, min(end, right) - x), colours))


def areas(update: Update) -> list[Region]:
    """Return the rectangles that are drawn anew; a pane that scrolled is one of them."""
    if isinstance(update, LayoutUpdate):
        return [update.region]
    columns = groupby(sorted((left, right, y) for y, left, right in update.spans), lambda s: s[:2])
    return [_around(left, right, [y for _, _, y in spans]) for (left, right), spans in columns]


def _around(left: int, right: int, rows: list[int]) -> Region:
    return Region(left, rows[0], right - left, rows[-1] + 1 - rows[0])
