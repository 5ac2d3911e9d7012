"""Textual bindings made from the table of commands."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.commands import COMMANDS, PANES, Command, Pane


def app_bindings() -> list[BindingType]:
    """Return the bindings of the commands that work everywhere."""
    return [_binding(entry) for entry in COMMANDS if not entry.panes and not _of_screen(entry)]


def screen_bindings() -> list[BindingType]:
    """Return those of the main screen: it has keys of its own, Tab for one, that they replace."""
    return [_binding(entry) for entry in COMMANDS if _of_screen(entry)]


def pane_bindings(pane: Pane) -> list[BindingType]:
    """Return the bindings of the commands that only some panes have, for one of these."""
    return [_binding(entry) for entry in COMMANDS if pane in entry.panes]


def movement_bindings() -> list[BindingType]:
    """Return the bindings for moving in a list that is none of the four panes."""
    return [_binding(entry) for entry in COMMANDS if entry.panes == PANES]


def terminal_bindings() -> list[BindingType]:
    """Return the bindings that mend or leave the terminal, for a screen over the main one."""
    entries = (entry for entry in COMMANDS if entry.id in {"redraw", "suspend"})
    return [_binding(entry._replace(action=f"app.{entry.action}")) for entry in entries]


def _of_screen(entry: Command) -> bool:
    return entry.action.startswith("screen.")


def _binding(entry: Command) -> Binding:
    return Binding(entry.keys, entry.bound_to, entry.title, show=False, id=entry.id)
