"""``onrecord search``: the articles that fulfil a query, each with the words around the match."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from articles.headless.listing import row_as_dict, row_as_text
from articles.headless.options import add_formats, add_limit, add_sort
from articles.headless.printing import print_all, wrapped
from articles.headless.reading import open_library
from articles.model import Article, Span

if TYPE_CHECKING:
    from articles.library import Library, Row, View
    from articles.query import Query

_AROUND = 60
"""Code points shown on either side of a match."""


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
    from articles.library import View  # noqa: PLC0415 - not for --help

    view = View(query=options.query, sort=options.sort)
    with open_library(options.paths) as library:
        return print_all(_found(library, view, options.limit), options, _as_dict, _as_text)


def _found(library: Library, view: View, limit: int | None) -> Iterator[_Found]:
    from articles.query import parse  # noqa: PLC0415 - not for --help

    numbers = library.numbers(view)[:limit]
    query = parse(view.query)
    for number in numbers:
        rows, annotated = library.rows([number]), library.article(number)
        if rows and annotated:
            origin = annotated.article.origin
            snippet = _snippet(annotated.article, query)
            yield _Found(rows[0], origin.path, origin.index, snippet)


def _snippet(article: Article, query: Query) -> str:
    """Return the first match in the body with what stands around it, in one line."""
    from articles.query.finding import matches  # noqa: PLC0415 - not for --help

    text = article.text
    span = next(matches(query, text), Span(0, 0))
    start = max(0, text.rfind(" ", 0, max(0, span.start - _AROUND)) + 1)
    end = text.find(" ", span.end + _AROUND)
    end = len(text) if end < 0 else end
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    return f"{before}{' '.join(text[start:end].split())}{after}"


def _as_dict(found: _Found) -> dict[str, Any]:
    return {**row_as_dict(found.row, found.path, found.index), "snippet": found.snippet}


def _as_text(found: _Found) -> str:
    return "\n".join((row_as_text(found.row), wrapped(found.snippet, "      ")))
