"""What the entities pane lists. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from articles.library import Facet

if TYPE_CHECKING:
    from articles.model import EntityKey, EntityType

EntityScope: TypeAlias = "EntityType | Literal['lately'] | None"
"""Entities of one type, those of the folder's last days, or the first of all (``None``)."""

TYPES: tuple[EntityType, ...] = ("person", "organisation", "place")

EACH = 8
"""Entities of each type that are listed where all types are."""

FEW = 20
"""With fewer entities than this seen more than once, those seen once are listed among them."""


class Listed(NamedTuple):
    """The entities with their counts; ``once`` are those that the folder names only once.

    Where they are ``folded`` they are not listed, but a line says that there are some.
    """

    often: tuple[Facet, ...] = ()
    once: tuple[Facet, ...] = ()
    folded: bool = False

    def with_chosen(self, entities: Sequence[EntityKey], articles: int) -> Listed:
        """Return the same with these among them, even where they would not be listed."""
        listed = {facet.entity for facet in (*self.often, *self.once)}
        missing = [Facet(entity, articles, ()) for entity in entities if entity not in listed]
        return self._replace(often=(*missing, *self.often))
