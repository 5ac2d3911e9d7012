"""From how many columns on the screen has which panes, and how wide they are. Plain numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BREAKPOINTS: Final = [(0, "-narrow"), (100, "-medium"), (140, "-wide")]
"""From how many columns on the screen has which stylesheet class."""

SMALLEST: Final = (40, 10)
"""Columns and lines below which nothing sensible can be drawn."""

# The rest is as reader.tcss has it, for the first page, which is up before that is read.

LIST_COLUMNS: Final[Mapping[str, int]] = {"-medium": 32, "-wide": 38}
"""Width of the list with its border, by stylesheet class; it fills a narrow screen."""

LIST_SHARE: Final = (3, 2)
"""How the list shares the height of a wide screen with the entities under it."""

SIDE_COLUMNS: Final = 42
"""Width of the quotes with their border on a wide screen."""


def size_class(columns: int) -> str:
    """Return the stylesheet class of a screen of that width."""
    return next(name for least, name in reversed(BREAKPOINTS) if columns >= least)
