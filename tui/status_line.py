"""The first and the last line of the screen: where I am, what the keys do, what happened."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from tui.guidance import laid_out
from tui.styled import Styled


class StatusLine(Styled):
    """One line with something at its left and something at its right."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--strong"}

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.left = ""
        self.strong = ""
        self.right = ""

    def show(self, left: str, right: str, strong: str = "") -> None:
        """Show other words; nothing is sent to the terminal where they are the same.

        ``strong`` is drawn before ``left``, to be seen first.
        """
        if (left, right, strong) != (self.left, self.right, self.strong):
            self.left, self.right, self.strong = left, right, strong
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line; the right side is cut last."""
        width, style = self.size.width, self.base_style
        words = laid_out(self.left, self.right, self.strong, width) if y == 0 else ("", "", "")
        strong, left, right = words
        segments = [
            Segment(strong, style + self.style("status--strong")),
            Segment(left, style),
            Segment(right, style),
        ]
        return Strip(segments).adjust_cell_length(width, style)
