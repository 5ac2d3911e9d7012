"""What is asked of the library and what it answers: small frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from articles.query.joining import all_of
from articles.query.sorts import Sort

if TYPE_CHECKING:
    from articles.model import EntityKey, EntityType

Scope = Literal["all", "unread", "starred"]
Seen = Literal["any", "often", "once", "lately"]
"""Entities that the folder names at all, in several articles, in one; only in its last days."""

Standing = Literal["unchanged", "changed", "gone"]
"""What became of the file of an article since it was read."""

__all__ = [
    "Facet",
    "Profile",
    "Progress",
    "Scope",
    "Seen",
    "Sort",
    "Standing",
    "View",
]


@dataclass(frozen=True, slots=True)
class View:
    """What the list is asked to show: the articles that fulfil all of this, in this order.

    Every entity in ``chosen`` must be mentioned, none in ``excluded``, and of every group in
    ``any_of`` at least one; a ``sort:`` in the query stands above ``sort``.
    """

    scope: Scope = "all"
    query: str = ""
    chosen: tuple[EntityKey, ...] = ()
    excluded: tuple[EntityKey, ...] = ()
    any_of: tuple[tuple[EntityKey, ...], ...] = ()
    sort: Sort = "newest"

    @property
    def line(self) -> str:
        """The whole view as a query line, to be saved; empty where it is the usual one."""
        scope = f"is:{self.scope}" if self.scope != "all" else ""
        names = [_asked_for(key) for key in self.chosen]
        names += [f"-{_asked_for(key)}" for key in self.excluded]
        names += [f"({' or '.join(map(_asked_for, group))})" for group in self.any_of]
        order = f"sort:{self.sort} " if self.sort != "newest" else ""
        return f"{order}{all_of(scope, self.query, *names)}".rstrip()


_FIELDS: Mapping[EntityType, str] = {"person": "person", "organisation": "org", "place": "place"}


def _asked_for(key: EntityKey) -> str:
    name = key.name.replace('"', r"\"")
    return f'{_FIELDS[key.type]}:"{name}"'


class Facet(NamedTuple):
    """One entity and the number of articles of the view that mention it.

    ``matched`` is the alias that is like what was asked for, where the name itself is not.
    """

    entity: EntityKey
    articles: int
    aliases: tuple[str, ...]
    matched: str = ""


class Profile(NamedTuple):
    """What the folder knows of an entity.

    ``forms`` are all forms of its names, each with the number of articles that use it; ``first``
    and ``last`` the ISO days of its articles, ``None`` where none has a date. ``peoples`` has the
    words for the people of a country, with the number of articles that do not name it otherwise.
    """

    forms: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None
    peoples: tuple[tuple[str, int], ...] = ()


_TOLD_AFTER = 2.0
"""Seconds after which the pace of a refresh is known well enough to be told."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh has come: ``done`` of ``total`` files that had to be read.

    ``skipped`` files of the whole folder hold no article; ``added`` articles are new. ``seconds``
    is how long the reading has taken so far.
    """

    done: int
    total: int
    skipped: int
    added: int
    seconds: float = field(default=0.0, compare=False)

    @property
    def pace(self) -> str:
        """How fast it goes and how long it will take; empty while that cannot be told."""
        if self.done == 0 or self.seconds < _TOLD_AFTER or self.done >= self.total:
            return ""
        rate = self.done / self.seconds
        return f"{rate:.0f} a second, {_time((self.total - self.done) / rate)} left"


def _time(seconds: float) -> str:
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
