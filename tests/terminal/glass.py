"""What a terminal shows, cell by cell: pyte's screen, with what it does not do as terminals do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pyte
from pyte.screens import Char


class Glass(pyte.Screen):
    """A screen that erases to the ground it draws in (``bce``), or else to its default ground."""

    erases = True

    def show(self, sent: str) -> None:
        """Take what is sent."""
        pyte.Stream(self).feed(sent)

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
