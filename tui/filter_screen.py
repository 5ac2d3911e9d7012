"""A list over the screen of filters, which may be renamed and removed there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType

from tui.choice import Choice
from tui.choices import ChoiceLines, ChoiceScreen


class FilterScreen(ChoiceScreen):
    """Lists filters; ``wish`` is what is to be done with the choice.

    Those with ``fixed`` keys can be neither renamed nor removed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "rename", "Rename"),
        Binding("x", "remove", "Remove"),
    ]
    HINT = "Enter show · r rename · x remove · / find · Esc back"

    wish: Literal["show", "rename", "remove"] = "show"

    def __init__(self, title: str, choices: Sequence[Choice], fixed: Collection[str]) -> None:
        super().__init__(title, choices)
        self._fixed = fixed

    def action_rename(self) -> None:
        """End with the wish to rename a saved filter."""
        self._end("rename")

    def action_remove(self) -> None:
        """End with the wish to remove a saved filter."""
        self._end("remove")

    def _end(self, wish: Literal["rename", "remove"]) -> None:
        lines = self.query_one(ChoiceLines)
        if lines.item_count and lines.choices[lines.cursor].key not in self._fixed:
            self.wish = wish
            self.action_choose()
