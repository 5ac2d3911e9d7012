"""What the reader did and wants kept: read, starred, places, saved filters. Precious, kept apart.

The one way in is `State`. Articles are known by their content (``Article.id``), so that a file
may be renamed or moved without losing its marks.

Names are imported when they are first asked for, so that the first page comes without them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.state.filters import SavedFilter, SavedFilters
    from articles.state.store import ArticleState, State

__all__ = ["ArticleState", "SavedFilter", "SavedFilters", "State"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = "filters" if name.startswith("SavedFilter") else "store"
    return getattr(import_module(f"{__name__}.{module}"), name)
