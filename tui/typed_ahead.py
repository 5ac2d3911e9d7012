"""Keys typed ahead: none is about another article or pane than the one it was meant for."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.events import DescendantFocus, Event, Key
from textual.message import Message
from textual.worker import Worker

from tui.desk import Desk
from tui.lines import Lines
from tui.page_view import PageView
from tui.search_bar import BarInput, SearchBar

NEIGHBOURS = frozenset({"article.next", "article.previous"})
"""Commands that choose another article from the list, whether or not the last one is there yet."""

ASKING = "asking"
"""The group of the workers that are going to ask the reader something, in a list or in the bar."""

_ENDS_TYPING = {"enter", "escape"}
"""Keys after which the next one may be for another place than the bar."""


class TypedAhead(Desk):
    """Takes the keys in their order, and holds them while what they are about is under way."""

    @dataclass
    class Shown(Message):
        """What ``worker`` was to show is on the screen, if there was anything."""

        worker: Worker[None]

    def hold_keys_for(self, worker: Worker[None], at_once: frozenset[str] = frozenset()) -> None:
        """Keep what is typed from now on until ``worker`` has done what was asked for.

        ``at_once`` are the commands that need not wait for it; quitting never does.
        """
        self._awaited = worker
        self._at_once = at_once | {"quit"}

    def drop_held_keys(self) -> None:
        """Forget what was typed for an article that cannot be shown."""
        self._held.clear()

    async def on_event(self, event: Event) -> None:
        """Take a key now, or hold it."""
        if not isinstance(event, Key):
            await super().on_event(event)
            return
        self.answers.give_way()
        if event.is_forwarded:
            await super().on_event(event)
            if event.key in _ENDS_TYPING:
                self.main.bar.tell_when_done()
        elif self._must_wait(event.key):
            self._held.append(event)
        else:
            await self._take(event)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Take note that what was asked for is there; a pane that just came in sight needs a frame.

        Only then are its lines as wide as the pane, and there is something to move in.
        """
        worker = event.worker
        if worker.is_finished and (worker is self._awaited or worker.group == ASKING):
            self.main.call_after_refresh(self.post_message, self.Shown(worker))

    async def on_typed_ahead_shown(self, event: Shown) -> None:
        """Go on with the keys that were held for an article or a list."""
        await self._go_on_after(event.worker)

    @on(SearchBar.Done)
    async def _words_taken(self) -> None:
        await self._go_on_after(self.main.bar)

    @on(DescendantFocus)
    async def _question_is_up(self) -> None:
        await self.take_held()

    async def _go_on_after(self, awaited: Worker[None] | SearchBar) -> None:
        if awaited is self._awaited:
            self._awaited = None
        await self.take_held()

    async def take_held(self) -> None:
        """Take the keys that were held, up to one that asks for something to wait for."""
        while self._held and self._awaited is None and not self._question_is_coming:
            await self._take(self._held.popleft())

    async def _take(self, key: Key) -> None:
        """Do what a key of a pane does before the next key is looked at.

        Textual would hand both to the pane first, so that of ``/word``, typed fast or come in one
        packet, the pane had the word as well. What was said before the key is forgotten; the next
        status takes it off the screen. What another session did meanwhile is looked for here,
        because an idle reader looks for nothing.
        """
        if self.state.changed_elsewhere():
            self.post_message(self.ChangedElsewhere())
        self._said = ""
        self._untouched = False
        if isinstance(self.focused, Lines | PageView):
            await self._check_bindings(key.key)
            self.show_status()  # in the frame of the cursor, and not in one of its own
        else:
            if key.key in _ENDS_TYPING and isinstance(self.focused, BarInput):
                self._awaited = self.main.bar
            await super().on_event(key)

    def _must_wait(self, key: str) -> bool:
        if not self._painted:
            return True  # there is no list yet for it to be about
        queued = bool(self._held) or self._question_is_coming
        if self._awaited is None and not queued:
            return False
        bound = self.screen.active_bindings.get(key)
        name = bound.binding.id if bound else None
        return name != "quit" and (queued or name not in self._at_once)

    @property
    def _question_is_coming(self) -> bool:
        """Whether the reader is about to be asked, by what is not there yet to take the answer."""
        if self.screen is not self.main:
            return self.screen.focused is None and self.app_focus
        asking = any(each.group == ASKING and not each.is_finished for each in self.workers)
        return asking and not self.main.bar.asks
