"""The palettes as Textual's themes."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

from tui import palettes

THEMES: Final = tuple(Theme(**palette._asdict()) for palette in palettes.PALETTES)
"""All themes, in the order in which a key steps through them."""

DARK, LIGHT, TERMINAL = THEMES
