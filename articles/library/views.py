"""What is asked of the library and what it answers: small frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from articles.model import EntityKey, EntityType
from articles.query import Sort
from articles.query.joining import all_of

Scope = Literal["all", "unread", "starred"]

__all__ = ["EntityKey", "Facet", "Progress", "Scope", "Sort", "View"]


@dataclass(frozen=True, slots=True)
class View:
    """What the list is asked to show: the articles that fulfil all of this, in this order.

    Every entity in ``chosen`` must be mentioned and none in ``excluded``; a ``sort:`` in the
    query stands above ``sort``.
    """

    scope: Scope = "all"
    query: str = ""
    chosen: tuple[EntityKey, ...] = ()
    excluded: tuple[EntityKey, ...] = ()
    sort: Sort = "newest"

    @property
    def line(self) -> str:
        """The whole view as a query line, to be saved; empty where it is the usual one."""
        scope = f"is:{self.scope}" if self.scope != "all" else ""
        names = [_asked_for(key) for key in self.chosen]
        names += [f"-{_asked_for(key)}" for key in self.excluded]
        order = f"sort:{self.sort} " if self.sort != "newest" else ""
        return f"{order}{all_of(scope, self.query, *names)}".rstrip()


_FIELDS: Mapping[EntityType, str] = {"person": "person", "organisation": "org", "place": "place"}


def _asked_for(key: EntityKey) -> str:
    name = key.name.replace('"', r"\"")
    return f'{_FIELDS[key.type]}:"{name}"'


@dataclass(frozen=True, slots=True)
class Facet:
    """One entity and the number of articles of the view that mention it."""

    entity: EntityKey
    articles: int
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh has come: ``done`` of ``total`` files that had to be read.

    ``skipped`` files of the whole folder hold no article; ``added`` articles are new.
    """

    done: int
    total: int
    skipped: int
    added: int
