"""A message that points at the character below it. Pure."""

from __future__ import annotations

from rich.cells import cell_len

from tui.wrapping import wrap

ARROW = "↓"


def pointing(message: str, column: int, width: int) -> str:
    """Return the lines that say what is wrong with the character under ``column``.

    The message stands beside its arrow, on whichever side there is room in ``width`` cells, and
    else above it.
    """
    column = max(0, min(column, width - 1))
    arrow = f"{'':{column}}{ARROW}"
    if column + 2 + cell_len(message) < width:
        return f"{arrow} {message}"
    if cell_len(message) < column:
        return f"{'':{column - cell_len(message) - 1}}{message} {ARROW}"
    lines = [message[start:end] for start, end in wrap(message, width - 2)]
    return "\n".join([*(f" {line}" for line in lines), arrow])
