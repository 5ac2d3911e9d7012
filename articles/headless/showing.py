"""``onrecord show``: an article to be read, then its quotes with who said them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from articles.headless.options import add_formats, standard_input, wants_standard_input
from articles.headless.printing import MEASURE, about, print_all, voice, wrapped
from articles.headless.reading import annotated_files, each_annotated
from articles.model import AnnotatedArticle, Quote
from articles.serialising import article_as_dict


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="FILE|FOLDER", help="- is standard input"
    )
    add_formats(parser)
    parser.epilog = "A speaker that is not certain is shown with a question mark."


def run(options: argparse.Namespace) -> int:
    """Print every article of the files."""
    if wants_standard_input(options.paths):
        articles = _on_standard_input()
    else:
        articles = annotated_files(options.paths)
    return print_all(articles, options, article_as_dict, _as_text)


def _on_standard_input() -> Iterator[AnnotatedArticle]:
    from articles import origins
    from articles.decoding import NotText, decode
    from articles.headless.failing import InputError

    try:
        text = decode(standard_input().read())
    except NotText as error:
        raise InputError(f"show: standard input: {error}") from None
    yield from each_annotated(origins.read_text(text, Path("-")))


def _as_text(annotated: AnnotatedArticle) -> str:
    article = annotated.article
    parts = [wrapped(article.headline), about(annotated), wrapped(article.standfirst)]
    parts += ["\n\n".join(wrapped(span.of(article.text)) for span in article.paragraphs)]
    parts += ["\n".join(_lines_of_quotes(annotated))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _lines_of_quotes(annotated: AnnotatedArticle) -> Iterator[str]:
    quotes = [quote for _, quote in annotated.quotes]
    if quotes:
        yield f"{'─' * 3} {len(quotes)} quotes {'─' * (MEASURE - 13)}"[:MEASURE]
    for number, quote in enumerate(quotes, 1):
        yield wrapped(_with_voice(quote), "    ", f"{number:2}  ")


def _with_voice(quote: Quote) -> str:
    cue = f" ({quote.cue.text})" if quote.cue else ""
    return f"“{quote.text}” — {voice(quote)}{cue}"
