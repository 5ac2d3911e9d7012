"""Following the folder: the list at the start, then what is new, while it is read and on a key."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from textual import work
from textual.message import Message

from articles.library import Progress
from tui import heap
from tui.listing import FIRST_PREVIEW_AFTER, Listing

FIRST_FRAME_WITHIN = {False: 0.5, True: 3.0}
"""Seconds after which the screen is painted with what there is, should the disk be slow.

Longer where the first page is up: it is not to be painted over with nothing.
"""


class Following(Listing):
    """Lists what is in the folder, and keeps the list in step with it."""

    @dataclass
    class Progressed(Message):
        """The index grew."""

        progress: Progress

        def can_replace(self, message: Message) -> bool:
            """Let a burst of them become one."""
            return isinstance(message, Following.Progressed)

    def begin(self) -> None:
        """Ask for the list; it is painted, and can be moved in, before its newest article."""
        self.hold_keys_for(self.list_view(anchored=False))
        self.set_timer(FIRST_FRAME_WITHIN[self.early_screen is not None], self.paint)

    async def go_on(self) -> None:
        """Do what had to wait for the first frame: before all, answer the keys that were held."""
        self._begun = True
        await self.take_held()
        self._look_around()

    @work(group="start")
    async def _look_around(self) -> None:
        """Ask for the names, and look at the folder, once the first article is under way.

        All at once they would keep each other from the screen, and the answers to the keys that
        waited for it: one interpreter does it all.
        """
        await self.until_painted()
        await asyncio.sleep(FIRST_PREVIEW_AFTER)
        while self._preview is not None:
            await asyncio.sleep(FIRST_PREVIEW_AFTER)
        if not self.config.restricted:  # nothing is loaded behind the fence of a room
            heap.give_back()
        self.list_facets()
        self.refresh_index()

    @work(exclusive=True, group="refresh")
    async def refresh_index(self, *, asked: bool = False) -> None:
        """Look for new and changed files, telling how far that is.

        ``asked`` says that the reader waits to hear what came of it.
        """
        progress = await self.answers.refresh(self._tell_progress)
        self._progress = progress
        if self.answers.notice:
            self.say(self.answers.notice)
        self.list_view(anchored=True)
        if asked:
            self.say(f"{progress.added or 'No'} new article{'' if progress.added == 1 else 's'}.")
            await self._read_again()

    async def _read_again(self) -> None:
        """Show the open article as it now stands in its file, where the reader is in it."""
        await self.find_standing()
        if self._standing == "changed" and self.number is not None:
            self.open_article(self.number, mark=False, offset=self.main.reading.body_offset)
            self.say("Another text by now: the open article was read again.")

    def _tell_progress(self, progress: Progress) -> None:
        self.post_message(self.Progressed(progress))

    def on_following_progressed(self, event: Progressed) -> None:
        """List what has been read so far."""
        grown = self._progress is None or event.progress.added != self._progress.added
        self._progress = event.progress
        if grown:
            self.list_view(anchored=True)
        else:
            self.show_status()
