"""What ``c`` does: the reader knows better whom a name means."""

from __future__ import annotations

from collections.abc import Sequence

from articles.corrections.lines import Correction, hide, merge, rename, retype, speaker_of
from articles.library import Facet, View
from articles.model import EntityKey
from tui.choice import Choice
from tui.listed import TYPES
from tui.listing import Listing
from tui.name_screen import NameScreen

TYPE_NAMES = {"person": "a person", "organisation": "an organisation", "place": "a place"}


async def correct_entity(desk: Listing) -> None:
    """Hide the entity under the cursor, or say who, what or how it is."""
    facet = desk.main.entities.current
    if facet is None:
        return
    title = f"{facet.entity.name} is …"
    chosen = await desk.choose(title, _ways(facet.entity))
    correction = await _correction(desk, facet.entity, chosen) if chosen else None
    if correction:
        _keep(desk, correction)


async def correct_speaker(desk: Listing) -> None:
    """Say who says the quote under the cursor."""
    current, annotated = desk.main.quotes.current, desk.annotated
    if current is None or annotated is None:
        return
    known = [entity for entity in annotated.entities if entity.type != "place"]
    choices = [Choice(str(at), entity.name, entity.role) for at, entity in enumerate(known)]
    choices += [Choice("other", "somebody else …"), Choice("nobody", "nobody")]
    title = f"Who says quote {current.number}?"
    chosen = await desk.choose(title, choices)
    speaker: EntityKey | None = None
    if chosen == "other":
        name = " ".join((await desk.ask("Who says it: ") or "").split())
        speaker = EntityKey("person", name) if name else None
    elif chosen and chosen.isdecimal():
        speaker = EntityKey(known[int(chosen)].type, known[int(chosen)].name)
    if speaker or chosen == "nobody":
        _keep(desk, speaker_of(annotated.article.id, current.quote.text, speaker))


async def _correction(desk: Listing, entity: EntityKey, way: str) -> Correction | None:
    """Return what the reader wants of an entity; ``None`` where they think better of it."""
    if way == "hide":
        return hide(entity)
    if way == "merge":
        other = await _other_than(desk, entity)
        return merge(entity, other) if other else None
    if way == "rename":
        name = " ".join((await desk.ask("Its name: ", entity.name) or "").split())
        return rename(entity, name) if name not in ("", entity.name) else None
    return next((retype(entity, kind) for kind in TYPES if kind == way), None)


async def _other_than(desk: Listing, entity: EntityKey) -> EntityKey | None:
    async def named(words: str) -> Sequence[Facet]:
        found = await desk.answers.facets(View(), like=words)
        return [facet for facet in found if facet.entity != entity]

    screen = NameScreen(f"{entity.name} is the same as …", named)
    place = await desk.push_screen_wait(screen)
    return screen.found[int(place)].entity if place else None


def _keep(desk: Listing, correction: Correction) -> None:
    """Write a correction to its file and show what comes of it."""
    try:
        desk.state.corrections.add(correction)
    except OSError as error:
        desk.say(f"That could not be kept: {error.filename}: {error.strerror}.")
        return
    desk.follow_corrections()
    desk.say("Corrected. u undoes it.")


def _ways(entity: EntityKey) -> list[Choice]:
    return [
        Choice("merge", "the same as …", "counts for the other"),
        Choice("rename", "to be called …"),
        *(Choice(kind, TYPE_NAMES[kind]) for kind in TYPES if kind != entity.type),
        Choice("hide", "nobody and nothing", "is not listed any more"),
    ]
