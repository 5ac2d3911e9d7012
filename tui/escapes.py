"""The first page as bytes for the terminal: looks as the escape sequences that Textual would send.

Pure. The looks are those of ``reader.tcss``; a test compares the two on the screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Final, NamedTuple

from tui.palettes import Palette
from tui.row_lines import Run

TRUE_COLOUR: Final = 24
EIGHT_BIT: Final = 8
NO_COLOUR: Final = 0

_ANSI: Final = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_STYLES: Final = {"bold": "1", "reverse": "7"}


class _Look(NamedTuple):
    """Names of colours of the palette, empty for those below; a style, or ``$`` and its name."""

    foreground: str = ""
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


def encoded(lines: Sequence[Iterable[Run]], palette: Palette, depth: int | None) -> str:
    """Return what shows the lines from the first of the screen on, wherever the cursor was."""
    codes = cache(partial(_codes, palette=palette, depth=depth))
    parts: list[str] = []
    for number, line in enumerate(lines, 1):
        parts.append(f"\x1b[{number};1H")
        parts += [f"\x1b[0;{codes(tuple(looks))}m{words}" for words, looks in line]
    return "".join(parts) + "\x1b[0m"


def _codes(names: tuple[str, ...], palette: Palette, depth: int | None) -> str:
    """Return the numbers of an escape sequence for looks that lie one over the other."""
    foreground, ground, styles = "", "", set()
    for look in (_LOOKS[name] for name in names):
        foreground = look.foreground or foreground
        ground = look.ground or ground
        style = palette.value(look.style[1:]) if look.style.startswith("$") else look.style
        styles.update(style.split())
    codes = [_STYLES[style] for style in sorted(styles & _STYLES.keys())]
    if depth != NO_COLOUR:
        codes.append(_colour(palette.value(foreground), depth, 30))
        codes.append(_colour(palette.value(ground), depth, 40))
    return ";".join(codes)


def _colour(value: str, depth: int | None, base: int) -> str:
    """Return the numbers for one colour; ``base`` is 30 for words and 40 for their ground."""
    if value.startswith("ansi_"):
        name = value.removeprefix("ansi_")
        return str(base + (9 if name == "default" else _ANSI.index(name)))
    red, green, blue = (int(value[at : at + 2], 16) for at in (1, 3, 5))
    if depth == TRUE_COLOUR:
        return f"{base + 8};2;{red};{green};{blue}"
    return f"{base + 8};5;{_one_of_256(red, green, blue)}"


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
