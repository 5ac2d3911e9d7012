"""The line in which words are typed: to find, to filter, to answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

from rich.cells import cell_len
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from tui.faults import pointing

FAULT_AFTER = 0.4
"""Seconds without a key after which is said what is wrong with the words."""

Purpose = Literal["find", "filter", "search", "names", "quotes", "answer"]


class BarInput(Input):
    """An input that leaves every key but its own to the bar."""

    class Passed(Message):
        """All that came of the keys before is under way to the bar."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", show=False),
        Binding("up", "history(-1)", "Earlier", show=False),
        Binding("down", "history(1)", "Later", show=False),
        Binding("tab", "complete", "Complete", show=False),
        Binding("shift+tab", "nothing", "", show=False),
    ]

    def action_nothing(self) -> None:
        """Do nothing: the focus stays in the bar until it is closed."""

    def action_complete(self) -> None:
        """Write out what is half typed."""
        self.post_message(SearchBar.CompletionWanted(self.value[: self.cursor_position]))

    def action_cancel(self) -> None:
        """Leave the bar as if nothing had been typed."""
        self.post_message(SearchBar.Cancelled())

    def action_history(self, direction: int) -> None:
        """Show an earlier or later entry."""
        self.post_message(SearchBar.History(direction))


class SearchBar(Vertical):
    """A prompt, an input, and a word about what was found so far.

    Above them what is wrong with the words, pointing at the character that is to blame.
    """

    @dataclass
    class Changed(Message):
        """The words changed while typing."""

        purpose: Purpose
        words: str

    @dataclass
    class Accepted(Message):
        """Enter was pressed."""

        purpose: Purpose
        words: str

    class Cancelled(Message):
        """Escape was pressed."""

    class Done(Message):
        """See ``tell_when_done``."""

    @dataclass
    class CompletionWanted(Message):
        """The words before the cursor are to be written out."""

        words: str

    @dataclass
    class History(Message):
        """An earlier (-1) or later (1) entry is wanted."""

        direction: int

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.purpose: Purpose = "find"
        self.is_listed = False
        """Whether the list is of these words: else its length says nothing about them."""
        self._entries: list[str] = []
        self._at = 0
        self._fault: Timer | None = None

    def _fill(self) -> None:
        """Make the line of three parts, and one above it: not to start, but when it is opened."""
        line = Horizontal()
        self.mount(Static("", id="fault", markup=False), line)
        line.mount(
            Static("", id="prompt", markup=False),
            BarInput(id="words", compact=True, select_on_focus=False),
            Static("", id="found", markup=False),
        )

    @property
    def asks(self) -> bool:
        """Whether it is open for an answer that something waits for."""
        return self.is_open and self.purpose == "answer"

    @property
    def is_open(self) -> bool:
        """Whether the bar is on the screen."""
        return self.has_class("open")

    def open(
        self, purpose: Purpose, prompt: str, words: str = "", earlier: Sequence[str] = ()
    ) -> None:
        """Show the bar and put the keys into it; the up key brings what was typed ``earlier``."""
        self.purpose = purpose
        self.is_listed = False
        self._entries = [*earlier, words]
        self._at = len(earlier)
        if not self.children:
            self._fill()
        self.query_one("#prompt", Static).update(prompt)
        self.say("")
        field = self.query_one(BarInput)
        with field.prevent(Input.Changed):
            field.value = words
        field.cursor_position = len(words)
        self.add_class("open")
        self.screen.set_focus(field)  # at once: the next key is for the bar

    def tell_when_done(self) -> None:
        """Send ``Done`` behind all that comes of the keys that were taken so far."""
        for field in self.query(BarInput):
            field.post_message(BarInput.Passed())

    def close(self) -> None:
        """Hide the bar. The caller says where the keys go next."""
        self._forget_fault()
        self.remove_class("open")

    def complete(self, words: str) -> None:
        """Put other words before the cursor."""
        field = self.query_one(BarInput)
        field.value = words + field.value[field.cursor_position :]
        field.cursor_position = len(words)

    def say(self, about: str) -> None:
        """Say something about what was typed: how many were found."""
        self._forget_fault()
        self.query_one("#found", Static).update(about)

    def point(self, message: str, position: int, *, at_once: bool) -> None:
        """Say what is wrong with the character at ``position``, in code points.

        Unless ``at_once`` is asked, when nothing has been typed for a while: what is half typed
        is often wrong, and mends itself.
        """
        self.say("")
        self.is_listed = False
        if at_once:
            self._show_fault(message, position)
        else:
            self._fault = self.set_timer(FAULT_AFTER, partial(self._show_fault, message, position))

    def _show_fault(self, message: str, position: int) -> None:
        field = self.query_one(BarInput)
        before = cell_len(field.value[:position]) - field.scroll_offset.x
        column = field.region.x + max(0, min(before, field.region.width - 1))
        fault = self.query_one("#fault", Static)
        fault.update(pointing(message, column, self.size.width))
        fault.add_class("shown")

    def _forget_fault(self) -> None:
        if self._fault:
            self._fault.stop()
            self._fault = None
        self.query_one("#fault", Static).remove_class("shown")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_open:
            self.post_message(self.Changed(self.purpose, event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Accepted(self.purpose, event.value))

    @on(BarInput.Passed)
    def _passed(self, event: BarInput.Passed) -> None:
        event.stop()
        self.post_message(self.Done())

    @on(History)
    def _history(self, event: SearchBar.History) -> None:
        event.stop()
        self._at = max(0, min(self._at + event.direction, len(self._entries) - 1))
        field = self.query_one(BarInput)
        field.value = self._entries[self._at]
        field.cursor_position = len(field.value)
