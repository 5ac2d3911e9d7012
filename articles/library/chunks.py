"""Values handed to SQLite some hundreds at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

_CHUNK = 500
"""Values in one statement; SQLite allows 999 at least."""


def chunks(values: Iterable[int]) -> Iterator[list[int]]:
    """Yield the values, as many together as one statement takes."""
    left = iter(values)
    while chunk := list(islice(left, _CHUNK)):
        yield chunk


def marks(chunk: Sequence[int]) -> str:
    """Return a question mark for each value."""
    return ",".join("?" * len(chunk))
