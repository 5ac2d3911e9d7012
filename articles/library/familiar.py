"""What most news says somewhere: the words of the bundled articles.

Deflate, told of it before, has less to note of a short text of its own: a seventh of its size.
"""

from __future__ import annotations

from functools import cache

from articles import places

WINDOW = 32_768
"""The number of bytes that deflate looks back."""


@cache
def familiar() -> bytes:
    """Return the dictionary that the words of every article are squeezed with."""
    files = sorted(places.bundled().rglob("*.txt"))
    return b"".join(file.read_bytes() for file in files)[-WINDOW:]
