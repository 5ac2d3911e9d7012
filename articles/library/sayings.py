"""Quotes out of many articles, each with what is needed to show it without its article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection

from articles.library.documents import document
from articles.model import AnnotatedArticle

Found = tuple[int, int]
"""The number of an article, and the index of a quote among its quotes."""


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of one quote, and where they are from; ``day`` is an ISO day."""

    text: str
    doubtful: bool
    via: str
    headline: str
    publisher: str
    day: str | None


def sayings(connection: Connection, found: Iterable[Found]) -> dict[Found, Saying]:
    """Return the quotes that are still there, reading each article once."""
    said: dict[Found, Saying] = {}
    for number, pairs in groupby(found, itemgetter(0)):
        annotated = document(connection, number)
        if annotated:
            for _, index in pairs:
                if index < len(annotated.quotes):
                    said[number, index] = _saying(annotated, index)
    return said


def _saying(annotated: AnnotatedArticle, index: int) -> Saying:
    article = annotated.article
    _, quote = annotated.quotes[index]
    stamp = article.published_at or article.updated_at
    return Saying(
        text=" ".join(quote.text.split()),
        doubtful=quote.doubtful,
        via=quote.via,
        headline=article.headline,
        publisher=article.publisher,
        day=stamp.day if stamp else None,
    )
