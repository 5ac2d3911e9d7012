"""The command palette: every command by its title."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands import Command, keys_of, usable
from tui.desk import Desk


class Palette(Provider):
    """Offers the commands that can be used in the pane in focus."""

    @property
    def desk(self) -> Desk:
        """The app, as what it is."""
        return cast(Desk, self.app)

    async def discover(self) -> Hits:
        """Offer everything while nothing has been typed."""
        for entry in self._commands():
            yield DiscoveryHit(entry.title, self._run(entry), help=self._keys(entry))

    async def search(self, query: str) -> Hits:
        """Offer the commands whose title or name is like the query."""
        matcher = self.matcher(query)
        for entry in self._commands():
            score = max(matcher.match(entry.title), matcher.match(entry.id))
            if score > 0:
                title = matcher.highlight(entry.title)
                yield Hit(score, title, self._run(entry), help=self._keys(entry))

    def _commands(self) -> list[Command]:
        return usable(self.desk.main.pane, restricted=self.desk.config.restricted)

    def _keys(self, entry: Command) -> str:
        return keys_of(entry, self.desk.keymap_changes)

    def _run(self, entry: Command) -> Callable[[], object]:
        return lambda: self.desk.run_command(entry.id)
