"""What a terminal shows, cell by cell: pyte's screen, with what it does not do as terminals do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar

import pyte
from pyte.screens import Char

SIDE_MARGINS = 69
_SCROLLING = {"s": "set_side_margins", "S": "scroll_up", "T": "scroll_down"}
"""The sequences that pyte leaves out."""


class Letters(pyte.Stream):
    csi: ClassVar = {**pyte.Stream.csi, **_SCROLLING}


class Bytes(pyte.ByteStream):
    csi: ClassVar = {**pyte.ByteStream.csi, **_SCROLLING}


class Glass(pyte.Screen):
    """A screen that erases to the ground it draws in (``bce``), or else to its default ground.

    It has side margins (``DECLRMM``): columns between which it scrolls.
    """

    erases = True
    sides: tuple[int, int] | None = None

    def show(self, sent: str) -> None:
        """Take what is sent."""
        Letters(self).feed(sent)

    def reset_mode(self, *modes: int, **kwargs: bool) -> None:
        if SIDE_MARGINS in modes and kwargs.get("private"):
            self.sides = None
        super().reset_mode(*modes, **kwargs)

    def set_side_margins(self, left: int = 1, right: int = 0) -> None:
        if SIDE_MARGINS << 5 in self.mode:  # where pyte keeps private modes
            self.sides = left - 1, right or self.columns
            self.cursor_position()

    def scroll_up(self, lines: int = 1) -> None:
        self._scroll(max(1, lines))

    def scroll_down(self, lines: int = 1) -> None:
        self._scroll(-max(1, lines))

    def _scroll(self, lines: int) -> None:
        top, bottom = self.margins or (0, self.lines - 1)
        left, right = self.sides or (0, self.columns)
        before = {y: dict(self.buffer[y]) for y in range(top, bottom + 1)}
        blank = Char(" ", bg=self.cursor.attrs.bg if self.erases else "default")
        for y in range(top, bottom + 1):
            row = before.get(y + lines)
            for x in range(left, right):
                self.buffer[y][x] = blank if row is None else row.get(x, self.default_char)

    def seen(self) -> list[list[Char]]:
        """Return every cell; of an empty one only what can be seen of it."""
        return [[_seen(self.buffer[y][x]) for x in range(self.columns)] for y in range(self.lines)]

    def erase_in_display(self, how: int = 0, *_: object, **__: object) -> None:
        for row in (self.buffer[y] for y in range(self.lines)):
            row.update({x: row[x] for x in range(self.columns)})  # pyte skips what is not there
        with self._erasing():
            super().erase_in_display(how)

    def erase_in_line(self, how: int = 0, private: bool = False) -> None:
        with self._erasing():
            super().erase_in_line(how, private)

    def erase_characters(self, count: int | None = None) -> None:
        with self._erasing():
            super().erase_characters(count)

    @contextmanager
    def _erasing(self) -> Iterator[None]:
        drawn_in = self.cursor.attrs
        if not self.erases:
            self.cursor.attrs = self.default_char
        yield
        self.cursor.attrs = drawn_in


def _seen(char: Char) -> Char:
    empty = char.data == " " and not (char.underscore or char.strikethrough or char.reverse)
    return Char(" ", bg=char.bg) if empty else char
