"""The first page as cells of the screen, in the colours that the terminal has. Pure.

The looks are those of ``reader.tcss``; a test compares the two on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Final, NamedTuple

from tui.fitting import SIMPLE, cell_len, graphemes
from tui.frames.cell import ATTRIBUTES, Cell, Look, Rows, cell
from tui.palettes import Palette
from tui.row_lines import Run

TRUE_COLOUR: Final = 24
EIGHT_BIT: Final = 8
NO_COLOUR: Final = 0

_OWN: Final = str.maketrans("", "", "●○★❝╭╮╰╯─│")
"""Signs of the program's own, each of one cell."""

_ANSI: Final = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


class _Look(NamedTuple):
    """Names of colours of the palette, empty where what is below is seen; a style, or ``$name``."""

    ink: str = ""
    ground: str = ""
    style: str = ""


_LOOKS: Final[Mapping[str, _Look]] = {
    "title": _Look("foreground", "panel", "bold"),
    "status": _Look("foreground", "panel"),
    "pane": _Look("foreground", "background"),
    "border": _Look("border-blurred", "background"),
    "border-focused": _Look("border", "background"),
    "pane-title": _Look("text-muted", "background"),
    "pane-title-focused": _Look("accent", "background", "bold"),
    "lines--faint": _Look("text-muted"),
    "lines--cursor": _Look(
        "block-cursor-foreground", "block-cursor-background", "$block-cursor-text-style"
    ),
    "list--unread": _Look(style="bold"),
    "list--star": _Look("accent"),
}


def colour_depth(environment: Mapping[str, str]) -> int | None:
    """Return in how many bits colours are sent, as Rich decides; ``None`` where only 16 are known.

    Those 16 are the terminal's own and need no depth.
    """
    if "NO_COLOR" in environment:
        return NO_COLOUR
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return TRUE_COLOUR
    kind = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return EIGHT_BIT if kind in {"256color", "kitty"} else None


def cells_of(lines: Sequence[Iterable[Run]], palette: Palette, depth: int | None) -> Rows:
    """Return the cells of lines; ``depth`` as ``colour_depth`` gives it."""
    look = cache(partial(_look, palette=palette, depth=depth))
    return [
        [each for words, names in line for each in _letters(words, look(tuple(names)))]
        for line in lines
    ]


def _letters(words: str, look: Look) -> Iterator[Cell]:
    if SIMPLE.fullmatch(words.translate(_OWN)):
        yield from (cell(letter, look) for letter in words)
        return
    for start, end in graphemes(words, 0, len(words)):
        if width := cell_len(words[start:end]):
            yield cell(words[start:end], look)
            yield from [Cell("", look)] * (width - 1)


def _look(names: tuple[str, ...], palette: Palette, depth: int | None) -> Look:
    """Return how words are drawn over which the looks of these names lie, the lowest first."""
    ink, ground, styles = "", "", set()
    for each in (_LOOKS[name] for name in names):
        ink, ground = each.ink or ink, each.ground or ground
        style = palette.value(each.style[1:]) if each.style.startswith("$") else each.style
        styles.update(style.split())
    attributes = ";".join(code for name, code in ATTRIBUTES.items() if name in styles)
    if depth == NO_COLOUR:
        return Look(attributes)
    inked = _colour(palette.value(ink), depth, 38)
    return Look(attributes, inked, _colour(palette.value(ground), depth, 48))


def _colour(value: str, depth: int | None, base: int) -> str:
    """Return the parameters of SGR for a colour; ``base`` is 38 for ink and 48 for a ground."""
    if value.startswith("ansi_"):
        name = value.removeprefix("ansi_")
        return "" if name == "default" else str(base - 8 + _ANSI.index(name))
    red, green, blue = (int(value[at : at + 2], 16) for at in (1, 3, 5))
    if depth == TRUE_COLOUR:
        return f"{base};2;{red};{green};{blue}"
    return f"{base};5;{_one_of_256(red, green, blue)}"


def _one_of_256(red: int, green: int, blue: int) -> int:
    """Return the colour of xterm's 256 that Rich takes for another, the rounding included."""
    lightest, darkest = max(red, green, blue), min(red, green, blue)
    reach = lightest + darkest
    saturation = (lightest - darkest) / max(1, reach if reach <= 255 else 510 - reach)
    if saturation < 0.15:
        grey = round(reach / 510 * 25)
        return {0: 16, 25: 231}.get(grey, 231 + grey)
    sixths = [
        round(part / 95) if part < 95 else round(1 + (part - 95) / 40)
        for part in (red, green, blue)
    ]
    return 16 + 36 * sixths[0] + 6 * sixths[1] + sixths[2]
