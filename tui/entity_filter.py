"""The people, organisations and places of the articles in view, to narrow the list by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message

from articles.library import Facet, View
from tui.bindings import pane_bindings
from tui.fitting import cut, pad
from tui.grouped_lines import GroupedLines
from tui.listed import TYPES, EntityScope, Listed

if TYPE_CHECKING:
    from articles.model import EntityKey

NAMES: dict[EntityScope, str] = {
    None: "all",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "lately": "new this week",
}
"""What each scope of the pane is called."""

Item = Facet | None
"""A line of the pane: an entity, or ``None`` for the line above those seen once."""


class EntityFilter(GroupedLines):
    """One line an entity: whether it is chosen, its name, in how many articles it occurs."""

    BINDINGS: ClassVar[list[BindingType]] = pane_bindings("entities")

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entities--heading",
        "entities--chosen",
        "entities--excluded",
    }

    class ScopeChanged(Message):
        """Other entities are to be listed."""

    @dataclass
    class Toggled(Message):
        """Entities are to be chosen (or excluded) together, or no longer."""

        entities: tuple[EntityKey, ...]
        excluded: bool

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.scope: EntityScope = None
        self.opened = False
        self.selected: tuple[EntityKey, ...] = ()
        self._view = View()
        self._items: list[Item] = []
        self._folded = False
        self._shown: object = None
        self._untouched = True

    def show(self, listed: Listed, view: View) -> None:
        """List entities: those chosen or excluded in the view first, then by type."""
        shown = (listed, view.chosen, view.any_of, view.excluded)
        if shown == self._shown:
            return  # nothing is sent to the terminal for nothing new
        self._shown = shown
        # Until the reader has moved there is no place to keep: the most frequent stays on top.
        at = self.current.entity if self.current and not self._untouched else None
        on_fold = self.item_count > 0 and self.current is None
        self._view, self._folded = view, listed.folded
        self._items = [*sorted(listed.often, key=self._group)]
        if listed.once:
            self._items += [None, *(() if listed.folded else listed.once)]
        headings = [self._heading_height(item) for item in range(len(self._items))]
        self.set_heights(headings, [1] * len(self._items))
        places = [facet.entity if facet else None for facet in self._items]
        stays = at in places if at else on_fold and None in places
        self.set_items(len(places), places.index(at) if stays else 0)

    def move_to(self, item: int) -> None:
        """Put the cursor on an entity, and keep it there from now on."""
        self._untouched = False
        super().move_to(item)

    @property
    def current(self) -> Facet | None:
        """The entity under the cursor, with its count."""
        return self._items[self.cursor] if self.item_count else None

    def select(self, entities: tuple[EntityKey, ...]) -> None:
        """Mark lines as selected."""
        if entities != self.selected:
            self.selected = entities
            self.refresh()

    def action_next_scope(self) -> None:
        """Show the next: all, people, organisations, places, what is new."""
        scopes = tuple(NAMES)
        self.scope = scopes[(scopes.index(self.scope) + 1) % len(scopes)]
        self.opened = False
        self.post_message(self.ScopeChanged())

    def action_select(self) -> None:
        """Select the entity, or no longer, and go to the next."""
        if self.current:
            entity = self.current.entity
            others = tuple(other for other in self.selected if other != entity)
            self.select(others if entity in self.selected else (*others, entity))
            self.action_move(1)

    def action_choose(self) -> None:
        """Narrow the list to articles that name any of the selected, or this one; or stop."""
        if self.current or self.selected:
            self._toggle(excluded=False)
        elif self.item_count:
            self.opened = not self.opened
            self.post_message(self.ScopeChanged())

    def action_exclude(self) -> None:
        """Leave out the articles that name one of the selected, or this one, or stop doing so."""
        self._toggle(excluded=True)

    def _toggle(self, *, excluded: bool) -> None:
        here = (self.current.entity,) if self.current else ()
        if entities := self.selected or here:
            self.post_message(self.Toggled(entities, excluded))

    def _group(self, facet: Facet) -> int:
        return -1 if self._mark(facet.entity) != " " else TYPES.index(facet.entity.type)

    def _mark(self, entity: EntityKey) -> str:
        if entity in self._view.chosen:
            return "x"
        if any(entity in group for group in self._view.any_of):
            return "o"
        return "-" if entity in self._view.excluded else " "

    def _heading_height(self, item: int) -> int:
        facet = self._items[item]
        before = self._items[item - 1] if item else None
        if facet is None or None in self._items[:item]:
            return 0
        group = self._group(facet)
        return 1 if group >= 0 and (before is None or self._group(before) != group) else 0

    def heading_line(self, item: int, line: int, width: int) -> list[Segment]:  # noqa: ARG002
        """Return the name of the type above its first entity."""
        facet = self._items[item]
        name = NAMES[facet.entity.type] if facet else ""
        return [Segment(pad(f" {name}", width), self.style("entities--heading"))]

    def entry_line(self, item: int, line: int, width: int) -> list[Segment]:  # noqa: ARG002
        """Return the entity with its mark, another of its names, and its count."""
        facet = self._items[item]
        if facet is None:
            words = f" {'▸' if self._folded else '▾'} seen once"
            return [Segment(pad(words, width), self.style("lines--faint"))]
        mark = self._mark(facet.entity)
        style = {
            "x": self.style("entities--chosen"),
            "o": self.style("entities--chosen"),
            "-": self.style("entities--excluded"),
        }.get(mark, Style())
        select = "▸" if facet.entity in self.selected else " "
        count = str(facet.articles)
        room = max(0, width - len(count) - 7)
        name = cut(facet.entity.name, room)
        other = cut(_other_name(facet), max(0, room - cell_len(name)))
        rest = " " * (room - cell_len(name) - cell_len(other))
        return [
            Segment(f"{select}[{mark}] {name}", style),
            Segment(other, style + self.style("lines--faint")),
            Segment(f"{rest} {count} ", style),
        ]


def _other_name(facet: Facet) -> str:
    """Return the name by which an entity was found, or one that its own does not tell."""
    if facet.matched:
        return f" as {facet.matched}"
    from articles.query.folding import fold  # noqa: PLC0415 - not to start

    words = set(fold(facet.entity.name).split())
    others = (alias for alias in facet.aliases if not set(fold(alias).split()) & words)
    return "".join(f" · {alias}" for alias in list(others)[:1])
