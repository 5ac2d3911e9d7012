"""The reading pane: one article, and the ways through it by quote, mention and match."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from tui.bindings import pane_bindings
from tui.marks import Marks
from tui.page import EMPTY_PAGE, QuotePlace, Range, compose
from tui.page_view import PageView
from tui.stepping import step, step_around
from tui.voices import Voices

if TYPE_CHECKING:
    from articles.model import AnnotatedArticle, EntityKey


class ReadingPane(PageView):
    """Shows an article and always has a current quote, where there is one on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = pane_bindings("reading")

    @dataclass
    class QuoteMoved(Message):
        """Another quote is the current one."""

        number: int

    def __init__(self, id: str, measure: int) -> None:
        """``measure`` is the width of the text in cells."""
        super().__init__(id, measure)
        self.left_out = False
        self.annotated: AnnotatedArticle | None = None
        self.voices = Voices()

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
            self.marks = self.marks._replace(found=(), match=None, mention=None)
            self._top = self.page.page_offset(offset) if offset else 0
            self._wrap()

    def mark_chosen(self, chosen: frozenset[EntityKey]) -> None:
        """Mark the mentions of these names: all that the article may call what is chosen."""
        before = set(self.marks.mentions(self.page))
        self.marks = self.marks._replace(chosen=chosen, mention=None)
        for place in before.symmetric_difference(self.marks.mentions(self.page)):
            self._draw_range_anew(place)

    def hide_voices(self, voices: frozenset[int]) -> None:
        """Leave the quotes of these voices unmarked."""
        self.mark(self.marks._replace(hidden_voices=voices))

    def go_back_to(self, offset: int) -> None:
        """Scroll to a code point of the body; 0 is the top of the page."""
        self.return_to(self.page.page_offset(offset) if offset else 0)

    # From quote to quote, mention to mention, match to match --------------------------------

    def next_quote(self, direction: int) -> int | None:
        """Make the next (1) or previous (-1) quote the current one; return its number."""
        stops = self.marks.stops(self.page)
        current = self._current_place
        # The quote that was the last one may be hidden by now: then on from where it stands.
        here = self._top if current is None else current
        index = step([place.start for place in stops], current, here, direction)
        if index is None:
            return None
        self._go_to(stops[index])
        return stops[index].number

    def show_quote(self, number: int) -> None:
        """Make a quote the current one and scroll to it."""
        places = [place for place in self.page.quotes if place.number == number]
        if places:
            first, last = self._visible_range
            seen = [place for place in places if first <= place.start < last]
            self._go_to((seen or places)[0])

    def _go_to(self, place: QuotePlace) -> None:
        self._set_quote(place)
        self._scroll_into_view(place.start, place.end)

    def next_mention(self, direction: int) -> tuple[int, int] | None:
        """Go to the next (1) or previous (-1) mention of what is chosen, around the end.

        Returns which mention of how many it is, or ``None`` where there is none.
        """
        places = self.marks.mentions(self.page)
        starts = [start for start, _ in places]
        index = step_around(starts, self.marks.mention, self._top, direction)
        if index is None:
            return None
        self.mark(self.marks._replace(mention=starts[index]))
        self._scroll_into_view(*places[index])
        return index + 1, len(places)

    def find(self, found: Sequence[Range]) -> None:
        """Mark these matches; the first one at or below the top of the pane is the current."""
        match = step_around([start for start, _ in found], None, self._top, 1)
        self.mark(self.marks._replace(found=tuple(found), match=match))
        if match is not None:
            self._scroll_into_view(*found[match])

    def next_match(self, direction: int) -> None:
        """Go to the next or previous match, around the end."""
        found, match = self.marks.found, self.marks.match
        if found and match is not None:
            match = (match + direction) % len(found)
            self.mark(self.marks._replace(match=match))
            self._scroll_into_view(*found[match])

    def after_scrolling(self) -> None:
        """Where the current quote left the screen, the first quote on it becomes current."""
        if self._current_place is not None:
            return
        first, last = self._visible_range
        for place in self.marks.quotes(self.page):
            if first <= place.start < last:
                self._set_quote(place)
                return

    def _set_quote(self, at: QuotePlace) -> None:
        old, number = self.marks.quote, at.number
        self.marks = self.marks._replace(quote=number, quote_at=at.start)
        if number != old:
            for place in self.page.quotes:
                if place.number in (old, number):
                    self._draw_range_anew((place.start, place.end))
            self.post_message(self.QuoteMoved(number))

    @property
    def _current_place(self) -> int | None:
        """Where the current quote starts: in the place that was gone to, or else one in sight."""
        first, last = self._visible_range
        starts = [
            place.start
            for place in self.page.quotes
            if place.number == self.marks.quote and place.start < last and place.end > first
        ]
        at = self.marks.quote_at
        return at if at in starts else next(iter(starts), None)

    def on_click(self, event: events.Click) -> None:
        """Make the quote that was clicked the current one."""
        at = event.get_content_offset(self)
        if at is None:
            return
        offset = self._wrapped.offset_at(at.y + self.scroll_offset.y, at.x - self._margin)
        for place in self.marks.quotes(self.page):
            if offset is not None and place.start <= offset < place.end:
                self._set_quote(place)
