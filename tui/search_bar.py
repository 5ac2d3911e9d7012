"""The line in which words are typed: to find, to filter, to answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

Purpose = Literal["find", "filter", "search", "names", "quotes", "answer"]


class BarInput(Input):
    """An input that leaves every key but its own to the bar."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", show=False),
        Binding("up", "history(-1)", "Earlier", show=False),
        Binding("down", "history(1)", "Later", show=False),
        Binding("tab,shift+tab", "nothing", "", show=False),
    ]

    def action_nothing(self) -> None:
        """Do nothing: the focus stays in the bar until it is closed."""

    def action_cancel(self) -> None:
        """Leave the bar as if nothing had been typed."""
        self.post_message(SearchBar.Cancelled())

    def action_history(self, direction: int) -> None:
        """Show an earlier or later entry."""
        self.post_message(SearchBar.History(direction))


class SearchBar(Horizontal):
    """A prompt, an input, and a word about what was found so far."""

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

    @dataclass
    class History(Message):
        """An earlier (-1) or later (1) entry is wanted."""

        direction: int

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.purpose: Purpose = "find"
        self._entries: dict[Purpose, list[str]] = {}
        self._at = 0
        self._opening = ""

    def compose(self) -> ComposeResult:
        """Make the three parts."""
        yield Static("", id="prompt", markup=False)
        yield BarInput(id="words", compact=True, select_on_focus=False)
        yield Static("", id="found", markup=False)

    @property
    def asks(self) -> bool:
        """Whether it is open for an answer that something waits for."""
        return self.is_open and self.purpose == "answer"

    @property
    def is_open(self) -> bool:
        """Whether the bar is on the screen."""
        return self.has_class("open")

    def open(self, purpose: Purpose, prompt: str, words: str = "") -> None:
        """Show the bar and put the keys into it."""
        self.purpose = purpose
        self._at = len(self._entries.get(purpose, []))
        self._opening = words
        self.query_one("#prompt", Static).update(prompt)
        self.say("")
        field = self.query_one(BarInput)
        with field.prevent(Input.Changed):
            field.value = words
        field.cursor_position = len(words)
        self.add_class("open")
        self.screen.set_focus(field)  # at once: the next key is for the bar

    def close(self) -> None:
        """Hide the bar. The caller says where the keys go next."""
        self.remove_class("open")

    def say(self, about: str) -> None:
        """Say something about what was typed: how many were found, what is wrong with it."""
        self.query_one("#found", Static).update(about)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_open:
            self.post_message(self.Changed(self.purpose, event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        entries = self._entries.setdefault(self.purpose, [])
        if event.value.strip() and (not entries or entries[-1] != event.value):
            entries.append(event.value)
        self.post_message(self.Accepted(self.purpose, event.value))

    @on(History)
    def _history(self, event: SearchBar.History) -> None:
        event.stop()
        entries = [*self._entries.get(self.purpose, []), self._opening]
        self._at = max(0, min(self._at + event.direction, len(entries) - 1))
        field = self.query_one(BarInput)
        field.value = entries[self._at]
        field.cursor_position = len(field.value)
