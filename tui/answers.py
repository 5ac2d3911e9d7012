"""Questions to the library, asked in threads so that the screen never waits for the disk.

Every method is awaited in a Textual worker. An exclusive worker that is replaced by a newer one
is cancelled at its ``await``, and its question dropped: a late answer is looked for by nobody.
"""

from __future__ import annotations

import asyncio
import threading
import time
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from tui.droppable import Droppable
from tui.listed import EACH, FEW, TYPES, EntityScope, Listed

if TYPE_CHECKING:
    from articles.library import (
        EntityKey,
        Facet,
        Found,
        Library,
        Profile,
        Progress,
        Row,
        Saying,
        Seen,
        Standing,
        View,
    )
    from articles.model import AnnotatedArticle, EntityType
    from articles.origins import Skipped

P = ParamSpec("P")
T = TypeVar("T")

REST = 0.1
"""Seconds after a key in which the index is left alone: the next key may be on its way."""

LONGEST_REST = 0.5
"""Seconds after which a little is done even while keys come, as of a key that is held."""


class Answers:
    """What the screen asks the library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._stopped = threading.Event()
        self._resting_until = 0.0

    async def numbers(self, view: View) -> array[int]:
        """Return the numbers of a view's articles in its order; raises ``QueryError``."""
        return await self._ask(self._library.numbers, view)

    async def count(self, view: View) -> int:
        """Return how many articles a view has; raises ``QueryError``."""
        return await self._ask(self._library.count, view)

    async def unread(self, view: View) -> frozenset[int]:
        """Return which articles of a view are unread."""
        numbers = await self.numbers(replace(view, scope="unread"))
        return frozenset(numbers)

    async def rows(self, numbers: Sequence[int], search: str) -> list[Row]:
        """Return what the list shows of these articles while ``search`` is looked for."""
        return await self._ask(self._library.rows, numbers, search)

    async def quotes(self, view: View) -> list[Found]:
        """Return which quotes a view has; raises ``QueryError``."""
        return await self._ask(self._library.quotes, view)

    async def sayings(self, found: Sequence[Found]) -> Mapping[Found, Saying]:
        """Return those of the quotes that are still there."""
        return await self._ask(self._library.sayings, found)

    async def article(self, number: int) -> AnnotatedArticle | None:
        """Return an article with its annotations; ``None`` when its file is gone."""
        return await self._ask(self._library.article, number)

    async def standing(self, number: int, id: str) -> Standing:
        """Return what became of the file of an article that was read as ``id``."""
        return await asyncio.to_thread(self._library.standing, number, id)

    async def facets(
        self,
        view: View,
        *types: EntityType,
        like: str = "",
        limit: int = 200,
        seen: Seen = "any",
        numbers: Sequence[int] | None = None,
    ) -> list[Facet]:
        """Return the most frequent entities of a view: see ``Library.facets``."""
        return await self._ask(
            self._library.facets,
            view,
            *types,
            like=like,
            limit=limit,
            seen=seen,
            numbers=numbers,
        )

    async def entities(
        self,
        view: View,
        numbers: Sequence[int] | None,
        scope: EntityScope,
        like: str,
        *,
        opened: bool,
    ) -> Listed:
        """Return what the entities pane lists of a view; ``numbers`` where they are known.

        Entities that the folder names once are folded away unless they are ``opened``, or there
        are few others, or a name was typed.
        """
        facets = partial(self.facets, numbers=numbers)
        if scope is None and not like:
            return Listed(tuple(await facets(view, *TYPES, limit=EACH)))
        if scope == "lately":
            return Listed(tuple(await facets(view, *TYPES, like=like, seen="lately")))
        types = () if scope is None else (scope,)
        often = () if like else await facets(view, *types, seen="often")
        if len(often) < FEW:
            return Listed(tuple(await facets(view, *types, like=like)))
        once = await facets(view, *types, limit=200 if opened else 1, seen="once")
        return Listed(tuple(often), tuple(once), folded=not opened)

    async def profile(self, entity: EntityKey) -> Profile:
        """Return what the folder knows of an entity."""
        return await asyncio.to_thread(self._library.profile, entity)

    async def names_of(self, entities: Sequence[EntityKey]) -> frozenset[EntityKey]:
        """Return everything that articles call these entities of the folder."""
        if not entities:
            return frozenset()
        return await asyncio.to_thread(self._library.names_of, entities)

    async def shown_as(self, entities: Sequence[EntityKey]) -> tuple[EntityKey, ...]:
        """Return the entities that are shown now for these."""
        return await asyncio.to_thread(self._library.shown_as, entities) if entities else ()

    async def follow_corrections(self) -> bool:
        """Let all answers follow what the reader has corrected; return whether they did not."""
        return await asyncio.to_thread(self._library.follow_corrections)

    async def skipped(self) -> list[Skipped]:
        """Return the files that hold no article that could be read, with reasons."""
        return await asyncio.to_thread(self._library.skipped)

    async def refresh(self, report: Callable[[Progress], None]) -> Progress:
        """Look for new, changed and deleted files; ``report`` is called in another thread."""
        return await asyncio.to_thread(self._library.refresh, report, self._stopped_after_rest)

    @property
    def notice(self) -> str | None:
        """What the reader should know of the last refresh, in a sentence."""
        return self._library.notice

    def give_way(self) -> None:
        """Let a refresh rest for a moment: a key was pressed, and one interpreter does it all."""
        self._resting_until = time.monotonic() + REST

    def stop(self) -> None:
        """Let what is under way come to an end soon."""
        self._stopped.set()

    async def _ask(self, ask: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Ask in a thread; once nobody waits for the answer it is not looked for any longer."""
        question = Droppable(self._library.interrupt)
        try:
            return await asyncio.to_thread(question.put, partial(ask, *given, **named))
        except asyncio.CancelledError:
            question.drop()
            raise

    def _stopped_after_rest(self) -> bool:
        """Say, once no more keys come, whether to stop; asked every few milliseconds."""
        latest = time.monotonic() + LONGEST_REST
        while (left := min(self._resting_until, latest) - time.monotonic()) > 0:
            if self._stopped.wait(left):
                break
        return self._stopped.is_set()
