"""The main screen: which panes are seen at which width, and which of them has the keys.

Uses ``Screen._update_timer`` and ``Screen._on_timer_update``, which tests pin.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import UPDATE_PERIOD, Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from articles.library import Row
from tui.article_list import ArticleList
from tui.bindings import screen_bindings
from tui.commands import PANES, Pane
from tui.entity_filter import EntityFilter
from tui.guidance import PANE_NAMES
from tui.page_view import PageView
from tui.quote_sidebar import QuoteSidebar
from tui.reading_pane import ReadingPane
from tui.search_bar import SearchBar
from tui.sizes import BREAKPOINTS, SMALLEST, size_class
from tui.status_line import StatusLine

TOO_SMALL = f"The window is too small: On Record needs {SMALLEST[0]} x {SMALLEST[1]}."

TURNS = 5
"""Turns of the loop in which every widget has heard of a key, and said that it is to be drawn."""


class MainScreen(Screen[None]):
    """Four panes, a line above and a line below.

    From 140 columns all four panes are seen; from 100 the list and the reading pane, with the
    other two in a drawer; below that one pane at a time. Stylesheet classes say which: ``-wide``,
    ``-medium`` or ``-narrow``, and ``at-`` with the name of the pane in focus.
    """

    BINDINGS: ClassVar[list[BindingType]] = screen_bindings()
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    # Textual repaints the whole screen at each change of focus; the panes do what is needed.
    focused = Reactive[Widget | None](None, repaint=False)

    class Rearranged(Message):
        """Another pane has the keys, or the window another size."""

    pane: Pane = "list"
    """The pane that has the keys, or had them before the bar was opened."""

    def __init__(self, measure: int, is_dimmed: Callable[[Row], bool]) -> None:
        """``measure`` is the width of the text in cells; see ``ArticleList`` for ``is_dimmed``."""
        super().__init__()
        self.is_laid_out = asyncio.Event()
        """Set once the panes have their sizes: before, nobody can say what they have room for."""
        self.articles = ArticleList("list", is_dimmed)
        self.reading = ReadingPane("reading", measure)
        self.quotes = QuoteSidebar("quotes")
        self.entities = EntityFilter("entities")
        self.title_line = StatusLine("title-line")
        self.status = StatusLine("status-line")
        self.bar = SearchBar("bar")

    def compose(self) -> ComposeResult:
        """Put the panes between the two lines."""
        # Before the panes are styled, so that they need not be styled again for it.
        self.add_class(size_class(self.app.size.width), f"at-{self.pane}", update=False)
        yield self.title_line
        with Container(id="panes"):
            yield self.articles
            yield self.reading
            yield self.quotes
            yield self.entities
        yield Static(TOO_SMALL, id="too-small", markup=False)
        yield self.bar
        yield self.status

    def on_mount(self) -> None:
        """Name the panes and start in the list."""
        for number, pane in enumerate(PANES, 1):
            self.widget_of(pane).border_title = f"{number} {PANE_NAMES[pane]}"
        self.focus_pane("list")

    def on_resize(self, event: events.Resize) -> None:
        """Say so where the window is too small to draw anything."""
        columns, lines = SMALLEST
        self.set_class(event.size.width < columns or event.size.height < lines, "-too-small")
        self.post_message(self.Rearranged())
        self.call_next(self.is_laid_out.set)

    # The mouse ----------------------------------------------------------------------------

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return what stands at a cell, and in a text which letter, so that it can be selected.

        Textual would have it told by the styles of all letters that are drawn, in case somebody
        presses a button on one.
        """
        widget, offset = super().get_widget_and_offset_at(x, y)
        if isinstance(widget, PageView):
            offset = widget.letter_at(Offset(x, y))
        return widget, offset

    # Frames -------------------------------------------------------------------------------

    _frames: Timer | None = None

    @property
    def _update_timer(self) -> Timer:
        """What paints when something has changed, at most so many times a second."""
        if self._frames is None:
            self._frames = self.set_interval(UPDATE_PERIOD, self._paint, pause=True)
        return self._frames

    async def _paint(self) -> None:
        """Paint all that a key has led to as one frame.

        The widgets say one after another, each in a task of its own, that they are to be drawn.
        Textual begins with the first: the last line often came in a second frame.
        """
        for _ in range(TURNS):
            await asyncio.sleep(0)
        self._on_timer_update()

    # Panes --------------------------------------------------------------------------------

    @property
    def is_narrow(self) -> bool:
        """Whether one pane is seen at a time."""
        return self.has_class("-narrow")

    @property
    def shows_reading(self) -> bool:
        """Whether the reading pane can be seen."""
        return self.pane == "reading" or not (self.is_narrow or self.zoomed)

    @property
    def zoomed(self) -> bool:
        """Whether one pane fills the screen, without borders, at any width."""
        return self.has_class("-zoomed")

    def widget_of(self, pane: Pane) -> ArticleList | ReadingPane | QuoteSidebar | EntityFilter:
        """Return the widget of a pane."""
        panes: dict[Pane, ArticleList | ReadingPane | QuoteSidebar | EntityFilter] = {
            "list": self.articles,
            "reading": self.reading,
            "quotes": self.quotes,
            "entities": self.entities,
        }
        return panes[pane]

    def focus_pane(self, pane: Pane) -> None:
        """Give the keys to a pane and bring it on the screen."""
        if pane != self.pane:
            self.update_classes({f"at-{other}": other == pane for other in PANES}, update=False)
            # Only what is seen of these two goes by it: see the stylesheet.
            self.app.stylesheet.update_nodes({self.widget_of(self.pane), self.widget_of(pane)})
            self.pane = pane
        self.set_focus(self.widget_of(pane))  # at once: the next key is for that pane
        self.post_message(self.Rearranged())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the focus where the mouse put it; what arrives late is not where it is now."""
        for pane in PANES:
            if event.widget is self.widget_of(pane) is self.focused and pane != self.pane:
                self.focus_pane(pane)

    def leave_zoom(self) -> bool:
        """Show all panes again; return whether one was zoomed."""
        zoomed = self.zoomed
        if zoomed:
            self.action_zoom()
        return zoomed

    def action_focus_pane(self, pane: Pane) -> None:
        """Give the keys to a pane."""
        self.focus_pane(pane)

    def action_next_pane(self, direction: int) -> None:
        """Give the keys to the next pane, around the end."""
        self.focus_pane(PANES[(PANES.index(self.pane) + direction) % len(PANES)])

    def action_pane(self, direction: int) -> None:
        """Give the keys to the pane on that side; the entities stand under the list."""
        order: tuple[Pane, ...] = ("list", "reading", "quotes")
        at = order.index(self.pane) if self.pane in order else 0
        self.focus_pane(order[max(0, min(at + direction, len(order) - 1))])

    def action_zoom(self) -> None:
        """Show this pane only, without borders; again to go back."""
        self.toggle_class("-zoomed")
        self.reading.set_clean(self.zoomed)
