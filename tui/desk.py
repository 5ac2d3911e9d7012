"""What the reader has before them: the view, the open article, and how both are shown.

The base of the app. It knows how to list a view and how to open an article; what the keys do
with that is in ``app``, ``finding``, ``marking`` and ``sharing``.
"""

from __future__ import annotations

import os
from array import array
from contextlib import ExitStack
from dataclasses import dataclass, replace

from rich.cells import cell_len
from textual import work
from textual.app import App
from textual.events import Event, Key
from textual.message import Message
from textual.timer import Timer

from articles.library import Library, Progress, Row, View
from articles.model import AnnotatedArticle
from articles.query import QueryError
from articles.state import State
from tui.about import about_filter, about_place, about_progress, about_rows
from tui.answers import Answers, chosen_facets
from tui.article_list import PAGE
from tui.commands import command, keymap
from tui.config import Config
from tui.context import sentence_before
from tui.entity_filter import TYPES
from tui.lines import Lines
from tui.merging import merged
from tui.page_view import PageView
from tui.screen import MainScreen
from tui.status_line import hints, strip_of_panes
from tui.themes import THEMES
from tui.voices import Voices, voices_of

PREVIEW_AFTER = 0.2
"""Seconds that the cursor rests before the article under it is shown: a held key shows none."""

FIRST_FRAME_WITHIN = 0.5
"""Seconds after which the screen is painted with what there is, should the disk be slow."""

MOST_PLACES = 100
"""Jumps that can be taken back."""


