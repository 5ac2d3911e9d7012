"""What is said about a query that cannot be understood."""

from __future__ import annotations


class QueryError(ValueError):
    """A query that cannot be answered: what is wrong, and where.

    ``position`` is the offset, in code points, of the first character that is to blame.
    """

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
