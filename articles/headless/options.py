"""The arguments that several commands share."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import BinaryIO, NoReturn, get_args

from articles.headless.failing import InputError

STANDARD_INPUT = Path("-")
"""What stands for standard input among the paths."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, as all errors are."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"{self.prog.removeprefix('onrecord ')}: {message} (see --help)")


def parser_of(command: str, about: str) -> argparse.ArgumentParser:
    """Return an empty parser for a command."""
    return _Parser(
        prog=f"onrecord {command}",
        description=f"{about[0].upper()}{about[1:]}.",
        allow_abbrev=False,
    )


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add the folders and files that a command reads."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="FOLDER|FILE",
        help="what to read; without it, the bundled library",
    )


def add_formats(parser: argparse.ArgumentParser) -> None:
    """Add the two forms for programs."""
    formats = parser.add_mutually_exclusive_group()
    formats.add_argument("--json", action="store_true", help="print one JSON document")
    formats.add_argument("--jsonl", action="store_true", help="print one JSON document a line")


def add_query(parser: argparse.ArgumentParser) -> None:
    """Add what narrows the articles."""
    parser.add_argument(
        "--query",
        default="",
        metavar="QUERY",
        help="only articles that fulfil it: 'nato -sport speaker:ortiz after:2024-05'; "
        "one that begins with a - is written --query=-sport",
    )
    parser.add_argument(
        "--filter", metavar="NAME", help="only what a filter saved in the reader has"
    )
    add_limit(parser)


def query_of(options: argparse.Namespace) -> str:
    """Return the query of ``add_query``, within the saved filter; raises `InputError`."""
    if options.filter is None:
        return str(options.query)
    from articles.query.joining import all_of
    from articles.state.filters import usual_filters

    try:
        return all_of(usual_filters().named(options.filter).query, options.query)
    except LookupError as error:
        raise InputError(error.args[0]) from None


def add_limit(parser: argparse.ArgumentParser) -> None:
    """Add the greatest number of things to be printed."""
    parser.add_argument(
        "--limit", type=_count, default=None, metavar="N", help="print no more than N"
    )


def add_sort(parser: argparse.ArgumentParser) -> None:
    """Add the order of the articles."""
    from articles.query.sorts import Sort

    parser.add_argument(
        "--sort",
        choices=get_args(Sort),
        help="the order: newest, unless the query has a sort: of its own, over which this wins",
    )


def sorted_as_asked(query: str, options: argparse.Namespace) -> str:
    """Return the query in the order of ``add_sort``: what is said last in a query holds.

    Raises `QueryError` where it is wrong by itself, so that this says where in what was given.
    """
    if not options.sort:
        return query
    from articles.query import parse

    parse(query)
    return f"{query} sort:{options.sort}"


def checked(paths: list[Path]) -> list[Path]:
    """Return the paths, the bundled library for none; raises `InputError` for a missing one."""
    from articles.headless.printing import shown
    from articles.places import bundled

    for path in paths:
        if not path.exists():
            raise InputError(f"{shown(path)}: there is no such file or folder")
    return paths or [bundled()]


def wants_standard_input(paths: list[Path]) -> bool:
    """Say whether the text comes on standard input: ``-``, or nothing named and no terminal."""
    if paths:
        return paths == [STANDARD_INPUT]
    return sys.stdin is not None and not sys.stdin.isatty()


def standard_input() -> BinaryIO:
    """Return standard input as bytes; raises `InputError` where there is none."""
    if sys.stdin is None:
        raise InputError("standard input is closed")
    return sys.stdin.buffer


def _count(text: str) -> int:
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError(f"'{text}' is no number")
    return int(text)
