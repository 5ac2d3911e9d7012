"""A list over the screen that finds any name of the folder while it is typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.worker import Worker

from articles.library import Facet
from tui.choice import Choice
from tui.choices import ChoiceLines, ChoiceScreen

HEIGHT = 12
"""Lines of names, where the window has them."""


class NameScreen(ChoiceScreen):
    """Lists the entities with names that begin like what is typed; the choice is one of ``found``.

    ``ask`` answers for the words; a late answer is dropped.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
    ]
    HINT = "Type a name · Enter choose · Esc back"

    def __init__(self, title: str, ask: Callable[[str], Awaitable[Sequence[Facet]]]) -> None:
        super().__init__(title, ())
        self._ask = ask
        self._listing: Worker[None] | None = None
        self.found: Sequence[Facet] = ()

    def begin(self) -> None:
        """Show the most frequent, and take letters at once."""
        height = max(1, min(HEIGHT, self.app.size.height - 7))
        self.query_one(ChoiceLines).styles.height = height
        self.action_find()
        self.narrow("")

    def narrow(self, words: str) -> None:
        """Ask for the names that begin so."""
        self._listing = self.run_worker(self._list(words), exclusive=True)

    async def _list(self, words: str) -> None:
        self.found = await self._ask(words)
        choices = [
            Choice(str(place), facet.entity.name, f"{facet.entity.type}, {facet.articles}")
            for place, facet in enumerate(self.found)
        ]
        self.query_one(ChoiceLines).show(choices)

    async def accept(self) -> None:
        """Choose among what was typed, even where that was faster than it is found."""
        if self._listing:
            await self._listing.wait()
        self.action_choose()

    def action_move(self, by: int) -> None:
        """Move the cursor of the list while the keys are in the line below."""
        self.query_one(ChoiceLines).action_move(by)

    def action_leave(self) -> None:
        """End without a choice."""
        self.dismiss(None)
