"""The quotes of the open article, grouped by who said them."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType

from tui.bindings import pane_bindings
from tui.citing import plain_quote, via
from tui.fitting import cell_len, cut, pad
from tui.grouped_lines import GroupedLines
from tui.palettes import SPEAKER_COLOURS
from tui.voices import NumberedQuote, Voices
from tui.wrapping import first_lines

INDENT = 6
"""Cells left of the words: a blank, the number, the bar, a blank."""

FAINT = "lines--faint"

MOST_LINES = 4
"""Lines of a quote that are shown; the whole of it stands in the text."""


class EntryLine(NamedTuple):
    """One line of an item: words, the component class of their look, and what stands before.

    ``mark`` is the number of the quote, on its first line only; ``bar`` the colour of its voice.
    """

    words: str
    look: str = ""
    mark: str = ""
    bar: bool = True


class QuoteSidebar(GroupedLines):
    """One item a quote; above the first quote of each voice its name, role and count."""

    BINDINGS: ClassVar[list[BindingType]] = pane_bindings("quotes")

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "quotes--name",
        "quotes--hidden",
        *(f"quotes--{name}" for name in SPEAKER_COLOURS),
    }

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self.voices = Voices()
        self.hidden_voices: frozenset[int] = frozenset()
        self._contexts: tuple[str, ...] = ()
        self._quotes: list[NumberedQuote] = []
        self._counts: dict[int, int] = {}
        self._entries: list[list[EntryLine]] = []

    def show(self, voices: Voices, contexts: tuple[str, ...]) -> None:
        """Show the quotes of an article; see ``show_contexts``."""
        self.voices = voices
        self._contexts = contexts
        self.hidden_voices = frozenset()
        self._quotes = voices.by_voice()
        self._counts = {}
        for numbered in self._quotes:
            self._counts[numbered.voice] = self._counts.get(numbered.voice, 0) + 1
        self.scroll_to(y=0, animate=False, force=True)
        self._set(0)

    def show_quote(self, number: int) -> None:
        """Put the cursor on the quote that is the current one in the text."""
        for item, numbered in enumerate(self._quotes):
            if numbered.number == number:
                self.show_cursor_at(item)

    def hide_voices(self, voices: frozenset[int]) -> None:
        """Fold the quotes of these voices away, but for their names."""
        self.hidden_voices = voices
        self._set(self.cursor)

    def show_contexts(self, contexts: tuple[str, ...]) -> None:
        """Show above each quote what it is given here, in the order of numbers; or nothing."""
        self._contexts = contexts
        self._set(self.cursor)

    @property
    def current(self) -> NumberedQuote | None:
        """The quote under the cursor."""
        return self._quotes[self.cursor] if self.item_count else None

    def on_resize(self) -> None:
        """Wrap the quotes to the new width."""
        self._set(self.cursor)

    def _set(self, cursor: int) -> None:
        width = max(10, self.size.width - INDENT - 1)
        self._entries = [self._entry(numbered, width) for numbered in self._quotes]
        headings = [self._heading_height(item) for item in range(len(self._quotes))]
        self.set_heights(headings, [len(entry) for entry in self._entries])
        self.set_items(len(self._quotes), cursor)

    def _entry(self, numbered: NumberedQuote, width: int) -> list[EntryLine]:
        """Return the sentence before a quote, its words, and the outlet it came through."""
        quote = numbered.quote
        mark = f"{numbered.number}{'?' if quote.doubtful else ''}"
        words = plain_quote(numbered)
        if numbered.voice in self.hidden_voices:
            return [EntryLine(cut(words, width), "quotes--hidden", mark)]
        before = self._contexts[numbered.number - 1] if self._contexts else ""
        lines = [
            EntryLine(line, FAINT, bar=False) for line in first_lines(before, width, MOST_LINES)
        ]
        for place, line in enumerate(first_lines(words, width, MOST_LINES)):
            lines.append(EntryLine(line, mark="" if place else mark))
        if quote.via:
            lines.append(EntryLine(cut(via(quote), width), FAINT))
        return lines

    def _heading_height(self, item: int) -> int:
        voice = self._quotes[item].voice
        if item and self._quotes[item - 1].voice == voice:
            return 0
        return (1 if item else 0) + 1 + bool(self.voices.voices[voice].role)

    def heading_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return the name with the number of quotes, the role, or the blank line above."""
        index = self._quotes[item].voice
        voice = self.voices.voices[index]
        rows = 1 + bool(voice.role)
        if line == -rows:
            count = str(self._counts[index])
            style = self._voice_style(index) + self.style("quotes--name")
            if voice.unnamed:
                style += Style(italic=True)
            room = max(0, width - len(count) - 3)
            return [Segment(f" {pad(voice.label, room)} {count} ", style)]
        if line == -1 and voice.role:
            return [Segment(f" {cut(voice.role, max(0, width - 2))}", self.style(FAINT))]
        return [Segment("")]

    def entry_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return a line of a quote, with its number and the colour of its voice."""
        shown = self._entries[item][line]
        bar = "▌" if shown.bar else " "
        return [
            Segment(f"{shown.mark:>4}{bar} ", self._voice_style(self._quotes[item].voice)),
            Segment(shown.words, self.style(shown.look) if shown.look else Style()),
            Segment(" " * max(0, width - INDENT - cell_len(shown.words))),
        ]

    def _voice_style(self, voice: int) -> Style:
        return self.style(f"quotes--{SPEAKER_COLOURS[voice % len(SPEAKER_COLOURS)]}")
