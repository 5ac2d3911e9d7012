"""Regular expressions that a reader may type, and how they are let loose on a library.

They are those of the ``regex`` package: unlike Python's own it looks first for letters that must
be there, lets others work meanwhile, and ends after a given time. Who types ``/(a+)+b/`` is told
that it takes too long; with Python's own the whole program would stand still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

from articles.query.errors import QueryError
from articles.query.folding import without_accents

if TYPE_CHECKING:
    import regex

PATIENCE = 0.5
"""Seconds that a pattern may take in one text. A plain one takes some millionths in an article."""

MARKING = 0.1
"""The same where only matches are to be marked, while the screen waits."""

TOO_LONG = "the pattern takes too long in one of the articles: a plainer one is needed"


_CALL = re.compile(r"\(\?(?:R|P>|&|[-+]?\d)")
"""A pattern within a pattern by its name or number: one that calls itself takes all the memory."""


def check_pattern(expression: str, position: int) -> None:
    """Raise `QueryError` for what is no pattern."""
    import regex  # noqa: PLC0415 - not to start

    try:
        compiled(expression.encode().decode(), exact=True)  # half a surrogate pair is in no text
    except UnicodeEncodeError:
        raise QueryError("not a regular expression: a broken character", position) from None
    except (regex.error, OverflowError, RecursionError) as error:
        message = getattr(error, "msg", str(error))
        raise QueryError(f"not a regular expression: {message}", position) from None
    if _CALL.search(expression):
        raise QueryError("a pattern cannot call itself or another", position)


@lru_cache(maxsize=16)
def compiled(expression: str, exact: bool) -> regex.Pattern[str]:
    """Return a pattern ready for use; ``exact`` makes capitals count."""
    import regex  # noqa: PLC0415 - not to start

    return regex.compile(expression, regex.MULTILINE | (0 if exact else regex.IGNORECASE))


def is_found(pattern: regex.Pattern[str], text: str) -> bool:
    """Say whether a pattern fits anywhere in a text, or in the text without its accents.

    Raises ``TimeoutError`` where that takes too long to say.
    """
    if pattern.search(text, timeout=PATIENCE):
        return True
    bare = without_accents(text)
    return bare != text and pattern.search(bare, timeout=PATIENCE) is not None


def ranges(pattern: regex.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where a pattern fits in a text, in order, as far as that can be said in time."""
    with suppress(TimeoutError):
        for match in pattern.finditer(text, timeout=MARKING):
            yield match.span()
