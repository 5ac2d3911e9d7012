"""A page wrapped to a width: which line holds which words. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tui.page import Range
from tui.wrapping import line_of, offset_at, wrap


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The lines of a page as ranges of its text; ``starts`` are their beginnings."""

    text: str = ""
    lines: tuple[Range, ...] = ()
    starts: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.lines)

    def line_of(self, offset: int) -> int:
        """Return the line that a code point stands on."""
        return line_of(self.starts, offset)

    def lines_of(self, place: Range) -> range:
        """Return the lines that a range reaches over."""
        start, end = place
        return range(self.line_of(start), self.line_of(max(start, end - 1)) + 1)

    def stretch(self, top: int, height: int) -> Range:
        """Return the range of text on ``height`` lines from line ``top`` on."""
        if not self.lines:
            return 0, 0
        top = min(top, len(self.lines) - 1)
        return self.lines[top][0], self.lines[min(top + height, len(self.lines)) - 1][1]

    def offset_at(self, line: int, column: int) -> int | None:
        """Return the code point drawn at a cell of a line; ``None`` below the last line."""
        if not 0 <= line < len(self.lines):
            return None
        return offset_at(self.text, self.lines[line], column)

    def offset_in(self, line: int, letters: int) -> int:
        """Return the offset so many code points into a line, at most its end."""
        if line >= len(self.lines):
            return len(self.text)
        start, end = self.lines[line]
        return min(start + max(0, letters), end)


def wrapped(text: str, width: int) -> Wrapped:
    """Wrap a text to a width in cells; an empty text has no lines."""
    lines = tuple(wrap(text, width)) if text else ()
    return Wrapped(text, lines, tuple(start for start, _ in lines))
