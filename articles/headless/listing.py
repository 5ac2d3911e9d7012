"""``onrecord list``: the articles of a folder, one a line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from articles.headless.options import add_formats, add_paths, add_query, add_sort
from articles.headless.printing import print_all
from articles.headless.reading import open_library

if TYPE_CHECKING:
    from articles.library import Row


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
    from articles.library import View  # noqa: PLC0415 - not for --help

    view = View(scope=options.scope, query=options.query, sort=options.sort)
    with open_library(options.paths) as library:
        rows = library.rows(library.numbers(view)[: options.limit])
        origins = library.origins([row.number for row in rows])

        def as_dict(row: Row) -> dict[str, Any]:
            path, index = origins[row.number]
            return {**row_as_dict(row), "path": str(path), "index": index}

        return print_all(rows, options, as_dict, row_as_text)


def row_as_dict(row: Row) -> dict[str, Any]:
    """Return a row of the list for programs."""
    return {
        "id": row.id,
        "headline": row.headline,
        "publisher": row.publisher,
        "day": row.day,
        "quotes": row.quotes,
        "unread": row.unread,
        "starred": row.starred,
        "minutes": row.minutes,
    }


def row_as_text(row: Row) -> str:
    """Return a row of the list for people; the marks are those of the screen."""
    marks = ("●" if row.unread else " ") + ("*" if row.starred else " ")
    publisher = f"  ({row.publisher})" if row.publisher else ""
    return f"{marks} {row.day or '':10} {row.quotes:3}❝  {row.headline}{publisher}"
