"""The library: one folder of news as an index that answers what the screen asks.

The only package that knows SQL. The index is a cache in the XDG cache folder: deleting it loses
nothing but time. The one way in is `Library`.
"""

from articles.library.library import Library
from articles.library.views import EntityKey, Facet, Progress, Row, Scope, Sort, View

__all__ = ["EntityKey", "Facet", "Library", "Progress", "Row", "Scope", "Sort", "View"]
