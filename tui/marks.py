"""What is marked on a page just now, and how that lies over a line. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.page import Page, QuotePlace, Range
from tui.palettes import SPEAKER_COLOURS

if TYPE_CHECKING:
    from articles.model import EntityKey


class Marks(NamedTuple):
    """The marks over a page.

    ``quote`` is the number of the current quote, ``quote_at`` and ``mention`` where the place of
    a quote and the mention that were last gone to start. ``chosen`` holds the names of what is
    chosen, ``found`` what a search matches and ``match`` the index of the current one.
    """

    quote: int | None = None
    quote_at: int | None = None
    mention: int | None = None
    chosen: frozenset[EntityKey] = frozenset()
    hidden_voices: frozenset[int] = frozenset()
    found: tuple[Range, ...] = ()
    match: int | None = None

    def quotes(self, page: Page) -> list[QuotePlace]:
        """Return the places of the quotes that are marked, in page order."""
        return [place for place in page.quotes if place.voice not in self.hidden_voices]

    def stops(self, page: Page) -> list[QuotePlace]:
        """Return the places to go to from quote to quote: of each the first of its paragraphs.

        One that the standfirst repeats is gone to there and in the body.
        """
        places = self.quotes(page)
        before = (None, *(place.number for place in places))
        return [
            place for place, number in zip(places, before, strict=False) if place.number != number
        ]

    def quotes_on(self, page: Page, line: Range) -> list[QuotePlace]:
        """Return the places of quotes that reach into a line."""
        start, end = line
        return [place for place in self.quotes(page) if place.start < end and place.end > start]

    def mentions(self, page: Page) -> list[Range]:
        """Return the mentions of what is chosen, in page order."""
        return sorted(place for key in self.chosen for place in page.mentions.get(key, ()))


def looks(page: Page, marks: Marks, line: Range) -> list[tuple[int, int, str]]:
    """Return the names of the styles that lie over a line, the lowest first."""
    start, end = line
    return [look for look in _all_looks(page, marks, line) if look[0] < end and look[1] > start]


def _all_looks(page: Page, marks: Marks, line: Range) -> Iterator[tuple[int, int, str]]:
    yield from page.looks
    for place in marks.quotes_on(page, line):
        yield place.start, place.end, voice_colour(place.voice)
        if place.number == marks.quote:
            yield place.start, place.end, "current"
    for start, end in marks.mentions(page):
        yield start, end, "mention"
    for index, (start, end) in enumerate(marks.found):
        yield start, end, "current-match" if index == marks.match else "match"


def voice_colour(voice: int) -> str:
    """Return the name of the colour of a voice; the ninth has that of the first."""
    return SPEAKER_COLOURS[voice % len(SPEAKER_COLOURS)]


def margin_mark(page: Page, marks: Marks, line: Range) -> tuple[str, QuotePlace | None]:
    """Return what stands in the gutter of a line: the number of a quote that begins there.

    The place is that of the quote whose bar is drawn, ``None`` where there is none.
    """
    here = marks.quotes_on(page, line)
    beginning = next((place for place in here if place.start >= line[0]), None)
    place = beginning or next(iter(here), None)
    if beginning is None:
        return "", place
    return f"{beginning.number}{'?' if beginning.doubtful else ''}", place
