"""What ``c`` does: the reader knows better whom a name means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work

from articles.library import Facet, View
from tui.choice import Choice
from tui.listed import TYPES
from tui.listing import Listing
from tui.typed_ahead import ASKING

if TYPE_CHECKING:
    from articles.corrections.lines import Correction
    from articles.model import EntityKey

TYPE_NAMES = {"person": "a person", "organisation": "an organisation", "place": "a place"}


class Correcting(Listing):
    """Keeps corrections, each on disk before the screen shows it."""

    @work(exclusive=True, group=ASKING)
    async def action_correct_entity(self) -> None:
        """Hide the entity under the cursor, or say who, what or how it is."""
        facet = self.main.entities.current
        if facet is None:
            return
        title = f"{facet.entity.name} is …"
        chosen = await self.choose(title, _ways(facet.entity))
        correction = await self._correction(facet.entity, chosen) if chosen else None
        if correction:
            self.keep_correction(correction)

    @work(exclusive=True, group=ASKING)
    async def action_correct_speaker(self) -> None:
        """Say who says the quote under the cursor."""
        from articles.model import EntityKey  # noqa: PLC0415 - not to start

        current, annotated = self.main.quotes.current, self.annotated
        if current is None or annotated is None:
            return
        known = [entity for entity in annotated.entities if entity.type != "place"]
        choices = [Choice(str(at), entity.name, entity.role) for at, entity in enumerate(known)]
        choices += [Choice("other", "somebody else …"), Choice("nobody", "nobody")]
        title = f"Who says quote {current.number}?"
        chosen = await self.choose(title, choices)
        speaker: EntityKey | None = None
        if chosen == "other":
            name = " ".join((await self.ask("Who says it: ") or "").split())
            speaker = EntityKey("person", name) if name else None
        elif chosen and chosen.isdecimal():
            speaker = EntityKey(known[int(chosen)].type, known[int(chosen)].name)
        if speaker or chosen == "nobody":
            from articles.corrections.lines import speaker_of  # noqa: PLC0415 - not to start

            self.keep_correction(speaker_of(annotated.article.id, current.quote.text, speaker))

    async def _correction(self, entity: EntityKey, way: str) -> Correction | None:
        """Return what the reader wants of an entity; ``None`` where they think better of it."""
        from articles.corrections.lines import hide, merge, rename, retype  # noqa: PLC0415 - not to start

        if way == "hide":
            return hide(entity)
        if way == "merge":
            other = await self._other_than(entity)
            return merge(entity, other) if other else None
        if way == "rename":
            name = " ".join((await self.ask("Its name: ", entity.name) or "").split())
            return rename(entity, name) if name not in ("", entity.name) else None
        return next((retype(entity, kind) for kind in TYPES if kind == way), None)

    async def _other_than(self, entity: EntityKey) -> EntityKey | None:
        async def named(words: str) -> Sequence[Facet]:
            found = await self.answers.facets(View(), like=words)
            return [facet for facet in found if facet.entity != entity]

        from tui.name_screen import NameScreen  # noqa: PLC0415 - not to start

        screen = NameScreen(f"{entity.name} is the same as …", named)
        place = await self.push_screen_wait(screen)
        return screen.found[int(place)].entity if place else None

    def keep_correction(self, correction: Correction) -> None:
        """Write a correction to its file and show what comes of it."""
        try:
            self.state.corrections.add(correction)
        except OSError as error:
            self.say(f"That could not be kept: {error.filename}: {error.strerror}.")
            return
        self.follow_corrections()
        self.say("Corrected. u undoes it.")


def _ways(entity: EntityKey) -> list[Choice]:
    return [
        Choice("merge", "the same as …", "counts for the other"),
        Choice("rename", "to be called …"),
        *(Choice(kind, TYPE_NAMES[kind]) for kind in TYPES if kind != entity.type),
        Choice("hide", "nobody and nothing", "is not listed any more"),
    ]
