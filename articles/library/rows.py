"""One line of the list, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from articles.model import Span
    from articles.query.excerpts import Excerpt


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
