"""What is asked of the index, in SQL: by a scope, and by a query line that was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from articles.library.sql import ALWAYS, EVERYTHING, Sql
from articles.library.views import Scope
from articles.query.sorts import Sort

SCOPES: Mapping[Scope, str] = {
    "all": EVERYTHING,
    "unread": "NOT EXISTS (SELECT 1 FROM marks WHERE marks.id = a.id AND read)",
    "starred": "a.id IN (SELECT id FROM marks WHERE starred)",
}
"""What holds for ``articles AS a`` in each scope."""


class Asked(NamedTuple):
    """What a query line asks: ``where`` of ``articles AS a``.

    ``quotes`` is asked of ``articles AS a JOIN quotes AS q``, of the quotes that are meant.
    """

    where: tuple[Sql, ...] = ()
    quotes: Sql = ALWAYS
    sort: Sort | None = None
    limit: int | None = None
