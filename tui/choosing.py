"""What ``m``, ``M`` and ``i`` do in the entities pane: all about the entity under the cursor."""

from __future__ import annotations

from dataclasses import replace

from articles.library import Facet, Profile, View
from tui.choice import Choice
from tui.chosen import cleared
from tui.listing import Listing

_NEIGHBOURS = 20
"""Entities that are named as appearing with one."""


def only_mentioning(desk: Listing) -> None:
    """Show only the articles that mention the entity under the cursor."""
    if facet := desk.main.entities.current:
        desk.set_view(replace(cleared(desk.view), chosen=(facet.entity,)))


def only_unquoted(desk: Listing) -> None:
    """Show only the articles that mention the person under the cursor without their voice."""
    if facet := desk.main.entities.current:
        query = f'-speaker:"{facet.entity.name}"'
        desk.set_view(replace(cleared(desk.view), chosen=(facet.entity,), query=query))


async def tell_of_entity(desk: Listing) -> None:
    """Tell the other names of the entity under the cursor, when and with whom it appears.

    Choosing one of those narrows the list to the articles that name both.
    """
    facet = desk.main.entities.current
    if facet is None:
        return
    entity = facet.entity
    profile = await desk.answers.profile(entity)
    alone = View(chosen=(entity,))
    others = await desk.answers.facets(alone, limit=_NEIGHBOURS + 1)
    neighbours = [other for other in others if other.entity != entity]
    place = await desk.choose(entity.name, _details(profile, neighbours))
    if place and place.isdecimal():
        both = (entity, neighbours[int(place)].entity)
        desk.set_view(replace(cleared(desk.view), chosen=both))


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
