"""A virtual list: draws the rows that are visible and nothing else.

The base of the list, the quotes and the entities. Items are numbered from 0 and may be several
lines high; a line is one row of cells. Nothing is kept for an item but what a subclass keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.styled import Styled
from tui.wrapping import wrap


class Lines(Styled, ScrollView, can_focus=True):
    """A cursor over ``item_count`` items, of which only the visible lines are rendered."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--cursor",
        "lines--cursor-blurred",
        "lines--faint",
    }

    cursor = var(0)
    """The item that the cursor is on; 0 also where there are no items."""

    @dataclass
    class Moved(Message):
        """The reader moved the cursor."""

        lines: Lines
        item: int

        @property
        def control(self) -> Lines:
            """The list that the cursor moved in."""
            return self.lines

    @dataclass
    class Chosen(Message):
        """The reader clicked the item under the cursor: the same as the Enter key."""

        lines: Lines
        item: int

        @property
        def control(self) -> Lines:
            """The list that was clicked."""
            return self.lines

    item_count = 0
    """How many items there are; changed through ``set_items``."""

    empty_text = var("")
    """What is said where there are no items."""

    # What a subclass says about its items -------------------------------------------------

    def item_height(self, item: int) -> int:  # noqa: ARG002 - subclasses look at the item
        """Return how many lines the item takes; at least 1."""
        return 1

    def top_of(self, item: int) -> int:
        """Return the first line of the item."""
        return item

    def item_at(self, line: int) -> int:
        """Return the item that is drawn on the line."""
        return line

    def line_count(self) -> int:
        """Return how many lines all items take together."""
        return self.item_count

    def item_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return line number ``line`` of the item, at most ``width`` cells wide."""
        raise NotImplementedError

    def is_marked(self, item: int, line: int) -> bool:  # noqa: ARG002 - headings are not
        """Say whether the cursor is drawn over line number ``line`` of its item."""
        return True

    # Items and cursor ---------------------------------------------------------------------

    def set_items(self, count: int, cursor: int, *, keep_top: bool = False) -> None:
        """Show ``count`` items with the cursor on one of them.

        With ``keep_top`` the cursor's row stays where it is on the screen, so that items which
        were added above it do not make the screen jump.
        """
        offset = self.top_of(self.cursor) - self.scroll_offset.y if self.item_count else 0
        self.item_count = count
        self.virtual_size = Size(self.size.width, self.line_count())
        self.set_reactive(Lines.cursor, max(0, min(cursor, count - 1)))
        if keep_top:
            self.scroll_to(y=self.top_of(self.cursor) - offset, animate=False, force=True)
        self._keep_visible()
        self.refresh()

    def move_to(self, item: int) -> None:
        """Put the cursor on an item, scroll to it, and say so."""
        if not self.item_count:
            return
        item = max(0, min(item, self.item_count - 1))
        if item != self.cursor:
            self.cursor = item
            self.post_message(self.Moved(self, item))

    def show_cursor_at(self, item: int) -> None:
        """Put the cursor on an item without telling anybody: what follows another pane."""
        if 0 <= item < self.item_count:
            self.cursor = item

    def refresh_item(self, item: int) -> None:
        """Draw one item anew."""
        if 0 <= item < self.item_count:
            self.refresh_lines(self.top_of(item), self.item_height(item))

    def watch_empty_text(self) -> None:
        """Draw the new words where they are what is seen."""
        if not self.item_count:
            self.refresh()

    def watch_cursor(self, old: int, new: int) -> None:
        """Scroll only where the cursor would leave the pane; else draw two items anew."""
        if not self._keep_visible():
            self.refresh_item(old)
            self.refresh_item(new)

    def _keep_visible(self) -> bool:
        """Scroll so that the item of the cursor is seen whole; return whether it was needed.

        By half a page at once: a list that scrolls at every key press would be sent anew at
        every key press, which a slow link cannot keep up with. A pane that is not on the screen
        has no height yet to be in sight of: it looks when it gets one.
        """
        first, page = self.scroll_offset.y, self.scrollable_content_region.height
        if not (self.item_count and page):
            return False
        top, height = self.top_of(self.cursor), self.item_height(self.cursor)
        if top < first:
            target = min(top, first - page // 2)
        elif top + height > first + page:
            target = max(top + height - page, first + page // 2)
        else:
            return False
        target = max(0, min(target, self.line_count() - page))
        self.scroll_to(y=target, animate=False, force=True)
        return True

    @property
    def visible_items(self) -> range:
        """The items of which at least one line can be seen."""
        if not self.item_count:
            return range(0)
        first = self.scroll_offset.y
        last = min(first + max(1, self.scrollable_content_region.height), self.line_count()) - 1
        return range(self.item_at(first), self.item_at(max(first, last)) + 1)

    # Keys and mouse -----------------------------------------------------------------------

    @property
    def allow_vertical_scroll(self) -> bool:
        """Whether the wheel scrolls: it does, although no scrollbar is drawn."""
        return True

    def action_move(self, by: int) -> None:
        """Move the cursor by items."""
        self.move_to(self.cursor + by)

    def action_move_page(self, direction: int) -> None:
        """Move the cursor by a page."""
        self._move_by_lines(direction * max(1, self.scrollable_content_region.height - 1))

    def action_move_half(self, direction: int) -> None:
        """Move the cursor by half a page."""
        self._move_by_lines(direction * max(1, self.scrollable_content_region.height // 2))

    def action_move_to_end(self, direction: int) -> None:
        """Move the cursor to the first (-1) or the last (1) item."""
        self.move_to(0 if direction < 0 else self.item_count - 1)

    def _move_by_lines(self, lines: int) -> None:
        if self.item_count:
            line = self.top_of(self.cursor) + lines
            self.move_to(self.item_at(max(0, min(line, self.line_count() - 1))))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the item; choose it when it has the cursor already."""
        offset = event.get_content_offset(self)
        if offset is None or not 0 <= offset.y + self.scroll_offset.y < self.line_count():
            return
        item = self.item_at(offset.y + self.scroll_offset.y)
        if item == self.cursor:
            self.post_message(self.Chosen(self, item))
        else:
            self.move_to(item)

    def on_focus(self) -> None:
        """Show that the keys go here."""
        self.refresh_item(self.cursor)

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self.refresh_item(self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor in sight when the window changes."""
        self.virtual_size = Size(self.size.width, self.line_count())
        self._keep_visible()

    # Drawing ------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Return one visible line; ``y`` counts from the top of the pane."""
        width, base = self.size.width, self.base_style
        line = y + self.scroll_offset.y
        if not self.item_count:
            words = [f" {self.empty_text[a:b]}" for a, b in wrap(self.empty_text, width - 2)]
            text = words[y] if y < len(words) else ""
            return Strip([Segment(text, base + self.style("lines--faint"))]).adjust_cell_length(
                width, base
            )
        if line >= self.line_count():
            return Strip.blank(width, base)
        item = self.item_at(line)
        line -= self.top_of(item)
        over = Style.null()
        if item == self.cursor and self.is_marked(item, line):
            over = self.style("lines--cursor" if self.has_focus else "lines--cursor-blurred")
        segments = [
            Segment(segment.text, base + (segment.style or over) + over)
            for segment in self.item_line(item, line, width)
        ]
        return Strip(segments).adjust_cell_length(width, base + over)
