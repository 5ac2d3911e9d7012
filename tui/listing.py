"""Listing a view: its rows, the names that occur in it, and the article under the cursor."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from textual import work
from textual.worker import Worker

from articles.library import Row, View
from articles.query import QueryError
from tui.article_list import PAGE
from tui.merging import merged
from tui.opening import Opening

PREVIEW_AFTER = 0.2
"""Seconds that the cursor rests before the article under it is shown: a held key shows none."""

FIRST_PREVIEW_AFTER = 0.05
"""The same at the start: the first frame, and the keys that waited for it, come before."""


class Listing(Opening):
    """Asks the library for what is in view, and lists it without moving what is on the screen."""

    listing: Worker[None] | None = None
    """What lists the view that was asked for last."""

    def set_view(self, view: View, search: str | None = None) -> None:
        """Show another view, or the same one with another search, from its top."""
        self.view = view
        self.search = self.search if search is None else search
        self.hidden = frozenset()
        listing: Worker[None] = self.list_view(anchored=False)
        self.listing = listing
        if not self.main.bar.is_open:  # what is typed into the bar is not about the list
            self.hold_keys_for(listing)

    @work(exclusive=True, group="list")
    async def list_view(self, *, anchored: bool) -> None:
        """Ask which articles are in view and list them; a wrong query leaves the list as it is."""
        view = self.shown_view
        try:
            numbers = await self.answers.numbers(view)
        except QueryError as error:
            if self.main.bar.is_open and self.main.bar.is_listed:
                self.main.bar.say(str(error))
            self.say(f"The list is as it was: {error}.")
            return
        self._in_view = view, numbers
        await self.main.is_laid_out.wait()
        articles = self.main.articles
        if self.hidden:
            numbers = array("q", (n for n in numbers if n not in self.hidden))
        now = numbers
        if anchored and (view.scope != "all" or self.shown_query.speaks_of_marks):
            numbers = merged(articles.numbers, now)
            if len(numbers) > len(now):  # what was deleted or sent away does not stay
                there = frozenset(await self.answers.numbers(View())) - self.hidden
                numbers = array("q", (number for number in numbers if number in there))
        self._dim(frozenset(numbers).difference(now) if len(numbers) > len(now) else frozenset())
        articles.empty_text = self._why_empty()
        if anchored and numbers == articles.numbers:
            articles.renew_rows()
        else:
            await self._list_numbers(numbers, anchored=anchored)
        if self.main.bar.is_open and self.main.bar.is_listed:
            self.main.bar.say(f"{len(numbers)} found")
        self.main.reading.mark_chosen(
            await self.answers.names_of((*view.chosen, *chain(*view.any_of)))
        )
        if not anchored:
            self._search_in_text()
        if self._begun:
            self.list_facets()
        if anchored:
            await self.find_standing()
        if not (anchored and self._has_lost_its_place):  # it stays open until one moves on
            self.follow_cursor()
        self.show_status()

    @property
    def _has_lost_its_place(self) -> bool:
        """Whether the open article has left the list without having been sent away."""
        return self._standing == "gone" or not (
            self.number is None
            or self.number in self.hidden
            or self.number in self.main.articles.numbers
        )

    def _dim(self, gone: frozenset[int]) -> None:
        """Draw those dim that are only still in the list."""
        if gone != self.gone:
            self.gone = gone
            self.main.articles.refresh()

    def marks_changed(self) -> None:
        """Dim what no longer fulfils a query that speaks of marks; it leaves with the view."""
        if self.shown_query.speaks_of_marks:
            self.list_view(anchored=True)

    def mark_as_read(self) -> None:
        """Mark the open article read, if it can be seen; what the cursor only passes is not."""
        if self.annotated and self.number is not None and self.main.shows_reading:
            kept = self.state.mark_read([self.annotated.article.id], True)
            row = self.main.articles.known(self.number)
            if row and kept:  # it is read in the frame that shows the text
                self.show_rows([row._replace(unread=False)])
            else:
                self._show_changed([self.number])

    @work(group="mark")
    async def _show_changed(self, numbers: list[int]) -> None:
        self.show_rows(await self.rows(numbers))

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show rows that were changed, where they are listed."""
        for row in rows:
            self.main.articles.replace(row)
        self.marks_changed()

    def show_marks_anew(self) -> None:
        """Show all marks, tags and names as they are kept by now."""
        self.main.articles.renew_rows()
        self.marks_changed()
        self.follow_corrections()

    async def _list_numbers(self, numbers: array[int], *, anchored: bool) -> None:
        """List other articles. Until somebody has touched a key, the newest stays on top."""
        anchored = anchored and not self._untouched
        first_rows = [] if anchored else await self.rows(numbers[:PAGE])
        self.main.articles.show(numbers, anchored=anchored, first_rows=first_rows)

    @work(exclusive=True, group="facets")
    async def list_facets(self) -> None:
        """Ask which entities occur in the articles in view and list them: those come first."""
        await self.until_painted()
        view, entities = self.shown_view, self.main.entities
        asked, numbers = self._in_view
        listed = await self.answers.entities(
            view,
            numbers if view == asked else None,
            entities.scope,
            self.names_like,
            opened=entities.opened,
        )
        if not self.names_like:
            count = self.main.articles.item_count
            listed = listed.with_chosen((*view.chosen, *chain(*view.any_of)), count)
            listed = listed.with_chosen(view.excluded, 0)
        entities.empty_text = "No name like that." if self.names_like else "No names here."
        entities.show(listed, view)

    async def until_painted(self) -> None:
        """Wait until what there is to be shown by now is on the screen."""
        painted = asyncio.Event()
        self.call_after_refresh(painted.set)
        await painted.wait()

    async def rows(self, numbers: Sequence[int]) -> list[Row]:
        """Return what the list shows of these articles just now.

        An answer that a change has overtaken is asked for again: it came from before, and shown
        late it would take a star off the screen that is on disk.
        """
        history = self.state.history
        while True:
            changes = history.changes
            rows = await self.answers.rows(numbers, self.search)
            if changes == history.changes:
                return rows

    @work(exclusive=True, group="corrections")
    async def follow_corrections(self) -> None:
        """Show names as they have been corrected, if anything was, without moving anything."""
        if not await self.answers.follow_corrections():
            return
        shown_as = self.answers.shown_as
        self.view = replace(
            self.view,
            chosen=await shown_as(self.view.chosen),
            excluded=await shown_as(self.view.excluded),
            any_of=tuple([await shown_as(group) for group in self.view.any_of]),
        )
        self.list_view(anchored=True)
        if self.number is not None:
            self.open_article(self.number, mark=False, offset=self.main.reading.body_offset)

    @work(group="rows")
    async def supply_rows(self, page: int, numbers: array[int]) -> None:
        """Give the list the rows that it asked for."""
        self.main.articles.supply(page, numbers, await self.rows(numbers))

    def cursor_moved(self) -> None:
        """Take note that the reader moved the cursor of the list."""
        self._untouched = False
        self.follow_cursor()

    def follow_cursor(self) -> None:
        """Show the article under the cursor, once the cursor rests and where it can be seen."""
        self.show_status()
        if self._preview:
            self._preview.stop()
            self._preview = None
        if self.main.bar.is_open:
            return  # what a half-typed word finds is not worth a page of text
        self.paint()
        number = self.main.articles.number
        if self.main.shows_reading and (number is None or number != self.number):
            after = PREVIEW_AFTER if self._begun else FIRST_PREVIEW_AFTER
            self._preview = self.set_timer(after, self._show_under_cursor)

    def fill_panes(self) -> None:
        """Show the article under the cursor where a pane of the article would stand empty."""
        if self.number is not None:
            return
        if self.main.pane in {"reading", "quotes"}:
            self._untouched = False
            self._show_under_cursor()
        elif self._begun and self.main.shows_reading and not self._preview:
            self.follow_cursor()  # the window became wider

    def show_at_once(self) -> bool:
        """Show the article under the cursor if that is due soon; return whether it was."""
        due = self._preview is not None and self.main.articles.number != self.number
        if self._preview and due:
            self._preview.stop()
            self._show_under_cursor()
        return due

    def _show_under_cursor(self) -> None:
        if self._preview:
            # Not always the one that calls: one that was stopped when it was due comes all the
            # same. Forgotten, the newer would come amid the next keys, and so on from key to key.
            self._preview.stop()
        self._preview = None
        if self._awaited is not None:  # an article that was asked for may be on its way
            self._preview = self.set_timer(PREVIEW_AFTER, self._show_under_cursor)
            return
        number = self.main.articles.number
        if number is None:
            self.close_article()
        elif number != self.number:
            self.open_article(number, mark=False)

    def _why_empty(self) -> str:
        if self.shown_view != View(sort=self.view.sort):
            return "Nothing matches. Esc drops the filter."
        if self._progress is None or self._progress.done < self._progress.total:
            return "Looking for articles …"
        return "No articles here. I tells what was skipped."
