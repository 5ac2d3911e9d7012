"""The reading pane: one article, wrapped to a measure, with its quotes and mentions marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from articles.library import EntityKey
from articles.model import AnnotatedArticle
from tui.bindings import pane_bindings
from tui.marks import Marks, looks, margin_mark, voice_colour
from tui.page import EMPTY_PAGE, Range, compose
from tui.stepping import step, step_around
from tui.themes import SPEAKER_COLOURS
from tui.voices import Voices
from tui.wrapping import drawn, hyphen, line_of, offset_at, runs, wrap

GUTTER = 6
"""Cells left of the text: the number of the quote, its bar, a blank."""

OVERLAP = 2
"""Lines of the old page that are still seen after paging, so that the eye finds its place."""


class ReadingPane(ScrollView, can_focus=True):
    """Draws the visible lines of a ``Page`` and moves through it.

    Keeps the place as a code point of the page, not as a line, so that resizing and changing the
    measure do not move the text under the reader.
    """

    BINDINGS: ClassVar[list[BindingType]] = pane_bindings("reading")

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

    @dataclass
    class QuoteMoved(Message):
        """Another quote is the current one."""

        number: int

    def __init__(self, id: str, measure: int) -> None:
        """``measure`` is the width of the text in cells."""
        super().__init__(id=id)
        self.measure = measure
        self.clean = False
        self.left_out = False
        self.annotated: AnnotatedArticle | None = None
        self.voices = Voices()
        self.page = EMPTY_PAGE
        self.marks = Marks()
        self.empty_text = ""
        self._lines: list[Range] = []
        self._starts: list[int] = []
        self._top = 0
        self._strips: dict[int, Strip] = {}

    # What is shown ------------------------------------------------------------------------

    def show(self, annotated: AnnotatedArticle, voices: Voices, offset: int) -> None:
        """Show an article from a code point of its body on; 0 is the top of the page."""
        self.annotated, self.voices = annotated, voices
        self.marks = Marks(chosen=self.marks.chosen)
        self.page = compose(annotated, voices, left_out=self.left_out)
        self._top = self.page.page_offset(offset) if offset else 0
        self._wrap()

    def clear(self, empty_text: str) -> None:
        """Show no article, but a line that says why."""
        self.annotated, self.voices = None, Voices()
        self.marks = Marks(chosen=self.marks.chosen)
        self.page, self.empty_text, self._top = EMPTY_PAGE, empty_text, 0
        self._wrap()

    def show_left_out(self, left_out: bool) -> None:
        """Show or hide the lines that are not the article, at the same place in the text."""
        self.left_out = left_out
        if self.annotated:
            offset = self.body_offset
            self.page = compose(self.annotated, self.voices, left_out=left_out)
            self.marks = replace(self.marks, found=(), match=None, mention=None)
            self._top = self.page.page_offset(offset) if offset else 0
            self._wrap()

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

    def mark_chosen(self, chosen: tuple[EntityKey, ...]) -> None:
        """Mark the mentions of these entities."""
        self.mark(replace(self.marks, chosen=chosen, mention=None))

    def hide_voices(self, voices: frozenset[int]) -> None:
        """Leave the quotes of these voices unmarked."""
        self.mark(replace(self.marks, hidden_voices=voices))

    @property
    def percent(self) -> int:
        """How far down the page the last visible line is."""
        if not self._lines:
            return 100
        return min(100, 100 * (self.scroll_offset.y + self._height) // len(self._lines))

    @property
    def body_offset(self) -> int:
        """The code point of the body at the top of the pane; 0 at the top of the page."""
        return self.page.body_offset(self._top) if self._top else 0

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
        self._scroll_by(direction * len(self._lines))

    def page_by(self, direction: int) -> bool:
        """Scroll by a page; return whether there was anything left to scroll to."""
        before = self.scroll_offset.y
        self._scroll_by(direction * max(1, self._height - OVERLAP))
        return self.scroll_offset.y != before

    def go_back_to(self, offset: int) -> None:
        """Scroll to a code point of the body; 0 is the top of the page."""
        place = self.page.page_offset(offset) if offset else 0
        self._scroll_by(line_of(self._starts, place) - self.scroll_offset.y)

    def _scroll_by(self, lines: int) -> None:
        target = max(0, min(self.scroll_offset.y + lines, self._last_top))
        if target != self.scroll_offset.y:
            self.scroll_to(y=target, animate=False, force=True)

    def _scroll_into_view(self, start: int, end: int) -> None:
        """Scroll only where the range is not seen already; then a third of the way down."""
        if not self._lines:
            self._top = start  # not laid out yet: begin there when it is
            return
        first, last = line_of(self._starts, start), line_of(self._starts, max(start, end - 1))
        top = self.scroll_offset.y
        if first < top or min(last, first + self._height - 1) >= top + self._height:
            target = max(0, min(first - self._height // 3, self._last_top))
            self.scroll_to(y=target, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place as an offset, and let the current quote follow the text."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value) or not self._lines:
            return
        line = min(round(new_value), len(self._lines) - 1)
        if line != min(line_of(self._starts, self._top), self._last_top):
            self._top = self._starts[line] if line else 0
            self.post_message(self.Scrolled(self.body_offset))
        self._follow_text()

    # From quote to quote, mention to mention, match to match --------------------------------

    def next_quote(self, direction: int) -> int | None:
        """Make the next (1) or previous (-1) quote the current one; return its number."""
        firsts = {place.number: place.start for place in reversed(self.marks.quotes(self.page))}
        numbers = sorted(firsts, key=lambda number: firsts[number])
        starts = [firsts[number] for number in numbers]
        seen = self.marks.quote is not None and self._is_visible(self.marks.quote)
        current = firsts.get(self.marks.quote or 0) if seen else None
        index = step(starts, current, self._top, direction)
        if index is None:
            return None
        self.show_quote(numbers[index])
        return numbers[index]

    def show_quote(self, number: int) -> None:
        """Make a quote the current one and scroll to it."""
        places = [place for place in self.page.quotes if place.number == number]
        if places:
            first, last = self._visible_range
            seen = [place for place in places if first <= place.start < last]
            self._set_quote(number)
            self._scroll_into_view((seen or places)[0].start, (seen or places)[0].end)

    def next_mention(self, direction: int) -> tuple[int, int] | None:
        """Go to the next (1) or previous (-1) mention of what is chosen, around the end.

        Returns which mention of how many it is, or ``None`` where there is none.
        """
        places = self.marks.mentions(self.page)
        starts = [start for start, _ in places]
        index = step_around(starts, self.marks.mention, self._top, direction)
        if index is None:
            return None
        self.mark(replace(self.marks, mention=starts[index]))
        self._scroll_into_view(*places[index])
        return index + 1, len(places)

    def find(self, found: Sequence[Range]) -> None:
        """Mark these matches; the first one at or below the top of the pane is the current."""
        match = step_around([start for start, _ in found], None, self._top, 1)
        self.mark(replace(self.marks, found=tuple(found), match=match))
        if match is not None:
            self._scroll_into_view(*found[match])

    def next_match(self, direction: int) -> None:
        """Go to the next or previous match, around the end."""
        found, match = self.marks.found, self.marks.match
        if found and match is not None:
            match = (match + direction) % len(found)
            self.mark(replace(self.marks, match=match))
            self._scroll_into_view(*found[match])

    def _follow_text(self) -> None:
        """Where the current quote left the screen, the first quote on it becomes current."""
        if self.marks.quote is not None and self._is_visible(self.marks.quote):
            return
        first, last = self._visible_range
        for place in self.marks.quotes(self.page):
            if first <= place.start < last:
                self._set_quote(place.number)
                return

    def _set_quote(self, number: int) -> None:
        old = self.marks.quote
        if number != old:
            self.marks = replace(self.marks, quote=number)
            for place in self.page.quotes:
                if place.number in (old, number):
                    self._draw_range_anew(place.start, place.end)
            self.post_message(self.QuoteMoved(number))

    def _is_visible(self, number: int) -> bool:
        first, last = self._visible_range
        return any(
            place.number == number and place.start < last and place.end > first
            for place in self.page.quotes
        )

    # Geometry -----------------------------------------------------------------------------

    @property
    def _height(self) -> int:
        return max(1, self.scrollable_content_region.height)

    @property
    def _last_top(self) -> int:
        return max(0, len(self._lines) - self._height)

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
        if not self._lines:
            return 0, 0
        top = min(self.scroll_offset.y, len(self._lines) - 1)
        bottom = min(top + self._height, len(self._lines)) - 1
        return self._lines[top][0], self._lines[bottom][1]

    def _wrap(self) -> None:
        if not self.size.width:
            return
        self._lines = wrap(self.page.text, self._text_width) if self.page.text else []
        self._starts = [start for start, _ in self._lines]
        self.virtual_size = Size(self.size.width, len(self._lines))
        self._draw_anew()
        if self._lines:
            line = min(line_of(self._starts, self._top), self._last_top)
            self.scroll_to(y=line, animate=False, force=True)
            self._follow_text()

    def on_resize(self) -> None:
        """Wrap to the new width; the same words stay at the top."""
        self._wrap()

    # The mouse ----------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Make the quote that was clicked the current one."""
        at = event.get_content_offset(self)
        if at is None or not 0 <= at.y + self.scroll_offset.y < len(self._lines):
            return
        line = self._lines[at.y + self.scroll_offset.y]
        offset = offset_at(self.page.text, line, at.x - self._margin)
        for place in self.marks.quotes(self.page):
            if place.start <= offset < place.end:
                self._set_quote(place.number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected words as they stand in the text, not as they are wrapped."""
        if not self._lines:
            return None
        start = self._selected_offset(selection.start, 0)
        end = self._selected_offset(selection.end, len(self.page.text))
        return self.page.text[start:end], "\n"

    def _selected_offset(self, at: Offset | None, otherwise: int) -> int:
        if at is None:
            return otherwise
        if at.y >= len(self._lines):
            return len(self.page.text)
        start, end = self._lines[at.y]
        return min(start + max(0, at.x - self._margin), end)

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's
        """Draw the selection."""
        self._draw_anew()

    # Drawing ------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        self._strips.clear()
        super().notify_style_update()

    def _draw_anew(self) -> None:
        self._strips.clear()
        self.refresh()

    def _draw_range_anew(self, start: int, end: int) -> None:
        if self._lines:
            first, last = line_of(self._starts, start), line_of(self._starts, max(start, end - 1))
            for line in range(first, last + 1):
                self._strips.pop(line, None)
            self.refresh_lines(first, last - first + 1)

    def render_line(self, y: int) -> Strip:
        """Return one visible line; ``y`` counts from the top of the pane."""
        line = y + self.scroll_offset.y
        if not self._lines and y == 0 and self.empty_text:
            segment = Segment(f" {self.empty_text}", self.rich_style + self._look("about"))
            return Strip([segment]).adjust_cell_length(self.size.width, self.rich_style)
        if line >= len(self._lines):
            return Strip.blank(self.size.width, self.rich_style)
        if line not in self._strips:
            self._strips[line] = self._strip(line)
        return self._strips[line]

    def _strip(self, line: int) -> Strip:
        text, base, place = self.page.text, self.rich_style, self._lines[line]
        over = [*looks(self.page, self.marks, place), *self._selected_on(line)]
        segments = self._margin_segments(place)
        for start, end, names in runs(place, over):
            style = base
            for name in names:
                style += self._look(name)
            segments.append(Segment(drawn(text[start:end]), style))
        segments.append(Segment(hyphen(text, place[1]), base))
        strip = Strip(segments).adjust_cell_length(self.size.width, base)
        return strip.apply_offsets(0, line)

    def _selected_on(self, line: int) -> list[tuple[int, int, str]]:
        span = self.text_selection.get_span(line) if self.text_selection else None
        if span is None:
            return []
        start, end = self._lines[line]
        first, last = (start + max(0, column - self._margin) for column in span)
        return [(first, end if span[1] == -1 else last, "selection")]

    def _margin_segments(self, line: Range) -> list[Segment]:
        base, blank = self.rich_style, " " * (self._margin - self._gutter)
        number, place = margin_mark(self.page, self.marks, line)
        if self.clean or place is None:
            return [Segment(" " * self._margin, base)]
        style = base + self._look(voice_colour(place.voice))
        if place.number == self.marks.quote:
            style += Style(bold=True)
        return [Segment(blank, base), Segment(f"{number:>4}▌ ", style)]

    def _look(self, name: str) -> Style:
        return self.get_component_rich_style(f"reading--{name}", partial=True)
