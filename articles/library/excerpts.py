"""Rows of the list with the words that a search found in their articles."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

from articles.library.packing import unpack_texts
from articles.library.rows import Row
from articles.query import Query, parse
from articles.query.excerpts import excerpt
from articles.query.finding import looks_for_words, matches


def with_matches(connection: Connection, rows: Sequence[Row], search: str) -> list[Row]:
    """Return the rows with their matches: in the headline, and in an excerpt of the text.

    Raises `QueryError` where the search is none.
    """
    query = parse(search)
    if not looks_for_words(query):
        return list(rows)
    sql = "SELECT text FROM documents WHERE number = ?"
    return [
        _with_matches(row, blob, query)
        for row in rows
        for (blob,) in connection.execute(sql, (row.number,))
    ]


def _with_matches(row: Row, blob: bytes, query: Query) -> Row:
    texts = unpack_texts(blob)
    return row._replace(
        headline_matches=tuple(matches(query, row.headline, "headline")),
        excerpt=excerpt(texts.body, matches(query, texts.body))
        or excerpt(texts.standfirst, matches(query, texts.standfirst)),
    )
