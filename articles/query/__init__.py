"""The query line: ``nato -headline:sport speaker:"Lena Ortiz" words>10 after:2024-05``.

`parse` turns the words that a reader types into a frozen `Query`; the library answers it. The
same words hold in the search bar, in the filter, in saved filters and on the command line.
"""

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
    Sort,
    SpokenBy,
    Tagged,
    Words,
)
from articles.query.errors import QueryError
from articles.query.parsing import parse

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
    "parse",
]
