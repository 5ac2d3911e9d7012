"""How the commands print: records for programs, wrapped lines for people."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from articles.model import AnnotatedArticle, Quote
from articles.serialising import as_json

T = TypeVar("T")

MEASURE = 72
"""Characters a line, as on the screen."""

FOUND, NOTHING_FOUND = 0, 1


def print_all(
    things: Iterable[T],
    options: argparse.Namespace,
    as_dict: Callable[[T], dict[str, Any]],
    as_text: Callable[[T], str],
) -> int:
    """Print things as they come, in the form that was asked for; return the exit code."""
    if options.json:
        return _print_document([as_dict(thing) for thing in things])
    count = 0
    for count, thing in enumerate(things, 1):  # noqa: B007 - the last one counts
        print(as_json(as_dict(thing)) if options.jsonl else as_text(thing))
    return FOUND if count else NOTHING_FOUND


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Return ``text`` in lines of at most `MEASURE` characters, the first after ``first``."""
    return textwrap.fill(
        text,
        MEASURE,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def voice(quote: Quote) -> str:
    """Return who is quoted, with a ``?`` where that is doubtful or not known, and via whom."""
    via = f", via {' '.join(quote.via.split())}" if quote.via else ""
    if quote.speaker is None:
        return f"?{via}"
    name = quote.speaker.name or quote.speaker.phrase
    return f"{name}{'?' if quote.doubtful else ''}{via}"


def about(annotated: AnnotatedArticle) -> str:
    """Return the line under a headline: day, publisher, authors, as far as they are known."""
    article = annotated.article
    stamp = article.published_at or article.updated_at
    parts = [(stamp.day or stamp.raw) if stamp else "", article.publisher]
    return " · ".join(part for part in (*parts, ", ".join(article.authors)) if part)


def shown(path: Path) -> str:
    """Return a path as it may be printed: names of files hold anything but a slash."""
    from articles.sanitising import clean_line

    return clean_line(str(path)) or "''"


def complain(message: str) -> None:
    """Say something on standard error, in one line."""
    print(f"onrecord: {message}", file=sys.stderr)


def _print_document(records: list[dict[str, Any]]) -> int:
    print(as_json(records, indent=2))
    return FOUND if records else NOTHING_FOUND
