"""The list of articles: two lines each, drawn from pages of rows that are asked for ahead."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message

from articles.library import Row
from tui.bindings import pane_bindings
from tui.lines import Lines
from tui.row_lines import Run, about_line, headline_line

PAGE = 32
"""Rows that are asked for at once: a screen of them. After a search each takes a while."""

KEPT_PAGES = 16
"""Pages of rows that are remembered: the one in sight, its neighbours, and where I was before."""


class ArticleList(Lines):
    """The articles of the current view, the newest first unless sorted otherwise."""

    BINDINGS: ClassVar[list[BindingType]] = pane_bindings("list")

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--unread",
        "list--star",
        "list--open",
        "list--selected",
        "list--gone",
        "list--match",
    }

    @dataclass
    class RowsWanted(Message):
        """Rows came in sight that are not there yet: the articles with these numbers."""

        page: int
        numbers: array[int]

    HEIGHT = 2

    def __init__(self, id: str, is_dimmed: Callable[[Row], bool]) -> None:
        """``is_dimmed`` says whether a row no longer matches the view that it is in."""
        super().__init__(id=id)
        self.numbers: array[int] = array("q")
        self.open_number: int | None = None
        self.selected: frozenset[int] = frozenset()
        self._is_dimmed = is_dimmed
        self._pages: dict[int, dict[int, Row]] = {}
        self._asked: set[int] = set()
        self._old_rows: dict[int, Row] = {}

    # What is listed -----------------------------------------------------------------------

    @property
    def number(self) -> int | None:
        """The number of the article under the cursor."""
        return self.numbers[self.cursor] if self.item_count else None

    def show(self, numbers: array[int], *, anchored: bool, first_rows: Sequence[Row] = ()) -> None:
        """List these articles; ``first_rows`` are the rows of the first page, where known.

        ``anchored`` keeps the cursor on the article that it is on, and that where it is on the
        screen, wherever it now stands in the order; one that has left the list gives its place to
        its nearest neighbour. Otherwise the list starts at its top.
        """
        cursor = self._place_among(numbers) if anchored else 0
        self.numbers = numbers
        self._forget_pages()
        if first_rows:
            self._pages[0] = {row.number: row for row in first_rows}
        if not anchored:
            self.scroll_to(y=0, animate=False, force=True)
        self.set_items(len(numbers), cursor, keep_top=anchored)

    def _place_among(self, numbers: array[int]) -> int:
        """Return where the cursor's article stands among these, or else the next one below it.

        Where nothing below it is left: the next one above it.
        """
        at = self.number
        if at is not None and at in numbers:
            return numbers.index(at)
        still = set(numbers)
        from_cursor = chain(self.numbers[self.cursor :], reversed(self.numbers[: self.cursor]))
        neighbour = next((number for number in from_cursor if number in still), None)
        return 0 if neighbour is None else numbers.index(neighbour)

    def renew_rows(self) -> None:
        """Ask for the rows anew: something about them has changed.

        Until the answer is there the old rows are drawn, so that nothing flickers.
        """
        self._forget_pages()
        for item in self.visible_items:
            self.row_of(item)

    def _forget_pages(self) -> None:
        self._old_rows = {
            number: row for rows in self._pages.values() for number, row in rows.items()
        }
        self._pages.clear()
        self._asked.clear()

    def supply(self, page: int, numbers: array[int], rows: Iterable[Row]) -> None:
        """Take the rows that were asked for; draw those in sight that differ.

        An answer about a list that is no longer shown is dropped: on its page stand others now.
        """
        if numbers != self._numbers_on(page):
            return
        before = {item: self.row_of(item) for item in self.visible_items}
        self._asked.discard(page)
        while len(self._pages) >= KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[page] = {row.number: row for row in rows}
        for item, row in before.items():
            if self.row_of(item) != row:
                self.refresh_item(item)

    def replace(self, row: Row) -> None:
        """Show a changed row, without asking for its neighbours."""
        for rows in (*self._pages.values(), self._old_rows):
            if row.number in rows:
                rows[row.number] = row
        for item in self.visible_items:
            if self.numbers[item] == row.number:
                self.refresh_item(item)

    def known(self, number: int) -> Row | None:
        """Return the row of an article, if it is there."""
        return next((rows[number] for rows in self._pages.values() if number in rows), None)

    def row_of(self, item: int) -> Row | None:
        """Return the row of an item, if it is there; if not, ask for it."""
        page, number = item // PAGE, self.numbers[item]
        if page in self._pages:
            return self._pages[page].get(number)
        if page not in self._asked:
            self._asked.add(page)
            # Not at once: this is asked while drawing, when the screen would seem the sender.
            self.call_next(self._ask_for, page)
        return self._old_rows.get(number)

    def _ask_for(self, page: int) -> None:
        self.post_message(self.RowsWanted(page, self._numbers_on(page)))

    def _numbers_on(self, page: int) -> array[int]:
        return self.numbers[page * PAGE : (page + 1) * PAGE]

    def go_to(self, number: int) -> bool:
        """Put the cursor on an article of the list; return whether it is in the list."""
        if number not in self.numbers:
            return False
        self.move_to(self.numbers.index(number))
        return True

    # Marks --------------------------------------------------------------------------------

    def show_open(self, number: int | None) -> None:
        """Mark the row of the article that is open in the reading pane."""
        old, self.open_number = self.open_number, number
        for item in self.visible_items:
            if self.numbers[item] in (old, number):
                self.refresh_item(item)

    def select(self, numbers: frozenset[int]) -> None:
        """Mark rows as selected."""
        self.selected = numbers
        self.refresh()

    def action_select(self) -> None:
        """Select the row, or take it out of the selection, and go one down."""
        if self.number is not None:
            self.selected ^= {self.number}
            self.refresh_item(self.cursor)
            self.action_move(1)
            self.post_message(self.Moved(self, self.cursor))  # on the last row too: one more is

    # Drawing ------------------------------------------------------------------------------

    def item_height(self, item: int) -> int:  # noqa: ARG002 - all are alike
        """Return 2: the headline, and what there is to say about it."""
        return self.HEIGHT

    def top_of(self, item: int) -> int:
        """Return the first line of the item."""
        return item * self.HEIGHT

    def item_at(self, line: int) -> int:
        """Return the item that is drawn on the line."""
        return line // self.HEIGHT

    def line_count(self) -> int:
        """Return how many lines all items take together."""
        return self.item_count * self.HEIGHT

    def item_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return the headline with its marks, or the line under it."""
        row = self.row_of(item)
        if row is None:
            return [Segment("   ·" if line == 0 else "")]
        runs = self._headline(row, width) if line == 0 else about_line(row, width, date.today())
        return [Segment(words, self._laid_over(looks)) for words, looks in runs]

    def _headline(self, row: Row, width: int) -> list[Run]:
        return headline_line(
            row,
            width,
            is_open=row.number == self.open_number,
            is_dimmed=self._is_dimmed(row),
            is_chosen=row.number in self.selected,
        )

    def _laid_over(self, looks: Iterable[str]) -> Style:
        return sum(map(self.style, looks), Style.null())
