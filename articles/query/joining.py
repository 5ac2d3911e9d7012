"""Several query lines as one that asks for all of them."""

from __future__ import annotations

import re

from articles.query.errors import QueryError

_STANDS_ALONE = re.compile(r"-?(?:is:)?\w+\*?")
"""What means the same with and without brackets around it."""


def all_of(*queries: str) -> str:
    """Return a query line that holds where all of these do; those that are empty ask nothing."""
    parts = [query.strip() for query in queries if query.strip()]
    return parts[0] if len(parts) == 1 else " ".join(map(_bracketed, parts))


def _bracketed(query: str) -> str:
    return query if _STANDS_ALONE.fullmatch(query) or _asks_nothing(query) else f"({query})"


def _asks_nothing(query: str) -> bool:
    """Say whether a query only sorts or limits the list: brackets want something in them."""
    from articles.query.parsing import parse  # noqa: PLC0415 - not to start

    try:
        return parse(query).condition is None
    except QueryError:
        return False
