"""``onrecord quotes``: who said what, across a folder."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articles.headless.options import (
    add_formats,
    add_paths,
    add_query,
    add_sort,
    query_of,
    sorted_as_asked,
)
from articles.headless.printing import about, print_all, voice, wrapped
from articles.headless.reading import open_library
from articles.model import AnnotatedArticle, Part, Quote
from articles.serialising import quote_as_dict

if TYPE_CHECKING:
    from articles.library import Library, View


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quote and where it stands; ``number`` counts the article's quotes from 1."""

    article: AnnotatedArticle
    number: int
    part: Part
    quote: Quote


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_paths(parser)
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker said")
    add_query(parser)
    add_sort(parser)
    add_formats(parser)
    parser.epilog = (
        "speaker:, cue: and words> in the query choose quotes, all else chooses articles. "
        "A speaker that is not certain is shown with a question mark."
    )


def run(options: argparse.Namespace) -> int:
    """Print the quotes of the articles in view."""
    from articles.library import View

    with open_library(options.paths) as library:
        view = View(query=sorted_as_asked(_query(options), options))
        return print_all(_quoted(library, view, options.limit), options, _as_dict, _as_text)


def _query(options: argparse.Namespace) -> str:
    query = query_of(options)
    if not options.speaker:
        return query
    name = options.speaker.replace('"', " ")
    return f'speaker:"{name}" {query}'


def _quoted(library: Library, view: View, limit: int | None) -> Iterator[_Quoted]:
    """Yield the quotes in the order of the view, one article in memory at a time."""
    number, article = 0, None
    for number_now, position in library.quotes(view)[:limit]:
        if number_now != number:
            number, article = number_now, library.article(number_now)
        if article is not None:
            part, quote = article.quotes[position]
            yield _Quoted(article, position + 1, part, quote)


def _as_dict(quoted: _Quoted) -> dict[str, Any]:
    article = quoted.article.article
    stamp = article.published_at or article.updated_at
    return {
        "article": article.id,
        "path": str(article.origin.path),
        "index": article.origin.index,
        "headline": article.headline,
        "publisher": article.publisher,
        "day": stamp.day if stamp else None,
        "number": quoted.number,
        "part": quoted.part,
        **quote_as_dict(quoted.quote),
        "via": quoted.quote.via or None,
    }


def _as_text(quoted: _Quoted) -> str:
    where = " · ".join(
        part for part in (quoted.article.article.headline, about(quoted.article)) if part
    )
    lines = wrapped(f"“{quoted.quote.text}”"), wrapped(f"— {voice(quoted.quote)}", "    ")
    return "\n".join((*lines, wrapped(where, "      "), ""))
