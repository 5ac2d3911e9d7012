"""What is sent so that a terminal shows other cells. Imports nothing of Rich or Textual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress
from operator import ne
from typing import Final, NamedTuple

from tui.frames.cell import Cell, Look, Rows, blank, leaves_blank
from tui.frames.pen import Pen

BRIDGED: Final = 4
"""Cells between two changes that are sent as they are, for a move over them is not shorter."""


class Stretch(NamedTuple):
    """The columns ``[start, end)`` of a row."""

    y: int
    start: int
    end: int


Writing = Callable[[Pen, Rows, Rows], None]
"""Writes with a pen those cells in which the second rows differ from the first."""


def drawn_anew(rows: Rows, *, erases: bool) -> str:
    """Return what shows these rows on a screen of which nothing is known; see ``Pen``."""
    ground = _commonest_ground(rows) if erases else ""
    empty = [[blank(ground)] * len(row) for row in rows]

    def drawn(write: Writing) -> str:
        pen = Pen(erases=erases)
        pen.clear(ground)
        write(pen, empty, rows)
        return pen.sent()

    return shortest(map(drawn, WRITINGS))


def write_by_row(pen: Pen, old: Rows, new: Rows) -> None:
    """Write from above to below and from left to right: few moves."""
    row, written = -1, 0
    for y, start, end in _stretches(old, new):
        row, written = y, pen.write(new[y], y, max(start, written) if y == row else start, end)


def write_by_look(pen: Pen, old: Rows, new: Rows) -> None:
    """Write all that is drawn alike, then all that is drawn otherwise: few changes of colour."""
    alike: dict[Look, list[Stretch]] = {}
    for stretch in _stretches(old, new):
        for look, piece in _pieces(new[stretch.y], stretch):
            alike.setdefault(look, []).append(piece)
    for pieces in alike.values():
        for y, start, end in pieces:
            pen.write(new[y], y, start, end)


WRITINGS: Final[tuple[Writing, ...]] = (write_by_row, write_by_look)


def shortest(ways: Iterable[str]) -> str:
    """Return that of which the fewest bytes are to be sent."""
    return min(ways, key=lambda sent: len(sent.encode()))


def _stretches(old: Rows, new: Rows) -> Iterator[Stretch]:
    """Yield where the rows differ, from above to below; near changes as one."""
    for y, (before, after) in enumerate(zip(old, new, strict=True)):
        if before != after:
            for start, end in _changes(before, after):
                yield Stretch(y, start, end)


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


def _pieces(row: Sequence[Cell], stretch: Stretch) -> Iterator[tuple[Look, Stretch]]:
    """Yield the parts that are drawn in one look; blanks go with what stands beside them."""
    y, start, end = stretch
    look = row[start].look
    for x in range(start + 1, end):
        now = row[x].look
        if now == look or _leaves_no_mark(now, look):
            continue
        if not _leaves_no_mark(look, now):
            yield look, Stretch(y, start, x)
            start = x
        look = now
    yield look, Stretch(y, start, end)


def _leaves_no_mark(plain: Look, look: Look) -> bool:
    """Say whether what is drawn in a look of no more than a ground may be blanks of the other."""
    return plain == blank(look.ground).look and leaves_blank(look)


def _commonest_ground(rows: Rows) -> str:
    return Counter(cell.look.ground for row in rows for cell in row).most_common(1)[0][0]
