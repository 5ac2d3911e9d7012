"""The first and the last line of the screen: where I am, what the keys do, what happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tui.commands import COMMANDS, PANES, Pane, keys_of
from tui.styled import Styled
from tui.wrapping import cut, pad

PANE_NAMES: Mapping[Pane, str] = {
    "list": "Articles",
    "reading": "Reading",
    "quotes": "Quotes",
    "entities": "Entities",
}
SEPARATOR = "  "


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
        strong_style = style + self.style("status--strong")
        right = cut(self.right, width - 2) if y == 0 else ""
        strong = cut(self.strong, max(0, width - cell_len(right) - 2)) if y == 0 else ""
        room = max(0, width - cell_len(right) - cell_len(strong) - 3)
        left = pad(self.left if y == 0 else "", room)
        segments = [
            Segment(f" {strong}", strong_style),
            Segment(f"{left} ", style),
            Segment(f"{right} ", style),
        ]
        return Strip(segments).adjust_cell_length(width, style)


def hints(pane: Pane, changed: Mapping[str, str]) -> str:
    """Return what the most useful keys do in a pane, under the keymap ``changed``."""
    useful = [entry for entry in COMMANDS if entry.hint and entry.applies_in(pane)]
    useful.sort(key=lambda entry: not entry.panes)
    return SEPARATOR.join(f"{keys_of(entry, changed).split()[0]} {entry.hint}" for entry in useful)


def strip_of_panes(current: Pane, room: int) -> str:
    """Return where I am: the panes with the current one in brackets.

    In ``room`` cells: with their names where these fit, else with their numbers.
    """
    named = {pane: f"{number} {PANE_NAMES[pane]}" for number, pane in enumerate(PANES, 1)}
    named[current] = f"[{named[current]}]"
    strip = SEPARATOR.join(named.values())
    if len(strip) <= room:
        return strip
    return " ".join(named[pane] if pane == current else named[pane][0] for pane in PANES)
