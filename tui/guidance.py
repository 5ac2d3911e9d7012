"""The words of the first and the last line: which panes there are, what the keys do. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from tui.commands import PANES, Pane, keys_of, usable
from tui.fitting import cell_len, cut, pad

PANE_NAMES: Mapping[Pane, str] = {
    "list": "Articles",
    "reading": "Reading",
    "quotes": "Quotes",
    "entities": "Entities",
}
SEPARATOR = "  "


def hints(pane: Pane, changed: Mapping[str, str], room: int, *, restricted: bool = False) -> str:
    """Return what the most useful keys do in a pane, under the keymap ``changed``.

    As many as ``room`` cells hold, and none by half; help is the last to go, as it tells the rest.
    """
    useful = [entry for entry in usable(pane, restricted=restricted) if entry.hint]
    useful.sort(key=lambda entry: (not entry.panes, entry.id == "help"))
    shown = [f"{keys_of(entry, changed).split()[0]} {entry.hint}" for entry in useful]
    while len(shown) > 1 and cell_len(SEPARATOR.join(shown)) > room:
        del shown[-2]
    return SEPARATOR.join(shown)


def room_beside(right: str, width: int) -> int:
    """Return how many cells of a line of ``width`` are left for what stands on the left."""
    return max(0, width - cell_len(right) - 3)


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


def where(place: str) -> str:
    """Return what stands first on the screen; ``place`` is what the folder is called."""
    return f"On Record  {place}"


def about_rows(cursor: int, count: int, selected: int) -> str:
    """Return which row of how many the cursor is on, and how many are selected."""
    at = f"{cursor + 1} of {count}" if count else "none"
    return f"{at} · {selected} selected" if selected else at


def laid_out(left: str, right: str, strong: str, width: int) -> tuple[str, str, str]:
    """Return a line of ``width`` cells in three parts: what is strong, the left, the right.

    The right side is cut last.
    """
    right = cut(right, width - 2)
    strong = cut(strong, max(0, width - cell_len(right) - 2))
    room = room_beside(right, width - cell_len(strong))
    return f" {strong}", f"{pad(left, room)} ", f"{right} "
