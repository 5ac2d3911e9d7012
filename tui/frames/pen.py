"""Writes cells to a terminal with the fewest moves, changes of look and letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.frames.cell import PLAIN, Cell, Look, blank, leaves_blank
from tui.frames.sgr import change

ERASED_WITHIN: Final = 10
"""Blanks within a row from which on erasing them and moving on is shorter than writing them."""

ERASED_BEFORE_A_MOVE: Final = 5
"""The same where nothing is written after them: erasing leaves the cursor where they begin."""

ERASED_AT_THE_END: Final = 4
"""Blanks at the end of a row from which on erasing the rest of it is shorter."""

FIRST_DOUBTED: Final = "\U00010000"
"""From here on (emoji, mostly) terminals differ over how many cells a letter takes."""


class Pen:
    """Gathers what is to be sent; knows where the cursor is then, and in what look it draws.

    Begins in the default look with the cursor anywhere, and expects of the terminal that it does
    not wrap at the right edge.
    """

    def __init__(self, *, erases: bool) -> None:
        """``erases``: what is erased takes the ground that is drawn in, not the default."""
        self._erases = erases
        self._sent: list[str] = []
        self._look = PLAIN
        self._at: tuple[int, int] | None = None

    def sent(self) -> str:
        """Return all that was written, and the default look after it."""
        return "".join(self._sent) + change(self._look, PLAIN)

    def clear(self, ground: str) -> None:
        """Erase the screen to a ground, which only a terminal that ``erases`` so takes on."""
        self._draw_in(Look(ground=ground))
        self._sent.append("\x1b[H\x1b[2J")
        self._at = (0, 0)

    def scroll(self, top: int, bottom: int, lines: int) -> None:
        """Move the rows ``[top, bottom)`` up by some lines, or down by a negative number of them.

        What comes in is blank, on a ground that differs between terminals. They all scroll at a
        line feed on the edge of a region, while not all know ``SU`` and ``SD``. Most put the
        cursor in the corner when the region is set, but not all do.
        """
        edge, step = (bottom, "\n") if lines > 0 else (top + 1, "\x1bM")
        self._scroll_region(top, bottom, f"\x1b[{edge}H{step * abs(lines)}")

    def scroll_between(self, left: int, right: int, top: int, bottom: int, lines: int) -> None:
        """Do the same with the columns ``[left, right)`` alone, on a terminal with side margins.

        They are off again at once (``DECLRMM``), so that nothing is left of them, whatever happens
        to the program.
        """
        step = "S" if lines > 0 else "T"
        self._draw_in(PLAIN)
        self._sent.append(f"\x1b[?69h\x1b[{left + 1};{right}s")
        self._scroll_region(top, bottom, f"\x1b[{_count(abs(lines))}{step}")
        self._sent.append("\x1b[?69l")

    def _scroll_region(self, top: int, bottom: int, step: str) -> None:
        self._draw_in(PLAIN)
        self._sent.append(f"\x1b[{top + 1};{bottom}r{step}\x1b[r")
        self._at = None

    def write(self, row: Sequence[Cell], y: int, start: int, end: int) -> int:
        """Write the cells ``[start, end)`` of a row; more of them where erasing does that too.

        Returns the first column that was not written.
        """
        x = start
        while x < end:
            if self._at != (x, y):
                self._move(x, y)
            after = self._erase(row, x, end) if row[x].text == " " else x
            x = after if after > x else self._draw(row, x, y, end)
        return x

    def _move(self, x: int, y: int) -> None:
        if self._at and self._at[1] == y and self._at[0] <= x:
            self._sent.append(_forward(x - self._at[0]))
        elif self._at and self._at[1] == y - 1:
            self._sent.append(f"\r\n{_forward(x)}")
        else:
            self._sent.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        self._at = (x, y)

    def _erase(self, row: Sequence[Cell], x: int, end: int) -> int:
        """Erase the like blanks from here on, where that is shorter; return what comes after."""
        cell = row[x]
        if cell.look.attributes or not (self._erases or cell.look == PLAIN):
            return x
        after = x + 1
        while after < len(row) and row[after] == cell:
            after += 1
        shortest = ERASED_WITHIN if after < end else ERASED_BEFORE_A_MOVE
        if after == len(row) and after - x >= ERASED_AT_THE_END:
            erasing = "\x1b[K"
        elif self._erases and min(after, end) - x >= shortest:
            after = min(after, end)
            erasing = f"\x1b[{after - x}X"
        else:
            return x
        self._take_up(cell)
        self._sent.append(erasing)
        return after

    def _draw(self, row: Sequence[Cell], x: int, y: int, end: int) -> int:
        """Write what can be written in one look from here on; return what comes after."""
        self._take_up(row[x])
        look = self._look
        spare = blank(look.ground) if leaves_blank(look) else None
        letters: list[str] = []
        doubted = False
        while x < end and not doubted:
            cell = row[x]
            text = cell.text
            if letters and ((cell.look != look and cell != spare) or text == letters[-1] == " "):
                break
            letters.append(text)
            doubted = len(text) > 1 or text >= FIRST_DOUBTED
            x += 1
        if x < len(row) and not row[x].text:  # the right half was the same before
            x += 1
        self._sent.append("".join(letters))
        self._at = None if doubted else (x, y)
        return x

    def _take_up(self, cell: Cell) -> None:
        """Draw in the look of a cell from now on, or in one that does as well for a blank."""
        if cell.look == self._look:
            return
        if cell == blank(self._look.ground) and leaves_blank(self._look):
            return
        self._draw_in(cell.look)

    def _draw_in(self, look: Look) -> None:
        self._sent.append(change(self._look, look))
        self._look = look


def _forward(cells: int) -> str:
    return f"\x1b[{_count(cells)}C" if cells else ""


def _count(number: int) -> str:
    """Return a parameter that is 1 where it is left out."""
    return str(number) if number > 1 else ""
