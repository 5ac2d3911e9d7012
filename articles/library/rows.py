"""One line of the list, as plain values, and how it is read from the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from articles.model import Span
    from articles.query.excerpts import Excerpt

SELECTED = (
    "number, articles.id, headline, publisher, day, quotes, read, starred, minutes, tags "
    "FROM articles LEFT JOIN marks ON marks.id = articles.id"
)
"""What ``rows_of`` makes rows of, and where that stands; ``marks`` is the view of the state."""


class Row(NamedTuple):
    """One line of the list.

    ``number`` is the article's number in this index and holds until the index is deleted; ``day``
    is an ISO day; ``quotes`` how many there are; ``minutes`` the time that reading it takes;
    ``tags`` the reader's own, with commas between them.
    ``headline_matches`` and ``excerpt`` are what a search found, where there was one.

    A named tuple, because the first page is up before there is time to import dataclasses.
    """

    number: int
    id: str
    headline: str
    publisher: str
    day: str | None
    quotes: int
    unread: bool
    starred: bool
    minutes: int
    tags: str = ""
    headline_matches: tuple[Span, ...] = ()
    excerpt: Excerpt | None = None

    @property
    def hashtags(self) -> str:
        """The tags as they are shown: ``#budget #to call``."""
        return " ".join(f"#{tag}" for tag in self.tags.split(", ") if tag)


def rows_of(found: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    """Yield the rows that were ``SELECTED``."""
    for number, name, headline, publisher, day, said, read, starred, minutes, tags in found:
        unread, star = not read, bool(starred)
        yield Row(number, name, headline, publisher, day, said, unread, star, minutes, tags or "")
