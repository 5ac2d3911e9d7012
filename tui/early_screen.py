"""The terminal taken over before Textual is there to do it, so that the first page can be up.

From the first byte on, keys wait unseen in the terminal's queue until Textual reads them. However
the start ends, the terminal is left as it was found.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

from articles import places
from articles.library.first_rows import first_rows
from tui.commands import keymap
from tui.config import Config
from tui.environment import erases_in_colour
from tui.first_cells import cells_of, colour_depth
from tui.first_page import compose, fits
from tui.frames.cell import Rows
from tui.frames.changes import drawn_anew
from tui.palettes import PALETTES, pick

ALTERNATE_SCREEN = "\x1b[?1049h"
"""What Textual sends to take the screen over; terminals differ in whether it clears the screen."""

_TAKE = f"{ALTERNATE_SCREEN}\x1b[?25l\x1b[?7l"
_LEAVE = "\x1b[?7h\x1b[?1049l\x1b[?25h"
_OUTPUT = 2
"""Standard error, where Textual draws."""

Attributes = list[Any]
"""What ``termios`` knows of a terminal."""


class EarlyScreen:
    """The terminal from when the first page is up until Textual has it, or the program ends."""

    def __init__(self, rows: Rows) -> None:
        """Take the terminal of standard input over and show ``rows``, as many as it has lines.

        Raises ``OSError`` or ``termios.error`` where that cannot be done.
        """
        self.rows = rows
        self._attributes: Attributes | None = termios.tcgetattr(0)
        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, self._end)
        termios.tcsetattr(0, termios.TCSANOW, _raw(termios.tcgetattr(0)))
        _send(_TAKE + drawn_anew(rows, erases=erases_in_colour(os.environ)))

    def hand_over(self) -> Attributes:
        """Leave the terminal to Textual; return how it was, as whoever gives it back must know."""
        if self._attributes is None:
            raise RuntimeError("the terminal was handed over already")
        attributes, self._attributes = self._attributes, None
        return attributes

    def leave(self) -> None:
        """Give the terminal back as it was, unless it was handed over."""
        if self._attributes is not None:
            with suppress(OSError, termios.error):
                _send(_LEAVE)
                termios.tcsetattr(0, termios.TCSANOW, self.hand_over())

    def _end(self, number: int, _: FrameType | None) -> None:
        self.leave()
        sys.exit(128 + number)


def put_up(paths: Sequence[Path], config: Config, place: str) -> EarlyScreen | None:
    """Show the newest articles of these folders and files, if they can be had at once.

    ``place`` is what that which is read is called.
    """
    columns, lines = os.get_terminal_size(_OUTPUT)
    palette = next(each for each in PALETTES if each.name == pick(os.environ, config.theme))
    depth = colour_depth(os.environ)
    if not fits(columns, lines) or (depth is None and not palette.ansi):
        return None
    try:
        first = first_rows(places.index_file(paths), places.state_file(), lines)
    except OSError:  # there is no home folder, or a path leads round in a ring
        return None
    if not first or not first.rows:
        return None
    keys = keymap(config.preset, config.keys)
    page = compose(first, place, keys, date.today(), (columns, lines))
    try:
        return EarlyScreen(cells_of(page, palette, depth))
    except (OSError, termios.error):
        return None


def _raw(attributes: Attributes) -> Attributes:
    """Return the attributes with which keys come as they are pressed, and are not shown."""
    attributes[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    attributes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    attributes[6][termios.VMIN] = 1
    return attributes


def _send(text: str) -> None:
    left = text.encode()
    while left:
        left = left[os.write(_OUTPUT, left) :]
