"""On Record on the screen: which message of which pane leads to what in the others."""

from __future__ import annotations

from asyncio import iscoroutinefunction
from functools import partial
from importlib import import_module
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.events import DescendantFocus
from textual.screen import Screen
from textual.widgets import Input

from tui import garbage
from tui.article_list import ArticleList
from tui.bindings import app_bindings
from tui.chosen import toggled
from tui.commands import command, leads_outside
from tui.desk import Desk
from tui.driver import CalmDriver, calm
from tui.entity_filter import EntityFilter
from tui.finding import Finding
from tui.lines import Lines
from tui.reading_pane import ReadingPane
from tui.screen import MainScreen
from tui.themes import THEMES

MEASURES = range(40, 101)
"""Widths of the text, in cells, between which ``+`` and ``-`` go."""


def _palette() -> type[Provider]:
    from tui.palette import Palette  # noqa: PLC0415 - not to start

    return Palette


class ReaderApp(Finding):
    """Wires the panes together. Data goes down by method, news come up as messages."""

    TITLE = "On Record"
    CSS_PATH = "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = app_bindings()
    COMMANDS: ClassVar = {_palette}
    ENABLE_COMMAND_PALETTE = True
    ESCAPE_TO_MINIMIZE = False

    def on_mount(self) -> None:
        """Take the reader's own keys, and begin to look for articles."""
        self.set_keymap(self.keymap_changes)
        self.begin()

    def get_driver_class(self) -> type[Driver]:
        """Return Textual's driver, made calm."""
        return calm(super().get_driver_class())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse, whatever asks for it, what leads out of a restricted room."""
        if self.config.restricted and leads_outside(action, parameters):
            return False
        return super().check_action(action, parameters)

    def action_run(self, command_id: str) -> None:
        """Do what a module of its own does, which is imported once it is wanted."""
        module, _, function = command(command_id).action.partition(":")
        doing = partial(getattr(import_module(f"tui.{module}"), function), self)
        if iscoroutinefunction(doing):
            self.start_asking(doing)
        else:
            doing()

    def get_default_screen(self) -> Screen[None]:
        """Return the main screen."""
        return self.main

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Let no cursor blink, for an idle screen sends nothing."""
        if isinstance(event.widget, Input):
            event.widget.cursor_blink = False

    def on_unmount(self) -> None:
        """Let the index come to rest; what the reader did is on disk already."""
        self.answers.stop()

    @on(Desk.FirstPainted)
    async def _first_painted(self) -> None:
        garbage.release()
        await self.go_on()
        notice = self.state.notice or self.state.corrections.notice
        if notice:
            self.say(notice)

    @on(Desk.ChangedElsewhere)
    def _changed_elsewhere(self) -> None:
        self.show_marks_anew()

    # The list -----------------------------------------------------------------------------

    @on(ArticleList.RowsWanted)
    def _rows_wanted(self, event: ArticleList.RowsWanted) -> None:
        self.supply_rows(event.page, event.numbers)

    @on(Lines.Moved, "#list")
    def _row_moved(self) -> None:
        self.cursor_moved()

    @on(Lines.Chosen, "#list")
    def _row_clicked(self) -> None:
        self.action_open()

    def action_article(self, direction: int) -> None:
        """Open the next or previous article of the list."""
        articles = self.main.articles
        cursor = articles.cursor
        articles.move_to(cursor + direction)
        if articles.cursor == cursor:
            self.say(f"This is the {'last' if direction > 0 else 'first'} article of the list.")
        elif articles.number is not None:
            self.read_article(articles.number, mark=True)

    @on(MainScreen.Rearranged)
    def _rearranged(self) -> None:
        self.fill_panes()
        self.mark_when_seen()
        self.show_status()
        self.main.call_after_refresh(self.show_status)  # how far the text is depends on its height

    # The text and its quotes --------------------------------------------------------------

    @on(ReadingPane.Scrolled)
    def _scrolled(self, event: ReadingPane.Scrolled) -> None:
        if self.annotated:
            self.state.keep_place(self.annotated.article.id, event.offset)
        self.text_moved()
        self.show_status()

    @on(ReadingPane.QuoteMoved)
    def _quote_moved(self, event: ReadingPane.QuoteMoved) -> None:
        self.main.quotes.show_quote(event.number)
        self.show_status()

    @on(Lines.Moved, "#quotes")
    def _sidebar_moved(self) -> None:
        if current := self.main.quotes.current:
            self.main.reading.show_quote(current.number)

    @on(Lines.Chosen, "#quotes")
    def _quote_clicked(self) -> None:
        self.action_show_in_text()

    def action_page(self, direction: int) -> None:
        """Page the article from any pane; at its end open the next unread."""
        if self.annotated is None or not (self.main.shows_reading or self.main.pane == "quotes"):
            self.action_open()
        elif self.main.pane == "list" and self.show_at_once():
            return
        elif not self.main.reading.page_by(direction) and direction > 0:
            self.next_unread(1)

    def action_quote(self, direction: int) -> None:
        """Go to the next or previous quote; text and sidebar move together."""
        if self.main.reading.next_quote(direction) is None:
            self.say("No more quotes in this article.")

    def action_mention(self, direction: int) -> None:
        """Go to the next or previous mention of what is chosen in the entities."""
        self.remember_place()
        found = self.main.reading.next_mention(direction)
        if found:
            self.say("Mention {} of {}.".format(*found))
        elif self.view.chosen:
            self.say("What is chosen is not named in this text.")
        else:
            self.say("Choose an entity first: 4, then Enter.")

    def action_show_in_text(self) -> None:
        """Show the quote under the cursor of the sidebar in the text."""
        if current := self.main.quotes.current:
            self.remember_place()
            self.main.focus_pane("reading")
            self.main.reading.show_quote(current.number)

    # The entities -------------------------------------------------------------------------

    @on(EntityFilter.ScopeChanged)
    def _entity_scope(self) -> None:
        self.list_facets()

    @on(EntityFilter.Toggled)
    def _entities_toggled(self, event: EntityFilter.Toggled) -> None:
        self.main.entities.select(())
        self.set_view(toggled(self.view, event.entities, excluded=event.excluded))

    @on(Lines.Chosen, "#entities")
    def _entity_clicked(self) -> None:
        self.main.entities.action_choose()

    # The program --------------------------------------------------------------------------

    def action_measure(self, by: int) -> None:
        """Make the text wider or narrower."""
        measure = self.main.reading.measure + by
        if measure in MEASURES:
            self.main.reading.set_measure(measure)
        self.say(f"{self.main.reading.measure} columns")

    def action_next_theme(self) -> None:
        """Put on the next theme."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self.say(f"Theme: {self.theme}")

    def action_help(self) -> None:
        """List the keys of this pane; choosing one does what it does."""
        from tui.help_screen import help_screen  # noqa: PLC0415 - not to start

        def run(command_id: str | None) -> None:
            if command_id:
                self.run_command(command_id)

        shown = help_screen(self.main.pane, self.keymap_changes, restricted=self.config.restricted)
        self.push_screen(shown, run)

    def action_rescan(self) -> None:
        """Look for new and changed files."""
        self.say("Looking for new and changed files …")
        self.refresh_index(asked=True)

    def action_redraw(self) -> None:
        """Draw the whole screen anew, whatever another program has left on it."""
        if isinstance(self._driver, CalmDriver):
            self._driver.shown.forget()
        self.refresh(layout=True)

    def action_out(self) -> None:
        """Go one level out; from the list, quit."""
        if self.main.leave_zoom():
            return
        if self.main.pane == "list":
            self.exit(0)
        else:
            self.main.focus_pane("list")
