"""The query line: ``nato -headline:sport speaker:"Lena Ortiz" words>10 after:2024-05``.

`parse` turns the words that a reader types into a frozen `Query`; the library answers it. The
same words hold in the search bar, in the filter, in saved filters and on the command line.

Names are imported when they are first asked for: most sessions begin without a query.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.query.completing import completed
    from articles.query.conditions import (
        AllOf,
        AnyOf,
        Condition,
        CuedBy,
        Dated,
        InOneQuote,
        Length,
        Marked,
        Mentions,
        Not,
        Pattern,
        Query,
        SpokenBy,
        Tagged,
        Words,
    )
    from articles.query.errors import QueryError
    from articles.query.finding import holds, matches
    from articles.query.parsing import parse
    from articles.query.sorts import Sort

__all__ = [
    "AllOf",
    "AnyOf",
    "Condition",
    "CuedBy",
    "Dated",
    "InOneQuote",
    "Length",
    "Marked",
    "Mentions",
    "Not",
    "Pattern",
    "Query",
    "QueryError",
    "Sort",
    "SpokenBy",
    "Tagged",
    "Words",
    "completed",
    "holds",
    "matches",
    "parse",
]

_MODULES = {
    "QueryError": "errors",
    "Sort": "sorts",
    "completed": "completing",
    "holds": "finding",
    "matches": "finding",
    "parse": "parsing",
}
"""Where the names are that are not in ``conditions``."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES.get(name, 'conditions')}"), name)
