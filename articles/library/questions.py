"""A view as SQL; what its query asks beyond is in `articles.library.conditions`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from articles.library.asked import SCOPES, Asked
from articles.library.newest import ORDER
from articles.library.sql import EVERYTHING, Sql, among, joined, negated
from articles.library.views import View
from articles.query.sorts import Sort

if TYPE_CHECKING:
    from articles.model import EntityKey


class Question(NamedTuple):
    """A view, ready to be asked: ``where`` holds for ``articles AS a``.

    ``quotes`` holds for ``articles AS a JOIN quotes AS q``: which quotes of those are meant.
    ``orders`` are asked one after another, each for its own part of the articles, so that every
    part can be walked along an index.
    """

    where: Sql
    quotes: Sql
    orders: tuple[tuple[str, str], ...]
    limit: int | None

    @property
    def everything(self) -> bool:
        """Whether every article is an answer."""
        return self.where.text == EVERYTHING

    @property
    def newest_first(self) -> bool:
        """Whether the order is that in which lists begin."""
        return self.orders == _ORDERS["newest"]


_ORDERS: Mapping[Sort, tuple[tuple[str, str], ...]] = {
    "newest": ((EVERYTHING, ORDER),),
    "oldest": (
        ("a.moment IS NOT NULL", "a.moment, a.path DESC, a.position DESC"),
        ("a.moment IS NULL", "a.path, a.position"),
    ),
    "headline": ((EVERYTHING, "a.headline_key, a.number"),),
    "publisher": (
        ("a.publisher_key <> ''", "a.publisher_key, a.moment DESC, a.number"),
        ("a.publisher_key = ''", "a.moment DESC, a.number"),
    ),
    "quotes": ((EVERYTHING, "a.quotes DESC, a.moment DESC, a.number"),),
}


def question(view: View) -> Question:
    """Return what a view asks of the index; raises `QueryError`."""
    asked = _asked(view.query)
    parts = [Sql(SCOPES[view.scope])] if view.scope != "all" else []
    parts += [_naming(group) for group in (*((key,) for key in view.chosen), *view.any_of)]
    parts += [negated(_naming(view.excluded))] if view.excluded else []
    return Question(
        where=joined("AND", (*parts, *asked.where)),
        quotes=asked.quotes,
        orders=_ORDERS[asked.sort or view.sort],
        limit=asked.limit,
    )


def _asked(line: str) -> Asked:
    if not line.strip():
        return Asked()
    from articles.library.conditions import asked  # noqa: PLC0415 - most sessions start without

    return asked(line)


def entity_shown(key: EntityKey) -> Sql:
    """Return the number of the entity that is shown by this name, or else that articles call so."""
    return Sql(
        "coalesce((SELECT entity FROM entities JOIN names USING (name) "
        "WHERE text = ? AND type = ?), (SELECT entity FROM members JOIN names USING (name) "
        "WHERE text = ? AND type = ?))",
        (key.name, key.type) * 2,
    )


def _naming(keys: Iterable[EntityKey]) -> Sql:
    """Return the question for articles that name one of these entities."""
    entities = [entity_shown(key) for key in keys]
    return among(
        "SELECT number FROM appearances JOIN members USING (member) "
        f"WHERE members.entity IN ({', '.join(entity.text for entity in entities)})",
        tuple(value for entity in entities for value in entity.values),
    )
