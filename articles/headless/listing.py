"""``onrecord list``: the articles of a folder, one a line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from articles.headless.options import (
    add_formats,
    add_paths,
    add_query,
    add_sort,
    query_of,
    sorted_as_asked,
)
from articles.headless.printing import print_all
from articles.headless.reading import open_library

if TYPE_CHECKING:
    from articles.library import Library, Row

_PAGE = 500
"""Rows in memory at a time."""


@dataclass(frozen=True, slots=True)
class _Listed:
    row: Row
    path: Path
    index: int


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_paths(parser)
    add_query(parser)
    add_sort(parser)
    scopes = parser.add_mutually_exclusive_group()
    scopes.add_argument("--unread", action="store_const", const="unread", dest="scope")
    scopes.add_argument("--starred", action="store_const", const="starred", dest="scope")
    parser.set_defaults(scope="all")
    add_formats(parser)


def run(options: argparse.Namespace) -> int:
    """Print the rows of the list."""
    from articles.library import View

    with open_library(options.paths) as library:
        view = View(scope=options.scope, query=sorted_as_asked(query_of(options), options))
        listed = _listed(library, library.numbers(view)[: options.limit])
        return print_all(
            listed,
            options,
            lambda each: row_as_dict(each.row, each.path, each.index),
            lambda each: row_as_text(each.row),
        )


def _listed(library: Library, numbers: Sequence[int]) -> Iterator[_Listed]:
    """Yield the rows, a page in memory at a time."""
    for start in range(0, len(numbers), _PAGE):
        page = numbers[start : start + _PAGE]
        origins = library.origins(page)
        for row in library.rows(page):
            if row.number in origins:
                yield _Listed(row, *origins[row.number])


def row_as_dict(row: Row, path: Path, index: int) -> dict[str, Any]:
    """Return a row of the list, and where its article lies, for programs."""
    return {
        "id": row.id,
        "headline": row.headline,
        "publisher": row.publisher,
        "day": row.day,
        "quotes": row.quotes,
        "unread": row.unread,
        "starred": row.starred,
        "minutes": row.minutes,
        "tags": row.tags.split(", ") if row.tags else [],
        "path": str(path),
        "index": index,
    }


def row_as_text(row: Row) -> str:
    """Return a row of the list for people; the marks are those of the screen."""
    marks = ("●" if row.unread else " ") + ("*" if row.starred else " ")
    publisher = f"  ({row.publisher})" if row.publisher else ""
    tags = f"  {row.hashtags}" if row.tags else ""
    return f"{marks} {row.day or '':10} {row.quotes:3}❝  {row.headline}{publisher}{tags}"
