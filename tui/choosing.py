"""What choosing in the entities pane does: Enter, ``x``, ``m``, ``M`` and ``i`` there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from textual import on, work

from articles.library import Facet, Profile, View
from tui.choice import Choice
from tui.entity_filter import EntityFilter
from tui.listing import Listing
from tui.typed_ahead import ASKING

if TYPE_CHECKING:
    from articles.model import EntityKey

Entities: TypeAlias = "tuple[EntityKey, ...]"

_NEIGHBOURS = 20
"""Entities that are named as appearing with one."""


class Choosing(Listing):
    """Narrows the list by people, organisations and places."""

    @on(EntityFilter.ScopeChanged)
    def _entity_scope(self) -> None:
        self.list_facets()

    @on(EntityFilter.Toggled)
    def _entities_toggled(self, event: EntityFilter.Toggled) -> None:
        self.main.entities.select(())
        self.set_view(toggled(self.view, event.entities, excluded=event.excluded))

    def action_only_mentioning(self) -> None:
        """Show only the articles that mention the entity under the cursor."""
        if facet := self.main.entities.current:
            self.set_view(replace(cleared(self.view), chosen=(facet.entity,)))

    def action_only_unquoted(self) -> None:
        """Show only the articles that mention the person under the cursor without their voice."""
        if facet := self.main.entities.current:
            query = f'-speaker:"{facet.entity.name}"'
            self.set_view(replace(cleared(self.view), chosen=(facet.entity,), query=query))

    @work(exclusive=True, group=ASKING)
    async def action_entity_details(self) -> None:
        """Tell the other names of the entity under the cursor, when and with whom it appears.

        Choosing one of those narrows the list to the articles that name both.
        """
        facet = self.main.entities.current
        if facet is None:
            return
        entity = facet.entity
        profile = await self.answers.profile(entity)
        alone = View(chosen=(entity,))
        others = await self.answers.facets(alone, limit=_NEIGHBOURS + 1)
        neighbours = [other for other in others if other.entity != entity]
        place = await self.choose(entity.name, _details(profile, neighbours))
        if place and place.isdecimal():
            both = (entity, neighbours[int(place)].entity)
            self.set_view(replace(cleared(self.view), chosen=both))


def cleared(view: View) -> View:
    """Return the view with no entity chosen or left out."""
    return replace(view, chosen=(), excluded=(), any_of=())


def toggled(view: View, entities: Entities, *, excluded: bool) -> View:
    """Return the view with entities chosen or left out, or no longer so.

    Several that are chosen together are one group, of which an article must name any.
    """
    free = _released(view, entities)
    if excluded:
        already = set(entities) <= set(view.excluded)
        return free if already else replace(free, excluded=(*free.excluded, *entities))
    if len(entities) > 1:
        already = entities in view.any_of
        return free if already else replace(free, any_of=(*free.any_of, entities))
    already = entities[0] in (*view.chosen, *(each for group in view.any_of for each in group))
    return free if already else replace(free, chosen=(*free.chosen, *entities))


def _released(view: View, entities: Entities) -> View:
    """Return the view without these; what is left alone of a group stays chosen by itself."""
    groups = [_without(group, entities) for group in view.any_of]
    alone = tuple(
        group[0]
        for group, before in zip(groups, view.any_of, strict=True)
        if len(group) == 1 < len(before)
    )
    return replace(
        view,
        chosen=(*_without(view.chosen, entities), *alone),
        excluded=_without(view.excluded, entities),
        any_of=tuple(group for group in groups if len(group) > 1),
    )


def _without(entities: Entities, others: Entities) -> Entities:
    return tuple(entity for entity in entities if entity not in others)


def _details(profile: Profile, neighbours: list[Facet]) -> list[Choice]:
    """Return the lines about an entity; those of its neighbours have their places for keys."""
    lines = [Choice("", f"called {form}", _articles(articles)) for form, articles in profile.forms]
    lines += [
        Choice("", f"only as {word}", f"in {number} more") for word, number in profile.peoples
    ]
    if profile.first and profile.last:
        days = (
            profile.first
            if profile.first == profile.last
            else (f"{profile.first} to {profile.last}")
        )
        lines.append(Choice("", "dated", days))
    lines += [
        Choice(str(place), f"appears with {other.entity.name}", _articles(other.articles))
        for place, other in enumerate(neighbours)
    ]
    return lines


def _articles(number: int) -> str:
    return f"in {number} article{'' if number == 1 else 's'}"
