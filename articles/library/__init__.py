"""The library: one folder of news as an index that answers what the screen asks.

The only package that knows SQL. The index is a cache in the XDG cache folder: deleting it loses
nothing but time. The one way in is `Library`; before there is time for that, `first_rows`.

Names are imported when they are first asked for, so that `first_rows` comes without the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.library.library import Library
    from articles.library.rows import Row
    from articles.library.sayings import Found, Saying
    from articles.library.views import (
        Facet,
        Profile,
        Progress,
        Scope,
        Seen,
        Sort,
        Standing,
        View,
    )
    from articles.model import EntityKey

__all__ = [
    "EntityKey",
    "Facet",
    "Found",
    "Library",
    "Profile",
    "Progress",
    "Row",
    "Saying",
    "Scope",
    "Seen",
    "Sort",
    "Standing",
    "View",
]

_MODULES = {
    "EntityKey": "articles.model",
    "Found": ".sayings",
    "Library": ".library",
    "Row": ".rows",
    "Saying": ".sayings",
}
"""Where the names are that are not in ``views``."""


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES.get(name, ".views"), __name__), name)
