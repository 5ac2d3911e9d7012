"""``onrecord search``: the articles that fulfil a query, each with the words around the match."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from articles.headless.listing import row_as_dict, row_as_text
from articles.headless.options import add_formats, add_limit, add_sort, sorted_as_asked
from articles.headless.printing import print_all, wrapped
from articles.headless.reading import open_library

if TYPE_CHECKING:
    from articles.library import Library, Row, View


@dataclass(frozen=True, slots=True)
class _Found:
    row: Row
    path: Path
    index: int
    snippet: str


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("query", metavar="QUERY", help="as on the screen: 'tariff -headline:steel'")
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="FOLDER|FILE",
        help="what to read; without it, the bundled library",
    )
    add_limit(parser)
    add_sort(parser)
    add_formats(parser)
    parser.epilog = "A query that begins with a - is put behind --, as in: search -- '-sport nato'"


def run(options: argparse.Namespace) -> int:
    """Print what was found."""
    from articles.library import View

    with open_library(options.paths) as library:
        view = View(query=sorted_as_asked(options.query, options))
        return print_all(_found(library, view, options.limit), options, _as_dict, _as_text)


def _found(library: Library, view: View, limit: int | None) -> Iterator[_Found]:
    from articles.query.excerpts import beginning

    for number in library.numbers(view)[:limit]:
        rows, annotated = library.rows([number], view.query), library.article(number)
        if rows and annotated:
            article = annotated.article
            excerpt = rows[0].excerpt or beginning(article.text)
            yield _Found(rows[0], article.origin.path, article.origin.index, excerpt.text)


def _as_dict(found: _Found) -> dict[str, Any]:
    return {**row_as_dict(found.row, found.path, found.index), "snippet": found.snippet}


def _as_text(found: _Found) -> str:
    return "\n".join((row_as_text(found.row), wrapped(found.snippet, "      ")))
