"""What the reader did and wants kept: read, starred, places, saved filters. Precious, kept apart.

The one way in is `State`. Articles are known by their content (``Article.id``), so that a file
may be renamed or moved without losing its marks.
"""

from articles.state.filters import SavedFilter, SavedFilters
from articles.state.store import ArticleState, State

__all__ = ["ArticleState", "SavedFilter", "SavedFilters", "State"]
