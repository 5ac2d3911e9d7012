"""What Rich wants to be seen, as cells of the screen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rich.cells import get_character_cell_size, split_graphemes
from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style

from tui.frames.cell import ATTRIBUTES, Cell, Look, cell


def cells_of(segments: Iterable[Segment], colours: ColorSystem) -> list[Cell]:
    """Return the cells that the segments of a row fill, in the colours that the terminal has."""
    cells: list[Cell] = []
    for text, style, control in segments:
        if not control:
            letters = _letters(style or Style.null(), colours)
            if _is_narrow(text):
                cells += map(letters.__getitem__, text)
            else:
                cells += _wide_cells(text, letters)
    return cells


class _Letters(dict[str, Cell]):
    """The cells of one look by their text, each made once: equal cells are mostly identical."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def __missing__(self, text: str) -> Cell:
        made = self[text] = cell(text, self.look)
        return made


@lru_cache(maxsize=512)
def _letters(style: Style, colours: ColorSystem) -> _Letters:
    attributes = (code for name, code in ATTRIBUTES.items() if getattr(style, name))
    return _Letters(
        Look(
            ";".join(attributes),
            _colour(style.color, colours, foreground=True),
            _colour(style.bgcolor, colours, foreground=False),
        )
    )


def _colour(colour: Color | None, colours: ColorSystem, *, foreground: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    return ";".join(colour.downgrade(colours).get_ansi_codes(foreground))


@lru_cache(maxsize=1024)
def _is_narrow(text: str) -> bool:
    """Say whether every code point takes one cell."""
    if text.isascii():
        return text.isprintable()
    return set(map(get_character_cell_size, text)) == {1}


def _wide_cells(text: str, letters: _Letters) -> list[Cell]:
    """Return the cells of a text in which not every code point takes one."""
    cells: list[Cell] = []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            cells.append(letters[text[start:end]])
            cells += [letters[""]] * (width - 1)
    return cells
