"""The people, organisations and places of the articles in view, to narrow the list by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message

from articles.library import EntityKey, Facet
from articles.model import EntityType
from tui.bindings import pane_bindings
from tui.fitting import pad
from tui.grouped_lines import GroupedLines

TYPES: tuple[EntityType, ...] = ("person", "organisation", "place")
NAMES: dict[EntityType | None, str] = {
    None: "all",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
}
"""What each scope of the pane is called."""


class EntityFilter(GroupedLines):
    """One line an entity: whether it is chosen, its name, in how many articles it occurs."""

    BINDINGS: ClassVar[list[BindingType]] = pane_bindings("entities")

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entities--heading",
        "entities--chosen",
        "entities--excluded",
    }

    @dataclass
    class ScopeChanged(Message):
        """Another type of entity is to be listed; ``None`` for all."""

        type: EntityType | None

    @dataclass
    class Toggled(Message):
        """An entity is to be chosen (or excluded), or no longer."""

        entity: EntityKey
        excluded: bool

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.type: EntityType | None = None
        self.chosen: tuple[EntityKey, ...] = ()
        self.excluded: tuple[EntityKey, ...] = ()
        self._facets: list[Facet] = []
        self._shown: object = None
        self._untouched = True

    def show(
        self,
        facets: Sequence[Facet],
        chosen: tuple[EntityKey, ...],
        excluded: tuple[EntityKey, ...],
    ) -> None:
        """List the facets: those chosen or excluded first, then by type."""
        shown = (tuple(facets), chosen, excluded)
        if shown == self._shown:
            return  # nothing is sent to the terminal for nothing new
        self._shown = shown
        # Until the reader has moved there is no place to keep: the most frequent stays on top.
        at = self.current.entity if self.current and not self._untouched else None
        self.chosen, self.excluded = chosen, excluded
        self._facets = sorted(facets, key=lambda facet: self._group(facet.entity))
        headings = [self._heading_height(item) for item in range(len(self._facets))]
        self.set_heights(headings, [1] * len(self._facets))
        entities = [facet.entity for facet in self._facets]
        self.set_items(len(entities), entities.index(at) if at in entities else 0)

    def move_to(self, item: int) -> None:
        """Put the cursor on an entity, and keep it there from now on."""
        self._untouched = False
        super().move_to(item)

    @property
    def current(self) -> Facet | None:
        """The entity under the cursor, with its count."""
        return self._facets[self.cursor] if self.item_count else None

    def action_next_scope(self) -> None:
        """Show the next type: all, people, organisations, places."""
        scopes = tuple(NAMES)
        self.type = scopes[(scopes.index(self.type) + 1) % len(scopes)]
        self.post_message(self.ScopeChanged(self.type))

    def action_choose(self) -> None:
        """Narrow the list to articles that name the entity, or stop doing so."""
        if self.current:
            self.post_message(self.Toggled(self.current.entity, excluded=False))

    def action_exclude(self) -> None:
        """Leave out the articles that name the entity, or stop doing so."""
        if self.current:
            self.post_message(self.Toggled(self.current.entity, excluded=True))

    def _group(self, entity: EntityKey) -> int:
        if entity in self.chosen or entity in self.excluded:
            return -1
        return TYPES.index(entity.type)

    def _heading_height(self, item: int) -> int:
        group = self._group(self._facets[item].entity)
        first = item == 0 or self._group(self._facets[item - 1].entity) != group
        return 1 if first and group >= 0 else 0

    def heading_line(self, item: int, line: int, width: int) -> list[Segment]:  # noqa: ARG002
        """Return the name of the type above its first entity."""
        name = NAMES[self._facets[item].entity.type]
        return [Segment(pad(f" {name}", width), self.style("entities--heading"))]

    def entry_line(self, item: int, line: int, width: int) -> list[Segment]:  # noqa: ARG002
        """Return the entity with its mark and its count."""
        facet = self._facets[item]
        mark, style = " ", Style()
        if facet.entity in self.chosen:
            mark, style = "x", self.style("entities--chosen")
        elif facet.entity in self.excluded:
            mark, style = "-", self.style("entities--excluded")
        count = str(facet.articles)
        room = max(0, width - len(count) - 7)
        return [Segment(f" [{mark}] {pad(facet.entity.name, room)} {count} ", style)]
