"""A virtual list whose items stand in groups, each group under a heading."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from rich.segment import Segment

from tui.lines import Lines


class GroupedLines(Lines):
    """Items of differing heights; the first item of a group carries the heading's lines.

    A subclass draws its items with ``entry_line`` and its headings with ``heading_line``.
    """

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._tops = array("l")
        self._headings = array("l")

    def set_heights(self, headings: Sequence[int], bodies: Sequence[int]) -> None:
        """Take the number of heading lines (0 for most) and of lines below, of each item."""
        self._headings = array("l", headings)
        self._tops = array("l", [0])
        for heading, body in zip(headings, bodies, strict=True):
            self._tops.append(self._tops[-1] + heading + body)

    def item_height(self, item: int) -> int:
        """Return how many lines the item takes, its heading included."""
        return self._tops[item + 1] - self._tops[item]

    def top_of(self, item: int) -> int:
        """Return the first line of the item, which may be its heading's."""
        return self._tops[item] if item < len(self._tops) else 0

    def item_at(self, line: int) -> int:
        """Return the item that is drawn on the line."""
        return max(0, min(bisect_right(self._tops, line) - 1, self.item_count - 1))

    def line_count(self) -> int:
        """Return how many lines all items take together."""
        return self._tops[-1] if self._tops else 0

    def is_marked(self, item: int, line: int) -> bool:
        """Say whether the cursor covers the line: not where it is a heading's."""
        return line >= self._headings[item]

    def item_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return a line of the item's heading, or of the item."""
        heading = self._headings[item]
        if line < heading:
            return self.heading_line(item, line - heading, width)
        return self.entry_line(item, line - heading, width)

    def heading_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return a line of the heading above the item; ``line`` is -1 for the last, then -2."""
        raise NotImplementedError

    def entry_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return a line of the item itself, from 0."""
        raise NotImplementedError
