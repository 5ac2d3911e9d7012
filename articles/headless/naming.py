"""``onrecord entities``: the people, organisations and places of a folder, most frequent first."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, get_args

from articles.headless.options import add_formats, add_paths, add_query, query_of
from articles.headless.printing import print_all
from articles.headless.reading import open_library
from articles.model import EntityType

if TYPE_CHECKING:
    from articles.library import Facet

_USUAL_LIMIT = 200


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_paths(parser)
    parser.add_argument("--type", choices=get_args(EntityType), help="only these")
    parser.add_argument("--like", default="", metavar="NAME", help="only names that begin so")
    add_query(parser)
    add_formats(parser)
    parser.epilog = f"The number is that of articles. Without --limit it prints {_USUAL_LIMIT}."


def run(options: argparse.Namespace) -> int:
    """Print the entities of the articles in view."""
    from articles.library import View

    limit = _USUAL_LIMIT if options.limit is None else options.limit
    with open_library(options.paths) as library:
        types = [options.type] if options.type else []
        view = View(query=query_of(options))
        facets = library.facets(view, *types, like=options.like, limit=limit)
        return print_all(facets, options, _as_dict, _as_text)


def _as_dict(facet: Facet) -> dict[str, Any]:
    return {
        "name": facet.entity.name,
        "type": facet.entity.type,
        "articles": facet.articles,
        "aliases": list(facet.aliases),
    }


def _as_text(facet: Facet) -> str:
    aliases = f"  also: {', '.join(facet.aliases)}" if facet.aliases else ""
    return f"{facet.articles:6}  {facet.entity.type:12}  {facet.entity.name}{aliases}"
