"""``onrecord export``: whole articles with all that was found in them, one line of JSON each."""

from __future__ import annotations

import argparse

from articles.headless.options import add_formats, add_paths
from articles.headless.printing import print_all
from articles.headless.reading import annotated_files
from articles.serialising import article_as_dict, as_json


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_paths(parser)
    add_formats(parser)
    parser.epilog = "Without a form it prints one JSON document a line."


def run(options: argparse.Namespace) -> int:
    """Print every article of the files."""
    return print_all(
        annotated_files(options.paths),
        options,
        article_as_dict,
        lambda annotated: as_json(article_as_dict(annotated)),
    )