class Desk(App[int]):
    """Owns the current view and the open article."""

    @dataclass
    class Progressed(Message):
        """The index grew."""

        progress: Progress

        def can_replace(self, message: Message) -> bool:
            """Let a burst of them become one."""
            return isinstance(message, Desk.Progressed)

    def __init__(
        self, library: Library, state: State, config: Config, theme: str, place: str
    ) -> None:
        """``theme`` is the name of the theme to begin with, ``place`` what the folder is called."""
        # Told so, Textual drops all colour for NO_COLOR; else it makes greys of the terminal's own
        # colours, which it takes for black.
        super().__init__(ansi_color="NO_COLOR" in os.environ or None)
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
        self.hidden: frozenset[int] = frozenset()
        self.number: int | None = None
        self.annotated: AnnotatedArticle | None = None
        self.voices = Voices()
        self.with_context = False
        self.main = MainScreen(config.width, self._is_dimmed)
        self._progress: Progress | None = None
        self._said = ""
        self._untouched = True
        self._painted = False
        self._unpainted = ExitStack()
        self._places: list[tuple[int, int]] = []
        self._preview: Timer | None = None
        self._reading: Timer | None = None

    def on_load(self) -> None:
        """Paint nothing until there is something to show: one frame instead of five."""
        self._unpainted.enter_context(self.batch_update())

    # The list -----------------------------------------------------------------------------

    @property
    def shown_view(self) -> View:
        """The view with the words of a search among all articles added to its filter."""
        words = [f"({part})" for part in (self.view.query, self.search) if part.strip()]
        query = " ".join(words) if len(words) > 1 else self.view.query or self.search
        return replace(self.view, query=query)

    def begin(self) -> None:
        """Ask for the list; it is painted together with its newest article, in one frame."""
        self.list_view(anchored=False)
        self.set_timer(FIRST_FRAME_WITHIN, self.paint)

    def paint(self) -> None:
        """Paint from now on, and see whether there are new files; nothing at a second call."""
        if not self._painted:
            self._painted = True
            self._unpainted.close()
            self.refresh_index()

    def set_view(self, view: View, search: str | None = None) -> None:
        """Show another view, or the same one with another search, from its top."""
        self.view = view
        self.search = self.search if search is None else search
        self.hidden = frozenset()
        self.list_view(anchored=False)

    @work(exclusive=True, group="list")
    async def list_view(self, *, anchored: bool) -> None:
        """Ask which articles are in view and list them; a wrong query leaves the list as it is."""
        view = self.shown_view
        try:
            numbers = await self.answers.numbers(view)
        except QueryError as error:
            self.main.bar.say(str(error))
            return
        articles = self.main.articles
        if self.hidden:
            numbers = array("q", (n for n in numbers if n not in self.hidden))
        if anchored and view.scope != "all":
            numbers = merged(articles.numbers, numbers)
        articles.empty_text = self._why_empty()
        if anchored and numbers == articles.numbers:
            articles.renew_rows()
        else:
            await self._list_numbers(numbers, anchored=anchored)
        if self.main.bar.is_open:
            self.main.bar.say(f"{len(numbers)} found")
        self.main.reading.mark_chosen(view.chosen)
        if not anchored:
            self._search_in_text()
        self.list_facets()
        self.follow_cursor()

    async def _list_numbers(self, numbers: array[int], *, anchored: bool) -> None:
        """List other articles. Until the reader has moved, the newest stays on top."""
        anchored = anchored and not self._untouched
        first_rows = [] if anchored else await self.answers.rows(numbers[:PAGE])
        self.main.articles.show(numbers, anchored=anchored, first_rows=first_rows)

    @work(exclusive=True, group="facets")
    async def list_facets(self) -> None:
        """Ask which entities occur in the articles in view and list them."""
        view, entities = self.shown_view, self.main.entities
        types = TYPES if entities.type is None else (entities.type,)
        facets = await self.answers.facets(view, types, self.names_like)
        if not self.names_like:
            facets = chosen_facets(facets, view.chosen, self.main.articles.item_count)
            facets = chosen_facets(facets, view.excluded, 0)
        entities.empty_text = "No name like that." if self.names_like else "No names here."
        entities.show(facets, view.chosen, view.excluded)

    @work(group="rows")
    async def supply_rows(self, page: int, numbers: list[int]) -> None:
        """Give the list the rows that it asked for."""
        self.main.articles.supply(page, await self.answers.rows(numbers))

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
        if not self.main.shows_reading:
            self.paint()
        elif self._painted:
            self._preview = self.set_timer(PREVIEW_AFTER, self._show_under_cursor)
        else:
            self._show_under_cursor()

    def show_at_once(self) -> bool:
        """Show the article under the cursor if that is due soon; return whether it was."""
        due = self._preview is not None and self.main.articles.number != self.number
        if self._preview and due:
            self._preview.stop()
            self._show_under_cursor()
        return due

    def _show_under_cursor(self) -> None:
        self._preview = None
        number = self.main.articles.number
        if number is None:
            self.close_article()
            self.paint()
        elif number != self.number:
            self.open_article(number, mark=False)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited or an article about to be shown. For tests and pictures."""
        return (
            not self._painted
            or self._preview is not None
            or any(worker.is_running for worker in self.workers)
        )

    def _is_dimmed(self, row: Row) -> bool:
        return (self.view.scope == "unread" and not row.unread) or (
            self.view.scope == "starred" and not row.starred
        )

    def _why_empty(self) -> str:
        if self.shown_view != View(sort=self.view.sort):
            return "Nothing matches. Esc drops the filter."
        if self._progress is None or self._progress.done < self._progress.total:
            return "Looking for articles …"
        return "No articles here. I tells what was skipped."

    # The open article ---------------------------------------------------------------------

    @work(exclusive=True, group="article")
    async def open_article(
        self, number: int, *, mark: bool, focus: bool = False, offset: int | None = None
    ) -> None:
        """Show an article where it was left, or from ``offset`` of its body on.

        ``mark`` marks it read at once, ``focus`` gives the keys to the reading pane.
        """
        annotated = await self.answers.article(number)
        if annotated is None:
            self.say("That article is no longer there: its file was moved or deleted.")
            return
        main = self.main
        if focus:
            self._untouched = False
            main.focus_pane("reading")
        self.number, self.annotated = number, annotated
        if offset is None:
            offset = self.state.get(annotated.article.id).offset
        voices = voices_of(annotated)
        self.voices = voices
        main.quotes.empty_text = "No quotes in this article."
        main.quotes.show(voices, self.contexts())
        main.reading.show(annotated, voices, offset)
        main.articles.show_open(number)
        self._search_in_text()
        if mark:
            self.mark_as_read()
        else:
            self._read_after_a_while()
        self.show_status()
        self.paint()

    def contexts(self) -> tuple[str, ...]:
        """Return the sentence before each quote, if they are to be shown."""
        if not self.with_context or self.annotated is None:
            return ()
        annotated = self.annotated
        return tuple(sentence_before(annotated, numbered) for numbered in self.voices.quotes)

    def action_context(self) -> None:
        """Show or hide the sentence before each quote in the sidebar."""
        self.with_context = not self.with_context
        self.main.quotes.show_contexts(self.contexts())

    def remember_place(self) -> None:
        """Remember where the text is, before a jump, for the way back."""
        if self.number is not None:
            self._places.append((self.number, self.main.reading.body_offset))
            del self._places[:-MOST_PLACES]

    def action_go_back(self) -> None:
        """Go back to where I was before a jump."""
        if not self._places:
            self.say("There is nowhere to go back to.")
            return
        number, offset = self._places.pop()
        if number == self.number:
            self.main.reading.go_back_to(offset)
        else:
            self.main.articles.go_to(number)
            self.open_article(number, mark=False, offset=offset)

    def close_article(self) -> None:
        """Show no article: there is none in view."""
        self.number = self.annotated = None
        self.voices = Voices()
        self.main.reading.clear("Nothing to read in this view.")
        self.main.quotes.empty_text = ""
        self.main.quotes.show(Voices(), ())
        self.main.articles.show_open(None)

    def text_moved(self) -> None:
        """Take note that the reader moved the text, which began by itself with the newest."""
        if self._untouched:
            self._untouched = False
            self._read_after_a_while()

    def _read_after_a_while(self) -> None:
        if self._reading:
            self._reading.stop()
        if self._untouched:
            return  # nobody may be there: the first article is shown without having been asked for
        number = self.number
        self._reading = self.set_timer(
            self.config.read_after,
            lambda: self.mark_as_read() if number == self.number else None,
        )

    def mark_as_read(self) -> None:
        """Mark the open article read, if it can be seen; what the cursor only passes is not."""

    def _search_in_text(self) -> None:
        """Mark in the text what was searched for among all articles."""

    def run_command(self, command_id: str) -> None:
        """Do what the keys of a command would do now."""
        entry = command(command_id)
        namespace = self.main.widget_of(self.main.pane) if entry.panes else self
        self.run_worker(self.run_action(entry.action, default_namespace=namespace))

    # What is said -------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Say something in the last line, until the next key."""
        self._said = text
        self.show_status()

    async def on_event(self, event: Event) -> None:
        """Do what a key of a pane does before the next key is looked at.

        Textual would hand both to the pane first, so that of ``/word``, typed fast or come in one
        packet, the pane had the word as well. What was said before the key is forgotten; the next
        status takes it off the screen.
        """
        if isinstance(event, Key):
            self._said = ""
            if not event.is_forwarded and isinstance(self.focused, Lines | PageView):
                await self._check_bindings(event.key)
                return
        await super().on_event(event)

    def show_status(self) -> None:
        """Bring the first and the last line up to date."""
        main = self.main
        if not main.is_mounted:
            return
        about = self._about_view()
        where = f"On Record  {self.place}"
        if main.is_narrow:
            where = strip_of_panes(main.pane, self.size.width - cell_len(about) - 4)
        main.title_line.show(where, about)
        left = hints(main.pane, self.keymap_changes)
        marks, percent = main.reading.marks, main.reading.percent
        place = about_place(marks, self.voices, percent) if self.annotated else ""
        main.status.show("" if self._said else left, place, self._said)
        total = len(self.voices.quotes)
        main.quotes.border_title = f"3 Quotes · {total}" if total else "3 Quotes"

    def _about_view(self) -> str:
        articles = self.main.articles
        parts = (
            self.view.scope,
            about_rows(articles.cursor, articles.item_count, len(articles.selected)),
            about_filter(self.view, self.search),
            about_progress(self._progress),
        )
        return " · ".join(part for part in parts if part)

    # The index ----------------------------------------------------------------------------

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

    def _tell_progress(self, progress: Progress) -> None:
        self.post_message(self.Progressed(progress))

    def on_desk_progressed(self, event: Progressed) -> None:
        """List what has been read so far."""
        grown = self._progress is None or event.progress.added != self._progress.added
        self._progress = event.progress
        if grown:
            self.list_view(anchored=True)
        else:
            self.show_status()
