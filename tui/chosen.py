"""What Enter and ``x`` in the entities pane make of a view: entities chosen, or left out. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from articles.library import View

if TYPE_CHECKING:
    from articles.model import EntityKey

Entities: TypeAlias = "tuple[EntityKey, ...]"


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
