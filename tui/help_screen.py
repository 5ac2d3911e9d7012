"""Help for the pane in focus, made from the commands and the reader's own keys."""

from __future__ import annotations

from collections.abc import Mapping

from tui.choice import Choice
from tui.choices import ChoiceScreen
from tui.commands import Pane, keys_of, usable
from tui.guidance import PANE_NAMES


def help_screen(pane: Pane, changed: Mapping[str, str], *, restricted: bool) -> ChoiceScreen:
    """Return a screen that lists what can be done in a pane; choosing a line does it."""
    useful = usable(pane, restricted=restricted)
    useful.sort(key=lambda entry: len(entry.panes) != 1)
    choices = [Choice(entry.id, keys_of(entry, changed), entry.title) for entry in useful]
    return ChoiceScreen(f"Keys in the pane {PANE_NAMES[pane]}", choices)
