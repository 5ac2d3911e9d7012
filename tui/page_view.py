"""A page on the screen: wrapped to a measure, scrolled, drawn with its marks.

Of the moving from quote to quote and match to match it knows nothing: see ``reading_pane``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.fitting import drawn
from tui.marks import Marks, looks, margin_mark, voice_colour
from tui.page import EMPTY_PAGE, Range
from tui.palettes import SPEAKER_COLOURS
from tui.styled import Styled
from tui.wrapped import Wrapped, wrapped
from tui.wrapping import hyphen, runs

GUTTER = 6
"""Cells left of the text: the number of the quote, its bar, a blank."""

OVERLAP = 2
"""Lines of the old page that are still seen after paging, so that the eye finds its place."""

_BOLD = Style(bold=True)


class PageView(Styled, ScrollView, can_focus=True):
    """Draws the visible lines of a ``Page``.

    Keeps the place as a code point of the page, not as a line, so that resizing and changing the
    measure do not move the text under the reader.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reading--headline",
        "reading--about",
        "reading--standfirst",
        "reading--left-out",
        "reading--current",
        "reading--mention",
        "reading--match",
        "reading--current-match",
        "reading--selection",
        *(f"reading--{name}" for name in SPEAKER_COLOURS),
    }

    @dataclass
    class Scrolled(Message):
        """The top of the page is now at this code point of the article's body."""

        offset: int

    def __init__(self, id: str, measure: int) -> None:
        """``measure`` is the width of the text in cells."""
        super().__init__(id=id)
        self.measure = measure
        self.clean = False
        self.page = EMPTY_PAGE
        self.marks = Marks()
        self.empty_text = ""
        self._wrapped = Wrapped()
        self._top = 0
        self._strips: dict[int, Strip] = {}

    def set_measure(self, measure: int) -> None:
        """Wrap to another width in cells."""
        self.measure = measure
        self._wrap()

    def set_clean(self, clean: bool) -> None:
        """With ``clean`` draw the text alone, from the first column, for the terminal to copy."""
        self.clean = clean
        self._wrap()

    def mark(self, marks: Marks) -> None:
        """Draw other marks over the page."""
        if marks != self.marks:
            self.marks = marks
            self._draw_anew()

    @property
    def percent(self) -> int:
        """How far down the page the last visible line is."""
        if not self._wrapped:
            return 100
        return min(100, 100 * (self.scroll_offset.y + self._height) // len(self._wrapped))

    @property
    def body_offset(self) -> int:
        """The code point of the body at the top of the pane; 0 at the top of the page."""
        return self.page.body_offset(self._top) if self._top else 0

    @property
    def top(self) -> int:
        """The code point of the page at the top of the pane, for `return_to`."""
        return self._top

    def return_to(self, top: int) -> None:
        """Scroll so that a code point of the page is at the top of the pane again."""
        self._scroll_by(self._wrapped.line_of(top) - self.scroll_offset.y)

    def after_scrolling(self) -> None:
        """Do what other words on the screen lead to: nothing, but in a subclass."""

    @property
    def allow_vertical_scroll(self) -> bool:
        """Whether the wheel scrolls: it does, although no scrollbar is drawn."""
        return True

    # Scrolling ----------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Scroll by lines."""
        self._scroll_by(by)

    def action_move_page(self, direction: int) -> None:
        """Scroll by a page."""
        self.page_by(direction)

    def action_move_half(self, direction: int) -> None:
        """Scroll by half a page."""
        self._scroll_by(direction * max(1, self._height // 2))

    def action_move_to_end(self, direction: int) -> None:
        """Scroll to the top (-1) or the bottom (1)."""
        self._scroll_by(direction * len(self._wrapped))

    def page_by(self, direction: int) -> bool:
        """Scroll by a page; return whether there was anything left to scroll to."""
        before = self.scroll_offset.y
        self._scroll_by(direction * max(1, self._height - OVERLAP))
        return self.scroll_offset.y != before

    def _scroll_by(self, lines: int) -> None:
        target = max(0, min(self.scroll_offset.y + lines, self._last_top))
        if target != self.scroll_offset.y:
            self.scroll_to(y=target, animate=False, force=True)

    def _scroll_into_view(self, start: int, end: int) -> None:
        """Scroll only where the range is not seen already; then a third of the way down."""
        if not self._wrapped:
            self._top = start  # not laid out yet: begin there when it is
            return
        lines = self._wrapped.lines_of((start, end))[: self._height]
        top = self.scroll_offset.y
        if lines[0] < top or lines[-1] >= top + self._height:
            target = max(0, min(lines[0] - self._height // 3, self._last_top))
            self.scroll_to(y=target, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place as an offset, and say so."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value) or not self._wrapped:
            return
        line = min(round(new_value), len(self._wrapped) - 1)
        if line != min(self._wrapped.line_of(self._top), self._last_top):
            self._top = self._wrapped.starts[line] if line else 0
            self.post_message(self.Scrolled(self.body_offset))
        self.after_scrolling()

    # Geometry -----------------------------------------------------------------------------

    @property
    def _height(self) -> int:
        return max(1, self.scrollable_content_region.height)

    @property
    def _last_top(self) -> int:
        return max(0, len(self._wrapped) - self._height)

    @property
    def _gutter(self) -> int:
        return 0 if self.clean else GUTTER

    @property
    def _text_width(self) -> int:
        """The measure, or what there is room for beside the gutter and a blank at the right."""
        return max(10, min(self.measure, self.size.width - self._gutter - (not self.clean)))

    @property
    def _margin(self) -> int:
        """Cells left of the text, gutter included: the measure is centred in the pane."""
        if self.clean:
            return 0
        return self._gutter + max(0, (self.size.width - self._gutter - self._text_width) // 2)

    @property
    def _visible_range(self) -> Range:
        return self._wrapped.stretch(self.scroll_offset.y, self._height)

    def _wrap(self) -> None:
        if not self.size.width:
            return
        self._wrapped = wrapped(self.page.text, self._text_width)
        self.virtual_size = Size(self.size.width, len(self._wrapped))
        self._draw_anew()
        if self._wrapped:
            line = min(self._wrapped.line_of(self._top), self._last_top)
            self.scroll_to(y=line, animate=False, force=True)
            self.after_scrolling()

    def on_resize(self) -> None:
        """Wrap to the new width; the same words stay at the top."""
        self._wrap()

    # Selecting with the mouse -------------------------------------------------------------

    def letter_at(self, cell: Offset) -> Offset | None:
        """Return which letter of which line stands at a cell of the screen, margin included."""
        column, row = cell - self.content_region.offset
        line = row + self.scroll_offset.y
        offset = self._wrapped.offset_at(line, column - self._margin)
        if offset is None:
            return None
        return Offset(self._margin + offset - self._wrapped.lines[line][0], line)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected words as they stand in the text, not as they are wrapped."""
        start = self._selected_offset(selection.start, 0)
        end = self._selected_offset(selection.end, len(self.page.text))
        return self.page.text[start:end], "\n"

    def _selected_offset(self, at: Offset | None, otherwise: int) -> int:
        return otherwise if at is None else self._wrapped.offset_in(at.y, at.x - self._margin)

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's
        """Draw the selection."""
        self._draw_anew()

    # Drawing ------------------------------------------------------------------------------

    def colours_changed(self) -> None:
        """Forget what was drawn in the old colours."""
        self._strips.clear()

    def _draw_anew(self) -> None:
        self._strips.clear()
        self.refresh()

    def _draw_range_anew(self, place: Range) -> None:
        lines = self._wrapped.lines_of(place)
        for line in lines:
            self._strips.pop(line, None)
        self.refresh_lines(lines.start, len(lines))

    def render_line(self, y: int) -> Strip:
        """Return one visible line; ``y`` counts from the top of the pane."""
        line, base = y + self.scroll_offset.y, self.base_style
        if not self._wrapped and y == 0 and self.empty_text:
            segment = Segment(f" {self.empty_text}", base + self._look("about"))
            return Strip([segment]).adjust_cell_length(self.size.width, base)
        if line >= len(self._wrapped):
            return Strip.blank(self.size.width, base)
        if line not in self._strips:
            self._strips[line] = self._strip(line)
        return self._strips[line]

    def _strip(self, line: int) -> Strip:
        text, base, place = self.page.text, self.base_style, self._wrapped.lines[line]
        over = [*looks(self.page, self.marks, place), *self._selected_on(line)]
        segments = self._margin_segments(place, self._margin)
        for start, end, names in runs(place, over):
            style = base
            for name in names:
                style += self._look(name)
            segments.append(Segment(drawn(text[start:end]), style))
        segments.append(Segment(hyphen(text, place[1]), base))
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _selected_on(self, line: int) -> list[tuple[int, int, str]]:
        span = self.text_selection.get_span(line) if self.text_selection else None
        if span is None:
            return []
        start, end = self._wrapped.lines[line]
        first, last = (start + max(0, column - self._margin) for column in span)
        return [(first, end if span[1] == -1 else last, "selection")]

    def _margin_segments(self, line: Range, margin: int) -> list[Segment]:
        base, blank = self.base_style, " " * (margin - self._gutter)
        number, place = margin_mark(self.page, self.marks, line)
        if self.clean or place is None:
            return [Segment(" " * margin, base)]
        style = base + self._look(voice_colour(place.voice))
        if place.number == self.marks.quote:
            style += _BOLD
        return [Segment(blank, base), Segment(f"{number:>4}▌ ", style)]

    def _look(self, name: str) -> Style:
        return self.style(f"reading--{name}")
