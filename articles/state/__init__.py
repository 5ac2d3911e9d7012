"""What the reader did: read, starred, the place in each article. Precious, kept apart.

The one way in is `State`. Articles are known by their content (``Article.id``), so that a file
may be renamed or moved without losing its marks.
"""

from articles.state.store import ArticleState, State

__all__ = ["ArticleState", "State"]
