"""The first page: the list as its pane will draw it, composed before that pane is imported. Pure.

What is here on the screen Textual draws once more a moment later, cell for cell the same, so that
nothing is seen to change: a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from articles.library.first_rows import FirstRows
from tui.commands import PANES, Pane
from tui.fitting import cell_len
from tui.guidance import (
    PANE_NAMES,
    about_rows,
    hints,
    laid_out,
    room_beside,
    strip_of_panes,
    where,
)
from tui.row_lines import Run, about_line, headline_line
from tui.sizes import LIST_COLUMNS, LIST_SHARE, SIDE_COLUMNS, SMALLEST, size_class

Line = list[Run]

Drawn = Callable[[int, int], list[Line]]
"""Returns what fills so many columns and lines."""


def compose(
    first: FirstRows,
    place: str,
    changed: Mapping[str, str],
    today: date,
    room: tuple[int, int],
) -> list[Line]:
    """Return the lines of a screen that has ``room`` for so many columns and lines.

    ``place`` is what the folder is called, ``changed`` what differs from the default keys. The
    screen must be one that something can be drawn on, and ``first`` must have rows.
    """
    columns, lines = room
    size = size_class(columns)
    about = f"all · {about_rows(0, first.total, 0)}"
    left = where(place)
    if size == "-narrow":
        left = strip_of_panes("list", room_beside(about, columns))
    return [
        _status_line(left, about, columns, "title"),
        *_PANES[size](partial(_list, first, today), columns, lines - 2),
        _status_line(hints("list", changed, room_beside("", columns)), "", columns, "status"),
    ]


def fits(columns: int, lines: int) -> bool:
    """Say whether a page can be drawn on a screen of that size."""
    return columns >= SMALLEST[0] and lines >= SMALLEST[1]


def _status_line(left: str, right: str, columns: int, look: str) -> Line:
    return [("".join(laid_out(left, right, "", columns)), [look])]


def _narrow(listed: Drawn, columns: int, lines: int) -> list[Line]:
    return listed(columns, lines)


def _medium(listed: Drawn, columns: int, lines: int) -> list[Line]:
    width = LIST_COLUMNS["-medium"]
    return _beside(
        _box("list", listed(width - 2, lines - 2), width, lines),
        _box("reading", [], columns - width, lines),
    )


def _wide(listed: Drawn, columns: int, lines: int) -> list[Line]:
    width = LIST_COLUMNS["-wide"]
    upper = lines * LIST_SHARE[0] // sum(LIST_SHARE)
    left = [
        *_box("list", listed(width - 2, upper - 2), width, upper),
        *_box("entities", [], width, lines - upper),
    ]
    return _beside(
        left,
        _box("reading", [], columns - width - SIDE_COLUMNS, lines),
        _box("quotes", [], SIDE_COLUMNS, lines),
    )


_PANES = {"-narrow": _narrow, "-medium": _medium, "-wide": _wide}


def _list(first: FirstRows, today: date, columns: int, lines: int) -> list[Line]:
    """Return the rows as they stand in the list, the cursor on the newest."""
    drawn: list[Line] = []
    for number, row in enumerate(first.rows[: (lines + 1) // 2]):
        cursor = ["lines--cursor"] if number == 0 else []
        for line in (headline_line(row, columns), about_line(row, columns, today)):
            drawn.append([(words, ["pane", *looks, *cursor]) for words, looks in line])
    blank: Line = [(" " * columns, ["pane"])]
    return (drawn + [blank] * lines)[:lines]


def _box(pane: Pane, inside: list[Line], columns: int, lines: int) -> list[Line]:
    """Return a pane with its border; the list has the keys."""
    focus = "-focused" if pane == "list" else ""
    border, title = [f"border{focus}"], f" {PANES.index(pane) + 1} {PANE_NAMES[pane]} "
    side: Line = [("│", border)]
    blank: Line = [(" " * (columns - 2), ["pane"])]
    rest = "─" * (columns - 3 - cell_len(title))
    return [
        [("╭─", border), (title, [f"pane-title{focus}"]), (f"{rest}╮", border)],
        *([*side, *line, *side] for line in (inside or [blank] * (lines - 2))),
        [(f"╰{'─' * (columns - 2)}╯", border)],
    ]


def _beside(*boxes: list[Line]) -> list[Line]:
    return [[run for part in line for run in part] for line in zip(*boxes, strict=True)]
