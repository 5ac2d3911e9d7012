"""An article's two lines in the list, as words and the looks that lie over them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from articles.library.rows import Row
from tui.days import short_day
from tui.fitting import pad

ROOM_FOR_DAY = 50
"""Cells from which on a row has room for its day beside the words that a search found."""

Run = tuple[str, Sequence[str]]
"""Words, and the names of the looks that lie over the pane's own colours, the lowest first."""


def headline_line(
    row: Row, width: int, *, is_open: bool = False, is_dimmed: bool = False, is_chosen: bool = False
) -> list[Run]:
    """Return the headline with its marks, ``width`` cells wide.

    ``is_dimmed`` says that the row no longer matches the view that it is in.
    """
    looks = ["list--open"] if is_open else []
    if is_dimmed:
        looks.append("list--gone")
    elif row.unread:
        looks.append("list--unread")
    mark = "▸" if is_chosen else "●" if row.unread else "○"
    return [
        (f"{mark} ", ["list--selected"] if is_chosen else looks),
        ("★ " if row.starred else "", ["list--star"]),
        *_headline(row, max(0, width - (5 if row.starred else 3)), looks),
        (" ", looks),
    ]


def about_line(row: Row, width: int, today: date) -> list[Run]:
    """Return what stands under the headline: day, tags, publisher, or what a search found."""
    quotes = f"{row.quotes}❝" if row.quotes else ""
    room = max(0, width - len(quotes) - 4)
    day, faint = short_day(row.day, today), ["lines--faint"]
    if not row.excerpt:
        about = " · ".join(part for part in (day, row.hashtags, row.publisher) if part)
        return [(f"  {pad(about, room)} {quotes} ", faint)]
    before = f"{day} · " if day and room >= ROOM_FOR_DAY else ""
    return [
        (f"  {before}", faint),
        *_excerpt(row, room - len(before), faint),
        (f" {quotes} ", faint),
    ]


def _headline(row: Row, width: int, looks: Sequence[str]) -> list[Run]:
    if not row.headline_matches:
        return [(pad(row.headline, width), looks)]
    from tui.excerpts import headline  # noqa: PLC0415 - the first page has no matches

    return _with_matches(headline(row.headline, row.headline_matches, width), looks)


def _excerpt(row: Row, width: int, looks: Sequence[str]) -> list[Run]:
    from tui.excerpts import excerpt_line  # noqa: PLC0415 - the first page has no matches

    return _with_matches(excerpt_line(row.excerpt, width), looks) if row.excerpt else []


def _with_matches(pieces: Sequence[tuple[str, bool]], looks: Sequence[str]) -> list[Run]:
    return [(words, [*looks, "list--match"] if match else looks) for words, match in pieces]
