"""What the index cannot tell, the text itself does: capitals inside a phrase, and patterns."""

from __future__ import annotations

import re
from functools import lru_cache
from sqlite3 import Connection


def teach(connection: Connection) -> None:
    """Give a connection the functions that `articles.library.questions` writes into its SQL."""
    connection.create_function("holds_words", 4, holds_words, deterministic=True)
    connection.create_function("matches_pattern", 4, matches_pattern, deterministic=True)


def holds_words(words: str, where: str, prefix: bool, blob: bytes) -> bool:
    """Say whether the words stand side by side in a packed text, with the capitals they have."""
    from articles.query.folding import without_accents  # noqa: PLC0415 - not to start

    wanted = _side_by_side(words, bool(prefix))
    texts = _fields(where, blob)
    # Mostly the words stand there as they were typed; taking accents off costs more than looking.
    return wanted is not None and (
        any(wanted.search(text) for text in texts)
        or any(wanted.search(without_accents(text)) for text in texts)
    )


def matches_pattern(regex: str, where: str, exact: bool, blob: bytes) -> bool:
    """Say whether a pattern is found in a packed text; see `took_too_long`."""
    from articles.query.patterns import compiled, is_found  # noqa: PLC0415 - not to start

    wanted = compiled(regex, bool(exact))
    return any(is_found(wanted, text) for text in _fields(where, blob))


def took_too_long(error: Exception) -> bool:
    """Say whether a question failed for a pattern that takes too long, or too much memory.

    Of what a function raises SQLite tells no more than that it raised.
    """
    return isinstance(error, MemoryError) or "user-defined function" in str(error)


def _fields(where: str, blob: bytes) -> tuple[str, ...]:
    from articles.library.packing import unpack_texts  # noqa: PLC0415 - not to start

    texts = unpack_texts(blob)
    return {
        "anywhere": (texts.headline, texts.standfirst, texts.body),
        "headline": (texts.headline,),
        "body": (texts.body,),
        "by": (texts.authors,),
        "publisher": (texts.publisher,),
    }[where]


@lru_cache(maxsize=16)
def _side_by_side(words: str, prefix: bool) -> re.Pattern[str] | None:
    from articles.query.words import words_expression  # noqa: PLC0415 - not to start

    return words_expression(words, prefix)
