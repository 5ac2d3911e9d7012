"""A cell of the screen: what is drawn in it, and how. Imports nothing of Rich or Textual."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple


class Look(NamedTuple):
    """How a cell is drawn, as parameters of SGR (``CSI ... m``); empty where it is the default."""

    attributes: str = ""
    ink: str = ""
    ground: str = ""


class Cell(NamedTuple):
    """One cell: a letter with the marks on it.

    ``text`` is empty in the right half of a letter that is two cells wide.
    """

    text: str
    look: Look


Rows = list[list[Cell]]
"""The cells of a screen, by line and column."""

PLAIN: Final = Look()

ATTRIBUTES: Final = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "blink2": "6",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
    "underline2": "21",
    "overline": "53",
}
"""The attributes of a look as Rich names them, with their parameters, in their order."""

_NOT_SEEN_ON_A_BLANK: Final = frozenset({"", "1", "2", "3"})


def cell(text: str, look: Look) -> Cell:
    """Return the cell for a letter; blanks that look the same are the same."""
    return blank(look.ground) if text == " " and leaves_blank(look) else Cell(text, look)


@lru_cache(maxsize=256)
def blank(ground: str) -> Cell:
    """Return an empty cell. Of its look only the ground can be seen, and nothing else counts."""
    return Cell(" ", Look(ground=ground))


def leaves_blank(look: Look) -> bool:
    """Say whether a blank that is drawn so looks like an empty cell of the same ground."""
    return _NOT_SEEN_ON_A_BLANK.issuperset(look.attributes.split(";"))
