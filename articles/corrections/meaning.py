"""What all corrections together say: what each name means, the later correction winning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from articles.coreference.spelling import folded_name
from articles.corrections.lines import Correction, SpeakerCorrection
from articles.model import EntityKey, EntityType

Folded: TypeAlias = tuple[EntityType, str]
"""An entity as names are compared: its type and the folded name."""


Speakers: TypeAlias = Mapping[str, EntityKey | None]
"""Who says the quotes of one article, by their first words; ``None`` is nobody."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """What is corrected.

    ``entities`` says what names mean: each the entity that it is, ``None`` for one that is hidden.
    ``speakers`` has the corrected quotes by the ids of their articles.
    """

    entities: Mapping[Folded, EntityKey | None] = field(default_factory=dict)
    speakers: Mapping[str, Speakers] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether anything is corrected at all."""
        return bool(self.entities or self.speakers)

    def entity(self, key: EntityKey) -> EntityKey | None:
        """Return what is meant by a name: itself where nobody has corrected it."""
        return self.entities.get(folded(key), key)


def folded(key: EntityKey) -> Folded:
    """Return an entity as names are compared."""
    return key.type, folded_name(key)


def meanings_of(corrections: Iterable[Correction]) -> Meanings:
    """Return what these corrections say, the earliest first."""
    meant: dict[Folded, EntityKey | None] = {}
    speakers: dict[str, dict[str, EntityKey | None]] = {}
    for correction in corrections:
        if isinstance(correction, SpeakerCorrection):
            speakers.setdefault(correction.article, {})[correction.words] = correction.speaker
        else:
            _correct(meant, folded(correction.entity), correction.other)
    return Meanings(meant, speakers)


def _correct(
    meant: dict[Folded, EntityKey | None], entity: Folded, other: EntityKey | None
) -> None:
    """Let ``entity``, and all that was found to mean it, mean ``other`` from now on."""
    if other is not None and folded(other) != entity:
        further = meant.get(folded(other), other)
        if further is not None and folded(further) == entity:
            del meant[folded(other)]  # it was the other way round before
        else:
            other = further
    for each, before in meant.items():
        if before is not None and folded(before) == entity:
            meant[each] = other
    meant[entity] = other
