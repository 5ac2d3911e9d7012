"""The colours of the program as plain values: two palettes of its own, one of the terminal.

Every colour of ``dark`` and ``light`` is one of xterm's 256 (the 6x6x6 cube and the grey ramp), so
that a terminal with 256 colours, which is what SSH normally gives, shows these; only the lightest
greys come out one step darker, because Rich rounds them so. At both depths words keep a contrast
of at least 4.5 to 1 against each ground that they stand on (WCAG 2.1, level AA).
``terminal`` uses the terminal's own 16 colours on its own background.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

SPEAKER_COLOURS: Final = tuple(f"speaker-{number}" for number in range(1, 9))
"""The variables that each theme defines for the speakers of an article; the ninth is the first."""


class Palette(NamedTuple):
    """What Textual's ``Theme`` of the same name is made from; colours are ``#rrggbb`` or ``ansi_``.

    A named tuple, because the first page is up before there is time to import dataclasses.
    """

    name: str
    dark: bool
    foreground: str
    background: str
    surface: str
    panel: str
    boost: str
    primary: str
    secondary: str
    accent: str
    warning: str
    error: str
    success: str
    variables: Mapping[str, str]
    ansi: bool = False

    def value(self, name: str) -> str:
        """Return a colour or a style by its name in the stylesheet; raises ``KeyError``."""
        return self.variables.get(name) or str(self._asdict()[name])


def _speakers(*colours: str) -> dict[str, str]:
    return dict(zip(SPEAKER_COLOURS, colours, strict=True))


DARK: Final = Palette(
    name="dark",
    dark=True,
    foreground="#dadada",
    background="#1c1c1c",
    surface="#262626",
    panel="#303030",
    boost="#303030",
    primary="#87afd7",
    secondary="#5f87af",
    accent="#ffd787",
    warning="#ffaf5f",
    error="#ff8787",
    success="#87d787",
    variables={
        "text": "#dadada",
        "text-muted": "#a8a8a8",
        "text-disabled": "#949494",
        "foreground-muted": "#a8a8a8",
        "foreground-disabled": "#949494",
        "border": "#87afd7",
        "border-blurred": "#585858",
        "block-cursor-foreground": "#1c1c1c",
        "block-cursor-background": "#87afd7",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": "#dadada",
        "block-cursor-blurred-background": "#3a3a3a",
        "input-selection-background": "#005f87",
        "screen-selection-background": "#005f87",
        "screen-selection-foreground": "#eeeeee",
        **_speakers(
            "#87d7ff",  # sky
            "#ffaf5f",  # orange
            "#87d75f",  # green
            "#ff87d7",  # pink
            "#d7d75f",  # yellow
            "#af87ff",  # violet
            "#ff8787",  # coral
            "#5fd7af",  # teal
        ),
    },
)

LIGHT: Final = Palette(
    name="light",
    dark=False,
    foreground="#262626",
    background="#ffffff",
    surface="#eeeeee",
    panel="#e4e4e4",
    boost="#e4e4e4",
    primary="#005f87",
    secondary="#0087af",
    accent="#870000",
    warning="#5f5f00",
    error="#af0000",
    success="#005f00",
    variables={
        "text": "#262626",
        "text-muted": "#4e4e4e",
        "text-disabled": "#585858",
        "foreground-muted": "#4e4e4e",
        "foreground-disabled": "#585858",
        "border": "#005f87",
        "border-blurred": "#a8a8a8",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#005f87",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": "#262626",
        "block-cursor-blurred-background": "#d0d0d0",
        "input-selection-background": "#afd7ff",
        "input-cursor-background": "#262626",
        "input-cursor-foreground": "#ffffff",
        "screen-selection-background": "#afd7ff",
        "screen-selection-foreground": "#121212",
        **_speakers(
            "#005faf",  # blue
            "#875f00",  # brown
            "#005f00",  # green
            "#af005f",  # pink
            "#5f5f00",  # olive
            "#5f00af",  # violet
            "#af0000",  # red
            "#005f5f",  # teal
        ),
    },
)

TERMINAL: Final = Palette(
    name="terminal",
    ansi=True,
    dark=True,
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_magenta",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        # A blend with the background needs to know the background, which nobody does here.
        "text-muted": "ansi_default",
        "text-disabled": "ansi_default",
        "foreground-muted": "ansi_default",
        "border": "ansi_blue",
        "border-blurred": "ansi_default",
        # The one mark that is seen on any ground, dark or light, is the ground turned round.
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "block-cursor-blurred-text-style": "bold",
        "input-cursor-text-style": "reverse",
        "screen-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
        **_speakers(
            "ansi_cyan",
            "ansi_magenta",
            "ansi_green",
            "ansi_yellow",
            "ansi_blue",
            "ansi_red",
            "ansi_bright_cyan",
            "ansi_bright_magenta",
        ),
    },
)

PALETTES: Final = (DARK, LIGHT, TERMINAL)
"""All palettes, in the order in which a key steps through them."""


def pick(environment: Mapping[str, str], wanted: str) -> str:
    """Return the name of the theme to begin with.

    ``wanted`` is the name of a theme, or ``auto``: then it is ``terminal`` where colours are not
    wanted (``NO_COLOR``) or are only 16, ``light`` where the terminal says that its background is
    (``COLORFGBG``), else ``dark``.
    """
    if wanted != "auto":
        return wanted
    if "NO_COLOR" in environment or not _has_256_colours(environment):
        return TERMINAL.name
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if background in {"7", "15"} else DARK.name


def _has_256_colours(environment: Mapping[str, str]) -> bool:
    """Decide as Rich does when it chooses what to send: any other answer would be untrue."""
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return True
    kind = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return kind in {"256color", "kitty"}
