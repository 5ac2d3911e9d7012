"""What the reader has before them: the view, the open article, and what is said about both.

The base of the app: what there is, and the first and the last line. How an article is opened is
in ``opening``, how a view is listed in ``listing``, how the list keeps in step with the folder in
``following``. What a key does is said in ``commands``: mostly a function of a module of its own,
such as ``marking`` or ``sharing``, to which the desk is given.
"""

from __future__ import annotations

import os
from array import array
from collections import deque
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.events import Key
from textual.message import Message
from textual.timer import Timer
from textual.worker import Worker

from articles import query
from articles.library import Library, Progress, Row, Sort, Standing, View
from articles.query.joining import all_of
from articles.state import State
from tui.about import about_file, about_filter, about_order, about_place, about_progress
from tui.answers import Answers
from tui.commands import command, keymap
from tui.config import Config
from tui.early_screen import EarlyScreen
from tui.guidance import about_rows, hints, room_beside, strip_of_panes, where
from tui.painting import PaintedApp
from tui.screen import MainScreen
from tui.search_bar import SearchBar
from tui.themes import THEMES
from tui.voices import Voices

if TYPE_CHECKING:
    from articles.model import AnnotatedArticle


class Desk(PaintedApp):
    """Owns the current view and the open article."""

    early_screen: EarlyScreen | None = None
    """What has the terminal until the driver takes it over, with the first page on it."""

    class ChangedElsewhere(Message):
        """Another session of the same reader has changed what is kept."""

    class FirstPainted(Message):
        """The first frame is on the screen: now there is time for other things."""

    def __init__(
        self, library: Library, state: State, config: Config, theme: str, place: str
    ) -> None:
        """``theme`` is the name of the theme to begin with, ``place`` what the folder is called."""
        # Told so, Textual drops all colour for NO_COLOR; else it makes greys of the terminal's own
        # colours, which it takes for black.
        super().__init__(ansi_color="NO_COLOR" in os.environ or None)
        # Nothing here has a tooltip or a toast, for which Textual would mount widgets at the start.
        self._disable_tooltips = self._disable_notifications = True
        self.config = config
        self.keymap_changes = keymap(config.preset, config.keys)
        self.state = state
        self.answers = Answers(library)
        self.place = place
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme
        self.view = View()
        self.search = ""
        self.names_like = ""
        self.saved_names: dict[str, str] = {}
        self.hidden: frozenset[int] = frozenset()
        self.gone: frozenset[int] = frozenset()
        self.number: int | None = None
        self.annotated: AnnotatedArticle | None = None
        self.voices = Voices()
        self.with_context = False
        self.main = MainScreen(config.width, self._is_dimmed)
        self._in_view: tuple[View | None, array[int]] = (None, array("q"))
        self._progress: Progress | None = None
        self._said = ""
        self._untouched = True  # nobody may be there yet to be disturbed, or to read
        self._painted = False
        self._begun = False
        self._unpainted = ExitStack()
        self._places: list[tuple[int, int]] = []
        self._preview: Timer | None = None
        self._reading: Timer | None = None
        self._held: deque[Key] = deque()
        self._awaited: Worker[None] | SearchBar | None = None
        self._at_once: frozenset[str] = frozenset()
        self._focus_due = False
        self._mark_when_seen = False
        self._standing: Standing = "unchanged"

    def on_load(self) -> None:
        """Paint nothing until there is something to show: one frame instead of five."""
        self._unpainted.enter_context(self.batch_update())

    def refresh_css(self, animate: bool = True) -> None:
        """Read the stylesheet anew with other colours; before the first screen, only note them.

        Textual would read it twice at every start: once for its own theme and once for ours.
        """
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def paint(self) -> None:
        """Paint from now on; nothing at a second call."""
        if not self._painted:
            self._painted = True
            self._unpainted.close()
            self.call_after_refresh(self.post_message, self.FirstPainted())

    @property
    def shown_view(self) -> View:
        """The view with the words of a search among all articles added to its filter."""
        return replace(self.view, query=all_of(self.view.query, self.search))

    @property
    def shown_query(self) -> query.Query:
        """What the shown view asks for: all, where filter and search are too long together."""
        try:
            return query.parse(self.shown_view.query)
        except query.QueryError:
            return query.Query()

    @property
    def shown_sort(self) -> Sort:
        """The order of the list, which its query may ask for."""
        asked = self.shown_query.sort if self.shown_view.query else None
        return asked or self.view.sort

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited or an article about to be shown. For tests and pictures."""
        return (
            not self._begun
            or self._preview is not None
            or self._awaited is not None
            or bool(self._held)
            or (not self.is_asking and any(worker.is_running for worker in self.workers))
        )

    @property
    def is_asking(self) -> bool:
        """Whether it is the reader who is waited for: by a list over the screen, or the bar."""
        return self.screen is not self.main or self.main.bar.asks

    def _is_dimmed(self, row: Row) -> bool:
        return (
            (self.view.scope == "unread" and not row.unread)
            or (self.view.scope == "starred" and not row.starred)
            or row.number in self.gone
        )

    def run_command(self, command_id: str) -> None:
        """Do what the keys of a command would do now."""
        entry = command(command_id)
        namespace = self.main.widget_of(self.main.pane) if entry.panes else self
        self.run_worker(self.run_action(entry.bound_to, default_namespace=namespace))

    # What is said -------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Say something in the last line, until the next key."""
        self._said = text
        self.show_status()

    def show_status(self) -> None:
        """Bring the first and the last line up to date."""
        main = self.main
        if not main.is_mounted:
            return
        about = self._about_view()
        left = where(self.place)
        if main.is_narrow:
            left = strip_of_panes(main.pane, room_beside(about, self.size.width))
        main.title_line.show(left, about)
        percent = main.reading.percent if main.shows_reading else None
        place = about_place(main.reading.marks, self.voices, percent) if self.annotated else ""
        place = "  ".join(part for part in (about_file(self._standing), place) if part)
        main.status.show("" if self._said else self._hints(place), place, self._said)
        total = len(self.voices.quotes)
        title = f"3 Quotes · {total}" if total else "3 Quotes"
        if title != main.quotes.border_title:  # Textual draws the whole pane for it
            main.quotes.border_title = title

    def _hints(self, place: str) -> str:
        """Return what the keys do, in the room that is left of the last line beside ``place``."""
        room = room_beside(place, self.size.width)
        restricted = self.config.restricted
        return hints(self.main.pane, self.keymap_changes, room, restricted=restricted)

    def _about_view(self) -> str:
        articles = self.main.articles
        parts = (
            self.view.scope,
            about_rows(articles.cursor, articles.item_count, len(articles.selected)),
            about_order(self.shown_sort),
            about_filter(self.view, self.search, self.saved_names),
            about_progress(self._progress),
        )
        return " · ".join(part for part in parts if part)
